//! The page of corrections.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::locale::Date;
use crate::render::address::{Address, Long};
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::part::correction::{self, CorrectionView};
use crate::render::part::pager::{self, Pager};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::Correction;

/// What the template gets.
#[derive(Serialize)]
struct Corrections {
    rows: Vec<Row>,
    /// What changed besides; on the first page alone, and where anything says so.
    changes_href: Option<String>,
    /// How to report a mistake.
    report: Option<TextView>,
    pager: Option<Pager>,
}

/// One correction.
#[derive(Serialize)]
struct Row {
    /// Its anchor.
    id: String,
    notice: CorrectionView,
}

/// Gives how many pages the list has.
pub(crate) fn count(site: &Site<'_>) -> usize {
    pager::pages(site.index.corrections.len())
}

/// Makes a page of the list, counted from 1.
pub(crate) fn render(sheet: &Sheet<'_>, page: usize) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let ids = anchors(site);
    let row = |at: &usize| Row { id: ids[*at].clone(), notice: correction::correction(sheet, *at) };
    let content = Corrections {
        rows: pager::rows(&site.index.corrections, page).iter().map(row).collect(),
        changes_href: (page == 1 && !site.index.changes.is_empty()).then(|| sheet.links.to(Address::Changes)),
        report: report(sheet),
        pager: pager::pager(sheet, page, count(site), |page| Long::Corrections.page(page)),
    };
    let frame = Frame::new(sheet, "corrections", &sheet.say("corrections-title"))
        .described(sheet.say("corrections-summary"))
        .feed(sheet, Address::CorrectionsFeed);
    site.fill(sheet, "corrections.html", &frame, &content)
}

fn report(sheet: &Sheet<'_>) -> Option<TextView> {
    let contact = sheet.site.dossier.config.contact.as_ref()?;
    Some(sheet.sentence_by(|tongue| {
        let link = Html::link(contact, &Html::text(&tongue.text("corrections-report-link")));
        tongue.html("corrections-report", &[("link", Word::Markup(&link))])
    }))
}

/// Gives the anchor of every correction: its day, its kind and what it touches, so that it stays when others are added;
/// a number where all of that is the same. What readers do not see is not named.
pub(crate) fn anchors(site: &Site<'_>) -> Vec<String> {
    let mut taken = std::collections::BTreeMap::new();
    // Oldest first: a later one takes the number.
    let mut ids: Vec<String> = site
        .dossier
        .corrections
        .iter()
        .rev()
        .map(|correction| {
            let base = anchor(correction, site);
            let count: &mut usize = taken.entry(base.clone()).or_default();
            *count += 1;
            if *count == 1 { base } else { format!("{base}-{count}") }
        })
        .collect();
    ids.reverse();
    ids
}

fn anchor(correction: &Correction, site: &Site<'_>) -> String {
    let (dossier, public) = (site.dossier, &site.public);
    let note = correction.notes.iter().find(|ix| public.note(**ix)).map(|ix| &dossier.note(*ix).id);
    let article = || correction.articles.iter().find(|ix| public.article(**ix)).map(|ix| &dossier.article(*ix).id);
    let page = || correction.pages.iter().find(|ix| public.page(**ix)).map(|ix| &dossier.page(*ix).id);
    let touched = note.or_else(article).or_else(page);
    let day = Date::earliest(&correction.on).map_or_else(String::new, |day| format!("{day}-"));
    format!("{day}{}{}", correction.kind.name(), touched.map_or_else(String::new, |id| format!("-{id}")))
}
