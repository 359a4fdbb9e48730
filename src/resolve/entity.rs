//! People, organisations and places.

use crate::diagnostic::Diagnostic;
use crate::load::yaml::{Node, Value};
use crate::locale::{Lang, Localized};
use crate::resolve::bind::Keyed;
use crate::resolve::scope::Scope;
use crate::resolve::{Actor, EntityIx};
use crate::schema::{self, take};
use crate::source::Span;

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// Someone.
    Person,
    /// A state, body, company, group.
    Organisation,
    /// A place.
    Place,
}

impl EntityKind {
    /// Every kind.
    pub const ALL: &[Self] = &[Self::Person, Self::Organisation, Self::Place];

    /// Gives the word that content files use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Place => "place",
        }
    }
}

/// Someone or something that articles name.
#[derive(Debug, Clone)]
pub struct Entity {
    /// The ID.
    pub id: String,
    /// Where its record stands.
    pub span: Span,
    /// What it is.
    pub kind: EntityKind,
    /// Its headword in each language.
    pub names: Localized,
    /// Its other names and spellings in each language; the further names of `names` are among them.
    pub aliases: Vec<(Lang, Vec<String>)>,
    /// A short name for tight places.
    pub short: Option<Localized>,
    /// Its name inside a sentence, in those languages where that is not the headword.
    pub in_sentence: Option<Localized>,
    /// What it is sorted by.
    pub sort: Option<Localized>,
    /// What it does or holds.
    pub role: Option<Localized>,
    /// Where it belongs.
    pub place: Option<Actor>,
    /// Its item on Wikidata, such as `Q42`.
    pub wikidata: Option<String>,
    /// It has no page and no link, and its names must not stand in the output.
    pub protect: bool,
    /// It stands in `content/internal/`.
    pub internal: bool,
}

impl Actor {
    /// Gives the entity, where it is one.
    pub fn entity(&self) -> Option<EntityIx> {
        match self {
            Self::Entity(ix) => Some(*ix),
            Self::Words(_) => None,
        }
    }
}

/// Binds an entity's record.
pub(crate) fn bind(scope: &Scope<'_>, keyed: &Keyed<'_>, out: &mut Vec<Diagnostic>) -> Entity {
    let node = keyed.node;
    out.extend(schema::check(node, &schema::ENTITY));
    let kind = node.get("kind").and_then(Node::text);
    let mut names = Vec::new();
    let mut aliases = Vec::new();
    for (lang, mut all) in names_of(node, "names", scope.default()) {
        if all.is_empty() {
            continue;
        }
        names.push((lang, all.remove(0)));
        aliases.push((lang, all));
    }
    for (lang, more) in names_of(node, "aliases", scope.default()) {
        match aliases.iter_mut().find(|(l, _)| *l == lang) {
            Some((_, known)) => known.extend(more),
            None => aliases.push((lang, more)),
        }
    }
    Entity {
        id: keyed.key.text.clone(),
        span: keyed.key.span,
        kind: EntityKind::ALL.iter().copied().find(|k| Some(k.name()) == kind).unwrap_or(EntityKind::Organisation),
        names: Localized::new(names),
        aliases,
        short: scope.some_text(node, "short"),
        in_sentence: scope.some_text(node, "in_sentence"),
        sort: scope.some_text(node, "sort"),
        role: scope.some_text(node, "role"),
        place: scope.some_actor(node, "place", out),
        wikidata: take::words(node, "wikidata"),
        protect: take::flag(node, "protect"),
        internal: keyed.internal,
    }
}

/// Takes names by language: one, or a list; a plain name or list is in the default language.
pub(crate) fn names_of(node: &Node, key: &str, default: Lang) -> Vec<(Lang, Vec<String>)> {
    let Some(value) = node.get(key) else { return Vec::new() };
    let names = |n: &Node| match &n.value {
        Value::List(entries) => entries.iter().filter_map(Node::text).map(|t| t.trim().to_owned()).collect(),
        _ => n.text().map(|t| t.trim().to_owned()).into_iter().collect(),
    };
    match &value.value {
        Value::Map(entries) => {
            entries.iter().filter_map(|(k, n)| Lang::parse(&k.text).map(|lang| (lang, names(n)))).collect()
        }
        _ => vec![(default, names(value))],
    }
}
