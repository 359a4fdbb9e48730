//! `dossier status`: how far the dossier is, and what is still open.
//!
//! Prints counts and lists for people, or one JSON document. It writes nothing, and does not draw diagnostics: it counts
//! them, and `dossier check` shows them.

mod json;
mod page;
mod place;
mod table;

use anyhow::Result;
use clap::{Args, ValueEnum};

use super::arguments::Shared;
use super::ink::Ink;
use super::progress::Watch;
use super::terminal::{self, Terminal};
use super::{Ending, root};
use crate::analyze::List;
use crate::diagnostic::{Diagnostic, Severity};

/// The arguments of `dossier status`.
#[derive(Debug, Args)]
#[command(
    after_help = "Without a list: counts, and the beginning of each list. With one or more: these lists, whole.\n\n\
    Examples:\n  dossier status\n  dossier status untranslated stale\n  dossier status --json | jq '.unverified[].path'"
)]
pub(super) struct Status {
    /// Which lists to show whole
    #[arg(value_name = "LIST", conflicts_with_all = ["json", "all"])]
    lists: Vec<ListChoice>,
    /// Shows every list whole
    #[arg(long, conflicts_with = "json")]
    all: bool,
    /// Prints one JSON document
    #[arg(long)]
    json: bool,
}

/// A list by its name on the command line.
#[derive(Debug, Clone, Copy)]
struct ListChoice(List);

impl ValueEnum for ListChoice {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [ListChoice; List::ALL.len()] = {
            let mut all = [ListChoice(List::Stale); List::ALL.len()];
            let mut at = 0;
            while at < all.len() {
                all[at] = ListChoice(List::ALL[at]);
                at += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(clap::builder::PossibleValue::new(self.0.name()).help(page::meaning(self.0)))
    }
}

/// How many mistakes the content has.
#[derive(Debug, Clone, Copy, serde::Serialize)]
struct Mistakes {
    errors: usize,
    warnings: usize,
}

impl Mistakes {
    fn count(diagnostics: &[Diagnostic]) -> Self {
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
        Self { errors, warnings: diagnostics.len() - errors }
    }
}

/// Shows how far the dossier is.
pub(super) fn run(status: &Status, shared: &Shared, terminal: &Terminal) -> Result<Ending> {
    let root = root::find(shared, terminal)?;
    let watch = Watch::start(terminal);
    let outcome = crate::status(&root, &watch);
    watch.wipe();
    let mut outcome = outcome?;
    crate::diagnostic::sort(&mut outcome.diagnostics);
    let mistakes = Mistakes::count(&outcome.diagnostics);
    if let Some((dossier, found)) = &outcome.made {
        let report =
            page::Report { dossier, found, places: place::Places::new(&outcome.sources, terminal.cwd()), mistakes };
        let drawn = if status.json {
            json::draw(&report)?
        } else {
            let lists: Vec<List> = status.lists.iter().map(|choice| choice.0).collect();
            let ink = Ink::new(terminal::paints_results(shared.color), terminal::result_width());
            page::draw(&report, &ink, &lists, status.all)
        };
        terminal.result(drawn.trim_end())?;
    }
    let refused = mistakes.errors > 0 || (shared.deny_warnings && mistakes.warnings > 0);
    Ok(if refused { Ending::Mistakes } else { Ending::Fine })
}
