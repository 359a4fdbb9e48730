//! A report: what one article says of a claim, in its own words.

use serde::Serialize;

use crate::analyze::Verification;
use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::markdown::Setting;
use crate::render::part::article::{self, ArticleRef};
use crate::render::part::chain::{self, ChainView};
use crate::render::part::fact::{self, Fact};
use crate::render::part::quotation::{self, QuotationView};
use crate::render::part::value::{self, ValueView};
use crate::render::sheet::Sheet;
use crate::render::text::{ProseView, TextView};
use crate::resolve::{Report, Withdrawal};

/// A report.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ReportView {
    id: String,
    article: ArticleRef,
    position: &'static str,
    chain: ChainView,
    quotation: Option<QuotationView>,
    speech: Option<Html>,
    value: Option<ValueView>,
    reported_at: Option<Html>,
    as_of: Option<Html>,
    /// What the article gives otherwise than the note.
    gives: Vec<Fact>,
    withdrawn: Option<WithdrawnView>,
    note: ProseView,
}

/// Why a report no longer counts.
#[derive(Debug, Clone, Serialize)]
struct WithdrawnView {
    on: Option<Html>,
    by: Option<TextView>,
    why: TextView,
}

/// Shows a report of the note at `home`.
pub(crate) fn report(sheet: &Sheet<'_>, report: &Report, found: Option<&Verification>, home: Address) -> ReportView {
    let dossier = sheet.site.dossier;
    let article = dossier.article(report.article);
    let words = sheet.site.findings.articles.get(report.article.at()).and_then(|a| a.words);
    ReportView {
        id: report.id.clone(),
        article: article::refer(sheet, report.article),
        position: report.position.name(),
        chain: chain::chain(sheet, report),
        quotation: quotation::quotation(sheet, report, found, words),
        speech: report.speech.map(|s| sheet.label(&format!("speech-{}", s.name()))),
        value: report.value.as_ref().map(|(v, _)| value::value(sheet, v)),
        reported_at: report
            .reported_at
            .as_ref()
            .filter(|d| Some(*d) != article.published.as_ref())
            .map(|d| sheet.date(d)),
        as_of: report.as_of.as_ref().map(|d| sheet.date(d)),
        gives: fact::otherwise(sheet, &report.gives),
        withdrawn: report.withdrawn.as_ref().map(|w| withdrawn(sheet, w, home)),
        note: sheet.prose(&report.note, Setting::side(home)),
    }
}

fn withdrawn(sheet: &Sheet<'_>, withdrawal: &Withdrawal, home: Address) -> WithdrawnView {
    WithdrawnView {
        on: withdrawal.on.as_ref().map(|d| sheet.date(d)),
        by: withdrawal.by.as_ref().map(|b| sheet.text(b)),
        why: sheet.inline(&withdrawal.why, Setting::card(home)),
    }
}
