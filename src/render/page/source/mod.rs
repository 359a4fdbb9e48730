//! The page of an article: what it is, how it was kept, what is quoted from it, and what of it stands elsewhere.

mod choice;
mod marks;
mod origin;
mod quotations;
mod record;
mod shared;
mod text;

pub(crate) use choice::rate;
pub(crate) use record::in_words;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::markdown::Setting;
use crate::render::page::names;
use crate::render::part;
use crate::render::part::correction::{self, CorrectionView};
use crate::render::part::coverage::{self, CoverageView};
use crate::render::sheet::Sheet;
use crate::render::text::{ProseView, TextView};
use crate::resolve::ArticleIx;

/// What the template gets.
#[derive(Serialize)]
struct SourcePage {
    id: String,
    title: TextView,
    /// Whether the copy carries the title; otherwise it is our label.
    printed: bool,
    title_verified: bool,
    outlet: Option<TextView>,
    published: Option<Html>,
    facts: Vec<record::Fact>,
    provenance: record::Provenance,
    digest: ProseView,
    quotations: quotations::Quotations,
    silent: Vec<TextView>,
    coverage: CoverageView,
    shared: shared::SharedList,
    choice: Vec<choice::ChoiceRow>,
    text: Option<text::FullText>,
    origin: origin::OriginView,
    corrections: Vec<CorrectionView>,
    cite: record::Citation,
}

/// Makes the page.
pub(crate) fn render(sheet: &Sheet<'_>, ix: ArticleIx) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let article = site.dossier.article(ix);
    let digest = sheet.prose(&article.digest, Setting::main(sheet.address));
    let content = SourcePage {
        id: article.id.clone(),
        title: part::article::title(sheet, article),
        printed: article.title.is_some(),
        title_verified: site.findings.articles[ix.at()].title.is_some(),
        outlet: names::outlet_of(sheet, ix),
        published: article.published.as_ref().map(|date| sheet.date(date)),
        facts: record::facts(sheet, ix),
        provenance: record::provenance(sheet, ix),
        digest,
        quotations: quotations::quotations(sheet, ix),
        silent: site.ledger.silent[ix.at()].iter().map(|note| names::note_link(sheet, *note)).collect(),
        coverage: coverage::of_article(sheet, ix),
        shared: shared::shared(sheet, ix),
        choice: choice::choice(sheet, ix),
        text: text::full(sheet, ix),
        origin: origin::origin(sheet, ix),
        corrections: site
            .index
            .article_corrections
            .get(&ix)
            .into_iter()
            .flatten()
            .map(|at| correction::correction(sheet, *at))
            .collect(),
        cite: record::citation(sheet, ix),
    };
    let frame = Frame::new(sheet, "source", &names::article_plain(sheet, ix))
        .described(sheet.snippet(&article.digest, 200))
        .crumb(sheet, sheet.sentence("sources-title", &[]), Address::Sources(1))
        .source(sheet, article.file);
    site.fill(sheet, "source.html", &frame, &content)
}
