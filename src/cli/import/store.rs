//! Articles that were read → files: the document first, for it is what cannot be made again, the record last.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::document::Ready;
use super::shelf::{RECORDS, Shelf};
use crate::cli::terminal::{Terminal, counted};
use crate::diagnostic::{Refusal, relative};
use crate::import::known::Known;
use crate::import::{self, Capture, Entry};
use crate::load::hex_sha256;
use crate::write;

/// Writes what an article became.
pub(super) fn store(one: &Ready, known: &Known, shelf: &mut Shelf, terminal: &Terminal) -> Result<()> {
    match known {
        Known::Same(_) => Ok(()),
        Known::Capture(id, _) => capture(one, id, shelf, terminal),
        Known::New => article(one, None, shelf, terminal),
        Known::Reprint(id, _) => article(one, Some(id), shelf, terminal),
    }
}

fn article(one: &Ready, republishes: Option<&str>, shelf: &mut Shelf, terminal: &Terminal) -> Result<()> {
    let Ready { id, extension, bytes, imported, .. } = one;
    let say = |path: &Path, what: &str| terminal.result(&format!("{} {what}", relative(path, terminal.cwd())));
    let raw = shelf.root.join(format!("texts/raw/{id}.{extension}"));
    if fs::read(&raw).is_ok_and(|kept| kept != **bytes) {
        let message = format!("`{}` is another capture", relative(&raw, terminal.cwd()));
        return Err(Refusal::new(message, "choose another ID, or move that file away").into());
    }
    let text = shelf.root.join(format!("texts/{id}.txt"));
    // A text that was corrected by hand stands nowhere else: `texts/` is not in the repository.
    if !raw.exists() && fs::read(&text).is_ok_and(|kept| kept != imported.text.as_bytes()) {
        let message = format!("`{}` has other words, from another copy", relative(&text, terminal.cwd()));
        return Err(Refusal::new(message, "choose another ID, or move that file away").into());
    }
    write::file_if_changed(&raw, bytes)?;
    let changed = write::file_if_changed(&text, imported.text.as_bytes())?;
    say(&text, if changed { "written" } else { "is current" })?;
    match shelf.record(id) {
        Some(record) => say(&record, "is there already, left as it is")?,
        None => {
            let record = shelf.root.join(RECORDS[0]).join(format!("{id}.md"));
            let entry = Entry { id, republishes, capture: &copy(one, None, shelf), added: shelf.today.as_ref() };
            write::new_file(&record, import::record(&imported.found, &entry).as_bytes())?;
            say(&record, "written: look through it")?;
        }
    }
    shelf.take(one, id);
    Ok(())
}

/// Keeps another copy of an article, beside the first, and enters it in the record; nothing else of the record changes.
fn capture(one: &Ready, id: &str, shelf: &mut Shelf, terminal: &Terminal) -> Result<()> {
    let say = |path: &Path, what: &str| terminal.result(&format!("{} {what}", relative(path, terminal.cwd())));
    let copy = copy(one, Some(id), shelf);
    let path = |n: u32| shelf.root.join(format!("texts/raw/{id}.{n}.{}", one.extension));
    let is_free = |n: &u32| fs::read(path(*n)).map_or(true, |kept| *kept == *one.bytes);
    let raw = path((2..).find(is_free).expect("there is no end of numbers"));
    write::file_if_changed(&raw, &one.bytes)?;
    say(&raw, "written")?;
    let Some(record) = shelf.record(id) else { return Ok(()) };
    let added = fs::read_to_string(&record).ok().and_then(|text| import::add(&text, &copy));
    match added {
        Some(text) => {
            write::file_if_changed(&record, text.as_bytes())?;
            say(&record, &format!("has a capture more{}", told(&copy)))?;
        }
        None => say(
            &record,
            "cannot take the capture by itself: write its list under `captures:`, one entry a line, and import again",
        )?,
    }
    shelf.take(one, id);
    Ok(())
}

fn told(copy: &Capture) -> String {
    match copy.change {
        None => String::new(),
        Some(change) if change == import::Change::default() => ", with the same words".to_owned(),
        Some(change) => {
            let is = |count: usize| if count == 1 { "is" } else { "are" };
            let (added, removed) = (change.added, change.removed);
            format!(": {} {} new in it, {removed} {} gone", counted(added, "word"), is(added), is(removed))
        }
    }
}

/// Describes the copy that an article was read from; `id` is the article that it is another copy of.
fn copy(one: &Ready, id: Option<&str>, shelf: &Shelf) -> Capture {
    let found = &one.imported.found;
    let program = concat!("dossier ", env!("CARGO_PKG_VERSION"));
    Capture {
        at: found.retrieved.as_ref().map(|clue| clue.value.clone()).or_else(|| shelf.today.clone()),
        by: found.saved_by.as_ref().map_or_else(|| program.to_owned(), |tool| format!("{tool}, {program}")),
        sha256: one.sha256.clone(),
        text_sha256: hex_sha256(one.imported.text.as_bytes()),
        url: found.archive_url.as_ref().or(found.url.as_ref()).map(|url| url.value.clone()),
        change: id.and_then(|id| shelf.text(id)).map(|before| import::changed(before, &one.imported.text)),
    }
}
