//! What is read and found again after edits is what is read and found anew.

use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::options::Silent;
use crate::{Memory, Proof, Study};

/// The address that both are made for.
const URL: &str = "http://localhost:1717/";

/// Numbers without a pattern, the same in every run (a linear congruential generator, the constants of Knuth's MMIX).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % end.max(1)
    }
}

/// A dossier that is edited without sense.
struct Edited {
    root: tempfile::TempDir,
    files: Vec<PathBuf>,
}

impl Edited {
    fn new(fixture: &str) -> Self {
        let (root, from) = (tempfile::tempdir().expect("a folder"), Path::new("tests/sites").join(fixture));
        let mut files = Vec::new();
        for entry in WalkDir::new(&from).sort_by_file_name().into_iter().map(|entry| entry.expect("an entry")) {
            let below = entry.path().strip_prefix(&from).expect("it is below").to_owned();
            if entry.file_type().is_file() && !below.starts_with("expected") {
                let target = root.path().join(&below);
                fs::create_dir_all(target.parent().expect("a folder")).expect("it can be made");
                fs::copy(entry.path(), &target).expect("it can be copied");
                files.push(below);
            }
        }
        Self { root, files }
    }

    /// Takes out, doubles or moves some words or lines of a file, copies it to another name, or removes it.
    fn edit(&self, numbers: &mut Numbers) -> String {
        let file = &self.files[numbers.below(self.files.len())];
        let path = self.root.path().join(file);
        let fixture = || fs::read_to_string(Path::new("tests/sites/one-language").join(file)).unwrap_or_default();
        let text = fs::read_to_string(&path).unwrap_or_else(|_| fixture());
        let kind = if text.is_empty() { 6 } else { numbers.below(7) };
        let split: Vec<&str> = text.split_inclusive(if kind < 3 { ' ' } else { '\n' }).collect();
        let at = numbers.below(split.len());
        let new = match kind {
            0 | 3 => split.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, part)| *part).collect(),
            1 | 4 => [&split[..=at], &split[at..]].concat().concat(),
            2 => split.iter().enumerate().map(|(i, part)| if i == at { "other " } else { *part }).collect(),
            5 => {
                let _ = fs::remove_file(&path);
                return format!("without {}", file.display());
            }
            _ => fixture(),
        };
        let target = if numbers.below(8) == 0 {
            path.with_file_name(format!("a-copy-{}", file.file_name().expect("a name").to_string_lossy()))
        } else {
            path
        };
        fs::write(&target, new).expect("it can be written");
        format!("kind {kind} of {} to {}", file.display(), target.display())
    }

    fn compare(&self, memory: &mut Memory, after: &str) {
        let mut again = Study::again(self.root.path(), URL, memory).expect("it can be read");
        let mut anew = Study::new(self.root.path(), Some(URL), Proof::Found, &Silent).expect("it can be read");
        assert_eq!(again.diagnostics, anew.diagnostics, "after {after}");
        // A map that is hashed has no order to print.
        let names = (std::mem::take(&mut again.findings.names), std::mem::take(&mut anew.findings.names));
        assert_eq!(names.0, names.1, "after {after}");
        assert_eq!(format!("{:?}", again.findings), format!("{:?}", anew.findings), "after {after}");
        assert_eq!(format!("{:?}", again.dossier), format!("{:?}", anew.dossier), "after {after}");
    }
}

#[test]
fn after_any_edits_what_is_found_again_is_what_is_found_anew() {
    let (edited, mut memory, mut numbers) = (Edited::new("one-language"), Memory::default(), Numbers(1717));
    edited.compare(&mut memory, "nothing");
    for round in 0..120 {
        let edits: Vec<String> = (0..=numbers.below(3)).map(|_| edited.edit(&mut numbers)).collect();
        edited.compare(&mut memory, &format!("round {round}: {}", edits.join("; ")));
    }
}
