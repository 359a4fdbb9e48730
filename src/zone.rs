//! Time zones: which there are, and which day a moment is in one of them.
//!
//! Takes names of the IANA database, which is in the binary, and moments that it is told; it reads no clock and no file.

use jiff::Timestamp;
use jiff::tz::TimeZoneDatabase;

use crate::locale::Day;

/// A moment, of which the day in any time zone can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Seconds since 1970 in UTC, without leap seconds.
    pub unix_seconds: i64,
}

impl Moment {
    /// Gives the day in the zone of that name; `None` where there is no such zone.
    pub fn day_in(self, zone: &str) -> Option<Day> {
        let zone = TimeZoneDatabase::bundled().get(zone).ok()?;
        let moment = Timestamp::from_second(self.unix_seconds).ok()?;
        let date = moment.to_zoned(zone).date();
        Day::new(date.year().into(), date.month().try_into().ok()?, date.day().try_into().ok()?)
    }
}

/// Says whether the database has a zone of exactly that name.
pub fn is_known(name: &str) -> bool {
    names().iter().any(|known| known == name)
}

/// Gives the names of all zones, in order.
pub fn names() -> Vec<String> {
    let mut names: Vec<_> = TimeZoneDatabase::bundled().available().map(|name| name.to_string()).collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::{Moment, is_known};
    use crate::locale::Day;

    #[test]
    fn the_day_is_that_of_the_zone() {
        // 2022-01-05 at 20:00 in UTC.
        let day = |zone: &str| Moment { unix_seconds: 1_641_412_800 }.day_in(zone);
        assert_eq!(day("UTC"), Day::new(2022, 1, 5));
        assert_eq!(day("Asia/Tokyo"), Day::new(2022, 1, 6));
        assert_eq!(day("America/New_York"), Day::new(2022, 1, 5));
        assert_eq!(day("Asia/Atlantis"), None);
    }

    #[test]
    fn names_are_those_of_the_database() {
        assert!(is_known("Asia/Beirut") && is_known("UTC"));
        assert!(!is_known("asia/beirut") && !is_known("Beirut") && !is_known(""));
    }
}
