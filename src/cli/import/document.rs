//! Documents on the disk → articles that are read and understood, and not yet written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::rc::Rc;

use anyhow::{Context, Result};

use super::shelf::Shelf;
use super::web::{Fetched, Web};
use crate::diagnostic::Refusal;
use crate::import::{self, Clue, Document, Form, Imported, Lines, Sure};
use crate::load::hex_sha256;
use crate::locale::Lang;

/// Names of files that say nothing of what is in them.
const NAMELESS: [&str; 7] = ["index", "page", "article", "default", "untitled", "download", "amp"];

/// An article that was read and understood, and is not yet written.
#[derive(Debug)]
pub(super) struct Ready {
    /// Its ID.
    pub(super) id: String,
    /// The ID was given, and not made of a name.
    pub(super) is_named: bool,
    /// The document, for messages.
    pub(super) file: String,
    /// The document's form.
    pub(super) form: Form,
    /// The end of the document's name.
    pub(super) extension: String,
    /// The document, which its articles share.
    pub(super) bytes: Rc<[u8]>,
    /// Its SHA-256.
    pub(super) sha256: String,
    /// What was read from it.
    pub(super) imported: Imported,
}

/// What is said of a document before it is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Given<'a> {
    /// The article's ID.
    pub(super) id: Option<&'a str>,
    /// Which lines are the article.
    pub(super) lines: Option<&'a Lines>,
    /// Its language.
    pub(super) language: Option<Lang>,
    /// Its outlet's ID.
    pub(super) outlet: Option<&'a str>,
    /// Where it stood.
    pub(super) url: Option<&'a str>,
}

/// Reads a document: one article, or several.
pub(super) fn read(file: &Path, given: &Given<'_>, shelf: &Shelf, web: &mut Web) -> Result<Vec<Ready>> {
    let named = || format!("cannot import `{}`", file.display());
    if let Some((scheme, _)) = file.to_str().and_then(|name| name.split_once("://")) {
        let url = file.to_str().unwrap_or_default();
        return match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => fetched(url, given, shelf, web).with_context(named),
            _ => Err(Refusal::new("only http and https can be fetched", "give a file, or such an address"))
                .with_context(named),
        };
    }
    if file.is_dir() {
        let hint = "name the files in it, as `saved/*.html`";
        return Err(Refusal::new("it is a folder", hint)).with_context(named);
    }
    let extension = file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let refusal = || {
        Refusal::new("only .html, .mhtml, .txt and .md can be imported", "save the page as HTML, or its text as .txt")
    };
    let form = Form::of(&extension).ok_or_else(refusal).with_context(named)?;
    let bytes = fs::read(file).with_context(named)?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let copy = Copy { name: file.display().to_string(), stem, extension, form, bytes, charset: None, led_from: None };
    of_copy(&copy, given, shelf).with_context(named)
}

/// Fetches a document and reads it: it stood where the address led, and was saved today.
fn fetched(url: &str, given: &Given<'_>, shelf: &Shelf, web: &mut Web) -> Result<Vec<Ready>> {
    let Fetched { bytes, extension, charset, url: last } = web.fetch(url)?;
    let form = Form::of(extension).expect("these ends of names are known");
    let stem = import::from_address(&last).or_else(|| import::from_address(url)).unwrap_or_default();
    let led_from = (plain(url) != plain(&last)).then(|| url.to_owned());
    let copy = Copy { name: url.to_owned(), stem, extension: extension.to_owned(), form, bytes, charset, led_from };
    let mut ready = of_copy(&copy, &Given { url: given.url.or(Some(&last)), ..*given }, shelf)?;
    for one in &mut ready {
        let today = shelf.today.clone().map(|day| Clue::new(day, "the day on which it was fetched", Sure::Stated));
        one.imported.found.retrieved = one.imported.found.retrieved.take().or(today);
    }
    Ok(ready)
}

/// Writes an address so that two that are the same request are the same text.
fn plain(url: &str) -> &str {
    url.split('#').next().unwrap_or(url).trim_end_matches('/')
}

