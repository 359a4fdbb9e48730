//! How often each article uses the terms of each group, in a thousand words.

use serde::Serialize;

use crate::locale::Lang;
use crate::render::html::Html;
use crate::render::page::charts;
use crate::render::page::compare::Limited;
use crate::render::page::source::rate;
use crate::render::part::article::{self, ArticleRef};
use crate::render::sheet::Sheet;
use crate::render::text::{Block, TextView};
use crate::resolve::ArticleIx;

/// The choice of words.
#[derive(Serialize)]
pub(super) struct Choice {
    /// The same as a chart.
    chart: Option<Html>,
    groups: Vec<GroupHead>,
    articles: Limited<ChoiceRow>,
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

/// One article.
#[derive(Serialize)]
struct ChoiceRow {
    article: ArticleRef,
    rates: Vec<Option<String>>,
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
    let rows = articles.iter().map(|ix| row(sheet, *ix));
    let chart = charts::choice::chart(sheet, &articles, "words-table");
    Some(Choice { chart, groups: groups(sheet), articles: Limited::new(sheet, articles.len(), rows) })
}

fn row(sheet: &Sheet<'_>, ix: ArticleIx) -> ChoiceRow {
    let found = &sheet.site.findings.articles[ix.at()];
    let shown = |count: &usize| rate(*count, found.words).map(|rate| sheet.tongue().locale.decimal(rate, 1));
    let counts = sheet.site.dossier.terms.iter().zip(&found.terms).filter(|(group, _)| !group.internal);
    ChoiceRow { article: article::refer(sheet, ix), rates: counts.map(|(_, count)| shown(count)).collect() }
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
