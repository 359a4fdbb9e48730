//! How the reports of a note agree: at a glance, in a sentence, and difference by difference.

use serde::Serialize;

use crate::analyze::{About, Agreement, Difference};
use crate::render::part::difference::{self, DifferenceView};
use crate::render::part::pager;
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::Note;

/// Differences that a note's page tells; more would hide the rest.
const TOLD: usize = 12;

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
    /// What the word means here; of what one article alone reports, which that is.
    sentence: TextView,
    /// Several articles alone report it, and they count as one text.
    alone: Option<TextView>,
    /// What the reports give otherwise, the gravest first.
    differences: Vec<DifferenceView>,
    /// Says that there are more.
    rest: Option<TextView>,
}

impl AgreementDetail {
    /// Leaves out all but so many differences, and says whether there are more: of those that were told, or beyond.
    pub(crate) fn shorten(&mut self, most: usize) -> bool {
        let more = self.differences.len() > most || self.rest.take().is_some();
        self.differences.truncate(most);
        self.rest = None;
        more
    }
}

impl AgreementView {
    /// Gives the word of the data documents.
    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    /// Gives the word that readers see.
    pub(crate) fn label(&self) -> &TextView {
        &self.label
    }
}

/// Marks how reports agree.
pub(crate) fn mark(sheet: &Sheet<'_>, agreement: Agreement) -> AgreementView {
    AgreementView { name: agreement.name(), label: sheet.sentence(&format!("agreement-{}", agreement.name()), &[]) }
}

/// Marks quotations that give one utterance in other words.
pub(crate) fn mark_wording(sheet: &Sheet<'_>) -> AgreementView {
    AgreementView { name: Agreement::Compatible.name(), label: sheet.sentence("agreement-wording", &[]) }
}

/// Says how the reports of a note agree, and which do not.
pub(crate) fn detail(sheet: &Sheet<'_>, note: &Note, tally: &Tally) -> AgreementDetail {
    detail_at(sheet, note, tally, "")
}

/// Does what [`detail`] does on another page than the note's own; `page` is the link to that.
pub(crate) fn detail_at(sheet: &Sheet<'_>, note: &Note, tally: &Tally, page: &str) -> AgreementDetail {
    let form = if of_figures(note, tally) { "-figure" } else { "" };
    let key = format!("agreement-{}{form}-means", tally.compared.agreement.name());
    let means = || sheet.sentence(&key, &[("n", Word::Number(tally.compared.articles.len() as f64))]);
    let alone = difference::alone(sheet, note, page, tally);
    let (sentence, alone) = match (tally.compared.agreement, alone) {
        (Agreement::Single, Some(alone)) => (alone, None),
        (_, alone) => (means(), alone),
    };
    AgreementDetail {
        mark: mark(sheet, tally.compared.agreement),
        sentence,
        alone,
        differences: differences(sheet, note, tally, page, TOLD),
        rest: pager::rest(sheet, "compare-rest", TOLD, tally.compared.differences.len()),
    }
}

/// Says whether it is the figures that agree as the note says. Equal figures of other things differ, but not as figures.
fn of_figures(note: &Note, tally: &Tally) -> bool {
    let clash = matches!(tally.compared.agreement, Agreement::Conflict | Agreement::Differ);
    let figures = |found: &Difference| found.about == About::Figure && found.agreement == tally.compared.agreement;
    note.reports.iter().any(|report| report.value.is_some())
        && (!clash || tally.compared.differences.iter().any(figures))
}

/// Tells the gravest differences between the reports of a note.
pub(crate) fn differences(
    sheet: &Sheet<'_>,
    note: &Note,
    tally: &Tally,
    page: &str,
    most: usize,
) -> Vec<DifferenceView> {
    let told = tally.compared.differences.iter().take(most);
    told.map(|found| difference::difference(sheet, note, page, found)).collect()
}
