//! Holds `docs/content.md` against the tables that drive the reading of content: one table a record, one row a key, both ways.

use std::collections::BTreeMap;

use dossier::schema::{self, Record, Shape};

const CONTENT: &str = include_str!("../docs/content.md");

#[test]
fn every_record_has_its_table_in_the_documentation() {
    let documented = tables();
    let mut faults = Vec::new();
    for record in records() {
        let Some(rows) = documented.get(record.name) else {
            faults.push(format!("no heading for {}", record.name));
            continue;
        };
        let keys: Vec<&str> = record.fields.iter().map(|field| field.key).collect();
        let found: Vec<&str> = rows.iter().map(|row| row.key).collect();
        if keys != found {
            faults.push(format!("{}: its keys are {keys:?}, the table has {found:?}", record.name));
        }
    }
    assert!(faults.is_empty(), "docs/content.md:\n{}", faults.join("\n"));
}

#[test]
fn every_row_names_what_its_key_takes() {
    let documented = tables();
    let mut faults = Vec::new();
    for record in records() {
        let rows = documented.get(record.name).map(Vec::as_slice).unwrap_or_default();
        for (field, row) in record.fields.iter().filter_map(|f| Some((f, rows.iter().find(|r| r.key == f.key)?))) {
            if field.required != row.takes.contains("**required**") {
                faults.push(format!("{}: whether `{}` is required", record.name, field.key));
            }
            let mut words = Vec::new();
            collect_words(&field.shape, &mut words);
            let missing = words.into_iter().filter(|word| !row.takes.contains(&format!("`{word}`")));
            faults.extend(missing.map(|word| format!("{}: `{}` takes `{word}`", record.name, field.key)));
        }
    }
    assert!(faults.is_empty(), "docs/content.md does not say:\n{}", faults.join("\n"));
}

#[test]
fn no_table_is_about_a_record_that_is_not_there() {
    let known: Vec<&str> = records().iter().map(|record| record.name).collect();
    let strangers: Vec<String> = tables().into_keys().filter(|name| !known.contains(&name.as_str())).collect();
    assert!(strangers.is_empty(), "docs/content.md: {strangers:?}");
}

/// One row of a record's table.
struct Row {
    key: &'static str,
    takes: &'static str,
}

/// The tables of the documentation whose first column is headed `key`, by the heading that they stand under, which is the
/// record's name.
fn tables() -> BTreeMap<String, Vec<Row>> {
    let mut tables: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    let (mut heading, mut inside) = (String::new(), false);
    for line in CONTENT.lines() {
        if let Some(text) = line.strip_prefix("##") {
            let text = text.trim_start_matches('#').trim();
            heading = text[..1].to_lowercase() + &text[1..];
        }
        inside = line.starts_with('|') && (inside || line.starts_with("| key |"));
        if let Some(row) = line.strip_prefix("| `").filter(|_| inside) {
            let (key, rest) = row.split_once("` | ").expect("a key, then what it takes");
            let (takes, _) = rest.split_once(" | ").expect("what it takes, then what it means");
            tables.entry(heading.clone()).or_default().push(Row { key, takes });
        }
    }
    tables
}

/// Every record, those within others too.
fn records() -> Vec<&'static Record> {
    let mut found: Vec<&'static Record> = Vec::new();
    let mut waiting = vec![
        &schema::CONFIG,
        &schema::OUTLET,
        &schema::ENTITY,
        &schema::TERM_GROUP,
        &schema::CORRECTION,
        &schema::ARTICLE,
        &schema::NOTE,
        &schema::NOTE_TRANSLATION,
        &schema::PAGE,
    ];
    while let Some(record) = waiting.pop() {
        if found.iter().all(|known| known.name != record.name) {
            found.push(record);
            record.fields.iter().for_each(|field| collect_records(&field.shape, &mut waiting));
        }
    }
    found
}

fn collect_records(shape: &Shape, out: &mut Vec<&'static Record>) {
    match shape {
        Shape::Record(record) => out.push(record),
        Shape::List(inner) | Shape::OneOrMany(inner) | Shape::MapOf(inner) | Shape::OrNotStated(inner) => {
            collect_records(inner, out);
        }
        Shape::ScalarOr(first, second) => [first, second].into_iter().for_each(|inner| collect_records(inner, out)),
        _ => {}
    }
}

/// The words that a shape is made of, which a reader of the table has to know.
fn collect_words(shape: &Shape, out: &mut Vec<&'static str>) {
    match shape {
        Shape::OneOf(words) => out.extend(words.iter().map(|(word, _)| *word)),
        Shape::Flag => out.extend(["true", "false"]),
        Shape::ActorOrNotStated => out.push(schema::NOT_STATED),
        Shape::OrNotStated(inner) => {
            out.push(schema::NOT_STATED);
            collect_words(inner, out);
        }
        Shape::List(inner) | Shape::OneOrMany(inner) => collect_words(inner, out),
        Shape::ScalarOr(first, second) => [first, second].into_iter().for_each(|inner| collect_words(inner, out)),
        _ => {}
    }
}
