//! Binding of a whole dossier: IDs first, then every record in parallel.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::{self, Config};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::yaml::{Key, Node, Value};
use crate::load::{Document, Sources};
use crate::resolve::reserved::Reserved;
use crate::resolve::scope::{Ids, Scope};
use crate::resolve::{Dossier, article, circle, correction, entity, note, outlet, page, stray, translation};
use crate::schema::{self, take};
use crate::source::{FileId, Span};

/// Binds what was read. Linear in the number of records; an unknown ID costs one pass over the known ones for did-you-mean.
pub fn resolve(sources: &Sources) -> (Dossier, Vec<Diagnostic>) {
    let mut out = Vec::new();
    let (config, no_config) = configure(sources, &mut out);
    let (articles, article_translations) = unique(&sources.articles, "article", &mut out);
    for document in article_translations {
        let message = "an article has one file: translate its digest in there, by language";
        out.push(Diagnostic::new(Code::OrphanTranslation, Span::new(document.file, 0, 0), message));
    }
    let (notes, note_translations) = unique(&sources.notes, "note", &mut out);
    let pages = page::group(&sources.pages, &config, &mut out);
    page::check_originals(&pages, &config, &mut out);
    let outlets = keyed(&sources.outlets, "outlet", &mut out);
    let entities = keyed(&sources.entities, "entity", &mut out);
    let terms = keyed(&sources.terms, "term group", &mut out);
    check_addresses(&config, &pages, &mut out);
    let scope = Scope {
        config: &config,
        files: &sources.files,
        no_config,
        articles: Ids::new(articles.iter().map(|d| d.id.as_str()), false),
        notes: Ids::new(notes.iter().map(|d| d.id.as_str()), false),
        pages: Ids::new(pages.iter().map(|p| p.id.as_str()), false),
        entities: Ids::new(entities.iter().map(|k| k.key.text.as_str()), sources.entities.iter().any(is_unreadable)),
        outlets: Ids::new(outlets.iter().map(|k| k.key.text.as_str()), sources.outlets.iter().any(is_unreadable)),
    };
    let articles = all(&articles, &mut out, |d, out| article::bind(&scope, d, sources, out));
    let mut notes = all(&notes, &mut out, |d, out| note::bind(&scope, d, out));
    translation::add_translations(&scope, &mut notes, &note_translations, &mut out);
    let pages = all(&pages, &mut out, |p, out| page::bind(&scope, p, out));
    let outlets = all(&outlets, &mut out, |k, out| outlet::bind(&scope, k, out));
    let entities = all(&entities, &mut out, |k, out| entity::bind(&scope, k, out));
    let terms = all(&terms, &mut out, |k, out| outlet::bind_terms(&scope, k, out));
    let corrections = correction::bind_all(&scope, &sources.corrections, &mut out);
    circle::check(&articles, &notes, &mut out);
    stray::check(sources, &config, &mut out);
    let event_place = match &config.event.place {
        Some((id, span)) => scope.entity(id, *span, &mut out),
        None => None,
    };
    (Dossier { config, outlets, entities, terms, articles, notes, pages, corrections, event_place }, out)
}

/// A record of a map file, with its key.
pub(crate) struct Keyed<'a> {
    /// Its ID.
    pub(crate) key: &'a Key,
    /// The record.
    pub(crate) node: &'a Node,
    /// It stands in `content/internal/`.
    pub(crate) internal: bool,
}

fn configure(sources: &Sources, out: &mut Vec<Diagnostic>) -> (Config, bool) {
    let place = Span::new(FileId(0), 0, 0);
    match &sources.config {
        Some(document) => {
            let (config, mistakes) = config::read(document, &sources.theme.known);
            out.extend(mistakes.into_iter().filter(|_| !document.broken));
            (config, document.broken)
        }
        None => {
            let missing = Document {
                file: place.file,
                id: "dossier".to_owned(),
                language: None,
                internal: false,
                root: Node { span: place, value: Value::Null },
                broken: true,
                data: place,
                body: None,
                words: Arc::default(),
            };
            out.push(Diagnostic::anywhere(Code::MissingKey, "this folder has no `dossier.yaml`"));
            (config::read(&missing, &sources.theme.known).0, true)
        }
    }
}

/// Binds each record in parallel, in order.
fn all<T: Sync, R: Send>(
    records: &[T],
    out: &mut Vec<Diagnostic>,
    bind: impl Fn(&T, &mut Vec<Diagnostic>) -> R + Sync,
) -> Vec<R> {
    let bound: Vec<(R, Vec<Diagnostic>)> = records
        .par_iter()
        .map(|record| {
            let mut mistakes = Vec::new();
            (bind(record, &mut mistakes), mistakes)
        })
        .collect();
    let unpack = |(record, mistakes): (R, Vec<Diagnostic>)| {
        out.extend(mistakes);
        record
    };
    bound.into_iter().map(unpack).collect()
}

