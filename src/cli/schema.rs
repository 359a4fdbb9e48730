//! `dossier schema`: JSON Schemas of all content files, for editors.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use clap::builder::PossibleValuesParser;

use super::arguments::Shared;
use super::terminal::{self, Terminal};
use super::{Ending, root};
use crate::diagnostic::relative;
use crate::schema::json;
use crate::write;

/// The kinds of content files.
const KINDS: [&str; 9] =
    ["article", "config", "corrections", "entities", "note", "note-translation", "outlets", "page", "terms"];

/// The arguments of `dossier schema`.
#[derive(Debug, Args)]
#[command(
    after_help = "Within a dossier its own IDs and vocabularies complete; elsewhere the schemas know the keys alone. `dossier init` \
    wires them for editors with the YAML language server, and `new`, `import`, `verify` and the start of `serve` keep them current.\n\n\
    Examples:\n  dossier schema --output .vscode/schema\n  dossier schema note > note.json"
)]
pub(super) struct Schema {
    /// Which one to print [default: all, in one object by name]
    #[arg(value_parser = PossibleValuesParser::new(KINDS))]
    kind: Option<String>,
    /// Writes each to a file in this folder, as note.json, in place of printing them
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,
}

/// Prints the schemas, or writes them.
pub(super) fn run(schema: &Schema, shared: &Shared, terminal: &Terminal) -> Result<Ending> {
    // The schemas are of use without a dossier too; but one that is named has to be there.
    let root = match root::find(shared, terminal) {
        Err(error) if shared.root.is_some() => return Err(error),
        found => found.ok(),
    };
    let known = root.as_deref().map(crate::known).transpose()?.unwrap_or_default();
    let schemas =
        json::schemas(&known).into_iter().filter(|(name, _)| schema.kind.as_deref().is_none_or(|kind| kind == *name));
    match &schema.output {
        Some(folder) => {
            let mut count = 0;
            for (name, value) in schemas {
                write::file_if_changed(&folder.join(format!("{name}.json")), pretty(&value).as_bytes())?;
                count += 1;
            }
            terminal.result(&format!("{count} schemas in {}", relative(folder, terminal.cwd())))?;
        }
        None if schema.kind.is_some() => {
            schemas.into_iter().try_for_each(|(_, value)| terminal::print(&pretty(&value)))?
        }
        None => {
            let all = schemas.map(|(name, value)| (name.to_owned(), value)).collect();
            terminal::print(&pretty(&serde_json::Value::Object(all)))?;
        }
    }
    Ok(Ending::Fine)
}

/// Writes the schemas of the dossier at `root` into a folder.
pub(super) fn write_all(root: &Path, folder: &Path) -> Result<()> {
    for (name, value) in json::schemas(&crate::known(root)?) {
        write::file_if_changed(&folder.join(format!("{name}.json")), pretty(&value).as_bytes())?;
    }
    Ok(())
}

/// Writes the schemas anew where the dossier keeps them for editors.
pub(super) fn renew(root: &Path) -> Result<()> {
    let folder = root.join(".vscode/schema");
    if folder.is_dir() { write_all(root, &folder) } else { Ok(()) }
}

fn pretty(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}

#[cfg(test)]
mod tests {
    use super::KINDS;
    use crate::schema::json;

    #[test]
    fn every_schema_can_be_asked_for() {
        let names: Vec<_> = json::schemas(&json::Known::new()).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, KINDS);
    }
}
