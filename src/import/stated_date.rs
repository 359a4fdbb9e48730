//! Dates as programs write them, in metadata: ISO 8601 and its relatives, RFC 2822, seconds since 1970. Gives EDTF.
//!
//! A time is kept to the second with its offset where both are given; a time without an offset is kept as it is written.

use super::printed_date;
use crate::locale::text::ascii_digits;
use crate::locale::{Date, Day, month_named};

/// Years that articles on the web and in scanned papers are from; others are mistakes of programs.
const YEARS: std::ops::RangeInclusive<i32> = 1600..=2100;

/// Reads a date, however it is written, and says whether day and month might be the other way round.
pub(super) fn read(text: &str) -> Option<(Date, bool)> {
    let text = ascii_digits(text.trim());
    let certain = |date: String| Date::parse(&date).ok().map(|date| (date, false));
    if let Some((date, rest)) = calendar_day(&text) {
        let moment = clock(rest).map(|time| format!("{date}T{time}")).and_then(certain);
        return moment.or_else(|| certain(date.to_string()));
    }
    if let Some(date) = since_1970(&text).or_else(|| mail(&text)) {
        return certain(date);
    }
    let words = printed_date::words(&text);
    let found = printed_date::all(&words).into_iter().next().filter(|found| is_sound(found.day))?;
    let date = found.day.to_string() + if found.either_way { "?" } else { "" };
    Date::parse(&date).ok().map(|date| (date, found.either_way))
}

/// Reads `2022-01-06`, `2022/01/06` or `20220106` at the beginning, and gives what follows.
fn calendar_day(text: &str) -> Option<(Day, &str)> {
    let figure = |from: usize, to: usize| {
        let part = text.get(from..to)?;
        part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<u16>().ok())?
    };
    let separator = text.as_bytes().get(4).copied()?;
    let (month, day, end) = match separator {
        b'-' | b'/' | b'.' if text.as_bytes().get(7) == Some(&separator) => (figure(5, 7)?, figure(8, 10)?, 10),
        b'0'..=b'9' => (figure(4, 6)?, figure(6, 8)?, 8),
        _ => return None,
    };
    if text.as_bytes().get(end).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let day = Day::new(i32::from(figure(0, 4)?), u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    is_sound(day).then(|| (day, &text[end..]))
}

/// Says whether an article can be from a day: the zero of a database or of a clock is none.
fn is_sound(day: Day) -> bool {
    YEARS.contains(&day.year) && (day.year, day.month, day.day) != (1970, 1, 1)
}

/// Reads a time, with its offset where there is one, and writes it as EDTF has it.
fn clock(text: &str) -> Option<String> {
    let text = text.strip_prefix(['T', 't', ' '])?.trim_start();
    let two = |from: usize| text.get(from..from + 2).filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let (hour, minute) = (two(0)?, two(3).filter(|_| text.as_bytes().get(2) == Some(&b':'))?);
    let second = two(6).filter(|_| text.as_bytes().get(5) == Some(&b':'));
    let rest = text.get(if second.is_some() { 8 } else { 5 }..)?;
    let rest = rest.trim_start_matches(|c: char| c == '.' || c == ',' || c.is_ascii_digit()).trim();
    if hour > "23" || minute > "59" || second.is_some_and(|second| second > "59") {
        return None;
    }
    Some(format!("{hour}:{minute}:{}{}", second.unwrap_or("00"), offset(rest)))
}

/// Writes an offset as `Z` or `+06:00`; nothing where it is not one.
fn offset(text: &str) -> String {
    let bytes = text.as_bytes();
    let sign = match bytes.first() {
        Some(b'Z' | b'z') => return "Z".to_owned(),
        Some(b'+') => '+',
        Some(b'-') => '-',
        _ if text.starts_with("UTC") || text.starts_with("GMT") => {
            return if text.len() > 4 { offset(&text[3..]) } else { "Z".to_owned() };
        }
        _ => return String::new(),
    };
    let figures: Vec<u8> = bytes[1..].iter().copied().filter(|b| *b != b':').take_while(u8::is_ascii_digit).collect();
    let figures = match figures.len() {
        2 => [&figures[..], b"00"].concat(),
        4 => figures,
        _ => return String::new(),
    };
    let figures = String::from_utf8(figures).unwrap_or_default();
    match figures.as_str() {
        "0000" => "Z".to_owned(),
        figures => format!("{sign}{}:{}", &figures[..2], &figures[2..]),
    }
}

/// Reads seconds or thousandths since 1970, from 1990 on.
fn since_1970(text: &str) -> Option<String> {
    let is_figure = text.bytes().all(|b| b.is_ascii_digit());
    let number: i64 = text.parse().ok().filter(|_| is_figure)?;
    let seconds = match text.len() {
        9 | 10 => number,
        13 => number / 1000,
        _ => return None,
    };
    let (day, time) = (Day::from_number(seconds.div_euclid(86_400)), seconds.rem_euclid(86_400));
    let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
    (day.year >= 1990).then(|| format!("{day}T{hour:02}:{minute:02}:{second:02}Z"))
}

/// Reads `Thu, 06 Jan 2022 07:00:00 +0600` and `Thu Jan 06 2022 07:00:00 GMT+0600 (…)`.
fn mail(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_end_matches(',')).collect();
    let at = words.iter().position(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()))?;
    let [.., first, second] = &words[..at] else { return None };
    let (month, day) = month_named(&first.to_lowercase())
        .zip(second.parse().ok())
        .or_else(|| month_named(&second.to_lowercase()).zip(first.parse().ok()))?;
    let day = Day::new(words[at].parse().ok()?, month, day).filter(|day| is_sound(*day))?;
    let time = clock(&format!("T{}", words.get(at + 1..)?.join(" ")))?;
    Some(format!("{day}T{time}"))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn what_programs_write_becomes_edtf() {
        for (written, edtf) in [
            ("2022-01-06", "2022-01-06"),
            ("2022-01-06T07:00", "2022-01-06T07:00:00"),
            ("2022-01-06T07:00:05.123+0600", "2022-01-06T07:00:05+06:00"),
            ("2022-01-06 07:00:05 UTC", "2022-01-06T07:00:05Z"),
            ("2022-01-06T07:00:00-03:30", "2022-01-06T07:00:00-03:30"),
            ("20220106", "2022-01-06"),
            ("2022/01/06 07:00", "2022-01-06T07:00:00"),
            ("1641452400", "2022-01-06T07:00:00Z"),
            ("1641452400000", "2022-01-06T07:00:00Z"),
            ("Thu, 06 Jan 2022 07:00:00 +0600", "2022-01-06T07:00:00+06:00"),
            ("Thu Jan 06 2022 07:00:00 GMT+0600 (a zone)", "2022-01-06T07:00:00+06:00"),
            ("2022-01-06T25:99", "2022-01-06"),
            ("٦ كانون الثاني ٢٠٢٢", "2022-01-06"),
            ("January 6, 2022 | 7:00", "2022-01-06"),
            ("6/1/2022", "2022-01-06?"),
        ] {
            assert_eq!(read(written).map(|(date, _)| date.to_string()).as_deref(), Some(edtf), "{written}");
        }
    }

    #[test]
    fn what_is_no_date_of_an_article_is_none() {
        for written in
            ["", "1970-01-01T00:00:00Z", "0001-01-01", "soon", "2022-13-01", "12345", "9999-12-31", "é", "20221"]
        {
            assert_eq!(read(written), None, "{written}");
        }
    }
}
