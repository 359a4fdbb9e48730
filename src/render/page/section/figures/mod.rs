//! Figures: for each measure and population a table of what each article gives, on whose word, as of when.

mod narrowed;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::index;
use crate::render::page::charts::{self, Easel};
use crate::render::page::embed::{self, Offer};
use crate::render::part::agreement::{self, AgreementDetail};
use crate::render::part::article;
use crate::render::part::card::{self, Card};
use crate::render::part::filter::{Found, Narrowing};
use crate::render::part::series::{self, SeriesTable};
use crate::render::part::value::{self, ValueView};
use crate::render::part::{chain, counts, difference, fact};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::{ArticleIx, Figure, Kind, Note, NoteIx};

pub(super) use narrowed::narrowed;

/// The figures of a section, or of all.
#[derive(Serialize)]
pub(crate) struct Figures {
    groups: Vec<Group>,
    /// Notes of other kinds, and figures without any number.
    others: Vec<Card>,
    narrowing: Option<Narrowing>,
}

/// The figures of one measure and population.
#[derive(Serialize)]
struct Group {
    id: String,
    measure: Option<TextView>,
    population: Option<TextView>,
    /// The same figures as a chart; none where no article gives a number.
    chart: Option<Html>,
    /// The same over time, where articles say as of when.
    over_time: Option<Html>,
    figures: Vec<FigureView>,
    /// The same by claimant, in the order of time.
    series: SeriesTable,
    /// What filters find charts and series by: what all figures have in common. None where there are no filters.
    found: Option<Found>,
}

/// One figure: what each article gives.
#[derive(Serialize)]
pub(crate) struct FigureView {
    id: String,
    title: TextView,
    date: Option<Html>,
    counts: TextView,
    /// Graphic matter: told on its own page alone.
    warning: Option<TextView>,
    agreement: AgreementDetail,
    part_of: Option<TextView>,
    rows: Vec<Row>,
    /// Other figures of the measure, which are never compared with this one, and why.
    apart: Vec<TextView>,
    embed: Option<Offer>,
    /// What filters find it by where it has no row; none where there are none.
    found: Option<Found>,
    /// What filters find by that speaks of all rows: what these have in common.
    whole: Option<Found>,
    #[serde(skip)]
    ix: NoteIx,
}

/// What one article gives.
#[derive(Serialize)]
struct Row {
    href: String,
    value: ValueView,
    article: TextView,
    claimant: TextView,
    as_of: Option<Html>,
    withdrawn: bool,
    /// What filters find it by; none where there are none.
    found: Option<Found>,
    #[serde(skip)]
    report: usize,
}

/// Groups figures by measure and population, in the order of the configuration.
pub(crate) fn list(sheet: &Sheet<'_>, notes: &[NoteIx]) -> Figures {
    let config = &sheet.site.dossier.config;
    let (mut groups, mut others): (Vec<(Key, Vec<NoteIx>)>, Vec<Card>) = (Vec::new(), Vec::new());
    for ix in notes {
        let note = sheet.site.dossier.note(*ix);
        let Kind::Figure(figure) = &note.kind else {
            others.push(card::card(sheet, *ix));
            continue;
        };
        let key = Key { measure: figure.measure.clone(), population: figure.population.clone() };
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, members)) => members.push(*ix),
            None => groups.push((key, vec![*ix])),
        }
    }
    let place = |key: &Option<String>, vocabulary: &crate::config::Vocabulary| {
        key.as_ref().and_then(|k| vocabulary.position(k)).unwrap_or(usize::MAX)
    };
    groups.sort_by_key(|(key, _)| (place(&key.measure, &config.measures), place(&key.population, &config.populations)));
    let groups = groups.iter().map(|(key, members)| group(sheet, key, members)).collect();
    Figures { groups, others, narrowing: None }
}

/// What figures must share to be set side by side.
#[derive(PartialEq, Eq)]
struct Key {
    measure: Option<String>,
    population: Option<String>,
}

