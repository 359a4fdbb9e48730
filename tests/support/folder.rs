//! Folders: copied, listed, read whole.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// Gives the folder `tests` of the repository.
pub(crate) fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Copies the files below `from` to `to`, but for those whose path below `from` is `left_out` or stands in it.
pub(crate) fn copy(from: &Path, to: &Path, left_out: &[&str]) {
    for path in files(from) {
        if left_out.iter().any(|out| Path::new(&path).starts_with(out)) {
            continue;
        }
        let target = to.join(&path);
        fs::create_dir_all(target.parent().expect("a file stands in a folder")).expect("a folder can be made");
        fs::copy(from.join(&path), &target).unwrap_or_else(|error| panic!("cannot copy {path}: {error}"));
    }
}

/// Gives the paths of all files below a folder, sorted, with `/`; none where there is no such folder.
pub(crate) fn files(folder: &Path) -> Vec<String> {
    let entries = WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|entry| !entry.file_type().is_dir());
    let below = |path: &Path| {
        let parts: Vec<_> = path
            .strip_prefix(folder)
            .expect("it is below the folder")
            .iter()
            .map(|part| part.to_str().expect("names are UTF-8"))
            .collect();
        parts.join("/")
    };
    let mut files: Vec<_> = entries.map(|entry| below(entry.path())).collect();
    files.sort();
    files
}

/// Gives the names of the folders in a folder, sorted.
pub(crate) fn folders(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("cannot read {}: {error}", folder.display()));
    let folders = entries.filter_map(Result::ok).filter(|entry| entry.path().is_dir());
    let mut names: Vec<_> = folders.map(|entry| entry.file_name().into_string().expect("names are UTF-8")).collect();
    names.sort();
    names
}

/// Reads every file below a folder.
pub(crate) fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let read = |path: String| {
        let bytes = fs::read(folder.join(&path)).unwrap_or_else(|error| panic!("cannot read {path}: {error}"));
        (path, bytes)
    };
    files(folder).into_iter().map(read).collect()
}

/// Says which files of two folders differ, or are in one alone.
pub(crate) fn differences(a: &BTreeMap<String, Vec<u8>>, b: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut paths: Vec<_> = a.keys().chain(b.keys()).collect();
    paths.sort();
    paths.dedup();
    paths.into_iter().filter(|path| a.get(*path) != b.get(*path)).cloned().collect()
}
