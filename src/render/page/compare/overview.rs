//! Outlets by sections, where there are too many articles for one matrix: how many notes of each section each reports.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::render::address::Address;
use crate::render::page::names;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::OutletIx;

/// Outlets shown: those that report most come first.
const MOST: usize = 200;

/// Outlets by sections.
#[derive(Serialize)]
pub(crate) struct Overview {
    /// Each section, linked to its own matrix where it has one.
    sections: Vec<TextView>,
    rows: Vec<OutletRow>,
}

/// One outlet.
#[derive(Serialize)]
struct OutletRow {
    outlet: TextView,
    counts: Vec<String>,
}

/// Counts the notes; each note once for an outlet, however many of its articles report.
pub(crate) fn overview(sheet: &Sheet<'_>) -> Overview {
    let site = sheet.site;
    let sections = site.dossier.config.sections.len();
    let mut counts: BTreeMap<Option<OutletIx>, Vec<usize>> = BTreeMap::new();
    for (section, notes) in site.index.sections.iter().enumerate() {
        for tally in notes.iter().filter_map(|ix| site.tally(*ix)) {
            let outlet = |ix| site.dossier.article(ix).outlet.filter(|o| site.public.outlet(*o));
            let outlets: BTreeSet<Option<OutletIx>> = tally.articles.iter().map(|ix| outlet(*ix)).collect();
            for outlet in outlets {
                counts.entry(outlet).or_insert_with(|| vec![0; sections])[section] += 1;
            }
        }
    }
    let mut rows: Vec<(Option<OutletIx>, Vec<usize>)> = counts.into_iter().collect();
    rows.sort_by_key(|(outlet, counts)| (std::cmp::Reverse(counts.iter().sum::<usize>()), *outlet));
    let row = |(outlet, counts): (Option<OutletIx>, Vec<usize>)| OutletRow {
        outlet: outlet.map_or_else(|| sheet.sentence("compare-outlet-none", &[]), |ix| names::outlet_link(sheet, ix)),
        counts: counts.into_iter().map(|count| sheet.number(count)).collect(),
    };
    Overview {
        sections: (0..sections).map(|s| head(sheet, s)).collect(),
        rows: rows.into_iter().take(MOST).map(row).collect(),
    }
}

fn head(sheet: &Sheet<'_>, section: usize) -> TextView {
    let title = sheet.text(&sheet.site.dossier.config.sections[section].title);
    if sheet.site.ledger.matrices.get(section).is_some_and(|matrix| !matrix.notes.is_empty()) {
        return title.linked(&sheet.links.to(Address::CompareSection(section, 1, 1)));
    }
    title
}
