//! Which texts that readers see are missing in which language of the dossier.
//!
//! Takes the trees of all records and the tables of their keys: whatever a table calls a text is one, so that a new key needs
//! no line here. What is printed in the article's own language (its title and authors), and forms that a language may do
//! without, are no texts to be translated. Internal records are left out.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyze::status::{Detail, Item, List, lists};
use crate::config::Rights;
use crate::load::yaml::Node;
use crate::load::{Document, Sources};
use crate::locale::Lang;
use crate::resolve::{Dossier, Note};
use crate::schema::{self, NOT_STATED, Record, Shape, take};
use crate::source::Span;

/// Keys whose texts stay in one language, or are needed in some alone.
const AS_THEY_ARE: &[(&str, &str)] = &[
    ("an article", "title"),
    ("an article", "authors"),
    ("an entity", "aliases"),
    ("an entity", "sort"),
    ("an entity", "in_sentence"),
    ("a term group", "terms"),
    // Looked for with the article's language in hand.
    ("a report", "translation"),
];

/// How many texts there are, and how many of them in each language.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// In any language.
    pub(super) needed: BTreeMap<Lang, usize>,
    /// In that language.
    pub(super) given: BTreeMap<Lang, usize>,
}

/// Finds what is missing, record by record.
pub(super) fn find(sources: &Sources, dossier: &Dossier) -> (Vec<(List, Item)>, Texts) {
    let languages: Vec<Lang> = dossier.config.languages.iter().map(|language| language.lang).collect();
    let mut search =
        Search { languages, default: dossier.default_language(), missing: BTreeMap::new(), texts: Texts::default() };
    let mut found = Vec::new();
    if let Some(document) = &sources.config {
        search.record(&document.root, &schema::CONFIG, &[]);
        found.extend(search.items(&item("configuration", "dossier.yaml", document.data)));
    }
    for (name, documents, record) in [
        ("outlet", &sources.outlets, &schema::OUTLET),
        ("entity", &sources.entities, &schema::ENTITY),
        ("terms", &sources.terms, &schema::TERM_GROUP),
    ] {
        for (key, node) in public(documents).flat_map(|document| document.root.entries()) {
            if !take::flag(node, "protect") {
                search.record(node, record, &[]);
                found.extend(search.items(&item(name, &key.text, key.span)));
            }
        }
    }
    for document in public(&sources.corrections) {
        let entries = document.root.list().unwrap_or_default().iter();
        entries.for_each(|node| search.record(node, &schema::CORRECTION, &[]));
        found.extend(search.items(&item("corrections", "corrections.yaml", document.data)));
    }
    search.articles(sources, dossier, &mut found);
    search.notes(sources, dossier, &mut found);
    search.pages(sources, dossier, &mut found);
    (found.into_iter().map(|item| (List::Untranslated, item)).collect(), search.texts)
}

fn public(documents: &[Document]) -> impl Iterator<Item = &Document> {
    documents.iter().filter(|document| !document.internal && !document.broken)
}

/// Makes an entry for a record that has no number of its own.
fn item(record: &'static str, id: &str, place: Span) -> Item {
    Item { place, record, id: id.to_owned(), title: None, held_back: false, detail: Detail::Plain }
}

/// Gathers what one record after the other lacks.
struct Search {
    languages: Vec<Lang>,
    default: Lang,
    /// What the record at hand lacks, by language.
    missing: BTreeMap<Lang, Vec<(&'static str, Span)>>,
    texts: Texts,
}

impl Search {
    fn articles(&mut self, sources: &Sources, dossier: &Dossier, found: &mut Vec<Item>) {
        for document in public(&sources.articles) {
            self.record(&document.root, &schema::ARTICLE, &[]);
            if let Ok(at) = dossier.articles.binary_search_by(|article| article.id.cmp(&document.id)) {
                found.extend(self.items(&lists::of_article(&dossier.articles[at], document.data, Detail::Plain)));
            }
        }
    }

    fn notes(&mut self, sources: &Sources, dossier: &Dossier, found: &mut Vec<Item>) {
        let titles = titles(&sources.notes);
        let nothing = Vec::new();
        for document in public(&sources.notes).filter(|document| document.language.is_none()) {
            let Ok(at) = dossier.notes.binary_search_by(|note| note.id.cmp(&document.id)) else { continue };
            let note = &dossier.notes[at];
            self.record(&document.root, &schema::NOTE, titles.get(document.id.as_str()).unwrap_or(&nothing));
            self.text("commentary", document.data.at_start(), note.commentary.iter().map(|prose| prose.lang).collect());
            self.quotations(note, dossier);
            found.extend(self.items(&lists::of_note(note, document.data, Detail::Plain)));
        }
    }

