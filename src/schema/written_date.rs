//! Dates as people write them, where they can mean one day: `6 January 2022`, `2022/1/6`, `٢٠٢٢-٠١-٠٦`, `31.1.2022`.

use crate::diagnostic::without_marks;
use crate::locale::text::ascii_digits;
use crate::locale::{Date, Day, month_named};

/// Gives the date in EDTF that was meant; `None` where it could be two, or none.
pub(super) fn meant(text: &str) -> Option<String> {
    let plain = ascii_digits(without_marks(text)).replace(['–', '‑', '−'], "-");
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
    Day::new(year.parse().ok().filter(|_| year.len() == 4)?, month_named(&name)?, day.parse().ok()?)
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
