//! The page for addresses that are not there.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;

/// What the template gets.
#[derive(Serialize)]
struct NotFound {
    ways: Vec<TextView>,
}

/// Makes the page.
pub(crate) fn render(sheet: &Sheet<'_>) -> Result<Vec<u8>, Diagnostic> {
    let way = |key: &str, address: Address| sheet.sentence(key, &[]).linked(&sheet.links.to(address));
    let mut ways = vec![way("not-found-front", Address::Front), way("not-found-search", Address::Search)];
    let sections = sheet.site.dossier.config.sections.iter().enumerate();
    ways.extend(sections.map(|(at, s)| sheet.text(&s.title).linked(&sheet.links.to(Address::Section(at, 1)))));
    let frame = Frame::new(sheet, "not-found", &sheet.say("not-found-title"));
    sheet.site.fill(sheet, "404.html", &frame, &NotFound { ways })
}
