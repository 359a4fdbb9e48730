//! Where the dossier is.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::arguments::Shared;
use super::terminal::Terminal;
use crate::diagnostic::Refusal;

/// The file by which a dossier's folder is known.
pub(super) const CONFIGURATION: &str = "dossier.yaml";

/// Finds the dossier's folder: the one that the user gave, else the nearest one upward.
///
/// # Errors
/// A [`Refusal`] when there is none.
pub(super) fn find(shared: &Shared, terminal: &Terminal) -> Result<PathBuf> {
    match &shared.root {
        Some(given) if is_dossier(given) => Ok(given.clone()),
        Some(given) => Err(not_there(given).into()),
        None => {
            let upward = terminal.cwd().ancestors().find(|folder| is_dossier(folder));
            Ok(upward.ok_or_else(none_upward)?.to_owned())
        }
    }
}

fn is_dossier(folder: &Path) -> bool {
    folder.join(CONFIGURATION).is_file()
}

fn not_there(given: &Path) -> Refusal {
    let message = format!("there is no `{CONFIGURATION}` in `{}`", given.display());
    Refusal::new(message, "`--root` takes the folder of a dossier")
}

fn none_upward() -> Refusal {
    let message = format!("there is no `{CONFIGURATION}` here or in a folder above");
    Refusal::new(message, "go to the folder of a dossier, or name it with `--root DIR`")
}
