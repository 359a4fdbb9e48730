//! What was read before → what need not be read again.
//!
//! Takes the paths of files; gives their bytes, from memory where a file bears the same stamp as when it was read. A file
//! that was written shortly before it was read may be written again without another stamp, so it is read once more. A
//! document is read anew only where its bytes or its number changed.
#![expect(clippy::disallowed_types, reason = "the time of a file's last change is part of its stamp")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::Metadata;
use std::path::Path;
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::diagnostic::Diagnostic;
use crate::load::{Document, hex_sha256, read_bytes};
use crate::source::FileId;

/// How old a file has to be for its stamp to be trusted: more than any file system rounds.
const SETTLED: Duration = Duration::from_secs(3);

/// What was read of a dossier.
#[derive(Debug, Default)]
pub struct Memory {
    files: BTreeMap<String, Kept>,
    /// Stamps and hashes of captured originals, which are too large to keep.
    raw: BTreeMap<String, (Stamp, String)>,
}

#[derive(Debug)]
struct Kept {
    stamp: Option<Stamp>,
    bytes: Vec<u8>,
    document: Option<(FileId, Document, Vec<Diagnostic>)>,
}

/// What tells one state of a file from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    modified: SystemTime,
    length: u64,
    /// On Unix the number of the file and the time of the last change of anything about it.
    node: (u64, i64, i64),
}

/// A file that was read, or is remembered.
#[derive(Debug)]
pub(crate) struct Read {
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
    stamp: Option<Stamp>,
    is_known: bool,
}

impl Memory {
    /// Gives the bytes of a file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn read(&self, root: &Path, path: &str) -> Result<Read> {
        let place = root.join(path);
        let stamp = stamp(&place);
        let kept = self.files.get(path);
        if let Some(kept) = kept.filter(|kept| stamp.is_some() && kept.stamp == stamp) {
            return Ok(Read { bytes: kept.bytes.clone(), stamp, is_known: true });
        }
        let bytes = read_bytes(&place)?;
        let is_known = kept.is_some_and(|kept| kept.bytes == bytes);
        Ok(Read { bytes, stamp, is_known })
    }

    /// Remembers the files that there are, and forgets all others.
    pub(crate) fn keep<'r>(&mut self, read: impl Iterator<Item = (&'r str, &'r Read)>) {
        let mut there = BTreeSet::new();
        for (path, read) in read {
            there.insert(path);
            match self.files.get_mut(path).filter(|_| read.is_known) {
                Some(kept) => kept.stamp = read.stamp,
                None => {
                    let kept = Kept { stamp: read.stamp, bytes: read.bytes.clone(), document: None };
                    self.files.insert(path.to_owned(), kept);
                }
            }
        }
        self.files.retain(|path, _| there.contains(path.as_str()));
    }

    /// Gives the document that was made of a file, if the file has the same number.
    pub(crate) fn document(&self, path: &str, file: FileId) -> Option<(Document, Vec<Diagnostic>)> {
        let (known, document, found) = self.files.get(path)?.document.as_ref()?;
        (*known == file).then(|| (document.clone(), found.clone()))
    }

    /// Remembers the document that was made of a file.
    pub(crate) fn keep_document(&mut self, path: &str, document: &Document, found: &[Diagnostic]) {
        if let Some(kept) = self.files.get_mut(path)
            && kept.document.as_ref().is_none_or(|(file, ..)| *file != document.file)
        {
            kept.document = Some((document.file, document.clone(), found.to_vec()));
        }
    }

    /// Gives the hash of a captured original.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn raw_hash(&mut self, root: &Path, path: &str) -> Result<String> {
        let place = root.join(path);
        let stamp = stamp(&place);
        if let Some((_, hash)) = self.raw.get(path).filter(|(known, _)| Some(*known) == stamp) {
            return Ok(hash.clone());
        }
        let hash = hex_sha256(&read_bytes(&place)?);
        self.raw.remove(path);
        self.raw.extend(stamp.map(|stamp| (path.to_owned(), (stamp, hash.clone()))));
        Ok(hash)
    }
}

/// Gives the stamp of a file, taken before it is read; none where it is not to be trusted.
fn stamp(path: &Path) -> Option<Stamp> {
    let about = std::fs::metadata(path).ok()?;
    let modified = about.modified().ok()?;
    let age = SystemTime::now().duration_since(modified).ok()?;
    (age > SETTLED).then(|| Stamp { modified, length: about.len(), node: node(&about) })
}

#[cfg(unix)]
fn node(about: &Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (about.ino(), about.ctime(), about.ctime_nsec())
}

#[cfg(not(unix))]
fn node(_: &Metadata) -> (u64, i64, i64) {
    (0, 0, 0)
}
