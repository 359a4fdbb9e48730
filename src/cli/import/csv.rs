//! `dossier import --csv FILE`: a table of sources, one a row. What is wrong with one does not stop the rest.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::document::{self, Given, Ready};
use super::shelf::Shelf;
use super::{Import, show, store};
use crate::cli::progress::Watch;
use crate::cli::terminal::{self, Terminal};
use crate::diagnostic::Refusal;
use crate::import::known::Known;
use crate::import::{self, Clue, Row, Sure};
use crate::locale::{Date, Lang};
use crate::options::Progress;
use crate::resolve;

/// How many rows became what.
#[derive(Debug, Default)]
struct Count {
    articles: usize,
    reprints: usize,
    captures: usize,
    known: usize,
    failed: usize,
}

/// Imports every row of a table.
pub(super) fn run(path: &Path, import: &Import, shelf: &mut Shelf, terminal: &Terminal) -> Result<()> {
    let named = || format!("cannot import `{}`", path.display());
    let bytes = fs::read(path).with_context(named)?;
    let text = String::from_utf8(bytes).map_err(|_| Refusal::new("it is not UTF-8", "save the table as CSV in UTF-8"));
    let rows = import::rows(&text.with_context(named)?);
    if rows.is_empty() {
        let hint = "its first line names the columns, such as link, file, text content";
        return Err(Refusal::new(format!("there are no rows in `{}`", path.display()), hint).into());
    }
    let (watch, mut count) = (Watch::start(terminal), Count::default());
    for (at, row) in rows.iter().enumerate() {
        watch.pages(at, rows.len());
        let done = one(row, path, import, shelf, terminal, &watch);
        match done {
            Ok(known) => known.iter().for_each(|known| count.take(known)),
            Err(error) => {
                count.failed += 1;
                watch.wipe();
                terminal::complain(&format!("{}:{}: {error:#}\n", path.display(), row.line));
            }
        }
    }
    watch.wipe();
    terminal.result(&count.told(rows.len(), import.dry_run))?;
    if count.failed > 0 {
        let message = format!("{} of {} rows could not be imported", count.failed, rows.len());
        return Err(Refusal::new(
            message,
            "mend them and import the table again: what is there by then is left as it is",
        )
        .into());
    }
    Ok(())
}

/// Imports a row.
fn one(
    row: &Row,
    table: &Path,
    import: &Import,
    shelf: &mut Shelf,
    terminal: &Terminal,
    watch: &Watch,
) -> Result<Vec<Known>> {
    let mut ready = read(row, table, import, shelf)?;
    ready.iter_mut().for_each(|one| add(one, row));
    document::name(&mut ready, shelf)?;
    let mut done = Vec::new();
    for one in ready {
        let known = shelf.known(&one, import.new);
        watch.wipe();
        terminal.result(&show::article(&one, &known))?;
        if !import.dry_run {
            store::store(&one, &known, shelf, terminal)?;
        }
        done.push(known);
    }
    Ok(done)
}

/// Reads the copy that a row names, or the words that it holds.
fn read(row: &Row, table: &Path, import: &Import, shelf: &Shelf) -> Result<Vec<Ready>> {
    let url = row.get(&["link", "url"]);
    let language = row.get(&["language"]).map(|code| {
        Lang::parse(code).ok_or_else(|| Refusal::new(format!("`{code}` is no language code"), "codes are as en or ar"))
    });
    let id = row.get(&["id"]).map(|id| {
        if resolve::is_id(id) {
            Ok(id)
        } else {
            Err(Refusal::new(format!("`{id}` is no ID"), "an ID has lower-case letters, digits and hyphens"))
        }
    });
    let given = Given {
        id: id.transpose()?,
        lines: None,
        language: language.transpose()?.or(import.language),
        outlet: row.get(&["outlet"]).or(import.outlet.as_deref()),
        url: url.filter(|url| url.starts_with("http")),
    };
    let kept = row.get(&["archive location"]).filter(|place| !place.contains("://"));
    if let Some(file) = row.get(&["file"]).or(kept) {
        let file: PathBuf = table.parent().unwrap_or(Path::new("")).join(file);
        return document::read(&file, &given, shelf);
    }
    match row.get(&["text content", "text"]) {
        // A table of links alone is fetched where the program can.
        None if cfg!(feature = "fetch") && given.url.is_some() => {
            document::read(Path::new(given.url.unwrap_or_default()), &given, shelf)
        }
        Some(text) => document::of_words(text, &format!("{}:{}", table.display(), row.line), &given, shelf),
        None => {
            let status =
                row.get(&["archive status"]).map(|status| format!(" (archive status: {status})")).unwrap_or_default();
            let message = format!("it has neither a copy nor words{status}");
            Err(Refusal::new(
                message,
                "the column `file` names a saved page beside the table, `text content` holds words",
            )
            .into())
        }
    }
}

/// Adds what a row says and the copy does not.
fn add(one: &mut Ready, row: &Row) {
    let date = |names: &[&str]| row.get(names).and_then(import::stated_date);
    let found = &mut one.imported.found;
    let clue = |value: Date, column: &str| Clue::new(value, format!("the column “{column}”"), Sure::Stated);
    if found.published.as_ref().is_none_or(|clue| clue.sure == Sure::Guess)
        && let Some(day) = date(&["upload timestamp", "published"])
    {
        found.published = Some(clue(day, "upload timestamp"));
    }
    if found.retrieved.is_none()
        && let Some(day) = date(&["archive date", "retrieved"])
    {
        found.retrieved = Some(clue(day, "archive date"));
    }
    let archive = row.get(&["archive location", "archive_url"]).filter(|place| place.starts_with("http"));
    if let Some(url) = archive.filter(|_| found.archive_url.is_none()) {
        found.archive_url = Some(Clue::new(url.to_owned(), "the column “archive location”", Sure::Stated));
    }
    // A title is checked against the text: one that is not in it is no title as printed.
    let title = row.get(&["upload title", "title"]).filter(|title| one.imported.text.contains(*title));
    if let Some(title) = title {
        found.title = Some(Clue::new(title.to_owned(), "the column “upload title”", Sure::Stated));
    }
}

impl Count {
    fn take(&mut self, known: &Known) {
        match known {
            Known::New => self.articles += 1,
            Known::Reprint(..) => self.reprints += 1,
            Known::Capture(..) => self.captures += 1,
            Known::Same(_) => self.known += 1,
        }
    }

    fn told(&self, rows: usize, dry: bool) -> String {
        let Self { articles, reprints, captures, known, failed } = self;
        let dry = if dry { " (nothing was written)" } else { "" };
        format!(
            "{rows} rows: {articles} new articles, {reprints} reprints, {captures} captures, {known} there already, {failed} failed{dry}"
        )
    }
}
