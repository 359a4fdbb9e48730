//! Dates as articles print them: `6 January 2022`, `Jan 6th, 2022`, `٦ كانون الثاني/يناير ٢٠٢٢`, `2022-01-06`, `06.01.2022`.
//!
//! Of figures alone, such as 6/1/2022, day and month may stand either way: they are read where one of them is above twelve,
//! and left to whoever asks where not.

use crate::locale::text::fold_loose;
use crate::locale::{Day, month_named};

/// Words in a line that states the date of an article; longer ones are its text, whose dates are of other things.
const LINE: usize = 12;

/// A date that stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Printed {
    /// The day.
    pub(super) day: Day,
    /// The number of its last word, from 0.
    pub(super) ends: usize,
    /// Day and month might also be the other way round: the day is read as standing first.
    pub(super) either_way: bool,
}

/// Finds the one full date in a short line, `None` where there is none, or more than one.
pub(super) fn find(line: &str) -> Option<Day> {
    let words: Vec<String> = words(line);
    if words.len() > LINE {
        return None;
    }
    let mut found: Vec<Day> = all(&words).iter().filter(|date| !date.either_way).map(|date| date.day).collect();
    found.dedup();
    found.pop().filter(|_| found.is_empty())
}

/// Finds every full date of a text that was split by [`words`].
pub(super) fn all(words: &[String]) -> Vec<Printed> {
    (0..words.len()).filter_map(|at| ending_at(&words[..=at])).collect()
}

/// Finds a day without a year at the beginning of some words, as datelines have it: month and day.
pub(super) fn month_and_day(words: &[String]) -> Option<(u8, u8)> {
    let ends = (0..words.len()).map(|at| &words[..=at]);
    ends.filter_map(|words| day_then_month(words).or_else(|| month_then_day(words))).next()
}

/// Splits a line into words without the punctuation around them, folded, with ASCII digits. A word that is glued to what it names
/// by a colon is one of its own (`Date:6 January`), and two names of a month stay together (`كانون الثاني / يناير`).
pub(super) fn words(line: &str) -> Vec<String> {
    let parts: Vec<&str> = line.split(" / ").collect();
    let begins = |part: &&str| part.starts_with(char::is_alphabetic);
    let joined: String = (0..parts.len())
        .map(|at| {
            let names = at > 0 && parts[at - 1].ends_with(char::is_alphabetic) && begins(&parts[at]);
            format!("{}{}", ["", " ", "/"][if at == 0 { 0 } else { 1 + usize::from(names) }], parts[at])
        })
        .collect();
    let words = joined.split(|c: char| {
        c.is_whitespace() || matches!(c, ',' | '،' | '|' | '(' | ')' | '[' | ']' | '\u{200e}' | '\u{200f}' | '•' | '·')
    });
    let apart = words.flat_map(|word| match word.split_once(':') {
        Some((name, rest)) if name.chars().all(char::is_alphabetic) => vec![name, rest],
        _ => vec![word],
    });
    let bare = apart.map(|word| fold_loose(word.trim_matches(|c: char| !c.is_alphanumeric())).text);
    bare.filter(|word| !word.is_empty()).collect()
}

/// Finds a date of which the last word is the end.
fn ending_at(words: &[String]) -> Option<Printed> {
    let (last, before) = words.split_last()?;
    let certain = |day| Printed { day, ends: before.len(), either_way: false };
    // A time may follow.
    if let Some(day) = last.split('t').next().and_then(Day::parse) {
        return Some(certain(day));
    }
    if let Some((day, either_way)) = figures(last) {
        return Some(Printed { either_way, ..certain(day) });
    }
    // The year may have a time glued to it, as `2022-10:15`, or the month to the day, as `6-january-2022`.
    let parts: Vec<String> = last.split('-').map(str::to_owned).collect();
    if let [day, month, year] = parts.as_slice() {
        let (month, day) = month_named(month).zip(day_of(day))?;
        return Day::new(year_of(year)?, month, day).map(certain);
    }
    let year = year_of(parts.first()?)?;
    let (month, day) = month_then_day(before).or_else(|| day_then_month(before))?;
    Day::new(year, month, day).map(certain)
}

/// Reads a year of four digits.
fn year_of(word: &str) -> Option<i32> {
    let word = word.strip_suffix('م').unwrap_or(word);
    (word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())).then(|| word.parse().ok())?
}

