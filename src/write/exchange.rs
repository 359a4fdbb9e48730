//! The step in which the new site takes the place of the old one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::{Staging, Target, sweep};
use crate::diagnostic::Refusal;

/// How two folders change places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// In one step, where the system and the file system can; otherwise in two.
    OneStep,
    /// By two renames. Between them there is no site; `recover` brings the old one back.
    TwoRenames,
}

impl Way {
    /// Gives the best way of this system.
    pub(super) fn best() -> Self {
        if cfg!(target_os = "linux") { Self::OneStep } else { Self::TwoRenames }
    }
}

/// Puts the staged site in the target's place and removes the old one.
pub(super) fn swap(target: &Target, staging: Staging, way: Way) -> Result<()> {
    let place = target.path();
    if !place.is_dir() {
        return Ok(fs::rename(staging.path(), &place)?);
    }
    fs::set_permissions(staging.path(), fs::metadata(&place)?.permissions())?;
    let done = match way {
        Way::OneStep => exchange(staging.path(), &place)?,
        Way::TwoRenames => false,
    };
    if !done {
        replace(staging.path(), &place, &old_path(target, &staging)).map_err(|error| explain(error, target))?;
    }
    Ok(())
}

/// Exchanges two folders in one step; `false` where the system or the file system cannot.
#[cfg(target_os = "linux")]
fn exchange(new: &Path, place: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, new, CWD, place, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        // Old kernels, network file systems, and mount points, of which the two renames give the clearer error.
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP | Errno::XDEV | Errno::BUSY) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Says that this system has no exchange in one step.
#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Moves the old site away and the new one in; moves the old one back when the second rename fails.
fn replace(new: &Path, place: &Path, old: &Path) -> io::Result<()> {
    fs::rename(place, old)?;
    if let Err(error) = fs::rename(new, place) {
        fs::rename(old, place)?;
        return Err(error);
    }
    sweep::remove(old);
    Ok(())
}

fn old_path(target: &Target, staging: &Staging) -> PathBuf {
    let name = staging.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let run = name.strip_prefix(&target.sibling_prefix("new")).unwrap_or_default();
    target.parent().join(format!("{}{run}", target.sibling_prefix("old")))
}

fn explain(error: io::Error, target: &Target) -> anyhow::Error {
    if matches!(error.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices) {
        let message = format!("`{target}` cannot be replaced: it is a mount point, or a program is using it");
        return Refusal::new(message, "choose a folder inside it with `--output`").into();
    }
    error.into()
}
