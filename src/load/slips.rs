//! Slips that keep a text from being YAML at all, and have one repair: quotation marks of a word processor, tabs, hard spaces,
//! a colon without its space, a colon within words.
//!
//! Takes the text and where its reading failed; gives what to replace. A repair counts if reading then gets beyond its line.

use std::ops::Range;

use granit_parser::Parser;

use crate::diagnostic::without_marks;

/// Lines before the failure that are looked at: a quotation mark that does not close is noticed far behind it.
const BACK: usize = 200;
/// White space that YAML takes for a letter.
const HARD_SPACES: [char; 4] = ['\u{a0}', '\u{202f}', '\u{2007}', '\u{3000}'];

/// Words for other words.
pub(super) type Slip = (Range<usize>, String);

/// Finds what lets the reading of `text`, which failed at `at`, get further.
pub(super) fn find(text: &str, at: usize) -> Vec<Slip> {
    let tabs = tabs(text);
    if !tabs.is_empty() && helps(text, at, &tabs) {
        return tabs;
    }
    let lines = lines(text);
    let last = lines.partition_point(|line| line.start <= at).max(1);
    for line in lines[..last.min(lines.len())].iter().rev().take(BACK) {
        for slip in slips(&text[line.clone()]) {
            let (place, words) = slip;
            let slip = vec![(line.start + place.start..line.start + place.end, words)];
            if helps(text, at.max(line.end), &slip) {
                return slip;
            }
        }
    }
    Vec::new()
}

/// Says whether reading gets beyond a place once something is replaced.
fn helps(text: &str, at: usize, slips: &[Slip]) -> bool {
    let mut mended = text.to_owned();
    let mut longer = 0_isize;
    for (place, words) in slips.iter().rev() {
        longer += words.len() as isize - place.len() as isize;
        mended.replace_range(place.clone(), words);
    }
    failure(&mended).is_none_or(|then| then as isize > at as isize + longer.max(0))
}

/// Gives the place at which a text stops being YAML.
fn failure(text: &str) -> Option<usize> {
    Parser::new_from_str(text).find_map(|event| event.err().map(|error| error.marker().byte_offset().unwrap_or(0)))
}

/// Finds tabs that indent lines: each becomes two spaces.
fn tabs(text: &str) -> Vec<Slip> {
    let indent = |line: &Range<usize>| {
        let words = &text[line.clone()];
        let depth = words.len() - words.trim_start_matches([' ', '\t']).len();
        let spaces = words[..depth].replace('\t', "  ");
        (words[..depth].contains('\t') && depth < words.trim_end().len())
            .then(|| (line.start..line.start + depth, spaces))
    };
    lines(text).iter().filter_map(indent).collect()
}

/// Gives what may be amiss in a line: for each slip the place in it and other words.
fn slips(line: &str) -> Vec<Slip> {
    let mut found = Vec::new();
    let depth = line.len() - line.trim_start_matches(|c: char| c == ' ' || HARD_SPACES.contains(&c)).len();
    if line[..depth].contains(HARD_SPACES) {
        found.push((0..depth, line[..depth].replace(HARD_SPACES, " ")));
    }
    let Some(colon) = line.find(':').filter(|colon| is_key(&line[..*colon])) else { return found };
    let (key, value) = (colon + 1, &line[colon + 1..]);
    if let Some(space) = value.chars().next().filter(|c| HARD_SPACES.contains(c)) {
        found.push((key..key + space.len_utf8(), " ".to_owned()));
    } else if !value.is_empty() && !value.starts_with([' ', '\t', '/']) {
        found.push((key..key, " ".to_owned()));
    }
    let start = key + value.len() - value.trim_start().len();
    let words = line[start..].trim_end();
    let end = start + words.len();
    let bare = without_marks(words);
    if bare.len() < words.len() {
        found.push((start..end, quoted(bare)));
    } else if let Some(inner) = words.strip_prefix('"').filter(|inner| !inner.contains('"')) {
        if let Some(inner) = inner.strip_suffix(['”', '“', '»']) {
            found.push((start..end, quoted(inner)));
        }
    } else if words.contains(": ")
        && !words.contains(" #")
        && !words.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '!', '%', '@', '`'])
    {
        found.push((start..end, quoted(words)));
    }
    found
}

/// Says whether what stands before a colon can be a key of ours, perhaps in a list.
fn is_key(before: &str) -> bool {
    let key = before.trim_start_matches(|c: char| c == ' ' || c == '-' || HARD_SPACES.contains(&c));
    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}

/// Writes words between the quotation marks of YAML.
fn quoted(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}

/// Gives the places of lines, without their ends.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let place = |line: &str| {
        let place = start..start + line.trim_end_matches(['\n', '\r']).len();
        start += line.len();
        place
    };
    text.split_inclusive('\n').map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::{failure, find};

    /// Mends a text as often as it can be.
    fn mended(text: &str) -> String {
        let mut text = text.to_owned();
        while let Some(at) = failure(&text) {
            let slips = find(&text, at);
            if slips.is_empty() {
                break;
            }
            for (place, words) in slips.into_iter().rev() {
                text.replace_range(place, &words);
            }
        }
        text
    }

    #[test]
    fn slips_with_one_repair_are_mended_and_nothing_else_moves() {
        for (wrong, right) in [
            ("kind: claim\ntitle: “The storm: a claim”\n", "kind: claim\ntitle: \"The storm: a claim\"\n"),
            ("title: «العاصفة: ملف»\nkind: claim\n", "title: \"العاصفة: ملف\"\nkind: claim\n"),
            ("title: \"The storm”\nkind: claim\n", "title: \"The storm\"\nkind: claim\n"),
            ("title: The storm: a claim\nkind: claim\n", "title: \"The storm: a claim\"\nkind: claim\n"),
            ("title:\n\ten: A\n\tar: ب\n", "title:\n  en: A\n  ar: ب\n"),
            ("kind:claim\ntitle: A\n", "kind: claim\ntitle: A\n"),
            ("title:\u{a0}A\nkind: claim\n", "title: A\nkind: claim\n"),
            ("a: “x: y”\r\nb: “good”\r\n", "a: \"x: y\"\r\nb: “good”\r\n"),
        ] {
            assert_eq!(mended(wrong), right);
            assert_eq!(failure(right), None, "{right}");
        }
    }

    #[test]
    fn what_has_no_sure_repair_is_left() {
        for text in ["title: [a\nkind: b\n", "a: }\n", "title: 'x\n", "- a\nb: c\n"] {
            assert_eq!(mended(text), text);
        }
    }
}
