//! Dates as authors write them: EDTF (ISO 8601-2:2019, Annex A, levels 0 to 2).
//!
//! Takes a string, gives a date that keeps what was written and knows the days that it may mean. It writes no words;
//! [`super::Locale::date`] does.

use super::Day;
use edtf_core::{Bound, Edtf, TimeShift};
use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;

/// A date in EDTF. Two dates are equal where they are written alike; they are in the order of the earliest day that
/// each may mean, then of the latest, then of what was written.
#[derive(Debug, Clone)]
pub struct Date {
    text: String,
    edtf: Edtf,
}

/// A time of day, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
    /// The second, 0 to 60.
    pub second: u8,
    /// Minutes ahead of UTC; none where the date does not say.
    pub offset: Option<i16>,
}

impl Time {
    /// Writes the offset as RFC 3339 has it, `Z` or `+06:00`; none where the date does not say.
    pub fn designator(self) -> Option<String> {
        let minutes = self.offset?;
        let (sign, size) = (if minutes < 0 { '-' } else { '+' }, minutes.unsigned_abs());
        Some(if size == 0 { "Z".to_owned() } else { format!("{sign}{:02}:{:02}", size / 60, size % 60) })
    }
}

impl Date {
    /// Reads a date. The message of an error is lower case, without a full stop, and names the character at fault.
    pub fn parse(text: &str) -> Result<Self, String> {
        match Edtf::parse(text) {
            Ok(edtf) => Ok(Self { text: text.to_owned(), edtf }),
            Err(error) => Err(complaint(text, error)),
        }
    }

    /// Makes the date of one day.
    pub fn from_day(day: Day) -> Option<Self> {
        Self::parse(&day.to_string()).ok()
    }

    /// Gives the date as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Gives the first day that the date may mean; none where it is open or unknown.
    pub fn earliest(&self) -> Option<Day> {
        day_of(self.edtf.bounds().earliest)
    }

    /// Gives the last day that the date may mean; none where it is open or unknown.
    pub fn latest(&self) -> Option<Day> {
        day_of(self.edtf.bounds().latest)
    }

    /// Tells whether any part is marked as uncertain (`?` or `%`).
    pub fn is_uncertain(&self) -> bool {
        self.edtf.is_uncertain()
    }

    /// Tells whether any part is marked as approximate (`~` or `%`).
    pub fn is_approximate(&self) -> bool {
        self.edtf.is_approximate()
    }

    /// Tells whether this is an interval, open ones included.
    pub fn is_interval(&self) -> bool {
        matches!(self.edtf, Edtf::Interval(_))
    }

    /// Gives the one day that is meant; none for intervals, sets, and dates less precise than a day.
    pub fn day(&self) -> Option<Day> {
        let single = matches!(self.edtf, Edtf::Date(_) | Edtf::DateTime(_));
        self.earliest().filter(|day| single && Some(*day) == self.latest())
    }

    /// Gives the second that is meant, counted in UTC from a fixed day; none without a time of day and an offset.
    pub fn moment(&self) -> Option<i64> {
        let time = self.time()?;
        let minutes = i64::from(time.hour) * 60 + i64::from(time.minute) - i64::from(time.offset?);
        Some(self.day()?.number() * 86_400 + minutes * 60 + i64::from(time.second))
    }

    /// Tells whether the date is surely over before another begins: by their moments where both have one, as days east and
    /// west of each other may follow otherwise; else by their days.
    pub fn is_before(&self, other: &Self) -> bool {
        match self.moment().zip(other.moment()) {
            Some((one, other)) => one < other,
            None => self.latest().zip(other.earliest()).is_some_and(|(end, start)| end < start),
        }
    }

    /// Gives where the date begins, as precisely as it is given: of an interval the first end that is stated; without marks of
    /// doubt, and without a time of day.
    pub fn beginning(&self) -> Self {
        if let (Some(day), true) = (self.earliest().filter(|day| Some(*day) == self.latest()), self.time().is_some()) {
            return Self::from_day(day).unwrap_or_else(|| self.clone());
        }
        let ends = self.text.split('/').filter(|_| self.is_interval());
        let stated = ends.map(str::trim).find(|end| !end.is_empty() && *end != "..").unwrap_or(&self.text);
        let certain: String = stated.chars().filter(|c| !matches!(c, '?' | '~' | '%')).collect();
        let date = Self::parse(&certain).unwrap_or_else(|_| self.clone());
        // The ends of an interval may have times of their own.
        if date.text != self.text && date.time().is_some() { date.beginning() } else { date }
    }

    /// Gives the time of day, where one is written.
    pub fn time(&self) -> Option<Time> {
        let Edtf::DateTime(whole) = &self.edtf else { return None };
        Some(time_of(&whole.time))
    }

    /// Gives what was parsed.
    pub(super) fn edtf(&self) -> &Edtf {
        &self.edtf
    }

    /// Gives what dates are ordered by. An open or unknown start comes first, an open or unknown end last.
    fn key(&self) -> (Option<Day>, bool, Option<Day>, &str) {
        let bounds = self.edtf.bounds();
        let latest = day_of(bounds.latest);
        (day_of(bounds.earliest), latest.is_none(), latest, &self.text)
    }
}

