//! The list of a site's files, which says what the next build may remove.

use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;

use anyhow::{Context, Result};

/// The list's name, at the top of a site.
pub const LISTING: &str = ".dossier-files";
/// Its first line, by which a list is known as ours.
const HEADER: &str =
    "# Written by dossier: the files of this site, which the next build replaces or removes. Others are kept.";

/// Draws the list of `files`, which are sorted, one path a line.
pub(super) fn draw(files: &[String]) -> String {
    let mut text = String::with_capacity(HEADER.len() + files.iter().map(|file| file.len() + 1).sum::<usize>() + 1);
    for line in std::iter::once(HEADER).chain(files.iter().map(String::as_str)) {
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// Says whether a folder holds a list that a build has written.
pub(super) fn is_there(folder: &Path) -> Result<bool> {
    let mut beginning = vec![0; HEADER.len()];
    let found = fs::File::open(folder.join(LISTING)).and_then(|mut file| file.read_exact(&mut beginning));
    match found {
        Ok(()) => Ok(beginning == HEADER.as_bytes()),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::UnexpectedEof) => Ok(false),
        Err(error) => Err(error).with_context(|| cannot_read(folder)),
    }
}

/// Reads the paths on a folder's list.
pub(super) fn read(folder: &Path) -> Result<BTreeSet<String>> {
    let text = fs::read_to_string(folder.join(LISTING)).with_context(|| cannot_read(folder))?;
    Ok(text.lines().skip(1).map(str::to_owned).collect())
}

fn cannot_read(folder: &Path) -> String {
    format!("cannot read the list of files `{}`", folder.join(LISTING).display())
}
