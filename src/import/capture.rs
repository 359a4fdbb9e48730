//! Copies of an article: the entry that a record keeps of each, and what changed from one to the next.

use similar::{ChangeTag, TextDiff};

use super::record::quoted;
use crate::load::yaml;
use crate::locale::Date;
use crate::locale::text::{fold_strict, words};
use crate::source::SourceMap;

/// A copy that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// When it was taken, or brought in.
    pub at: Option<Date>,
    /// What took it.
    pub by: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// SHA-256 of the text that was read from it.
    pub text_sha256: String,
    /// Where it stood.
    pub url: Option<String>,
    /// What changed since the copy before it.
    pub change: Option<Change>,
}

/// How many words two copies of an article have apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Change {
    /// Words that the later one has alone.
    pub added: usize,
    /// Words that the earlier one has alone.
    pub removed: usize,
}

/// Counts the words that were added and removed between two texts, folded as quotations are: other quotation marks are no
/// change. The cost is that of Myers's algorithm, in words by changed words.
pub fn changed(before: &str, after: &str) -> Change {
    let list = |text: &str| {
        let folded = fold_strict(text).text;
        words(&folded).into_iter().map(|range| folded[range].to_owned()).collect::<Vec<_>>()
    };
    let (before, after) = (list(before), list(after));
    let (before, after): (Vec<&str>, Vec<&str>) =
        (before.iter().map(String::as_str).collect(), after.iter().map(String::as_str).collect());
    let mut change = Change::default();
    for part in TextDiff::from_slices(&before, &after).iter_all_changes() {
        match part.tag() {
            ChangeTag::Insert => change.added += 1,
            ChangeTag::Delete => change.removed += 1,
            ChangeTag::Equal => {}
        }
    }
    change
}

/// Writes the list with the first capture of a record.
pub(super) fn first(capture: &Capture) -> String {
    format!("# The copies that were kept; their bytes are in texts/raw/.\ncaptures:\n{}", entry(capture))
}

/// Adds a capture to a record whose other bytes stay as they are. `None` where its list cannot be continued safely: it is
/// written between brackets, or the record cannot be read.
pub fn add(record: &str, capture: &Capture) -> Option<String> {
    let end = front_matter_end(record)?;
    let count = |text: &str| {
        let end = front_matter_end(text)?;
        let file = SourceMap::default().add("record", String::new());
        let (root, mistakes) = yaml::parse(file, text, text.find('\n')? + 1, end);
        let root = root.filter(|_| mistakes.is_empty())?;
        Some(root.get("captures").map_or(0, |list| list.list().map_or(0, <[_]>::len)))
    };
    let before = count(record)?;
    let line = |text: &str| text.lines().position(|line| line.trim_end() == "captures:");
    let at = match line(&record[..end]) {
        Some(line) => after_list(&record[..end], line),
        None => end,
    };
    let head = if line(&record[..end]).is_some() { "" } else { "captures:\n" };
    let added = format!("{}{head}{}{}", &record[..at], entry(capture), &record[at..]);
    (count(&added) == Some(before + 1)).then_some(added)
}

/// Gives the byte at which the closing line of the front matter begins.
fn front_matter_end(record: &str) -> Option<usize> {
    let mut at = record
        .split_inclusive('\n')
        .next()
        .filter(|line| line.trim_end().trim_start_matches('\u{feff}') == "---")?
        .len();
    for line in record[at..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// Gives the byte after the entries of a list that begins in a line.
fn after_list(text: &str, line: usize) -> usize {
    let mut at = 0;
    let mut end = 0;
    for (number, content) in text.split_inclusive('\n').enumerate() {
        at += content.len();
        let is_entry = content.starts_with([' ', '-']) && !content.trim().is_empty();
        if number > line && !is_entry && !content.trim().is_empty() && !content.starts_with('#') {
            return end;
        }
        if number == line || number > line && is_entry {
            end = at;
        }
    }
    end
}

fn entry(capture: &Capture) -> String {
    let mut text = String::new();
    let mut lead = "  - ";
    let mut line = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            text.push_str(&format!("{lead}{key}: {value}\n"));
            lead = "    ";
        }
    };
    line("at", capture.at.as_ref().map(ToString::to_string));
    line("by", Some(quoted(&capture.by)));
    line("sha256", Some(quoted(&capture.sha256)));
    line("text_sha256", Some(quoted(&capture.text_sha256)));
    line("added_words", capture.change.map(|change| change.added.to_string()));
    line("removed_words", capture.change.map(|change| change.removed.to_string()));
    line("url", capture.url.as_deref().map(quoted));
    text
}

#[cfg(test)]
mod tests {
    use super::{Capture, Change, add, changed};
    use crate::locale::Date;

    fn capture() -> Capture {
        let at = Date::parse("2032-03-03").ok();
        let change = Some(Change { added: 2, removed: 1 });
        Capture { at, by: "a browser".into(), sha256: "ab".into(), text_sha256: "cd".into(), url: None, change }
    }

    #[test]
    fn a_capture_is_added_and_nothing_else_is_touched() {
        let entry = "  - at: 2032-03-03\n    by: \"a browser\"\n    sha256: \"ab\"\n    text_sha256: \"cd\"\n    added_words: 2\n    removed_words: 1\n";
        let without = "---\ntitle: x # kept\nlanguage: en\n---\n\nText\n---\n";
        assert_eq!(
            add(without, &capture()).unwrap(),
            format!("---\ntitle: x # kept\nlanguage: en\ncaptures:\n{entry}---\n\nText\n---\n")
        );
        let with = "---\ncaptures:\n  - at: 2032-03-02\n    by: me\n\n# note\nlanguage: en\n---\n";
        assert_eq!(
            add(with, &capture()).unwrap(),
            format!("---\ncaptures:\n  - at: 2032-03-02\n    by: me\n{entry}\n# note\nlanguage: en\n---\n")
        );
    }

    #[test]
    fn a_list_that_cannot_be_continued_is_left() {
        for record in [
            "---\ncaptures: [{by: me}]\nlanguage: en\n---\n",
            "language: en\n",
            "---\nlanguage: [\n---\n",
            "---\ncaptures:\n- by: me\nx: y\n---\n",
        ] {
            assert_eq!(add(record, &capture()), None, "{record}");
        }
    }

    #[test]
    fn changed_words_are_counted_and_signs_are_not() {
        assert_eq!(
            changed("Two boats “sank” at night.", "Three boats \"sank\" late at night."),
            Change { added: 2, removed: 1 }
        );
        assert_eq!(changed("same words", "same\nwords"), Change::default());
    }
}
