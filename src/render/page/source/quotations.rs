//! What is quoted from an article, note by note; in the order of its text only where the text itself is published, for
//! quotations in order would rebuild an article that is not ours to publish.

use serde::Serialize;

use crate::analyze;
use crate::config::Rights;
use crate::render::ledger::ReportAt;
use crate::render::page::names;
use crate::render::part::chain::{self, ChainView};
use crate::render::part::quotation::{self, QuotationView};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::ArticleIx;

/// The quotations of an article.
#[derive(Serialize)]
pub(super) struct Quotations {
    /// Says in which order they stand, or why there are none.
    about: TextView,
    /// How much of the article is quoted.
    share: Option<TextView>,
    rows: Vec<QuotationRow>,
}

/// One report.
#[derive(Serialize)]
struct QuotationRow {
    /// The anchor of the row.
    id: String,
    note: TextView,
    position: &'static str,
    /// What the article does with it, and on whose word.
    chain: ChainView,
    quotation: Option<QuotationView>,
    withdrawn: bool,
}

/// Gathers them.
pub(super) fn quotations(sheet: &Sheet<'_>, ix: ArticleIx) -> Quotations {
    let site = sheet.site;
    let rights = site.dossier.article(ix).rights;
    let mut reports: Vec<ReportAt> = site.ledger.reports[ix.at()].clone();
    if rights == Rights::Full {
        reports.sort_by_key(|at| (first_word(sheet, *at).unwrap_or(usize::MAX), *at));
    }
    let about = match (reports.is_empty(), rights) {
        (true, _) => "source-quotations-none",
        (false, Rights::Full) => "source-quotations-in-order",
        (false, Rights::Excerpts) => "source-quotations-by-note",
        (false, Rights::Metadata) => "source-quotations-withheld",
    };
    let rows = reports.iter().map(|at| row(sheet, *at)).collect();
    Quotations { about: sheet.sentence(about, &[]), share: share(sheet, ix), rows }
}

/// Gives where in the article a quotation begins.
pub(super) fn first_word(sheet: &Sheet<'_>, at: ReportAt) -> Option<usize> {
    let verified = sheet.site.findings.notes[at.note.at()].verified.get(at.report)?.as_ref()?;
    verified.segments.first().map(|segment| segment.words.start)
}

/// Says how much of an article the quotations that readers see have.
fn share(sheet: &Sheet<'_>, ix: ArticleIx) -> Option<TextView> {
    let found = &sheet.site.findings;
    let reports = sheet.site.ledger.reports[ix.at()].iter();
    let shown = reports.filter_map(|at| found.notes[at.note.at()].verified.get(at.report)?.as_ref());
    let quoted: usize = analyze::quoted_by(shown).iter().map(ExactSizeIterator::len).sum();
    let words = found.articles[ix.at()].words.filter(|words| *words > 0 && quoted > 0)?;
    Some(sheet.sentence_by(|tongue| {
        let share = tongue.locale.percent(quoted as f64 / words as f64);
        tongue.html("source-quoted-share", &[("words", Word::Number(quoted as f64)), ("share", Word::Text(&share))])
    }))
}

fn row(sheet: &Sheet<'_>, at: ReportAt) -> QuotationRow {
    let note = sheet.site.dossier.note(at.note);
    let report = &note.reports[at.report];
    let found = sheet.site.findings.notes[at.note.at()].verified.get(at.report).and_then(Option::as_ref);
    let words = sheet.site.findings.articles[report.article.at()].words;
    QuotationRow {
        id: format!("q-{}-{}", note.id, report.id),
        note: names::report_link(sheet, at.note, at.report),
        position: report.position.name(),
        chain: chain::chain(sheet, report),
        quotation: quotation::quotation(sheet, report, found, words),
        withdrawn: report.withdrawn.is_some(),
    }
}
