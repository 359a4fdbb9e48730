//! A saved page → its articles: the words of each without the furniture around them, and what the page says of it.
//!
//! Takes the bytes of an HTML file; gives one part for each article and language in it. What programs state about a page is
//! asked first, what the page shows second, and addresses last: every field says which of these it is from. Nothing is
//! fetched, and scripts are not run.

mod address;
mod authors;
mod body;
mod dates;
mod decode;
mod guard;
mod headline;
mod json_ld;
mod languages;
mod metas;
mod mhtml;
mod split;
mod tree;
mod visible;

use dom_query::{Document as Tree, NodeRef};
use serde_json::{Map, Value};

use super::clue::{Clue, Found, KnownOutlet, Publisher, Sure};
use super::{Document, people, stated_date};
use crate::diagnostic::Refusal;
use crate::locale::text::fold_loose;

pub(super) use languages::{Version, split as split_languages};
pub(super) use tree::Paragraph;

/// One article in one language, as a page has it.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// What was found of it.
    pub(super) found: Found,
    /// Its headline and its words.
    pub(super) text: String,
}

/// What is known of a page while an article of it is read.
struct Page<'a> {
    /// The page.
    tree: &'a Tree,
    /// The element that holds the article: the whole page, or a part.
    scope: NodeRef<'a>,
    /// The page has this article alone, so that what its head says is said of it.
    whole: bool,
    /// The contents of its `<meta>` elements.
    metas: &'a metas::Metas,
    /// Its JSON-LD.
    linked: &'a json_ld::Linked,
    /// The article of its JSON-LD that this one is.
    article: Option<&'a Map<String, Value>>,
    /// How it was saved.
    saved: &'a address::Saved,
    /// Its canonical address.
    url: Option<Clue<String>>,
    /// What the extraction made of it.
    body: body::Body,
}

/// Reads a page.
///
/// # Errors
/// When it is broken MHTML, is too large or too deep, or has too many articles.
pub(super) fn read(document: &Document<'_>) -> Result<Vec<Part>, Refusal> {
    let mail = mhtml::open(document.bytes)?;
    // What a server says of the file says nothing of a page within it.
    let html = match &mail {
        Some(mail) => decode::decode(&mail.html, None),
        None => decode::decode(document.bytes, document.charset),
    };
    guard::look(&html)?;
    let is_tag = |at: usize| html[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '/'));
    if !html.match_indices('<').any(|(at, _)| is_tag(at)) {
        return Err(Refusal::new("it is no page: there is no tag in it", "a text is imported as .txt"));
    }
    let tree = Tree::from(html.as_str());
    let (metas, linked, mut saved) = (metas::Metas::read(&tree), json_ld::read(&tree), address::saved(&html, &tree));
    if let Some(mail) = mail {
        saved.by = saved.by.or(Some("a browser"));
        saved.url = saved.url.or(mail.url.as_deref().and_then(address::web));
        saved.at = saved.at.or(mail.date.as_deref().and_then(stated_date::read).map(|(date, _)| date));
    }
    let scopes = split::articles(&tree)?;
    let mut parts = Vec::new();
    let page = |scope: NodeRef<'_>, whole: bool, html: &str| {
        let body = body::extract(html);
        let article = headline::linked_article(&linked, &tree, &scope, whole, &body);
        let page =
            Page { tree: &tree, scope, whole, metas: &metas, linked: &linked, article, saved: &saved, url: None, body };
        page.parts(document)
    };
    if scopes.len() > 1 {
        let head = split::head(&tree);
        for scope in scopes {
            parts.extend(page(scope, false, &split::alone(&head, &scope)));
        }
    } else {
        parts.extend(page(tree.html_root(), true, &html));
    }
    parts.retain(|part| part.text.contains(char::is_alphanumeric));
    Ok(parts)
}

