//! Tokens of texts → [`PairReuse`]: the passages of one text that stand in another, over all pairs.
//!
//! Finds passages that are equal or have a few words replaced, inserted or dropped, however long the texts around them.
//! What two texts share depends on these two and on [`Options`] alone: [`find`] gives for each pair what [`compare`] gives
//! for it, and an index of all texts only tells which pairs are worth comparing. [`Memory`] keeps what was found, so that
//! after a change only what changed is compared. It does not say what a passage is (prose, formula, quotation), nor who
//! took from whom; of phrases that many texts have it only says where they stand. The method is written up in
//! `docs/reuse.md`.

mod align;
mod chain;
mod corpus;
mod grams;
mod meetings;
mod memory;
mod outline;
mod passages;
mod tokens;

#[cfg(test)]
mod tests;

use std::ops::Range;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use self::align::Aligner;
use self::chain::Run;
use self::grams::Grams;
use self::meetings::Meetings;
pub use self::memory::Memory;
use self::outline::Outline;
pub use self::tokens::Tokens;

/// What counts as a passage.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// How many equal words in a row a passage has at least once: the length of the n-grams that are looked up, at least 2.
    pub seed_words: usize,
    /// How many equal words a passage has at least.
    pub passage_words: usize,
    /// The least share of equal words, above 0 and below 1: equal words by steps of the alignment, where a step is an
    /// equal word, a replaced word, or a word of one side alone.
    pub similarity: f64,
}

impl Default for Options {
    fn default() -> Self {
        Self { seed_words: 5, passage_words: 12, similarity: 0.75 }
    }
}

/// A stretch of one text and one of another that are equal or nearly so.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// Words of `a`.
    pub a: Range<usize>,
    /// Words of `b`.
    pub b: Range<usize>,
    /// Share of equal words, 0.75 to 1.
    pub similarity: f64,
}

impl Alike {
    /// Gives the same with the sides exchanged.
    pub(crate) fn turned(self) -> Self {
        Self { a: self.b, b: self.a, similarity: self.similarity }
    }
}

/// Exchanges the sides of all passages of a pair and puts them in the order of the side that is now first.
pub(crate) fn turned(passages: Vec<Alike>) -> Vec<Alike> {
    let mut turned: Vec<Alike> = passages.into_iter().map(Alike::turned).collect();
    turned.sort_unstable_by_key(|passage| passage.a.start);
    turned
}

/// The passages that two texts share.
#[derive(Debug, Clone, PartialEq)]
pub struct PairReuse {
    /// The text that comes first.
    pub a: usize,
    /// The other.
    pub b: usize,
    /// The passages in the order of `a`; no word of either text is in two of them.
    pub passages: Vec<Alike>,
    /// Share of `a`'s words that are in passages, 0 to 1.
    pub share_a: f64,
    /// Share of `b`'s words that are in passages, 0 to 1.
    pub share_b: f64,
}

impl PairReuse {
    /// Makes a pair of its passages, which are in the order of `a`.
    fn new(texts: &[Tokens], (a, b): (usize, usize), passages: Vec<Alike>) -> Self {
        let share_a = passages.iter().map(|passage| passage.a.len()).sum::<usize>() as f64 / texts[a].len() as f64;
        let share_b = passages.iter().map(|passage| passage.b.len()).sum::<usize>() as f64 / texts[b].len() as f64;
        Self { a, b, passages, share_a, share_b }
    }
}

/// Texts with an index of the n-grams that two of them have in common.
pub struct Library<'a> {
    /// The texts.
    texts: &'a [Tokens],
    /// Where they meet.
    grams: Grams,
    /// The texts in outline.
    outline: Outline,
    /// What counts as a passage.
    options: &'a Options,
}

impl<'a> Library<'a> {
    /// Indexes texts: linear in their words.
    pub fn new(texts: &'a [Tokens], options: &'a Options) -> Self {
        let grams = Grams::index(texts, options.seed_words);
        let outline = Outline::new(texts, options.seed_words, options.passage_words);
        Self { texts, grams, outline, options }
    }

    /// Finds the pairs of texts that share a passage, in order.
    ///
    /// The work is linear in the places where two texts have a seed in common.
    pub fn pairs(&self) -> Vec<PairReuse> {
        self.each(0..self.texts.len(), |bench, text| bench.pairs(text, &self.grams, true))
    }

