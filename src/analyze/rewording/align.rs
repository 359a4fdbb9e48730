//! Two sentences in weighed words → how they stand opposite each other, word by word.
//!
//! The global alignment of Needleman and Wunsch (1970): equal words and other forms of a word draw each other by their
//! weight; between them, words are taken for replaced where words of content face each other. A long row of such words is
//! no swapping of synonyms but another text, and is given as dropped and inserted. It decides nothing about likeness.

use crate::analyze::findings::{WordStep, WordSteps};

use super::pairing::value;
use super::prose::{ONE, Word};

/// What speaks for an equal word beside its weight.
const EQUAL: u32 = ONE;
/// What speaks for another form of a word.
const FORM: u32 = ONE / 2;
/// What speaks for two words of content opposite each other.
const BOTH_CONTENT: u32 = 30;
/// The same for two small words.
const BOTH_SMALL: u32 = 20;
/// The same for a word of content and a small one.
const MIXED: u32 = 10;
/// The longest row of replaced words.
const ROW: usize = 4;

/// Aligns two stretches from end to end.
pub(super) fn align(first: &[(Word, u32)], second: &[(Word, u32)]) -> WordSteps {
    let width = second.len() + 1;
    let mut scores = vec![0_u32; (first.len() + 1) * width];
    for (row, one) in first.iter().enumerate() {
        for (column, other) in second.iter().enumerate() {
            let at = (row + 1) * width + column + 1;
            let across = scores[at - width - 1] + opposite(*one, *other);
            scores[at] = across.max(scores[at - width]).max(scores[at - 1]);
        }
    }
    let mut steps = Vec::with_capacity(first.len() + second.len());
    let (mut row, mut column) = (first.len(), second.len());
    while row > 0 || column > 0 {
        let at = row * width + column;
        let met = (row > 0 && column > 0).then(|| (first[row - 1], second[column - 1]));
        let across = met.filter(|(one, other)| scores[at] == scores[at - width - 1] + opposite(*one, *other));
        if let Some((one, other)) = across {
            steps.push(if one.0.token == other.0.token { WordStep::Equal } else { WordStep::Replaced });
            (row, column) = (row - 1, column - 1);
        } else if column > 0 && (row == 0 || scores[at] == scores[at - 1]) {
            steps.push(WordStep::Inserted);
            column -= 1;
        } else {
            steps.push(WordStep::Dropped);
            row -= 1;
        }
    }
    steps.reverse();
    WordSteps::new(without_long_rows(&steps))
}

fn opposite(one: (Word, u32), other: (Word, u32)) -> u32 {
    match value(one, other) {
        0 if one.0.content && other.0.content => BOTH_CONTENT,
        0 if !one.0.content && !other.0.content => BOTH_SMALL,
        0 => MIXED,
        value if one.0.token == other.0.token => value + EQUAL,
        value => value + FORM,
    }
}

/// Takes apart rows of replaced words that are too long.
fn without_long_rows(steps: &[WordStep]) -> Vec<WordStep> {
    let mut kept = Vec::with_capacity(steps.len());
    for row in steps.chunk_by(|a, b| a == b) {
        if row[0] == WordStep::Replaced && row.len() > ROW {
            kept.extend(std::iter::repeat_n(WordStep::Dropped, row.len()));
            kept.extend(std::iter::repeat_n(WordStep::Inserted, row.len()));
        } else {
            kept.extend_from_slice(row);
        }
    }
    kept
}
