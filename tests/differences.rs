//! What readers are told where articles differ: in free words, in the words of a quotation, and on the page of two articles.

use crate::support::site::Site;
use crate::support::site_test::SiteTest;

/// An article of an outlet, with what the mayor said in it.
fn article(outlet: &str, day: u32, title: &str, words: &str) -> String {
    format!(
        "---\ntitle: {title}\noutlet: {outlet}\nlanguage: en\npublished: 2031-05-0{day}\n---\n\n“{words}”, the mayor said.\n"
    )
}

/// Two articles of one title, of outlets with other articles beside them, on a note about one utterance.
fn site() -> Site {
    let note = "kind: claim
section: claims
title: {en: Over the port, ar: فوق الميناء}
reports:
  - {article: first, quote: A storm is over the old port, said_by: {text: the mayor}, via: {text: a wire}, speech: direct}
  - article: second
    quote: A gale is over the old harbour
    said_by: {text: the mayor}
    speech: direct
    gives: {what: {en: over the harbour, ar: فوق المرفأ}}
";
    let outlets = "gazette: {name: Gazette}\nherald: {name: Herald}\n";
    SiteTest::smallest()
        .with_file("content/outlets.yaml", outlets)
        .with_file("content/articles/first.md", article("gazette", 2, "Over the port", "A storm is over the old port"))
        .with_file(
            "content/articles/second.md",
            article("herald", 3, "Over the port", "A gale is over the old harbour"),
        )
        .with_file("content/articles/third.md", article("herald", 3, "Nothing new", "Nothing is new"))
        .with_file("content/notes/over-the-port.yaml", note)
        .built(&[])
}

#[test]
fn free_words_and_the_words_of_quotations_are_told_where_articles_are_compared() {
    let site = site();
    for page in ["notes/over-the-port/index.html", "compare/index.html", "compare/first/second/index.html"] {
        let (en, ar) = (site.page(page).text_of("main").unwrap(), site.page(&format!("ar/{page}")));
        let first = "Gazette (“Over the port”)";
        assert!(
            en.contains(&format!("What they say: according to {first}, Over the port; according to")),
            "{page}: {en}"
        );
        assert!(
            en.contains(&format!("“storm … port” in {first}; “gale … harbour” in Herald (“Over the port”)")),
            "{page}: {en}"
        );
        assert!(ar.text_of("main").unwrap().contains("، فوق المرفأ"), "ar/{page}");
    }
    let data: serde_json::Value = serde_json::from_str(site.text("data/dossier.json")).unwrap();
    let note = data["notes"].as_array().unwrap().iter().find(|note| note["id"] == "over-the-port").unwrap();
    assert_eq!((&note["agreement"], &note["differences"][0]["about"]), (&"differ".into(), &"what".into()));
    assert_eq!(note["differences"][1]["about"], "wording");
    assert_eq!(note["reports"][1]["gives"]["what"]["en"], "over the harbour");
}

#[test]
fn two_articles_that_differ_are_told_to_differ_however_many_others_report() {
    let outlets: String = ["low", "first", "second", "high"].map(|id| format!("{id}: {{name: The {id}}}\n")).concat();
    let mut test = SiteTest::smallest().with_file("content/outlets.yaml", outlets + "gazette: {name: Gazette}\n");
    let mut reports = String::new();
    for (id, injured) in [("low", 1), ("first", 5), ("second", 6), ("high", 9)] {
        let words = format!("{injured} sailors are injured");
        test = test.with_file(&format!("content/articles/{id}.md"), article(id, 2, id, &words));
        for at in 1..=20 {
            reports +=
                &format!("  - {{article: {id}, id: {id}-{at}, quote: {words}, value: {injured}, as_of: 2031-05-02}}\n");
        }
    }
    let head =
        "kind: figure\nsection: counts\nmeasure: injured\npopulation: sailors\ntitle: {en: Sailors, ar: بحارة}\n";
    let site = test.with_file("content/notes/sailors.yaml", format!("{head}reports:\n{reports}")).built(&[]);
    let words = site.page("compare/first/second/index.html").text_of("main").unwrap();
    assert!(words.contains("conflict") && words.contains("5") && words.contains("6"), "{words}");
    assert!(!words.contains("They do not differ"), "{words}");
}
