//! Where every page stands, and links from one page to another.
//!
//! An [`Address`] names a page whatever the language, a [`View`] names the language or the pair of languages in which it is
//! read; together they are a path below the site's root. Links are relative to the page that they stand on, so that the
//! site works at any base URL and from a folder on a disk.

use crate::locale::Lang;
use crate::resolve::{ArticleIx, Dossier, EntityIx, NoteIx, OutletIx, PageIx};

/// In which language, or in which two side by side, a page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// One language.
    Single(Lang),
    /// Two side by side.
    Parallel(Lang, Lang),
}

impl View {
    /// Gives the language of the page's furniture: the only one, or the first of two.
    pub fn primary(self) -> Lang {
        match self {
            Self::Single(lang) | Self::Parallel(lang, _) => lang,
        }
    }

    /// Gives every language in which texts are shown.
    pub fn languages(self) -> Vec<Lang> {
        match self {
            Self::Single(lang) => vec![lang],
            Self::Parallel(a, b) => vec![a, b],
        }
    }

    /// Gives what stands before every path: nothing for the default language, else the code or both codes, and `/`.
    pub fn prefix(self, default: Lang) -> String {
        match self {
            Self::Single(lang) if lang == default => String::new(),
            Self::Single(lang) => format!("{lang}/"),
            Self::Parallel(a, b) => format!("{a}-{b}/"),
        }
    }
}

/// A page, whatever the language. Pages of a long list are counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Address {
    /// The front page.
    Front,
    /// A section, by its place in the configuration, and the page of its list.
    Section(usize, usize),
    /// The Atom feed of a section.
    SectionFeed(usize),
    /// A note.
    Note(NoteIx),
    /// All articles, and the page of the list.
    Sources(usize),
    /// An article.
    Source(ArticleIx),
    /// An outlet.
    Outlet(OutletIx),
    /// All entities, and the page of the list.
    Entities(usize),
    /// An entity.
    Entity(EntityIx),
    /// The chronology over all sections, where no section has the ID `timeline`, and the page of the list.
    Timeline(usize),
    /// The comparison of all articles.
    Compare,
    /// The matrix of one section (over 100 articles): rows in pages of 100, columns in pages of 50.
    CompareSection(usize, usize, usize),
    /// The comparison of two articles; the first has the ID that comes first.
    Pair(ArticleIx, ArticleIx),
    /// The search page.
    Search,
    /// All corrections.
    Corrections,
    /// What changed, by date.
    Changes,
    /// The page on the data.
    Data,
    /// A free page.
    Page(PageIx),
    /// A figure as a page of its own, for a frame on another site; in single views alone.
    Embed(NoteIx),
    /// The whole dossier on one page.
    Print,
    /// Every component of the theme; in builds with drafts alone.
    Styleguide,
    /// The page for addresses that are not there.
    NotFound,
    /// The Atom feed of the whole dossier.
    Feed,
    /// The Atom feed of corrections.
    CorrectionsFeed,
    /// The second and each later page of what has long lists.
    Further(Long, usize),
}

/// A page with lists of its own, each of which goes on at the pages that follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Long {
    /// An outlet.
    Outlet(OutletIx),
    /// An entity.
    Entity(EntityIx),
    /// The comparison of all articles.
    Compare,
    /// The search page.
    Search,
    /// All corrections.
    Corrections,
    /// What changed, by date.
    Changes,
}

impl Long {
    /// Gives the first page.
    pub fn first(self) -> Address {
        match self {
            Self::Outlet(ix) => Address::Outlet(ix),
            Self::Entity(ix) => Address::Entity(ix),
            Self::Compare => Address::Compare,
            Self::Search => Address::Search,
            Self::Corrections => Address::Corrections,
            Self::Changes => Address::Changes,
        }
    }

    /// Gives a page, counted from 1.
    pub fn page(self, page: usize) -> Address {
        if page > 1 { Address::Further(self, page) } else { self.first() }
    }
}

impl Address {
    /// Gives the page of a list, counted from 1; 1 for what has no list.
    pub fn page(self) -> usize {
        match self {
            Self::Section(_, page)
            | Self::Sources(page)
            | Self::Entities(page)
            | Self::Timeline(page)
            | Self::CompareSection(_, page, _)
            | Self::Further(_, page) => page,
            _ => 1,
        }
    }

    /// Gives the address with the first page of a list in place of a later one.
    #[must_use]
    pub fn first(self) -> Self {
        match self {
            Self::Section(section, _) => Self::Section(section, 1),
            Self::Sources(_) => Self::Sources(1),
            Self::Entities(_) => Self::Entities(1),
            Self::Timeline(_) => Self::Timeline(1),
            Self::CompareSection(section, ..) => Self::CompareSection(section, 1, 1),
            Self::Further(long, _) => long.first(),
            other => other,
        }
    }

    /// Gives the path below the site's root, folders ending in `/`.
    pub fn path(self, view: View, dossier: &Dossier) -> String {
        let mut path = view.prefix(dossier.default_language());
        self.append(dossier, &mut path);
        path
    }

