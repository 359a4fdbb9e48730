//! Words in another script than the text around them, marked with their language and direction.
//!
//! Takes text in a known direction and the languages that may stand in it, gives markup in which each run of words of the
//! other direction has its own `lang` and `dir`. It goes by letters alone: it cannot tell two languages of one script apart.

use crate::locale::{Direction, Lang};
use crate::render::html::escape;

/// The byte with which UTF-8 begins U+0590, the first letter that runs from right to left.
const FIRST_RIGHT_TO_LEFT: u8 = 0xd6;

/// Escapes a text that runs in one direction into `out`, and marks the runs of words that run in the other with the first
/// of `languages` that is written so. Where there is none, nothing is marked.
pub(crate) fn marked(text: &str, around: Direction, mut languages: impl Iterator<Item = Lang>, out: &mut String) {
    let Some(lang) = languages.find(|l| l.direction() != around) else {
        return escape(text, out);
    };
    let mut rest = text;
    while let Some((start, end)) = next_run(rest, lang.direction()) {
        escape(&rest[..start], out);
        out.push_str(&format!("<span lang=\"{lang}\" dir=\"{}\">", lang.direction().as_str()));
        escape(&rest[start..end], out);
        out.push_str("</span>");
        rest = &rest[end..];
    }
    escape(rest, out);
}

/// Finds the next run of words of a direction: from the first letter of that direction to the end of the last word before a
/// letter of the other. What is joined to a word without a space, as the number in `A-1`, belongs to it.
fn next_run(text: &str, wanted: Direction) -> Option<(usize, usize)> {
    let from = match wanted {
        // No letter below U+0590 runs from right to left; most texts have nothing above.
        Direction::RightToLeft => text.bytes().position(|byte| byte >= FIRST_RIGHT_TO_LEFT)?,
        Direction::LeftToRight => 0,
    };
    let letters = text[from..].char_indices().filter_map(|(at, c)| direction(c).map(|d| (from + at, d)));
    let mut letters = letters.skip_while(|(_, d)| *d != wanted);
    let (first, _) = letters.next()?;
    let last = letters.take_while(|(_, d)| *d == wanted).last().map_or(first, |(at, _)| at);
    let joined = |c: char| !c.is_whitespace() && direction(c).is_none_or(|d| d == wanted);
    let tail = &text[last..];
    let word = tail.find(|c| !joined(c)).unwrap_or(tail.len());
    let end = last + tail[..word].trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    Some((first, end))
}

/// Gives the direction of a letter; none for digits, marks and spaces.
fn direction(c: char) -> Option<Direction> {
    match c {
        'A'..='Z' | 'a'..='z' => Some(Direction::LeftToRight),
        // The letters of most Arabic texts, told without a look into the tables.
        '\u{620}'..='\u{64a}' => Some(Direction::RightToLeft),
        _ if c.is_ascii() || !c.is_alphabetic() => None,
        // Hebrew to Arabic Extended-A, and the presentation forms (Unicode, Bidi_Class R and AL).
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' => {
            Some(Direction::RightToLeft)
        }
        _ => Some(Direction::LeftToRight),
    }
}

#[cfg(test)]
mod tests {
    use super::marked;
    use crate::locale::{Direction, Lang};

    fn set(text: &str, around: Direction) -> String {
        let languages = ["en", "ar"].map(|code| Lang::parse(code).expect("a code"));
        let mut out = String::new();
        marked(text, around, languages.into_iter(), &mut out);
        out
    }

    #[test]
    fn words_of_another_direction_are_marked_and_the_rest_is_not() {
        assert_eq!(
            set("in «ماء ونار», 10 <", Direction::LeftToRight),
            "in «<span lang=\"ar\" dir=\"rtl\">ماء ونار</span>», 10 &lt;"
        );
        assert_eq!(
            set("من A-1 إلى B", Direction::RightToLeft),
            "من <span lang=\"en\" dir=\"ltr\">A-1</span> إلى <span lang=\"en\" dir=\"ltr\">B</span>"
        );
    }

    #[test]
    fn text_of_one_direction_stays_as_it_is() {
        assert_eq!(set("10–14 metres", Direction::LeftToRight), "10–14 metres");
        assert_eq!(set("2022-01-06", Direction::RightToLeft), "2022-01-06");
    }
}
