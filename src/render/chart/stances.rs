//! Who took which stance: a line for each stance, with a mark and a name for everyone who took it.

use crate::render::chart::canvas::{Anchor, Canvas, Form, Label, Tone, measure};
use crate::render::chart::frame::Frame;

/// Names shown for one stance; the table has all.
const NAMES: usize = 24;
/// The side of the square before a name.
const SQUARE: f64 = 9.0;

/// Stances with those who took them.
pub(crate) struct StancesChart<'a> {
    /// The stances.
    pub(crate) rows: Vec<StanceRow>,
    /// Writes a number.
    pub(crate) number: &'a dyn Fn(usize) -> Label,
    /// Writes how many have no room: "+5".
    pub(crate) more: &'a dyn Fn(usize) -> Label,
}

/// One stance.
#[derive(Debug, Clone)]
pub(crate) struct StanceRow {
    /// The stance.
    pub(crate) label: Label,
    /// Everyone who took it, each once.
    pub(crate) actors: Vec<Label>,
}

impl StancesChart<'_> {
    /// Draws the stances.
    pub(crate) fn draw(&self, frame: &Frame) -> Canvas {
        let mut canvas = Canvas::new(frame.width, frame.size);
        let mut y = 0.0;
        for row in self.rows.iter().filter(|row| !row.actors.is_empty()) {
            canvas.add("chart-grid", Tone::Plain, Form::Line([0.0, y + 0.5, frame.width, y + 0.5]));
            y = self.row(&mut canvas, frame, row, y + 6.0) + 6.0;
        }
        canvas.height = y;
        canvas
    }

    fn row(&self, canvas: &mut Canvas, frame: &Frame, row: &StanceRow, y: f64) -> f64 {
        let count = (self.number)(row.actors.len());
        let column = measure(&count, frame.size).max(frame.size * 1.4) + 8.0;
        canvas.text("chart-count", (0.0, y + frame.ascent()), Anchor::Start, &count);
        let width = frame.label.unwrap_or(frame.width) - column;
        let below = frame.lines(canvas, "chart-label", [column, y, width], 3, &row.label);
        let (start, top) = match frame.label {
            Some(label) => (label + frame.size, y),
            None => (column, below),
        };
        names(canvas, frame, row, (start, top), self.more).max(below)
    }
}

/// Sets the names one after another, in as many lines as they need.
fn names(
    canvas: &mut Canvas,
    frame: &Frame,
    row: &StanceRow,
    (start, top): (f64, f64),
    more: &dyn Fn(usize) -> Label,
) -> f64 {
    let (mut x, mut y) = (start, top);
    let rest = row.actors.len().saturating_sub(NAMES);
    let last = (rest > 0).then(|| more(rest));
    for (at, actor) in row.actors.iter().take(NAMES).chain(last.iter()).enumerate() {
        let name = frame.one_line(actor, frame.width - start - SQUARE - 5.0);
        let width = SQUARE + 5.0 + measure(&name, frame.size);
        if x > start && x + width > frame.width {
            (x, y) = (start, y + frame.leading);
        }
        if at < NAMES {
            let square = Form::Rect([x, y + frame.leading / 2.0 - SQUARE / 2.0, SQUARE, SQUARE]);
            canvas.add("chart-solid", Tone::Plain, square);
        }
        canvas.text("chart-name", (x + SQUARE + 5.0, y + frame.ascent()), Anchor::Start, &name);
        x += width + frame.size;
    }
    y + frame.leading
}
