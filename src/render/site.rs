//! The planned site: every page with its address, and the pure function from one page to its bytes.
//!
//! Takes the dossier with all that was found about it; holds, beside the plan, what every page needs and no page should
//! work out again. It can be asked from any number of threads, and keeps no page that it has made.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use tera::{Context, Tera};

use crate::analyze::{Comparer, Findings, Names};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::theme::ThemeFiles;
use crate::locale::Lang;
use crate::render::address::{Address, View};
use crate::render::bodies::Bodies;
use crate::render::card::Cards;
use crate::render::check::{PageLink, decoded};
use crate::render::data::Export;
use crate::render::frame::Frame;
use crate::render::highlight::Blocks;
use crate::render::index::Index;
use crate::render::ledger::Ledger;
use crate::render::lines::Lines;
use crate::render::public::Public;
use crate::render::search::Search;
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::tongue::Tongue;
use crate::render::{data, feed, html, page, sitemap, style, templates};
use crate::resolve::{Dossier, EntityIx, NoteIx};
use crate::source::{SourceMap, Span};

/// A site that is planned and can be rendered page by page.
pub struct Site<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// What was found about it.
    pub findings: &'a Findings,
    /// The files that were read.
    pub sources: &'a SourceMap,
    /// The files of the theme.
    pub theme: &'a ThemeFiles,
    /// It is the private view, which is never written.
    pub(crate) private: bool,
    /// What readers see.
    pub public: Public,
    /// Lists that many pages need.
    pub index: Index,
    pub(crate) ledger: Ledger,
    pub(crate) compared: page::compare::Lists,
    pub(crate) alphabet: page::search::Alphabet,
    /// Made while planning; in the private view when it is asked for, for it takes longest and few ask.
    pub(crate) search: OnceLock<Search>,
    pub(crate) names: Names,
    pub(crate) code: Blocks,
    pub(crate) bodies: Bodies,
    pub(crate) lines: Lines,
    pub(crate) comparer: Comparer<'a>,
    pub(crate) tallies: Vec<Option<Tally>>,
    pub(crate) tongues: BTreeMap<Lang, Arc<Tongue>>,
    pub(crate) cards: Cards,
    pub(crate) views: Vec<(View, Tera)>,
    pub(crate) pages: Vec<PlannedPage>,
}

/// One file that the site will have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedPage {
    /// Where it stands below the site's root.
    pub path: String,
    /// What it is.
    pub what: Planned,
}

/// What a planned file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planned {
    /// A page from a template.
    Page(Address, View),
    /// An old address, which leads to the page that it names now.
    Redirect(Address, View),
    /// A feed in a language.
    Feed(feed::Scope, feed::Form, Lang),
    /// A document for other programs, below `/data/`.
    Export(Export),
    /// `/sitemap.xml`, the index of its parts.
    Sitemap,
    /// A part of the site map, counted from 1.
    SitemapPart(usize),
    /// `/robots.txt`.
    Robots,
    /// `/.nojekyll`, which keeps GitHub Pages from passing over files.
    NoJekyll,
    /// The card of a section, or of all other pages, in a language.
    Card((Option<usize>, Lang)),
    /// `/search/index.js`, by which the script of the search page finds the rest of the index.
    SearchHead,
    /// Terms of the search, by the number of the file.
    SearchTerms(usize),
    /// What is shown of documents that the search finds, by the number of the file.
    SearchDocuments(usize),
    /// The style sheet.
    Style,
    /// A static file of the theme, by its path within the theme.
    Static(String),
}

/// A file of the site.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// Where it stands below the site's root.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// Links of editors, to be checked when all pages are made.
    pub links: Vec<PageLink>,
}

impl<'a> Site<'a> {
    /// Gives every file that the site will have, each path once.
    pub fn pages(&self) -> &[PlannedPage] {
        &self.pages
    }

    /// Gives the index of the search.
    pub(crate) fn search(&self) -> &Search {
        self.search.get_or_init(|| Search::new(self))
    }

