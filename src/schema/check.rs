//! The check of a tree against the table of its record.

use crate::diagnostic::{Code, Diagnostic, Repair, nearest};
use crate::load::yaml::{Key, Node, Value};
use crate::locale::{Date, Lang};
use crate::schema::{NOT_STATED, Record, Shape};
use crate::source::Span;

/// Gives a diagnostic for each key of `node` that `record` does not have, each that it needs and is not there, and each
/// value of another kind than its key takes, at any depth.
pub fn check(node: &Node, record: &'static Record) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    check_record(node, record, &mut diagnostics);
    diagnostics
}

fn check_record(node: &Node, record: &'static Record, out: &mut Vec<Diagnostic>) {
    let empty = Value::Map(Vec::new());
    let value = if node.value == Value::Null { &empty } else { &node.value };
    let Value::Map(entries) = value else {
        let message = format!("{} is a map of keys, not {}", record.name, node.describe());
        out.push(Diagnostic::new(Code::WrongType, node.span, message));
        return;
    };
    let mut meant = Vec::new();
    for (key, value) in entries {
        match record.fields.iter().find(|f| f.key == key.text) {
            Some(_) if value.value == Value::Null => {}
            Some(field) => check_shape(value, field.key, &field.shape, out),
            None => {
                let message = format!("{} has no key `{}`", record.name, key.text);
                let known = || record.fields.iter().map(|f| f.key);
                meant.extend(nearest(&key.text, known()));
                let mut diagnostic = Diagnostic::new(Code::UnknownKey, key.span, message).suggest(&key.text, known());
                // A key that is there already would then stand twice.
                let stands = |repair: &Repair| entries.iter().any(|(other, _)| other.text == repair.changes[0].to);
                diagnostic.repair = diagnostic.repair.filter(|repair| !stands(repair));
                out.push(diagnostic);
            }
        }
    }
    for field in record.fields.iter().filter(|f| f.required && !meant.contains(&f.key)) {
        let given = entries.iter().find(|(k, _)| k.text == field.key);
        if given.is_none_or(|(_, v)| v.value == Value::Null) {
            let span = given.map_or(first_line(node), |(k, _)| k.span);
            let message = format!("{} needs `{}`", record.name, field.key);
            out.push(Diagnostic::new(Code::MissingKey, span, message).help(lower_first(field.doc)));
        }
    }
}

/// Names the start of a node: a whole record would bury the place.
fn first_line(node: &Node) -> Span {
    match node.entries().first() {
        Some((key, _)) => key.span,
        None => node.span.at_start(),
    }
}

/// Writes a sentence of the tables as help: lower case, without a full stop.
fn lower_first(doc: &str) -> String {
    let doc = doc.trim_end_matches('.');
    let mut chars = doc.chars();
    chars.next().map(|c| c.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

fn wrong(node: &Node, key: &str, takes: &str, out: &mut Vec<Diagnostic>) {
    let message = format!("`{key}` takes {takes}, not {}", node.describe());
    out.push(Diagnostic::new(Code::WrongType, node.span, message));
}

fn check_shape(node: &Node, key: &str, shape: &'static Shape, out: &mut Vec<Diagnostic>) {
    match shape {
        Shape::Text => check_text(node, key, out),
        Shape::Names => check_names(node, key, out),
        Shape::Value => {
            if let Err((span, message)) = super::figure::read(node) {
                out.push(Diagnostic::new(Code::InvalidValue, span, message).help(super::figure::FORMS));
            }
        }
        Shape::List(inner) => match node.list() {
            Some(entries) => entries.iter().for_each(|entry| check_shape(entry, key, inner, out)),
            None => wrong(node, key, "a list", out),
        },
        Shape::OneOrMany(inner) => match node.list() {
            Some(entries) => entries.iter().for_each(|entry| check_shape(entry, key, inner, out)),
            None => check_shape(node, key, inner, out),
        },
        Shape::MapOf(inner) => match &node.value {
            Value::Map(entries) => entries.iter().for_each(|(k, entry)| check_shape(entry, &k.text, inner, out)),
            _ => wrong(node, key, "a map", out),
        },
        Shape::Record(record) => check_record(node, record, out),
        Shape::ScalarOr(scalar, other) => match node.text() {
            Some(_) => check_shape(node, key, scalar, out),
            None => check_shape(node, key, other, out),
        },
        Shape::OrNotStated(inner) if node.text() != Some(NOT_STATED) => check_shape(node, key, inner, out),
        Shape::OrNotStated(_) => {}
        Shape::Actor | Shape::ActorOrNotStated => check_actor(node, key, out),
        _ => match node.text() {
            Some(text) => check_scalar(node, text, key, shape, out),
            None => wrong(node, key, "a single value", out),
        },
    }
}

fn check_scalar(node: &Node, text: &str, key: &str, shape: &Shape, out: &mut Vec<Diagnostic>) {
    let fault = match shape {
        Shape::Flag if !matches!(text, "true" | "false") => {
            Some((Code::WrongType, format!("`{key}` takes `true` or `false`, not `{text}`")))
        }
        Shape::Whole(low, high) if !text.parse::<u64>().is_ok_and(|n| (*low..=*high).contains(&n)) => {
            Some((Code::WrongType, format!("`{key}` takes a whole number from {low} to {high}, not `{text}`")))
        }
        Shape::Share if !text.parse::<f64>().is_ok_and(|n| (0.0..=1.0).contains(&n)) => {
            Some((Code::WrongType, format!("`{key}` takes a number from 0 to 1, not `{text}`")))
        }
        Shape::Date => Date::parse(text).err().map(|why| (Code::InvalidDate, format!("`{text}` is no date: {why}"))),
        Shape::Language if Lang::parse(text).is_none() => {
            Some((Code::InvalidLanguage, format!("`{text}` is no language code")))
        }
        Shape::Item if !is_item(text) => {
            Some((Code::WrongType, format!("`{key}` takes an item of Wikidata such as `Q42`, not `{text}`")))
        }
        Shape::Url if !is_url(text) => Some((Code::InvalidUrl, format!("`{text}` is no address"))),
        _ => None,
    };
    if let Some((code, message)) = fault {
        let diagnostic = Diagnostic::new(code, node.span, message);
        let meant = match shape {
            Shape::Date => super::written_date::meant(text),
            Shape::Flag => truth(text).map(str::to_owned),
            Shape::Item => text.rsplit('/').next().map(str::to_uppercase).filter(|item| is_item(item)),
            _ => None,
        };
        let diagnostic = match meant {
            Some(meant) => diagnostic.change(text, meant),
            None => diagnostic,
        };
        out.push(match code {
            Code::InvalidUrl => diagnostic.help("an address begins with `https://`, `http://` or `mailto:`"),
            Code::InvalidDate => diagnostic
                .help("dates are `2022-01-05`, `2022-01`, `2022-01-05?`, `2022-01-05~`, `2022-01-05/2022-01-19`"),
            Code::InvalidLanguage => diagnostic.help("codes are BCP 47: `en`, `ar`, `pt-BR`"),
            _ => diagnostic,
        });
    }
    if let Shape::OneOf(words) = shape
        && words.iter().all(|(word, _)| *word != text)
    {
        let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let message = format!("`{text}` is nothing that `{key}` takes");
        let diagnostic = Diagnostic::new(Code::UnknownValue, node.span, message).suggest(text, words.iter().copied());
        out.push(diagnostic.help(format!("it takes {}", quoted(&words))));
    }
}

/// Says whether a word names an item of Wikidata.
fn is_item(text: &str) -> bool {
    let number = text.strip_prefix('Q').unwrap_or_default();
    number.starts_with(|c: char| ('1'..='9').contains(&c)) && number.bytes().all(|b| b.is_ascii_digit())
}

/// Gives what other YAML takes for true or false.
fn truth(text: &str) -> Option<&'static str> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" => Some("true"),
        "false" | "no" | "off" => Some("false"),
        _ => None,
    }
}

