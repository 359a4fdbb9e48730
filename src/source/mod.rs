//! The ground floor: the texts of all files that were read, and places in them.
//!
//! Takes paths and texts, gives [`Span`]s that name a stretch of bytes of one file, and turns them into lines and
//! columns. It reads nothing itself; `load` does.

mod line_table;

pub use line_table::{LineTable, Position};

use std::path::{Path, PathBuf};

/// Names one file of a [`SourceMap`]. Files are numbered in the order in which they are added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub(crate) u32);

/// A stretch of bytes of one file: `start` inclusive, `end` exclusive, both at character boundaries of the whole file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Names the bytes `start..end` of `file`.
    ///
    /// # Panics
    /// When a file is larger than 4 GiB, which `load` refuses.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let fit = |n: usize| u32::try_from(n).expect("files over 4 GiB are refused when they are read");
        Self { file, start: fit(start), end: fit(end.max(start)) }
    }

    /// Names a part of this span, in bytes counted from its start; clipped to it.
    pub fn slice(self, from: usize, to: usize) -> Self {
        let clip = |n: usize| (self.start as usize + n).min(self.end as usize);
        Self::new(self.file, clip(from), clip(to))
    }

    /// Names the empty place at the start of this span.
    pub fn at_start(self) -> Self {
        Self { end: self.start, ..self }
    }
}

/// One file that was read.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The path below the dossier's root, with `/` on every system.
    pub path: PathBuf,
    /// The text, without a byte-order mark.
    pub text: String,
    /// Where its lines begin.
    pub lines: LineTable,
}

/// All files that were read, by [`FileId`].
#[derive(Debug, Default, Clone)]
pub struct SourceMap {
    /// Where paths are relative to, as the user named it.
    root: PathBuf,
    files: Vec<SourceFile>,
}

impl SourceMap {
    /// Makes an empty map of files below `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), files: Vec::new() }
    }

    /// Adds a file and gives its number.
    pub fn add(&mut self, path: impl Into<PathBuf>, text: String) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).expect("fewer than 2^32 files"));
        self.files.push(SourceFile { path: path.into(), text, lines: LineTable::default() });
        id
    }

    /// Gives the folder that paths are relative to.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Gives the file of that number.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Gives the words that a span names.
    pub fn text(&self, span: Span) -> &str {
        &self.file(span.file).text[span.start as usize..span.end as usize]
    }

    /// Gives the line and column at which a span starts, both from 1.
    pub fn position(&self, span: Span) -> Position {
        let file = self.file(span.file);
        file.lines.position(&file.text, span.start as usize)
    }

    /// Gives every file with its number, in order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(i, f)| (FileId(i as u32), f))
    }
}
