//! What can be found, in the order of the index.
//!
//! Takes the site; gives its documents by kind, within a kind in the order of the sections and records, so that documents of one
//! section stand together and numbers between them are small.

use crate::config::Rights;
use crate::render::address::Address;
use crate::render::site::Site;
use crate::resolve::{ArticleIx, EntityIx, NoteIx, OutletIx, PageIx};

/// Something that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Document {
    /// A note.
    Note(NoteIx),
    /// An article.
    Source(ArticleIx),
    /// An outlet.
    Outlet(OutletIx),
    /// An entity.
    Entity(EntityIx),
    /// A section, with the page that introduces it.
    Section(usize),
    /// A free page.
    Page(PageIx),
    /// A page that every dossier has, with the string that names it.
    Tool(&'static str, Address),
    /// A quotation, by its note and its place among the note's reports.
    Quotation(NoteIx, usize),
}

/// Everything that can be found.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    /// The documents.
    pub(super) documents: Vec<Document>,
    /// The first of each kind (notes, sources, entities, pages, quotations), and one past the last.
    pub(super) kinds: [usize; 6],
}

impl Catalogue {
    /// Gathers what readers see.
    pub(super) fn new(site: &Site<'_>) -> Self {
        let public = &site.public;
        let notes = || site.index.sections.iter().flatten().copied();
        let kinds: [Vec<Document>; 5] = [
            notes().map(Document::Note).collect(),
            public.articles().map(Document::Source).chain(public.outlets().map(Document::Outlet)).collect(),
            public.entities().map(Document::Entity).collect(),
            pages(site),
            notes().flat_map(|note| quotations(site, note)).collect(),
        ];
        let mut catalogue = Self::default();
        for (at, documents) in kinds.into_iter().enumerate() {
            catalogue.documents.extend(documents);
            catalogue.kinds[at + 1] = catalogue.documents.len();
        }
        catalogue
    }
}

fn pages(site: &Site<'_>) -> Vec<Document> {
    let sections = (0..site.dossier.config.sections.len()).map(Document::Section);
    let has_timeline = site.dossier.config.sections.iter().any(|section| section.id == "timeline");
    let tools = [
        ("nav-timeline", Address::Timeline(1)),
        ("nav-sources", Address::Sources(1)),
        ("nav-compare", Address::Compare),
        ("nav-entities", Address::Entities(1)),
        ("nav-corrections", Address::Corrections),
        ("nav-data", Address::Data),
    ];
    let tools = tools.into_iter().filter(|(_, address)| !(has_timeline && *address == Address::Timeline(1)));
    let free = site.index.pages.iter().copied().map(Document::Page);
    sections.chain(free).chain(tools.map(|(key, address)| Document::Tool(key, address))).collect()
}

/// Gives the quotations that a note's page shows at once: none that stands behind a warning, and none that was withdrawn.
fn quotations(site: &Site<'_>, ix: NoteIx) -> Vec<Document> {
    let note = site.dossier.note(ix);
    let Some(tally) = site.tally(ix).filter(|_| note.warning.is_none()) else { return Vec::new() };
    let shown = |at: &usize| {
        let report = &note.reports[*at];
        let rights = site.dossier.article(report.article).rights;
        report.quote.is_some() && report.withdrawn.is_none() && rights != Rights::Metadata
    };
    tally.reports.iter().copied().filter(shown).map(|at| Document::Quotation(ix, at)).collect()
}
