//! Rows of counts under their headings, aligned.

use crate::cli::ink::{Ink, Tone, columns};

/// Draws a table: names on the left, numbers on the right; nothing without rows.
pub(super) fn draw(ink: &Ink, heading: &str, heads: &[&str], rows: &[(String, Vec<String>)]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let name = rows.iter().map(|(name, _)| columns(name) + 2).chain([columns(heading)]).max().unwrap_or(0);
    let width = |at: usize| {
        let cells = rows.iter().filter_map(|(_, cells)| cells.get(at)).map(|cell| columns(cell));
        cells.chain(heads.get(at).map(|head| columns(head))).max().unwrap_or(0)
    };
    let line = |cells: &[&str]| -> String {
        let cell =
            |(at, cell): (usize, &&str)| format!("  {}{cell}", " ".repeat(width(at).saturating_sub(columns(cell))));
        cells.iter().enumerate().map(cell).collect()
    };
    let room = |text: &str, used: usize| " ".repeat(name.saturating_sub(columns(text) + used));
    let mut out =
        format!("\n{}{}{}\n", ink.toned(heading, Tone::Head), room(heading, 0), ink.toned(&line(heads), Tone::Soft));
    for (label, cells) in rows {
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        out += &format!("  {label}{}{}\n", room(label, 2), line(&cells));
    }
    out
}
