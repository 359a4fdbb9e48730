//! What of a note readers see, and how often: its public reports, with counts and agreement among them alone.
//!
//! Takes what `analyze` found over all reports; where some of a note's articles are not public, it has the rest compared anew,
//! so that no count and no sentence speaks of what has no page. It has no rules of its own.

use std::collections::BTreeMap;

use crate::analyze::{Agreement, Compared, Comparer, NoteFinding};
use crate::render::public::Public;
use crate::resolve::{Note, Report};

/// What of a note is shown.
#[derive(Debug, Clone)]
pub struct Tally {
    /// The reports that are shown, by place in the note.
    pub reports: Vec<usize>,
    /// What they show when they are set beside each other.
    pub compared: Compared,
    /// How gravely a report clashes with another, by place in the note.
    pub gravest: BTreeMap<usize, Agreement>,
}

impl Tally {
    /// Takes what was found about a note where all its reports are public, and otherwise compares those that are.
    pub(crate) fn new(note: &Note, found: &NoteFinding, public: &Public, comparer: &Comparer<'_>) -> Self {
        let shown = |i: &usize| public.article(note.reports[*i].article);
        let reports: Vec<usize> = (0..note.reports.len()).filter(shown).collect();
        let whole = reports.len() == note.reports.len();
        let compared = if whole { found.compared.clone() } else { comparer.among(note, reports.iter().copied()) };
        let mut gravest: BTreeMap<usize, Agreement> = BTreeMap::new();
        for (one, other, kind) in &compared.clashes {
            for report in [one, other] {
                let worst = gravest.entry(*report).or_insert(*kind);
                *worst = (*worst).min(*kind);
            }
        }
        Self { reports, compared, gravest }
    }

    /// Gives the reports that are shown and were not withdrawn, each with its place in the note.
    pub(crate) fn standing<'n>(&'n self, note: &'n Note) -> impl Iterator<Item = (usize, &'n Report)> {
        let shown = self.reports.iter().map(|at| (*at, &note.reports[*at]));
        shown.filter(|(_, report)| report.withdrawn.is_none())
    }
}
