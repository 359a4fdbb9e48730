//! A labelled fact about a note, or one that an article gives otherwise.

use serde::Serialize;

use crate::config::Vocabulary;
use crate::locale::{Date, Lang};
use crate::render::html::Html;
use crate::render::part::actor;
use crate::render::sheet::Sheet;
use crate::render::text::{Block, TextView};
use crate::render::tongue::Tongue;
use crate::resolve::{Actor, Counts, Given, Gives, Kind, Note, SaidIn};

/// A labelled fact.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Fact {
    /// What it is about.
    label: Html,
    /// The string that labels it.
    #[serde(skip)]
    key: String,
    /// What is so.
    value: TextView,
}

impl Fact {
    /// Says whether it is labelled by that string.
    pub(crate) fn is(&self, key: &str) -> bool {
        self.key == key
    }

    /// Gives what is so, for a sentence in one language; words of another are marked.
    pub(crate) fn value_in(&self, page: Lang, tongue: &Tongue) -> Html {
        let language = |block: &Block| block.lang.unwrap_or(page);
        let own = self.value.blocks.iter().find(|block| language(block) == tongue.lang);
        let Some(block) = own.or(self.value.blocks.first()) else { return Html::default() };
        if own.is_some() || language(block) == tongue.lang {
            return block.html.clone();
        }
        let (code, dir) = (language(block), language(block).direction().as_str());
        Html::raw(format!("<span lang=\"{code}\" dir=\"{dir}\">{}</span>", block.html.as_str()))
    }
}

/// Labels a fact with a string of the interface.
pub(crate) fn fact(sheet: &Sheet<'_>, key: &str, value: TextView) -> Fact {
    Fact { label: sheet.label(key), key: key.to_owned(), value }
}

/// Gives a date in each language of the page.
pub(crate) fn date(sheet: &Sheet<'_>, date: &Date) -> TextView {
    sheet.sentence_by(|tongue| tongue.date(date))
}

/// Gives the label of a key of a vocabulary, or the key.
pub(crate) fn term(sheet: &Sheet<'_>, vocabulary: &Vocabulary, key: &str) -> TextView {
    match vocabulary.label(key) {
        Some(label) => sheet.text(label),
        None => sheet.text_in(sheet.lang(), Html::text(key)),
    }
}

/// Gives what is known of a note's claim.
pub(crate) fn of_note(sheet: &Sheet<'_>, note: &Note) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |key: &str, value: Option<TextView>| facts.extend(value.map(|v| fact(sheet, key, v)));
    let words = note.when_text.as_ref().map(|w| sheet.text(w));
    add("fact-when", note.when.as_ref().map(|d| with_words(date(sheet, d), words)));
    add("fact-place", note.place.as_ref().map(|a| actor::actor(sheet, a)));
    let config = &sheet.site.dossier.config;
    match &note.kind {
        Kind::Statement(statement) => {
            add("fact-speaker", statement.speaker.as_ref().map(|a| actor::actor(sheet, a)));
            add("fact-actor", statement.actor.as_ref().map(|a| actor::actor(sheet, a)));
            let stances: Vec<TextView> = statement.stances.iter().map(|s| term(sheet, &config.stances, s)).collect();
            add("fact-stance", joined(stances));
            add("fact-said-on", statement.said_on.as_ref().map(|d| date(sheet, d)));
            add("fact-said-in", statement.said_in.map(|said| said_in(sheet, said)));
        }
        Kind::Figure(figure) => {
            add("fact-measure", figure.measure.as_ref().map(|m| term(sheet, &config.measures, m)));
            add("fact-population", figure.population.as_ref().map(|p| term(sheet, &config.populations, p)));
            add("fact-counts", figure.counts.map(|c| counting(sheet, c)));
        }
        Kind::Deployment(deployment) => {
            add("fact-actor", deployment.actor.as_ref().map(|a| actor::actor(sheet, a)));
            add("fact-action", deployment.action.as_ref().map(|a| term(sheet, &config.actions, a)));
            add("fact-to", deployment.to.as_ref().map(|a| actor::actor(sheet, a)));
        }
        Kind::Event | Kind::Claim => {}
    }
    facts
}

/// Gives what an article gives otherwise than its note.
pub(crate) fn otherwise(sheet: &Sheet<'_>, gives: &Gives) -> Vec<Fact> {
    let config = &sheet.site.dossier.config;
    let mut facts = Vec::new();
    let mut add = |key: &str, value: Option<TextView>| facts.extend(value.map(|v| fact(sheet, key, v)));
    let who =
        |given: &Option<Given<Actor>>| given.as_ref().map(|g| or_not_stated(sheet, g, |a| actor::actor(sheet, a)));
    let day = |given: &Option<Given<Date>>| given.as_ref().map(|g| or_not_stated(sheet, g, |d| date(sheet, d)));
    let key = |given: &Option<Given<String>>, vocabulary: &Vocabulary| {
        given.as_ref().map(|g| or_not_stated(sheet, g, |k| term(sheet, vocabulary, k)))
    };
    add("fact-what", gives.what.as_ref().map(|g| or_not_stated(sheet, g, |w| sheet.text(w))));
    add("fact-when", day(&gives.when));
    add("fact-place", who(&gives.place));
    add("fact-population", key(&gives.population, &config.populations));
    add("fact-counts", gives.counts.as_ref().map(|g| or_not_stated(sheet, g, |c| counting(sheet, *c))));
    add("fact-actor", who(&gives.actor));
    add("fact-action", key(&gives.action, &config.actions));
    add("fact-to", who(&gives.to));
    add("fact-speaker", who(&gives.speaker));
    add("fact-said-on", day(&gives.said_on));
    add("fact-stance", key(&gives.stance, &config.stances));
    facts
}

fn or_not_stated<T>(sheet: &Sheet<'_>, given: &Given<T>, show: impl Fn(&T) -> TextView) -> TextView {
    match given {
        Given::Stated(value) => show(value),
        Given::NotStated => sheet.sentence("not-stated", &[]),
    }
}

fn counting(sheet: &Sheet<'_>, counts: Counts) -> TextView {
    sheet.sentence(if counts == Counts::Cumulative { "counts-cumulative" } else { "counts-period" }, &[])
}

fn said_in(sheet: &Sheet<'_>, said: SaidIn) -> TextView {
    match said {
        SaidIn::Language(lang) => sheet.text_in(sheet.lang(), sheet.language(lang)),
        SaidIn::NotStated => sheet.sentence("not-stated", &[]),
    }
}

/// Joins several values into one, block by block.
fn joined(values: Vec<TextView>) -> Option<TextView> {
    let separator = " · ";
    values.into_iter().reduce(|mut all, next| {
        for (i, block) in next.blocks.into_iter().enumerate() {
            match all.blocks.get_mut(i) {
                Some(into) => {
                    into.html = Html::raw(format!("{}{separator}{}", into.html.as_str(), block.html.as_str()))
                }
                None => all.blocks.push(block),
            }
        }
        all
    })
}

/// Adds an editor's words to a date, block by block.
fn with_words(date: TextView, words: Option<TextView>) -> TextView {
    let Some(words) = words else { return date };
    let mut date = date;
    for (block, words) in date.blocks.iter_mut().zip(words.blocks) {
        block.html = Html::raw(format!("{} (<bdi>{}</bdi>)", block.html.as_str(), words.html.as_str()));
    }
    date
}
