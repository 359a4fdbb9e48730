//! `dossier new article|note|page ID`: one commented file that passes `check`.

mod note;
mod questions;
mod someone;

use std::path::Path;

use anyhow::Result;
use clap::{Args, Subcommand};

use super::arguments::Shared;
use super::progress::Watch;
use super::terminal::{Terminal, complain};
use super::{Ending, clock, root, schema};
use crate::diagnostic::{Code, Diagnostic, Refusal, Severity, relative};
use crate::locale::{Day, Lang};
use crate::resolve;
use crate::scaffold::{self, NewArticle, NewPage};
use crate::schema::json::Known;
use crate::write;

/// The arguments of `dossier new`.
#[derive(Debug, Args)]
#[command(arg_required_else_help = true)]
#[command(after_help = "A file that is there is never written over.\n\n\
    Examples:\n  dossier new note port-closed\n  dossier new article evening-report --outlet gazette --language en\n  \
    dossier new page about")]
pub(super) struct New {
    /// What to make
    #[command(subcommand)]
    what: What,
    /// What "today" is, for `added`, as 2022-01-06 [default: the day in the dossier's `time_zone`]
    #[arg(long, global = true, value_name = "DATE", value_parser = clock::day)]
    date: Option<Day>,
}

/// What can be made.
#[derive(Debug, Subcommand)]
enum What {
    /// A source article's record; `dossier import` makes one with the text
    #[command(
        after_help = "Example: dossier new article evening-report --outlet gazette --language en --published 2031-05-02"
    )]
    Article(Article),
    /// A note: on a terminal it asks for what it is not told
    #[command(
        after_help = "Without --kind or --section it asks, on a terminal: the passage that an article is quoted with is found by \
        some of its words. In a script all is said by options, and each quotation is checked before the file stays.\n\n\
        Examples:\n  dossier new note port-closed\n  \
        dossier new note injured --kind figure --section counts --title Injured --title ar=الجرحى \\\n    \
        --measure injured --population sailors --article evening-report \\\n    \
        --quote \"At least twenty sailors were injured\" --value \"{at_least: 20}\""
    )]
    Note(Box<note::Note>),
    /// A free page
    #[command(
        after_help = "Examples:\n  dossier new page about --title \"About this dossier\"\n  dossier new page about --language ar"
    )]
    Page(Page),
}

/// The arguments of `dossier new article`.
#[derive(Debug, Args)]
struct Article {
    /// The article's ID: lower-case letters, digits and hyphens
    #[arg(value_parser = id)]
    id: String,
    /// Its language [default: the dossier's first]
    #[arg(long, value_name = "CODE", value_parser = language)]
    language: Option<Lang>,
    /// The headline as printed
    #[arg(long)]
    title: Option<String>,
    /// Our words for it, where the copy has no headline
    #[arg(long, conflicts_with = "title")]
    label: Option<String>,
    /// Who published it: an ID of content/outlets.yaml
    #[arg(long, value_name = "ID")]
    outlet: Option<String>,
    /// When it was published
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
    /// Where it was found
    #[arg(long)]
    url: Option<String>,
    /// Puts it into content/internal/, which never leaves this machine
    #[arg(long)]
    internal: bool,
}

/// The arguments of `dossier new page`.
#[derive(Debug, Args)]
struct Page {
    /// The page's ID, which is its address; a section's ID makes it that section's introduction
    #[arg(value_parser = id)]
    id: String,
    /// Its title; without one it is a draft
    #[arg(long)]
    title: Option<String>,
    /// Its language [default: the dossier's first]
    #[arg(long, value_name = "CODE", value_parser = language)]
    language: Option<Lang>,
}

