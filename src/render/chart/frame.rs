//! The room that a chart has: its width, the size of its words, and which side is the first.
//!
//! A chart is laid out for several widths, because words in a drawing do not flow; the style sheet shows the one that fits.

use crate::locale::Direction;
use crate::render::chart::canvas::{Anchor, Canvas, Label};
use crate::render::chart::text;

/// A width with what follows from it. All measures are in pixels at the size in which the chart is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    /// The name that the style sheet knows it by.
    pub(crate) name: &'static str,
    /// The width of the drawing.
    pub(crate) width: f64,
    /// The width of labels beside the marks; none where they stand above.
    pub(crate) label: Option<f64>,
    /// The size of words.
    pub(crate) size: f64,
    /// From line to line.
    pub(crate) leading: f64,
    /// Which side is the first.
    pub(crate) direction: Direction,
}

impl Frame {
    /// For phones, and columns of that width.
    pub(crate) fn narrow(direction: Direction) -> Self {
        Self::new("narrow", 312.0, None, direction)
    }

    /// For a column of a page in two languages.
    pub(crate) fn medium(direction: Direction) -> Self {
        Self::new("medium", 520.0, Some(170.0), direction)
    }

    /// For a page.
    pub(crate) fn wide(direction: Direction) -> Self {
        Self::new("wide", 736.0, Some(250.0), direction)
    }

    fn new(name: &'static str, width: f64, label: Option<f64>, direction: Direction) -> Self {
        // Arabic letters are smaller in their em and need more room above and below.
        let (size, leading) = if direction == Direction::RightToLeft { (14.0, 22.0) } else { (13.0, 17.0) };
        Self { name, width, label, size, leading, direction }
    }

    /// Gives the distance from the top of a line to its base.
    pub(crate) fn ascent(&self) -> f64 {
        self.leading * 0.5 + self.size * 0.35
    }

    /// Sets words in lines from a place at their top; gives where the next line begins.
    pub(crate) fn lines(
        &self,
        canvas: &mut Canvas,
        class: &'static str,
        [x, y, width]: [f64; 3],
        most: usize,
        label: &Label,
    ) -> f64 {
        let lines = text::wrap(&label.words, self.size, width, most);
        let count = lines.len();
        for (at, words) in lines.into_iter().enumerate() {
            let label = Label { words, direction: label.direction };
            let base = y + at as f64 * self.leading + self.ascent();
            // What is written in the other direction begins at the same side of the chart.
            canvas.text(class, (x, base), Anchor::Start, &label);
        }
        y + count as f64 * self.leading
    }

    /// Gives words shortened to one line.
    pub(crate) fn one_line(&self, label: &Label, width: f64) -> Label {
        let words = text::wrap(&label.words, self.size, width, 1).pop().unwrap_or_default();
        Label { words, direction: label.direction }
    }
}
