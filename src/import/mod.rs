//! A document → articles: of each its text, and a record with what was found.
//!
//! Takes the bytes of a text, of Markdown, or of a saved page, and what the editor says of it; gives the text to keep of each
//! article in it, and what was found, with where it stood and how sure that makes it. It reads and writes nothing itself,
//! asks nobody, and puts nothing into a record that the copy does not carry.

mod capture;
mod clue;
mod found;
mod id;
pub mod known;
mod language;
mod lines;
mod markdown;
mod page;
mod people;
mod printed_date;
mod record;
mod sketch;
mod stated_date;
mod table;
mod text;
#[cfg(test)]
mod tests;

pub use capture::{Capture, Change, add, changed};
pub use clue::{Clue, Found, KnownOutlet, Publisher, Sure};
pub use id::{from_address, from_file_name};
pub use language::can_be_in;
pub use lines::Lines;
pub use record::{Entry, draw as record};
pub use table::{Row, Table, table};

use crate::diagnostic::Refusal;
use crate::load::yaml;
use crate::locale::{Date, Lang};
use crate::source::SourceMap;

/// The form of a document, told by the end of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plain text.
    Text,
    /// Markdown, of which the words are kept and the marks dropped.
    Markdown,
    /// A page of the web, as HTML or in a file with all that it shows (MHTML).
    Page,
}

impl Form {
    /// Finds the form of files whose names end in `.extension`.
    pub fn of(extension: &str) -> Option<Self> {
        match extension {
            "txt" => Some(Self::Text),
            "md" => Some(Self::Markdown),
            "html" | "htm" | "xhtml" | "mhtml" | "mht" => Some(Self::Page),
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
    /// Which lines are the article; all where it is not said.
    pub lines: Option<&'a Lines>,
    /// The article's language, where it is said: then it is not parted by language.
    pub language: Option<Lang>,
    /// The outlet's ID, where it is said.
    pub outlet: Option<&'a str>,
    /// Where it was found, where it is said.
    pub url: Option<&'a str>,
    /// The address that was asked for it, where that led to [`Self::url`].
    pub led_from: Option<&'a str>,
    /// The encoding that its server named, where it was fetched.
    pub charset: Option<&'a str>,
    /// The dossier's languages, the default one first: a guess at the article's prefers these.
    pub languages: &'a [Lang],
    /// The outlets that the dossier has.
    pub outlets: &'a [KnownOutlet],
}

impl<'a> Document<'a> {
    /// Takes a file of which nothing is said, for a dossier that has nothing.
    pub fn new(form: Form, bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            form,
            lines: None,
            language: None,
            outlet: None,
            url: None,
            led_from: None,
            charset: None,
            languages: &[],
            outlets: &[],
        }
    }

    /// Gives the address that is said of it, with where that is from.
    fn said_url(&self) -> Option<Clue<String>> {
        let from = match self.led_from {
            Some(asked) => format!("where {asked} led to"),
            None => "the address that was given".to_owned(),
        };
        self.url.map(|url| Clue::new(url.to_owned(), from, Sure::Stated))
    }
}

/// An article of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// For `texts/ID.txt`: UTF-8, ending in one line feed.
    pub text: String,
    /// What was found of it.
    pub found: Found,
}

/// Finds the languages that a configuration names, and none where it is broken: the rest of it matters to no import.
pub fn languages(configuration: &str) -> Vec<Lang> {
    let file = SourceMap::default().add("dossier.yaml", String::new());
    let root = yaml::parse(file, configuration, 0, configuration.len()).0;
    let entries = root.as_ref().and_then(|root| root.get("languages")?.list()).unwrap_or_default();
    entries.iter().filter_map(|entry| Lang::parse(entry.get("code")?.text()?)).collect()
}

/// Reads a date however a program or a page writes it, in EDTF; it takes `?` where day and month might be the other way round.
pub fn stated_date(text: &str) -> Option<Date> {
    stated_date::read(text).map(|(date, _)| date)
}

/// Finds an outlet by one of its names, however they are spelt, and gives its ID.
pub fn outlet_named(outlets: &[KnownOutlet], name: &str) -> Option<String> {
    page::known_name(outlets, name)
}

/// Imports one document: the articles in it, in order, each in each of its languages. Linear in its size, but for what the
/// extraction of a page's body costs, which is bounded.
///
/// # Errors
/// When it cannot be read as what it is, has not the lines that were asked for, or no words in them.
pub fn import(document: &Document<'_>) -> Result<Vec<Imported>, Refusal> {
    if document.bytes.trim_ascii().is_empty() {
        return Err(Refusal::new("it is empty", "save it anew, with the article's words in it"));
    }
    // However it is named: a browser saves under the name that it is told.
    if document.bytes.starts_with(b"%PDF") {
        return Err(Refusal::new("it is a PDF", "save its words as text, in a file that ends in .txt"));
    }
    let articles = match document.form {
        Form::Page if document.lines.is_some() => {
            return Err(Refusal::new("`--lines` is for texts: a page has no lines", "import the page without it"));
        }
        Form::Page => {
            let parts = page::read(document)?.into_iter();
            parts
                .map(|part| Imported { text: text::tidy(&found::printable_lines(&part.text)), found: part.found })
                .collect()
        }
        Form::Text | Form::Markdown => texts(document)?,
    };
    if articles.iter().all(|article: &Imported| !article.text.contains(char::is_alphanumeric)) {
        let hint = if document.form == Form::Page {
            "save the page anew when it is shown whole"
        } else {
            "`--lines` says which lines are the article"
        };
        return Err(Refusal::new("there are no words in it", hint));
    }
    Ok(articles)
}

/// Imports a text, parted by language where it has two.
fn texts(document: &Document<'_>) -> Result<Vec<Imported>, Refusal> {
    let whole = text::decode(document.bytes, document.charset)?;
    let part = match document.lines {
        Some(lines) => lines.of(&whole)?,
        None => whole,
    };
    let words = match document.form {
        Form::Markdown => markdown::words(&part),
        _ => part,
    };
    let text = text::tidy(&words);
    let paragraph =
        |text: &str| page::Paragraph { text: text.to_owned(), language: None, heading: false, linked: false };
    let paragraphs: Vec<page::Paragraph> =
        text.split("\n\n").filter(|part| !part.trim().is_empty()).map(paragraph).collect();
    let versions = match (document.language, document.lines) {
        (None, None) => {
            page::split_languages(&paragraphs, language::of(&text, document.languages).value, document.languages)
        }
        _ => Vec::new(),
    };
    if versions.len() < 2 {
        let found = found::find(&text, document);
        return Ok(vec![Imported { text, found }]);
    }
    let of = |version: page::Version| {
        let paragraphs: Vec<String> = version.paragraphs.into_iter().map(|paragraph| paragraph.text).collect();
        let text = text::tidy(&paragraphs.join("\n\n"));
        let found = found::find(&text, &Document { language: Some(version.language.value), ..document.clone() });
        Imported { text, found: Found { language: version.language, ..found } }
    };
    Ok(versions.into_iter().map(of).collect())
}
