//! Figures with their bounds: one row for each claimant, from 0, so that lengths can be compared.

use crate::render::chart::axis::{Axis, AxisTick};
use crate::render::chart::canvas::{Canvas, Label};
use crate::render::chart::frame::Frame;
use crate::render::chart::key::KeyItem;
use crate::render::chart::rows::{Group, Rows};
use crate::render::chart::scale;

/// Figures of one measure.
pub(crate) struct FiguresChart<'a> {
    /// The rows, by what they count.
    pub(crate) groups: Vec<Group>,
    /// What is measured.
    pub(crate) title: Option<Label>,
    /// Writes a number.
    pub(crate) number: &'a dyn Fn(f64) -> Label,
    /// What the kinds of marks mean.
    pub(crate) key: Vec<KeyItem>,
}

impl FiguresChart<'_> {
    /// Says whether any figure has a number to show.
    pub(crate) fn has_numbers(&self) -> bool {
        self.greatest().is_some()
    }

    /// Draws the figures.
    pub(crate) fn draw(&self, frame: &Frame) -> Canvas {
        let greatest = self.greatest().unwrap_or(1.0);
        let axis = |room: usize| self.axis(greatest, room.clamp(2, 6));
        Rows { groups: &self.groups, axis: &axis, key: &self.key }.draw(frame)
    }

    fn greatest(&self) -> Option<f64> {
        let marks = self.groups.iter().flat_map(|group| &group.rows).map(|row| row.mark);
        let ends = marks.flat_map(|mark| [mark.low, mark.high]).flatten().filter(|n| n.is_finite());
        ends.reduce(f64::max)
    }

    fn axis(&self, greatest: f64, most: usize) -> Axis {
        // What is open goes on beyond the greatest number that is given.
        let open =
            self.groups.iter().flat_map(|g| &g.rows).any(|row| row.mark.low.is_some() && row.mark.high.is_none());
        let steps = scale::steps(if open { greatest * 1.15 } else { greatest }, most);
        let high = steps.last().copied().unwrap_or(1.0);
        let tick = |value: f64| AxisTick { value, middle: value, label: (self.number)(value) };
        let ticks = steps.into_iter().map(tick).collect();
        Axis { low: 0.0, high, title: self.title.clone(), ticks }
    }
}
