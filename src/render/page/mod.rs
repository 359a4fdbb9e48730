//! One file for each kind of page: its typed context, made in one place.
//!
//! [`render`] makes the context of a page and fills its template. A kind of page is added by adding its file, its line here
//! and its addresses in `plan`.

pub(crate) mod article_rows;
pub(crate) mod changes;
pub(crate) mod charts;
pub(crate) mod compare;
pub(crate) mod corrections;
pub(crate) mod data;
pub(crate) mod embed;
pub(crate) mod entities;
pub(crate) mod entity;
pub(crate) mod free;
pub(crate) mod front;
pub(crate) mod names;
pub(crate) mod not_found;
pub(crate) mod note;
pub(crate) mod outlet;
pub(crate) mod pair;
pub(crate) mod print;
pub(crate) mod search;
pub(crate) mod section;
pub(crate) mod source;
pub(crate) mod sources;
pub(crate) mod styleguide;

use crate::diagnostic::{Code, Diagnostic};
use crate::render::address::{Address, Long, View};
use crate::render::html::escape;
use crate::render::sheet::Sheet;
use crate::render::site::Site;

/// Makes the page that a sheet was begun for.
pub(crate) fn render(sheet: &Sheet<'_>) -> Result<Vec<u8>, Diagnostic> {
    match sheet.address {
        Address::Front => front::render(sheet),
        Address::Section(section, page) => section::render(sheet, section, page),
        Address::Timeline(page) => section::timeline(sheet, page),
        Address::Note(ix) => note::render(sheet, ix),
        Address::Page(ix) => free::render(sheet, ix),
        Address::Sources(page) => sources::render(sheet, page),
        Address::Source(ix) => source::render(sheet, ix),
        Address::Outlet(ix) => outlet::render(sheet, ix, 1),
        Address::Entities(page) => entities::render(sheet, page),
        Address::Entity(ix) => entity::render(sheet, ix, 1),
        Address::Compare => compare::render(sheet, 1),
        Address::CompareSection(section, row, column) => compare::section::render(sheet, section, row, column),
        Address::Pair(a, b) => pair::render(sheet, a, b),
        Address::Search => search::render(sheet, 1),
        Address::Corrections => corrections::render(sheet, 1),
        Address::Changes => changes::render(sheet, 1),
        Address::Data => data::render(sheet),
        Address::Embed(ix) => embed::render(sheet, ix),
        Address::Print => print::render(sheet),
        Address::Styleguide => styleguide::render(sheet),
        Address::NotFound => not_found::render(sheet),
        Address::Further(Long::Outlet(ix), page) => outlet::render(sheet, ix, page),
        Address::Further(Long::Entity(ix), page) => entity::render(sheet, ix, page),
        Address::Further(Long::Compare, page) => compare::render(sheet, page),
        Address::Further(Long::Search, page) => search::render(sheet, page),
        Address::Further(Long::Corrections, page) => corrections::render(sheet, page),
        Address::Further(Long::Changes, page) => changes::render(sheet, page),
        other => Err(Diagnostic::anywhere(Code::AddressConflict, format!("no page is made for {other:?}"))),
    }
}

/// Makes the page at an old address, which leads to the page that it names now. Its link starts at the folder of the old
/// address, which may be at another depth than the new one.
pub(crate) fn redirect(site: &Site<'_>, address: Address, view: View, from: &str) -> Vec<u8> {
    let root = "../".repeat(from.matches('/').count());
    let path = address.path(view, site.dossier);
    let mut href = String::new();
    escape(&format!("{root}{path}"), &mut href);
    let mut canonical = String::new();
    escape(&format!("{}{path}", site.dossier.config.base_url), &mut canonical);
    let tongue = site.tongue(view.primary());
    let (lang, dir, words) = (tongue.lang, tongue.lang.direction().as_str(), tongue.text("redirect-moved"));
    let page = format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{words}</title>\n\
         <meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"{canonical}\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={href}\">\n</head>\n<body><p><a href=\"{href}\">{words}</a></p></body>\n</html>\n"
    );
    page.into_bytes()
}
