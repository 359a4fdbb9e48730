//! Feeds: what is new in the dossier and in each section, and what was corrected, as Atom and as JSON Feed.
//!
//! Takes the site and a language; gives the newest fifty notes and corrections. A note stands at the day of its last
//! change, a correction at its own. What a note warns of is left out: a feed is read where nobody asked for it.

mod atom;
mod json;

use atom::{Entry, Feed};

use crate::locale::{Lang, Localized};
use crate::render::address::{Address, View};
use crate::render::data::plain::plain;
use crate::render::dates::{self, Moment};
use crate::render::page::corrections;
use crate::render::site::Site;
use crate::render::tongue::{Tongue, Word};
use crate::render::xml::escape;
use crate::resolve::{Correction, Dossier, Note, NoteIx, ProseSet};

/// Entries of a feed.
const MOST: usize = 50;

/// Something that a feed tells.
#[derive(Debug, Clone, Copy)]
enum News {
    /// A note.
    Note(NoteIx),
    /// A correction, by its place in the dossier.
    Correction(usize),
}

/// A feed while it is made.
struct Making<'a> {
    site: &'a Site<'a>,
    tongue: &'a Tongue,
    anchors: Vec<String>,
}

/// What a feed is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The whole dossier.
    Whole,
    /// A section, by its place in the configuration.
    Section(usize),
    /// Corrections alone.
    Corrections,
}

/// How a feed is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl Scope {
    /// Gives every feed of a dossier.
    pub(crate) fn all(dossier: &Dossier) -> impl Iterator<Item = Self> {
        let sections = (0..dossier.config.sections.len()).map(Self::Section);
        [Self::Whole, Self::Corrections].into_iter().chain(sections)
    }

    /// Gives the address of the feed in Atom.
    pub(crate) fn address(self) -> Address {
        match self {
            Self::Whole => Address::Feed,
            Self::Section(at) => Address::SectionFeed(at),
            Self::Corrections => Address::CorrectionsFeed,
        }
    }

    /// Gives the path of the feed in a language: in JSON it stands beside the one in Atom.
    pub(crate) fn path(self, form: Form, lang: Lang, dossier: &Dossier) -> String {
        let path = self.address().path(View::Single(lang), dossier);
        match form {
            Form::Atom => path,
            Form::Json => format!("{}json", path.strip_suffix("xml").unwrap_or(&path)),
        }
    }

    fn page(self) -> Address {
        match self {
            Self::Whole => Address::Front,
            Self::Section(at) => Address::Section(at, 1),
            Self::Corrections => Address::Corrections,
        }
    }
}

/// Writes a feed in a language.
pub(crate) fn feed(site: &Site<'_>, scope: Scope, form: Form, lang: Lang) -> Vec<u8> {
    let making = Making { site, tongue: site.tongue(lang), anchors: corrections::anchors(site) };
    let news = newest(site, scope);
    let config = &site.dossier.config;
    let (title, subtitle) = making.head(scope);
    let fallback = || config.as_of.as_ref().or(config.event.start.as_ref()).and_then(Moment::of);
    let updated = news.first().map(|(moment, _)| *moment).or_else(fallback);
    let feed = Feed {
        id: making.url(scope.address(), lang),
        own: format!("{}{}", config.base_url, scope.path(form, lang, site.dossier)),
        lang,
        title,
        subtitle,
        updated: updated.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), Moment::rfc3339),
        author: making.words(&config.title),
        page: making.url(scope.page(), lang),
        entries: news.iter().map(|(moment, news)| making.entry(*news, moment.rfc3339())).collect(),
    };
    match form {
        Form::Atom => feed.to_xml().into_bytes(),
        Form::Json => json::write(&feed),
    }
}

/// Gathers what is new, newest first; what has no date at all cannot be new.
fn newest(site: &Site<'_>, scope: Scope) -> Vec<(Moment, News)> {
    let dossier = site.dossier;
    let holds = |section: usize| scope == Scope::Whole || scope == Scope::Section(section);
    let sections = site.index.sections.iter().enumerate().filter(|(at, _)| holds(*at));
    let notes = sections.flat_map(|(_, notes)| notes).filter_map(|ix| {
        let moment = dates::of_note(dossier.note(*ix), dossier)?;
        Some((moment, News::Note(*ix)))
    });
    let touches = |correction: &Correction| match scope {
        Scope::Whole | Scope::Corrections => true,
        Scope::Section(s) => {
            correction.notes.iter().any(|ix| site.public.note(*ix) && dossier.note(*ix).section == s)
                || correction.pages.iter().any(|ix| site.public.page(*ix) && dossier.page(*ix).section == Some(s))
        }
    };
    let corrections = site.index.corrections.iter().map(|at| (&dossier.corrections[*at], *at));
    let corrections = corrections.filter(|(c, _)| touches(c));
    let corrections = corrections.filter_map(|(c, at)| Some((Moment::of(&c.on)?, News::Correction(at))));
    let mut news: Vec<(Moment, News)> = notes.chain(corrections).collect();
    let order = |news: &News| match news {
        News::Correction(at) => (0, *at),
        News::Note(ix) => (1, ix.at()),
    };
    news.sort_by(|a, b| b.0.key().cmp(&a.0.key()).then_with(|| order(&a.1).cmp(&order(&b.1))));
    news.truncate(MOST);
    news
}

