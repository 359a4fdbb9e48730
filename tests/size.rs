//! Guards the size of the sources: over 600 lines there is a second idea inside.

use std::fs;
use std::path::Path;

/// Lines that no source file may exceed, its tests included.
const MOST: usize = 600;

#[test]
fn no_source_file_is_longer_than_600_lines() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = ["src", "tests"].map(|folder| walkdir::WalkDir::new(root.join(folder)).sort_by_file_name());
    let rust = files
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|e| e == "rs"));
    let long: Vec<String> = rust
        .map(|path| (fs::read_to_string(&path).unwrap().lines().count(), path))
        .filter(|(lines, _)| *lines > MOST)
        .map(|(lines, path)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "too long:\n{}", long.join("\n"));
}
