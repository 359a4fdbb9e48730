//! The folder beside the old site in which the new one grows.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError, RwLock};

use anyhow::{Context, Result, bail};

use super::listing::{self, LISTING};
use super::{Report, Target, sweep};

/// Tells apart the folders of one process, which a preview server may have several of.
static COUNTER: AtomicU32 = AtomicU32::new(0);

/// A site that is not yet in its place. Dropped before that, it leaves nothing behind.
#[derive(Debug)]
pub struct Staging {
    path: PathBuf,
    /// The site that is there, whose unchanged files are taken over.
    old: PathBuf,
    /// Folders that exist already, so that each is made once.
    folders: RwLock<BTreeSet<String>>,
    written: Mutex<Written>,
    /// The list of the old site, once it was asked for.
    listed: Mutex<Option<BTreeSet<String>>>,
    /// The folder, open and locked while this process lives: who finds it locked knows that it is no leftover.
    _lock: Option<File>,
}

#[derive(Debug, Default)]
struct Written {
    files: Vec<String>,
    bytes: u64,
}

impl Staging {
    /// Makes the folder, and those above it where they are missing.
    pub(super) fn new(target: &Target) -> Result<Self> {
        fs::create_dir_all(target.parent()).with_context(|| cannot_make(target.parent()))?;
        let count = COUNTER.fetch_add(1, Ordering::Relaxed);
        let name = format!("{}{}-{count}", target.sibling_prefix("new"), std::process::id());
        let path = target.parent().join(name);
        fs::create_dir(&path).with_context(|| cannot_make(&path))?;
        let lock = lock(&path);
        Ok(Self {
            path,
            old: target.path(),
            folders: RwLock::default(),
            written: Mutex::default(),
            listed: Mutex::default(),
            _lock: lock,
        })
    }

    /// Writes one file at `path`, which is relative and parted by `/`. May be called from many threads.
    ///
    /// # Errors
    /// When the path leaves the site or was written before, and when the disk fails.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        if !is_inside(path) || path == LISTING {
            bail!("`{path}` cannot be the path of a file of the site");
        }
        if let Some((folder, _)) = path.rsplit_once('/') {
            self.make_folder(folder)?;
        }
        // A second name for an unchanged file costs neither blocks nor, when the old one goes, freeing them; and the file
        // keeps its time, by which programs that upload a site know what is new.
        let (old, new) = (self.old.join(path), self.path.join(path));
        if !(holds(&old, bytes) && fs::hard_link(&old, &new).is_ok()) {
            create(&new, bytes).with_context(|| format!("cannot write `{path}` of the site"))?;
        }
        self.note(path, bytes.len() as u64);
        Ok(())
    }

    /// Takes a file of the old site over as it is, where the path alone tells its bytes; false where the old site has none.
    ///
    /// # Errors
    /// Those of [`Staging::write`], and when the list of the old site cannot be read.
    pub fn keep(&self, path: &str) -> Result<bool> {
        let old = self.old.join(path);
        let Ok(found) = fs::symlink_metadata(&old) else { return Ok(false) };
        // Of what others put there, no name tells the bytes.
        if !found.is_file() || found.len() == 0 || !self.was_ours(path)? {
            return Ok(false);
        }
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        self.make_folder(folder)?;
        if fs::hard_link(&old, self.path.join(path)).is_err() {
            return Ok(false);
        }
        self.note(path, found.len());
        Ok(true)
    }

    /// Gives the folder.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Counts what was written so far.
    pub(super) fn report(&self) -> Report {
        let written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        Report { files: written.files.len(), bytes: written.bytes }
    }

    /// Writes the list of the files, in order, so that it is the same however many threads wrote them.
    pub(super) fn write_listing(&self) -> Result<()> {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        written.files.sort_unstable();
        let list = listing::draw(&written.files);
        create(&self.path.join(LISTING), list.as_bytes()).context("cannot write the list of the site's files")
    }

    /// Says whether a file of the old site is on its list.
    fn was_ours(&self, path: &str) -> Result<bool> {
        let mut listed = self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        if listed.is_none() {
            let old = if listing::is_there(&self.old)? { listing::read(&self.old)? } else { BTreeSet::new() };
            *listed = Some(old);
        }
        Ok(listed.as_ref().is_some_and(|listed| listed.contains(path)))
    }

    fn note(&self, path: &str, bytes: u64) {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        written.files.push(path.to_owned());
        written.bytes += bytes;
    }

    fn make_folder(&self, folder: &str) -> Result<()> {
        if self.folders.read().unwrap_or_else(PoisonError::into_inner).contains(folder) {
            return Ok(());
        }
        // It is in the set once it is there: whoever finds it may write to it. That two threads make one does no harm, and
        // neither waits for the disk of the other.
        let path = self.path.join(folder);
        fs::create_dir_all(&path).with_context(|| format!("cannot make the folder `{folder}` of the site"))?;
        self.folders.write().unwrap_or_else(PoisonError::into_inner).insert(folder.to_owned());
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // After the exchange this is the old site.
        sweep::remove(&self.path);
    }
}

/// Says whether a path stays inside the folder that it is joined to, on every system.
fn is_inside(path: &str) -> bool {
    let is_name = |part: &str| {
        let mut components = Path::new(part).components();
        let plain = matches!(components.next(), Some(Component::Normal(name)) if name == part);
        plain && components.next().is_none() && !part.contains(|c: char| c == '\\' || c.is_control())
    };
    path.split('/').all(is_name)
}

/// Writes a file that is not there yet: two pages of one path are a mistake, also where letter case is ignored.
fn create(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    File::create_new(path)?.write_all(bytes)
}

/// Says whether a path is a file, no link, of exactly these bytes.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    let may = fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() == bytes.len() as u64);
    may && fs::read(path).is_ok_and(|found| found == bytes)
}

/// Locks a folder, where the system can. Elsewhere two builds at once may sweep each other's work, and one of them fails.
pub(super) fn lock(folder: &Path) -> Option<File> {
    let file = File::open(folder).ok()?;
    file.try_lock().ok()?;
    Some(file)
}

fn cannot_make(folder: &Path) -> String {
    format!("cannot make the folder `{}`", folder.display())
}

#[cfg(test)]
mod tests {
    use super::is_inside;

    #[test]
    fn only_plain_relative_paths_are_inside() {
        for path in ["index.html", "ar/notes/a/index.html", "a b.png", "ملف.txt", "..a"] {
            assert!(is_inside(path), "{path}");
        }
        for path in ["", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "./a", "a\\b", "a\nb", "a\0b"] {
            assert!(!is_inside(path), "{path:?}");
        }
    }
}
