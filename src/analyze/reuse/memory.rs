//! What was found before → what changed texts make of it: only they are compared anew.
//!
//! Takes texts with a key for each that names its words, such as a hash; gives what [`super::find`] gives, and keeps it for
//! the next time. Texts are known again by their keys, so that they may come in another order, and come and go.

use std::collections::{BTreeMap, BTreeSet};

use super::{Alike, Library, PairReuse, Tokens, turned};

/// The passages of all pairs of some texts.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    /// The keys of the texts that were compared, each with each.
    known: BTreeSet<String>,
    /// By the keys of two texts, in order, the passages, those of the first key first.
    pairs: BTreeMap<(String, String), Vec<Alike>>,
}

impl Memory {
    /// Finds the pairs of a library's texts that share a passage, in order, comparing only texts that are not known, and
    /// remembers these texts in place of those before. `keys` name the texts: equal texts alone have equal keys.
    pub fn pairs(&mut self, library: &Library<'_>, keys: &[&str]) -> Vec<PairReuse> {
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        keys.iter().for_each(|key| *times.entry(key).or_default() += 1);
        // A text that stands there twice was not compared with itself before.
        let is_new: Vec<bool> = keys.iter().map(|key| times[key] > 1 || !self.known.contains(*key)).collect();
        let mut pairs = library.pairs_of_new(&is_new);
        let known: BTreeMap<&str, usize> = (0..keys.len()).filter(|at| !is_new[*at]).map(|at| (keys[at], at)).collect();
        for ((first, second), passages) in std::mem::take(&mut self.pairs) {
            let places = known.get(first.as_str()).zip(known.get(second.as_str()));
            // A text that stood there twice may stand there once now.
            if let Some((first, second)) = places.filter(|(first, second)| first != second) {
                pairs.push(pair(library.texts, (*first, *second), passages));
            }
        }
        pairs.sort_unstable_by_key(|pair| (pair.a, pair.b));
        self.keep(&pairs, keys);
        pairs
    }

    /// Remembers what was found.
    fn keep(&mut self, pairs: &[PairReuse], keys: &[&str]) {
        self.known = keys.iter().map(|key| (*key).to_owned()).collect();
        for pair in pairs {
            let (a, b) = (keys[pair.a].to_owned(), keys[pair.b].to_owned());
            let passages = pair.passages.clone();
            let (key, passages) = if a <= b { ((a, b), passages) } else { ((b, a), turned(passages)) };
            self.pairs.insert(key, passages);
        }
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
