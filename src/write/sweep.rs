//! Removal of a folder that is no longer needed: the old site, or what a build left.

use std::fs;
use std::path::Path;

use rayon::iter::{ParallelBridge, ParallelIterator};

/// Removes a folder with all that is in it, from many threads: an old site has as many files as the new one, and its removal
/// would take longer than the writing. What cannot be removed now is removed at the next start, so that no build fails by it.
pub(super) fn remove(folder: &Path) {
    remove_files(folder);
    let _ = fs::remove_dir_all(folder);
}

/// Removes what can be removed. Links are removed, not followed.
fn remove_files(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    entries.par_bridge().flatten().for_each(|entry| {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            remove_files(&path);
            let _ = fs::remove_dir(&path);
        } else {
            let _ = fs::remove_file(&path);
        }
    });
}
