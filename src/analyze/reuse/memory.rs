//! What was found before → what changed texts make of it: only they are compared anew.
//!
//! Takes texts with a key for each that names its words, such as a hash; gives what [`super::find`] gives, and keeps it for
//! the next time. Texts are known again by their keys, so that they may come in another order, and come and go.

use std::collections::BTreeMap;

use super::{Alike, Library, PairReuse, Tokens, turned};

/// The passages of all pairs of some texts.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    /// The keys of the texts that were compared, each with each, in order.
    known: Vec<String>,
    /// By the places of two texts' keys, in order, the passages, those of the first key first.
    pairs: Vec<((usize, usize), Vec<Alike>)>,
}

impl Memory {
    /// Finds the pairs of a library's texts that share a passage, in order, comparing only texts that are not known, and
    /// remembers these texts in place of those before. `keys` name the texts: equal texts alone have equal keys.
    pub fn pairs(&mut self, library: &Library<'_>, keys: &[&str]) -> Vec<PairReuse> {
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        keys.iter().enumerate().for_each(|(at, key)| places.entry(*key).or_default().push(at));
        // A text that stands there twice was not compared with itself before.
        let known: Vec<Option<usize>> =
            self.known.iter().map(|key| one(places.get(key.as_str())?.as_slice())).collect();
        let mut is_new = vec![true; keys.len()];
        known.iter().flatten().for_each(|at| is_new[*at] = false);
        let mut pairs = library.pairs_of_new(&is_new);
        for ((first, second), passages) in std::mem::take(&mut self.pairs) {
            // A text that stood there twice may stand there once now.
            if let Some((first, second)) = known[first].zip(known[second]).filter(|(first, second)| first != second) {
                pairs.push(pair(library.texts, (first, second), passages));
            }
        }
        pairs.sort_unstable_by_key(|pair| (pair.a, pair.b));
        self.keep(&pairs, keys, places.into_keys());
        pairs
    }

    /// Remembers what was found.
    fn keep<'k>(&mut self, pairs: &[PairReuse], keys: &[&str], known: impl Iterator<Item = &'k str>) {
        self.known = known.map(str::to_owned).collect();
        let rank = |key: &&str| self.known.binary_search_by(|known| known.as_str().cmp(key)).expect("each key is kept");
        let ranks: Vec<usize> = keys.iter().map(rank).collect();
        for pair in pairs {
            let (a, b, passages) = (ranks[pair.a], ranks[pair.b], pair.passages.clone());
            self.pairs.push(if a <= b { ((a, b), passages) } else { ((b, a), turned(passages)) });
        }
        // A text that stands there twice shares the same with another twice.
        self.pairs.sort_by_key(|(pair, _)| *pair);
        self.pairs.dedup_by_key(|(pair, _)| *pair);
    }
}

/// Gives the only one of some places.
fn one(places: &[usize]) -> Option<usize> {
    match places {
        [at] => Some(*at),
        _ => None,
    }
}

/// Makes a pair of passages whose first text need not come first.
fn pair(texts: &[Tokens], (first, second): (usize, usize), passages: Vec<Alike>) -> PairReuse {
    if first <= second {
        PairReuse::new(texts, (first, second), passages)
    } else {
        PairReuse::new(texts, (second, first), turned(passages))
    }
}
