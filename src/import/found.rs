//! What a plain text shows of itself: its headline, its byline, its date, its language.

use super::clue::{Clue, Found, Publisher, Sure};
use super::{Document, language, people, printed_date};
use crate::locale::{Date, Lang};

/// Words in a headline; a longer first line is text already.
const HEADLINE: usize = 30;
/// Languages in Arabic script that a dossier is likely to have; the first stands where it names none.
const ARABIC_SCRIPT: [&str; 6] = ["ar", "fa", "ur", "ckb", "ps", "ug"];

/// Looks through a text, without marks of any kind.
pub(super) fn find(text: &str, document: &Document<'_>) -> Found {
    let title = text.lines().map(str::trim).find(|line| !line.is_empty()).and_then(headline);
    let language = match document.language {
        Some(language) => Clue::new(language, "what was given", Sure::Stated),
        None => language::of(text, document.languages),
    };
    let dated = |line: &str| {
        let date = printed_date::find(line).and_then(Date::from_day)?;
        Some(Clue::new(date, format!("the line “{}”", printable(line.trim())), Sure::Likely))
    };
    let paragraphs: Vec<&str> = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).collect();
    let agencies = Some(people::credited(&paragraphs)).filter(|agencies| !agencies.is_empty());
    let near = text.lines().filter(|line| !line.trim().is_empty()).skip(1).take(6);
    let byline = near.filter(|line| people::has_label(line)).find_map(|line| {
        let names: Vec<String> =
            people::names(line).into_iter().filter(|name| people::agency(name).is_none()).collect();
        Some(Clue::new(names, format!("the line “{}”", printable(line.trim())), Sure::Likely))
            .filter(|clue| !clue.value.is_empty())
    });
    Found {
        title: title.map(|title| Clue::new(title, "the first line", Sure::Likely)),
        outlet: document.outlet.map(|id| Clue::new(Publisher::Known(id.to_owned()), "what was given", Sure::Stated)),
        authors: byline,
        agencies: agencies.map(|agencies| Clue::new(agencies, "the lines of the article", Sure::Likely)),
        language,
        published: text.lines().find_map(dated),
        modified: None,
        retrieved: None,
        url: document.said_url(),
        archive_url: None,
        saved_by: None,
    }
}

/// Gives a line as a headline, if it can be one.
pub(super) fn headline(line: &str) -> Option<String> {
    let is_headline = line.split_whitespace().count() <= HEADLINE && printed_date::find(line).is_none();
    is_headline.then(|| printable(line)).filter(|line| line.contains(char::is_alphanumeric))
}

/// Says whether most letters of a text are Arabic.
pub(super) fn is_arabic(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (arabic, others) = letters.fold((0_usize, 0_usize), |(arabic, others), c| match c {
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            (arabic + 1, others)
        }
        _ => (arabic, others + 1),
    });
    arabic > others
}

/// Says whether a language is written in Arabic script.
pub(super) fn has_arabic_script(language: Lang) -> bool {
    ARABIC_SCRIPT.contains(&language.language())
}

/// Guesses the language by the script of most letters alone, among the dossier's first.
pub(super) fn guess(text: &str, languages: &[Lang]) -> Lang {
    let is_arabic = is_arabic(text);
    let fits = |language: &&Lang| has_arabic_script(**language) == is_arabic;
    let fallback = if is_arabic { ARABIC_SCRIPT[0] } else { "en" };
    let fallback = || Lang::parse(fallback).expect("the codes here are well formed");
    languages.iter().find(fits).copied().unwrap_or_else(fallback)
}

/// Drops characters that YAML does not take in a plain block.
pub(super) fn printable(text: &str) -> String {
    text.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| !c.is_control() && *c != '\u{feff}').collect()
}

/// Does the same line by line.
pub(super) fn printable_lines(text: &str) -> String {
    text.lines().map(printable).collect::<Vec<_>>().join("\n")
}
