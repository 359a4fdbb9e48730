//! Outlets and articles as records, with their captures and their origin.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale::{Date, Lang, Localized};
use crate::render::data::choice::{self, TermRecord};
use crate::render::data::comparison::CoverageRecord;
use crate::render::data::records::Scope;
use crate::resolve::{Article, ArticleIx, Capture, OutletIx};

/// Who publishes.
#[derive(Serialize)]
pub(crate) struct OutletRecord<'a> {
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
    pub(crate) fn new(scope: &Scope<'a>, ix: OutletIx) -> Self {
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
pub(crate) struct ArticleRecord<'a> {
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
pub(crate) struct CaptureRecord<'a> {
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
    pub(crate) fn all(article: &'a Article) -> Vec<Self> {
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
    pub(crate) fn new(scope: &Scope<'a>, ix: ArticleIx) -> Self {
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
pub(crate) fn origin<'a>(scope: &Scope<'a>, place: usize) -> Option<&'a str> {
    let origin = scope.findings.origins.get(place)?;
    let mut named = std::iter::once(&origin.named_by).chain(&origin.members);
    named.find(|ix| scope.public.article(**ix)).map(|ix| scope.dossier.article(*ix).id.as_str())
}
