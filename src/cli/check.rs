//! `dossier check`: every diagnostic, nothing written.

use anyhow::Result;
use clap::Args;

use super::arguments::Shared;
use super::progress::Watch;
use super::terminal::Terminal;
use super::{Ending, clock, root};
use crate::locale::Day;
use crate::options::CheckOptions;

/// The arguments of `dossier check`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  dossier check\n  dossier check --public --deny-warnings --format github")]
pub(super) struct Check {
    /// Also holds everything that would become public against the rules for publishing
    #[arg(long)]
    public: bool,
    /// What "today" is, as 2022-01-06 [default: the day in the dossier's `time_zone`]
    #[arg(long, value_name = "DATE", value_parser = clock::day)]
    date: Option<Day>,
    /// Prints how long each stage takes
    #[arg(long)]
    timings: bool,
}

/// Checks the dossier.
pub(super) fn run(check: &Check, shared: &Shared, terminal: &Terminal) -> Result<Ending> {
    let root = root::find(shared, terminal)?;
    let options = CheckOptions { public: check.public, today: clock::today(check.date) };
    let watch = Watch::start(terminal);
    let outcome = crate::check(&root, &options, &watch);
    watch.wipe();
    let mut outcome = outcome?;
    let ending = terminal.diagnostics(&mut outcome);
    if check.timings {
        watch.print_timings();
    }
    if outcome.diagnostics.is_empty() {
        terminal.result("nothing to mend")?;
    }
    Ok(ending)
}
