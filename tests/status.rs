//! `dossier status`: each list on a dossier that has one entry for it, and the whole on the sample and the example.

use std::path::Path;

use serde_json::Value;

use crate::seeds;
use crate::support::folder;
use crate::support::json::{get, list};
use crate::support::run::Run;
use crate::support::site_test::SiteTest;

/// Every list, with the path and line of its one entry in [`open`].
const ENTRIES: [(&str, &str, u64); 9] = [
    ("unverified", "content/notes/misquoted.yaml", 7),
    ("untranslated", "content/notes/untranslated.yaml", 3),
    ("stale", "content/notes/translated.ar.md", 1),
    ("conflicts_without_commentary", "content/notes/clash.yaml", 1),
    ("unjoined", "content/articles/evening-report.md", 10),
    ("sources_without_notes", "content/articles/night-report.md", 2),
    ("one_origin", "content/notes/alone.yaml", 1),
    ("figures_without_as_of", "content/notes/counted.yaml", 17),
    ("not_second_read", "content/notes/unread.yaml", 1),
];

const EVENING: &str = "Rain fell for a week and the river rose. Vera Lind said: “The dam at Ostrow is holding, and nobody \
    downstream of it has to leave their home tonight.” Bakers gave bread away to whoever came, and schools stayed shut. \
    Twenty sailors were hurt.";
const MORNING: &str = "On Monday the council met behind closed doors. “The dam at Ostrow is holding, and nobody downstream of \
    it has to leave their home tonight,” it heard. Then members spoke of taxes, roads and a new bridge. Thirty sailors were hurt.";
const NIGHT: &str = "The ferries sail again at dawn, a clerk at the harbour office told whoever asked on the quay.";

/// Two reports that agree, each in its own words.
const BOTH: &str = "  - {article: evening-report, quote: schools stayed shut, translation: {ar: بقيت المدارس مغلقة}}\n  - \
    {article: morning-report, quote: roads and a new bridge, translation: {ar: طرق وجسر جديد}}\n";

fn article(test: SiteTest, id: &str, text: &str) -> SiteTest {
    let head = "outlet: gazette\nlanguage: en\npublished: 2031-05-02\nurl: https://gazette.example/x\nauthors: [A. R.]";
    test.with_file(&format!("content/articles/{id}.md"), format!("---\ntitle: Storm\n{head}\n---\n\n{text}\n"))
}

fn note(test: SiteTest, id: &str, kind: &str, more: &str) -> SiteTest {
    let section = if kind == "figure" { "counts" } else { "claims" };
    let head = format!("kind: {kind}\nsection: {section}\n");
    test.with_file(&format!("content/notes/{id}.yaml"), format!("{head}{more}"))
}

/// A dossier in which one thing of each list is open.
fn open() -> SiteTest {
    let titled = "title: {en: A note, ar: ملاحظة}\n";
    let checked = "checked: {by: N. T.}\n";
    let mut test = SiteTest::smallest()
        .without("content/notes/port-closed.yaml")
        .with_file("content/outlets.yaml", "gazette:\n  name: {en: Gazette, ar: الجريدة}\n");
    for (id, text) in [("evening-report", EVENING), ("morning-report", MORNING), ("night-report", NIGHT)] {
        test = article(test, id, text);
    }
    test = note(test, "plain", "claim", &format!("{titled}{checked}reports:\n{BOTH}"));
    test = note(test, "unread", "claim", &format!("{titled}reports:\n{BOTH}"));
    test = note(test, "untranslated", "claim", &format!("title: A note\n{checked}reports:\n{BOTH}"));
    let one = BOTH.lines().next().unwrap();
    test = note(test, "alone", "claim", &format!("{titled}{checked}reports:\n{one}\n"));
    let denied = BOTH.replace("bridge,", "bridge, position: denies,");
    test = note(test, "clash", "claim", &format!("{titled}{checked}reports:\n{denied}"));
    let wrong = BOTH.replace("new bridge", "old bridge");
    test = note(test, "misquoted", "claim", &format!("{titled}{checked}reports:\n{wrong}"));
    let counted = "measure: injured\npopulation: sailors\ncounts: cumulative\nreports:\n  - article: evening-report\n    quote: \
        Twenty sailors\n    translation: {ar: عشرون}\n    as_of: 2031-05-01\n    value: 20\n  - article: morning-report\n    \
        quote: Thirty sailors\n    translation: {ar: ثلاثون}\n    value: 30\n";
    test = note(test, "counted", "figure", &format!("{titled}{checked}{counted}"));
    let original =
        format!("---\nkind: claim\nsection: claims\ntitle: A note\n{checked}updated: 2031-05-04\nreports:\n{BOTH}");
    test.with_file("content/notes/translated.md", format!("{original}---\n\nSomething.\n"))
        .with_file("content/notes/translated.ar.md", "---\ntitle: ملاحظة\nupdated: 2031-05-03\n---\n\nشيء.\n")
}

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}", run.stdout))
}

