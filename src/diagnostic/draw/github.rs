//! Diagnostics for GitHub Actions: workflow commands, which its runner turns into annotations.
//!
//! See "Workflow commands for GitHub Actions" in GitHub's documentation, and `actions/toolkit` for the escapes.

use super::{Look, Place};
use crate::diagnostic::Diagnostic;
use crate::source::SourceMap;

/// Draws a diagnostic as one command. Help stands in the message, one line each.
pub(super) fn draw(diagnostic: &Diagnostic, sources: &SourceMap, look: &Look<'_>) -> String {
    let place = diagnostic.span.map(|span| Place::of(span, sources, look)).map(properties).unwrap_or_default();
    let (command, title) = (diagnostic.severity.name(), property(diagnostic.code.name()));
    let label = diagnostic.label.iter().map(ToString::to_string);
    let help = diagnostic.help.iter().map(|help| format!("help: {help}"));
    let lines: Vec<_> = [diagnostic.message.clone()].into_iter().chain(label).chain(help).collect();
    format!("::{command} {place}title={title}::{}\n", escape(&lines.join("\n")))
}

/// Names the place. GitHub takes columns only where a place is on one line.
fn properties(Place { path, start, end }: Place) -> String {
    let (file, line) = (property(&path), start.line);
    if start.line == end.line {
        format!("file={file},line={line},col={},endColumn={},", start.column, end.column)
    } else {
        format!("file={file},line={line},endLine={},", end.line)
    }
}

fn escape(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    escape(text).replace(':', "%3A").replace(',', "%2C")
}
