//! Deployments: who does what, how many, when, and what it rests on – one row for each note.

use serde::Serialize;

use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::index;
use crate::render::page::charts;
use crate::render::part::agreement::{self, AgreementView};
use crate::render::part::card::{self, Card};
use crate::render::part::filter::{Carried, Found, Kind, Narrowed, Narrowing};
use crate::render::part::value::{self, ValueView};
use crate::render::part::{actor, counts, fact};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::{Kind as NoteKind, NoteIx};

/// The deployments of a section.
#[derive(Serialize)]
pub(super) struct Deployments {
    groups: Vec<Group>,
    /// When, as a chart.
    chart: Option<Html>,
    /// How many, as a chart.
    sizes: Option<Html>,
    /// Notes of other kinds.
    others: Vec<Card>,
    narrowing: Option<Narrowing>,
}

/// The deployments of one action.
#[derive(Serialize)]
struct Group {
    id: String,
    label: TextView,
    rows: Vec<Row>,
}

/// One deployment.
#[derive(Serialize)]
struct Row {
    id: String,
    title: TextView,
    actor: Option<TextView>,
    to: Option<TextView>,
    /// What the articles give as its size, each figure once; "not disclosed" is one.
    sizes: Vec<ValueView>,
    date: Option<Html>,
    counts: TextView,
    agreement: AgreementView,
    /// What filters find it by; none where there are none.
    found: Option<Found>,
}

/// Groups deployments by action in the order of the configuration.
pub(super) fn list(sheet: &Sheet<'_>, notes: &[NoteIx], paged: bool) -> Deployments {
    let dossier = sheet.site.dossier;
    let action = |ix: NoteIx| match &dossier.note(ix).kind {
        NoteKind::Deployment(deployment) => Some(deployment.action.as_deref().unwrap_or_default()),
        _ => None,
    };
    let keys = dossier.config.actions.keys().chain([""]);
    let members = keys.map(|key| (key, notes.iter().copied().filter(|ix| action(*ix) == Some(key)).collect()));
    let members: Vec<(&str, Vec<NoteIx>)> = members.filter(|(_, notes): &(_, Vec<_>)| !notes.is_empty()).collect();
    let others: Vec<NoteIx> = notes.iter().copied().filter(|ix| action(*ix).is_none()).collect();
    let mut narrowed = narrowed(sheet, &members, &others, paged);
    let mut shown = |ix: &NoteIx| Row { found: narrowed.next(), ..row(sheet, *ix) };
    let group = |(key, notes): &(&str, Vec<NoteIx>)| Group {
        id: format!("action-{key}"),
        label: match *key {
            "" => sheet.sentence("section-no-action", &[]),
            key => fact::term(sheet, &dossier.config.actions, key),
        },
        rows: notes.iter().map(&mut shown).collect(),
    };
    let table = members.first().map(|(key, _)| format!("table-action-{key}")).unwrap_or_default();
    let groups = members.iter().map(group).collect();
    Deployments {
        groups,
        chart: charts::deployments::strip(sheet, &members, &table),
        sizes: charts::deployments::sizes(sheet, &members, &table),
        others: others.iter().map(|ix| card::card(sheet, *ix).found_by(narrowed.next())).collect(),
        narrowing: narrowed.narrowing,
    }
}

/// Offers what the deployments can be narrowed to: who acts, what is done, and which outlet reports it.
fn narrowed(sheet: &Sheet<'_>, groups: &[(&str, Vec<NoteIx>)], others: &[NoteIx], paged: bool) -> Narrowed {
    let dossier = sheet.site.dossier;
    let mut carried = Carried::new(sheet, &[Kind::Actor, Kind::Action, Kind::Outlet]);
    for ix in groups.iter().flat_map(|(_, notes)| notes).chain(others) {
        let note = dossier.note(*ix);
        carried.row(ix.at());
        if let NoteKind::Deployment(deployment) = &note.kind {
            deployment.actor.iter().for_each(|who| carried.actor(Kind::Actor, who));
            deployment.action.iter().for_each(|key| carried.term(Kind::Action, &dossier.config.actions, key));
        }
        carried.outlets(note);
    }
    carried.narrowed(paged)
}

fn row(sheet: &Sheet<'_>, ix: NoteIx) -> Row {
    let note = sheet.site.dossier.note(ix);
    let tally = sheet.site.tally(ix).expect("only public notes are listed");
    let NoteKind::Deployment(deployment) = &note.kind else { unreachable!("only deployments have rows") };
    let mut sizes: Vec<&crate::resolve::Value> = Vec::new();
    for (value, _) in tally.standing(note).filter_map(|(_, report)| report.value.as_ref()) {
        if !sizes.contains(&value) {
            sizes.push(value);
        }
    }
    Row {
        id: note.id.clone(),
        title: sheet.text(&note.title).linked(&sheet.links.to(Address::Note(ix))),
        actor: deployment.actor.as_ref().map(|a| actor::actor(sheet, a)),
        to: deployment.to.as_ref().map(|a| actor::actor(sheet, a)),
        sizes: sizes.into_iter().map(|v| value::value(sheet, v)).collect(),
        date: index::date(note).map(|d| sheet.date_short(d)),
        counts: counts::beside_mark(sheet, tally),
        agreement: agreement::mark(sheet, tally.compared.agreement),
        found: None,
    }
}
