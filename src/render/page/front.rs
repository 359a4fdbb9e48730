//! The front page.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::frame::Frame;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;

/// What the front page shows.
#[derive(Serialize)]
struct Content {
    title: TextView,
}

/// Makes the front page.
pub(crate) fn render(sheet: &Sheet<'_>) -> Result<Vec<u8>, Diagnostic> {
    let config = &sheet.site.dossier.config;
    let frame = Frame::new(sheet, "front", "").described(sheet.plain(&config.summary));
    sheet.site.fill(
        sheet,
        "front.html",
        &frame,
        &Content {
            title: sheet.text(&config.title),
        },
    )
}
