//! A chronology: notes by day, dates as precise as the articles give them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale::Date;
use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::index;
use crate::render::page::charts;
use crate::render::part::agreement::{self, AgreementView};
use crate::render::part::filter::{Carried, Found, Kind, Narrowed, Narrowing};
use crate::render::part::{actor, counts, fact};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::NoteIx;

/// A chronology.
#[derive(Serialize)]
pub(super) struct Chronology {
    /// The same at a glance.
    chart: Option<Html>,
    days: Vec<DayView>,
    /// The zone in which days are counted, in words.
    zone: Option<String>,
    narrowing: Option<Narrowing>,
}

/// What happened on one day, or in a month or year of which no day is told.
#[derive(Serialize)]
struct DayView {
    id: String,
    label: TextView,
    entries: Vec<Entry>,
}

/// One note in a chronology.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Entry {
    id: String,
    title: TextView,
    /// The date as given, where it says more than what it stands under.
    date: Option<Html>,
    words: Option<TextView>,
    place: Option<TextView>,
    /// The section, where the chronology is over several.
    section: Option<TextView>,
    counts: TextView,
    agreement: AgreementView,
    graphic: bool,
    /// What filters find it by; none where there are none.
    found: Option<Found>,
}

/// Lists notes by the day on which each begins, or the month or year where no more is given. `own` is the section of the
/// page, whose name its entries need not repeat.
pub(super) fn list(sheet: &Sheet<'_>, notes: &[NoteIx], own: Option<usize>, paged: bool) -> Chronology {
    let mut narrowed = narrowed(sheet, notes, paged);
    let mut days: Vec<DayView> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for ix in notes {
        let head = index::date(sheet.site.dossier.note(*ix)).map(Date::beginning);
        let id = id(head.as_ref());
        let at = *known.entry(id.clone()).or_insert(days.len());
        if at == days.len() {
            days.push(DayView { id, label: label(sheet, head.as_ref()), entries: Vec::new() });
        }
        days[at].entries.push(Entry { found: narrowed.next(), ..entry(sheet, *ix, own, head.as_ref()) });
    }
    let zone = sheet.tongue().locale.time_zone();
    let chart = charts::chronology::chart(sheet, notes, Some("chronology-days"));
    Chronology { chart, days, zone, narrowing: narrowed.narrowing }
}

/// Offers what a chronology can be narrowed to: a section, a place, whom and what its notes name.
fn narrowed(sheet: &Sheet<'_>, notes: &[NoteIx], paged: bool) -> Narrowed {
    let mut carried = Carried::new(sheet, &[Kind::Section, Kind::Place, Kind::Named]);
    carried.notes(notes);
    carried.narrowed(paged)
}

/// Gives entries without days, for the front page. `own` is the section whose name they need not repeat.
pub(crate) fn entries(sheet: &Sheet<'_>, notes: &[NoteIx], own: Option<usize>) -> Vec<Entry> {
    notes.iter().map(|ix| entry(sheet, *ix, own, None)).collect()
}

fn entry(sheet: &Sheet<'_>, ix: NoteIx, own: Option<usize>, under: Option<&Date>) -> Entry {
    let note = sheet.site.dossier.note(ix);
    let tally = sheet.site.tally(ix).expect("only public notes are listed");
    let date = index::date(note);
    let section = &sheet.site.dossier.config.sections[note.section];
    Entry {
        id: note.id.clone(),
        title: sheet.text(&note.title).linked(&sheet.links.to(Address::Note(ix))),
        date: date.filter(|d| !plain(d, under)).map(|d| sheet.date(d)),
        words: note.when_text.as_ref().map(|w| sheet.text(w)),
        place: note.place.as_ref().map(|p| actor::actor(sheet, p)),
        section: (own != Some(note.section))
            .then(|| sheet.text(&section.title).linked(&sheet.links.to(Address::Section(note.section, 1)))),
        counts: counts::beside_mark(sheet, tally),
        agreement: agreement::mark(sheet, tally.compared.agreement),
        graphic: note.warning.is_some(),
        found: None,
    }
}

/// Says whether a date is just what it stands under.
fn plain(date: &Date, under: Option<&Date>) -> bool {
    under.is_some_and(|head| head == date)
}

fn id(head: Option<&Date>) -> String {
    let name = |head: &Date| head.as_str().replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    head.map_or_else(|| "undated".to_owned(), |head| format!("day-{}", name(head)))
}

fn label(sheet: &Sheet<'_>, head: Option<&Date>) -> TextView {
    match head {
        Some(date) => fact::date(sheet, date),
        None => sheet.sentence("timeline-undated", &[]),
    }
}
