//! Standard output and standard error: results on the one, diagnostics and progress on the other.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::Ending;
use super::arguments::{ColorChoice, Shared};
use crate::diagnostic::{self, Diagnostic, Format, Look, Refusal, Severity};
use crate::options::Outcome;
use crate::source::SourceMap;

/// What is known of the terminal, and how the user wants it.
#[derive(Debug, Clone)]
pub(super) struct Terminal {
    format: Format,
    color: bool,
    width: Option<usize>,
    cwd: PathBuf,
    deny_warnings: bool,
    quiet: bool,
}

impl Terminal {
    /// Looks at the terminal and at the environment.
    pub(super) fn new(shared: &Shared) -> Self {
        Self {
            format: shared.format.into(),
            color: color(shared.color, io::stderr().is_terminal()),
            width: width(),
            cwd: env::current_dir().unwrap_or_default(),
            deny_warnings: shared.deny_warnings,
            quiet: shared.quiet,
        }
    }

    /// Gives the working directory; empty where the system has none.
    pub(super) fn cwd(&self) -> &Path {
        &self.cwd
    }

    /// Says whether a line of progress may be drawn and wiped again.
    pub(super) fn shows_progress(&self) -> bool {
        !self.quiet && self.format == Format::Human && io::stderr().is_terminal()
    }

    /// Says whether results are shown.
    pub(super) fn is_shown(&self) -> bool {
        !self.quiet
    }

    /// Draws the diagnostics of a run, and tells how it ended.
    pub(super) fn diagnostics<T>(&self, outcome: &mut Outcome<T>) -> Ending {
        complain(&self.drawn(&mut outcome.diagnostics, &outcome.sources));
        let wrong = outcome.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
        if wrong { Ending::Mistakes } else { Ending::Fine }
    }

    /// Prints a result, unless the user wants none.
    ///
    /// # Errors
    /// When standard output takes no more.
    pub(super) fn result(&self, line: &str) -> Result<()> {
        if self.quiet { Ok(()) } else { print(&format!("{line}\n")) }
    }

    /// Tells people something beside the diagnostics; programs are not told.
    pub(super) fn note(&self, line: &str) {
        if self.format == Format::Human && !self.quiet {
            complain(&format!("{line}\n"));
        }
    }

    /// Shows an error that ended the program, with its hint if it has one.
    pub(super) fn error(&self, error: &anyhow::Error) {
        let (red, cyan, plain) = if self.color { ("\x1b[1;91m", "\x1b[1;96m", "\x1b[0m") } else { ("", "", "") };
        let mut text = format!("{red}error{plain}: {error:#}\n");
        if let Some(refusal) = error.downcast_ref::<Refusal>() {
            text += &format!("{cyan}hint{plain}: {}\n", refusal.hint);
        }
        complain(&text);
    }

    /// Draws all diagnostics in one piece, so that other programs' lines do not come between; people also get the count.
    /// Sorts them, and makes errors of warnings where the user wants that.
    pub(super) fn drawn(&self, diagnostics: &mut Vec<Diagnostic>, sources: &SourceMap) -> String {
        if self.deny_warnings {
            diagnostics.iter_mut().for_each(|diagnostic| diagnostic.severity = Severity::Error);
        }
        diagnostic::sort(diagnostics);
        let look = Look { format: self.format, color: self.color, width: self.width, cwd: &self.cwd };
        let mut text: String =
            diagnostics.iter().map(|diagnostic| diagnostic::draw(diagnostic, sources, &look)).collect();
        if self.format == Format::Human
            && !self.quiet
            && let Some(summary) = diagnostic::summary(diagnostics)
        {
            text += &format!("{summary}\n");
        }
        text
    }
}

/// Writes to standard output. Who closes a pipe early has seen enough: that is no error.
///
/// # Errors
/// When it takes no more, as on a full disk.
pub(super) fn print(text: &str) -> Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(error).context("cannot write to standard output")
        }
        _ => Ok(()),
    }
}

/// Writes to standard error; where that is closed, there is nobody to tell.
pub(super) fn complain(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Writes a number with what it counts, in English: `1 note`, `2 notes`.
pub(super) fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// Says whether results on standard output are to have colours.
pub(super) fn paints_results(choice: ColorChoice) -> bool {
    color(choice, io::stdout().is_terminal())
}

/// Gives the columns for results: those of the terminal, 80 in a pipe.
pub(super) fn result_width() -> usize {
    Some(80).filter(|_| !io::stdout().is_terminal()).or_else(width).unwrap_or(80)
}

/// Decides on colours as <https://no-color.org> and <https://bixense.com/clicolors/> have it.
fn color(choice: ColorChoice, on_terminal: bool) -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto if is_set("NO_COLOR") => false,
        ColorChoice::Auto if is_set("CLICOLOR_FORCE") => true,
        ColorChoice::Auto => on_terminal && env::var_os("TERM").is_none_or(|term| term != "dumb"),
    }
}

/// Asks the terminal for its width in columns.
#[cfg(target_os = "linux")]
fn width() -> Option<usize> {
    let size = rustix::termios::tcgetwinsize(io::stderr()).ok()?;
    Some(usize::from(size.ws_col)).filter(|width| *width > 0)
}

/// Knows no width of terminals on this system.
#[cfg(not(target_os = "linux"))]
fn width() -> Option<usize> {
    None
}
