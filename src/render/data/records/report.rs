//! Reports as records: the words where rights allow them, the figure, and what an article gives otherwise than its note.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale::{Date, Lang, Localized};
use crate::render::data::records::{ActorRecord, GivenRecord, Scope, given};
use crate::render::part::value;
use crate::render::site::Site;
use crate::resolve::{Actor, Given, Gives, NoteIx, Value, Withdrawal};

/// Writes a figure in the words of each language.
fn value_text(site: &Site<'_>, value: &Value) -> Localized {
    let languages = site.dossier.config.languages.iter();
    Localized::new(languages.map(|l| (l.lang, value::plain(value, site.tongue(l.lang)))).collect())
}

/// What one article says of a note's claim.
#[derive(Serialize)]
pub(super) struct ReportRecord<'a> {
    id: &'a str,
    article: &'a str,
    position: &'static str,
    quote: Option<&'a str>,
    verified: Option<&'static str>,
    said_by: Option<GivenRecord<ActorRecord<'a>>>,
    claimant: &'static str,
    via: Vec<ActorRecord<'a>>,
    speech: Option<&'static str>,
    translation: Option<&'a Localized>,
    reported_at: Option<&'a Date>,
    as_of: Option<&'a Date>,
    value: Option<ValueRecord>,
    gives: Option<GivesRecord<'a>>,
    withdrawn: Option<WithdrawnRecord<'a>>,
}

/// A figure: the numbers that its words allow, `null` where unbounded, and the words in each language.
#[derive(Serialize)]
struct ValueRecord {
    #[serde(serialize_with = "number")]
    low: Option<f64>,
    #[serde(serialize_with = "number")]
    high: Option<f64>,
    text: Localized,
}

/// Why a report no longer counts.
#[derive(Serialize)]
struct WithdrawnRecord<'a> {
    on: Option<&'a Date>,
    by: Option<&'a Localized>,
    why: BTreeMap<Lang, String>,
}

impl<'a> ReportRecord<'a> {
    /// Makes the record of a report, by its place in its note.
    pub(super) fn new(scope: &Scope<'a>, note: NoteIx, place: usize) -> Self {
        let report = &scope.dossier.note(note).reports[place];
        let article = scope.dossier.article(report.article);
        let quote = scope.quote(report);
        let verified = scope.findings.notes[note.at()].verified.get(place).and_then(Option::as_ref);
        Self {
            id: &report.id,
            article: &article.id,
            position: report.position.name(),
            quote,
            verified: verified.filter(|_| quote.is_some()).map(|v| v.checked.name()),
            said_by: given(report.said_by.as_ref(), |actor| scope.actor(actor)),
            claimant: report.claimant.name(),
            via: report.via.iter().filter_map(|actor| scope.actor(actor)).collect(),
            speech: report.speech.map(|s| s.name()),
            translation: report.translation.as_ref().filter(|_| quote.is_some()),
            reported_at: report.reported_at.as_ref().or(article.published.as_ref()),
            as_of: report.as_of.as_ref(),
            value: report.value.as_ref().map(|(value, _)| ValueRecord::new(scope, value)),
            gives: (!report.gives.is_empty()).then(|| GivesRecord::new(scope, &report.gives)),
            withdrawn: report.withdrawn.as_ref().map(|w| WithdrawnRecord::new(scope, w)),
        }
    }
}

impl<'a> WithdrawnRecord<'a> {
    fn new(scope: &Scope<'a>, withdrawal: &'a Withdrawal) -> Self {
        Self { on: withdrawal.on.as_ref(), by: withdrawal.by.as_ref(), why: scope.prose(&withdrawal.why) }
    }
}

impl ValueRecord {
    fn new(scope: &Scope<'_>, value: &Value) -> Self {
        let bounds = value.stated_bounds();
        Self { low: bounds.and_then(|b| b.low), high: bounds.and_then(|b| b.high), text: value_text(scope.site, value) }
    }
}

/// Writes whole numbers without a point: figures count people and things.
fn number<S: serde::Serializer>(number: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match number {
        Some(whole) if whole.fract() == 0.0 && whole.abs() < 1e15 => serializer.serialize_i64(*whole as i64),
        other => other.serialize(serializer),
    }
}

/// What an article gives otherwise than its note; what it gives alike is absent.
#[derive(Serialize)]
pub(crate) struct GivesRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    what: Option<GivenRecord<&'a Localized>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<GivenRecord<&'a Date>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<GivenRecord<ActorRecord<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    population: Option<GivenRecord<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<GivenRecord<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actor: Option<GivenRecord<ActorRecord<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<GivenRecord<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<GivenRecord<ActorRecord<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<GivenRecord<ActorRecord<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    said_on: Option<GivenRecord<&'a Date>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stance: Option<GivenRecord<&'a str>>,
}

impl<'a> GivesRecord<'a> {
    /// Makes the record of what a report gives.
    pub(crate) fn new(scope: &Scope<'a>, gives: &'a Gives) -> Self {
        let actor = |value: &'a Option<Given<Actor>>| given(value.as_ref(), |actor| scope.actor(actor));
        let key = |value: &'a Option<Given<String>>| given(value.as_ref(), |key| Some(key.as_str()));
        Self {
            what: given(gives.what.as_ref(), Some),
            when: given(gives.when.as_ref(), Some),
            place: actor(&gives.place),
            population: key(&gives.population),
            counts: given(gives.counts.as_ref(), |counts| Some(counts.name())),
            actor: actor(&gives.actor),
            action: key(&gives.action),
            to: actor(&gives.to),
            speaker: actor(&gives.speaker),
            said_on: given(gives.said_on.as_ref(), Some),
            stance: key(&gives.stance),
        }
    }
}
