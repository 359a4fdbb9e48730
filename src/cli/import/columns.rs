//! The columns of a table of sources: which are read, and what a row says in them.

use super::document::Ready;
use crate::diagnostic::Refusal;
use crate::import::{self, Clue, Row, Sure, Table};

/// Columns that are read, as Bellingcat's auto-archiver writes them, and ours.
const READ: [&str; 17] = [
    "link",
    "url",
    "file",
    "archive location",
    "archive_url",
    "text content",
    "text",
    "upload title",
    "title",
    "upload timestamp",
    "published",
    "archive date",
    "retrieved",
    "archive status",
    "id",
    "language",
    "outlet",
];
/// Columns of which a row needs one.
const NEEDED: [&str; 6] = ["link", "url", "file", "archive location", "text content", "text"];

/// Looks whether a table can be one of sources, and gives the names of its columns that are not read.
///
/// # Errors
/// When it has no row, no column that is read, or nothing that says where an article is.
pub(super) fn look<'a>(table: &'a Table, path: &str) -> Result<Vec<&'a str>, Refusal> {
    let named: Vec<&str> = table.columns.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    let (read, left): (Vec<&str>, Vec<&str>) = named.into_iter().partition(|name| READ.contains(name));
    let hint = format!("its first line names the columns; those that are read are {}", READ.join(", "));
    let message = if read.is_empty() {
        format!("`{path}` has no column that is read")
    } else if table.rows.is_empty() {
        format!("there are no rows in `{path}`")
    } else if table.rows.iter().all(|row| row.get(&NEEDED).is_none()) {
        format!("no column of `{path}` says where an article is")
    } else {
        return Ok(left);
    };
    Err(Refusal::new(message, hint))
}

/// Gives a row's address.
pub(super) fn link(row: &Row) -> Option<&str> {
    row.get(&["link", "url"]).filter(|url| url.starts_with("http://") || url.starts_with("https://"))
}

/// Gives the file that a row names.
pub(super) fn copy(row: &Row) -> Option<&str> {
    let kept = || row.get(&["archive location"]).filter(|place| !place.contains("://"));
    row.get(&["file"]).filter(|file| !file.contains("://")).or_else(kept)
}

/// Gives the words that a row holds.
pub(super) fn words(row: &Row) -> Option<&str> {
    row.get(&["text content", "text"])
}

/// Adds what a row says and the copy does not.
pub(super) fn add(one: &mut Ready, row: &Row) {
    let from = |column: &str| format!("the column “{column}”");
    let date = |names: &[&'static str]| {
        let (column, cell) = row.named(names)?;
        Some(Clue::new(import::stated_date(cell)?, from(column), Sure::Stated))
    };
    let found = &mut one.imported.found;
    if found.published.as_ref().is_none_or(|clue| clue.sure == Sure::Guess) {
        found.published = date(&["upload timestamp", "published"]).or(found.published.take());
    }
    if found.retrieved.is_none() {
        found.retrieved = date(&["archive date", "retrieved"]);
    }
    let archive = row.named(&["archive location", "archive_url"]).filter(|(_, place)| place.starts_with("http"));
    if let Some((column, url)) = archive.filter(|_| found.archive_url.is_none()) {
        found.archive_url = Some(Clue::new(url.to_owned(), from(column), Sure::Stated));
    }
    // A title is checked against the text: one that is not in it is no title as printed.
    let title = row.named(&["upload title", "title"]).filter(|(_, title)| one.imported.text.contains(*title));
    if let Some((column, title)) = title {
        found.title = Some(Clue::new(title.to_owned(), from(column), Sure::Stated));
    }
}