/// Takes words that a table holds for a text.
pub(super) fn of_words(words: &str, name: &str, given: &Given<'_>, shelf: &Shelf) -> Result<Vec<Ready>> {
    let stem = given.url.and_then(import::from_address).unwrap_or_default();
    let bytes = words.as_bytes().to_vec();
    let (name, extension, form) = (name.to_owned(), "txt".to_owned(), Form::Text);
    of_copy(&Copy { name, stem, extension, form, bytes, charset: None, led_from: None }, given, shelf)
}

/// A document as it is.
struct Copy {
    name: String,
    stem: String,
    extension: String,
    form: Form,
    bytes: Vec<u8>,
    /// The encoding that its server named.
    charset: Option<String>,
    /// The address that was asked, where that led to another.
    led_from: Option<String>,
}

fn of_copy(copy: &Copy, given: &Given<'_>, shelf: &Shelf) -> Result<Vec<Ready>> {
    let document = Document {
        lines: given.lines,
        language: given.language,
        outlet: given.outlet,
        url: given.url,
        led_from: copy.led_from.as_deref(),
        charset: copy.charset.as_deref(),
        languages: &shelf.languages,
        outlets: &shelf.outlets,
        ..Document::new(copy.form, &copy.bytes)
    };
    let articles = import::import(&document)?;
    let (sha256, bytes) = (hex_sha256(&copy.bytes), Rc::from(copy.bytes.as_slice()));
    let languages: Vec<_> = articles.iter().map(|article| article.found.language.value).collect();
    let several = articles.len() > 1;
    let by_language = (1..languages.len()).all(|at| !languages[..at].contains(&languages[at]));
    let ready = articles.into_iter().enumerate().map(|(at, imported)| {
        let id = given.id.map(str::to_owned).or_else(|| name_of(&copy.stem, copy.form, &imported));
        let id = id.unwrap_or_else(|| format!("article-{}", &sha256[..8]));
        let id = match (several, by_language) {
            (true, true) => format!("{id}-{}", languages[at].language()),
            (true, false) if at > 0 && given.id.is_some() => format!("{id}-{}", at + 1),
            _ => id,
        };
        Ready {
            id,
            is_named: given.id.is_some(),
            file: copy.name.clone(),
            form: copy.form,
            extension: copy.extension.clone(),
            bytes: Rc::clone(&bytes),
            sha256: sha256.clone(),
            imported,
        }
    });
    Ok(ready.collect())
}

/// Makes an ID of the document's name, or of the article's address.
fn name_of(stem: &str, form: Form, imported: &Imported) -> Option<String> {
    let of_file = import::from_file_name(stem);
    if form != Form::Page {
        return of_file;
    }
    let of_address = || imported.found.url.as_ref().and_then(|url| import::from_address(&url.value));
    let tells =
        of_file.clone().filter(|id| !NAMELESS.contains(&id.as_str()) && id.bytes().any(|b| b.is_ascii_lowercase()));
    tells
        .or_else(of_address)
        .or(of_file)
        .map(|id| id.chars().take(80).collect::<String>().trim_end_matches('-').to_owned())
}

/// Sees to it that no two articles of a run have one ID, and that no page takes one that is another article's.
pub(super) fn name(ready: &mut [Ready], shelf: &Shelf) -> Result<()> {
    let mut taken = BTreeSet::new();
    // Where the numbers of an ID go on: many articles may begin with one.
    let mut next: BTreeMap<String, usize> = BTreeMap::new();
    for one in ready {
        let is_page = one.form == Form::Page;
        let is_other = |id: &str| is_page && !one.is_named && shelf.has_text(id);
        let is_taken = taken.contains(&one.id);
        if is_taken && (!is_page || one.is_named) {
            let hint = "import them one by one with `--id`";
            return Err(Refusal::new(format!("two documents would be `{}`", one.id), hint).into());
        }
        if is_taken || is_other(&one.id) {
            let number = next.entry(one.id.clone()).or_insert(2);
            let free = loop {
                let id = format!("{}-{number}", one.id);
                *number += 1;
                if !taken.contains(&id) && !is_other(&id) {
                    break id;
                }
            };
            one.id = free;
        }
        taken.insert(one.id.clone());
    }
    Ok(())
}
