//! What the list of results shows of a document.
//!
//! Takes a document; gives its path, its titles, words to choose a snippet from and where it belongs, in every language in which
//! they are there. A note with a warning gives no words.

use serde::Serialize;

use crate::locale::{Lang, Localized};
use crate::render::address::{Address, View};
use crate::render::data::plain::plain;
use crate::render::markdown::shortened;
use crate::render::part::quotation;
use crate::render::search::Document;
use crate::render::site::Site;
use crate::resolve::{ArticleIx, EntityIx, NoteIx, OutletIx, Page, ProseSet};

/// Letters of a text that the list of results has to choose its words from.
const SHOWN: usize = 600;

/// What is shown of a document. Texts stand with the place of their language among those of the index.
#[derive(Debug, Serialize)]
pub(super) struct Shown(
    /// The path below the prefix of a view.
    String,
    /// The title.
    Vec<(usize, String)>,
    /// Words to choose a snippet from; none where a warning stands before them.
    Vec<(usize, String)>,
    /// Where it belongs: the section of a note, the outlet of an article.
    Vec<(usize, String)>,
);

/// Sets what is shown, each text with the place of its language.
struct Setter<'a> {
    site: &'a Site<'a>,
    languages: &'a [Lang],
}

/// Gives what the list of results shows of a document.
pub(super) fn shown(site: &Site<'_>, languages: &[Lang], document: Document) -> Shown {
    let setter = Setter { site, languages };
    let (titles, texts, place) = match document {
        Document::Note(ix) => setter.note(ix),
        Document::Quotation(ix, at) => setter.quotation(ix, at),
        Document::Source(ix) => setter.source(ix),
        Document::Outlet(ix) => setter.outlet(ix),
        Document::Entity(ix) => setter.entity(ix),
        Document::Section(at) => setter.section(at),
        Document::Page(ix) => {
            let page = site.dossier.page(ix);
            (setter.set(&page.title), setter.page(page), Vec::new())
        }
        Document::Tool(key, _) => {
            let titles = site.dossier.config.languages.iter();
            (titles.map(|l| (setter.place(l.lang), site.tongue(l.lang).text(key))).collect(), Vec::new(), Vec::new())
        }
    };
    Shown(path(site, document), titles, texts, place)
}

/// Gives the path of a document below the prefix of any view.
pub(super) fn path(site: &Site<'_>, document: Document) -> String {
    let (address, anchor) = match document {
        Document::Note(ix) => (Address::Note(ix), None),
        Document::Quotation(ix, at) => (Address::Note(ix), Some(&site.dossier.note(ix).reports[at].id)),
        Document::Source(ix) => (Address::Source(ix), None),
        Document::Outlet(ix) => (Address::Outlet(ix), None),
        Document::Entity(ix) => (Address::Entity(ix), None),
        Document::Section(at) => (Address::Section(at, 1), None),
        Document::Page(ix) => (Address::Page(ix), None),
        Document::Tool(_, address) => (address, None),
    };
    let path = address.path(View::Single(site.dossier.default_language()), site.dossier);
    anchor.map_or_else(|| path.clone(), |anchor| format!("{path}#{anchor}"))
}

/// Texts, each with the place of its language.
type Texts = Vec<(usize, String)>;

impl Setter<'_> {
    fn note(&self, ix: NoteIx) -> (Texts, Texts, Texts) {
        let note = self.site.dossier.note(ix);
        let text = if note.warning.is_some() { Vec::new() } else { self.prose(&[&note.summary]) };
        (self.set(&note.title), text, self.set(&self.site.dossier.config.sections[note.section].title))
    }

    fn quotation(&self, ix: NoteIx, at: usize) -> (Texts, Texts, Texts) {
        let note = self.site.dossier.note(ix);
        let report = &note.reports[at];
        let article = self.site.dossier.article(report.article);
        let quote = report.quote.as_ref().map(|quote| (self.place(article.language), quotation::plain(quote)));
        let translations = report.translation.as_ref().map_or_else(Vec::new, |text| self.set(text));
        (self.set(&note.title), quote.into_iter().chain(translations).collect(), self.name(article.outlet))
    }

    fn source(&self, ix: ArticleIx) -> (Texts, Texts, Texts) {
        let article = self.site.dossier.article(ix);
        let unnamed = || vec![(self.place(article.language), article.id.clone())];
        let title = article.name().map_or_else(unnamed, |name| self.set(name));
        (title, self.prose(&[&article.digest]), self.name(article.outlet))
    }

    fn outlet(&self, ix: OutletIx) -> (Texts, Texts, Texts) {
        let outlet = self.site.dossier.outlet(ix);
        let kind = outlet.kind.as_ref().map_or_else(Vec::new, |kind| self.set(kind));
        (self.set(&outlet.name), self.prose(&[&outlet.note]), kind)
    }

    fn entity(&self, ix: EntityIx) -> (Texts, Texts, Texts) {
        let entity = self.site.dossier.entity(ix);
        let aliases = |lang: &Lang| {
            let own = entity.aliases.iter().filter(|(of, _)| of == lang).flat_map(|(_, names)| names);
            let names: Vec<&str> = own.map(String::as_str).collect();
            (!names.is_empty()).then(|| (self.place(*lang), names.join(" · ")))
        };
        let role = entity.role.as_ref().map_or_else(Vec::new, |role| self.set(role));
        (self.set(&entity.names), self.languages.iter().filter_map(aliases).collect(), role)
    }

    fn section(&self, at: usize) -> (Texts, Texts, Texts) {
        let section = &self.site.dossier.config.sections[at];
        let introduction = self.site.index.introductions.get(&at).map(|ix| self.site.dossier.page(*ix));
        let text = introduction.map_or_else(|| self.set(&section.summary), |page| self.page(page));
        (self.set(&section.title), text, Vec::new())
    }

    fn page(&self, page: &Page) -> Texts {
        self.prose(&[&page.summary, &page.body])
    }

    fn name(&self, outlet: Option<OutletIx>) -> Texts {
        let outlet = outlet.filter(|ix| self.site.public.outlet(*ix));
        outlet.map_or_else(Vec::new, |ix| self.set(&self.site.dossier.outlet(ix).name))
    }

    fn set(&self, text: &Localized) -> Texts {
        text.iter().map(|(lang, words)| (self.place(lang), words.to_owned())).collect()
    }

    /// Sets texts one after the other in a line, as plain words.
    fn prose(&self, texts: &[&ProseSet]) -> Texts {
        let of = |lang: &Lang| {
            let parts: Vec<String> =
                texts.iter().filter_map(|set| set.get(*lang)).map(|prose| plain(prose, self.site)).collect();
            let line = parts.iter().flat_map(|part| part.split_whitespace()).collect::<Vec<_>>().join(" ");
            (!line.is_empty()).then(|| (self.place(*lang), shortened(&line, SHOWN)))
        };
        self.languages.iter().filter_map(of).collect()
    }

    fn place(&self, lang: Lang) -> usize {
        self.languages.iter().position(|known| *known == lang).unwrap_or_default()
    }
}
