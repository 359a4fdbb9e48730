//! `dossier import FILE…`: article records and their texts.

mod columns;
mod csv;
mod document;
#[cfg(feature = "fetch")]
mod fetch;
#[cfg(feature = "fetch")]
mod gate;
mod review;
mod shelf;
mod show;
mod store;
mod web;

use std::io::{self, IsTerminal};
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::arguments::Shared;
use super::ask::Ask;
use super::terminal::Terminal;
use super::{Ending, clock, root, schema};
use crate::diagnostic::Refusal;
use crate::import::Lines;
use crate::locale::{Day, Lang};
use crate::resolve;
use document::Given;
use review::Answer;
use shelf::Shelf;
use web::{Asking, Web};

/// The arguments of `dossier import`.
#[derive(Debug, Args)]
#[command(
    after_help = "Of a page, the article is kept without the menus around it; two articles or two languages on one page become \
    two articles. For each field the terminal says where it was found and how sure it is: Enter takes what was found, or \
    you change it. In a pipe nothing is asked, as with `--yes`.\n\n\
    The text goes to `texts/ID.txt`, the document as it is to `texts/raw/`; neither is published. A record that is there \
    already is left as it is; another copy of an article that is there becomes one of its captures.\n\n\
    Examples:\n  dossier import storm.html\n  dossier import saved/*.html --yes\n  \
    dossier import report.txt --id evening-report --language en\n  \
    dossier import page.txt --id morning-report --lines 1,5-39 --outlet gazette\n  dossier import storm.html --dry-run\n  dossier import --csv sources.csv"
)]
pub(super) struct Import {
    /// The documents: .html, .htm, .mhtml, .txt or .md; in builds with the feature `fetch` also addresses
    #[arg(required_unless_present = "csv", value_name = "FILE")]
    files: Vec<PathBuf>,
    /// A table with a row for each source, as spreadsheets and auto-archiver write it: nothing is asked
    #[arg(long, value_name = "FILE", conflicts_with_all = ["files", "id", "lines", "url", "ask"])]
    csv: Option<PathBuf>,
    /// The article's ID, for one document [default: made of the file's name]
    #[arg(long, value_name = "ID", value_parser = id)]
    id: Option<String>,
    /// Which lines of a text are the article, from 1: 10-90, or several parts as 1,5-39 [default: all]
    #[arg(long, value_name = "LINES")]
    lines: Option<Lines>,
    /// The article's language, as en or ar: then it is not parted by language [default: as the page says, or by its words]
    #[arg(long, value_name = "CODE", value_parser = language)]
    language: Option<Lang>,
    /// Who published it: an ID that content/outlets.yaml has
    #[arg(long, value_name = "ID", value_parser = id)]
    outlet: Option<String>,
    /// Where it stood, for one document [default: as the page says]
    #[arg(long, value_name = "URL", value_parser = address)]
    url: Option<String>,
    /// Takes what was found, and asks nothing
    #[arg(long, short)]
    yes: bool,
    /// Asks also where the standard input is no terminal
    #[arg(long, conflicts_with = "yes")]
    ask: bool,
    /// Shows what was found, and writes nothing
    #[arg(long, short = 'n')]
    dry_run: bool,
    /// Takes every article for a new one, also where the dossier has its address or its words
    #[arg(long)]
    new: bool,
    /// The day of the import, as 2022-01-31 [default: today in the dossier's time zone]
    #[arg(long, value_name = "DATE", value_parser = clock::day)]
    date: Option<Day>,
    #[command(flatten)]
    asking: Asking,
}

/// Imports documents, each as it is confirmed. One that cannot be read stops all before anything is written; one whose place is
/// taken stops what comes after it.
pub(super) fn run(import: &Import, shared: &Shared, terminal: &Terminal) -> Result<Ending> {
    let root = root::find(shared, terminal)?;
    for (option, given) in [("--id", import.id.is_some()), ("--url", import.url.is_some())] {
        if given && import.files.len() > 1 {
            let message = format!("`{option}` is for one document, and there are more");
            return Err(Refusal::new(message, "import them one by one").into());
        }
    }
    let mut shelf = Shelf::open(&root, clock::today(import.date))?;
    import.outlet.as_deref().map(|outlet| shelf.outlet(outlet)).transpose()?;
    if let Some(table) = &import.csv {
        let done = csv::run(table, import, &mut shelf, terminal);
        schema::renew(&root)?;
        return done.map(|()| Ending::Fine);
    }
    let (mut ready, mut web) = (Vec::new(), Web::new(&import.asking));
    for file in &import.files {
        ready.extend(document::read(file, &given(import), &shelf, &mut web)?);
    }
    document::name(&mut ready, &shelf)?;
    let asks = !import.yes && !import.dry_run && (import.ask || io::stdin().is_terminal() && terminal.is_shown());
    let mut ask = Ask::new(io::stdin().lock(), io::stderr());
    for mut one in ready {
        let known = shelf.known(&one, import.new);
        terminal.result(&show::article(&one, &known))?;
        match if asks { review::article(&mut one, &known, &shelf, &mut ask)? } else { Answer::Take } {
            Answer::Take if import.dry_run => {}
            Answer::Take => store::store(&one, &known, &mut shelf, terminal)?,
            Answer::Skip => terminal.result("left out")?,
            Answer::Stop => break,
        }
    }
    // The new IDs complete in an editor at once.
    schema::renew(&root)?;
    Ok(Ending::Fine)
}

fn given(import: &Import) -> Given<'_> {
    Given {
        id: import.id.as_deref(),
        lines: import.lines.as_ref(),
        language: import.language,
        outlet: import.outlet.as_deref(),
        url: import.url.as_deref(),
    }
}

fn id(text: &str) -> Result<String, String> {
    let is_id = resolve::is_id(text);
    if is_id { Ok(text.to_owned()) } else { Err("an ID has lower-case letters, digits and hyphens".to_owned()) }
}

fn language(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| "not a language code such as en or ar".to_owned())
}

fn address(text: &str) -> Result<String, String> {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    if is_web { Ok(text.to_owned()) } else { Err("not an address such as https://example.org/article".to_owned()) }
}
