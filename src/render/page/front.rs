//! The front page: what the dossier is made of, its key figures, where its sources disagree, its chronology and its sections.
//!
//! Of graphic matter it has the title and the warning alone.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;

use crate::analyze::{Agreement, Difference};
use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::page::charts::{self, Easel};
use crate::render::page::section::{self, Entry};
use crate::render::part::card::{self, Card};
use crate::render::part::correction::{self, CorrectionView};
use crate::render::part::difference::{self, DifferenceView};
use crate::render::part::pager::Ranking;
use crate::render::part::value::{self, ValueView};
use crate::render::part::{actor, agreement, chain, counts, fact};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::tally::Tally;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::{Kind, NoteIx, Report, Value};

/// Key figures shown; those of graphic matter that come between them are named.
const FIGURES: usize = 4;
/// Key figures with a chart: the first, so that the front answers in one screen.
const DRAWN: usize = 1;
/// Values of one key figure.
const VALUES: usize = 12;
/// Notes on which sources disagree.
const DISAGREEMENTS: usize = 7;
/// Notes of these whose difference is told in full; the others are named.
const TOLD: usize = 2;
/// Entries of the chronology.
const ENTRIES: usize = 8;
/// Leading notes of a section.
const LEADING: usize = 3;
/// Latest corrections.
const CORRECTIONS: usize = 3;

/// What the front page shows.
#[derive(Serialize)]
struct Content {
    title: TextView,
    summary: TextView,
    dateline: Vec<TextView>,
    made_of: Vec<Count>,
    figures: Vec<KeyFigure>,
    disagreements: Vec<Disagreement>,
    disagreements_href: String,
    chronology: Vec<Entry>,
    chronology_href: String,
    sections: Vec<SectionView>,
    corrections: Vec<CorrectionView>,
    corrections_href: String,
}

/// A note on which sources disagree, the first ones with their gravest difference.
#[derive(Serialize)]
struct Disagreement {
    title: TextView,
    agreement: agreement::AgreementView,
    difference: Option<DifferenceView>,
    counts: TextView,
}

/// How many of something the dossier has.
#[derive(Serialize)]
struct Count {
    label: Html,
    href: Option<String>,
}

/// A figure with everyone who gives it.
#[derive(Serialize)]
pub(crate) struct KeyFigure {
    title: TextView,
    measure: Option<TextView>,
    population: Option<TextView>,
    counts: TextView,
    agreement: agreement::AgreementView,
    /// What makes it graphic; its figures are then on its own page alone.
    warning: Option<TextView>,
    /// The list of values, for the chart.
    list: String,
    chart: Option<Html>,
    values: Ranking<GivenValue>,
}

/// What a claimant gives.
#[derive(Serialize)]
struct GivenValue {
    value: ValueView,
    claimant: TextView,
    href: String,
    as_of: Option<Html>,
}

/// A section with its leading notes.
#[derive(Serialize)]
struct SectionView {
    title: TextView,
    summary: TextView,
    count: Html,
    cards: Vec<Card>,
}

/// Makes the front page.
pub(crate) fn render(sheet: &Sheet<'_>) -> Result<Vec<u8>, Diagnostic> {
    let config = &sheet.site.dossier.config;
    let frame = Frame::new(sheet, "front", "").described(sheet.plain(&config.summary));
    let index = &sheet.site.index;
    let timeline = config.sections.iter().position(|s| s.id == "timeline");
    let content = Content {
        title: sheet.text(&config.title),
        summary: sheet.text(&config.summary),
        dateline: dateline(sheet),
        made_of: made_of(sheet),
        figures: key_figures(sheet),
        disagreements: disagreements(sheet),
        disagreements_href: format!("{}#clashes", sheet.links.to(Address::Compare)),
        chronology: section::entries(sheet, &glance(sheet.site), timeline),
        chronology_href: sheet.links.to(timeline.map_or(Address::Timeline(1), |s| Address::Section(s, 1))),
        sections: (0..config.sections.len()).map(|s| section_view(sheet, s)).collect(),
        corrections: index.corrections.iter().take(CORRECTIONS).map(|c| correction::correction(sheet, *c)).collect(),
        corrections_href: sheet.links.to(Address::Corrections),
    };
    sheet.site.fill(sheet, "front.html", &frame, &content)
}

/// Says where and when the event was, and up to when reporting was read.
fn dateline(sheet: &Sheet<'_>) -> Vec<TextView> {
    let (dossier, config) = (sheet.site.dossier, &sheet.site.dossier.config);
    let mut line: Vec<TextView> = Vec::new();
    line.extend(dossier.event_place.filter(|ix| sheet.site.public.entity(*ix)).map(|ix| actor::entity(sheet, ix)));
    match (&config.event.start, &config.event.end) {
        (Some(start), Some(end)) => line.push(sheet.sentence_by(|tongue| {
            let (start, end) = (tongue.date(start), tongue.date(end));
            tongue.html("date-range", &[("from", Word::Markup(&start)), ("to", Word::Markup(&end))])
        })),
        (Some(date), None) => line.push(sheet.sentence_by(|tongue| {
            let date = tongue.date(date);
            tongue.html("date-from", &[("date", Word::Markup(&date))])
        })),
        (None, Some(date)) => line.push(fact::date(sheet, date)),
        (None, None) => {}
    }
    line
}

