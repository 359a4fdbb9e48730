//! The files of a theme: those in the binary, with those on disk over them.

use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::diagnostic::Diagnostic;
use crate::load::read::{decode, not_utf8};
use crate::source::{FileId, SourceMap};

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// One file of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Where it stands on disk, below the dossier's root; `None` where it is the embedded one.
    pub on_disk: Option<String>,
    /// Its number among the sources, so that a mistake in it has a place; `None` where it is embedded or no text.
    pub source: Option<FileId>,
}

/// The files of a theme by their path below its folder (`templates/note.html`, `static/css/base.css`, `strings/ar/base.ftl`).
#[derive(Debug, Clone, Default)]
pub struct ThemeFiles {
    /// The files.
    pub files: BTreeMap<String, ThemeFile>,
    /// Names of the folders in `themes/`.
    pub known: Vec<String>,
}

impl ThemeFiles {
    /// Gives the default theme as it is in the binary.
    pub fn embedded() -> Self {
        let mut files = BTreeMap::new();
        collect(&DEFAULT, &mut files);
        Self { files, known: vec!["default".to_owned()] }
    }

    /// Lays the files of a folder of `themes/` over those that are here, one by one. A template or a file of strings that is
    /// not UTF-8 is a mistake.
    pub(super) fn lay_over(
        &mut self,
        name: &str,
        files: BTreeMap<String, Vec<u8>>,
        sources: &mut SourceMap,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        for (path, bytes) in files {
            let place = format!("themes/{name}/{path}");
            let (bytes, source) = if ["templates/", "strings/"].iter().any(|words| path.starts_with(words)) {
                let (text, fault) = decode(bytes).map_or_else(|(valid, at)| (valid, Some(at)), |text| (text, None));
                let source = sources.add(&place, text.clone());
                diagnostics.extend(fault.map(|at| not_utf8(source, at)));
                (text.into_bytes(), Some(source))
            } else {
                let source = std::str::from_utf8(&bytes).ok().map(|text| sources.add(&place, text.to_owned()));
                (bytes, source)
            };
            self.files.insert(path, ThemeFile { bytes, on_disk: Some(place), source });
        }
    }

    /// Gives the files below a folder, with their path below it.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a ThemeFile)> {
        let from = self.files.range(folder.to_owned()..);
        from.map_while(move |(path, file)| path.strip_prefix(folder).map(|rest| (rest, file)))
    }

    /// Gives the texts below a folder with the given ending: path below the folder, the file, its words.
    pub fn texts<'a>(
        &'a self,
        folder: &'a str,
        ending: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a ThemeFile, &'a str)> {
        let wanted = self.below(folder).filter(move |(path, _)| path.ends_with(ending));
        wanted.filter_map(|(path, file)| Some((path, file, std::str::from_utf8(&file.bytes).ok()?)))
    }
}

fn collect(dir: &Dir<'_>, files: &mut BTreeMap<String, ThemeFile>) {
    for file in dir.files() {
        let path = slashed(file.path());
        files.insert(path, ThemeFile { bytes: file.contents().to_vec(), on_disk: None, source: None });
    }
    for dir in dir.dirs() {
        collect(dir, files);
    }
}

/// Writes a path with `/` on every system.
pub(crate) fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|c| c.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
