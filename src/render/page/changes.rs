//! The page of what changed, by date: for readers who were here before.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::locale::{Date, Day};
use crate::render::address::{Address, Long};
use crate::render::changes::{Change, How, What};
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::markdown::Setting;
use crate::render::page::corrections;
use crate::render::part::pager::{self, Pager};
use crate::render::part::{article, correction};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::text::TextView;
use crate::resolve::NoteIx;

/// What the template gets.
#[derive(Serialize)]
struct Changes {
    days: Vec<DayView>,
    pager: Option<Pager>,
}

/// A day with what changed on it.
#[derive(Serialize)]
struct DayView {
    /// Its anchor.
    id: String,
    on: Option<Html>,
    rows: Vec<Row>,
}

/// One change.
#[derive(Serialize)]
struct Row {
    /// What happened.
    kind: Html,
    /// To what, with links to it; several things of one correction.
    titles: Vec<TextView>,
    /// What was corrected, or why a report was withdrawn.
    about: Option<TextView>,
    /// Where more is said of it.
    more: Option<String>,
}

/// Gives how many pages the list has: none where nothing says when it changed.
pub(crate) fn count(site: &Site<'_>) -> usize {
    if site.index.changes.is_empty() { 0 } else { pager::pages(site.index.changes.len()) }
}

/// Makes a page of the list, counted from 1.
pub(crate) fn render(sheet: &Sheet<'_>, page: usize) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let anchors = corrections::anchors(site);
    let rows = pager::rows(&site.index.changes, page);
    let days = rows.chunk_by(|one, other| one.on == other.on).map(|changes| day(sheet, changes, &anchors));
    let content = Changes {
        days: days.collect(),
        pager: pager::pager(sheet, page, count(site), |page| Long::Changes.page(page)),
    };
    let frame = Frame::new(sheet, "changes", &sheet.say("changes-title"))
        .described(sheet.say("changes-summary"))
        .crumb(sheet, sheet.sentence("corrections-title", &[]), Address::Corrections);
    site.fill(sheet, "changes.html", &frame, &content)
}

fn day(sheet: &Sheet<'_>, changes: &[Change], anchors: &[String]) -> DayView {
    let on: Day = changes[0].on;
    DayView {
        id: format!("on-{on}"),
        on: Date::from_day(on).map(|date| sheet.date(&date)),
        rows: changes.iter().map(|change| row(sheet, change, anchors)).collect(),
    }
}

fn row(sheet: &Sheet<'_>, change: &Change, anchors: &[String]) -> Row {
    let dossier = sheet.site.dossier;
    let plain = |kind: &str, title: TextView| Row {
        kind: sheet.label(&format!("changes-{kind}-{}", change.how.name())),
        titles: vec![title],
        about: None,
        more: None,
    };
    match (change.how, change.what) {
        (How::Corrected(at), _) => {
            let notice = &dossier.corrections[at];
            Row {
                kind: sheet.label(&format!("correction-{}", notice.kind.name())),
                titles: correction::concerned(sheet, notice),
                about: Some(sheet.inline(&notice.what, Setting::card(Address::Corrections))),
                more: Some(sheet.links.to_anchor(Address::Corrections, &anchors[at])),
            }
        }
        (How::Withdrawn(place), What::Note(ix)) => withdrawn(sheet, ix, place),
        (_, What::Note(ix)) => {
            plain("note", sheet.text(&dossier.note(ix).title).linked(&sheet.links.to(Address::Note(ix))))
        }
        (_, What::Article(ix)) => {
            plain("article", article::title(sheet, dossier.article(ix)).linked(&sheet.links.to(Address::Source(ix))))
        }
        (_, What::Page(ix)) => {
            let page = dossier.page(ix);
            let address = page.section.map_or(Address::Page(ix), |section| Address::Section(section, 1));
            plain("page", sheet.text(&page.title).linked(&sheet.links.to(address)))
        }
        (_, What::Named) => plain("note", TextView::default()),
    }
}

/// Tells of a report that was withdrawn, and why; of a note with a warning the reason stays on its page.
fn withdrawn(sheet: &Sheet<'_>, ix: NoteIx, place: usize) -> Row {
    let note = sheet.site.dossier.note(ix);
    let report = &note.reports[place];
    let home = Address::Note(ix);
    let why = report.withdrawn.as_ref().filter(|_| note.warning.is_none());
    Row {
        kind: sheet.label("changes-note-withdrawn"),
        titles: vec![
            article::name(sheet, report.article).linked(&sheet.links.to(Address::Source(report.article))),
            sheet.text(&note.title).linked(&sheet.links.to_anchor(home, &report.id)),
        ],
        about: why.map(|withdrawn| sheet.inline(&withdrawn.why, Setting::card(home))),
        more: None,
    }
}
