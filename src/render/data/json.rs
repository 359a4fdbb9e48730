//! `/data/dossier.json`: everything public in one document, in the shape that the contract gives it.
//!
//! Takes the site; gives bytes. Lists are in the order of IDs (sections as configured, corrections newest first), texts
//! that readers see are maps by language, and a field that has nothing is `null`, so that every record of a kind has the
//! same fields.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analyze::Mention;
use crate::locale::{Date, Lang, Localized};
use crate::render::changes::{Change, How, What};
use crate::render::data::choice::{self, TermGroupRecord};
use crate::render::data::comparison::{self, SeriesRecord};
use crate::render::data::lines::to_bytes;
use crate::render::data::records::{ArticleRecord, NoteRecord, OutletRecord, Scope, VocabularyEntry};
use crate::render::data::shared::{self, ReuseRecord, RewordingRecord};
use crate::render::page::corrections;
use crate::render::site::Site;
use crate::resolve::{Entity, EntityIx, NoteIx, ProseSet};

/// The version of the document's shape; it rises when a field goes or changes its meaning, not when one is added.
const SCHEMA_VERSION: u32 = 1;

/// Writes the document.
pub(crate) fn dossier_json(site: &Site<'_>) -> Vec<u8> {
    let anchors = corrections::anchors(site);
    to_bytes(&Document::new(&Scope::new(site), &anchors))
}

/// The document.
#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    schema_version: u32,
    title: &'a Localized,
    summary: &'a Localized,
    base_url: &'a str,
    licence: Option<LicenceRecord<'a>>,
    as_of: Option<&'a Date>,
    languages: Vec<LanguageRecord>,
    event: EventRecord<'a>,
    vocabularies: Vocabularies<'a>,
    outlets: Vec<OutletRecord<'a>>,
    articles: Vec<ArticleRecord<'a>>,
    sections: Vec<SectionRecord<'a>>,
    notes: Vec<NoteRecord<'a>>,
    terms: Vec<TermGroupRecord<'a>>,
    reuse: Vec<ReuseRecord<'a>>,
    reuse_left_out: usize,
    rewordings: Vec<RewordingRecord<'a>>,
    quotations: Vec<QuotationRecord<'a>>,
    series: Vec<SeriesRecord<'a>>,
    /// Notes that every article reports.
    reported_by_all: Vec<&'a str>,
    entities: Vec<EntityRecord<'a>>,
    corrections: Vec<CorrectionRecord<'a>>,
    changes: Vec<ChangeRecord<'a>>,
}

impl<'a> Document<'a> {
    fn new(scope: &Scope<'a>, anchors: &'a [String]) -> Self {
        let config = &scope.dossier.config;
        let public = scope.public;
        Self {
            schema: "schema/dossier.schema.json",
            schema_version: SCHEMA_VERSION,
            title: &config.title,
            summary: &config.summary,
            base_url: &config.base_url,
            licence: config.licence.as_ref().map(|licence| LicenceRecord {
                title: &licence.title,
                spdx: licence.spdx.as_deref(),
                url: licence.url.as_deref(),
            }),
            as_of: config.as_of.as_ref(),
            languages: config.languages.iter().map(|l| LanguageRecord::new(l.lang)).collect(),
            event: EventRecord::new(scope),
            vocabularies: Vocabularies::new(scope),
            outlets: public.outlets().map(|ix| OutletRecord::new(scope, ix)).collect(),
            articles: public.articles().map(|ix| ArticleRecord::new(scope, ix)).collect(),
            sections: sections(scope),
            notes: notes(scope),
            terms: choice::groups(scope),
            reuse: shared::reuse(scope),
            reuse_left_out: shared::left_out(scope),
            rewordings: shared::rewordings(scope),
            quotations: public.notes().filter_map(|ix| QuotationRecord::new(scope, ix)).collect(),
            series: comparison::series(scope),
            reported_by_all: comparison::by_all(scope),
            entities: entities(scope),
            corrections: corrections(scope, anchors),
            changes: changes(scope, anchors),
        }
    }
}

fn notes<'a>(scope: &Scope<'a>) -> Vec<NoteRecord<'a>> {
    let record = |ix| Some(NoteRecord::new(scope, ix, scope.dossier.note(ix), scope.site.tally(ix)?));
    scope.public.notes().filter_map(record).collect()
}