/// Counts what is public.
fn made_of(sheet: &Sheet<'_>) -> Vec<Count> {
    let site = sheet.site;
    let articles: Vec<_> = site.public.articles().collect();
    let mut languages: Vec<_> = articles.iter().map(|a| site.dossier.article(*a).language).collect();
    languages.sort_unstable();
    languages.dedup();
    let verified = site.public.notes().map(|ix| verified(site, ix)).sum();
    let count = |key: &str, n: usize, href: Option<Address>| {
        let label = sheet.each(|tongue| {
            let number = Html::raw(format!("<b>{}</b>", tongue.number(n)));
            tongue.html(key, &[("n", Word::Number(n as f64)), ("count", Word::Phrase(&number))])
        });
        Count { label, href: href.map(|a| sheet.links.to(a)) }
    };
    [
        count("front-articles", articles.len(), Some(Address::Sources(1))),
        count("front-outlets", site.ledger.outlets(), None),
        count("front-origins", site.ledger.origins, Some(Address::Compare)),
        count("front-notes", site.public.notes().count(), None),
        count("front-languages", languages.len(), None),
        count("front-verified", verified, None),
    ]
    .into_iter()
    .collect()
}

/// Counts the quotations of a note whose words match.
fn verified(site: &Site<'_>, ix: NoteIx) -> usize {
    let Some(tally) = site.tally(ix) else { return 0 };
    let found = &site.findings.notes[ix.at()].verified;
    tally.reports.iter().filter(|i| found.get(**i).is_some_and(Option::is_some)).count()
}

/// Chooses the figures on which sources disagree before the others, in each the measures in the order of the
/// configuration, then those that most articles give. Parts of another figure are left out.
fn key_figures(sheet: &Sheet<'_>) -> Vec<KeyFigure> {
    let dossier = sheet.site.dossier;
    let mut chosen: Vec<NoteIx> = sheet
        .site
        .public
        .notes()
        .filter(|ix| {
            let note = dossier.note(*ix);
            let whole = matches!(&note.kind, Kind::Figure(figure) if figure.part_of.is_none());
            let standing = |tally: &Tally| tally.standing(note).any(|(_, report)| report.value.is_some());
            whole && sheet.site.tally(*ix).is_some_and(standing)
        })
        .collect();
    chosen.sort_by_key(|ix| {
        let tally = sheet.site.tally(*ix);
        let disputed = tally.is_some_and(|t| matches!(t.compared.agreement, Agreement::Conflict | Agreement::Differ));
        let measure = match &dossier.note(*ix).kind {
            Kind::Figure(figure) => figure.measure.as_deref().and_then(|m| dossier.config.measures.position(m)),
            _ => None,
        };
        (!disputed, measure.unwrap_or(usize::MAX), Reverse(tally.map_or(0, |t| t.compared.articles.len())), *ix)
    });
    let mut calm = 0;
    let within = |ix: &NoteIx| {
        calm += usize::from(dossier.note(*ix).warning.is_none());
        calm <= FIGURES
    };
    chosen.into_iter().take_while(within).enumerate().map(|(at, ix)| key_figure(sheet, ix, at < DRAWN)).collect()
}

/// Shows a figure that is public, `drawn` with a chart.
pub(crate) fn key_figure(sheet: &Sheet<'_>, ix: NoteIx, drawn: bool) -> KeyFigure {
    let (note, config) = (sheet.site.dossier.note(ix), &sheet.site.dossier.config);
    let tally = sheet.site.tally(ix).expect("only public notes are chosen");
    let (measure, population) = match &note.kind {
        Kind::Figure(figure) => (figure.measure.as_deref(), figure.population.as_deref()),
        _ => (None, None),
    };
    let list = format!("values-{}", note.id);
    let what = |easel: &Easel<'_>| easel.text(&note.title);
    let id = format!("chart-{}", note.id);
    let about = charts::figures::About { id: &id, what: &what, table: Some(&list) };
    KeyFigure {
        title: sheet.text(&note.title).linked(&sheet.links.to(Address::Note(ix))),
        measure: measure.map(|m| fact::term(sheet, &config.measures, m)),
        population: population.map(|p| fact::term(sheet, &config.populations, p)),
        counts: counts::beside_mark(sheet, tally),
        agreement: agreement::mark(sheet, tally.compared.agreement),
        warning: note.warning.as_ref().map(|warning| sheet.text(warning)),
        chart: (drawn && note.warning.is_none()).then(|| charts::figures::values(sheet, &about, ix)).flatten(),
        list,
        values: if note.warning.is_none() { values(sheet, ix) } else { Ranking::default() },
    }
}

