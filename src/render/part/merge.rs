//! Why articles count as one text, and where an editor says otherwise.
//!
//! Takes what was found; gives a sentence for each merge. Only of articles that readers see.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::analyze::{MergeReason, ONE_TEXT, Reuse};
use crate::render::html::Html;
use crate::render::page::names;
use crate::render::part::{article, pager};
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::{ArticleIx, OriginWord};

/// Articles of a note that count as one text, and why.
#[derive(Serialize)]
pub(crate) struct OneText {
    articles: Vec<TextView>,
    reasons: Vec<TextView>,
    /// Says that there are more reasons.
    rest: Option<TextView>,
}

/// Reasons that are given for one text.
const REASONS: usize = 20;

/// Says of each separate text behind a note which articles carry it, and why these count as one.
pub(crate) fn texts(sheet: &Sheet<'_>, tally: &Tally) -> Vec<OneText> {
    let text = |articles: &Vec<ArticleIx>| {
        let (reasons, rest) = reasons(sheet, tally, articles);
        OneText { articles: articles.iter().map(|ix| names::article_link(sheet, *ix)).collect(), reasons, rest }
    };
    tally.compared.origins.iter().map(text).collect()
}

/// Gives the reasons for which articles of a note are one text, and says where there are more.
fn reasons(sheet: &Sheet<'_>, tally: &Tally, articles: &[ArticleIx]) -> (Vec<TextView>, Option<TextView>) {
    let site = sheet.site;
    let mut by_origin: BTreeMap<usize, BTreeSet<ArticleIx>> = BTreeMap::new();
    for ix in articles {
        by_origin.entry(site.findings.articles[ix.at()].origin).or_default().insert(*ix);
    }
    let (mut reasons, mut rest) = (Vec::new(), None);
    // An origin merges something here only where two of the articles carry it.
    for (origin, own) in by_origin.iter().filter(|(_, own)| own.len() > 1) {
        let (some, more) = of_origin(sheet, own, *origin);
        reasons.extend(some);
        rest = rest.or(more);
    }
    for (one, other, agency) in &tally.compared.agencies {
        if articles.binary_search(one).is_ok() && articles.binary_search(other).is_ok() {
            reasons.push(between(sheet, "note-merge-agency", *one, *other, Some(Inserted::Agency(agency))));
        }
    }
    reasons.extend(articles.iter().flat_map(|ix| overruled(sheet, *ix)));
    (reasons, rest)
}

/// Gives the reasons for which the members of an origin are one text, and says where there are more. Two articles may be
/// joined by a third, so that all are given; but n copies have n² reasons, and of many those are given that name an article
/// which is spoken of.
pub(crate) fn of_origin(
    sheet: &Sheet<'_>,
    spoken_of: &BTreeSet<ArticleIx>,
    origin: usize,
) -> (Vec<TextView>, Option<TextView>) {
    let site = sheet.site;
    let Some(origin) = site.findings.origins.get(origin) else { return (Vec::new(), None) };
    // Each reason is in the lists of the two articles that it names.
    let places = |ix: &ArticleIx| site.ledger.merges[ix.at()].as_slice();
    let count = origin.members.iter().map(|ix| places(ix).len()).sum::<usize>() / 2;
    let of: Vec<&ArticleIx> =
        if count > REASONS { spoken_of.iter().collect() } else { origin.members.iter().collect() };
    let mut chosen: BTreeSet<usize> = BTreeSet::new();
    for place in of.into_iter().flat_map(places) {
        if chosen.len() == REASONS {
            break;
        }
        chosen.insert(*place);
    }
    let reasons = chosen.iter().map(|place| &origin.reasons[*place]);
    let shown: Vec<TextView> = reasons.map(|(one, other, why)| reason(sheet, *one, *other, *why)).collect();
    let rest = pager::rest(sheet, "list-rest", shown.len(), count);
    (shown, rest)
}

/// Says why two articles count as one text.
pub(crate) fn reason(sheet: &Sheet<'_>, one: ArticleIx, other: ArticleIx, why: MergeReason) -> TextView {
    let key = match why {
        MergeReason::SharedText(share) => return shared(sheet, "source-merge-shared", one, other, share),
        MergeReason::Republishes => "source-merge-republishes",
        MergeReason::Translation => "source-merge-translation",
        MergeReason::Editor => "source-merge-editor",
    };
    between(sheet, key, one, other, None)
}

/// Says with which articles one would count as one text, had an editor not said otherwise.
pub(crate) fn overruled(sheet: &Sheet<'_>, ix: ArticleIx) -> Vec<TextView> {
    let site = sheet.site;
    let apart = |other: ArticleIx| site.findings.articles[ix.at()].origin != site.findings.articles[other.at()].origin;
    let spoken = |ix: ArticleIx| site.dossier.article(ix).origin;
    let other_of = |reuse: &Reuse| if reuse.a == ix { reuse.b } else { reuse.a };
    let found = site.ledger.reuse[ix.at()].iter().map(|place| &site.findings.reuse[*place]);
    let near = found.filter(|reuse| reuse.prose() >= ONE_TEXT).map(|reuse| (other_of(reuse), reuse.prose()));
    let mut sentences: Vec<TextView> = near
        .filter(|(other, _)| apart(*other) && (spoken(ix).is_some() || spoken(*other).is_some()))
        .map(|(other, share)| shared(sheet, "source-merge-overruled", ix, other, share))
        .collect();
    for other in stated(sheet, ix).into_iter().filter(|other| apart(*other) && site.public.article(*other)) {
        if spoken(ix) == Some(OriginWord::Separate) || spoken(other) == Some(OriginWord::Separate) {
            sentences.push(between(sheet, "source-merge-overruled-record", ix, other, None));
        }
    }
    sentences
}

/// Gives the articles that an article says to reprint or translate, or that say so of it.
fn stated(sheet: &Sheet<'_>, ix: ArticleIx) -> Vec<ArticleIx> {
    let article = sheet.site.dossier.article(ix);
    let derived = &sheet.site.ledger.derived[ix.at()];
    let lists = [&article.republishes, &article.translation_of, &derived.reprints, &derived.translations];
    lists.into_iter().flatten().copied().collect()
}

fn shared(sheet: &Sheet<'_>, key: &str, one: ArticleIx, other: ArticleIx, share: f64) -> TextView {
    let percent = sheet.tongue().locale.percent(share);
    between(sheet, key, one, other, Some(Inserted::Share(&percent)))
}

/// What a sentence of two articles says besides.
#[derive(Clone, Copy)]
enum Inserted<'a> {
    /// The agency that both credit.
    Agency(&'a str),
    /// How much they share, as a percentage.
    Share(&'a str),
}

/// Says a sentence of two articles.
fn between(sheet: &Sheet<'_>, key: &str, one: ArticleIx, other: ArticleIx, word: Option<Inserted<'_>>) -> TextView {
    sheet.sentence_by(|tongue| {
        let both = BTreeSet::from([one, other]);
        let named = |ix: ArticleIx| article::linked(sheet, ix, &both, tongue);
        let (one, other) = (named(one), named(other));
        let mut words = vec![("article", Word::Markup(&one)), ("other", Word::Markup(&other))];
        let word = word.map(|word| match word {
            Inserted::Agency(name) => ("agency", article::agency(sheet, name, tongue)),
            Inserted::Share(percent) => ("share", Html::text(percent)),
        });
        words.extend(word.iter().map(|(name, set)| (*name, Word::Markup(set))));
        tongue.html(key, &words)
    })
}
