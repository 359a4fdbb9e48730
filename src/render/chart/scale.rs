//! From values to places: numbers and days along an axis, and where its marks stand.

use crate::locale::Day;

/// A linear scale: values from `low` to `high` at places from `start` to `end`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scale {
    /// The least value.
    pub(crate) low: f64,
    /// The greatest value.
    pub(crate) high: f64,
    /// The place of the least.
    pub(crate) start: f64,
    /// The place of the greatest.
    pub(crate) end: f64,
}

impl Scale {
    /// Gives the place of a value; what lies beyond an end stands at that end.
    pub(crate) fn at(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low).max(f64::EPSILON);
        self.start + share.clamp(0.0, 1.0) * (self.end - self.start)
    }

    /// Says whether a value lies between the ends.
    pub(crate) fn holds(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

/// Gives round steps from 0 to at least `high`, about `wanted` of them: 1, 2 or 5 times a power of ten.
pub(crate) fn steps(high: f64, wanted: usize) -> Vec<f64> {
    let high = if high.is_finite() && high > 0.0 { high } else { 1.0 };
    let raw = high / wanted.max(1) as f64;
    let power = 10f64.powf(raw.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|n| n * power).find(|s| *s >= raw * 0.999).unwrap_or(raw);
    let count = (high / step * 0.999_999).ceil().max(1.0) as usize;
    (0..=count).map(|n| n as f64 * step).collect()
}

/// A mark of an axis of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tick {
    /// A day.
    Day(Day),
    /// The first day of a month.
    Month(Day),
    /// The first day of a year.
    Year(Day),
}

impl Tick {
    /// Gives the day at which it stands.
    pub(crate) fn day(self) -> Day {
        match self {
            Self::Day(day) | Self::Month(day) | Self::Year(day) => day,
        }
    }
}

/// Gives at most `most` marks between two days (counted from 1970-01-01, the last one exclusive): of days, else of months,
/// else of years.
pub(crate) fn ticks(first: i64, last: i64, most: usize) -> Vec<Tick> {
    let (most, days) = (most.max(1) as i64, (last - first).max(1));
    if days <= most * 7 {
        let step = [1, 2, 7].into_iter().find(|step| days <= most * step).unwrap_or(7);
        return (first..last).step_by(step as usize).map(|n| Tick::Day(Day::from_number(n))).collect();
    }
    let (from, to) = (Day::from_number(first), Day::from_number(last - 1));
    let month = |day: Day| i64::from(day.year) * 12 + i64::from(day.month) - 1;
    let months = month(to) - month(from) + 1;
    let (step, yearly) = match [1, 3, 6].into_iter().find(|step| months <= most * step) {
        Some(step) => (step, false),
        None => (12 * [1, 2, 5, 10, 20, 50, 100].into_iter().find(|s| months <= most * 12 * s).unwrap_or(1000), true),
    };
    let begin = month(from).div_euclid(step) * step;
    (begin..=month(to))
        .step_by(step as usize)
        .filter_map(|m| Day::new(i32::try_from(m.div_euclid(12)).ok()?, (m.rem_euclid(12) + 1) as u8, 1))
        .filter(|day| (first..last).contains(&day.number()))
        .map(|day| if yearly { Tick::Year(day) } else { Tick::Month(day) })
        .collect()
}

/// Chooses the days that an axis of time shows: all that hang together with the middle one. What lies far off, farther than
/// twice the span so far and more than sixty days, is left for the edge of the chart, or one old date would press all the
/// others into one point. Gives the first day and the day after the last.
pub(crate) fn window(mut days: Vec<i64>) -> Option<(i64, i64)> {
    days.sort_unstable();
    let middle = days.len().checked_sub(1)? / 2;
    let (mut from, mut to) = (middle, middle);
    loop {
        let span = days[to] - days[from] + 1;
        let near = |gap: i64| gap <= 60.max(2 * span);
        if from > 0 && near(days[from] - days[from - 1]) {
            from -= 1;
        } else if to + 1 < days.len() && near(days[to + 1] - days[to]) {
            to += 1;
        } else {
            return Some((days[from], days[to] + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Scale, Tick, steps, ticks, window};
    use crate::locale::Day;

    fn number(day: &str) -> i64 {
        Day::parse(day).unwrap().number()
    }

    #[test]
    fn values_beyond_the_ends_stand_at_the_ends() {
        let scale = Scale { low: 0.0, high: 10.0, start: 100.0, end: 200.0 };
        assert_eq!([-5.0, 0.0, 5.0, 99.0].map(|v| scale.at(v)), [100.0, 100.0, 150.0, 200.0]);
    }

    #[test]
    fn steps_are_round_and_reach_the_greatest() {
        assert_eq!(steps(13.0, 4), [0.0, 5.0, 10.0, 15.0]);
        assert_eq!(steps(0.0, 4).last(), Some(&1.0));
        assert_eq!(steps(2000.0, 4), [0.0, 500.0, 1000.0, 1500.0, 2000.0]);
    }

    #[test]
    fn ticks_become_coarser_with_the_span_and_are_never_too_many() {
        let of = |from, to| ticks(number(from), number(to), 6);
        assert_eq!(of("2021-07-01", "2021-07-05").len(), 4);
        assert!(matches!(of("2021-07-01", "2021-12-05")[..], [Tick::Month(_), ..]));
        assert!(matches!(of("1991-07-01", "2021-12-05")[..], [Tick::Year(_), ..]));
        for to in ["2021-07-02", "2021-07-20", "2021-08-09", "2021-11-20", "2023-01-01", "2199-01-01"] {
            assert!((1..=7).contains(&of("2021-07-01", to).len()), "{to}");
        }
    }

    #[test]
    fn one_old_date_does_not_press_the_others_together() {
        let days = ["1992-05-15", "2021-07-01", "2021-07-03", "2021-07-06"].map(number);
        assert_eq!(window(days.to_vec()), Some((number("2021-07-01"), number("2021-07-07"))));
        assert_eq!(window(Vec::new()), None);
    }
}