    /// Looks for translations of quotations, which every language needs but that of the article.
    fn quotations(&mut self, note: &Note, dossier: &Dossier) {
        for report in note.reports.iter().filter(|report| report.quote.is_some()) {
            let article = dossier.article(report.article);
            if article.rights == Rights::Metadata {
                continue;
            }
            let own = |lang: &&Lang| lang.language() == article.language.language();
            let mut given: BTreeSet<Lang> = self.languages.iter().filter(own).copied().collect();
            let foreign = given.len() < self.languages.len();
            given.extend(report.translation.iter().flat_map(|translation| translation.iter().map(|(lang, _)| lang)));
            if foreign {
                self.needed("translation", report.span, &given);
            }
        }
    }

    fn pages(&mut self, sources: &Sources, dossier: &Dossier, found: &mut Vec<Item>) {
        let titles = titles(&sources.pages);
        for page in dossier.pages.iter().filter(|page| !page.internal) {
            let given = titles.get(page.id.as_str()).into_iter().flatten().copied();
            let place = Span::new(page.file, 0, 0);
            self.text("title", place, page.title.iter().map(|(lang, _)| lang).chain(given).collect());
            self.text("summary", place, page.summary.iter().map(|prose| prose.lang).collect());
            let bodies = page.body.iter().filter(|prose| !prose.text.trim().is_empty());
            self.text("text", place, bodies.map(|prose| prose.lang).collect());
            found.extend(self.items(&lists::of_page(page, place, Detail::Plain)));
        }
    }

    /// Takes the entries of the record at hand.
    fn items(&mut self, like: &Item) -> Vec<Item> {
        let missing = std::mem::take(&mut self.missing).into_iter();
        let item = |(lang, texts): (Lang, Vec<(&'static str, Span)>)| Item {
            place: texts.first().map_or(like.place, |(_, place)| *place),
            detail: Detail::Missing(lang, texts),
            ..like.clone()
        };
        missing.filter(|_| !like.held_back).map(item).collect()
    }

    /// Looks through a record; the title has its languages also from `titles`.
    fn record(&mut self, node: &Node, record: &'static Record, titles: &[Lang]) {
        for field in record.fields.iter().filter(|field| !AS_THEY_ARE.contains(&(record.name, field.key))) {
            if let Some(value) = node.get(field.key) {
                let more = if field.key == "title" { titles } else { &[] };
                self.shape(value, field.key, &field.shape, more);
            }
        }
    }

    fn shape(&mut self, node: &Node, key: &'static str, shape: &'static Shape, more: &[Lang]) {
        match shape {
            Shape::Text => {
                let given = take::by_language(node, self.default).filter(|(_, text)| !is_empty(text));
                let given = given.map(|(lang, _)| lang).chain(more.iter().copied()).collect();
                self.text(key, node.span, given);
            }
            Shape::Names => {
                let by_language = node.entries().iter().filter_map(|(lang, _)| Lang::parse(&lang.text));
                let plain = node.entries().is_empty().then_some(self.default);
                self.text(key, node.span, by_language.chain(plain).collect());
            }
            Shape::List(inner) | Shape::OneOrMany(inner) => match node.list() {
                Some(entries) => entries.iter().for_each(|entry| self.shape(entry, key, inner, more)),
                None => self.shape(node, key, inner, more),
            },
            Shape::MapOf(inner) => node.entries().iter().for_each(|(_, entry)| self.shape(entry, key, inner, more)),
            Shape::Record(record) => self.record(node, record, &[]),
            Shape::ScalarOr(_, other) if node.text().is_none() => self.shape(node, key, other, more),
            Shape::OrNotStated(inner) if node.text() != Some(NOT_STATED) => self.shape(node, key, inner, more),
            Shape::Actor | Shape::ActorOrNotStated => {
                node.get("text").into_iter().for_each(|text| self.shape(text, key, &Shape::Text, more));
            }
            _ => {}
        }
    }

    /// Takes a text that stands in some languages; in none, it is no text.
    fn text(&mut self, key: &'static str, place: Span, given: BTreeSet<Lang>) {
        if !given.is_empty() {
            self.needed(key, place, &given);
        }
    }

    fn needed(&mut self, key: &'static str, place: Span, given: &BTreeSet<Lang>) {
        for lang in &self.languages {
            *self.texts.needed.entry(*lang).or_default() += 1;
            if given.contains(lang) {
                *self.texts.given.entry(*lang).or_default() += 1;
            } else {
                self.missing.entry(*lang).or_default().push((key, place));
            }
        }
    }
}

fn is_empty(text: &Node) -> bool {
    text.text().is_none_or(|text| text.trim().is_empty())
}

/// Gives for each record the languages in which a file of its own gives a title.
fn titles(documents: &[Document]) -> BTreeMap<&str, Vec<Lang>> {
    let mut titles: BTreeMap<&str, Vec<Lang>> = BTreeMap::new();
    for document in documents.iter().filter(|document| document.root.get("title").is_some()) {
        if let Some(lang) = document.language.as_deref().and_then(Lang::parse) {
            titles.entry(&document.id).or_default().push(lang);
        }
    }
    titles
}
