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

/// Places that the page of a note has itself.
const PLACES: &[&str] = &[
    "agreement",
    "cite-page",
    "commentary",
    "content",
    "embed",
    "renderings",
    "replies",
    "reports",
    "silence",
    "sourcing",
    "texts",
    "top",
    "verdict",
    "warning",
];

/// Says whether the page of a note has such a place itself: one of its parts, a passage (`p-1`) or a footnote (`fn-1`).
pub(crate) fn is_place(id: &str) -> bool {
    let is_numbered =
        |prefix: &str| id.strip_prefix(prefix).is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()));
    PLACES.contains(&id) || is_numbered("p-") || is_numbered("fn-")
}

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

#[cfg(test)]
mod tests {
    use super::is_place;

    #[test]
    fn every_place_that_the_templates_name_is_reserved() {
        for template in [
            include_str!("../../themes/default/templates/note.html"),
            include_str!("../../themes/default/templates/base.html"),
        ] {
            for place in template.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(place.contains("{{") || is_place(place), "{place}");
            }
        }
        assert!(is_place("p-2") && is_place("fn-1") && !is_place("p-a") && !is_place("herald"));
    }
}
