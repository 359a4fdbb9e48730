//! Everything the terminal shows, and everything that is asked of the system: arguments, working directory, clock.
//!
//! Takes the command line, gives the exit status: 0 fine, 1 mistakes in the content, 2 wrong usage or I/O. Diagnostics go
//! to standard error, results to standard output. It decides nothing about content.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this is the side of the terminal and the clock"
)]

mod arguments;
mod ask;
mod build;
mod check;
mod clock;
mod compare;
mod completions;
mod explain;
mod import;
mod ink;
mod init;
mod new;
mod passage;
mod progress;
mod root;
mod schema;
mod serve;
mod status;
mod terminal;
mod theme;
mod titles;
mod usage;
mod verify;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use arguments::{Arguments, Command};
use terminal::Terminal;

/// How a command ended, other than by an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// Nothing wrong, or warnings alone.
    Fine,
    /// Mistakes in the content.
    Mistakes,
}

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage::answer(&error),
    };
    let terminal = Terminal::new(&arguments.shared);
    match dispatch(&arguments, &terminal) {
        Ok(Ending::Fine) => ExitCode::SUCCESS,
        Ok(Ending::Mistakes) => ExitCode::from(1),
        Err(error) => {
            terminal.error(&error);
            ExitCode::from(2)
        }
    }
}

fn dispatch(arguments: &Arguments, terminal: &Terminal) -> Result<Ending> {
    let shared = &arguments.shared;
    match &arguments.command {
        Command::Init(init) => init::run(init, shared, terminal),
        Command::New(new) => new::run(new, shared, terminal),
        Command::Build(build) => build::run(build, shared, terminal),
        Command::Check(check) => check::run(check, shared, terminal),
        Command::Serve(serve) => serve::run(serve, shared, terminal),
        Command::Verify(_) => verify::run(shared, terminal),
        Command::Compare(compare) => compare::run(compare, shared, terminal),
        Command::Status(status) => status::run(status, shared, terminal),
        Command::Import(import) => import::run(import, shared, terminal),
        Command::Schema(schema) => schema::run(schema, shared, terminal),
        Command::Theme(theme) => theme::run(theme, shared, terminal),
        Command::Completions(completions) => completions::run(completions),
        Command::Man(man) => completions::man(man, terminal),
        Command::Explain(explain) => explain::run(explain, terminal),
    }
}
