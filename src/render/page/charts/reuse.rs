//! How much of each article stands in each other, as a map.

use std::collections::BTreeMap;

use crate::render::chart::reuse::{MOST, ReuseChart};
use crate::render::html::Html;
use crate::render::page::charts::{Naming, in_each};
use crate::render::sheet::Sheet;
use crate::render::tongue::Word;
use crate::resolve::ArticleIx;

/// Charts the shares among some articles, the first [`MOST`] of them.
pub(crate) fn chart(
    sheet: &Sheet<'_>,
    articles: &[ArticleIx],
    shares: &BTreeMap<(ArticleIx, ArticleIx), f64>,
    table: &str,
) -> Option<Html> {
    let all = articles;
    let articles = &all[..all.len().min(MOST)];
    in_each(sheet, |easel| {
        let row = |of: &ArticleIx| articles.iter().map(|with| shares.get(&(*of, *with)).copied()).collect();
        let (number, percent) = (|n| easel.count(n), |share| easel.own(easel.tongue.locale.percent(share)));
        let chart = ReuseChart {
            articles: articles.iter().map(|ix| easel.own(easel.article(*ix))).collect(),
            shares: articles.iter().map(row).collect(),
            number: &number,
            percent: &percent,
            columns: easel.say("chart-reuse-columns"),
        };
        let naming = Naming {
            id: "chart-reuse",
            title: easel.tongue.text("chart-reuse-title"),
            description: easel.sentence("chart-reuse-about", &[("n", Word::Number(articles.len() as f64))]),
            table: Some(table),
            rest: all.len().saturating_sub(MOST),
        };
        easel.set(naming, |frame| chart.draw(frame))
    })
}
