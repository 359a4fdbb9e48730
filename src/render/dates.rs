//! When a record last changed, for feeds, site maps and lists of what is new.
//!
//! Takes a record, gives the date that the contract names: `updated`, else `added`, else the newest date in the record,
//! else the start of the event.

use crate::locale::{Date, Day, Time};
use crate::resolve::{Article, Dossier, Kind, Note, Page};

/// A moment at which something changed: a day, with the time of that day where one is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    day: Day,
    time: Option<Time>,
}

impl Moment {
    /// Gives the last moment that a date may mean; where it is open, the first.
    pub(crate) fn of(date: &Date) -> Option<Self> {
        Some(Self { day: date.latest().or_else(|| date.earliest())?, time: date.time() })
    }

    /// Gives the last moment that a date may mean up to a day. What was reported to last until next month did not change
    /// next month.
    fn up_to(date: &Date, cap: Option<Day>) -> Option<Self> {
        let moment = Self::of(date)?;
        match (cap, date.earliest()) {
            (Some(cap), Some(first)) if moment.day > cap => Some(Self { day: first.max(cap), time: None }),
            _ => Some(moment),
        }
    }

    /// Gives the day.
    pub(crate) fn day(self) -> Day {
        self.day
    }

    /// Gives what moments are ordered by.
    pub(crate) fn key(self) -> (Day, Option<(u8, u8, u8)>) {
        (self.day, self.time.map(|t| (t.hour, t.minute, t.second)))
    }

    /// Writes it as RFC 3339 has it. A day without a time becomes its midnight in UTC, so that the same record gives the
    /// same words everywhere.
    pub(crate) fn rfc3339(self) -> String {
        let day = self.day;
        let Some(time) = self.time else { return format!("{day}T00:00:00Z") };
        let zone = time.designator().unwrap_or_else(|| "Z".to_owned());
        format!("{day}T{:02}:{:02}:{:02}{zone}", time.hour, time.minute, time.second)
    }
}

/// Gives when a note changed.
pub(crate) fn of_note(note: &Note, dossier: &Dossier) -> Option<Moment> {
    changed(note.updated.as_ref().or(note.added.as_ref()), in_note(note), dossier)
}

/// Gives when an article's record changed.
pub(crate) fn of_article(article: &Article, dossier: &Dossier) -> Option<Moment> {
    let captured = article.captures.iter().filter_map(|c| c.at.as_ref());
    let dates = [&article.published, &article.modified, &article.retrieved].into_iter().flatten().chain(captured);
    changed(article.updated.as_ref().or(article.added.as_ref()), dates, dossier)
}

/// Gives when a page changed.
pub(crate) fn of_page(page: &Page, dossier: &Dossier) -> Option<Moment> {
    changed(page.updated.as_ref().or(page.added.as_ref()), [], dossier)
}

/// Gives the moment that is given, else the newest of a record's dates, else the start of the event.
fn changed<'a>(given: Option<&Date>, dates: impl IntoIterator<Item = &'a Date>, dossier: &Dossier) -> Option<Moment> {
    let cap = dossier.config.as_of.as_ref().and_then(Date::latest);
    let newest = || dates.into_iter().filter_map(|date| Moment::up_to(date, cap)).max_by_key(|moment| moment.key());
    let start = || dossier.config.event.start.as_ref().and_then(Moment::of);
    given.and_then(Moment::of).or_else(newest).or_else(start)
}

/// Gives every date that stands in a note's record.
fn in_note(note: &Note) -> impl Iterator<Item = &Date> {
    let said_on = match &note.kind {
        Kind::Statement(statement) => statement.said_on.as_ref(),
        _ => None,
    };
    let checked = note.checked.as_ref().and_then(|(_, on)| on.as_ref());
    let verdict = note.verdict.as_ref().and_then(|v| v.on.as_ref());
    let replies = note.replies.iter().filter_map(|r| r.on.as_ref());
    let reports = note.reports.iter().flat_map(|report| {
        let withdrawn = report.withdrawn.as_ref().and_then(|w| w.on.as_ref());
        [report.reported_at.as_ref(), report.as_of.as_ref(), withdrawn].into_iter().flatten()
    });
    [note.when.as_ref(), said_on, checked, verdict].into_iter().flatten().chain(replies).chain(reports)
}

#[cfg(test)]
mod tests {
    use super::Moment;
    use crate::locale::Date;

    fn moment(date: &str, cap: Option<&str>) -> String {
        let cap = cap.and_then(crate::locale::Day::parse);
        Moment::up_to(&Date::parse(date).unwrap(), cap).unwrap().rfc3339()
    }

    #[test]
    fn an_open_interval_counts_by_its_start_and_a_planned_end_by_the_day_of_reporting() {
        assert_eq!(moment("2022-01-03/..", None), "2022-01-03T00:00:00Z");
        assert_eq!(moment("2022-01-05/2022-01-19", Some("2022-01-06")), "2022-01-06T00:00:00Z");
    }

    #[test]
    fn days_become_midnight_and_times_keep_their_offset() {
        assert_eq!(moment("2022-01-05~", None), "2022-01-05T00:00:00Z");
        assert_eq!(moment("2022-01-06T07:00:00+06:00", None), "2022-01-06T07:00:00+06:00");
        assert_eq!(moment("2022-02", None), "2022-02-28T00:00:00Z");
    }
}
