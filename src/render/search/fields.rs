//! What a document is found by.
//!
//! Takes a document; hands its texts to the index with what each is worth, and the choices of the page that it belongs to.
//! Markdown is read as plain words; what is shown of a document, `shown` says. Names of entities that a text mentions are not added to it: the index says which documents mention
//! whom, so that a name in one language finds what is written in another.

use crate::analyze::Mention;
use crate::locale::{Lang, Localized};
use crate::render::data::plain::plain;
use crate::render::part::quotation;
use crate::render::search::Document;
use crate::render::site::Site;
use crate::resolve::{Actor, EntityIx, Given, ProseSet};

/// What a match in a text is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Worth {
    /// The name or title: the more, the larger a part of it.
    Name,
    /// Another name or spelling.
    Alias,
    /// A summary, a quotation.
    Text,
    /// What stands beside.
    Aside,
}

/// Hands every text of a document to `take`.
pub(super) fn texts(site: &Site<'_>, document: Document, take: &mut dyn FnMut(&str, Worth)) {
    let dossier = site.dossier;
    match document {
        Document::Note(ix) => {
            let note = dossier.note(ix);
            each(&note.title, Worth::Name, take);
            prose(site, &note.summary, Worth::Text, take);
            prose(site, &note.commentary, Worth::Aside, take);
        }
        Document::Quotation(ix, at) => {
            let report = &dossier.note(ix).reports[at];
            report.quote.iter().for_each(|quote| take(&quotation::plain(quote), Worth::Text));
            report.translation.iter().for_each(|text| each(text, Worth::Aside, take));
        }
        Document::Source(ix) => {
            let article = dossier.article(ix);
            article.title.iter().for_each(|(title, _)| each(title, Worth::Name, take));
            article.label.iter().for_each(|label| each(label, Worth::Name, take));
            article.authors.iter().for_each(|author| each(author, Worth::Alias, take));
            article.agencies.iter().for_each(|agency| take(agency, Worth::Text));
            let outlet = article.outlet.filter(|ix| site.public.outlet(*ix)).map(|ix| &dossier.outlet(ix).name);
            outlet.into_iter().for_each(|name| each(name, Worth::Text, take));
            prose(site, &article.digest, Worth::Text, take);
        }
        Document::Outlet(ix) => {
            let outlet = dossier.outlet(ix);
            each(&outlet.name, Worth::Name, take);
            outlet.kind.iter().chain(&outlet.country).for_each(|words| each(words, Worth::Aside, take));
            prose(site, &outlet.note, Worth::Text, take);
        }
        Document::Entity(ix) => {
            let entity = dossier.entity(ix);
            each(&entity.names, Worth::Name, take);
            entity.short.iter().for_each(|short| each(short, Worth::Alias, take));
            entity.aliases.iter().flat_map(|(_, names)| names).for_each(|name| take(name, Worth::Alias));
            entity.role.iter().for_each(|role| each(role, Worth::Text, take));
        }
        Document::Section(at) => {
            let section = &dossier.config.sections[at];
            each(&section.title, Worth::Name, take);
            each(&section.summary, Worth::Text, take);
            take(&section.id, Worth::Alias);
            if let Some(page) = site.index.introductions.get(&at).map(|ix| dossier.page(*ix)) {
                prose(site, &page.summary, Worth::Text, take);
                prose(site, &page.body, Worth::Aside, take);
            }
        }
        Document::Page(ix) => {
            let page = dossier.page(ix);
            each(&page.title, Worth::Name, take);
            take(&page.id, Worth::Alias);
            prose(site, &page.summary, Worth::Text, take);
            prose(site, &page.body, Worth::Aside, take);
        }
        Document::Tool(key, _) => {
            dossier.config.languages.iter().for_each(|l| take(&site.tongue(l.lang).text(key), Worth::Name));
        }
    }
}

/// Gives the choices of the page's filters that a document belongs to, as the terms that find it.
pub(super) fn choices(site: &Site<'_>, document: Document) -> Vec<String> {
    let dossier = site.dossier;
    let section = |at: usize| format!("#s/{}", dossier.config.sections[at].id);
    let outlet = |ix| site.public.outlet(ix).then(|| format!("#o/{}", dossier.outlet(ix).id));
    let languages = |text: &Localized| text.iter().map(|(lang, _)| language(lang)).collect::<Vec<_>>();
    match document {
        Document::Note(ix) => {
            let note = dossier.note(ix);
            languages(&note.title).into_iter().chain([section(note.section)]).collect()
        }
        Document::Quotation(ix, at) => {
            let note = dossier.note(ix);
            let article = dossier.article(note.reports[at].article);
            [language(article.language), section(note.section)]
                .into_iter()
                .chain(article.outlet.and_then(outlet))
                .collect()
        }
        Document::Source(ix) => {
            let article = dossier.article(ix);
            [language(article.language)].into_iter().chain(article.outlet.and_then(outlet)).collect()
        }
        Document::Outlet(ix) => {
            let own = dossier.outlet(ix);
            own.language.map(language).into_iter().chain(outlet(ix)).collect()
        }
        Document::Entity(ix) => languages(&dossier.entity(ix).names),
        Document::Section(at) => {
            let title = languages(&dossier.config.sections[at].title);
            title.into_iter().chain([section(at)]).collect()
        }
        Document::Page(ix) => languages(&dossier.page(ix).title),
        Document::Tool(..) => dossier.config.languages.iter().map(|l| language(l.lang)).collect(),
    }
}

fn language(lang: Lang) -> String {
    format!("#l/{lang}")
}

/// Gives the entities that a quotation is the word of; what mentions whom elsewhere, [`mention`] says.
pub(super) fn speakers(site: &Site<'_>, document: Document) -> impl Iterator<Item = EntityIx> {
    let speaker = match document {
        Document::Quotation(ix, at) => match &site.dossier.note(ix).reports[at].said_by {
            Some(Given::Stated(Actor::Entity(ix))) => Some(*ix),
            _ => None,
        },
        _ => None,
    };
    speaker.into_iter()
}

/// Gives the place that a document is to those who look for mentions.
pub(super) fn mention(site: &Site<'_>, document: Document) -> Option<Mention> {
    match document {
        Document::Section(at) => site.index.introductions.get(&at).copied().map(Mention::Page),
        Document::Note(ix) => Some(Mention::Note(ix)),
        Document::Source(ix) => Some(Mention::Article(ix)),
        Document::Page(ix) => Some(Mention::Page(ix)),
        _ => None,
    }
}

fn each(text: &Localized, worth: Worth, take: &mut dyn FnMut(&str, Worth)) {
    text.iter().for_each(|(_, words)| take(words, worth));
}

fn prose(site: &Site<'_>, texts: &ProseSet, worth: Worth, take: &mut dyn FnMut(&str, Worth)) {
    texts.iter().for_each(|text| take(&plain(text, site), worth));
}
