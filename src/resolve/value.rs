//! A figure as an article gives it, and the numbers that it allows.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::locale::text::fold_loose;
use crate::schema::figure::{Bound, Figure};

/// A figure as given.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Just so many.
    Exact(f64),
    /// So many or more.
    AtLeast(f64),
    /// More than so many.
    MoreThan(f64),
    /// So many or fewer.
    AtMost(f64),
    /// Around so many.
    About(f64),
    /// From so many to so many.
    Between(f64, f64),
    /// A word for a number, such as "dozens".
    Words(String),
    /// The article says that no figure was given.
    Undisclosed,
}

/// The numbers that a value allows: `low` to `high`, both inclusive; `None` where unbounded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// The least.
    pub low: Option<f64>,
    /// The most.
    pub high: Option<f64>,
}

impl Bounds {
    /// Says whether a number is allowed by both.
    pub fn meets(self, other: Self) -> bool {
        let below = |low: Option<f64>, high: Option<f64>| low.zip(high).is_none_or(|(l, h)| l <= h);
        below(self.low, other.high) && below(other.low, self.high)
    }
}

/// A number in words, with the words that say it.
struct Wording {
    /// The ending of the interface strings that say it in each language.
    key: &'static str,
    /// The words, in English, Arabic and French.
    words: &'static [&'static str],
    low: f64,
    high: Option<f64>,
}

const fn wording(key: &'static str, words: &'static [&'static str], low: f64, high: Option<f64>) -> Wording {
    Wording { key, words, low, high }
}

/// Words for numbers, with the least and the most that we take them to mean: our convention, documented in
/// `docs/figures.md`, used to compare and never exported. Capitals, vowel signs and spellings of hamza do not matter.
const WORDS: &[Wording] = &[
    wording("one", &["one", "a single", "واحد", "واحدة", "un", "une"], 1.0, Some(1.0)),
    wording(
        "two",
        &["two", "a pair", "a couple", "اثنان", "اثنين", "اثنتان", "اثنتين", "deux", "une paire"],
        2.0,
        Some(2.0),
    ),
    wording(
        "a-few",
        &["a few", "a handful", "بضعة", "بضع", "حفنة", "quelques", "quelques-uns", "une poignée"],
        3.0,
        Some(19.0),
    ),
    wording(
        "several",
        &["several", "some", "a number", "عدة", "عدد", "عدد من", "بعض", "plusieurs", "certains"],
        3.0,
        Some(19.0),
    ),
    wording("a-dozen", &["a dozen", "دزينة", "douzaine", "une douzaine"], 11.0, Some(13.0)),
    wording("dozens", &["dozens", "tens", "scores", "عشرات", "العشرات", "dizaines", "des dizaines"], 20.0, Some(199.0)),
    wording(
        "several-dozen",
        &["several dozen", "a few dozen", "بضع عشرات", "عدة عشرات", "plusieurs dizaines", "quelques dizaines"],
        20.0,
        Some(199.0),
    ),
    wording("hundreds", &["hundreds", "مئات", "المئات", "centaines", "des centaines"], 200.0, Some(1999.0)),
    wording(
        "several-hundred",
        &["several hundred", "a few hundred", "بضع مئات", "عدة مئات", "plusieurs centaines", "quelques centaines"],
        200.0,
        Some(1999.0),
    ),
    wording(
        "thousands",
        &["thousands", "آلاف", "الآلاف", "ألوف", "الألوف", "milliers", "des milliers"],
        2000.0,
        Some(19999.0),
    ),
    wording(
        "several-thousand",
        &["several thousand", "a few thousand", "بضعة آلاف", "عدة آلاف", "plusieurs milliers", "quelques milliers"],
        2000.0,
        Some(19999.0),
    ),
    wording(
        "tens-of-thousands",
        &["tens of thousands", "عشرات الآلاف", "عشرات الألوف", "dizaines de milliers", "des dizaines de milliers"],
        20000.0,
        Some(199_999.0),
    ),
    wording(
        "hundreds-of-thousands",
        &["hundreds of thousands", "مئات الآلاف", "مئات الألوف", "centaines de milliers", "des centaines de milliers"],
        200_000.0,
        Some(1_999_999.0),
    ),
    wording("millions", &["millions", "ملايين", "الملايين", "des millions"], 2_000_000.0, Some(19_999_999.0)),
    wording(
        "many",
        &["many", "numerous", "كثيرون", "كثير", "الكثير", "العديد", "عدد كبير", "nombreux", "de nombreux", "beaucoup"],
        3.0,
        None,
    ),
];

/// [`WORDS`] by word, folded as names are.
static BY_WORD: LazyLock<HashMap<String, &'static Wording>> = LazyLock::new(|| {
    let each = WORDS.iter().flat_map(|wording| wording.words.iter().map(move |word| (*word, wording)));
    each.map(|(word, wording)| (fold_loose(word).text, wording)).collect()
});

