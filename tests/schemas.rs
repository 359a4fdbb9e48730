//! `dossier schema`: what the check takes the schemas take, and mistakes in keys they find too.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use dossier::load::{self, Document, Sources, yaml};
use serde_json::Value;

use crate::support::folder;
use crate::support::json_schema::faults;
use crate::support::site_test::SiteTest;

/// Codes whose fixture a schema refuses: what is wrong there is a key, or the form of a value.
const SEEN: [&str; 6] = ["missing-key", "unknown-key", "wrong-type", "unknown-value", "invalid-value", "invalid-url"];

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Gives the schemas as they are for the dossier in a folder.
fn schemas(root: &Path) -> BTreeMap<String, Value> {
    let run = SiteTest::smallest().run(&["schema", "--root", root.to_str().unwrap()]).status(0).stderr("");
    serde_json::from_str(&run.stdout).unwrap()
}

/// Gives every document of a dossier with the name of its schema.
fn documents(sources: &Sources) -> Vec<(&'static str, &Document)> {
    let note = |document: &Document| if document.language.is_some() { "note-translation" } else { "note" };
    let all: [(&str, &Vec<Document>); 6] = [
        ("outlets", &sources.outlets),
        ("entities", &sources.entities),
        ("terms", &sources.terms),
        ("corrections", &sources.corrections),
        ("article", &sources.articles),
        ("page", &sources.pages),
    ];
    let mut found: Vec<_> = all.into_iter().flat_map(|(name, all)| all.iter().map(move |one| (name, one))).collect();
    found.extend(sources.notes.iter().map(|one| (note(one), one)));
    found.extend(sources.config.iter().map(|one| ("config", one)));
    found
}

/// Reads a tree as an editor does: plain words that look like numbers are numbers.
fn value(node: &yaml::Node) -> Value {
    match &node.value {
        yaml::Value::Null => Value::Null,
        yaml::Value::Scalar(text) => match text.parse::<u64>() {
            Ok(number) => number.into(),
            Err(_) if matches!(text.as_str(), "true" | "false") => (text == "true").into(),
            Err(_) => {
                text.parse::<f64>().ok().filter(|n| n.is_finite()).map_or_else(|| text.as_str().into(), Value::from)
            }
        },
        yaml::Value::List(entries) => entries.iter().map(value).collect(),
        yaml::Value::Map(entries) => {
            Value::Object(entries.iter().map(|(key, node)| (key.text.clone(), value(node))).collect())
        }
    }
}

/// Gives what the schemas of a dossier find wrong in its files.
fn wrong(root: &Path) -> Vec<String> {
    let schemas = schemas(root);
    let (sources, _) = load::load(root).unwrap();
    let mut wrong = Vec::new();
    for (name, document) in documents(&sources).into_iter().filter(|(_, document)| !document.broken) {
        let path = sources.files.file(document.file).path.display().to_string();
        wrong.extend(faults(&schemas[name], &value(&document.root)).into_iter().map(|fault| format!("{path}{fault}")));
    }
    wrong
}

#[test]
fn every_file_that_has_no_mistake_is_valid() {
    let fixtures = folder::tests().join("sites");
    let sites =
        folder::folders(&fixtures).into_iter().filter(|name| name != "diagnostics").map(|name| fixtures.join(name));
    for root in sites.chain([repository(), repository().join("examples/ouzen-ferry")]) {
        let wrong = wrong(&root);
        assert!(wrong.is_empty(), "{}:\n{}", root.display(), wrong.join("\n"));
    }
}

#[test]
fn mistakes_in_keys_and_forms_are_found() {
    for code in SEEN {
        let fixture = folder::tests().join("sites/diagnostics").join(code);
        let test = SiteTest::smallest().with_folder(&fixture, &["expected.txt", "arguments.txt"]);
        assert!(!wrong(&test.root()).is_empty(), "{code}");
    }
    assert_eq!(wrong(&SiteTest::smallest().root()), Vec::<String>::new());
}

#[test]
fn keys_of_another_kind_of_note_are_found_and_an_event_needs_its_day() {
    let test = SiteTest::smallest()
        .with_file("content/notes/a.yaml", "kind: claim\nsection: claims\ntitle: A\nmeasure: injured\n")
        .with_file("content/notes/b.yaml", "kind: event\nsection: claims\ntitle: B\n");
    let wrong = wrong(&test.root());
    assert_eq!(wrong.len(), 2, "{wrong:?}");
}

#[test]
fn the_dossiers_own_ids_complete() {
    let schemas = schemas(&SiteTest::smallest().root());
    let note = schemas["note"].to_string();
    for id in ["evening-report", "old-port", "port-closed", "counts", "injured", "sailors", "concern"] {
        assert!(note.contains(&format!("\"{id}\"")), "{id}");
    }
    assert!(note.contains("Storm closes the port"), "with what readers call them");
    let article = schemas["article"].to_string();
    assert!(article.contains("\"separate\"") && article.contains("\"evening-report\""), "{article}");
}

#[test]
fn schemas_are_written_for_editors_and_need_no_dossier() {
    let test = SiteTest::smallest();
    test.run(&["schema", "--output", "schemas"]).status(0);
    assert_eq!(folder::files(&test.path("schemas")).len(), 9);
    let empty = SiteTest::empty().run(&["schema", "note"]).status(0).stderr("");
    assert!(serde_json::from_str::<Value>(&empty.stdout).unwrap()["definitions"]["note"].is_object());
}