/// Gives the example, whose texts are published.
fn example() -> SiteTest {
    SiteTest::copy_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/ouzen-ferry"), &["public"])
}

#[test]
fn every_list_has_the_one_thing_that_is_open() {
    let document = json(&open().run(&["status", "--json"]).status(1));
    for (name, path, line) in ENTRIES {
        let entries = list(&document, name);
        assert_eq!(entries.len(), 1, "{name}: {entries:?}");
        let place = if name == "unjoined" { get(&entries[0], "a") } else { &entries[0] };
        assert_eq!((place["path"].as_str(), place["line"].as_u64()), (Some(path), Some(line)), "{name}: {place}");
    }
    let only = |name: &str| &list(&document, name)[0];
    assert_eq!(
        (only("untranslated")["language"].as_str(), &only("untranslated")["missing"][0]["key"]),
        (Some("ar"), &Value::from("title"))
    );
    assert_eq!(
        (&only("stale")["updated"], &only("stale")["original_updated"]),
        (&Value::from("2031-05-03"), &Value::from("2031-05-04"))
    );
    assert_eq!(
        (&only("unverified")["article"], &only("unverified")["why"]),
        (&Value::from("morning-report"), &Value::from("not-in-text"))
    );
    assert_eq!(
        (&only("unjoined")["why"], &only("unjoined")["b"]["article"]),
        (&Value::from("quoted"), &Value::from("morning-report"))
    );
    assert_eq!(
        (&only("figures_without_as_of")["article"], &only("figures_without_as_of")["basis"]),
        (&Value::from("morning-report"), &Value::from("printed"))
    );
}

#[test]
fn counts_are_given_by_language_section_kind_and_article() {
    let document = json(&open().run(&["status", "--json"]));
    let languages: Vec<_> = list(&document, "languages")
        .iter()
        .map(|l| (l["texts"].as_u64(), l["translated"].as_u64(), l["stale"].as_u64()))
        .collect();
    assert_eq!((languages[0].0, languages[0].2), (languages[0].1, Some(0)), "English is the default, and whole");
    assert_eq!((languages[1].1, languages[1].2), (languages[1].0.map(|texts| texts - 1), Some(1)), "Arabic lacks one");
    let notes = |of: &Value| {
        (of["notes"].as_u64().unwrap(), of["one_origin"].as_u64().unwrap(), of["conflicts"].as_u64().unwrap())
    };
    let sections: Vec<_> = list(&document, "sections").iter().map(notes).collect();
    assert_eq!(sections, [(7, 1, 1), (1, 0, 0)]);
    let kinds: Vec<_> =
        list(&document, "kinds").iter().map(|kind| (kind["kind"].as_str().unwrap(), notes(kind).0)).collect();
    assert_eq!(kinds, [("figure", 1), ("claim", 7)]);
    assert_eq!(
        (&document["notes"]["quotations"], &document["notes"]["verified"]),
        (&Value::from(15), &Value::from(14))
    );
    assert_eq!(document["mistakes"]["errors"], 1);
}

#[test]
fn each_entry_is_a_line_behind_its_place_and_a_list_can_be_shown_alone() {
    let run = open().run(&["status"]).status(1);
    for (name, path, line) in ENTRIES {
        assert!(run.stdout.contains(&format!("\n{} (1)\n", name.replace('_', "-"))), "{name}:\n{}", run.stdout);
        assert!(
            run.stdout.lines().any(|shown| shown.starts_with(&format!("  {path}:{line}  "))),
            "{name}:\n{}",
            run.stdout
        );
    }
    assert!(!run.stdout.contains('\u{1b}') && run.stderr.is_empty(), "a pipe has neither colours nor diagnostics");
    let one = open().run(&["status", "stale", "--color", "always"]).stdout;
    assert!(one.contains('\u{1b}') && one.contains("translated.ar.md:1") && !one.contains("unread.yaml"), "{one}");
}

