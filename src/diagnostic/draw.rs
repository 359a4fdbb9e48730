//! Drawing of diagnostics in the four formats. Takes a diagnostic and the sources, gives text; prints nothing.

mod github;
mod human;
mod json;
mod path;
#[cfg(test)]
mod tests;

use std::path::Path;

pub use path::relative;

use super::{Diagnostic, Severity};
use crate::source::{Position, SourceMap, Span};

/// How diagnostics are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// With the line, a caret and help, for people.
    #[default]
    Human,
    /// One line each.
    Short,
    /// One JSON object a line.
    Json,
    /// Workflow commands of GitHub Actions, which leave annotations at the lines.
    Github,
}

/// How diagnostics look to who reads them.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// The format.
    pub format: Format,
    /// Whether [`Format::Human`] has terminal colours.
    pub color: bool,
    /// Columns of the terminal, at which [`Format::Human`] trims long lines.
    pub width: Option<usize>,
    /// The working directory, absolute: paths are drawn relative to it.
    pub cwd: &'a Path,
}

/// Draws one diagnostic; the result ends with a line break.
pub fn draw(diagnostic: &Diagnostic, sources: &SourceMap, look: &Look<'_>) -> String {
    match look.format {
        Format::Human => human::draw(diagnostic, sources, look),
        Format::Short => short(diagnostic, sources, look),
        Format::Json => json::draw(diagnostic, sources, look),
        Format::Github => github::draw(diagnostic, sources, look),
    }
}

/// Gives the closing line: how many errors and warnings; `None` without any.
pub fn summary(diagnostics: &[Diagnostic]) -> Option<String> {
    let errors = diagnostics.iter().filter(|d| d.severity == Severity::Error).count();
    let warnings = diagnostics.len() - errors;
    let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
    match (errors, warnings) {
        (0, 0) => None,
        (0, w) => Some(count(w, "warning")),
        (e, 0) => Some(count(e, "error")),
        (e, w) => Some(format!("{}, {}", count(e, "error"), count(w, "warning"))),
    }
}

/// A stretch of a file as people and programs name it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    /// Relative to the working directory.
    path: String,
    start: Position,
    /// One past the last character.
    end: Position,
}

impl Place {
    fn of(span: Span, sources: &SourceMap, look: &Look<'_>) -> Self {
        let file = sources.file(span.file);
        let end = file.lines.position(&file.text, span.end as usize);
        Self { path: path_of(span, sources, look), start: sources.position(span), end }
    }
}

/// Gives the path of a span's file, relative to the working directory.
fn path_of(span: Span, sources: &SourceMap, look: &Look<'_>) -> String {
    relative(&sources.root().join(&sources.file(span.file).path), look.cwd)
}

/// Draws a diagnostic in one line, with the suggestion if it has one, else its first line of help.
fn short(diagnostic: &Diagnostic, sources: &SourceMap, look: &Look<'_>) -> String {
    let place = diagnostic.span.map(|span| Place::of(span, sources, look));
    let place = place.map(|place| format!("{}:{}:{}: ", place.path, place.start.line, place.start.column));
    let suggestion = diagnostic.help.iter().find(|help| help.starts_with("did you mean"));
    let help = suggestion.or(diagnostic.help.first()).map(|help| format!("; help: {help}"));
    let (severity, code) = (diagnostic.severity.name(), diagnostic.code.name());
    let message = format!("{}{}", diagnostic.message, help.unwrap_or_default());
    format!("{}{severity}[{code}]: {}\n", place.unwrap_or_default(), message.replace(['\n', '\r'], " "))
}
