//! The forms in which a name or a word stands in a text, and whether a match is all of a word.
//!
//! Takes a phrase as an editor wrote it; gives it folded, with the Arabic particles that may stand before it and the endings
//! that it may take. Looking for the phrase, and what it stands for, is for the caller.

use std::ops::Range;

use super::affixes::{BEFORE_ARTICLE, BEFORE_LAM, ENDINGS, FEMININE_ENDINGS, PARTICLES};
use super::loose::fold_loose;
use super::scripts::{is_arabic, is_spaceless};
use super::strict::fold_strict;

/// Letters that a word has at least to be looked for with endings: a shorter one is the beginning of too many others.
const INFLECTED_LETTERS: usize = 4;

/// A phrase as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The phrase folded loosely, without particles and without an ending that others may take the place of.
    pub text: String,
    /// The particles that may stand before it.
    particles: &'static [&'static str],
    /// The endings that may stand after it; none where it takes none.
    endings: &'static [&'static str],
}

impl Form {
    /// Gives the whole word or words of which a match of [`Form::text`] in a folded text is all but particles and an ending;
    /// `None` where the match is only a part of other words.
    pub fn whole(&self, folded: &str, found: Range<usize>) -> Option<Range<usize>> {
        let end = with_ending(folded, found.end, self.endings)?;
        Some(with_particles(folded, found.start..end, self.particles)?..end)
    }
}

/// Gives the forms of a phrase: none of a blank one. `inflected` says that its last word takes endings.
pub fn forms(phrase: &str, inflected: bool) -> Vec<Form> {
    let mut text = fold_loose(phrase).text.trim().to_owned();
    if text.is_empty() {
        return Vec::new();
    }
    // Only a bare alif makes the article: in ألماتي the letters belong to the name.
    let article = fold_strict(phrase).text.trim_start().starts_with("ال") && text.starts_with("ال");
    let arabic = text.starts_with(is_arabic);
    let endings = if inflected { endings(phrase, &mut text) } else { &[] };
    let particles = if article {
        BEFORE_ARTICLE
    } else if arabic {
        PARTICLES
    } else {
        &[]
    };
    let lam = text.strip_prefix("ال").filter(|_| article);
    let lam = lam.map(|rest| Form { text: format!("لل{rest}"), particles: BEFORE_LAM, endings });
    lam.into_iter().chain([Form { text, particles, endings }]).collect()
}

/// Gives the endings that a phrase may take, and takes its own off; none for what is no Arabic or short.
fn endings(phrase: &str, folded: &mut String) -> &'static [&'static str] {
    let last = folded.rsplit(' ').next().unwrap_or_default();
    let letters = last.strip_prefix("ال").unwrap_or(last).chars().count();
    if letters < INFLECTED_LETTERS || !last.ends_with(is_arabic) {
        return &[];
    }
    // Folded, ة is ه, which may be a letter of the word.
    if fold_strict(phrase).text.trim_end().ends_with('ة') {
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
    let word = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    endings.contains(&&rest[..word]).then_some(end + word)
}

/// Gives where the word begins of which a match is all but the particles; `None` where the match is only a part of words.
fn with_particles(text: &str, found: Range<usize>, particles: &[&str]) -> Option<usize> {
    let inside = &text[found.clone()];
    let (first, last) = (inside.chars().next()?, inside.chars().next_back()?);
    if text[found.end..].starts_with(|next| joins(last, next)) {
        return None;
    }
    if !text[..found.start].ends_with(|before| joins(before, first)) {
        return Some(found.start);
    }
    let begins_word = |start: usize| !text[..start].ends_with(char::is_alphanumeric);
    let mut starts = particles.iter().filter(|particle| text[..found.start].ends_with(**particle));
    starts.find_map(|particle| Some(found.start - particle.len()).filter(|start| begins_word(*start)))
}

/// Says whether two characters that stand side by side are of one word.
fn joins(before: char, after: char) -> bool {
    before.is_alphanumeric() && after.is_alphanumeric() && !(is_spaceless(before) && is_spaceless(after))
}
