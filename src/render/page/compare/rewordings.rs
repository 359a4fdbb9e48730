//! How many sentences of which pairs of articles say the same in other words.

use serde::Serialize;

use crate::analyze::Rewording;
use crate::render::address::Address;
use crate::render::part::article;
use crate::render::part::pager::Ranking;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::Word;

/// Pairs shown: those with most sentences.
const MOST: usize = 20;

/// What the template gets.
#[derive(Serialize)]
pub(super) struct Rewordings {
    count: TextView,
    pairs: Ranking<PairRow>,
}

/// A pair of articles.
#[derive(Serialize)]
struct PairRow {
    pair: TextView,
    count: TextView,
}

/// Counts the sentences; none where none was found.
pub(super) fn rewordings(sheet: &Sheet<'_>) -> Option<Rewordings> {
    let site = sheet.site;
    let shown = |pair: &&Rewording| site.public.article(pair.a) && site.public.article(pair.b);
    let mut pairs: Vec<&Rewording> = site.findings.rewordings.iter().filter(shown).collect();
    if pairs.is_empty() {
        return None;
    }
    pairs.sort_by_key(|pair| (std::cmp::Reverse(pair.sentences.len()), pair.a, pair.b));
    let sentences: usize = pairs.iter().map(|pair| pair.sentences.len()).sum();
    let count = sheet.sentence("compare-reworded-count", &[("count", Word::Number(sentences as f64))]);
    Some(Rewordings { count, pairs: Ranking::head(sheet, &pairs, MOST, |pair| row(sheet, pair)) })
}

fn row(sheet: &Sheet<'_>, pair: &Rewording) -> PairRow {
    let named = sheet.sentence_by(|tongue| {
        let (a, b) = (article::within(sheet, pair.a, tongue), article::within(sheet, pair.b, tongue));
        tongue.html("pair-title", &[("a", Word::Markup(&a)), ("b", Word::Markup(&b))])
    });
    let pair_name = match sheet.site.ledger.pair(pair.a, pair.b) {
        Some(page) => named.linked(&sheet.links.to_anchor(Address::Pair(page.a, page.b), "reworded")),
        None => named,
    };
    let count = Word::Number(pair.sentences.len() as f64);
    PairRow { pair: pair_name, count: sheet.sentence("compare-reworded-sentences", &[("count", count)]) }
}
