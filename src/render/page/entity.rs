//! The page of an entity: its names, what it said, and where it is mentioned.

use serde::Serialize;

use crate::analyze::Mention;
use crate::diagnostic::Diagnostic;
use crate::locale::Lang;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::ledger;
use crate::render::page::names;
use crate::render::part::article::{self, ArticleRef};
use crate::render::part::card::{self, Card};
use crate::render::part::quotation::{self, QuotationView};
use crate::render::part::{actor, chain};
use crate::render::sheet::Sheet;
use crate::render::text::{Block, TextView};
use crate::render::tongue::Word;
use crate::resolve::{Entity, EntityIx, NoteIx};

/// Rows of one list on the page.
const MOST: usize = 200;

/// What the template gets.
#[derive(Serialize)]
struct EntityPage {
    name: TextView,
    kind: Html,
    role: Option<TextView>,
    place: Option<TextView>,
    wikidata: Option<String>,
    names: Vec<NameRow>,
    statements: Vec<Card>,
    reports: Vec<SaidRow>,
    reports_count: TextView,
    notes: Vec<SectionGroup>,
    articles: Vec<ArticleRef>,
    pages: Vec<TextView>,
    entities: Vec<TextView>,
}

/// The names in one language.
#[derive(Serialize)]
struct NameRow {
    language: Html,
    name: Option<Block>,
    aliases: Vec<Block>,
}

/// A report on its word.
#[derive(Serialize)]
struct SaidRow {
    note: TextView,
    article: ArticleRef,
    chain: chain::ChainView,
    quotation: Option<QuotationView>,
}

/// Notes of one section.
#[derive(Serialize)]
struct SectionGroup {
    title: TextView,
    notes: Vec<TextView>,
}

/// Makes the page.
pub(crate) fn render(sheet: &Sheet<'_>, ix: EntityIx) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let entity = site.dossier.entity(ix);
    let said = &site.ledger.said[ix.at()];
    let statements = said.iter().filter(|said| said.report.is_none());
    let reports: Vec<(NoteIx, usize)> = said.iter().filter_map(|said| Some((said.note, said.report?))).collect();
    let mentions: Vec<Mention> = ledger::mentions_of(site, ix).collect();
    let content = EntityPage {
        name: sheet.text(&entity.names),
        kind: sheet.label(&format!("entity-{}", entity.kind.name())),
        role: entity.role.as_ref().map(|role| sheet.text(role)),
        place: entity.place.as_ref().filter(|place| site.public.actor(place)).map(|place| actor::actor(sheet, place)),
        wikidata: entity.wikidata.clone(),
        names: site.dossier.config.languages.iter().filter_map(|l| name_row(sheet, entity, l.lang)).collect(),
        statements: statements.take(MOST).map(|said| card::card(sheet, said.note)).collect(),
        reports: reports.iter().take(MOST).map(|(note, report)| said_row(sheet, *note, *report)).collect(),
        reports_count: sheet.sentence("entity-said-reports", &[("count", Word::Number(reports.len() as f64))]),
        notes: by_section(sheet, &mentions),
        articles: articles(sheet, &mentions),
        pages: pages(sheet, &mentions),
        entities: entities(sheet, &mentions),
    };
    let role = entity.role.as_ref().map_or_else(String::new, |role| sheet.plain(role));
    let frame = Frame::titled(sheet, "entity", &entity.names).described(role).crumb(
        sheet,
        sheet.sentence("entities-title", &[]),
        Address::Entities(1),
    );
    site.fill(sheet, "entity.html", &frame, &content)
}

/// Gives the names in a language of the dossier; none where there are none.
fn name_row(sheet: &Sheet<'_>, entity: &Entity, lang: Lang) -> Option<NameRow> {
    let block = |text: &str| Block::new(sheet.lang(), lang, Html::text(text));
    let aliases = entity.aliases.iter().filter(|(of, _)| *of == lang).flat_map(|(_, names)| names);
    let row = NameRow {
        language: sheet.language(lang),
        name: entity.names.get(lang).map(block),
        aliases: aliases.map(|name| block(name)).collect(),
    };
    (row.name.is_some() || !row.aliases.is_empty()).then_some(row)
}

fn said_row(sheet: &Sheet<'_>, note: NoteIx, place: usize) -> SaidRow {
    let site = sheet.site;
    let report = &site.dossier.note(note).reports[place];
    let article = site.dossier.article(report.article);
    let graphic = site.dossier.note(note).warning.is_some();
    let quote = report.quote.as_ref().filter(|_| article.rights != crate::config::Rights::Metadata && !graphic);
    let found = site.findings.notes[note.at()].verified.get(place).and_then(Option::as_ref);
    let words = site.findings.articles[report.article.at()].words;
    SaidRow {
        note: names::report_link(sheet, note, place),
        article: article::refer(sheet, report.article),
        chain: chain::chain(sheet, report),
        quotation: quote.map(|quote| quotation::quotation(sheet, quote, article.language, found, words)),
    }
}

fn by_section(sheet: &Sheet<'_>, mentions: &[Mention]) -> Vec<SectionGroup> {
    let dossier = sheet.site.dossier;
    let mut groups: Vec<Vec<TextView>> = dossier.config.sections.iter().map(|_| Vec::new()).collect();
    let notes = mentions.iter().filter_map(|mention| match mention {
        Mention::Note(ix) => Some(*ix),
        _ => None,
    });
    for ix in notes.take(MOST) {
        groups[dossier.note(ix).section].push(names::note_link(sheet, ix));
    }
    let filled = groups.into_iter().enumerate().filter(|(_, notes)| !notes.is_empty());
    filled
        .map(|(section, notes)| {
            let title = sheet.text(&dossier.config.sections[section].title);
            SectionGroup { title: title.linked(&sheet.links.to(Address::Section(section, 1))), notes }
        })
        .collect()
}

fn articles(sheet: &Sheet<'_>, mentions: &[Mention]) -> Vec<ArticleRef> {
    let articles = mentions.iter().filter_map(|mention| match mention {
        Mention::Article(ix) => Some(article::refer(sheet, *ix)),
        _ => None,
    });
    articles.take(MOST).collect()
}

fn pages(sheet: &Sheet<'_>, mentions: &[Mention]) -> Vec<TextView> {
    let pages = mentions.iter().filter_map(|mention| match mention {
        Mention::Page(ix) => Some(names::page_link(sheet, *ix)),
        _ => None,
    });
    pages.take(MOST).collect()
}

fn entities(sheet: &Sheet<'_>, mentions: &[Mention]) -> Vec<TextView> {
    let entities = mentions.iter().filter_map(|mention| match mention {
        Mention::Entity(ix) => Some(actor::entity(sheet, *ix)),
        _ => None,
    });
    entities.take(MOST).collect()
}