/// Gives each figure of a note once for each claimant; of many the first, as its own page has all.
fn values(sheet: &Sheet<'_>, ix: NoteIx) -> Ranking<GivenValue> {
    let note = sheet.site.dossier.note(ix);
    let tally = sheet.site.tally(ix).expect("only public notes are chosen");
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    let mut given: Vec<(&Report, &Value, TextView)> = Vec::new();
    for (_, report) in tally.standing(note) {
        let Some((value, _)) = &report.value else { continue };
        let claimant = chain::claimant(sheet, report);
        let name = claimant.blocks.first().map_or_else(String::new, |b| b.html.as_str().to_owned());
        if seen.insert((name, value::words(value, sheet.tongue()).as_str().to_owned())) {
            given.push((report, value, claimant));
        }
    }
    Ranking::head(sheet, &given, VALUES, |(report, given, claimant)| GivenValue {
        value: value::value(sheet, given),
        claimant: claimant.clone(),
        href: sheet.links.to_anchor(Address::Note(ix), &report.id),
        as_of: report.as_of.as_ref().map(|d| sheet.date_short(d)),
    })
}

/// Chooses the notes on which sources disagree most: the gravest difference first, then what most texts report.
fn disagreements(sheet: &Sheet<'_>) -> Vec<Disagreement> {
    let site = sheet.site;
    let mut chosen: Vec<_> = site
        .public
        .notes()
        .filter(|ix| site.dossier.note(*ix).warning.is_none())
        .filter_map(|ix| site.tally(ix).map(|tally| (tally, ix)))
        .filter(|(tally, _)| matches!(tally.compared.agreement, Agreement::Conflict | Agreement::Differ))
        .map(|(tally, ix)| (gravest(tally).map(difference::rank), Reverse(tally.compared.origins.len()), ix))
        .collect();
    chosen.sort_unstable();
    let shown = chosen.into_iter().take(DISAGREEMENTS).enumerate();
    shown.filter_map(|(at, (_, _, ix))| disagreement(sheet, ix, at < TOLD)).collect()
}

fn disagreement(sheet: &Sheet<'_>, ix: NoteIx, told: bool) -> Option<Disagreement> {
    let (note, tally) = (sheet.site.dossier.note(ix), sheet.site.tally(ix)?);
    let page = sheet.links.to(Address::Note(ix));
    Some(Disagreement {
        title: sheet.text(&note.title).linked(&page),
        agreement: agreement::mark(sheet, tally.compared.agreement),
        difference: gravest(tally).filter(|_| told).map(|found| difference::difference(sheet, note, &page, found)),
        counts: counts::beside_mark(sheet, tally),
    })
}

/// Gives the difference that a reader should see first.
fn gravest(tally: &Tally) -> Option<&Difference> {
    tally.compared.differences.iter().min_by_key(|found| difference::rank(found))
}

/// Chooses what the chronology shows at a glance: the events that most texts report, in the order of time.
fn glance(site: &Site<'_>) -> Vec<NoteIx> {
    let dated = || site.index.chronology.iter().copied().filter(|ix| site.dossier.note(*ix).warning.is_none());
    let events: Vec<NoteIx> = dated().filter(|ix| matches!(site.dossier.note(*ix).kind, Kind::Event)).collect();
    let all = if events.is_empty() { dated().collect() } else { events };
    let mut ranked: Vec<(Reverse<usize>, usize)> = all
        .iter()
        .enumerate()
        .map(|(at, ix)| (Reverse(site.tally(*ix).map_or(0, |t| t.compared.origins.len())), at))
        .collect();
    ranked.sort_unstable();
    let mut places: Vec<usize> = ranked.into_iter().take(ENTRIES).map(|(_, at)| at).collect();
    places.sort_unstable();
    places.into_iter().map(|at| all[at]).collect()
}

fn section_view(sheet: &Sheet<'_>, section: usize) -> SectionView {
    let site = sheet.site;
    let config = &site.dossier.config.sections[section];
    let notes = &site.index.sections[section];
    let mut leading: Vec<NoteIx> =
        notes.iter().copied().filter(|ix| site.dossier.note(*ix).warning.is_none()).collect();
    leading.sort_by_key(|ix| (Reverse(site.tally(*ix).map_or(0, |t| t.compared.origins.len())), *ix));
    SectionView {
        title: sheet.text(&config.title).linked(&sheet.links.to(Address::Section(section, 1))),
        summary: sheet.text(&config.summary),
        count: sheet.phrase("counts-notes", &[("n", Word::Number(notes.len() as f64))]),
        cards: leading.into_iter().take(LEADING).map(|ix| card::card(sheet, ix).again()).collect(),
    }
}
