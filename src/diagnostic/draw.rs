//! Drawing of diagnostics in the four formats.

use super::{Diagnostic, Severity};
use crate::source::SourceMap;

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

/// Draws one diagnostic; the result ends with a line break. `color` adds terminal colours to [`Format::Human`].
pub fn draw(diagnostic: &Diagnostic, sources: &SourceMap, format: Format, color: bool) -> String {
    let _ = (format, color);
    let place = diagnostic.span.map(|span| {
        let at = sources.position(span);
        format!("{}:{}:{}: ", sources.file(span.file).path.display(), at.line, at.column)
    });
    let help = diagnostic
        .help
        .first()
        .map(|h| format!("; help: {h}"))
        .unwrap_or_default();
    let place = place.unwrap_or_default();
    format!(
        "{place}{}[{}]: {}{help}\n",
        diagnostic.severity.name(),
        diagnostic.code.name(),
        diagnostic.message
    )
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
