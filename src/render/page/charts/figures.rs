//! Figures by claimant, from the notes of one measure and population.

use crate::analyze::Agreement;
use crate::render::chart::canvas::{Label, Tone};
use crate::render::chart::figures::FiguresChart;
use crate::render::chart::key::KeyItem;
use crate::render::chart::marks::{Kind, Mark};
use crate::render::chart::rows::{Group, MOST, Row};
use crate::render::html::Html;
use crate::render::page::charts::{Easel, Naming, in_each};
use crate::render::part::value;
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::tongue::Word;
use crate::resolve::{ArticleIx, Given, Note, NoteIx, Position, Report, Value};

/// Articles named in one row.
const NAMES: usize = 6;

/// What a chart of figures is about.
pub(crate) struct About<'a> {
    /// Its ID on the page.
    pub(crate) id: &'a str,
    /// What is counted, in the words of a language.
    pub(crate) what: &'a dyn Fn(&Easel<'_>) -> Label,
    /// The ID of a table that says the same.
    pub(crate) table: Option<&'a str>,
}

/// Charts what some notes give. Graphic matter is told on its own page alone.
pub(crate) fn chart(sheet: &Sheet<'_>, about: &About<'_>, notes: &[NoteIx]) -> Option<Html> {
    in_each(sheet, |easel| {
        let groups = notes.iter().filter_map(|ix| group(easel, *ix, notes.len() > 1)).collect();
        set(easel, about, groups)
    })
}

/// Charts the different values of one note without saying whose they are, where a list beside it does.
pub(crate) fn values(sheet: &Sheet<'_>, about: &About<'_>, ix: NoteIx) -> Option<Html> {
    in_each(sheet, |easel| {
        let mut group = group(easel, ix, false)?;
        let mut seen: Vec<String> = Vec::new();
        group.rows.retain(|row| {
            let new = !seen.contains(&row.value.words);
            seen.push(row.value.words.clone());
            new
        });
        for row in &mut group.rows {
            (row.label, row.detail) = (easel.own(""), None);
        }
        set(easel, about, vec![group])
    })
}

/// Sets rows of figures as a chart; none where no row has a number.
pub(crate) fn set(easel: &Easel<'_>, about: &About<'_>, groups: Vec<Group>) -> Option<Html> {
    let number = |n: f64| easel.number(n);
    let what = (about.what)(easel);
    let rows = groups.iter().map(|group| group.rows.len()).sum::<usize>();
    let chart = FiguresChart { groups, title: None, number: &number, key: key(easel) };
    // One figure alone is compared with nothing: its table says it better.
    if rows < 2 || !chart.has_numbers() {
        return None;
    }
    let naming = Naming {
        id: about.id,
        title: easel.sentence("chart-figures-title", &[("what", Word::Text(&what.words))]),
        description: easel.sentence("chart-figures-about", &[("n", Word::Number(rows as f64))]),
        table: about.table,
        rest: rows.saturating_sub(MOST),
    };
    easel.set(naming, |frame| chart.draw(frame))
}

/// Explains the marks of figures.
pub(crate) fn key(easel: &Easel<'_>) -> Vec<KeyItem> {
    easel.key(&[
        (Kind::Exact, "chart-key-exact"),
        (Kind::Between, "chart-key-between"),
        (Kind::About, "chart-key-about"),
        (Kind::AtLeast, "chart-key-at-least"),
        (Kind::MoreThan, "chart-key-more-than"),
        (Kind::AtMost, "chart-key-at-most"),
        (Kind::Word, "chart-key-word"),
    ])
}

/// Gives the mark of a figure.
pub(crate) fn mark(value: &Value) -> Mark {
    let (low, high) = value.bounds().map_or((None, None), |bounds| (bounds.low, bounds.high));
    match value {
        Value::Exact(_) => Mark { low, high, kind: Kind::Exact },
        Value::AtLeast(_) => Mark { low, high, kind: Kind::AtLeast },
        Value::MoreThan(n) => Mark { low: Some(*n), high, kind: Kind::MoreThan },
        Value::AtMost(_) => Mark { low, high, kind: Kind::AtMost },
        Value::About(_) => Mark { low, high, kind: Kind::About },
        Value::Between(..) => Mark { low, high, kind: Kind::Between },
        Value::Words(_) if low.is_some() => Mark { low, high, kind: Kind::Word },
        Value::Words(_) | Value::Undisclosed => Mark::NOTHING,
    }
}

