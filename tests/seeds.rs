//! The sample dossier, with the texts that its quotations are from where they are at hand, and without them.
//!
//! The texts are not part of the repository: they are looked for where `DOSSIER_SEEDS` points, else in `../shared/seeds`.
//! Without them, what needs them is left out, and says so.
#![expect(clippy::print_stderr, reason = "a test that is left out says so")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::folder;
use crate::support::run::Run;
use crate::support::site::Site;
use crate::support::site_test::{SiteTest, TODAY};

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Copies the sample as a stranger's clone has it: without texts, and without what is internal.
fn sample() -> SiteTest {
    let left_out: Vec<String> = folder::folders(repository())
        .into_iter()
        .filter(|name| !matches!(name.as_str(), "content" | "themes"))
        .chain(["content/internal".to_owned()])
        .collect();
    // The whole repository is no dossier: only these are copied.
    let test = SiteTest::copy_of(&folder::tests().join("support/base"), &["content", "dossier.yaml"]);
    let test = test.with_folder(&repository().join("content"), &["internal"]);
    drop(left_out);
    test
}

/// Gives the folder of the texts; says so where there is none.
fn seeds(what: &str) -> Option<PathBuf> {
    let named = std::env::var_os("DOSSIER_SEEDS").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| repository().join("../shared/seeds"));
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("left out: {what} (no texts in {}; DOSSIER_SEEDS names their folder)", folder.display());
    None
}
