//! A notice of a correction.

use serde::Serialize;

use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::markdown::Setting;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::Correction;

/// A notice of a correction.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CorrectionView {
    kind: Html,
    on: Html,
    what: TextView,
    why: TextView,
    was: Option<TextView>,
    now: Option<TextView>,
    /// The pages that it concerns.
    pages: Vec<TextView>,
}

/// Shows the correction at that place of the dossier's list.
pub(crate) fn correction(sheet: &Sheet<'_>, at: usize) -> CorrectionView {
    let site = sheet.site;
    let correction = &site.dossier.corrections[at];
    let setting = Setting::card(Address::Corrections);
    CorrectionView {
        kind: sheet.label(&format!("correction-{}", correction.kind.name())),
        on: sheet.date(&correction.on),
        what: sheet.inline(&correction.what, setting),
        why: sheet.inline(&correction.why, setting),
        was: correction.was.as_ref().map(|t| sheet.text(t)),
        now: correction.now.as_ref().map(|t| sheet.text(t)),
        pages: concerned(sheet, correction),
    }
}

/// Names the pages that a correction concerns, with links to them.
pub(crate) fn concerned(sheet: &Sheet<'_>, correction: &Correction) -> Vec<TextView> {
    let site = sheet.site;
    let notes = correction.notes.iter().filter(|ix| site.public.note(**ix));
    let mut pages: Vec<TextView> =
        notes.map(|ix| sheet.text(&site.dossier.note(*ix).title).linked(&sheet.links.to(Address::Note(*ix)))).collect();
    let articles = correction.articles.iter().filter(|ix| site.public.article(**ix));
    pages.extend(articles.map(|ix| {
        super::article::title(sheet, site.dossier.article(*ix)).linked(&sheet.links.to(Address::Source(*ix)))
    }));
    let free = correction.pages.iter().filter(|ix| site.public.page(**ix));
    pages.extend(free.map(|ix| {
        let page = site.dossier.page(*ix);
        let address = page.section.map_or(Address::Page(*ix), |section| Address::Section(section, 1));
        sheet.text(&page.title).linked(&sheet.links.to(address))
    }));
    pages
}
