//! The page of an outlet: who it is, its articles, what it alone reports, with whom it shares text.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::address::{Address, Long};
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::markdown::Setting;
use crate::render::page::article_rows::{self, ArticleRow};
use crate::render::page::names;
use crate::render::part::coverage::{self, CoverageView};
use crate::render::part::pager::{self, Pager, Ranking};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::text::{ProseView, TextView};
use crate::resolve::{ArticleIx, OutletIx};

/// What the template gets.
#[derive(Serialize)]
struct OutletPage {
    name: TextView,
    facts: Vec<Fact>,
    note: ProseView,
    articles: Vec<ArticleRow>,
    graded: bool,
    alone: Vec<TextView>,
    /// The first page alone has it.
    coverage: Option<CoverageView>,
    /// The first page alone has it.
    shares: Option<Ranking<ShareRow>>,
    /// Gives way to the lists on later pages.
    first: bool,
    pager: Option<Pager>,
}

/// Something known of the outlet.
#[derive(Serialize)]
struct Fact {
    label: Html,
    value: TextView,
}

/// An article of the outlet that shares text with one of another.
#[derive(Serialize)]
struct ShareRow {
    article: TextView,
    other: TextView,
    outlet: Option<TextView>,
    share: String,
}

/// Gives how many pages the lists of an outlet have.
pub(crate) fn count(site: &Site<'_>, ix: OutletIx) -> usize {
    let ledger = &site.ledger;
    pager::pages_of(&[ledger.published[ix.at()].len(), ledger.alone[ix.at()].len()])
}

/// Makes a page of the outlet, counted from 1; on each page every list goes on.
pub(crate) fn render(sheet: &Sheet<'_>, ix: OutletIx, page: usize) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let outlet = site.dossier.outlet(ix);
    let articles = &site.ledger.published[ix.at()];
    let content = OutletPage {
        name: sheet.name(&outlet.name),
        facts: facts(sheet, ix),
        note: if page > 1 { ProseView::default() } else { sheet.prose(&outlet.note, Setting::main(sheet.address)) },
        articles: pager::rows(articles, page).iter().map(|ix| article_rows::row(sheet, *ix)).collect(),
        graded: articles.iter().any(|ix| site.dossier.article(*ix).grading.as_ref().is_some_and(|g| g.public)),
        alone: pager::rows(&site.ledger.alone[ix.at()], page).iter().map(|ix| names::note_link(sheet, *ix)).collect(),
        coverage: (page == 1).then(|| coverage::of_outlet(sheet, articles)),
        shares: (page == 1).then(|| Ranking::new(sheet, &site.ledger.shares[ix.at()], |at| share(sheet, *at))),
        first: page == 1,
        pager: pager::pager(sheet, page, count(site, ix), |page| Long::Outlet(ix).page(page)),
    };
    let frame = Frame::titled(sheet, "outlet", &outlet.name).described(sheet.snippet(&outlet.note, 200)).crumb(
        sheet,
        sheet.sentence("sources-title", &[]),
        Address::Sources(1),
    );
    site.fill(sheet, "outlet.html", &frame, &content)
}

fn facts(sheet: &Sheet<'_>, ix: OutletIx) -> Vec<Fact> {
    let outlet = sheet.site.dossier.outlet(ix);
    let site = outlet.url.as_ref().map(|url| names::own(Html::link(url, &Html::raw(bare(url)))));
    let facts = [
        ("outlet-type", outlet.kind.as_ref().map(|kind| sheet.text(kind))),
        ("sources-country", outlet.country.as_ref().map(|country| sheet.text(country))),
        ("sources-language", outlet.language.map(|lang| names::own(sheet.language(lang)))),
        ("outlet-site", site),
    ];
    facts.into_iter().filter_map(|(key, value)| Some(Fact { label: sheet.label(key), value: value? })).collect()
}

/// Sets an address to be read: without its scheme, and from left to right whatever stands around it.
pub(crate) fn bare(url: &str) -> String {
    let words = url.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
    format!("<bdi dir=\"ltr\">{}</bdi>", Html::text(words).as_str())
}

/// Tells what one of the outlet's articles shares with one of another.
fn share(sheet: &Sheet<'_>, (one, place): (ArticleIx, usize)) -> ShareRow {
    let reuse = &sheet.site.findings.reuse[place];
    let (other, share) = if reuse.a == one { (reuse.b, reuse.share_a) } else { (reuse.a, reuse.share_b) };
    ShareRow {
        article: names::article_link(sheet, one),
        other: names::article_link(sheet, other),
        outlet: names::outlet_of(sheet, other),
        share: sheet.tongue().locale.percent(share),
    }
}
