//! What pairs of articles say in other words: from the texts at hand, else from the lock.
//!
//! Takes the prose of the texts, the passages that they share, and the lock; gives the pairs in order. How rewordings are
//! found is for the modules beside this one.

use std::collections::BTreeMap;

use super::{Prose, Shared, find};
use crate::analyze::findings::{Reuse, Reworded, Rewording};
use crate::analyze::lock::Lock;
use crate::analyze::verify::ArticleCheck;
use crate::resolve::{ArticleIx, Dossier};

/// Finds what every two articles say in other words.
///
/// Of two articles whose texts are both at hand the texts decide. Where one is not, the lock is believed as long as the
/// other is still the text that the lock was made from.
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
    let mut found: Vec<Rewording> =
        find(&prose, &shared).into_iter().map(|pair| made(at_hand[pair.a], at_hand[pair.b], pair.sentences)).collect();
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
