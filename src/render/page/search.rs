//! The search page: what its script needs, and without a script an index of everything by its first letter, in every language
//! of the dossier.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::locale::Lang;
use crate::render::address::{Address, Long, View};
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::ledger;
use crate::render::part::pager::{self, Pager};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::text::{Block, TextView};
use crate::render::tongue::{Tongue, Word};

/// What the template gets.
#[derive(Serialize)]
struct Search {
    languages: Vec<LanguageIndex>,
    /// What the script of the page needs; on the first page alone.
    finder: Option<Finder>,
    /// The introduction gives way on later pages.
    first: bool,
    pager: Option<Pager>,
}

/// What the script needs to search, and what a reader can choose from.
#[derive(Serialize)]
struct Finder {
    /// Changes with the index.
    version: String,
    /// The languages in which the page is read.
    read: String,
    /// The digits of the page's language, 0 first.
    digits: String,
    kinds: Vec<Choice>,
    sections: Vec<Choice>,
    outlets: Vec<Choice>,
    languages: Vec<Choice>,
}

/// Something to choose.
#[derive(Serialize)]
struct Choice {
    id: String,
    label: String,
    /// The prefix of the view in that language; none for what is no language of the dossier.
    prefix: Option<String>,
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

/// Something that has a page, before it is set: what it is sorted by, its name, its page.
#[derive(Debug)]
struct Named {
    key: String,
    name: String,
    address: Address,
}

/// What has a page of one kind, with the name of the kind.
type Entries = (&'static str, Vec<Named>);

/// Everything that has a page, in the order of each language, by kind.
#[derive(Debug, Default)]
pub(crate) struct Alphabet {
    languages: Vec<(Lang, [Entries; 4])>,
}

impl Alphabet {
    /// Puts everything in order.
    pub(crate) fn new(site: &Site<'_>) -> Self {
        let in_order = |lang: Lang, mut entries: Vec<Named>| {
            let locale = &site.tongue(lang).locale;
            entries.sort_by(|a, b| locale.compare_names(&a.key, &b.key).then_with(|| a.address.cmp(&b.address)));
            entries
        };
        let language = |lang: Lang| {
            let kinds = [
                ("entities", in_order(lang, entities(site, lang))),
                ("notes", in_order(lang, notes(site, lang))),
                ("sources", in_order(lang, sources(site, lang))),
                ("pages", in_order(lang, pages(site, lang))),
            ];
            (lang, kinds)
        };
        Self { languages: site.dossier.config.languages.iter().map(|l| language(l.lang)).collect() }
    }
}

/// Gives how many pages the index has.
pub(crate) fn count(site: &Site<'_>) -> usize {
    let kinds = site.alphabet.languages.iter().flat_map(|(_, kinds)| kinds);
    pager::pages_of(&kinds.map(|(_, entries)| entries.len()).collect::<Vec<_>>())
}

/// Makes a page, counted from 1; on each page every list goes on.
pub(crate) fn render(sheet: &Sheet<'_>, page: usize) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    // The page's own language first, as its readers look there first.
    let mut order: Vec<_> = site.alphabet.languages.iter().collect();
    order.sort_by_key(|(lang, _)| sheet.tongues().iter().position(|own| own.lang == *lang).unwrap_or(usize::MAX));
    let languages = order.into_iter().map(|(lang, kinds)| language(sheet, *lang, kinds, page));
    let content = Search {
        languages: languages.filter(|language| page == 1 || !language.kinds.is_empty()).collect(),
        finder: (page == 1).then(|| finder(sheet)),
        first: page == 1,
        pager: pager::pager(sheet, page, count(site), |page| Long::Search.page(page)),
    };
    let frame = Frame::new(sheet, "search", &sheet.say("search-title")).described(sheet.say("search-summary"));
    site.fill(sheet, "search.html", &frame, &content)
}

fn finder(sheet: &Sheet<'_>) -> Finder {
    let (site, dossier) = (sheet.site, sheet.site.dossier);
    let choice = |id: &str, label: String| Choice { id: id.to_owned(), label, prefix: None };
    let kinds = ["notes", "sources", "entities", "pages", "quotations"];
    let language = |lang: Lang| {
        let prefix = dossier.config.has_language(lang).then(|| View::Single(lang).prefix(dossier.default_language()));
        Choice { id: lang.to_string(), label: sheet.tongue().language(lang).into_owned(), prefix }
    };
    Finder {
        version: site.search().version().to_owned(),
        read: sheet.view.languages().iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        digits: (0..10).map(|digit| sheet.number(digit)).collect(),
        kinds: kinds.iter().map(|kind| choice(kind, sheet.say(&format!("search-kind-{kind}")))).collect(),
        sections: dossier.config.sections.iter().map(|s| choice(&s.id, sheet.plain(&s.title))).collect(),
        outlets: site
            .public
            .outlets()
            .map(|ix| dossier.outlet(ix))
            .map(|outlet| choice(&outlet.id, sheet.plain(&outlet.name)))
            .collect(),
        languages: site.search().languages().iter().map(|lang| language(*lang)).collect(),
    }
}

fn language(sheet: &Sheet<'_>, lang: Lang, kinds: &[Entries], page: usize) -> LanguageIndex {
    let tongue = sheet.site.tongue(lang);
    let kind = |(name, entries): &Entries| KindIndex {
        id: format!("{name}-{lang}"),
        label: sheet.sentence(&format!("search-kind-{name}"), &[]),
        letters: letters(sheet, tongue, pager::rows(entries, page)),
    };
    LanguageIndex {
        title: sheet.sentence_by(|t| t.html("search-in", &[("language", Word::Text(&t.language(lang)))])),
        code: lang,
        dir: lang.direction().as_str(),
        kinds: kinds.iter().map(kind).filter(|kind| !kind.letters.is_empty()).collect(),
    }
}

fn named(name: &str, address: Address) -> Named {
    Named { key: name.to_owned(), name: name.to_owned(), address }
}

/// Gives entities by every name and spelling that they have in a language.
fn entities(site: &Site<'_>, lang: Lang) -> Vec<Named> {
    let mut found = Vec::new();
    for ix in site.public.entities() {
        let entity = site.dossier.entity(ix);
        let address = Address::Entity(ix);
        if let Some(name) = entity.names.get(lang) {
            found.push(Named { key: ledger::sort_key(entity, lang, lang).to_owned(), ..named(name, address) });
        }
        let aliases = entity.aliases.iter().filter(|(of, _)| *of == lang).flat_map(|(_, names)| names);
        found.extend(aliases.map(|name| named(name, address)));
    }
    found
}

fn notes(site: &Site<'_>, lang: Lang) -> Vec<Named> {
    let titled = site.public.notes().filter_map(|ix| Some((site.dossier.note(ix).title.get(lang)?, Address::Note(ix))));
    titled.map(|(name, address)| named(name, address)).collect()
}

fn sources(site: &Site<'_>, lang: Lang) -> Vec<Named> {
    let articles = site
        .public
        .articles()
        .filter_map(|ix| Some((site.dossier.article(ix).name()?.get(lang)?, Address::Source(ix))));
    let outlets =
        site.public.outlets().filter_map(|ix| Some((site.dossier.outlet(ix).name.get(lang)?, Address::Outlet(ix))));
    articles.chain(outlets).map(|(name, address)| named(name, address)).collect()
}

fn pages(site: &Site<'_>, lang: Lang) -> Vec<Named> {
    let free =
        site.index.pages.iter().filter_map(|ix| Some((site.dossier.page(*ix).title.get(lang)?, Address::Page(*ix))));
    let sections = site.dossier.config.sections.iter().enumerate();
    let sections = sections.filter_map(|(at, s)| Some((s.title.get(lang)?, Address::Section(at, 1))));
    free.chain(sections).map(|(name, address)| named(name, address)).collect()
}

/// Sets entries under their letters.
fn letters(sheet: &Sheet<'_>, tongue: &Tongue, entries: &[Named]) -> Vec<LetterGroup> {
    let mut groups: Vec<LetterGroup> = Vec::new();
    for entry in entries {
        let letter = tongue.locale.first_letter(&entry.key);
        if groups.last().is_none_or(|last| last.letter != letter) {
            groups.push(LetterGroup { letter, entries: Vec::new() });
        }
        let name = Block::new(sheet.lang(), tongue.lang, Html::text(&entry.name));
        if let Some(last) = groups.last_mut() {
            last.entries.push(Entry { name, href: sheet.links.to(entry.address) });
        }
    }
    groups
}
