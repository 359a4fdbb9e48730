//! Diagnostics for programs: one JSON object a line.

use serde::Serialize;

use super::{Look, Place};
use crate::diagnostic::Diagnostic;
use crate::source::SourceMap;

/// A diagnostic; keys without a value are `null`, so that each object has all of them.
#[derive(Debug, Serialize)]
struct Object<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    #[serde(flatten)]
    place: Range,
    label: Option<&'a str>,
    help: &'a [String],
    related: Vec<Related<'a>>,
}

/// Another place.
#[derive(Debug, Serialize)]
struct Related<'a> {
    message: &'a str,
    #[serde(flatten)]
    place: Range,
}

/// A place; lines and columns from 1, columns in Unicode scalars, ends exclusive.
#[derive(Debug, Default, Serialize)]
struct Range {
    path: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

impl From<Place> for Range {
    fn from(Place { path, start, end }: Place) -> Self {
        Self {
            path: Some(path),
            line: Some(start.line),
            column: Some(start.column),
            end_line: Some(end.line),
            end_column: Some(end.column),
        }
    }
}

/// Draws a diagnostic as an object in one line.
pub(super) fn draw(diagnostic: &Diagnostic, sources: &SourceMap, look: &Look<'_>) -> String {
    let place = |span| Range::from(Place::of(span, sources, look));
    let related = diagnostic.related.iter().map(|(span, message)| Related { message, place: place(*span) });
    let object = Object {
        code: diagnostic.code.name(),
        severity: diagnostic.severity.name(),
        message: &diagnostic.message,
        place: diagnostic.span.map(place).unwrap_or_default(),
        label: diagnostic.label.as_deref(),
        help: &diagnostic.help,
        related: related.collect(),
    };
    let line = serde_json::to_string(&object).expect("strings and numbers are always JSON");
    format!("{line}\n")
}
