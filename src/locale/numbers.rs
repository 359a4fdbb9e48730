//! Numbers in the digits and with the separators of a language, and its plural categories.
//!
//! Takes numbers, gives text and categories, both from CLDR by way of ICU4X. Percentages are in `formats`, because
//! their wording is an interface string.

use super::{Lang, Numerals};
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules, PluralRulesOptions};
use std::str::FromStr;

/// A number to be shown: whole or not, without a unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantity(Kind);

/// How a number came, so that whole ones of any size stay exact.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Whole(i128),
    Real(f64),
}

macro_rules! whole {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Quantity {
            fn from(number: $kind) -> Self {
                Self(Kind::Whole(number as i128))
            }
        }
    )*};
}
whole!(u8, u16, u32, u64, usize, i32, i64);

impl From<f64> for Quantity {
    fn from(number: f64) -> Self {
        Self(Kind::Real(number))
    }
}

/// How a number in an interface string is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct NumberStyle {
    /// Fewest digits after the point.
    pub(super) least_digits: Option<u8>,
    /// Most digits after the point.
    pub(super) most_digits: Option<u8>,
    /// Whether thousands run together, as in years.
    pub(super) ungrouped: bool,
    /// Whether categories are those of ranks (1st, 2nd) and not of counts.
    pub(super) ordinal: bool,
}

/// The number formats of one language.
pub(super) struct Numbers {
    grouped: DecimalFormatter,
    ungrouped: DecimalFormatter,
    cardinal: PluralRules,
    ordinal: PluralRules,
}

impl Numbers {
    /// Loads the formats of a language with the digits of a numbering system.
    pub(super) fn new(lang: Lang, numerals: Numerals) -> Self {
        let locale = regional(lang);
        let mut preferences = DecimalFormatterPreferences::from(&locale);
        preferences.numbering_system = numerals.preference();
        let decimal = |grouping| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(grouping);
            DecimalFormatter::try_new(preferences, options).expect("compiled data falls back to the root")
        };
        let plural = |kind| {
            let options = PluralRulesOptions::default().with_type(kind);
            PluralRules::try_new((&locale).into(), options).expect("compiled data falls back to the root")
        };
        Self {
            grouped: decimal(GroupingStrategy::Auto),
            ungrouped: decimal(GroupingStrategy::Never),
            cardinal: plural(PluralRuleType::Cardinal),
            ordinal: plural(PluralRuleType::Ordinal),
        }
    }

    /// Writes a number.
    pub(super) fn format(&self, quantity: Quantity, style: NumberStyle) -> String {
        let formatter = if style.ungrouped { &self.ungrouped } else { &self.grouped };
        match decimal_of(quantity, style) {
            Some(decimal) => formatter.format(&decimal).to_string(),
            None => unwritable(quantity),
        }
    }

    /// Gives the plural category of a number as it is shown: `1` and `1.0` may differ.
    pub(super) fn category(&self, quantity: Quantity, style: NumberStyle) -> &'static str {
        let rules = if style.ordinal { &self.ordinal } else { &self.cardinal };
        let category = decimal_of(quantity, style).map_or(PluralCategory::Other, |d| rules.category_for(&d));
        match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }
}

/// Gives the locale from which a language's formats come: where the code names no region, British for English, so
/// that dates are day first and lists without a comma before "and"; CLDR's own choice for every other.
pub(super) fn regional(lang: Lang) -> icu_locale_core::Locale {
    let code = if lang.as_str() == "en" { "en-GB" } else { lang.as_str() };
    icu_locale_core::Locale::try_from_str(code).expect("the code was parsed before")
}

/// Gives the digits of a number; none for what is no number.
fn decimal_of(quantity: Quantity, style: NumberStyle) -> Option<Decimal> {
    let mut decimal = match (quantity.0, style.most_digits) {
        (Kind::Whole(number), _) => Decimal::from(number),
        // Most numbers are whole, and need not be written out and read again.
        (Kind::Real(number), _) if number.fract() == 0.0 && number.abs() < 1e15 => Decimal::from(number as i64),
        (Kind::Real(number), Some(0)) if number.abs() < 1e15 => Decimal::from(number.round_ties_even() as i64),
        (Kind::Real(number), Some(most)) => {
            let mut decimal = Decimal::from_str(&format!("{number:.*}", usize::from(most))).ok()?;
            decimal.absolute.trim_end();
            decimal
        }
        (Kind::Real(number), None) => Decimal::from_str(&number.to_string()).ok()?,
    };
    if let Some(least) = style.least_digits {
        decimal.absolute.pad_end(-i16::from(least));
    }
    Some(decimal)
}

/// Shows what has no digits: an infinity, or what is not a number.
fn unwritable(quantity: Quantity) -> String {
    match quantity.0 {
        Kind::Real(number) if number == f64::INFINITY => "∞".to_owned(),
        Kind::Real(number) if number == f64::NEG_INFINITY => "-∞".to_owned(),
        _ => "–".to_owned(),
    }
}
