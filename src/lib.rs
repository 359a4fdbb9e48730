//! `dossier` makes a static site from a curated event dossier. A build is these stages, in the order in which data passes;
//! each knows only those before it and the ground floor.
//!
//! 1. [`load`]: disk → sources
//! 2. [`schema`] and [`config`]: what every record holds; `dossier.yaml` → settings
//! 3. [`resolve`]: sources → dossier
//! 4. [`analyze`]: dossier → findings
//! 5. [`render`]: dossier and findings → planned pages
//! 6. [`write`]: planned pages → disk

pub mod source;
pub mod diagnostic;
pub mod zone;
pub mod options;
pub mod locale;
pub mod load;
pub mod schema;
pub mod config;
pub mod resolve;
pub mod analyze;
pub mod render;
pub mod write;
pub mod import;
pub mod cli;

pub use options::{BuildOptions, CheckOptions, Outcome, Progress, Verified};

use std::path::Path;

use anyhow::Result;

use diagnostic::Diagnostic;

/// Builds the site of the dossier at `root`.
///
/// # Errors
/// When the output folder is refused, and when reading or writing fails. Mistakes in the content are no errors.
pub fn build(root: &Path, options: &BuildOptions, progress: &dyn Progress) -> Result<Outcome<write::Report>> {
    let _ = options;
    let (sources, _, diagnostics) = read(root, progress)?;
    Ok(Outcome { sources: sources.files, diagnostics, made: None })
}

/// Finds everything that is wrong in the dossier at `root`, and writes nothing.
///
/// # Errors
/// When reading fails.
pub fn check(root: &Path, options: &CheckOptions, progress: &dyn Progress) -> Result<Outcome<()>> {
    let _ = options;
    let (sources, _, diagnostics) = read(root, progress)?;
    Ok(Outcome { sources: sources.files, diagnostics, made: Some(()) })
}

/// Checks every quotation of the dossier at `root`, compares its texts, and writes `dossier.lock`.
///
/// # Errors
/// When reading or writing fails.
pub fn verify(root: &Path, progress: &dyn Progress) -> Result<Outcome<Verified>> {
    let (sources, _, diagnostics) = read(root, progress)?;
    Ok(Outcome { sources: sources.files, diagnostics, made: None })
}

/// Reads and binds the dossier at `root`.
fn read(root: &Path, progress: &dyn Progress) -> Result<(load::Sources, resolve::Dossier, Vec<Diagnostic>)> {
    progress.stage("load");
    let (sources, mut diagnostics) = load::load(root)?;
    progress.stage("resolve");
    let (dossier, mistakes) = resolve::resolve(&sources);
    diagnostics.extend(mistakes);
    diagnostic::sort(&mut diagnostics);
    Ok((sources, dossier, diagnostics))
}
