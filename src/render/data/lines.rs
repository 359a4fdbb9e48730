//! How the data documents are set on lines: compact, but each record on a line of its own, so that a change in one record
//! is a change in one line.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

/// How deep arrays and objects break their lines: the document itself, and the lists that it holds.
const BROKEN: usize = 2;

/// Writes a document, with one record of each list a line.
pub(super) fn to_bytes(document: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, Lines::default());
    document.serialize(&mut serializer).expect("the document has text keys alone, and memory does not fail");
    bytes.push(b'\n');
    bytes
}

/// Breaks lines in the document and in its lists, and nowhere below.
#[derive(Debug, Default)]
struct Lines {
    depth: usize,
    /// Whether the innermost broken array or object holds something.
    filled: bool,
}

impl Lines {
    fn open<W: ?Sized + Write>(&mut self, writer: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.filled = false;
        writer.write_all(bracket)
    }

    fn close<W: ?Sized + Write>(&mut self, writer: &mut W, bracket: &[u8]) -> io::Result<()> {
        if self.depth <= BROKEN && self.filled {
            writer.write_all(b"\n")?;
        }
        self.depth -= 1;
        self.filled = true;
        writer.write_all(bracket)
    }

    fn item<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        if self.depth <= BROKEN {
            writer.write_all(b"\n")?;
        }
        Ok(())
    }
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.item(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _writer: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        // Objects below the document stay on one line: of `title` as of a record.
        if self.depth == 1 {
            return self.item(writer, first);
        }
        if first { Ok(()) } else { writer.write_all(b",") }
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _writer: &mut W) -> io::Result<()> {
        self.filled = self.depth == 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::to_bytes;
    use serde_json::json;

    #[test]
    fn each_record_stands_on_a_line_of_its_own() {
        let document = json!({ "a": { "x": 1, "y": [1, 2] }, "b": [{ "id": [1, 2], "z": {} }, { "id": 2 }], "c": [] });
        let text = String::from_utf8(to_bytes(&document)).unwrap();
        let want = "{\n\"a\":{\"x\":1,\"y\":[1,2]},\n\"b\":[\n{\"id\":[1,2],\"z\":{}},\n{\"id\":2}\n],\n\"c\":[]\n}\n";
        assert_eq!(text, want);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), document);
    }
}
