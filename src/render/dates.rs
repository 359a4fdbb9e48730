//! When a record last changed, for feeds, site maps and lists of what is new.
//!
//! Takes a record, gives the date that the contract names: `updated`, else `added`, else the newest date in the record,
//! else the start of the event.

use std::cmp::Ordering;

use crate::locale::{Date, Day};
use crate::resolve::{Article, Dossier, Kind, Note, Page};

/// Gives when a note changed.
pub(crate) fn of_note<'a>(note: &'a Note, dossier: &'a Dossier) -> Option<&'a Date> {
    note.updated.as_ref().or(note.added.as_ref()).or_else(|| newest(in_note(note))).or(dossier
        .config
        .event
        .start
        .as_ref())
}

/// Gives when an article's record changed.
pub(crate) fn of_article<'a>(article: &'a Article, dossier: &'a Dossier) -> Option<&'a Date> {
    let captured = article.captures.iter().filter_map(|c| c.at.as_ref());
    let dates = [&article.published, &article.retrieved].into_iter().flatten().chain(captured);
    article.updated.as_ref().or(article.added.as_ref()).or_else(|| newest(dates)).or(dossier
        .config
        .event
        .start
        .as_ref())
}

/// Gives when a page changed.
pub(crate) fn of_page<'a>(page: &'a Page, dossier: &'a Dossier) -> Option<&'a Date> {
    page.updated.as_ref().or(page.added.as_ref()).or(dossier.config.event.start.as_ref())
}

/// Gives the newest of some dates.
pub(crate) fn newest<'a>(dates: impl IntoIterator<Item = &'a Date>) -> Option<&'a Date> {
    dates.into_iter().filter(|d| last_day(d).is_some()).max_by(|a, b| by_age(a, b))
}

/// Compares two dates by the last day that each may mean, then by the time of that day.
pub(crate) fn by_age(a: &Date, b: &Date) -> Ordering {
    let key = |date: &Date| (last_day(date), date.time().map(|t| (t.hour, t.minute, t.second)));
    key(a).cmp(&key(b)).then_with(|| a.cmp(b))
}

/// Gives the last day that a date may mean; where it is open, the first.
pub(crate) fn last_day(date: &Date) -> Option<Day> {
    date.latest().or_else(|| date.earliest())
}

/// Writes a date as RFC 3339 has it. A day without a time becomes its midnight in UTC, so that the same record gives the
/// same words everywhere.
pub(crate) fn rfc3339(date: &Date) -> Option<String> {
    let day = last_day(date)?;
    let Some(time) = date.time() else { return Some(format!("{day}T00:00:00Z")) };
    let zone = match time.offset {
        None | Some(0) => "Z".to_owned(),
        Some(minutes) => {
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60)
        }
    };
    Some(format!("{day}T{:02}:{:02}:{:02}{zone}", time.hour, time.minute, time.second))
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
    use super::{newest, rfc3339};
    use crate::locale::Date;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn an_open_interval_counts_by_its_start() {
        let dates = ["2022-01-03/..", "2022-01-05?", "2022-01-04/2022-01-06"].map(date);
        assert_eq!(newest(&dates).map(Date::as_str), Some("2022-01-04/2022-01-06"));
    }

    #[test]
    fn days_become_midnight_and_times_keep_their_offset() {
        assert_eq!(rfc3339(&date("2022-01-05~")).as_deref(), Some("2022-01-05T00:00:00Z"));
        assert_eq!(rfc3339(&date("2022-01-06T07:00:00+06:00")).as_deref(), Some("2022-01-06T07:00:00+06:00"));
        assert_eq!(rfc3339(&date("2022-02")).as_deref(), Some("2022-02-28T00:00:00Z"));
    }
}
