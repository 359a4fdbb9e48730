//! A document → an article's text and its record.
//!
//! Takes the bytes of a `.txt` or `.md` file and what the editor says of it; gives the text to keep, and a commented record
//! with what was found in it. It reads and writes nothing itself, and puts nothing into a record that the copy does not carry.

mod found;
mod id;
mod lines;
mod markdown;
mod printed_date;
mod record;
mod text;
#[cfg(test)]
mod tests;

pub use id::{from_file_name, is_id};
pub use lines::Lines;

use crate::diagnostic::Refusal;
use crate::load::yaml;
use crate::locale::Lang;
use crate::source::SourceMap;

/// The form of a document, told by the end of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plain text.
    Text,
    /// Markdown, of which the words are kept and the marks dropped.
    Markdown,
}

impl Form {
    /// Finds the form of files whose names end in `.extension`.
    pub fn of(extension: &str) -> Option<Self> {
        match extension {
            "txt" => Some(Self::Text),
            "md" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// A document, and what the editor says of it.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    /// The file as it is.
    pub bytes: &'a [u8],
    /// Its form.
    pub form: Form,
    /// The article's ID.
    pub id: &'a str,
    /// Which lines are the article; all where it is not said.
    pub lines: Option<&'a Lines>,
    /// The article's language, where it is said.
    pub language: Option<Lang>,
    /// The outlet's ID, where it is said.
    pub outlet: Option<&'a str>,
    /// The dossier's languages, the default one first: a guess at the article's prefers these.
    pub languages: &'a [Lang],
}

/// What a document became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// For `texts/ID.txt`: UTF-8, ending in one line feed.
    pub text: String,
    /// For `content/articles/ID.md`, where there is no record yet.
    pub record: String,
}

/// Finds the languages that a configuration names, and none where it is broken: the rest of it matters to no import.
pub fn languages(configuration: &str) -> Vec<Lang> {
    let file = SourceMap::default().add("dossier.yaml", String::new());
    let root = yaml::parse(file, configuration, 0, configuration.len()).0;
    let entries = root.as_ref().and_then(|root| root.get("languages")?.list()).unwrap_or_default();
    entries.iter().filter_map(|entry| Lang::parse(entry.get("code")?.text()?)).collect()
}

/// Imports one document. Linear in its size.
///
/// # Errors
/// When it is not UTF-8, has not the lines that were asked for, or no words in them.
pub fn import(document: &Document<'_>) -> Result<Imported, Refusal> {
    let whole = text::decode(document.bytes)?;
    let part = match document.lines {
        Some(lines) => lines.of(&whole)?,
        None => whole,
    };
    let words = match document.form {
        Form::Text => part,
        Form::Markdown => markdown::words(&part),
    };
    let text = text::tidy(&words);
    if !text.contains(char::is_alphanumeric) {
        return Err(Refusal::new("there are no words in it", "`--lines` says which lines are the article"));
    }
    let record = record::draw(&found::find(&text, document), document);
    Ok(Imported { text, record })
}
