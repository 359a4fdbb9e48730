//! Figures by claimant in the order of time, as rows of a table: what a chart of them draws, in words.
//!
//! Takes the notes of one measure and population; gives a row for each figure of each claimant, counts of all since the
//! beginning apart from counts of a period. Graphic matter and what readers do not see are left out.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::analyze::{Point, Series};
use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::part::value::{self, ValueView};
use crate::render::part::{article, chain, pager};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::{Kind, NoteIx, Position};

/// Rows of the table; it says where there are more, which the data have.
const MOST: usize = 100;

/// The table of figures by claimant.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct SeriesTable {
    rows: Vec<SeriesRow>,
    /// Says that there are more.
    rest: Option<TextView>,
}

/// One figure of one claimant.
#[derive(Debug, Clone, Serialize)]
struct SeriesRow {
    /// The claimant; none in a row that goes on with the one above.
    claimant: Option<TextView>,
    /// How many rows the claimant has, in the first of them.
    span: usize,
    /// Whether all since the beginning are counted or a period.
    counts: Option<String>,
    value: ValueView,
    href: String,
    at: Option<Html>,
    /// What is known of the moment.
    basis: String,
    /// Who gives it.
    articles: Vec<TextView>,
}

/// Gives the figures of some notes by claimant; nothing where one figure is all there is.
pub(crate) fn table(sheet: &Sheet<'_>, notes: &[NoteIx]) -> SeriesTable {
    let site = sheet.site;
    let notes: BTreeSet<NoteIx> = notes.iter().copied().filter(|ix| site.dossier.note(*ix).warning.is_none()).collect();
    let shown = |(note, report): &(NoteIx, usize)| {
        notes.contains(note) && site.tally(*note).is_some_and(|tally| tally.reports.binary_search(report).is_ok())
    };
    let counted = |ix: &NoteIx| match &site.dossier.note(*ix).kind {
        Kind::Figure(figure) => Some(&figure.measure),
        _ => None,
    };
    let Some(measure) = notes.iter().find_map(counted) else { return SeriesTable::default() };
    let (mut rows, mut all) = (Vec::new(), 0);
    for series in site.findings.series.iter().filter(|series| series.measure == *measure) {
        let points: Vec<(&Point, Vec<(NoteIx, usize)>)> = series
            .points
            .iter()
            .map(|point| (point, point.reports.iter().copied().filter(shown).collect::<Vec<_>>()))
            .filter(|(_, reports)| !reports.is_empty())
            .collect();
        all += points.len();
        let span = points.len().min(MOST - rows.len());
        let own = points.iter().take(span).enumerate();
        rows.extend(own.filter_map(|(at, (point, reports))| {
            let row = row(sheet, series, point, reports)?;
            Some(if at == 0 { SeriesRow { span, ..row } } else { SeriesRow { claimant: None, ..row } })
        }));
    }
    match all {
        0 | 1 => SeriesTable::default(),
        _ => SeriesTable { rest: pager::rest(sheet, "compare-rest", MOST, all), rows },
    }
}

fn row(sheet: &Sheet<'_>, series: &Series, point: &Point, reports: &[(NoteIx, usize)]) -> Option<SeriesRow> {
    let dossier = sheet.site.dossier;
    let of = |(note, report): (NoteIx, usize)| &dossier.note(note).reports[report];
    let first = of(reports[0]);
    let (given, _) = first.value.as_ref()?;
    let own = first.said_by.is_none() && first.position == Position::Asserts;
    let mut seen = BTreeSet::new();
    let articles = reports.iter().filter(|at| seen.insert(of(**at).article)).map(|at| {
        let href = sheet.links.to_anchor(Address::Note(at.0), &of(*at).id);
        article::name(sheet, of(*at).article).linked(&href)
    });
    let named = if own { article::name(sheet, first.article) } else { chain::claimant(sheet, first) };
    Some(SeriesRow {
        claimant: Some(named),
        span: 1,
        counts: series.counts.map(|counts| sheet.say(&format!("counts-{}", counts.name()))),
        value: value::value(sheet, given),
        href: sheet.links.to_anchor(Address::Note(reports[0].0), &first.id),
        at: point.at.as_ref().map(|date| sheet.date_short(date)),
        basis: sheet.say(&format!("series-{}", point.basis.name())),
        articles: articles.collect(),
    })
}
