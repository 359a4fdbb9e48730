//! Slips that keep a text from being YAML at all, and have one repair: quotation marks of a word processor, tabs, hard spaces,
//! a colon without its space, a text that wants quotation marks.
//!
//! Takes the text; gives what to replace. A repair is whole or none: the text is YAML behind it, and can be read in one way.

use std::ops::Range;

use granit_parser::Parser;

use crate::diagnostic::without_marks;

/// Lines before the failure that are looked at: a quotation mark that does not close is noticed far behind it.
const BACK: usize = 200;
/// Bytes that are read at most to find the slips of a file: each try reads it from the top, so a long file with many is left
/// to its editor.
const PATIENCE: usize = 20_000_000;
/// Columns that a tab may stand for.
const WIDTHS: [usize; 3] = [2, 4, 8];
/// White space that YAML takes for a letter.
const HARD_SPACES: [char; 4] = ['\u{a0}', '\u{202f}', '\u{2007}', '\u{3000}'];

/// Marks that a text may begin with, which mean nothing to YAML.
const OPENING: [char; 8] = ['«', '“', '‘', '„', '‹', '(', '…', '–'];

/// Words for other words.
pub(super) type Slip = (Range<usize>, String);

/// Finds what makes YAML of `text`; nothing where that takes a guess.
pub(super) fn find(text: &str) -> Vec<Slip> {
    let ways = without_tabs(text).into_iter().filter_map(mended).collect::<Vec<_>>();
    let Some((first, rest)) = ways.split_first() else { return Vec::new() };
    if rest.iter().any(|other| events(other) != events(first)) {
        return Vec::new();
    }
    let changed = lines(text).into_iter().zip(first.split_inclusive('\n'));
    changed.filter_map(|(place, line)| difference(text, place, line.trim_end_matches(['\n', '\r']))).collect()
}

/// Gives the text with spaces for the tabs that indent its lines, for each width of a tab; as it is where there are none.
fn without_tabs(text: &str) -> Vec<String> {
    let spaced = |width: usize| {
        let line = |line: &str| {
            let words = line.trim_start_matches([' ', '\t']);
            line[..line.len() - words.len()].replace('\t', &" ".repeat(width)) + words
        };
        text.split_inclusive('\n').map(line).collect::<String>()
    };
    let mut ways: Vec<String> = WIDTHS.into_iter().map(spaced).collect();
    ways.dedup();
    ways
}

/// Mends slip after slip, until the text is YAML.
fn mended(mut text: String) -> Option<String> {
    let mut patience = PATIENCE;
    while let Some(at) = failure(&text) {
        text = further(&text, at, &mut patience)?;
    }
    Some(text)
}

/// Mends the slip that keeps reading from getting beyond a place.
fn further(text: &str, at: usize, patience: &mut usize) -> Option<String> {
    let lines = lines(text);
    let last = lines.partition_point(|line| line.start <= at).max(1).min(lines.len());
    (0..last).rev().take(BACK).find_map(|line| {
        slips(text, &lines[line..]).into_iter().find_map(|(place, words)| {
            let end = at.max(place.end).max(lines[line].end);
            *patience = patience.checked_sub(text.len())?;
            let mended = [&text[..place.start], &words, &text[place.end..]].concat();
            let longer = words.len() as isize - place.len() as isize;
            failure(&mended).is_none_or(|then| then as isize > end as isize + longer).then_some(mended)
        })
    })
}

/// Gives the place at which a text stops being YAML.
fn failure(text: &str) -> Option<usize> {
    Parser::new_from_str(text).find_map(|event| event.err().map(|error| error.marker().byte_offset().unwrap_or(0)))
}

/// Says what a text means to a reader of YAML, wherever it stands.
fn events(text: &str) -> Vec<String> {
    Parser::new_from_str(text).map_while(|event| event.ok().map(|(event, _)| format!("{event:?}"))).collect()
}

