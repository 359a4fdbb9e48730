//! Days, months, years and times as CLDR writes them, with the Arabic month names that a dossier may choose.
//!
//! Takes days and times, gives text; the calendar is always the Gregorian one, because EDTF's is. The words around a
//! date are `date_words`.

use super::numbers::regional;
use super::{Day, Lang, Months, Numerals, Settings, Time};
use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::fieldsets::{D, M, MD, T, Y, YM, YMD, zone};
use icu_datetime::input::{DateTime, Time as IcuTime, TimeZone, UtcOffset};
use icu_datetime::preferences::HourCycle;
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter, NoCalendarFormatter};

/// The months as the Levant and Iraq name them. The table is ours: CLDR gives these names to `ar-SY`, `ar-LB`,
/// `ar-JO` and `ar-IQ` only, each with its own numbers and order.
const LEVANTINE: [&str; 12] = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
];
/// The international names in Arabic (CLDR 48, `ar`), to stand beside the Levantine ones whatever the region.
const INTERNATIONAL: [&str; 12] =
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
/// A day of which every part has digits of its own, to see in which order a language writes them.
const PROBE: Day = Day { year: 2033, month: 11, day: 25 };

/// Formats the dates of the one calendar that EDTF has.
type Dates<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// How long a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Width {
    /// The month's whole name.
    Long,
    /// The month shortened, where the language has letters for that and not numbers alone.
    Short,
}

/// The order of a date's parts, which decides what an interval may leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// `6 January 2022`: the first date leaves out what the second has.
    DayFirst,
    /// `2022年1月6日`: the second leaves out what the first has.
    YearFirst,
    /// `2022 ж. 6 қаңтар`: the second leaves out the year alone.
    YearThenDay,
    /// `January 6, 2022`: nothing is left out.
    MonthFirst,
}

/// The date formats of one language.
pub(super) struct DateFormats {
    pub(super) order: Order,
    long: Dates<YMD>,
    short: Option<Dates<YMD>>,
    year_month: Dates<YM>,
    year: Dates<Y>,
    month_day: Dates<MD>,
    month: Dates<M>,
    day: Dates<D>,
    time: NoCalendarFormatter<T>,
    offset: NoCalendarFormatter<zone::LocalizedOffsetShort>,
    zone: NoCalendarFormatter<zone::SpecificLong>,
    zone_without_offset: NoCalendarFormatter<zone::Location>,
    time_zone: Option<TimeZone>,
    time_zone_name: Option<String>,
    months: Option<[String; 12]>,
}

/// Loads a formatter; the fields of each are fixed, so that only a missing root could fail.
macro_rules! load {
    ($formatter:ident, $preferences:expr, $fields:expr) => {
        $formatter::try_new($preferences, $fields).expect("compiled data falls back to the root")
    };
}

impl DateFormats {
    /// Loads the formats of a language.
    pub(super) fn new(lang: Lang, settings: Settings, time_zone: Option<&str>) -> Self {
        let preferences = preferences(lang, settings.numerals);
        let zone = time_zone.map(TimeZone::from_iana_id).filter(|zone| *zone != TimeZone::UNKNOWN);
        let (order, short_has_letters) = probe(lang);
        let mut formats = Self {
            order,
            long: load!(FixedCalendarDateTimeFormatter, preferences, YMD::long()),
            short: short_has_letters.then(|| load!(FixedCalendarDateTimeFormatter, preferences, YMD::medium())),
            year_month: load!(FixedCalendarDateTimeFormatter, preferences, YM::long()),
            year: load!(FixedCalendarDateTimeFormatter, preferences, Y::long()),
            month_day: load!(FixedCalendarDateTimeFormatter, preferences, MD::long()),
            month: load!(FixedCalendarDateTimeFormatter, preferences, M::long()),
            day: load!(FixedCalendarDateTimeFormatter, preferences, D::long()),
            time: load!(NoCalendarFormatter, preferences, T::hm()),
            offset: load!(NoCalendarFormatter, preferences, zone::LocalizedOffsetShort),
            zone: load!(NoCalendarFormatter, preferences, zone::SpecificLong),
            zone_without_offset: load!(NoCalendarFormatter, preferences, zone::Location),
            time_zone: zone,
            time_zone_name: time_zone.map(str::to_owned),
            months: None,
        };
        formats.months = month_names(lang, settings.months);
        formats
    }

    /// Writes a whole day.
    pub(super) fn day(&self, day: Day, width: Width) -> String {
        let formatter = match width {
            Width::Short => self.short.as_ref().unwrap_or(&self.long),
            Width::Long => &self.long,
        };
        self.write(day, |date| formatter.format(date).to_string())
    }

    /// Writes the month and year of a day.
    pub(super) fn year_month(&self, day: Day) -> String {
        self.write(day, |date| self.year_month.format(date).to_string())
    }

    /// Writes the year of a day; beyond the years that ICU's calendar holds, in plain digits.
    pub(super) fn year(&self, day: Day) -> String {
        if !(-9999..=9999).contains(&day.year) {
            return day.year.to_string();
        }
        self.write(day, |date| self.year.format(date).to_string())
    }

