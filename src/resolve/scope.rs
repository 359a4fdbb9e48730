//! What references are bound against: the IDs of all records, and the configuration's own words.

use std::collections::HashMap;

use crate::config::{Config, Vocabulary};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::yaml::{Node, Value};
use crate::locale::{Lang, Localized};
use crate::resolve::{Actor, ArticleIx, EntityIx, Given, LinkTarget, NoteIx, OutletIx, PageIx, ProseSet, prose};
use crate::schema::{NOT_STATED, take};
use crate::source::{SourceMap, Span};

/// IDs of one kind of record, with the place of each in the order of IDs.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    names: Vec<String>,
    places: HashMap<String, u32>,
    /// A file that holds such records could not be read, so that an ID which is not here may still exist.
    pub(crate) incomplete: bool,
}

impl Ids {
    /// Numbers IDs that are in order and stand once.
    pub(crate) fn new<'a>(ids: impl Iterator<Item = &'a str>, incomplete: bool) -> Self {
        let names: Vec<String> = ids.map(str::to_owned).collect();
        let place = |(i, id): (usize, &String)| (id.clone(), u32::try_from(i).expect("fewer than 2^32 records"));
        Self { places: names.iter().enumerate().map(place).collect(), names, incomplete }
    }

    /// Gives the ID at a place.
    pub(crate) fn name(&self, at: usize) -> &str {
        &self.names[at]
    }

    fn get(&self, id: &str) -> Option<usize> {
        self.places.get(id).map(|ix| *ix as usize)
    }
}

/// Everything that a reference may name.
pub(crate) struct Scope<'a> {
    pub(crate) config: &'a Config,
    pub(crate) files: &'a SourceMap,
    /// The configuration could not be read: sections and vocabularies are unknown.
    pub(crate) no_config: bool,
    pub(crate) articles: Ids,
    pub(crate) notes: Ids,
    pub(crate) pages: Ids,
    pub(crate) entities: Ids,
    pub(crate) outlets: Ids,
}

