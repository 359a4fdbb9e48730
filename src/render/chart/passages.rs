//! Two texts as two bars, each from its first word to its last, with what stands in both filled and joined.

use std::ops::Range;

use crate::render::chart::canvas::{Anchor, Canvas, Form, Label, Tone, measure};
use crate::render::chart::frame::Frame;

/// The height of a bar.
const BAR: f64 = 16.0;
/// The room between the bars.
const BETWEEN: f64 = 46.0;

/// Passages of two texts.
pub(crate) struct PassagesChart {
    /// The two texts.
    pub(crate) texts: [Strip; 2],
    /// Words of the one that stand in the other.
    pub(crate) passages: Vec<[Range<usize>; 2]>,
}

/// One text.
#[derive(Debug, Clone)]
pub(crate) struct Strip {
    /// Its name.
    pub(crate) label: Label,
    /// How many words it has, in words.
    pub(crate) length: Label,
    /// How many words it has.
    pub(crate) words: usize,
}

impl PassagesChart {
    /// Draws the two bars, both on one scale, so that the longer text is the longer bar.
    pub(crate) fn draw(&self, frame: &Frame) -> Canvas {
        let mut canvas = Canvas::new(frame.width, frame.size);
        let whole = self.texts.iter().map(|text| text.words).max().unwrap_or(1).max(1) as f64;
        let place = |word: usize| (word as f64 / whole).min(1.0) * (frame.width - 2.0) + 1.0;
        let first = named(&mut canvas, frame, &self.texts[0], 0.0);
        let second = first + BAR + BETWEEN;
        for (text, y) in self.texts.iter().zip([first, second]) {
            let width = place(text.words) - 1.0;
            canvas.add("chart-whole", Tone::Plain, Form::Rect([1.0, y, width, BAR]));
        }
        for [a, b] in &self.passages {
            let ends = |range: &Range<usize>| (place(range.start), place(range.end).max(place(range.start) + 1.5));
            let ((a1, a2), (b1, b2)) = (ends(a), ends(b));
            let corners = vec![(a1, first + BAR), (a2, first + BAR), (b2, second), (b1, second)];
            canvas.add("chart-ribbon", Tone::Plain, Form::Polygon(corners));
            canvas.add("chart-solid", Tone::Plain, Form::Rect([a1, first, a2 - a1, BAR]));
            canvas.add("chart-solid", Tone::Plain, Form::Rect([b1, second, b2 - b1, BAR]));
        }
        canvas.height = named(&mut canvas, frame, &self.texts[1], second + BAR + 2.0);
        canvas
    }
}

/// Sets the name of a text, and behind it its length.
fn named(canvas: &mut Canvas, frame: &Frame, text: &Strip, y: f64) -> f64 {
    let length = measure(&text.length, frame.size);
    canvas.text("chart-tick", (frame.width, y + frame.ascent()), Anchor::End, &text.length);
    frame.lines(canvas, "chart-label", [0.0, y, frame.width - length - frame.size], 2, &text.label) + 2.0
}
