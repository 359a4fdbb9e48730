//! The print edition: the whole dossier on one page, to be read from beginning to end or kept as a document.
//!
//! It has a table of contents, the sections with their notes and what each article says in its words, the free pages, the
//! corrections, and the articles as a numbered list to which every quotation refers. What a warning stands before is left to the
//! note's own page. It is as long as the dossier, so that there is none above [`MOST`] articles.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::index;
use crate::render::markdown::Setting;
use crate::render::page::charts::{self, Easel};
use crate::render::page::{embed, source};
use crate::render::part::agreement::{self, AgreementDetail};
use crate::render::part::chain::{self, ChainView};
use crate::render::part::correction::{self, CorrectionView};
use crate::render::part::quotation::{self, QuotationView};
use crate::render::part::value::{self, ValueView};
use crate::render::part::{article, counts};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::text::{ProseView, TextView};
use crate::resolve::{ArticleIx, NoteIx, Report};

/// Articles above which no print edition is made.
pub(crate) const MOST: usize = 1_000;

/// Differences of a note that are told, the gravest first: of n reports there may be n², and all that they give stands below.
const DIFFERENCES: usize = 4;

/// What the template gets.
#[derive(Serialize)]
struct Print {
    title: TextView,
    summary: TextView,
    sections: Vec<Section>,
    pages: Vec<FreePage>,
    corrections: Vec<CorrectionView>,
    sources: Vec<Source>,
}

/// A section.
#[derive(Serialize)]
struct Section {
    id: String,
    title: TextView,
    summary: TextView,
    introduction: ProseView,
    notes: Vec<Note>,
}

/// A note.
#[derive(Serialize)]
pub(crate) struct Note {
    id: String,
    title: TextView,
    date: Option<Html>,
    counts: TextView,
    agreement: AgreementDetail,
    /// There are more differences than are told.
    more_differences: bool,
    /// Of a figure, its different values; whose they are stands below.
    chart: Option<Html>,
    /// What makes it graphic; the rest stands on its own page then.
    warning: Option<TextView>,
    href: String,
    summary: ProseView,
    /// The list of the reports on the page.
    list: String,
    reports: Vec<Row>,
    commentary: ProseView,
}

/// What one article says.
#[derive(Serialize)]
struct Row {
    article: TextView,
    /// Its number in the list of sources, and its place there.
    number: String,
    source: String,
    chain: ChainView,
    value: Option<ValueView>,
    quotation: Option<QuotationView>,
    withdrawn: bool,
}

/// A free page.
#[derive(Serialize)]
struct FreePage {
    id: String,
    title: TextView,
    body: ProseView,
}

/// An article in the list.
#[derive(Serialize)]
pub(crate) struct Source {
    id: String,
    citation: TextView,
}

/// Says whether a dossier has a print edition.
pub(crate) fn is_made(site: &Site<'_>) -> bool {
    site.public.articles().count() <= MOST
}

/// Makes the page.
pub(crate) fn render(sheet: &Sheet<'_>) -> Result<Vec<u8>, Diagnostic> {
    let (site, dossier) = (sheet.site, sheet.site.dossier);
    let articles: Vec<ArticleIx> = site.public.articles().collect();
    let sections = site.index.sections.iter().enumerate().filter(|(_, notes)| !notes.is_empty());
    let page = |ix: &crate::resolve::PageIx| {
        let page = dossier.page(*ix);
        FreePage {
            id: format!("page-{}", page.id),
            title: sheet.text(&page.title),
            body: sheet.prose(&page.body, body(Address::Page(*ix))),
        }
    };
    let content = Print {
        title: sheet.text(&dossier.config.title),
        summary: sheet.text(&dossier.config.summary),
        sections: sections.map(|(at, notes)| section(sheet, at, notes, &articles)).collect(),
        pages: site.index.pages.iter().map(page).collect(),
        corrections: site.index.corrections.iter().map(|at| correction::correction(sheet, *at)).collect(),
        sources: sources(sheet, &articles),
    };
    site.fill(sheet, "print.html", &Frame::new(sheet, "print", &sheet.say("print-title")), &content)
}

