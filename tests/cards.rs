//! The pictures that services show beside a link: every listed page names one that is there, and none is drawn twice.

use std::collections::BTreeSet;
use std::fs;

use crate::sites::{FIXTURES, fixture};
use crate::support::page::Page;
use crate::support::site_test::SiteTest;

/// Gives what the head of a page says under a name.
fn said<'p>(page: &'p Page, name: &str) -> Option<&'p str> {
    let named = |key: &str| page.tags().find(|t| t.name == "meta" && t.get(key) == Some(name));
    named("property").or_else(|| named("name")).and_then(|tag| tag.get("content"))
}

#[test]
fn every_listed_page_names_a_card_that_is_in_the_site_and_no_other_page_does() {
    for fixture in &FIXTURES {
        let site = fixture.site();
        let mut named = BTreeSet::new();
        for page in site.pages.values() {
            let listed = !page.is_redirect() && said(page, "robots") != Some("noindex");
            let Some(image) = said(page, "og:image") else {
                assert!(!listed, "{}/{} has no card", fixture.name, page.path);
                continue;
            };
            assert!(listed, "{}/{} is not listed", fixture.name, page.path);
            let path = image.strip_prefix(fixture.base_url).expect("an absolute address");
            let bytes = site.files.get(path).unwrap_or_else(|| panic!("{}: no {path}", fixture.name));
            let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
            assert!(bytes.starts_with(b"\x89PNG"));
            assert_eq!((number(16), number(20)), (1200, 630));
            assert!(said(page, "og:image:alt").is_some_and(|alt| !alt.is_empty()));
            assert_eq!(said(page, "twitter:card"), Some("summary_large_image"));
            named.insert(path.to_owned());
        }
        let there: BTreeSet<String> = site.files.keys().filter(|p| p.starts_with("static/cards/")).cloned().collect();
        assert_eq!(named, there, "{}", fixture.name);
    }
}

#[test]
fn front_page_and_sections_have_their_own_and_a_note_that_of_the_front_page() {
    let site = fixture("two-languages").site();
    let card = |path: &str| said(site.page(path), "og:image").unwrap().to_owned();
    assert_eq!(card("notes/on-strike/index.html"), card("index.html"));
    assert_eq!(card("en/notes/on-strike/index.html"), card("en/index.html"));
    let apart = ["index.html", "en/index.html", "positions/index.html", "en/positions/index.html"].map(card);
    assert_eq!(apart.iter().collect::<BTreeSet<_>>().len(), 4);
    let bytes = |address: &String| &site.files[address.strip_prefix("https://harbour.example/").unwrap()];
    assert_ne!(bytes(&apart[0]), bytes(&apart[1]));
    let alt = said(site.page("en/positions/index.html"), "og:image:alt").unwrap();
    assert!(alt.contains("Reporting up to") && alt.contains("The strike at Shell Harbour"), "{alt}");
}

#[test]
fn a_card_is_drawn_only_when_something_on_it_changes() {
    let test = SiteTest::of("two-languages");
    let cards = |test: &SiteTest| -> Vec<String> {
        let site = test.built(&[]);
        site.files.keys().filter(|path| path.starts_with("static/cards/front-")).cloned().collect()
    };
    let first = cards(&test);
    assert_eq!(first.len(), 2);
    // Nobody could draw this: where it is still there, nothing was drawn.
    for path in &first {
        fs::write(test.path("public").join(path), "kept").unwrap();
    }
    let read = |test: &SiteTest, path: &String| fs::read(test.path("public").join(path)).unwrap();
    assert_eq!(cards(&test), first);
    assert!(first.iter().all(|path| read(&test, path) == b"kept"));

    let test = test.replace("dossier.yaml", "The strike at Shell Harbour", "The strike at Shell Port");
    let second = cards(&test);
    assert_eq!(second[0], first[0], "the Arabic words are as they were");
    assert!(second[1] != first[1] && second[1].contains("front-en-"));
    assert_eq!(read(&test, &second[0]), b"kept");
    assert!(read(&test, &second[1]).starts_with(b"\x89PNG"));
}
