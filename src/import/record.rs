//! The record of a new article: what was found, with where it stood, and a commented line for everything that an editor may know.

use super::capture::{self, Capture};
use super::clue::{Clue, Found, Publisher, Sure};
use crate::locale::Date;

/// What a record has beside what was found.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The article's ID.
    pub id: &'a str,
    /// The article of the dossier whose words it repeats.
    pub republishes: Option<&'a str>,
    /// The copy that was kept.
    pub capture: &'a Capture,
    /// The day on which the record comes in.
    pub added: Option<&'a Date>,
}

/// Draws the record. Texts stand on lines of their own, so that an editor sees one direction a line and nothing needs quoting.
pub fn draw(found: &Found, entry: &Entry<'_>) -> String {
    let parts = [
        "---\n".to_owned(),
        title(found, entry.id),
        outlet(found.outlet.as_ref()),
        said(&found.language, "language", |language| language.to_string()),
        published(found),
        date("retrieved", found.retrieved.as_ref().map(|clue| (clue.value.to_string(), clue.from.as_str()))),
        address(found.url.as_ref(), "url").unwrap_or_else(|| "# url: https://example.org/article\n".to_owned()),
        address(found.archive_url.as_ref(), "archive_url").unwrap_or_default(),
        list(found.authors.as_ref(), "authors").unwrap_or_else(|| "# authors: [Name as printed]\n".to_owned()),
        "# Agencies that the copy credits by name:\n".to_owned(),
        list(found.agencies.as_ref(), "agencies").unwrap_or_else(|| "# agencies: [AFP]\n".to_owned()),
        republishes(entry.republishes),
        REST.to_owned(),
        entry.added.map(|day| format!("added: {day}\n")).unwrap_or_default(),
        capture::first(entry.capture),
        "---\n".to_owned(),
    ];
    parts.concat()
}

/// What no text shows of itself.
const REST: &str = "\
# Looked for in the copy, and not there:
# not_stated: [outlet, published, url, authors]
# What may be published: full (the text, which then stands below this record), excerpts (quotations), metadata (neither).
# rights: excerpts
# In our own words:
# digest:
#   en: >-
#     What it says, in two sentences.
";

fn title(found: &Found, id: &str) -> String {
    match &found.title {
        Some(title) => format!(
            "# As printed: it is checked word for word against texts/{id}.txt. Where the copy has no headline, `label` takes our words.\n\
            {}title: >-\n  {}\n",
            origin(title),
            title.value.replace('\\', "\\\\").replace('[', "\\[")
        ),
        None => "# The copy begins without a headline: our words for it.\n# label:\n#   en: >-\n#     Report of the evening\n".to_owned(),
    }
}

/// Says in a comment where a value is from; what the editor gave needs none.
fn origin<T>(clue: &Clue<T>) -> String {
    let doubt = if clue.sure == Sure::Guess { " A guess: look it up." } else { "" };
    if clue.from == "what was given" { String::new() } else { format!("# From {}.{doubt}\n", comment(&clue.from)) }
}

/// Keeps a comment on its line.
fn comment(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() || matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .take(200)
        .collect()
}

fn outlet(outlet: Option<&Clue<Publisher>>) -> String {
    let about = "# Who published it: an ID of content/outlets.yaml.\n";
    match outlet {
        Some(clue) => match &clue.value {
            Publisher::Known(id) => format!("{about}{}outlet: {id}\n", origin(clue)),
            Publisher::Named(name) => {
                format!("{about}{}# Its name there: {}\n# outlet: ID\n", origin(clue), comment(name))
            }
        },
        None => format!("{about}# outlet: ID\n"),
    }
}

fn said<T>(clue: &Clue<T>, key: &str, write: impl Fn(&T) -> String) -> String {
    format!("{}{key}: {}\n", origin(clue), write(&clue.value))
}

fn published(found: &Found) -> String {
    let published = match &found.published {
        Some(clue) => said(clue, "published", ToString::to_string),
        None => "# published: 2022-01-31\n".to_owned(),
    };
    let modified = found.modified.as_ref().map(|clue| said(clue, "modified", ToString::to_string));
    published + &modified.unwrap_or_default()
}

fn date(key: &str, value: Option<(String, &str)>) -> String {
    match value {
        Some((date, from)) => format!("# From {}.\n{key}: {date}\n", comment(from)),
        None => format!("# {key}: 2022-01-31\n"),
    }
}

fn address(clue: Option<&Clue<String>>, key: &str) -> Option<String> {
    clue.map(|clue| said(clue, key, |url| quoted(url)))
}

fn list(clue: Option<&Clue<Vec<String>>>, key: &str) -> Option<String> {
    clue.map(|clue| {
        said(clue, key, |names| format!("[{}]", names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ")))
    })
}

fn republishes(id: Option<&str>) -> String {
    id.map(|id| format!("# Its text is that of an article that is here already.\nrepublishes: [{id}]\n"))
        .unwrap_or_default()
}

/// Writes a text between quotation marks, as YAML reads it again.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", comment(text).replace('\\', "\\\\").replace('"', "\\\""))
}
