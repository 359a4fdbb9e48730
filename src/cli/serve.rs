//! `dossier serve`: the preview.

use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::Args;

use super::arguments::Shared;
use super::terminal::{self, Terminal};
use super::{Ending, clock, root, schema};
use crate::locale::Day;
use crate::serve::{Heard, Options, Preview};

/// The port that is taken unless another is asked for.
const PORT: u16 = 1717;

/// The arguments of `dossier serve`.
#[derive(Debug, Args)]
#[command(
    after_help = "The preview is a private view: it shows drafts, internal notes and shared passages in their words, all\n\
    marked, which `dossier build` never does. Pages load anew when a file is saved; mistakes are shown over the last good\n\
    page. Ctrl-C ends it.\n\n\
    Examples:\n  dossier serve --open\n  dossier serve --port 8080\n  dossier serve --host 192.168.1.2"
)]
pub(super) struct Serve {
    /// The port; 0 takes any that is free
    #[arg(long, short, value_name = "PORT", default_value_t = PORT, value_parser = port)]
    port: u16,
    /// Opens the preview in the browser
    #[arg(long)]
    open: bool,
    /// Listens at this address or name, where others may reach it [default: this machine alone]
    #[arg(long, value_name = "HOST")]
    host: Option<String>,
    /// Looks for changes twice a second, for disks that do not tell of them
    #[arg(long)]
    poll: bool,
    /// What "today" is, as 2022-01-06 [default: the day in the dossier's `time_zone`]
    #[arg(long, value_name = "DATE", value_parser = clock::day)]
    date: Option<Day>,
}

fn port(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| "not a port from 0 to 65535".to_owned())
}

/// Serves the preview until Ctrl-C.
pub(super) fn run(serve: &Serve, shared: &Shared, terminal: &Terminal) -> Result<Ending> {
    let root = root::find(shared, terminal)?;
    let drawing = terminal.clone();
    let options = Options {
        host: serve.host.clone(),
        port: serve.port,
        poll: serve.poll,
        deny_warnings: shared.deny_warnings,
        today: clock::today(serve.date),
        draw: Arc::new(move |diagnostics, sources| drawing.drawn(diagnostics, sources)),
    };
    schema::renew(&root)?;
    let preview = Preview::open(&root, options)?;
    let stop = preview.stopper();
    ctrlc::set_handler(move || stop.stop()).context("cannot listen for Ctrl-C")?;
    let mut teller = Teller { terminal, open: serve.open, last: String::new() };
    preview.run(|heard| teller.tell(heard))?;
    terminal.result("the preview has ended")?;
    Ok(Ending::Fine)
}

/// Tells what the preview does.
struct Teller<'a> {
    terminal: &'a Terminal,
    /// The browser is still to be opened.
    open: bool,
    /// The diagnostics that were shown last: they are not shown again.
    last: String,
}

impl Teller<'_> {
    fn tell(&mut self, heard: Heard) {
        match heard {
            Heard::Serving { url, open, polling } => self.serving(&url, open, polling),
            Heard::Renewed { changed, took, drawn, refused } => {
                self.diagnostics(drawn);
                if !changed.is_empty() {
                    self.line(&renewed(&changed, took, refused));
                }
            }
            Heard::Tried { drawn } => self.diagnostics(drawn),
        }
    }

    fn serving(&mut self, url: &str, open: bool, polling: bool) {
        if open {
            let words = "other machines can reach this preview: it shows drafts, internal notes and texts that are not to be published";
            terminal::complain(&format!("warning: {words}\n"));
        }
        if polling {
            self.line("looking for changes twice a second");
        }
        self.line(&format!("private view at {url} – Ctrl-C ends it"));
        if std::mem::take(&mut self.open) && !open_browser(url) {
            terminal::complain("warning: no browser could be opened\n");
        }
    }

    fn diagnostics(&mut self, drawn: String) {
        if drawn != self.last {
            terminal::complain(if drawn.is_empty() { "nothing to mend\n" } else { &drawn });
            self.last = drawn;
        }
    }

    /// Says something. A preview goes on where nobody listens.
    fn line(&self, line: &str) {
        let _ = self.terminal.result(line);
    }
}

/// Says what was read anew.
fn renewed(changed: &[String], took: Duration, refused: bool) -> String {
    let files = match changed {
        [one] => one.clone(),
        [one, rest @ ..] => format!("{one} and {} more", rest.len()),
        [] => String::new(),
    };
    match refused {
        true => format!("{files}: the last good site stays"),
        false => format!("{files}: ready in {} ms", took.as_millis()),
    }
}

/// Opens an address in the browser of the system; false where it has no way to.
fn open_browser(url: &str) -> bool {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else {
        Command::new("xdg-open")
    };
    command.arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().is_ok()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::renewed;

    #[test]
    fn a_change_is_one_line() {
        let files = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let took = Duration::from_millis(48);
        assert_eq!(renewed(&files(&["a.yaml"]), took, false), "a.yaml: ready in 48 ms");
        assert_eq!(renewed(&files(&["a.yaml", "b", "c"]), took, true), "a.yaml and 2 more: the last good site stays");
    }
}
