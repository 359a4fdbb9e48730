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

/// Words for numbers, with the least and the most that we take them to mean: our convention, documented in
/// `docs/figures.md`, used to compare and never exported. Capitals, vowel signs and spellings of hamza do not matter.
const WORDS: &[(&[&str], f64, Option<f64>)] = &[
    (&["one", "واحد", "un", "une"], 1.0, Some(1.0)),
    (&["two", "a pair", "a couple", "اثنان", "اثنين", "deux"], 2.0, Some(2.0)),
    (&["a few", "several", "some", "بضعة", "عدة", "عدد من", "plusieurs", "quelques"], 3.0, Some(19.0)),
    (&["a dozen", "douzaine", "une douzaine"], 11.0, Some(13.0)),
    (&["dozens", "tens", "scores", "عشرات", "العشرات", "dizaines", "des dizaines"], 20.0, Some(199.0)),
    (&["hundreds", "several hundred", "مئات", "المئات", "centaines", "des centaines"], 200.0, Some(1999.0)),
    (&["thousands", "several thousand", "الاف", "الالاف", "عدة الاف", "milliers", "des milliers"], 2000.0, Some(19999.0)),
    (&["tens of thousands", "عشرات الالاف", "dizaines de milliers"], 20000.0, Some(199_999.0)),
    (&["hundreds of thousands", "مئات الالاف", "centaines de milliers"], 200_000.0, Some(1_999_999.0)),
    (&["many", "numerous", "كثيرون", "كثير", "العديد", "nombreux", "de nombreux"], 3.0, None),
];

/// [`WORDS`] by word, folded as names are.
static BY_WORD: LazyLock<HashMap<String, (f64, Option<f64>)>> = LazyLock::new(|| {
    let each = WORDS.iter().flat_map(|(words, low, high)| words.iter().map(|word| (*word, (*low, *high))));
    each.map(|(word, bounds)| (fold_loose(word).text, bounds)).collect()
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
    /// Gives the numbers that it allows; `None` for [`Value::Undisclosed`] and for words that the table does not have.
    ///
    /// `about` is ±10 %, `more than n` begins at n + 1.
    pub fn bounds(&self) -> Option<Bounds> {
        let (low, high) = match self {
            Self::Exact(n) => (Some(*n), Some(*n)),
            Self::AtLeast(n) => (Some(*n), None),
            Self::MoreThan(n) => (Some(*n + 1.0), None),
            Self::AtMost(n) => (Some(0.0), Some(*n)),
            Self::About(n) => (Some(n * 0.9), Some(n * 1.1)),
            Self::Between(low, high) => (Some(*low), Some(*high)),
            Self::Words(words) => {
                let (low, high) = Self::convention(words)?;
                (Some(low), high)
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

    fn convention(words: &str) -> Option<(f64, Option<f64>)> {
        BY_WORD.get(fold_loose(words).text.trim()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, Value, WORDS};
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
    fn the_convention_is_documented_word_by_word() {
        let documented = include_str!("../../docs/figures.md");
        let rows: Vec<String> = documented.lines().map(|line| fold_loose(line).text).collect();
        for (words, low, high) in WORDS {
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
