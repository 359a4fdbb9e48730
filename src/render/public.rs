//! What of a dossier is published.
//!
//! Takes the dossier and the day, gives for each record whether readers see it. What is internal, a draft, embargoed or
//! protected has no page, no link and no place in any count. In the private view only what is protected has none.

use crate::locale::Day;
use crate::resolve::{
    Actor, ArticleIx, Correction, Dossier, EntityIx, LinkTarget, Note, NoteIx, OutletIx, PageIx, Visibility,
};

/// For each record of a dossier, whether readers see it.
#[derive(Debug, Clone)]
pub struct Public {
    articles: Vec<bool>,
    notes: Vec<bool>,
    entities: Vec<bool>,
    outlets: Vec<bool>,
    pages: Vec<bool>,
    drafts: bool,
    /// What is internal is shown.
    internal: bool,
}

/// What is shown beside what is public anyway, and on which day.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Drafts are shown.
    pub drafts: bool,
    /// Everything is shown but what is protected, and words of texts that are never published: the preview alone asks for it.
    pub private: bool,
    /// The day that embargoes are held against.
    pub today: Day,
}

impl Public {
    /// Decides what readers see.
    pub fn new(dossier: &Dossier, options: &Options) -> Self {
        let open = |internal: bool| options.private || !internal;
        let shown = |internal: bool, draft: bool| open(internal) && (options.private || options.drafts || !draft);
        let mut public = Self {
            articles: dossier.articles.iter().map(|a| shown(a.internal, a.draft)).collect(),
            notes: Vec::new(),
            entities: dossier.entities.iter().map(|e| open(e.internal) && !e.protect).collect(),
            outlets: dossier.outlets.iter().map(|o| open(o.internal)).collect(),
            pages: dossier.pages.iter().map(|p| shown(p.internal, p.draft)).collect(),
            drafts: options.drafts,
            internal: options.private,
        };
        public.notes = dossier.notes.iter().map(|n| shown(n.internal, n.draft) && public.carries(n, options)).collect();
        public
    }

    /// Says whether drafts are shown, and what only those who make the site look at.
    pub fn shows_drafts(&self) -> bool {
        self.drafts
    }

    /// Says whether a correction is published: one that is not internal, and is of something that readers see or of nothing.
    pub fn correction(&self, correction: &Correction) -> bool {
        let Correction { notes, articles, pages, .. } = correction;
        let seen = notes.iter().any(|ix| self.note(*ix))
            || articles.iter().any(|ix| self.article(*ix))
            || pages.iter().any(|ix| self.page(*ix));
        let of_nothing = notes.is_empty() && articles.is_empty() && pages.is_empty();
        (self.internal || !correction.internal) && (seen || of_nothing)
    }

    /// Says whether an article is published.
    pub fn article(&self, ix: ArticleIx) -> bool {
        self.articles[ix.at()]
    }

    /// Says whether a note is published.
    pub fn note(&self, ix: NoteIx) -> bool {
        self.notes[ix.at()]
    }

    /// Says whether an entity has a page.
    pub fn entity(&self, ix: EntityIx) -> bool {
        self.entities[ix.at()]
    }

    /// Says whether an outlet is published.
    pub fn outlet(&self, ix: OutletIx) -> bool {
        self.outlets[ix.at()]
    }

    /// Says whether a page is published.
    pub fn page(&self, ix: PageIx) -> bool {
        self.pages[ix.at()]
    }

    /// Says whether readers see who or what that is.
    pub fn actor(&self, actor: &Actor) -> bool {
        actor.entity().is_none_or(|ix| self.entity(ix))
    }

    /// Says whether readers can follow a link to that.
    pub fn target(&self, target: LinkTarget) -> bool {
        match target {
            LinkTarget::Note(ix) => self.note(ix),
            LinkTarget::Article(ix) => self.article(ix),
            LinkTarget::Entity(ix) => self.entity(ix),
            LinkTarget::Page(ix) => self.page(ix),
        }
    }

    /// Gives the articles that are published, in order.
    pub fn articles(&self) -> impl Iterator<Item = ArticleIx> {
        published(&self.articles).map(ArticleIx::new)
    }

    /// Gives the notes that are published, in order.
    pub fn notes(&self) -> impl Iterator<Item = NoteIx> {
        published(&self.notes).map(NoteIx::new)
    }

    /// Gives the entities that have a page, in order.
    pub fn entities(&self) -> impl Iterator<Item = EntityIx> {
        published(&self.entities).map(EntityIx::new)
    }

    /// Gives the outlets that are published, in order.
    pub fn outlets(&self) -> impl Iterator<Item = OutletIx> {
        published(&self.outlets).map(OutletIx::new)
    }

    /// Gives the pages that are published, introductions of sections among them, in order.
    pub fn pages(&self) -> impl Iterator<Item = PageIx> {
        published(&self.pages).map(PageIx::new)
    }

    /// Says whether a note's day has come and something is left to show: a note whose every report is from an article
    /// that readers do not see would be a statement without a source.
    fn carries(&self, note: &Note, options: &Options) -> bool {
        if options.private {
            return true;
        }
        let open = match &note.visibility {
            Visibility::Public => true,
            Visibility::Internal => false,
            Visibility::EmbargoUntil(date) => date.latest().is_some_and(|day| day <= options.today),
        };
        open && (note.reports.is_empty() || note.reports.iter().any(|r| self.article(r.article)))
    }
}

fn published(flags: &[bool]) -> impl Iterator<Item = usize> {
    flags.iter().enumerate().filter(|(_, shown)| **shown).map(|(at, _)| at)
}
