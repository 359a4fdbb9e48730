//! Many dates at a glance: one band for each group, in it a mark for each date, stacked where they would meet.

use crate::render::chart::axis;
use crate::render::chart::canvas::{Anchor, Canvas, Form, Label, Tone};
use crate::render::chart::frame::Frame;
use crate::render::chart::key::{self, KeyItem};
use crate::render::chart::marks::{Kind, Mark, Pen};
use crate::render::chart::scale::Scale;
use crate::render::chart::time::{Calendar, When};

/// Marks stacked over each other; what has no room is counted.
const LANES: usize = 12;
/// The height of a lane.
const LANE: f64 = 14.0;
/// From the edge to the ends of the scale.
const EDGE: f64 = 6.0;

/// Dates by group.
pub(crate) struct LanesChart<'a> {
    /// The groups.
    pub(crate) bands: Vec<Band>,
    /// Writes days and months.
    pub(crate) calendar: Calendar<'a>,
    /// Writes how many have no room: "+5".
    pub(crate) more: &'a dyn Fn(usize) -> Label,
    /// What the kinds of marks mean.
    pub(crate) key: Vec<KeyItem>,
}

/// The dates of one group.
#[derive(Debug, Clone)]
pub(crate) struct Band {
    /// The group; none where there is one.
    pub(crate) label: Option<Label>,
    /// The dates.
    pub(crate) dates: Vec<When>,
}

impl LanesChart<'_> {
    /// Draws the dates.
    pub(crate) fn draw(&self, frame: &Frame) -> Canvas {
        let mut canvas = Canvas::new(frame.width, frame.size);
        let beside = frame.label.filter(|_| self.bands.iter().any(|band| band.label.is_some()));
        let start = beside.map_or(EDGE, |label| label + frame.size + EDGE);
        let days: Vec<i64> = self.bands.iter().flat_map(|band| &band.dates).flat_map(When::days).collect();
        let axis = self.calendar.axis(days, ((frame.width - start) / (frame.size * 3.0)) as usize);
        let scale = Scale { low: axis.low, high: axis.high, start, end: frame.width - EDGE };
        let top = axis::head(&mut canvas, &axis, &scale, frame);
        let (place, mut y, mut kinds) = (canvas.shapes.len(), top, Vec::new());
        for band in self.bands.iter().filter(|band| !band.dates.is_empty()) {
            let (end, shown) = self.band(&mut canvas, frame, (&scale, beside), band, y);
            y = end;
            kinds.extend(shown);
            canvas.add("chart-grid", Tone::Plain, Form::Line([0.0, y, frame.width, y]));
            y += 5.0;
        }
        axis::grid(&mut canvas, place, &axis, &scale, [top - 2.0, y - 5.0]);
        canvas.height = key::draw(&mut canvas, frame, &self.key, &kinds, y);
        canvas
    }

    fn band(
        &self,
        canvas: &mut Canvas,
        frame: &Frame,
        (scale, beside): (&Scale, Option<f64>),
        band: &Band,
        y: f64,
    ) -> (f64, Vec<Kind>) {
        let width = beside.unwrap_or(frame.width);
        let below =
            band.label.as_ref().map_or(y, |label| frame.lines(canvas, "chart-label", [0.0, y, width], 3, label));
        let top = if beside.is_some() { y } else { below };
        let (placed, left) = stacked(&band.dates, scale);
        let lanes = placed.iter().map(|(_, lane)| lane + 1).max().unwrap_or(0);
        let kinds = placed.iter().map(|(mark, _)| mark.kind).collect();
        for (mark, lane) in placed {
            let across = top + LANE / 2.0 + lane as f64 * LANE;
            Pen { canvas, across, turned: false, tone: Tone::Plain }.mark(&mark, scale);
        }
        let mut end = (top + lanes as f64 * LANE + 3.0).max(below + 3.0);
        if left > 0 {
            let more = (self.more)(left);
            canvas.text("chart-tick", (scale.end, end + frame.ascent() - 2.0), Anchor::End, &more);
            end += frame.leading;
        }
        (end, kinds)
    }
}

/// Gives each date the first lane in which it meets no other, and counts those for which there is none.
fn stacked(dates: &[When], scale: &Scale) -> (Vec<(Mark, usize)>, usize) {
    let mut marks: Vec<Mark> = dates.iter().map(When::mark).filter(|mark| mark.kind != Kind::Nothing).collect();
    let begin = |mark: &Mark| mark.low.unwrap_or(f64::MIN);
    marks.sort_by(|a, b| begin(a).total_cmp(&begin(b)));
    let mut free = [f64::MIN; LANES];
    let (mut placed, mut left) = (Vec::with_capacity(marks.len()), 0);
    for mark in marks {
        let from = mark.low.map_or(scale.start, |v| scale.at(v)) - 5.0;
        let to = mark.high.map_or(scale.end, |v| scale.at(v)) + 5.0;
        // A stretch fills its days; a dot reaches a little beyond its moment.
        let (from, to) = if mark.kind == Kind::Exact { (from, to) } else { (from + 5.5, to - 4.5) };
        match free.iter().position(|end| *end <= from) {
            Some(lane) => {
                free[lane] = to.max(from + 14.0);
                placed.push((mark, lane));
            }
            None => left += 1,
        }
    }
    (placed, left)
}
