//! One article's text as the checks read it: its words, and the text folded, each once.
//!
//! Takes the stored text; gives folded text with the places of the words in it, and turns places of the folded text into
//! words and code points of the stored one. It looks for nothing itself.

use std::ops::Range;

use crate::analyze::findings::Segment;
use crate::locale::text::{Folded, fold_loose, fold_strict, words};

/// A text in words.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    /// The stored text.
    pub(crate) text: &'a str,
    /// The bytes of its words, in order.
    pub(crate) words: Vec<Range<usize>>,
}

/// A text folded, with the places of its words.
#[derive(Debug)]
pub(crate) struct FoldedWords {
    /// The folded text with its way back.
    pub(crate) folded: Folded,
    /// The bytes of the words in the folded text; empty for a word of which folding leaves nothing.
    pub(crate) places: Vec<Range<usize>>,
}

impl<'a> Reading<'a> {
    /// Reads a text.
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, words: words(text) }
    }

    /// Folds it as quotations are.
    pub(crate) fn strict(&self) -> FoldedWords {
        FoldedWords::new(fold_strict(self.text), &self.words)
    }

    /// Folds it as names are.
    pub(crate) fn loose(&self) -> FoldedWords {
        FoldedWords::new(fold_loose(self.text), &self.words)
    }

    /// Gives the words and code points of a stretch of the folded text; `None` where it holds no word.
    ///
    /// Signs that folding drops at the ends of a word belong to the word.
    pub(crate) fn segment(&self, folded: &FoldedWords, stretch: &Range<usize>) -> Option<Segment> {
        let words = folded.words_in(stretch);
        let (first, last) = (words.start, words.end.checked_sub(1)?);
        if words.is_empty() {
            return None;
        }
        let mut bytes = folded.folded.original_range(stretch.clone());
        if folded.places[first].start == stretch.start {
            bytes.start = bytes.start.min(self.words[first].start);
        }
        if folded.places[last].end == stretch.end {
            bytes.end = bytes.end.max(self.words[last].end);
        }
        let start = self.text[..bytes.start].chars().count();
        let end = start + self.text[bytes].chars().count();
        Some(Segment { words, chars: start..end })
    }
}

impl FoldedWords {
    fn new(folded: Folded, words: &[Range<usize>]) -> Self {
        let mut at = 0;
        let mut places = Vec::with_capacity(words.len());
        for word in words {
            let start = place_of(&folded.starts, at, word.start);
            at = place_of(&folded.starts, start, word.end);
            places.push(start..at);
        }
        Self { folded, places }
    }

    /// Gives the folded text.
    pub(crate) fn text(&self) -> &str {
        &self.folded.text
    }

    /// Gives each word folded.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.places.iter().map(|place| &self.folded.text[place.clone()])
    }

    /// Says whether a stretch begins and ends where no word is cut.
    pub(crate) fn is_whole(&self, stretch: &Range<usize>) -> bool {
        self.cut(stretch.start).is_none() && self.cut(stretch.end).is_none()
    }

    /// Gives the word that a place cuts in two, by its number.
    pub(crate) fn cut(&self, at: usize) -> Option<usize> {
        let word = self.places.partition_point(|place| place.end <= at);
        self.places.get(word).is_some_and(|place| place.start < at).then_some(word)
    }

    /// Gives the words that a stretch touches.
    pub(crate) fn words_in(&self, stretch: &Range<usize>) -> Range<usize> {
        let first = self.places.partition_point(|place| place.end <= stretch.start);
        first..self.places.partition_point(|place| place.start < stretch.end).max(first)
    }
}

/// Finds the first byte of a folded text that came from a byte of the original or one after it, from a place before it on.
fn place_of(starts: &[u32], from: usize, byte: usize) -> usize {
    // Where folding changed nothing in between, the place is just so many bytes further.
    let guess = from + byte.saturating_sub(starts[from] as usize);
    let is_there = |at: usize| starts[at] as usize == byte && (at == 0 || (starts[at - 1] as usize) < byte);
    if guess < starts.len() && is_there(guess) {
        return guess;
    }
    // The last entry is one past the end of the original, which is as far as any word goes.
    starts[from..].iter().position(|start| *start as usize >= byte).map_or(starts.len() - 1, |steps| from + steps)
}

#[cfg(test)]
mod tests {
    use super::Reading;

    #[test]
    fn code_points_take_the_signs_that_folding_drops() {
        let reading = Reading::new("قال: «مُحَمَّدٌ» أمس");
        let folded = reading.strict();
        let at = folded.text().find("محمد").expect("there");
        let segment = reading.segment(&folded, &(at..at + "محمد".len())).expect("a word");
        assert_eq!(segment.words, 1..2);
        let chars: String = reading.text.chars().skip(segment.chars.start).take(segment.chars.len()).collect();
        assert_eq!(chars, "مُحَمَّدٌ");
    }

    #[test]
    fn a_place_within_a_word_cuts_it() {
        let reading = Reading::new("والرئيس قال");
        let folded = reading.strict();
        let at = folded.text().find("الرئيس").expect("there");
        assert_eq!(folded.cut(at), Some(0));
        assert!(folded.is_whole(&(0..folded.text().len())));
    }
}
