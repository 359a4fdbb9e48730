//! Two sentences → how alike they are, by the words that they have in common.
//!
//! Takes two texts; gives for a stretch of each how much of the weight of their words is in words of both, in any order and
//! in the same order. It does not look for stretches.

use std::ops::Range;

use super::align;
use super::prose::{ONE, Prose, Word};
use crate::analyze::findings::WordSteps;

/// The least similarity of sentences that are taken for a rewording by themselves, in thousandths.
const CORE: u32 = 250;
/// The least similarity of sentences beside such ones.
const NEIGHBOUR: u32 = 180;
/// Words of content that two sentences have in common at least, if no neighbour speaks for them.
const CONTENT: usize = 3;
/// Words of any kind that they have in common at least.
const COMMON: usize = 4;
/// Words that a stretch has at least.
const SHORTEST: usize = 4;

/// The stretches of a text that are compared: its sentences, without words that are in shared passages.
#[derive(Debug)]
pub(super) struct Units {
    ranges: Vec<Range<usize>>,
    /// For each sentence its stretches.
    of_sentences: Vec<Range<usize>>,
}

impl Units {
    /// Cuts the sentences of a text.
    pub(super) fn new<'p>(prose: &Prose, passages: impl Iterator<Item = &'p Range<usize>>) -> Self {
        let mut taken = vec![false; prose.words.len()];
        for passage in passages {
            taken[passage.start.min(prose.words.len())..passage.end.min(prose.words.len())].fill(true);
        }
        let mut units = Self { ranges: Vec::new(), of_sentences: Vec::with_capacity(prose.sentences.len()) };
        for sentence in &prose.sentences {
            let first = units.ranges.len();
            let mut from = sentence.start;
            for stretch in taken[sentence.clone()].chunk_by(|a, b| a == b) {
                let to = from + stretch.len();
                if !stretch[0] && stretch.len() >= SHORTEST {
                    units.ranges.push(from..to);
                }
                from = to;
            }
            units.of_sentences.push(first..units.ranges.len());
        }
        units
    }

    /// Gives the stretches of a sentence, by number.
    pub(super) fn of_sentence(&self, sentence: usize) -> Range<usize> {
        self.of_sentences[sentence].clone()
    }

    /// Gives the words of a stretch.
    pub(super) fn range(&self, unit: usize) -> Range<usize> {
        self.ranges[unit].clone()
    }

    /// Counts the stretches.
    pub(super) fn len(&self) -> usize {
        self.ranges.len()
    }
}

/// How alike two stretches are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alike {
    /// In thousandths.
    pub(super) similarity: u32,
    /// Words of one stem in both.
    common: usize,
    /// Those of them that are words of content.
    content: usize,
}

impl Alike {
    /// Says whether they are a rewording by themselves.
    pub(super) fn is_core(self) -> bool {
        self.similarity >= CORE && self.common >= COMMON && self.content >= CONTENT
    }

    /// Says whether they are one where their neighbours are.
    pub(super) fn is_neighbour(self) -> bool {
        self.similarity >= NEIGHBOUR && self.common >= COMMON
    }
}

/// Two texts while their sentences are compared.
#[derive(Debug)]
pub(super) struct Pairing<'a> {
    a: &'a Prose,
    b: &'a Prose,
    /// One row of an ordered comparison.
    row: Vec<u32>,
}

impl<'a> Pairing<'a> {
    /// Begins with two texts.
    pub(super) fn new(a: &'a Prose, b: &'a Prose) -> Self {
        Self { a, b, row: Vec::new() }
    }

    /// Compares a stretch of each: the mean of the shares in any order and in the same order, each twice the common weight
    /// by the weight of both.
    pub(super) fn alike(&mut self, range_a: Range<usize>, range_b: Range<usize>) -> Alike {
        let first = self.weighed(&self.a.words[range_a]);
        let second = self.weighed(&self.b.words[range_b]);
        let whole: u32 = first.iter().chain(&second).map(|(_, weight)| weight).sum();
        let (mut in_any_order, mut common, mut content) = (0, 0, 0);
        let mut taken = vec![false; second.len()];
        for (word, weight) in &first {
            let free = |at: &usize| !taken[*at] && second[*at].0.stem == word.stem;
            let places = || (0..second.len()).filter(free);
            let place = places().find(|at| second[*at].0.token == word.token).or_else(|| places().next());
            if let Some(at) = place {
                taken[at] = true;
                in_any_order += value((*word, *weight), second[at]);
                common += 1;
                content += usize::from(word.content);
            }
        }
        let in_order = self.in_order(&first, &second);
        // A list without a stop may be one sentence of thousands of words: their weights by ONE pass what 32 bits hold.
        let similarity = u64::from(in_any_order + in_order) * u64::from(ONE) / u64::from(whole.max(1));
        let similarity = u32::try_from(similarity).expect("what two stretches share weighs no more than they do");
        Alike { similarity, common, content }
    }

    /// Sets a stretch of each word by word.
    pub(super) fn align(&self, range_a: Range<usize>, range_b: Range<usize>) -> WordSteps {
        align::align(&self.weighed(&self.a.words[range_a]), &self.weighed(&self.b.words[range_b]))
    }

    /// Gives words with their weights in this pair of texts, in which each sentence is a document of its own.
    fn weighed(&self, words: &[Word]) -> Vec<(Word, u32)> {
        let sentences = self.a.sentences.len() + self.b.sentences.len();
        let having = |word: &Word| self.a.frequency(word.stem) + self.b.frequency(word.stem);
        words.iter().map(|word| (*word, word.weight(sentences, having(word)))).collect()
    }

    /// Gives the weight of the heaviest words that both have in the same order.
    fn in_order(&mut self, first: &[(Word, u32)], second: &[(Word, u32)]) -> u32 {
        self.row.clear();
        self.row.resize(second.len() + 1, 0);
        for (word, weight) in first {
            let mut corner = 0;
            for (at, other) in second.iter().enumerate() {
                let with = corner + value((*word, *weight), *other);
                corner = self.row[at + 1];
                self.row[at + 1] = with.max(corner).max(self.row[at]);
            }
        }
        self.row[second.len()]
    }
}

/// Gives what it is worth that two words stand opposite each other: the weight of an equal word, nine tenths of the lesser
/// weight for another form of the word.
pub(super) fn value((word, weight): (Word, u32), (other, other_weight): (Word, u32)) -> u32 {
    match (word.token == other.token, word.stem == other.stem) {
        (true, _) => weight,
        (_, true) => weight.min(other_weight) * 9 / 10,
        _ => 0,
    }
}
