//! The dossier: everything that the content says, bound.

use crate::config::Config;
use crate::locale::{Date, Lang, Localized};
use crate::resolve::{Article, Entity, Note, Page, ProseSet};
use crate::source::Span;

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u32);

        impl $name {
            /// Gives the place in the dossier's list.
            pub fn at(self) -> usize {
                self.0 as usize
            }

            /// Names a place in the dossier's list.
            pub fn new(at: usize) -> Self {
                Self(u32::try_from(at).expect("fewer than 2^32 records"))
            }
        }
    )+};
}

index! {
    /// Names an article by its place in [`Dossier::articles`], which is in the order of IDs.
    ArticleIx;
    /// Names a note by its place in [`Dossier::notes`], which is in the order of IDs.
    NoteIx;
    /// Names an entity by its place in [`Dossier::entities`], which is in the order of IDs.
    EntityIx;
    /// Names an outlet by its place in [`Dossier::outlets`], which is in the order of IDs.
    OutletIx;
    /// Names a page by its place in [`Dossier::pages`], which is in the order of IDs.
    PageIx;
}

/// A dossier in which every reference is bound.
///
/// Drafts and internal records are in it, marked; what is published is decided by `render` from visibility, drafts and the
/// day, so that verification and comparison see everything.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// The configuration.
    pub config: Config,
    /// Who publishes.
    pub outlets: Vec<Outlet>,
    /// People, organisations, places.
    pub entities: Vec<Entity>,
    /// Word-choice groups.
    pub terms: Vec<TermGroup>,
    /// The articles.
    pub articles: Vec<Article>,
    /// The notes.
    pub notes: Vec<Note>,
    /// Free pages and introductions of sections.
    pub pages: Vec<Page>,
    /// What was changed after publication, newest first.
    pub corrections: Vec<Correction>,
    /// Where the event happened.
    pub event_place: Option<EntityIx>,
}

impl Dossier {
    /// Gives the article of that name.
    pub fn article(&self, ix: ArticleIx) -> &Article {
        &self.articles[ix.at()]
    }

    /// Gives the note of that name.
    pub fn note(&self, ix: NoteIx) -> &Note {
        &self.notes[ix.at()]
    }

    /// Gives the entity of that name.
    pub fn entity(&self, ix: EntityIx) -> &Entity {
        &self.entities[ix.at()]
    }

    /// Gives the outlet of that name.
    pub fn outlet(&self, ix: OutletIx) -> &Outlet {
        &self.outlets[ix.at()]
    }

    /// Gives the page of that name.
    pub fn page(&self, ix: PageIx) -> &Page {
        &self.pages[ix.at()]
    }

    /// Gives the language in which texts fall back.
    pub fn default_language(&self) -> Lang {
        self.config.default_language()
    }
}

/// Who publishes articles.
#[derive(Debug, Clone)]
pub struct Outlet {
    /// The ID.
    pub id: String,
    /// Where its record stands.
    pub span: Span,
    /// The name.
    pub name: Localized,
    /// Such as newspaper, agency, broadcaster.
    pub kind: Option<Localized>,
    /// The country.
    pub country: Option<Localized>,
    /// The language that it publishes in.
    pub language: Option<Lang>,
    /// Its site.
    pub url: Option<String>,
    /// What to know of it.
    pub note: ProseSet,
    /// It stands in `content/internal/`.
    pub internal: bool,
}

/// Words whose choice is counted and compared.
#[derive(Debug, Clone)]
pub struct TermGroup {
    /// The ID.
    pub id: String,
    /// Where its record stands.
    pub span: Span,
    /// What readers see.
    pub label: Localized,
    /// The words by language.
    pub terms: Vec<(Lang, Vec<String>)>,
    /// What to know of it.
    pub note: ProseSet,
    /// It stands in `content/internal/`.
    pub internal: bool,
}

/// What a correction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CorrectionKind {
    /// Something was wrong.
    Correction,
    /// Something was unclear.
    Clarification,
    /// Something new came in.
    Update,
    /// Something was taken out.
    Removal,
}

impl CorrectionKind {
    /// Gives the word that content files use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Clarification => "clarification",
            Self::Update => "update",
            Self::Removal => "removal",
        }
    }
}

/// What was changed after publication, and why.
#[derive(Debug, Clone)]
pub struct Correction {
    /// Where its record stands.
    pub span: Span,
    /// It stands in `content/internal/`.
    pub internal: bool,
    /// The day of the change.
    pub on: Date,
    /// What it is.
    pub kind: CorrectionKind,
    /// The notes that it changed.
    pub notes: Vec<NoteIx>,
    /// The articles whose record it changed.
    pub articles: Vec<ArticleIx>,
    /// The pages that it changed.
    pub pages: Vec<PageIx>,
    /// What was changed.
    pub what: ProseSet,
    /// Why.
    pub why: ProseSet,
    /// The words before.
    pub was: Option<Localized>,
    /// The words after.
    pub now: Option<Localized>,
}
