//! One content file: its data as a tree, and the text below it.

use std::sync::{Arc, OnceLock};

use crate::diagnostic::{Code, Diagnostic};
use crate::load::yaml::{self, Node, Value};
use crate::source::{FileId, Span};

/// A content file.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file.
    pub file: FileId,
    /// The file's stem without a language: its record's ID.
    pub id: String,
    /// The language that the file's name states (`ID.ar.md`).
    pub language: Option<String>,
    /// It stands in `content/internal/`.
    pub internal: bool,
    /// Its data; nothing where it is [`Document::broken`].
    pub root: Node,
    /// It could not be read, and has its diagnostic: nothing more is to be said of it, nor of what refers to it.
    pub broken: bool,
    /// Where the data stands in the file, without the lines of `---`.
    pub data: Span,
    /// Where the text below the front matter stands.
    pub body: Option<Span>,
    /// The words of that text without its marks, where they were wanted: made once for a document and all that are cloned of it,
    /// for a preview wants them after every edit.
    pub words: Arc<OnceLock<String>>,
}

/// Which parts a file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// YAML alone.
    Yaml,
    /// Front matter and Markdown.
    Markdown,
}

impl Document {
    /// Reads a file's data; broken where it is no YAML at all, or Markdown without front matter.
    pub(crate) fn read(file: FileId, path: &str, text: &str, shape: Shape) -> (Self, Vec<Diagnostic>) {
        let parts = match shape {
            Shape::Yaml => Ok(((0, text.len()), None)),
            Shape::Markdown => front_matter(text).map(|(data, body)| (data, Some(body))),
        };
        let unread = Self::unread(file, path);
        let ((start, end), body) = match parts {
            Ok(parts) => parts,
            Err(message) => {
                let diagnostic = Diagnostic::new(Code::FrontMatter, unread.data, message)
                    .help("the data stands at the top, between two lines of `---`");
                return (unread, vec![diagnostic]);
            }
        };
        let (root, diagnostics) = yaml::parse(file, text, start, end);
        let data = Span::new(file, start, end);
        let body = body.map(|at| Span::new(file, at, text.len()));
        let broken = root.is_none();
        let root = root.unwrap_or(Node { span: data, value: Value::Null });
        (Self { root, broken, data, body, ..unread }, diagnostics)
    }

    /// Keeps the place of a file that cannot be read.
    pub(crate) fn unread(file: FileId, path: &str) -> Self {
        let stem = path.rsplit('/').next().unwrap_or(path).rsplit_once('.').map_or(path, |(stem, _)| stem);
        let (id, language) = match stem.split_once('.') {
            Some((id, language)) => (id.to_owned(), Some(language.to_owned())),
            None => (stem.to_owned(), None),
        };
        let internal = path.starts_with("content/internal/");
        let data = Span::new(file, 0, 0);
        let root = Node { span: data, value: Value::Null };
        Self { file, id, language, internal, root, broken: true, data, body: None, words: Arc::default() }
    }
}

/// Finds the data and the beginning of the body, in bytes.
fn front_matter(text: &str) -> Result<((usize, usize), usize), &'static str> {
    let mut lines = text.split_inclusive('\n');
    let opening = lines.next().filter(|line| line.trim_end() == "---").ok_or("this file has no front matter")?;
    let start = opening.len();
    let mut at = start;
    for line in lines {
        if line.trim_end() == "---" {
            return Ok(((start, at), at + line.len()));
        }
        at += line.len();
    }
    Err("the front matter of this file is not closed")
}

#[cfg(test)]
mod tests {
    use super::{Document, Shape};
    use crate::source::FileId;

    #[test]
    fn a_translation_names_its_language() {
        let text = "---\r\ntitle: عنوان\r\n---\r\nنص\r\n";
        let (document, diagnostics) = Document::read(FileId(0), "content/pages/method.ar.md", text, Shape::Markdown);
        assert_eq!(diagnostics, []);
        assert_eq!((document.id.as_str(), document.language.as_deref()), ("method", Some("ar")));
        assert_eq!(&text[document.body.expect("a body").start as usize..], "نص\r\n");
    }

    #[test]
    fn front_matter_must_close() {
        let (document, diagnostics) = Document::read(FileId(0), "a.md", "---\ntitle: x\n", Shape::Markdown);
        assert!(document.broken);
        assert_eq!(diagnostics.len(), 1);
    }
}
