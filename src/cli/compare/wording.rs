//! Two wordings → the words of both, with those marked that the other does not have.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::cli::ink::{Tone, Toned};

/// Sets two wordings against each other. Case and punctuation make no difference.
pub(super) fn compared(a: &str, b: &str) -> [Vec<Toned>; 2] {
    let words =
        |text: &str| -> Vec<Toned> { text.split_whitespace().map(|word| (word.to_owned(), Tone::Plain)).collect() };
    let (mut first, mut second) = (words(a), words(b));
    let keys = |words: &[Toned]| words.iter().map(|(word, _)| key(word)).collect::<Vec<_>>();
    for op in capture_diff_slices(Algorithm::Myers, &keys(&first), &keys(&second)) {
        let tone = match op {
            DiffOp::Equal { .. } => continue,
            DiffOp::Replace { .. } => Tone::Differs,
            DiffOp::Delete { .. } | DiffOp::Insert { .. } => Tone::Alone,
        };
        first[op.old_range()].iter_mut().for_each(|word| word.1 = tone);
        second[op.new_range()].iter_mut().for_each(|word| word.1 = tone);
    }
    [first, second]
}

/// Says whether two wordings have the same words.
pub(super) fn alike(a: &str, b: &str) -> bool {
    let keys = |text: &str| text.split_whitespace().map(key).filter(|key| !key.is_empty()).collect::<Vec<_>>();
    keys(a) == keys(b)
}

/// Gives what a word is compared by: its letters and digits, whatever the case.
fn key(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
