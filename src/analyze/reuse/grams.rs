//! Tokens of all texts → [`Grams`]: the n-grams of words that stand in two texts or more, each with all its places.
//!
//! Finds where two texts *may* share a passage. A gram is never left out for being frequent in the corpus, so what two
//! texts share cannot hang on a third. It compares no texts.

use std::ops::Range;

use rayon::slice::ParallelSliceMut;

use super::corpus::{Corpus, Found, low, narrow};
use super::tokens::Tokens;
use crate::analyze::ranges::joined;

/// Stands for the word before where the gram before is not in the index.
const NONE_BEFORE: u32 = 0;

/// The places of all grams that two texts share.
pub(super) struct Grams {
    /// Places, gram by gram; within a gram in the order of texts and words.
    places: Vec<Place>,
    /// The places again, in the order of texts and words.
    order: Vec<u32>,
    /// For each text its range in `order`.
    by_text: Vec<Range<usize>>,
}

/// Where a gram stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The text.
    pub(super) text: u32,
    /// The gram's first word.
    pub(super) word: u32,
    /// The hash of the word before.
    before: u32,
    /// The end of this gram's places.
    end: u32,
}

impl Place {
    /// Says whether the gram one word earlier stands at both places too, and is seen there.
    pub(super) fn goes_on_at(self, other: Self) -> bool {
        self.before == other.before && self.before != NONE_BEFORE
    }
}

impl Grams {
    /// Indexes grams of `size` words.
    pub(super) fn index(texts: &[Tokens], size: usize) -> Self {
        let corpus = Corpus::new(texts, size);
        let parts = corpus.shared();
        let mut grams = Self::join(&parts, &corpus);
        grams.divide(texts);
        grams
    }

    /// Joins the parts and orders the places by text.
    fn join(parts: &[Vec<Found>], corpus: &Corpus) -> Self {
        let mut places = Vec::with_capacity(parts.iter().map(Vec::len).sum());
        let mut keyed: Vec<u64> = Vec::with_capacity(places.capacity());
        for found in parts.iter().flatten() {
            let index = narrow(places.len());
            keyed.push(u64::from(corpus.whole(found.text, found.word)) << 32 | u64::from(index));
            places.push(Place { text: found.text, word: found.word, before: NONE_BEFORE, end: index + found.left });
        }
        keyed.par_sort_unstable();
        Self { places, order: keyed.into_iter().map(low).collect(), by_text: Vec::new() }
    }

    /// Notes where each text begins in the order, the word before each place whose gram before is indexed too.
    fn divide(&mut self, texts: &[Tokens]) {
        self.by_text = vec![0..0; texts.len()];
        let mut last: Option<Place> = None;
        for (at, &index) in self.order.iter().enumerate() {
            let place = &mut self.places[index as usize];
            let text = place.text as usize;
            match last {
                Some(last) if last.text == place.text => {
                    if last.word + 1 == place.word {
                        place.before = texts[text].words()[last.word as usize];
                    }
                    self.by_text[text].end = at + 1;
                }
                _ => self.by_text[text] = at..at + 1,
            }
            last = Some(*place);
        }
    }

    /// Finds for each text the words in grams of `size` words that stand in at least so many groups of texts.
    ///
    /// Of a gram that a text repeats the first eight places count, as they are indexed.
    pub(super) fn frequent(&self, size: usize, group_of: &[Option<usize>], groups: usize) -> Vec<Vec<Range<usize>>> {
        let mut is_frequent = vec![false; self.places.len()];
        let mut seen = Vec::new();
        let mut start = 0;
        while let Some(place) = self.places.get(start) {
            let gram = start..place.end as usize;
            seen.clear();
            seen.extend(self.places[gram.clone()].iter().filter_map(|place| group_of[place.text as usize]));
            seen.sort_unstable();
            seen.dedup();
            is_frequent[gram.clone()].fill(seen.len() >= groups);
            start = gram.end;
        }
        let of_text = |range: &Range<usize>| {
            let places = self.order[range.clone()].iter().filter(|place| is_frequent[**place as usize]);
            let words = places.map(|place| self.places[*place as usize].word as usize);
            joined(words.map(|word| word..word + size))
        };
        self.by_text.iter().map(of_text).collect()
    }

    /// Gives each place of a gram in a text, in order, with the places of the same gram after it.
    pub(super) fn later(&self, text: usize) -> impl Iterator<Item = (Place, &[Place])> {
        self.order[self.by_text[text].clone()].iter().map(|&index| {
            let place = self.places[index as usize];
            (place, &self.places[index as usize + 1..place.end as usize])
        })
    }

    /// Gives each place of a gram in a text, in order, with the places of the same gram before it.
    pub(super) fn earlier(&self, text: usize) -> impl Iterator<Item = (Place, &[Place])> {
        self.order[self.by_text[text].clone()].iter().map(|&index| {
            let (before, place) = (&self.places[..index as usize], self.places[index as usize]);
            let start = before.iter().rposition(|other| other.end != place.end).map_or(0, |last| last + 1);
            (place, &before[start..])
        })
    }
}
