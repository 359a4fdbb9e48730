//! A plain list: notes of any kind as cards.

use serde::Serialize;

use crate::render::part::card::{self, Card};
use crate::render::part::filter::{Carried, Kind, Narrowed, Narrowing};
use crate::render::sheet::Sheet;
use crate::resolve::NoteIx;

/// The notes of a section.
#[derive(Serialize)]
pub(super) struct Cards {
    cards: Vec<Card>,
    narrowing: Option<Narrowing>,
}

/// Shows notes in the order in which they come.
pub(super) fn list(sheet: &Sheet<'_>, notes: &[NoteIx], paged: bool) -> Cards {
    let mut narrowed = narrowed(sheet, notes, paged);
    let cards = notes.iter().map(|ix| card::card(sheet, *ix).found_by(narrowed.next())).collect();
    Cards { cards, narrowing: narrowed.narrowing }
}

/// Offers what the notes can be narrowed to: whom and what they name, a place, and which outlet reports them.
fn narrowed(sheet: &Sheet<'_>, notes: &[NoteIx], paged: bool) -> Narrowed {
    let mut carried = Carried::new(sheet, &[Kind::Named, Kind::Place, Kind::Outlet]);
    carried.notes(notes);
    carried.narrowed(paged)
}
