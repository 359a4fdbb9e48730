//! What was found in a document: each field with where it stood and how sure that makes it.

use crate::locale::{Date, Lang};

/// How sure a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// Concluded from something else, such as an address: to be checked.
    Guess,
    /// Printed where such a thing usually stands.
    Likely,
    /// Stated as such, by the page or by the editor.
    Stated,
}

impl Sure {
    /// Gives the word that an editor sees.
    pub fn word(self) -> &'static str {
        match self {
            Self::Guess => "a guess",
            Self::Likely => "likely",
            Self::Stated => "stated",
        }
    }
}

/// A value, where it was found and how sure it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clue<T> {
    /// The value.
    pub value: T,
    /// Where it was found, in words that follow "from": `JSON-LD, datePublished`.
    pub from: String,
    /// How sure it is.
    pub sure: Sure,
}

impl<T> Clue<T> {
    /// Makes a clue; where it was found is told in one line.
    pub fn new(value: T, from: impl Into<String>, sure: Sure) -> Self {
        let from = from.into().split_whitespace().collect::<Vec<_>>().join(" ");
        Self { value, from, sure }
    }
}

/// Who published an article, as far as the dossier knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Publisher {
    /// An ID of `content/outlets.yaml`.
    Known(String),
    /// A name that is not there yet.
    Named(String),
}

/// An outlet that the dossier knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownOutlet {
    /// Its ID.
    pub id: String,
    /// Its names, in any language.
    pub names: Vec<String>,
    /// The address of its site.
    pub url: Option<String>,
}

/// What was found of one article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The headline.
    pub title: Option<Clue<String>>,
    /// Who published it.
    pub outlet: Option<Clue<Publisher>>,
    /// Who wrote it.
    pub authors: Option<Clue<Vec<String>>>,
    /// Agencies that are credited by name.
    pub agencies: Option<Clue<Vec<String>>>,
    /// The language.
    pub language: Clue<Lang>,
    /// When it was published; `?` where that was only concluded.
    pub published: Option<Clue<Date>>,
    /// When its outlet last changed it.
    pub modified: Option<Clue<Date>>,
    /// When the copy was saved.
    pub retrieved: Option<Clue<Date>>,
    /// Where it stood.
    pub url: Option<Clue<String>>,
    /// Where an archive keeps it.
    pub archive_url: Option<Clue<String>>,
    /// What saved the copy.
    pub saved_by: Option<String>,
}
