//! `dossier import --csv FILE`: a table of sources, one a row. What is wrong with one does not stop the rest.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::document::{self, Given, Ready};
use super::shelf::Shelf;
use super::web::Web;
use super::{Import, columns, show, store};
use crate::cli::progress::Watch;
use crate::cli::terminal::{self, Terminal, counted};
use crate::diagnostic::Refusal;
use crate::import::known::Known;
use crate::import::{self, Row, Table};
use crate::locale::Lang;
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
    let read = read(path).with_context(|| format!("cannot import `{}`", path.display()))?;
    let left = columns::look(&read, &path.display().to_string())?;
    if !left.is_empty() {
        let names = left.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        terminal.result(&format!("{}: ignored, as nothing reads {names}", path.display()))?;
    }
    let (watch, web) = (Watch::start(terminal), Web::new(&import.asking));
    let count = Run { path, import, shelf, terminal, watch: &watch, web, ids: BTreeMap::new() }.rows(&read.rows);
    watch.wipe();
    terminal.result(&count.told(read.rows.len(), import.dry_run))?;
    if count.failed > 0 {
        let message = format!("{} of {} could not be imported", count.failed, counted(read.rows.len(), "row"));
        let hint = "mend them and import the table again: what is there by then is left as it is";
        return Err(Refusal::new(message, hint).into());
    }
    Ok(())
}

fn read(path: &Path) -> Result<Table> {
    let text = String::from_utf8(fs::read(path)?);
    let text = text.map_err(|_| Refusal::new("it is not UTF-8", "save the table as CSV in UTF-8"))?;
    Ok(import::table(&text)?)
}

/// A table as it is being imported.
struct Run<'a> {
    path: &'a Path,
    import: &'a Import,
    shelf: &'a mut Shelf,
    terminal: &'a Terminal,
    watch: &'a Watch,
    web: Web,
    /// The lines of the rows that name an ID.
    ids: BTreeMap<String, usize>,
}

impl Run<'_> {
    /// Imports all rows, and tells of each that cannot be.
    fn rows(&mut self, rows: &[Row]) -> Count {
        let mut count = Count::default();
        for (at, row) in rows.iter().enumerate() {
            self.watch.pages(at, rows.len());
            match self.row(row) {
                Ok(known) => known.iter().for_each(|known| count.take(known)),
                Err(error) => {
                    count.failed += 1;
                    let hint = error.downcast_ref::<Refusal>().map(|refusal| format!("; {}", refusal.hint));
                    let (path, hint) = (self.path.display(), hint.unwrap_or_default());
                    self.watch.wipe();
                    terminal::complain(&format!("{path}:{}: {error:#}{hint}\n", row.line));
                }
            }
        }
        count
    }

    /// Imports a row, and says what its articles became.
    fn row(&mut self, row: &Row) -> Result<Vec<Known>> {
        if let Some(id) = self.left(row) {
            self.watch.wipe();
            self.terminal.result(&format!("{}:{}: `{id}` has this address", self.path.display(), row.line))?;
            return Ok(vec![Known::Same(id)]);
        }
        let mut ready = self.read(row)?;
        ready.iter_mut().for_each(|one| columns::add(one, row));
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
        let url = columns::link(row)
            .filter(|_| !self.import.new && columns::copy(row).is_none() && columns::words(row).is_none())?;
        self.shelf.with_address(url).filter(|id| self.shelf.has_text(id)).map(str::to_owned)
    }

    /// Gives the ID that a row names, which no other row may.
    fn id<'r>(&mut self, row: &'r Row) -> Result<Option<&'r str>, Refusal> {
        let Some(id) = row.get(&["id"]) else { return Ok(None) };
        if !resolve::is_id(id) {
            return Err(Refusal::new(format!("`{id}` is no ID"), "an ID has lower-case letters, digits and hyphens"));
        }
        if let Some(line) = self.ids.get(id) {
            let message = format!("`{id}` is the ID of the row on line {line} already");
            return Err(Refusal::new(message, "each row needs one of its own, or none"));
        }
        self.ids.insert(id.to_owned(), row.line);
        Ok(Some(id))
    }

    /// Reads the copy that a row names, or the words that it holds, or what is at its address.
    fn read(&mut self, row: &Row) -> Result<Vec<Ready>> {
        let language = row.get(&["language"]).map(|code| {
            let refusal = || Refusal::new(format!("`{code}` is no language code"), "codes are as en or ar");
            Lang::parse(code).ok_or_else(refusal)
        });
        let outlet = row.get(&["outlet"]).map(|outlet| self.shelf.outlet(outlet)).transpose()?;
        let given = Given {
            id: self.id(row)?,
            lines: None,
            language: language.transpose()?.or(self.import.language),
            outlet: outlet.as_deref().or(self.import.outlet.as_deref()),
            url: columns::link(row),
        };
        if let Some(file) = columns::copy(row) {
            let file: PathBuf = self.path.parent().unwrap_or(Path::new("")).join(file);
            return document::read(&file, &given, self.shelf, &mut self.web);
        }
        match columns::words(row) {
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
        let [rows, articles, reprints, captures] =
            [(rows, "row"), (*articles, "new article"), (*reprints, "reprint"), (*captures, "capture")]
                .map(|(count, what)| counted(count, what));
        let dry = if dry { " (nothing was written)" } else { "" };
        format!("{rows}: {articles}, {reprints}, {captures}, {known} there already, {failed} failed{dry}")
    }
}
