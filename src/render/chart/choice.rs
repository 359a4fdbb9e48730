//! Word choice: for each group of words a line, on it each article at its rate in a thousand words.
//!
//! Articles are numbered discs, stacked where they would meet; their names stand below with the numbers.

use crate::render::chart::axis::{self, Axis, AxisTick};
use crate::render::chart::canvas::{Anchor, Canvas, Form, Label, Tone};
use crate::render::chart::frame::Frame;
use crate::render::chart::scale::{self, Scale};

/// Articles on the chart; the table has all.
pub(crate) const MOST: usize = 12;
/// The radius of a disc.
const RADIUS: f64 = 9.0;

/// Rates by group.
pub(crate) struct ChoiceChart<'a> {
    /// The groups of words.
    pub(crate) groups: Vec<ChoiceRow>,
    /// The names of the articles.
    pub(crate) articles: Vec<Label>,
    /// What is measured.
    pub(crate) title: Label,
    /// Writes a number.
    pub(crate) number: &'a dyn Fn(f64) -> Label,
}

/// One group of words.
#[derive(Debug, Clone)]
pub(crate) struct ChoiceRow {
    /// The group.
    pub(crate) label: Label,
    /// The rate of each article.
    pub(crate) rates: Vec<Option<f64>>,
}

impl ChoiceChart<'_> {
    /// Draws the rates of the first [`MOST`] articles.
    pub(crate) fn draw(&self, frame: &Frame) -> Canvas {
        let mut canvas = Canvas::new(frame.width, frame.size);
        let start = frame.label.map_or(RADIUS + 2.0, |label| label + frame.size + RADIUS);
        let axis = self.axis(((frame.width - start) / (frame.size * 4.5)) as usize);
        let scale = Scale { low: 0.0, high: axis.high, start, end: frame.width - RADIUS - 2.0 };
        let top = axis::head(&mut canvas, &axis, &scale, frame);
        let (place, mut y) = (canvas.shapes.len(), top);
        for row in &self.groups {
            y = self.row(&mut canvas, frame, &scale, row, y) + 6.0;
        }
        axis::grid(&mut canvas, place, &axis, &scale, [top - 2.0, y - 3.0]);
        for (at, name) in self.articles.iter().take(MOST).enumerate() {
            let height = frame.leading.max(RADIUS * 2.0 + 2.0);
            self.disc(&mut canvas, frame, at, (RADIUS + 2.0, y + height / 2.0));
            let x = RADIUS * 2.0 + 10.0;
            let below = frame.lines(
                &mut canvas,
                "chart-detail",
                [x, y + (height - frame.leading) / 2.0, frame.width - x],
                2,
                name,
            );
            y = below.max(y + height) + 2.0;
        }
        canvas.height = y;
        canvas
    }

    fn row(&self, canvas: &mut Canvas, frame: &Frame, scale: &Scale, row: &ChoiceRow, y: f64) -> f64 {
        let width = frame.label.unwrap_or(frame.width);
        let below = frame.lines(canvas, "chart-label", [0.0, y, width], 3, &row.label);
        let top = if frame.label.is_some() { y } else { below };
        let mut rates: Vec<(f64, usize)> =
            row.rates.iter().take(MOST).enumerate().filter_map(|(at, rate)| Some(((*rate)?, at))).collect();
        rates.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut free: Vec<f64> = Vec::new();
        for (rate, at) in rates {
            let x = scale.at(rate);
            let lane = free.iter().position(|end| *end <= x - RADIUS).unwrap_or_else(|| {
                free.push(0.0);
                free.len() - 1
            });
            free[lane] = x + RADIUS + 1.0;
            self.disc(canvas, frame, at, (x, top + RADIUS + 1.0 + lane as f64 * (RADIUS * 2.0 + 1.0)));
        }
        below.max(top + free.len().max(1) as f64 * (RADIUS * 2.0 + 1.0) + 2.0)
    }

    fn disc(&self, canvas: &mut Canvas, frame: &Frame, at: usize, (x, y): (f64, f64)) {
        canvas.add("chart-number-disc", Tone::Plain, Form::Disc([x, y, RADIUS]));
        let number = (self.number)((at + 1) as f64);
        canvas.text("chart-on-disc", (x, y + frame.size * 0.33), Anchor::Middle, &number);
    }

    fn axis(&self, room: usize) -> Axis {
        let rates = self.groups.iter().flat_map(|row| row.rates.iter().take(MOST)).flatten().copied();
        let steps = scale::steps(rates.fold(0.0, f64::max), room.clamp(2, 6));
        let high = steps.last().copied().unwrap_or(1.0);
        let tick = |value: f64| AxisTick { value, middle: value, label: (self.number)(value) };
        Axis { low: 0.0, high, title: Some(self.title.clone()), ticks: steps.into_iter().map(tick).collect() }
    }
}
