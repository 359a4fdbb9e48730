//! Sentences of all texts → [`Anchors`]: which sentences of two texts have two anchors in common.
//!
//! The anchors of a sentence are its most telling words by its own text alone. Every two of them are indexed together, and
//! no two are left out for being frequent among the texts, so that whether two sentences meet cannot hang on a third. It
//! compares no sentences.

use std::cmp::Reverse;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};
use rayon::slice::ParallelSliceMut;

use super::prose::Prose;

/// Anchors of a sentence at most.
const ANCHORS: usize = 12;

/// A sentence of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    text: u32,
    sentence: u32,
}

/// A sentence of one text that meets one of another, by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Meeting {
    /// The later text.
    pub(super) other: u32,
    /// The sentence of the earlier text.
    pub(super) a: u32,
    /// That of the later.
    pub(super) b: u32,
}

/// The anchors of all texts, two by two.
#[derive(Debug)]
pub(super) struct Anchors {
    /// Every two anchors of a sentence that may stand in another text too, with the sentence, in order.
    couples: Vec<(u64, Place)>,
    /// For each text the places of its own in that list.
    of_texts: Vec<Vec<u32>>,
}

impl Anchors {
    /// Indexes texts.
    pub(super) fn index(texts: &[Prose]) -> Self {
        let all = texts.par_iter().enumerate().flat_map_iter(|(text, prose)| {
            (0..prose.sentences.len()).flat_map(move |sentence| {
                let place = Place { text: text as u32, sentence: sentence as u32 };
                couples(&anchors(prose, sentence)).into_iter().map(move |key| (key, place))
            })
        });
        let mut all: Vec<(u64, Place)> = all.collect();
        all.par_sort_unstable();
        let mut couples = Vec::new();
        for group in all.chunk_by(|x, y| x.0 == y.0) {
            if group[0].1.text != group[group.len() - 1].1.text {
                couples.extend_from_slice(group);
            }
        }
        let mut of_texts = vec![Vec::new(); texts.len()];
        for (at, (_, place)) in couples.iter().enumerate() {
            of_texts[place.text as usize].push(u32::try_from(at).expect("fewer couples than four thousand million"));
        }
        Self { couples, of_texts }
    }

    /// Gives the meetings of a text with those of its language that come after it, each once, in order.
    pub(super) fn meetings(&self, text: usize, texts: &[Prose]) -> Vec<Meeting> {
        let mut meetings = Vec::new();
        for at in &self.of_texts[text] {
            let (key, place) = self.couples[*at as usize];
            let after = self.couples[*at as usize + 1..].iter().take_while(|(other, _)| *other == key);
            let others = after.map(|(_, other)| *other).filter(|other| other.text != place.text);
            let met = others.map(|other| Meeting { other: other.text, a: place.sentence, b: other.sentence });
            meetings.extend(met.filter(|met| texts[met.other as usize].lang == texts[text].lang));
        }
        meetings.sort_unstable();
        meetings.dedup();
        meetings
    }
}

/// Gives the most telling stems of a sentence, each once, in the order of their hashes.
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
    anchors.sort_unstable();
    anchors
}

/// Gives every two of some stems in order as one number.
fn couples(stems: &[u32]) -> Vec<u64> {
    let couple = |(at, one): (usize, &u32)| {
        let one = u64::from(*one) << 32;
        stems[at + 1..].iter().map(move |other| one | u64::from(*other)).collect::<Vec<_>>()
    };
    stems.iter().enumerate().flat_map(couple).collect()
}
