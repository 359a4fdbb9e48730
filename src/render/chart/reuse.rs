//! The map of reuse: articles by articles, a square in each cell that is as large as the share, with the share in it.

use crate::render::chart::canvas::{Anchor, Canvas, Form, Label, Tone, measure};
use crate::render::chart::frame::Frame;

/// Articles in the map; the table has more.
pub(crate) const MOST: usize = 12;

/// The side of the square of a whole.
const SQUARE: f64 = 30.0;

/// Articles by articles.
pub(crate) struct ReuseChart<'a> {
    /// The names of the articles.
    pub(crate) articles: Vec<Label>,
    /// For each article the share of it that stands in each other, 0 to 1; none where nothing was found.
    pub(crate) shares: Vec<Vec<Option<f64>>>,
    /// Writes a number.
    pub(crate) number: &'a dyn Fn(usize) -> Label,
    /// Writes a share.
    pub(crate) percent: &'a dyn Fn(f64) -> Label,
    /// Says what columns are: "stands in".
    pub(crate) columns: Label,
}

impl ReuseChart<'_> {
    /// Draws the map of the first [`MOST`] articles.
    pub(crate) fn draw(&self, frame: &Frame) -> Canvas {
        let mut canvas = Canvas::new(frame.width, frame.size);
        let count = self.articles.len().min(MOST);
        let start = frame.label.map_or(0.0, |label| label + frame.size);
        let cell = ((frame.width - start) / count.max(1) as f64).min(58.0);
        let mut y = frame.lines(&mut canvas, "chart-tick", [start, 0.0, frame.width - start], 2, &self.columns);
        for column in 0..count {
            let x = start + (column as f64 + 0.5) * cell;
            canvas.text("chart-count", (x, y + frame.ascent()), Anchor::Middle, &(self.number)(column + 1));
        }
        y += frame.leading + 2.0;
        for (at, (label, shares)) in self.articles.iter().zip(&self.shares).take(count).enumerate() {
            canvas.add("chart-grid", Tone::Plain, Form::Line([0.0, y, frame.width, y]));
            let below = self.name(&mut canvas, frame, at, label, y + 2.0);
            let top = if frame.label.is_some() { y } else { below };
            let square = (cell - 4.0).min(SQUARE);
            let height = square + frame.leading + 6.0;
            for (column, share) in shares.iter().take(count).enumerate() {
                let place = [start + (column as f64 + 0.5) * cell, top + 3.0, square, cell];
                let share = if at == column { None } else { Some(*share) };
                self.cell(&mut canvas, frame, place, share);
            }
            y = (top + height).max(below) + 2.0;
        }
        canvas.height = y;
        canvas
    }

    fn name(&self, canvas: &mut Canvas, frame: &Frame, at: usize, label: &Label, y: f64) -> f64 {
        let number = (self.number)(at + 1);
        let column = frame.size * 1.9;
        canvas.text("chart-count", (0.0, y + frame.ascent()), Anchor::Start, &number);
        let lines = if frame.label.is_some() { 2 } else { 3 };
        frame.lines(canvas, "chart-detail", [column, y, frame.label.unwrap_or(frame.width) - column], lines, label)
    }

    /// Draws a cell below its place: the square, under it the share where it has room. Of an article with itself, a stroke.
    fn cell(&self, canvas: &mut Canvas, frame: &Frame, [x, y, whole, room]: [f64; 4], share: Option<Option<f64>>) {
        let (middle, reach) = (y + whole / 2.0, whole / 3.0);
        match share {
            None => {
                let stroke = [x - reach, middle + reach, x + reach, middle - reach];
                canvas.add("chart-grid", Tone::Plain, Form::Line(stroke));
            }
            Some(None) => canvas.add("chart-none", Tone::Plain, Form::Disc([x, middle, 1.5])),
            Some(Some(share)) => {
                // The area, not the side, is the share: that is what eyes compare.
                let side = (whole * share.clamp(0.0, 1.0).sqrt()).max(2.0);
                canvas.add("chart-outline", Tone::Plain, Form::Rect([x - whole / 2.0, y, whole, whole]));
                canvas.add("chart-share", Tone::Plain, Form::Rect([x - side / 2.0, y + whole - side, side, side]));
                let label = (self.percent)(share);
                if measure(&label, frame.size) <= room + 8.0 {
                    canvas.text("chart-tick", (x, y + whole + frame.ascent() + 1.0), Anchor::Middle, &label);
                }
            }
        }
    }
}
