//! The page of all articles: what each is, and who shares text with whom.

use serde::Serialize;

use crate::analyze::{Direction, Reuse};
use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::page::article_rows::{self, ArticleRow};
use crate::render::page::names;
use crate::render::part::filter::Narrowing;
use crate::render::part::pager::{self, Pager, ROWS};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::text::TextView;
use crate::render::tongue::Word;

/// What the template gets.
#[derive(Serialize)]
struct Sources {
    /// How many articles, outlets, separate texts.
    counts: Vec<TextView>,
    rows: Vec<ArticleRow>,
    narrowing: Option<Narrowing>,
    /// Whether the country of any outlet is known.
    countries: bool,
    graded: bool,
    pager: Option<Pager>,
    /// The first page also has the map of reuse.
    reuse: Option<ReuseTable>,
}

/// Who shares text with whom.
#[derive(Serialize)]
struct ReuseTable {
    rows: Vec<ReuseRow>,
    /// Says that there is more than is shown.
    rest: Option<TextView>,
}

/// Two articles that share text, the one published earlier first.
#[derive(Serialize)]
struct ReuseRow {
    first: TextView,
    second: TextView,
    share_first: String,
    share_second: String,
    passages: String,
    dated: bool,
    pair: Option<String>,
}

/// Gives how many pages the list has.
pub(crate) fn count(site: &Site<'_>) -> usize {
    pager::pages(site.ledger.articles.len())
}

/// Makes a page of the list, counted from 1.
pub(crate) fn render(sheet: &Sheet<'_>, page: usize) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let articles = &site.ledger.articles;
    let pager = pager::pager(sheet, page, pager::pages(articles.len()), Address::Sources);
    let (rows, narrowing) = article_rows::narrowed(sheet, pager::rows(articles, page), pager.is_some());
    let sources = Sources {
        counts: counts(sheet, articles.len()),
        rows,
        countries: site.public.outlets().any(|ix| site.dossier.outlet(ix).country.is_some()),
        narrowing,
        graded: site.ledger.graded,
        pager,
        reuse: (page == 1).then(|| reuse(sheet)),
    };
    let frame = Frame::new(sheet, "sources", &sheet.say("sources-title")).described(sheet.say("sources-summary"));
    site.fill(sheet, "sources.html", &frame, &sources)
}

fn counts(sheet: &Sheet<'_>, articles: usize) -> Vec<TextView> {
    let site = sheet.site;
    let (outlets, origins) = (site.ledger.outlets(), site.ledger.origins);
    let count = |key, n: usize| sheet.sentence(key, &[("count", Word::Number(n as f64))]);
    vec![count("sources-articles", articles), count("sources-outlets", outlets), count("sources-origins", origins)]
}

/// Makes the table of shared text, the largest shares first.
fn reuse(sheet: &Sheet<'_>) -> ReuseTable {
    let all = &sheet.site.ledger.by_share;
    let shown = all.len().min(ROWS);
    let rest =
        (shown < all.len()).then(|| sheet.sentence("sources-reuse-rest", &[("count", Word::Number(shown as f64))]));
    let rows = all[..shown].iter().map(|place| reuse_row(sheet, &sheet.site.findings.reuse[*place])).collect();
    ReuseTable { rows, rest }
}

fn reuse_row(sheet: &Sheet<'_>, reuse: &Reuse) -> ReuseRow {
    let turned = reuse.direction == Direction::BToA;
    let (first, second) = if turned { (reuse.b, reuse.a) } else { (reuse.a, reuse.b) };
    let (share_first, share_second) =
        if turned { (reuse.share_b, reuse.share_a) } else { (reuse.share_a, reuse.share_b) };
    let pair = sheet.site.ledger.pair(reuse.a, reuse.b);
    ReuseRow {
        first: names::article_link(sheet, first),
        second: names::article_link(sheet, second),
        share_first: sheet.tongue().locale.percent(share_first),
        share_second: sheet.tongue().locale.percent(share_second),
        passages: sheet.number(reuse.passages.len()),
        dated: reuse.direction != Direction::Unknown,
        pair: pair.map(|pair| sheet.links.to(Address::Pair(pair.a, pair.b))),
    }
}