fn group(sheet: &Sheet<'_>, key: &Key, notes: &[NoteIx]) -> Group {
    let config = &sheet.site.dossier.config;
    let word = |part: &Option<String>| part.clone().unwrap_or_else(|| "none".to_owned());
    let id = format!("figures-{}-{}", word(&key.measure), word(&key.population));
    let (chart, over_time) = charts_of(sheet, key, &id, notes);
    Group {
        id,
        measure: key.measure.as_ref().map(|k| fact::term(sheet, &config.measures, k)),
        population: key.population.as_ref().map(|k| fact::term(sheet, &config.populations, k)),
        chart,
        over_time,
        figures: notes.iter().map(|ix| figure(sheet, *ix)).collect(),
        series: series::table(sheet, notes),
        found: None,
    }
}

/// Charts the figures of a group, and the same over time.
fn charts_of(sheet: &Sheet<'_>, key: &Key, id: &str, notes: &[NoteIx]) -> (Option<Html>, Option<Html>) {
    let config = &sheet.site.dossier.config;
    let what = |easel: &Easel<'_>| {
        let measure = key.measure.as_ref().map(|k| easel.term(&config.measures, k).words);
        let population = key.population.as_ref().map(|k| easel.term(&config.populations, k).words);
        easel.own(measure.into_iter().chain(population).collect::<Vec<_>>().join(" · "))
    };
    let table = notes.iter().map(|ix| sheet.site.dossier.note(*ix)).find(|note| note.warning.is_none());
    let table = table.map(|note| format!("table-{}", note.id));
    let (first, second) = (format!("chart-{id}"), format!("chart-time-{id}"));
    let about = |id| charts::figures::About { id, what: &what, table: table.as_deref() };
    (charts::figures::chart(sheet, &about(&first), notes), charts::series::chart(sheet, &about(&second), notes))
}

/// Shows a figure that is public.
pub(crate) fn figure(sheet: &Sheet<'_>, ix: NoteIx) -> FigureView {
    let note = sheet.site.dossier.note(ix);
    let tally = sheet.site.tally(ix).expect("only public notes are listed");
    let reports = tally.reports.iter();
    let articles: BTreeSet<ArticleIx> = tally.compared.articles.iter().copied().collect();
    let graphic = note.warning.is_some();
    FigureView {
        id: note.id.clone(),
        title: sheet.text(&note.title).linked(&sheet.links.to(Address::Note(ix))),
        date: index::date(note).map(|d| sheet.date_short(d)),
        counts: counts::beside_mark(sheet, tally),
        warning: note.warning.as_ref().map(|w| sheet.text(w)),
        agreement: agreement::detail_at(sheet, note, tally, &sheet.links.to(Address::Note(ix))),
        part_of: part_of(sheet, note),
        rows: if graphic { Vec::new() } else { reports.filter_map(|at| row(sheet, ix, *at, &articles)).collect() },
        apart: if graphic { Vec::new() } else { difference::apart(sheet, ix) },
        embed: embed::offer(sheet, ix),
        found: None,
        whole: None,
        ix,
    }
}

fn row(sheet: &Sheet<'_>, ix: NoteIx, place: usize, articles: &BTreeSet<ArticleIx>) -> Option<Row> {
    let report = &sheet.site.dossier.note(ix).reports[place];
    let (given, _) = report.value.as_ref()?;
    Some(Row {
        href: sheet.links.to_anchor(Address::Note(ix), &report.id),
        value: value::value(sheet, given),
        article: article::name_among(sheet, report.article, articles),
        claimant: chain::claimant(sheet, report),
        as_of: report.as_of.as_ref().map(|d| sheet.date_short(d)),
        withdrawn: report.withdrawn.is_some(),
        found: None,
        report: place,
    })
}

fn part_of(sheet: &Sheet<'_>, note: &Note) -> Option<TextView> {
    let Kind::Figure(Figure { part_of: Some(whole), .. }) = &note.kind else { return None };
    let shown = sheet.site.public.note(*whole);
    shown.then(|| sheet.text(&sheet.site.dossier.note(*whole).title).linked(&sheet.links.to(Address::Note(*whole))))
}
