//! How often each article uses the words of each group, in a thousand words.

use crate::render::chart::choice::{ChoiceChart, ChoiceRow, MOST};
use crate::render::html::Html;
use crate::render::page::charts::{Naming, in_each};
use crate::render::page::source::rate;
use crate::render::sheet::Sheet;
use crate::render::tongue::Word;
use crate::resolve::ArticleIx;

/// Charts the rates of some articles; none where no group is used in any.
pub(crate) fn chart(sheet: &Sheet<'_>, articles: &[ArticleIx], table: &str) -> Option<Html> {
    let (dossier, findings) = (sheet.site.dossier, sheet.site.findings);
    let rates_of = |group: usize| -> Vec<Option<f64>> {
        let found = articles.iter().map(|ix| &findings.articles[ix.at()]);
        found.map(|found| found.terms.get(group).and_then(|count| rate(count.all, found.words))).collect()
    };
    let groups = dossier.terms.iter().enumerate().filter(|(_, group)| !group.internal);
    let groups: Vec<_> = groups.map(|(at, group)| (group, rates_of(at))).collect();
    if groups.iter().flat_map(|(_, rates)| rates).flatten().all(|rate| *rate == 0.0) {
        return None;
    }
    in_each(sheet, |easel| {
        let number = |n: f64| easel.number(n);
        let chart = ChoiceChart {
            groups: groups
                .iter()
                .map(|(group, rates)| ChoiceRow { label: easel.text(&group.label), rates: rates.clone() })
                .collect(),
            articles: articles.iter().map(|ix| easel.own(easel.article(*ix))).collect(),
            title: easel.say("chart-choice-axis"),
            number: &number,
        };
        let naming = Naming {
            id: "chart-words",
            title: easel.tongue.text("chart-choice-title"),
            description: easel.sentence("chart-choice-about", &[("n", Word::Number(groups.len() as f64))]),
            table: Some(table),
            rest: articles.len().saturating_sub(MOST),
        };
        easel.set(naming, |frame| chart.draw(frame))
    })
}
