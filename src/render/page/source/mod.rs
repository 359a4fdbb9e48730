//! The page of an article: what it is, how it was kept, what is quoted from it, and what of it stands elsewhere.

mod marks;
mod quotations;
mod record;
mod shared;
mod text;

use serde::Serialize;

use crate::analyze::MergeReason;
use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::markdown::Setting;
use crate::render::page::{article_rows, names};
use crate::render::part;
use crate::render::part::correction::{self, CorrectionView};
use crate::render::part::coverage::{self, CoverageView};
use crate::render::sheet::Sheet;
use crate::render::text::{ProseView, TextView};
use crate::render::tongue::Word;
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
    shared: Vec<shared::Shared>,
    choice: Vec<ChoiceRow>,
    text: Option<text::FullText>,
    origin: OriginView,
    corrections: Vec<CorrectionView>,
    cite: record::Citation,
}

/// How often the article uses the terms of a group.
#[derive(Serialize)]
struct ChoiceRow {
    group: TextView,
    count: String,
    rate: Option<String>,
}

/// Whose text it is.
#[derive(Serialize)]
struct OriginView {
    sentences: Vec<TextView>,
    members: Vec<TextView>,
    reasons: Vec<TextView>,
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
        choice: choice(sheet, ix),
        text: text::full(sheet, ix),
        origin: origin(sheet, ix),
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

fn choice(sheet: &Sheet<'_>, ix: ArticleIx) -> Vec<ChoiceRow> {
    let found = &sheet.site.findings.articles[ix.at()];
    let groups = sheet.site.dossier.terms.iter().zip(&found.terms);
    let groups = groups.filter(|(group, count)| **count > 0 && !group.internal);
    let row = |(group, count): (&crate::resolve::TermGroup, &usize)| ChoiceRow {
        group: sheet.text(&group.label),
        count: sheet.number(*count),
        rate: rate(*count, found.words).map(|rate| sheet.tongue().locale.decimal(rate, 1)),
    };
    groups.map(row).collect()
}

/// Gives how often something stands in a thousand words.
pub(crate) fn rate(count: usize, words: Option<usize>) -> Option<f64> {
    words.filter(|words| *words > 0).map(|words| count as f64 * 1000.0 / words as f64)
}

fn origin(sheet: &Sheet<'_>, ix: ArticleIx) -> OriginView {
    let site = sheet.site;
    let origin = site.findings.origins.get(site.findings.articles[ix.at()].origin);
    let members = origin.map_or(&[][..], |origin| &origin.members);
    let others: Vec<ArticleIx> =
        members.iter().copied().filter(|other| *other != ix && site.public.article(*other)).collect();
    let link = |ix: ArticleIx, lang| names::article_html(sheet, ix, lang);
    let mut sentences = Vec::new();
    if others.is_empty() {
        sentences.push(sheet.sentence("source-origin-single", &[]));
        sentences.push(sheet.sentence("source-origin-proof", &[]));
    } else {
        sentences.push(sheet.sentence("source-origin-group", &[("count", Word::Number(others.len() as f64))]));
        if let Some(named_by) = article_rows::origin(sheet, ix) {
            let named = |t: &crate::render::tongue::Tongue| {
                t.html("source-origin-named", &[("article", Word::Markup(&link(named_by, t.lang)))])
            };
            sentences.push(sheet.sentence_by(named));
        }
    }
    let reasons = origin.map_or(&[][..], |origin| &origin.reasons);
    let shown = reasons.iter().filter(|(one, other, _)| site.public.article(*one) && site.public.article(*other));
    let reasons = shown.map(|(one, other, why)| reason(sheet, *one, *other, *why)).collect();
    OriginView { sentences, members: others.iter().map(|ix| names::article_link(sheet, *ix)).collect(), reasons }
}

/// Says why two articles count as one text.
fn reason(sheet: &Sheet<'_>, one: ArticleIx, other: ArticleIx, why: MergeReason) -> TextView {
    sheet.sentence_by(|tongue| {
        let (one, other) =
            (names::article_html(sheet, one, tongue.lang), names::article_html(sheet, other, tongue.lang));
        let both = [("article", Word::Markup(&one)), ("other", Word::Markup(&other))];
        match why {
            MergeReason::SharedText(share) => {
                let share = tongue.locale.percent(share);
                tongue.html("source-merge-shared", &[both[0], both[1], ("share", Word::Text(&share))])
            }
            MergeReason::Republishes => tongue.html("source-merge-republishes", &both),
            MergeReason::Translation => tongue.html("source-merge-translation", &both),
            MergeReason::Editor => tongue.html("source-merge-editor", &both),
        }
    })
}
