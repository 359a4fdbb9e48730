//! JSON Schema, draft 7, as far as our schemas use it. A keyword that is not known here fails, so that none is passed over.

use serde_json::{Map, Value};

/// Gives what is wrong with a value by a schema: paths with a reason, none where it is valid.
pub(crate) fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, schema, value, "", &mut found);
    found
}

fn holds(root: &Value, schema: &Value, value: &Value) -> bool {
    let mut found = Vec::new();
    check(root, schema, value, "", &mut found);
    found.is_empty()
}

fn check(root: &Value, schema: &Value, value: &Value, path: &str, out: &mut Vec<String>) {
    let rules = match schema {
        Value::Bool(true) => return,
        Value::Bool(false) => return out.push(format!("{path}: nothing may stand here")),
        _ => schema.as_object().expect("a schema is an object or a boolean"),
    };
    for (keyword, rule) in rules {
        match keyword.as_str() {
            "$schema"
            | "title"
            | "description"
            | "definitions"
            | "enumDescriptions"
            | "patternErrorMessage"
            | "properties"
            | "defaultSnippets"
            | "then" => {}
            "$ref" => {
                let target = rule.as_str().and_then(|at| root.pointer(at.trim_start_matches('#')));
                check(root, target.expect("a reference leads somewhere"), value, path, out);
            }
            "allOf" => rule.as_array().unwrap().iter().for_each(|each| check(root, each, value, path, out)),
            "if" if holds(root, rule, value) => check(root, &rules["then"], value, path, out),
            "if" => {}
            "not" if holds(root, rule, value) => out.push(format!("{path}: {value} is what may not stand here")),
            "not" => {}
            "items" | "propertyNames" | "additionalProperties" => inside(root, rules, keyword, value, path, out),
            "anyOf" if rule.as_array().unwrap().iter().any(|each| holds(root, each, value)) => {}
            "anyOf" => out.push(format!("{path}: {value} has none of the forms")),
            _ if !obeys(keyword, rule, value) => out.push(format!("{path}: {value} against {keyword} {rule}")),
            _ => {}
        }
    }
    for (key, rule) in rules.get("properties").and_then(Value::as_object).into_iter().flatten() {
        if let Some(entry) = value.get(key) {
            check(root, rule, entry, &format!("{path}/{key}"), out);
        }
    }
}

/// Checks what a value holds by a keyword that is about that.
fn inside(root: &Value, rules: &Map<String, Value>, keyword: &str, value: &Value, path: &str, out: &mut Vec<String>) {
    let rule = &rules[keyword];
    if keyword == "items" {
        for (at, entry) in value.as_array().into_iter().flatten().enumerate() {
            check(root, rule, entry, &format!("{path}/{at}"), out);
        }
        return;
    }
    let named = rules.get("properties").and_then(Value::as_object);
    for (key, entry) in value.as_object().into_iter().flatten() {
        let path = format!("{path}/{key}");
        if keyword == "propertyNames" {
            check(root, rule, &Value::from(key.as_str()), &path, out);
        } else if named.is_none_or(|named| !named.contains_key(key)) {
            check(root, rule, entry, &path, out);
        }
    }
}

/// Says whether a value obeys a keyword that is about the value alone; one about another type says nothing of it.
fn obeys(keyword: &str, rule: &Value, value: &Value) -> bool {
    match keyword {
        "type" => is_type(rule, value),
        "enum" => rule.as_array().unwrap().contains(value),
        "const" => rule == value,
        "minimum" => value.as_f64().is_none_or(|n| n >= rule.as_f64().unwrap()),
        "maximum" => value.as_f64().is_none_or(|n| n <= rule.as_f64().unwrap()),
        "minItems" => value.as_array().is_none_or(|all| all.len() as u64 >= rule.as_u64().unwrap()),
        "maxItems" => value.as_array().is_none_or(|all| all.len() as u64 <= rule.as_u64().unwrap()),
        "minProperties" => value.as_object().is_none_or(|all| all.len() as u64 >= rule.as_u64().unwrap()),
        "maxProperties" => value.as_object().is_none_or(|all| all.len() as u64 <= rule.as_u64().unwrap()),
        "pattern" => value.as_str().is_none_or(|text| matches(rule.as_str().unwrap(), text)),
        "required" => {
            let has = |object: &Map<String, Value>, key: &Value| object.contains_key(key.as_str().unwrap());
            value.as_object().is_none_or(|object| rule.as_array().unwrap().iter().all(|key| has(object, key)))
        }
        other => panic!("the keyword `{other}` is not known here"),
    }
}

fn is_type(rule: &Value, value: &Value) -> bool {
    let is = |name: &Value| match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_u64() || value.is_i64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the type `{other}` is not known here"),
    };
    rule.as_array().map_or_else(|| is(rule), |names| names.iter().any(is))
}

/// The few patterns of the schemas.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern {
        "^(https?://|mailto:)[^\\s<>\"]+$" => {
            let rest = ["https://", "http://", "mailto:"].iter().find_map(|start| text.strip_prefix(start));
            rest.is_some_and(|rest| {
                !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || "<>\"".contains(c))
            })
        }
        "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" => {
            let mut parts = text.split('-');
            parts
                .next()
                .is_some_and(|first| (2..=8).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic()))
                && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
        }
        "^Q[1-9][0-9]*$" => text.strip_prefix('Q').is_some_and(|n| n.parse::<u64>().is_ok_and(|_| !n.starts_with('0'))),
        "^([-Y0-9X./?~%]|[TZ:+])+$" => !text.is_empty() && text.chars().all(|c| "-Y0123456789X./?~%TZ:+".contains(c)),
        "^[0-9][0-9_.]*$" => {
            text.starts_with(|c: char| c.is_ascii_digit())
                && text.chars().all(|c| c.is_ascii_digit() || "_.".contains(c))
        }
        other => panic!("the pattern `{other}` is not known here"),
    }
}
