//! Filters of a list: what its rows can be narrowed to, with scripts and without.
//!
//! Takes what each row carries ([`Carried`]); gives the choices, those that most rows carry, and for each row the numbers of
//! those that it carries. A choice is a link to an empty mark: while that is the target of the address, the style sheet shows
//! the rows with its number alone. Scripts do the same at once, for several choices together. Of a list with several pages
//! the rows of one page are narrowed.

mod carried;
mod choice;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::render::html::Html;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;

pub(crate) use carried::{Carried, Kind, slug};
use choice::Gathered;

/// Choices for which the style sheet has rules.
const NUMBERED: usize = 30;
/// A list of fewer records is seen at a glance.
const FEWEST: usize = 5;

/// What the rows of a list can be narrowed to.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Narrowing {
    filters: Vec<Filter>,
    /// The targets of the choices.
    marks: Vec<Mark>,
    /// The list goes on at other pages, whose rows are not narrowed here.
    paged: bool,
}

/// Choices of one kind, of which one is taken at a time.
#[derive(Debug, Clone, Serialize)]
struct Filter {
    label: Html,
    options: Vec<Choice>,
    /// Where those are that are not offered.
    more: Option<String>,
}

/// One choice.
#[derive(Debug, Clone, Serialize)]
struct Choice {
    href: String,
    label: TextView,
    /// How many records carry it.
    count: String,
    /// The number by which rows and style sheet know it.
    number: usize,
}

/// The target of a choice.
#[derive(Debug, Clone, Serialize)]
struct Mark {
    id: String,
    number: usize,
}

/// What a row is found by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Found {
    /// The numbers of the choices that it carries.
    choices: String,
}

/// A list with its filters.
pub(crate) struct Narrowed {
    /// The filters; none where there is nothing to choose between.
    pub(crate) narrowing: Option<Narrowing>,
    numbers: Vec<BTreeSet<usize>>,
    next: usize,
}

impl Narrowed {
    /// Offers what tells some rows from others, each kind of choice only where it says something that those before do not.
    fn new(sheet: &Sheet<'_>, kinds: Vec<Gathered>, rows: &[Vec<(usize, usize)>], records: usize, paged: bool) -> Self {
        let mut kinds: Vec<Gathered> = if records < FEWEST { Vec::new() } else { kinds };
        kinds.iter_mut().for_each(|kind| kind.settle(records));
        choice::drop_useless(&mut kinds);
        let most = choice::most(&kinds.iter().map(Gathered::offered).collect::<Vec<_>>(), NUMBERED);
        let (mut filters, mut marks) = (Vec::new(), Vec::new());
        for kind in kinds.iter_mut().filter(|kind| kind.offered() > 0) {
            kind.keep(most);
            filters.push(kind.filter(sheet, &mut marks));
        }
        let number = |(kind, choice): &(usize, usize)| kinds.get(*kind)?.number(*choice);
        let numbers = rows.iter().map(|row| row.iter().filter_map(number).collect()).collect();
        let narrowing = (!filters.is_empty()).then_some(Narrowing { filters, marks, paged });
        Self { narrowing, numbers, next: 0 }
    }

    /// Gives what the next row is found by, in the order in which rows were begun; none where nothing is narrowed.
    pub(crate) fn next(&mut self) -> Option<Found> {
        let row = self.next;
        self.next += 1;
        self.narrowing.as_ref()?;
        self.numbers.get(row).map(found)
    }

    /// Gives what is found wherever each of the last `rows` rows is: what speaks of all of them.
    pub(crate) fn whole(&self, rows: usize) -> Option<Found> {
        self.narrowing.as_ref()?;
        let shared = self.numbers[self.next - rows..self.next].iter().cloned().reduce(|all, row| &all & &row)?;
        Some(found(&shared))
    }
}

fn found(numbers: &BTreeSet<usize>) -> Found {
    Found { choices: numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(" ") }
}

#[cfg(test)]
mod tests;
