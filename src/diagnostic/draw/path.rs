//! Paths as the working directory sees them, found from their names alone: nothing is asked of the disk.

use std::path::{Component, Path, PathBuf};

/// Gives a path relative to the working directory `cwd`, with `/` on every system; absolute where the two are on different
/// drives, or where `cwd` is not known.
pub fn relative(path: &Path, cwd: &Path) -> String {
    let (path, cwd) = (plain(&cwd.join(path)), plain(cwd));
    let shared = path.components().zip(cwd.components()).take_while(|(a, b)| a == b).count();
    if shared == 0 {
        return slashes(&path);
    }
    let up = cwd.components().skip(shared).map(|_| Component::ParentDir);
    let relative: PathBuf = up.chain(path.components().skip(shared)).collect();
    if relative.as_os_str().is_empty() { ".".to_owned() } else { slashes(&relative) }
}

/// Takes `.` and `..` out of a path.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(plain.components().next_back(), Some(Component::Normal(_))) => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

fn slashes(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::relative;

    #[test]
    fn paths_are_seen_from_the_working_directory() {
        let seen = |path: &str, cwd: &str| relative(Path::new(path), Path::new(cwd));
        assert_eq!(seen("/d/content/a.md", "/d"), "content/a.md");
        assert_eq!(seen("/d/content/a.md", "/d/content/notes"), "../a.md");
        assert_eq!(seen("/d/content/a.md", "/e"), "../d/content/a.md");
        assert_eq!(seen("./content/a.md", "/d"), "content/a.md");
        assert_eq!(seen("../d/./content/a.md", "/d"), "content/a.md");
        assert_eq!(seen("/d", "/d"), ".");
        assert_eq!(seen("sample/a.md", ""), "sample/a.md");
    }
}