/// Names what of a line became other words.
fn difference(text: &str, place: Range<usize>, line: &str) -> Option<Slip> {
    let before = &text[place.clone()];
    let same = |(a, b): &(char, char)| a == b;
    let start: usize = before.chars().zip(line.chars()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let (left, right) = (&before[start..], &line[start..]);
    let end: usize = left.chars().rev().zip(right.chars().rev()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let words = right[..right.len() - end].to_owned();
    (before != line).then(|| (place.start + start..place.end - end, words))
}

/// Gives what may be amiss in the first of some lines: for each slip its place in the text and other words.
fn slips(text: &str, lines: &[Range<usize>]) -> Vec<Slip> {
    let (base, line) = (lines[0].start, &text[lines[0].clone()]);
    let mut found = Vec::new();
    let depth = line.len() - line.trim_start_matches(|c: char| c == ' ' || HARD_SPACES.contains(&c)).len();
    if line[..depth].contains(HARD_SPACES) {
        found.push((base..base + depth, line[..depth].replace(HARD_SPACES, " ")));
    }
    let Some(colon) = line.find(':').filter(|colon| is_key(&line[..*colon])) else { return found };
    let (key, value) = (colon + 1, &line[colon + 1..]);
    if let Some(space) = value.chars().next().filter(|c| HARD_SPACES.contains(c)) {
        found.push((base + key..base + key + space.len_utf8(), " ".to_owned()));
    } else if !value.is_empty() && !value.starts_with([' ', '\t', '/']) {
        found.push((base + key..base + key, " ".to_owned()));
    }
    let start = base + key + value.len() - value.trim_start().len();
    if let Some((end, words)) = text_of(text, start, depth, lines) {
        found.extend(in_marks(&words).map(|words| (start..end, words)));
    }
    found
}

/// Gives the words of a value that begins at `start`, behind a key that is `depth` columns in, with the lines on which they go on,
/// and where they end. Nothing where one of these lines may be a key of its own, or a comment.
fn text_of(text: &str, start: usize, depth: usize, lines: &[Range<usize>]) -> Option<(usize, String)> {
    let mut end = start + text[start..lines[0].end].trim_end().len();
    for line in &lines[1..] {
        let words = &text[line.clone()];
        let inside = words.len() - words.trim_start().len();
        if words.trim().is_empty() || inside <= depth {
            break;
        }
        if words.trim_start().starts_with("- ") || words.find(':').is_some_and(|colon| is_key(&words[..colon])) {
            return None;
        }
        end = line.start + words.trim_end().len();
    }
    let words = &text[start..end];
    (!words.contains(" #")).then(|| (end, words.to_owned()))
}

/// Writes words between the quotation marks of YAML, where they need them and can be meant in no other way.
fn in_marks(words: &str) -> Option<String> {
    let bare = without_marks(words);
    if bare.len() < words.len() {
        // Guillemets are marks that editors set by hand: they belong to the text.
        return Some(quoted(if words.starts_with(['«', '‹']) { words } else { bare }));
    }
    if let Some(inner) = words.strip_prefix('"').filter(|inner| !inner.contains('"')) {
        return inner.strip_suffix(['”', '“', '»']).map(quoted);
    }
    let mut letters = words.chars();
    let (first, second) = (letters.next()?, letters.next());
    let wants = match first {
        // Before another sign of YAML it is a slip of its own.
        '@' | '`' | '%' => second.is_some_and(char::is_alphanumeric),
        '[' => begins_with_our_mark(words),
        _ => {
            let opens = OPENING.contains(&first) && second.is_some_and(|c| !c.is_ascii_punctuation());
            words.contains(": ") && (first.is_alphanumeric() || opens)
        }
    };
    wants.then(|| quoted(words))
}

/// Says whether words begin with a mark of a quotation and go on: `[…]`, `[T]hey`, `[the mayor] said so`.
fn begins_with_our_mark(words: &str) -> bool {
    let Some((mark, rest)) = words[1..].split_once(']') else { return false };
    if !rest.trim_start().starts_with(|c: char| c.is_alphanumeric() || c == '"' || OPENING.contains(&c)) {
        return false;
    }
    let is_letter = mark.chars().count() == 1 && rest.starts_with(char::is_alphabetic);
    let goes_on = rest.starts_with(' ') && rest.split_whitespace().nth(1).is_some();
    matches!(mark, "…" | "..." | "..") || is_letter || goes_on && !mark.contains([',', '['])
}

/// Says whether what stands before a colon can be a key of ours, perhaps in a list.
fn is_key(before: &str) -> bool {
    let key = before.trim_start_matches(|c: char| c == ' ' || c == '-' || HARD_SPACES.contains(&c));
    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}

/// Writes words between the quotation marks of YAML.
fn quoted(words: &str) -> String {
    let lines = words.split('\n').map(|line| serde_json::Value::from(line).to_string());
    let inner = lines.map(|line| line[1..line.len() - 1].to_owned()).collect::<Vec<_>>();
    format!("\"{}\"", inner.join("\n"))
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

    /// Mends a text.
    fn mended(text: &str) -> String {
        let mut text = text.to_owned();
        for (place, words) in find(&text).into_iter().rev() {
            text.replace_range(place, &words);
        }
        text
    }

    #[test]
    fn slips_with_one_repair_are_mended_and_nothing_else_moves() {
        for (wrong, right) in [
            ("kind: claim\ntitle: “The storm: a claim”\n", "kind: claim\ntitle: \"The storm: a claim\"\n"),
            ("title: «العاصفة: ملف»\nkind: claim\n", "title: \"«العاصفة: ملف»\"\nkind: claim\n"),
            ("title: \"The storm”\nkind: claim\n", "title: \"The storm\"\nkind: claim\n"),
            ("title: The storm: a claim\nkind: claim\n", "title: \"The storm: a claim\"\nkind: claim\n"),
            ("title:\n\ten: A\n\tar: ب\n", "title:\n  en: A\n  ar: ب\n"),
            ("kind:claim\ntitle: A\n", "kind: claim\ntitle: A\n"),
            ("title:\u{a0}A\nkind: claim\n", "title: A\nkind: claim\n"),
            ("r:\n  - a: b\n\tvalue: {about: 4}\n", "r:\n  - a: b\n    value: {about: 4}\n"),
            ("en: Storm: second\n    day after\nk: v\n", "en: \"Storm: second\n    day after\"\nk: v\n"),
            ("quote: [T]hey go\n", "quote: \"[T]hey go\"\n"),
            ("quote: […] they \"go\"\n  home\n", "quote: \"[…] they \\\"go\\\"\n  home\"\n"),
            ("title: @office\nkind: `a`\nb: 50%\nc: %5\n", "title: \"@office\"\nkind: \"`a`\"\nb: 50%\nc: \"%5\"\n"),
            ("a: “x: y”\r\nb: “good”\r\n", "a: \"x: y\"\r\nb: “good”\r\n"),
        ] {
            assert_eq!(mended(wrong), right);
            assert_eq!(failure(right), None, "{right}");
        }
    }

    #[test]
    fn what_has_no_sure_repair_is_left() {
        for text in [
            "title: [a\nkind: b\n",
            "a: }\n",
            "title: 'x\n",
            "- a\nb: c\n",
            "en: Storm: second\n    day: after\n",
            "related: [a] b\n",
            "related: : [a]\n",
            "summary: %>-\n  words\n",
            "summary: […] >-\n  words\n",
            "a: {b: 1} c\n",
            // The first has a repair, the second none: half of it would mend nothing.
            "a: @x\nb: }\n",
            // Of two places for the key, neither is sure.
            "a:\n    b:\n        c: 1\n\td: 2\n",
        ] {
            assert_eq!(mended(text), text);
        }
    }
}
