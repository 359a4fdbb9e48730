//! Figures over time: what each claimant gave as of each day, with bounds. Totals and counts of a period stand apart.

use crate::render::chart::axis::{self, AxisTick};
use crate::render::chart::canvas::{Anchor, Canvas, Form, Label, Tone, measure};
use crate::render::chart::frame::Frame;
use crate::render::chart::key::{self, KeyItem};
use crate::render::chart::marks::{Kind, Mark, Pen};
use crate::render::chart::scale::{self, Scale};
use crate::render::chart::time::Calendar;

/// Claimants in one panel; the table has all.
pub(crate) const MOST: usize = 8;
/// The height of a panel.
const HEIGHT: f64 = 190.0;
/// From the foot of a panel to its days.
const BELOW: f64 = 5.0;
/// The radius of the disc with a claimant's number.
const RADIUS: f64 = 9.0;

/// Figures over time.
pub(crate) struct SeriesChart<'a> {
    /// Totals, and counts of a period.
    pub(crate) panels: Vec<Panel>,
    /// Writes days and months.
    pub(crate) calendar: Calendar<'a>,
    /// Writes a number.
    pub(crate) number: &'a dyn Fn(f64) -> Label,
    /// What the kinds of marks mean.
    pub(crate) key: Vec<KeyItem>,
}

/// Figures that count alike.
#[derive(Debug, Clone)]
pub(crate) struct Panel {
    /// How they count.
    pub(crate) head: Option<Label>,
    /// The claimants.
    pub(crate) series: Vec<Series>,
}

/// What one claimant gave.
#[derive(Debug, Clone)]
pub(crate) struct Series {
    /// The claimant.
    pub(crate) label: Label,
    /// Day (from 1970-01-01) and figure, in the order of days.
    pub(crate) points: Vec<(i64, Mark, Tone)>,
}

impl SeriesChart<'_> {
    /// Draws the panels, one below the other, on one axis of time.
    pub(crate) fn draw(&self, frame: &Frame) -> Canvas {
        let mut canvas = Canvas::new(frame.width, frame.size);
        let shown = |panel: &Panel| panel.series.iter().take(MOST).flat_map(|s| s.points.clone()).collect::<Vec<_>>();
        let days: Vec<i64> = self.panels.iter().flat_map(shown).map(|(day, ..)| day).collect();
        let mut y = 0.0;
        for panel in self.panels.iter().filter(|panel| !panel.series.is_empty()) {
            y = self.panel(&mut canvas, frame, panel, days.clone(), y) + 6.0;
        }
        let kinds: Vec<Kind> = self.panels.iter().flat_map(shown).map(|(_, mark, _)| mark.kind).collect();
        canvas.height = key::draw(&mut canvas, frame, &self.key, &kinds, y);
        canvas
    }

    fn panel(&self, canvas: &mut Canvas, frame: &Frame, panel: &Panel, days: Vec<i64>, y: f64) -> f64 {
        let head = panel.head.as_ref();
        let top = head.map_or(y, |head| frame.lines(canvas, "chart-head-row", [0.0, y, frame.width], 2, head)) + 6.0;
        let (foot, start) = (top + HEIGHT, self.values(canvas, frame, panel, top));
        let up = Scale { low: 0.0, high: self.high(panel), start: foot, end: top };
        let axis = self.calendar.axis(days, ((frame.width - start) / (frame.size * 3.0)) as usize);
        let along = Scale { low: axis.low, high: axis.high, start: start + RADIUS, end: frame.width - RADIUS * 2.5 };
        for AxisTick { value, .. } in &axis.ticks {
            let x = along.at(*value);
            canvas.add("chart-grid", Tone::Plain, Form::Line([x, top, x, foot]));
        }
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for (at, series) in panel.series.iter().take(MOST).enumerate() {
            if let Some(end) = line(canvas, series, (&along, &up)) {
                let place = free_of(end, &taken, [top, foot]);
                taken.push(place);
                self.disc(canvas, frame, at, place);
            }
        }
        let below = frame_below(canvas, frame, &axis, &along, foot);
        self.names(canvas, frame, panel, below)
    }

    /// Writes the values on the side; gives where the days begin.
    fn values(&self, canvas: &mut Canvas, frame: &Frame, panel: &Panel, top: f64) -> f64 {
        let high = self.high(panel);
        let steps = scale::steps(high, 4);
        let labels: Vec<(f64, Label)> = steps.iter().map(|value| (*value, (self.number)(*value))).collect();
        let width = labels.iter().map(|(_, label)| measure(label, frame.size)).fold(0.0, f64::max);
        let up = Scale { low: 0.0, high, start: top + HEIGHT, end: top };
        for (value, label) in labels {
            let y = up.at(value);
            let class = if value == 0.0 { "chart-zero" } else { "chart-grid" };
            canvas.add(class, Tone::Plain, Form::Line([width + 6.0, y, frame.width, y]));
            canvas.text("chart-tick", (width, y + frame.size * 0.35), Anchor::End, &label);
        }
        width + 8.0
    }

    fn high(&self, panel: &Panel) -> f64 {
        let marks = panel.series.iter().take(MOST).flat_map(|s| &s.points).map(|(_, mark, _)| *mark);
        let greatest = marks.flat_map(|m| [m.low, m.high]).flatten().fold(0.0, f64::max);
        scale::steps(greatest * 1.1, 4).last().copied().unwrap_or(1.0)
    }

    fn names(&self, canvas: &mut Canvas, frame: &Frame, panel: &Panel, mut y: f64) -> f64 {
        for (at, series) in panel.series.iter().take(MOST).enumerate() {
            let height = frame.leading.max(RADIUS * 2.0 + 2.0);
            self.disc(canvas, frame, at, (RADIUS + 2.0, y + height / 2.0));
            let place = (RADIUS * 2.0 + 10.0, y + (height - frame.leading) / 2.0);
            let below =
                frame.lines(canvas, "chart-detail", [place.0, place.1, frame.width - place.0], 2, &series.label);
            y = below.max(y + height) + 2.0;
        }
        y
    }

    fn disc(&self, canvas: &mut Canvas, frame: &Frame, at: usize, (x, y): (f64, f64)) {
        canvas.add("chart-number-disc", Tone::Plain, Form::Disc([x, y, RADIUS]));
        let number = (self.number)((at + 1) as f64);
        canvas.text("chart-on-disc", (x, y + frame.size * 0.33), Anchor::Middle, &number);
    }
}

