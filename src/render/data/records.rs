//! Articles, outlets and notes as records of the data documents.
//!
//! Takes places in the dossier, gives structs that serialize; whoever asks has made sure that the record itself is
//! public. What a record refers to is checked here: a name that is not public is left out.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analyze::Findings;
use crate::config::{Rights, Vocabulary};
use crate::locale::{Date, Lang, Localized};
use crate::render::data::choice::{self, TermRecord};
use crate::render::data::comparison::{self, ApartRecord, CoverageRecord, DifferenceRecord};
use crate::render::data::plain::plain;
use crate::render::part::value;
use crate::render::public::Public;
use crate::render::site::Site;
use crate::render::tally::Tally;
use crate::render::tongue::Tongue;
use crate::resolve::{
    Actor, Article, ArticleIx, Capture, Dossier, EntityIx, Given, Gives, Kind, Note, NoteIx, OutletIx, ProseSet, Reply,
    Report, SaidIn, Value, Withdrawal,
};

/// What looked-for facts become that a copy does not state, in content as in data.
const NOT_STATED: &str = "not-stated";

/// Writes a figure in the words of a language, without the marks of direction that pages need.
pub(super) fn value_in(value: &Value, tongue: &Tongue) -> String {
    let html = value::words(value, tongue);
    let bare = html.as_str().replace("<bdi>", "").replace("</bdi>", "");
    bare.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Writes a figure in the words of each language.
fn value_text(site: &Site<'_>, value: &Value) -> Localized {
    let languages = site.dossier.config.languages.iter();
    Localized::new(languages.map(|l| (l.lang, value_in(value, site.tongue(l.lang)))).collect())
}

/// What the records are made from.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    /// The planned site.
    pub(super) site: &'a Site<'a>,
    /// The dossier.
    pub(super) dossier: &'a Dossier,
    /// What was found.
    pub(super) findings: &'a Findings,
    /// What readers may see.
    pub(super) public: &'a Public,
}

impl<'a> Scope<'a> {
    /// Takes what the records need from a site.
    pub(super) fn new(site: &'a Site<'a>) -> Self {
        Self { site, dossier: site.dossier, findings: site.findings, public: &site.public }
    }

    /// Gives the words of a report, where its article's rights allow.
    pub(super) fn quote(&self, report: &'a Report) -> Option<&'a str> {
        let article = self.dossier.article(report.article);
        let allowed = self.public.article(report.article) && article.rights != Rights::Metadata;
        report.quote.as_ref().filter(|_| allowed).map(|q| q.text.as_str())
    }

    /// Gives a text as plain words by language.
    pub(super) fn prose(&self, set: &ProseSet) -> BTreeMap<Lang, String> {
        set.iter().map(|prose| (prose.lang, plain(prose, self.site))).collect()
    }

    /// Names someone or some place that readers see.
    pub(super) fn actor(&self, actor: &'a Actor) -> Option<ActorRecord<'a>> {
        match actor {
            Actor::Entity(ix) => Some(ActorRecord::Entity(self.entity(*ix)?)),
            Actor::Words(text) => Some(ActorRecord::Words { text }),
        }
    }

    fn entity(&self, ix: EntityIx) -> Option<&'a str> {
        self.public.entity(ix).then(|| self.dossier.entity(ix).id.as_str())
    }

    /// Gives the IDs of those articles that readers see.
    pub(super) fn articles(&self, list: &'a [ArticleIx]) -> Vec<&'a str> {
        list.iter().filter(|ix| self.public.article(**ix)).map(|ix| self.dossier.article(*ix).id.as_str()).collect()
    }
}

/// Someone or some place: the ID of an entity, or free words.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum ActorRecord<'a> {
    Entity(&'a str),
    Words { text: &'a Localized },
}

/// Something that an article gives, or `not-stated`.
#[derive(Serialize)]
#[serde(untagged)]
enum GivenRecord<T> {
    Stated(T),
    NotStated(&'static str),
}

/// Turns what an article gives into its record; nothing where the thing given is not public.
fn given<'a, T, R>(given: Option<&'a Given<T>>, record: impl FnOnce(&'a T) -> Option<R>) -> Option<GivenRecord<R>> {
    match given? {
        Given::Stated(stated) => record(stated).map(GivenRecord::Stated),
        Given::NotStated => Some(GivenRecord::NotStated(NOT_STATED)),
    }
}

/// A word of the dossier's own.
#[derive(Serialize)]
pub(super) struct VocabularyEntry<'a> {
    id: &'a str,
    label: &'a Localized,
}

impl<'a> VocabularyEntry<'a> {
    /// Gives a vocabulary in the order of the configuration.
    pub(super) fn all(vocabulary: &'a Vocabulary) -> Vec<Self> {
        vocabulary.keys().filter_map(|id| Some(Self { id, label: vocabulary.label(id)? })).collect()
    }
}

/// Who publishes.
#[derive(Serialize)]
pub(super) struct OutletRecord<'a> {
    id: &'a str,
    name: &'a Localized,
    kind: Option<&'a Localized>,
    country: Option<&'a Localized>,
    language: Option<Lang>,
    url: Option<&'a str>,
    /// How often its articles use the terms of each group, where their texts were counted.
    terms: Vec<TermRecord<'a>>,
}

impl<'a> OutletRecord<'a> {
    /// Makes the record of an outlet.
    pub(super) fn new(scope: &Scope<'a>, ix: OutletIx) -> Self {
        let outlet = scope.dossier.outlet(ix);
        Self {
            id: &outlet.id,
            name: &outlet.name,
            kind: outlet.kind.as_ref(),
            country: outlet.country.as_ref(),
            language: outlet.language,
            url: outlet.url.as_deref(),
            terms: choice::of_outlet(scope, ix),
        }
    }
}

/// A source article.
#[derive(Serialize)]
pub(super) struct ArticleRecord<'a> {
    id: &'a str,
    title: Option<&'a Localized>,
    /// Whether the copy carries the title; otherwise it is the dossier's own label.
    title_printed: bool,
    outlet: Option<&'a str>,
    language: Lang,
    published: Option<&'a Date>,
    modified: Option<&'a Date>,
    retrieved: Option<&'a Date>,
    rights: &'static str,
    words: Option<usize>,
    sha256: Option<&'a str>,
    origin: Option<&'a str>,
    shares_text_with: usize,
    url: Option<&'a str>,
    archive_url: Option<&'a str>,
    authors: &'a [Localized],
    agencies: &'a [String],
    republishes: Vec<&'a str>,
    translation_of: Vec<&'a str>,
    not_stated: Vec<&'static str>,
    grading: Option<GradingRecord>,
    captures: Vec<CaptureRecord<'a>>,
    /// How often it uses the terms of each group, where its text was counted.
    terms: Vec<TermRecord<'a>>,
    digest: BTreeMap<Lang, String>,
    coverage: CoverageRecord<'a>,
}

/// A grading that readers may see.
#[derive(Serialize)]
struct GradingRecord {
    source: char,
    item: u8,
}

/// A copy that was kept.
#[derive(Serialize)]
pub(super) struct CaptureRecord<'a> {
    at: Option<&'a Date>,
    by: Option<&'a str>,
    sha256: Option<&'a str>,
    text_sha256: Option<&'a str>,
    added_words: Option<u64>,
    removed_words: Option<u64>,
    url: Option<&'a str>,
}

