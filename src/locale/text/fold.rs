//! Folded texts and their way back: what both foldings share.
//!
//! Takes characters with the places that they came from, gives a text in which every byte knows its place. Which
//! character becomes what is said in `strict` and `loose`.

use super::characters::{is_ignorable, is_presentation_form, presentation_form};
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use std::borrow::Cow;
use std::ops::Range;

/// A text folded for matching, with a map back to the original.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of the folded text, the byte of the original at which its character starts; and, last, one past
    /// the original's end.
    pub starts: Vec<u32>,
}

impl Folded {
    /// Gives the bytes of the original that a range of the folded text came from. Characters that folding drops
    /// belong to the one before them, so that the range ends after a word's last vowel sign. An empty range gives an
    /// empty one.
    pub fn original_range(&self, folded: Range<usize>) -> Range<usize> {
        let last = self.starts.len() - 1;
        let start = self.starts[folded.start.min(last)];
        if folded.is_empty() {
            return start as usize..start as usize;
        }
        // One character may have become several bytes, all of which start where it does.
        let within = self.starts[(folded.end - 1).min(last)];
        let end = self.starts[folded.end.min(last)..].iter().find(|s| **s > within);
        start as usize..end.copied().unwrap_or(self.starts[last]) as usize
    }
}

/// Gathers a folded text.
pub(super) struct Sink {
    folded: Folded,
}

impl Sink {
    /// Adds a character that came from `place`.
    pub(super) fn push(&mut self, character: char, place: usize) {
        let place = place as u32;
        self.folded.text.push(character);
        match character.len_utf8() {
            1 => self.folded.starts.push(place),
            2 => self.folded.starts.extend_from_slice(&[place; 2]),
            3 => self.folded.starts.extend_from_slice(&[place; 3]),
            _ => self.folded.starts.extend_from_slice(&[place; 4]),
        }
    }

    /// Tells whether the last character so far is a letter of ASCII.
    pub(super) fn ends_in_ascii_letter(&self) -> bool {
        self.folded.text.ends_with(|c: char| c.is_ascii_alphabetic())
    }

    /// Adds a run of white space as one space.
    fn space(&mut self, place: usize) {
        if !self.folded.text.ends_with(' ') {
            self.push(' ', place);
        }
    }

    /// Adds a run of ASCII, of which only the capitals may change.
    fn plain(&mut self, run: &str, place: usize, lowers: bool) {
        let start = self.folded.text.len();
        self.folded.text.push_str(run);
        if lowers {
            self.folded.text[start..].make_ascii_lowercase();
        }
        self.folded.starts.extend(place as u32..(place + run.len()) as u32);
    }
}

/// A folding: what becomes of a character.
pub(super) trait Folding {
    /// Whether capitals of ASCII become small letters; all else in ASCII but white space stays as it is.
    const LOWERS: bool;
    /// Adds what a character becomes, which may be nothing. White space and invisible characters do not come here.
    fn fold(&mut self, character: char, place: usize, sink: &mut Sink);
}

/// Folds a text: composes it to NFC, takes presentation forms apart, drops invisible characters, makes each run of
/// white space one space, and hands every other character to the folding. Linear in the text.
pub(super) fn fold<F: Folding>(text: &str, mut folding: F) -> Folded {
    let mut sink = Sink { folded: Folded { text: String::with_capacity(text.len()), starts: Vec::new() } };
    sink.folded.starts.reserve(text.len() + 1);
    let composed = is_composed(text);
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let run = plain_run(bytes, at, composed);
        if run > at {
            sink.plain(&text[at..run], at, F::LOWERS);
            at = run;
            continue;
        }
        let end = if composed { at + width(text, at) } else { cluster_end(text, at) };
        if composed {
            one(text[at..end].chars().next(), at, &mut folding, &mut sink);
        } else {
            cluster(&text[at..end], at, &mut folding, &mut sink);
        }
        at = end;
    }
    sink.folded.starts.push(text.len() as u32);
    sink.folded
}

/// Gives the end of the run of ASCII from `at` on: what can be seen, and single spaces between.
fn plain_run(bytes: &[u8], at: usize, composed: bool) -> usize {
    let mut end = at;
    while let Some(byte) = bytes.get(end) {
        let single_space = *byte == b' ' && end > at && bytes[end - 1] != b' ';
        if !(single_space || byte.is_ascii_graphic()) {
            break;
        }
        end += 1;
        while let Some(chunk) = bytes.get(end - 1..end + CHUNK).filter(|chunk| is_plain(chunk)) {
            end += chunk.len() - 1;
        }
    }
    // A mark that follows may belong to the last character of the run, where the text is not composed yet.
    let mark_may_follow = !composed && bytes.get(end).is_some_and(|b| !b.is_ascii());
    if mark_may_follow && end > at { end - 1 } else { end }
}

/// Tells whether a chunk has nothing but ASCII that can be seen and single spaces, which the compiler sees of all bytes at once.
fn is_plain(chunk: &[u8]) -> bool {
    let seen = chunk.iter().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'));
    let two_spaces = chunk.iter().zip(&chunk[1..]).fold(false, |two, (a, b)| two | (*a == b' ') & (*b == b' '));
    seen && !two_spaces
}

