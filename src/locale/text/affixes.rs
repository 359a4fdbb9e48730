//! What is written together with an Arabic word: the one place that lists it.
//!
//! All of it is folded as `loose` folds: ه stands for ة too, ا for every alif with a hamza. Sources are in `docs/arabic.md`.

/// Particles that may stand before a word, written together with it: a conjunction, a preposition, the article, each
/// or none, in this order. The article after ل loses its alif: للرئيس.
pub(super) const PARTICLES: &[&str] = &[
    "و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فك", "فل", "ال", "وال", "فال", "بال", "كال", "لل", "وبال",
    "وكال", "ولل", "فبال", "فكال", "فلل",
];
/// Those that may stand before a word that begins with the article itself.
pub(super) const BEFORE_ARTICLE: &[&str] = &["و", "ف", "ب", "ك", "وب", "وك", "فب", "فك"];
/// Those that may stand before لل, which ends the preposition ل and begins with what is left of the article.
pub(super) const BEFORE_LAM: &[&str] = &["و", "ف"];
/// Those that end with the article, and the conjunction و: what a stem loses whatever the word is, the longest first. Any
/// other single letter may as well be the word's own.
pub(super) const CERTAIN: &[&str] =
    &["وبال", "وكال", "فبال", "فكال", "ولل", "فلل", "وال", "بال", "كال", "فال", "ال", "لل", "و"];
/// Those that leave a word without the article, the longest first; a letter of the word itself may look like one.
pub(super) const POSSIBLE: &[&str] = &["وب", "وك", "ول", "فب", "فك", "فل", "ب", "ك", "ل", "ف"];

/// Endings that a word takes without becoming another, or none: feminine, dual and plural, and pronouns after each. The ending
/// of relation (ي, ية) is none of them, as it makes another word.
pub(super) const ENDINGS: &[&str] = &[
    "", "ه", "ها", "هم", "هن", "هما", "نا", "كم", "ات", "اته", "اتها", "اتهم", "اتنا", "ته", "تها", "تهم", "تنا", "ون",
    "ين", "ان", "تان", "تين", "و", "وه", "وها", "وهم", "يها", "يهم", "ا",
];
/// Those that a word takes in place of its own ة.
pub(super) const FEMININE_ENDINGS: &[&str] =
    &["ه", "ات", "اته", "اتها", "اتهم", "اتنا", "ته", "تها", "تهم", "تهن", "تهما", "تنا", "تان", "تين"];
/// What a stem loses at its end (light10), the longest first.
pub(super) const STEM_ENDINGS: &[&str] = &["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];
