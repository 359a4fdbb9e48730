//! The page on the data: what stands where, what the fields mean, who holds the rights, how to cite.

use serde::Serialize;

use crate::config::Licence;
use crate::diagnostic::Diagnostic;
use crate::locale::Direction;
use crate::render::data::{Export, Table};
use crate::render::feed;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::reference;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::Word;

/// What the template gets.
#[derive(Serialize)]
struct DataPage {
    files: Vec<FileRow>,
    tables: Vec<FileRow>,
    /// What the command below makes.
    datasette: TextView,
    command: String,
    references: Vec<FileRow>,
    feeds: Vec<FileRow>,
    fields: Vec<FieldRow>,
    /// Under what the dossier's own words may be used, where it says so.
    licence: Option<TextView>,
    repository: Option<String>,
    cite: TextView,
    bibtex: Html,
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
    let export = |export: Export, key: &str| row(export.path(), sheet.sentence(key, &[]));
    let tools = ["sqlite-utils", "Datasette"].map(|name| format!("<bdi dir=\"ltr\">{name}</bdi>"));
    let tools = Html::raw(sheet.tongue().locale.list_and(&tools));
    let version = Html::raw("<code dir=\"ltr\">schema_version</code>");
    let whole = sheet.sentence("data-dossier", &[("field", Word::Markup(&version))]);
    let field = |(name, key): (&'static str, &str)| FieldRow { name, what: sheet.sentence(key, &[]) };
    let content = DataPage {
        files: vec![
            row(Export::Dossier.path(), whole),
            export(Export::Schema, "data-schema"),
            row("sitemap.xml", sheet.sentence("data-sitemap", &[])),
        ],
        tables: tables(sheet).chain([export(Export::Package, "data-package")]).collect(),
        datasette: sheet.sentence("data-datasette", &[("tools", Word::Markup(&tools))]),
        command: command(&site.dossier.config.base_url),
        references: vec![
            export(Export::Bibtex, "data-bibtex"),
            export(Export::Csl, "data-csl"),
            export(Export::Annotations, "data-annotations"),
        ],
        feeds: feeds(sheet),
        fields: FIELDS.into_iter().map(field).collect(),
        licence: site.dossier.config.licence.as_ref().map(|licence| self::licence(sheet, licence)),
        repository: site.dossier.config.repository.clone(),
        cite: cite(sheet),
        bibtex: bibtex(sheet),
    };
    let frame = Frame::new(sheet, "data", &sheet.say("data-title")).described(sheet.say("data-summary"));
    site.fill(sheet, "data.html", &frame, &content)
}

/// Lists the tables.
fn tables<'s>(sheet: &'s Sheet<'_>) -> impl Iterator<Item = FileRow> + 's {
    Table::ALL.into_iter().map(|table| {
        let path = table.path();
        let what = sheet.sentence(&format!("data-table-{}", table.name()), &[]);
        FileRow { path: format!("/{path}"), href: sheet.links.file(path), what }
    })
}

/// Writes the command that makes a database of the tables of a site and opens it in the browser.
fn command(base_url: &str) -> String {
    let names = Table::ALL.map(Table::name).join(" ");
    format!(
        "for table in {names}; do\n  curl --silent --fail {base_url}data/$table.csv |\n    \
         sqlite-utils insert dossier.db $table - --csv --empty-null\ndone\ndatasette dossier.db"
    )
}

fn licence(sheet: &Sheet<'_>, licence: &Licence) -> TextView {
    sheet.sentence_by(|tongue| {
        let title = licence.title.pick(tongue.lang, sheet.site.dossier.default_language());
        let title = Html::raw(format!("<bdi>{}</bdi>", Html::text(title.map_or("", |piece| piece.text)).as_str()));
        let named = licence.url.as_ref().map_or_else(|| title.clone(), |url| Html::link(url, &title));
        tongue.html("data-rights-licence", &[("licence", Word::Markup(&named))])
    })
}

/// Writes the dossier for BibTeX.
fn bibtex(sheet: &Sheet<'_>) -> Html {
    let (mut bibtex, mut marked) = (String::new(), String::new());
    reference::of_dossier(sheet.site, sheet.lang()).to_bibtex(&mut bibtex);
    sheet.mark_scripts(&bibtex, Direction::LeftToRight, &mut marked);
    Html::raw(marked)
}

/// Lists the feeds in the language of the furniture.
fn feeds(sheet: &Sheet<'_>) -> Vec<FileRow> {
    let dossier = sheet.site.dossier;
    let row = |path: String, what: TextView| FileRow { href: sheet.links.file(&path), path: format!("/{path}"), what };
    let what = |scope: feed::Scope| match scope {
        feed::Scope::Whole => sheet.sentence("data-feed", &[]),
        feed::Scope::Corrections => sheet.sentence("data-feed-corrections", &[]),
        feed::Scope::Section(at) => sheet.sentence_by(|tongue| {
            let title = &dossier.config.sections[at].title;
            let title = title.pick(tongue.lang, dossier.default_language()).map_or("", |piece| piece.text);
            tongue.html("data-feed-section", &[("section", Word::Text(title))])
        }),
    };
    let forms = [feed::Form::Atom, feed::Form::Json];
    let rows = |scope: feed::Scope| forms.map(|form| row(scope.path(form, sheet.lang(), dossier), what(scope)));
    feed::Scope::all(dossier).flat_map(rows).collect()
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
