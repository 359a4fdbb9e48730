//! What a dossier may set for a language: its digits and, in Arabic, the names of its months.
//!
//! Takes the words of `dossier.yaml`, gives checked values. Nothing is formatted here.

use super::Lang;
use icu_locale_core::extensions::unicode::Value;
use icu_locale_core::preferences::extensions::unicode::keywords::NumberingSystem;

/// The numbering systems of ten decimal digits (CLDR 48, `numberingSystems.xml`, type `numeric`) that ICU4X has digits
/// for: those that are some language's own.
const DECIMAL_SYSTEMS: &[&str] = &[
    "adlm", "arab", "arabext", "beng", "cakm", "deva", "gujr", "guru", "hanidec", "khmr", "knda", "laoo", "latn",
    "mlym", "mymr", "nkoo", "olck", "orya", "tamldec", "telu", "thai", "tibt", "vaii",
];

/// Languages whose readers expect other digits than 0 to 9 (CLDR 48, `defaultNumberingSystem`). Arabic is not among
/// them: CLDR gives `ar` Latin digits and leaves the rest to the country.
const USUAL_DIGITS: &[(&str, &str)] = &[
    ("as", "beng"),
    ("bn", "beng"),
    ("ckb", "arab"),
    ("dz", "tibt"),
    ("fa", "arabext"),
    ("ks", "arabext"),
    ("lrc", "arabext"),
    ("mr", "deva"),
    ("my", "mymr"),
    ("mzn", "arabext"),
    ("ne", "deva"),
    ("ps", "arabext"),
    ("sa", "deva"),
    ("sd", "arab"),
];

/// A numbering system of decimal digits, by its CLDR code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numerals(&'static str);

impl Numerals {
    /// 0 to 9.
    pub const LATIN: Self = Self("latn");

    /// Reads a code such as `latn` or `arab`; none where there are no decimal digits by that name.
    pub fn parse(code: &str) -> Option<Self> {
        DECIMAL_SYSTEMS.iter().find(|known| **known == code).map(|known| Self(known))
    }

    /// Gives the code.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// Gives every code that [`Self::parse`] takes, in order.
    pub fn names() -> impl Iterator<Item = &'static str> {
        DECIMAL_SYSTEMS.iter().copied()
    }

    /// Gives the system as ICU4X names it.
    pub(super) fn preference(self) -> Option<NumberingSystem> {
        NumberingSystem::try_from(Value::try_from_str(self.0).ok()?).ok()
    }
}

/// The names of the months of the Gregorian calendar in Arabic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Months {
    /// CLDR's names for the language; in Arabic يناير.
    #[default]
    International,
    /// The names used in the Levant and Iraq: كانون الثاني.
    Levantine,
    /// Both, the Levantine first: كانون الثاني/يناير.
    LevantineInternational,
    /// Both, the international first: يناير/كانون الثاني.
    InternationalLevantine,
}

impl Months {
    /// Reads the word of `dossier.yaml`.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "international" => Self::International,
            "levantine" => Self::Levantine,
            "levantine-international" => Self::LevantineInternational,
            "international-levantine" => Self::InternationalLevantine,
            _ => return None,
        })
    }

    /// Gives every word that [`Self::parse`] takes.
    pub fn names() -> impl Iterator<Item = &'static str> {
        ["international", "levantine", "levantine-international", "international-levantine"].into_iter()
    }
}

/// What a dossier sets for one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// The digits of every number and date.
    pub numerals: Numerals,
    /// The names of the months; of use in Arabic alone.
    pub months: Months,
}

impl Settings {
    /// Gives what a language has where the dossier sets nothing: CLDR's default digits and month names.
    pub fn usual(lang: Lang) -> Self {
        let digits = USUAL_DIGITS.iter().find(|(language, _)| *language == lang.language());
        Self { numerals: digits.map_or(Numerals::LATIN, |(_, code)| Numerals(code)), months: Months::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, Numerals, Settings};

    #[test]
    fn only_decimal_systems_are_taken() {
        assert_eq!(Numerals::parse("arab").map(Numerals::as_str), Some("arab"));
        assert_eq!(Numerals::parse("roman"), None);
        assert!(Numerals::names().all(|n| Numerals::parse(n).is_some_and(|n| n.preference().is_some())));
        assert!(Numerals::names().is_sorted());
    }

    #[test]
    fn arabic_has_latin_digits_unless_set_and_persian_its_own() {
        let usual = |code| Settings::usual(Lang::parse(code).unwrap()).numerals.as_str();
        assert_eq!((usual("ar"), usual("fa-AF"), usual("en")), ("latn", "arabext", "latn"));
    }
}
