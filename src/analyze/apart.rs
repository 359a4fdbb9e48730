//! Which figures of one measure speak of different things, so that they are never compared, and why.
//!
//! Takes the figure notes; gives for each the others of its measure, with what keeps the two apart: one is a part of the
//! other, or they count others, elsewhere, at another time or in another way. Conflicts are found within a note alone.

use std::collections::BTreeMap;

use crate::analyze::aspects;
use crate::resolve::{Dossier, Figure, Kind, Note, NoteIx};

/// Others that are named for one note. Of a measure with hundreds of notes the rest is on its section's page.
const OTHERS: usize = 12;

/// Another figure of the same measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// The other note.
    pub other: NoteIx,
    /// What keeps the two apart, in order; nothing where their records do not show it.
    pub why: Vec<Boundary>,
}

/// What keeps two figures of one measure apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Boundary {
    /// This one is a part of the other.
    PartOf,
    /// The other is a part of this one.
    WholeOf,
    /// Both are parts of a third.
    PartsOfOne,
    /// They count another population.
    Population,
    /// They count in another place.
    Place,
    /// They count at another time.
    Time,
    /// One counts all since the beginning, the other a period.
    Counts,
}

impl Boundary {
    /// Gives the word of the data documents.
    pub fn name(self) -> &'static str {
        match self {
            Self::PartOf => "part-of",
            Self::WholeOf => "whole-of",
            Self::PartsOfOne => "parts-of-one",
            Self::Population => "population",
            Self::Place => "place",
            Self::Time => "time",
            Self::Counts => "counts",
        }
    }
}

/// Finds for each figure note the others of its measure: parts and wholes first, then in the order of notes, at most
/// twelve.
pub(crate) fn find(dossier: &Dossier) -> BTreeMap<NoteIx, Vec<Apart>> {
    let mut measures: BTreeMap<&str, Vec<NoteIx>> = BTreeMap::new();
    let mut parts: BTreeMap<NoteIx, Vec<NoteIx>> = BTreeMap::new();
    for (at, note) in dossier.notes.iter().enumerate() {
        let Kind::Figure(figure) = &note.kind else { continue };
        if let Some(measure) = &figure.measure {
            measures.entry(measure).or_default().push(NoteIx::new(at));
        }
        if let Some(whole) = figure.part_of {
            parts.entry(whole).or_default().push(NoteIx::new(at));
        }
    }
    let of_measure = |notes: Vec<NoteIx>| {
        let others = |ix: NoteIx| {
            let whole = figure(dossier, ix).and_then(|figure| figure.part_of);
            let kin = whole.into_iter().chain(parts.get(&ix).into_iter().flatten().copied());
            let mut others: Vec<NoteIx> = kin.filter(|other| notes.binary_search(other).is_ok()).collect();
            // One more than is named, as the note itself may be among them.
            others.extend(
                notes.iter().copied().filter(|other| !others.contains(other)).take(OTHERS + 1).collect::<Vec<_>>(),
            );
            others.retain(|other| *other != ix);
            others.truncate(OTHERS);
            others.into_iter().map(|other| Apart { other, why: why(dossier, ix, other) }).collect::<Vec<_>>()
        };
        notes.iter().map(|ix| (*ix, others(*ix))).collect::<Vec<_>>()
    };
    measures.into_values().flat_map(of_measure).filter(|(_, others)| !others.is_empty()).collect()
}

fn figure(dossier: &Dossier, ix: NoteIx) -> Option<&Figure> {
    match &dossier.note(ix).kind {
        Kind::Figure(figure) => Some(figure),
        _ => None,
    }
}

fn why(dossier: &Dossier, one: NoteIx, other: NoteIx) -> Vec<Boundary> {
    let (Some(a), Some(b)) = (figure(dossier, one), figure(dossier, other)) else { return Vec::new() };
    if a.part_of == Some(other) {
        return vec![Boundary::PartOf];
    }
    if b.part_of == Some(one) {
        return vec![Boundary::WholeOf];
    }
    let (x, y): (&Note, &Note) = (dossier.note(one), dossier.note(other));
    let places = x.place.as_ref().zip(y.place.as_ref()).map(|(x, y)| aspects::actor(x) != aspects::actor(y));
    let apart = [
        (Boundary::PartsOfOne, a.part_of.is_some() && a.part_of == b.part_of),
        (Boundary::Population, stated_otherwise(a.population.as_ref(), b.population.as_ref())),
        (Boundary::Place, places == Some(true)),
        (Boundary::Time, stated_otherwise(x.when.as_ref(), y.when.as_ref())),
        (Boundary::Counts, stated_otherwise(a.counts.as_ref(), b.counts.as_ref())),
    ];
    apart.into_iter().filter(|(_, is_so)| *is_so).map(|(boundary, _)| boundary).collect()
}

/// Says whether both state it, and state it otherwise.
fn stated_otherwise<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
}