/// Folds a character of a composed text.
fn one(character: Option<char>, place: usize, folding: &mut impl Folding, sink: &mut Sink) {
    match character {
        None => {}
        // The letters of Arabic, which are neither white space nor invisible, told without a look into the tables.
        Some(c @ '\u{620}'..='\u{63f}' | c @ '\u{641}'..='\u{64a}') => folding.fold(c, place, sink),
        Some(c) if c.is_whitespace() => sink.space(place),
        Some(c) if is_ignorable(c) => {}
        Some(c) => folding.fold(c, place, sink),
    }
}

/// Folds a character with its marks, of a text that may not be composed.
fn cluster(cluster: &str, place: usize, folding: &mut impl Folding, sink: &mut Sink) {
    let plain: Cow<'_, str> = match cluster.chars().any(is_presentation_form) {
        true => cluster.chars().flat_map(presentation_form).collect::<String>().into(),
        false => cluster.into(),
    };
    match (ComposingNormalizerBorrowed::new_nfc().normalize(&plain), &plain) {
        (Cow::Borrowed(_), Cow::Borrowed(_)) => {
            for (offset, character) in cluster.char_indices() {
                one(Some(character), place + offset, folding, sink);
            }
        }
        (composed, _) => {
            for character in composed.chars() {
                one(Some(character), place, folding, sink);
            }
        }
    }
}

/// Tells whether a text is in NFC and free of presentation forms, as nearly all are.
fn is_composed(text: &str) -> bool {
    all_stand_alone(text)
        || ComposingNormalizerBorrowed::new_nfc().is_normalized(text) && !text.chars().any(is_presentation_form)
}

/// Bytes that are looked at together.
const CHUNK: usize = 32;

/// The first byte of U+0300, where the first marks are: what begins with a smaller one is Latin and composed.
const FIRST_MARK: u8 = 0xCC;

/// Tells whether every character is one that stands alone.
fn all_stand_alone(text: &str) -> bool {
    // In most chunks there is nothing above Latin, which the compiler sees of all their bytes at once. A byte that is not
    // below the first mark's begins a character.
    text.as_bytes().chunks(CHUNK).enumerate().all(|(nth, chunk)| {
        let above = |byte: &u8| *byte >= FIRST_MARK;
        let starts = chunk.iter().enumerate().filter(|(_, byte)| above(byte)).map(|(at, _)| nth * CHUNK + at);
        !chunk.iter().fold(false, |found, byte| found | above(byte))
            || starts.map(|at| &text[at..]).all(|rest| rest.chars().next().is_some_and(stands_alone))
    })
}

/// Tells of the characters of most texts other than Latin, without a look into the tables, that they are composed and compose
/// with nothing: the letters and digits of Arabic, and the marks of typography.
fn stands_alone(character: char) -> bool {
    matches!(character, '\u{620}'..='\u{64A}' | '\u{660}'..='\u{66F}' | '\u{2010}'..='\u{2027}')
}

/// Gives the end of the character at `at` and of all that may compose with it: marks, and the later letters of a
/// Korean syllable. These are all characters that NFC ever composes with one before them.
fn cluster_end(text: &str, at: usize) -> usize {
    let mut rest = text[at..].char_indices().skip(1);
    rest.find(|(_, c)| !composes_backward(*c)).map_or(text.len(), |(offset, _)| at + offset)
}

/// Tells whether a character may compose with the one before it.
fn composes_backward(character: char) -> bool {
    if character.is_ascii() {
        return false;
    }
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    matches!(character, '\u{1160}'..='\u{11FF}') || GeneralCategoryGroup::Mark.contains(category)
}

/// Gives the length in bytes of the character at `at`.
fn width(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(1, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::super::{fold_loose, fold_strict};

    #[test]
    fn every_range_of_a_folded_text_leads_back_to_what_folds_to_it() {
        let pieces: Vec<&str> =
            "a|b| |É|e\u{301}|x\u{30C}|\n|\t|“|”|’|«|»|—|…|-|.|\u{200F}|\u{200B}|م|حّ|مُ|دً|ـ|أ|إ|آ|ا\u{654}|ة|ى|ﻼ|ﷲ\
            |ﻣ|\u{FE76}|각|\u{1100}\u{1161}\u{11A8}|Å|\u{212B}|ß|İ|Æ|٣|日|A run that is Longer than a chunk is|  two"
                .split('|')
                .collect();
        let mut state = 7_u64;
        for round in 0..3_000 {
            let text: String = (0..1 + round % 14)
                .map(|_| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    pieces[(state >> 33) as usize % pieces.len()]
                })
                .collect();
            for fold in [fold_strict, fold_loose] {
                let folded = fold(&text);
                assert_eq!(folded.starts.len(), folded.text.len() + 1, "{text:?}");
                assert!(folded.starts.is_sorted(), "{text:?}");
                assert_eq!(fold(&folded.text).text, folded.text, "folding twice is folding once: {text:?}");
                for (at, character) in folded.text.char_indices() {
                    let range = folded.original_range(at..at + character.len_utf8());
                    assert!(fold(&text[range.clone()]).text.contains(character), "{text:?} {range:?} {character:?}");
                }
                assert!(!folded.text.contains("  "), "{text:?}");
                let whole = folded.original_range(0..folded.text.len());
                assert_eq!(fold(&text[whole]).text, folded.text, "{text:?}");
            }
        }
    }
}
