//! What records are called on a page, as text and as links.
//!
//! Takes places in the dossier; gives text for each language of the page. A title is shown in the language of its
//! article and is no translation that is missing, so it is not marked as one.

use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::part;
use crate::render::sheet::Sheet;
use crate::render::text::{Block, TextView};
use crate::resolve::{ArticleIx, NoteIx, OutletIx, PageIx};

/// Sets words of the page's own language.
pub(crate) fn own(html: Html) -> TextView {
    TextView { blocks: vec![Block { lang: None, dir: None, html, fallback: None }] }
}

/// Links to an article by its name.
pub(crate) fn article_link(sheet: &Sheet<'_>, ix: ArticleIx) -> TextView {
    part::article::title(sheet, sheet.site.dossier.article(ix)).linked(&sheet.links.to(Address::Source(ix)))
}

/// Gives the name of an article as plain words.
pub(crate) fn article_plain(sheet: &Sheet<'_>, ix: ArticleIx) -> String {
    let article = sheet.site.dossier.article(ix);
    article.name().map_or_else(|| article.id.clone(), |name| sheet.plain(name))
}

/// Links to the outlet of an article, where it is known and public.
pub(crate) fn outlet_of(sheet: &Sheet<'_>, ix: ArticleIx) -> Option<TextView> {
    let outlet = sheet.site.dossier.article(ix).outlet.filter(|o| sheet.site.public.outlet(*o))?;
    Some(outlet_link(sheet, outlet))
}

/// Links to an outlet by its name.
pub(crate) fn outlet_link(sheet: &Sheet<'_>, ix: OutletIx) -> TextView {
    sheet.name(&sheet.site.dossier.outlet(ix).name).linked(&sheet.links.to(Address::Outlet(ix)))
}

/// Links to a note by its title.
pub(crate) fn note_link(sheet: &Sheet<'_>, ix: NoteIx) -> TextView {
    sheet.text(&sheet.site.dossier.note(ix).title).linked(&sheet.links.to(Address::Note(ix)))
}

/// Links to one report on the page of its note by the note's title.
pub(crate) fn report_link(sheet: &Sheet<'_>, ix: NoteIx, report: usize) -> TextView {
    let note = sheet.site.dossier.note(ix);
    sheet.text(&note.title).linked(&sheet.links.to_anchor(Address::Note(ix), &note.reports[report].id))
}

/// Links to a free page, or to the section that it introduces.
pub(crate) fn page_link(sheet: &Sheet<'_>, ix: PageIx) -> TextView {
    let page = sheet.site.dossier.page(ix);
    let address = page.section.map_or(Address::Page(ix), |section| Address::Section(section, 1));
    sheet.text(&page.title).linked(&sheet.links.to(address))
}