/// Joins words for a message.
fn quoted(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|w| format!("`{w}`")).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

/// Says whether a text is an absolute address of a kind that we publish.
pub(crate) fn is_url(text: &str) -> bool {
    let rest = ["https://", "http://", "mailto:"].iter().find_map(|scheme| text.strip_prefix(scheme));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"".contains(c))
    })
}

fn check_text(node: &Node, key: &str, out: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::Scalar(_) => {}
        Value::Map(entries) => {
            check_language_keys(entries, out);
            for (lang, text) in entries {
                if matches!(text.value, Value::List(_) | Value::Map(_)) {
                    wrong(text, &lang.text, "a text", out);
                }
            }
        }
        _ => wrong(node, key, "a text, or a map by language", out),
    }
}

fn check_names(node: &Node, key: &str, out: &mut Vec<Diagnostic>) {
    let name_or_list = |node: &Node, key: &str, out: &mut Vec<Diagnostic>| match &node.value {
        Value::List(entries) => {
            entries.iter().filter(|e| e.text().is_none()).for_each(|e| wrong(e, key, "a name", out));
        }
        Value::Map(_) => wrong(node, key, "a name or a list of names", out),
        _ => {}
    };
    match &node.value {
        Value::Map(entries) => {
            check_language_keys(entries, out);
            for (lang, names) in entries {
                name_or_list(names, &lang.text, out);
            }
        }
        _ => name_or_list(node, key, out),
    }
}

fn check_language_keys(entries: &[(Key, Node)], out: &mut Vec<Diagnostic>) {
    let mut first: Vec<(Lang, Span)> = Vec::with_capacity(entries.len());
    for (Key { text: code, span }, _) in entries {
        let Some(lang) = Lang::parse(code) else {
            let diagnostic = Diagnostic::new(Code::InvalidLanguage, *span, format!("`{code}` is no language code"));
            out.push(diagnostic.help("texts are maps by language: `{en: …, ar: …}`"));
            continue;
        };
        match first.iter().find(|(other, _)| *other == lang) {
            Some((_, there)) => {
                let message = format!("`{code}` is the language `{lang}`, which stands in this map already");
                out.push(Diagnostic::new(Code::DuplicateKey, *span, message).related(*there, "first here"));
            }
            None => first.push((lang, *span)),
        }
    }
}

fn check_actor(node: &Node, key: &str, out: &mut Vec<Diagnostic>) {
    match &node.value {
        Value::Scalar(_) => {}
        Value::Map(entries) => {
            for (k, value) in entries {
                match k.text.as_str() {
                    "text" => check_text(value, key, out),
                    other => {
                        let message = format!("someone who is no entity is `{{text: …}}`, without a key `{other}`");
                        out.push(Diagnostic::new(Code::UnknownKey, k.span, message).suggest(other, ["text"]));
                    }
                }
            }
            if node.get("text").is_none() {
                out.push(Diagnostic::new(Code::MissingKey, node.span, "someone who is no entity needs `text`"));
            }
        }
        _ => wrong(node, key, "an entity's ID, or `{text: …}`", out),
    }
}