/// Says how a report clashes with others of its note.
pub(crate) fn tone(tally: &Tally, report: usize) -> Tone {
    match tally.gravest.get(&report) {
        Some(Agreement::Conflict) => Tone::Conflict,
        Some(Agreement::Differ) => Tone::Differ,
        _ => Tone::Plain,
    }
}

/// Names the claimant of a report.
pub(crate) fn claimant(easel: &Easel<'_>, report: &Report) -> Label {
    match &report.said_by {
        Some(Given::Stated(who)) => easel.actor(who),
        None if report.position == Position::Asserts => easel.say("claimant-own-voice"),
        _ => easel.say("claimant-not-stated"),
    }
}

/// Gathers what a note gives: articles that give the same figure on the same word, as of the same time, share a row.
fn group(easel: &Easel<'_>, ix: NoteIx, headed: bool) -> Option<Group> {
    let site = easel.sheet.site;
    let (note, tally) = (site.dossier.note(ix), site.tally(ix)?);
    if note.warning.is_some() {
        return None;
    }
    let mut rows: Vec<(Figure<'_>, Vec<ArticleIx>, Tone)> = Vec::new();
    for place in &tally.reports {
        let report = &note.reports[*place];
        let Some((value, _)) = report.value.as_ref().filter(|_| report.withdrawn.is_none()) else { continue };
        let given = Figure { claimant: claimant(easel, report), value, as_of: report.as_of.as_ref() };
        let tone = tone(tally, *place);
        let room = rows.len() < MOST;
        match rows.iter_mut().find(|(known, ..)| *known == given) {
            Some((_, articles, worst)) => {
                articles.push(report.article);
                *worst = graver(*worst, tone);
            }
            // What goes beyond the rows of a chart stands in the table alone, so that the search stays short.
            None if room => rows.push((given, vec![report.article], tone)),
            None => {}
        }
    }
    let rows: Vec<Row> = rows.into_iter().map(|(given, articles, tone)| row(easel, given, articles, tone)).collect();
    let head = headed.then(|| title(easel, note));
    (!rows.is_empty()).then_some(Group { head, rows })
}

fn title(easel: &Easel<'_>, note: &Note) -> Label {
    easel.text(&note.title)
}

/// What must be the same for two articles to share a row.
#[derive(PartialEq)]
struct Figure<'a> {
    claimant: Label,
    value: &'a Value,
    as_of: Option<&'a crate::locale::Date>,
}

fn row(easel: &Easel<'_>, given: Figure<'_>, mut articles: Vec<ArticleIx>, tone: Tone) -> Row {
    articles.dedup();
    let mut names: Vec<String> = articles.iter().take(NAMES).map(|ix| easel.article(*ix)).collect();
    if articles.len() > NAMES {
        names.push(easel.more(articles.len() - NAMES).words);
    }
    let mut detail = easel.tongue.locale.list_and(&names);
    if let Some(date) = given.as_of {
        let date = easel.tongue.locale.date_short(date);
        detail = format!("{} · {detail}", easel.sentence("chart-as-of", &[("date", Word::Text(&date))]));
    }
    let mut words = value::plain(given.value, easel.tongue);
    match tone {
        Tone::Conflict => words = format!("{words} · {}", easel.tongue.text("chart-conflicts")),
        Tone::Differ => words = format!("{words} · {}", easel.tongue.text("chart-differs")),
        Tone::Plain => {}
    }
    Row {
        label: given.claimant,
        detail: Some(easel.own(detail)),
        value: easel.own(words),
        mark: mark(given.value),
        tone,
    }
}

/// Gives the graver of two.
pub(crate) fn graver(a: Tone, b: Tone) -> Tone {
    match (a, b) {
        (Tone::Conflict, _) | (_, Tone::Conflict) => Tone::Conflict,
        (Tone::Differ, _) | (_, Tone::Differ) => Tone::Differ,
        _ => a,
    }
}
