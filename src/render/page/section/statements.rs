//! Statements: grouped by the stance that they take, with a strip of who took which.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::page::charts;
use crate::render::part::card::{self, Card};
use crate::render::part::filter::{Choices, Filter};
use crate::render::part::{actor, fact};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::{Actor, Kind, Note, NoteIx};

/// The statements of a section.
#[derive(Serialize)]
pub(super) struct Statements {
    groups: Vec<Group>,
    strip: Vec<StripRow>,
    /// The same as a chart.
    chart: Option<Html>,
    filters: Vec<Filter>,
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
pub(super) fn list(sheet: &Sheet<'_>, notes: &[NoteIx]) -> Statements {
    let config = &sheet.site.dossier.config;
    let mut groups: Vec<Group> = Vec::new();
    let mut placed = BTreeSet::new();
    for key in config.stances.keys() {
        let members: Vec<NoteIx> =
            notes.iter().copied().filter(|ix| stances(sheet.site.dossier.note(*ix)).iter().any(|s| s == key)).collect();
        if !members.is_empty() {
            groups.push(group(
                sheet,
                format!("stance-{key}"),
                fact::term(sheet, &config.stances, key),
                &members,
                &mut placed,
            ));
        }
    }
    let others: Vec<NoteIx> =
        notes.iter().copied().filter(|ix| stances(sheet.site.dossier.note(*ix)).is_empty()).collect();
    if !others.is_empty() {
        groups.push(group(
            sheet,
            "stance-none".to_owned(),
            sheet.sentence("section-no-stance", &[]),
            &others,
            &mut placed,
        ));
    }
    let chart = charts::stances::chart(sheet, notes, "stances-table");
    Statements { strip: strip(sheet, notes), chart, groups, filters: filters(sheet, notes) }
}

/// Offers what the statements can be narrowed to: who takes a stance, and which outlet reports it. The stances are the
/// groups themselves.
fn filters(sheet: &Sheet<'_>, notes: &[NoteIx]) -> Vec<Filter> {
    let (dossier, config) = (sheet.site.dossier, &sheet.site.dossier.config);
    let mut by_stance = Choices::new("fact-stance");
    let mut by_actor = Choices::new("section-strip-actor");
    let mut by_outlet = Choices::new("compare-outlet");
    for key in config.stances.keys() {
        let taken = |ix: &&NoteIx| stances(dossier.note(**ix)).iter().any(|s| s == key);
        for _ in notes.iter().filter(taken) {
            let tag = format!("stance-{key}");
            by_stance.count(&tag, || (format!("#{tag}"), fact::term(sheet, &config.stances, key)));
        }
    }
    for ix in notes {
        let note = dossier.note(*ix);
        if let Some(who) = acting(note).and_then(Actor::entity).filter(|who| sheet.site.public.entity(*who)) {
            let tag = format!("who-{}", dossier.entity(who).id);
            let named = || (sheet.links.to(Address::Entity(who)), sheet.text(&dossier.entity(who).names));
            by_actor.count(&tag, named);
        }
        for outlet in card::outlets(sheet, note) {
            let tag = format!("outlet-{}", dossier.outlet(outlet).id);
            let named = || (sheet.links.to(Address::Outlet(outlet)), sheet.text(&dossier.outlet(outlet).name));
            by_outlet.count(&tag, named);
        }
    }
    [by_stance, by_actor, by_outlet].into_iter().filter_map(|choices| choices.filter(sheet)).collect()
}

fn group(sheet: &Sheet<'_>, id: String, label: TextView, notes: &[NoteIx], placed: &mut BTreeSet<NoteIx>) -> Group {
    let card = |ix: &NoteIx| {
        let card = card::card(sheet, *ix);
        if placed.insert(*ix) { card } else { card.again() }
    };
    Group { id, label, cards: notes.iter().map(card).collect() }
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
        Kind::Statement(statement) => &statement.stances,
        _ => &[],
    }
}

/// Gives on whose behalf a statement is made, or who speaks.
fn acting(note: &Note) -> Option<&Actor> {
    match &note.kind {
        Kind::Statement(statement) => statement.actor.as_ref().or(statement.speaker.as_ref()),
        _ => None,
    }
}