    /// Gives the file that serves the address, below the site's root.
    pub fn file(self, view: View, dossier: &Dossier) -> String {
        let path = self.path(view, dossier);
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path }
    }

    /// Appends the path below the prefix of a view. A page has hundreds of links, so that each is written in one piece.
    fn append(self, dossier: &Dossier, out: &mut String) {
        let mut put = |parts: &[&str]| parts.iter().for_each(|part| out.push_str(part));
        let section = |s: usize| dossier.config.sections[s].id.as_str();
        match self {
            Self::Front => {}
            Self::Section(s, page) => put(&[section(s), "/", &paged(page)]),
            Self::SectionFeed(s) => put(&[section(s), "/feed.xml"]),
            Self::Note(ix) => put(&["notes/", &dossier.note(ix).id, "/"]),
            Self::Sources(page) => put(&["sources/", &paged(page)]),
            Self::Source(ix) => put(&["sources/", &dossier.article(ix).id, "/"]),
            Self::Outlet(ix) => put(&["outlets/", &dossier.outlet(ix).id, "/"]),
            Self::Entities(page) => put(&["entities/", &paged(page)]),
            Self::Entity(ix) => put(&["entities/", &dossier.entity(ix).id, "/"]),
            Self::Timeline(page) => put(&["timeline/", &paged(page)]),
            Self::Compare => put(&["compare/"]),
            Self::CompareSection(s, row, column) => {
                put(&["compare/", section(s), "/", &paged(row)]);
                if column > 1 {
                    put(&["columns/", &column.to_string(), "/"]);
                }
            }
            Self::Pair(a, b) => put(&["compare/", &dossier.article(a).id, "/", &dossier.article(b).id, "/"]),
            Self::Search => put(&["search/"]),
            Self::Corrections => put(&["corrections/"]),
            Self::Changes => put(&["corrections/changes/"]),
            Self::Data => put(&["data/"]),
            Self::Page(ix) => put(&[&dossier.page(ix).id, "/"]),
            Self::Embed(ix) => put(&["embed/", &dossier.note(ix).id, "/"]),
            Self::Print => put(&["print/"]),
            Self::Styleguide => put(&["styleguide/"]),
            Self::NotFound => put(&["404.html"]),
            Self::Feed => put(&["feed.xml"]),
            Self::CorrectionsFeed => put(&["corrections/feed.xml"]),
            Self::Further(long, page) => {
                long.first().append(dossier, out);
                out.push_str(&paged(page));
            }
        }
    }
}

/// Gives what a page of a long list adds to the address of the list.
fn paged(page: usize) -> String {
    if page > 1 { format!("page/{page}/") } else { String::new() }
}

/// Makes links that stand on one page.
#[derive(Debug, Clone)]
pub struct Links<'a> {
    dossier: &'a Dossier,
    view: View,
    root: String,
    /// What leads to the front page of the view.
    front: String,
}

impl<'a> Links<'a> {
    /// Makes links for the page at `address` in `view`. The page for addresses that are not there is served at any depth,
    /// so its links begin with the path of the base URL.
    pub fn new(dossier: &'a Dossier, address: Address, view: View) -> Self {
        let prefix = view.prefix(dossier.default_language());
        let up = |folders: usize| if folders == 0 { "./".to_owned() } else { "../".repeat(folders) };
        let (root, front) = match address {
            Address::NotFound => {
                let root = base_path(&dossier.config.base_url);
                let front = format!("{root}{prefix}");
                (root, front)
            }
            _ => {
                let depth = address.path(view, dossier).matches('/').count();
                (up(depth), up(depth - prefix.matches('/').count()))
            }
        };
        Self { dossier, view, root, front }
    }

    /// Gives links that stand on the same page and lead to those of another view.
    #[must_use]
    pub fn in_view(&self, view: View) -> Self {
        let front = format!("{}{}", self.root, view.prefix(self.dossier.default_language()));
        Self { dossier: self.dossier, view, root: self.root.clone(), front }
    }

    /// Makes links of which only the way to the view's front, `front`, is not known yet. They lead to pages of the view
    /// alone.
    pub(crate) fn below(dossier: &'a Dossier, view: View, front: &str) -> Self {
        Self { dossier, view, root: front.to_owned(), front: front.to_owned() }
    }

    /// Gives what leads from this page to the front page of the view.
    pub(crate) fn front(&self) -> &str {
        &self.front
    }

    /// Gives what leads from this page to the site's root, ending in `/`.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// Gives the view that the page is read in.
    pub fn view(&self) -> View {
        self.view
    }

    /// Links to a page in the same view.
    pub fn to(&self, address: Address) -> String {
        let mut link = String::with_capacity(self.front.len() + 48);
        link.push_str(&self.front);
        address.append(self.dossier, &mut link);
        link
    }

    /// Links to a place on a page in the same view.
    pub fn to_anchor(&self, address: Address, anchor: &str) -> String {
        format!("{}#{anchor}", self.to(address))
    }

    /// Links to a file below the site's root.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }
}

/// Gives the path of a URL: `/` for `https://example.org`, `/dossier/` for `https://example.org/dossier/`.
pub fn base_path(base_url: &str) -> String {
    let after_scheme = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    after_scheme.find('/').map_or_else(|| "/".to_owned(), |at| after_scheme[at..].to_owned())
}
