//! Sentences of articles → [`PairRewording`]: those of two articles that say the same in other words.
//!
//! Finds sentences whose telling words are the same, in much the same order, though others were swapped, and says word by
//! word how the two stand opposite each other. It takes no words that are in a shared passage of the two: those are
//! `reuse`. It knows no synonyms: what it sees is the words that a rewording leaves standing. What is found in two texts
//! depends on these two alone. The method is written up in `docs/rewording.md`.

mod align;
mod anchors;
mod gather;
mod pairing;
mod prose;

#[cfg(test)]
mod tests;

pub(crate) use self::gather::gather;
pub use self::prose::Prose;

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::analyze::findings::{Passage, Reworded};

use self::anchors::{Anchors, Meeting};
use self::pairing::{Pairing, Units};

/// Two texts and the sentences that the one has in the other's words.
#[derive(Debug, Clone, PartialEq)]
pub struct PairRewording {
    /// The text that comes first.
    pub a: usize,
    /// The other.
    pub b: usize,
    /// The pairs of sentences, in the order of `a`, then of `b`.
    pub sentences: Vec<Reworded>,
}

/// The passages that two texts share, by the places of the texts.
pub type Shared<'a> = BTreeMap<(usize, usize), &'a [Passage]>;

/// Finds the reworded sentences of those pairs of texts that are of one language, in the order of `pairs`.
///
/// The work is linear in the words of all texts, in the pairs, and in the pairs of sentences that have two telling words in
/// common.
pub fn find(texts: &[Prose], pairs: &[(usize, usize)], shared: &Shared<'_>) -> Vec<PairRewording> {
    let anchors: Vec<Anchors> = texts.par_iter().map(Anchors::of).collect();
    let of_one_language = pairs.par_iter().filter(|(a, b)| texts[*a].lang == texts[*b].lang);
    let found = of_one_language.filter_map(|(a, b)| {
        let meetings = anchors[*a].meetings(&anchors[*b]);
        let passages = shared.get(&(*a, *b)).copied().unwrap_or_default();
        let sentences =
            if meetings.is_empty() { Vec::new() } else { pair((&texts[*a], &texts[*b]), &meetings, passages) };
        (!sentences.is_empty()).then_some(PairRewording { a: *a, b: *b, sentences })
    });
    found.collect()
}

/// Finds the reworded sentences of two texts, as [`find`] does among any others.
pub fn compare(a: &Prose, b: &Prose, passages: &[Passage]) -> Vec<Reworded> {
    let shared = Shared::from([((0, 1), passages)]);
    find(&[a.clone(), b.clone()], &[(0, 1)], &shared).pop().map(|pair| pair.sentences).unwrap_or_default()
}

/// Compares the sentences of two texts that meet: first those that are alike by themselves, then those that stand beside
/// them on both sides, of which less is asked.
fn pair((a, b): (&Prose, &Prose), meetings: &[Meeting], passages: &[Passage]) -> Vec<Reworded> {
    let units_a = Units::new(a, passages.iter().map(|passage| &passage.a));
    let units_b = Units::new(b, passages.iter().map(|passage| &passage.b));
    let mut pairing = Pairing::new(a, b);
    let mut found: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for (a, b) in meetings {
        for one in units_a.of_sentence(*a as usize) {
            for other in units_b.of_sentence(*b as usize) {
                let alike = pairing.alike(units_a.range(one), units_b.range(other));
                if alike.is_core() {
                    found.insert((one, other), alike.similarity);
                }
            }
        }
    }
    let core: Vec<(usize, usize)> = found.keys().copied().collect();
    for (one, other) in core {
        let before = one.checked_sub(1).zip(other.checked_sub(1));
        let after = Some((one + 1, other + 1)).filter(|(x, y)| *x < units_a.len() && *y < units_b.len());
        for (x, y) in before.into_iter().chain(after) {
            let alike = pairing.alike(units_a.range(x), units_b.range(y));
            if alike.is_neighbour() {
                found.entry((x, y)).or_insert(alike.similarity);
            }
        }
    }
    let settled = found.into_iter().map(|((one, other), similarity)| {
        let (range_a, range_b) = (units_a.range(one), units_b.range(other));
        let steps = pairing.align(range_a.clone(), range_b.clone());
        Reworded { a: range_a, b: range_b, similarity: f64::from(similarity) / 1000.0, steps }
    });
    settled.collect()
}
