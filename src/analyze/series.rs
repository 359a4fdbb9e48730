//! What each claimant gives of one thing over time: the lines that a chart of figures draws.
//!
//! Takes the figure notes; gives [`Series`], each of one claimant, one thing counted and one way of counting. Counts of
//! all since the beginning and counts of a period never stand in one series, nor do a part and its whole. Nothing is
//! added, averaged or filled in; withdrawn reports are left out.

use std::collections::BTreeMap;

use crate::analyze::aspects;
use crate::analyze::claimants::{Directory, Who};
use crate::analyze::differences;
use crate::locale::Date;
use crate::resolve::{Actor, Article, Counts, Dossier, Figure, Given, Kind, Note, NoteIx, Report};

/// What one claimant gives of one thing, the earliest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What is counted: a key of the configuration's `measures`.
    pub measure: Option<String>,
    /// Who is counted: a key of the configuration's `populations`, after what a report gives otherwise.
    pub population: Option<String>,
    /// The figure of which all of these are parts.
    pub part_of: Option<NoteIx>,
    /// How is counted; none where the records do not say.
    pub counts: Option<Counts>,
    /// The figures. The claimant is that of the first one's first report: all of a series have the same.
    pub points: Vec<Point>,
}

/// A figure at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The moment.
    pub at: Option<Date>,
    /// What is known of the moment.
    pub basis: Basis,
    /// The reports that give this figure as of this moment, by place in their note; the first gives the value.
    pub reports: Vec<(NoteIx, usize)>,
}

/// What the moment of a figure is taken from, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The copy says as of when it holds.
    AsOf,
    /// When the thing happened that is counted.
    When,
    /// The day of printing, no more: the figure may be older.
    Printed,
    /// Nothing.
    Unknown,
}

impl Basis {
    /// Gives the word of the data documents.
    pub fn name(self) -> &'static str {
        match self {
            Self::AsOf => "as-of",
            Self::When => "when",
            Self::Printed => "printed",
            Self::Unknown => "unknown",
        }
    }
}

/// What figures must have in common to stand in one series.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    measure: Option<String>,
    population: Option<String>,
    part_of: Option<NoteIx>,
    counts: Option<Counts>,
    place: Option<String>,
    who: Who,
}

/// Puts the figures of all notes in series, in the order of what is counted.
pub(crate) fn find(dossier: &Dossier, directory: &Directory) -> Vec<Series> {
    let mut found: BTreeMap<Key, Vec<Point>> = BTreeMap::new();
    for (ix, note) in dossier.notes.iter().enumerate() {
        let Kind::Figure(figure) = &note.kind else { continue };
        for (place, report) in note.reports.iter().enumerate().filter(|(_, report)| report.withdrawn.is_none()) {
            if report.value.is_some() {
                let (at, basis) = moment(note, report, dossier.article(report.article));
                let points = found.entry(key(note, figure, report, directory)).or_default();
                enter(dossier, points, Point { at, basis, reports: vec![(NoteIx::new(ix), place)] });
            }
        }
    }
    found.into_iter().map(series).collect()
}

fn series((key, mut points): (Key, Vec<Point>)) -> Series {
    points.sort_by_cached_key(|point| {
        // Within a day by moments: a count may rise from morning to evening.
        let days = point.at.as_ref().map(|date| (date.earliest(), date.latest(), date.moment()));
        (days.is_none(), days, point.reports.first().copied())
    });
    Series { measure: key.measure, population: key.population, part_of: key.part_of, counts: key.counts, points }
}

/// Adds a figure; one that stands there already, as of the same moment, gets one more report.
fn enter(dossier: &Dossier, points: &mut Vec<Point>, point: Point) {
    let value = |point: &Point| {
        let (note, report) = point.reports[0];
        dossier.note(note).reports[report].value.as_ref().map(|(value, _)| value.clone())
    };
    // A claimant gives a few figures of one thing, and the last is most often the one that is repeated.
    let same = points.iter_mut().rev().take(32).find(|known| known.at == point.at && value(known) == value(&point));
    match same {
        Some(known) => known.reports.extend(point.reports),
        None => points.push(point),
    }
}

fn key(note: &Note, figure: &Figure, report: &Report, directory: &Directory) -> Key {
    let place = Given::before(report.gives.place.as_ref(), note.place.as_ref());
    Key {
        measure: figure.measure.clone(),
        population: report.population(Some(figure)).cloned(),
        part_of: figure.part_of,
        counts: report.counts(Some(figure)),
        place: place.map(|place: &Actor| aspects::actor(place)),
        who: differences::who(report, directory),
    }
}

/// Gives the moment of a figure, from the best that is known.
fn moment(note: &Note, report: &Report, article: &Article) -> (Option<Date>, Basis) {
    let when = Given::before(report.gives.when.as_ref(), note.when.as_ref());
    let printed = report.reported_at.as_ref().or(article.published.as_ref());
    match (&report.as_of, when, printed) {
        (Some(date), _, _) => (Some(date.clone()), Basis::AsOf),
        (None, Some(date), _) => (Some(date.clone()), Basis::When),
        (None, None, Some(date)) => (Some(date.clone()), Basis::Printed),
        (None, None, None) => (None, Basis::Unknown),
    }
}
