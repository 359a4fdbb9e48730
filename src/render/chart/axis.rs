//! An axis: what is written over a scale, and the lines that lead down from it.

use crate::render::chart::canvas::{Anchor, Canvas, Form, Label, Shape, Tone, measure};
use crate::render::chart::frame::Frame;
use crate::render::chart::scale::Scale;

/// What stands along a scale.
#[derive(Debug, Clone)]
pub(crate) struct Axis {
    /// The least value shown.
    pub(crate) low: f64,
    /// The greatest value shown.
    pub(crate) high: f64,
    /// What is measured, or over which months its days run.
    pub(crate) title: Option<Label>,
    /// The marks.
    pub(crate) ticks: Vec<AxisTick>,
}

/// One mark of an axis.
#[derive(Debug, Clone)]
pub(crate) struct AxisTick {
    /// Where its line stands.
    pub(crate) value: f64,
    /// Where its words stand, which for a day is the middle of it.
    pub(crate) middle: f64,
    /// The words.
    pub(crate) label: Label,
}

/// Writes the title and the words of the marks; words that would meet those before are left out. Gives where the rows begin.
pub(crate) fn head(canvas: &mut Canvas, axis: &Axis, scale: &Scale, frame: &Frame) -> f64 {
    let mut y = 0.0;
    if let Some(title) = &axis.title {
        let width = frame.width - scale.start;
        y = frame.lines(canvas, "chart-tick", [scale.start, y, width], 2, title);
    }
    let mut free = 0.0;
    for tick in &axis.ticks {
        let (x, width) = (scale.at(tick.middle), measure(&tick.label, frame.size));
        let begin = (x - width / 2.0).min(frame.width - width);
        if begin < free {
            continue;
        }
        canvas.text("chart-tick", (begin + width / 2.0, y + frame.ascent()), Anchor::Middle, &tick.label);
        free = begin + width + frame.size * 0.6;
    }
    y + frame.leading + 4.0
}

/// Draws the lines of the marks behind what was drawn since `place`.
pub(crate) fn grid(canvas: &mut Canvas, place: usize, axis: &Axis, scale: &Scale, [top, bottom]: [f64; 2]) {
    let lines = axis.ticks.iter().map(|tick| tick.value).filter(|value| scale.holds(*value));
    let lines = lines.map(|value| {
        let x = scale.at(value);
        let class = if value == 0.0 { "chart-zero" } else { "chart-grid" };
        Shape { class, tone: Tone::Plain, form: Form::Line([x, top, x, bottom]) }
    });
    let lines: Vec<Shape> = lines.collect();
    canvas.shapes.splice(place..place, lines);
}
