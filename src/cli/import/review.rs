//! What was found, as the editor confirms or changes it.
//!
//! Takes an article that was read and whom to ask; gives it as it is to be written. Where the answers end, nothing more is
//! taken.

use std::io::{BufRead, Write};

use anyhow::Result;

use super::document::Ready;
use super::show;
use crate::cli::ask::Ask;
use crate::import::known::Known;
use crate::import::{Clue, Found, Publisher, Sure};
use crate::locale::{Date, Lang};
use crate::resolve;

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
pub(super) fn article<R: BufRead, W: Write>(one: &mut Ready, known: &Known, ask: &mut Ask<R, W>) -> Result<Answer> {
    if matches!(known, Known::Same(_)) {
        return Ok(Answer::Take);
    }
    loop {
        let is_new = matches!(known, Known::New | Known::Reprint(..));
        let edit = if is_new { ", e changes fields" } else { "" };
        let Some(answer) = ask.answer(&format!("Enter takes it{edit}, s leaves it out, q stops"))? else {
            return Ok(Answer::Stop);
        };
        match answer.to_lowercase().as_str() {
            "" | "y" | "yes" => return Ok(Answer::Take),
            "s" | "n" | "no" => return Ok(Answer::Skip),
            "q" => return Ok(Answer::Stop),
            "e" if is_new => return Ok(if edit_fields(one, ask)? { Answer::Take } else { Answer::Stop }),
            other => ask.say(&format!("`{other}` is none of these\n"))?,
        }
    }
}

/// Goes through the fields: Enter keeps one, `-` empties it, other words take its place. Says whether the input went on.
fn edit_fields<R: BufRead, W: Write>(one: &mut Ready, ask: &mut Ask<R, W>) -> Result<bool> {
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
        loop {
            let found = &mut one.imported.found;
            let fields = show::fields(found);
            let now = fields.into_iter().find(|(name, _)| *name == key).and_then(|(_, value)| value);
            let Some(answer) = ask.answer(&format!("{key}: {}", now.as_deref().unwrap_or("nothing found")))? else {
                return Ok(false);
            };
            match set(found, key, &answer) {
                Ok(()) => break,
                Err(message) => ask.say(&format!("{message}\n"))?,
            }
        }
    }
    Ok(true)
}

/// Sets a field as the editor has it.
fn set(found: &mut Found, key: &str, answer: &str) -> Result<(), String> {
    let text = (answer != "-").then(|| said(answer.to_owned()));
    let list = || {
        text.as_ref().map(|_| {
            said(answer.split([',', '،']).map(|name| name.trim().to_owned()).filter(|n| !n.is_empty()).collect())
        })
    };
    let is_web = |url: &Clue<String>| url.value.starts_with("https://") || url.value.starts_with("http://");
    let wrong_address = "not an address such as https://example.org/article";
    match key {
        _ if answer.is_empty() => {}
        "title" => found.title = text,
        "outlet" if text.is_none() => found.outlet = None,
        "outlet" if resolve::is_id(answer) => found.outlet = Some(said(Publisher::Known(answer.to_owned()))),
        "outlet" => found.outlet = Some(said(Publisher::Named(answer.to_owned()))),
        "authors" => found.authors = list(),
        "agencies" => found.agencies = list(),
        "language" => found.language = said(Lang::parse(answer).ok_or("not a language code such as en or ar")?),
        "published" => found.published = if text.is_some() { Some(said(Date::parse(answer)?)) } else { None },
        "url" | "archive_url" if text.as_ref().is_some_and(|url| !is_web(url)) => return Err(wrong_address.to_owned()),
        "url" => found.url = text,
        _ => found.archive_url = text,
    }
    Ok(())
}

fn said<T>(value: T) -> Clue<T> {
    Clue::new(value, "what was given", Sure::Stated)
}
