//! Sentences: the segments of UAX #29 that hold a word, as ranges of words.
//!
//! Takes a text with the byte ranges of its words; gives the word ranges of its sentences in order. Where paragraphs are
//! apart by blank lines, a single line break is a space, so that a text set in short lines keeps its sentences whole. A
//! sentence that opens and closes a quotation is one segment with its marks. Abbreviations are no exception: “St. Gallen”
//! makes two sentences, as Unicode has it.

use icu_segmenter::options::SentenceBreakInvariantOptions;
use icu_segmenter::{SentenceSegmenter, SentenceSegmenterBorrowed};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// The rules of UAX #29, loaded once.
static SEGMENTER: LazyLock<SentenceSegmenterBorrowed<'static>> =
    LazyLock::new(|| SentenceSegmenter::new(SentenceBreakInvariantOptions::default()));

/// Gives the sentences of a text as ranges of its words: together they hold every word once.
pub fn sentences(text: &str, words: &[Range<usize>]) -> Vec<Range<usize>> {
    let joined = joined_lines(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    for end in SEGMENTER.segment_str(&joined) {
        let to = from + words[from..].partition_point(|word| word.start < end);
        if to > from {
            found.push(from..to);
        }
        from = to;
    }
    found
}

/// Makes spaces of the line breaks within paragraphs; every byte stays at its place.
fn joined_lines(text: &str) -> Cow<'_, str> {
    let lines = || text.split_inclusive('\n');
    let has_blank = lines().skip_while(|line| line.trim().is_empty()).any(|line| line.trim().is_empty());
    if !has_blank {
        return Cow::Borrowed(text);
    }
    let mut joined = String::with_capacity(text.len());
    let mut lines = lines().peekable();
    while let Some(line) = lines.next() {
        let inner = !line.trim().is_empty() && lines.peek().is_some_and(|next| !next.trim().is_empty());
        match line.strip_suffix('\n').filter(|_| inner) {
            Some(words) => joined.extend([words, " "]),
            None => joined.push_str(line),
        }
    }
    Cow::Owned(joined)
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::sentences;

    fn shown(text: &str) -> Vec<&str> {
        let words = words(text);
        let bytes = |range: &std::ops::Range<usize>| words[range.start].start..words[range.end - 1].end;
        sentences(text, &words).iter().map(|range| &text[bytes(range)]).collect()
    }

    #[test]
    fn sentences_end_with_their_marks_and_paragraphs() {
        let text = "Title without a stop\nHe said: “No more.” She left, 3.5 hours late!\n\nAnd then?";
        assert_eq!(shown(text), ["Title without a stop\nHe said: “No more", "She left, 3.5 hours late", "And then"]);
        assert_eq!(shown("One\nTwo. Three"), ["One", "Two", "Three"], "without blank lines a line is a paragraph");
        assert_eq!(shown("قال: «لا». ثم خرج؟ نعم"), ["قال: «لا", "ثم خرج", "نعم"]);
        assert!(shown(" … ").is_empty());
    }
}
