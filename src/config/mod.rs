//! `dossier.yaml` → [`Config`]: what the dossier is called, in which languages it is, and into what it is divided.
//!
//! Takes the document that `load` read; gives typed settings, with defaults filled in and diagnostics for what is wrong. A
//! configuration with mistakes still gives a `Config`, so that one run reports the mistakes of all files.

mod read;

pub use read::read;
pub(crate) use read::rights;
pub use read::with_slash;

use crate::locale::{Date, Lang, Localized, Settings};
use crate::source::Span;

/// The settings of a dossier.
#[derive(Debug, Clone)]
pub struct Config {
    /// The title.
    pub title: Localized,
    /// What the dossier is about, in a sentence.
    pub summary: Localized,
    /// Where the site will stand, ending in `/`.
    pub base_url: String,
    /// The languages; the first is the default.
    pub languages: Vec<Language>,
    /// Pairs of languages that are shown side by side; `None` where the configuration leaves it to the default.
    pub parallel: Option<Vec<(Lang, Lang)>>,
    /// The IANA name of the zone in which days are counted.
    pub time_zone: Option<String>,
    /// The event.
    pub event: Event,
    /// Up to when reporting was read.
    pub as_of: Option<Date>,
    /// Where readers can write to: an address (`mailto:` or `https:`).
    pub contact: Option<String>,
    /// The theme.
    pub theme: String,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// Stances that statements take.
    pub stances: Vocabulary,
    /// What figures count.
    pub measures: Vocabulary,
    /// Whom figures count.
    pub populations: Vocabulary,
    /// What deployments do.
    pub actions: Vocabulary,
    /// The rights that articles have where their record says nothing.
    pub rights: Rights,
    /// How much may be quoted.
    pub quotation_limit: Option<QuotationLimit>,
    /// The repository's address, for links to edit a page.
    pub repository: Option<String>,
    /// Under what the dossier's own words and data may be used.
    pub licence: Option<Licence>,
}

/// Articles above which no parallel view is made unless the configuration asks for it.
const PARALLEL_LIMIT: usize = 5_000;

impl Config {
    /// Gives the default language.
    pub fn default_language(&self) -> Lang {
        self.languages[0].lang
    }

    /// Says whether the dossier has that language.
    pub fn has_language(&self, lang: Lang) -> bool {
        self.languages.iter().any(|l| l.lang == lang)
    }

    /// Gives the pairs to show side by side in a dossier of so many articles: those that the configuration names, else
    /// the first two languages, and none above 5,000 articles.
    pub fn parallel_views(&self, articles: usize) -> Vec<(Lang, Lang)> {
        match &self.parallel {
            Some(pairs) => pairs.clone(),
            None if articles > PARALLEL_LIMIT => Vec::new(),
            None => self.languages.windows(2).take(1).map(|pair| (pair[0].lang, pair[1].lang)).collect(),
        }
    }
}

/// A language of the dossier.
#[derive(Debug, Clone)]
pub struct Language {
    /// The language.
    pub lang: Lang,
    /// How numbers and months are written in it.
    pub settings: Settings,
}

/// The event.
#[derive(Debug, Clone, Default)]
pub struct Event {
    /// When it began.
    pub start: Option<Date>,
    /// When it ended.
    pub end: Option<Date>,
    /// Where: an entity's ID, bound by `resolve`, with its place in the file.
    pub place: Option<(String, Span)>,
}

/// A section.
#[derive(Debug, Clone)]
pub struct Section {
    /// The ID, which is its address.
    pub id: String,
    /// Where it stands.
    pub span: Span,
    /// How its notes are laid out.
    pub layout: Layout,
    /// The title.
    pub title: Localized,
    /// A sentence on it.
    pub summary: Localized,
}

/// How the notes of a section are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layout {
    /// Actors grouped by stance.
    Statements,
    /// Figures by measure and population.
    Figures,
    /// One row for each actor.
    Deployments,
    /// In the order of time.
    Timeline,
    /// One after the other.
    List,
}

impl Layout {
    /// Every layout.
    pub const ALL: &[Self] = &[Self::Statements, Self::Figures, Self::Deployments, Self::Timeline, Self::List];

    /// Gives the word that content files use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Statements => "statements",
            Self::Figures => "figures",
            Self::Deployments => "deployments",
            Self::Timeline => "timeline",
            Self::List => "list",
        }
    }
}

/// What of an article may be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rights {
    /// All of it.
    Full,
    /// Quotations.
    Excerpts,
    /// Not even those.
    Metadata,
}

impl Rights {
    /// Every kind.
    pub const ALL: &[Self] = &[Self::Full, Self::Excerpts, Self::Metadata];

    /// Gives the word that content files use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Excerpts => "excerpts",
            Self::Metadata => "metadata",
        }
    }
}

/// Under what the dossier's own words and data may be used; quotations stay their owners'.
#[derive(Debug, Clone)]
pub struct Licence {
    /// What it is called.
    pub title: Localized,
    /// Its identifier of SPDX.
    pub spdx: Option<String>,
    /// Where its words are.
    pub url: Option<String>,
}

/// How much of an article may be quoted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuotationLimit {
    /// Words in one quotation.
    pub words: Option<usize>,
    /// Share of an article's words in all quotations together, 0 to 1.
    pub share: Option<f64>,
}

/// Words of the dossier's own, with labels that readers see, in the order of the configuration.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    entries: Vec<(String, Localized)>,
}

impl Vocabulary {
    /// Makes a vocabulary of keys and labels.
    pub fn new(entries: Vec<(String, Localized)>) -> Self {
        Self { entries }
    }

    /// Gives the label of a key.
    pub fn label(&self, key: &str) -> Option<&Localized> {
        self.entries.iter().find(|(k, _)| k == key).map(|(_, label)| label)
    }

    /// Gives the place of a key in the order of the configuration.
    pub fn position(&self, key: &str) -> Option<usize> {
        self.entries.iter().position(|(k, _)| k == key)
    }

    /// Gives the keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(key, _)| key.as_str())
    }
}
