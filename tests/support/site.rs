//! A site as it was written: every file, with its pages parsed.

use std::collections::BTreeMap;
use std::path::Path;

use crate::support::folder;
use crate::support::html;
use crate::support::page::Page;

/// The list by which the next build knows its own files; no part of the site.
pub(crate) const LISTING: &str = ".dossier-files";

/// A site.
pub(crate) struct Site {
    /// Every file but the listing, by its path.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// Every HTML page, by its path.
    pub(crate) pages: BTreeMap<String, Page>,
}

impl Site {
    /// Reads the site in a folder.
    pub(crate) fn read(output: &Path) -> Self {
        let mut files = folder::bytes(output);
        assert!(files.remove(LISTING).is_some(), "a site has a list of its files");
        let html = files.iter().filter(|(path, _)| path.ends_with(".html"));
        let page = |(path, bytes): (&String, &Vec<u8>)| {
            let text = String::from_utf8(bytes.clone()).unwrap_or_else(|_| panic!("{path} is not UTF-8"));
            let tokens = html::scan(&text).unwrap_or_else(|fault| panic!("{path}: {fault}"));
            (path.clone(), Page { path: path.clone(), tokens })
        };
        let pages = html.map(page).collect();
        Self { files, pages }
    }

    /// Gives a file as text.
    #[track_caller]
    pub(crate) fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("the site has no {path}"));
        std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{path} is not UTF-8"))
    }

    /// Gives a page.
    #[track_caller]
    pub(crate) fn page(&self, path: &str) -> &Page {
        self.pages.get(path).unwrap_or_else(|| panic!("the site has no page {path}"))
    }

    /// Gives the pages that are no redirects, no parallel views of `pairs` and not the page for addresses that are not
    /// there: those that readers and search engines find.
    pub(crate) fn proper_pages<'s>(&'s self, pairs: &'s [&'s str]) -> impl Iterator<Item = &'s Page> {
        self.pages.values().filter(|page| {
            let parallel = pairs.iter().any(|pair| page.path.starts_with(&format!("{pair}/")));
            !parallel && !page.is_redirect() && !page.is_edition() && !page.path.ends_with("404.html")
        })
    }
}
