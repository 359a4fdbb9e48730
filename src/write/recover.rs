//! What a killed build left beside a site: the old site comes back, the rest is swept.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{Target, listing, sweep};
use crate::diagnostic::Refusal;

/// Brings a folder back into a state that a build may start from.
///
/// A killed build leaves one of these: a folder of new pages (swept); the old site in the place of new pages, after an
/// exchange (swept); the old site set aside and nothing in its place, between two renames (put back); the old site set
/// aside and the new one in its place (swept).
///
/// # Errors
/// A [`Refusal`] when another build is running.
pub(super) fn mend(target: &Target) -> Result<()> {
    let new = siblings(target, "new")?;
    if new.iter().any(|folder| is_locked(folder)) {
        let message = format!("another build is writing to `{target}`");
        return Err(Refusal::new(message, "wait until it is done").into());
    }
    let place = target.path();
    let old = siblings(target, "old")?;
    if !place.exists()
        && let Some(site) = old.iter().rfind(|site| listing::is_there(site).unwrap_or(false))
    {
        fs::rename(site, &place).with_context(|| format!("cannot bring back the old site in `{target}`"))?;
    }
    // A set-aside site is kept as long as no site stands in its place.
    let old = if listing::is_there(&place).unwrap_or(false) { old } else { Vec::new() };
    for leftover in new.iter().chain(&old).filter(|folder| folder.exists()) {
        sweep::remove(leftover);
    }
    Ok(())
}

/// Finds the folders beside a target that builds have named so, in order.
fn siblings(target: &Target, role: &str) -> Result<Vec<PathBuf>> {
    let prefix = target.sibling_prefix(role);
    let is_run = |name: &str| {
        let run = name.strip_prefix(&prefix);
        run.is_some_and(|run| !run.is_empty() && run.bytes().all(|b| b.is_ascii_digit() || b == b'-'))
    };
    let cannot_read = || format!("cannot read `{}`", target.parent().display());
    let mut found = Vec::new();
    for entry in fs::read_dir(target.parent()).with_context(cannot_read)? {
        let entry = entry.with_context(cannot_read)?;
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && entry.file_name().to_str().is_some_and(is_run) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// Says whether a running build holds the folder.
fn is_locked(folder: &Path) -> bool {
    let Ok(file) = File::open(folder) else { return false };
    matches!(file.try_lock(), Err(TryLockError::WouldBlock))
}
