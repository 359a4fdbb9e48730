//! The documents below `/data/` beside `dossier.json`: what they hold, what they keep to themselves, and that the documentation
//! tells of every field. That other programs can read them is for `tests/formats`.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::sites::{FIXTURES, fixture};
use crate::support::folder;
use crate::support::json::{get, list};
use crate::support::site::Site;

const DATA: &str = include_str!("../docs/data.md");

fn json(site: &Site, path: &str) -> Value {
    serde_json::from_str(site.text(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

/// Gives the rows of the table below a heading of the documentation: the name in the first cell, the words in the last.
fn documented(heading: &str) -> Vec<(String, String)> {
    let below =
        DATA.split_once(&format!("\n### {heading}\n")).unwrap_or_else(|| panic!("docs/data.md: no {heading}")).1;
    let section = below.split("\n#").next().expect("a split has a first part");
    let cells = |line: &str| -> Option<(String, String)> {
        let mut cells = line.strip_prefix("| `")?.strip_suffix(" |")?.split(" | ");
        Some((cells.next()?.trim_end_matches('`').to_owned(), cells.last()?.to_owned()))
    };
    section.lines().filter_map(cells).collect()
}

fn described<'a>(schema: &'a Value, field: &'a Value) -> &'a str {
    let named = field.get("$ref").and_then(|to| schema.pointer(to.as_str()?.trim_start_matches('#')));
    let words = field.get("description").or_else(|| named?.get("description"));
    words.and_then(Value::as_str).unwrap_or_else(|| panic!("not described: {field}"))
}

#[test]
fn the_documentation_has_every_column_with_its_meaning() {
    let package = json(fixture("three-languages").site(), "data/datapackage.json");
    for table in list(&package, "resources") {
        let mut columns: Vec<(String, String)> = Vec::new();
        for field in list(&table["schema"], "fields") {
            let name = get(field, "name").as_str().unwrap();
            let bare = ["_fr", "_ar", "_en"].iter().find_map(|end| name.strip_suffix(end));
            let name = bare.map_or_else(|| name.to_owned(), |bare| format!("{bare}_LANGUAGE"));
            if columns.last().is_none_or(|(last, _)| *last != name) {
                columns.push((name, get(field, "description").as_str().unwrap().to_owned()));
            }
        }
        assert_eq!(documented(get(table, "path").as_str().unwrap()), columns);
    }
}

#[test]
fn the_documentation_has_every_field_of_the_document_with_its_meaning() {
    let schema = json(fixture("one-language").site(), "data/schema/dossier.schema.json");
    let records = schema["$defs"].as_object().unwrap().iter().filter(|(_, record)| record.get("properties").is_some());
    let title = |name: &str| {
        let mut words = String::new();
        for (at, c) in name.chars().enumerate() {
            match (at, c.is_uppercase()) {
                (0, _) => words.extend(c.to_uppercase()),
                (_, true) => words.extend([' ', c.to_ascii_lowercase()]),
                _ => words.push(c),
            }
        }
        words
    };
    let named = records.map(|(name, record)| (title(name), record));
    for (heading, record) in named.chain([("The document".to_owned(), &schema)]) {
        let fields = record["properties"].as_object().unwrap().iter();
        let mut wanted: Vec<_> =
            fields.map(|(name, field)| (name.clone(), described(&schema, field).to_owned())).collect();
        let mut found = documented(&heading);
        wanted.sort();
        found.sort();
        assert_eq!(found, wanted, "{heading}");
    }
}

#[test]
fn a_table_has_the_columns_that_its_description_names() {
    for fixture in &FIXTURES {
        let package = json(fixture.site(), "data/datapackage.json");
        for table in list(&package, "resources") {
            let fields: Vec<_> = list(&table["schema"], "fields").iter().map(|f| f["name"].as_str().unwrap()).collect();
            let text = fixture.site().text(&format!("data/{}", table["path"].as_str().unwrap()));
            assert_eq!(text.lines().next().unwrap(), fields.join(","), "{}", fixture.name);
        }
    }
}

#[test]
fn positions_are_code_points_of_the_stored_text() {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let (mut checked, mut around) = (0, 0);
    for fixture in &FIXTURES {
        let texts = folder::tests().join("sites").join(fixture.name).join("texts");
        let page = json(fixture.site(), "data/annotations.jsonld");
        for target in list(&page, "items").iter().flat_map(|item| list(item, "target")) {
            let [quote, position] = list(target, "selector") else { continue };
            let source = get(&target["source"], "id").as_str().unwrap().trim_end_matches('/');
            let article = source.rsplit('/').next().unwrap();
            around += usize::from(quote.get("prefix").is_some());
            let Ok(text) = std::fs::read_to_string(texts.join(format!("{article}.txt"))) else { continue };
            assert!(quote.get("prefix").is_none() && quote.get("suffix").is_none(), "{article} is not published whole");
            let place = |key: &str| usize::try_from(position[key].as_u64().unwrap()).unwrap();
            let cut: String = text.chars().skip(place("start")).take(place("end") - place("start")).collect();
            assert_eq!(letters(&cut), letters(quote["exact"].as_str().unwrap()), "{article}");
            checked += 1;
        }
    }
    assert!(checked > 10 && around > 10, "{checked} places checked, {around} with what is around them");
}

#[test]
fn references_name_every_article_once() {
    for fixture in &FIXTURES {
        let site = fixture.site();
        let document = json(site, "data/dossier.json");
        let articles: Vec<_> = list(&document, "articles").iter().map(|a| a["id"].as_str().unwrap()).collect();
        let csl = json(site, "data/references.json");
        let ids: Vec<_> = csl.as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect();
        assert_eq!(ids[1..], articles);
        let bib = site.text("data/references.bib");
        let keys = bib.lines().filter_map(|line| line.strip_prefix('@')?.split_once('{')?.1.strip_suffix(','));
        assert_eq!(keys.collect::<Vec<_>>(), ids, "{}", fixture.name);
    }
}

#[test]
fn rows_are_as_many_as_records_of_the_document() {
    for fixture in &FIXTURES {
        let site = fixture.site();
        let document = json(site, "data/dossier.json");
        let reports: Vec<_> = list(&document, "notes").iter().flat_map(|note| list(note, "reports")).collect();
        let figures = reports.iter().filter(|report| !report["value"].is_null()).count();
        let mut wanted: BTreeMap<&str, usize> = BTreeMap::from([("reports", reports.len()), ("figures", figures)]);
        for name in ["articles", "notes", "entities", "reuse"] {
            wanted.insert(name, list(&document, name).len());
        }
        for (name, count) in wanted {
            let text = site.text(&format!("data/{name}.csv"));
            // A quoted cell may hold line feeds: a row begins where an even number of quotation marks lies behind.
            let mut quotes = 0;
            let ends = text.chars().filter(|c| {
                quotes += usize::from(*c == '"');
                *c == '\n' && quotes % 2 == 0
            });
            assert_eq!(ends.count(), count + 1, "{}: {name}", fixture.name);
        }
    }
}
