//! How the reports of a note agree, at a glance and in a sentence.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::analyze::Agreement;
use crate::render::html::Html;
use crate::render::part::{article, fact, value};
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::text::TextView;
use crate::render::tongue::{Tongue, Word};
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
    let pairs = tally.clashes.iter();
    let told = pairs.filter_map(|(a, b, kind)| clash(sheet, page, (&note.reports[*a], &note.reports[*b]), *kind));
    let mut clashes = each_once(told);
    clashes.extend(each_once(otherwise(sheet, page, note, tally).into_iter()));
    AgreementDetail {
        mark: mark(sheet, tally.agreement),
        sentence: sheet.sentence(&key, &[("n", Word::Number(tally.articles.len() as f64))]),
        clashes,
    }
}

/// Takes the first lines that read differently. An article that says a thing twice clashes twice, with links to two
/// places and the same words: once is enough.
fn each_once(lines: impl Iterator<Item = TextView>) -> Vec<TextView> {
    let mut seen = BTreeSet::new();
    let read = |line: &TextView| line.blocks.iter().map(|b| b.html.words()).collect::<Vec<_>>();
    lines.filter(|line| seen.insert(read(line))).take(PAIRS).collect()
}

/// Says in a sentence how two reports differ; none where the pair itself does not show it (see [`otherwise`]).
fn clash(sheet: &Sheet<'_>, page: &str, (a, b): (&Report, &Report), kind: Agreement) -> Option<TextView> {
    let figures = a.value.as_ref().zip(b.value.as_ref()).map(|((x, _), (y, _))| (x, y));
    if figures.is_none() && a.position == b.position && a.claimant == b.claimant {
        return None;
    }
    let key = match (figures, kind) {
        (Some(_), Agreement::Conflict) => "clash-conflict",
        (Some(_), _) => "clash-differ",
        (None, _) => "clash-position",
    };
    Some(sheet.sentence_by(|tongue| {
        let (left, right) = (named(sheet, page, a, tongue), named(sheet, page, b, tongue));
        let does = |r: &Report| Html::text(&tongue.text(&format!("position-{}", r.position.name())));
        let (x, y) = match figures {
            Some((x, y)) => (value::words(x, tongue), value::words(y, tongue)),
            None => (does(a), does(b)),
        };
        let args =
            [("a", Word::Markup(&left)), ("x", Word::Markup(&x)), ("b", Word::Markup(&right)), ("y", Word::Markup(&y))];
        tongue.html(key, &args)
    }))
}

/// Names each report that differs in what it gives beside its figure, with what that is.
fn otherwise(sheet: &Sheet<'_>, page: &str, note: &Note, tally: &Tally) -> Vec<TextView> {
    let differing = tally.reports.iter().filter(|i| tally.clashes.iter().any(|(a, b, _)| a == *i || b == *i));
    let reports = differing.map(|i| &note.reports[*i]).filter(|r| !r.gives.is_empty());
    let told = reports.map(|report| {
        let facts = fact::otherwise(sheet, &report.gives);
        sheet.sentence_by(|tongue| {
            let who = named(sheet, page, report, tongue);
            let what = Html::raw(facts.iter().map(|f| f.in_words(tongue)).collect::<Vec<_>>().join(" · "));
            tongue.html("clash-gives", &[("a", Word::Markup(&who)), ("x", Word::Markup(&what))])
        })
    });
    told.collect()
}

/// Names a report by its article, linked to its place.
fn named(sheet: &Sheet<'_>, page: &str, report: &Report, tongue: &Tongue) -> Html {
    Html::link(&format!("{page}#{}", report.id), &article::within(sheet, report.article, tongue))
}
