//! What stands around every page: its head, its place among the pages, and what all pages of a view share.

use std::sync::Arc;

use serde::Serialize;
use tera::Value;

use crate::locale::{Direction, Lang, Localized, isolate, without_isolates};
use crate::render::address::{Address, View};
use crate::render::card::Picture;
use crate::render::html::{Html, unescape};
use crate::render::page::print;
use crate::render::part::cite::{self, Citation};
use crate::render::public::Public;
use crate::render::sheet::Sheet;
use crate::render::style;
use crate::render::text::{Block, TextView};
use crate::render::tongue::{Tongue, Word};
use crate::resolve::Dossier;
use crate::source::FileId;

/// What stands around one page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Frame {
    /// The kind of page, for the style sheet.
    kind: &'static str,
    /// The title as plain words, with that of the dossier.
    title: String,
    /// The page's own title, for programs; empty on the front page.
    #[serde(skip)]
    name: String,
    /// What the page is about, as plain words.
    description: String,
    /// What leads to the site's root, ending in `/`.
    root: String,
    /// The path below the prefix of the view.
    below: String,
    /// The title by which reference managers file the page; only of pages that are read for themselves.
    citable: Option<String>,
    /// The way from the front page.
    crumbs: Vec<Crumb>,
    /// Where the page's source is, where the repository is known.
    source: Option<String>,
    /// Where the page's source can be edited, where the repository is known.
    edit: Option<String>,
    /// How to cite the page; none for what is no page of its own.
    cite: Option<Citation>,
    /// Whether search engines may list the page.
    indexed: bool,
    /// The path of the page's feed below the prefix of the view.
    feed: Option<String>,
    /// What services show beside a link to the page; none in parallel views.
    picture: Option<Picture>,
}

/// A step on the way from the front page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Crumb {
    /// What it is called.
    pub label: TextView,
    /// Where it is.
    pub href: String,
    #[serde(skip)]
    address: Address,
}

impl Frame {
    /// Frames a page; `title` is the page's own, empty on the front page.
    pub(crate) fn new(sheet: &Sheet<'_>, kind: &'static str, title: &str) -> Self {
        let dossier = sheet.site.dossier;
        let site = sheet.plain(&dossier.config.title);
        let title = &paged(sheet, title);
        let cite =
            (!unlisted(sheet.address) && sheet.address.first() != Address::Search).then(|| cite::page(sheet, title));
        let name = title.clone();
        let title = if title.is_empty() { site.clone() } else { format!("{} – {}", isolate(title), isolate(&site)) };
        let prefix = sheet.view.prefix(dossier.default_language());
        let path = sheet.address.path(sheet.view, dossier);
        Self {
            kind,
            title,
            description: String::new(),
            root: sheet.links.root().to_owned(),
            below: path.strip_prefix(&prefix).unwrap_or(&path).to_owned(),
            citable: cited(sheet.address).then(|| if name.is_empty() { site } else { name.clone() }),
            name,
            crumbs: Vec::new(),
            source: None,
            edit: None,
            cite,
            indexed: matches!(sheet.view, View::Single(_)) && !unlisted(sheet.address),
            feed: None,
            picture: picture(sheet),
        }
    }

    /// Frames a page whose title is a text of the dossier.
    pub(crate) fn titled(sheet: &Sheet<'_>, kind: &'static str, title: &Localized) -> Self {
        Self::new(sheet, kind, &sheet.plain(title))
    }

    /// Says what the page is about.
    #[must_use]
    pub(crate) fn described(mut self, words: String) -> Self {
        self.description = words;
        self
    }

    /// Adds a step to the way from the front page.
    #[must_use]
    pub(crate) fn crumb(mut self, sheet: &Sheet<'_>, label: TextView, address: Address) -> Self {
        self.crumbs.push(Crumb { label, href: sheet.links.to(address), address });
        self
    }

    /// Names the file that the page is made from.
    #[must_use]
    pub(crate) fn source(mut self, sheet: &Sheet<'_>, file: FileId) -> Self {
        let path = sheet.site.sources.file(file).path.display().to_string().replace('\\', "/");
        let repository = sheet.site.dossier.config.repository.as_deref();
        let at = |what: &str| repository.map(|r| format!("{}/{what}/HEAD/{path}", r.trim_end_matches('/')));
        (self.source, self.edit) = (at("blob"), at("edit"));
        self
    }

    /// Names the page's own feed. Parallel views have none.
    #[must_use]
    pub(crate) fn feed(mut self, sheet: &Sheet<'_>, feed: Address) -> Self {
        if let View::Single(lang) = sheet.view {
            let dossier = sheet.site.dossier;
            let path = feed.path(View::Single(lang), dossier);
            let prefix = sheet.view.prefix(dossier.default_language());
            self.feed = Some(path.strip_prefix(&prefix).unwrap_or(&path).to_owned());
        }
        self
    }
}

