//! The pages of a long list.

use serde::Serialize;

use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::sheet::Sheet;
use crate::render::tongue::Word;

/// Rows of a list on one page.
pub(crate) const ROWS: usize = 200;

/// The way through the pages of a long list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Pager {
    /// "page 2 of 7"
    place: Html,
    previous: Option<String>,
    next: Option<String>,
}

/// Says how many pages a list of so many rows has; an empty one has one.
pub(crate) fn pages(rows: usize) -> usize {
    rows.div_ceil(ROWS).max(1)
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
    Some(Pager {
        place: sheet.phrase("pager-place", &args),
        previous: (page > 1).then(|| sheet.links.to(address(page - 1))),
        next: (page < of).then(|| sheet.links.to(address(page + 1))),
    })
}
