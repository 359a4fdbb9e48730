//! Dates in words: with their precision, their doubts and their intervals.
//!
//! Takes dates, gives text. Days, months and years are written by `date_formats`; the words around them are interface
//! strings, so that a theme may put them otherwise.

use super::date::{day_of, time_of};
use super::date_formats::{Order, Width};
use super::{Arg, Date, Day, Locale};
use edtf_core::{Bound, DateTime, Edtf, Interval, IntervalEndpoint, Precision, Set, SetElement, SetKind};

impl Locale {
    /// Writes a date in words.
    pub(super) fn date_in_words(&self, date: &Date, width: Width) -> String {
        match date.edtf() {
            Edtf::Date(point) => self.point(point, width),
            Edtf::DateTime(moment) => self.moment(moment, width),
            Edtf::Interval(interval) => self.interval(interval, width),
            Edtf::Set(set) => self.set(set, width),
        }
    }

    /// Writes a single date with its doubts.
    fn point(&self, date: &edtf_core::Date, width: Width) -> String {
        let plain = self.plain(date, width);
        let key = match (date.is_approximate(), date.is_uncertain()) {
            (false, false) => return plain,
            (true, false) => "date-approximate",
            (false, true) => "date-uncertain",
            (true, true) => "date-approximate-uncertain",
        };
        self.around(key, &plain)
    }

    /// Writes a single date to its own precision, without its doubts. `2022-01-XX` is some day of a month, and is
    /// written as that month; where only a part of a number is open, the date lies between two others.
    fn plain(&self, date: &edtf_core::Date, width: Width) -> String {
        let (Some(from), Some(to)) = bounds(date) else {
            return as_written(date);
        };
        let season = date.month.and_then(|month| month.value()).filter(|month| *month > 20);
        match date.precision() {
            Precision::Season => self.season(date, season.unwrap_or_default(), from),
            _ if from == to => self.dates.day(from, width),
            _ if whole_month(from, to) => self.dates.year_month(from),
            _ if whole_year(from, to) => self.dates.year(from),
            _ if starts_year(from) && ends_year(to) => self.between(self.dates.year(from), self.dates.year(to)),
            _ => self.between(self.dates.day(from, width), self.dates.day(to, width)),
        }
    }

    /// Writes a season; the other parts of a year (quarters, halves) stay as they were written.
    fn season(&self, date: &edtf_core::Date, code: u8, from: Day) -> String {
        let season = match code {
            21 => "spring",
            22 => "summer",
            23 => "autumn",
            24 => "winter",
            _ => return as_written(date),
        };
        // Winter may begin in the December before; the year is the one that was written.
        let year = date.year.value().and_then(|y| i32::try_from(y).ok()).unwrap_or(from.year);
        let year = self.dates.year(Day { year, month: 6, day: 1 });
        self.words("date-season", &[("season", Arg::Text(season)), ("year", Arg::Text(&year))])
    }

    /// Writes a day with its time and zone; the short form leaves both out.
    fn moment(&self, moment: &DateTime, width: Width) -> String {
        let date = self.point(&moment.date, width);
        let (Some(day), Width::Long) = (bounds(&moment.date).0, width) else {
            return date;
        };
        let time = time_of(&moment.time);
        let clock = self.dates.time(time);
        let mut args = vec![("date", Arg::Text(&date)), ("time", Arg::Text(&clock))];
        match self.dates.zone(day, time) {
            Some(zone) => {
                args.push(("zone", Arg::Text(&zone)));
                self.words("date-time-zone", &args)
            }
            None => self.words("date-time", &args),
        }
    }