    /// Finds, in order, the pairs of which at least one text is new: for each text, whether it is.
    pub fn pairs_of_new(&self, is_new: &[bool]) -> Vec<PairReuse> {
        let new = (0..self.texts.len()).filter(|text| is_new[*text]);
        let mut pairs = self.each(new, |bench, text| bench.pairs(text, &self.grams, false));
        pairs.sort_unstable_by_key(|pair| (pair.a, pair.b));
        // Two new texts have found each other from both sides.
        pairs.dedup_by_key(|pair| (pair.a, pair.b));
        pairs
    }

    /// Finds for each text the words in n-grams that stand in at least so many groups of texts, as ranges in order and
    /// apart; `group_of` gives the group of each text, or none for one that does not count.
    pub fn frequent(&self, group_of: &[Option<usize>], groups: usize) -> Vec<Vec<Range<usize>>> {
        self.grams.frequent(self.options.seed_words, group_of, groups)
    }

    /// Calls `of` for texts on all threads, and joins what it finds in their order.
    fn each(
        &self,
        texts: impl Iterator<Item = usize>,
        of: impl Fn(&mut Bench<'_>, usize) -> Vec<PairReuse> + Sync,
    ) -> Vec<PairReuse> {
        let texts: Vec<usize> = texts.collect();
        let bench = || Bench::new(self.texts, &self.outline, self.options);
        let pairs: Vec<Vec<PairReuse>> = texts.into_par_iter().map_init(bench, |bench, text| of(bench, text)).collect();
        pairs.into_iter().flatten().collect()
    }
}

/// Finds the pairs of texts that share a passage, in order.
///
/// The work is linear in the words of all texts and in the places where two texts have a seed in common.
pub fn find(texts: &[Tokens], options: &Options) -> Vec<PairReuse> {
    Library::new(texts, options).pairs()
}

/// Finds what two texts share, as [`find`] does among any others.
pub fn compare(a: &Tokens, b: &Tokens, options: &Options) -> Vec<Alike> {
    find(&[a.clone(), b.clone()], options).pop().map(|pair| pair.passages).unwrap_or_default()
}

/// Where a thread compares pairs.
struct Bench<'a> {
    /// The texts.
    texts: &'a [Tokens],
    /// The texts in outline.
    outline: &'a Outline,
    /// What counts as a passage.
    options: &'a Options,
    /// Where the text at hand meets the others.
    meetings: Meetings,
    /// The runs of the pair at hand.
    runs: Vec<Run>,
    /// Working space.
    aligner: Aligner,
}

impl<'a> Bench<'a> {
    /// Sets up.
    fn new(texts: &'a [Tokens], outline: &'a Outline, options: &'a Options) -> Self {
        let meetings = Meetings::new(texts.len(), options.passage_words);
        Self { texts, outline, options, meetings, runs: Vec::new(), aligner: Aligner::default() }
    }

    /// Compares a text with those that come after it, or with all others.
    fn pairs(&mut self, text: usize, grams: &Grams, only_later: bool) -> Vec<PairReuse> {
        self.meetings.gather(text, grams, only_later);
        let mut pairs = Vec::new();
        for other in self.meetings.take_texts() {
            let (a, b) = (text.min(other), text.max(other));
            self.meetings.runs((text, other), self.outline, &mut self.runs);
            if !self.runs.is_empty() {
                pairs.extend(self.pair(a, b));
            }
        }
        pairs
    }

    /// Compares a pair whose gathered places are at hand.
    fn pair(&mut self, a: usize, b: usize) -> Option<PairReuse> {
        let (first, second) = (self.texts[a].words(), self.texts[b].words());
        // Ties are broken by place, so a pair is always looked at the same way round, whichever text comes first.
        let turned = (first.len(), first) > (second.len(), second);
        let sides = if turned { (second, first) } else { (first, second) };
        settle(&mut self.runs, turned, sides, self.options.seed_words);
        let mut passages = passages::passages(sides, &self.runs, self.options, &mut self.aligner);
        if turned {
            passages = self::turned(passages);
        }
        if passages.is_empty() {
            return None;
        }
        Some(PairReuse::new(self.texts, (a, b), passages))
    }
}

/// Stretches the places where two texts meet forward to whole runs, in order.
///
/// A run may go on backwards where a text repeats a gram more often than it is indexed; the alignment takes that in.
fn settle(runs: &mut Vec<Run>, turned: bool, (first, second): (&[u32], &[u32]), seed_words: usize) {
    for run in runs.iter_mut() {
        if turned {
            (run.first, run.second) = (run.second, run.first);
        }
        run.len = first[run.first..].iter().zip(&second[run.second..]).take_while(|(a, b)| a == b).count();
    }
    // Grams of one hash may be other words.
    runs.retain(|run| run.len >= seed_words);
    runs.sort_unstable();
}
