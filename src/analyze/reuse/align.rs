//! Two stretches of words → how they stand opposite each other, step by step.
//!
//! The alignment of Smith and Waterman (1981) with one point for an equal word and [`EDIT`] less for a word that is
//! replaced, added or dropped: outward from the end of a run in [`Aligner::extend`], which gives up once it has fallen
//! [`DROP`] below its best, and between two runs in [`Aligner::bridge`]. It does not decide what is long or alike enough.

use std::ops::RangeInclusive;

/// What a replaced, added or dropped word costs, where an equal one is worth 1.
pub(super) const EDIT: i32 = 2;

/// How far an alignment may fall below its best before it ends: four changed words in a row.
pub(super) const DROP: i32 = 4 * EDIT;

/// How far the two sides may drift apart in one extension.
const BAND: usize = 8;

/// Cells in a row of the band.
const ROW: usize = 2 * BAND + 1;

/// The score of a cell that cannot be reached.
const NEVER: i32 = i32::MIN / 2;

/// One step of an alignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The same word on both sides.
    Equal,
    /// Another word on each side.
    Replaced,
    /// A word of the first side alone.
    First,
    /// A word of the second side alone.
    Second,
}

impl Step {
    /// Gives the words that the step takes on each side.
    pub(super) fn words(self) -> (usize, usize) {
        match self {
            Self::Equal | Self::Replaced => (1, 1),
            Self::First => (1, 0),
            Self::Second => (0, 1),
        }
    }
}

/// Working space, kept between alignments to save its allocation.
#[derive(Default)]
pub(super) struct Aligner {
    /// The steps of the alignment at hand.
    pub(super) path: Vec<Step>,
    /// The step by which each cell of the band was reached, row by row.
    band: Vec<[Step; ROW]>,
    /// The step by which each cell of a bridge was reached, row by row.
    steps: Vec<Step>,
    /// One row of a bridge's scores.
    scores: Vec<i32>,
}

/// The best cell of an extension so far.
struct Best {
    /// Its score.
    score: i32,
    /// Its row.
    row: usize,
    /// Its place in the row.
    cell: usize,
}

impl Aligner {
    /// Aligns two sides from their starts as far as it pays, and adds the steps to `path`, the last of them first.
    ///
    /// A side is its length and its words by number, so that it may be read backwards.
    pub(super) fn extend(
        &mut self,
        (first_len, first): (usize, impl Fn(usize) -> u32),
        (second_len, second): (usize, impl Fn(usize) -> u32),
        path: &mut Vec<Step>,
    ) {
        let mut best = Best { score: 0, row: 0, cell: BAND };
        let mut scores = [NEVER; ROW];
        let mut live = BAND..=(BAND + second_len.min((DROP / EDIT) as usize));
        for cell in live.clone() {
            scores[cell] = -EDIT * (cell - BAND) as i32;
        }
        self.band.clear();
        self.band.push([Step::Second; ROW]);
        for row in 1..=first_len {
            let word = first(row - 1);
            let equal = |at: usize| word == second(at);
            match self.row(row, (second_len, equal), (&mut scores, &live), &mut best) {
                Some(range) => live = range,
                None => break,
            }
        }
        self.trace_band(best, path);
    }

    /// Fills one row of the band and gives the cells that are still worth going on from.
    fn row(
        &mut self,
        row: usize,
        (second_len, equal): (usize, impl Fn(usize) -> bool),
        (scores, live): (&mut [i32; ROW], &RangeInclusive<usize>),
        best: &mut Best,
    ) -> Option<RangeInclusive<usize>> {
        let above = std::mem::replace(scores, [NEVER; ROW]);
        let mut steps = [Step::Replaced; ROW];
        let mut range: Option<RangeInclusive<usize>> = None;
        let start = live.start().saturating_sub(1).max(BAND.saturating_sub(row));
        let end = (ROW - 1).min((second_len + BAND).checked_sub(row)?);
        for cell in start..=end {
            let at = row + cell - BAND;
            let beside = if cell > start { scores[cell - 1] - EDIT } else { NEVER };
            if cell > *live.end() && beside < best.score - DROP {
                break;
            }
            let over = if cell + 1 < ROW { above[cell + 1] - EDIT } else { NEVER };
            let is_equal = at > 0 && equal(at - 1);
            let (mut score, mut step) = match (at, is_equal) {
                (0, _) => (NEVER, Step::Replaced),
                (_, true) => (above[cell] + 1, Step::Equal),
                (_, false) => (above[cell] - EDIT, Step::Replaced),
            };
            if over > score {
                (score, step) = (over, Step::First);
            }
            if beside > score {
                (score, step) = (beside, Step::Second);
            }
            if score < best.score - DROP {
                continue;
            }
            (scores[cell], steps[cell]) = (score, step);
            range = Some(range.map_or(cell, |range| *range.start())..=cell);
            if step == Step::Equal && score >= best.score {
                *best = Best { score, row, cell };
            }
        }
        self.band.push(steps);
        range
    }

    /// Walks back from the best cell of the band to the start.
    fn trace_band(&self, best: Best, path: &mut Vec<Step>) {
        let (mut row, mut cell) = (best.row, best.cell);
        while row > 0 || cell > BAND {
            let step = self.band[row][cell];
            path.push(step);
            match step {
                Step::Equal | Step::Replaced => row -= 1,
                Step::First => (row, cell) = (row - 1, cell + 1),
                Step::Second => cell -= 1,
            }
        }
    }

    /// Aligns two stretches from end to end and adds the steps to `path`, the last of them first.
    pub(super) fn bridge(&mut self, first: &[u32], second: &[u32], path: &mut Vec<Step>) {
        let width = second.len() + 1;
        self.steps.clear();
        self.steps.resize(width, Step::Second);
        self.scores.clear();
        self.scores.extend((0..width).map(|cell| -EDIT * cell as i32));
        for (row, word) in first.iter().enumerate() {
            let mut corner = self.scores[0];
            self.scores[0] = -EDIT * (row as i32 + 1);
            self.steps.push(Step::First);
            for (at, other) in second.iter().enumerate() {
                let straight = if word == other { (corner + 1, Step::Equal) } else { (corner - EDIT, Step::Replaced) };
                corner = self.scores[at + 1];
                let ways = [straight, (corner - EDIT, Step::First), (self.scores[at] - EDIT, Step::Second)];
                let (score, step) =
                    ways.into_iter().fold((NEVER, Step::Second), |best, way| if way.0 > best.0 { way } else { best });
                self.scores[at + 1] = score;
                self.steps.push(step);
            }
        }
        self.trace_bridge(first.len(), width, path);
    }

    /// Walks back over a bridge from its end to its start.
    fn trace_bridge(&self, mut row: usize, width: usize, path: &mut Vec<Step>) {
        let mut at = width - 1;
        while row > 0 || at > 0 {
            let step = self.steps[row * width + at];
            path.push(step);
            let (first, second) = step.words();
            (row, at) = (row - first, at - second);
        }
    }
}