impl Frame {
    /// Says whether search engines may list the page.
    pub(crate) fn is_indexed(&self) -> bool {
        self.indexed
    }

    /// Gives the page's own title, without the characters that set names apart.
    pub(crate) fn name(&self) -> String {
        without_isolates(&self.name)
    }

    /// Gives the way from the front page: names as plain words in the language of the furniture, and pages.
    pub(crate) fn trail(&self) -> impl Iterator<Item = (String, Address)> {
        self.crumbs.iter().map(|crumb| {
            let words = crumb.label.blocks.first().map_or_else(String::new, |block| block.html.words());
            (unescape(&words).into_owned(), crumb.address)
        })
    }
}

/// Names the page of a list with its title, so that no two pages are called the same.
fn paged(sheet: &Sheet<'_>, title: &str) -> String {
    let (page, column) = match sheet.address {
        Address::CompareSection(_, row, column) => (row, column),
        other => (other.page(), 1),
    };
    let numbered = |key, title: &str, page: usize| {
        sheet.tongue().plain(key, &[("title", Word::Text(title)), ("page", Word::Number(page as f64))])
    };
    let title = if page > 1 { numbered("pager-title", title, page) } else { title.to_owned() };
    if column > 1 { numbered("pager-title-column", &title, column) } else { title }
}

/// Says whether a page is one that others cite by its title.
fn cited(address: Address) -> bool {
    matches!(address, Address::Front | Address::Section(..) | Address::Note(_) | Address::Page(_) | Address::Data)
}

/// Says whether a page is none for readers to find, or says again what others say.
pub(crate) fn unlisted(address: Address) -> bool {
    matches!(address, Address::NotFound | Address::Styleguide | Address::Embed(_) | Address::Print)
}

/// Gives the card of a page.
fn picture(sheet: &Sheet<'_>) -> Option<Picture> {
    let View::Single(lang) = sheet.view else { return None };
    let section = match sheet.address {
        Address::Section(section, _) => Some(section),
        _ => None,
    };
    sheet.site.cards.picture((section, lang))
}

/// What all pages of a view share.
#[derive(Serialize)]
struct Shared {
    lang: Lang,
    dir: &'static str,
    parallel: bool,
    title: TextView,
    title_plain: String,
    /// The prefix of the view.
    prefix: String,
    base_url: String,
    /// The digits of the page's language, 0 first, for scripts that count.
    digits: String,
    style: &'static str,
    nav: Vec<NavItem>,
    tools: Vec<NavItem>,
    pages: Vec<NavItem>,
    views: Vec<Switch>,
    /// The faces that every page of the view needs, asked for at once.
    fonts: Vec<&'static str>,
    as_of: Option<TextView>,
    /// The day up to which reporting was read, as reference managers read it.
    as_of_date: Option<String>,
    contact: Option<String>,
    feed: bool,
    /// There is a print edition.
    print: bool,
    opengraph_locale: String,
}

/// An entry of the navigation.
#[derive(Serialize)]
struct NavItem {
    label: TextView,
    /// The path below the prefix of the view.
    path: String,
}

/// An entry of the language switch.
#[derive(Serialize)]
struct Switch {
    label: Html,
    lang: Option<Lang>,
    dir: Option<&'static str>,
    prefix: String,
    current: bool,
    /// The code for `hreflang`; none for parallel views.
    hreflang: Option<Lang>,
    default: bool,
}

/// Makes what all pages of a view share; `tongues` are the languages in which it is read.
pub(crate) fn shared(
    dossier: &Dossier,
    public: &Public,
    view: View,
    views: &[View],
    tongue_of: impl Fn(Lang) -> String,
    tongues: &[Arc<Tongue>],
) -> Value {
    let config = &dossier.config;
    let default = dossier.default_language();
    let tongue = &tongues[0];
    let words = |text: &Localized| text.pick(tongue.lang, default).map_or_else(String::new, |p| p.text.to_owned());
    let (nav, tools, pages) = navigation(dossier, public, view, tongues);
    let shared = Shared {
        lang: tongue.lang,
        dir: tongue.lang.direction().as_str(),
        parallel: matches!(view, View::Parallel(..)),
        title: labelled(&config.title, tongues, default),
        title_plain: words(&config.title),
        prefix: view.prefix(default),
        base_url: config.base_url.clone(),
        digits: (0..10).map(|digit| tongue.number(digit)).collect(),
        style: style::PATH,
        nav,
        tools,
        pages,
        views: views.iter().map(|other| switch(*other, view, default, &tongue_of, tongue)).collect(),
        fonts: fonts(tongues),
        as_of: config.as_of.as_ref().map(|date| {
            said(tongues, |tongue| tongue.html("frame-as-of", &[("date", Word::Markup(&tongue.date(date)))]))
        }),
        as_of_date: config.as_of.as_ref().and_then(|date| date.day()).map(|day| day.to_string().replace('-', "/")),
        contact: config.contact.clone(),
        feed: matches!(view, View::Single(_)),
        print: public.articles().count() <= print::MOST,
        opengraph_locale: tongue.lang.as_str().replace('-', "_"),
    };
    Value::from_serializable(&shared)
}

