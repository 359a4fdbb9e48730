//! What a chart is drawn on: shapes in logical coordinates, where 0 is the side on which a line of text begins.
//!
//! Takes shapes, gives the markup of an `<svg>`. Nothing inside an SVG follows the direction of a page, and `text-anchor`
//! turns with it: so the direction of the `<svg>` is fixed, coordinates are mirrored here, and each text says its own
//! direction. Numbers have at most one digit after the point, so that two builds give the same bytes.

use std::fmt::Write;

use crate::locale::Direction;
use crate::render::chart::text;
use crate::render::html::escape;

/// Words with the direction in which they are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    /// The words.
    pub(crate) words: String,
    /// Their direction.
    pub(crate) direction: Direction,
}

/// Where the words of a text stand from its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// They begin there, as seen by a reader of the chart.
    Start,
    /// They are centred on it.
    Middle,
    /// They end there.
    End,
}

/// What sets a shape apart beside its form; the style sheet gives it a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Tone {
    /// Nothing.
    #[default]
    Plain,
    /// It differs from another.
    Differ,
    /// It excludes another.
    Conflict,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Differ => " tone-differ",
            Self::Conflict => " tone-conflict",
        }
    }
}

/// One shape.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shape {
    /// The class that the style sheet knows it by.
    pub(crate) class: &'static str,
    /// What sets it apart.
    pub(crate) tone: Tone,
    /// Its form and place.
    pub(crate) form: Form,
}

/// The form of a shape, with its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Form {
    /// A line between two points.
    Line([f64; 4]),
    /// A rectangle: the corner nearest the beginning, width, height.
    Rect([f64; 4]),
    /// A disc: centre, radius.
    Disc([f64; 3]),
    /// A closed figure.
    Polygon(Vec<(f64, f64)>),
    /// Words on their base line.
    Text(f64, f64, Anchor, Label),
}

/// A chart that is being drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Canvas {
    /// Its width.
    pub(crate) width: f64,
    /// Its height.
    pub(crate) height: f64,
    /// The size of its words.
    pub(crate) size: f64,
    /// What is on it, what lies behind first.
    pub(crate) shapes: Vec<Shape>,
}

impl Canvas {
    /// Begins a chart.
    pub(crate) fn new(width: f64, size: f64) -> Self {
        Self { width, height: 0.0, size, shapes: Vec::new() }
    }

    /// Adds a shape.
    pub(crate) fn add(&mut self, class: &'static str, tone: Tone, form: Form) {
        self.shapes.push(Shape { class, tone, form });
    }

    /// Adds words.
    pub(crate) fn text(&mut self, class: &'static str, (x, y): (f64, f64), anchor: Anchor, label: &Label) {
        if !label.words.is_empty() {
            self.add(class, Tone::Plain, Form::Text(x, y, anchor, label.clone()));
        }
    }

    /// Gives the chart for readers of the other direction.
    #[must_use]
    pub(crate) fn mirrored(mut self) -> Self {
        let width = self.width;
        for shape in &mut self.shapes {
            match &mut shape.form {
                Form::Line([x1, _, x2, _]) => (*x1, *x2) = (width - *x1, width - *x2),
                Form::Rect([x, _, w, _]) => *x = width - *x - *w,
                Form::Disc([x, ..]) => *x = width - *x,
                Form::Polygon(points) => points.iter_mut().for_each(|(x, _)| *x = width - *x),
                Form::Text(x, _, anchor, _) => {
                    *x = width - *x;
                    *anchor = anchor.turned();
                }
            }
        }
        self
    }

    /// Writes the markup between the tags of the `<svg>`. The chart is mirrored already where it has to be.
    pub(crate) fn write(&self, out: &mut String) {
        for shape in &self.shapes {
            let (name, numbers): (&str, &[(&str, f64)]) = match &shape.form {
                Form::Line([x1, y1, x2, y2]) => ("line", &[("x1", *x1), ("y1", *y1), ("x2", *x2), ("y2", *y2)]),
                Form::Rect([x, y, w, h]) => ("rect", &[("x", *x), ("y", *y), ("width", *w), ("height", *h)]),
                Form::Disc([x, y, r]) => ("circle", &[("cx", *x), ("cy", *y), ("r", *r)]),
                Form::Polygon(_) => ("polygon", &[]),
                Form::Text(x, y, ..) => ("text", &[("x", *x), ("y", *y)]),
            };
            for part in ["<", name, " class=\"", shape.class, shape.tone.class(), "\""] {
                out.push_str(part);
            }
            for (name, number) in numbers {
                for part in [" ", name, "=\""] {
                    out.push_str(part);
                }
                short(*number, out);
                out.push('"');
            }
            match &shape.form {
                Form::Polygon(points) => corners(points, out),
                Form::Text(_, _, anchor, label) => words(*anchor, label, out),
                _ => out.push_str("/>"),
            }
        }
    }
}

impl Anchor {
    /// Gives the anchor as seen from the other side.
    fn turned(self) -> Self {
        match self {
            Self::Start => Self::End,
            Self::Middle => Self::Middle,
            Self::End => Self::Start,
        }
    }

