//! A source article, bound.

use crate::config::Rights;
use crate::locale::{Date, Lang, Localized};
use crate::resolve::{ArticleIx, OutletIx, Prose, ProseSet, Quotation};
use crate::source::{FileId, Span};

/// One source article.
#[derive(Debug, Clone)]
pub struct Article {
    /// The ID.
    pub id: String,
    /// Where its record stands.
    pub span: Span,
    /// The file of its record.
    pub file: FileId,
    /// The title as printed, to be checked like a quotation; translations of it may stand beside.
    pub title: Option<(Localized, Quotation)>,
    /// Our own name for it, where the copy has no title.
    pub label: Option<Localized>,
    /// Who published it.
    pub outlet: Option<OutletIx>,
    /// Its language.
    pub language: Lang,
    /// When it was published.
    pub published: Option<Date>,
    /// When the copy was saved.
    pub retrieved: Option<Date>,
    /// Where it was found.
    pub url: Option<String>,
    /// Where an archive keeps it.
    pub archive_url: Option<String>,
    /// Who wrote it.
    pub authors: Vec<Localized>,
    /// Agencies that it credits by name.
    pub agencies: Vec<String>,
    /// Articles that it reprints.
    pub republishes: Vec<ArticleIx>,
    /// Articles that it translates.
    pub translation_of: Vec<ArticleIx>,
    /// An editor's word on its origin, against the computed one.
    pub origin: Option<OriginWord>,
    /// What was looked for and is not in the copy.
    pub not_stated: Vec<Field>,
    /// What of it may be published.
    pub rights: Rights,
    /// How reliable source and item are held to be.
    pub grading: Option<Grading>,
    /// The copies that were kept.
    pub captures: Vec<Capture>,
    /// What it says, in our own words.
    pub digest: ProseSet,
    /// The full text as Markdown, where rights allow to publish it.
    pub body: Option<Prose>,
    /// The text that quotations are checked against, where it is at hand.
    pub text: Option<Text>,
    /// Not published yet.
    pub draft: bool,
    /// It stands in `content/internal/`.
    pub internal: bool,
    /// When its record came in.
    pub added: Option<Date>,
    /// When its record was changed.
    pub updated: Option<Date>,
    /// Old IDs whose addresses redirect.
    pub formerly: Vec<String>,
}

impl Article {
    /// Gives what readers call it: the title as printed, else our label; `None` where it has neither (the ID serves).
    pub fn name(&self) -> Option<&Localized> {
        self.title.as_ref().map(|(title, _)| title).or(self.label.as_ref())
    }
}

/// A field of an article's record that the copy may not state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Title.
    Title,
    /// Outlet.
    Outlet,
    /// Date of publication.
    Published,
    /// Address.
    Url,
    /// Authors.
    Authors,
    /// Agencies.
    Agencies,
}

impl Field {
    /// Every field, in the order of the record.
    pub const ALL: &[Self] = &[
        Self::Title,
        Self::Outlet,
        Self::Published,
        Self::Url,
        Self::Authors,
        Self::Agencies,
    ];

    /// Gives the key of the record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Outlet => "outlet",
            Self::Published => "published",
            Self::Url => "url",
            Self::Authors => "authors",
            Self::Agencies => "agencies",
        }
    }
}

/// An editor's word on where a text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OriginWord {
    /// A separate text, whatever reuse was found.
    Separate,
    /// The text of that article.
    Of(ArticleIx),
}

/// The text of an article in plain words, paragraphs apart by a blank line.
#[derive(Debug, Clone)]
pub struct Text {
    /// The words. A body's Markdown marks are gone.
    pub words: String,
    /// Where it was read from.
    pub from: TextPlace,
}

/// Where an article's text was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextPlace {
    /// The body of the record (`rights: full`); the span is its Markdown.
    Body(Span),
    /// `texts/ID.txt`.
    File(FileId),
}

/// A grading by the Admiralty code.
#[derive(Debug, Clone)]
pub struct Grading {
    /// Reliability of the source, `A` to `F`.
    pub source: char,
    /// Credibility of the item, 1 to 6.
    pub item: u8,
    /// Who graded.
    pub by: Option<String>,
    /// When.
    pub on: Option<Date>,
    /// Why.
    pub why: ProseSet,
    /// Readers see it.
    pub public: bool,
}

/// A copy that was kept.
#[derive(Debug, Clone)]
pub struct Capture {
    /// When it was taken.
    pub at: Option<Date>,
    /// Who or what took it.
    pub by: Option<String>,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: Option<String>,
    /// Where it is.
    pub url: Option<String>,
}
