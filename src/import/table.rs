//! Tables of comma-separated values (RFC 4180), as spreadsheets write them, with commas, semicolons or tabs.
//!
//! Takes the words of a file; gives its rows by the names of their columns. It does not know what the columns mean.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use crate::diagnostic::Refusal;

/// A table whose first line names its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The names of its columns, in lower case and in order; one may have none.
    pub columns: Vec<String>,
    /// Its rows, without empty ones.
    pub rows: Vec<Row>,
}

/// A row below the head of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line of the file on which it begins, from 1.
    pub line: usize,
    cells: BTreeMap<String, String>,
}

impl Row {
    /// Gives the first cell under one of some names of columns that is not empty, without white space around it.
    pub fn get(&self, names: &[&str]) -> Option<&str> {
        self.named(names).map(|(_, cell)| cell)
    }

    /// Gives the same, with the name of its column.
    pub fn named<'a>(&self, names: &[&'a str]) -> Option<(&'a str, &str)> {
        let cells = names.iter().filter_map(|name| Some((*name, self.cells.get(*name)?.trim())));
        cells.into_iter().find(|(_, cell)| !cell.is_empty())
    }
}

/// Reads a table. Its columns are parted by what stands most often in its first line.
///
/// # Errors
/// When a quotation mark is never closed: what follows it is no table.
pub fn table(text: &str) -> Result<Table, Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: u8| first.bytes().filter(|byte| *byte == separator).count();
    let separator =
        [b',', b';', b'\t'].into_iter().max_by_key(|separator| (count(*separator), *separator == b',')).unwrap_or(b',');
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let (mut columns, mut rows, mut place) = (None, Vec::new(), Place { text, byte: 0, line: 1 });
    let mut record = StringRecord::new();
    loop {
        let from = usize::try_from(reader.position().byte()).expect("the text is in memory");
        let read = reader.read_record(&mut record);
        place.go_to(from);
        if !read.expect("a text in memory can be read, and rows may have any length") {
            break;
        }
        // What takes all to the end of the text may have lost its own end.
        if reader.position().byte() == text.len() as u64
            && let Some(line) = place.open_quotation(separator)
        {
            let message = format!("the quotation mark that opens on line {line} is never closed");
            return Err(Refusal::new(
                message,
                "in a cell that is between quotation marks, each one that is meant stands twice",
            ));
        }
        let mut cells = record.iter().map(str::to_owned);
        let Some(columns) = &columns else {
            columns = Some(cells.by_ref().map(|name| name.trim().to_lowercase()).collect::<Vec<String>>());
            continue;
        };
        let row = Row { line: place.line, cells: columns.iter().cloned().zip(cells).collect() };
        if row.cells.values().any(|cell| !cell.trim().is_empty()) {
            rows.push(row);
        }
    }
    Ok(Table { columns: columns.unwrap_or_default(), rows })
}

/// A place in a text, and its line.
struct Place<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
}

impl Place<'_> {
    /// Goes on to a byte, past the ends of lines that stand there: the reader skips empty lines as it begins a record.
    fn go_to(&mut self, byte: usize) {
        let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let byte = byte + self.text.as_bytes()[byte..].iter().take_while(|byte| is_end(byte)).count();
        self.line += self.text.as_bytes()[self.byte..byte].iter().filter(|byte| **byte == b'\n').count();
        self.byte = byte;
    }

    /// Gives the line of the quotation mark that the record from here to the end of the text leaves open, if it does.
    fn open_quotation(&self, separator: u8) -> Option<usize> {
        let (mut line, mut opened, mut cell) = (self.line, self.line, Cell::Empty);
        for byte in self.text.as_bytes()[self.byte..].iter().copied() {
            cell = match (cell, byte) {
                (Cell::Empty, b'"') => {
                    opened = line;
                    Cell::Quoted
                }
                // Of two in a row the second opens again what the first has closed.
                (Cell::Closed, b'"') => Cell::Quoted,
                (Cell::Quoted, b'"') => Cell::Closed,
                (Cell::Quoted, _) => Cell::Quoted,
                (_, byte) if byte == separator => Cell::Empty,
                _ => Cell::Plain,
            };
            line += usize::from(byte == b'\n');
        }
        (cell == Cell::Quoted).then_some(opened)
    }
}

/// How far a cell is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    /// Nothing of it.
    Empty,
    /// Within quotation marks.
    Quoted,
    /// To what may be its closing quotation mark.
    Closed,
    /// Without quotation marks, in which one is a sign like others.
    Plain,
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn cells_hold_separators_quotation_marks_and_lines() {
        let text = "\u{feff}Link,Text Content\r\nhttps://a.example,\"one, \"\"two\"\"\r\nthree\"\r\n,\r\n\r\nhttps://b.example,last";
        let table = table(text).unwrap();
        assert_eq!(table.columns, ["link", "text content"]);
        let cells: Vec<_> =
            table.rows.iter().map(|row| (row.line, row.get(&["url", "link"]), row.get(&["text content"]))).collect();
        let wanted = [
            (2, Some("https://a.example"), Some("one, \"two\"\r\nthree")),
            (6, Some("https://b.example"), Some("last")),
        ];
        assert_eq!(cells, wanted);
    }

    #[test]
    fn other_separators_and_rows_of_any_length_are_read() {
        let rows = |text: &str| table(text).unwrap().rows;
        assert_eq!(rows("a;b\n1,5;2\n")[0].get(&["a"]), Some("1,5"));
        assert_eq!(rows("a\tb\n1\t2\n")[0].get(&["b"]), Some("2"));
        assert_eq!(
            rows("a,b\n1\n1,2,3\n").iter().map(|row| (row.line, row.get(&["b"]))).collect::<Vec<_>>(),
            [(2, None), (3, Some("2"))]
        );
        assert!(rows("").is_empty() && rows("a,b\n").is_empty());
    }

    #[test]
    fn lines_are_counted_whatever_ends_them() {
        let lines = |text: &str| table(text).unwrap().rows.iter().map(|row| row.line).collect::<Vec<_>>();
        assert_eq!(lines("a\n1\n\n\"2\n3\"\n4\n"), [2, 4, 6]);
        assert_eq!(lines("a\r\n1\r\n\r\n\"2\r\n3\"\r\n4\r\n"), [2, 4, 6]);
        assert_eq!(lines("\n\na\n1\n"), [4]);
    }

    #[test]
    fn a_quotation_that_is_never_closed_is_told_with_the_line_on_which_it_opens() {
        for (text, line) in [
            ("a,b\n\"1,2\n", 2),
            ("a,b\n1,2\n1,\"2\n\n3,4\n5,6", 3),
            ("a,b\n\"1\n2\",\"3\n4\n", 3),
            ("a,\"b\n1,2\n", 1),
            ("a\n\"1\"\"\n", 2),
        ] {
            let message = format!("the quotation mark that opens on line {line} is never closed");
            assert_eq!(table(text).unwrap_err().message, message, "{text}");
        }
        for whole in ["a\n\"1\"\"\"\n", "a\nso \"called\n", "a,b\n\"1\",2\" boards\n", "a\n\"\""] {
            assert!(table(whole).is_ok(), "{whole}");
        }
    }
}
