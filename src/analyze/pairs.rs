//! What pairs of articles share: from the texts at hand, else from the lock.
//!
//! Takes the words of the texts and the lock; gives the pairs in order, with shares and direction. How passages are found is
//! for `reuse`.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::analyze::findings::{Direction, Passage, Reuse};
use crate::analyze::lock::{Lock, rounded};
use crate::analyze::reuse::{self, Tokens};
use crate::analyze::verify::ArticleCheck;
use crate::resolve::{Article, ArticleIx, Dossier};

/// Finds what pairs of articles share.
///
/// Of two articles whose texts are both at hand the texts decide. Where one is not, the lock is believed as long as the other
/// is still the text that the lock was made from.
pub(crate) fn find(dossier: &Dossier, checks: &mut [ArticleCheck], lock: Option<&Lock>) -> Vec<Reuse> {
    let at_hand: Vec<usize> = (0..checks.len()).filter(|i| checks[*i].tokens.is_some()).collect();
    let tokens: Vec<Tokens> = at_hand.iter().filter_map(|i| checks[*i].tokens.take()).collect();
    let mut found: Vec<Reuse> = reuse::find(&tokens, &reuse::Options::default())
        .into_iter()
        .map(|pair| shared(dossier, checks, (at_hand[pair.a], at_hand[pair.b]), pair.passages))
        .collect();
    let ids: BTreeMap<&str, usize> =
        dossier.articles.iter().enumerate().map(|(i, article)| (article.id.as_str(), i)).collect();
    for (a, b, passages) in lock.into_iter().flat_map(Lock::pairs) {
        let Some((a, b)) = ids.get(a).copied().zip(ids.get(b).copied()) else { continue };
        let both_at_hand = [a, b].iter().all(|i| at_hand.binary_search(i).is_ok());
        if !both_at_hand && checks[a].lock_holds && checks[b].lock_holds {
            found.push(shared(dossier, checks, (a, b), passages.to_vec()));
        }
    }
    found.sort_by_key(|pair| (pair.a, pair.b));
    found
}

fn shared(dossier: &Dossier, checks: &[ArticleCheck], (a, b): (usize, usize), mut passages: Vec<Passage>) -> Reuse {
    for passage in &mut passages {
        passage.similarity = rounded(passage.similarity);
    }
    let share = |of: usize, side: fn(&Passage) -> &Range<usize>| {
        let covered = covered(passages.iter().map(side).cloned().collect());
        checks[of].words.filter(|words| *words > 0).map_or(0.0, |words| covered as f64 / words as f64)
    };
    Reuse {
        a: ArticleIx::new(a),
        b: ArticleIx::new(b),
        share_a: share(a, |passage| &passage.a),
        share_b: share(b, |passage| &passage.b),
        passages,
        direction: direction(&dossier.articles[a], &dossier.articles[b]),
    }
}

/// Counts the words that ranges cover, those in several of them once.
fn covered(mut ranges: Vec<Range<usize>>) -> usize {
    ranges.sort_unstable_by_key(|range| range.start);
    let mut end = 0;
    let mut count = 0;
    for range in ranges {
        count += range.end.saturating_sub(range.start.max(end));
        end = end.max(range.end);
    }
    count
}

/// Tells from the dates of publication who can have taken from whom: one date must be over before the other begins.
fn direction(a: &Article, b: &Article) -> Direction {
    let days = |article: &Article| article.published.as_ref().map(|date| (date.earliest(), date.latest()));
    match (days(a), days(b)) {
        (Some((_, Some(end_a))), Some((Some(start_b), _))) if end_a < start_b => Direction::AToB,
        (Some((Some(start_a), _)), Some((_, Some(end_b)))) if end_b < start_a => Direction::BToA,
        _ => Direction::Unknown,
    }
}
