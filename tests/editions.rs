//! A figure in a frame on another site, and the whole dossier on one page.

use serde_json::Value;

use crate::sites::{FIXTURES, Fixture, fixture};
use crate::support::json::list;
use crate::support::site_test::SiteTest;

/// Gives the figures of a fixture that may be given away: those with a value and without a warning.
fn figures(fixture: &Fixture) -> Vec<String> {
    let document: Value = serde_json::from_str(fixture.site().text("data/dossier.json")).unwrap();
    let given = |note: &&Value| {
        note["kind"] == "figure"
            && note["warning"].is_null()
            && list(note, "reports").iter().any(|r| !r["value"].is_null())
    };
    list(&document, "notes").iter().filter(given).map(|note| note["id"].as_str().unwrap().to_owned()).collect()
}

fn prefix(fixture: &Fixture, language: &str) -> String {
    if language == fixture.languages[0] { String::new() } else { format!("{language}/") }
}

#[test]
fn every_figure_without_a_warning_has_a_page_for_a_frame_in_every_language_and_no_other_note_has_one() {
    for fixture in &FIXTURES {
        let mut wanted: Vec<String> = Vec::new();
        for language in fixture.languages {
            let prefix = prefix(fixture, language);
            wanted.extend(figures(fixture).iter().map(|id| format!("{prefix}embed/{id}/index.html")));
        }
        wanted.sort();
        let pages = fixture.site().pages.keys().filter(|path| path.split('/').take(2).any(|part| part == "embed"));
        assert_eq!(pages.cloned().collect::<Vec<_>>(), wanted, "{}", fixture.name);
    }
    assert!(figures(fixture("two-languages")).contains(&"on-strike".to_owned()));
}

#[test]
fn a_page_for_a_frame_leads_back_and_runs_nothing() {
    for fixture in &FIXTURES {
        for id in figures(fixture) {
            let page = fixture.site().page(&format!("embed/{id}/index.html"));
            let back = format!("../../notes/{id}/");
            assert!(page.named("a").any(|tag| tag.get("href") == Some(&back)), "{}: {id}", fixture.name);
            let canonical: Vec<_> = page.links("canonical").filter_map(|tag| tag.get("href")).collect();
            assert_eq!(canonical, [format!("{}notes/{id}/", fixture.base_url)]);
            assert!(page.is_noindex() && page.named("script").count() == 0, "{}: {id}", fixture.name);
            assert!(page.named("base").all(|tag| tag.get("target") == Some("_top") && tag.get("href").is_none()));
        }
    }
}

#[test]
fn the_code_for_a_frame_stands_on_the_page_of_its_figure_in_that_language() {
    for fixture in &FIXTURES {
        for (id, language) in figures(fixture).iter().flat_map(|id| fixture.languages.iter().map(move |l| (id, *l))) {
            let prefix = prefix(fixture, language);
            let text = fixture.site().text(&format!("{prefix}notes/{id}/index.html"));
            let code = format!("&lt;iframe src=&quot;{}{prefix}embed/{id}/&quot;", fixture.base_url);
            assert!(text.contains(&code), "{}: {language}: {id}", fixture.name);
        }
    }
}

#[test]
fn the_print_edition_has_every_note_and_every_source_and_what_it_refers_to() {
    for fixture in &FIXTURES {
        let document: Value = serde_json::from_str(fixture.site().text("data/dossier.json")).unwrap();
        for view in fixture.languages.iter().chain(fixture.pairs) {
            let page = fixture.site().page(&format!("{}print/index.html", prefix(fixture, view)));
            let places: Vec<&str> = page.tags().filter_map(|tag| tag.get("id")).collect();
            for (list_of, name) in [("notes", "note"), ("articles", "source")] {
                for record in list(&document, list_of) {
                    let id = format!("{name}-{}", record["id"].as_str().unwrap());
                    assert!(places.contains(&id.as_str()), "{} in {view}: {id}", fixture.name);
                }
            }
            let within = page.named("a").filter_map(|tag| tag.get("href")?.strip_prefix('#'));
            let lost: Vec<_> = within.filter(|id| !places.contains(id)).collect();
            assert!(lost.is_empty(), "{} in {view}: {lost:?}", fixture.name);
        }
    }
}

#[test]
fn graphic_words_are_in_no_print_edition() {
    let site = fixture("three-languages").site();
    for (path, words) in [
        ("print/index.html", "parle d'un mort"),
        ("en/print/index.html", "speaks of one death"),
        ("ar/print/index.html", "تتحدث إذاعة"),
    ] {
        assert!(
            site.page("notes/mort/index.html").tags().next().is_some() && !site.text(path).contains(words),
            "{path}"
        );
    }
}

#[test]
fn footnotes_of_all_texts_on_a_page_are_numbered_through() {
    let note = |id: &str| {
        format!("---\nkind: claim\nsection: claims\ntitle: {id}\n---\nOne.[^a] Again.[^a]\n\n[^a]: First.\n")
    };
    let site = SiteTest::smallest()
        .with_file("content/notes/one.md", note("one"))
        .with_file("content/notes/two.md", note("two"))
        .built(&[]);
    let page = site.text("print/index.html");
    for id in ["fn-1", "fn-1-back", "fn-2", "fn-2-back"] {
        assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
}
