//! Names and words looked for in texts, all in one pass.
//!
//! Takes phrases; gives where they stand in a text as whole words, spelling folded, in Arabic with the particles that are
//! written together with a word. Names of entities and words whose choice is counted are both found so, the latter in
//! Arabic with their endings too. Whose phrase it is is for the callers.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::locale::text::{fold_loose, fold_strict};

/// Arabic particles that may stand before a word, written together with it: a conjunction, a preposition, the article, each
/// or none, in this order. The article after ل loses its alif: للرئيس.
const PARTICLES: &[&str] = &[
    "و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فك", "فل", "ال", "وال", "فال", "بال", "كال", "لل", "وبال",
    "وكال", "ولل", "فبال", "فكال", "فلل",
];
/// Those that may stand before a word that begins with the article itself.
const BEFORE_ARTICLE: &[&str] = &["و", "ف", "ب", "ك", "وب", "وك", "فب", "فك"];
/// Those that may stand before لل, which ends the preposition ل and begins with what is left of the article.
const BEFORE_LAM: &[&str] = &["و", "ف"];

/// Arabic endings that a word takes without becoming another, or none: feminine, dual and plural, and pronouns after each.
/// Letters are folded: ه stands for ة too. The ending of relation (ي, ية) is none of them, as it makes another word.
const ENDINGS: &[&str] = &[
    "", "ه", "ها", "هم", "هن", "هما", "نا", "كم", "ات", "اته", "اتها", "اتهم", "اتنا", "ته", "تها", "تهم", "تنا", "ون",
    "ين", "ان", "تان", "تين", "و", "وه", "وها", "وهم", "يها", "يهم", "ا",
];
/// Those that a word takes in place of its own ة.
const FEMININE_ENDINGS: &[&str] =
    &["ه", "ات", "اته", "اتها", "اتهم", "اتنا", "ته", "تها", "تهم", "تهن", "تهما", "تنا", "تان", "تين"];
/// Letters that a word has at least to be looked for with endings: a shorter one is the beginning of too many others.
const INFLECTED_LETTERS: usize = 4;

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
    /// The particles that may stand before it.
    particles: &'static [&'static str],
    /// The endings that may stand after it.
    endings: &'static [&'static str],
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
        let mut texts: Vec<String> = Vec::new();
        let mut patterns = Vec::new();
        for (phrase, name) in phrases.into_iter().enumerate() {
            let mut folded = fold_loose(name).text.trim().to_owned();
            if folded.is_empty() {
                continue;
            }
            // Only a bare alif makes the article: in ألماتي the letters belong to the name.
            let article = fold_strict(name).text.trim_start().starts_with("ال") && folded.starts_with("ال");
            let arabic = folded.starts_with(is_arabic);
            let capitals = capitals(name);
            let endings = if inflected { endings(name, &mut folded) } else { &[] };
            if let Some(rest) = folded.strip_prefix("ال").filter(|_| article) {
                texts.push(format!("لل{rest}"));
                patterns.push(Pattern { phrase, particles: BEFORE_LAM, endings, capitals: capitals.clone() });
            }
            let particles = if article {
                BEFORE_ARTICLE
            } else if arabic {
                PARTICLES
            } else {
                &[]
            };
            texts.push(folded);
            patterns.push(Pattern { phrase, particles, endings, capitals });
        }
        let small = texts.iter().map(String::len).sum::<usize>() <= FAST;
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
            let Some(end) = with_ending(folded, found.end(), pattern.endings) else { continue };
            let Some(start) = whole_word(folded, found.start()..end, pattern.particles) else { continue };
            let as_named = || capitals_match(&pattern.capitals, &original[range_of(found.range())]);
            if self.case == Case::Any || as_named() {
                hits.push(Hit { folded: start..end, phrase: pattern.phrase });
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

/// Gives the endings that a phrase may take, and takes its own off; none for what is no Arabic or short.
fn endings(name: &str, folded: &mut String) -> &'static [&'static str] {
    let last = folded.rsplit(' ').next().unwrap_or_default();
    let letters = last.strip_prefix("ال").unwrap_or(last).chars().count();
    if letters < INFLECTED_LETTERS || !last.ends_with(is_arabic) {
        return &[];
    }
    // Folded, ة is ه, which may be a letter of the word.
    if fold_strict(name).text.trim_end().ends_with('ة') {
        folded.pop();
        return FEMININE_ENDINGS;
    }
    ENDINGS
}

/// Gives where a word ends that a match begins, which may go on with one of some endings; `None` where it goes on otherwise.
fn with_ending(text: &str, end: usize, endings: &[&str]) -> Option<usize> {
    if endings.is_empty() {
        return Some(end);
    }
    let rest = &text[end..];
    let word = rest.find(|c: char| !is_word_character(c)).unwrap_or(rest.len());
    endings.contains(&&rest[..word]).then_some(end + word)
}

/// Gives where the word begins of which a match is all but the particles; `None` where the match is only a part of words.
fn whole_word(text: &str, found: Range<usize>, particles: &[&str]) -> Option<usize> {
    let inside = &text[found.clone()];
    let (first, last) = (inside.chars().next()?, inside.chars().next_back()?);
    if text[found.end..].starts_with(|next| joins(last, next)) {
        return None;
    }
    if !text[..found.start].ends_with(|before| joins(before, first)) {
        return Some(found.start);
    }
    let begins_word = |start: usize| !text[..start].ends_with(is_word_character);
    let mut starts = particles.iter().filter(|particle| text[..found.start].ends_with(**particle));
    starts.find_map(|particle| Some(found.start - particle.len()).filter(|start| begins_word(*start)))
}

/// Says whether two characters that stand side by side are of one word.
fn joins(before: char, after: char) -> bool {
    is_word_character(before) && is_word_character(after) && !(is_spaceless(before) && is_spaceless(after))
}

fn is_word_character(c: char) -> bool {
    c.is_alphanumeric()
}

/// Says whether a character is of a script that puts no spaces between words, where a word's end cannot be told so.
fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D3}')
}

fn capitals(name: &str) -> Vec<bool> {
    name.chars().filter(|c| c.is_uppercase() || c.is_lowercase()).map(char::is_uppercase).collect()
}

/// Says whether every capital of a name is one in the text; where folding made other letters of them, it is not asked.
fn capitals_match(capitals: &[bool], text: &str) -> bool {
    let cased: Vec<bool> = self::capitals(text);
    cased.len() != capitals.len() || capitals.iter().zip(&cased).all(|(named, printed)| *printed || !named)
}
