//! The comparison of all articles: who reports what, where they do not agree, what they share, how they choose words.

mod coverage;
mod lists;
pub(crate) mod matrix;
mod overview;
pub(crate) mod reuse;
mod rewordings;
pub(crate) mod section;
mod sides;
pub(crate) mod words;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::address::{Address, Long};
use crate::render::frame::Frame;
use crate::render::ledger::{ONE_MATRIX, PairAt};
use crate::render::page::names;
use crate::render::page::section::figures::{self, Figures};
use crate::render::part::pager::{self, Pager};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::text::TextView;

pub(crate) use lists::Lists;

/// What the template gets.
#[derive(Serialize)]
struct Compare {
    /// Later pages leave out what has no further rows.
    first: bool,
    matrix: Option<matrix::Matrix>,
    overview: Option<overview::Overview>,
    key: Vec<matrix::KeyRow>,
    clashes: Vec<sides::ClashRow>,
    figures: Figures,
    quotations: Vec<sides::RenderingRow>,
    reuse: Option<reuse::HeatMap>,
    reworded: Option<rewordings::Rewordings>,
    choice: Option<words::Choice>,
    coverage: coverage::CoverageView,
    pairs: Vec<PairsRow>,
    pairs_about: TextView,
    pager: Option<Pager>,
}

/// An article with those that it has a page beside.
#[derive(Serialize)]
struct PairsRow {
    article: TextView,
    others: Vec<TextView>,
}

/// Says whether one matrix holds all articles.
pub(crate) fn in_one(site: &Site<'_>) -> bool {
    site.public.articles().nth(ONE_MATRIX).is_none()
}

/// Gives how many pages the lists have.
pub(crate) fn count(site: &Site<'_>) -> usize {
    site.compared.pages
}

/// Makes a page, counted from 1; on each page every list goes on.
pub(crate) fn render(sheet: &Sheet<'_>, page: usize) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let (whole, first) = (in_one(site), page == 1);
    let content = Compare {
        first,
        matrix: (whole && first).then(|| matrix::of_all(sheet)),
        overview: (!whole).then(|| overview::overview(sheet, page)).filter(|o| first || !o.is_empty()),
        key: matrix::key(sheet),
        clashes: sides::clashes(sheet, page),
        figures: figures::list(sheet, pager::rows(&site.compared.figures, page)),
        quotations: sides::renderings(sheet, page),
        reuse: first.then(|| reuse::heat_map(sheet)).flatten(),
        reworded: first.then(|| rewordings::rewordings(sheet)).flatten(),
        choice: words::choice(sheet, page),
        coverage: coverage::coverage(sheet, page),
        pairs: pairs(sheet, page),
        pairs_about: sheet.sentence(if whole { "compare-pairs-summary" } else { "compare-pairs-some" }, &[]),
        pager: pager::pager(sheet, page, count(site), |page| Long::Compare.page(page)),
    };
    let frame = Frame::new(sheet, "compare", &sheet.say("compare-title")).described(sheet.say("compare-summary"));
    site.fill(sheet, "compare.html", &frame, &content)
}

/// Gives a page of the pairs, each under the article that comes first in it.
fn pairs(sheet: &Sheet<'_>, page: usize) -> Vec<PairsRow> {
    let site = sheet.site;
    let link = |pair: &PairAt| {
        let article = crate::render::part::article::title(sheet, site.dossier.article(pair.b));
        article.linked(&sheet.links.to(Address::Pair(pair.a, pair.b)))
    };
    let row = |pairs: &[PairAt]| PairsRow {
        article: names::article_link(sheet, pairs[0].a),
        others: pairs.iter().map(link).collect(),
    };
    let rows = pager::rows(&site.compared.pairs, page).iter();
    rows.map(|range| row(&site.ledger.pairs[range.clone()])).collect()
}
