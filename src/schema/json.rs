//! The tables as JSON Schemas, for editors: completion, descriptions, and checks while one writes.
//!
//! Takes the IDs that a dossier has; gives one schema for each kind of content file. Draft 7, because that is what the YAML
//! language server knows in every version in use. A schema is wider than the check: it knows forms and not the dossier as it
//! will be, so an ID that is not listed is no fault here.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::tables::{self, KEYS_OF_KINDS, NOTE_KINDS};
use super::{NOT_STATED, Record, Shape};

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
        ("article", Shape::Record(&tables::ARTICLE), "content/articles/ID.md, between the lines of ---"),
        ("config", Shape::Record(&tables::CONFIG), "dossier.yaml"),
        ("corrections", CORRECTIONS, "content/corrections.yaml"),
        ("entities", ENTITIES, "content/entities.yaml"),
        ("note", Shape::Record(&tables::NOTE), "content/notes/**/ID.yaml"),
        ("note-translation", Shape::Record(&tables::NOTE_TRANSLATION), "content/notes/**/ID.LANGUAGE.md"),
        ("outlets", OUTLETS, "content/outlets.yaml"),
        ("page", Shape::Record(&tables::PAGE), "content/pages/ID.md, between the lines of ---"),
        ("terms", TERMS, "content/terms.yaml"),
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
        let body = or_nothing(self.shape(shape));
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
        let mut properties = Map::new();
        for field in record.fields {
            let shape = self.shape(&field.shape);
            let shape = if field.required { shape } else { or_nothing(shape) };
            properties.insert(field.key.to_owned(), json!({ "description": field.doc, "allOf": [shape] }));
        }
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

    fn shape(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Words => scalar(),
            Shape::Text => json!({ "anyOf": [scalar(), self.by_language(&or_nothing(scalar()))] }),
            Shape::Names => {
                let names = or_nothing(one_or_many(&scalar()));
                json!({ "anyOf": [one_or_many(&scalar()), self.by_language(&names)] })
            }
            Shape::Date => date(),
            Shape::Flag => json!({ "type": "boolean" }),
            Shape::Whole(low, high) => json!({ "type": "integer", "minimum": low, "maximum": high }),
            Shape::Share => json!({ "type": "number", "minimum": 0, "maximum": 1 }),
            Shape::Url => json!({
                "type": "string",
                "pattern": "^(https?://|mailto:)[^\\s<>\"]+$",
                "patternErrorMessage": "an address begins with https://, http:// or mailto:",
            }),
            Shape::Language => self.listed("language", &json!({ "type": "string", "pattern": CODE })),
            Shape::OneOf(words) => json!({ "enum": words }),
            Shape::Id(kind) => self.listed(kind, &json!({ "type": "string" })),
            Shape::Actor => self.actor(),
            Shape::ActorOrNotStated => json!({ "anyOf": [self.actor(), { "const": NOT_STATED }] }),
            Shape::Value => value(),
            Shape::List(inner) => json!({ "type": "array", "items": self.shape(inner) }),
            Shape::OneOrMany(inner) => one_or_many(&self.shape(inner)),
            Shape::MapOf(inner) => json!({ "type": "object", "additionalProperties": or_nothing(self.shape(inner)) }),
            Shape::Record(record) => self.record(record),
            Shape::ScalarOr(first, second) => json!({ "anyOf": [self.shape(first), self.shape(second)] }),
            Shape::OrNotStated(inner) => json!({ "anyOf": [self.shape(inner), { "const": NOT_STATED }] }),
        }
    }

    /// Lists what completes; whatever else has the form is taken too.
    fn listed(&self, kind: &str, form: &Value) -> Value {
        match self.known.get(kind).filter(|ids| !ids.is_empty()) {
            Some(ids) => {
                let (ids, names): (Vec<_>, Vec<_>) = ids.iter().map(|(id, name)| (id, name)).unzip();
                json!({ "anyOf": [{ "enum": ids, "enumDescriptions": names }, form] })
            }
            None => form.clone(),
        }
    }

    /// Someone or some place: an entity, or free words.
    fn actor(&mut self) -> Value {
        let words = self.shape(&Shape::Text);
        let free = json!({
            "type": "object", "additionalProperties": false, "required": ["text"],
            "properties": { "text": { "description": "Someone who is no entity, in words.", "allOf": [words] } },
        });
        json!({ "anyOf": [self.listed("entity", &json!({ "type": "string" })), free] })
    }

    /// A map by language, which completes those of the dossier.
    fn by_language(&self, inner: &Value) -> Value {
        let codes = self.known.get("language").into_iter().flatten();
        let properties: Map<String, Value> = codes.map(|(code, _)| (code.clone(), inner.clone())).collect();
        json!({
            "type": "object", "properties": properties, "propertyNames": { "pattern": CODE }, "additionalProperties": inner,
        })
    }
}

/// The form of a language code, BCP 47.
const CODE: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

/// Takes a word or text: a plain `2022` is a number to YAML, and words to us.
fn scalar() -> Value {
    json!({ "type": ["string", "number", "boolean"] })
}

/// Takes a date; a year alone is a number to YAML.
fn date() -> Value {
    let form = "^([-Y0-9X./?~%]|[TZ:+])+$";
    let help = "a date is 2022-01-05, 2022-01, 2022-01-05?, 2022-01-05~ or 2022-01-05/2022-01-19";
    json!({ "anyOf": [{ "type": "string", "pattern": form, "patternErrorMessage": help }, { "type": "integer" }] })
}

fn one_or_many(inner: &Value) -> Value {
    json!({ "anyOf": [inner, { "type": "array", "items": inner }] })
}

/// A key with nothing behind it counts as not there.
fn or_nothing(shape: Value) -> Value {
    json!({ "anyOf": [shape, { "type": "null" }] })
}

/// A figure, in each of its forms.
fn value() -> Value {
    let number = json!({ "anyOf": [{ "type": "number" }, { "type": "string", "pattern": "^[0-9][0-9_.]*$" }] });
    let bound = |key: &str, inner: &Value| json!({ "type": "object", "additionalProperties": false, "required": [key], "properties": { key: inner } });
    let range = json!({ "type": "array", "items": number, "minItems": 2, "maxItems": 2 });
    json!({ "anyOf": [
        number,
        { "const": "undisclosed" },
        bound("at_least", &number),
        bound("more_than", &number),
        bound("at_most", &number),
        bound("about", &number),
        bound("between", &range),
        bound("words", &scalar()),
    ] })
}

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
