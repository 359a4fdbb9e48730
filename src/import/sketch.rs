//! Which texts may be nearly the same as another, told by a few of their n-grams: without a comparison with each.
//!
//! Of each text the n-grams with the smallest hashes are kept, as many as [`GRAMS`]. By Broder ("On the resemblance and
//! containment of documents", 1997) two texts have as large a share of these in common as of all their n-grams. Where a quarter of
//! the words are changed in four fifths of a text, and the rest is another, (3/4)⁵ × 4/5 of its n-grams are left, a tenth of those of
//! both texts together; that none of them is kept happens in (9/10)⁶⁴ of such pairs, about one in a thousand, and for texts with
//! no more n-grams than are kept never. It does not compare the texts.

use std::collections::BTreeMap;

use crate::analyze::reuse::{Options, Tokens};

/// N-grams that are kept of a text.
const GRAMS: usize = 64;
/// Texts that are kept for one n-gram, the first ones: what stands in more of them tells no text from another.
const TEXTS: usize = 64;
/// Texts that are named, those that share most.
const NAMED: usize = 8;

/// The sketches of some texts, by n-gram.
#[derive(Debug, Default)]
pub(super) struct Sketches {
    texts: BTreeMap<u64, Vec<usize>>,
}

impl Sketches {
    /// Adds a text by its number.
    pub(super) fn add(&mut self, number: usize, words: &Tokens) {
        for gram in sketch(words) {
            let texts = self.texts.entry(gram).or_default();
            if texts.len() < TEXTS {
                texts.push(number);
            }
        }
    }

    /// Names the texts that share most n-grams with one, the nearest first.
    pub(super) fn alike(&self, words: &Tokens) -> Vec<usize> {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        let met = sketch(words).into_iter().filter_map(|gram| self.texts.get(&gram)).flatten();
        met.for_each(|number| *counts.entry(*number).or_default() += 1);
        let mut alike: Vec<(usize, usize)> = counts.into_iter().collect();
        alike.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        alike.into_iter().take(NAMED).map(|(number, _)| number).collect()
    }
}

/// Gives the smallest hashes of a text's n-grams.
fn sketch(words: &Tokens) -> Vec<u64> {
    let grams = words.words().windows(Options::default().seed_words);
    let mut hashes: Vec<u64> = grams.map(hash).collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes.truncate(GRAMS);
    hashes
}

/// Hashes an n-gram: FNV-1a by words, spread so that the smallest are no particular ones.
fn hash(gram: &[u32]) -> u64 {
    let mixed = gram.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, word| {
        (hash ^ u64::from(*word)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
    });
    (mixed ^ (mixed >> 31)).wrapping_mul(0x94d0_49bb_1331_11eb)
}

#[cfg(test)]
mod tests {
    use super::{GRAMS, Sketches, TEXTS};
    use crate::analyze::reuse::Tokens;

    /// Gives words of which none stands in another text.
    fn own(name: usize, count: usize) -> Vec<String> {
        (0..count).map(|at| format!("{name}x{at}")).collect()
    }

    #[test]
    fn a_text_is_named_by_what_it_shares_among_many() {
        let mut sketches = Sketches::default();
        let texts: Vec<Vec<String>> = (0..200).map(|name| own(name, 300)).collect();
        texts.iter().enumerate().for_each(|(at, text)| sketches.add(at, &Tokens::from_words(text)));
        for at in [0, 117, 199] {
            // Every eighth word is another one.
            let near: Vec<String> = texts[at]
                .iter()
                .enumerate()
                .map(|(n, word)| if n % 8 == 0 { format!("y{n}") } else { word.clone() })
                .collect();
            assert_eq!(sketches.alike(&Tokens::from_words(near)), [at]);
        }
        assert!(sketches.alike(&Tokens::from_words(own(999, 300))).is_empty());
    }

    #[test]
    fn what_all_texts_have_costs_no_more_with_each() {
        let mut sketches = Sketches::default();
        let notice = own(7, GRAMS / 2);
        for name in 1000..1000 + 3 * TEXTS {
            sketches.add(name, &Tokens::from_words([notice.clone(), own(name, 200)].concat()));
        }
        assert!(sketches.texts.values().all(|texts| texts.len() <= TEXTS));
        let near = [notice, own(1000 + 2 * TEXTS, 200)].concat();
        assert_eq!(sketches.alike(&Tokens::from_words(near))[0], 1000 + 2 * TEXTS, "its own words tell it");
    }
}
