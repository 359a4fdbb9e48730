//! Statements: grouped by the stance that they take, with a strip of who took which.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::render::html::Html;
use crate::render::page::charts;
use crate::render::part::card::{self, Card};
use crate::render::part::filter::{Carried, Kind, Narrowed, Narrowing};
use crate::render::part::{actor, fact};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::{Actor, Kind as NoteKind, Note, NoteIx};

/// The statements of a section.
#[derive(Serialize)]
pub(super) struct Statements {
    groups: Vec<Group>,
    strip: Vec<StripRow>,
    /// The same as a chart.
    chart: Option<Html>,
    narrowing: Option<Narrowing>,
}

/// The statements that take one stance.
#[derive(Serialize)]
struct Group {
    id: String,
    label: TextView,
    cards: Vec<Card>,
}

/// One actor in the strip: the stances that it took, each linked to its words.
#[derive(Serialize)]
struct StripRow {
    actor: TextView,
    stances: Vec<TextView>,
}

/// Groups statements in the order of the configuration's stances; a statement that takes several stands with each. What
/// takes none stands last.
pub(super) fn list(sheet: &Sheet<'_>, notes: &[NoteIx], paged: bool) -> Statements {
    let config = &sheet.site.dossier.config;
    let takes = |ix: &NoteIx, key: &str| stances(sheet.site.dossier.note(*ix)).iter().any(|stance| stance == key);
    let keys = config.stances.keys().map(Some).chain([None]);
    let members = |key: Option<&str>| match key {
        Some(key) => notes.iter().copied().filter(|ix| takes(ix, key)).collect(),
        None => notes.iter().copied().filter(|ix| stances(sheet.site.dossier.note(*ix)).is_empty()).collect(),
    };
    let members: Vec<(Option<&str>, Vec<NoteIx>)> = keys.map(|key| (key, members(key))).collect();
    let members: Vec<_> = members.into_iter().filter(|(_, notes)| !notes.is_empty()).collect();
    let (mut narrowed, mut placed) = (narrowed(sheet, &members, paged), BTreeSet::new());
    let mut card = |ix: &NoteIx| {
        let card = card::card(sheet, *ix).found_by(narrowed.next());
        if placed.insert(*ix) { card } else { card.again() }
    };
    let group = |(key, notes): &(Option<&str>, Vec<NoteIx>)| Group {
        id: format!("stance-{}", key.unwrap_or("none")),
        label: match key {
            Some(key) => fact::term(sheet, &config.stances, key),
            None => sheet.sentence("section-no-stance", &[]),
        },
        cards: notes.iter().map(&mut card).collect(),
    };
    let groups = members.iter().map(group).collect();
    let chart = charts::stances::chart(sheet, notes, "stances-table");
    Statements { strip: strip(sheet, notes), chart, groups, narrowing: narrowed.narrowing }
}

/// Offers what the statements can be narrowed to: a stance, who takes one, and which outlet reports it.
fn narrowed(sheet: &Sheet<'_>, groups: &[(Option<&str>, Vec<NoteIx>)], paged: bool) -> Narrowed {
    let dossier = sheet.site.dossier;
    let mut carried = Carried::new(sheet, &[Kind::Stance, Kind::Actor, Kind::Outlet]);
    for (stance, notes) in groups {
        for ix in notes {
            let note = dossier.note(*ix);
            carried.row(ix.at());
            stance.iter().for_each(|key| carried.term(Kind::Stance, &dossier.config.stances, key));
            acting(note).into_iter().for_each(|who| carried.actor(Kind::Actor, who));
            carried.outlets(note);
        }
    }
    carried.narrowed(paged)
}

/// Lists each actor once, in the order of its first statement.
fn strip(sheet: &Sheet<'_>, notes: &[NoteIx]) -> Vec<StripRow> {
    let config = &sheet.site.dossier.config;
    let mut rows: Vec<(String, &Actor, Vec<&str>)> = Vec::new();
    for note in notes.iter().map(|ix| sheet.site.dossier.note(*ix)) {
        let Some(who) = acting(note) else { continue };
        let name = actor::plain(sheet, who);
        let at = rows.iter().position(|(known, _, _)| *known == name).unwrap_or_else(|| {
            rows.push((name, who, Vec::new()));
            rows.len() - 1
        });
        let row = &mut rows[at].2;
        row.extend(stances(note).iter().map(String::as_str));
    }
    let mut shown = Vec::with_capacity(rows.len());
    for (_, who, mut taken) in rows {
        taken.sort_by_key(|key| config.stances.position(key));
        taken.dedup();
        let link = |key: &&str| fact::term(sheet, &config.stances, key).linked(&format!("#stance-{key}"));
        shown.push(StripRow { actor: actor::actor(sheet, who), stances: taken.iter().map(link).collect() });
    }
    shown
}

fn stances(note: &Note) -> &[String] {
    match &note.kind {
        NoteKind::Statement(statement) => &statement.stances,
        _ => &[],
    }
}

/// Gives on whose behalf a statement is made, or who speaks.
fn acting(note: &Note) -> Option<&Actor> {
    match &note.kind {
        NoteKind::Statement(statement) => statement.actor.as_ref().or(statement.speaker.as_ref()),
        _ => None,
    }
}
