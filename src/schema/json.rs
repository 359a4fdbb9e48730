//! The tables as JSON Schemas, for editors: completion, descriptions, and checks while one writes.
//!
//! Takes the IDs that a dossier has; gives one schema for each kind of content file. Draft 7, because that is what the YAML
//! language server knows in every version in use. A schema is wider than the check: it knows forms and not the dossier as it
//! will be, so an ID that is not listed is no fault here.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::tables::{self, KEYS_OF_KINDS, NOTE_KINDS};
use super::{Field, NOT_STATED, Record, Shape};

/// What completes: for each kind of record and vocabulary (`article`, `section`, `measure`, …) and for `language` the IDs, each
/// with what readers call it.
pub type Known = BTreeMap<&'static str, Vec<(String, String)>>;

/// Files that are a map or a list of records.
static CORRECTIONS: Shape = Shape::List(&Shape::Record(&tables::CORRECTION));
static ENTITIES: Shape = Shape::MapOf(&Shape::Record(&tables::ENTITY));
static OUTLETS: Shape = Shape::MapOf(&Shape::Record(&tables::OUTLET));
static TERMS: Shape = Shape::MapOf(&Shape::Record(&tables::TERM_GROUP));

/// Gives the schema of each kind of content file with its name, in the order of names.
pub fn schemas(known: &Known) -> Vec<(&'static str, Value)> {
    let files = [
        ("article", Shape::Record(&tables::ARTICLE), "an article: content/articles/ID.md, between the lines of ---"),
        ("config", Shape::Record(&tables::CONFIG), "the configuration: dossier.yaml"),
        ("corrections", CORRECTIONS, "the corrections: content/corrections.yaml"),
        ("entities", ENTITIES, "the entities: content/entities.yaml"),
        ("note", Shape::Record(&tables::NOTE), "a note: content/notes/"),
        ("note-translation", Shape::Record(&tables::NOTE_TRANSLATION), "a translation: content/notes/, ID.LANGUAGE.md"),
        ("outlets", OUTLETS, "the outlets: content/outlets.yaml"),
        ("page", Shape::Record(&tables::PAGE), "a page: content/pages/ID.md, between the lines of ---"),
        ("terms", TERMS, "the term groups: content/terms.yaml"),
    ];
    files.into_iter().map(|(name, shape, place)| (name, Writer::new(known).document(&shape, place))).collect()
}

/// Writes one schema: each record once, under `definitions`.
struct Writer<'a> {
    known: &'a Known,
    definitions: Map<String, Value>,
}

impl<'a> Writer<'a> {
    fn new(known: &'a Known) -> Self {
        Self { known, definitions: Map::new() }
    }

