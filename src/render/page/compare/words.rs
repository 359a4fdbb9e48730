//! How often each article and each outlet uses the terms of each group, in a thousand words, and in whose voice.

use serde::Serialize;

use crate::analyze::TermCount;
use crate::locale::Lang;
use crate::render::html::Html;
use crate::render::page::charts;
use crate::render::page::names;
use crate::render::page::source::rate;
use crate::render::part::article::{self, ArticleRef};
use crate::render::part::pager;
use crate::render::sheet::Sheet;
use crate::render::text::{Block, TextView};
use crate::render::tongue::Word;
use crate::resolve::{ArticleIx, OutletIx};

/// The choice of words.
#[derive(Serialize)]
pub(crate) struct Choice {
    /// The same as a chart.
    chart: Option<Html>,
    groups: Vec<GroupHead>,
    articles: Vec<ChoiceRow<ArticleRef>>,
    outlets: Vec<ChoiceRow<TextView>>,
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

/// Makes a page of the table; none where there are no groups, or no further rows.
pub(crate) fn choice(sheet: &Sheet<'_>, page: usize) -> Option<Choice> {
    let site = sheet.site;
    let lists = &site.compared;
    let (articles, outlets) = (pager::rows(&lists.counted, page), pager::rows(&lists.counted_outlets, page));
    let further = page > 1 && articles.is_empty() && outlets.is_empty();
    if further || site.dossier.terms.iter().all(|group| group.internal) {
        return None;
    }
    let row = |ix: &ArticleIx| ChoiceRow { name: article::refer(sheet, *ix), cells: cells(sheet, &[*ix]) };
    let of_outlet = |(outlet, of): &(OutletIx, Vec<ArticleIx>)| ChoiceRow {
        name: names::outlet_link(sheet, *outlet),
        cells: cells(sheet, of),
    };
    Some(Choice {
        chart: (page == 1).then(|| charts::choice::chart(sheet, &lists.counted, "words-table")).flatten(),
        groups: groups(sheet),
        articles: articles.iter().map(row).collect(),
        outlets: outlets.iter().map(of_outlet).collect(),
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
        let voices = [("own", Word::Number(count.own() as f64)), ("quoted", Word::Number(count.quoted as f64))];
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