/// Writes the days below a panel.
fn frame_below(canvas: &mut Canvas, frame: &Frame, axis: &axis::Axis, along: &Scale, foot: f64) -> f64 {
    let mut below = Canvas::new(frame.width, frame.size);
    let end = axis::head(&mut below, axis, along, frame);
    for mut shape in below.shapes {
        if let Form::Text(_, y, ..) = &mut shape.form {
            *y += foot + BELOW;
        }
        canvas.shapes.push(shape);
    }
    foot + BELOW + end
}

/// Draws one claimant's figures, each with its bounds and joined by a thin line; gives where its number may stand.
fn line(canvas: &mut Canvas, series: &Series, (along, up): (&Scale, &Scale)) -> Option<(f64, f64)> {
    let place = |day: i64| along.at(day as f64 + 0.5);
    let height = |mark: &Mark| mark.low.or(mark.high).map(|v| up.at(v));
    for pair in series.points.windows(2) {
        if let (Some(from), Some(to)) = (height(&pair[0].1), height(&pair[1].1)) {
            let form = Form::Line([place(pair[0].0), from, place(pair[1].0), to]);
            canvas.add("chart-join", Tone::Plain, form);
        }
    }
    for (day, mark, tone) in &series.points {
        Pen { canvas, across: place(*day), turned: true, tone: *tone }.mark(mark, up);
    }
    let (day, mark, _) = series.points.last()?;
    Some((place(*day) + RADIUS * 2.0, height(mark)?))
}

/// Moves a disc down, or else up, until it meets none of those that stand already; there are at most [`MOST`].
fn free_of((x, y): (f64, f64), taken: &[(f64, f64)], [top, foot]: [f64; 2]) -> (f64, f64) {
    let apart = RADIUS * 2.0 + 1.0;
    let free = |y: f64| taken.iter().all(|(tx, ty)| (tx - x).abs() >= apart || (ty - y).abs() >= apart);
    let steps = (0..=MOST * 4).map(|n| n as f64 * apart / 2.0);
    let tries = steps.flat_map(|step| [y - step, y + step]).filter(|y| (top..=foot).contains(y));
    (x, tries.into_iter().find(|y| free(*y)).unwrap_or(y))
}
