//! A text → [`Prose`]: its sentences in words that can be compared.
//!
//! Takes a text with its words folded; gives for each word its hash, its stem's hash and what speaks for its telling much,
//! and how many sentences have each stem. It keeps no words and compares nothing.

use std::ops::Range;

use crate::analyze::reading::{FoldedWords, Reading};
use crate::analyze::reuse::Tokens;
use crate::locale::Lang;
use crate::locale::text::{sentences, stump, telling_letters};

/// Letters from which on a word is as telling as any: frequent words are short (Zipf's law of abbreviation).
const TELLING_LETTERS: f64 = 6.0;
/// How fast words tell less as they are shorter.
const FALL: f64 = 1.5;
/// Letters that a word of content has at least; one with a digit may have fewer.
const CONTENT_LETTERS: usize = 4;
/// The weight of one, so that weights can be whole numbers: sums of fractions would hang on their order.
pub(super) const ONE: u32 = 1000;

/// A text made ready to be compared with others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// Texts of different languages are not compared.
    pub(super) lang: Lang,
    /// The words of the whole text.
    pub(super) words: Vec<Word>,
    /// The sentences as ranges of words: they hold every word once.
    pub(super) sentences: Vec<Range<usize>>,
    /// Stems with the number of sentences that have each, in the order of stems.
    frequencies: Vec<(u32, u32)>,
}

/// A word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    /// The hash of the folded word.
    pub(super) token: u32,
    /// The hash of its stem.
    pub(super) stem: u32,
    /// How telling its length makes it, in thousandths.
    pub(super) prior: u32,
    /// It may be a word of content.
    pub(super) content: bool,
}

impl Prose {
    /// Reads a text.
    pub fn of_text(text: &str, lang: Lang) -> Self {
        let reading = Reading::new(text);
        Self::new(&reading, &reading.loose(), lang)
    }

    /// Reads a text whose words were folded loosely.
    pub(crate) fn new(reading: &Reading<'_>, folded: &FoldedWords, lang: Lang) -> Self {
        let tokens = Tokens::from_words(folded.words());
        let stems = Tokens::from_words(folded.words().map(stump));
        let hashes = tokens.words().iter().zip(stems.words());
        let words: Vec<Word> = hashes.zip(folded.words()).map(|((t, s), word)| Word::new(*t, *s, word)).collect();
        let sentences = sentences(reading.text, &reading.words);
        let frequencies = frequencies(&words, &sentences);
        Self { lang, words, sentences, frequencies }
    }

    /// Counts the sentences that have a stem.
    pub(super) fn frequency(&self, stem: u32) -> u32 {
        let at = self.frequencies.binary_search_by_key(&stem, |(stem, _)| *stem);
        at.map_or(0, |at| self.frequencies[at].1)
    }
}

impl Word {
    fn new(token: u32, stem: u32, word: &str) -> Self {
        let letters = telling_letters(word);
        let has_digit = word.contains(|c: char| c.is_numeric());
        let share = if has_digit { 1.0 } else { (letters as f64 / TELLING_LETTERS).powf(FALL).min(1.0) };
        let prior = (share * f64::from(ONE)).round() as u32;
        Self { token, stem, prior, content: has_digit || letters >= CONTENT_LETTERS }
    }

    /// Gives the word's weight among so many sentences of which so many have its stem: the information of meeting it, less
    /// for a short word. A little is left to the most common word, so that equal words in a row count.
    pub(super) fn weight(self, sentences: usize, having: u32) -> u32 {
        let information = ((sentences as f64 + 1.0) / f64::from(having.max(1))).ln().max(0.0);
        (f64::from(self.prior) * information).round() as u32 + ONE / 20
    }
}

/// Counts for each stem the sentences that have it.
fn frequencies(words: &[Word], sentences: &[Range<usize>]) -> Vec<(u32, u32)> {
    let mut all: Vec<u32> = Vec::with_capacity(words.len());
    for sentence in sentences {
        let start = all.len();
        all.extend(words[sentence.clone()].iter().map(|word| word.stem));
        all[start..].sort_unstable();
        let mut last = None;
        let mut kept = start;
        for at in start..all.len() {
            if last.replace(all[at]) != Some(all[at]) {
                all[kept] = all[at];
                kept += 1;
            }
        }
        all.truncate(kept);
    }
    all.sort_unstable();
    all.chunk_by(|a, b| a == b).map(|chunk| (chunk[0], chunk.len() as u32)).collect()
}
