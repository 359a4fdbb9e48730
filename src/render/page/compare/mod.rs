//! The comparison of all articles: who reports what, where they do not agree, what they share, how they choose words.

mod coverage;
pub(crate) mod matrix;
mod overview;
mod reuse;
mod rewordings;
pub(crate) mod section;
mod sides;
mod words;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::ledger::{ONE_MATRIX, PairAt};
use crate::render::page::names;
use crate::render::page::section::figures::{self, Figures};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::{ArticleIx, Kind, NoteIx};

/// Rows of one list on the page.
const MOST: usize = 200;

/// What the template gets.
#[derive(Serialize)]
struct Compare {
    matrix: Option<matrix::Matrix>,
    overview: Option<overview::Overview>,
    key: Vec<matrix::KeyRow>,
    clashes: Limited<sides::ClashRow>,
    figures: Figures,
    figures_rest: Option<TextView>,
    quotations: Limited<sides::RenderingRow>,
    reuse: Option<reuse::HeatMap>,
    reworded: Option<rewordings::Rewordings>,
    choice: Option<words::Choice>,
    coverage: coverage::CoverageView,
    pairs: Vec<PairsRow>,
    pairs_about: TextView,
}

/// A list that may be longer than what is shown.
#[derive(Serialize)]
struct Limited<T> {
    rows: Vec<T>,
    /// Says that there is more.
    rest: Option<TextView>,
}

impl<T> Limited<T> {
    /// Shows the first rows.
    fn new(sheet: &Sheet<'_>, count: usize, rows: impl Iterator<Item = T>) -> Self {
        let words = [("shown", Word::Number(MOST as f64)), ("count", Word::Number(count as f64))];
        let rest = (count > MOST).then(|| sheet.sentence("compare-rest", &words));
        Self { rows: rows.take(MOST).collect(), rest }
    }
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

/// Makes the page.
pub(crate) fn render(sheet: &Sheet<'_>) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let whole = in_one(site);
    let (figures, figures_rest) = all_figures(sheet);
    let content = Compare {
        matrix: whole.then(|| matrix::of_all(sheet)),
        overview: (!whole).then(|| overview::overview(sheet)),
        key: matrix::key(sheet),
        clashes: sides::clashes(sheet),
        figures,
        figures_rest,
        quotations: sides::renderings(sheet),
        reuse: reuse::heat_map(sheet),
        reworded: rewordings::rewordings(sheet),
        choice: words::choice(sheet),
        coverage: coverage::coverage(sheet),
        pairs: pairs(sheet),
        pairs_about: sheet.sentence(if whole { "compare-pairs-summary" } else { "compare-pairs-some" }, &[]),
    };
    let frame = Frame::new(sheet, "compare", &sheet.say("compare-title")).described(sheet.say("compare-summary"));
    site.fill(sheet, "compare.html", &frame, &content)
}

/// Gives the figures of all sections by measure and population.
fn all_figures(sheet: &Sheet<'_>) -> (Figures, Option<TextView>) {
    let site = sheet.site;
    let is_figure = |ix: &NoteIx| matches!(site.dossier.note(*ix).kind, Kind::Figure(_));
    let notes: Vec<NoteIx> = site.index.sections.iter().flatten().copied().filter(is_figure).collect();
    let words = [("shown", Word::Number(MOST as f64)), ("count", Word::Number(notes.len() as f64))];
    let rest = (notes.len() > MOST).then(|| sheet.sentence("compare-rest", &words));
    (figures::list(sheet, &notes[..notes.len().min(MOST)]), rest)
}

/// Gives the pairs, each under the article that comes first in it.
fn pairs(sheet: &Sheet<'_>) -> Vec<PairsRow> {
    let mut rows: Vec<(ArticleIx, Vec<PairAt>)> = Vec::new();
    for pair in sheet.site.ledger.pairs.iter().take(MOST * 8) {
        match rows.last_mut() {
            Some((article, others)) if *article == pair.a => others.push(*pair),
            _ => rows.push((pair.a, vec![*pair])),
        }
    }
    let link = |pair: &PairAt| {
        let article = crate::render::part::article::title(sheet, sheet.site.dossier.article(pair.b));
        article.linked(&sheet.links.to(Address::Pair(pair.a, pair.b)))
    };
    let row = |(article, others): (ArticleIx, Vec<PairAt>)| PairsRow {
        article: names::article_link(sheet, article),
        others: others.iter().map(link).collect(),
    };
    rows.into_iter().take(MOST).map(row).collect()
}
