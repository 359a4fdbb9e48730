//! The order of names, and the letter under which each stands in an index.
//!
//! Takes names, gives their order by CLDR's collation for the language. It is for sorting only; `text` folds for
//! matching.

use super::Lang;
use super::numbers::regional;
use icu_collator::CollatorBorrowed;
use icu_collator::options::{CollatorOptions, Strength};
use icu_normalizer::DecomposingNormalizerBorrowed;
use std::cmp::Ordering;

/// The Arabic article, which is passed over in an index.
const ARTICLE: &str = "ال";
/// Letters that must follow the article for it to be one: in `الا` there is no name behind it.
const AFTER_ARTICLE: usize = 2;
/// The heading of names that begin with no letter.
const NO_LETTER: &str = "#";

/// Forms of alef that stand under the bare one; CLDR sorts آ as a letter of its own in every language.
const ALEFS: [char; 4] = ['أ', 'إ', 'آ', 'ٱ'];
/// Languages of the Arabic script in whose dictionaries آ has a chapter of its own.
const ALEF_MADDA_IS_A_LETTER: [&str; 5] = ["fa", "ur", "ps", "ckb", "sd"];
/// A name that begins with the article and is never without it.
const NEVER_BARE: &str = "الله";

/// The order of one language.
pub(super) struct Collation {
    lang: Lang,
    full: CollatorBorrowed<'static>,
    /// Compares base letters alone.
    letters: CollatorBorrowed<'static>,
}

impl Collation {
    /// Loads the order of a language.
    pub(super) fn new(lang: Lang) -> Self {
        let load = |strength| {
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            CollatorBorrowed::try_new((&regional(lang)).into(), options).expect("compiled data falls back to the root")
        };
        Self { lang, full: load(Strength::Tertiary), letters: load(Strength::Primary) }
    }

    /// Compares two texts; those that the language does not tell apart are in the order of their code points.
    pub(super) fn compare(&self, a: &str, b: &str) -> Ordering {
        self.full.compare(a, b).then_with(|| a.cmp(b))
    }

    /// Compares two names as an index has them, passing over the Arabic article.
    pub(super) fn compare_names(&self, a: &str, b: &str) -> Ordering {
        self.full.compare(without_article(a), without_article(b)).then_with(|| self.compare(a, b))
    }

    /// Gives the letter under which a name stands. A letter with a mark stands under the bare one where the language
    /// counts them as one letter (أ under ا, É under E; but Å under Å in Swedish).
    pub(super) fn first_letter(&self, name: &str) -> String {
        let Some(first) = without_article(name).chars().find(|c| c.is_alphanumeric()) else {
            return NO_LETTER.to_owned();
        };
        if !first.is_alphabetic() {
            return NO_LETTER.to_owned();
        }
        if ALEFS.contains(&first) && !ALEF_MADDA_IS_A_LETTER.contains(&self.lang.language()) {
            return "ا".to_owned();
        }
        let written = first.to_string();
        let bare: String = DecomposingNormalizerBorrowed::new_nfd().normalize(&written).chars().take(1).collect();
        let same = self.letters.compare(&bare, &written) == Ordering::Equal;
        let letter = if same { bare } else { written };
        letter.to_uppercase()
    }
}

/// Gives a name from its first letter or digit on, without the Arabic article.
fn without_article(name: &str) -> &str {
    let name = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    match name.strip_prefix(ARTICLE) {
        Some(rest) if has_name(rest) && !name.starts_with(NEVER_BARE) => rest,
        _ => name,
    }
}

/// Tells whether what follows an article is long enough to be a name.
fn has_name(rest: &str) -> bool {
    rest.chars().take_while(|c| c.is_alphabetic()).count() >= AFTER_ARTICLE
}
