//! The program: everything is in the library, the terminal's side in `cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    dossier::cli::run()
}
