//! The pages of a long list.

use serde::Serialize;

use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::Word;

/// Rows of a list on one page.
pub(crate) const ROWS: usize = 200;

/// Pages named on each side of the one that is read.
const AROUND: usize = 2;

/// The way through the pages of a long list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Pager {
    /// "page 2 of 7"
    place: Html,
    previous: Option<String>,
    next: Option<String>,
    /// The first page, the last, and those around the one that is read.
    steps: Vec<Step>,
}

/// One page of the list.
#[derive(Debug, Clone, Serialize)]
struct Step {
    number: String,
    href: String,
    current: bool,
    /// Pages between the one before and this one are left out.
    gap: bool,
}

/// The head of a list that may be long beyond reading, such as of pairs, of which there may be as many as articles squared: what
/// comes behind is in the data.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Ranking<T> {
    rows: Vec<T>,
    /// Says that there is more.
    rest: Option<TextView>,
}

impl<T> Default for Ranking<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), rest: None }
    }
}

impl<T> Ranking<T> {
    /// Sets the first rows.
    pub(crate) fn new<P>(sheet: &Sheet<'_>, all: &[P], row: impl Fn(&P) -> T) -> Self {
        Self::head(sheet, all, ROWS, row)
    }

    /// Sets the first of the rows, but not more than `most`.
    pub(crate) fn head<P>(sheet: &Sheet<'_>, all: &[P], most: usize, row: impl Fn(&P) -> T) -> Self {
        Self { rows: all.iter().take(most).map(row).collect(), rest: rest(sheet, "compare-rest", most, all.len()) }
    }
}

/// Says of a list how many of its rows are shown: no list ends in silence before its end. `key` is `compare-rest` where the
/// data have all of them, else `list-rest`.
pub(crate) fn rest(sheet: &Sheet<'_>, key: &str, shown: usize, count: usize) -> Option<TextView> {
    let words = [("shown", Word::Number(shown as f64)), ("count", Word::Number(count as f64))];
    (count > shown).then(|| sheet.sentence(key, &words))
}

/// Says how many pages a list of so many rows has; an empty one has one.
pub(crate) fn pages(rows: usize) -> usize {
    rows.div_ceil(ROWS).max(1)
}

/// Says how many pages several lists have together, each of which goes on at the next page.
pub(crate) fn pages_of(lists: &[usize]) -> usize {
    lists.iter().map(|rows| pages(*rows)).max().unwrap_or(1)
}

/// Gives the rows of one page, counted from 1.
pub(crate) fn rows<T>(all: &[T], page: usize) -> &[T] {
    let from = (page.saturating_sub(1) * ROWS).min(all.len());
    &all[from..(from + ROWS).min(all.len())]
}

/// Makes the way through a list; none where it has one page.
pub(crate) fn pager(sheet: &Sheet<'_>, page: usize, of: usize, address: impl Fn(usize) -> Address) -> Option<Pager> {
    if of < 2 {
        return None;
    }
    let args = [("page", Word::Number(page as f64)), ("of", Word::Number(of as f64))];
    let link = |page| sheet.links.to(address(page));
    let mut shown: Vec<usize> = (page.saturating_sub(AROUND).max(1)..=(page + AROUND).min(of)).collect();
    shown.extend([1, of]);
    shown.sort_unstable();
    shown.dedup();
    let before = |at: usize| if at == 0 { 0 } else { shown[at - 1] };
    let step = |(at, number): (usize, &usize)| Step {
        number: sheet.number(*number),
        href: link(*number),
        current: *number == page,
        gap: *number > before(at) + 1,
    };
    Some(Pager {
        place: sheet.phrase("pager-place", &args),
        previous: (page > 1).then(|| link(page - 1)),
        next: (page < of).then(|| link(page + 1)),
        steps: shown.iter().enumerate().map(step).collect(),
    })
}
