//! The page on the data: what stands where, what the fields mean, who holds the rights, how to cite.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::address::{Address, View};
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::Word;

/// What the template gets.
#[derive(Serialize)]
struct DataPage {
    files: Vec<FileRow>,
    feeds: Vec<FileRow>,
    fields: Vec<FieldRow>,
    repository: Option<String>,
    cite: TextView,
}

/// A file.
#[derive(Serialize)]
struct FileRow {
    path: String,
    href: String,
    what: TextView,
}

/// A field of the document.
#[derive(Serialize)]
struct FieldRow {
    name: &'static str,
    what: TextView,
}

/// The fields that need a word, and the string that says it.
const FIELDS: [(&str, &str); 6] = [
    ("value", "data-field-value"),
    ("verified", "data-field-verified"),
    ("agreement", "data-field-agreement"),
    ("origins", "data-field-origins"),
    ("reuse", "data-field-reuse"),
    ("when, published, as_of", "data-field-dates"),
];

/// Makes the page.
pub(crate) fn render(sheet: &Sheet<'_>) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let row = |path: &str, what: TextView| FileRow { path: format!("/{path}"), href: sheet.links.file(path), what };
    let version = Html::raw("<code dir=\"ltr\">schema_version</code>");
    let whole = sheet.sentence("data-dossier", &[("field", Word::Markup(&version))]);
    let field = |(name, key): (&'static str, &str)| FieldRow { name, what: sheet.sentence(key, &[]) };
    let content = DataPage {
        files: vec![row("data/dossier.json", whole), row("sitemap.xml", sheet.sentence("data-sitemap", &[]))],
        feeds: feeds(sheet),
        fields: FIELDS.into_iter().map(field).collect(),
        repository: site.dossier.config.repository.clone(),
        cite: cite(sheet),
    };
    let frame = Frame::new(sheet, "data", &sheet.say("data-title")).described(sheet.say("data-summary"));
    site.fill(sheet, "data.html", &frame, &content)
}

/// Lists the feeds in the language of the furniture.
fn feeds(sheet: &Sheet<'_>) -> Vec<FileRow> {
    let dossier = sheet.site.dossier;
    let view = View::Single(sheet.lang());
    let row = |address: Address, what: TextView| {
        let path = address.path(view, dossier);
        FileRow { path: format!("/{path}"), href: sheet.links.file(&path), what }
    };
    let mut rows = vec![row(Address::Feed, sheet.sentence("data-feed", &[]))];
    for (at, section) in dossier.config.sections.iter().enumerate() {
        let what = sheet.sentence_by(|tongue| {
            let title = section.title.pick(tongue.lang, dossier.default_language()).map_or("", |piece| piece.text);
            tongue.html("data-feed-section", &[("section", Word::Text(title))])
        });
        rows.push(row(Address::SectionFeed(at), what));
    }
    rows
}

/// Writes how the dossier is cited: its title, the day of its reporting, its address.
fn cite(sheet: &Sheet<'_>) -> TextView {
    let config = &sheet.site.dossier.config;
    sheet.sentence_by(|tongue| {
        let title =
            config.title.pick(tongue.lang, sheet.site.dossier.default_language()).map_or("", |piece| piece.text);
        let mut parts = vec![format!("<bdi>{}</bdi>", Html::text(title).as_str())];
        if let Some(date) = &config.as_of {
            let date = tongue.date(date);
            let sentence = tongue.html("data-as-of", &[("date", Word::Markup(&date))]);
            parts.push(sentence.as_str().trim_end_matches('.').to_owned());
        }
        parts.push(format!("<bdi dir=\"ltr\">{}</bdi>", Html::text(&config.base_url).as_str()));
        Html::raw(format!("{}.", parts.join(". ")))
    })
}