/// Gives the sections, the pages that the program makes for every dossier, and the editors' free pages.
fn navigation(
    dossier: &Dossier,
    public: &Public,
    view: View,
    tongues: &[Arc<Tongue>],
) -> (Vec<NavItem>, Vec<NavItem>, Vec<NavItem>) {
    let (config, default) = (&dossier.config, dossier.default_language());
    let item = |label: TextView, address: Address| {
        let path = address.path(view, dossier);
        NavItem { label, path: path.strip_prefix(&view.prefix(default)).unwrap_or(&path).to_owned() }
    };
    let tool = |key: &str, address: Address| item(said(tongues, |t| Html::text(&t.text(key))), address);
    let chronology = config.sections.iter().position(|s| s.id == "timeline");
    let tools = vec![
        tool("nav-timeline", chronology.map_or(Address::Timeline(1), |s| Address::Section(s, 1))),
        tool("nav-sources", Address::Sources(1)),
        tool("nav-compare", Address::Compare),
        tool("nav-entities", Address::Entities(1)),
        tool("nav-search", Address::Search),
        tool("nav-corrections", Address::Corrections),
        tool("nav-data", Address::Data),
    ];
    let sections = config.sections.iter().enumerate();
    let free = public.pages().filter(|ix| dossier.page(*ix).section.is_none());
    let title = |ix| labelled(&dossier.page(ix).title, tongues, default);
    (
        sections.map(|(i, s)| item(labelled(&s.title, tongues, default), Address::Section(i, 1))).collect(),
        tools,
        free.map(|ix| item(title(ix), Address::Page(ix))).collect(),
    )
}

/// Gives the faces of the default theme that the languages of a view are set in: one of text, two of data. What only some
/// pages need (the other script, slanted letters) is loaded when its words are met.
fn fonts(tongues: &[Arc<Tongue>]) -> Vec<&'static str> {
    const LATIN: [&str; 3] = ["serif-latin.woff2", "sans-regular-latin.woff2", "sans-semibold-latin.woff2"];
    const ARABIC: [&str; 4] =
        ["naskh-arabic.woff2", "naskh-between.woff2", "sans-regular-arabic.woff2", "sans-semibold-arabic.woff2"];
    let mut fonts: Vec<&str> = Vec::new();
    for tongue in tongues {
        let faces: &[&str] = if tongue.lang.direction() == Direction::RightToLeft { &ARABIC } else { &LATIN };
        fonts.extend(faces.iter().filter(|face| !fonts.contains(face)).copied().collect::<Vec<_>>());
    }
    fonts
}

/// Says something in each language of a view.
fn said(tongues: &[Arc<Tongue>], write: impl Fn(&Tongue) -> Html) -> TextView {
    let blocks = tongues.iter().map(|tongue| Block::new(tongues[0].lang, tongue.lang, write(tongue)));
    TextView { blocks: blocks.collect() }
}

/// Sets a name in each language of a view, none twice; what is not translated stands in its own language.
fn labelled(text: &Localized, tongues: &[Arc<Tongue>], default: Lang) -> TextView {
    let mut blocks: Vec<Block> = Vec::with_capacity(tongues.len());
    for piece in tongues.iter().filter_map(|tongue| text.pick(tongue.lang, default)) {
        let block = Block::new(tongues[0].lang, piece.lang, Html::text(piece.text));
        if !blocks.contains(&block) {
            blocks.push(block);
        }
    }
    TextView { blocks }
}

/// Makes an entry of the language switch, in the language that it leads to.
fn switch(other: View, view: View, default: Lang, tongue_of: &impl Fn(Lang) -> String, tongue: &Tongue) -> Switch {
    let prefix = other.prefix(default);
    let current = other == view;
    match other {
        View::Single(lang) => Switch {
            label: Html::text(&tongue_of(lang)),
            lang: (lang != tongue.lang).then_some(lang),
            dir: (lang != tongue.lang).then(|| lang.direction().as_str()),
            prefix,
            current,
            hreflang: Some(lang),
            default: lang == default,
        },
        View::Parallel(a, b) => {
            let named = |lang: Lang| {
                let (name, dir) = (Html::text(&tongue_of(lang)), lang.direction().as_str());
                format!("<bdi lang=\"{lang}\" dir=\"{dir}\">{}</bdi>", name.as_str())
            };
            let label = Html::raw(format!("{}\u{a0}· {}", named(a), named(b)));
            Switch { label, lang: None, dir: None, prefix, current, hreflang: None, default: false }
        }
    }
}