/// Under what the dossier's own words and data may be used.
#[derive(Serialize)]
struct LicenceRecord<'a> {
    title: &'a Localized,
    spdx: Option<&'a str>,
    url: Option<&'a str>,
}

/// A language of the dossier.
#[derive(Serialize)]
struct LanguageRecord {
    code: Lang,
    direction: &'static str,
}

impl LanguageRecord {
    fn new(code: Lang) -> Self {
        Self { code, direction: code.direction().as_str() }
    }
}

/// The event.
#[derive(Serialize)]
struct EventRecord<'a> {
    start: Option<&'a Date>,
    end: Option<&'a Date>,
    place: Option<&'a str>,
}

impl<'a> EventRecord<'a> {
    fn new(scope: &Scope<'a>) -> Self {
        let event = &scope.dossier.config.event;
        let place = event.place.as_ref().map(|(id, _)| id.as_str());
        let place = place.filter(|id| scope.public.entities().any(|ix| scope.dossier.entity(ix).id == *id));
        Self { start: event.start.as_ref(), end: event.end.as_ref(), place }
    }
}

/// The dossier's own words, with what readers see.
#[derive(Serialize)]
struct Vocabularies<'a> {
    stances: Vec<VocabularyEntry<'a>>,
    measures: Vec<VocabularyEntry<'a>>,
    populations: Vec<VocabularyEntry<'a>>,
    actions: Vec<VocabularyEntry<'a>>,
}

impl<'a> Vocabularies<'a> {
    fn new(scope: &Scope<'a>) -> Self {
        let config = &scope.dossier.config;
        let entries = VocabularyEntry::all;
        Self {
            stances: entries(&config.stances),
            measures: entries(&config.measures),
            populations: entries(&config.populations),
            actions: entries(&config.actions),
        }
    }
}

/// A section with its notes.
#[derive(Serialize)]
struct SectionRecord<'a> {
    id: &'a str,
    layout: &'static str,
    title: &'a Localized,
    summary: &'a Localized,
    notes: Vec<&'a str>,
}

fn sections<'a>(scope: &Scope<'a>) -> Vec<SectionRecord<'a>> {
    let mut notes: Vec<Vec<&str>> = vec![Vec::new(); scope.dossier.config.sections.len()];
    for ix in scope.public.notes() {
        let note = scope.dossier.note(ix);
        notes[note.section].push(&note.id);
    }
    let sections = scope.dossier.config.sections.iter().zip(notes);
    let record = |(section, notes): (&'a crate::config::Section, _)| SectionRecord {
        id: &section.id,
        layout: section.layout.name(),
        title: &section.title,
        summary: &section.summary,
        notes,
    };
    sections.map(record).collect()
}

/// The renderings of one note's words.
#[derive(Serialize)]
struct QuotationRecord<'a> {
    note: &'a str,
    variants: Vec<VariantRecord<'a>>,
}

/// One rendering.
#[derive(Serialize)]
struct VariantRecord<'a> {
    article: &'a str,
    language: Lang,
    quote: &'a str,
    report: &'a str,
}

impl<'a> QuotationRecord<'a> {
    /// Gathers the words that articles give; withdrawn reports are not renderings any more.
    fn new(scope: &Scope<'a>, ix: NoteIx) -> Option<Self> {
        let note = scope.dossier.note(ix);
        let standing = note.reports.iter().filter(|r| r.withdrawn.is_none());
        let variants: Vec<_> = standing
            .filter_map(|report| {
                let article = scope.dossier.article(report.article);
                let quote = scope.quote(report)?;
                Some(VariantRecord { article: &article.id, language: article.language, quote, report: &report.id })
            })
            .collect();
        (!variants.is_empty()).then_some(Self { note: &note.id, variants })
    }
}

/// Someone or something that articles name.
#[derive(Serialize)]
struct EntityRecord<'a> {
    id: &'a str,
    kind: &'static str,
    names: &'a Localized,
    aliases: BTreeMap<Lang, &'a [String]>,
    role: Option<&'a Localized>,
    wikidata: Option<&'a str>,
    mentioned_in: Vec<MentionRecord<'a>>,
}

/// A place that mentions an entity.
#[derive(Serialize)]
pub(super) struct MentionRecord<'a> {
    kind: &'static str,
    id: &'a str,
}

