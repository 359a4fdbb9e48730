//! `dossier new note ID`: by options in a script, by questions on a terminal.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal};
use std::path::Path;

use anyhow::Result;
use clap::Args;
use clap::builder::PossibleValuesParser;

use super::someone::{self, Place};
use super::{first_language, folder, from_id, id, keep, questions, refuse_known};
use crate::analyze::Findings;
use crate::cli::ask::Ask;
use crate::cli::terminal::Terminal;
use crate::cli::{Ending, titles};
use crate::diagnostic::{self, Refusal};
use crate::locale::{Day, Lang};
use crate::options::Silent;
use crate::resolve::Dossier;
use crate::scaffold::{self, NewNote, NewReport};
use crate::schema::NOTE_KINDS;
use crate::schema::json::Known;

/// The keys of a note that take a key of the dossier's own words, which stand in dossier.yaml under its plural.
const OWN_WORDS: [&str; 4] = ["stance", "measure", "population", "action"];

/// The arguments of `dossier new note`.
#[derive(Debug, Args)]
pub(super) struct Note {
    /// The note's ID: lower-case letters, digits and hyphens
    #[arg(value_parser = id)]
    id: String,
    /// What kind of claim it is about
    #[arg(long, value_parser = PossibleValuesParser::new(NOTE_KINDS))]
    kind: Option<String>,
    /// The section: an ID of dossier.yaml
    #[arg(long, value_name = "ID")]
    section: Option<String>,
    /// Its title; in another language than the default one as ar=الجرحى. Without one it is a draft
    #[arg(long, value_name = "TITLE")]
    title: Vec<String>,
    /// When it happened; an event needs it
    #[arg(long, value_name = "DATE")]
    when: Option<String>,
    /// Who spoke (statement)
    #[arg(long, value_name = "WHO")]
    speaker: Option<String>,
    /// What it does: a key of `stances` (statement)
    #[arg(long, value_name = "KEY")]
    stance: Option<String>,
    /// What is counted: a key of `measures` (figure)
    #[arg(long, value_name = "KEY")]
    measure: Option<String>,
    /// Whom: a key of `populations` (figure)
    #[arg(long, value_name = "KEY")]
    population: Option<String>,
    /// Who acts, or for whom a statement speaks: an entity's ID, or words (deployment, statement)
    #[arg(long, value_name = "WHO")]
    actor: Option<String>,
    /// Where to, or to whom: an entity's ID, or words (deployment)
    #[arg(long, value_name = "WHO")]
    to: Option<String>,
    /// What is done: a key of `actions` (deployment)
    #[arg(long, value_name = "KEY")]
    action: Option<String>,
    /// An article that says it
    #[arg(long, value_name = "ID")]
    article: Option<String>,
    /// Its words, as they stand in its text
    #[arg(long, requires = "article")]
    quote: Option<String>,
    /// On whose word: an entity's ID, not-stated, or words
    #[arg(long, value_name = "WHO", requires = "article")]
    said_by: Option<String>,
    /// The figure, as 20 or {at_least: 20} (figure)
    #[arg(long, requires = "article")]
    value: Option<String>,
    /// The moment that the figure describes (figure)
    #[arg(long, value_name = "DATE", requires = "article")]
    as_of: Option<String>,
    /// Puts it into content/internal/, which never leaves this machine
    #[arg(long)]
    internal: bool,
    /// Asks for what is not said, also where the standard input is no terminal
    #[arg(long)]
    ask: bool,
}

/// What a note is made with: the dossier, what it has by ID and name, and its languages, the default one first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Desk<'a> {
    /// The dossier as it is.
    pub(super) dossier: &'a Dossier,
    /// What it has.
    pub(super) known: &'a Known,
    /// Its languages; at least one.
    pub(super) languages: &'a [Lang],
}

