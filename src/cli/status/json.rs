//! The status of a dossier as one JSON document, which `docs/commands.md` describes.

use anyhow::Result;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::page::Report;
use crate::analyze::{Detail, Item, List, NoteCount, Stands, Unjoined};
use crate::resolve::NoteIx;
use crate::source::Span;

/// The version of the document: raised when a key changes its meaning or goes.
const SCHEMA_VERSION: u32 = 1;

/// Draws the document.
///
/// # Errors
/// None that content can cause: everything in it can be written.
pub(super) fn draw(report: &Report<'_>) -> Result<String> {
    let (dossier, found) = (report.dossier, report.found);
    let languages = found.languages.iter().map(|count| {
        json!({"code": count.lang, "articles": count.articles, "texts": count.texts, "translated": count.given, "stale": count.stale})
    });
    let sections = dossier.config.sections.iter().zip(&found.sections).map(|(section, count)| {
        let mut value = notes(count);
        value["id"] = json!(section.id);
        value["title"] = json!(section.title);
        value
    });
    let kinds = found.kinds.iter().map(|(kind, count)| {
        let mut value = notes(count);
        value["kind"] = json!(kind);
        value
    });
    let articles = dossier.articles.iter().zip(&found.articles).map(|(article, count)| {
        json!({"id": article.id, "language": article.language, "notes": count.notes, "quotations": count.quotations,
            "verified": count.verified, "words": count.words, "quoted_words": count.quoted})
    });
    let mut document = json!({
        "schema_version": SCHEMA_VERSION,
        "title": dossier.config.title,
        "as_of": dossier.config.as_of,
        "mistakes": report.mistakes,
        "notes": notes(&found.notes),
        "languages": languages.collect::<Vec<_>>(),
        "sections": sections.collect::<Vec<_>>(),
        "kinds": kinds.collect::<Vec<_>>(),
        "articles": articles.collect::<Vec<_>>(),
    });
    for list in List::ALL {
        let items = found.open[list].iter().map(|item| self::item(report, item));
        document[list.name().replace('-', "_")] = items.collect();
    }
    Ok(serde_json::to_string_pretty(&document)?)
}

fn notes(count: &NoteCount) -> Value {
    json!({"notes": count.notes, "reports": count.reports, "articles": count.articles, "quotations": count.quotations,
        "verified": count.verified, "one_origin": count.one_origin, "conflicts": count.conflicts,
        "untranslated": count.untranslated, "not_second_read": count.not_second_read})
}

/// A place: the path as the working directory sees it, the line from 1.
#[derive(Debug, Serialize)]
struct Place {
    path: String,
    line: usize,
}

fn place(report: &Report<'_>, span: Span) -> Place {
    Place { path: report.places.path(span), line: report.places.line(span) }
}

fn item(report: &Report<'_>, item: &Item) -> Value {
    let article = |ix: crate::resolve::ArticleIx| report.dossier.article(ix).id.as_str();
    let more = match &item.detail {
        Detail::Unjoined(one, other) => return utterance(report, one, [item.place, *other]),
        Detail::Missing(lang, texts) => {
            let text = |(key, span): &(&'static str, Span)| json!({"key": key, "line": report.places.line(*span)});
            json!({"language": lang, "missing": texts.iter().map(text).collect::<Vec<_>>()})
        }
        Detail::Stale(lang, dated, changed) => json!({"language": lang, "updated": dated, "original_updated": changed}),
        Detail::Unverified(ix, doubt) => json!({"article": article(*ix), "why": doubt.name()}),
        Detail::OneOrigin(articles) => json!({"articles": articles}),
        Detail::WithoutAsOf(ix, basis) => json!({"article": article(*ix), "basis": basis.name()}),
        Detail::Plain => json!({}),
    };
    let Place { path, line } = place(report, item.place);
    let mut value = json!({"path": path, "line": line, "record": item.record, "id": item.id, "title": item.title,
        "held_back": item.held_back});
    let (Some(whole), Value::Object(more)) = (value.as_object_mut(), more) else { return Value::Null };
    whole.extend(more);
    value
}

fn utterance(report: &Report<'_>, one: &Unjoined, [a, b]: [Span; 2]) -> Value {
    let side = |stands: &Stands, span: Span| {
        let Place { path, line } = place(report, span);
        let id = |ix: &NoteIx| report.dossier.note(*ix).id.as_str();
        json!({"path": path, "line": line, "article": report.dossier.article(stands.article).id,
            "words": [stands.words.start, stands.words.end], "notes": stands.notes.iter().map(id).collect::<Vec<_>>()})
    };
    let sides = [("a", side(&one.a, a)), ("b", side(&one.b, b))];
    let mut value: Map<String, Value> = Map::from_iter([("why".to_owned(), json!(one.why.name()))]);
    value.extend(sides.map(|(name, side)| (name.to_owned(), side)));
    Value::Object(value)
}
