//! Foreign files in a site's folder, such as `CNAME` or `.git`: they go with it into the new one.

use std::collections::BTreeSet;
use std::fs::{self, DirEntry, File, FileType};
use std::io::{self, ErrorKind};
use std::path::Path;

use anyhow::{Context, Result};

use super::Target;
use super::listing::{self, LISTING};
use crate::diagnostic::Refusal;

/// Brings every file of the old site that is not on its list into the new one, by a hard link where possible.
///
/// They are linked before the exchange, not moved after it, so that they are in their place at every moment.
///
/// # Errors
/// A [`Refusal`] when a page of the new site has the place of such a file.
pub(super) fn foreign_files(target: &Target, new: &Path) -> Result<()> {
    let old = target.path();
    if !listing::is_there(&old)? {
        return Ok(());
    }
    let files = listing::read(&old)?;
    let folders = files.iter().flat_map(|file| parents(file)).map(str::to_owned).collect();
    Walk { target, files, folders }.folder(&old, new, "")
}

/// A walk through the old site.
struct Walk<'a> {
    target: &'a Target,
    /// Paths on the list.
    files: BTreeSet<String>,
    /// Folders that hold a path on the list.
    folders: BTreeSet<String>,
}

impl Walk<'_> {
    /// Brings over what is foreign in a folder, whose path in the site is `below`: empty, or with a `/` at its end.
    fn folder(&self, old: &Path, new: &Path, below: &str) -> Result<()> {
        let cannot_read = || format!("cannot read `{}`", old.display());
        for entry in fs::read_dir(old).with_context(cannot_read)? {
            let entry = entry.with_context(cannot_read)?;
            let name = entry.file_name();
            let path = format!("{below}{}", name.to_string_lossy());
            if path == LISTING || self.files.contains(&path) {
                continue;
            }
            let is_folder = entry.file_type().with_context(cannot_read)?.is_dir();
            let place = new.join(name);
            self.entry(&entry, &place, &path).map_err(|error| self.explain(error, &path))?;
            if is_folder {
                self.folder(&entry.path(), &place, &format!("{path}/"))?;
            }
        }
        Ok(())
    }

    /// Brings one entry over; of a folder, only the folder itself, and only if it is not one that pages made.
    fn entry(&self, entry: &DirEntry, place: &Path, path: &str) -> io::Result<()> {
        let kind = entry.file_type()?;
        if kind.is_dir() && self.folders.contains(path) {
            return Ok(());
        }
        if kind.is_dir() {
            fs::create_dir_all(place)?;
            return fs::set_permissions(place, entry.metadata()?.permissions());
        }
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        link_or_copy(&entry.path(), place, kind)
    }

    fn explain(&self, error: io::Error, path: &str) -> anyhow::Error {
        if matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::NotADirectory | ErrorKind::IsADirectory) {
            let message =
                format!("`{}/{path}` was not made by `dossier`, and a file of the new site has its place", self.target);
            return Refusal::new(message, "move it away, or give the page another name").into();
        }
        anyhow::Error::new(error).context(format!("cannot carry over `{}/{path}`", self.target))
    }
}

/// Gives the folders that a path stands in.
fn parents(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// Makes a second name for a file; where the file system has none, a second file.
fn link_or_copy(old: &Path, new: &Path, kind: FileType) -> io::Result<()> {
    match fs::hard_link(old, new) {
        Err(error)
            if !matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::NotADirectory) && kind.is_file() =>
        {
            let mut from = File::open(old)?;
            let mut to = File::create_new(new)?;
            io::copy(&mut from, &mut to)?;
            to.set_permissions(from.metadata()?.permissions())
        }
        done => done,
    }
}
