//! A free page that editors write.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::markdown::Setting;
use crate::render::part::correction::{self, CorrectionView};
use crate::render::sheet::Sheet;
use crate::render::text::{ProseView, TextView};
use crate::render::tongue::Word;
use crate::resolve::{PageIx, ProseSet};

/// Characters of a description.
const DESCRIPTION: usize = 200;

/// Headings that make a table of contents worth its place.
const CONTENTS: usize = 3;

/// Words that are read in a minute, between the means for English (238) and Arabic (181) of Brysbaert 2019.
const WORDS_A_MINUTE: usize = 200;

/// What a free page shows.
#[derive(Serialize)]
struct Content {
    title: TextView,
    summary: ProseView,
    body: ProseView,
    corrections: Vec<CorrectionView>,
    /// Headings with their addresses, where there are enough to choose between.
    contents: Vec<Place>,
    /// How long reading takes; none for what is read at a glance.
    reading: Option<Html>,
}

/// A place on the page.
#[derive(Serialize)]
struct Place {
    href: String,
    label: String,
}

/// Makes a free page.
pub(crate) fn render(sheet: &Sheet<'_>, ix: PageIx) -> Result<Vec<u8>, Diagnostic> {
    let page = sheet.site.dossier.page(ix);
    let home = Address::Page(ix);
    let frame = Frame::titled(sheet, "page", &page.title)
        .described(sheet.snippet(&page.summary, DESCRIPTION))
        .source(sheet, page.file);
    let corrections = sheet.site.index.page_corrections.get(&ix).into_iter().flatten();
    let (summary, body) =
        (sheet.prose(&page.summary, Setting::side(home)), sheet.prose(&page.body, Setting::page(home)));
    let contents = sheet.contents();
    let places = contents.into_iter().map(|(id, label)| Place { href: format!("#{id}"), label });
    let places: Vec<Place> = places.collect();
    let content = Content {
        title: sheet.text(&page.title),
        summary,
        body,
        contents: if places.len() >= CONTENTS { places } else { Vec::new() },
        reading: reading(sheet, &page.body),
        corrections: corrections.map(|c| correction::correction(sheet, *c)).collect(),
    };
    sheet.site.fill(sheet, "page.html", &frame, &content)
}

/// Says how long reading takes, in whole minutes, at least one; nothing for less than two.
fn reading(sheet: &Sheet<'_>, body: &ProseSet) -> Option<Html> {
    let prose = body.pick(sheet.lang(), sheet.site.dossier.default_language())?;
    let minutes = prose.text.split_whitespace().count().div_ceil(WORDS_A_MINUTE);
    (minutes > 1).then(|| sheet.phrase("reading-time", &[("n", Word::Number(minutes as f64))]))
}
