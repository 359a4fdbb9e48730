//! The documents below `/data/` beside `dossier.json`: what they hold, what they keep to themselves, and that the documentation
//! tells of every field. That other programs can read them is for `tests/formats`.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::sites::{FIXTURES, fixture};
use crate::support::folder;
use crate::support::json::{get, list};
use crate::support::site::Site;
use crate::support::site_test::SiteTest;

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

/// A text that begins with letters beyond the first plane of Unicode, which are two units of UTF-16 and four bytes each.
const ASTRAL: &str = "𝌆𝌇 𐤀𐤁 🌊 The river 𝐫𝐨𝐬𝐞 by ten metres on Sunday, said the mayor.\n";

#[test]
fn positions_count_code_points_also_of_letters_beyond_the_first_plane() {
    let record = "---\ntitle: The river\nlanguage: en\npublished: 2031-05-02\nrights: excerpts\nnot_stated: [outlet, url, authors]\n\
                  captures:\n  - at: 2031-05-03\n    text_sha256: "
        .to_owned()
        + &"ab".repeat(32)
        + "\n    added_words: 3\n    removed_words: 0\n---\n";
    let note = "kind: claim\nsection: claims\ntitle: {en: The river}\nadded: 2031-05-04\nupdated: 2031-05-06\nreports:\n  \
                - article: astral\n    quote: 𝐫𝐨𝐬𝐞 by ten metres\n";
    let site = SiteTest::smallest()
        .with_file("content/articles/astral.md", record)
        .with_file("texts/astral.txt", format!("The river\n\n{ASTRAL}"))
        .with_file("content/notes/astral.yaml", note)
        .built(&[]);
    let page = json(&site, "data/annotations.jsonld");
    let mut targets = list(&page, "items").iter().flat_map(|item| list(item, "target"));
    let of_astral =
        |target: &&Value| target["source"].get("id").is_some_and(|id| id.as_str().unwrap().contains("/astral/"));
    let target = targets.find(of_astral).expect("the quotation is annotated");
    let position = &list(target, "selector")[1];
    let place = |key: &str| usize::try_from(position[key].as_u64().unwrap()).unwrap();
    let text = format!("The river\n\n{ASTRAL}");
    let cut: String = text.chars().skip(place("start")).take(place("end") - place("start")).collect();
    assert_eq!(cut, "𝐫𝐨𝐬𝐞 by ten metres");
    assert_eq!(target["selector"][0]["exact"], "𝐫𝐨𝐬𝐞 by ten metres");

    let document = json(&site, "data/dossier.json");
    let article = list(&document, "articles").iter().find(|article| article["id"] == "astral").unwrap();
    let capture = &article["captures"][0];
    assert_eq!((&capture["added_words"], &capture["removed_words"]), (&Value::from(3), &Value::from(0)));
    assert_eq!(capture["text_sha256"], "ab".repeat(32));
    assert!(site.text("data/articles.csv").contains("\"\"added_words\"\":3"), "the table has the copies too");
    let changes: Vec<_> = list(&document, "changes").iter().filter(|change| change["id"] == "astral").collect();
    let told: Vec<_> = changes.iter().map(|c| (c["on"].as_str().unwrap(), c["change"].as_str().unwrap())).collect();
    assert_eq!(told, [("2031-05-06", "updated"), ("2031-05-04", "added")]);
}

#[test]
fn what_changed_is_told_in_the_data_and_on_a_page_of_every_language() {
    let site = fixture("three-languages").site();
    let document = json(site, "data/dossier.json");
    let changes = list(&document, "changes");
    let days: Vec<_> = changes.iter().map(|change| change["on"].as_str().unwrap()).collect();
    assert!(days.is_sorted_by(|one, next| one >= next), "the newest stands first: {days:?}");
    let of = |how: &str| changes.iter().filter(|change| change["change"] == how).count();
    assert_eq!(of("corrected"), list(&document, "corrections").len());
    let withdrawn = |note: &Value| list(note, "reports").iter().filter(|r| !r["withdrawn"]["on"].is_null()).count();
    assert_eq!(of("withdrawn"), list(&document, "notes").iter().map(withdrawn).sum::<usize>());
    let with = |kind: &str, key: &str| list(&document, kind).iter().filter(|record| !record[key].is_null()).count();
    let added = changes.iter().filter(|change| change["change"] == "added" && change["record"] == "note").count();
    assert_eq!(added, with("notes", "added"));
    assert!(of("added") > 1 && of("withdrawn") > 0 && of("corrected") > 0, "the fixture has too little to tell");
    let default = list(&document, "languages")[0]["code"].as_str().unwrap().to_owned();
    for language in list(&document, "languages") {
        let code = language["code"].as_str().unwrap();
        let prefix = if code == default { String::new() } else { format!("{code}/") };
        let page = site.text(&format!("{prefix}corrections/changes/index.html"));
        assert_eq!(page.matches("<li><span class=\"label\">").count(), changes.len(), "{code}");
        let corrections = site.text(&format!("{prefix}corrections/index.html"));
        assert!(corrections.contains("corrections/changes/\""), "{code}: no way to what changed");
    }
}
