//! Deployments: who does what, how many, when, and what it rests on – one row for each note.

use serde::Serialize;

use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::index;
use crate::render::page::charts;
use crate::render::part::agreement::{self, AgreementView};
use crate::render::part::card::{self, Card};
use crate::render::part::value::{self, ValueView};
use crate::render::part::{actor, counts, fact};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::{Kind, NoteIx};

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
}

/// Groups deployments by action in the order of the configuration.
pub(super) fn list(sheet: &Sheet<'_>, notes: &[NoteIx]) -> Deployments {
    let dossier = sheet.site.dossier;
    let action = |ix: NoteIx| match &dossier.note(ix).kind {
        Kind::Deployment(deployment) => Some(deployment.action.as_deref().unwrap_or_default()),
        _ => None,
    };
    let keys = dossier.config.actions.keys().chain([""]);
    let members = keys.map(|key| (key, notes.iter().copied().filter(|ix| action(*ix) == Some(key)).collect()));
    let members: Vec<(&str, Vec<NoteIx>)> = members.filter(|(_, notes): &(_, Vec<_>)| !notes.is_empty()).collect();
    let group = |(key, notes): &(&str, Vec<NoteIx>)| Group {
        id: format!("action-{key}"),
        label: match *key {
            "" => sheet.sentence("section-no-action", &[]),
            key => fact::term(sheet, &dossier.config.actions, key),
        },
        rows: notes.iter().map(|ix| row(sheet, *ix)).collect(),
    };
    let table = members.first().map(|(key, _)| format!("table-action-{key}")).unwrap_or_default();
    let others = notes.iter().filter(|ix| action(**ix).is_none());
    Deployments {
        groups: members.iter().map(group).collect(),
        chart: charts::deployments::strip(sheet, &members, &table),
        sizes: charts::deployments::sizes(sheet, &members, &table),
        others: others.map(|ix| card::card(sheet, *ix)).collect(),
    }
}

fn row(sheet: &Sheet<'_>, ix: NoteIx) -> Row {
    let note = sheet.site.dossier.note(ix);
    let tally = sheet.site.tally(ix).expect("only public notes are listed");
    let Kind::Deployment(deployment) = &note.kind else { unreachable!("only deployments have rows") };
    let mut sizes: Vec<&crate::resolve::Value> = Vec::new();
    for (value, _) in tally.reports.iter().filter_map(|i| note.reports[*i].value.as_ref()) {
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
        agreement: agreement::mark(sheet, tally.agreement),
    }
}
