//! What the commands ask of the library, and what they get back. The types alone: nothing is done here.

use std::path::PathBuf;

use crate::diagnostic::Diagnostic;
use crate::locale::Day;
use crate::source::SourceMap;
use crate::zone::Moment;

/// What a build is to do.
#[derive(Debug, Clone)]
pub struct BuildOptions {
    /// The folder for the site.
    pub output: PathBuf,
    /// The address that the site will have, in place of the configuration's.
    pub base_url: Option<String>,
    /// Also refuses a lock that does not match the content.
    pub locked: bool,
    /// Includes what says `draft: true`.
    pub drafts: bool,
    /// Takes every warning for an error, so that no site is written.
    pub deny_warnings: bool,
    /// What "today" is.
    pub today: Today,
}

/// What a check is to do.
#[derive(Debug, Clone)]
pub struct CheckOptions {
    /// Also holds what would become public against the rules for publishing.
    pub public: bool,
    /// What "today" is.
    pub today: Today,
}

/// What "today" is. The library has no clock: it is told.
#[derive(Debug, Clone)]
pub enum Today {
    /// This day.
    Day(Day),
    /// The day of this moment in the dossier's time zone.
    Now(Moment),
}

/// Hears how far a run is. The library has no clock: whoever listens may look at one.
pub trait Progress: Sync {
    /// Hears that a stage begins, and with it that the one before is done.
    fn stage(&self, name: &'static str);
    /// Hears that so many of all pages are written. Called from many threads.
    fn pages(&self, done: usize, of: usize);
}

/// Listens to nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: &'static str) {}
    fn pages(&self, _: usize, _: usize) {}
}

/// What a run found and made.
#[derive(Debug)]
pub struct Outcome<T> {
    /// The files that were read, for drawing.
    pub sources: SourceMap,
    /// All mistakes and doubts.
    pub diagnostics: Vec<Diagnostic>,
    /// What was made; `None` where mistakes forbade it.
    pub made: Option<T>,
}

/// A file that was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Its path below the root.
    pub path: PathBuf,
    /// Its text before.
    pub before: String,
    /// Its text now.
    pub after: String,
}

/// What a verification did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verified {
    /// Quotations that were checked.
    pub quotations: usize,
    /// Articles whose text was at hand.
    pub articles: usize,
    /// Whether `dossier.lock` is now another.
    pub lock_changed: bool,
}