/// Reads `06.01.2022`, `06.01.22`, `6/1/2022`, `2022/1/6`, and says whether day and month might be the other way round.
fn figures(word: &str) -> Option<(Day, bool)> {
    let separator = ['.', '/', '-'].into_iter().find(|separator| word.matches(*separator).count() == 2)?;
    let mut parts = word.split(separator).map(|part| {
        let is_figure = (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        is_figure.then(|| part.parse::<i32>().ok())?
    });
    let (first, second, third) = (parts.next()??, parts.next()??, parts.next()??);
    let day = |year: i32, month: i32, day: i32| Day::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    if first > 1000 {
        return Some((day(first, second, third)?, false));
    }
    // `06.01.22`, which nobody writes of any other order.
    let short = separator == '.' && word.len() - word.rfind(separator).unwrap_or_default() == 3 && first <= 31;
    let third = match third {
        70..=99 if short => 1900 + third,
        0..=69 if short => 2000 + third,
        _ => third,
    };
    if third < 1000 {
        return None;
    }
    if second > 12 {
        return Some((day(third, first, second)?, false));
    }
    // A full stop between figures is the way of languages that have the day first.
    let either_way = first <= 12 && first != second && separator != '.';
    Some((day(third, second, first)?, either_way))
}

/// Reads `January 6` off the end.
fn month_then_day(words: &[String]) -> Option<(u8, u8)> {
    let [.., month, day] = words else { return None };
    Some((month_named(month)?, day_of(day)?))
}

/// Reads `6 January` off the end; the month may have several words, and two names.
fn day_then_month(words: &[String]) -> Option<(u8, u8)> {
    (2..=5).filter_map(|n| words.len().checked_sub(n)).find_map(|at| {
        let joins = ["of", "de", "del", "من", "شهر"];
        let month: Vec<_> = words[at + 1..].iter().filter(|word| !joins.contains(&word.as_str())).cloned().collect();
        let month = month.join(" ");
        Some((
            month_named(month.trim_end_matches(" عام").trim_end_matches(" سنه").trim_end_matches(" لعام"))?,
            day_of(&words[at])?,
        ))
    })
}

/// Reads a day of the month, also `6th`.
fn day_of(word: &str) -> Option<u8> {
    let figure = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_ending = matches!(&word[figure.len()..], "" | "st" | "nd" | "rd" | "th" | "er");
    figure.parse().ok().filter(|day| is_ending && (1..=31).contains(day))
}

#[cfg(test)]
mod tests {
    use super::{all, find, month_and_day, words};
    use crate::locale::Day;

    #[test]
    fn dates_are_read_as_they_are_printed() {
        for line in [
            "2022-01-06",
            "Updated: 2022-01-06T07:00:00+06:00",
            "6 January 2022",
            "Thursday, 6th of January 2022 | 10:15",
            "Jan 6 2022",
            "By Our Correspondent, January 6th, 2022",
            "6-Jan-2022",
            "06.01.2022 10:15",
            "Port Elm, 6.1.22",
            "Ann Lee / 06.01.2022 / 10:15",
            "2022/1/6",
            "le 6 janvier 2022 à 10h15",
            "Datum:6. Januar 2022",
            "6 de enero de 2022",
            "6 января 2022",
            "6 يناير 2022",
            "الخميس ٦ كانون الثاني/يناير ٢٠٢٢",
            "6 كانون الثاني / يناير، 2022",
            "6 كانون الثاني 2022",
            "6 كانون الثاني (يناير) 2022",
            "نُشر في: ٦ كانونُ الثّاني ٢٠٢٢م",
            "6 من شهر يناير عام 2022",
        ] {
            assert_eq!(find(line), Day::new(2022, 1, 6), "{line}");
        }
    }

    #[test]
    fn what_is_no_full_date_or_not_the_only_one_is_left() {
        for line in [
            "6/1/2022",
            "January 2022",
            "6 January",
            "31 February 2022",
            "6 كانون الثاني/شباط 2022",
            "From 5 January 2022 to 6 January 2022",
            "The law that was passed on 6 January 2022 changes nothing for those who live there, its authors say",
            "1.2.3",
            "2022-13-45",
            "",
        ] {
            assert_eq!(find(line), None, "{line}");
        }
    }

    #[test]
    fn figures_alone_are_doubtful_unless_one_is_no_month() {
        let read = |line: &str| all(&words(line)).pop().map(|date| (date.day.to_string(), date.either_way));
        assert_eq!(read("6/1/2022"), Some(("2022-01-06".to_owned(), true)));
        assert_eq!(read("1/26/2022"), Some(("2022-01-26".to_owned(), false)));
        assert_eq!(read("٢٦/١/٢٠٢٢"), Some(("2022-01-26".to_owned(), false)));
        assert_eq!(month_and_day(&words("PORT ELM, Jan 6 (Agency)")), Some((1, 6)));
        assert_eq!(month_and_day(&words("بيروت، 6 كانون الثاني (وكالة)")), Some((1, 6)));
    }
}