impl Page<'_> {
    /// Gives the article in each of its languages.
    fn parts(mut self, document: &Document<'_>) -> Vec<Part> {
        self.url = self.address(document);
        let stated = languages::stated(&self, document);
        let visible = tree::paragraphs(self.scope);
        let versions = languages::versions(&self.body.paragraphs, &visible, stated, document);
        let several = versions.len() > 1;
        versions.into_iter().map(|version| self.part(document, version, several, &visible)).collect()
    }

    fn part(&self, document: &Document<'_>, version: languages::Version, several: bool, visible: &[Paragraph]) -> Part {
        let languages::Version { language, paragraphs } = version;
        let title = headline::find(self, &paragraphs, several.then_some(language.value), visible);
        let headline = title.as_ref().map(|title| title.value.clone()).unwrap_or_default();
        let texts: Vec<&str> = paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        let dates = dates::Dates::find(self, &headline, language.value, &texts, visible);
        let outlet = self.outlet(document, &headline);
        let (authors, mut agencies) =
            authors::find(self, &headline, outlet.as_ref(), several.then_some(language.value));
        let credited = people::credited(&texts);
        if agencies.is_none() && !credited.is_empty() {
            agencies = Some(Clue::new(credited, "the lines of the article", Sure::Likely));
        }
        let clue = |value: &Option<String>, from: &str| value.clone().map(|value| Clue::new(value, from, Sure::Stated));
        let found = Found {
            title,
            outlet,
            authors,
            agencies,
            language,
            published: dates.published,
            modified: dates.modified,
            retrieved: self.saved.at.clone().map(|at| Clue::new(at, "the mark of what saved it", Sure::Stated)),
            url: self.url.clone(),
            archive_url: clue(&self.saved.archive, "the mark of the archive")
                .or_else(|| document.said_url().filter(|said| address::original(&said.value).is_some())),
            saved_by: self.saved.by.map(str::to_owned),
        };
        Part { text: joined(&headline, &texts), found }
    }

    /// Gives the address: what the editor fetched it from, the canonical one, or the one that a tool wrote into the copy.
    fn address(&self, document: &Document<'_>) -> Option<Clue<String>> {
        // An address in an archive is where the copy is kept, and names the one where the article stood.
        let said = document.said_url().map(|said| match address::original(&said.value) {
            Some(original) => Clue { value: original, ..said },
            None => said,
        });
        let said = said.and_then(|said| Some(Clue { value: address::web(&said.value)?, ..said }));
        let linked = || {
            let article = self.article?;
            let url = json_ld::address(article, "url").or_else(|| json_ld::address(article, "mainEntityOfPage"))?;
            Some(Clue::new(address::web(&url)?, "JSON-LD, url", Sure::Stated))
        };
        let canonical =
            || address::canonical(self.tree, self.metas).map(|(url, from)| Clue::new(url, from, Sure::Stated));
        let saved = || self.saved.url.clone().map(|url| Clue::new(url, "the mark of what saved it", Sure::Stated));
        if self.whole {
            // A front page as the canonical address of an article is a mistake of its tool.
            let deep = |clue: &Clue<String>| {
                clue.value.split_once("://").is_some_and(|(_, rest)| rest.trim_end_matches('/').contains('/'))
            };
            said.or_else(|| canonical().filter(deep)).or_else(linked).or_else(saved).or_else(canonical)
        } else {
            linked()
        }
    }

    /// Finds who published it, by name or by address, among the outlets that the dossier knows.
    fn outlet(&self, document: &Document<'_>, title: &str) -> Option<Clue<Publisher>> {
        if let Some(id) = document.outlet {
            return Some(Clue::new(Publisher::Known(id.to_owned()), "what was given", Sure::Stated));
        }
        let publisher =
            self.article.and_then(|article| self.linked.names(article.get("publisher")?).into_iter().next());
        let publisher = publisher.map(|(name, _)| Clue::new(name, "JSON-LD, publisher", Sure::Stated));
        let meta = || {
            self.metas
                .first(metas::OUTLET)
                .filter(|(_, name)| !name.starts_with(['@', '{']) && !name.starts_with("http") && name != title)
        };
        let meta = || meta().map(|(key, name)| Clue::new(name, format!("meta {key}"), Sure::Stated));
        let marked = || visible::publisher(self.tree).map(|name| Clue::new(name, "microdata, publisher", Sure::Stated));
        let shown = || {
            headline::site_in_title(self.tree, title)
                .map(|name| Clue::new(name, "the end of the page's title", Sure::Likely))
        };
        let extracted =
            || self.body.outlet.clone().map(|name| Clue::new(words(&name), "the head of the page", Sure::Likely));
        let host = self.url.as_ref().and_then(|url| address::host(&url.value));
        let named = meta().or(publisher).or_else(marked).or_else(extracted).or_else(shown);
        let by_host = host.as_deref().and_then(|host| known_host(document.outlets, host));
        match (named, by_host) {
            (Some(name), by_host) => {
                let known = known_name(document.outlets, &name.value).or(by_host);
                let value = known.map_or_else(|| Publisher::Named(name.value.clone()), Publisher::Known);
                Some(Clue { value, from: name.from, sure: name.sure })
            }
            (None, Some(id)) => Some(Clue::new(Publisher::Known(id), "the address", Sure::Likely)),
            (None, None) => host.map(|host| Clue::new(Publisher::Named(host), "the address", Sure::Guess)),
        }
    }
}

/// Finds an outlet by one of its names.
pub(super) fn known_name(outlets: &[KnownOutlet], name: &str) -> Option<String> {
    let name = fold_loose(name).text;
    let is_named = |outlet: &&KnownOutlet| outlet.names.iter().any(|known| fold_loose(known).text == name);
    outlets.iter().find(is_named).map(|outlet| outlet.id.clone())
}

fn known_host(outlets: &[KnownOutlet], host: &str) -> Option<String> {
    let stands_at = |outlet: &&KnownOutlet| {
        let own = outlet.url.as_deref().and_then(address::host);
        own.is_some_and(|own| own == host || host.ends_with(&format!(".{own}")))
    };
    outlets.iter().find(stands_at).map(|outlet| outlet.id.clone())
}

/// Joins the headline and the paragraphs; a headline that the text begins with stands once.
fn joined(headline: &str, paragraphs: &[&str]) -> String {
    let same = |paragraph: &&&str| fold_loose(paragraph).text == fold_loose(headline).text;
    let repeated = paragraphs.iter().take(3).position(|paragraph| !headline.is_empty() && same(&paragraph));
    let rest = paragraphs.iter().enumerate().filter(|(at, _)| Some(*at) != repeated).map(|(_, paragraph)| *paragraph);
    std::iter::once(headline).filter(|headline| !headline.is_empty()).chain(rest).collect::<Vec<_>>().join("\n\n")
}

/// Gives a text of an attribute or of JSON in one line, without entities, marks and what would steer a terminal.
fn words(text: &str) -> String {
    let plain = if text.contains(['&', '<']) && text.len() < 10_000 {
        Tree::fragment(text).text().to_string()
    } else {
        text.to_owned()
    };
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().filter(|c| !c.is_control()).collect()
}
