//! Sentences of two texts → which of them meet: those that have two anchors in common.
//!
//! The anchors of a sentence are its most telling words by its own text alone, so that whether two sentences meet hangs on
//! their two texts and on no third. It compares no sentences.

use std::cmp::Reverse;

use super::prose::Prose;

/// Anchors of a sentence at most.
const ANCHORS: usize = 12;
/// Anchors that two sentences have in common at least to be compared.
const COMMON: usize = 2;

/// Two sentences that meet, by their numbers.
pub(super) type Meeting = (u32, u32);

/// The anchors of a text.
#[derive(Debug)]
pub(super) struct Anchors {
    /// Each stem with a sentence that it is an anchor of, in order.
    stems: Vec<(u32, u32)>,
}

impl Anchors {
    /// Finds the anchors of a text.
    pub(super) fn of(prose: &Prose) -> Self {
        let sentences = (0..prose.sentences.len())
            .flat_map(|sentence| anchors(prose, sentence).into_iter().map(move |stem| (stem, sentence as u32)));
        let mut stems: Vec<(u32, u32)> = sentences.collect();
        stems.sort_unstable();
        Self { stems }
    }

    /// Gives the sentences of this text that meet sentences of another, each two once, in order.
    pub(super) fn meetings(&self, other: &Self) -> Vec<Meeting> {
        let mut met: Vec<Meeting> = Vec::new();
        let mut rest = other.stems.as_slice();
        for own in self.stems.chunk_by(|x, y| x.0 == y.0) {
            let stem = own[0].0;
            rest = &rest[rest.iter().take_while(|(theirs, _)| *theirs < stem).count()..];
            let same = rest.iter().take_while(|(theirs, _)| *theirs == stem);
            met.extend(same.flat_map(|(_, b)| own.iter().map(|(_, a)| (*a, *b))));
        }
        met.sort_unstable();
        met.chunk_by(|x, y| x == y).filter(|times| times.len() >= COMMON).map(|times| times[0]).collect()
    }
}

/// Gives the most telling stems of a sentence, each once.
fn anchors(prose: &Prose, sentence: usize) -> Vec<u32> {
    let words = prose.words[prose.sentences[sentence].clone()].iter().filter(|word| word.content);
    let count = prose.sentences.len();
    let mut telling: Vec<(Reverse<u32>, u32)> =
        words.map(|word| (Reverse(word.weight(count, prose.frequency(word.stem))), word.stem)).collect();
    telling.sort_unstable();
    let mut anchors: Vec<u32> = Vec::with_capacity(ANCHORS);
    for (_, stem) in telling {
        if anchors.len() < ANCHORS && !anchors.contains(&stem) {
            anchors.push(stem);
        }
    }
    anchors
}