    /// Writes the day and month of a day.
    pub(super) fn month_day(&self, day: Day) -> String {
        self.write(day, |date| self.month_day.format(date).to_string())
    }

    /// Writes the month of a day.
    pub(super) fn month(&self, day: Day) -> String {
        self.write(day, |date| self.month.format(date).to_string())
    }

    /// Writes the day of the month.
    pub(super) fn day_of_month(&self, day: Day) -> String {
        self.write(day, |date| self.day.format(date).to_string())
    }

    /// Writes a time of day, of 24 hours.
    pub(super) fn time(&self, time: Time) -> String {
        match IcuTime::try_new(time.hour, time.minute, time.second.min(59), 0) {
            Ok(clock) => self.time.format(&clock).to_string(),
            Err(_) => format!("{:02}:{:02}", time.hour, time.minute),
        }
    }

    /// Names the zone in which a time is meant. A time with an offset is in the dossier's time zone where that zone
    /// had this offset then; elsewhere the offset is named. A time without one is in the dossier's time zone.
    pub(super) fn zone(&self, day: Day, time: Time) -> Option<String> {
        let offset = time.offset.and_then(|minutes| UtcOffset::try_from_seconds(i32::from(minutes) * 60).ok());
        match (offset, self.time_zone) {
            (Some(offset), Some(zone)) => {
                let date = IcuDate::try_new_iso(day.year, day.month, day.day).ok()?;
                let time = IcuTime::try_new(time.hour, time.minute, 0, 0).ok()?;
                let zone = zone.with_offset(Some(offset)).at_date_time(DateTime { date, time });
                Some(self.zone.format(&zone).to_string())
            }
            (Some(offset), None) => Some(self.offset.format(&offset).to_string()),
            (None, _) => self.time_zone(),
        }
    }

    /// Names the dossier's time zone by where it is in force, whatever its offset; as the dossier does where CLDR does
    /// not know it.
    pub(super) fn time_zone(&self) -> Option<String> {
        match self.time_zone {
            Some(zone) => Some(self.zone_without_offset.format(&zone.without_offset()).to_string()),
            None => self.time_zone_name.clone(),
        }
    }

    /// Writes a day with a format, then sets the chosen name of the month; a day beyond ICU's calendar stays in ISO.
    fn write(&self, day: Day, format: impl Fn(&IcuDate<Gregorian>) -> String) -> String {
        let Ok(date) = IcuDate::try_new_gregorian(day.year, day.month, day.day) else {
            return day.to_string();
        };
        let written = format(&date);
        let Some(months) = &self.months else { return written };
        let cldr = self.month.format(&date).to_string();
        written.replacen(&cldr, &months[usize::from(day.month - 1)], 1)
    }
}

/// Gives what ICU is told for every date: the digits, and 24 hours.
fn preferences(lang: Lang, numerals: Numerals) -> DateTimeFormatterPreferences {
    let mut preferences = DateTimeFormatterPreferences::from(&regional(lang));
    preferences.numbering_system = numerals.preference();
    preferences.hour_cycle = Some(HourCycle::H23);
    preferences
}

/// Finds the order in which a language writes a long date, and whether its short one has letters.
fn probe(lang: Lang) -> (Order, bool) {
    let preferences = preferences(lang, Numerals::LATIN);
    let date = IcuDate::try_new_gregorian(PROBE.year, PROBE.month, PROBE.day).expect("the probe is a day");
    let write = |fields| {
        let formatter: Dates<YMD> = load!(FixedCalendarDateTimeFormatter, preferences, fields);
        formatter.format(&date).to_string()
    };
    let (long, short) = (write(YMD::long()), write(YMD::medium()));
    let first_digits = long.find(|c: char| c.is_ascii_digit()).map(|i| &long[i..]).unwrap_or_default();
    let after_year = first_digits.strip_prefix("2033").and_then(|rest| rest.split_once("25"));
    let order = if let Some((between, after)) = after_year {
        // The name of the month stands before the day, or only signs such as 年 and ж. do.
        let month_after = after.chars().filter(|c| c.is_alphabetic()).count() > 1;
        if month_after && !between.contains("11") { Order::YearThenDay } else { Order::YearFirst }
    } else if long.trim_start().starts_with("25") {
        Order::DayFirst
    } else {
        Order::MonthFirst
    };
    (order, short.chars().filter(|c| c.is_alphabetic()).count() >= 2)
}

/// Gives the names that replace CLDR's, where the dossier chose others; only Arabic has any.
fn month_names(lang: Lang, months: Months) -> Option<[String; 12]> {
    if lang.language() != "ar" {
        return None;
    }
    let name = |month: usize| match months {
        Months::International => INTERNATIONAL[month].to_owned(),
        Months::Levantine => LEVANTINE[month].to_owned(),
        Months::LevantineInternational => format!("{}/{}", LEVANTINE[month], INTERNATIONAL[month]),
        Months::InternationalLevantine => format!("{}/{}", INTERNATIONAL[month], LEVANTINE[month]),
    };
    (months != Months::International).then(|| std::array::from_fn(name))
}
