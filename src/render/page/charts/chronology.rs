//! What happened when, at a glance: a mark for each note that has a date.

use crate::render::chart::lanes::{Band, LanesChart};
use crate::render::chart::time::Calendar;
use crate::render::html::Html;
use crate::render::index;
use crate::render::page::charts::{Easel, Naming, in_each, when};
use crate::render::sheet::Sheet;
use crate::render::tongue::Word;
use crate::resolve::NoteIx;

/// Charts the dates of some notes, by section where they are of several; none where fewer than two have one.
pub(crate) fn chart(sheet: &Sheet<'_>, notes: &[NoteIx], table: Option<&str>) -> Option<Html> {
    let dated: Vec<NoteIx> =
        notes.iter().copied().filter(|ix| index::date(sheet.site.dossier.note(*ix)).is_some()).collect();
    if dated.len() < 2 {
        return None;
    }
    in_each(sheet, |easel| {
        let (tick, months, more) = (|t| easel.tick(t), |a, b| easel.months(a, b), |n| easel.more(n));
        let calendar = Calendar { tick: &tick, months: &months };
        let chart = LanesChart { bands: bands(easel, &dated), calendar, more: &more, key: easel.date_key() };
        let naming = Naming {
            id: "chart-chronology",
            title: easel.tongue.text("chart-chronology-title"),
            description: easel.sentence("chart-chronology-about", &[("n", Word::Number(dated.len() as f64))]),
            table,
            rest: 0,
        };
        easel.set(naming, |frame| chart.draw(frame))
    })
}

fn bands(easel: &Easel<'_>, notes: &[NoteIx]) -> Vec<Band> {
    let dossier = easel.sheet.site.dossier;
    let mut bands: Vec<Band> = dossier
        .config
        .sections
        .iter()
        .map(|section| Band { label: Some(easel.text(&section.title)), dates: Vec::new() })
        .collect();
    for ix in notes {
        let note = dossier.note(*ix);
        bands[note.section].dates.extend(index::date(note).map(when));
    }
    bands.retain(|band| !band.dates.is_empty());
    if let [only] = bands.as_mut_slice() {
        only.label = None;
    }
    bands
}
