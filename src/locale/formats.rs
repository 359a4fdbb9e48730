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

/// The sign that goes with Arabic digits in CLDR.
const ARABIC_PERCENT: &str = "٪";

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
        let style = NumberStyle { least_digits: Some(digits), most_digits: Some(digits), ..NumberStyle::default() };
        self.numbers.format(number.into(), style)
    }

    /// Writes a share, 1 being the whole, in whole per cent.
    pub fn percent(&self, share: f64) -> String {
        let number = self.decimal(share * 100.0, 0);
        let words = self.words("number-percent", &[("number", Arg::Text(&number))]);
        match self.settings.numerals.as_str() {
            "arab" | "arabext" => words.replace('%', ARABIC_PERCENT),
            _ => words,
        }
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

    /// Names the dossier's time zone as CLDR does in the language; a zone that CLDR does not know by its IANA name.
    pub fn time_zone(&self) -> Option<String> {
        self.dates.time_zone()
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

#[cfg(test)]
mod tests {
    use super::{Arc, Date, Lang, Locale, Settings, Strings};
    use crate::locale::{Months, Numerals};

    const ENGLISH: &str = "
date-approximate = about { $date }
date-uncertain = { $date } (uncertain)
date-range = { $from } to { $to }
date-from = from { $date }
date-time-zone = { $date }, { $time } ({ $zone })
";
    const ARABIC: &str = "
date-approximate = نحو { $date }
date-range = من { $from } إلى { $to }
";

    fn locale(code: &str, numerals: &str, months: &str, words: &str) -> Locale {
        let lang = Lang::parse(code).unwrap();
        let settings =
            Settings { numerals: Numerals::parse(numerals).unwrap(), months: Months::parse(months).unwrap() };
        let locale = Locale::new(lang, settings, Some("Asia/Tashkent"));
        let (strings, problems) = Strings::parse(lang, &locale, &[("words.ftl", words)]);
        assert_eq!(problems, []);
        locale.with_strings(Arc::new(strings))
    }

    fn check(locale: &Locale, dates: &[(&str, &str)]) {
        for (edtf, words) in dates {
            assert_eq!(&locale.date(&Date::parse(edtf).unwrap()), words, "{edtf}");
        }
    }

    #[test]
    fn english_dates_are_day_first_and_say_what_they_do_not_know() {
        let english = locale("en", "latn", "international", ENGLISH);
        check(
            &english,
            &[
                ("2022-01-06", "6 January 2022"),
                ("2022-01", "January 2022"),
                ("2022", "2022"),
                ("2022-01-XX", "January 2022"),
                ("2022-01-05~", "about 5 January 2022"),
                ("2022-01-05?", "5 January 2022 (uncertain)"),
                ("2022-01-05/2022-01-19", "5 to 19 January 2022"),
                ("2022-01-05/2022-02-19", "5 January to 19 February 2022"),
                ("2021-12-31/2022-01-19", "31 December 2021 to 19 January 2022"),
                ("2022-01-05~/2022-01-19", "about 5 January 2022 to 19 January 2022"),
                ("2022-01-01?/2022-01-02?", "1 to 2 January 2022 (uncertain)"),
                ("2022-01-14~/2022-01-16~", "about 14 to about 16 January 2022"),
                ("2021-12-31?/2022-01-19?", "31 December 2021 to 19 January 2022 (uncertain)"),
                ("2022-01-05/..", "from 5 January 2022"),
                ("../2022-01-05", "– 5 January 2022"),
                ("2022-01-06T07:00:00+05:00", "6 January 2022, 07:00 (Uzbekistan Standard Time)"),
                ("2022-01-06T07:00:00-03:00", "6 January 2022, 07:00 (GMT-03:00)"),
                ("[2022-01-05,2022-01-06]", "5 January 2022 or 6 January 2022"),
                ("Y170000", "170000"),
            ],
        );
        assert_eq!(english.date_short(&Date::parse("2022-01-06T07:00:00+05:00").unwrap()), "6 Jan 2022");
    }

    #[test]
    fn arabic_months_are_joined_as_the_dossier_says_in_every_form() {
        let dual = locale("ar", "latn", "levantine-international", ARABIC);
        check(
            &dual,
            &[
                ("2022-01-06", "6 كانون الثاني/يناير 2022"),
                ("2022-10", "تشرين الأول/أكتوبر 2022"),
                ("2022-01-05~", "نحو 5 كانون الثاني/يناير 2022"),
                ("2022-01-05/2022-01-19", "من 5 إلى 19 كانون الثاني/يناير 2022"),
                ("2022-01-05/2022-02-19", "من 5 كانون الثاني/يناير إلى 19 شباط/فبراير 2022"),
            ],
        );
        check(&locale("ar", "arab", "levantine", ARABIC), &[("2022-04-06", "٦ نيسان ٢٠٢٢")]);
        check(&locale("ar-SY", "latn", "international-levantine", ARABIC), &[("2022-12", "ديسمبر/كانون الأول 2022")]);
        check(&locale("fr", "latn", "levantine", ""), &[("2022-01-06", "6 janvier 2022")]);
        for month in 1..=12 {
            assert!(dual.month(2022, month).contains('/'), "month {month} is CLDR's alone");
        }
    }

    #[test]
    fn numbers_take_the_digits_and_separators_of_their_language() {
        let english = locale("en", "latn", "international", "");
        assert_eq!(english.number(1_234_567_u64), "1,234,567");
        assert_eq!(english.number(1234.5), "1,234.5");
        assert_eq!((english.decimal(2.0, 1), english.percent(0.256)), ("2.0".to_owned(), "26%".to_owned()));
        let arabic = locale("ar", "arab", "international", "");
        assert_eq!(arabic.number(1234.5), "١٬٢٣٤٫٥");
        assert_eq!(arabic.percent(0.256), "٢٦٪");
        assert_eq!(locale("ar", "latn", "international", "").number(1234.5), "1,234.5");
        assert_eq!(english.number(f64::NAN), "–");
    }

    #[test]
    fn every_numbering_system_that_is_taken_has_digits() {
        for code in Numerals::names().filter(|code| *code != "latn") {
            assert_ne!(locale("en", code, "international", "").number(12), "12", "{code}");
        }
    }

    #[test]
    fn lists_and_plurals_follow_the_language() {
        let (english, arabic) = (locale("en", "latn", "international", ""), locale("ar", "latn", "international", ""));
        assert_eq!(english.list_and(&["a", "b", "c"]), "a, b and c");
        assert_eq!(arabic.list_and(&["ألف", "باء", "جيم"]), "ألف وباء وجيم");
        let categories = [0, 1, 2, 3, 11, 100].map(|n| arabic.plural(n));
        assert_eq!(categories, ["zero", "one", "two", "few", "many", "other"]);
        assert_eq!((english.plural(1), english.plural(0)), ("one", "other"));
    }

    #[test]
    fn an_index_passes_over_the_arabic_article_and_keeps_letters_together() {
        let arabic = locale("ar", "latn", "international", "");
        let mut names = ["وليد", "«الجزيرة»", "آسيا", "جمال", "الله", "أحمد", "Élan", "42", "إيران"];
        names.sort_by(|a, b| arabic.compare_names(a, b));
        let letters = names.map(|name| arabic.first_letter(name));
        assert_eq!(letters, ["#", "ا", "ا", "ا", "ا", "ج", "ج", "و", "E"]);
        let swedish = locale("sv", "latn", "international", "");
        assert_eq!((swedish.first_letter("åsa"), swedish.first_letter("Élan")), ("Å".to_owned(), "E".to_owned()));
    }

    #[test]
    fn a_locale_is_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Locale>();
        shared::<Strings>();
    }
}
