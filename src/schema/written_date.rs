//! Dates as people write them, where they can mean one day: `6 January 2022`, `2022/1/6`, `٢٠٢٢-٠١-٠٦`, `31.1.2022`.

use crate::diagnostic::without_marks;
use crate::locale::{Date, Day};

/// Names of months, January first: English, French, the Arabic of Egypt and the Gulf, that of the Levant and Iraq. Three letters
/// stand for an English one.
const MONTHS: [&[&str]; 12] = [
    &["january", "janvier", "يناير", "كانون الثاني"],
    &["february", "février", "فبراير", "شباط"],
    &["march", "mars", "مارس", "آذار"],
    &["april", "avril", "أبريل", "نيسان"],
    &["may", "mai", "مايو", "أيار"],
    &["june", "juin", "يونيو", "حزيران"],
    &["july", "juillet", "يوليو", "تموز"],
    &["august", "août", "أغسطس", "آب"],
    &["september", "septembre", "سبتمبر", "أيلول"],
    &["october", "octobre", "أكتوبر", "تشرين الأول"],
    &["november", "novembre", "نوفمبر", "تشرين الثاني"],
    &["december", "décembre", "ديسمبر", "كانون الأول"],
];

/// Gives the date in EDTF that was meant; `None` where it could be two, or none.
pub(super) fn meant(text: &str) -> Option<String> {
    let plain: String = without_marks(text).chars().map(plain).collect();
    let tight: String = plain.chars().filter(|c| !c.is_whitespace()).collect();
    if tight != text && Date::parse(&tight).is_ok() {
        return Some(tight);
    }
    let (body, mark) = match plain.trim_end().strip_suffix(['?', '~', '%']) {
        Some(body) => (body.trim_end(), &plain.trim_end()[plain.trim_end().len() - 1..]),
        None => (plain.trim_end(), ""),
    };
    let day = in_figures(body).or_else(|| in_words(&body.to_lowercase()))?;
    Some(format!("{day}{mark}"))
}

/// Makes figures and dashes those of EDTF.
fn plain(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '–' | '‑' | '−' => return '-',
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

/// Reads a date in figures: the year first, or a day that can be no month.
fn in_figures(text: &str) -> Option<Day> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).map(str::trim).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<u8>().ok();
    if a.len() == 4 {
        return Day::new(a.parse().ok()?, number(b)?, number(c)?);
    }
    let (a, b, year) = (number(a)?, number(b)?, c.parse().ok().filter(|_| c.len() == 4)?);
    match (a > 12, b > 12) {
        (true, false) => Day::new(year, b, a),
        (false, true) => Day::new(year, a, b),
        (false, false) if a == b => Day::new(year, a, b),
        _ => None,
    }
}

/// Reads a date with the name of its month: day and year are told apart by their length.
fn in_words(text: &str) -> Option<Day> {
    let text = text.replace([',', '،'], " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let figures = |word: &&&str| word.starts_with(|c: char| c.is_ascii_digit());
    let name = words.iter().filter(|word| !figures(word)).copied().collect::<Vec<_>>().join(" ");
    let numbers: Vec<&&str> = words.iter().filter(figures).collect();
    let [first, second] = numbers.as_slice() else { return None };
    let (day, year) = if second.len() == 4 { (first, second) } else { (second, first) };
    let day = day.trim_end_matches(|c: char| c.is_ascii_lowercase());
    Day::new(year.parse().ok().filter(|_| year.len() == 4)?, month(&name)?, day.parse().ok()?)
}

/// Finds a month by its name, by the first letters of an English one, or by two names that agree.
fn month(name: &str) -> Option<u8> {
    let name = name.trim_end_matches('.');
    let one = |name: &str| {
        let short = |names: &&[&str]| name.len() >= 3 && name.is_ascii() && names[0].starts_with(name);
        MONTHS.iter().position(|names| names.contains(&name) || short(names))
    };
    let mut months = name.split('/').map(|name| one(name.trim()));
    let month = months.next()??;
    months.all(|other| other == Some(month)).then_some(month as u8 + 1)
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_date_that_can_mean_one_day_is_written_as_one() {
        for text in [
            "6 January 2022",
            "January 6, 2022",
            "6 Jan. 2022",
            "6th January 2022",
            "6 janvier 2022",
            "٦ كانون الثاني ٢٠٢٢",
            "6 كانون الثاني/يناير 2022",
            "2022/01/06",
            "2022-1-6",
            "2022.1.6",
            "٢٠٢٢-٠١-٠٦",
            "“2022-01-06”",
            "2022–01–06",
            " 2022-01-06",
        ] {
            assert_eq!(meant(text).as_deref(), Some("2022-01-06"), "{text}");
        }
        assert_eq!(meant("31.1.2022").as_deref(), Some("2022-01-31"));
        assert_eq!(meant("1/31/2022").as_deref(), Some("2022-01-31"));
        assert_eq!(meant("6 January 2022?").as_deref(), Some("2022-01-06?"));
        assert_eq!(meant("2022-01-05 / 2022-01-19").as_deref(), Some("2022-01-05/2022-01-19"));
    }

    #[test]
    fn a_date_that_could_be_two_or_none_is_left() {
        for text in [
            "6/1/2022",
            "6.1.2022",
            "6.1.22",
            "January 2022",
            "31 February 2022",
            "2022-02-30",
            "yesterday",
            "",
            "6 ma 2022",
        ] {
            assert_eq!(meant(text), None, "{text}");
        }
    }
}
