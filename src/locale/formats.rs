//! One language's way of writing: numbers, dates, lists, plurals and order.
//!
//! Takes a language and what the dossier sets for it, and is built once; any number of threads may then ask it. The
//! words around a date are interface strings and come from [`Strings`].

use super::collation::Collation;
use super::date_formats::{DateFormats, Width};
use super::numbers::{NumberStyle, Numbers, Quantity, regional};
use super::{Arg, Date, Day, Lang, Settings, Strings};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use std::cmp::Ordering;
use std::sync::Arc;

/// Interface strings without words of any language, for where a theme has none. The keys are the ones that a theme
/// gives in words; `docs` lists them.
const NEUTRAL: &str = include_str!("neutral.ftl");

/// How one language writes.
pub struct Locale {
    lang: Lang,
    settings: Settings,
    numbers: Arc<Numbers>,
    and: ListFormatter,
    or: ListFormatter,
    collation: Collation,
    pub(super) dates: DateFormats,
    strings: Option<Arc<Strings>>,
    neutral: Strings,
}

impl Locale {
    /// Builds the formats of a language. The time zone is an IANA name such as `Europe/Paris`; it is named where a
    /// time of day is shown.
    pub fn new(lang: Lang, settings: Settings, time_zone: Option<&str>) -> Self {
        let numbers = Arc::new(Numbers::new(lang, settings.numerals));
        let locale = regional(lang);
        let options = ListFormatterOptions::default();
        let root = "compiled data falls back to the root";
        Self {
            lang,
            settings,
            and: ListFormatter::try_new_and((&locale).into(), options).expect(root),
            or: ListFormatter::try_new_or((&locale).into(), options).expect(root),
            collation: Collation::new(lang),
            dates: DateFormats::new(lang, settings, time_zone),
            strings: None,
            neutral: Strings::with_numbers(lang, Arc::clone(&numbers), &[("neutral.ftl", NEUTRAL)]).0,
            numbers,
        }
    }

    /// Takes the words around dates and percentages from a language's interface strings. Without them, and for keys
    /// that they lack, signs stand in (`~`, `?`, `–`).
    pub fn with_strings(mut self, strings: Arc<Strings>) -> Self {
        self.strings = Some(strings);
        self
    }

    /// Gives the language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Gives what the dossier sets for the language.
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// Writes a number with grouped thousands and as many digits after the point as it has.
    pub fn number(&self, number: impl Into<Quantity>) -> String {
        self.numbers.format(number.into(), NumberStyle::default())
    }

    /// Writes a number with exactly so many digits after the point.
    pub fn decimal(&self, number: f64, digits: u8) -> String {
        let style = NumberStyle {
            least_digits: Some(digits),
            most_digits: Some(digits),
            ..NumberStyle::default()
        };
        self.numbers.format(number.into(), style)
    }

    /// Writes a share, 1 being the whole, in whole per cent.
    pub fn percent(&self, share: f64) -> String {
        let number = self.decimal(share * 100.0, 0);
        self.words("number-percent", &[("number", Arg::Text(&number))])
    }

    /// Writes a date in words: `6 January 2022`, `about 5 January 2022`, `5 to 19 January 2022`.
    pub fn date(&self, date: &Date) -> String {
        self.date_in_words(date, Width::Long)
    }

    /// Writes a date with a shortened month where the language has one, and without the time of day.
    pub fn date_short(&self, date: &Date) -> String {
        self.date_in_words(date, Width::Short)
    }

    /// Writes a day in words.
    pub fn day(&self, day: Day) -> String {
        self.dates.day(day, Width::Long)
    }

    /// Writes a month of a year in words.
    pub fn month(&self, year: i32, month: u8) -> String {
        self.dates.year_month(Day { year, month, day: 1 })
    }

    /// Joins items with commas and "and".
    pub fn list_and(&self, items: &[impl AsRef<str>]) -> String {
        self.and.format(items.iter().map(AsRef::as_ref)).to_string()
    }

    /// Joins items with commas and "or".
    pub fn list_or(&self, items: &[impl AsRef<str>]) -> String {
        self.or.format(items.iter().map(AsRef::as_ref)).to_string()
    }

    /// Gives the plural category of a count: `zero`, `one`, `two`, `few`, `many` or `other`.
    pub fn plural(&self, number: impl Into<Quantity>) -> &'static str {
        self.numbers.category(number.into(), NumberStyle::default())
    }

    /// Compares two texts in the order of the language.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collation.compare(a, b)
    }

    /// Compares two names in the order of an index: as [`Self::compare`], but the Arabic article is passed over.
    pub fn compare_names(&self, a: &str, b: &str) -> Ordering {
        self.collation.compare_names(a, b)
    }

    /// Gives the letter under which a name stands in an index, `#` where it begins with none.
    pub fn first_letter(&self, name: &str) -> String {
        self.collation.first_letter(name)
    }

    /// Gives the number formats, for interface strings.
    pub(super) fn numbers(&self) -> Arc<Numbers> {
        Arc::clone(&self.numbers)
    }

    /// Gives an interface string that this module itself uses.
    pub(super) fn words(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let given = self.strings.as_ref().and_then(|strings| strings.get(key, args));
        given.or_else(|| self.neutral.get(key, args)).unwrap_or_default()
    }
}