    /// Plans the files of the search's index. They are among [`Self::pages`], but for the private view.
    pub fn search_pages(&self) -> Vec<PlannedPage> {
        let file = |path: String, what: Planned| PlannedPage { path, what };
        let search = self.search();
        let terms = 0..search.term_files();
        let shown = 0..search.document_files();
        [file("search/index.js".to_owned(), Planned::SearchHead)]
            .into_iter()
            .chain(terms.map(|at| file(format!("search/terms/{at}.js"), Planned::SearchTerms(at))))
            .chain(shown.map(|at| file(format!("search/documents/{at}.js"), Planned::SearchDocuments(at))))
            .collect()
    }

    /// Makes one file.
    ///
    /// # Errors
    /// A diagnostic where a template cannot be filled.
    pub fn render(&self, planned: &PlannedPage) -> Result<Rendered, Diagnostic> {
        self.is_told_by_path(planned)?;
        let (bytes, links) = match &planned.what {
            Planned::Page(address, view) => {
                let sheet = Sheet::new(self, *address, *view);
                (page::render(&sheet)?, sheet.into_links())
            }
            Planned::Redirect(address, view) => (page::redirect(self, *address, *view, &planned.path), Vec::new()),
            Planned::Feed(scope, form, lang) => (feed::feed(self, *scope, *form, *lang), Vec::new()),
            Planned::Export(export) => (export.write(self), Vec::new()),
            Planned::Sitemap => (sitemap::index(self).into_bytes(), Vec::new()),
            Planned::SitemapPart(part) => (sitemap::part(self, *part).into_bytes(), Vec::new()),
            Planned::Robots => (sitemap::robots(self.dossier).into_bytes(), Vec::new()),
            Planned::NoJekyll => (Vec::new(), Vec::new()),
            Planned::Card(key) => (self.cards.draw(*key), Vec::new()),
            Planned::SearchHead => (self.search().head(), Vec::new()),
            Planned::SearchTerms(file) => (self.search().terms(*file), Vec::new()),
            Planned::SearchDocuments(file) => (self.search().documents(self, *file), Vec::new()),
            Planned::Style => (style::sheet(self.theme, &self.dossier.config), Vec::new()),
            Planned::Static(path) => {
                (self.theme.files.get(path).map_or_else(Vec::new, |f| f.bytes.clone()), Vec::new())
            }
        };
        self.guard(&planned.path, &bytes)?;
        Ok(Rendered { path: planned.path.clone(), bytes, links })
    }

    /// Says whether the path of a file tells its bytes: where the site has one of that name already, it is the same.
    ///
    /// # Errors
    /// A diagnostic where the words in it, which are in no byte of a picture, name someone protected.
    pub fn is_told_by_path(&self, planned: &PlannedPage) -> Result<bool, Diagnostic> {
        let Planned::Card(key) = &planned.what else { return Ok(false) };
        self.guard(&planned.path, self.cards.text(*key).as_bytes()).map(|()| true)
    }

    /// Refuses a file that names someone protected: whatever way the name took, it ends here.
    ///
    /// # Errors
    /// A diagnostic that says which file, and not the name.
    pub fn guard(&self, path: &str, bytes: &[u8]) -> Result<(), Diagnostic> {
        // What is internal may name them, and the private view shows it.
        if self.private || !self.names.protects() {
            return Ok(());
        }
        // Of a picture the path alone has words.
        let text = html::unescape(std::str::from_utf8(bytes).unwrap_or_default());
        let named = [&*text, path].into_iter().find_map(|words| {
            let plain = self.names.find_protected(words).into_iter().next();
            plain.or_else(|| self.names.find_protected(&as_words(words)).into_iter().next())
        });
        match named {
            Some((_, entity)) => {
                let entity = self.dossier.entity(entity);
                let message = format!("a name of `{}`, who is protected, stands in `/{path}`", entity.id);
                let help = "search the content for the name and its spellings, and take it out or write around it";
                Err(Diagnostic::new(Code::ProtectedName, entity.span, message).help(help))
            }
            None => Ok(()),
        }
    }

