//! The fixture dossiers, built once for all tests that only look at them.

use std::sync::OnceLock;

use crate::support::folder;
use crate::support::site::Site;
use crate::support::site_test::SiteTest;

/// A fixture dossier, and what tests have to know of it.
pub(crate) struct Fixture {
    /// Its folder in `tests/sites`.
    pub(crate) name: &'static str,
    /// Its languages, the default first.
    pub(crate) languages: &'static [&'static str],
    /// Its parallel views.
    pub(crate) pairs: &'static [&'static str],
    /// Where its site stands, ending in `/`.
    pub(crate) base_url: &'static str,
    /// The pages whose `<main>` has a golden.
    pub(crate) goldens: &'static [&'static str],
    built: OnceLock<Site>,
}

/// Every fixture that is a whole dossier.
pub(crate) static FIXTURES: [Fixture; 4] = [
    Fixture {
        name: "one-language",
        languages: &["en"],
        pairs: &[],
        base_url: "https://floods.example/",
        goldens: &[
            "index.html",
            "boats/index.html",
            "compare/agency-copy/courier-front/index.html",
            "compare/index.html",
            "levels/index.html",
            "notes/gauge/index.html",
            "notes/over-the-bank/index.html",
            "said/index.html",
            "timeline/index.html",
        ],
        built: OnceLock::new(),
    },
    Fixture {
        name: "two-languages",
        languages: &["ar", "en"],
        pairs: &["ar-en"],
        base_url: "https://harbour.example/",
        goldens: &[
            "ar-en/notes/on-strike/index.html",
            "en/notes/on-strike/index.html",
            "en/positions/index.html",
            "notes/on-strike/index.html",
            "sources/sadaf-end/index.html",
            "timeline/index.html",
        ],
        built: OnceLock::new(),
    },
    Fixture {
        name: "three-languages",
        languages: &["fr", "ar", "en"],
        pairs: &["fr-ar", "ar-en"],
        base_url: "https://sucrerie.example/",
        goldens: &[
            "ar/notes/blesses/index.html",
            "corrections/index.html",
            "en/entities/sucrerie/index.html",
            "fr-ar/notes/alarme/index.html",
            "notes/detecteurs/index.html",
            "notes/mort/index.html",
            "outlets/l-aube/index.html",
            "secours/index.html",
            "sources/aube-incendie/index.html",
            "sources/index.html",
        ],
        built: OnceLock::new(),
    },
    Fixture {
        name: "sub-path",
        languages: &["en", "ar"],
        pairs: &["en-ar"],
        base_url: "https://example.org/projects/kestrel/",
        goldens: &["404.html", "ar/notes/injured/index.html", "index.html", "notes/signal/index.html"],
        built: OnceLock::new(),
    },
];

impl Fixture {
    /// Copies it.
    pub(crate) fn copy(&self) -> SiteTest {
        SiteTest::of(self.name)
    }

    /// Gives its site, built without any diagnostic.
    pub(crate) fn site(&self) -> &Site {
        self.built.get_or_init(|| self.copy().built(&[]))
    }
}

/// Gives a fixture by its name.
pub(crate) fn fixture(name: &str) -> &'static Fixture {
    FIXTURES.iter().find(|fixture| fixture.name == name).unwrap_or_else(|| panic!("no fixture {name}"))
}

#[test]
fn every_folder_of_sites_is_a_fixture_that_is_tested() {
    let mut known: Vec<_> = FIXTURES.iter().map(|fixture| fixture.name).chain(["diagnostics"]).collect();
    known.sort_unstable();
    assert_eq!(folder::folders(&folder::tests().join("sites")), known);
}
