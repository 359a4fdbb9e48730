//! Pages at old addresses (`formerly`) that lead to the new ones.
//!
//! Takes the dossier; gives the old paths with their targets, and a page for each that needs neither a server nor a
//! script.

use crate::locale::Lang;
use crate::render::address::{Address, View};
use crate::render::public::Public;
use crate::render::xml::escape;
use crate::resolve::Dossier;

/// An old address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Redirect {
    /// Where the page stood, below the view's prefix, ending in `/`.
    pub(crate) from: String,
    /// Where it stands.
    pub(crate) to: Address,
}

/// Gathers every old address of public records, in order. An address that a page has today is not old.
pub(crate) fn all(dossier: &Dossier, public: &Public) -> Vec<Redirect> {
    let mut all = Vec::new();
    let mut add = |folder: &str, formerly: &[String], to: Address| {
        all.extend(formerly.iter().map(|old| Redirect { from: format!("{folder}{old}/"), to }));
    };
    for ix in public.notes() {
        add("notes/", &dossier.note(ix).formerly, Address::Note(ix));
    }
    for ix in public.articles() {
        add("sources/", &dossier.article(ix).formerly, Address::Source(ix));
    }
    for ix in public.pages() {
        let page = dossier.page(ix);
        let to = page.section.map_or(Address::Page(ix), |section| Address::Section(section, 1));
        add("", &page.formerly, to);
    }
    all.sort();
    all.dedup_by(|a, b| a.from == b.from);
    all
}

impl Redirect {
    /// Gives the file of the page in a view.
    pub(crate) fn file(&self, view: View, dossier: &Dossier) -> String {
        format!("{}{}index.html", view.prefix(dossier.default_language()), self.from)
    }

    /// Writes the page: `moved` says that the page has moved, in the language of the view.
    pub(crate) fn page(&self, view: View, dossier: &Dossier, moved: &str) -> String {
        let path = self.to.path(view, dossier);
        let depth = view.prefix(dossier.default_language()).matches('/').count() + self.from.matches('/').count();
        let relative = escape(&format!("{}{path}", "../".repeat(depth)));
        let canonical = escape(&format!("{}{}", dossier.config.base_url, self.to.path(View::Single(view.primary()), dossier)));
        let lang: Lang = view.primary();
        let (direction, moved) = (lang.direction().as_str(), escape(moved));
        format!(
            "<!doctype html>\n<html lang=\"{lang}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{moved}</title>\n\
             <meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"{canonical}\">\n\
             <meta http-equiv=\"refresh\" content=\"0; url={relative}\">\n</head>\n<body>\n\
             <main><h1>{moved}</h1><p><a href=\"{relative}\"><bdi dir=\"ltr\">{canonical}</bdi></a></p></main>\n</body>\n</html>\n"
        )
    }
}
