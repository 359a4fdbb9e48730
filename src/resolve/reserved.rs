//! IDs that are addresses of the site already.

use std::collections::BTreeSet;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// First segments of the site's own addresses.
const BUILT_IN: &[&str] = &[
    "404",
    "assets",
    "compare",
    "corrections",
    "data",
    "embed",
    "entities",
    "feed",
    "index",
    "notes",
    "outlets",
    "page",
    "print",
    "robots",
    "search",
    "sitemap",
    "sources",
    "static",
    "styleguide",
];

/// What no section and no page may be called.
pub(crate) struct Reserved {
    codes: BTreeSet<String>,
}

impl Reserved {
    /// Gathers the codes of languages and of pairs; `timeline` is free for a section alone.
    pub(crate) fn new(config: &Config) -> Self {
        let languages = || config.languages.iter().map(|l| l.lang.as_str());
        let pairs = languages().flat_map(|a| languages().map(move |b| format!("{a}-{b}")));
        Self { codes: pairs.chain(languages().map(str::to_owned)).collect() }
    }

    /// Says so where an ID is taken.
    pub(crate) fn check(&self, id: &str, span: Span, out: &mut Vec<Diagnostic>) {
        if BUILT_IN.contains(&id) || self.codes.contains(id) {
            let message = format!("`{id}` is an address of the site's own");
            out.push(Diagnostic::new(Code::ReservedId, span, message).help("choose another ID"));
        }
    }
}
