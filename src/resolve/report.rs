//! What one article says of a note's claim.

use crate::locale::{Date, Localized};
use crate::resolve::{ArticleIx, Counts, EntityIx, ProseSet, Quotation, Value};
use crate::source::Span;

/// One rendering of a claim in one article.
#[derive(Debug, Clone)]
pub struct Report {
    /// Its anchor on the note's page.
    pub id: String,
    /// Where it stands.
    pub span: Span,
    /// The article.
    pub article: ArticleIx,
    /// Its words.
    pub quote: Option<Quotation>,
    /// What the article itself does.
    pub position: Position,
    /// Whose word it is.
    pub said_by: Option<Given<Actor>>,
    /// What that someone does.
    pub claimant: ClaimantStance,
    /// Who stands between, nearest the article first.
    pub via: Vec<Actor>,
    /// How the words are given.
    pub speech: Option<Speech>,
    /// Our translation.
    pub translation: Option<Localized>,
    /// When it was printed.
    pub reported_at: Option<Date>,
    /// The moment that a figure describes.
    pub as_of: Option<Date>,
    /// The figure.
    pub value: Option<(Value, Span)>,
    /// What this article gives otherwise than the note.
    pub gives: Gives,
    /// Struck through, and out of agreement.
    pub withdrawn: Option<Withdrawal>,
    /// What to know of it.
    pub note: ProseSet,
}

/// What an article does with a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// Says it in its own voice.
    Asserts,
    /// Says it on someone's word.
    Attributes,
    /// Casts doubt on it.
    Disputes,
    /// Rejects it.
    Denies,
}

impl Position {
    /// Every position, from the firmest yes to the firmest no.
    pub const ALL: &[Self] = &[Self::Asserts, Self::Attributes, Self::Disputes, Self::Denies];

    /// Gives the word that content files use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Asserts => "asserts",
            Self::Attributes => "attributes",
            Self::Disputes => "disputes",
            Self::Denies => "denies",
        }
    }
}

/// What a claimant does with a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ClaimantStance {
    /// Says that it is so.
    #[default]
    Affirms,
    /// Says that it is not so.
    Denies,
}

impl ClaimantStance {
    /// Gives the word that content files use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Affirms => "affirms",
            Self::Denies => "denies",
        }
    }
}

/// How an article gives words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speech {
    /// Between quotation marks.
    Direct,
    /// In reported speech.
    Indirect,
    /// The article's own words.
    Own,
    /// It cannot be told.
    Unclear,
}

impl Speech {
    /// Gives the word that content files use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Own => "own",
            Self::Unclear => "unclear",
        }
    }
}

/// Someone or some place: an entity, or free words.
#[derive(Debug, Clone)]
pub enum Actor {
    /// An entity of the dossier.
    Entity(EntityIx),
    /// Words that name no entity.
    Words(Localized),
}

/// Something that an article gives, or that was looked for and is not there.
#[derive(Debug, Clone)]
pub enum Given<T> {
    /// The article gives it.
    Stated(T),
    /// The article does not.
    NotStated,
}

/// What an article gives otherwise than its note.
#[derive(Debug, Clone, Default)]
pub struct Gives {
    /// Another time.
    pub when: Option<Given<Date>>,
    /// Another place.
    pub place: Option<Given<Actor>>,
    /// Another population, a key of the configuration.
    pub population: Option<Given<String>>,
    /// Another way of counting.
    pub counts: Option<Given<Counts>>,
    /// Another actor.
    pub actor: Option<Given<Actor>>,
    /// Another action, a key of the configuration.
    pub action: Option<Given<String>>,
    /// Another destination.
    pub to: Option<Given<Actor>>,
    /// Another speaker.
    pub speaker: Option<Given<Actor>>,
    /// Another day of speaking.
    pub said_on: Option<Given<Date>>,
    /// Another stance, a key of the configuration.
    pub stance: Option<Given<String>>,
}

impl Gives {
    /// Says whether the article gives everything as the note does.
    pub fn is_empty(&self) -> bool {
        self.when.is_none()
            && self.place.is_none()
            && self.population.is_none()
            && self.counts.is_none()
            && self.actor.is_none()
            && self.action.is_none()
            && self.to.is_none()
            && self.speaker.is_none()
            && self.said_on.is_none()
            && self.stance.is_none()
    }
}

/// Why a report no longer counts.
#[derive(Debug, Clone)]
pub struct Withdrawal {
    /// When.
    pub on: Option<Date>,
    /// Who withdrew it.
    pub by: Option<Localized>,
    /// Why.
    pub why: ProseSet,
}
