//! A free page that editors write.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::markdown::Setting;
use crate::render::part::correction::{self, CorrectionView};
use crate::render::sheet::Sheet;
use crate::render::text::{ProseView, TextView};
use crate::resolve::PageIx;

/// Characters of a description.
const DESCRIPTION: usize = 200;

/// What a free page shows.
#[derive(Serialize)]
struct Content {
    title: TextView,
    summary: ProseView,
    body: ProseView,
    corrections: Vec<CorrectionView>,
}

/// Makes a free page.
pub(crate) fn render(sheet: &Sheet<'_>, ix: PageIx) -> Result<Vec<u8>, Diagnostic> {
    let page = sheet.site.dossier.page(ix);
    let home = Address::Page(ix);
    let frame = Frame::titled(sheet, "page", &page.title)
        .described(sheet.snippet(&page.summary, DESCRIPTION))
        .source(sheet, page.file);
    let corrections = sheet.site.index.page_corrections.get(&ix).into_iter().flatten();
    let content = Content {
        title: sheet.text(&page.title),
        summary: sheet.prose(&page.summary, Setting::side(home)),
        body: sheet.prose(&page.body, Setting::page(home)),
        corrections: corrections.map(|c| correction::correction(sheet, *c)).collect(),
    };
    sheet.site.fill(sheet, "page.html", &frame, &content)
}
