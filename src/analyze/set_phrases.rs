//! Names and titles in an article's text, as ranges of words.
//!
//! Takes entities that leave the machine, and a text; gives the words that are their names, aliases and roles. Together with
//! phrases that many texts have, which `reuse` finds, they tell a set phrase from a text.

use std::ops::Range;

use crate::analyze::claimants::all_names;
use crate::analyze::phrases::{Case, Phrases};
use crate::analyze::ranges::joined;
use crate::analyze::reading::FoldedWords;
use crate::resolve::Entity;

/// Names and titles, ready to be found.
#[derive(Debug)]
pub(crate) struct SetPhrases {
    phrases: Phrases,
}

impl SetPhrases {
    /// Prepares names, aliases and roles. Internal and protected entities are left out: what is found goes into the lock.
    pub(crate) fn new(entities: &[Entity]) -> Self {
        let open = entities.iter().filter(|entity| !entity.internal && !entity.protect);
        let names = open.flat_map(|entity| {
            let roles = entity.role.iter().flat_map(|role| role.iter().map(|(_, words)| words));
            all_names(entity).chain(roles)
        });
        Self { phrases: Phrases::new(names, Case::Names) }
    }

    /// Finds the words of a text that are names or titles, in order and apart. A name of one word that stands alone makes no
    /// phrase.
    pub(crate) fn find(&self, text: &str, folded: &FoldedWords) -> Vec<Range<usize>> {
        let hits = self.phrases.find(folded.text(), text, |range| folded.folded.original_range(range));
        let words: Vec<Range<usize>> = hits.iter().map(|hit| folded.words_in(&hit.folded)).collect();
        let mut words = joined(words);
        words.retain(|range| range.len() > 1);
        words
    }
}
