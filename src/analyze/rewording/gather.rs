//! What pairs of articles say in other words: from the texts at hand, else from the lock.
//!
//! Takes the prose of the texts, the passages that they share, and the lock; gives the pairs in order. How rewordings are
//! found is for the modules beside this one.

use std::collections::{BTreeMap, BTreeSet};

use super::{Prose, Shared, find};
use crate::analyze::findings::{Reuse, Reworded, Rewording};
use crate::analyze::lock::Lock;
use crate::analyze::pairs::{ALL_PAIRS, PAIRS_OF_ONE};
use crate::analyze::verify::ArticleCheck;
use crate::resolve::{ArticleIx, Dossier};

/// Finds what every two articles say in other words.
///
/// Of two articles whose sentences were both read the sentences decide. Otherwise the lock is believed as long as both are
/// still the texts that it was made from.
pub(crate) fn gather(
    dossier: &Dossier,
    checks: &mut [ArticleCheck],
    reuse: &[Reuse],
    lock: Option<&Lock>,
) -> Vec<Rewording> {
    let at_hand: Vec<usize> = (0..checks.len()).filter(|i| checks[*i].prose.is_some()).collect();
    let prose: Vec<Prose> = at_hand.iter().filter_map(|i| checks[*i].prose.take()).collect();
    let place = |ix: ArticleIx| at_hand.binary_search(&ix.at()).ok();
    let shared: Shared<'_> =
        reuse.iter().filter_map(|pair| Some(((place(pair.a)?, place(pair.b)?), pair.passages.as_slice()))).collect();
    let made = |a: usize, b: usize, sentences: Vec<Reworded>| Rewording {
        a: ArticleIx::new(a),
        b: ArticleIx::new(b),
        sentences,
    };
    let pairs: Vec<(usize, usize)> =
        worth_comparing(dossier).into_iter().filter_map(|(a, b)| Some((place(a)?, place(b)?))).collect();
    let mut found: Vec<Rewording> = find(&prose, &pairs, &shared)
        .into_iter()
        .map(|pair| made(at_hand[pair.a], at_hand[pair.b], pair.sentences))
        .collect();
    let ids: BTreeMap<&str, usize> =
        dossier.articles.iter().enumerate().map(|(i, article)| (article.id.as_str(), i)).collect();
    for (a, b, sentences) in lock.into_iter().flat_map(Lock::rewordings) {
        let Some((a, b)) = ids.get(a).copied().zip(ids.get(b).copied()) else { continue };
        let both_at_hand = [a, b].iter().all(|i| at_hand.binary_search(i).is_ok());
        if !both_at_hand && checks[a].lock_holds && checks[b].lock_holds {
            found.push(made(a, b, sentences.to_vec()));
        }
    }
    found.sort_by_key(|pair| (pair.a, pair.b));
    found
}

/// Gives the pairs of articles that are compared, in order: all up to [`ALL_PAIRS`] articles; beyond, as pairs grow with the
/// square of the articles, those that a note sets side by side, at most [`PAIRS_OF_ONE`] for an article. An internal note
/// sets none, as what is found goes into the lock.
fn worth_comparing(dossier: &Dossier) -> BTreeSet<(ArticleIx, ArticleIx)> {
    let articles = (0..dossier.articles.len()).map(ArticleIx::new);
    if dossier.articles.len() <= ALL_PAIRS {
        return articles.clone().flat_map(|a| articles.clone().filter(move |b| a < *b).map(move |b| (a, b))).collect();
    }
    let mut pairs = BTreeSet::new();
    let mut others = vec![0; dossier.articles.len()];
    for note in dossier.notes.iter().filter(|note| !note.internal) {
        let reporting: BTreeSet<ArticleIx> = note.reports.iter().map(|report| report.article).collect();
        for (at, a) in reporting.iter().enumerate() {
            for b in reporting.iter().skip(at + 1) {
                if others[a.at()] < PAIRS_OF_ONE && others[b.at()] < PAIRS_OF_ONE && pairs.insert((*a, *b)) {
                    others[a.at()] += 1;
                    others[b.at()] += 1;
                } else if others[a.at()] >= PAIRS_OF_ONE {
                    break;
                }
            }
        }
    }
    pairs
}