/// Makes the file.
pub(super) fn run(new: &New, shared: &Shared, terminal: &Terminal) -> Result<Ending> {
    let root = root::find(shared, terminal)?;
    let (dossier, today) = crate::read_on(&root, &clock::today(new.date))?;
    let known = resolve::known(&dossier);
    let default = first_language(&known);
    match &new.what {
        What::Article(article) => {
            refuse_known(&known, "article", &article.id)?;
            refuse_unchecked(&root, article)?;
            let said = [
                ("title", &article.title),
                ("label", &article.label),
                ("outlet", &article.outlet),
                ("published", &article.published),
                ("url", &article.url),
            ];
            let said = said.into_iter().filter_map(|(key, value)| Some((key, value.clone()?))).collect();
            let language = article.language.unwrap_or(default);
            let record =
                scaffold::article(&NewArticle { id: &article.id, language, default, added: today, known: said });
            keep(&root, &format!("{}articles/{}.md", folder(article.internal), article.id), &record, false, terminal)
        }
        What::Note(note) => note::run(note, &root, (&dossier, &known, today), terminal),
        What::Page(page) => {
            let in_default = page.language.is_none_or(|language| language == default);
            if in_default {
                refuse_known(&known, "page", &page.id)?;
            }
            let suffix = page.language.filter(|_| !in_default).map_or(String::new(), |language| format!(".{language}"));
            let title = page.title.clone().unwrap_or_else(|| from_id(&page.id));
            let text = scaffold::page(&NewPage { title: &title, draft: page.title.is_none(), added: today });
            keep(&root, &format!("content/pages/{}{suffix}.md", page.id), &text, false, terminal)
        }
    }
}

/// Writes a file that passes `check`; one that would not is taken away again, and what is wrong with it is shown. What was typed
/// as answers is shown whole, so that nobody has to type it twice.
fn keep(root: &Path, path: &str, text: &str, typed: bool, terminal: &Terminal) -> Result<Ending> {
    let target = root.join(path);
    write::new_file(&target, text.as_bytes())?;
    let watch = Watch::start(terminal);
    let outcome = crate::look_into(root, path, &watch, |dossier, findings| note::verified(path, dossier, findings));
    watch.wipe();
    let mut outcome = outcome?;
    // Somebody else may have the text: that is no fault of the file.
    let is_fault = |d: &Diagnostic| d.severity == Severity::Error && d.code != Code::QuotationUnverified;
    let is_faulty = outcome.diagnostics.iter().any(is_fault);
    let ending = terminal.diagnostics(&mut outcome);
    if is_faulty {
        write::remove_file(&target)?;
        let message = format!("`{path}` would not pass `check`, so it was not written");
        if typed {
            complain(&format!("\n{text}\n"));
            let hint = format!("what you typed stands above as the record: mend it, and save it as `{path}`");
            return Err(Refusal::new(message, hint).into());
        }
        return Err(Refusal::new(message, "mend what is shown above in the options").into());
    }
    schema::renew(root)?;
    terminal.result(&format!("{} written: look through it", relative(&target, terminal.cwd())))?;
    outcome.made.into_iter().flatten().try_for_each(|line| terminal.result(&line))?;
    Ok(ending)
}

/// Refuses a headline that nothing at hand could be held against: the new file would not pass `check`.
fn refuse_unchecked(root: &Path, article: &Article) -> Result<()> {
    let text = format!("texts/{}.txt", article.id);
    if article.title.is_some() && !root.join(&text).is_file() {
        let message =
            format!("there is no `{text}` that the headline could be checked against, so nothing was written");
        let hint = format!(
            "bring the text with `dossier import FILE --id {}`, or name it in words of ours with `--label`",
            article.id
        );
        return Err(Refusal::new(message, hint).into());
    }
    Ok(())
}

/// Gives the folder of content that is for everyone, or for this machine alone.
fn folder(internal: bool) -> &'static str {
    if internal { "content/internal/" } else { "content/" }
}

/// Refuses an ID that a record has already, in whatever folder.
fn refuse_known(known: &Known, kind: &'static str, id: &str) -> Result<()> {
    if known.get(kind).is_some_and(|all| all.iter().any(|(there, _)| there == id)) {
        let such = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        let message = format!("the ID `{id}` is taken: there is such {such} {kind}");
        return Err(Refusal::new(message, "choose another ID, or change that file").into());
    }
    Ok(())
}

/// Gives the dossier's default language.
fn first_language(known: &Known) -> Lang {
    let first = known.get("language").and_then(|all| Lang::parse(&all.first()?.0));
    first.unwrap_or_else(|| Lang::parse("en").expect("a language code"))
}

/// Makes a title of an ID: `port-closed` is “Port closed”.
fn from_id(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn id(text: &str) -> Result<String, String> {
    let is_id = resolve::is_id(text);
    if is_id { Ok(text.to_owned()) } else { Err("an ID has lower-case letters, digits and hyphens".to_owned()) }
}

fn language(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| "not a language code such as en or ar".to_owned())
}
