//! Tables of comma-separated values (RFC 4180), as spreadsheets write them, with commas, semicolons or tabs.

use std::collections::BTreeMap;

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
        names.iter().filter_map(|name| self.cells.get(*name)).map(|cell| cell.trim()).find(|cell| !cell.is_empty())
    }
}

/// Reads a table whose first line names the columns; names are in lower case here. Empty rows are left out.
pub fn rows(text: &str) -> Vec<Row> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: char| first.matches(separator).count();
    let separator =
        [',', ';', '\t'].into_iter().max_by_key(|separator| (count(*separator), *separator == ',')).unwrap_or(',');
    let mut records = records(text, separator).into_iter();
    let head: Vec<String> = records.next().map(|(_, cells)| cells).unwrap_or_default();
    let head: Vec<String> = head.iter().map(|name| name.trim().to_lowercase()).collect();
    let rows = records.map(|(line, cells)| Row { line, cells: head.iter().cloned().zip(cells).collect() });
    rows.filter(|row| row.cells.values().any(|cell| !cell.trim().is_empty())).collect()
}

/// Splits a text into records, each with the line on which it begins.
fn records(text: &str, separator: char) -> Vec<(usize, Vec<String>)> {
    let (mut records, mut cells, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut line, mut start, mut quoted) = (1, 1, false);
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        line += usize::from(c == '\n');
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\r' if !quoted && characters.peek() == Some(&'\n') => {}
            '\n' if !quoted => {
                cells.push(std::mem::take(&mut cell));
                records.push((start, std::mem::take(&mut cells)));
                start = line;
            }
            c if c == separator && !quoted => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !cells.is_empty() {
        cells.push(cell);
        records.push((start, cells));
    }
    records
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn cells_hold_separators_quotation_marks_and_lines() {
        let text = "\u{feff}Link,Text Content\r\nhttps://a.example,\"one, \"\"two\"\"\r\nthree\"\r\n,\r\nhttps://b.example,last";
        let rows = rows(text);
        let cells: Vec<_> =
            rows.iter().map(|row| (row.line, row.get(&["url", "link"]), row.get(&["text content"]))).collect();
        let wanted = [
            (2, Some("https://a.example"), Some("one, \"two\"\r\nthree")),
            (5, Some("https://b.example"), Some("last")),
        ];
        assert_eq!(cells, wanted);
    }

    #[test]
    fn other_separators_and_broken_tables_are_read() {
        assert_eq!(rows("a;b\n1,5;2\n")[0].get(&["a"]), Some("1,5"));
        assert_eq!(rows("a\tb\n1\t2\n")[0].get(&["b"]), Some("2"));
        assert_eq!(rows("a,b\n\"1,2\n")[0].get(&["a"]), Some("1,2"));
        assert!(rows("").is_empty() && rows("a,b\n").is_empty());
    }
}
