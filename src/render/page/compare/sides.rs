//! Where the articles do not agree, and one utterance in several renderings.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::analyze::{Agreement, Difference};
use crate::config::Rights;
use crate::render::address::Address;
use crate::render::page::names;
use crate::render::part::agreement::{self, AgreementView};
use crate::render::part::article::{self, ArticleRef};
use crate::render::part::difference::{self, DifferenceView};
use crate::render::part::pager::{self, Ranking};
use crate::render::part::quotation;
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::{NoteIx, Report};

/// Renderings of one note that are shown; its own page has all.
const RENDERINGS: usize = 6;

/// Differences of one note that are told.
const TOLD: usize = 6;

/// A note whose reports exclude each other, differ, or quote one utterance in other words.
#[derive(Serialize)]
pub(super) struct ClashRow {
    note: TextView,
    agreement: AgreementView,
    differences: Ranking<DifferenceView>,
}

/// A note whose words several articles quote.
#[derive(Serialize)]
pub(super) struct RenderingRow {
    /// What the row opens with: words alone, as a link inside what opens cannot be reached by keyboard for sure.
    title: TextView,
    note: TextView,
    count: TextView,
    renderings: Vec<Rendering>,
    /// Says that there are more.
    rest: Option<TextView>,
    /// The words in which they differ.
    differences: Vec<DifferenceView>,
}

/// The words of one article.
#[derive(Serialize)]
struct Rendering {
    article: ArticleRef,
    #[serde(serialize_with = "crate::render::text::blocks")]
    text: TextView,
    translation: Option<TextView>,
}

/// Gives a page of the notes whose reports do not agree, each with its differences in sentences.
pub(super) fn clashes(sheet: &Sheet<'_>, page: usize) -> Vec<ClashRow> {
    pager::rows(&sheet.site.compared.clashes, page).iter().filter_map(|ix| clash(sheet, *ix)).collect()
}

fn clash(sheet: &Sheet<'_>, ix: NoteIx) -> Option<ClashRow> {
    let (note, tally) = (sheet.site.dossier.note(ix), sheet.site.tally(ix)?);
    let page = sheet.links.to(Address::Note(ix));
    // What can be true at once is told on the page of the note; here it would hide what cannot.
    let grave = |found: &&Difference| found.agreement < Agreement::Compatible;
    let told = tally.compared.differences.iter().filter(grave).chain(difference::of_words(note, tally));
    let told: Vec<&Difference> = told.collect();
    let clashes = matches!(tally.compared.agreement, Agreement::Conflict | Agreement::Differ);
    Some(ClashRow {
        note: names::note_link(sheet, ix),
        agreement: if clashes {
            agreement::mark(sheet, tally.compared.agreement)
        } else {
            agreement::mark_wording(sheet)
        },
        differences: Ranking::head(sheet, &told, TOLD, |found| difference::difference(sheet, note, &page, found)),
    })
}

/// Gives a page of the notes whose words two or more articles quote.
pub(super) fn renderings(sheet: &Sheet<'_>, page: usize) -> Vec<RenderingRow> {
    pager::rows(&sheet.site.compared.quoted, page).iter().map(|ix| rendering_row(sheet, *ix)).collect()
}

/// Says whether two or more articles quote words of a note. Graphic matter stays on the page of its note.
pub(super) fn is_quoted(site: &Site<'_>, ix: NoteIx) -> bool {
    site.dossier.note(ix).warning.is_none() && quoted(site, ix).len() > 1
}

/// Gives the first report with words of each article.
fn quoted<'s>(site: &Site<'s>, ix: NoteIx) -> Vec<&'s Report> {
    let note = site.dossier.note(ix);
    let (mut found, mut known) = (Vec::new(), BTreeSet::new());
    for place in site.tally(ix).iter().flat_map(|tally| &tally.reports) {
        let report = &note.reports[*place];
        let shown = report.quote.is_some() && site.dossier.article(report.article).rights != Rights::Metadata;
        if shown && report.withdrawn.is_none() && known.insert(report.article) {
            found.push(report);
        }
    }
    found
}

fn rendering_row(sheet: &Sheet<'_>, ix: NoteIx) -> RenderingRow {
    let reports = quoted(sheet.site, ix);
    let shown = reports.iter().take(RENDERINGS).filter_map(|report| {
        let language = sheet.site.dossier.article(report.article).language;
        let text = sheet.text_in(language, quotation::set(report.quote.as_ref()?));
        let translation = quotation::translation(sheet, report);
        Some(Rendering { article: article::refer(sheet, report.article), text, translation })
    });
    let note = sheet.site.dossier.note(ix);
    let page = sheet.links.to(Address::Note(ix));
    let worded = sheet.site.tally(ix).into_iter().flat_map(|tally| difference::of_words(note, tally));
    RenderingRow {
        title: sheet.text(&note.title),
        note: names::note_link(sheet, ix),
        count: sheet.sentence("compare-renderings", &[("count", Word::Number(reports.len() as f64))]),
        renderings: shown.collect(),
        rest: pager::rest(sheet, "list-rest", RENDERINGS, reports.len()),
        differences: worded.map(|found| difference::difference(sheet, note, &page, found)).collect(),
    }
}