impl Scope<'_> {
    /// Gives the language of plain strings.
    pub(crate) fn default(&self) -> Lang {
        self.config.default_language()
    }

    /// Binds an ID, else says what is near it.
    fn bind(&self, ids: &Ids, what: &str, id: &str, span: Span, out: &mut Vec<Diagnostic>) -> Option<usize> {
        let found = ids.get(id);
        if found.is_none() && !ids.incomplete {
            let message = format!("there is no {what} `{id}`");
            let known = ids.names.iter().map(String::as_str);
            out.push(Diagnostic::new(Code::UnknownId, span, message).suggest(id, known));
        }
        found
    }

    /// Binds an article.
    pub(crate) fn article(&self, node: &Node, out: &mut Vec<Diagnostic>) -> Option<ArticleIx> {
        self.bind(&self.articles, "article", node.text()?, node.span, out).map(ArticleIx::new)
    }

    /// Binds the articles of a key, each once.
    pub(crate) fn article_list(&self, node: &Node, key: &str, out: &mut Vec<Diagnostic>) -> Vec<ArticleIx> {
        without_repeats(take::many(node, key).iter().filter_map(|n| self.article(n, out)))
    }

    /// Binds a note.
    pub(crate) fn note(&self, node: &Node, out: &mut Vec<Diagnostic>) -> Option<NoteIx> {
        self.bind(&self.notes, "note", node.text()?, node.span, out).map(NoteIx::new)
    }

    /// Binds the notes of a key, each once.
    pub(crate) fn note_list(&self, node: &Node, key: &str, out: &mut Vec<Diagnostic>) -> Vec<NoteIx> {
        without_repeats(take::many(node, key).iter().filter_map(|n| self.note(n, out)))
    }

    /// Binds the pages of a key, each once.
    pub(crate) fn page_list(&self, node: &Node, key: &str, out: &mut Vec<Diagnostic>) -> Vec<PageIx> {
        let bind = |n: &Node, out: &mut Vec<Diagnostic>| self.bind(&self.pages, "page", n.text()?, n.span, out);
        without_repeats(take::many(node, key).iter().filter_map(|n| bind(n, out).map(PageIx::new)))
    }

    /// Binds the entities of a key, each once.
    pub(crate) fn entity_list(&self, node: &Node, key: &str, out: &mut Vec<Diagnostic>) -> Vec<EntityIx> {
        let bind = |n: &Node, out: &mut Vec<Diagnostic>| self.entity(n.text()?, n.span, out);
        without_repeats(take::many(node, key).iter().filter_map(|n| bind(n, out)))
    }

    /// Binds an entity.
    pub(crate) fn entity(&self, id: &str, span: Span, out: &mut Vec<Diagnostic>) -> Option<EntityIx> {
        self.bind(&self.entities, "entity", id, span, out).map(EntityIx::new)
    }

    /// Binds an outlet.
    pub(crate) fn outlet(&self, node: &Node, out: &mut Vec<Diagnostic>) -> Option<OutletIx> {
        self.bind(&self.outlets, "outlet", node.text()?, node.span, out).map(OutletIx::new)
    }

    /// Binds a section to its place in the configuration.
    pub(crate) fn section(&self, node: &Node, out: &mut Vec<Diagnostic>) -> Option<usize> {
        let id = node.text()?;
        let found = self.config.sections.iter().position(|s| s.id == id);
        if found.is_none() && !self.no_config {
            let known = self.config.sections.iter().map(|s| s.id.as_str());
            let message = format!("there is no section `{id}`");
            let diagnostic = Diagnostic::new(Code::UnknownId, node.span, message).suggest(id, known);
            out.push(diagnostic.help("sections stand in `dossier.yaml`"));
        }
        found
    }

    /// Binds a key of a vocabulary of the configuration.
    pub(crate) fn term(
        &self,
        words: &Vocabulary,
        name: &str,
        node: &Node,
        out: &mut Vec<Diagnostic>,
    ) -> Option<String> {
        let key = node.text()?;
        if words.position(key).is_none() && !self.no_config {
            let message = format!("`{key}` is none of the {name} of `dossier.yaml`");
            out.push(Diagnostic::new(Code::UnknownValue, node.span, message).suggest(key, words.keys()));
        }
        Some(key.to_owned())
    }

    /// Binds someone or some place.
    pub(crate) fn actor(&self, node: &Node, out: &mut Vec<Diagnostic>) -> Option<Actor> {
        match &node.value {
            Value::Scalar(id) => {
                let found = self.bind(&self.entities, "entity", id, node.span, out);
                if found.is_none()
                    && let Some(last) =
                        out.last_mut().filter(|d| d.span == Some(node.span) && d.code == Code::UnknownId)
                {
                    last.help.push("someone who is no entity is `{text: …}`".to_owned());
                }
                found.map(|ix| Actor::Entity(EntityIx::new(ix)))
            }
            _ => node.get("text").map(|text| Actor::Words(take::localized(text, self.default()))),
        }
    }

    /// Binds the someone of a key.
    pub(crate) fn some_actor(&self, node: &Node, key: &str, out: &mut Vec<Diagnostic>) -> Option<Actor> {
        node.get(key).and_then(|n| self.actor(n, out))
    }

    /// Binds the someone of a key that may be `not-stated`.
    pub(crate) fn given_actor(&self, node: &Node, key: &str, out: &mut Vec<Diagnostic>) -> Option<Given<Actor>> {
        given(node, key, |n| self.actor(n, out))
    }

    /// Binds Markdown by language.
    pub(crate) fn prose(&self, node: &Node, key: &str, out: &mut Vec<Diagnostic>) -> ProseSet {
        let Some(value) = node.get(key) else { return ProseSet::default() };
        let texts = take::by_language(value, self.default());
        ProseSet::new(
            texts.map(|(lang, n)| prose::bind(self, lang, n.text().unwrap_or_default().trim(), n.span, out)).collect(),
        )
    }

    /// Takes text by language where there is any.
    pub(crate) fn some_text(&self, node: &Node, key: &str) -> Option<Localized> {
        take::some_text(node, key, self.default())
    }

    /// Binds the target of a wiki link: `note-id`, `article:id`, `entity:id` or `page:id`.
    pub(crate) fn link_target(&self, target: &str, span: Span, out: &mut Vec<Diagnostic>) -> Option<LinkTarget> {
        let (kind, id) = target.split_once(':').unwrap_or(("note", target));
        let (ids, make): (&Ids, fn(usize) -> LinkTarget) = match kind {
            "note" => (&self.notes, |ix| LinkTarget::Note(NoteIx::new(ix))),
            "article" => (&self.articles, |ix| LinkTarget::Article(ArticleIx::new(ix))),
            "entity" => (&self.entities, |ix| LinkTarget::Entity(EntityIx::new(ix))),
            "page" => (&self.pages, |ix| LinkTarget::Page(PageIx::new(ix))),
            _ => {
                let message = format!("`[[{target}]]` leads nowhere: there is no kind `{kind}`");
                let known = ["article", "entity", "page"];
                out.push(Diagnostic::new(Code::DanglingLink, span, message).suggest(kind, known));
                return None;
            }
        };
        let found = ids.get(id.trim());
        if found.is_none() && !ids.incomplete {
            let message = format!("`[[{target}]]` leads nowhere: there is no {kind} `{}`", id.trim());
            let known = ids.names.iter().map(String::as_str);
            out.push(Diagnostic::new(Code::DanglingLink, span, message).suggest(id.trim(), known));
        }
        found.map(make)
    }
}

/// Takes something that may be `not-stated`.
pub(crate) fn given<T>(node: &Node, key: &str, take: impl FnOnce(&Node) -> Option<T>) -> Option<Given<T>> {
    let node = node.get(key)?;
    match node.text() {
        Some(NOT_STATED) => Some(Given::NotStated),
        _ => take(node).map(Given::Stated),
    }
}

fn without_repeats<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut kept = Vec::new();
    for item in items {
        if !kept.contains(&item) {
            kept.push(item);
        }
    }
    kept
}