impl Making<'_> {
    /// Gives the title of a feed and a sentence on it.
    fn head(&self, scope: Scope) -> (String, String) {
        let config = &self.site.dossier.config;
        let dossier = self.words(&config.title);
        match scope {
            Scope::Whole => (dossier, self.words(&config.summary)),
            Scope::Section(at) => {
                let section = self.words(&config.sections[at].title);
                let args = [("dossier", Word::Text(&dossier)), ("section", Word::Text(&section))];
                (self.tongue.plain("feed-section", &args), self.words(&config.sections[at].summary))
            }
            Scope::Corrections => {
                let section = self.tongue.text("corrections-title");
                let args = [("dossier", Word::Text(&dossier)), ("section", Word::Text(&section))];
                (self.tongue.plain("feed-section", &args), self.tongue.text("corrections-summary"))
            }
        }
    }

    /// Gives the URL of a page in a language.
    fn url(&self, address: Address, lang: Lang) -> String {
        format!("{}{}", self.site.dossier.config.base_url, address.path(View::Single(lang), self.site.dossier))
    }

    fn words(&self, text: &Localized) -> String {
        text.pick(self.tongue.lang, self.site.dossier.default_language())
            .map_or_else(String::new, |p| p.text.to_owned())
    }

    /// Gives a text as paragraphs of HTML.
    fn paragraphs(&self, set: &ProseSet) -> String {
        let Some(prose) = set.pick(self.tongue.lang, self.site.dossier.default_language()) else {
            return String::new();
        };
        let attributes = format!(" lang=\"{}\" dir=\"{}\"", prose.lang, prose.lang.direction().as_str());
        plain(prose, self.site).split("\n\n").map(|part| format!("<p{attributes}>{}</p>", escape(part))).collect()
    }

    fn entry(&self, news: News, updated: String) -> Entry {
        match news {
            News::Note(ix) => self.note(ix, updated),
            News::Correction(at) => self.correction(at, updated),
        }
    }

    fn note(&self, ix: NoteIx, updated: String) -> Entry {
        let dossier = self.site.dossier;
        let note = dossier.note(ix);
        let title = note.title.pick(self.tongue.lang, dossier.default_language());
        let section = &dossier.config.sections[note.section];
        Entry {
            id: self.url(Address::Note(ix), dossier.default_language()),
            lang: title.map_or(self.tongue.lang, |piece| piece.lang),
            title: title.map_or_else(|| note.id.clone(), |piece| piece.text.to_owned()),
            page: self.url(Address::Note(ix), self.tongue.lang),
            updated,
            categories: vec![(section.id.clone(), self.words(&section.title))],
            html: self.note_html(ix, note),
        }
    }

    fn note_html(&self, ix: NoteIx, note: &Note) -> String {
        if let Some(warning) = &note.warning {
            let warning = self.words(warning);
            return format!(
                "<p>{}</p>",
                self.tongue.html("feed-warning", &[("warning", Word::Text(&warning))]).as_str()
            );
        }
        let mut html = self.paragraphs(&note.summary);
        if let Some(tally) = self.site.tally(ix) {
            let count = |key: &str, n: usize| self.tongue.html(key, &[("count", Word::Number(n as f64))]);
            let articles = count("sources-articles", tally.compared.articles.len());
            let origins = count("sources-origins", tally.compared.origins.len());
            let words = [("articles", Word::Markup(&articles)), ("origins", Word::Markup(&origins))];
            html.push_str(&format!("<p>{}</p>", self.tongue.html("feed-counts", &words).as_str()));
        }
        html
    }

    fn correction(&self, at: usize, updated: String) -> Entry {
        let dossier = self.site.dossier;
        let correction = &dossier.corrections[at];
        let kind = self.tongue.text(&format!("correction-{}", correction.kind.name()));
        let named = correction
            .notes
            .iter()
            .find(|ix| self.site.public.note(**ix))
            .map(|ix| self.words(&dossier.note(*ix).title));
        let title = named.unwrap_or_else(|| self.words(&dossier.config.title));
        let anchor = &self.anchors[at];
        let page = |lang| format!("{}#{anchor}", self.url(Address::Corrections, lang));
        Entry {
            id: page(dossier.default_language()),
            lang: self.tongue.lang,
            title: self.tongue.plain("feed-correction", &[("kind", Word::Text(&kind)), ("title", Word::Text(&title))]),
            page: page(self.tongue.lang),
            updated,
            categories: vec![(correction.kind.name().to_owned(), kind)],
            html: self.paragraphs(&correction.what) + &self.paragraphs(&correction.why),
        }
    }
}