impl From<Figure> for Value {
    fn from(figure: Figure) -> Self {
        match figure {
            Figure::Exact(n) => Self::Exact(n),
            Figure::Bound(Bound::AtLeast, n) => Self::AtLeast(n),
            Figure::Bound(Bound::MoreThan, n) => Self::MoreThan(n),
            Figure::Bound(Bound::AtMost, n) => Self::AtMost(n),
            Figure::Bound(Bound::About, n) => Self::About(n),
            Figure::Between(low, high) => Self::Between(low, high),
            Figure::Words(words) => Self::Words(words),
            Figure::Undisclosed => Self::Undisclosed,
        }
    }
}

impl Value {
    /// How far `about` reaches to both sides, as a share of the number.
    pub const ABOUT: f64 = 0.1;

    /// Gives the numbers that it allows; `None` for [`Value::Undisclosed`] and for words that the table does not have.
    ///
    /// `about` is ±10 %, `more than n` begins at n + 1, and at n where n is not whole.
    pub fn bounds(&self) -> Option<Bounds> {
        let (low, high) = match self {
            Self::Exact(n) => (Some(*n), Some(*n)),
            Self::AtLeast(n) => (Some(*n), None),
            // Whole numbers count; of a share or a sum the next number above is not known.
            Self::MoreThan(n) => (Some(if n.fract() == 0.0 { n + 1.0 } else { *n }), None),
            Self::AtMost(n) => (Some(0.0), Some(*n)),
            Self::About(n) => (Some(n * (1.0 - Self::ABOUT)), Some(n * (1.0 + Self::ABOUT))),
            Self::Between(low, high) => (Some(*low), Some(*high)),
            Self::Words(words) => {
                let wording = Self::convention(words)?;
                (Some(wording.low), wording.high)
            }
            Self::Undisclosed => return None,
        };
        Some(Bounds { low, high })
    }

    /// Gives the bounds that exports carry: as [`Value::bounds`], but none for words, whose bounds are our convention.
    pub fn stated_bounds(&self) -> Option<Bounds> {
        match self {
            Self::Words(_) => None,
            _ => self.bounds(),
        }
    }

    /// Gives the ending of the interface strings that say a word for a number in each language; `None` for words that
    /// the table does not have, and for everything else.
    pub fn wording(&self) -> Option<&'static str> {
        let Self::Words(words) = self else { return None };
        Self::convention(words).map(|wording| wording.key)
    }

    fn convention(words: &str) -> Option<&'static Wording> {
        BY_WORD.get(fold_loose(words).text.trim()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, Value, WORDS, Wording};
    use crate::locale::text::fold_loose;

    #[test]
    fn more_than_begins_above() {
        let bounds = Value::MoreThan(200.0).bounds().expect("bounds");
        assert_eq!(bounds, Bounds { low: Some(201.0), high: None });
    }

    #[test]
    fn words_have_bounds_by_convention_in_either_script() {
        for (en, ar) in [("Dozens", "عشرات"), ("hundreds", "مئات"), ("several", "عدة"), ("thousands", "آلاف")]
        {
            let (en, ar) = (Value::Words(en.into()), Value::Words(ar.into()));
            assert!(en.bounds().is_some());
            assert_eq!(en.bounds(), ar.bounds());
            assert_eq!(en.stated_bounds(), None);
        }
    }

    #[test]
    fn a_word_says_the_same_in_every_language_that_the_table_knows() {
        for words in ["Several thousand", "بضعة آلاف", "عدّة آلاف", "plusieurs milliers"] {
            assert_eq!(Value::Words(words.into()).wording(), Some("several-thousand"), "{words}");
        }
        assert_eq!(Value::Words("a sea of people".into()).wording(), None);
        for Wording { key, .. } in WORDS {
            for (strings, language) in [
                (include_str!("../../themes/default/strings/en/base.ftl"), "en"),
                (include_str!("../../themes/default/strings/ar/base.ftl"), "ar"),
                (include_str!("../../themes/default/strings/fr/base.ftl"), "fr"),
            ] {
                assert!(strings.contains(&format!("\nvalue-word-{key} = ")), "{language}: {key}");
            }
        }
    }

    #[test]
    fn the_convention_is_documented_word_by_word() {
        let documented = include_str!("../../docs/figures.md");
        let rows: Vec<String> = documented.lines().map(|line| fold_loose(line).text).collect();
        for Wording { words, low, high, .. } in WORDS {
            let high = high.map_or("–".to_owned(), |n| n.to_string());
            let ends = fold_loose(&format!("| {low} | {high} |")).text;
            let says = |row: &String| words.iter().all(|w| row.contains(&fold_loose(w).text));
            let found = rows.iter().find(|row| says(row)).is_some_and(|row| row.replace(',', "").ends_with(&ends));
            assert!(found, "docs/figures.md: {words:?} from {low} to {high}");
        }
    }

    #[test]
    fn an_open_end_meets_what_lies_above_it() {
        let at_least = Value::AtLeast(8.0).bounds().expect("bounds");
        assert!(at_least.meets(Value::Exact(13.0).bounds().expect("bounds")));
        assert!(!at_least.meets(Value::Exact(7.0).bounds().expect("bounds")));
    }
}
