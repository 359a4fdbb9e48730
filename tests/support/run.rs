//! One run of the program: its exit status and what it printed.

use std::process::{Command, Output};

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Run {
    /// The arguments, for messages.
    arguments: String,
    /// The exit status; `None` where a signal ended it.
    pub(crate) status: Option<i32>,
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
}

impl Run {
    /// Runs a command to its end.
    pub(crate) fn of(mut command: Command) -> Self {
        let arguments: Vec<_> = command.get_args().map(|arg| arg.to_string_lossy().into_owned()).collect();
        let Output { status, stdout, stderr } = command.output().expect("the program can be started");
        Self {
            arguments: arguments.join(" "),
            status: status.code(),
            stdout: String::from_utf8(stdout).expect("standard output is UTF-8"),
            stderr: String::from_utf8(stderr).expect("standard error is UTF-8"),
        }
    }

    /// Asserts the exit status.
    #[track_caller]
    pub(crate) fn status(self, wanted: i32) -> Self {
        let Self { arguments, stdout, stderr, .. } = &self;
        assert_eq!(self.status, Some(wanted), "dossier {arguments}\nstdout:\n{stdout}\nstderr:\n{stderr}");
        self
    }

    /// Asserts that standard error is `wanted`, to the letter.
    #[track_caller]
    pub(crate) fn stderr(self, wanted: &str) -> Self {
        let Self { arguments, stdout, stderr, .. } = &self;
        assert!(stderr == wanted, "dossier {arguments}\nwanted:\n{wanted}\ngot:\n{stderr}\nstdout:\n{stdout}");
        self
    }

    /// Asserts that standard error holds some words.
    #[track_caller]
    pub(crate) fn says(self, words: &str) -> Self {
        let Self { arguments, stdout, stderr, .. } = &self;
        assert!(stderr.contains(words), "dossier {arguments} does not say `{words}`:\n{stderr}\nstdout:\n{stdout}");
        self
    }

    /// Gives the codes in brackets of the diagnostics that `--format short` printed, in order, each once.
    pub(crate) fn codes(&self) -> Vec<&str> {
        let code = |line: &'_ str| -> Option<(usize, usize)> {
            let start =
                ["error[", "warning["].iter().filter_map(|word| line.find(word).map(|at| at + word.len())).min()?;
            Some((start, start + line[start..].find(']')?))
        };
        let mut codes: Vec<&str> =
            self.stderr.lines().filter_map(|line| code(line).map(|(start, end)| &line[start..end])).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}
