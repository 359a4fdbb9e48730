//! How often an article uses the terms of each group, in its own voice and between quotation marks.

use serde::Serialize;

use crate::analyze::TermCount;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::{ArticleIx, TermGroup};

/// How often the article uses the terms of a group.
#[derive(Serialize)]
pub(super) struct ChoiceRow {
    group: TextView,
    count: String,
    own: String,
    quoted: String,
    rate: Option<String>,
}

/// Makes a row of each group that the article uses.
pub(super) fn choice(sheet: &Sheet<'_>, ix: ArticleIx) -> Vec<ChoiceRow> {
    let found = &sheet.site.findings.articles[ix.at()];
    let groups = sheet.site.dossier.terms.iter().zip(&found.terms);
    let groups = groups.filter(|(group, count)| count.all > 0 && !group.internal);
    let row = |(group, count): (&TermGroup, &TermCount)| ChoiceRow {
        group: sheet.text(&group.label),
        count: sheet.number(count.all),
        own: sheet.number(count.own()),
        quoted: sheet.number(count.quoted),
        rate: rate(count.all, found.words).map(|rate| sheet.tongue().locale.decimal(rate, 1)),
    };
    groups.map(row).collect()
}

/// Gives how often something stands in a thousand words.
pub(crate) fn rate(count: usize, words: Option<usize>) -> Option<f64> {
    words.filter(|words| *words > 0).map(|words| count as f64 * 1000.0 / words as f64)
}
