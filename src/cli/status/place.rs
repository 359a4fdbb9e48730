//! Places in files, as the working directory sees them.

use std::path::Path;

use crate::diagnostic;
use crate::source::{SourceMap, Span};

/// Names places.
pub(super) struct Places<'a> {
    sources: &'a SourceMap,
    cwd: &'a Path,
}

impl<'a> Places<'a> {
    pub(super) fn new(sources: &'a SourceMap, cwd: &'a Path) -> Self {
        Self { sources, cwd }
    }

    /// Gives the path of a place.
    pub(super) fn path(&self, place: Span) -> String {
        diagnostic::relative(&self.sources.root().join(&self.sources.file(place.file).path), self.cwd)
    }

    /// Gives the line of a place, from 1.
    pub(super) fn line(&self, place: Span) -> usize {
        self.sources.position(place).line
    }

    /// Gives path and line, as editors and terminals understand them.
    pub(super) fn both(&self, place: Span) -> String {
        format!("{}:{}", self.path(place), self.line(place))
    }

    /// Gives the words at a place.
    pub(super) fn words(&self, place: Span) -> &'a str {
        self.sources.text(place)
    }
}
