//! What was found in a document, one field a line, with where it stood and how sure it is.

use super::document::Ready;
use crate::import::known::Known;
use crate::import::{Clue, Found, Publisher};

/// Writes an article's fields.
pub(super) fn article(one: &Ready, known: &Known) -> String {
    let head = match known {
        Known::New => format!("{}: `{}`", one.file, one.id),
        Known::Same(id) => format!("{}: this copy is in the dossier already, as `{id}`", one.file),
        Known::Capture(id, why) => format!("{}: another copy of `{id}`: {why}", one.file),
        Known::Reprint(id, why) => format!("{}: `{}`, which republishes `{id}`: {why}", one.file, one.id),
    };
    let fields = fields(&one.imported.found).into_iter().filter_map(|(key, value)| Some((key, value?)));
    let lines =
        fields.filter(|_| !matches!(known, Known::Same(_))).map(|(key, value)| format!("\n  {key:<11} {value}"));
    let words = format!("\n  {:<11} {} words", "text", one.imported.text.split_whitespace().count());
    let words = if matches!(known, Known::Same(_)) { String::new() } else { words };
    head + &lines.collect::<String>() + &words
}

/// Gives every field with its value and where that is from; none where it was not found.
pub(super) fn fields(found: &Found) -> Vec<(&'static str, Option<String>)> {
    let list = |names: &Vec<String>| names.join(", ");
    vec![
        ("title", found.title.as_ref().map(|clue| told(clue, String::clone))),
        ("outlet", found.outlet.as_ref().map(|clue| told(clue, outlet))),
        ("authors", found.authors.as_ref().map(|clue| told(clue, list))),
        ("agencies", found.agencies.as_ref().map(|clue| told(clue, list))),
        ("language", Some(told(&found.language, ToString::to_string))),
        ("published", found.published.as_ref().map(|clue| told(clue, ToString::to_string))),
        ("modified", found.modified.as_ref().map(|clue| told(clue, ToString::to_string))),
        ("retrieved", found.retrieved.as_ref().map(|clue| told(clue, ToString::to_string))),
        ("url", found.url.as_ref().map(|clue| told(clue, String::clone))),
        ("archive_url", found.archive_url.as_ref().map(|clue| told(clue, String::clone))),
    ]
}

fn told<T>(clue: &Clue<T>, write: impl Fn(&T) -> String) -> String {
    format!("{} ({}: {})", write(&clue.value), clue.sure.word(), clue.from)
}

fn outlet(publisher: &Publisher) -> String {
    match publisher {
        Publisher::Known(id) => id.clone(),
        Publisher::Named(name) => format!("“{name}”, not in content/outlets.yaml"),
    }
}
