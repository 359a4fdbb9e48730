//! Lists over the public notes that many pages need, made once.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::locale::Date;
use crate::render::changes::{self, Change};
use crate::render::public::Public;
use crate::render::tally::Tally;
use crate::resolve::{ArticleIx, Dossier, EntityIx, Kind, Note, NoteIx, PageIx};

/// Lists over the public records.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// For each section, its notes in the order in which they are shown.
    pub sections: Vec<Vec<NoteIx>>,
    /// Notes with a date, earliest first.
    pub chronology: Vec<NoteIx>,
    /// Free pages that introduce no section.
    pub pages: Vec<PageIx>,
    /// For each section, the page that introduces it.
    pub introductions: BTreeMap<usize, PageIx>,
    /// Corrections that concern something public, newest first, by place in the dossier.
    pub corrections: Vec<usize>,
    /// What changed, newest first.
    pub changes: Vec<Change>,
    /// For each note, its corrections.
    pub note_corrections: BTreeMap<NoteIx, Vec<usize>>,
    /// For each article, its corrections.
    pub article_corrections: BTreeMap<ArticleIx, Vec<usize>>,
    /// For each page, its corrections.
    pub page_corrections: BTreeMap<PageIx, Vec<usize>>,
    /// Entities without a page, whose IDs no record that is shown may name.
    pub hidden_entities: Vec<EntityIx>,
    /// For each note, its place in the list of its section.
    pub place: BTreeMap<NoteIx, usize>,
}

impl Index {
    /// Makes the lists.
    pub(crate) fn new(dossier: &Dossier, public: &Public, tallies: &[Option<Tally>]) -> Self {
        let mut index = Self { sections: vec![Vec::new(); dossier.config.sections.len()], ..Self::default() };
        for ix in public.notes() {
            index.sections[dossier.note(ix).section].push(ix);
        }
        let texts = |ix: NoteIx| tallies[ix.at()].as_ref().map_or(0, |t| t.compared.origins.len());
        for notes in &mut index.sections {
            notes.sort_by_cached_key(|ix| {
                let date = date(dossier.note(*ix)).cloned();
                (date.is_none(), date, Reverse(texts(*ix)), *ix)
            });
            index.place.extend(notes.iter().enumerate().map(|(at, ix)| (*ix, at)));
        }
        index.chronology = public.notes().filter(|ix| date(dossier.note(*ix)).is_some()).collect();
        index.chronology.sort_by_cached_key(|ix| (date(dossier.note(*ix)).cloned(), *ix));
        for ix in public.pages() {
            match dossier.page(ix).section {
                Some(section) => _ = index.introductions.insert(section, ix),
                None => index.pages.push(ix),
            }
        }
        index.hidden_entities = (0..dossier.entities.len()).map(EntityIx::new).filter(|e| !public.entity(*e)).collect();
        index.correct(dossier, public);
        index.changes = changes::gather(dossier, public, tallies, &index.corrections);
        index
    }

    fn correct(&mut self, dossier: &Dossier, public: &Public) {
        for (at, correction) in dossier.corrections.iter().enumerate().filter(|(_, one)| public.correction(one)) {
            let notes: Vec<NoteIx> = correction.notes.iter().copied().filter(|ix| public.note(*ix)).collect();
            let articles: Vec<ArticleIx> =
                correction.articles.iter().copied().filter(|ix| public.article(*ix)).collect();
            let pages: Vec<PageIx> = correction.pages.iter().copied().filter(|ix| public.page(*ix)).collect();
            self.corrections.push(at);
            notes.into_iter().for_each(|ix| self.note_corrections.entry(ix).or_default().push(at));
            articles.into_iter().for_each(|ix| self.article_corrections.entry(ix).or_default().push(at));
            pages.into_iter().for_each(|ix| self.page_corrections.entry(ix).or_default().push(at));
        }
    }

    /// Gives the notes before and after a note in its section.
    pub fn neighbours(&self, note: NoteIx, section: usize) -> (Option<NoteIx>, Option<NoteIx>) {
        let Some(at) = self.place.get(&note) else {
            return (None, None);
        };
        let notes = &self.sections[section];
        (at.checked_sub(1).and_then(|i| notes.get(i)).copied(), notes.get(at + 1).copied())
    }
}

/// Gives the date by which a note is ordered: when it happened, else when it was said.
pub(crate) fn date(note: &Note) -> Option<&Date> {
    note.when.as_ref().or(match &note.kind {
        Kind::Statement(statement) => statement.said_on.as_ref(),
        _ => None,
    })
}
