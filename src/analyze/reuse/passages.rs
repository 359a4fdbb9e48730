//! Runs of equal words of a pair of texts → the passages that the two share.
//!
//! Aligns each chain of runs, keeps what is long and alike enough, and lets no two passages have a word in common, in
//! either text. It knows no third text.

use std::ops::Range;

use super::align::{Aligner, DROP, EDIT, Step};
use super::chain::{Run, chains};
use super::{Alike, Options};

/// Two texts, and what was found in them so far.
pub(super) struct Pair<'a> {
    /// The first text.
    first: &'a [u32],
    /// The second text.
    second: &'a [u32],
    /// What is long and alike enough.
    options: &'a Options,
    /// The passages found.
    passages: Vec<Alike>,
}

/// Finds the passages of two texts from the places where a gram stands in both, in the order of the first text.
pub(super) fn passages(
    (first, second): (&[u32], &[u32]),
    runs: &[Run],
    options: &Options,
    aligner: &mut Aligner,
) -> Vec<Alike> {
    let mut pair = Pair { first, second, options, passages: Vec::new() };
    if let [_] = runs {
        pair.align(runs, aligner);
        return pair.passages;
    }
    for chain in chains(runs) {
        for piece in pair.free_pieces(chain) {
            pair.align(&piece, aligner);
        }
    }
    pair.passages.sort_unstable_by_key(|passage| passage.a.start);
    pair.passages
}

impl Pair<'_> {
    /// Cuts out of a chain what is in passages already, and parts it where one lies between.
    fn free_pieces(&self, chain: Vec<Run>) -> Vec<Vec<Run>> {
        if self.passages.is_empty() {
            return vec![chain];
        }
        let mut pieces: Vec<Vec<Run>> = Vec::new();
        for run in chain.into_iter().flat_map(|run| self.free_runs(run)) {
            match pieces.last_mut() {
                Some(piece) if piece.last().is_some_and(|last| self.is_free_between(*last, run)) => piece.push(run),
                _ => pieces.push(vec![run]),
            }
        }
        pieces
    }

    /// Cuts a run where it is in passages already; what is shorter than a seed is dropped.
    fn free_runs(&self, run: Run) -> Vec<Run> {
        let mut free = vec![run];
        for passage in &self.passages {
            for taken in [shift(&passage.a, run.first), shift(&passage.b, run.second)] {
                free = free.into_iter().flat_map(|piece| cut(piece, run, &taken)).collect();
            }
        }
        free.retain(|piece| piece.len >= self.options.seed_words);
        free
    }

    /// Says whether a run still follows another after both were cut, and no passage lies between.
    fn is_free_between(&self, last: Run, next: Run) -> bool {
        if last.first >= next.first || last.second >= next.second || last.overlap(next) >= next.len {
            return false;
        }
        let (first, second) = (last.first..next.first, last.second..next.second);
        self.passages.iter().all(|passage| !first.contains(&passage.a.start) && !second.contains(&passage.b.start))
    }

    /// Aligns the runs of a piece with what is around and between them, and keeps the passages.
    fn align(&mut self, runs: &[Run], aligner: &mut Aligner) {
        let (Some(head), Some(tail)) = (runs.first(), runs.last()) else {
            return;
        };
        let bounds = self.bounds(*head);
        let (first, second) = (&self.first[..bounds.0.end], &self.second[..bounds.1.end]);
        let mut path = std::mem::take(&mut aligner.path);
        path.clear();
        let back = (head.first - bounds.0.start, |at: usize| first[head.first - 1 - at]);
        aligner.extend(back, (head.second - bounds.1.start, |at| second[head.second - 1 - at]), &mut path);
        let (before_first, before_second) = length(&path);
        let mut last: Option<Run> = None;
        for &run in runs {
            let run = last.map_or(run, |last| run.without_start(last.overlap(run).min(run.len)));
            if let Some(last) = last {
                let (from, other) = (last.first + last.len, last.second + last.len);
                let start = path.len();
                aligner.bridge(&first[from..run.first], &second[other..run.second], &mut path);
                path[start..].reverse();
            }
            path.extend(std::iter::repeat_n(Step::Equal, run.len));
            last = Some(run);
        }
        let (from, other) = (tail.first + tail.len, tail.second + tail.len);
        let start = path.len();
        let on = (first.len() - from, |at: usize| first[from + at]);
        aligner.extend(on, (second.len() - other, |at| second[other + at]), &mut path);
        path[start..].reverse();
        self.keep(&path, (head.first - before_first, head.second - before_second));
        aligner.path = path;
    }

    /// Gives the free stretch around a run in each text.
    fn bounds(&self, run: Run) -> (Range<usize>, Range<usize>) {
        let (mut first, mut second) = (0..self.first.len(), 0..self.second.len());
        for passage in &self.passages {
            narrow(&mut first, &passage.a, run.first);
            narrow(&mut second, &passage.b, run.second);
        }
        (first, second)
    }

    /// Keeps the stretches of a path that are passages; those too little alike are cut once more at their worst places.
    fn keep(&mut self, path: &[Step], origin: (usize, usize)) {
        // At this price a stretch that is worth anything at all is alike enough.
        let strict = (self.options.similarity / (1.0 - self.options.similarity)).ceil() as i32;
        for stretch in stretches(path, EDIT) {
            if equal(&path[stretch.clone()]) as f64 >= self.options.similarity * stretch.len() as f64 {
                self.keep_stretch(path, stretch, origin);
                continue;
            }
            for inner in stretches(&path[stretch.clone()], strict) {
                self.keep_stretch(path, stretch.start + inner.start..stretch.start + inner.end, origin);
            }
        }
    }

    /// Keeps one stretch if it is long enough.
    fn keep_stretch(&mut self, path: &[Step], stretch: Range<usize>, origin: (usize, usize)) {
        let equal = equal(&path[stretch.clone()]);
        if equal < self.options.passage_words {
            return;
        }
        let before = length(&path[..stretch.start]);
        let within = length(&path[stretch.clone()]);
        let (first, second) = (origin.0 + before.0, origin.1 + before.1);
        self.passages.push(Alike {
            a: first..first + within.0,
            b: second..second + within.1,
            similarity: equal as f64 / stretch.len() as f64,
        });
    }
}

