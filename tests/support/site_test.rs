//! `SiteTest`: a fixture dossier in a temporary folder, changed as a test wants it, and the program run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::support::folder;
use crate::support::run::Run;
use crate::support::site::Site;

/// What "today" is in every test: after all fixtures' events, before the embargo in one of them.
pub(crate) const TODAY: &str = "2032-08-01";

/// A dossier in a folder of its own.
pub(crate) struct SiteTest {
    folder: TempDir,
}

impl SiteTest {
    /// Copies the fixture `tests/sites/NAME`.
    pub(crate) fn of(name: &str) -> Self {
        Self::copy_of(&folder::tests().join("sites").join(name), &["expected"])
    }

    /// Copies the smallest dossier, over which fixtures of diagnostics are laid.
    pub(crate) fn smallest() -> Self {
        Self::copy_of(&folder::tests().join("support/base"), &[])
    }

    /// Copies a dossier from anywhere, but for some of its files and folders.
    pub(crate) fn copy_of(from: &Path, left_out: &[&str]) -> Self {
        assert!(from.join("dossier.yaml").is_file(), "no dossier in {}", from.display());
        Self::empty().with_folder(from, left_out)
    }

    /// Makes a folder with nothing in it.
    pub(crate) fn empty() -> Self {
        let test = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        fs::create_dir(test.root()).expect("a folder can be made");
        test
    }

    /// Lays the files of a folder over the dossier, but for some of them.
    pub(crate) fn with_folder(self, from: &Path, left_out: &[&str]) -> Self {
        folder::copy(from, &self.root(), left_out);
        self
    }

    /// Writes a file.
    pub(crate) fn with_file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
        self
    }

    /// Replaces words of a file, which it must have.
    #[track_caller]
    pub(crate) fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.read(path);
        assert!(text.contains(from), "{path} does not hold `{from}`");
        self.with_file(path, text.replace(from, to))
    }

    /// Removes a file or folder, which must be there.
    pub(crate) fn without(self, path: &str) -> Self {
        let place = self.path(path);
        let done = if place.is_dir() { fs::remove_dir_all(&place) } else { fs::remove_file(&place) };
        done.unwrap_or_else(|error| panic!("cannot remove {path}: {error}"));
        self
    }

    /// Gives the dossier's folder.
    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("dossier")
    }

    /// Gives a path below the dossier's folder.
    pub(crate) fn path(&self, below: &str) -> PathBuf {
        self.root().join(below)
    }

    /// Reads a file of the dossier.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("cannot read {path}: {error}"))
    }

    /// Makes a command that runs the program in the dossier's folder.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dossier"));
        command.args(arguments).current_dir(self.root()).env_remove("CLICOLOR_FORCE").env_remove("RAYON_NUM_THREADS");
        command
    }

    /// Runs the program in the dossier's folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments))
    }

    /// Builds the site into `public`, with further arguments.
    pub(crate) fn build(&self, more: &[&str]) -> Run {
        self.run(&[&["build", "--format", "short", "--date", TODAY], more].concat())
    }

    /// Checks the dossier, with further arguments.
    pub(crate) fn check(&self, more: &[&str]) -> Run {
        self.run(&[&["check", "--format", "short", "--date", TODAY], more].concat())
    }

    /// Builds the site without any diagnostic, and reads it.
    #[track_caller]
    pub(crate) fn built(&self, more: &[&str]) -> Site {
        self.build(more).status(0).stderr("");
        Site::read(&self.path("public"))
    }
}
