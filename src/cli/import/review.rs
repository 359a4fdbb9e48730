//! What was found, as the editor confirms or changes it.
//!
//! Takes an article that was read and whom to ask; gives it as it is to be written. Where the answers end, nothing more is
//! taken.

use std::io::{BufRead, Write};

use anyhow::Result;

use super::document::Ready;
use super::shelf::Shelf;
use super::show;
use crate::cli::ask::Ask;
use crate::import::known::Known;
use crate::import::{self, Clue, Imported, Publisher, Sure};
use crate::locale::text::fold_strict;
use crate::locale::{Date, Lang};
use crate::resolve;

/// What is said of a title that cannot be one as printed.
const NO_SUCH_WORDS: &str = "the text has no such words, and a title is checked against it: where the copy has no headline, - empties \
    the title, and `label` in the record takes your words; Enter leaves it as it was";

/// What is to be done with an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// It is written.
    Take,
    /// It is left out.
    Skip,
    /// It and all that follow are left out.
    Stop,
}

/// Asks what to do with an article, and, where the editor wants it, for each field.
pub(super) fn article<R: BufRead, W: Write>(
    one: &mut Ready,
    known: &Known,
    shelf: &Shelf,
    ask: &mut Ask<R, W>,
) -> Result<Answer> {
    if matches!(known, Known::Same(_)) {
        return Ok(Answer::Take);
    }
    let is_new = matches!(known, Known::New | Known::Reprint(..));
    // All that follows hangs on the language, and a wrong one is easily passed over in a list.
    if is_new && one.imported.found.language.sure == Sure::Guess && !field(one, "language", shelf, ask)? {
        return Ok(Answer::Stop);
    }
    loop {
        let edit = if is_new { ", e changes fields" } else { "" };
        let Some(answer) = ask.answer(&format!("Enter takes it{edit}, s leaves it out, q stops"))? else {
            return Ok(Answer::Stop);
        };
        match answer.to_lowercase().as_str() {
            "" | "y" | "yes" => return Ok(Answer::Take),
            "s" | "n" | "no" => return Ok(Answer::Skip),
            "q" => return Ok(Answer::Stop),
            "e" if is_new => return Ok(if edit_fields(one, shelf, ask)? { Answer::Take } else { Answer::Stop }),
            other => ask.say(&format!("`{other}` is none of these\n"))?,
        }
    }
}

/// Goes through the fields: Enter keeps one, `-` empties it, other words take its place. Says whether the input went on.
fn edit_fields<R: BufRead, W: Write>(one: &mut Ready, shelf: &Shelf, ask: &mut Ask<R, W>) -> Result<bool> {
    ask.say("For each field: Enter keeps it, - empties it, other words take its place.\n")?;
    let id = format!("id: {}", one.id);
    let taken = loop {
        let Some(answer) = ask.answer(&id)? else { return Ok(false) };
        if answer.is_empty() || resolve::is_id(&answer) {
            break answer;
        }
        ask.say("an ID has lower-case letters, digits and hyphens\n")?;
    };
    if !taken.is_empty() {
        one.id = taken;
    }
    for key in ["title", "outlet", "authors", "agencies", "language", "published", "url", "archive_url"] {
        if !field(one, key, shelf, ask)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Asks for one field until the answer can be one. Says whether the input went on.
fn field<R: BufRead, W: Write>(one: &mut Ready, key: &str, shelf: &Shelf, ask: &mut Ask<R, W>) -> Result<bool> {
    loop {
        let fields = show::fields(&one.imported.found);
        let now = fields.into_iter().find(|(name, _)| *name == key).and_then(|(_, value)| value);
        let Some(answer) = ask.answer(&format!("{key}: {}", now.as_deref().unwrap_or("nothing found")))? else {
            return Ok(false);
        };
        match set(&mut one.imported, key, &answer, shelf) {
            Ok(None) => return Ok(true),
            Ok(Some(remark)) => {
                ask.say(&format!("{remark}\n"))?;
                return Ok(true);
            }
            Err(message) => ask.say(&format!("{message}\n"))?,
        }
    }
}

/// Sets a field as the editor has it, and gives what there is to say of it.
fn set(imported: &mut Imported, key: &str, answer: &str, shelf: &Shelf) -> Result<Option<String>, String> {
    if answer.is_empty() {
        return Ok(None);
    }
    let Imported { found, text: words } = imported;
    let text = (answer != "-").then(|| said(answer.to_owned()));
    let list = || {
        text.as_ref().map(|_| {
            said(answer.split([',', '،']).map(|name| name.trim().to_owned()).filter(|n| !n.is_empty()).collect())
        })
    };
    let is_web = |url: &Clue<String>| url.value.starts_with("https://") || url.value.starts_with("http://");
    let wrong_address = "not an address such as https://example.org/article";
    match key {
        "title" => {
            let is_there = text.is_none() || fold_strict(words).text.contains(&fold_strict(answer).text);
            if !is_there {
                return Err(NO_SUCH_WORDS.to_owned());
            }
            found.title = text;
        }
        "outlet" => found.outlet = if text.is_some() { Some(said(outlet(answer, shelf)?)) } else { None },
        "authors" => found.authors = list(),
        "agencies" => found.agencies = list(),
        "language" => found.language = said(Lang::parse(answer).ok_or("not a language code such as en or ar")?),
        "published" if text.is_none() => found.published = None,
        "published" => {
            let date = date(answer)?;
            let remark = (date.as_str() != answer).then(|| format!("read as {date}"));
            found.published = Some(said(date));
            return Ok(remark);
        }
        "url" | "archive_url" if text.as_ref().is_some_and(|url| !is_web(url)) => return Err(wrong_address.to_owned()),
        "url" => found.url = text,
        _ => found.archive_url = text,
    }
    Ok(None)
}

/// Finds an outlet; words that are no ID are the name of one that the dossier does not have yet.
fn outlet(answer: &str, shelf: &Shelf) -> Result<Publisher, String> {
    match shelf.outlet(answer) {
        Ok(id) => Ok(Publisher::Known(id)),
        Err(refusal) if resolve::is_id(answer) => Err(format!("{refusal}; {}, or give its name", refusal.hint)),
        Err(_) => Ok(Publisher::Named(answer.to_owned())),
    }
}

/// Reads a date as the record has it, or however else a page would print it.
fn date(answer: &str) -> Result<Date, String> {
    let wrong = |_| format!("`{answer}` is no date: write it as 2022-01-31, as 2022-01, or in doubt as 2022-01-31?");
    Date::parse(answer).or_else(|error| import::stated_date(answer).ok_or(error)).map_err(wrong)
}

fn said<T>(value: T) -> Clue<T> {
    Clue::new(value, "what was given", Sure::Stated)
}
