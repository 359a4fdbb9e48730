//! Figures over time, where articles say as of when they hold: the series of the analysis.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyze::{self, Basis};
use crate::render::chart::canvas::{Label, Tone};
use crate::render::chart::marks::Mark;
use crate::render::chart::series::{MOST, Panel, Series, SeriesChart};
use crate::render::chart::time::Calendar;
use crate::render::html::Html;
use crate::render::page::charts::figures::{self, About};
use crate::render::page::charts::{Easel, Naming, in_each};
use crate::render::part::article;
use crate::render::sheet::Sheet;
use crate::render::tongue::Word;
use crate::resolve::{ArticleIx, Counts, Given, Kind, NoteIx, Position, Report};

/// Charts what some notes give over time; none where fewer than two days are stated.
pub(crate) fn chart(sheet: &Sheet<'_>, about: &About<'_>, notes: &[NoteIx]) -> Option<Html> {
    let lines = lines(sheet, notes);
    let days: BTreeSet<i64> = lines.iter().flat_map(|line| &line.points).map(|(day, ..)| *day).collect();
    if days.len() < 2 {
        return None;
    }
    in_each(sheet, |easel| {
        let (number, tick, months) = (|n| easel.number(n), |t| easel.tick(t), |a, b| easel.months(a, b));
        let panels = panels(easel, &lines);
        let calendar = Calendar { tick: &tick, months: &months };
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

/// What one claimant gives of one thing.
struct Line<'a> {
    counts: Option<Counts>,
    /// The first report, which names the claimant.
    first: (NoteIx, &'a Report),
    /// Day (from 1970-01-01) and figure, in the order of days.
    points: Vec<(i64, Mark, Tone)>,
}

/// Takes of each series what readers see of it in some notes, which are of one measure.
fn lines<'a>(sheet: &Sheet<'a>, notes: &[NoteIx]) -> Vec<Line<'a>> {
    let site = sheet.site;
    let plain = |ix: &NoteIx| site.dossier.note(*ix).warning.is_none();
    let notes: BTreeSet<NoteIx> = notes.iter().copied().filter(plain).collect();
    let measure = notes.iter().find_map(|ix| match &site.dossier.note(*ix).kind {
        Kind::Figure(figure) => Some(&figure.measure),
        _ => None,
    });
    let same = site.findings.series.iter().filter(|series| Some(&series.measure) == measure);
    same.filter_map(|series| line(sheet, &notes, series)).collect()
}

fn line<'a>(sheet: &Sheet<'a>, notes: &BTreeSet<NoteIx>, series: &analyze::Series) -> Option<Line<'a>> {
    let site = sheet.site;
    let report = |(note, at): (NoteIx, usize)| &site.dossier.note(note).reports[at];
    let tone = |(note, at): (NoteIx, usize)| {
        let tally =
            site.tally(note).filter(|tally| notes.contains(&note) && tally.reports.binary_search(&at).is_ok())?;
        Some(((note, at), figures::tone(tally, at)))
    };
    let (mut first, mut points) = (None, Vec::new());
    for point in series.points.iter().filter(|point| point.basis == Basis::AsOf) {
        let shown: Vec<((NoteIx, usize), Tone)> = point.reports.iter().filter_map(|at| tone(*at)).collect();
        let day = point.at.as_ref().and_then(|date| date.latest().or_else(|| date.earliest()));
        let (Some((at, _)), Some(day)) = (shown.first(), day) else { continue };
        let Some((value, _)) = &report(*at).value else { continue };
        let worst = shown.iter().map(|(_, tone)| *tone).fold(Tone::Plain, figures::graver);
        first = first.or(Some((at.0, report(*at))));
        points.push((day.number(), figures::mark(value), worst));
    }
    points.sort_by_key(|(day, ..)| *day);
    points.dedup();
    Some(Line { counts: series.counts, first: first?, points })
}

/// Names the claimant of a line: an article that speaks for itself, or for someone whom it does not name, by its own name.
/// `articles` are those that the chart may name.
fn claimant(easel: &Easel<'_>, report: &Report, articles: &BTreeSet<ArticleIx>) -> Label {
    let article = || article::among(easel.sheet, report.article, articles, easel.tongue).isolated();
    match (&report.said_by, report.position) {
        (None, Position::Asserts) => easel.own(article()),
        (Some(Given::Stated(_)), _) => figures::claimant(easel, report),
        _ => easel.own(format!("{} · {}", figures::claimant(easel, report).words, article())),
    }
}

/// Puts totals, counts of a period, and those of which neither is known, into panels of their own; those who give most come
/// first. Where a claimant has several lines in one panel, of a part and its whole or of two places, each also has the title
/// of its note.
fn panels(easel: &Easel<'_>, lines: &[Line<'_>]) -> Vec<Panel> {
    let mut panels: BTreeMap<Option<Counts>, Vec<Series>> = BTreeMap::new();
    let mut names: BTreeMap<(Option<Counts>, String), usize> = BTreeMap::new();
    let articles: BTreeSet<ArticleIx> = lines.iter().map(|line| line.first.1.article).collect();
    for line in lines {
        *names.entry((line.counts, claimant(easel, line.first.1, &articles).words)).or_default() += 1;
    }
    for line in lines {
        let mut label = claimant(easel, line.first.1, &articles);
        if names[&(line.counts, label.words.clone())] > 1 {
            let note = easel.sheet.site.dossier.note(line.first.0);
            label.words = format!("{} · {}", label.words, easel.text(&note.title).words);
        }
        panels.entry(line.counts).or_default().push(Series { label, points: line.points.clone() });
    }
    for panel in panels.values_mut() {
        panel.sort_by(|a, b| (b.points.len(), &a.label.words).cmp(&(a.points.len(), &b.label.words)));
    }
    let several = panels.len() > 1;
    let panel = |(counts, series): (Option<Counts>, Vec<Series>)| {
        let head = match counts {
            Some(Counts::Cumulative) => Some("chart-cumulative"),
            Some(Counts::Period) => Some("chart-period"),
            None => several.then_some("chart-counts-unknown"),
        };
        Panel { head: head.map(|key| easel.say(key)), series }
    };
    panels.into_iter().map(panel).collect()
}
