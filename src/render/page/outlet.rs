//! The page of an outlet: who it is, its articles, what it alone reports, with whom it shares text.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::markdown::Setting;
use crate::render::page::article_rows::{self, ArticleRow};
use crate::render::page::names;
use crate::render::part::coverage::{self, CoverageView};
use crate::render::sheet::Sheet;
use crate::render::text::{ProseView, TextView};
use crate::resolve::{ArticleIx, OutletIx};

/// Rows of a list on the page; an outlet of thousands of articles has them all under its sources.
const MOST: usize = 200;

/// What the template gets.
#[derive(Serialize)]
struct OutletPage {
    name: TextView,
    facts: Vec<Fact>,
    note: ProseView,
    articles: Vec<ArticleRow>,
    graded: bool,
    coverage: CoverageView,
    shares: Vec<ShareRow>,
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

/// Makes the page.
pub(crate) fn render(sheet: &Sheet<'_>, ix: OutletIx) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let outlet = site.dossier.outlet(ix);
    let articles = &site.ledger.published[ix.at()];
    let content = OutletPage {
        name: names::plain_text(sheet, &outlet.name),
        facts: facts(sheet, ix),
        note: sheet.prose(&outlet.note, Setting::main(sheet.address)),
        articles: articles.iter().take(MOST).map(|ix| article_rows::row(sheet, *ix)).collect(),
        graded: articles.iter().any(|ix| site.dossier.article(*ix).grading.as_ref().is_some_and(|g| g.public)),
        coverage: coverage::of_outlet(sheet, articles, &site.ledger.alone[ix.at()]),
        shares: shares(sheet, ix, articles),
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

fn shares(sheet: &Sheet<'_>, ix: OutletIx, articles: &[ArticleIx]) -> Vec<ShareRow> {
    let site = sheet.site;
    let of_article = |one: ArticleIx| site.ledger.reuse[one.at()].iter().map(move |place| (one, *place));
    let rows = articles.iter().flat_map(|one| of_article(*one)).filter_map(|(one, place)| {
        let reuse = &site.findings.reuse[place];
        let (other, share) = if reuse.a == one { (reuse.b, reuse.share_a) } else { (reuse.a, reuse.share_b) };
        // A pair of the outlet's own articles says nothing of other outlets.
        (site.dossier.article(other).outlet != Some(ix)).then(|| ShareRow {
            article: names::article_link(sheet, one),
            other: names::article_link(sheet, other),
            outlet: names::outlet_of(sheet, other),
            share: sheet.tongue().locale.percent(share),
        })
    });
    rows.take(MOST).collect()
}
