//! What is still to be done in a dossier, and how far it is: translation, verification and coverage at a glance.
//!
//! Takes the sources, the dossier and the findings; gives counts for each language, section, kind and article, and lists of
//! what an editor may want to look at, each entry with its place. Nothing in a list is a mistake: mistakes have diagnostics.

mod counts;
mod lists;
mod stale;
mod texts;
mod words;

pub use counts::{ArticleCount, LanguageCount, NoteCount};

use std::collections::BTreeMap;

use crate::analyze::{Basis, Findings, Unjoined};
use crate::load::Sources;
use crate::locale::{Date, Lang, Localized};
use crate::resolve::{ArticleIx, Dossier};
use crate::source::Span;

/// How far a dossier is.
#[derive(Debug, Clone, Default)]
pub struct Status {
    /// For each language of the dossier, in its order.
    pub languages: Vec<LanguageCount>,
    /// For each section, in the order of the configuration.
    pub sections: Vec<NoteCount>,
    /// For each kind of note that there is, by its word in content files.
    pub kinds: Vec<(&'static str, NoteCount)>,
    /// For each article, by its index.
    pub articles: Vec<ArticleCount>,
    /// All notes together.
    pub notes: NoteCount,
    /// What is open: a list for each kind, empty ones too, in the order of places.
    pub open: BTreeMap<List, Vec<Item>>,
}

/// A list of what is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// Records with a text that a language of the dossier lacks.
    Untranslated,
    /// Translations that are older than what they translate.
    Stale,
    /// Quotations and titles that neither text nor lock proves.
    Unverified,
    /// Articles from which no note reports.
    SourcesWithoutNotes,
    /// Notes that rest on one separate text.
    OneOrigin,
    /// Figures whose report does not say as of when they hold.
    FiguresWithoutAsOf,
    /// The same words of someone in two articles, which no note sets beside each other.
    Unjoined,
    /// Notes with a conflict and no commentary.
    ConflictsWithoutCommentary,
    /// Notes that nobody read a second time.
    NotSecondRead,
}

impl List {
    /// Every list, in the order in which they are shown.
    pub const ALL: &[Self] = &[
        Self::Unverified,
        Self::Untranslated,
        Self::Stale,
        Self::ConflictsWithoutCommentary,
        Self::Unjoined,
        Self::SourcesWithoutNotes,
        Self::OneOrigin,
        Self::FiguresWithoutAsOf,
        Self::NotSecondRead,
    ];

    /// Gives its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Untranslated => "untranslated",
            Self::Stale => "stale",
            Self::Unverified => "unverified",
            Self::SourcesWithoutNotes => "sources-without-notes",
            Self::OneOrigin => "one-origin",
            Self::FiguresWithoutAsOf => "figures-without-as-of",
            Self::Unjoined => "unjoined",
            Self::ConflictsWithoutCommentary => "conflicts-without-commentary",
            Self::NotSecondRead => "not-second-read",
        }
    }
}

/// One thing that is open.
#[derive(Debug, Clone)]
pub struct Item {
    /// Where an editor would begin.
    pub place: Span,
    /// What it is about: `article`, `note`, `page`, `entity`, `outlet`, `terms`, `corrections` or `configuration`.
    pub record: &'static str,
    /// Its ID; for corrections and the configuration the name of their file.
    pub id: String,
    /// Its title, where it has one.
    pub title: Option<Localized>,
    /// It is a draft or internal. A note under embargo is not: it has to be whole on the day.
    pub held_back: bool,
    /// What is open, by the kind of list.
    pub detail: Detail,
}

/// What is open about a record.
#[derive(Debug, Clone)]
pub enum Detail {
    /// These texts are missing in a language.
    Missing(Lang, Vec<(&'static str, Span)>),
    /// The translation in a language has this date, or none, and the original was changed on the other.
    Stale(Lang, Option<Date>, Date),
    /// A quotation from this article is not proved.
    Unverified(ArticleIx, Doubt),
    /// So many articles report, of one separate text.
    OneOrigin(usize),
    /// The figure of this article has no `as_of`; its moment is taken from elsewhere.
    WithoutAsOf(ArticleIx, Basis),
    /// An utterance that no note joins, and where it stands in the second article.
    Unjoined(Unjoined, Span),
    /// The list says it all.
    Plain,
}

/// Why a quotation is not proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The text is at hand, and does not have it.
    NotInText,
    /// No text is at hand, and the lock does not know it: whoever has the text can run `dossier verify`.
    NotChecked,
}

impl Doubt {
    /// Gives the word of `--json`.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotInText => "not-in-text",
            Self::NotChecked => "not-checked",
        }
    }
}

/// Says how far a dossier is.
pub fn status(sources: &Sources, dossier: &Dossier, findings: &Findings) -> Status {
    let (missing, texts) = texts::find(sources, dossier);
    let stale = stale::find(sources, dossier);
    let mut open: BTreeMap<List, Vec<Item>> = List::ALL.iter().map(|list| (*list, Vec::new())).collect();
    for (list, item) in missing.into_iter().chain(stale).chain(lists::find(sources, dossier, findings)) {
        open.entry(list).or_default().push(item);
    }
    open.values_mut().for_each(|items| items.sort_by(|a, b| (a.place, &a.id).cmp(&(b.place, &b.id))));
    counts::count(dossier, findings, &texts, open)
}
