//! Which two articles have a page of their own.
//!
//! Takes what articles share and how the reports of notes clash; gives pairs. It knows nothing of what stands on their pages.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::analyze::{ALL_PAIRS, Agreement, Findings, Label, PAIRS_OF_ONE, Reuse};
use crate::render::ledger::PairAt;
use crate::render::public::Public;
use crate::render::tally::Tally;
use crate::resolve::{ArticleIx, Dossier};

/// Words beyond any formula that two articles must share to have a page: as many as make a passage.
const TELLING: usize = 12;

/// Chooses the pairs that have a page: all of a small dossier; beyond, those that conflict or share text, the gravest
/// first, as long as neither article has its fill.
pub(crate) fn pairs(dossier: &Dossier, findings: &Findings, public: &Public, tallies: &[Option<Tally>]) -> Vec<PairAt> {
    let articles: Vec<ArticleIx> = public.articles().collect();
    let mut pairs = candidates(dossier, findings, tallies);
    pairs.retain(|c| public.article(c.pair.a) && public.article(c.pair.b));
    if articles.len() <= ALL_PAIRS {
        let scored: BTreeMap<_, _> = pairs.into_iter().map(|c| ((c.pair.a, c.pair.b), c.pair)).collect();
        let every = articles.iter().enumerate().flat_map(|(i, a)| articles[i + 1..].iter().map(move |b| (*a, *b)));
        return every.map(|(a, b)| scored.get(&(a, b)).copied().unwrap_or(PairAt { a, b, reuse: None })).collect();
    }
    let formulas = formulas(findings, dossier.articles.len());
    pairs.retain(|c| c.conflicts > 0 || c.pair.reuse.is_some_and(|at| is_telling(&findings.reuse[at], &formulas)));
    pairs.sort_by(|x, y| (y.conflicts, y.share).cmp(&(x.conflicts, x.share)).then(x.pair.cmp(&y.pair)));
    let mut taken = vec![0; dossier.articles.len()];
    let mut kept: Vec<PairAt> = Vec::new();
    for Candidate { pair, .. } in pairs {
        if taken[pair.a.at()] < PAIRS_OF_ONE && taken[pair.b.at()] < PAIRS_OF_ONE {
            taken[pair.a.at()] += 1;
            taken[pair.b.at()] += 1;
            kept.push(pair);
        }
    }
    kept.sort();
    kept
}

/// Finds in each article the stretches of words that more others share than it may have pair pages: which of those pairs
/// to show would be chance, and what so many articles carry tells nothing of any two of them.
fn formulas(findings: &Findings, articles: usize) -> Vec<Vec<Range<usize>>> {
    let mut edges: Vec<Vec<(usize, i32)>> = vec![Vec::new(); articles];
    for reuse in &findings.reuse {
        for passage in &reuse.passages {
            edges[reuse.a.at()].extend([(passage.a.start, 1), (passage.a.end, -1)]);
            edges[reuse.b.at()].extend([(passage.b.start, 1), (passage.b.end, -1)]);
        }
    }
    let widely_shared = |mut edges: Vec<(usize, i32)>| {
        edges.sort_unstable();
        let (mut depth, mut ranges) = (0, Vec::new());
        for pair in edges.windows(2) {
            depth += pair[0].1;
            if depth > i32::try_from(PAIRS_OF_ONE).unwrap_or(i32::MAX) && pair[0].0 < pair[1].0 {
                ranges.push(pair[0].0..pair[1].0);
            }
        }
        ranges
    };
    edges.into_iter().map(widely_shared).collect()
}

/// Says whether two articles share words that are no formula.
fn is_telling(reuse: &Reuse, formulas: &[Vec<Range<usize>>]) -> bool {
    let own = |range: &Range<usize>, formulas: &[Range<usize>]| {
        let overlap = |f: &Range<usize>| f.end.min(range.end).saturating_sub(f.start.max(range.start));
        range.len() - formulas.iter().map(overlap).sum::<usize>()
    };
    let (of_a, of_b) = (&formulas[reuse.a.at()], &formulas[reuse.b.at()]);
    let mut telling = reuse.passages.iter().filter(|passage| passage.label != Label::Formula);
    telling.any(|p| own(&p.a, of_a).min(own(&p.b, of_b)) >= TELLING)
}

/// A pair with what speaks for a page of its own.
struct Candidate {
    pair: PairAt,
    conflicts: usize,
    /// The larger share, in millionths, so that it can be ordered.
    share: u32,
}

/// Finds every pair that conflicts or shares text.
fn candidates(dossier: &Dossier, findings: &Findings, tallies: &[Option<Tally>]) -> Vec<Candidate> {
    let mut found = BTreeMap::new();
    let empty = |a, b| Candidate { pair: PairAt { a, b, reuse: None }, conflicts: 0, share: 0 };
    for (place, reuse) in findings.reuse.iter().enumerate() {
        let candidate = found.entry((reuse.a, reuse.b)).or_insert_with(|| empty(reuse.a, reuse.b));
        candidate.pair.reuse = Some(place);
        candidate.share = (reuse.share_a.max(reuse.share_b) * 1e6) as u32;
    }
    for (note, tally) in dossier.notes.iter().zip(tallies) {
        for (one, other, how) in tally.iter().flat_map(|t| &t.compared.clashes) {
            let (one, other) = (note.reports[*one].article, note.reports[*other].article);
            let (a, b) = if one < other { (one, other) } else { (other, one) };
            if *how == Agreement::Conflict && a != b {
                found.entry((a, b)).or_insert_with(|| empty(a, b)).conflicts += 1;
            }
        }
    }
    found.into_values().collect()
}
