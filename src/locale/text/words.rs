//! Words: the segments of UAX #29 that hold a letter or a digit.
//!
//! Takes a text, gives the byte ranges of its words in order. Segments come from ICU4X (Unicode 17, with dictionaries
//! for scripts without spaces). Most words need no such machinery, so words of plain Latin and Arabic letters between
//! plain punctuation are found by a table, and ICU4X is asked for everything else, one stretch between spaces at a
//! time: no rule of UAX #29 reaches across a space.

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};
use std::ops::Range;
use std::sync::LazyLock;

/// The rules of UAX #29, loaded once.
static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_auto(WordBreakInvariantOptions::default()));

/// What a character does to the word before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// A letter or digit that joins with any other such.
    Inner,
    /// A mark, which stays with what it follows.
    Mark,
    /// Punctuation that never joins two words.
    Break,
    /// Punctuation that may join what stands on both sides: `don't`, `3.5`.
    Joint,
    /// Anything else.
    Other,
}

/// Gives the byte ranges of the words of a text.
pub fn words(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let bytes = text.as_bytes();
    let mut start = 0;
    while start < bytes.len() {
        let end = bytes[start..].iter().position(|b| is_space(*b)).map_or(bytes.len(), |n| start + n);
        if end > start {
            let before = found.len();
            if !plain_words(&text[start..end], start, &mut found) {
                found.truncate(before);
                segmented_words(&text[start..end], start, &mut found);
            }
        }
        start = end + 1;
    }
    found
}

/// Finds the words of a stretch without spaces by the table; false where it holds anything that the table lacks.
fn plain_words(stretch: &str, offset: usize, found: &mut Vec<Range<usize>>) -> bool {
    let mut word: Option<usize> = None;
    let mut joint = false;
    for (at, character) in stretch.char_indices() {
        match class(character) {
            Class::Inner if joint => return false,
            Class::Inner => {
                word.get_or_insert(at);
            }
            Class::Mark if word.is_some() => {}
            Class::Mark | Class::Other => return false,
            Class::Break | Class::Joint if word.is_none() => joint = false,
            separator => {
                found.extend(word.take().map(|start| offset + start..offset + at));
                joint = separator == Class::Joint;
            }
        }
    }
    found.extend(word.map(|start| offset + start..offset + stretch.len()));
    true
}

/// Finds the words of a stretch by ICU4X.
fn segmented_words(stretch: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    let mut start = 0;
    for end in SEGMENTER.segment_str(stretch).skip(1) {
        if stretch[start..end].chars().any(is_letter_or_digit) {
            found.push(offset + start..offset + end);
        }
        start = end;
    }
}

/// Tells whether a character is a letter or a number by its General_Category (L or N).
fn is_letter_or_digit(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    GeneralCategoryGroup::Letter.contains(category) || GeneralCategoryGroup::Number.contains(category)
}

/// Tells whether a byte is white space of ASCII.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

/// Gives the class of a character, by its Word_Break property (UAX #29, table 3).
fn class(character: char) -> Class {
    match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' => Class::Inner,
        '.' | ',' | ';' | ':' | '\'' | '’' | '‘' | '،' => Class::Joint,
        '_' => Class::Other,
        '!'..='~' => Class::Break,
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' => Class::Inner,
        'ء'..='ي' | '٠'..='٩' | 'ٮ' | 'ٯ' | 'ٱ'..='ۓ' | '۰'..='۹' => Class::Inner,
        'ً'..='ٟ' | 'ٰ' => Class::Mark,
        '«' | '»' | '“' | '”' | '…' | '–' | '—' | '؟' | '؛' => Class::Break,
        _ => Class::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::{segmented_words, words};
    use std::ops::Range;

    fn by_icu(text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        segmented_words(text, 0, &mut found);
        found
    }

    fn shown(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn words_hold_a_letter_or_a_digit() {
        assert_eq!(shown("He said: “3.5 don’t count” – [sic]."), ["He", "said", "3.5", "don’t", "count", "sic"]);
        assert_eq!(shown("قال «لا»، ثم صَمَتَ (١٢)."), ["قال", "لا", "ثم", "صَمَتَ", "١٢"]);
        assert_eq!(shown("well-known U.S. a_b x:y"), ["well", "known", "U.S", "a_b", "x:y"]);
        assert!(shown("… – \n ()").is_empty());
    }

    #[test]
    fn the_table_finds_the_words_that_icu_finds() {
        let alphabet: Vec<char> = "abZ09 .,;:'’‘“”«»…–—-_/()!؟؛،ءاليـًُّٰ٣۴ پچۀ éøǅ×÷\u{200F}\u{200D}\u{200B}\u{AD}\u{301}\n\t\r\u{A0}日カ😀אב٪٫٬"
            .chars()
            .collect();
        let mut state = 1_u64;
        for round in 0..20_000 {
            let text: String = (0..1 + round % 12)
                .map(|_| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    alphabet[(state >> 33) as usize % alphabet.len()]
                })
                .collect();
            assert_eq!(words(&text), by_icu(&text), "{text:?}");
        }
    }
}