    /// Gives what of a note is shown; none where readers do not see it.
    pub fn tally(&self, note: NoteIx) -> Option<&Tally> {
        self.tallies[note.at()].as_ref()
    }

    /// Gives a language of the dossier.
    pub fn tongue(&self, lang: Lang) -> &Tongue {
        let tongue = self.tongues.get(&lang).or_else(|| self.tongues.values().next());
        tongue.expect("a dossier has at least one language, and views only those it has")
    }

    /// Gives every view, single ones first.
    pub fn views(&self) -> impl Iterator<Item = View> {
        self.views.iter().map(|(view, _)| *view)
    }

    /// Finds the names of entities in a text, in order and apart from each other.
    pub fn mentions(&self, text: &str) -> Vec<(Range<usize>, EntityIx)> {
        self.names.find(text)
    }

    /// Fills a template with the frame of a page and what the page itself has.
    pub(crate) fn fill(
        &self,
        sheet: &Sheet<'_>,
        template: &str,
        frame: &Frame,
        content: &impl Serialize,
    ) -> Result<Vec<u8>, Diagnostic> {
        let filled = Context::from_serialize(content).and_then(|mut context| {
            context.insert("page", frame);
            context.insert("linked", &data::linked::data(sheet, frame));
            let mut bytes = Vec::with_capacity(32 * 1024);
            self.templates(sheet.view).render_to(template, &context, &mut bytes).map(|()| bytes)
        });
        filled.map_err(|error| templates::mistake(&error, self.theme))
    }

    /// Fills the template of a part, which has no frame.
    pub(crate) fn fill_part(&self, view: View, template: &str, content: &impl Serialize) -> Result<String, Diagnostic> {
        let filled =
            Context::from_serialize(content).and_then(|context| self.templates(view).render(template, &context));
        filled.map_err(|error| templates::mistake(&error, self.theme))
    }

    fn templates(&self, view: View) -> &Tera {
        let found = self.views.iter().find(|(of, _)| *of == view);
        &found.expect("a page is planned in a view of the site").1
    }
}

/// Two files of one path are a mistake of addresses; the first stays. What is wrong in one view is wrong in all, and is
/// said once.
pub(crate) fn without_conflicts(
    pages: Vec<PlannedPage>,
    dossier: &Dossier,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<PlannedPage> {
    let mut seen: BTreeMap<String, ()> = BTreeMap::new();
    let mut kept = Vec::with_capacity(pages.len());
    for page in pages {
        if seen.insert(page.path.clone(), ()).is_none() {
            kept.push(page);
        } else {
            diagnostics.extend(conflict(&page, dossier));
        }
    }
    kept
}

/// Says that a page's address is another's already, where the page is one of the first view.
fn conflict(page: &PlannedPage, dossier: &Dossier) -> Option<Diagnostic> {
    let message = format!("two pages have the address `/{}`", page.path.trim_end_matches("index.html"));
    let address = match &page.what {
        Planned::Page(address, view) | Planned::Redirect(address, view) => {
            let first = View::Single(dossier.default_language());
            (*view == first).then_some(Some(*address))?
        }
        _ => None,
    };
    let file = match address {
        Some(Address::Note(ix)) => Some(dossier.note(ix).file),
        Some(Address::Source(ix)) => Some(dossier.article(ix).file),
        Some(Address::Page(ix)) => Some(dossier.page(ix).file),
        _ => None,
    };
    let diagnostic = match file {
        Some(file) => Diagnostic::new(Code::AddressConflict, Span::new(file, 0, 0), message),
        None => Diagnostic::anywhere(Code::AddressConflict, message),
    };
    Some(diagnostic.help("rename one of the two, or take the old ID out of `formerly`"))
}

/// Says whether a file of the theme is copied as it is: everything static but the parts of the style sheet.
pub(crate) fn is_static(path: &str) -> bool {
    path.starts_with("static/") && !style::is_part(path)
}

/// Reads addresses and names of files as words: without percent encoding, and with spaces for what stands between words.
fn as_words(text: &str) -> String {
    decoded(text).replace(['-', '_', '+', '/'], " ")
}
