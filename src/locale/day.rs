//! Calendar days and their arithmetic, in the proleptic Gregorian calendar.
//!
//! Takes and gives ISO 8601 days. It knows nothing of time zones, and nothing of what today is.

use serde::{Serialize, Serializer};
use std::fmt;

/// Days in four hundred years, after which the calendar repeats.
const ERA: i64 = 146_097;
/// Days between 0000-03-01 and 1970-01-01.
const EPOCH: i64 = 719_468;

/// A day of the proleptic Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// The astronomical year: 0 comes before 1.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

impl Day {
    /// Makes a day; none where the calendar has no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        ((1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)).then_some(Self { year, month, day })
    }

    /// Reads a day written as `2022-01-06`, and in no other way.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let digits_only =
            bytes.iter().enumerate().all(|(i, b)| if matches!(i, 4 | 7) { *b == b'-' } else { b.is_ascii_digit() });
        if bytes.len() != 10 || !digits_only {
            return None;
        }
        Self::new(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?)
    }

    /// Gives the day after.
    pub fn next(self) -> Self {
        Self::from_number(self.number() + 1)
    }

    /// Gives the day before.
    pub fn previous(self) -> Self {
        Self::from_number(self.number() - 1)
    }

    /// Gives the number of days since 1970-01-01, negative before it.
    pub fn number(self) -> i64 {
        // Years that begin in March put the leap day at their end (H. Hinnant, days_from_civil).
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let year_of_era = year.rem_euclid(400);
        year.div_euclid(400) * ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - EPOCH
    }

    /// Gives the day that is so many days after 1970-01-01; years beyond `i32` are clipped.
    pub fn from_number(number: i64) -> Self {
        let shifted = number.saturating_add(EPOCH);
        let of_era = shifted.rem_euclid(ERA);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + shifted.div_euclid(ERA) * 400 + i64::from(month <= 2);
        Self {
            year: year.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32,
            month: month as u8,
            day: (day_of_year - (153 * from_march + 2) / 5 + 1) as u8,
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{:02}-{:02}", self.year.unsigned_abs(), self.month, self.day)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Gives the number of days of a month.
fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn only_days_of_the_calendar_are_read() {
        assert_eq!(Day::parse("2022-01-06").map(|d| d.to_string()).as_deref(), Some("2022-01-06"));
        assert!(Day::parse("2000-02-29").is_some());
        for wrong in ["2022-1-6", "1900-02-29", "2022-13-01", "2022-00-01", "2022-01-32", "20220106", "2022-01-0٦", ""]
        {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_day_follows_the_one_before_for_a_thousand_years() {
        assert_eq!(Day::parse("1970-01-01").unwrap().number(), 0);
        assert_eq!(Day::parse("2022-01-06").unwrap().number(), 18_998);
        let mut day = Day::parse("1599-12-31").unwrap();
        while day.year < 2600 {
            let next = day.next();
            assert_eq!((next.number(), next.previous()), (day.number() + 1, day));
            assert!(day < next && Day::new(next.year, next.month, next.day).is_some());
            day = next;
        }
    }
}
