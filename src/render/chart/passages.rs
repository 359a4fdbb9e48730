//! Two texts as two bars, each from its first word to its last, with what stands in both marked by its kind and joined.

use std::ops::Range;

use crate::render::chart::canvas::{Anchor, Canvas, Form, Label, Tone, measure};
use crate::render::chart::frame::Frame;

/// The height of a bar.
const BAR: f64 = 16.0;
/// The room between the bars.
const BETWEEN: f64 = 46.0;

/// The room of a sample in the key.
const SAMPLE: f64 = 26.0;

/// How a kind of passage is drawn: each has a form of its own beside its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fill {
    /// Filled.
    Solid,
    /// Hatched.
    Hatched,
    /// A dotted outline.
    Dotted,
}

/// Words of the one text that stand in the other, and how they are drawn.
#[derive(Debug, Clone)]
pub(crate) struct Joined {
    /// The words in each of the two.
    pub(crate) words: [Range<usize>; 2],
    /// The kind.
    pub(crate) fill: Fill,
}

/// Passages of two texts.
pub(crate) struct PassagesChart {
    /// The two texts.
    pub(crate) texts: [Strip; 2],
    /// Words of the one that stand in the other.
    pub(crate) passages: Vec<Joined>,
    /// What the kinds are called.
    pub(crate) key: Vec<(Fill, Label)>,
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
        for Joined { words: [a, b], fill } in &self.passages {
            let ends = |range: &Range<usize>| (place(range.start), place(range.end).max(place(range.start) + 1.5));
            let ((a1, a2), (b1, b2)) = (ends(a), ends(b));
            let corners = vec![(a1, first + BAR), (a2, first + BAR), (b2, second), (b1, second)];
            canvas.add(fill.classes()[0], Tone::Plain, Form::Polygon(corners));
            fill.draw(&mut canvas, [a1, first, a2 - a1, BAR]);
            fill.draw(&mut canvas, [b1, second, b2 - b1, BAR]);
        }
        let below = named(&mut canvas, frame, &self.texts[1], second + BAR + 2.0);
        canvas.height = self.draw_key(&mut canvas, frame, below + 4.0);
        canvas
    }

    /// Explains the kinds that are on the chart; gives where the key ends.
    fn draw_key(&self, canvas: &mut Canvas, frame: &Frame, mut y: f64) -> f64 {
        let mut x = 0.0;
        let shown = self.key.iter().filter(|(fill, _)| self.passages.iter().any(|passage| passage.fill == *fill));
        for (fill, label) in shown {
            let label = frame.one_line(label, frame.width - SAMPLE - 8.0);
            let width = SAMPLE + 8.0 + measure(&label, frame.size);
            if x > 0.0 && x + width > frame.width {
                (x, y) = (0.0, y + frame.leading + 2.0);
            }
            fill.draw(canvas, [x, y + (frame.leading - 11.0) / 2.0, SAMPLE, 11.0]);
            canvas.text("chart-tick", (x + SAMPLE + 8.0, y + frame.ascent()), Anchor::Start, &label);
            x += width + frame.size * 1.5;
        }
        if x > 0.0 { y + frame.leading + 2.0 } else { y }
    }
}

impl Fill {
    /// Gives the classes of what joins the bars, of the box, and of its strokes.
    fn classes(self) -> [&'static str; 3] {
        match self {
            Self::Solid => ["chart-ribbon passage-prose", "chart-solid passage-prose", ""],
            Self::Hatched => {
                ["chart-ribbon passage-quotation", "chart-outline passage-quotation", "chart-hatch passage-quotation"]
            }
            Self::Dotted => ["chart-ribbon passage-formula", "chart-outline chart-dotted passage-formula", ""],
        }
    }

    /// Fills a box: corner, width, height.
    fn draw(self, canvas: &mut Canvas, [x, y, width, height]: [f64; 4]) {
        let [_, whole, stroke] = self.classes();
        canvas.add(whole, Tone::Plain, Form::Rect([x, y, width, height]));
        if self == Self::Hatched {
            let count = (width / 5.0).floor() as usize;
            for at in 0..count {
                let foot = x + 1.0 + at as f64 * 5.0;
                let form = Form::Line([foot, y + height, (foot + 4.0).min(x + width), y]);
                canvas.add(stroke, Tone::Plain, form);
            }
        }
    }
}

/// Sets the name of a text, and behind it its length.
fn named(canvas: &mut Canvas, frame: &Frame, text: &Strip, y: f64) -> f64 {
    let length = measure(&text.length, frame.size);
    canvas.text("chart-tick", (frame.width, y + frame.ascent()), Anchor::End, &text.length);
    frame.lines(canvas, "chart-label", [0.0, y, frame.width - length - frame.size], 2, &text.label) + 2.0
}