impl<'a> CaptureRecord<'a> {
    /// Makes the records of an article's copies, in the order in which they are written.
    pub(super) fn all(article: &'a Article) -> Vec<Self> {
        let record = |capture: &'a Capture| Self {
            at: capture.at.as_ref(),
            by: capture.by.as_deref(),
            sha256: capture.sha256.as_deref(),
            text_sha256: capture.text_sha256.as_deref(),
            added_words: capture.added_words,
            removed_words: capture.removed_words,
            url: capture.url.as_deref(),
        };
        article.captures.iter().map(record).collect()
    }
}

impl<'a> ArticleRecord<'a> {
    /// Makes the record of an article.
    pub(super) fn new(scope: &Scope<'a>, ix: ArticleIx) -> Self {
        let article = scope.dossier.article(ix);
        let finding = &scope.findings.articles[ix.at()];
        let outlet = article.outlet.filter(|o| scope.public.outlet(*o));
        Self {
            id: &article.id,
            title: article.name(),
            title_printed: article.title.is_some(),
            outlet: outlet.map(|o| scope.dossier.outlet(o).id.as_str()),
            language: article.language,
            published: article.published.as_ref(),
            modified: article.modified.as_ref(),
            retrieved: article.retrieved.as_ref(),
            rights: article.rights.name(),
            words: finding.words,
            sha256: finding.sha256.as_deref(),
            origin: origin(scope, finding.origin),
            shares_text_with: scope.site.ledger.reuse[ix.at()].len(),
            url: article.url.as_deref(),
            archive_url: article.archive_url.as_deref(),
            authors: &article.authors,
            agencies: &article.agencies,
            republishes: scope.articles(&article.republishes),
            translation_of: scope.articles(&article.translation_of),
            not_stated: article.not_stated.iter().map(|field| field.name()).collect(),
            grading: article
                .grading
                .as_ref()
                .filter(|g| g.public)
                .map(|g| GradingRecord { source: g.source, item: g.item }),
            terms: choice::of_articles(scope, &[ix]),
            captures: CaptureRecord::all(article),
            digest: scope.prose(&article.digest),
            coverage: CoverageRecord::new(scope, ix),
        }
    }
}

/// Names an origin by its earliest article; where that one is not public, by the first that is.
pub(super) fn origin<'a>(scope: &Scope<'a>, place: usize) -> Option<&'a str> {
    let origin = scope.findings.origins.get(place)?;
    let mut named = std::iter::once(&origin.named_by).chain(&origin.members);
    named.find(|ix| scope.public.article(**ix)).map(|ix| scope.dossier.article(*ix).id.as_str())
}

/// An editorial note.
#[derive(Serialize)]
pub(super) struct NoteRecord<'a> {
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
    pub(super) fn new(scope: &Scope<'a>, ix: NoteIx, note: &'a Note, tally: &Tally) -> Self {
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
            articles: tally.articles.len(),
            origins: tally.origins.len(),
            claimants: tally.claimants,
            agreement: tally.agreement.name(),
            differences: tally.differences.iter().map(|found| DifferenceRecord::new(note, found)).collect(),
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

/// What one article says of a note's claim.
#[derive(Serialize)]
struct ReportRecord<'a> {
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
    fn new(scope: &Scope<'a>, note: NoteIx, place: usize) -> Self {
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
pub(super) struct GivesRecord<'a> {
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
    pub(super) fn new(scope: &Scope<'a>, gives: &'a Gives) -> Self {
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
