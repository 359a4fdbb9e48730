//! A chronology: notes by day, dates as precise as the articles give them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale::Date;
use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::index;
use crate::render::page::charts;
use crate::render::part::agreement::{self, AgreementView};
use crate::render::part::filter::{Choices, Filter};
use crate::render::part::{actor, counts, fact};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::{Actor, EntityIx, Note, NoteIx};

/// A chronology.
#[derive(Serialize)]
pub(super) struct Chronology {
    /// The same at a glance.
    chart: Option<Html>,
    days: Vec<DayView>,
    /// The zone in which days are counted, in words.
    zone: Option<String>,
    filters: Vec<Filter>,
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
    /// What filters find it by.
    tags: String,
}

/// Lists notes by the day on which each begins, or the month or year where no more is given. `own` is the section of the
/// page, whose name its entries need not repeat.
pub(super) fn list(sheet: &Sheet<'_>, notes: &[NoteIx], own: Option<usize>) -> Chronology {
    let mut days: Vec<DayView> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for ix in notes {
        let head = index::date(sheet.site.dossier.note(*ix)).map(Date::beginning);
        let id = id(head.as_ref());
        let at = *known.entry(id.clone()).or_insert(days.len());
        if at == days.len() {
            days.push(DayView { id, label: label(sheet, head.as_ref()), entries: Vec::new() });
        }
        days[at].entries.push(entry(sheet, *ix, own, head.as_ref()));
    }
    let zone = sheet.tongue().locale.time_zone();
    let chart = charts::chronology::chart(sheet, notes, Some("chronology-days"));
    Chronology { chart, days, zone, filters: filters(sheet, notes) }
}

/// Offers what a chronology can be narrowed to: a section, a place, someone or something that a note names.
fn filters(sheet: &Sheet<'_>, notes: &[NoteIx]) -> Vec<Filter> {
    let dossier = sheet.site.dossier;
    let mut by_section = Choices::new("frame-section");
    let mut by_place = Choices::new("fact-place");
    for ix in notes {
        let note = dossier.note(*ix);
        let section = &dossier.config.sections[note.section];
        by_section.count(&format!("section-{}", section.id), || {
            (sheet.links.to(Address::Section(note.section, 1)), sheet.text(&section.title))
        });
        if let Some(place) = place(sheet, note) {
            let entity = dossier.entity(place);
            by_place.count(&format!("place-{}", entity.id), || {
                (sheet.links.to(Address::Entity(place)), sheet.text(&entity.names))
            });
        }
    }
    [by_section, by_place].into_iter().filter_map(|choices| choices.filter(sheet)).collect()
}

/// Gives the place of a note where readers can follow it.
fn place(sheet: &Sheet<'_>, note: &Note) -> Option<EntityIx> {
    note.place.as_ref().and_then(Actor::entity).filter(|ix| sheet.site.public.entity(*ix))
}

/// Gives what filters find a note by.
fn tags(sheet: &Sheet<'_>, note: &Note) -> String {
    let dossier = sheet.site.dossier;
    let section = format!("section-{}", dossier.config.sections[note.section].id);
    match place(sheet, note) {
        Some(ix) => format!("{section} place-{}", dossier.entity(ix).id),
        None => section,
    }
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
        agreement: agreement::mark(sheet, tally.agreement),
        graphic: note.warning.is_some(),
        tags: tags(sheet, note),
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
