//! What stands around every page: its head, its place among the pages, and what all pages of a view share.

use serde::Serialize;
use tera::Value;

use crate::locale::{Lang, Localized, isolate};
use crate::render::address::{Address, View};
use crate::render::html::Html;
use crate::render::public::Public;
use crate::render::sheet::Sheet;
use crate::render::style;
use crate::render::text::TextView;
use crate::render::tongue::{Tongue, Word};
use crate::resolve::Dossier;
use crate::source::FileId;

/// What stands around one page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Frame {
    /// The kind of page, for the style sheet.
    kind: &'static str,
    /// The title as plain words.
    title: String,
    /// What the page is about, as plain words.
    description: String,
    /// What leads to the site's root, ending in `/`.
    root: String,
    /// The path below the prefix of the view.
    below: String,
    /// The way from the front page.
    crumbs: Vec<Crumb>,
    /// Where the page's source is, where the repository is known.
    source: Option<String>,
    /// Whether search engines may list the page.
    indexed: bool,
    /// The path of the page's feed below the prefix of the view.
    feed: Option<String>,
}

/// A step on the way from the front page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Crumb {
    /// What it is called.
    pub label: TextView,
    /// Where it is.
    pub href: String,
}

impl Frame {
    /// Frames a page; `title` is the page's own, empty on the front page.
    pub(crate) fn new(sheet: &Sheet<'_>, kind: &'static str, title: &str) -> Self {
        let dossier = sheet.site.dossier;
        let site = sheet.plain(&dossier.config.title);
        let title = if title.is_empty() { site } else { format!("{} – {}", isolate(title), isolate(&site)) };
        let prefix = sheet.view.prefix(dossier.default_language());
        let path = sheet.address.path(sheet.view, dossier);
        Self {
            kind,
            title,
            description: String::new(),
            root: sheet.links.root().to_owned(),
            below: path.strip_prefix(&prefix).unwrap_or(&path).to_owned(),
            crumbs: Vec::new(),
            source: None,
            indexed: matches!(sheet.view, View::Single(_)) && sheet.address != Address::NotFound,
            feed: None,
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
        self.crumbs.push(Crumb { label, href: sheet.links.to(address) });
        self
    }

    /// Names the file that the page is made from.
    #[must_use]
    pub(crate) fn source(mut self, sheet: &Sheet<'_>, file: FileId) -> Self {
        let path = sheet.site.sources.file(file).path.display().to_string().replace('\\', "/");
        let repository = sheet.site.dossier.config.repository.as_deref();
        self.source = repository.map(|r| format!("{}/blob/HEAD/{path}", r.trim_end_matches('/')));
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
    style: &'static str,
    nav: Vec<NavItem>,
    tools: Vec<NavItem>,
    pages: Vec<NavItem>,
    views: Vec<Switch>,
    as_of: Option<Html>,
    contact: Option<String>,
    feed: bool,
    opengraph_locale: String,
}

/// An entry of the navigation.
#[derive(Serialize)]
struct NavItem {
    label: Html,
    /// The path below the prefix of the view.
    path: String,
}

/// An entry of the language switch.
#[derive(Serialize)]
struct Switch {
    label: String,
    lang: Option<Lang>,
    dir: Option<&'static str>,
    prefix: String,
    current: bool,
    /// The code for `hreflang`; none for parallel views.
    hreflang: Option<Lang>,
    default: bool,
}

/// Makes what all pages of a view share.
pub(crate) fn shared(
    dossier: &Dossier,
    public: &Public,
    view: View,
    views: &[View],
    tongue_of: impl Fn(Lang) -> String,
    tongue: &Tongue,
) -> Value {
    let config = &dossier.config;
    let default = dossier.default_language();
    let words = |text: &Localized| text.pick(tongue.lang, default).map_or_else(String::new, |p| p.text.to_owned());
    let title = TextView {
        blocks: view
            .languages()
            .into_iter()
            .filter_map(|lang| config.title.pick(lang, default))
            .map(|p| crate::render::text::Block::new(tongue.lang, p.lang, Html::text(p.text)))
            .collect(),
    };
    let below = |address: Address| {
        let path = address.path(view, dossier);
        path.strip_prefix(&view.prefix(default)).unwrap_or(&path).to_owned()
    };
    let item = |label: Html, address: Address| NavItem { label, path: below(address) };
    let sections = config.sections.iter().enumerate();
    let tool = |key: &str, address: Address| item(Html::text(&tongue.text(key)), address);
    let mut tools = vec![
        tool("nav-sources", Address::Sources(1)),
        tool("nav-compare", Address::Compare),
        tool("nav-entities", Address::Entities(1)),
        tool("nav-search", Address::Search),
        tool("nav-corrections", Address::Corrections),
        tool("nav-data", Address::Data),
    ];
    if !config.sections.iter().any(|s| s.id == "timeline") {
        tools.insert(0, tool("nav-timeline", Address::Timeline(1)));
    }
    let free = public.pages().filter(|ix| dossier.page(*ix).section.is_none());
    let shared = Shared {
        lang: tongue.lang,
        dir: tongue.lang.direction().as_str(),
        parallel: matches!(view, View::Parallel(..)),
        title,
        title_plain: words(&config.title),
        prefix: view.prefix(default),
        base_url: config.base_url.clone(),
        style: style::PATH,
        nav: sections.map(|(i, s)| item(labelled(&s.title, tongue.lang, default), Address::Section(i, 1))).collect(),
        tools,
        pages: free
            .map(|ix| item(labelled(&dossier.page(ix).title, tongue.lang, default), Address::Page(ix)))
            .collect(),
        views: views.iter().map(|other| switch(*other, view, default, &tongue_of, tongue)).collect(),
        as_of: config
            .as_of
            .as_ref()
            .map(|date| tongue.html("frame-as-of", &[("date", Word::Markup(&tongue.date(date)))])),
        contact: config.contact.clone(),
        feed: matches!(view, View::Single(_)),
        opengraph_locale: tongue.lang.as_str().replace('-', "_"),
    };
    Value::from_serializable(&shared)
}

/// Sets a name in the language of the page, or in its own with `lang` and `dir`.
fn labelled(text: &Localized, lang: Lang, default: Lang) -> Html {
    let Some(piece) = text.pick(lang, default) else {
        return Html::default();
    };
    let words = Html::text(piece.text);
    if piece.fallback {
        let (code, dir) = (piece.lang, piece.lang.direction().as_str());
        return Html::raw(format!("<span lang=\"{code}\" dir=\"{dir}\">{}</span>", words.as_str()));
    }
    words
}

/// Makes an entry of the language switch, in the language that it leads to.
fn switch(other: View, view: View, default: Lang, tongue_of: &impl Fn(Lang) -> String, tongue: &Tongue) -> Switch {
    let prefix = other.prefix(default);
    let current = other == view;
    match other {
        View::Single(lang) => Switch {
            label: tongue_of(lang),
            lang: (lang != tongue.lang).then_some(lang),
            dir: (lang != tongue.lang).then(|| lang.direction().as_str()),
            prefix,
            current,
            hreflang: Some(lang),
            default: lang == default,
        },
        View::Parallel(a, b) => {
            let (a, b) = (tongue_of(a), tongue_of(b));
            let label = format!("{}\u{a0}· {}", isolate(&a), isolate(&b));
            Switch { label, lang: None, dir: None, prefix, current, hreflang: None, default: false }
        }
    }
}
