//! What counts on pages: reports that stand and that readers see, outlets that have an article, each list by the same rule.

use crate::support::site::Site;
use crate::support::site_test::SiteTest;

/// An article of an outlet.
fn article(outlet: &str, words: &str) -> String {
    format!("---\ntitle: Over the port\noutlet: {outlet}\nlanguage: en\npublished: 2031-05-02\n---\n\n{words}\n")
}

/// A figure that the Gazette gives, with further reports.
fn figure(reports: &str) -> String {
    format!(
        "kind: figure\nsection: counts\ntitle: {{en: Injured sailors, ar: البحارة الجرحى}}\nmeasure: injured\n\
         population: sailors\nreports:\n{reports}"
    )
}

/// A dossier of two outlets, and a third that was entered before any of its articles.
fn dossier() -> SiteTest {
    SiteTest::smallest()
        .with_file(
            "content/outlets.yaml",
            "gazette: {name: Gazette}\nherald: {name: Herald}\ntribune: {name: Tribune}\n",
        )
        .with_file("content/articles/first.md", article("gazette", "Eight were injured."))
        .with_file("content/articles/second.md", article("herald", "Nine were injured."))
}

fn words(site: &Site, page: &str) -> String {
    site.page(page).text_of("main").expect("a main part")
}

#[test]
fn a_report_that_was_withdrawn_is_no_report_of_another_outlet() {
    let site = dossier()
        .with_file(
            "content/notes/injured.yaml",
            figure(
                "  - {article: first, quote: Eight were injured, value: 8}\n\
                 \x20 - {article: second, quote: Nine were injured, value: 9, withdrawn: {on: 2031-05-09, why: {en: A slip, ar: زلة}}}\n",
            ),
        )
        .built(&[]);
    let [gazette, herald] = ["gazette", "herald"].map(|outlet| {
        let page = site.page(&format!("outlets/{outlet}/index.html"));
        page.text_of("main").expect("a main part").contains("Injured sailors")
    });
    assert!(gazette && !herald, "alone: gazette {gazette}, herald {herald}");
}

#[test]
fn a_figure_of_which_no_value_stands_is_no_key_figure() {
    let note = |withdrawn: &str| {
        let reports = format!(
            "  - {{article: first, quote: Eight were injured, value: 8{withdrawn}}}\n\
             \x20 - {{article: second, quote: Nine were injured}}\n"
        );
        let site = dossier().with_file("content/notes/injured.yaml", figure(&reports)).built(&[]);
        site.text("index.html").contains("id=\"figures\"")
    };
    assert!(note(""));
    assert!(!note(", withdrawn: {on: 2031-05-09, why: {en: A slip, ar: زلة}}"));
}

#[test]
fn the_front_page_and_the_list_of_sources_count_the_same_outlets() {
    let site = dossier().built(&[]);
    assert!(words(&site, "sources/index.html").contains("2 outlets"));
    assert!(words(&site, "index.html").contains("2 outlets"), "{}", words(&site, "index.html"));
}