/// Sets the list of articles to which reports refer by number.
pub(crate) fn sources(sheet: &Sheet<'_>, articles: &[ArticleIx]) -> Vec<Source> {
    let id = |ix: &ArticleIx| format!("source-{}", sheet.site.dossier.article(*ix).id);
    articles.iter().map(|ix| Source { id: id(ix), citation: source::in_words(sheet, *ix) }).collect()
}

/// Sets a text whose headings stand below those of the edition.
fn body(home: Address) -> Setting {
    Setting { heading: 2, ..Setting::side(home) }
}

fn section(sheet: &Sheet<'_>, at: usize, notes: &[NoteIx], articles: &[ArticleIx]) -> Section {
    let (site, config) = (sheet.site, &sheet.site.dossier.config.sections[at]);
    let introduction = site.index.introductions.get(&at).map(|ix| {
        let page = site.dossier.page(*ix);
        sheet.prose(&page.body, body(Address::Section(at, 1)))
    });
    Section {
        id: format!("section-{}", config.id),
        title: sheet.text(&config.title),
        summary: sheet.text(&config.summary),
        introduction: introduction.unwrap_or_default(),
        notes: notes.iter().map(|ix| note(sheet, *ix, articles)).collect(),
    }
}

/// Sets a note; `articles` are those that are numbered, in order.
pub(crate) fn note(sheet: &Sheet<'_>, ix: NoteIx, articles: &[ArticleIx]) -> Note {
    let note = sheet.site.dossier.note(ix);
    let tally = sheet.site.tally(ix).expect("only public notes are listed");
    let found = &sheet.site.findings.notes[ix.at()].verified;
    let graphic = note.warning.is_some();
    let home = Address::Note(ix);
    let mut agreement = agreement::detail_at(sheet, note, tally, &sheet.links.to(home));
    let more_differences = agreement.shorten(DIFFERENCES);
    let row = |place: &usize| row(sheet, &note.reports[*place], found.get(*place).and_then(Option::as_ref), articles);
    Note {
        id: format!("note-{}", note.id),
        title: sheet.text(&note.title),
        date: index::date(note).map(|date| sheet.date(date)),
        counts: counts::beside_mark(sheet, tally),
        agreement,
        more_differences,
        chart: chart(sheet, ix),
        warning: note.warning.as_ref().map(|warning| sheet.text(warning)),
        href: sheet.links.to(home),
        summary: if graphic { ProseView::default() } else { sheet.prose(&note.summary, body(home)) },
        list: list_id(note),
        reports: if graphic { Vec::new() } else { tally.reports.iter().map(row).collect() },
        commentary: if graphic { ProseView::default() } else { sheet.prose(&note.commentary, body(home)) },
    }
}

/// Names the list of what articles say, which holds all that a chart beside it does.
fn list_id(note: &crate::resolve::Note) -> String {
    format!("reports-{}", note.id)
}

/// Charts what a figure was given as, where articles give more than one value.
fn chart(sheet: &Sheet<'_>, ix: NoteIx) -> Option<Html> {
    let note = sheet.site.dossier.note(ix);
    let values = |place: &usize| note.reports[*place].value.is_some();
    let several = sheet.site.tally(ix).is_some_and(|tally| tally.reports.iter().filter(|at| values(at)).count() > 1);
    let id = format!("chart-{}", note.id);
    let what = |easel: &Easel<'_>| easel.text(&note.title);
    let about = charts::figures::About { id: &id, what: &what, table: Some(&list_id(note)) };
    let offered = several && embed::is_offered(sheet.site, ix);
    offered.then(|| charts::figures::values(sheet, &about, ix)).flatten()
}

fn row(
    sheet: &Sheet<'_>,
    report: &Report,
    found: Option<&crate::analyze::Verification>,
    articles: &[ArticleIx],
) -> Row {
    let article = sheet.site.dossier.article(report.article);
    let number = articles.binary_search(&report.article).map_or(0, |at| at + 1);
    Row {
        article: article::name(sheet, report.article),
        number: sheet.number(number),
        source: format!("#source-{}", article.id),
        chain: chain::chain(sheet, report),
        value: report.value.as_ref().map(|(value, _)| value::value(sheet, value)),
        quotation: quotation::quotation(sheet, report, found, None),
        withdrawn: report.withdrawn.is_some(),
    }
}