impl PartialEq for Date {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Date {}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

/// Gives the day of a bound, where it is one that a calendar of ours can hold.
pub(super) fn day_of(bound: Bound) -> Option<Day> {
    match bound {
        Bound::Date(date) => Some(Day { year: i32::try_from(date.year).ok()?, month: date.month, day: date.day }),
        _ => None,
    }
}

/// Gives a time of day as this module has it.
pub(super) fn time_of(time: &edtf_core::Time) -> Time {
    let offset = time.shift.map(|shift| match shift {
        TimeShift::Utc => 0,
        TimeShift::Offset { minutes, .. } => minutes,
    });
    Time { hour: time.hour, minute: time.minute, second: time.second, offset }
}

/// Puts a parser's error into words: what is wrong, and at which character, counted from 1.
fn complaint(text: &str, error: edtf_core::ParseError) -> String {
    // `12.5.2031`, `22 November 2026`, `yesterday`: what no form of EDTF begins with.
    let is_other = |c: char| c.is_alphabetic() && !matches!(c, 'X' | 'Y');
    if (1..=2).contains(&text.bytes().take_while(u8::is_ascii_digit).count()) || text.starts_with(is_other) {
        return "the year stands first, then month and day in figures, as in 2031-05-12".to_owned();
    }
    let mut message = error.message.trim_end_matches('.').to_owned();
    if let Some(rest) = message.strip_prefix("EDTF ") {
        message = format!("a date {rest}");
    } else if let Some(first) = message.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    let before = text.get(..error.offset).unwrap_or(text).chars().count();
    if before < text.chars().count() {
        message.push_str(&format!(" (at character {})", before + 1));
    }
    message
}

#[cfg(test)]
mod tests {
    use super::Date;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn bounds_are_days_and_none_where_open() {
        let bounds = |text| {
            let date = date(text);
            [date.earliest(), date.latest()].map(|d| d.map_or("-".to_owned(), |d| d.to_string()))
        };
        assert_eq!(bounds("2022-01-05?"), ["2022-01-05", "2022-01-05"]);
        assert_eq!(bounds("2022-02"), ["2022-02-01", "2022-02-28"]);
        assert_eq!(bounds("2022-01-05/2022-01-19"), ["2022-01-05", "2022-01-19"]);
        assert_eq!(bounds("2022-01-05/.."), ["2022-01-05", "-"]);
        assert_eq!(bounds("../2022-01-05"), ["-", "2022-01-05"]);
        assert_eq!(bounds("2022-01-06T07:00:00+06:00"), ["2022-01-06", "2022-01-06"]);
    }

    #[test]
    fn qualities_and_times_are_told() {
        assert!(date("2022-01-05~").is_approximate() && !date("2022-01-05~").is_uncertain());
        assert!(date("2022-01-05%").is_approximate() && date("2022-01-05%").is_uncertain());
        assert!(date("2022-01-05/..").is_interval() && date("2022-01-05/..").day().is_none());
        let time = date("2022-01-06T07:30:00+06:00").time().unwrap();
        assert_eq!((time.hour, time.minute, time.offset), (7, 30, Some(360)));
        assert_eq!(date("2022-01-06T07:30:00").time().unwrap().offset, None);
    }

    #[test]
    fn moments_are_told_apart_within_a_day_and_across_offsets() {
        let before = |one, other| date(one).is_before(&date(other));
        assert!(before("2022-01-06T08:00:00+06:00", "2022-01-06T20:00:00+06:00"));
        assert!(!before("2022-01-06T20:00:00+06:00", "2022-01-06T08:00:00+06:00"));
        assert!(before("2022-01-06T00:30:00+06:00", "2022-01-05T20:00:00Z"), "by moments, not by days");
        assert!(!before("2022-01-06T08:00:00", "2022-01-06T20:00:00"), "of which offset is not said");
        assert!(before("2022-01-05", "2022-01-06T08:00:00Z") && !before("2022-01-06", "2022-01-06T08:00:00Z"));
    }

    #[test]
    fn a_date_begins_as_precisely_as_it_is_given() {
        let begins = |text| date(text).beginning().as_str().to_owned();
        assert_eq!(["1974", "1974~", "199X", "2016-05?"].map(begins), ["1974", "1974", "199X", "2016-05"]);
        assert_eq!(["2022-01-05%", "2022-01-06T07:00:00+06:00"].map(begins), ["2022-01-05", "2022-01-06"]);
        assert_eq!(
            ["2016-05/2016-08", "../2022-01-05", "2022-01-05~/.."].map(begins),
            ["2016-05", "2022-01-05", "2022-01-05"]
        );
    }

    #[test]
    fn dates_are_in_the_order_of_their_days() {
        let mut dates = ["2022-01-05/..", "2022-01-06", "2022", "2022-01-05", "../2022-01-05", "2022-01-05?"].map(date);
        dates.sort();
        let texts = dates.each_ref().map(Date::as_str);
        assert_eq!(texts, ["../2022-01-05", "2022", "2022-01-05", "2022-01-05?", "2022-01-05/..", "2022-01-06"]);
    }

    #[test]
    fn errors_say_what_is_wrong_and_where() {
        for wrong in ["6 January 2022", "2022-02-30", "2022-01-", "", "٢٠٢٢"] {
            let message = Date::parse(wrong).unwrap_err();
            assert!(!message.ends_with('.') && !message.starts_with(char::is_uppercase), "{message}");
        }
        assert!(Date::parse("٢٠٢٢").unwrap_err().starts_with("a date permits "));
        assert!(Date::parse("2022-01-5x").unwrap_err().contains("(at character "));
    }
}
