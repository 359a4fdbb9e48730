//! `dossier new note ID`: by options in a script, by questions on a terminal.

use std::collections::BTreeMap;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

use anyhow::Result;
use clap::Args;
use clap::builder::PossibleValuesParser;

use super::{first_language, folder, from_id, id, keep, refuse_known};
use crate::analyze::Findings;
use crate::cli::ask::Ask;
use crate::cli::terminal::Terminal;
use crate::cli::{Ending, passage, titles};
use crate::diagnostic::{self, Refusal};
use crate::locale::{Day, Lang};
use crate::options::Silent;
use crate::resolve::{self, Dossier};
use crate::scaffold::{self, NewNote, NewReport};
use crate::schema::json::Known;
use crate::schema::{NOTE_KINDS, NOTE_MEANINGS};

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
}

/// Makes a note.
pub(super) fn run(note: &Note, root: &Path, (known, today): (&Known, Day), terminal: &Terminal) -> Result<Ending> {
    refuse_known(known, "note", &note.id)?;
    let languages: Vec<Lang> = ids(known, "language").iter().filter_map(|(code, _)| Lang::parse(code)).collect();
    let languages = if languages.is_empty() { vec![first_language(known)] } else { languages };
    let mut said = said(note);
    if let [(only, _)] = ids(known, "section") {
        said.entry("section").or_insert_with(|| only.clone());
    }
    let mut titles = titles::read(&note.title, &languages)?;
    let mut reports = report(note).into_iter().collect::<Vec<_>>();
    if !["kind", "section"].iter().all(|key| said.contains_key(key)) {
        if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
            let hint = "as in `--kind claim --section ID`; on a terminal it asks";
            return Err(Refusal::new("a new note needs `--kind` and `--section`", hint).into());
        }
        let mut ask = Ask::new(io::stdin().lock(), io::stderr());
        question(&mut ask, known, &languages, &mut said, &mut titles)?;
        crate::look(root, &Silent, |dossier, _| articles(&mut ask, known, dossier, &said, &mut reports))?;
    }
    fits(note, &said)?;
    let sections = ids(known, "section");
    // It becomes a part of a path.
    if !sections.iter().any(|(there, _)| *there == said["section"]) {
        let all: Vec<&str> = sections.iter().map(|(there, _)| there.as_str()).collect();
        let message = format!("there is no section `{}`", said["section"]);
        let near = diagnostic::nearest(&said["section"], all.iter().copied());
        let hint =
            near.map_or_else(|| format!("there are {}", all.join(", ")), |near| format!("did you mean `{near}`?"));
        return Err(Refusal::new(message, hint).into());
    }
    let is_draft = titles.iter().all(|(lang, _)| *lang != languages[0]);
    if is_draft {
        titles.push((languages[0], from_id(&note.id)));
    }
    let path = format!("{}notes/{}/{}.yaml", folder(note.internal), said["section"], note.id);
    let record =
        NewNote { titles: &titles, languages: &languages, draft: is_draft, added: today, known: said, reports };
    keep(root, &path, &scaffold::note(&record), terminal)
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
fn said(note: &Note) -> BTreeMap<&'static str, String> {
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
    for key in ["speaker", "actor", "to"] {
        said.entry(key).and_modify(|who| *who = someone(who));
    }
    said
}

/// Takes what the options say of an article.
fn report(note: &Note) -> Option<NewReport> {
    let all = [
        ("article", &note.article),
        ("quote", &note.quote),
        ("said_by", &note.said_by),
        ("value", &note.value),
        ("as_of", &note.as_of),
    ];
    let mut report: NewReport = all.into_iter().filter_map(|(key, value)| Some((key, value.clone()?))).collect();
    report.entry("said_by").and_modify(|who| *who = someone(who));
    report.contains_key("article").then_some(report)
}

/// Writes who it is: an ID, or words for someone without one.
fn someone(who: &str) -> String {
    if resolve::is_id(who) { who.to_owned() } else { format!("{{text: {}}}", serde_json::Value::from(who)) }
}

fn ids<'a>(known: &'a Known, kind: &str) -> &'a [(String, String)] {
    known.get(kind).map(Vec::as_slice).unwrap_or_default()
}

/// Asks for what the note itself needs.
fn question<R: BufRead, W: Write>(
    ask: &mut Ask<R, W>,
    known: &Known,
    languages: &[Lang],
    said: &mut BTreeMap<&'static str, String>,
    titles: &mut Vec<(Lang, String)>,
) -> Result<()> {
    if !said.contains_key("kind") {
        let kinds: Vec<_> = NOTE_MEANINGS.iter().map(|(kind, what)| ((*kind).to_owned(), (*what).to_owned())).collect();
        said.extend(ask.choose("Kind", &kinds, false)?.map(|kind| ("kind", kind)));
    }
    if !said.contains_key("section") {
        said.extend(ask.choose("Section", ids(known, "section"), false)?.map(|section| ("section", section)));
    }
    for lang in languages {
        if titles.iter().all(|(of, _)| of != lang) {
            titles.extend(
                ask.line(&format!("Title in `{lang}` (Enter to leave it for later)"))?.map(|title| (*lang, title)),
            );
        }
    }
    if said["kind"] == "event" && !said.contains_key("when") {
        said.insert("when", ask.words("When it happened, as 2022-01-05 or 2022-01-05?")?);
    }
    for (kind, key, question) in [
        ("statement", "speaker", "Who spoke"),
        ("deployment", "actor", "Who acts"),
        ("deployment", "to", "Where to, or to whom"),
    ] {
        if said["kind"] == kind && !said.contains_key(key) {
            let who = ask.line(&format!("{question}: an entity's ID or words (Enter to leave it for later)"))?;
            said.extend(who.map(|who| (key, someone(&who))));
        }
    }
    let words = [
        ("figure", "measure", "What is counted"),
        ("figure", "population", "Who is counted"),
        ("statement", "stance", "What it does"),
        ("deployment", "action", "What is done"),
    ];
    for (kind, key, question) in words {
        if said["kind"] == kind && !said.contains_key(key) && !ids(known, key).is_empty() {
            said.extend(ask.choose(question, ids(known, key), true)?.map(|word| (key, word)));
        }
    }
    Ok(())
}

/// Asks for articles and what they say, until there are no more.
fn articles<R: BufRead, W: Write>(
    ask: &mut Ask<R, W>,
    known: &Known,
    dossier: &Dossier,
    said: &BTreeMap<&'static str, String>,
    reports: &mut Vec<NewReport>,
) -> Result<()> {
    while let Some(id) = ask.choose("Article that says it", ids(known, "article"), true)? {
        let text = dossier.articles.iter().find(|article| article.id == id).and_then(|article| article.text.as_ref());
        let quote = match text {
            Some(text) => passage::pick(ask, &text.words)?,
            None => ask.line("Its words (its text is not at hand, so they stay unchecked)")?,
        };
        let mut report = NewReport::from([("article", id)]);
        report.extend(quote.map(|quote| ("quote", quote)));
        let who = ask.line("On whose word: an entity's ID, not-stated or words (Enter for the article's own)")?;
        report.extend(who.map(|who| ("said_by", someone(&who))));
        if said["kind"] == "figure" {
            report.extend(ask.line("Value, as 20 or {at_least: 20} (Enter for none)")?.map(|value| ("value", value)));
            report.extend(
                ask.line("The moment that it describes, as 2022-01-05 (Enter if not said)")?.map(|day| ("as_of", day)),
            );
        }
        reports.push(report);
    }
    Ok(())
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
