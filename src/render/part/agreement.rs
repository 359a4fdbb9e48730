//! How the reports of a note agree, at a glance and in a sentence.

use serde::Serialize;

use crate::analyze::Agreement;
use crate::render::html::Html;
use crate::render::part::{article, value};
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::{Note, Report};

/// Pairs that a note's page names; more would hide the rest.
const PAIRS: usize = 6;

/// How reports agree.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AgreementView {
    /// The word of the data documents, for the style sheet.
    name: &'static str,
    /// The word that readers see.
    label: TextView,
}

/// How reports agree, with the reasons.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AgreementDetail {
    mark: AgreementView,
    /// What the word means here.
    sentence: TextView,
    /// Pairs of reports that exclude each other or differ.
    clashes: Vec<TextView>,
}

/// Marks how reports agree.
pub(crate) fn mark(sheet: &Sheet<'_>, agreement: Agreement) -> AgreementView {
    AgreementView { name: agreement.name(), label: sheet.sentence(&format!("agreement-{}", agreement.name()), &[]) }
}

/// Says how the reports of a note agree, and which do not.
pub(crate) fn detail(sheet: &Sheet<'_>, note: &Note, tally: &Tally) -> AgreementDetail {
    detail_at(sheet, note, tally, "")
}

/// Does what [`detail`] does on another page than the note's own; `page` is the link to that.
pub(crate) fn detail_at(sheet: &Sheet<'_>, note: &Note, tally: &Tally, page: &str) -> AgreementDetail {
    let figures = note.reports.iter().any(|r| r.value.is_some());
    let form = if figures { "-figure" } else { "" };
    let key = format!("agreement-{}{form}-means", tally.agreement.name());
    let clashes = tally.clashes.iter().take(PAIRS);
    AgreementDetail {
        mark: mark(sheet, tally.agreement),
        sentence: sheet.sentence(&key, &[("n", Word::Number(tally.articles.len() as f64))]),
        clashes: clashes
            .map(|(a, b, kind)| clash(sheet, page, (&note.reports[*a], &note.reports[*b]), *kind))
            .collect(),
    }
}

/// Says in a sentence how two reports differ.
fn clash(sheet: &Sheet<'_>, page: &str, (a, b): (&Report, &Report), kind: Agreement) -> TextView {
    sheet.sentence_by(|tongue| {
        let named = |r: &Report| Html::link(&format!("{page}#{}", r.id), &article::within(sheet, r.article, tongue));
        let (left, right) = (named(a), named(b));
        let figures = a.value.as_ref().zip(b.value.as_ref());
        let Some(((x, _), (y, _))) = figures else {
            let does = |r: &Report| Html::text(&tongue.text(&format!("position-{}", r.position.name())));
            let (x, y) = (does(a), does(b));
            return tongue.html(
                "clash-position",
                &[
                    ("a", Word::Markup(&left)),
                    ("x", Word::Markup(&x)),
                    ("b", Word::Markup(&right)),
                    ("y", Word::Markup(&y)),
                ],
            );
        };
        let (x, y) = (value::words(x, tongue), value::words(y, tongue));
        let key = if kind == Agreement::Conflict { "clash-conflict" } else { "clash-differ" };
        tongue.html(
            key,
            &[
                ("a", Word::Markup(&left)),
                ("x", Word::Markup(&x)),
                ("b", Word::Markup(&right)),
                ("y", Word::Markup(&y)),
            ],
        )
    })
}
