//! Tokens of all texts → the places of the n-grams that stand in two texts or more, part by part.
//!
//! Lays the texts end to end, hashes their grams, and sorts out those that stand in one text alone. It does not order the
//! places by text.

use std::ops::Range;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::tokens::{Tokens, mix};

/// How many places of one gram in one text are kept: a line that a text repeats a thousand times is found eight times.
const REPEATS: usize = 8;

/// Grams in one part of the index on average: a part is sorted within the nearest cache.
const PART: usize = 1 << 13;

/// Most parts: beyond, a thread would hold too many open buffers.
const MOST_PARTS: usize = 1 << 12;

/// Words in a block of the table of owners.
const BLOCK: usize = 64;

/// The multiplier of the rolling hash: odd, and far from a power of two.
const ROLL: u64 = 0x9e37_79b9_7f4a_7c15;

/// The bits of an entry that hold the gram's hash; those below hold the number of its first word in the whole.
const HASH: u64 = !0 << 32;

/// A place of a gram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// The text.
    pub(super) text: u32,
    /// The gram's first word, counted in the text.
    pub(super) word: u32,
    /// How many places the gram still has from here, this one included.
    pub(super) left: u32,
}

/// The texts laid end to end.
pub(super) struct Corpus<'a> {
    /// The texts.
    texts: &'a [Tokens],
    /// Words in a gram.
    size: usize,
    /// For each text the number of its first word in the whole.
    starts: Vec<u32>,
    /// For each block of words the text that its first word is in.
    owners: Vec<u32>,
    /// How many parts the index has: a power of two.
    parts: usize,
}

impl<'a> Corpus<'a> {
    /// Lays the texts end to end.
    pub(super) fn new(texts: &'a [Tokens], size: usize) -> Self {
        let mut starts = Vec::with_capacity(texts.len());
        let mut owners = Vec::new();
        let mut end = 0;
        for (text, tokens) in texts.iter().enumerate() {
            starts.push(narrow(end));
            end += tokens.len();
            while owners.len() * BLOCK < end {
                owners.push(narrow(text));
            }
        }
        narrow(end);
        Self { texts, size, starts, owners, parts: (end / PART).next_power_of_two().min(MOST_PARTS) }
    }

    /// Gives the number of a text's word in the whole.
    pub(super) fn whole(&self, text: u32, word: u32) -> u32 {
        self.starts[text as usize] + word
    }

    /// Gives the places of the grams that two texts share, in parts.
    pub(super) fn shared(&self) -> Vec<Vec<Found>> {
        let chunks: Vec<Vec<Vec<u64>>> = self.chunks().into_par_iter().map(|chunk| self.distribute(chunk)).collect();
        (0..self.parts)
            .into_par_iter()
            .map(|part| {
                let entries: Vec<&[u64]> = chunks.iter().map(|chunk| chunk[part].as_slice()).collect();
                self.shared_in_part(&entries)
            })
            .collect()
    }

    /// Cuts the texts into chunks that are worth a thread's while.
    fn chunks(&self) -> Vec<Range<usize>> {
        let words: usize = self.texts.iter().map(Tokens::len).sum();
        let aim = (words / (2 * rayon::current_num_threads())).max(1 << 14);
        let mut chunks = Vec::new();
        let (mut start, mut held) = (0, 0);
        for (text, tokens) in self.texts.iter().enumerate() {
            held += tokens.len();
            if held >= aim || text + 1 == self.texts.len() {
                chunks.push(start..text + 1);
                (start, held) = (text + 1, 0);
            }
        }
        chunks
    }

    /// Hashes the grams of some texts and lays them out by part, as entries of hash and word number in the whole.
    fn distribute(&self, chunk: Range<usize>) -> Vec<Vec<u64>> {
        let words: usize = self.texts[chunk.clone()].iter().map(Tokens::len).sum();
        let room = words / self.parts + words / self.parts / 8 + 16;
        let mut parts: Vec<Vec<u64>> = (0..self.parts).map(|_| Vec::with_capacity(room)).collect();
        for text in chunk {
            let start = u64::from(self.starts[text]);
            each_hash(self.texts[text].words(), self.size, |word, hash| {
                parts[hash as usize & (self.parts - 1)].push(hash & HASH | (start + word as u64));
            });
        }
        parts
    }

