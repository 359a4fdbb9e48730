//! Names and words looked for in texts, all in one pass.
//!
//! Takes phrases; gives where they stand in a text as whole words, spelling folded, in Arabic with the particles that are
//! written together with a word. Names of entities and words whose choice is counted are both found so, the latter in
//! Arabic with their endings too. Whose phrase it is is for the callers.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::locale::text::{Form, forms};

/// Bytes of all phrases up to which the faster and larger automaton is made: a few megabytes.
const FAST: usize = 1 << 14;

/// Whether capitals matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    /// What is a capital in the phrase is one in the text, so that US is not us; a headline in capitals still has it.
    Names,
    /// Capitals and small letters are the same.
    Any,
}

/// Phrases to look for.
#[derive(Debug)]
pub(crate) struct Phrases {
    /// `None` without any phrase.
    automaton: Option<AhoCorasick>,
    patterns: Vec<Pattern>,
    case: Case,
}

/// A phrase as it is looked for.
#[derive(Debug)]
struct Pattern {
    /// Which phrase of the caller's.
    phrase: usize,
    /// How it stands in a text.
    form: Form,
    /// For each letter that has two cases, whether it is a capital.
    capitals: Vec<bool>,
}

/// Where a phrase stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    /// The bytes of the folded text, particles included.
    pub(crate) folded: Range<usize>,
    /// The phrase, by its place in the list.
    pub(crate) phrase: usize,
}

impl Phrases {
    /// Prepares phrases; blank ones are never found.
    pub(crate) fn new<'p>(phrases: impl IntoIterator<Item = &'p str>, case: Case) -> Self {
        Self::prepare(phrases, case, false)
    }

    /// Prepares phrases that are found in whatever case, and in Arabic with the endings of their last words.
    pub(crate) fn inflected<'p>(phrases: impl IntoIterator<Item = &'p str>) -> Self {
        Self::prepare(phrases, Case::Any, true)
    }

    fn prepare<'p>(phrases: impl IntoIterator<Item = &'p str>, case: Case, inflected: bool) -> Self {
        let mut patterns = Vec::new();
        for (phrase, name) in phrases.into_iter().enumerate() {
            let of_form = |form| Pattern { phrase, form, capitals: capitals(name) };
            patterns.extend(forms(name, inflected).into_iter().map(of_form));
        }
        let texts: Vec<&str> = patterns.iter().map(|pattern| pattern.form.text.as_str()).collect();
        let small = texts.iter().map(|text| text.len()).sum::<usize>() <= FAST;
        let kind = small.then_some(AhoCorasickKind::DFA);
        let build = || AhoCorasick::builder().match_kind(MatchKind::Standard).kind(kind).build(&texts);
        let automaton = (!texts.is_empty()).then(|| build().expect("names of a dossier fit an automaton"));
        Self { automaton, patterns, case }
    }

    /// Says whether there is nothing to look for.
    pub(crate) fn is_empty(&self) -> bool {
        self.automaton.is_none()
    }

    /// Finds every phrase as whole words, those that overlap included, in the order in which they begin, longer ones first.
    ///
    /// `folded` is `original` folded loosely; `range_of` leads back from the one to the other.
    pub(crate) fn find(
        &self,
        folded: &str,
        original: &str,
        range_of: impl Fn(Range<usize>) -> Range<usize>,
    ) -> Vec<Hit> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let mut hits: Vec<Hit> = Vec::new();
        for found in automaton.find_overlapping_iter(folded) {
            let pattern = &self.patterns[found.pattern().as_usize()];
            let Some(whole) = pattern.form.whole(folded, found.range()) else { continue };
            let as_named = || capitals_match(&pattern.capitals, &original[range_of(found.range())]);
            if self.case == Case::Any || as_named() {
                hits.push(Hit { folded: whole, phrase: pattern.phrase });
            }
        }
        hits.sort_by_key(|hit| (hit.folded.start, usize::MAX - hit.folded.end, hit.phrase));
        hits
    }
}

/// Keeps of overlapping hits the one that begins first, of those the longest, of those the first phrase.
pub(crate) fn without_overlaps(hits: Vec<Hit>) -> Vec<Hit> {
    let mut end = 0;
    let mut kept = hits;
    kept.retain(|hit| {
        let free = hit.folded.start >= end;
        if free {
            end = hit.folded.end;
        }
        free
    });
    kept
}

fn capitals(name: &str) -> Vec<bool> {
    name.chars().filter(|c| c.is_uppercase() || c.is_lowercase()).map(char::is_uppercase).collect()
}

/// Says whether every capital of a name is one in the text; where folding made other letters of them, it is not asked.
fn capitals_match(capitals: &[bool], text: &str) -> bool {
    let cased: Vec<bool> = self::capitals(text);
    cased.len() != capitals.len() || capitals.iter().zip(&cased).all(|(named, printed)| *printed || !named)
}
