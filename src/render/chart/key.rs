//! What the marks of a chart mean: only those that are on it.

use crate::render::chart::canvas::{Anchor, Canvas, Label, Tone, measure};
use crate::render::chart::frame::Frame;
use crate::render::chart::marks::{Kind, Mark, Pen};
use crate::render::chart::scale::Scale;

/// A kind of mark with what it means.
#[derive(Debug, Clone)]
pub(crate) struct KeyItem {
    /// The kind.
    pub(crate) kind: Kind,
    /// What it means.
    pub(crate) label: Label,
}

/// The width of a sample.
const SAMPLE: f64 = 30.0;

/// Draws the key below `y`; gives where it ends.
pub(crate) fn draw(canvas: &mut Canvas, frame: &Frame, items: &[KeyItem], used: &[Kind], y: f64) -> f64 {
    let shown: Vec<&KeyItem> =
        items.iter().filter(|item| item.kind != Kind::Nothing && used.contains(&item.kind)).collect();
    let (mut x, mut y) = (0.0, y + 6.0);
    for item in &shown {
        let label = frame.one_line(&item.label, frame.width - SAMPLE - 10.0);
        let width = SAMPLE + 8.0 + measure(&label, frame.size);
        if x > 0.0 && x + width > frame.width {
            (x, y) = (0.0, y + frame.leading + 2.0);
        }
        sample(canvas, item.kind, x, y + frame.leading / 2.0);
        canvas.text("chart-tick", (x + SAMPLE + 8.0, y + frame.ascent()), Anchor::Start, &label);
        x += width + frame.size;
    }
    if shown.is_empty() { y } else { y + frame.leading + 2.0 }
}

fn sample(canvas: &mut Canvas, kind: Kind, x: f64, across: f64) {
    let (low, high) = match kind {
        Kind::Exact => (Some(0.5), Some(0.5)),
        Kind::AtLeast | Kind::MoreThan | Kind::Since => (Some(0.0), None),
        Kind::AtMost => (None, Some(1.0)),
        Kind::Inferred => (Some(0.1), Some(0.9)),
        _ => (Some(0.0), Some(1.0)),
    };
    let scale = Scale { low: 0.0, high: 1.0, start: x + 6.0, end: x + SAMPLE };
    Pen { canvas, across, turned: false, tone: Tone::Plain }.mark(&Mark { low, high, kind }, &scale);
}