/// Says whether an ID is made of lower-case ASCII letters, digits and hyphens.
pub fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Checks the form of an ID.
pub(crate) fn check_id(id: &str, span: Span, out: &mut Vec<Diagnostic>) {
    if !is_id(id) {
        let message = format!("`{id}` is no ID");
        out.push(
            Diagnostic::new(Code::InvalidId, span, message)
                .help("IDs are lower-case letters a to z, digits and hyphens; they stand in addresses"),
        );
    }
}

/// Takes the old IDs of a record.
pub(crate) fn former_ids(root: &Node, out: &mut Vec<Diagnostic>) -> Vec<String> {
    let ids = take::many(root, "formerly").iter().filter_map(|node| Some((node.text()?.to_owned(), node.span)));
    let ids: Vec<(String, Span)> = ids.collect();
    ids.iter().for_each(|(id, span)| check_id(id, *span, out));
    ids.into_iter().map(|(id, _)| id).filter(|id| is_id(id)).collect()
}

/// Refuses a record that a key relates to itself.
pub(crate) fn check_not_itself(root: &Node, key: &str, id: &str, out: &mut Vec<Diagnostic>) {
    for node in take::many(root, key).iter().filter(|node| node.text() == Some(id)) {
        let message = format!("`{key}` names the record itself");
        out.push(Diagnostic::new(Code::InconsistentRecord, node.span, message));
    }
}

/// Sorts documents by ID, keeps the first of those that have the same, and tells them from translations (`ID.ar.md`).
fn unique<'a>(
    documents: &'a [Document],
    what: &str,
    out: &mut Vec<Diagnostic>,
) -> (Vec<&'a Document>, Vec<&'a Document>) {
    let (translations, originals): (Vec<_>, Vec<_>) = documents.iter().partition(|d| d.language.is_some());
    let mut first: BTreeMap<&str, &Document> = BTreeMap::new();
    for document in originals {
        let place = Span::new(document.file, 0, 0);
        check_id(&document.id, place, out);
        if let Some(other) = first.get(document.id.as_str()) {
            let message = format!("a second {what} has the ID `{}`", document.id);
            let diagnostic = Diagnostic::new(Code::DuplicateId, place, message);
            out.push(diagnostic.related(Span::new(other.file, 0, 0), "the first is here"));
            continue;
        }
        first.insert(&document.id, document);
    }
    (first.into_values().collect(), translations)
}

/// Says whether a map file gave no records, so that an ID which no other file has may stand in it.
fn is_unreadable(document: &Document) -> bool {
    document.broken || !matches!(document.root.value, Value::Map(_) | Value::Null)
}

/// Gathers the records of map files, in the order of IDs.
fn keyed<'a>(documents: &'a [Document], what: &str, out: &mut Vec<Diagnostic>) -> Vec<Keyed<'a>> {
    let mut first: BTreeMap<&str, Keyed<'a>> = BTreeMap::new();
    for document in documents.iter().filter(|d| !d.broken) {
        if is_unreadable(document) {
            let message = format!("this file is a map from ID to {what}, not {}", document.root.describe());
            out.push(Diagnostic::new(Code::WrongType, document.root.span, message));
        }
        for (key, node) in document.root.entries() {
            check_id(&key.text, key.span, out);
            if let Some(other) = first.get(key.text.as_str()) {
                let message = format!("a second {what} has the ID `{}`", key.text);
                let diagnostic = Diagnostic::new(Code::DuplicateId, key.span, message);
                out.push(diagnostic.related(other.key.span, "the first is here"));
                continue;
            }
            first.insert(&key.text, Keyed { key, node, internal: document.internal });
        }
    }
    first.into_values().collect()
}

/// Checks that no section or page takes an address of the site's own, or a language's.
fn check_addresses(config: &Config, pages: &[page::Group<'_>], out: &mut Vec<Diagnostic>) {
    let reserved = Reserved::new(config);
    for section in &config.sections {
        check_id(&section.id, section.span, out);
        reserved.check(&section.id, section.span, out);
    }
    for page in pages {
        let is_section = config.sections.iter().any(|s| s.id == page.id);
        if !is_section {
            reserved.check(&page.id, page.place(), out);
        }
    }
}

/// Checks a record against its table, unless it could not be read.
pub(crate) fn check_document(document: &Document, record: &'static schema::Record, out: &mut Vec<Diagnostic>) {
    if !document.broken {
        out.extend(schema::check(&document.root, record));
    }
}
