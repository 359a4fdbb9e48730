//! Filters of figures: what is counted, on whose word, and which outlet gives it.
//!
//! A row of a table is what an article gives; a figure whose rows are not shown is found as a whole. What speaks of all
//! rows, of a figure or of a group, is shown where all of these are.

use crate::render::page::section::figures::{FigureView, Figures, list};
use crate::render::part::filter::{Carried, Kind};
use crate::render::sheet::Sheet;
use crate::resolve::{Given, Kind as NoteKind, NoteIx, Position, Report};

/// Groups figures as [`list`] does, with filters.
pub(in crate::render::page::section) fn narrowed(sheet: &Sheet<'_>, notes: &[NoteIx], paged: bool) -> Figures {
    let mut figures = list(sheet, notes);
    let mut carried = Carried::new(sheet, &[Kind::Measure, Kind::Claimant, Kind::Outlet]);
    let mut record = 0..;
    let mut row = |ix: NoteIx, reports: &[usize]| {
        carried.row(record.next().unwrap_or_default());
        carry(&mut carried, sheet, ix, reports);
    };
    for figure in figures.groups.iter().flat_map(|group| &group.figures) {
        match reports(figure).as_slice() {
            [] => row(figure.ix, sheet.site.tally(figure.ix).map_or(&[], |tally| &tally.reports)),
            several => several.iter().for_each(|place| row(figure.ix, &[*place])),
        }
    }
    let others = notes.iter().filter(|ix| !matches!(sheet.site.dossier.note(**ix).kind, NoteKind::Figure(_)));
    others.for_each(|ix| row(*ix, sheet.site.tally(*ix).map_or(&[], |tally| &tally.reports)));

    let mut narrowed = carried.narrowed(paged);
    for group in &mut figures.groups {
        let mut rows = 0;
        for figure in &mut group.figures {
            rows += figure.rows.len().max(1);
            if figure.rows.is_empty() {
                figure.found = narrowed.next();
                continue;
            }
            figure.rows.iter_mut().for_each(|row| row.found = narrowed.next());
            figure.whole = narrowed.whole(figure.rows.len());
        }
        group.found = narrowed.whole(rows);
    }
    figures.others = figures.others.into_iter().map(|card| card.found_by(narrowed.next())).collect();
    figures.narrowing = narrowed.narrowing;
    figures
}

/// Gives the reports that a figure shows.
fn reports(figure: &FigureView) -> Vec<usize> {
    figure.rows.iter().map(|row| row.report).collect()
}

/// Notes what some reports of a note carry.
fn carry(carried: &mut Carried<'_, '_>, sheet: &Sheet<'_>, ix: NoteIx, reports: &[usize]) {
    let dossier = sheet.site.dossier;
    let note = dossier.note(ix);
    if let NoteKind::Figure(figure) = &note.kind {
        figure.measure.iter().for_each(|key| carried.term(Kind::Measure, &dossier.config.measures, key));
    }
    for report in reports.iter().map(|place| &note.reports[*place]) {
        claimant(carried, sheet, report);
        dossier.article(report.article).outlet.into_iter().for_each(|outlet| carried.outlet(outlet));
    }
}

fn claimant(carried: &mut Carried<'_, '_>, sheet: &Sheet<'_>, report: &Report) {
    match &report.said_by {
        Some(Given::Stated(who)) => carried.actor(Kind::Claimant, who),
        None if report.position == Position::Asserts => {
            carried.carry(Kind::Claimant, "own_voice", || sheet.sentence("claimant-own-voice", &[]));
        }
        Some(Given::NotStated) | None => {
            carried.carry(Kind::Claimant, "not_stated", || sheet.sentence("claimant-not-stated", &[]));
        }
    }
}
