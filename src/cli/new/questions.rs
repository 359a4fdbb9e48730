//! The questions that a new note is made of on a terminal.
//!
//! Takes whom to ask and what is said already; adds the answers. Each answer is tested at once, and asked for again with the reason
//! where it cannot be what was asked for.

use std::collections::BTreeMap;
use std::io::{BufRead, Write};

use anyhow::Result;

use super::note::{Desk, ids, place_of, there_are};
use super::someone::{self, Place};
use crate::cli::ask::Ask;
use crate::cli::passage;
use crate::load::yaml;
use crate::locale::{Date, Lang};
use crate::scaffold::NewReport;
use crate::schema::{NOTE_MEANINGS, figure};
use crate::source::FileId;

/// Asks for what the note itself needs.
pub(super) fn of_note<R: BufRead, W: Write>(
    ask: &mut Ask<R, W>,
    desk: &Desk<'_>,
    said: &mut BTreeMap<&'static str, String>,
    titles: &mut Vec<(Lang, String)>,
) -> Result<()> {
    if !said.contains_key("kind") {
        let kinds: Vec<_> = NOTE_MEANINGS.iter().map(|(kind, what)| ((*kind).to_owned(), (*what).to_owned())).collect();
        said.extend(ask.choose("Kind", &kinds, false)?.map(|kind| ("kind", kind)));
    }
    if !said.contains_key("section") {
        said.extend(ask.choose("Section", ids(desk.known, "section"), false)?.map(|section| ("section", section)));
    }
    for lang in desk.languages {
        if titles.iter().all(|(of, _)| of != lang) {
            let title = ask.line(&format!("Title in `{lang}` (Enter to leave it for later)"))?;
            titles.extend(title.map(|title| (*lang, title)));
        }
    }
    if said["kind"] == "event" && !said.contains_key("when") {
        said.insert("when", ask.words("When it happened, as 2022-01-05 or 2022-01-05?", date)?);
    }
    for (kind, key, question) in [
        ("statement", "speaker", "Who spoke"),
        ("deployment", "actor", "Who acts"),
        ("deployment", "to", "Where to, or to whom"),
    ] {
        if said["kind"] == kind && !said.contains_key(key) {
            let wanted = format!("an entity's ID or name, or {} (Enter to leave it for later)", words_in(desk));
            said.extend(who(ask, &format!("{question}: {wanted}"), Place::Note, desk)?.map(|who| (key, who)));
        }
    }
    own_words(ask, desk, said)
}

/// Asks for the keys of the dossier's own words.
fn own_words<R: BufRead, W: Write>(
    ask: &mut Ask<R, W>,
    desk: &Desk<'_>,
    said: &mut BTreeMap<&'static str, String>,
) -> Result<()> {
    for (kind, key, question) in [
        ("figure", "measure", "What is counted"),
        ("figure", "population", "Who is counted"),
        ("statement", "stance", "What it does"),
        ("deployment", "action", "What is done"),
    ] {
        let choices = ids(desk.known, key);
        if said["kind"] == kind && !said.contains_key(key) && !choices.is_empty() {
            let all: Vec<&str> = choices.iter().map(|(id, _)| id.as_str()).collect();
            let hint = |answer: &str| format!("{}; {}", there_are(answer, &all), place_of(key));
            said.extend(ask.choose_or(question, choices, true, hint)?.map(|word| (key, word)));
        }
    }
    Ok(())
}

/// Asks for articles and what they say, until there are no more.
pub(super) fn articles<R: BufRead, W: Write>(
    ask: &mut Ask<R, W>,
    desk: &Desk<'_>,
    said: &BTreeMap<&'static str, String>,
    reports: &mut Vec<NewReport>,
) -> Result<()> {
    while let Some(id) = ask.choose("Article that says it", ids(desk.known, "article"), true)? {
        let article = desk.dossier.articles.iter().find(|article| article.id == id);
        let quote = match article.and_then(|article| article.text.as_ref()) {
            Some(text) => passage::pick(ask, &text.words)?,
            None => ask.line("Its words (its text is not at hand, so they stay unchecked)")?,
        };
        let mut report = NewReport::from([("article", id.clone())]);
        report.extend(quote.map(|quote| ("quote", quote)));
        let question = format!(
            "On whose word: an entity's ID or name, not-stated, or {} (Enter for the article's own)",
            words_in(desk)
        );
        report.extend(who(ask, &question, Place::Report(&id), desk)?.map(|who| ("said_by", who)));
        if said["kind"] == "figure" {
            let value = ask.some("Value, as 20 or {at_least: 20} (Enter for none)", value)?;
            report.extend(value.map(|value| ("value", value)));
            let day = ask.some("The moment that it describes, as 2022-01-05 (Enter if not said)", date)?;
            report.extend(day.map(|day| ("as_of", day)));
        }
        reports.push(report);
    }
    Ok(())
}

/// Asks who it is, and tells how they were taken.
fn who<R: BufRead, W: Write>(
    ask: &mut Ask<R, W>,
    question: &str,
    place: Place<'_>,
    desk: &Desk<'_>,
) -> Result<Option<String>> {
    let Some(someone) = ask.some(question, |words| someone::read(words, place, desk))? else { return Ok(None) };
    if let Some(remark) = &someone.remark {
        ask.say(&format!("{remark}\n"))?;
    }
    Ok(Some(someone.yaml))
}

/// Says in which language words for someone are wanted.
fn words_in(desk: &Desk<'_>) -> String {
    format!("words in `{}`", desk.languages[0])
}

/// Reads a date as a record has it.
fn date(answer: &str) -> Result<String, String> {
    let forms = "dates are 2022-01-05, 2022-01, 2022-01-05?, 2022-01-05~, 2022-01-05/2022-01-19";
    Date::parse(answer).map(|_| answer.to_owned()).map_err(|why| format!("`{answer}` is no date: {why}; {forms}"))
}

/// Reads a figure as a record has it.
fn value(answer: &str) -> Result<String, String> {
    let (node, mistakes) = yaml::parse(FileId(0), answer, 0, answer.len());
    let wrong = |why: String| format!("{why}; {}", figure::FORMS);
    let node = node.filter(|_| mistakes.is_empty()).ok_or_else(|| wrong(format!("`{answer}` cannot be read")))?;
    figure::read(&node).map(|_| answer.to_owned()).map_err(|(_, why)| wrong(why))
}
