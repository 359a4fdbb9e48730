//! Which pairs of articles that share text are listed in the data.
//!
//! Takes the pairs that were found; gives those that exports name. A passage that stands in n articles makes n² pairs, and
//! a list of all would grow with the square of the dossier while it says one thing. Up to [`ALL_PAIRS`] articles every pair is
//! listed; beyond, those that are among the strongest [`PAIRS_OF_ONE`] of one of their articles, those that join
//! articles to one text, and those that have a page. So every article has its strongest, every separate text hangs together, and
//! the list is linear in the articles. How many share text with an article is told beside, so that what is left out is known.

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::analyze::{ALL_PAIRS, Findings, PAIRS_OF_ONE, Reuse};
use crate::render::ledger::PairAt;
use crate::resolve::ArticleIx;

/// Chooses among pairs, by place in [`Findings::reuse`]; `articles` and `of` are the public articles and for each article
/// of the dossier what it shares with public ones. Gives places in order.
pub(crate) fn listed(findings: &Findings, articles: &[ArticleIx], of: &[Vec<usize>], pages: &[PairAt]) -> Vec<usize> {
    if articles.len() <= ALL_PAIRS {
        return sorted(articles.iter().flat_map(|ix| of[ix.at()].iter().copied()).collect());
    }
    let mut places: Vec<usize> =
        articles.par_iter().flat_map_iter(|ix| strongest(&findings.reuse, &of[ix.at()])).collect();
    places.extend(pages.iter().filter_map(|pair| pair.reuse));
    places.extend(joining(findings, of));
    sorted(places)
}

/// Gives of the pairs for which articles count as one text as many as it takes to join them, the first first: of n copies
/// there are n² reasons.
fn joining(findings: &Findings, of: &[Vec<usize>]) -> Vec<usize> {
    let mut above: Vec<usize> = (0..of.len()).collect();
    let mut joining = Vec::new();
    for (one, other, _) in findings.origins.iter().flat_map(|origin| &origin.reasons) {
        let Some(pair) = place(&findings.reuse, &of[one.at()], *one, *other) else { continue };
        let (one_top, other_top) = (top(&mut above, one.at()), top(&mut above, other.at()));
        if one_top != other_top {
            above[one_top.max(other_top)] = one_top.min(other_top);
            joining.push(pair);
        }
    }
    joining
}

/// Follows the joined articles to the one that stands for all of them.
fn top(above: &mut [usize], mut ix: usize) -> usize {
    while above[ix] != ix {
        above[ix] = above[above[ix]];
        ix = above[ix];
    }
    ix
}

/// Gives the strongest of an article's pairs: by what they share in prose, then in all; of equals those that come first.
fn strongest(reuse: &[Reuse], of_one: &[usize]) -> Vec<usize> {
    let mut places = of_one.to_vec();
    if places.len() > PAIRS_OF_ONE {
        let strength = |place: usize| (reuse[place].prose(), reuse[place].share_a.max(reuse[place].share_b));
        let order = |x: &usize, y: &usize| {
            let (x_strength, y_strength) = (strength(*x), strength(*y));
            let by_prose = y_strength.0.total_cmp(&x_strength.0);
            by_prose.then(y_strength.1.total_cmp(&x_strength.1)).then(x.cmp(y))
        };
        places.select_nth_unstable_by(PAIRS_OF_ONE - 1, order);
        places.truncate(PAIRS_OF_ONE);
    }
    places
}

/// Finds the pair of two articles among those of one.
fn place(reuse: &[Reuse], of_one: &[usize], one: ArticleIx, other: ArticleIx) -> Option<usize> {
    let pair = (one.min(other), one.max(other));
    let at = of_one.binary_search_by_key(&pair, |place| (reuse[*place].a, reuse[*place].b)).ok()?;
    Some(of_one[at])
}

fn sorted(mut places: Vec<usize>) -> Vec<usize> {
    places.sort_unstable();
    places.dedup();
    places
}

#[cfg(test)]
mod tests {
    use super::listed;
    use crate::analyze::{Direction, Findings, Ground, MergeReason, Origin, PAIRS_OF_ONE, Reuse};
    use crate::resolve::ArticleIx;

    fn pair(a: usize, b: usize, prose: f64) -> Reuse {
        Reuse {
            a: ArticleIx::new(a),
            b: ArticleIx::new(b),
            share_a: 0.1,
            share_b: 0.1,
            prose_a: prose,
            prose_b: 0.0,
            passages: Vec::new(),
            direction: Direction::Unknown,
            basis: Ground::Nothing,
        }
    }

    /// Lets every article share a passage with every other, with what is said of a few pairs.
    fn found(articles: usize, prose: impl Fn(usize, usize) -> f64) -> (Findings, Vec<ArticleIx>, Vec<Vec<usize>>) {
        let mut findings = Findings::default();
        let mut of = vec![Vec::new(); articles];
        for a in 0..articles {
            for b in a + 1..articles {
                of[a].push(findings.reuse.len());
                of[b].push(findings.reuse.len());
                findings.reuse.push(pair(a, b, prose(a, b)));
            }
        }
        (findings, (0..articles).map(ArticleIx::new).collect(), of)
    }

    #[test]
    fn a_small_dossier_lists_every_pair() {
        let (findings, articles, of) = found(50, |_, _| 0.0);
        assert_eq!(listed(&findings, &articles, &of, &[]).len(), 50 * 49 / 2);
    }

    #[test]
    fn a_passage_of_all_makes_a_list_that_is_linear_and_each_article_is_in_it() {
        for articles in [60, 120, 240] {
            let (findings, all, of) = found(articles, |_, _| 0.0);
            let list = listed(&findings, &all, &of, &[]);
            assert!(list.len() <= articles * PAIRS_OF_ONE, "{} pairs of {articles}", list.len());
            let has = |place: &&usize, ix: usize| {
                [findings.reuse[**place].a.at(), findings.reuse[**place].b.at()].contains(&ix)
            };
            let of_one = |ix: usize| list.iter().filter(|place| has(place, ix)).count();
            assert!((0..articles).all(|ix| of_one(ix) >= PAIRS_OF_ONE));
        }
    }

    #[test]
    fn what_is_strong_or_joins_two_articles_is_listed_whatever_comes_first() {
        let (mut findings, all, of) = found(100, |a, b| if (a, b) == (70, 90) { 0.9 } else { 0.1 });
        let reason = (ArticleIx::new(99), ArticleIx::new(98), MergeReason::Editor);
        findings.origins.push(Origin { named_by: ArticleIx::new(98), members: Vec::new(), reasons: vec![reason] });
        let list = listed(&findings, &all, &of, &[]);
        let has =
            |a: usize, b: usize| list.iter().any(|p| (findings.reuse[*p].a.at(), findings.reuse[*p].b.at()) == (a, b));
        assert!(has(70, 90) && has(98, 99) && !has(70, 91));
    }
}
