//! Notes as records, with what their kind has, their verdict and replies; their reports are records of their own.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale::{Date, Lang, Localized};
use crate::render::data::comparison::{self, ApartRecord, DifferenceRecord};
use crate::render::data::records::report::ReportRecord;
use crate::render::data::records::{ActorRecord, GivenRecord, Scope};
use crate::render::tally::Tally;
use crate::resolve::{Actor, Kind, Note, NoteIx, Reply, SaidIn};
use crate::schema::NOT_STATED;

/// An editorial note.
#[derive(Serialize)]
pub(crate) struct NoteRecord<'a> {
    id: &'a str,
    kind: &'static str,
    section: &'a str,
    title: &'a Localized,
    summary: BTreeMap<Lang, String>,
    when: Option<&'a Date>,
    when_text: Option<&'a Localized>,
    place: Option<ActorRecord<'a>>,
    warning: Option<&'a Localized>,
    #[serde(flatten)]
    facts: Facts<'a>,
    articles: usize,
    origins: usize,
    claimants: usize,
    agreement: &'static str,
    differences: Vec<DifferenceRecord<'a>>,
    apart: Vec<ApartRecord<'a>>,
    checked: Option<CheckedRecord<'a>>,
    verdict: Option<VerdictRecord<'a>>,
    replies: Vec<ReplyRecord<'a>>,
    entities: Vec<&'a str>,
    related: Vec<&'a str>,
    reports: Vec<ReportRecord<'a>>,
    silent: Vec<&'a str>,
    commentary: BTreeMap<Lang, String>,
    added: Option<&'a Date>,
    updated: Option<&'a Date>,
}

/// Who read a note a second time.
#[derive(Serialize)]
struct CheckedRecord<'a> {
    by: &'a str,
    on: Option<&'a Date>,
}

/// An editor's verdict.
#[derive(Serialize)]
struct VerdictRecord<'a> {
    rating: &'a Localized,
    by: &'a str,
    on: Option<&'a Date>,
    why: BTreeMap<Lang, String>,
}

/// A reply of someone concerned.
#[derive(Serialize)]
struct ReplyRecord<'a> {
    by: Option<ActorRecord<'a>>,
    on: Option<&'a Date>,
    text: BTreeMap<Lang, String>,
    url: Option<&'a str>,
}

impl<'a> ReplyRecord<'a> {
    fn new(scope: &Scope<'a>, reply: &'a Reply) -> Self {
        let by = scope.actor(&reply.by);
        Self { by, on: reply.on.as_ref(), text: scope.prose(&reply.text), url: reply.url.as_deref() }
    }
}

/// What a note's kind adds. Every note has every field, so that a reader of the data need not know the kinds.
#[derive(Serialize, Default)]
struct Facts<'a> {
    speaker: Option<ActorRecord<'a>>,
    actor: Option<ActorRecord<'a>>,
    stances: &'a [String],
    said_on: Option<&'a Date>,
    said_in: Option<GivenRecord<Lang>>,
    measure: Option<&'a str>,
    population: Option<&'a str>,
    counts: Option<&'static str>,
    part_of: Option<&'a str>,
    action: Option<&'a str>,
    to: Option<ActorRecord<'a>>,
}

impl<'a> Facts<'a> {
    fn new(scope: &Scope<'a>, kind: &'a Kind) -> Self {
        let actor = |actor: &'a Option<Actor>| actor.as_ref().and_then(|a| scope.actor(a));
        match kind {
            Kind::Statement(statement) => Self {
                speaker: actor(&statement.speaker),
                actor: actor(&statement.actor),
                stances: &statement.stances,
                said_on: statement.said_on.as_ref(),
                said_in: statement.said_in.map(|said| match said {
                    SaidIn::Language(lang) => GivenRecord::Stated(lang),
                    SaidIn::NotStated => GivenRecord::NotStated(NOT_STATED),
                }),
                ..Self::default()
            },
            Kind::Figure(figure) => Self {
                measure: figure.measure.as_deref(),
                population: figure.population.as_deref(),
                counts: figure.counts.map(|c| c.name()),
                part_of: figure
                    .part_of
                    .filter(|ix| scope.public.note(*ix))
                    .map(|ix| scope.dossier.note(ix).id.as_str()),
                ..Self::default()
            },
            Kind::Deployment(deployment) => Self {
                actor: actor(&deployment.actor),
                action: deployment.action.as_deref(),
                to: actor(&deployment.to),
                ..Self::default()
            },
            Kind::Event | Kind::Claim => Self::default(),
        }
    }
}

impl<'a> NoteRecord<'a> {
    /// Makes the record of a note.
    pub(crate) fn new(scope: &Scope<'a>, ix: NoteIx, note: &'a Note, tally: &Tally) -> Self {
        let related = note.related.iter().filter(|ix| scope.public.note(**ix));
        Self {
            id: &note.id,
            kind: note.kind.name(),
            section: &scope.dossier.config.sections[note.section].id,
            title: &note.title,
            summary: scope.prose(&note.summary),
            when: note.when.as_ref(),
            when_text: note.when_text.as_ref(),
            place: note.place.as_ref().and_then(|place| scope.actor(place)),
            warning: note.warning.as_ref(),
            facts: Facts::new(scope, &note.kind),
            articles: tally.compared.articles.len(),
            origins: tally.compared.origins.len(),
            claimants: tally.compared.claimants,
            agreement: tally.compared.agreement.name(),
            differences: tally.compared.differences.iter().map(|found| DifferenceRecord::new(note, found)).collect(),
            apart: comparison::apart(scope, ix),
            checked: note.checked.as_ref().map(|(by, on)| CheckedRecord { by, on: on.as_ref() }),
            verdict: note.verdict.as_ref().map(|verdict| VerdictRecord {
                rating: &verdict.rating,
                by: &verdict.by,
                on: verdict.on.as_ref(),
                why: scope.prose(&verdict.why),
            }),
            replies: note.replies.iter().map(|reply| ReplyRecord::new(scope, reply)).collect(),
            entities: note.entities.iter().filter_map(|ix| scope.entity(*ix)).collect(),
            related: related.map(|ix| scope.dossier.note(*ix).id.as_str()).collect(),
            reports: tally.reports.iter().map(|place| ReportRecord::new(scope, ix, *place)).collect(),
            silent: scope.articles(&note.silent),
            commentary: scope.prose(&note.commentary),
            added: note.added.as_ref(),
            updated: note.updated.as_ref(),
        }
    }
}