    /// Gives the places of one part's grams that stand in two texts or more.
    fn shared_in_part(&self, entries: &[&[u64]]) -> Vec<Found> {
        let mut kept = recurring(entries);
        kept.sort_unstable();
        let mut places = Vec::with_capacity(kept.len());
        for gram in kept.chunk_by(|a, b| a & HASH == b & HASH) {
            if self.text_of(low(gram[0])) != self.text_of(low(gram[gram.len() - 1])) {
                self.place(gram, &mut places);
            }
        }
        places
    }

    /// Adds the places of one gram.
    fn place(&self, gram: &[u64], places: &mut Vec<Found>) {
        let start = places.len();
        for entry in gram {
            let whole = low(*entry);
            let text = self.text_of(whole);
            let place = Found { text: narrow(text), word: whole - self.starts[text], left: 0 };
            if !self.is_repeat(place, &places[start..]) {
                places.push(place);
            }
        }
        for (left, place) in places[start..].iter_mut().rev().enumerate() {
            place.left = narrow(left + 1);
        }
    }

    /// Says whether a text has a gram often enough already. Words are compared, since grams of one hash may differ, and
    /// what a text seeds from must not hang on the size of the index.
    fn is_repeat(&self, place: Found, before: &[Found]) -> bool {
        let gram = self.gram(place);
        let same_text = before.iter().rev().take_while(|other| other.text == place.text);
        same_text.filter(|other| self.gram(**other) == gram).count() >= REPEATS
    }

    /// Gives the words of a gram.
    fn gram(&self, place: Found) -> &[u32] {
        &self.texts[place.text as usize].words()[place.word as usize..][..self.size]
    }

    /// Gives the text that a word of the whole is in.
    fn text_of(&self, whole: u32) -> usize {
        let mut text = self.owners[whole as usize / BLOCK] as usize;
        while self.starts.get(text + 1).is_some_and(|start| *start <= whole) {
            text += 1;
        }
        text
    }
}

/// Calls `each` with every gram's first word and hash.
fn each_hash(words: &[u32], size: usize, mut each: impl FnMut(usize, u64)) {
    if words.len() < size {
        return;
    }
    let spread = |word: u32| (u64::from(word) + 1).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let leaving = (1..size).fold(1_u64, |power, _| power.wrapping_mul(ROLL));
    let mut rolling = words[..size - 1].iter().fold(0, |hash, word| roll(hash, spread(*word)));
    for first in 0..=words.len() - size {
        rolling = roll(rolling, spread(words[first + size - 1]));
        each(first, mix(rolling));
        rolling = rolling.wrapping_sub(spread(words[first]).wrapping_mul(leaving));
    }
}

/// Takes a word into the rolling hash.
fn roll(hash: u64, word: u64) -> u64 {
    hash.wrapping_mul(ROLL).wrapping_add(word)
}

/// Keeps the entries whose hash may stand at two places: most grams of a corpus stand at one, and need no sorting.
fn recurring(entries: &[&[u64]]) -> Vec<u64> {
    let held = entries.iter().map(|entries| entries.len()).sum();
    let (mut once, mut twice) = (Marks::new(held), Marks::new(held));
    for entry in entries.iter().copied().flatten() {
        if once.set(*entry) {
            twice.set(*entry);
        }
    }
    entries.iter().copied().flatten().copied().filter(|entry| twice.has(*entry)).collect()
}

/// A set of hashes that may also hold what was not put in, but never lacks what was.
struct Marks {
    /// One bit for each value of the hash's upper bits.
    bits: Vec<u64>,
    /// How far an entry is shifted to give its bit.
    shift: u32,
}

impl Marks {
    /// Makes an empty set for so many entries.
    fn new(entries: usize) -> Self {
        let bits = (entries * 8).next_power_of_two().clamp(64, 1 << 32);
        Self { bits: vec![0; bits / 64], shift: 64 - bits.trailing_zeros() }
    }

    /// Puts an entry in and says whether it was there.
    fn set(&mut self, entry: u64) -> bool {
        let bit = entry >> self.shift;
        let word = &mut self.bits[(bit / 64) as usize];
        let mask = 1 << (bit % 64);
        let was = *word & mask != 0;
        *word |= mask;
        was
    }

    /// Says whether an entry may be there.
    fn has(&self, entry: u64) -> bool {
        let bit = entry >> self.shift;
        self.bits[(bit / 64) as usize] >> (bit % 64) & 1 != 0
    }
}

/// Takes the word number of an entry.
pub(super) fn low(entry: u64) -> u32 {
    (entry & !HASH) as u32
}

/// Narrows a count of words or places.
pub(super) fn narrow(count: usize) -> u32 {
    u32::try_from(count).expect("a dossier has fewer than four thousand million words")
}
