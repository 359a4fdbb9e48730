//! What a text shows of itself: its headline, its date, its language.

use super::{Document, printed_date};

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
    pub(super) language: String,
    /// The first full date that stands in a short line, as `2022-01-06`, and that line.
    pub(super) published: Option<(String, String)>,
}

/// Looks through a text.
pub(super) fn find(text: &str, document: &Document<'_>) -> Found {
    let first = text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or_default();
    let title = (first.split_whitespace().count() <= HEADLINE).then(|| printable(first));
    let language = document
        .language
        .map_or_else(|| guess(text, document.languages), str::to_owned);
    let dated = |line: &str| printed_date::find(line).map(|date| (date, printable(line.trim())));
    Found {
        title,
        language,
        published: text.lines().find_map(dated),
    }
}

/// Guesses the language by the script of most letters, among the dossier's first.
fn guess(text: &str, languages: &[String]) -> String {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (arabic, others) = letters.fold((0_usize, 0_usize), |(arabic, others), c| match c {
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            (arabic + 1, others)
        }
        _ => (arabic, others + 1),
    });
    let is_arabic = arabic > others;
    let fits =
        |language: &&String| ARABIC_SCRIPT.contains(&language.split('-').next().unwrap_or_default()) == is_arabic;
    let fallback = if is_arabic { ARABIC_SCRIPT[0] } else { "en" };
    languages.iter().find(fits).map_or(fallback, String::as_str).to_owned()
}

/// Drops characters that YAML does not take in a plain block.
fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c == '\t' { ' ' } else { c })
        .filter(|c| !c.is_control() && *c != '\u{feff}')
        .collect()
}
