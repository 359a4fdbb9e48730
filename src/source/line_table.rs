//! Where the lines of a text begin, and the line and column of a byte.

use std::sync::OnceLock;

/// A place as people name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode scalars, from 1.
    pub column: usize,
}

/// The byte at which each line of one text begins, found when it is first asked for: most files have no mistakes.
#[derive(Debug, Clone, Default)]
pub struct LineTable {
    starts: OnceLock<Vec<usize>>,
}

impl LineTable {
    /// Gives the line and column of a byte of the table's own text; the end of the text for one past it. `\n` ends a line,
    /// also behind `\r`.
    pub fn position(&self, text: &str, byte: usize) -> Position {
        let starts = self.starts.get_or_init(|| {
            let breaks = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1);
            std::iter::once(0).chain(breaks).collect()
        });
        let byte = byte.min(text.len());
        let line = starts.partition_point(|start| *start <= byte).max(1);
        let column = text[starts[line - 1]..byte].chars().count() + 1;
        Position { line, column }
    }
}

#[cfg(test)]
mod tests {
    use super::{LineTable, Position};

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "عنوان: x\ny";
        let table = LineTable::default();
        assert_eq!(table.position(text, text.find('x').expect("x")), Position { line: 1, column: 8 });
        assert_eq!(table.position(text, text.len()), Position { line: 2, column: 2 });
    }

    #[test]
    fn an_empty_text_has_one_line() {
        assert_eq!(LineTable::default().position("", 0), Position { line: 1, column: 1 });
    }
}
