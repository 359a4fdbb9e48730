//! The clock, and days as the user gives them.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::locale::Day;
use crate::options::Today;
use crate::zone::Moment;

/// Gives what "today" is: the day that the user gave, else the moment of this run.
pub(super) fn today(day: Option<Day>) -> Today {
    match day {
        Some(day) => Today::Day(day),
        None => Today::Now(now()),
    }
}

/// Reads a day as `--date` takes it.
pub(super) fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "not a day such as 2022-01-06".to_owned())
}

/// Asks for the time, in whole seconds: nothing finer is ever used.
fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment { unix_seconds: i64::try_from(since.as_secs()).unwrap_or(i64::MAX) }
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn only_days_of_the_calendar_are_taken() {
        assert!(day("2022-01-06").is_ok());
        assert!(day("2024-02-29").is_ok());
        for wrong in ["2022-02-29", "2022-1-6", "20220106", "2022-01", "6 January 2022", ""] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }
}
