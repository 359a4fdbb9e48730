//! A theme: templates, static files and interface strings.
//!
//! Takes the default theme, which is in the binary, and the folders below `themes/`; gives every file by its path within
//! the theme, where a file on disk stands in for the one in the binary. It understands none of them; `render` does.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use include_dir::{Dir, include_dir};

use crate::load::read::{is_hidden, read_bytes, slashed, walk};
use crate::source::{FileId, SourceMap};

/// The default theme, as it was when the program was built.
static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The name of the theme in the binary.
pub(super) const DEFAULT_NAME: &str = "default";

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
        let below = self.files.range(folder.to_owned()..).take_while(move |(path, _)| path.starts_with(folder));
        below.filter(move |(path, _)| path.ends_with(ending)).filter_map(move |(path, file)| match file {
            ThemeFile::Text(id, text) => Some((&path[folder.len()..], *id, text.as_ref())),
            ThemeFile::Bytes(_) => None,
        })
    }
}

/// Files by their path within a theme: the path that diagnostics show, and the bytes.
type Raw = BTreeMap<String, (String, Cow<'static, [u8]>)>;

/// Reads the theme of that name for the dossier at `root`: the default theme, over it `themes/default/`, over it
/// `themes/NAME/`. A theme that is nowhere adds nothing; `config` says so.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn theme(root: &Path, name: &str, sources: &mut SourceMap) -> Result<ThemeFiles> {
    let mut raw = Raw::new();
    embedded(&DEFAULT, &mut raw);
    overlay(root, DEFAULT_NAME, &mut raw)?;
    if name != DEFAULT_NAME {
        overlay(root, name, &mut raw)?;
    }
    let files = raw.into_iter().map(|(path, (shown, bytes))| (path, numbered(shown, bytes, sources))).collect();
    Ok(ThemeFiles { files })
}

/// Gives the names of the themes that there are: the one in the binary, and the folders of `themes/`.
pub(crate) fn names(paths: &[String]) -> Vec<String> {
    let folders = paths.iter().filter_map(|path| path.strip_prefix("themes/")?.split_once('/'));
    let names: BTreeSet<&str> = folders.map(|(name, _)| name).chain([DEFAULT_NAME]).collect();
    names.into_iter().map(str::to_owned).collect()
}

/// Adds the files of the binary.
fn embedded(dir: &Dir<'static>, raw: &mut Raw) {
    for file in dir.files() {
        let path = slashed(file.path());
        let shown = format!("themes/{DEFAULT_NAME}/{path}");
        raw.insert(path, (shown, Cow::Borrowed(file.contents())));
    }
    for folder in dir.dirs() {
        embedded(folder, raw);
    }
}

/// Puts the files of a folder of `themes/` over those that are there.
fn overlay(root: &Path, name: &str, raw: &mut Raw) -> Result<()> {
    let folder = format!("themes/{name}");
    for path in walk(root, &folder)?.into_iter().filter(|path| !is_hidden(path)) {
        let bytes = read_bytes(&root.join(&path))?;
        raw.insert(path[folder.len() + 1..].to_owned(), (path, Cow::Owned(bytes)));
    }
    Ok(())
}

/// Gives a text a number among the sources; what is not UTF-8 stays bytes.
fn numbered(shown: String, bytes: Cow<'static, [u8]>, sources: &mut SourceMap) -> ThemeFile {
    let text = match bytes {
        Cow::Borrowed(b) => std::str::from_utf8(b).map(Cow::Borrowed).map_err(|_| Cow::Borrowed(b)),
        Cow::Owned(b) => String::from_utf8(b).map(Cow::Owned).map_err(|e| Cow::Owned(e.into_bytes())),
    };
    match text {
        Ok(text) => ThemeFile::Text(sources.add(shown, text.clone().into_owned()), text),
        Err(bytes) => ThemeFile::Bytes(bytes),
    }
}
