//! Diagnostics for people, as rustc draws its own: the line, a caret, related places, help.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Element, Level, Renderer, Snippet};

use super::{Look, path_of};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{FileId, SourceMap, Span};

/// Columns of a terminal that does not say how many it has.
const WIDTH: usize = 120;

/// One place and what is said there.
type Mark<'a> = (Span, AnnotationKind, Option<&'a str>);

/// Draws a diagnostic with the lines that it is about, and an empty line behind it.
pub(super) fn draw(diagnostic: &Diagnostic, sources: &SourceMap, look: &Look<'_>) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.name());
    let mut elements: Vec<Element<'_>> = Vec::new();
    for (file, marks) in by_file(diagnostic) {
        elements.push(snippet(file, &marks, sources, look).into());
    }
    elements.extend(diagnostic.help.iter().map(|help| Level::HELP.message(help.as_str()).into()));
    let renderer = if look.color { Renderer::styled().hyperlink(false) } else { Renderer::plain() };
    let renderer = renderer.term_width(look.width.unwrap_or(WIDTH));
    format!("{}\n\n", renderer.render(&[title.elements(elements)]))
}

/// Gathers the places by file: first the file at fault, the others as they are named.
fn by_file(diagnostic: &Diagnostic) -> Vec<(FileId, Vec<Mark<'_>>)> {
    let primary = diagnostic.span.map(|span| (span, AnnotationKind::Primary, diagnostic.label.as_deref()));
    let related = diagnostic.related.iter().map(|(span, text)| (*span, AnnotationKind::Context, Some(text.as_str())));
    let mut files: Vec<(FileId, Vec<Mark<'_>>)> = Vec::new();
    for mark in primary.into_iter().chain(related) {
        match files.iter_mut().find(|(file, _)| *file == mark.0.file) {
            Some((_, marks)) => marks.push(mark),
            None => files.push((mark.0.file, vec![mark])),
        }
    }
    files
}

/// Cuts the lines of all marks out of a file: looking through the whole of a large one for each mistake would be quadratic.
fn snippet<'a>(
    file: FileId,
    marks: &[Mark<'a>],
    sources: &'a SourceMap,
    look: &Look<'_>,
) -> Snippet<'a, Annotation<'a>> {
    let text = sources.file(file).text.as_str();
    let ranges: Vec<_> = marks.iter().map(|(span, ..)| visible(*span, text)).collect();
    let first = ranges.iter().map(|range| range.start).min().unwrap_or(0);
    let last = ranges.iter().map(|range| range.end).max().unwrap_or(0);
    let start = text[..first].rfind('\n').map_or(0, |at| at + 1);
    let end = text[last..].find('\n').map_or(text.len(), |at| last + at);
    let annotations = marks.iter().zip(ranges).map(|((_, kind, label), range)| {
        kind.span(range.start - start..range.end - start).label(label.filter(|label| !label.is_empty()))
    });
    Snippet::source(&text[start..end])
        .line_start(sources.file(file).lines.position(text, start).line)
        .path(path_of(Span::new(file, first, last), sources, look))
        .annotations(annotations)
}

/// Takes white space off the end of a place, which in YAML often reaches into the next line.
fn visible(span: Span, text: &str) -> Range<usize> {
    let (start, end) = (span.start as usize, span.end as usize);
    start..start + text[start..end].trim_end().len()
}
