//! Sentences of articles → [`Rewording`]: those of two articles that say the same in other words.
//!
//! Finds sentences whose telling words are the same, in much the same order, though others were swapped, and says word by
//! word how the two stand opposite each other. It takes no words that are in a shared passage of the two: those are
//! `reuse`. It knows no synonyms: what it sees is the words that a rewording leaves standing. What is found in two texts
//! depends on these two alone; an index of all texts only tells which sentences are worth comparing. The method is written
//! up in `docs/rewording.md`.

mod align;
mod anchors;
mod gather;
mod pairing;
mod prose;
mod stem;

#[cfg(test)]
mod tests;

pub(crate) use self::gather::gather;
pub use self::prose::Prose;

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

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

/// Finds the reworded sentences of every two texts of one language, in order.
///
/// The work is linear in the words of all texts and in the pairs of sentences that have two telling words in common.
pub fn find(texts: &[Prose], shared: &Shared<'_>) -> Vec<PairRewording> {
    let anchors = Anchors::index(texts);
    let found = (0..texts.len()).into_par_iter().flat_map_iter(|a| {
        let meetings = anchors.meetings(a, texts);
        let pairs = meetings.chunk_by(|x, y| x.other == y.other).filter_map(|meetings| {
            let b = meetings[0].other as usize;
            let passages = shared.get(&(a, b)).copied().unwrap_or_default();
            let sentences = pair((&texts[a], &texts[b]), meetings, passages);
            (!sentences.is_empty()).then_some(PairRewording { a, b, sentences })
        });
        pairs.collect::<Vec<_>>()
    });
    found.collect()
}

/// Finds the reworded sentences of two texts, as [`find`] does among any others.
pub fn compare(a: &Prose, b: &Prose, passages: &[Passage]) -> Vec<Reworded> {
    let shared = Shared::from([((0, 1), passages)]);
    find(&[a.clone(), b.clone()], &shared).pop().map(|pair| pair.sentences).unwrap_or_default()
}

/// Compares the sentences of two texts that meet: first those that are alike by themselves, then those that stand beside
/// them on both sides, of which less is asked.
fn pair((a, b): (&Prose, &Prose), meetings: &[Meeting], passages: &[Passage]) -> Vec<Reworded> {
    let units_a = Units::new(a, passages.iter().map(|passage| &passage.a));
    let units_b = Units::new(b, passages.iter().map(|passage| &passage.b));
    let mut pairing = Pairing::new(a, b);
    let mut found: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for meeting in meetings {
        for one in units_a.of_sentence(meeting.a as usize) {
            for other in units_b.of_sentence(meeting.b as usize) {
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
