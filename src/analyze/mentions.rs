//! Where entities are named.
//!
//! Takes entities; finds their names and aliases, in every language at once, in any text. `render` links first mentions by it
//! and looks for protected names. Which notes, articles and pages mention an entity is gathered in `places`.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::analyze::claimants::all_names;
use crate::analyze::phrases::{Case, Hit, Phrases, without_overlaps};
use crate::locale::text::{Folded, fold_loose};
use crate::resolve::{Entity, EntityIx};

/// The names of all entities, ready to be found in texts.
#[derive(Debug)]
pub struct Names {
    open: Index,
    protected: Index,
}

/// Phrases with the entity of each.
#[derive(Debug)]
struct Index {
    phrases: Phrases,
    entities: Vec<EntityIx>,
}

impl Names {
    /// Prepares the names of entities.
    ///
    /// A name that two entities have in common is nobody's, but for one of whom it is the headword.
    pub fn new(entities: &[Entity]) -> Self {
        let mut owners: BTreeMap<String, Owner<'_>> = BTreeMap::new();
        let open = entities.iter().enumerate().filter(|(_, entity)| !entity.protect);
        for (at, entity) in open {
            let headwords: Vec<&str> = entity.names.iter().map(|(_, name)| name).collect();
            for name in all_names(entity) {
                let own = Owner { entity: Some(EntityIx::new(at)), headword: headwords.contains(&name), name };
                owners.entry(fold_loose(name).text).and_modify(|known| known.meet(&own)).or_insert(own);
            }
        }
        let known = owners.values().filter_map(|owner| Some((owner.name, owner.entity?)));
        let guarded = entities.iter().enumerate().filter(|(_, entity)| entity.protect);
        let guarded = guarded.flat_map(|(at, entity)| all_names(entity).map(move |name| (name, EntityIx::new(at))));
        Self { open: Index::new(known.collect(), Case::Names), protected: Index::new(guarded.collect(), Case::Any) }
    }

    /// Finds the names of entities that are not protected: bytes of the text, none overlapping, in order.
    ///
    /// Whole words only; in Arabic the particles written together with a word belong to the range. Of names that overlap the
    /// one that begins first counts, then the longest. A capital of a name must be one in the text.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, EntityIx)> {
        self.open.find(text)
    }

    /// Finds the names of protected entities, in whatever case.
    pub fn find_protected(&self, text: &str) -> Vec<(Range<usize>, EntityIx)> {
        self.protected.find(text)
    }
}

/// Whose name it is.
struct Owner<'a> {
    /// `None` where it is of several.
    entity: Option<EntityIx>,
    headword: bool,
    name: &'a str,
}

impl Owner<'_> {
    fn meet(&mut self, other: &Self) {
        match (self.headword, other.headword) {
            _ if self.entity == other.entity => self.headword |= other.headword,
            (true, false) => {}
            (false, true) => (self.entity, self.headword) = (other.entity, true),
            _ => self.entity = None,
        }
    }
}

impl Index {
    fn new(names: Vec<(&str, EntityIx)>, case: Case) -> Self {
        let phrases = Phrases::new(names.iter().map(|(name, _)| *name), case);
        Self { phrases, entities: names.into_iter().map(|(_, entity)| entity).collect() }
    }

    fn find(&self, text: &str) -> Vec<(Range<usize>, EntityIx)> {
        if self.phrases.is_empty() {
            return Vec::new();
        }
        let folded = fold_loose(text);
        let hits = self.phrases.find(&folded.text, text, |range| folded.original_range(range));
        let found = |hit: Hit| (original(&folded, text, hit.folded), self.entities[hit.phrase]);
        without_overlaps(hits).into_iter().map(found).collect()
    }
}

/// Leads back to the original, without the white space that folding may have left at the end.
fn original(folded: &Folded, text: &str, hit: Range<usize>) -> Range<usize> {
    let range = folded.original_range(hit);
    range.start..range.start + text[range].trim_end().len()
}
