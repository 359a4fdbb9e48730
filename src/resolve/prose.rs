//! Markdown of editors, with its wiki links bound.

use std::ops::Range;

use crate::locale::Lang;
use crate::resolve::{ArticleIx, EntityIx, NoteIx, PageIx};
use crate::source::Span;

/// Markdown in one language.
#[derive(Debug, Clone)]
pub struct Prose {
    /// Its language.
    pub lang: Lang,
    /// The Markdown.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// Its wiki links, in the order of the text.
    pub links: Vec<WikiLink>,
}

/// A wiki link that leads somewhere.
#[derive(Debug, Clone)]
pub struct WikiLink {
    /// The bytes of [`Prose::text`], brackets included.
    pub range: Range<usize>,
    /// Where it leads.
    pub target: LinkTarget,
}

/// Where a wiki link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkTarget {
    /// `[[note-id]]`
    Note(NoteIx),
    /// `[[article:id]]`
    Article(ArticleIx),
    /// `[[entity:id]]`
    Entity(EntityIx),
    /// `[[page:id]]`
    Page(PageIx),
}

/// Markdown by language, in the order given.
#[derive(Debug, Clone, Default)]
pub struct ProseSet {
    texts: Vec<Prose>,
}

impl ProseSet {
    /// Joins texts of different languages.
    pub fn new(texts: Vec<Prose>) -> Self {
        Self { texts }
    }

    /// Adds a text.
    pub fn push(&mut self, prose: Prose) {
        self.texts.push(prose);
    }

    /// Says whether there is none.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Gives the text in that language.
    pub fn get(&self, lang: Lang) -> Option<&Prose> {
        self.texts.iter().find(|p| p.lang == lang)
    }

    /// Gives the text in that language, else in the default, else the first.
    pub fn pick(&self, lang: Lang, default: Lang) -> Option<&Prose> {
        self.get(lang)
            .or_else(|| self.get(default))
            .or_else(|| self.texts.first())
    }

    /// Gives every text.
    pub fn iter(&self) -> impl Iterator<Item = &Prose> {
        self.texts.iter()
    }
}