/// Makes a note.
pub(super) fn run(
    note: &Note,
    root: &Path,
    (dossier, known, today): (&Dossier, &Known, Day),
    terminal: &Terminal,
) -> Result<Ending> {
    refuse_known(known, "note", &note.id)?;
    let languages: Vec<Lang> = ids(known, "language").iter().filter_map(|(code, _)| Lang::parse(code)).collect();
    let languages = if languages.is_empty() { vec![first_language(known)] } else { languages };
    let desk = Desk { dossier, known, languages: &languages };
    let mut said = said(note, &desk, terminal)?;
    if let [(only, _)] = ids(known, "section") {
        said.entry("section").or_insert_with(|| only.clone());
    }
    let mut titles = titles::read(&note.title, &languages)?;
    let mut reports = report(note, &desk, terminal)?.into_iter().collect::<Vec<_>>();
    // What is said in options is tested first: nobody is to answer questions for nothing.
    refuse_unfit(note, &said, known)?;
    let asks = note.ask || !["kind", "section"].iter().all(|key| said.contains_key(key));
    if asks {
        if !(note.ask || io::stdin().is_terminal() && io::stderr().is_terminal()) {
            let hint = "as in `--kind claim --section ID`; on a terminal it asks";
            return Err(Refusal::new("a new note needs `--kind` and `--section`", hint).into());
        }
        let mut ask = Ask::new(io::stdin().lock(), io::stderr());
        questions::of_note(&mut ask, &desk, &mut said, &mut titles)?;
        refuse_unfit(note, &said, known)?;
        crate::look(root, &Silent, |dossier, _| {
            questions::articles(&mut ask, &Desk { dossier, ..desk }, &said, &mut reports)
        })?;
    }
    let is_draft = titles.iter().all(|(lang, _)| *lang != languages[0]);
    if is_draft {
        titles.push((languages[0], from_id(&note.id)));
    }
    let path = format!("{}notes/{}/{}.yaml", folder(note.internal), said["section"], note.id);
    let record =
        NewNote { titles: &titles, languages: &languages, draft: is_draft, added: today, known: said, reports };
    keep(root, &path, &scaffold::note(&record), asks, terminal)
}

/// Refuses a section and keys that the dossier does not have, and options of another kind of note.
fn refuse_unfit(note: &Note, said: &BTreeMap<&'static str, String>, known: &Known) -> Result<()> {
    if said.contains_key("kind") {
        fits(note, said)?;
    }
    // It becomes a part of a path.
    refuse_missing("section", said, known, "sections stand in dossier.yaml")?;
    OWN_WORDS.iter().try_for_each(|key| refuse_missing(key, said, known, &place_of(key)))
}

/// Says where a key of the dossier's own words is added.
pub(super) fn place_of(key: &str) -> String {
    format!("a new one is added in dossier.yaml, under `{key}s`")
}

/// Refuses an ID that is not there, and lists those that are.
fn refuse_missing(key: &'static str, said: &BTreeMap<&'static str, String>, known: &Known, home: &str) -> Result<()> {
    let all: Vec<&str> = ids(known, key).iter().map(|(there, _)| there.as_str()).collect();
    match said.get(key) {
        Some(id) if !all.contains(&id.as_str()) => {
            let hint = format!("{}; {home}", there_are(id, &all));
            Err(Refusal::new(format!("there is no {key} `{id}`"), hint).into())
        }
        _ => Ok(()),
    }
}

/// Lists the keys that there are, and the one that may be meant.
pub(super) fn there_are(id: &str, all: &[&str]) -> String {
    let near = diagnostic::nearest(id, all.iter().copied()).map_or(String::new(), |n| format!("did you mean `{n}`? "));
    let listed = all.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
    if all.is_empty() { "there are none yet".to_owned() } else { format!("{near}there are {listed}") }
}

