//! Choices of one kind: who carries them, and which of them are worth offering.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::render::part::filter::{Choice, Filter, Kind, Mark};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;

/// Everything of one kind that the rows of a list carry.
pub(super) struct Gathered {
    pub(super) kind: Kind,
    choices: Vec<Possible>,
    known: BTreeMap<String, usize>,
    /// The places of those that are offered, those first that most records carry.
    offered: Vec<usize>,
    /// Some are not.
    left_out: bool,
}

/// Something to choose.
struct Possible {
    tag: String,
    label: TextView,
    /// The records that carry it, each once.
    records: Vec<usize>,
    number: Option<usize>,
}

impl Gathered {
    /// Begins with none.
    pub(super) fn new(kind: Kind) -> Self {
        Self { kind, choices: Vec::new(), known: BTreeMap::new(), offered: Vec::new(), left_out: false }
    }

    /// Notes that a record carries the choice with that tag, which is named where it is new; gives its place.
    pub(super) fn carry(&mut self, record: usize, tag: String, label: impl FnOnce() -> TextView) -> usize {
        let at = match self.known.get(&tag) {
            Some(at) => *at,
            None => {
                self.known.insert(tag.clone(), self.choices.len());
                self.choices.push(Possible { tag, label: label(), records: Vec::new(), number: None });
                self.choices.len() - 1
            }
        };
        self.choices[at].records.push(record);
        at
    }

    /// Chooses what tells some of the records from others; one choice alone is none.
    pub(super) fn settle(&mut self, records: usize) {
        for choice in &mut self.choices {
            choice.records.sort_unstable();
            choice.records.dedup();
        }
        let carried = |at: &usize| self.choices[*at].records.len();
        let telling = |at: &usize| (self.kind.least()..records).contains(&carried(at));
        let mut offered: Vec<usize> = (0..self.choices.len()).filter(telling).collect();
        offered.sort_by_key(|at| Reverse(carried(at)));
        if offered.len() < 2 {
            offered.clear();
        }
        offered.truncate(self.kind.most());
        self.left_out = (0..self.choices.len()).filter(|at| carried(at) < records).count() > offered.len();
        self.offered = offered;
    }

    /// Says how many are offered.
    pub(super) fn offered(&self) -> usize {
        self.offered.len()
    }

    /// Gives what is offered, with how many records carry it.
    #[cfg(test)]
    pub(super) fn tags(&self) -> Vec<(&str, usize)> {
        let offered = self.offered.iter().map(|at| &self.choices[*at]);
        offered.map(|choice| (choice.tag.as_str(), choice.records.len())).collect()
    }

    /// Says whether there is more than is offered.
    #[cfg(test)]
    pub(super) fn leaves_out(&self) -> bool {
        self.left_out
    }

    /// Keeps the first.
    pub(super) fn keep(&mut self, most: usize) {
        self.left_out |= self.offered.len() > most;
        self.offered.truncate(most);
    }

    /// Gives which records each choice shows.
    fn says(&self) -> BTreeSet<&[usize]> {
        self.offered.iter().map(|at| self.choices[*at].records.as_slice()).collect()
    }

    /// Gives the number of a choice; none where it is not offered.
    pub(super) fn number(&self, at: usize) -> Option<usize> {
        self.choices[at].number
    }

    /// Numbers what is offered, each with its mark.
    pub(super) fn filter(&mut self, sheet: &Sheet<'_>, marks: &mut Vec<Mark>) -> Filter {
        let more = self.kind.index().filter(|_| self.left_out).map(|index| sheet.links.to(index));
        let mut options = Vec::with_capacity(self.offered.len());
        for at in &self.offered {
            let choice = &mut self.choices[*at];
            let (number, id) = (marks.len() + 1, format!("only_{}", choice.tag));
            choice.number = Some(number);
            let (label, count) = (std::mem::take(&mut choice.label), sheet.number(choice.records.len()));
            options.push(Choice { href: format!("#{id}"), label, count, number });
            marks.push(Mark { id, number });
        }
        Filter { label: sheet.label(self.kind.label()), options, more }
    }
}

/// Takes back what a kind offers that shows the same records as one before it.
pub(super) fn drop_useless(kinds: &mut [Gathered]) {
    for at in 1..kinds.len() {
        let (before, rest) = kinds.split_at_mut(at);
        let says = rest[0].says();
        if !says.is_empty() && before.iter().any(|kind| kind.says() == says) {
            rest[0].offered.clear();
        }
    }
}

/// Says how many choices of each kind there can be, where there can be `all` together.
pub(super) fn most(offered: &[usize], all: usize) -> usize {
    let fits = |most: &usize| offered.iter().map(|n| n.min(most)).sum::<usize>() <= all;
    (1..=all).rev().find(fits).unwrap_or(1)
}
