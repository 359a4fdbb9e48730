//! The command line as types: what every command takes, and which commands there are.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::{build, check, compare, completions, explain, import, init, new, schema, serve, status, theme, verify};
use crate::diagnostic::Format;

/// Makes a static site from a curated event dossier: every statement can be followed back to the words of the articles
/// that made it.
#[derive(Debug, Parser)]
#[command(name = "dossier", version, arg_required_else_help = true, max_term_width = 100)]
#[command(after_help = "Exit status: 0 fine (warnings allowed), 1 mistakes in the content, 2 wrong usage or I/O.\n\n\
    Example: dossier build --output public")]
pub(super) struct Arguments {
    /// What every command takes.
    #[command(flatten)]
    pub(super) shared: Shared,
    /// Which command to run.
    #[command(subcommand)]
    pub(super) command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Everywhere")]
pub(super) struct Shared {
    /// The dossier's folder [default: the nearest one upward with `dossier.yaml`]
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) root: Option<PathBuf>,
    /// How diagnostics are shown
    #[arg(long, global = true, value_enum, default_value = "human", value_name = "FORMAT")]
    pub(super) format: FormatChoice,
    /// Takes every warning for an error
    #[arg(long, global = true)]
    pub(super) deny_warnings: bool,
    /// Shows diagnostics alone, without results and progress
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
    /// Whether to use colours
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN")]
    pub(super) color: ColorChoice,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Makes a new dossier in a folder of its own
    Init(init::Init),
    /// Makes one commented file: an article, a note or a page
    New(Box<new::New>),
    /// Builds the site
    Build(build::Build),
    /// Shows the dossier in the browser as it is being written
    Serve(serve::Serve),
    /// Shows everything that is wrong, and writes nothing
    Check(check::Check),
    /// Checks every quotation against the texts at hand, and writes `dossier.lock`
    Verify(verify::Verify),
    /// Sets two articles side by side
    Compare(compare::Compare),
    /// Shows how far the dossier is: translation, verification, coverage, and what is still open
    Status(status::Status),
    /// Makes an article record and its text from a document
    Import(import::Import),
    /// Gives JSON Schemas of all content files, for editors
    Schema(schema::Schema),
    /// Lays open the theme that is in the program
    Theme(theme::Theme),
    /// Prints what a shell needs to complete commands and options
    Completions(completions::Completions),
    /// Prints a page of the manual
    Man(completions::Man),
    /// Tells what a diagnostic means and how to mend it
    Explain(explain::Explain),
}

/// The values of `--format`.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum FormatChoice {
    /// With the line, a caret and help
    Human,
    /// One line each
    Short,
    /// One JSON object a line
    Json,
    /// Annotations for GitHub Actions
    Github,
}

impl From<FormatChoice> for Format {
    fn from(choice: FormatChoice) -> Self {
        match choice {
            FormatChoice::Human => Self::Human,
            FormatChoice::Short => Self::Short,
            FormatChoice::Json => Self::Json,
            FormatChoice::Github => Self::Github,
        }
    }
}

/// The values of `--color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorChoice {
    /// On a terminal that has them, unless `NO_COLOR` is set
    Auto,
    /// Also in a pipe
    Always,
    /// Nowhere
    Never,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed_and_every_command_has_an_example() {
        let command = super::Arguments::command();
        command.clone().debug_assert();
        let mut waiting = vec![&command];
        while let Some(command) = waiting.pop() {
            let example = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(example.contains("Example"), "{}", command.get_name());
            waiting.extend(command.get_subcommands());
        }
    }
}
