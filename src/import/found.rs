//! What a text shows of itself: its headline, its date, its language.

use super::{Document, printed_date};
use crate::locale::{Day, Lang};

/// Words in a headline; a longer first line is text already.
const HEADLINE: usize = 30;
/// Languages in Arabic script that a dossier is likely to have; the first stands where it names none.
const ARABIC_SCRIPT: [&str; 6] = ["ar", "fa", "ur", "ckb", "ps", "ug"];

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The first line, if it can be a headline.
    pub(super) title: Option<String>,
    /// The language, said or guessed.
    pub(super) language: Lang,
    /// The first full date that stands in a short line, and that line.
    pub(super) published: Option<(Day, String)>,
}

/// Looks through a text.
pub(super) fn find(text: &str, document: &Document<'_>) -> Found {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let is_headline = first.split_whitespace().count() <= HEADLINE && printed_date::find(first).is_none();
    let title = is_headline.then(|| printable(first));
    let language = document.language.unwrap_or_else(|| guess(text, document.languages));
    let dated = |line: &str| printed_date::find(line).map(|date| (date, printable(line.trim())));
    Found { title, language, published: text.lines().find_map(dated) }
}

/// Guesses the language by the script of most letters, among the dossier's first.
fn guess(text: &str, languages: &[Lang]) -> Lang {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (arabic, others) = letters.fold((0_usize, 0_usize), |(arabic, others), c| match c {
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            (arabic + 1, others)
        }
        _ => (arabic, others + 1),
    });
    let is_arabic = arabic > others;
    let fits = |language: &&Lang| ARABIC_SCRIPT.contains(&language.language()) == is_arabic;
    let fallback = if is_arabic { ARABIC_SCRIPT[0] } else { "en" };
    let fallback = || Lang::parse(fallback).expect("the codes here are well formed");
    languages.iter().find(fits).copied().unwrap_or_else(fallback)
}

/// Drops characters that YAML does not take in a plain block.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| !c.is_control() && *c != '\u{feff}').collect()
}
