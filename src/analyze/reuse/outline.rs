//! Tokens of all texts → [`Outline`], one byte a word, by which most places where two texts meet are done with.
//!
//! Says of a run of equal words whether the alignment could make a passage of it. It may say so where it could not, never
//! the other way round, so that it saves work and changes no result.

use super::align::{DROP, EDIT};
use super::corpus::narrow;
use super::tokens::Tokens;

/// How many steps an alignment can go on from its best without two equal words in a row: with one equal word after each
/// edit it loses `EDIT - 1` every two steps, and it ends where it has lost more than `DROP`.
const STEPS: usize = 2 * (DROP / (EDIT - 1)) as usize;

/// How far the two sides can drift apart in so many steps.
const DRIFT: usize = STEPS / 2;

/// Words that are compared at once: two in a row may begin at each of [`STEPS`] places.
const SPAN: usize = STEPS + 1;

/// A run of so many words is not looked into.
const LONG: usize = 12;

/// Bytes before the first text and after the last.
const MARGIN: usize = LONG + SPAN + DRIFT;

/// The texts laid end to end, one byte a word; bytes of equal words are equal.
pub(super) struct Outline {
    /// The bytes.
    bytes: Vec<u8>,
    /// For each text where it begins.
    starts: Vec<u32>,
    /// How many equal words in a row every seed has.
    seed_words: usize,
    /// A run of so many words is not looked into, as it may be a passage by itself.
    long: usize,
}

impl Outline {
    /// Draws the texts.
    pub(super) fn new(texts: &[Tokens], seed_words: usize, passage_words: usize) -> Self {
        let words: usize = texts.iter().map(Tokens::len).sum();
        let mut bytes = Vec::with_capacity(words + 2 * MARGIN);
        bytes.resize(MARGIN, 0);
        let mut starts = Vec::with_capacity(texts.len());
        for text in texts {
            starts.push(narrow(bytes.len()));
            bytes.extend(text.words().iter().map(|word| word.to_be_bytes()[0]));
        }
        bytes.resize(bytes.len() + MARGIN, 0);
        Self { bytes, starts, seed_words, long: LONG.min(passage_words) }
    }

    /// Says whether a run that begins at two places, with no other near it, can be part of a passage.
    ///
    /// It cannot if it is shorter than a passage and no two words in a row are equal near it on either side, in a way that
    /// an alignment could get to: whatever goes on from the run then never gets back to the score that the run has. What
    /// lies beyond a text's ends is looked at as if it were part of it, which can only say yes too often.
    pub(super) fn may_grow(&self, first: (u32, u32), second: (u32, u32)) -> bool {
        let (first, second) = (self.at(first), self.at(second));
        let sides = self.bytes[first..].iter().zip(&self.bytes[second..]);
        let run = sides.take(self.long).take_while(|(a, b)| a == b).count();
        // A run begins before its first seed only where a text repeats itself.
        run >= self.long || self.bytes[first - 1] == self.bytes[second - 1] || self.meets_near(first, second, run)
    }

    /// Gives a word's place among the bytes.
    fn at(&self, (text, word): (u32, u32)) -> usize {
        (self.starts[text as usize] + word) as usize
    }

    /// Says whether two words in a row are equal before or after a run.
    ///
    /// The run may end earlier than its bytes say, so drifting apart is looked for from the end of its first seed.
    fn meets_near(&self, first: usize, second: usize, run: usize) -> bool {
        let mut met = [0; STEPS];
        self.meet(first - SPAN, second - SPAN, &mut met);
        self.meet(first + run, second + run, &mut met);
        for drift in 1..=DRIFT {
            self.meet(first - SPAN - drift, second - SPAN, &mut met);
            self.meet(first - SPAN, second - SPAN - drift, &mut met);
        }
        let starts = [self.seed_words, run];
        for &from in &starts[..1 + usize::from(run > self.seed_words)] {
            for drift in 1..=DRIFT {
                self.meet(first + from + drift, second + from, &mut met);
                self.meet(first + from, second + from + drift, &mut met);
            }
        }
        met != [0; STEPS]
    }

    /// Marks where two words in a row are equal; written so that all places are compared at once.
    #[inline]
    fn meet(&self, first: usize, second: usize, met: &mut [u8; STEPS]) {
        let (first, second) = (&self.bytes[first..first + SPAN], &self.bytes[second..second + SPAN]);
        for (at, met) in met.iter_mut().enumerate() {
            *met |= u8::from(first[at] == second[at]) & u8::from(first[at + 1] == second[at + 1]);
        }
    }
}