    fn document(mut self, shape: &Shape, place: &str) -> Value {
        // A file with nothing but comments is a file without records.
        let body = any([self.shape(shape), nothing()]);
        json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": place,
            "allOf": [body],
            "definitions": self.definitions,
        })
    }

    /// Refers to a record, and writes its definition where there is none yet.
    fn record(&mut self, record: &'static Record) -> Value {
        let name: String = record.name.trim_start_matches(['a', 'n']).trim_start().replace([' ', '\''], "-");
        let reference = json!({ "$ref": format!("#/definitions/{name}") });
        if self.definitions.contains_key(&name) {
            return reference;
        }
        // It may hold itself, so its place is taken first.
        self.definitions.insert(name.clone(), Value::Null);
        let properties: Map<String, Value> =
            record.fields.iter().map(|field| (field.key.to_owned(), self.property(field))).collect();
        let required: Vec<_> = record.fields.iter().filter(|field| field.required).map(|field| field.key).collect();
        let mut schema = json!({ "type": "object", "additionalProperties": false, "properties": properties });
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        if std::ptr::eq(record, &tables::NOTE) {
            schema["allOf"] = kinds();
        }
        self.definitions.insert(name, schema);
        reference
    }

    /// Writes what a key takes, what it means, and what an editor sets behind it that completes the key.
    fn property(&mut self, field: &Field) -> Value {
        let shape = self.shape(&field.shape);
        let mut property = match (&field.shape, field.required) {
            (Shape::List(_), true) => shape,
            // Written so, an editor sets the first entry behind the key too.
            (Shape::List(_), false) => {
                json!({ "items": shape["items"], "anyOf": [{ "type": "array" }, nothing()] })
            }
            (_, true) => any([shape]),
            (_, false) => any([shape, nothing()]),
        };
        property["description"] = json!(field.doc);
        let snippets = snippets(&field.shape);
        if !snippets.is_empty() {
            property["defaultSnippets"] = Value::Array(snippets);
        }
        property
    }

    fn shape(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Words => words(),
            Shape::Text => any([words(), self.by_language(&any([words(), nothing()]))]),
            Shape::Names => any([one_or_many(words()), self.by_language(&any([one_or_many(words()), nothing()]))]),
            Shape::Date => date(),
            Shape::Flag => json!({ "type": "boolean" }),
            Shape::Whole(low, high) => json!({ "type": "integer", "minimum": low, "maximum": high }),
            Shape::Share => json!({ "type": "number", "minimum": 0, "maximum": 1 }),
            Shape::Url => json!({
                "type": "string",
                "pattern": "^(https?://|mailto:)[^\\s<>\"]+$",
                "patternErrorMessage": "an address begins with https://, http:// or mailto:",
            }),
            Shape::Item => json!({
                "type": "string", "pattern": "^Q[1-9][0-9]*$", "patternErrorMessage": "an item of Wikidata is Q and a number",
            }),
            Shape::Language => self.listed("language", json!({ "type": "string", "pattern": CODE })),
            Shape::OneOf(words) => explained(words.iter().copied()),
            Shape::Id(kind) => self.listed(kind, json!({ "type": "string" })),
            Shape::Actor => self.actor(),
            Shape::ActorOrNotStated => any([self.actor(), not_stated()]),
            Shape::Value => value(),
            Shape::List(inner) => json!({ "type": "array", "items": self.shape(inner) }),
            Shape::OneOrMany(inner) => one_or_many(self.shape(inner)),
            Shape::MapOf(inner) => {
                json!({ "type": "object", "additionalProperties": any([self.shape(inner), nothing()]) })
            }
            Shape::Record(record) => self.record(record),
            Shape::ScalarOr(first, second) => any([self.shape(first), self.shape(second)]),
            Shape::OrNotStated(inner) => any([self.shape(inner), not_stated()]),
        }
    }

    /// Lists what completes; whatever else has the form is taken too.
    fn listed(&self, kind: &str, form: Value) -> Value {
        match self.known.get(kind).filter(|ids| !ids.is_empty()) {
            Some(ids) => any([explained(ids.iter().map(|(id, name)| (id.as_str(), name.as_str()))), form]),
            None => form,
        }
    }

    /// Someone or some place: an entity, or free words.
    fn actor(&mut self) -> Value {
        let mut text = self.shape(&Shape::Text);
        text["description"] = json!("Someone or some place without a record, in words.");
        let free = json!({
            "title": "in words", "type": "object", "additionalProperties": false,
            "required": ["text"], "properties": { "text": text },
        });
        any([free, self.listed("entity", json!({ "type": "string" }))])
    }

    /// A map by language, which completes those of the dossier.
    fn by_language(&self, inner: &Value) -> Value {
        let codes = self.known.get("language").into_iter().flatten();
        let properties: Map<String, Value> = codes.map(|(code, _)| (code.clone(), inner.clone())).collect();
        json!({
            "title": "by language", "type": "object", "properties": properties,
            "propertyNames": { "title": "language", "pattern": CODE }, "additionalProperties": inner,
        })
    }
}

/// The form of a language code, BCP 47.
const CODE: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

/// Gives one of several forms. Forms within forms are brought to one level: editors say the more of a mistake the fewer there are.
fn any(forms: impl IntoIterator<Item = Value>) -> Value {
    let mut flat: Vec<Value> = Vec::new();
    for mut form in forms {
        match form.as_object_mut() {
            Some(object) if object.len() == 1 && object.contains_key("anyOf") => {
                let inner = object["anyOf"].take();
                flat.extend(inner.as_array().into_iter().flatten().cloned());
            }
            _ => flat.push(form),
        }
    }
    // The same form twice would be offered twice.
    let mut once: Vec<Value> = Vec::with_capacity(flat.len());
    flat.into_iter().for_each(|form| {
        if !once.contains(&form) {
            once.push(form)
        }
    });
    json!({ "anyOf": once })
}

