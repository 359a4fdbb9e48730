//! `dossier verify`: every quotation against its text, and the lock.

use anyhow::Result;
use clap::Args;

use super::arguments::Shared;
use super::progress::Watch;
use super::terminal::Terminal;
use super::{Ending, root, schema};

/// The arguments of `dossier verify`: none but those of every command.
#[derive(Debug, Args)]
#[command(after_help = "Needs the texts in `texts/`, which `dossier import` fills.\n\nExample: dossier verify")]
pub(super) struct Verify {}

/// Verifies the dossier, and says what became of the lock.
pub(super) fn run(shared: &Shared, terminal: &Terminal) -> Result<Ending> {
    let root = root::find(shared, terminal)?;
    let watch = Watch::start(terminal);
    let outcome = crate::verify(&root, &watch);
    watch.wipe();
    let mut outcome = outcome?;
    let ending = terminal.diagnostics(&mut outcome);
    if let Some(verified) = outcome.made {
        let lock = if verified.lock_changed { "dossier.lock written" } else { "dossier.lock is current" };
        terminal.result(&format!("{} quotations, {} texts; {lock}", verified.quotations, verified.articles))?;
    }
    schema::renew(&root)?;
    Ok(ending)
}
