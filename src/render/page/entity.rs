//! The page of an entity: its names, what it said, and where it is mentioned.

use serde::Serialize;

use crate::analyze::Mention;
use crate::diagnostic::Diagnostic;
use crate::locale::Lang;
use crate::render::address::{Address, Long};
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::ledger::{self, Said};
use crate::render::page::names;
use crate::render::part::article::{self, ArticleRef};
use crate::render::part::card::{self, Card};
use crate::render::part::pager::{self, Pager};
use crate::render::part::quotation::{self, QuotationView};
use crate::render::part::{actor, chain};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::text::{Block, TextView};
use crate::render::tongue::Word;
use crate::resolve::{ArticleIx, Entity, EntityIx, NoteIx, PageIx};

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
    articles: Vec<Html>,
    pages: Vec<TextView>,
    entities: Vec<TextView>,
    /// Nothing mentions it.
    unmentioned: bool,
    /// Its names give way to the lists on later pages.
    first: bool,
    pager: Option<Pager>,
}

/// Everything that the page lists, in full.
#[derive(Default)]
struct Lists {
    statements: Vec<Said>,
    reports: Vec<(NoteIx, usize)>,
    notes: Vec<NoteIx>,
    articles: Vec<ArticleIx>,
    pages: Vec<PageIx>,
    entities: Vec<EntityIx>,
}

impl Lists {
    /// Gathers the lists of an entity. Each of its pages does so anew, which takes far less than to set their rows.
    fn new(site: &Site<'_>, ix: EntityIx) -> Self {
        let mut lists = Self::default();
        for said in &site.ledger.said[ix.at()] {
            match said.report {
                Some(report) => lists.reports.push((said.note, report)),
                None => lists.statements.push(*said),
            }
        }
        for mention in ledger::mentions_of(site, ix) {
            match mention {
                Mention::Note(ix) => lists.notes.push(ix),
                Mention::Article(ix) => lists.articles.push(ix),
                Mention::Page(ix) => lists.pages.push(ix),
                Mention::Entity(ix) => lists.entities.push(ix),
            }
        }
        lists
    }

    /// Gives how many rows each list of mentions has.
    fn mentions(&self) -> [usize; 4] {
        [self.notes.len(), self.articles.len(), self.pages.len(), self.entities.len()]
    }

    fn pages(&self) -> usize {
        pager::pages_of(&self.mentions()).max(pager::pages_of(&[self.statements.len(), self.reports.len()]))
    }
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

/// Gives how many pages the lists of an entity have.
pub(crate) fn count(site: &Site<'_>, ix: EntityIx) -> usize {
    Lists::new(site, ix).pages()
}

/// Makes a page of the entity, counted from 1; on each page every list goes on.
pub(crate) fn render(sheet: &Sheet<'_>, ix: EntityIx, page: usize) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let entity = site.dossier.entity(ix);
    let all = Lists::new(site, ix);
    let languages = site.dossier.config.languages.iter().filter(|_| page == 1);
    let articles = pager::rows(&all.articles, page).iter().map(|ix| site.lines.line(sheet, *ix));
    let content = EntityPage {
        name: sheet.text(&entity.names),
        kind: sheet.label(&format!("entity-{}", entity.kind.name())),
        role: entity.role.as_ref().map(|role| sheet.text(role)),
        place: entity.place.as_ref().filter(|place| site.public.actor(place)).map(|place| actor::actor(sheet, place)),
        wikidata: entity.wikidata.clone(),
        names: languages.filter_map(|l| name_row(sheet, entity, l.lang)).collect(),
        statements: pager::rows(&all.statements, page).iter().map(|said| card::card(sheet, said.note)).collect(),
        reports: pager::rows(&all.reports, page).iter().map(|(note, at)| said_row(sheet, *note, *at)).collect(),
        reports_count: sheet.sentence("entity-said-reports", &[("count", Word::Number(all.reports.len() as f64))]),
        notes: by_section(sheet, pager::rows(&all.notes, page)),
        articles: articles.collect::<Result<_, _>>()?,
        pages: pager::rows(&all.pages, page).iter().map(|ix| names::page_link(sheet, *ix)).collect(),
        entities: pager::rows(&all.entities, page).iter().map(|ix| actor::entity(sheet, *ix)).collect(),
        unmentioned: all.mentions() == [0; 4],
        first: page == 1,
        pager: pager::pager(sheet, page, all.pages(), |page| Long::Entity(ix).page(page)),
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
    let graphic = site.dossier.note(note).warning.is_some();
    let found = site.findings.notes[note.at()].verified.get(place).and_then(Option::as_ref);
    let words = site.findings.articles[report.article.at()].words;
    SaidRow {
        note: names::report_link(sheet, note, place),
        article: article::refer(sheet, report.article),
        chain: chain::chain(sheet, report),
        quotation: (!graphic).then(|| quotation::quotation(sheet, report, found, words)).flatten(),
    }
}

fn by_section(sheet: &Sheet<'_>, notes: &[NoteIx]) -> Vec<SectionGroup> {
    let dossier = sheet.site.dossier;
    let mut groups: Vec<Vec<TextView>> = dossier.config.sections.iter().map(|_| Vec::new()).collect();
    for ix in notes {
        groups[dossier.note(*ix).section].push(names::note_link(sheet, *ix));
    }
    let filled = groups.into_iter().enumerate().filter(|(_, notes)| !notes.is_empty());
    filled
        .map(|(section, notes)| {
            let title = sheet.text(&dossier.config.sections[section].title);
            SectionGroup { title: title.linked(&sheet.links.to(Address::Section(section, 1))), notes }
        })
        .collect()
}