    /// Writes an interval.
    fn interval(&self, interval: &Interval, width: Width) -> String {
        let write = |end: &IntervalEndpoint| match end {
            IntervalEndpoint::Date(date) => Some(self.point(date, width)),
            IntervalEndpoint::OnOrBefore(date) => Some(self.around("date-or-before", &self.point(date, width))),
            IntervalEndpoint::OnOrAfter(date) => Some(self.around("date-or-after", &self.point(date, width))),
            IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
        };
        let unknown = |end: &IntervalEndpoint| matches!(end, IntervalEndpoint::Unknown);
        if let Some(range) = self.range(interval, width) {
            return range;
        }
        match (write(&interval.start), write(&interval.end)) {
            (Some(from), Some(to)) => self.words("date-range", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))]),
            (Some(from), None) if unknown(&interval.end) => self.around("date-end-unknown", &from),
            (Some(from), None) => self.around("date-from", &from),
            (None, Some(to)) if unknown(&interval.start) => self.around("date-start-unknown", &to),
            (None, Some(to)) => self.around("date-until", &to),
            (None, None) => self.words("date-open", &[]),
        }
    }

    /// Writes an interval whose ends are given alike, with the same doubts or none, and says the uncertainty of both once.
    fn range(&self, interval: &Interval, width: Width) -> Option<String> {
        let (from, to) = (stated(&interval.start)?, stated(&interval.end)?);
        let doubts = |date: &edtf_core::Date| (date.is_approximate(), date.is_uncertain());
        let (approximate, uncertain) = doubts(from);
        if doubts(to) != (approximate, uncertain) {
            return None;
        }
        let (from, to) =
            self.shortened(from, to, width).unwrap_or_else(|| (self.plain(from, width), self.plain(to, width)));
        let end = |end: String| if approximate { self.around("date-approximate", &end) } else { end };
        let (from, to) = (end(from), end(to));
        let range = self.words("date-range", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))]);
        Some(if uncertain { self.around("date-uncertain", &range) } else { range })
    }

    /// Writes both ends of an interval without saying month and year twice, where both are days or months of one year and
    /// the language's order allows it.
    fn shortened(&self, from: &edtf_core::Date, to: &edtf_core::Date, width: Width) -> Option<(String, String)> {
        let precision = from.precision();
        let (first, last) = (bounds(from).0?, bounds(to).0?);
        let days = precision == Precision::Day;
        if first.year != last.year || to.precision() != precision || width == Width::Short && !days {
            return None;
        }
        let brief = |day: Day| match precision {
            Precision::Day if first.month == last.month => Some(self.dates.day_of_month(day)),
            Precision::Day if width == Width::Long => Some(self.dates.month_day(day)),
            Precision::Month => Some(self.dates.month(day)),
            _ => None,
        };
        match self.dates.order {
            Order::DayFirst => Some((brief(first)?, self.plain(to, width))),
            Order::YearFirst if days => Some((self.plain(from, width), brief(last)?)),
            Order::YearThenDay if days && width == Width::Long => {
                Some((self.plain(from, width), self.dates.month_day(last)))
            }
            Order::YearFirst | Order::YearThenDay | Order::MonthFirst => None,
        }
    }

    /// Writes the members of a set as a list: all of them with "and", one of them with "or".
    fn set(&self, set: &Set, width: Width) -> String {
        let write = |element: &SetElement| match element {
            SetElement::Date(date) => self.point(date, width),
            SetElement::OnOrBefore(date) => self.around("date-or-before", &self.point(date, width)),
            SetElement::OnOrAfter(date) => self.around("date-or-after", &self.point(date, width)),
            SetElement::Range(from, to) => {
                let (from, to) = (self.point(from, width), self.point(to, width));
                self.words("date-range", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))])
            }
        };
        let members: Vec<String> = set.elements.iter().map(write).collect();
        match set.kind {
            SetKind::AllMembers => self.list_and(&members),
            SetKind::OneMember => self.list_or(&members),
        }
    }

    /// Puts a date into the words of a key.
    fn around(&self, key: &str, date: &str) -> String {
        self.words(key, &[("date", Arg::Text(date))])
    }

    /// Writes that a date lies between two others.
    fn between(&self, from: String, to: String) -> String {
        self.words("date-between", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))])
    }
}

/// Gives the first and the last day of a date.
fn bounds(date: &edtf_core::Date) -> (Option<Day>, Option<Day>) {
    let bounds = Edtf::Date(*date).bounds();
    let known = |bound: Bound| day_of(bound);
    (known(bounds.earliest), known(bounds.latest))
}

/// Gives a date in EDTF, for those that no calendar of ours can hold.
fn as_written(date: &edtf_core::Date) -> String {
    Edtf::Date(*date).to_string()
}

/// Gives the date of an end of an interval, where all of its parts are written.
fn stated(end: &IntervalEndpoint) -> Option<&edtf_core::Date> {
    match end {
        IntervalEndpoint::Date(date) => (!date.has_unspecified()).then_some(date),
        _ => None,
    }
}

/// Tells whether two days are the first and the last of one month.
fn whole_month(from: Day, to: Day) -> bool {
    (from.year, from.month, from.day) == (to.year, to.month, 1) && to.next().day == 1
}

/// Tells whether two days are the first and the last of one year.
fn whole_year(from: Day, to: Day) -> bool {
    from.year == to.year && starts_year(from) && ends_year(to)
}

/// Tells whether a year begins with this day.
fn starts_year(day: Day) -> bool {
    (day.month, day.day) == (1, 1)
}

/// Tells whether a year ends with this day.
fn ends_year(day: Day) -> bool {
    (day.month, day.day) == (12, 31)
}
