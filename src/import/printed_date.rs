//! Dates as articles print them: `6 January 2022`, `Jan 6th, 2022`, `٦ كانون الثاني/يناير ٢٠٢٢`, `2022-01-06`.
//!
//! Figures alone, such as 6/1/2022, are left: day and month may stand either way.

use crate::locale::Day;

/// Words in a line that states the date of an article; longer ones are its text, whose dates are of other things.
const LINE: usize = 12;

/// English and Arabic names, January first: in full, short, of Egypt and the Gulf, of the Levant and Iraq.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "يناير", "كانون الثاني"],
    &["february", "feb", "فبراير", "شباط"],
    &["march", "mar", "مارس", "آذار"],
    &["april", "apr", "أبريل", "إبريل", "نيسان"],
    &["may", "مايو", "أيار"],
    &["june", "jun", "يونيو", "حزيران"],
    &["july", "jul", "يوليو", "تموز"],
    &["august", "aug", "أغسطس", "آب"],
    &["september", "sept", "sep", "سبتمبر", "أيلول"],
    &["october", "oct", "أكتوبر", "تشرين الأول"],
    &["november", "nov", "نوفمبر", "تشرين الثاني"],
    &["december", "dec", "ديسمبر", "كانون الأول"],
];

/// Finds the one full date in a short line, `None` where there is none, or more than one.
pub(super) fn find(line: &str) -> Option<Day> {
    let words: Vec<String> = words(line);
    if words.len() > LINE {
        return None;
    }
    let mut found = (0..words.len()).flat_map(|at| ending_at(&words[..=at])).collect::<Vec<_>>();
    found.dedup();
    found.pop().filter(|_| found.is_empty())
}

/// Splits a line into words without the punctuation around them, in lower case, with ASCII digits.
fn words(line: &str) -> Vec<String> {
    let plain: String = line.replace(" / ", "/").chars().map(ascii_digit).collect();
    let words =
        plain.split(|c: char| c.is_whitespace() || matches!(c, ',' | '،' | '|' | '(' | ')' | '\u{200e}' | '\u{200f}'));
    let bare = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
    bare.filter(|word| !word.is_empty()).collect()
}

/// Makes Arabic-Indic and Persian digits ASCII.
fn ascii_digit(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

/// Finds a date of which the last word is the end.
fn ending_at(words: &[String]) -> Option<Day> {
    let (last, before) = words.split_last()?;
    // A time may follow.
    if let Some(day) = last.split('t').next().and_then(Day::parse) {
        return Some(day);
    }
    let year = Some(last).filter(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()))?;
    let (month, day) = month_then_day(before).or_else(|| day_then_month(before))?;
    Day::new(year.parse().ok()?, month, day)
}

/// Reads `January 6` off the end.
fn month_then_day(words: &[String]) -> Option<(u8, u8)> {
    let [.., month, day] = words else { return None };
    Some((month_of(month)?, day_of(day)?))
}

/// Reads `6 January` off the end; the month may have several words.
fn day_then_month(words: &[String]) -> Option<(u8, u8)> {
    (2..=4).filter_map(|n| words.len().checked_sub(n)).find_map(|at| {
        let month: Vec<_> = words[at + 1..].iter().filter(|word| *word != "of").cloned().collect();
        Some((month_of(&month.join(" "))?, day_of(&words[at])?))
    })
}

/// Finds the number of a month by its name, or by two that agree: `كانون الثاني/يناير`.
fn month_of(name: &str) -> Option<u8> {
    let mut names = name.split('/').map(|name| MONTHS.iter().position(|names| names.contains(&name.trim())));
    let month = names.next()??;
    names.all(|other| other == Some(month)).then_some(month as u8 + 1)
}

/// Reads a day of the month, also `6th`.
fn day_of(word: &str) -> Option<u8> {
    let figure = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_ending = matches!(&word[figure.len()..], "" | "st" | "nd" | "rd" | "th");
    figure.parse().ok().filter(|day| is_ending && (1..=31).contains(day))
}

#[cfg(test)]
mod tests {
    use super::find;
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
            "6 يناير 2022",
            "الخميس ٦ كانون الثاني/يناير ٢٠٢٢",
            "6 كانون الثاني / يناير، 2022",
            "6 كانون الثاني 2022",
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
            "",
        ] {
            assert_eq!(find(line), None, "{line}");
        }
    }
}
