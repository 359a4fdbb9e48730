//! The matrix of one section, where there are too many articles for one matrix of all: pages of 100 notes by 50 articles,
//! and of those only the ones that report.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::ledger::{MATRIX_COLUMNS, MATRIX_ROWS};
use crate::render::page::compare::matrix::{self, KeyRow, Matrix};
use crate::render::part::pager::{self, Pager};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::text::TextView;
use crate::render::tongue::Word;

/// What the template gets.
#[derive(Serialize)]
struct SectionMatrix {
    title: TextView,
    matrix: Matrix,
    key: Vec<KeyRow>,
    rows_about: TextView,
    columns_about: TextView,
    rows: Option<Pager>,
    columns: Option<Pager>,
    back: String,
}

/// Gives the address of every page of every section.
pub(crate) fn addresses(site: &Site<'_>) -> Vec<Address> {
    let mut all = Vec::new();
    for (section, matrix) in site.ledger.matrices.iter().enumerate() {
        for (row, articles) in matrix.columns.iter().enumerate() {
            let pages = articles.len().div_ceil(MATRIX_COLUMNS).max(1);
            all.extend((1..=pages).map(|column| Address::CompareSection(section, row + 1, column)));
        }
    }
    all
}

/// Makes a page; rows and columns are counted from 1.
pub(crate) fn render(sheet: &Sheet<'_>, section: usize, row: usize, column: usize) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let whole = &site.ledger.matrices[section];
    let notes = whole.notes.chunks(MATRIX_ROWS).nth(row - 1).unwrap_or_default();
    let all = whole.columns.get(row - 1).map_or(&[][..], Vec::as_slice);
    let articles = all.chunks(MATRIX_COLUMNS).nth(column - 1).unwrap_or_default();
    let title = &site.dossier.config.sections[section].title;
    let pages = |count: usize, size: usize| count.div_ceil(size).max(1);
    let heading = sheet.sentence_by(|tongue| {
        let name = title.pick(tongue.lang, site.dossier.default_language()).map_or("", |piece| piece.text);
        tongue.html("compare-matrix-of", &[("section", Word::Text(name))])
    });
    let content = SectionMatrix {
        title: heading,
        matrix: matrix::of_some(sheet, section, notes, articles, notes.len() < whole.notes.len()),
        key: matrix::key(sheet),
        rows_about: about(sheet, "compare-rows", (row - 1) * MATRIX_ROWS, notes.len(), whole.notes.len()),
        columns_about: about(sheet, "compare-columns", (column - 1) * MATRIX_COLUMNS, articles.len(), all.len()),
        rows: pager::pager(sheet, row, pages(whole.notes.len(), MATRIX_ROWS), |page| {
            Address::CompareSection(section, page, 1)
        }),
        columns: pager::pager(sheet, column, pages(all.len(), MATRIX_COLUMNS), |page| {
            Address::CompareSection(section, row, page)
        }),
        back: sheet.links.to(Address::Compare),
    };
    let plain = sheet.tongue().plain("compare-matrix-of", &[("section", Word::Text(&sheet.plain(title)))]);
    let frame = Frame::new(sheet, "compare-section", &plain).described(sheet.say("compare-matrix-summary")).crumb(
        sheet,
        sheet.sentence("compare-title", &[]),
        Address::Compare,
    );
    site.fill(sheet, "compare-section.html", &frame, &content)
}

fn about(sheet: &Sheet<'_>, key: &str, before: usize, shown: usize, count: usize) -> TextView {
    let (from, to) = ((before + 1).min(count), before + shown);
    sheet.sentence_by(|tongue| {
        let (from, to, count) = (tongue.number(from), tongue.number(to), tongue.number(count));
        tongue.html(key, &[("from", Word::Text(&from)), ("to", Word::Text(&to)), ("count", Word::Text(&count))])
    })
}
