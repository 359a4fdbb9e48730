//! A free page, or the introduction of a section.

use crate::locale::{Date, Localized};
use crate::resolve::ProseSet;
use crate::source::{FileId, Span};

/// A page that editors write.
#[derive(Debug, Clone)]
pub struct Page {
    /// The ID; a section's ID makes it that section's introduction.
    pub id: String,
    /// Where its record stands.
    pub span: Span,
    /// The file in the default language, else the first.
    pub file: FileId,
    /// The title by language.
    pub title: Localized,
    /// A sentence on what it is.
    pub summary: ProseSet,
    /// The text by language.
    pub body: ProseSet,
    /// The section that it introduces, by its place in the configuration.
    pub section: Option<usize>,
    /// Not published yet.
    pub draft: bool,
    /// It stands in `content/internal/`.
    pub internal: bool,
    /// When it came in.
    pub added: Option<Date>,
    /// When it was changed.
    pub updated: Option<Date>,
    /// Old IDs whose addresses redirect.
    pub formerly: Vec<String>,
}
