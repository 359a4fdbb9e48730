//! `dossier import --csv FILE`: a table of sources, one a row. What is wrong with one does not stop the rest.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::document::{self, Given, Ready};
use super::shelf::Shelf;
use super::web::Web;
use super::{Import, show, store};
use crate::cli::progress::Watch;
use crate::cli::terminal::{self, Terminal};
use crate::diagnostic::Refusal;
use crate::import::known::Known;
use crate::import::{self, Clue, Row, Sure};
use crate::locale::{Date, Lang};
use crate::options::Progress;
use crate::resolve;

/// Columns of which a row needs one.
const COLUMNS: [&str; 6] = ["link", "url", "file", "archive location", "text content", "text"];

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
    let hint = "its first line names the columns, such as link, file, text content";
    if rows.is_empty() {
        return Err(Refusal::new(format!("there are no rows in `{}`", path.display()), hint).into());
    }
    if rows.iter().all(|row| row.get(&COLUMNS).is_none()) {
        let message = format!("no column of `{}` says where an article is", path.display());
        return Err(Refusal::new(message, hint).into());
    }
    let (watch, mut count) = (Watch::start(terminal), Count::default());
    let mut table = Table { path, import, shelf, terminal, watch: &watch, web: Web::new(&import.asking) };
    for (at, row) in rows.iter().enumerate() {
        watch.pages(at, rows.len());
        match table.row(row) {
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

/// A table as it is being imported.
struct Table<'a> {
    path: &'a Path,
    import: &'a Import,
    shelf: &'a mut Shelf,
    terminal: &'a Terminal,
    watch: &'a Watch,
    web: Web,
}

impl Table<'_> {
    /// Imports a row, and says what its articles became.
    fn row(&mut self, row: &Row) -> Result<Vec<Known>> {
        if let Some(id) = self.left(row) {
            self.watch.wipe();
            self.terminal.result(&format!("{}:{}: `{id}` has this address", self.path.display(), row.line))?;
            return Ok(vec![Known::Same(id)]);
        }
        let mut ready = self.read(row)?;
        ready.iter_mut().for_each(|one| add(one, row));
        document::name(&mut ready, self.shelf)?;
        let mut done = Vec::new();
        for one in ready {
            let known = self.shelf.known(&one, self.import.new);
            self.watch.wipe();
            self.terminal.result(&show::article(&one, &known))?;
            if !self.import.dry_run {
                store::store(&one, &known, self.shelf, self.terminal)?;
            }
            done.push(known);
        }
        Ok(done)
    }

    /// Gives the article that has a row's address, where the row has nothing else: nobody is asked twice for the same.
    fn left(&self, row: &Row) -> Option<String> {
        let url = link(row).filter(|_| !self.import.new && copy(row).is_none() && words(row).is_none())?;
        self.shelf.with_address(url).filter(|id| self.shelf.has_text(id)).map(str::to_owned)
    }

    /// Reads the copy that a row names, or the words that it holds, or what is at its address.
    fn read(&mut self, row: &Row) -> Result<Vec<Ready>> {
        let language = row.get(&["language"]).map(|code| {
            let refusal = || Refusal::new(format!("`{code}` is no language code"), "codes are as en or ar");
            Lang::parse(code).ok_or_else(refusal)
        });
        let refusal = |id| Refusal::new(format!("`{id}` is no ID"), "an ID has lower-case letters, digits and hyphens");
        let id = row.get(&["id"]).map(|id| if resolve::is_id(id) { Ok(id) } else { Err(refusal(id)) });
        let given = Given {
            id: id.transpose()?,
            lines: None,
            language: language.transpose()?.or(self.import.language),
            outlet: row.get(&["outlet"]).or(self.import.outlet.as_deref()),
            url: link(row),
        };
        if let Some(file) = copy(row) {
            let file: PathBuf = self.path.parent().unwrap_or(Path::new("")).join(file);
            return document::read(&file, &given, self.shelf, &mut self.web);
        }
        match words(row) {
            Some(text) => {
                document::of_words(text, &format!("{}:{}", self.path.display(), row.line), &given, self.shelf)
            }
            // A table of links alone is fetched where the program can; where they lead is where the articles stand.
            None if cfg!(feature = "fetch") && given.url.is_some() => {
                let url = Path::new(given.url.unwrap_or_default());
                document::read(url, &Given { url: None, ..given }, self.shelf, &mut self.web)
            }
            None => {
                let status = row.get(&["archive status"]);
                let status = status.map(|status| format!(" (archive status: {status})")).unwrap_or_default();
                let hint = "the column `file` names a saved page beside the table, `text content` holds words";
                Err(Refusal::new(format!("it has neither a copy nor words{status}"), hint).into())
            }
        }
    }
}

/// Gives a row's address.
fn link(row: &Row) -> Option<&str> {
    row.get(&["link", "url"]).filter(|url| url.starts_with("http://") || url.starts_with("https://"))
}

/// Gives the file that a row names.
fn copy(row: &Row) -> Option<&str> {
    let kept = || row.get(&["archive location"]).filter(|place| !place.contains("://"));
    row.get(&["file"]).filter(|file| !file.contains("://")).or_else(kept)
}

/// Gives the words that a row holds.
fn words(row: &Row) -> Option<&str> {
    row.get(&["text content", "text"])
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
