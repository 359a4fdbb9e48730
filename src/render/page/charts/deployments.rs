//! Who asks, pledges, sends or withdraws, over time, and how many.

use crate::render::chart::canvas::{Label, Tone};
use crate::render::chart::marks::Mark;
use crate::render::chart::rows::{Group, MOST, Row, Rows};
use crate::render::chart::time::Calendar;
use crate::render::html::Html;
use crate::render::index;
use crate::render::page::charts::figures::{self, About};
use crate::render::page::charts::{Easel, Naming, in_each, when};
use crate::render::part::value;
use crate::render::sheet::Sheet;
use crate::render::tongue::Word;
use crate::resolve::{Kind, NoteIx, Value};

/// Charts deployments on an axis of time, by action; none where no day is known.
pub(crate) fn strip(sheet: &Sheet<'_>, groups: &[(&str, Vec<NoteIx>)], table: &str) -> Option<Html> {
    let date = |ix: &NoteIx| index::date(sheet.site.dossier.note(*ix)).map(when);
    let all = || groups.iter().flat_map(|(_, notes)| notes);
    let days: Vec<i64> = all().filter_map(date).flat_map(|when| when.days().collect::<Vec<_>>()).collect();
    if days.is_empty() {
        return None;
    }
    in_each(sheet, |easel| {
        let (tick, months) = (|t| easel.tick(t), |a, b| easel.months(a, b));
        let calendar = Calendar { tick: &tick, months: &months };
        let axis = |room: usize| calendar.axis(days.clone(), room);
        let rows = by_action(easel, groups, |ix| Some(dated(easel, ix)));
        let key = easel.date_key();
        let chart = Rows { groups: &rows, axis: &axis, key: &key };
        let naming = Naming {
            id: "chart-deployments",
            title: easel.tongue.text("chart-deployments-title"),
            description: easel.sentence("chart-deployments-about", &[("n", Word::Number(all().count() as f64))]),
            table: Some(table),
            rest: all().count().saturating_sub(MOST),
        };
        easel.set(naming, |frame| chart.draw(frame))
    })
}

/// Charts the sizes that articles give; that one is not disclosed is drawn too. None where no number is given.
pub(crate) fn sizes(sheet: &Sheet<'_>, groups: &[(&str, Vec<NoteIx>)], table: &str) -> Option<Html> {
    let what = |easel: &Easel<'_>| easel.say("chart-sizes");
    let about = About { id: "chart-sizes", what: &what, table: Some(table) };
    in_each(sheet, |easel| {
        let rows = groups.iter().flat_map(|(_, notes)| notes).flat_map(|ix| sized(easel, *ix)).collect();
        figures::set(easel, &about, vec![Group { head: None, rows }])
    })
}

fn by_action(easel: &Easel<'_>, groups: &[(&str, Vec<NoteIx>)], row: impl Fn(NoteIx) -> Option<Row>) -> Vec<Group> {
    let actions = &easel.sheet.site.dossier.config.actions;
    let group = |(key, notes): &(&str, Vec<NoteIx>)| Group {
        head: Some(if key.is_empty() { easel.say("section-no-action") } else { easel.term(actions, key) }),
        rows: notes.iter().filter_map(|ix| row(*ix)).collect(),
    };
    groups.iter().map(group).collect()
}

/// Gives the row of a deployment: who, when, how many in words.
fn dated(easel: &Easel<'_>, ix: NoteIx) -> Row {
    let note = easel.sheet.site.dossier.note(ix);
    let date = index::date(note);
    let mut words = match date {
        Some(date) => easel.tongue.locale.date_short(date),
        None => easel.tongue.text("chart-undated"),
    };
    for value in values(easel, ix) {
        let size = value::plain(value, easel.tongue);
        words = format!("{words} · {}", easel.sentence("chart-size", &[("size", Word::Text(&size))]));
    }
    let (label, detail) = names(easel, ix);
    let mark = date.map_or(Mark::NOTHING, |date| when(date).mark());
    Row { label, detail, value: easel.own(words), mark, tone: Tone::Plain }
}

/// Gives a row for each size of a deployment.
fn sized(easel: &Easel<'_>, ix: NoteIx) -> Vec<Row> {
    let row = |value: &Value| {
        let (label, detail) = names(easel, ix);
        let words = easel.own(value::plain(value, easel.tongue));
        Row { label, detail, value: words, mark: figures::mark(value), tone: Tone::Plain }
    };
    values(easel, ix).into_iter().map(row).collect()
}

/// Gives who acts, and the title of the note.
fn names(easel: &Easel<'_>, ix: NoteIx) -> (Label, Option<Label>) {
    let note = easel.sheet.site.dossier.note(ix);
    let title = easel.text(&note.title);
    match &note.kind {
        Kind::Deployment(deployment) if deployment.actor.is_some() => {
            (deployment.actor.as_ref().map_or_else(|| easel.own(""), |who| easel.actor(who)), Some(title))
        }
        _ => (title, None),
    }
}

/// Gives each size that articles give, once.
fn values<'a>(easel: &Easel<'a>, ix: NoteIx) -> Vec<&'a Value> {
    let site = easel.sheet.site;
    let (note, Some(tally)) = (site.dossier.note(ix), site.tally(ix)) else { return Vec::new() };
    let mut values: Vec<&Value> = Vec::new();
    for report in tally.reports.iter().map(|place| &note.reports[*place]).filter(|r| r.withdrawn.is_none()) {
        if let Some((value, _)) = report.value.as_ref().filter(|(value, _)| !values.contains(&value)) {
            values.push(value);
        }
    }
    values
}