fn entities<'a>(scope: &Scope<'a>) -> Vec<EntityRecord<'a>> {
    let record = |ix: EntityIx| {
        let entity = scope.dossier.entity(ix);
        EntityRecord {
            id: &entity.id,
            kind: entity.kind.name(),
            names: &entity.names,
            aliases: aliases(entity),
            role: entity.role.as_ref(),
            wikidata: entity.wikidata.as_deref(),
            mentioned_in: mentions(scope, ix).collect(),
        }
    };
    scope.public.entities().map(record).collect()
}

/// Gives the other names of an entity by language.
pub(super) fn aliases(entity: &Entity) -> BTreeMap<Lang, &[String]> {
    entity.aliases.iter().map(|(lang, names)| (*lang, names.as_slice())).collect()
}

/// Names the public places that mention an entity.
pub(super) fn mentions<'a>(scope: &Scope<'a>, ix: EntityIx) -> impl Iterator<Item = MentionRecord<'a>> + use<'a> {
    let scope = *scope;
    let mentions = scope.findings.mentions.get(ix.at()).map_or(&[][..], Vec::as_slice);
    mentions.iter().filter_map(move |m| mention(&scope, *m))
}

/// Names a place that mentions something, where it is public.
fn mention<'a>(scope: &Scope<'a>, mention: Mention) -> Option<MentionRecord<'a>> {
    let (dossier, public) = (scope.dossier, scope.public);
    let (shown, kind, id) = match mention {
        Mention::Note(ix) => (public.note(ix), "note", &dossier.note(ix).id),
        Mention::Article(ix) => (public.article(ix), "article", &dossier.article(ix).id),
        Mention::Page(ix) => (public.page(ix), "page", &dossier.page(ix).id),
        Mention::Entity(ix) => (public.entity(ix), "entity", &dossier.entity(ix).id),
    };
    shown.then_some(MentionRecord { kind, id })
}

/// What was changed after publication.
#[derive(Serialize)]
struct CorrectionRecord<'a> {
    id: String,
    on: &'a Date,
    kind: &'static str,
    notes: Vec<&'a str>,
    articles: Vec<&'a str>,
    pages: Vec<&'a str>,
    what: BTreeMap<Lang, String>,
    why: BTreeMap<Lang, String>,
}

fn corrections<'a>(scope: &Scope<'a>, anchors: &[String]) -> Vec<CorrectionRecord<'a>> {
    let (dossier, public) = (scope.dossier, scope.public);
    let prose = |set: &ProseSet| scope.prose(set);
    let record = |correction: &'a crate::resolve::Correction, id: &String| CorrectionRecord {
        id: id.clone(),
        on: &correction.on,
        kind: correction.kind.name(),
        notes: correction.notes.iter().filter(|ix| public.note(**ix)).map(|ix| dossier.note(*ix).id.as_str()).collect(),
        articles: correction
            .articles
            .iter()
            .filter(|ix| public.article(**ix))
            .map(|ix| dossier.article(*ix).id.as_str())
            .collect(),
        pages: correction.pages.iter().filter(|ix| public.page(**ix)).map(|ix| dossier.page(*ix).id.as_str()).collect(),
        what: prose(&correction.what),
        why: prose(&correction.why),
    };
    scope.site.index.corrections.iter().map(|at| record(&dossier.corrections[*at], &anchors[*at])).collect()
}

/// What changed on a day.
#[derive(Serialize)]
struct ChangeRecord<'a> {
    on: String,
    change: &'static str,
    /// What kind of record changed.
    record: &'static str,
    id: &'a str,
    /// Of a withdrawn report, its ID.
    report: Option<&'a str>,
}

/// Gives what changed, newest first.
fn changes<'s>(scope: &Scope<'s>, anchors: &'s [String]) -> Vec<ChangeRecord<'s>> {
    let dossier = scope.dossier;
    let record = |change: &Change| {
        let (record, id) = match (change.how, change.what) {
            (How::Corrected(at), _) => ("correction", anchors[at].as_str()),
            (_, What::Note(ix)) => ("note", dossier.note(ix).id.as_str()),
            (_, What::Article(ix)) => ("article", dossier.article(ix).id.as_str()),
            (_, What::Page(ix)) => ("page", dossier.page(ix).id.as_str()),
            (_, What::Named) => return None,
        };
        let report = match (change.how, change.what) {
            (How::Withdrawn(place), What::Note(ix)) => Some(dossier.note(ix).reports[place].id.as_str()),
            _ => None,
        };
        Some(ChangeRecord { on: change.on.to_string(), change: change.how.name(), record, id, report })
    };
    scope.site.index.changes.iter().filter_map(record).collect()
}