    /// Gives the value of `text-anchor` for words of a direction; `self` counts from the left.
    fn value(self, direction: Direction) -> &'static str {
        let physical = if direction == Direction::RightToLeft { self.turned() } else { self };
        match physical {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

impl Form {
    /// Gives the least box around a form: start, top, end, bottom. Words are estimated.
    #[cfg(test)]
    pub(crate) fn bounds(&self, size: f64) -> [f64; 4] {
        match self {
            Self::Line([x1, y1, x2, y2]) => [x1.min(*x2), y1.min(*y2), x1.max(*x2), y1.max(*y2)],
            Self::Rect([x, y, w, h]) => [*x, *y, x + w, y + h],
            Self::Disc([x, y, r]) => [x - r, y - r, x + r, y + r],
            Self::Polygon(points) => points.iter().fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |b, (x, y)| {
                [b[0].min(*x), b[1].min(*y), b[2].max(*x), b[3].max(*y)]
            }),
            Self::Text(x, y, anchor, label) => {
                let width = text::width(&label.words, size);
                let start = match anchor {
                    Anchor::Start => *x,
                    Anchor::Middle => x - width / 2.0,
                    Anchor::End => x - width,
                };
                [start, y - size * 0.75, start + width, y + size * 0.2]
            }
        }
    }
}

/// Writes the rest of a closed figure: its corners.
fn corners(points: &[(f64, f64)], out: &mut String) {
    out.push_str(" points=\"");
    for (at, (x, y)) in points.iter().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        short(*x, out);
        out.push(',');
        short(*y, out);
    }
    out.push_str("\"/>");
}

/// Writes the rest of a text: its anchor as seen from the left, its direction, its words.
fn words(anchor: Anchor, label: &Label, out: &mut String) {
    let anchor = anchor.value(label.direction);
    if anchor != "start" {
        let _ = write!(out, " text-anchor=\"{anchor}\"");
    }
    if label.direction == Direction::RightToLeft {
        out.push_str(" direction=\"rtl\"");
    }
    out.push('>');
    escape(&label.words, out);
    out.push_str("</text>");
}

/// Writes a coordinate with at most one digit after the point.
pub(crate) fn short(number: f64, out: &mut String) {
    let tenths = (number * 10.0).round() as i64;
    if tenths < 0 {
        out.push('-');
    }
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    whole_number(whole, out);
    if rest > 0 {
        out.push('.');
        whole_number(rest, out);
    }
}

/// Writes a whole number, of which a page of charts has thousands, without the machinery of formats.
fn whole_number(number: u64, out: &mut String) {
    if number >= 10 {
        whole_number(number / 10, out);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// Estimates how wide words are at a size; see [`text::width`].
pub(crate) fn measure(label: &Label, size: f64) -> f64 {
    text::width(&label.words, size)
}

#[cfg(test)]
mod tests {
    use super::{Anchor, Canvas, Form, Label, Tone, short};
    use crate::locale::Direction;

    fn drawn() -> Canvas {
        let mut canvas = Canvas::new(200.0, 13.0);
        canvas.height = 40.0;
        canvas.add("a", Tone::Plain, Form::Line([10.0, 1.0, 50.0, 1.0]));
        canvas.add("b", Tone::Conflict, Form::Rect([10.0, 1.0, 30.0, 5.0]));
        canvas.add("c", Tone::Plain, Form::Disc([10.0, 1.0, 3.0]));
        canvas.add("d", Tone::Plain, Form::Polygon(vec![(1.0, 1.0), (2.0, 2.0), (3.0, 1.0)]));
        let label = Label { words: "ثمانية".to_owned(), direction: Direction::RightToLeft };
        canvas.text("e", (10.0, 20.0), Anchor::Start, &label);
        canvas
    }

    #[test]
    fn mirroring_twice_changes_nothing() {
        assert_ne!(drawn().mirrored(), drawn());
        assert_eq!(drawn().mirrored().mirrored(), drawn());
    }

    #[test]
    fn words_begin_at_the_same_side_in_their_own_direction() {
        let mut out = String::new();
        drawn().mirrored().write(&mut out);
        assert!(out.contains("<text class=\"e\" x=\"190\" y=\"20\" direction=\"rtl\">"), "{out}");
        assert!(out.contains("<rect class=\"b tone-conflict\" x=\"160\" y=\"1\" width=\"30\" height=\"5\"/>"), "{out}");
        let mut out = String::new();
        drawn().write(&mut out);
        assert!(out.contains("x=\"10\" y=\"20\" text-anchor=\"end\" direction=\"rtl\">"), "{out}");
    }

    #[test]
    fn coordinates_are_short() {
        let written = [1.0, -0.04, -0.26, 12.25, 1e-9].map(|number| {
            let mut out = String::new();
            short(number, &mut out);
            out
        });
        assert_eq!(written, ["1", "0", "-0.3", "12.3", "0"]);
    }
}
