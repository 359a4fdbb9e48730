//! Translations that are older than what they translate.
//!
//! Takes the dates that editors write. A translation in a file of its own (`ID.ar.md`) is held against the file that it
//! translates: where the record says `updated`, the translation must say the same day or a later one. Whether words were
//! touched is not asked: a translator who finds that the translation still holds says so with the day, and nothing else.
//! Texts by language in one record have one `updated`, and are taken to be kept in step.

use std::collections::BTreeMap;

use crate::analyze::status::{Detail, Item, List, lists};
use crate::load::{Document, Sources};
use crate::locale::{Date, Lang};
use crate::resolve::Dossier;
use crate::schema::take;
use crate::source::Span;

/// Finds the translations that are older than their originals, or have no date while the original has one.
pub(super) fn find(sources: &Sources, dossier: &Dossier) -> Vec<(List, Item)> {
    let notes = pairs(&sources.notes).into_iter().filter_map(|(original, translation, lang)| {
        let ix = dossier.notes.binary_search_by(|note| note.id.cmp(&original.id)).ok()?;
        let item = lists::of_note(&dossier.notes[ix], start(translation), detail(original, translation, lang)?);
        Some((List::Stale, item))
    });
    let pages = pairs(&sources.pages).into_iter().filter_map(|(original, translation, lang)| {
        let ix = dossier.pages.binary_search_by(|page| page.id.cmp(&original.id)).ok()?;
        let item = lists::of_page(&dossier.pages[ix], start(translation), detail(original, translation, lang)?);
        Some((List::Stale, item))
    });
    notes.chain(pages).filter(|(_, item)| !item.held_back).collect()
}

/// Pairs each translation with the file that it translates.
fn pairs(documents: &[Document]) -> Vec<(&Document, &Document, Lang)> {
    let readable = || documents.iter().filter(|document| !document.broken);
    let originals = readable().filter(|document| document.language.is_none());
    let originals: BTreeMap<&str, &Document> = originals.map(|document| (document.id.as_str(), document)).collect();
    let pair = |translation| -> Option<(&Document, &Document, Lang)> {
        let translation: &Document = translation;
        let lang = Lang::parse(translation.language.as_deref()?)?;
        Some((originals.get(translation.id.as_str())?, translation, lang))
    };
    readable().filter_map(pair).collect()
}

fn detail(original: &Document, translation: &Document, lang: Lang) -> Option<Detail> {
    let changed = take::date(&original.root, "updated")?;
    let dated = take::date(&translation.root, "updated").or_else(|| take::date(&translation.root, "added"));
    is_older(dated.as_ref(), &changed).then_some(Detail::Stale(lang, dated, changed))
}

/// Says whether a day is surely before another; a translation without a day is taken to be older than a change.
fn is_older(dated: Option<&Date>, changed: &Date) -> bool {
    let Some(dated) = dated else { return true };
    dated.latest().zip(changed.earliest()).is_some_and(|(dated, changed)| dated < changed)
}

fn start(document: &Document) -> Span {
    Span::new(document.file, 0, 0)
}

#[cfg(test)]
mod tests {
    use super::is_older;
    use crate::analyze::sample::date;

    #[test]
    fn a_translation_of_the_same_day_or_of_an_unclear_one_is_not_called_old() {
        let older = |dated: &str, changed: &str| is_older(Some(&date(dated)), &date(changed));
        assert!(older("2022-01-05", "2022-01-06") && older("2021", "2022-01-06"));
        assert!(!older("2022-01-06", "2022-01-06") && !older("2022-01", "2022-01-06"));
        assert!(!older("2022-01-05/..", "2022-01-06") && !older("2022-01-07", "2022-01-06"));
        assert!(is_older(None, &date("2022-01-06")));
    }
}
