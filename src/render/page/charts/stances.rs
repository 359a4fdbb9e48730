//! Who took which stance, from the statements of a section.

use crate::render::chart::stances::{StanceRow, StancesChart};
use crate::render::html::Html;
use crate::render::page::charts::{Naming, in_each, name_of};
use crate::render::sheet::Sheet;
use crate::render::tongue::Word;
use crate::resolve::{Actor, Kind, NoteIx};

/// Charts the stances in the order of the configuration, each with the actors in the order of their statements.
pub(crate) fn chart(sheet: &Sheet<'_>, notes: &[NoteIx], table: &str) -> Option<Html> {
    let stances = &sheet.site.dossier.config.stances;
    let mut rows: Vec<(&str, Vec<(String, &Actor)>)> = stances.keys().map(|key| (key, Vec::new())).collect();
    for ix in notes {
        let Kind::Statement(statement) = &sheet.site.dossier.note(*ix).kind else { continue };
        let Some(who) = statement.actor.as_ref().or(statement.speaker.as_ref()) else { continue };
        let name = name_of(sheet, who);
        for place in statement.stances.iter().filter_map(|stance| stances.position(stance)) {
            let actors = &mut rows[place].1;
            if actors.iter().all(|(known, _)| *known != name) {
                actors.push((name.clone(), who));
            }
        }
    }
    rows.retain(|(_, actors)| !actors.is_empty());
    if rows.is_empty() {
        return None;
    }
    in_each(sheet, |easel| {
        let row = |(key, actors): &(&str, Vec<(String, &Actor)>)| StanceRow {
            label: easel.term(stances, key),
            actors: actors.iter().map(|(_, who)| easel.actor(who)).collect(),
        };
        let (number, more) = (|n| easel.count(n), |n| easel.more(n));
        let chart = StancesChart { rows: rows.iter().map(row).collect(), number: &number, more: &more };
        let naming = Naming {
            id: "chart-stances",
            title: easel.tongue.text("chart-stances-title"),
            description: easel.sentence("chart-stances-about", &[("n", Word::Number(rows.len() as f64))]),
            table: Some(table),
            rest: 0,
        };
        easel.set(naming, |frame| chart.draw(frame))
    })
}
