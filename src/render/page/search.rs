//! The search page without a script: an index of everything by its first letter, in every language of the dossier.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::locale::Lang;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::ledger;
use crate::render::sheet::Sheet;
use crate::render::text::{Block, TextView};
use crate::render::tongue::{Tongue, Word};

/// Entries of one kind in one language; beyond, the lists of that kind have the rest.
const MOST: usize = 2_000;

/// What the template gets.
#[derive(Serialize)]
struct Search {
    languages: Vec<LanguageIndex>,
}

/// The index in one language.
#[derive(Serialize)]
struct LanguageIndex {
    title: TextView,
    /// The code, which is also the anchor.
    code: Lang,
    dir: &'static str,
    kinds: Vec<KindIndex>,
}

/// Entries of one kind.
#[derive(Serialize)]
struct KindIndex {
    id: String,
    label: TextView,
    letters: Vec<LetterGroup>,
}

/// Entries under one letter.
#[derive(Serialize)]
struct LetterGroup {
    letter: String,
    entries: Vec<Entry>,
}

/// Something that has a page.
#[derive(Serialize)]
struct Entry {
    name: Block,
    href: String,
}

/// Something that has a page, before it is put in order: what it is sorted by, its name, its page.
struct Named<'a> {
    key: &'a str,
    name: &'a str,
    address: Address,
}

/// Makes the page.
pub(crate) fn render(sheet: &Sheet<'_>) -> Result<Vec<u8>, Diagnostic> {
    let languages = sheet.site.dossier.config.languages.iter().map(|l| language(sheet, l.lang));
    let content = Search { languages: languages.collect() };
    let frame = Frame::new(sheet, "search", &sheet.say("search-title")).described(sheet.say("search-summary"));
    sheet.site.fill(sheet, "search.html", &frame, &content)
}

fn language(sheet: &Sheet<'_>, lang: Lang) -> LanguageIndex {
    let tongue = sheet.site.tongue(lang);
    let kinds = [
        ("entities", entities(sheet, lang)),
        ("notes", notes(sheet, lang)),
        ("sources", sources(sheet, lang)),
        ("pages", pages(sheet, lang)),
    ];
    let kind = |(name, entries): (&str, Vec<Named<'_>>)| KindIndex {
        id: format!("{name}-{lang}"),
        label: sheet.sentence(&format!("search-kind-{name}"), &[]),
        letters: letters(sheet, tongue, entries),
    };
    LanguageIndex {
        title: sheet.sentence_by(|t| t.html("search-in", &[("language", Word::Text(&t.language(lang)))])),
        code: lang,
        dir: lang.direction().as_str(),
        kinds: kinds.into_iter().map(kind).filter(|kind| !kind.letters.is_empty()).collect(),
    }
}

/// Gives entities by every name and spelling that they have in a language.
fn entities<'s>(sheet: &'s Sheet<'_>, lang: Lang) -> Vec<Named<'s>> {
    let dossier = sheet.site.dossier;
    let mut found = Vec::new();
    for ix in sheet.site.public.entities() {
        let entity = dossier.entity(ix);
        let address = Address::Entity(ix);
        if let Some(name) = entity.names.get(lang) {
            found.push(Named { key: ledger::sort_key(entity, lang, lang), name, address });
        }
        let aliases = entity.aliases.iter().filter(|(of, _)| *of == lang).flat_map(|(_, names)| names);
        found.extend(aliases.map(|name| Named { key: name, name, address }));
    }
    found
}

fn notes<'s>(sheet: &'s Sheet<'_>, lang: Lang) -> Vec<Named<'s>> {
    let site = sheet.site;
    let named = site.public.notes().filter_map(|ix| Some((site.dossier.note(ix).title.get(lang)?, Address::Note(ix))));
    named.map(|(name, address)| Named { key: name, name, address }).collect()
}

fn sources<'s>(sheet: &'s Sheet<'_>, lang: Lang) -> Vec<Named<'s>> {
    let site = sheet.site;
    let articles = site
        .public
        .articles()
        .filter_map(|ix| Some((site.dossier.article(ix).name()?.get(lang)?, Address::Source(ix))));
    let outlets =
        site.public.outlets().filter_map(|ix| Some((site.dossier.outlet(ix).name.get(lang)?, Address::Outlet(ix))));
    articles.chain(outlets).map(|(name, address)| Named { key: name, name, address }).collect()
}

fn pages<'s>(sheet: &'s Sheet<'_>, lang: Lang) -> Vec<Named<'s>> {
    let site = sheet.site;
    let free =
        site.index.pages.iter().filter_map(|ix| Some((site.dossier.page(*ix).title.get(lang)?, Address::Page(*ix))));
    let sections = site.dossier.config.sections.iter().enumerate();
    let sections = sections.filter_map(|(at, s)| Some((s.title.get(lang)?, Address::Section(at, 1))));
    free.chain(sections).map(|(name, address)| Named { key: name, name, address }).collect()
}

/// Puts entries in the order of a language, under their letters.
fn letters(sheet: &Sheet<'_>, tongue: &Tongue, mut entries: Vec<Named<'_>>) -> Vec<LetterGroup> {
    entries.sort_by(|a, b| tongue.locale.compare_names(a.key, b.key).then_with(|| a.address.cmp(&b.address)));
    let mut groups: Vec<LetterGroup> = Vec::new();
    for entry in entries.iter().take(MOST) {
        let letter = tongue.locale.first_letter(entry.key);
        if groups.last().is_none_or(|last| last.letter != letter) {
            groups.push(LetterGroup { letter, entries: Vec::new() });
        }
        let name = Block::new(sheet.lang(), tongue.lang, Html::text(entry.name));
        if let Some(last) = groups.last_mut() {
            last.entries.push(Entry { name, href: sheet.links.to(entry.address) });
        }
    }
    groups
}
