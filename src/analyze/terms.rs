//! How often an article uses each of the words whose choice is compared.
//!
//! Takes the term groups and an article's folded text with its words between quotation marks; gives a count for each group,
//! and how much of it stands between marks. Whole words, folded loosely, in Arabic with the particles and the endings
//! written together with them; a term may be of several words. Where two terms of one group overlap, the longer counts.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::analyze::findings::TermCount;
use crate::analyze::phrases::{Hit, Phrases, without_overlaps};
use crate::analyze::ranges::held;
use crate::analyze::reading::FoldedWords;
use crate::load::hex_sha256;
use crate::locale::Lang;
use crate::locale::text::fold_loose;
use crate::resolve::TermGroup;

/// Counts terms.
#[derive(Debug)]
pub(crate) struct TermCounter {
    /// The groups in the order of the dossier, with the hashes of their words; an internal one has none.
    groups: Vec<(String, Option<String>)>,
    /// For each language the phrases, with the group of each.
    by_language: BTreeMap<String, (Phrases, Vec<usize>)>,
}

impl TermCounter {
    /// Prepares the terms of all groups.
    pub(crate) fn new(groups: &[TermGroup]) -> Self {
        let mut words: BTreeMap<String, Vec<(usize, &str)>> = BTreeMap::new();
        for (i, group) in groups.iter().enumerate() {
            for (lang, terms) in &group.terms {
                let own = terms.iter().map(|term| (i, term.as_str()));
                words.entry(lang.language().to_owned()).or_default().extend(own);
            }
        }
        let prepare = |words: Vec<(usize, &str)>| {
            let phrases = Phrases::inflected(words.iter().map(|(_, term)| *term));
            (phrases, words.iter().map(|(group, _)| *group).collect())
        };
        Self {
            groups: groups.iter().map(|group| (group.id.clone(), (!group.internal).then(|| hash(group)))).collect(),
            by_language: words.into_iter().map(|(lang, words)| (lang, prepare(words))).collect(),
        }
    }

    /// Gives for each group that leaves the machine the hash of its words, by which the lock knows of what it holds counts.
    pub(crate) fn hashes(groups: &[TermGroup]) -> BTreeMap<String, String> {
        groups.iter().filter(|group| !group.internal).map(|group| (group.id.clone(), hash(group))).collect()
    }

    /// Says whether hashes are those of these groups.
    pub(crate) fn matches(&self, hashes: &BTreeMap<String, String>) -> bool {
        self.groups.iter().all(|(id, hash)| hash.is_none() || hashes.get(id) == hash.as_ref())
    }

    /// Gives the IDs of the groups in the order of the counts.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().map(|(id, _)| id.as_str())
    }

    /// Counts each group in a text that was folded loosely, of which the words in `spoken` stand between marks.
    pub(crate) fn count(&self, lang: Lang, text: &FoldedWords, spoken: &[Range<usize>]) -> Vec<TermCount> {
        let mut counts = vec![TermCount::default(); self.groups.len()];
        let Some((phrases, groups)) = self.by_language.get(lang.language()) else { return counts };
        let mut by_group: BTreeMap<usize, Vec<_>> = BTreeMap::new();
        for hit in phrases.find(text.text(), "", |range| range) {
            by_group.entry(groups[hit.phrase]).or_default().push(hit);
        }
        for (group, hits) in by_group {
            let hits = without_overlaps(hits);
            let is_quoted = |hit: &&Hit| held(&text.words_in(&hit.folded), spoken) > 0;
            counts[group] = TermCount { all: hits.len(), quoted: hits.iter().filter(is_quoted).count() };
        }
        counts
    }
}

/// Hashes the words of a group as they are looked for, so that a comment or another label makes no lock stale.
fn hash(group: &TermGroup) -> String {
    let mut words: Vec<String> = group
        .terms
        .iter()
        .flat_map(|(lang, terms)| {
            terms.iter().map(move |term| format!("{} {}\n", lang.language(), fold_loose(term).text))
        })
        .collect();
    words.sort_unstable();
    words.dedup();
    hex_sha256(words.concat().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::TermCounter;
    use crate::analyze::reading::Reading;
    use crate::analyze::sample::{lang, terms};
    use crate::analyze::spoken::stretches;

    #[test]
    fn terms_are_whole_words_of_the_articles_language() {
        let groups = [
            terms("people", "en", &["flood victim", "victim", "victims"]),
            terms("water", "en", &["flood"]),
            terms("ماء", "ar", &["فيضان"]),
        ];
        let counter = TermCounter::new(&groups);
        let count = |code, text: &str| {
            let counts = counter.count(lang(code), &Reading::new(text).loose(), &[]);
            counts.iter().map(|count| count.all).collect::<Vec<_>>()
        };
        assert_eq!(count("en", "Flood victim’s: the flood\nvictim, victims, flooding"), [3, 2, 0]);
        assert_eq!(count("ar", "الفيضان وفيضان وللفيضان وفيضاناتها"), [0, 0, 4]);
        assert_eq!(count("ar-SY", "فَيَضان"), [0, 0, 1]);
    }

    #[test]
    fn arabic_terms_are_found_with_their_endings_and_no_other_word_is() {
        let groups =
            [terms("a", "ar", &["متظاهر"]), terms("b", "ar", &["مظاهرة"]), terms("c", "ar", &["زعم", "حفظ السلام"])];
        let counter = TermCounter::new(&groups);
        let count = |text: &str| {
            let counts = counter.count(lang("ar"), &Reading::new(text).loose(), &[]);
            counts.iter().map(|count| count.all).collect::<Vec<_>>()
        };
        assert_eq!(count("المتظاهرون والمتظاهرين متظاهرة ومتظاهرات لمتظاهرَين متظاهروها"), [6, 0, 0]);
        assert_eq!(count("المظاهرة بمظاهرتهم مظاهرات ومظاهراتها مظاهرتان"), [0, 5, 0]);
        assert_eq!(count("زعماء الزعيم تظاهر متظاهرا حفظ السلام"), [1, 0, 1]);
    }

    #[test]
    fn what_stands_between_marks_is_told_apart() {
        let counter = TermCounter::new(&[terms("water", "en", &["flood"])]);
        let text = "The flood, “a flood of lies”, and the flood.";
        let reading = Reading::new(text);
        let spoken = stretches(text, &reading.words, lang("en"));
        let counts = counter.count(lang("en"), &reading.loose(), &spoken);
        assert_eq!((counts[0].all, counts[0].quoted, counts[0].own()), (3, 1, 2));
    }
}
