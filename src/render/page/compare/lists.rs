//! Everything that the comparison of all articles lists, in full and in order: found once, shown page by page.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::analyze::Agreement;
use crate::render::ledger::PairAt;
use crate::render::page::compare::{in_one, sides};
use crate::render::part::{difference, pager};
use crate::render::site::Site;
use crate::resolve::{ArticleIx, Kind, NoteIx, OutletIx};

/// The lists of the comparison.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    /// Outlets with how many notes of each section they report, those that report most first; none where one matrix holds
    /// all articles. No outlet stands for articles without a public one.
    pub(super) outlets: Vec<(Option<OutletIx>, Vec<usize>)>,
    /// Notes whose reports conflict, then those whose reports differ, then those that quote one utterance in other words.
    pub(super) clashes: Vec<NoteIx>,
    /// Notes with figures, in the order of sections.
    pub(super) figures: Vec<NoteIx>,
    /// Notes whose words two or more articles quote.
    pub(super) quoted: Vec<NoteIx>,
    /// Articles whose words were counted.
    pub(super) counted: Vec<ArticleIx>,
    /// The outlets of those, each with its articles.
    pub(super) counted_outlets: Vec<(OutletIx, Vec<ArticleIx>)>,
    /// Pairs with a page, those of one first article together, by place in the ledger.
    pub(super) pairs: Vec<Range<usize>>,
    /// How many pages all of these have.
    pub(super) pages: usize,
}

impl Lists {
    /// Finds them.
    pub(crate) fn new(site: &Site<'_>) -> Self {
        let is_figure = |ix: &NoteIx| matches!(site.dossier.note(*ix).kind, Kind::Figure(_));
        let counted = counted(site);
        let mut lists = Self {
            outlets: if in_one(site) { Vec::new() } else { outlets(site) },
            clashes: clashes(site),
            figures: site.index.sections.iter().flatten().copied().filter(is_figure).collect(),
            quoted: site.index.sections.iter().flatten().copied().filter(|ix| sides::is_quoted(site, *ix)).collect(),
            counted_outlets: by_outlet(site, &counted),
            counted,
            pairs: by_first(&site.ledger.pairs),
            pages: 1,
        };
        lists.pages = pager::pages_of(&[
            lists.outlets.len(),
            lists.clashes.len(),
            lists.figures.len(),
            lists.quoted.len(),
            lists.counted.len(),
            lists.counted_outlets.len(),
            lists.pairs.len(),
            site.ledger.articles.len(),
            site.ledger.coverage.by_all.len(),
        ]);
        lists
    }
}

/// Counts the notes that outlets report; each note once for an outlet, however many of its articles report.
fn outlets(site: &Site<'_>) -> Vec<(Option<OutletIx>, Vec<usize>)> {
    let sections = site.dossier.config.sections.len();
    let mut counts: BTreeMap<Option<OutletIx>, Vec<usize>> = BTreeMap::new();
    for (section, notes) in site.index.sections.iter().enumerate() {
        for tally in notes.iter().filter_map(|ix| site.tally(*ix)) {
            let outlet = |ix| site.dossier.article(ix).outlet.filter(|o| site.public.outlet(*o));
            let outlets: BTreeSet<Option<OutletIx>> = tally.compared.articles.iter().map(|ix| outlet(*ix)).collect();
            for outlet in outlets {
                counts.entry(outlet).or_insert_with(|| vec![0; sections])[section] += 1;
            }
        }
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|(outlet, counts)| (Reverse(counts.iter().sum::<usize>()), *outlet));
    rows
}

/// Finds the notes whose reports do not agree, the gravest first.
fn clashes(site: &Site<'_>) -> Vec<NoteIx> {
    let ranked = |ix: NoteIx| {
        let tally = site.tally(ix)?;
        let rank = tally.compared.differences.iter().map(difference::rank).min();
        let differs = matches!(tally.compared.agreement, Agreement::Conflict | Agreement::Differ);
        let worded = difference::of_words(site.dossier.note(ix), tally).next().is_some();
        (differs || worded).then_some((tally.compared.agreement, rank, Reverse(tally.compared.origins.len()), ix))
    };
    let mut notes: Vec<_> = site.public.notes().filter_map(ranked).collect();
    notes.sort_unstable();
    notes.into_iter().map(|(.., ix)| ix).collect()
}

/// Finds the articles whose words were counted; none where there are no groups to count.
fn counted(site: &Site<'_>) -> Vec<ArticleIx> {
    if site.dossier.terms.iter().all(|group| group.internal) {
        return Vec::new();
    }
    let is_counted = |ix: &ArticleIx| {
        let found = &site.findings.articles[ix.at()];
        found.words.is_some_and(|words| words > 0) && !found.terms.is_empty()
    };
    site.public.articles().filter(is_counted).collect()
}

/// Gathers articles by their outlet.
fn by_outlet(site: &Site<'_>, articles: &[ArticleIx]) -> Vec<(OutletIx, Vec<ArticleIx>)> {
    let mut found: BTreeMap<OutletIx, Vec<ArticleIx>> = BTreeMap::new();
    for ix in articles {
        if let Some(outlet) = site.dossier.article(*ix).outlet.filter(|outlet| site.public.outlet(*outlet)) {
            found.entry(outlet).or_default().push(*ix);
        }
    }
    found.into_iter().collect()
}

/// Parts the pairs by the article that comes first in them.
fn by_first(pairs: &[PairAt]) -> Vec<Range<usize>> {
    let mut at = 0;
    let range = |group: &[PairAt]| {
        let from = at;
        at += group.len();
        from..at
    };
    pairs.chunk_by(|one, next| one.a == next.a).map(range).collect()
}
