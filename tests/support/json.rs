//! Readers of JSON values that say what is missing.

use serde_json::Value;

/// Gives the value of a key.
#[track_caller]
pub(crate) fn get<'a>(value: &'a Value, key: &str) -> &'a Value {
    value.get(key).unwrap_or_else(|| panic!("no key `{key}` in {value}"))
}

/// Gives the entries of a list.
#[track_caller]
pub(crate) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    get(value, key).as_array().unwrap_or_else(|| panic!("`{key}` is no list in {value}"))
}

/// Gives the record with an ID.
#[track_caller]
pub(crate) fn record<'a>(records: &'a [Value], id: &str) -> &'a Value {
    records.iter().find(|record| record["id"] == id).unwrap_or_else(|| panic!("no record `{id}`"))
}
