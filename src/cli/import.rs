//! `dossier import FILE…`: article records and their texts.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::arguments::Shared;
use super::terminal::Terminal;
use super::{Ending, root};

/// The arguments of `dossier import`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  dossier import report.txt --id evening-report --language en\n  \
    dossier import page.txt --id morning-report --lines 1,5-39 --outlet gazette"
)]
pub(super) struct Import {
    /// The documents: .txt or .md
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The article's ID [default: made from the file's name]
    #[arg(long, value_name = "ID")]
    id: Option<String>,
}

/// Imports documents.
pub(super) fn run(import: &Import, shared: &Shared, terminal: &Terminal) -> Result<Ending> {
    let _ = (root::find(shared, terminal)?, &import.files, &import.id);
    Ok(Ending::Fine)
}
