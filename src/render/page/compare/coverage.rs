//! What every article reports, what one alone does, and which sections each passes over.

use serde::Serialize;

use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::page::names;
use crate::render::part::article::{self, ArticleRef};
use crate::render::part::{coverage, pager};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::ArticleIx;

/// What all articles cover.
#[derive(Serialize)]
pub(super) struct CoverageView {
    /// The sections that have a report.
    sections: Vec<TextView>,
    rows: Vec<CoverageRow>,
    /// Notes that every article reports.
    by_all: Vec<TextView>,
}

/// What one article covers.
#[derive(Serialize)]
struct CoverageRow {
    article: ArticleRef,
    /// How many notes no other text reports.
    alone: String,
    /// Where they are listed.
    href: String,
    cells: Vec<Cell>,
}

/// What an article does with one section.
#[derive(Serialize)]
struct Cell {
    words: Html,
    passed_over: bool,
}

/// Makes a page of the table and of the list.
pub(super) fn coverage(sheet: &Sheet<'_>, page: usize) -> CoverageView {
    let site = sheet.site;
    let coverage = &site.ledger.coverage;
    let sections: Vec<usize> = coverage::sections(sheet);
    let row = |ix: &ArticleIx| {
        let own = &coverage.articles[ix.at()];
        let cell = |section: &usize| Cell {
            words: coverage::share(sheet, own.sections[*section].reported, coverage.sections[*section]),
            passed_over: own.sections[*section].reported == 0,
        };
        CoverageRow {
            article: article::refer(sheet, *ix),
            alone: sheet.number(own.alone.len()),
            href: sheet.links.to_anchor(Address::Source(*ix), "coverage"),
            cells: sections.iter().map(cell).collect(),
        }
    };
    let title = |section: &usize| {
        let title = sheet.text(&site.dossier.config.sections[*section].title);
        title.linked(&sheet.links.to(Address::Section(*section, 1)))
    };
    CoverageView {
        sections: sections.iter().map(title).collect(),
        rows: pager::rows(&site.ledger.articles, page).iter().map(row).collect(),
        by_all: pager::rows(&coverage.by_all, page).iter().map(|ix| names::note_link(sheet, *ix)).collect(),
    }
}
