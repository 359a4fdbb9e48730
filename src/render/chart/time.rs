//! Time along a chart: days as stretches of one day, so that no more precision is shown than a date has.

use crate::locale::Day;
use crate::render::chart::axis::{Axis, AxisTick};
use crate::render::chart::canvas::Label;
use crate::render::chart::marks::{Kind, Mark};
use crate::render::chart::scale::{self, Tick};

/// Days that an axis has at least.
const LEAST: i64 = 5;

/// What a date allows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct When {
    /// The first day that it may mean; none where open.
    pub(crate) first: Option<Day>,
    /// The last day that it may mean; none where open.
    pub(crate) last: Option<Day>,
    /// The share of the day that has passed, where a time is written.
    pub(crate) hour: Option<f64>,
    /// It is an interval: all the time from the one to the other.
    pub(crate) interval: bool,
    /// It is inferred, or uncertain.
    pub(crate) uncertain: bool,
    /// It is approximate.
    pub(crate) about: bool,
}

impl When {
    /// Gives the mark of a date. Days are counted from 1970-01-01.
    pub(crate) fn mark(&self) -> Mark {
        let low = self.first.map(|day| day.number() as f64);
        let high = self.last.map(|day| day.number() as f64 + 1.0);
        let kind = match (low, high) {
            (None, None) => return Mark::NOTHING,
            (Some(day), _) if self.hour.is_some() && !self.uncertain && !self.about => {
                let moment = day + self.hour.unwrap_or_default();
                return Mark { low: Some(moment), high: Some(moment), kind: Kind::Exact };
            }
            (Some(_), None) => Kind::Since,
            (None, Some(_)) => Kind::AtMost,
            _ if self.about => Kind::About,
            _ if self.uncertain => Kind::Inferred,
            (Some(from), Some(to)) if to - from > 1.0 && !self.interval => Kind::Within,
            _ => Kind::Span,
        };
        // What is about a day may be the day before or after.
        let slack = if kind == Kind::About { 0.5 } else { 0.0 };
        Mark { low: low.map(|l| l - slack), high: high.map(|h| h + slack), kind }
    }

    /// Gives the days at its ends, counted from 1970-01-01.
    pub(crate) fn days(&self) -> impl Iterator<Item = i64> {
        // What is about a day may be the day before or after, and both have to be on the axis.
        let slack = i64::from(self.about);
        let first = self.first.map(|day| day.number() - slack);
        first.into_iter().chain(self.last.map(|day| day.number() + slack))
    }
}

/// Writes the parts of an axis of time.
pub(crate) struct Calendar<'a> {
    /// Writes a mark: a day of the month, a month, a year.
    pub(crate) tick: &'a dyn Fn(Tick) -> Label,
    /// Writes the months from that of one day to that of another, with their years.
    pub(crate) months: &'a dyn Fn(Day, Day) -> Label,
}

impl Calendar<'_> {
    /// Makes an axis over the days that hang together, with room for so many marks.
    pub(crate) fn axis(&self, days: Vec<i64>, room: usize) -> Axis {
        let (mut first, mut last) = scale::window(days).unwrap_or((0, 1));
        // One day alone is shown among those around it, or it would fill the axis.
        while last - first < LEAST {
            (first, last) = (first - 1, last + 1);
        }
        let ticks = scale::ticks(first, last, room.clamp(2, 12));
        let daily = matches!(ticks.first(), Some(Tick::Day(_)));
        let (from, to) = (Day::from_number(first), Day::from_number(last - 1));
        // Days stand as bare numbers under the names of their months, which would have no room at each.
        let title = daily.then(|| (self.months)(from, to));
        let ticks = ticks.into_iter().map(|tick| {
            let value = tick.day().number() as f64;
            AxisTick { value, middle: if daily { value + 0.5 } else { value }, label: (self.tick)(tick) }
        });
        Axis { low: first as f64, high: last as f64, title, ticks: ticks.collect() }
    }
}