/// Refuses options that notes of another kind take: what they say would be lost.
fn fits(note: &Note, said: &BTreeMap<&'static str, String>) -> Result<()> {
    let taken: [(&str, bool, &[&str]); 9] = [
        ("--speaker", note.speaker.is_some(), &["statement"]),
        ("--actor", note.actor.is_some(), &["deployment", "statement"]),
        ("--to", note.to.is_some(), &["deployment"]),
        ("--stance", note.stance.is_some(), &["statement"]),
        ("--measure", note.measure.is_some(), &["figure"]),
        ("--population", note.population.is_some(), &["figure"]),
        ("--action", note.action.is_some(), &["deployment"]),
        ("--value", note.value.is_some(), &["figure", "deployment"]),
        ("--as-of", note.as_of.is_some(), &["figure", "deployment"]),
    ];
    let kind = said["kind"].as_str();
    match taken.into_iter().find(|(_, given, kinds)| *given && !kinds.contains(&kind)) {
        Some((option, _, kinds)) => {
            let message = format!("`{option}` is not for a note of the kind `{kind}`");
            Err(Refusal::new(message, format!("it is for the kind `{}`", kinds.join("` or `"))).into())
        }
        None => Ok(()),
    }
}

/// Takes what the options say of the note.
fn said(note: &Note, desk: &Desk<'_>, terminal: &Terminal) -> Result<BTreeMap<&'static str, String>> {
    let all = [
        ("kind", &note.kind),
        ("section", &note.section),
        ("when", &note.when),
        ("speaker", &note.speaker),
        ("actor", &note.actor),
        ("to", &note.to),
        ("stance", &note.stance),
        ("measure", &note.measure),
        ("population", &note.population),
        ("action", &note.action),
    ];
    let mut said: BTreeMap<_, _> = all.into_iter().filter_map(|(key, value)| Some((key, value.clone()?))).collect();
    for (key, option) in [("speaker", "--speaker"), ("actor", "--actor"), ("to", "--to")] {
        if let Some(who) = said.get_mut(key) {
            *who = someone(who, option, Place::Note, desk, terminal)?;
        }
    }
    Ok(said)
}

/// Takes what the options say of an article.
fn report(note: &Note, desk: &Desk<'_>, terminal: &Terminal) -> Result<Option<NewReport>> {
    let all = [
        ("article", &note.article),
        ("quote", &note.quote),
        ("said_by", &note.said_by),
        ("value", &note.value),
        ("as_of", &note.as_of),
    ];
    let mut report: NewReport = all.into_iter().filter_map(|(key, value)| Some((key, value.clone()?))).collect();
    let Some(article) = report.get("article").cloned() else { return Ok(None) };
    if let Some(who) = report.get_mut("said_by") {
        *who = someone(who, "--said-by", Place::Report(&article), desk, terminal)?;
    }
    Ok(Some(report))
}

/// Writes who an option names, and tells how they were taken.
fn someone(who: &str, option: &str, place: Place<'_>, desk: &Desk<'_>, terminal: &Terminal) -> Result<String> {
    let wrong = |why| Refusal::new(format!("`{option} {who}`: {why}"), "give an entity's ID, its name, or words");
    let someone = someone::read(who, place, desk).map_err(wrong)?;
    someone.remark.iter().for_each(|remark| terminal.note(&format!("`{option}`: {remark}")));
    Ok(someone.yaml)
}

/// Lists what the dossier has of a kind.
pub(super) fn ids<'a>(known: &'a Known, kind: &str) -> &'a [(String, String)] {
    known.get(kind).map(Vec::as_slice).unwrap_or_default()
}

/// Says where the quotations of a new note stand.
pub(super) fn verified(path: &str, dossier: &Dossier, findings: &Findings) -> Vec<String> {
    let id = path.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml")).unwrap_or_default();
    let Some(at) = dossier.notes.iter().position(|note| note.id == id) else { return Vec::new() };
    let mut lines = Vec::new();
    for (report, verified) in dossier.notes[at].reports.iter().zip(&findings.notes[at].verified) {
        let Some(verified) = verified else { continue };
        let ranges = verified.segments.iter().map(|part| format!("{}–{}", part.words.start + 1, part.words.end));
        let of = findings.articles[report.article.at()].words.map_or(String::new(), |all| format!(" of {all}"));
        let words = ranges.collect::<Vec<_>>().join(", ");
        lines.push(format!("quoted from `{}`: words {words}{of}", dossier.article(report.article).id));
    }
    lines
}
