//! What a text is found by: the terms of its words.
//!
//! Takes a text that was folded loosely; gives a term for each word, which is its stem, and more for words that may be read
//! otherwise. A reader's words are read in the same way, here and by the script of the search page: `static/search.js` has
//! the same rules, and `tests/labels/terms.jsonl` holds both to the same terms.
//!
//! | written | found by | example |
//! |---|---|---|
//! | a word | its stem | `harbours`: harbour; والمدرسة: مدرس |
//! | a word after particles that may be its own letters | that stem too | بمدينة: بمدين, مدين |
//! | words joined by a hyphen or an apostrophe | each, and both as one | `Nur-Sultan`: nur, sultan, nursultan |
//! | letters with full stops | one word | `U.S.`: us |
//! | a sign of a script without spaces | itself | 洪水: 洪, 水 |
//!
//! A letter that stands alone is no word.

use std::ops::Range;

use super::scripts::is_spaceless;
use super::stem::{stem, stem_in_doubt};

/// How sure it is that a word is found by a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// The word's stem, or the whole of what is joined.
    Sure,
    /// A part of what is joined.
    Part,
    /// The stem if the first letters are particles.
    InDoubt,
}

/// Hands every term of a folded text to `take`, in order, with the number of the word that it is of.
pub fn terms(folded: &str, mut take: impl FnMut(&str, Reading, usize)) {
    let mut at = 0;
    let mut word = 0;
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut whole = String::new();
    while let Some(first) = next_run(folded, at) {
        parts.clear();
        parts.push(first);
        while let Some(more) = joined_run(folded, &parts[parts.len() - 1]) {
            parts.push(more);
        }
        at = parts[parts.len() - 1].end;
        if let [only] = parts.as_slice() {
            run(&folded[only.clone()], Reading::Sure, word, &mut take);
        } else {
            for part in &parts {
                run(&folded[part.clone()], Reading::Part, word, &mut take);
            }
            whole.clear();
            parts.iter().for_each(|part| whole.push_str(&folded[part.clone()]));
            if !whole.contains(|c: char| c.is_numeric() || is_spaceless(c)) {
                run(&whole, Reading::Sure, word, &mut take);
            }
        }
        word += 1;
    }
}

/// Gives the terms of letters and digits without anything between them.
fn run(run: &str, reading: Reading, word: usize, take: &mut impl FnMut(&str, Reading, usize)) {
    if !run.contains(is_spaceless) {
        return plain(run, reading, word, take);
    }
    let mut start = 0;
    for (at, sign) in run.char_indices().filter(|(_, c)| is_spaceless(*c)) {
        plain(&run[start..at], reading, word, take);
        start = at + sign.len_utf8();
        take(&run[at..start], reading, word);
    }
    plain(&run[start..], reading, word, take);
}

fn plain(run: &str, reading: Reading, word: usize, take: &mut impl FnMut(&str, Reading, usize)) {
    let mut letters = run.chars();
    match (letters.next(), letters.next()) {
        (None, _) => return,
        (Some(only), None) if !only.is_numeric() => return,
        _ => {}
    }
    take(stem(run), reading, word);
    if let Some(other) = stem_in_doubt(run) {
        take(other, Reading::InDoubt, word);
    }
}

/// Finds the next letters and digits from a place on.
fn next_run(text: &str, from: usize) -> Option<Range<usize>> {
    let start = from + text[from..].find(char::is_alphanumeric)?;
    let end = text[start..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |n| start + n);
    Some(start..end)
}

/// Finds the run that is joined to another: by a hyphen or an apostrophe, or letters one by one by full stops.
fn joined_run(text: &str, before: &Range<usize>) -> Option<Range<usize>> {
    let rest = &text[before.end..];
    let joint = rest.chars().next().filter(|c| matches!(c, '-' | '\'' | '.'))?;
    let next = next_run(text, before.end + 1).filter(|next| next.start == before.end + 1)?;
    let is_letter = |run: &Range<usize>| {
        let mut letters = text[run.clone()].chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    (joint != '.' || is_letter(before) && is_letter(&next)).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::super::fold_loose;
    use super::terms;

    fn shown(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        terms(&fold_loose(text).text, |term, _, word| found.push(format!("{word}:{term}")));
        found
    }

    #[test]
    fn words_give_their_stems_and_what_is_joined_its_parts() {
        assert_eq!(shown("The harbours, a Nur-Sultan"), ["0:the", "1:harbour", "3:nur", "3:sultan", "3:nursultan"]);
        assert_eq!(shown("U.S. 3.5 it’s"), ["0:us", "1:3", "2:5", "3:it", "3:its"]);
        assert_eq!(shown("والمدرسة بمدينة"), ["0:مدرس", "1:بمد", "1:مدين"]);
        assert_eq!(shown("洪水 2022-01-06"), ["0:洪", "0:水", "1:2022", "1:01", "1:06"]);
        assert!(shown("– a و !").is_empty());
    }
}
