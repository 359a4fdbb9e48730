//! Figures over time, where articles say as of when they hold.

use std::collections::{BTreeMap, BTreeSet};

use crate::render::chart::canvas::Tone;
use crate::render::chart::marks::Mark;
use crate::render::chart::series::{MOST, Panel, Series, SeriesChart};
use crate::render::chart::time::Calendar;
use crate::render::html::Html;
use crate::render::page::charts::figures::{self, About};
use crate::render::page::charts::{Easel, Naming, in_each};
use crate::render::sheet::Sheet;
use crate::render::tongue::Word;
use crate::resolve::{Counts, Given, Kind, Note, NoteIx, Report};

/// Charts what some notes give over time; none where fewer than two days are stated.
pub(crate) fn chart(sheet: &Sheet<'_>, about: &About<'_>, notes: &[NoteIx]) -> Option<Html> {
    let points = points(sheet, notes);
    let days: BTreeSet<i64> = points.iter().map(|point| point.day).collect();
    if days.len() < 2 {
        return None;
    }
    in_each(sheet, |easel| {
        let (number, tick, month) = (|n| easel.number(n), |t| easel.tick(t), |d| easel.month(d));
        let panels = panels(easel, &points);
        let calendar = Calendar { tick: &tick, month: &month };
        let rest = panels.iter().map(|panel| panel.series.len().saturating_sub(MOST)).sum();
        let chart = SeriesChart { panels, calendar, number: &number, key: figures::key(easel) };
        let what = (about.what)(easel);
        let naming = Naming {
            id: about.id,
            title: easel.sentence("chart-series-title", &[("what", Word::Text(&what.words))]),
            description: easel.sentence("chart-series-about", &[("n", Word::Number(days.len() as f64))]),
            table: about.table,
            rest: 0,
        };
        let drawn = easel.set(naming, |frame| chart.draw(frame))?;
        Some(easel.with_rest(drawn, "chart-rest-claimants", rest, about.table))
    })
}

/// One figure as of one day.
struct Point<'a> {
    counts: Option<Counts>,
    report: &'a Report,
    day: i64,
    mark: Mark,
    tone: Tone,
}

fn points<'a>(sheet: &Sheet<'a>, notes: &[NoteIx]) -> Vec<Point<'a>> {
    let site = sheet.site;
    let mut points = Vec::new();
    for ix in notes {
        let note = site.dossier.note(*ix);
        let Some(tally) = site.tally(*ix).filter(|_| note.warning.is_none()) else { continue };
        for place in &tally.reports {
            let report = &note.reports[*place];
            let day = report.as_of.as_ref().and_then(|date| date.latest().or_else(|| date.earliest()));
            let value = report.value.as_ref().filter(|_| report.withdrawn.is_none());
            let (Some(day), Some((value, _))) = (day, value) else { continue };
            let (mark, tone) = (figures::mark(value), figures::tone(tally, *place));
            points.push(Point { counts: counts(note, report), report, day: day.number(), mark, tone });
        }
    }
    points.sort_by_key(|point| point.day);
    points
}

/// Says how a figure counts: as the article says, else as the note does.
fn counts(note: &Note, report: &Report) -> Option<Counts> {
    match (&report.gives.counts, &note.kind) {
        (Some(Given::Stated(counts)), _) => Some(*counts),
        (Some(Given::NotStated), _) => None,
        (None, Kind::Figure(figure)) => figure.counts,
        (None, _) => None,
    }
}

/// Puts totals, counts of a period, and those of which neither is known, into panels of their own.
fn panels(easel: &Easel<'_>, points: &[Point<'_>]) -> Vec<Panel> {
    let mut panels: BTreeMap<Option<Counts>, BTreeMap<String, Series>> = BTreeMap::new();
    for point in points {
        let label = figures::claimant(easel, point.report);
        let series = panels.entry(point.counts).or_default().entry(label.words.clone());
        let series = series.or_insert_with(|| Series { label, points: Vec::new() });
        let next = (point.day, point.mark, point.tone);
        if series.points.last() != Some(&next) {
            series.points.push(next);
        }
    }
    let several = panels.len() > 1;
    let panel = |(counts, series): (Option<Counts>, BTreeMap<String, Series>)| {
        let head = match counts {
            Some(Counts::Cumulative) => Some("chart-cumulative"),
            Some(Counts::Period) => Some("chart-period"),
            None => several.then_some("chart-counts-unknown"),
        };
        Panel { head: head.map(|key| easel.say(key)), series: series.into_values().collect() }
    };
    panels.into_iter().map(panel).collect()
}
