//! Notes by articles: what each article does with each note.
//!
//! A cell holds a sign and the same in words, and leads to the report. The cells are set here and not in the template,
//! for there are thousands on a page and all alike.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde::Serialize;

use crate::render::address::Address;
use crate::render::html::{Html, escape};
use crate::render::page::names;
use crate::render::part::actor;
use crate::render::part::agreement::{self, AgreementView};
use crate::render::part::article::{self, ArticleRef};
use crate::render::part::filter::{Carried, Found, Kind, Narrowing};
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::text::TextView;
use crate::resolve::{Actor, ArticleIx, Given, Note, NoteIx};

/// Claimants of one note that are named in its row.
const CLAIMANTS: usize = 3;

/// Notes by articles.
#[derive(Serialize)]
pub(crate) struct Matrix {
    columns: Vec<ArticleRef>,
    groups: Vec<Group>,
    narrowing: Option<Narrowing>,
}

/// The notes of one section.
#[derive(Serialize)]
struct Group {
    title: TextView,
    rows: Vec<Row>,
}

/// One note.
#[derive(Serialize)]
struct Row {
    note: TextView,
    agreement: AgreementView,
    /// Whose word it is; none where every article speaks for itself.
    words: Vec<TextView>,
    /// More than are named.
    more_words: usize,
    /// One text alone reports it.
    alone: bool,
    cells: Html,
    /// What filters find it by; none where there are none.
    found: Option<Found>,
    #[serde(skip)]
    ix: NoteIx,
}

/// A sign with what it means.
#[derive(Serialize)]
pub(crate) struct KeyRow {
    sign: &'static str,
    name: &'static str,
    label: TextView,
}

/// Every sign: its name and itself.
const SIGNS: [(&str, &str); 7] = [
    ("asserts", "●"),
    ("attributes", "◐"),
    ("disputes", "◇"),
    ("denies", "✕"),
    ("silent", "–"),
    ("unchecked", "·"),
    ("withdrawn", "⊘"),
];

/// Gives the sign of what an article does.
fn sign(name: &str) -> &'static str {
    SIGNS.iter().find(|(known, _)| *known == name).map_or("", |(_, sign)| sign)
}

/// Explains the signs.
pub(crate) fn key(sheet: &Sheet<'_>) -> Vec<KeyRow> {
    let row = |(name, sign): &(&'static str, &'static str)| KeyRow {
        sign,
        name,
        label: sheet.sentence(&format!("compare-mark-{name}"), &[]),
    };
    SIGNS.iter().map(row).collect()
}

/// Sets all notes that have a report against all articles, the earliest published first.
pub(crate) fn of_all(sheet: &Sheet<'_>) -> Matrix {
    let site = sheet.site;
    let mut articles: Vec<ArticleIx> = site.public.articles().collect();
    articles.sort_by_cached_key(|ix| {
        let published = &site.dossier.article(*ix).published;
        (published.is_none(), published.clone(), *ix)
    });
    let groups = (0..site.index.sections.len()).map(|section| {
        let notes: Vec<NoteIx> = reported(sheet, section).collect();
        group(sheet, section, &notes, &articles)
    });
    let groups = groups.filter(|group| !group.rows.is_empty()).collect();
    matrix(sheet, &articles, groups, false)
}

/// Sets some notes of one section against some articles.
pub(crate) fn of_some(
    sheet: &Sheet<'_>,
    section: usize,
    notes: &[NoteIx],
    articles: &[ArticleIx],
    paged: bool,
) -> Matrix {
    matrix(sheet, articles, vec![group(sheet, section, notes, articles)], paged)
}

/// Sets the heads, and offers what the rows can be narrowed to: how their reports agree, and a section where there are several.
fn matrix(sheet: &Sheet<'_>, articles: &[ArticleIx], mut groups: Vec<Group>, paged: bool) -> Matrix {
    let mut carried = Carried::new(sheet, &[Kind::Agreement, Kind::Section]);
    for row in groups.iter().flat_map(|group| &group.rows) {
        carried.row(row.ix.at());
        carried.carry(Kind::Agreement, row.agreement.name(), || row.agreement.label().clone());
        carried.section(sheet.site.dossier.note(row.ix).section);
    }
    let mut narrowed = carried.narrowed(paged);
    groups.iter_mut().flat_map(|group| &mut group.rows).for_each(|row| row.found = narrowed.next());
    let columns = articles.iter().map(|ix| article::refer(sheet, *ix)).collect();
    Matrix { columns, groups, narrowing: narrowed.narrowing }
}

