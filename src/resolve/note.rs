//! An editorial note, bound.

use crate::locale::{Date, Lang, Localized};
use crate::resolve::{Actor, ArticleIx, EntityIx, NoteIx, ProseSet, Report};
use crate::source::{FileId, Span};

/// One editorial note: a claim, with what each article says of it.
#[derive(Debug, Clone)]
pub struct Note {
    /// The ID.
    pub id: String,
    /// Where its record stands.
    pub span: Span,
    /// The file of its record.
    pub file: FileId,
    /// What kind of claim, with what that kind adds.
    pub kind: Kind,
    /// The section, by its place in the configuration.
    pub section: usize,
    /// The title.
    pub title: Localized,
    /// What is said and how the articles differ.
    pub summary: ProseSet,
    /// When it happened.
    pub when: Option<Date>,
    /// Words for when ("Tuesday night").
    pub when_text: Option<Localized>,
    /// Where it happened.
    pub place: Option<Actor>,
    /// Whom and what it is about.
    pub entities: Vec<EntityIx>,
    /// Notes to read with it.
    pub related: Vec<NoteIx>,
    /// Who may see it.
    pub visibility: Visibility,
    /// What makes it graphic.
    pub warning: Option<Localized>,
    /// Who read it a second time, and when.
    pub checked: Option<(String, Option<Date>)>,
    /// Replies of those concerned.
    pub replies: Vec<Reply>,
    /// An editor's verdict.
    pub verdict: Option<Verdict>,
    /// What the articles say.
    pub reports: Vec<Report>,
    /// Articles that an editor looked through without finding it.
    pub silent: Vec<ArticleIx>,
    /// Commentary below the record.
    pub commentary: ProseSet,
    /// Not published yet.
    pub draft: bool,
    /// It stands in `content/internal/`.
    pub internal: bool,
    /// When it came in.
    pub added: Option<Date>,
    /// When it was changed.
    pub updated: Option<Date>,
    /// Old IDs whose addresses redirect.
    pub formerly: Vec<String>,
}

/// Who may see a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Visibility {
    /// Everyone.
    Public,
    /// Editors alone.
    Internal,
    /// Everyone from that day on.
    EmbargoUntil(Date),
}

/// What kind of claim a note is about.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A reaction, an announcement.
    Statement(Statement),
    /// A count.
    Figure(Figure),
    /// Who sends, pledges, asks for or withdraws what.
    Deployment(Deployment),
    /// Something in the chronology.
    Event,
    /// Anything else that articles say.
    Claim,
}

impl Kind {
    /// Gives the word that content files use.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Statement(_) => "statement",
            Self::Figure(_) => "figure",
            Self::Deployment(_) => "deployment",
            Self::Event => "event",
            Self::Claim => "claim",
        }
    }
}

/// What a statement adds.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Who spoke.
    pub speaker: Option<Actor>,
    /// On whose behalf.
    pub actor: Option<Actor>,
    /// Which stances it takes: keys of the configuration's `stances`.
    pub stances: Vec<String>,
    /// When it was spoken.
    pub said_on: Option<Date>,
    /// In which language it was spoken.
    pub said_in: Option<SaidIn>,
}

/// The language in which something was spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaidIn {
    /// That language.
    Language(Lang),
    /// Looked for, and no copy states it.
    NotStated,
}

/// What a figure adds.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What is counted: a key of the configuration's `measures`.
    pub measure: Option<String>,
    /// Who is counted: a key of the configuration's `populations`.
    pub population: Option<String>,
    /// Whether it counts all since the start or a period.
    pub counts: Option<Counts>,
    /// The figure of which it is a part.
    pub part_of: Option<NoteIx>,
}

/// What span of time a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counts {
    /// All since the start.
    Cumulative,
    /// A period.
    Period,
}

impl Counts {
    /// Gives the word that content files use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cumulative => "cumulative",
            Self::Period => "period",
        }
    }
}

/// What a deployment adds.
#[derive(Debug, Clone)]
pub struct Deployment {
    /// Who acts.
    pub actor: Option<Actor>,
    /// What it does: a key of the configuration's `actions`.
    pub action: Option<String>,
    /// Where to, or to whom.
    pub to: Option<Actor>,
}

/// A reply of someone concerned.
#[derive(Debug, Clone)]
pub struct Reply {
    /// Who replied.
    pub by: Actor,
    /// When.
    pub on: Option<Date>,
    /// The words.
    pub text: ProseSet,
    /// Where they stand.
    pub url: Option<String>,
}

/// An editor's verdict.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// The rating.
    pub rating: Localized,
    /// Who gave it.
    pub by: String,
    /// When.
    pub on: Option<Date>,
    /// Why.
    pub why: ProseSet,
}
