//! Rows on one scale: each with a label, the value in words, and a mark that shows its bounds.
//!
//! In a wide form the labels stand beside the marks, in a narrow one above them. The value in words stands over its mark,
//! on a line of its own, so that words never lie on marks.

use crate::render::chart::axis::{self, Axis};
use crate::render::chart::canvas::{Anchor, Canvas, Label, Tone, measure};
use crate::render::chart::frame::Frame;
use crate::render::chart::key::{self, KeyItem};
use crate::render::chart::marks::{Kind, Mark, Pen};
use crate::render::chart::scale::Scale;

/// Rows of a chart; the table beside it holds all.
pub(crate) const MOST: usize = 40;
/// Lines of one label.
const LINES: usize = 3;
/// The room that a mark takes below its words.
const MARK: f64 = 16.0;
/// How much wider bold words may be than their estimate.
const BOLD: f64 = 1.08;
/// The room between rows.
const GAP: f64 = 8.0;
/// From the edge to the ends of the scale, so that a mark on an end is whole.
const EDGE: f64 = 9.0;

/// Rows under one head.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    /// The head; none where the chart has one group.
    pub(crate) head: Option<Label>,
    /// The rows.
    pub(crate) rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// Whose it is.
    pub(crate) label: Label,
    /// Where it stands, or what else to know.
    pub(crate) detail: Option<Label>,
    /// The value in words.
    pub(crate) value: Label,
    /// The mark.
    pub(crate) mark: Mark,
    /// What sets it apart.
    pub(crate) tone: Tone,
}

/// Rows on a scale.
pub(crate) struct Rows<'a> {
    /// The rows.
    pub(crate) groups: &'a [Group],
    /// What is written along the scale, for a number of marks that has room.
    pub(crate) axis: &'a dyn Fn(usize) -> Axis,
    /// What the kinds of marks mean.
    pub(crate) key: &'a [KeyItem],
}

impl Rows<'_> {
    /// Draws the rows, the first [`MOST`] of them.
    pub(crate) fn draw(&self, frame: &Frame) -> Canvas {
        let mut canvas = Canvas::new(frame.width, frame.size);
        let start = frame.label.map_or(EDGE, |label| label + frame.size + EDGE);
        let axis = (self.axis)(((frame.width - start - EDGE) / (frame.size * 4.5)) as usize);
        let scale = Scale { low: axis.low, high: axis.high, start, end: frame.width - EDGE };
        let top = axis::head(&mut canvas, &axis, &scale, frame);
        let place = canvas.shapes.len();
        let mut y = top;
        let mut left = MOST;
        let mut spans: Vec<[f64; 2]> = Vec::new();
        for group in self.groups.iter().filter(|group| !group.rows.is_empty()) {
            if left == 0 {
                break;
            }
            if let Some(head) = &group.head {
                y = frame.lines(&mut canvas, "chart-head-row", [0.0, y + GAP * 1.5, frame.width], LINES, head) + 3.0;
            }
            for row in group.rows.iter().take(left) {
                let begin = if frame.label.is_some() { y } else { self.marks_begin(frame, row, y) };
                // Where nothing stands above a mark, the lines run on.
                let bare = begin <= y;
                y = self.row(&mut canvas, frame, &scale, row, y);
                spans.push([begin, if bare { y } else { y - GAP }]);
            }
            left -= group.rows.len().min(left);
        }
        // Where labels stand above the marks, lines through them would be in the way of reading.
        let spans = if frame.label.is_some() { vec![[top - 2.0, y]] } else { spans };
        spans.into_iter().for_each(|span| axis::grid(&mut canvas, place, &axis, &scale, span));
        canvas.height = key::draw(&mut canvas, frame, self.key, &self.kinds(), y);
        canvas
    }

    fn row(&self, canvas: &mut Canvas, frame: &Frame, scale: &Scale, row: &Row, y: f64) -> f64 {
        let beside = frame.label.is_some();
        let width = frame.label.unwrap_or(frame.width);
        let mut below = frame.lines(canvas, "chart-label", [0.0, y, width], LINES, &row.label);
        if let Some(detail) = &row.detail {
            below = frame.lines(canvas, "chart-detail", [0.0, below, width], LINES, detail);
        }
        let top = if beside { y } else { below };
        let room = scale.end + EDGE - (scale.start - EDGE);
        let words = frame.one_line(&row.value, room);
        let begin = (row.mark.begin(scale) - 5.0).max(scale.start - EDGE);
        let begin = begin.min(scale.end + EDGE - measure(&words, frame.size) * BOLD).max(scale.start - EDGE);
        canvas.text("chart-value", (begin, top + frame.ascent()), Anchor::Start, &words);
        let across = top + frame.leading + MARK / 2.0 - 1.0;
        Pen { canvas, across, turned: false, tone: row.tone }.mark(&row.mark, scale);
        (top + frame.leading + MARK).max(below) + GAP
    }

    /// Gives where the marks of a row begin, below its labels.
    fn marks_begin(&self, frame: &Frame, row: &Row, y: f64) -> f64 {
        let mut trial = Canvas::new(frame.width, frame.size);
        let below = frame.lines(&mut trial, "chart-label", [0.0, y, frame.width], LINES, &row.label);
        let detail = row.detail.as_ref();
        detail.map_or(below, |d| frame.lines(&mut trial, "chart-detail", [0.0, below, frame.width], LINES, d))
    }

    fn kinds(&self) -> Vec<Kind> {
        let rows = self.groups.iter().flat_map(|group| &group.rows);
        rows.take(MOST).map(|row| row.mark.kind).collect()
    }
}
