//! A section: its introduction, and its notes in the layout that the configuration names.
//!
//! One file for each layout; a layout is added by adding its file and its line in [`render`].

mod cards;
mod deployments;
pub(crate) mod figures;
mod statements;
mod timeline;

use serde::Serialize;

use crate::config::Layout;
use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::markdown::Setting;
use crate::render::part::pager::{self, Pager};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::text::{ProseView, TextView};
use crate::render::tongue::Word;
use crate::resolve::NoteIx;

pub(crate) use timeline::{Entry, entries};

/// What every layout shows above its notes.
#[derive(Serialize)]
struct Head {
    title: TextView,
    summary: TextView,
    introduction: ProseView,
    count: Html,
    /// Gives way to a link to the first page on the others.
    first: bool,
}

/// A section with its notes in one layout.
#[derive(Serialize)]
struct Content<T> {
    head: Head,
    list: T,
    pager: Option<Pager>,
}

/// Says how many pages the list of a section has.
pub(crate) fn count(site: &Site<'_>, section: usize) -> usize {
    pager::pages(notes(site, section).len())
}

/// Says how many pages the chronology over all sections has.
pub(crate) fn timeline_count(site: &Site<'_>) -> usize {
    pager::pages(site.index.chronology.len())
}

/// Makes a page of a section.
pub(crate) fn render(sheet: &Sheet<'_>, section: usize, page: usize) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let config = &site.dossier.config.sections[section];
    let all = notes(site, section);
    let shown = pager::rows(all, page);
    let mut frame = Frame::titled(sheet, "section", &config.title)
        .described(sheet.plain(&config.summary))
        .feed(sheet, Address::SectionFeed(section));
    if let Some(introduction) = site.index.introductions.get(&section) {
        frame = frame.source(sheet, site.dossier.page(*introduction).file);
    }
    let head = head(sheet, section, page, all.len());
    let pager = pager::pager(sheet, page, pager::pages(all.len()), |p| Address::Section(section, p));
    let paged = pager.is_some();
    match config.layout {
        Layout::Statements => {
            fill(sheet, "section-statements.html", &frame, head, statements::list(sheet, shown, paged), pager)
        }
        Layout::Figures => {
            fill(sheet, "section-figures.html", &frame, head, figures::narrowed(sheet, shown, paged), pager)
        }
        Layout::Deployments => {
            fill(sheet, "section-deployments.html", &frame, head, deployments::list(sheet, shown, paged), pager)
        }
        Layout::Timeline => {
            fill(sheet, "timeline.html", &frame, head, timeline::list(sheet, shown, Some(section), paged), pager)
        }
        Layout::List => fill(sheet, "section-list.html", &frame, head, cards::list(sheet, shown, paged), pager),
    }
}

/// Makes a page of the chronology over all sections.
pub(crate) fn timeline(sheet: &Sheet<'_>, page: usize) -> Result<Vec<u8>, Diagnostic> {
    let all = &sheet.site.index.chronology;
    let title = sheet.say("nav-timeline");
    let head = Head {
        title: sheet.sentence("nav-timeline", &[]),
        summary: sheet.sentence("timeline-summary", &[]),
        introduction: ProseView::default(),
        count: sheet.phrase("counts-notes", &[("n", Word::Number(all.len() as f64))]),
        first: page == 1,
    };
    let frame = Frame::new(sheet, "section", &title).described(sheet.say("timeline-summary"));
    let pager = pager::pager(sheet, page, pager::pages(all.len()), Address::Timeline);
    let list = timeline::list(sheet, pager::rows(all, page), None, pager.is_some());
    fill(sheet, "timeline.html", &frame, head, list, pager)
}

/// Gives the notes of a section. A chronology with the address `/timeline/` is the one over all sections: what has a date
/// there, and its own notes without one behind.
fn notes<'a>(site: &'a Site<'_>, section: usize) -> &'a [NoteIx] {
    let config = &site.dossier.config.sections[section];
    if config.layout == Layout::Timeline && config.id == "timeline" {
        return &site.index.chronology;
    }
    &site.index.sections[section]
}

fn head(sheet: &Sheet<'_>, section: usize, page: usize, count: usize) -> Head {
    let site = sheet.site;
    let config = &site.dossier.config.sections[section];
    let introduction = site.index.introductions.get(&section).filter(|_| page == 1).map(|ix| site.dossier.page(*ix));
    let home = Address::Section(section, 1);
    Head {
        title: sheet.text(&config.title),
        summary: sheet.text(&config.summary),
        introduction: introduction.map_or_else(ProseView::default, |p| sheet.prose(&p.body, Setting::main(home))),
        count: sheet.phrase("counts-notes", &[("n", Word::Number(count as f64))]),
        first: page == 1,
    }
}

fn fill<T: Serialize>(
    sheet: &Sheet<'_>,
    template: &str,
    frame: &Frame,
    head: Head,
    list: T,
    pager: Option<Pager>,
) -> Result<Vec<u8>, Diagnostic> {
    sheet.site.fill(sheet, template, frame, &Content { head, list, pager })
}
