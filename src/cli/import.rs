//! `dossier import FILE…`: article records and their texts.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use super::arguments::Shared;
use super::terminal::Terminal;
use super::{Ending, root};
use crate::diagnostic::{Refusal, relative};
use crate::import::{self, Document, Form, Imported, Lines};
use crate::locale::Lang;
use crate::write;

/// Where records may be; a new one goes to the first.
const RECORDS: [&str; 2] = ["content/articles", "content/internal/articles"];

/// The arguments of `dossier import`.
#[derive(Debug, Args)]
#[command(
    after_help = "The text goes to `texts/ID.txt`, the document as it is to `texts/raw/`; neither is published. \
    A record that is there already is left as it is.\n\n\
    Examples:\n  dossier import report.txt --id evening-report --language en\n  \
    dossier import page.txt --id morning-report --lines 1,5-39 --outlet gazette"
)]
pub(super) struct Import {
    /// The documents: .txt or .md
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The article's ID, for one document [default: made of the file's name]
    #[arg(long, value_name = "ID", value_parser = id)]
    id: Option<String>,
    /// Which lines are the article, from 1: 10-90, or several parts as 1,5-39 [default: all]
    #[arg(long, value_name = "LINES")]
    lines: Option<Lines>,
    /// The article's language, as en or ar [default: guessed by its script]
    #[arg(long, value_name = "CODE", value_parser = language)]
    language: Option<Lang>,
    /// Who published it: an ID of content/outlets.yaml
    #[arg(long, value_name = "ID", value_parser = id)]
    outlet: Option<String>,
}

/// A document that was read and understood, and is not yet written.
#[derive(Debug)]
struct Ready {
    id: String,
    extension: String,
    bytes: Vec<u8>,
    imported: Imported,
}

/// Imports documents: all of them, or, when one is refused, none.
pub(super) fn run(import: &Import, shared: &Shared, terminal: &Terminal) -> Result<Ending> {
    let root = root::find(shared, terminal)?;
    if import.id.is_some() && import.files.len() > 1 {
        return Err(Refusal::new("`--id` names one document, and there are more", "import them one by one").into());
    }
    let configuration = fs::read_to_string(root.join(root::CONFIGURATION)).unwrap_or_default();
    let languages = import::languages(&configuration);
    let ready: Vec<_> = import.files.iter().map(|file| read(file, import, &languages)).collect::<Result<_>>()?;
    for (at, one) in ready.iter().enumerate() {
        if ready[..at].iter().any(|other| other.id == one.id) {
            return Err(Refusal::new(
                format!("two documents would be `{}`", one.id),
                "import them one by one with `--id`",
            )
            .into());
        }
    }
    for one in &ready {
        store(one, &root, terminal)?;
    }
    Ok(Ending::Fine)
}

fn read(file: &Path, import: &Import, languages: &[Lang]) -> Result<Ready> {
    let named = || format!("cannot import `{}`", file.display());
    let extension = file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let form =
        Form::of(&extension).ok_or_else(|| Refusal::new("only .txt and .md can be imported", "save its text as .txt"));
    let form = form.with_context(named)?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let id = import.id.clone().or_else(|| import::from_file_name(&stem));
    let id = id
        .ok_or_else(|| Refusal::new("no ID can be made of its name", "give it one with `--id`"))
        .with_context(named)?;
    let bytes = fs::read(file).with_context(named)?;
    let document = Document {
        bytes: &bytes,
        form,
        id: &id,
        lines: import.lines.as_ref(),
        language: import.language,
        outlet: import.outlet.as_deref(),
        languages,
    };
    let imported = import::import(&document).with_context(named)?;
    Ok(Ready { id, extension, bytes, imported })
}

/// Writes what an article became: the document itself first, for it is what cannot be made again.
fn store(one: &Ready, root: &Path, terminal: &Terminal) -> Result<()> {
    let Ready { id, extension, bytes, imported } = one;
    let say = |path: &Path, what: &str| terminal.result(&format!("{} {what}", relative(path, terminal.cwd())));
    let raw = root.join(format!("texts/raw/{id}.{extension}"));
    if fs::read(&raw).is_ok_and(|kept| kept != *bytes) {
        let message = format!("`{}` is another capture", relative(&raw, terminal.cwd()));
        return Err(Refusal::new(message, "choose another ID, or move that file away").into());
    }
    write::file_if_changed(&raw, bytes)?;
    let text = root.join(format!("texts/{id}.txt"));
    let changed = write::file_if_changed(&text, imported.text.as_bytes())?;
    say(&text, if changed { "written" } else { "is current" })?;
    let records = RECORDS.map(|folder| root.join(folder).join(format!("{id}.md")));
    match records.iter().find(|record| record.exists()) {
        Some(record) => say(record, "is there already, left as it is")?,
        None => {
            write::new_file(&records[0], imported.record.as_bytes())?;
            say(&records[0], "written: look through it")?;
        }
    }
    Ok(())
}

fn id(text: &str) -> Result<String, String> {
    let is_id = import::is_id(text);
    if is_id { Ok(text.to_owned()) } else { Err("an ID has lower-case letters, digits and hyphens".to_owned()) }
}

fn language(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| "not a language code such as en or ar".to_owned())
}
