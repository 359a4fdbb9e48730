//! People, organisations and places.

use crate::locale::{Lang, Localized};
use crate::resolve::{Actor, EntityIx};
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
