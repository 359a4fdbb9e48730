//! How often each article and each outlet uses the terms of each group, in a thousand words, and in whose voice.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analyze::TermCount;
use crate::locale::Lang;
use crate::render::html::Html;
use crate::render::page::charts;
use crate::render::page::compare::Limited;
use crate::render::page::names;
use crate::render::page::source::rate;
use crate::render::part::article::{self, ArticleRef};
use crate::render::sheet::Sheet;
use crate::render::text::{Block, TextView};
use crate::render::tongue::Word;
use crate::resolve::{ArticleIx, OutletIx};

/// The choice of words.
#[derive(Serialize)]
pub(super) struct Choice {
    /// The same as a chart.
    chart: Option<Html>,
    groups: Vec<GroupHead>,
    articles: Limited<ChoiceRow<ArticleRef>>,
    outlets: Limited<ChoiceRow<TextView>>,
}

/// A group with its terms.
#[derive(Serialize)]
struct GroupHead {
    label: TextView,
    terms: Vec<TermList>,
}

/// The terms in one language.
#[derive(Serialize)]
struct TermList {
    language: Html,
    terms: Vec<Block>,
}

/// One article, or all articles of an outlet.
#[derive(Serialize)]
struct ChoiceRow<T> {
    name: T,
    cells: Vec<Cell>,
}

/// How often a group is used.
#[derive(Serialize)]
struct Cell {
    rate: Option<String>,
    /// How many times in its own voice and how many between quotation marks; none where it is not used.
    voices: Option<Html>,
}

/// Makes the table; none where there are no groups.
pub(super) fn choice(sheet: &Sheet<'_>) -> Option<Choice> {
    let site = sheet.site;
    if site.dossier.terms.iter().all(|group| group.internal) {
        return None;
    }
    let counted = |ix: &ArticleIx| {
        let found = &site.findings.articles[ix.at()];
        found.words.is_some_and(|words| words > 0) && !found.terms.is_empty()
    };
    let articles: Vec<ArticleIx> = site.public.articles().filter(counted).collect();
    let rows = articles.iter().map(|ix| ChoiceRow { name: article::refer(sheet, *ix), cells: cells(sheet, &[*ix]) });
    let mut by_outlet: BTreeMap<OutletIx, Vec<ArticleIx>> = BTreeMap::new();
    for ix in &articles {
        if let Some(outlet) = site.dossier.article(*ix).outlet.filter(|outlet| site.public.outlet(*outlet)) {
            by_outlet.entry(outlet).or_default().push(*ix);
        }
    }
    let outlets = by_outlet
        .iter()
        .map(|(outlet, of)| ChoiceRow { name: names::outlet_link(sheet, *outlet), cells: cells(sheet, of) });
    Some(Choice {
        chart: charts::choice::chart(sheet, &articles, "words-table"),
        groups: groups(sheet),
        articles: Limited::new(sheet, articles.len(), rows),
        outlets: Limited::new(sheet, by_outlet.len(), outlets),
    })
}

/// Counts each group that is public over articles that were counted.
fn cells(sheet: &Sheet<'_>, articles: &[ArticleIx]) -> Vec<Cell> {
    let found = || articles.iter().map(|ix| &sheet.site.findings.articles[ix.at()]);
    let words: usize = found().filter_map(|found| found.words).sum();
    let cell = |at: usize| {
        let count = found().filter_map(|found| found.terms.get(at)).fold(TermCount::default(), |sum, count| {
            TermCount { all: sum.all + count.all, quoted: sum.quoted + count.quoted }
        });
        let (own, quoted) = (sheet.number(count.own()), sheet.number(count.quoted));
        let voices = [("own", Word::Text(own.as_str())), ("quoted", Word::Text(quoted.as_str()))];
        Cell {
            rate: rate(count.all, Some(words)).map(|rate| sheet.tongue().locale.decimal(rate, 1)),
            voices: (count.all > 0).then(|| sheet.phrase("choice-voices", &voices)),
        }
    };
    let groups = sheet.site.dossier.terms.iter().enumerate().filter(|(_, group)| !group.internal);
    groups.map(|(at, _)| cell(at)).collect()
}

fn groups(sheet: &Sheet<'_>) -> Vec<GroupHead> {
    let terms = |(lang, terms): &(Lang, Vec<String>)| TermList {
        language: sheet.language(*lang),
        terms: terms.iter().map(|term| Block::new(sheet.lang(), *lang, Html::text(term))).collect(),
    };
    let head = |group: &crate::resolve::TermGroup| GroupHead {
        label: sheet.text(&group.label),
        terms: group.terms.iter().map(terms).collect(),
    };
    sheet.site.dossier.terms.iter().filter(|group| !group.internal).map(head).collect()
}
