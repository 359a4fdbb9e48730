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

    /// Says whether anyone is protected.
    pub fn protects(&self) -> bool {
        !self.protected.entities.is_empty()
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

#[cfg(test)]
mod tests {
    use super::Names;
    use crate::analyze::sample::entity;
    use crate::resolve::Entity;

    fn found<'t>(entities: &[Entity], text: &'t str) -> Vec<(&'t str, usize)> {
        Names::new(entities).find(text).into_iter().map(|(range, entity)| (&text[range], entity.at())).collect()
    }

    #[test]
    fn names_are_whole_words_and_the_longest_counts() {
        let entities = [
            entity("north", &[("en", "North Harbour")], &[]),
            entity("authority", &[("en", "North Harbour Authority")], &[("en", "NHA")]),
            entity("us", &[("en", "United States")], &[("en", "US")]),
        ];
        let text = "Tell us: the NORTH HARBOUR AUTHORITY’s head, the NHA and North Harbourites (US).";
        assert_eq!(found(&entities, text), [("NORTH HARBOUR AUTHORITY", 1), ("NHA", 1), ("US", 2)]);
        assert_eq!(found(&entities, "North\n  Harbour"), [("North\n  Harbour", 0)]);
    }

    #[test]
    fn arabic_particles_belong_to_the_word() {
        let entities = [
            entity("palace", &[("ar", "القصر")], &[]),
            entity("lena", &[("ar", "ألينا")], &[]),
            entity("wafa", &[("ar", "وفا")], &[]),
            entity("harbour", &[("ar", "ميناء الشمال")], &[]),
        ];
        for word in ["القَصر", "والقصر", "بالقصر", "وبالقصر", "للقصر", "وللقصر", "كالقصر"]
        {
            assert_eq!(found(&entities, &format!("قال {word} إن")), [(word, 0)]);
        }
        assert_eq!(found(&entities, "لألينا وبألينا"), [("لألينا", 1), ("وبألينا", 1)]);
        assert_eq!(found(&entities, "إلى ميناء الشمال، بميناء الشمال"), [("ميناء الشمال", 3), ("بميناء الشمال", 3)]);
        assert!(found(&entities, "وفاة القصري تقصر").is_empty(), "a name within a longer word is none");
        assert_eq!(found(&entities, "وكالة «وفا»"), [("وفا", 2)]);
    }

    #[test]
    fn a_name_that_two_have_is_nobodys_but_a_headword_is() {
        let entities = [
            entity("a", &[("en", "Ann Port")], &[("en", "Port")]),
            entity("b", &[("en", "Ben Port")], &[("en", "Port")]),
            entity("c", &[("en", "Head")], &[]),
            entity("d", &[("en", "Dan Head")], &[("en", "Head")]),
        ];
        assert_eq!(found(&entities, "Port and Head and Ben Port"), [("Head", 2), ("Ben Port", 1)]);
    }

    #[test]
    fn protected_names_are_found_apart_in_any_case() {
        let hidden = Entity { protect: true, ..entity("x", &[("en", "Jane Roe")], &[]) };
        let names = Names::new(&[hidden]);
        assert!(names.find("Jane Roe").is_empty());
        assert_eq!(names.find_protected("by jane  roe.").len(), 1);
    }
}
