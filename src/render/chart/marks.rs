//! The marks of values that may be bounds: a dot where a value is exact, a bar with ends where it lies between two, an
//! arrow where it is open, a hatched band where it is a word.
//!
//! The same marks stand along a row and, turned, in a column of a chart over time.

use crate::render::chart::canvas::{Canvas, Form, Tone};
use crate::render::chart::scale::Scale;

/// How firmly a mark stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Just that value.
    Exact,
    /// From the one to the other, both stated.
    Between,
    /// Around a value: the bounds are a convention.
    About,
    /// That or more.
    AtLeast,
    /// More than that, which is itself excluded.
    MoreThan,
    /// That or less.
    AtMost,
    /// A word for a number: the bounds are a convention.
    Word,
    /// All the time from the one to the other.
    Span,
    /// At some time within.
    Within,
    /// That time, but it is inferred.
    Inferred,
    /// From that time on.
    Since,
    /// Nothing is given.
    Nothing,
}

/// A mark: its bounds, none where open, and its kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mark {
    /// The least value.
    pub(crate) low: Option<f64>,
    /// The greatest value.
    pub(crate) high: Option<f64>,
    /// How firmly it stands.
    pub(crate) kind: Kind,
}

impl Mark {
    /// Marks that nothing is given.
    pub(crate) const NOTHING: Self = Self { low: None, high: None, kind: Kind::Nothing };

    /// Gives the place at which words about the mark begin, between the ends of the scale.
    pub(crate) fn begin(&self, scale: &Scale) -> f64 {
        let value = match self.kind {
            Kind::AtMost => self.high,
            Kind::About => self.low.zip(self.high).map(|(l, h)| f64::midpoint(l, h)),
            _ => self.low.or(self.high),
        };
        value.map_or(scale.start, |v| scale.at(v))
    }
}

/// Half the height of a band.
const HALF: f64 = 5.0;
/// Length of the head of an arrow.
const HEAD: f64 = 7.0;

/// A way to draw along a row or, turned, along a column.
pub(crate) struct Pen<'a> {
    /// What is drawn on.
    pub(crate) canvas: &'a mut Canvas,
    /// The middle line of the row, or of the column.
    pub(crate) across: f64,
    /// Whether values go up a column.
    pub(crate) turned: bool,
    /// What sets the mark apart.
    pub(crate) tone: Tone,
}

impl Pen<'_> {
    /// Draws a mark.
    pub(crate) fn mark(&mut self, mark: &Mark, scale: &Scale) {
        let outside = |v: Option<f64>| v.is_some_and(|v| !scale.holds(v));
        if mark.kind != Kind::Nothing && outside(mark.low.or(mark.high)) && outside(mark.high.or(mark.low)) {
            return self.beyond(mark, scale);
        }
        let (low, high) = (mark.low.map(|v| scale.at(v)), mark.high.map(|v| scale.at(v)));
        let (from, to) = (low.unwrap_or(scale.start), high.unwrap_or(scale.end));
        match mark.kind {
            Kind::Exact => self.point(from, "chart-point"),
            Kind::Between => {
                self.line("chart-stem", from, to);
                self.cap(from);
                self.cap(to);
            }
            Kind::About => {
                self.rect("chart-band", from, to);
                self.point(f64::midpoint(from, to), "chart-ring");
            }
            Kind::AtLeast | Kind::MoreThan => {
                self.arrow(from, scale.end);
                self.point(from, if mark.kind == Kind::AtLeast { "chart-point" } else { "chart-ring" });
            }
            Kind::AtMost => {
                self.arrow(to, scale.start);
                self.point(to, "chart-point");
            }
            Kind::Word | Kind::Within => self.hatched(from, to, high.is_none()),
            Kind::Span => self.rect("chart-solid", from, to),
            Kind::Inferred => self.rect("chart-hollow", from, to),
            Kind::Since => {
                self.arrow(from, scale.end);
                self.rect("chart-solid", from, (from + HALF).min(scale.end));
            }
            Kind::Nothing => self.line("chart-nothing", scale.start, scale.end),
        }
    }

    /// Points to where a mark lies that is not on the scale.
    fn beyond(&mut self, mark: &Mark, scale: &Scale) {
        let before = mark.low.or(mark.high).is_some_and(|v| v < scale.low);
        let side = (scale.end - scale.start).signum();
        if before {
            self.arrow(scale.start + side * HEAD * 2.0, scale.start);
        } else {
            self.arrow(scale.end - side * HEAD * 2.0, scale.end);
        }
    }

    fn hatched(&mut self, from: f64, to: f64, open: bool) {
        let side = (to - from).signum();
        let end = if open { to - side * HEAD } else { to };
        self.rect("chart-outline", from, end);
        let mut at = from + side * 3.0;
        while (end - at) * side > 0.0 {
            let foot = at - side * 3.0;
            let form = self.turn([foot, HALF, (at + side * 1.0).clamp(at.min(end), at.max(end)), -HALF]);
            self.canvas.add("chart-hatch", self.tone, form);
            at += side * 5.0;
        }
        if open {
            self.arrow(end, to);
        }
    }

    fn point(&mut self, at: f64, class: &'static str) {
        let (x, y) = self.place(at, 0.0);
        // Another form beside another colour: what clashes stands on its point.
        if self.tone == Tone::Conflict {
            let r = HALF + 1.5;
            self.canvas.add(class, self.tone, Form::Polygon(vec![(x - r, y), (x, y - r), (x + r, y), (x, y + r)]));
        } else {
            self.canvas.add(class, self.tone, Form::Disc([x, y, HALF]));
        }
    }

    fn line(&mut self, class: &'static str, from: f64, to: f64) {
        let form = self.turn([from, 0.0, to, 0.0]);
        self.canvas.add(class, self.tone, form);
    }

    fn cap(&mut self, at: f64) {
        let form = self.turn([at, -HALF, at, HALF]);
        self.canvas.add("chart-stem", self.tone, form);
    }

    fn rect(&mut self, class: &'static str, from: f64, to: f64) {
        let ((x1, y1), (x2, y2)) = (self.place(from.min(to), -HALF), self.place(from.max(to), HALF));
        let (x, y) = (x1.min(x2), y1.min(y2));
        let form = Form::Rect([x, y, (x2 - x1).abs().max(2.0), (y2 - y1).abs().max(2.0)]);
        self.canvas.add(class, self.tone, form);
    }

    fn arrow(&mut self, from: f64, to: f64) {
        let side = if to >= from { 1.0 } else { -1.0 };
        let neck = to - side * HEAD;
        if (neck - from) * side > 0.0 {
            self.line("chart-stem", from, neck);
        }
        let corners = [(to, 0.0), (neck, -HALF), (neck, HALF)].map(|(along, off)| self.place(along, off));
        self.canvas.add("chart-head", self.tone, Form::Polygon(corners.to_vec()));
    }

    fn turn(&self, [a1, o1, a2, o2]: [f64; 4]) -> Form {
        let ((x1, y1), (x2, y2)) = (self.place(a1, o1), self.place(a2, o2));
        Form::Line([x1, y1, x2, y2])
    }

    fn place(&self, along: f64, off: f64) -> (f64, f64) {
        if self.turned { (self.across + off, along) } else { (along, self.across + off) }
    }
}
