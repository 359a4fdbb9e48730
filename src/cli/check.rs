//! `dossier check`: every diagnostic; what would become public; and, when asked to, what can be mended is mended.

use std::fs;
use std::path::Path;

use anyhow::Result;
use clap::Args;
use similar::TextDiff;

use super::arguments::Shared;
use super::progress::Watch;
use super::terminal::Terminal;
use super::{Ending, clock, root};
use crate::diagnostic::{Code, Diagnostic, relative};
use crate::locale::Day;
use crate::options::CheckOptions;
use crate::render::Publication;

/// Folders that Git has to leave out.
const PRIVATE: [&str; 2] = ["texts", "content/internal"];

/// The arguments of `dossier check`.
#[derive(Debug, Args)]
#[command(after_help = "With --public it also lists every record that would become public.\n\n\
    Examples:\n  dossier check\n  dossier check --fix\n  dossier check --public --deny-warnings --format github")]
pub(super) struct Check {
    /// Also holds everything that would become public against the rules for publishing, and lists it
    #[arg(long)]
    public: bool,
    /// Mends what has one sure repair, shows the change, and reports the rest
    #[arg(long)]
    fix: bool,
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
    if check.fix {
        fix(&root, terminal)?;
    }
    let options = CheckOptions { public: check.public, today: clock::today(check.date) };
    let watch = Watch::start(terminal);
    let outcome = crate::check(&root, &options, &watch);
    watch.wipe();
    let mut outcome = outcome?;
    if check.public {
        outcome.diagnostics.extend(not_ignored(&root));
    }
    let ending = terminal.diagnostics(&mut outcome);
    if check.timings {
        watch.print_timings();
    }
    let repairs = outcome.diagnostics.iter().filter(|diagnostic| diagnostic.repair.is_some()).count();
    if repairs > 0 {
        terminal.note(&format!("`dossier check --fix` mends {repairs} of them"));
    }
    if let Some(publication) = outcome.made.flatten() {
        terminal.result(&list(&publication))?;
    }
    if outcome.diagnostics.is_empty() {
        terminal.result("nothing to mend")?;
    }
    Ok(ending)
}

/// Warns of folders that must not leave this machine and that Git would take: the dossier's own repository is asked, by its
/// `.gitignore`.
fn not_ignored(root: &Path) -> Vec<Diagnostic> {
    let ignored = fs::read_to_string(root.join(".gitignore")).unwrap_or_default();
    let is_ignored = |folder: &str| ignored.lines().any(|line| line.trim().trim_matches(['/', '*']) == folder);
    let exposed = PRIVATE.iter().filter(|folder| root.join(folder).is_dir() && !is_ignored(folder));
    let warn = |folder: &&str| {
        let message = format!("`{folder}/` must not leave this machine, and `.gitignore` does not name it");
        Diagnostic::anywhere(Code::InternalInRepository, message).help(format!("add a line `/{folder}/` to .gitignore"))
    };
    if root.join(".git").exists() { exposed.map(warn).collect() } else { Vec::new() }
}

/// Mends what can be mended, and shows each change with the line before and after it.
fn fix(root: &Path, terminal: &Terminal) -> Result<()> {
    let watch = Watch::start(terminal);
    let mended = crate::mend(root, &watch);
    watch.wipe();
    for file in mended? {
        let path = relative(&root.join(&file.path), terminal.cwd());
        let difference = TextDiff::from_lines(&file.before, &file.after);
        let difference = difference.unified_diff().context_radius(1).header(&path, &path).to_string();
        terminal.result(difference.trim_end())?;
    }
    Ok(())
}

/// Lists what would become public, a line each.
fn list(publication: &Publication) -> String {
    let Publication { base_url, records, files: (files, bytes) } = publication;
    let record = |one: &crate::render::PublicRecord| {
        format!("  {:<10}  {}{}{}\n", one.kind, one.id, if one.what.is_empty() { "" } else { "  " }, one.what)
    };
    let records: String = records.iter().map(record).collect();
    let size = *bytes as f64 / 1e6;
    format!("would become public at {base_url}:\n{records}in {files} files ({size:.1} MB)")
}