/// Moves a range so that it counts from `origin`.
fn shift(range: &Range<usize>, origin: usize) -> Range<usize> {
    range.start.saturating_sub(origin)..range.end.saturating_sub(origin)
}

/// Gives what is left of a piece of a run without the words that are taken, counted from the run's start.
fn cut(piece: Run, run: Run, taken: &Range<usize>) -> Vec<Run> {
    let start = piece.first - run.first;
    let end = start + piece.len;
    let part = |range: Range<usize>| Run {
        first: run.first + range.start,
        second: run.second + range.start,
        len: range.len(),
    };
    [start..end.min(taken.start), start.max(taken.end)..end]
        .into_iter()
        .filter(|range| !range.is_empty())
        .map(part)
        .collect()
}

/// Narrows a free range to the side of a taken one on which a word stands.
fn narrow(free: &mut Range<usize>, taken: &Range<usize>, word: usize) {
    if taken.end <= word {
        free.start = free.start.max(taken.end);
    } else {
        free.end = free.end.min(taken.start);
    }
}

/// Counts the words that a path takes on each side.
fn length(path: &[Step]) -> (usize, usize) {
    path.iter().map(|step| step.words()).fold((0, 0), |sum, words| (sum.0 + words.0, sum.1 + words.1))
}

/// Counts the equal words of a path.
fn equal(path: &[Step]) -> usize {
    path.iter().filter(|step| **step == Step::Equal).count()
}

/// Finds the stretches of a path that gain, each from its first equal word to its best, parted where the path falls
/// [`DROP`] below.
fn stretches(path: &[Step], price: i32) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut start, mut end, mut score, mut best) = (0, 0, 0, 0);
    let mut at = 0;
    while at < path.len() {
        score += if path[at] == Step::Equal { 1 } else { -price };
        at += 1;
        if score >= best && path[at - 1] == Step::Equal {
            (best, end) = (score, at);
        }
        if score < 0 || score < best - DROP || at == path.len() {
            if best > 0 {
                found.push(start..end);
                at = end;
            }
            (start, score, best) = (at, 0, 0);
            (start, end) = (start, start);
        }
    }
    found
}
