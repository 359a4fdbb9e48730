//! How much of each article stands in each other: a table whose cells are the darker, the larger the share.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analyze::{Label, Reuse};
use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::page::charts;
use crate::render::part::article::{self, ArticleRef};
use crate::render::part::pager::Ranking;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::ArticleIx;

/// Articles in the table: those that share most.
const MOST: usize = 30;

/// The table.
#[derive(Serialize)]
pub(crate) struct HeatMap {
    /// The same as a chart.
    chart: Option<Html>,
    articles: Vec<ArticleRef>,
    rows: Vec<HeatRow>,
    rest: Option<TextView>,
    /// The kinds of passages, with a word of explanation.
    kinds: Vec<KindHead>,
    /// The pairs that share most, with what they share of each kind.
    pairs: Ranking<PairRow>,
}

/// A kind of passage.
#[derive(Serialize)]
struct KindHead {
    title: String,
    about: String,
}

/// What two articles share of each kind.
#[derive(Serialize)]
struct PairRow {
    title: TextView,
    /// How many passages of how many words; none where there is none of the kind.
    cells: Vec<Option<Html>>,
}

/// One article, with how much of it stands in each other.
#[derive(Serialize)]
struct HeatRow {
    article: ArticleRef,
    cells: Vec<HeatCell>,
}

/// How much of one article stands in another.
#[derive(Serialize)]
struct HeatCell {
    /// Nothing for the article itself, and where nothing was found.
    share: Option<String>,
    /// 0 to 5.
    heat: u8,
    href: Option<String>,
    own: bool,
}

/// Makes the table; none where nothing is shared.
pub(crate) fn heat_map(sheet: &Sheet<'_>) -> Option<HeatMap> {
    let site = sheet.site;
    let mut articles: Vec<ArticleIx> = Vec::new();
    let mut shares: BTreeMap<(ArticleIx, ArticleIx), f64> = BTreeMap::new();
    let mut sharing = std::collections::BTreeSet::new();
    for place in &site.ledger.by_share {
        let reuse = &site.findings.reuse[*place];
        for ix in [reuse.a, reuse.b] {
            if sharing.insert(ix) && articles.len() < MOST {
                articles.push(ix);
            }
        }
        shares.insert((reuse.a, reuse.b), reuse.share_a);
        shares.insert((reuse.b, reuse.a), reuse.share_b);
    }
    if articles.is_empty() {
        return None;
    }
    articles.sort();
    let row = |of: &ArticleIx| HeatRow {
        article: article::refer(sheet, *of),
        cells: articles.iter().map(|with| cell(sheet, *of, *with, shares.get(&(*of, *with)).copied())).collect(),
    };
    let words = [("shown", Word::Number(articles.len() as f64)), ("count", Word::Number(sharing.len() as f64))];
    Some(HeatMap {
        chart: charts::reuse::chart(sheet, &articles, &shares, "reuse-table"),
        articles: articles.iter().map(|ix| article::refer(sheet, *ix)).collect(),
        rows: articles.iter().map(row).collect(),
        rest: (sharing.len() > articles.len()).then(|| sheet.sentence("compare-rest", &words)),
        kinds: kinds(sheet),
        pairs: pairs(sheet),
    })
}

/// Tells what kinds of passages there are.
fn kinds(sheet: &Sheet<'_>) -> Vec<KindHead> {
    let say = |label: Label, what: &str| sheet.say(&format!("reuse-{}{what}", label.name()));
    Label::ALL.iter().map(|label| KindHead { title: say(*label, ""), about: say(*label, "-about") }).collect()
}

/// Gives the pairs, the largest share first, with what they share of each kind.
fn pairs(sheet: &Sheet<'_>) -> Ranking<PairRow> {
    let site = sheet.site;
    let row = |place: &usize| {
        let reuse = &site.findings.reuse[*place];
        let title = sheet.sentence_by(|tongue| {
            let (a, b) = (article::within(sheet, reuse.a, tongue), article::within(sheet, reuse.b, tongue));
            tongue.html("pair-title", &[("a", Word::Markup(&a)), ("b", Word::Markup(&b))])
        });
        let href = site.ledger.pair(reuse.a, reuse.b).map(|pair| sheet.links.to(Address::Pair(pair.a, pair.b)));
        PairRow {
            title: href.map_or_else(|| title.clone(), |href| title.clone().linked(&href)),
            cells: Label::ALL.iter().map(|label| of_kind(sheet, reuse, *label)).collect(),
        }
    };
    Ranking::new(sheet, &site.ledger.by_share, row)
}

/// Counts the passages of a kind and their words in the article where they are more.
fn of_kind(sheet: &Sheet<'_>, reuse: &Reuse, label: Label) -> Option<Html> {
    let own = || reuse.passages.iter().filter(|passage| passage.label == label);
    let words = own().map(|p| p.a.len()).sum::<usize>().max(own().map(|p| p.b.len()).sum());
    let count = own().count();
    let args = [("passages", Word::Number(count as f64)), ("words", Word::Number(words as f64))];
    (count > 0).then(|| sheet.phrase("compare-reuse-cell", &args))
}

fn cell(sheet: &Sheet<'_>, of: ArticleIx, with: ArticleIx, share: Option<f64>) -> HeatCell {
    let pair = share.and_then(|_| sheet.site.ledger.pair(of, with));
    HeatCell {
        share: share.map(|share| sheet.tongue().locale.percent(share)),
        heat: share.map_or(0, |share| (share * 5.0).ceil().clamp(1.0, 5.0) as u8),
        href: pair.map(|pair| sheet.links.to(Address::Pair(pair.a, pair.b))),
        own: of == with,
    }
}
