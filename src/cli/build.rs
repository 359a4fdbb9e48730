//! `dossier build`: the site.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::arguments::Shared;
use super::progress::Watch;
use super::terminal::Terminal;
use super::{Ending, clock, root};
use crate::locale::Day;
use crate::options::BuildOptions;
use crate::write::Report;

/// The arguments of `dossier build`.
#[derive(Debug, Args)]
#[command(after_help = "The new site takes the place of the old one in one step, and only when it is complete.\n\n\
    Examples:\n  dossier build\n  dossier build --locked --base-url https://example.org/dossier/ --output public")]
pub(super) struct Build {
    /// The folder for the site [default: `public` in the dossier's folder]
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,
    /// The address that the site will have, in place of `base_url` in `dossier.yaml`
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,
    /// Also refuses a `dossier.lock` that does not match the content
    #[arg(long)]
    locked: bool,
    /// Includes what says `draft: true`
    #[arg(long)]
    drafts: bool,
    /// What "today" is, as 2022-01-06 [default: the day in the dossier's `time_zone`]
    #[arg(long, value_name = "DATE", value_parser = clock::day)]
    date: Option<Day>,
    /// Prints how long each stage takes
    #[arg(long)]
    timings: bool,
}

/// Builds the site, and says where it is.
pub(super) fn run(build: &Build, shared: &Shared, terminal: &Terminal) -> Result<Ending> {
    let root = root::find(shared, terminal)?;
    let options = BuildOptions {
        output: build.output.clone().unwrap_or_else(|| root.join("public")),
        base_url: build.base_url.clone(),
        locked: build.locked,
        drafts: build.drafts,
        deny_warnings: shared.deny_warnings,
        today: clock::today(build.date),
    };
    let watch = Watch::start(terminal);
    let outcome = crate::build(&root, &options, &watch);
    watch.wipe();
    let mut outcome = outcome?;
    let ending = terminal.diagnostics(&mut outcome);
    if build.timings {
        watch.print_timings();
    }
    if let Some(report) = outcome.made {
        let output = crate::diagnostic::relative(&options.output, terminal.cwd());
        terminal.result(&format!("built {} in {output}", count(report)))?;
    }
    Ok(ending)
}

/// Says how much was written.
fn count(Report { files, bytes }: Report) -> String {
    let size = match bytes {
        0..1_000_000 => format!("{:.1} kB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    };
    format!("{files} {} ({size})", if files == 1 { "file" } else { "files" })
}

/// Takes an address that pages can stand below.
fn base_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split('/').next()).unwrap_or_default();
    if host.is_empty() || text.contains(|c: char| c.is_whitespace() || matches!(c, '?' | '#' | '"' | '<' | '>')) {
        return Err("not an address such as https://example.org/dossier/".to_owned());
    }
    Ok(format!("{}/", text.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::base_url;

    #[test]
    fn an_address_gets_its_slash_and_others_are_refused() {
        assert_eq!(base_url("https://example.org/a").unwrap(), "https://example.org/a/");
        assert_eq!(base_url("http://localhost:1313/").unwrap(), "http://localhost:1313/");
        for wrong in ["example.org", "https://", "ftp://example.org", "https://example.org/?a", "https://a b/"] {
            assert!(base_url(wrong).is_err(), "{wrong}");
        }
    }
}