/// Takes a key with nothing behind it, which counts as not there. Said by what it is not, or editors would offer `null`.
fn nothing() -> Value {
    json!({ "not": { "type": ["object", "array", "string", "number", "boolean"] } })
}

/// Takes words: a plain `2022` or `no` is a number or a truth to YAML, and words to us. Said by what they are not, or editors
/// would offer `true` and `false`.
fn words() -> Value {
    any([json!({ "type": "string" }), json!({ "not": { "type": ["object", "array", "null", "string"] } })])
}

fn not_stated() -> Value {
    explained([(NOT_STATED, "Somebody looked, and the copy does not say.")])
}

/// Takes one of some words, each with what it means.
fn explained<'w>(words: impl IntoIterator<Item = (&'w str, &'w str)>) -> Value {
    let (words, meanings): (Vec<_>, Vec<_>) = words.into_iter().unzip();
    json!({ "enum": words, "enumDescriptions": meanings })
}

/// Takes a date; a year alone is a number to YAML.
fn date() -> Value {
    let form = "^([-Y0-9X./?~%]|[TZ:+])+$";
    let help = "a date is 2022-01-05, 2022-01, 2022-01-05?, 2022-01-05~ or 2022-01-05/2022-01-19";
    any([json!({ "type": "string", "pattern": form, "patternErrorMessage": help }), json!({ "type": "integer" })])
}

fn one_or_many(inner: Value) -> Value {
    let many = json!({ "type": "array", "items": inner });
    any([inner, many])
}

/// A figure, in each of its forms.
fn value() -> Value {
    let number = any([json!({ "type": "number" }), json!({ "type": "string", "pattern": "^[0-9][0-9_.]*$" })]);
    let range = json!({ "type": "array", "items": number, "minItems": 2, "maxItems": 2 });
    let bounds: Map<String, Value> = BOUNDS
        .iter()
        .map(|(key, doc, _)| {
            let mut form = match *key {
                "between" => range.clone(),
                "words" => words(),
                _ => number.clone(),
            };
            form["description"] = json!(doc);
            ((*key).to_owned(), form)
        })
        .collect();
    let bounded = json!({
        "title": "with a bound", "type": "object", "additionalProperties": false,
        "properties": bounds, "minProperties": 1, "maxProperties": 1,
    });
    any([bounded, number, explained([("undisclosed", "The article says that no figure was given.")])])
}

/// Gives what an editor sets behind a key: the beginning of a record, or the forms of a figure.
fn snippets(shape: &Shape) -> Vec<Value> {
    let first =
        |record: &Record| record.fields.iter().find(|field| field.required).or(record.fields.first()).map(|f| f.key);
    match shape {
        Shape::Record(record) => {
            vec![json!({ "label": record.name, "body": first(record).map(|key| json!({ key: "$1" })) })]
        }
        Shape::Value => BOUNDS
            .iter()
            .map(|(key, doc, example)| json!({ "label": key, "description": doc, "bodyText": format!("{{{key}: {example}}}") }))
            .collect(),
        _ => Vec::new(),
    }
}

/// The keys of a figure that is no plain number: what each means, and what an editor sets behind it.
const BOUNDS: [(&str, &str, &str); 6] = [
    ("at_least", "That many, or more.", "$1"),
    ("more_than", "More than that.", "$1"),
    ("at_most", "That many, or fewer.", "$1"),
    ("about", "About that many: ten in a hundred to either side.", "$1"),
    ("between", "From the first to the second.", "[$1, $2]"),
    ("words", "In words, as \"dozens\": compared by the table of docs/figures.md.", "$1"),
];

/// What a note of one kind has not, and that an event needs `when`.
fn kinds() -> Value {
    let rule = |kind: &&str| {
        let others = KEYS_OF_KINDS.iter().filter(|(_, kinds)| !kinds.contains(kind));
        let none: Map<String, Value> = others.map(|(key, _)| ((*key).to_owned(), json!(false))).collect();
        let mut then = json!({ "properties": none });
        if *kind == "event" {
            then["required"] = json!(["when"]);
        }
        json!({ "if": { "required": ["kind"], "properties": { "kind": { "const": kind } } }, "then": then })
    };
    NOTE_KINDS.iter().map(rule).collect()
}
