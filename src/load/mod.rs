//! Disk → [`Sources`]: the only stage that reads.
//!
//! Takes the root of a dossier; gives the text of every file that a build needs, its YAML as spanned trees, its front matter
//! apart from its body. It knows which folder holds what and nothing of what the records mean. A file that is not UTF-8 or
//! no YAML is a diagnostic; a disk that fails is an error.
#![expect(clippy::disallowed_methods, reason = "this is the stage that reads")]

mod document;
mod memory;
mod read;
mod slips;
mod syntax;
pub mod theme;
pub mod yaml;

pub use document::Document;
pub use memory::Memory;
pub(crate) use read::hex_sha256;
pub use read::{load, load_again, read_bytes};
pub use theme::{ThemeFile, ThemeFiles};

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::source::{FileId, SourceMap};

/// Everything that was read.
#[derive(Debug, Default)]
pub struct Sources {
    /// All texts, for places in diagnostics.
    pub files: SourceMap,
    /// `dossier.yaml`.
    pub config: Option<Document>,
    /// `outlets.yaml`, also of `content/internal/`.
    pub outlets: Vec<Document>,
    /// `entities.yaml`, also of `content/internal/`.
    pub entities: Vec<Document>,
    /// `terms.yaml`, also of `content/internal/`.
    pub terms: Vec<Document>,
    /// `corrections.yaml`, also of `content/internal/`.
    pub corrections: Vec<Document>,
    /// `articles/ID.md`.
    pub articles: Vec<Document>,
    /// `notes/**/ID.yaml`, `notes/**/ID.md` and their translations.
    pub notes: Vec<Document>,
    /// `pages/ID.md` and their translations.
    pub pages: Vec<Document>,
    /// `texts/ID.txt` by ID.
    pub texts: BTreeMap<String, FileId>,
    /// SHA-256 of `texts/raw/ID.*` by ID, in hexadecimal.
    pub raw: BTreeMap<String, String>,
    /// `dossier.lock`.
    pub lock: Option<FileId>,
    /// `content/assets/**`: the path below the folder, and where the file is.
    pub assets: Vec<(String, PathBuf)>,
    /// The theme: the embedded one, with the files of `themes/` over it.
    pub theme: ThemeFiles,
}
