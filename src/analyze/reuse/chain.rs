//! Runs of equal words of a pair of texts → chains of runs that may lie in one passage.
//!
//! A chain goes forward in both texts with small gaps. Each run is in one chain; the best chain comes first. Whether a
//! chain is a passage is decided where its gaps are aligned.

use std::cmp::Reverse;

/// The widest gap between two runs of a chain, in words of either text.
pub(super) const GAP: usize = 32;

/// How many runs back a chain may go on from: bounds the work where texts repeat themselves.
const LOOK_BACK: usize = 64;

/// A run of equal words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Run {
    /// Its first word in the first text.
    pub(super) first: usize,
    /// Its first word in the second text.
    pub(super) second: usize,
    /// Its length in words.
    pub(super) len: usize,
}

impl Run {
    /// Cuts words off the start.
    pub(super) fn without_start(self, words: usize) -> Self {
        Self { first: self.first + words, second: self.second + words, len: self.len - words }
    }

    /// Counts the words at the start of the next run that are within this one on either side.
    pub(super) fn overlap(self, next: Self) -> usize {
        let first = (self.first + self.len).saturating_sub(next.first);
        first.max((self.second + self.len).saturating_sub(next.second))
    }

    /// Gives the words between this run and the next on each side.
    pub(super) fn gap(self, next: Self) -> (usize, usize) {
        let first = next.first.saturating_sub(self.first + self.len);
        (first, next.second.saturating_sub(self.second + self.len))
    }
}

/// The best way to a run.
#[derive(Clone, Copy)]
struct Way {
    /// Its score.
    score: i64,
    /// The run before, by place.
    from: Option<usize>,
}

/// Gathers runs, which are sorted, into chains, the best first.
pub(super) fn chains(runs: &[Run]) -> Vec<Vec<Run>> {
    let ways = ways(runs);
    let mut ends: Vec<usize> = (0..runs.len()).collect();
    ends.sort_unstable_by_key(|end| (Reverse(ways[*end].score), *end));
    let mut taken = vec![false; runs.len()];
    let mut chains = Vec::new();
    for end in ends {
        let mut chain = Vec::new();
        let mut at = Some(end);
        while let Some(run) = at.filter(|run| !taken[*run]) {
            taken[run] = true;
            chain.push(runs[run]);
            at = ways[run].from;
        }
        if !chain.is_empty() {
            chain.reverse();
            chains.push(chain);
        }
    }
    // A chain that was cut short by a better one no longer has the score of its end.
    chains.sort_by_key(|chain| Reverse(chain.iter().map(|run| run.len).sum::<usize>()));
    chains
}

/// Finds for each run the best chain that ends with it.
fn ways(runs: &[Run]) -> Vec<Way> {
    let mut ways: Vec<Way> = Vec::with_capacity(runs.len());
    for (at, run) in runs.iter().enumerate() {
        let mut best = Way { score: run.len as i64, from: None };
        for before in (at.saturating_sub(LOOK_BACK)..at).rev() {
            let Some(gain) = gain(runs[before], *run) else { continue };
            let score = ways[before].score + gain;
            if score > best.score {
                best = Way { score, from: Some(before) };
            }
        }
        ways.push(best);
    }
    ways
}

/// Weighs what a chain gains by a run: its new words, less one for each word that the sides drift apart and for each
/// four words of the gap; `None` where they cannot follow each other.
fn gain(before: Run, run: Run) -> Option<i64> {
    let overlap = before.overlap(run);
    if before.first >= run.first || before.second >= run.second || overlap >= run.len {
        return None;
    }
    let (first, second) = before.gap(run.without_start(overlap));
    if first.max(second) > GAP {
        return None;
    }
    Some((run.len - overlap) as i64 - first.abs_diff(second) as i64 - (first.max(second) as i64 + 3) / 4)
}