#[test]
fn what_is_open_is_no_mistake() {
    let mended = open().without("content/notes/misquoted.yaml");
    mended.run(&["status"]).status(0);
    let draft = mended.replace("content/notes/untranslated.yaml", "title: A note", "draft: true\ntitle: A note");
    assert!(
        list(&json(&draft.run(&["status", "--json"]).status(0)), "untranslated").is_empty(),
        "no reader sees a draft"
    );
}

#[test]
fn without_the_text_a_new_quotation_is_not_yet_checked() {
    let metadata = "rights: excerpts\nauthors: [A. R.]\n---\n";
    let test = open().replace("content/articles/night-report.md", "authors: [A. R.]\n---\n", metadata);
    let test = test.replace("content/articles/night-report.md", NIGHT, "");
    let reports = "reports:\n  - {article: night-report, quote: at dawn, translation: {ar: فجرًا}}\n";
    let test = note(test, "misquoted", "claim", &format!("title: {{en: A note, ar: ملاحظة}}\n{reports}"));
    let document = json(&test.run(&["status", "--json"]).status(1));
    let doubts: Vec<_> =
        list(&document, "unverified").iter().map(|entry| (entry["record"].as_str(), entry["why"].as_str())).collect();
    assert_eq!(doubts, [(Some("article"), Some("not-checked")), (Some("note"), Some("not-checked"))]);
}

#[test]
fn the_sample_and_the_example_have_a_status_that_adds_up() {
    for test in [seeds::sample(), example()] {
        let document = json(&test.run(&["status", "--json"]).status(0));
        let sum = |name: &str, key: &str| list(&document, name).iter().map(|of| of[key].as_u64().unwrap()).sum::<u64>();
        let notes = get(&document, "notes");
        for key in
            ["notes", "reports", "quotations", "verified", "one_origin", "conflicts", "untranslated", "not_second_read"]
        {
            let all = notes[key].as_u64().unwrap();
            assert_eq!((sum("sections", key), sum("kinds", key)), (all, all), "{key}");
        }
        assert_eq!(sum("articles", "quotations"), notes["quotations"].as_u64().unwrap());
        assert_eq!(list(&document, "one_origin").len() as u64, notes["one_origin"].as_u64().unwrap());
        assert_eq!(list(&document, "not_second_read").len() as u64, notes["not_second_read"].as_u64().unwrap());
        assert!(list(&document, "stale").is_empty() && list(&document, "unverified").is_empty());
        for entry in list(&document, "figures_without_as_of") {
            let line = entry["line"].as_u64().unwrap() as usize;
            let text = test.read(entry["path"].as_str().unwrap());
            // What is no plain number stands below its key.
            assert!(text.lines().skip(line - 2).take(2).any(|line| line.contains("value:")), "{entry}");
        }
    }
}

#[test]
fn a_dossier_with_any_mistake_still_has_a_status() {
    let fixtures = folder::tests().join("sites/diagnostics");
    for name in folder::folders(&fixtures) {
        let run = SiteTest::smallest().with_folder(&fixtures.join(&name), &[]).run(&["status", "--json"]);
        assert!(matches!(run.status, Some(0 | 1)), "{name}: {}", run.stderr);
        assert!(json(&run)["mistakes"]["errors"].is_u64(), "{name}");
    }
}

#[test]
fn arabic_titles_are_kept_apart_from_the_paths_beside_them() {
    let run = example().run(&["status", "--all"]).status(0);
    let titled =
        run.stdout.lines().filter(|line| line.contains(".yaml:") && line.chars().any(|c| ('ا'..='ي').contains(&c)));
    let mut count = 0;
    for line in titled {
        let (open, close) = (line.find('\u{2067}'), line.find('\u{2069}'));
        let first = line.find(|c| ('ا'..='ي').contains(&c));
        assert!(open < first && first < close, "{line:?}");
        count += 1;
    }
    assert!(count > 20, "only {count} lines");
}

#[test]
fn an_entry_without_a_title_ends_with_its_words() {
    let correction = "- {on: 2031-05-02, kind: correction, notes: [port-closed], what: {en: A}}\n";
    let test = SiteTest::smallest().with_file("content/corrections.yaml", correction);
    let said = test.run(&["status", "untranslated"]).status(0).stdout;
    assert!(said.lines().any(|line| line.ends_with("ar: what")), "{said}");
}
