//! Outlets by sections, where there are too many articles for one matrix: how many notes of each section each reports.

use serde::Serialize;

use crate::render::address::Address;
use crate::render::page::names;
use crate::render::part::pager;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::OutletIx;

/// Outlets by sections.
#[derive(Serialize)]
pub(crate) struct Overview {
    /// Each section, linked to its own matrix where it has one.
    sections: Vec<TextView>,
    rows: Vec<OutletRow>,
}

impl Overview {
    /// Says whether no outlet is on this page.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// One outlet.
#[derive(Serialize)]
struct OutletRow {
    outlet: TextView,
    counts: Vec<String>,
}

/// Makes a page of the table, counted from 1.
pub(crate) fn overview(sheet: &Sheet<'_>, page: usize) -> Overview {
    let row = |(outlet, counts): &(Option<OutletIx>, Vec<usize>)| OutletRow {
        outlet: outlet.map_or_else(|| sheet.sentence("compare-outlet-none", &[]), |ix| names::outlet_link(sheet, ix)),
        counts: counts.iter().map(|count| sheet.number(*count)).collect(),
    };
    Overview {
        sections: (0..sheet.site.dossier.config.sections.len()).map(|s| head(sheet, s)).collect(),
        rows: pager::rows(&sheet.site.compared.outlets, page).iter().map(row).collect(),
    }
}

fn head(sheet: &Sheet<'_>, section: usize) -> TextView {
    let title = sheet.text(&sheet.site.dossier.config.sections[section].title);
    if sheet.site.ledger.matrices.get(section).is_some_and(|matrix| !matrix.notes.is_empty()) {
        return title.linked(&sheet.links.to(Address::CompareSection(section, 1, 1)));
    }
    title
}
