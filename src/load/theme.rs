//! A theme: templates, static files and interface strings.
//!
//! Takes the default theme, which is in the binary, and the folders below `themes/`; gives every file by its path within
//! the theme, where a file on disk stands in for the one in the binary. It understands none of them; `render` does.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};
use walkdir::WalkDir;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, SourceMap};

/// The default theme, as it was when the program was built.
static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The name of the theme in the binary.
const DEFAULT_NAME: &str = "default";

/// The files of a theme by their path within it, such as `templates/note.html`.
#[derive(Debug, Clone, Default)]
pub struct ThemeFiles {
    /// The files, in the order of their paths.
    pub files: BTreeMap<String, ThemeFile>,
}

/// One file of a theme.
#[derive(Debug, Clone)]
pub enum ThemeFile {
    /// Text, with its number among the sources so that mistakes in it have a place.
    Text(FileId, Cow<'static, str>),
    /// Bytes, such as a font.
    Bytes(Cow<'static, [u8]>),
}

impl ThemeFile {
    /// Gives the content as bytes.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(_, text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

impl ThemeFiles {
    /// Gives the text files below a folder (ending in `/`) with the given ending: path within the folder, number, text.
    pub fn texts<'a>(&'a self, folder: &'a str, ending: &'a str) -> impl Iterator<Item = (&'a str, FileId, &'a str)> {
        let below = self
            .files
            .range(folder.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(folder));
        below
            .filter(move |(path, _)| path.ends_with(ending))
            .filter_map(move |(path, file)| match file {
                ThemeFile::Text(id, text) => Some((&path[folder.len()..], *id, text.as_ref())),
                ThemeFile::Bytes(_) => None,
            })
    }
}

/// Reads the theme of that name for the dossier at `root`: the default theme, over it `themes/default/`, over it
/// `themes/NAME/`. A theme that is nowhere is a diagnostic.
pub fn theme(root: &Path, name: &str, sources: &mut SourceMap) -> (ThemeFiles, Vec<Diagnostic>) {
    let mut raw: BTreeMap<String, (String, Cow<'static, [u8]>)> = BTreeMap::new();
    embedded(&DEFAULT, &mut raw);
    let mut diagnostics = Vec::new();
    for (at, layer) in [DEFAULT_NAME, name].into_iter().enumerate() {
        let folder = root.join("themes").join(layer);
        if folder.is_dir() {
            overlay(&folder, &format!("themes/{layer}"), &mut raw, &mut diagnostics);
        } else if at == 1 && layer != DEFAULT_NAME {
            diagnostics.push(Diagnostic::anywhere(
                Code::ThemeFile,
                format!("there is no theme `{layer}` in themes/"),
            ));
        }
    }
    let files = raw
        .into_iter()
        .map(|(path, (shown, bytes))| (path, numbered(shown, bytes, sources)))
        .collect();
    (ThemeFiles { files }, diagnostics)
}

/// Adds the files of the binary.
fn embedded(dir: &Dir<'static>, raw: &mut BTreeMap<String, (String, Cow<'static, [u8]>)>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        raw.insert(
            path.clone(),
            (format!("themes/default/{path}"), Cow::Borrowed(file.contents())),
        );
    }
    for folder in dir.dirs() {
        embedded(folder, raw);
    }
}

/// Puts the files of a folder over those that are there.
fn overlay(
    folder: &Path,
    shown: &str,
    raw: &mut BTreeMap<String, (String, Cow<'static, [u8]>)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let entries = WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok);
    for entry in entries.filter(|e| e.file_type().is_file()) {
        let Ok(below) = entry.path().strip_prefix(folder) else {
            continue;
        };
        let path = below.to_string_lossy().replace('\\', "/");
        let place = format!("{shown}/{path}");
        match std::fs::read(entry.path()) {
            Ok(bytes) => {
                raw.insert(path, (place, Cow::Owned(bytes)));
            }
            Err(error) => {
                diagnostics.push(Diagnostic::anywhere(
                    Code::ThemeFile,
                    format!("{place} cannot be read: {error}"),
                ));
            }
        }
    }
}

/// Gives a text a number among the sources; what is not UTF-8 stays bytes.
fn numbered(shown: String, bytes: Cow<'static, [u8]>, sources: &mut SourceMap) -> ThemeFile {
    let text = match bytes {
        Cow::Borrowed(b) => std::str::from_utf8(b).map(Cow::Borrowed).map_err(|_| Cow::Borrowed(b)),
        Cow::Owned(b) => String::from_utf8(b)
            .map(Cow::Owned)
            .map_err(|e| Cow::Owned(e.into_bytes())),
    };
    match text {
        Ok(text) => ThemeFile::Text(sources.add(shown, text.clone().into_owned()), text),
        Err(bytes) => ThemeFile::Bytes(bytes),
    }
}