/// Gives the notes of a section that have a report.
fn reported<'s>(sheet: &'s Sheet<'_>, section: usize) -> impl Iterator<Item = NoteIx> + 's {
    let notes = sheet.site.index.sections[section].iter().copied();
    notes.filter(|ix| sheet.site.tally(*ix).is_some_and(|tally| !tally.reports.is_empty()))
}

fn group(sheet: &Sheet<'_>, section: usize, notes: &[NoteIx], articles: &[ArticleIx]) -> Group {
    let title = sheet.text(&sheet.site.dossier.config.sections[section].title);
    let column: std::collections::HashMap<ArticleIx, usize> =
        articles.iter().enumerate().map(|(at, ix)| (*ix, at)).collect();
    let labels = Labels::new(sheet);
    let rows = notes.iter().filter_map(|ix| row(sheet, *ix, articles.len(), &column, &labels)).collect();
    Group { title: title.linked(&sheet.links.to(Address::Section(section, 1))), rows }
}

/// The words of the signs in the language of the page.
struct Labels(Vec<(&'static str, String)>);

impl Labels {
    fn new(sheet: &Sheet<'_>) -> Self {
        Self(SIGNS.iter().map(|(name, _)| (*name, sheet.say(&format!("compare-mark-{name}")))).collect())
    }

    fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| *known == name).map_or("", |(_, label)| label)
    }
}

fn row(
    sheet: &Sheet<'_>,
    ix: NoteIx,
    width: usize,
    column: &std::collections::HashMap<ArticleIx, usize>,
    labels: &Labels,
) -> Option<Row> {
    let site = sheet.site;
    let (note, tally) = (site.dossier.note(ix), site.tally(ix)?);
    let mut cells: Vec<String> = vec![String::new(); width];
    let page = sheet.links.to(Address::Note(ix));
    for place in &tally.reports {
        if let Some(at) = column.get(&note.reports[*place].article) {
            marked(&mut cells[*at], note, *place, &page, labels);
        }
    }
    for silent in &note.silent {
        if let Some(cell) = column.get(silent).map(|at| &mut cells[*at]).filter(|cell| cell.is_empty()) {
            let _ = write!(cell, "<span class=\"sign sign-silent\">{}<span class=\"visually-hidden\">", sign("silent"));
            escape(labels.get("silent"), cell);
            cell.push_str("</span></span>");
        }
    }
    let mut html = String::with_capacity(width * 32);
    for cell in cells {
        match cell.as_str() {
            "" => html.push_str("<td class=\"unchecked\">·</td>"),
            cell => {
                let _ = write!(html, "<td>{cell}</td>");
            }
        }
    }
    let words = claimants(note, tally);
    Some(Row {
        note: names::note_link(sheet, ix),
        agreement: agreement::mark(sheet, tally.compared.agreement),
        words: words.iter().take(CLAIMANTS).map(|who| actor::actor(sheet, who)).collect(),
        more_words: words.len().saturating_sub(CLAIMANTS),
        alone: tally.compared.origins.len() == 1 && tally.compared.articles.len() > 1,
        cells: Html::raw(html),
        found: None,
        ix,
    })
}

/// Gives whose word a note is, each once, in the order of its reports.
fn claimants<'n>(note: &'n Note, tally: &Tally) -> Vec<&'n Actor> {
    let mut seen = BTreeSet::new();
    let stated = tally.reports.iter().filter_map(|at| match &note.reports[*at].said_by {
        Some(Given::Stated(who)) => Some(who),
        _ => None,
    });
    let key = |who: &&Actor| match who {
        Actor::Entity(ix) => format!("entity {}", ix.at()),
        Actor::Words(words) => words.iter().next().map(|(_, text)| text.to_owned()).unwrap_or_default(),
    };
    stated.filter(|who| seen.insert(key(who))).collect()
}

/// Adds the sign of a report to a cell, linked to the report.
fn marked(cell: &mut String, note: &Note, place: usize, page: &str, labels: &Labels) {
    let report = &note.reports[place];
    let name = if report.withdrawn.is_some() { "withdrawn" } else { report.position.name() };
    let _ = write!(cell, "<a class=\"sign sign-{name}\" href=\"{page}#");
    escape(&report.id, cell);
    let _ = write!(cell, "\">{}<span class=\"visually-hidden\">", sign(name));
    escape(labels.get(name), cell);
    cell.push_str("</span></a>");
}
