//! Where the lines of a text begin, and the line and column of a byte.

/// A place as people name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode scalars, from 1.
    pub column: usize,
}

/// The byte at which each line of a text begins.
#[derive(Debug, Clone, Default)]
pub struct LineTable {
    starts: Vec<usize>,
}

impl LineTable {
    /// Finds the lines of `text`; `\n` ends a line, also behind `\r`.
    pub fn new(text: &str) -> Self {
        let breaks = text
            .bytes()
            .enumerate()
            .filter(|(_, b)| *b == b'\n')
            .map(|(i, _)| i + 1);
        Self {
            starts: std::iter::once(0).chain(breaks).collect(),
        }
    }

    /// Gives the line and column of a byte; the end of the text for one past it.
    pub fn position(&self, text: &str, byte: usize) -> Position {
        let byte = byte.min(text.len());
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let column = text[self.starts[line - 1]..byte].chars().count() + 1;
        Position { line, column }
    }

    /// Gives the byte at which a line begins, the line counted from 1.
    pub fn start(&self, line: usize) -> Option<usize> {
        self.starts.get(line.checked_sub(1)?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{LineTable, Position};

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "عنوان: x\ny";
        let table = LineTable::new(text);
        assert_eq!(
            table.position(text, text.find('x').expect("x")),
            Position { line: 1, column: 8 }
        );
        assert_eq!(table.position(text, text.len()), Position { line: 2, column: 2 });
    }

    #[test]
    fn an_empty_text_has_one_line() {
        assert_eq!(LineTable::new("").position("", 0), Position { line: 1, column: 1 });
    }
}
