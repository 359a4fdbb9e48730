//! What was found.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use crate::analyze::apart::Apart;
use crate::analyze::compared::Compared;
use crate::analyze::series::Series;
use crate::analyze::utterances::Unjoined;
use crate::resolve::{ArticleIx, EntityIx, NoteIx, PageIx};
use crate::source::Span;

/// Names in a text: bytes, and whose they are.
pub type Named = Vec<(Range<usize>, EntityIx)>;

/// Everything that was found.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// For each article, by its index.
    pub articles: Vec<ArticleFinding>,
    /// For each note, by its index.
    pub notes: Vec<NoteFinding>,
    /// Separate texts, in the order of the article that names them.
    pub origins: Vec<Origin>,
    /// Pairs of articles that share text, in order.
    pub reuse: Vec<Reuse>,
    /// What each claimant gives of one thing over time.
    pub series: Vec<Series>,
    /// For each figure note: the others of its measure, which speak of different things.
    pub apart: BTreeMap<NoteIx, Vec<Apart>>,
    /// Pairs of articles that say something in other words, in order.
    pub rewordings: Vec<Rewording>,
    /// Utterances that stand in two articles, or in an article and a note, and that no note joins yet; see `utterances`.
    pub unjoined: Vec<Unjoined>,
    /// For each entity, by its index: where it is mentioned or bound, each place once, in order.
    pub mentions: Vec<Vec<Mention>>,
    /// For each text of editors and each published body, by its place: the names of entities in its Markdown, in order.
    pub names: HashMap<Span, Named>,
    /// Which notes, pages and articles link to a note with a wiki link.
    pub backlinks: BTreeMap<NoteIx, Vec<Mention>>,
}

/// What was found about an article.
#[derive(Debug, Clone, Default)]
pub struct ArticleFinding {
    /// Length in words (UAX #29 segments with a letter or digit); `None` where neither text nor lock tells.
    pub words: Option<usize>,
    /// SHA-256 of its text, in hexadecimal.
    pub sha256: Option<String>,
    /// SHA-256 of its captured original, in hexadecimal.
    pub raw_sha256: Option<String>,
    /// Its origin, by place in [`Findings::origins`].
    pub origin: usize,
    /// Words that quotations take from it, as word ranges that do not overlap, in order.
    pub quoted: Vec<Range<usize>>,
    /// The notes that report from it, in order.
    pub reported_in: Vec<NoteIx>,
    /// Its words between quotation marks, as word ranges that do not overlap, in order.
    pub spoken: Vec<Range<usize>>,
    /// Its words in phrases that many separate texts have, and in names and titles, as word ranges that do not overlap, in
    /// order.
    pub set_phrases: Vec<Range<usize>>,
    /// Occurrences of each term group, by its place in the dossier; empty where neither text nor lock tells.
    pub terms: Vec<TermCount>,
    /// How its title was verified; `None` where it has no title to check.
    pub title: Option<Verification>,
}

/// How often an article uses the terms of a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TermCount {
    /// In all.
    pub all: usize,
    /// Of these, between quotation marks.
    pub quoted: usize,
}

impl TermCount {
    /// Gives how often it uses them in its own voice.
    pub fn own(self) -> usize {
        self.all - self.quoted
    }
}

/// Articles that carry one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The article that it is named by: the earliest, ties by ID.
    pub named_by: ArticleIx,
    /// The articles, in order, `named_by` among them.
    pub members: Vec<ArticleIx>,
    /// Why each was merged: article, the one that it was merged with, and the reason.
    pub reasons: Vec<(ArticleIx, ArticleIx, MergeReason)>,
}

/// Why two articles count as one text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MergeReason {
    /// They share so much text that is neither set phrase nor quotation: the larger of the two shares, 0 to 1.
    SharedText(f64),
    /// The record says that one reprints the other.
    Republishes,
    /// The record says that one translates the other.
    Translation,
    /// An editor says so.
    Editor,
}

impl Eq for MergeReason {}

/// How a quotation was verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// Against what.
    pub checked: Checked,
    /// Each contiguous stretch of words.
    pub segments: Vec<Segment>,
    /// SHA-256 of the folded words, in hexadecimal.
    pub sha256: String,
}

/// Against what a quotation was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Checked {
    /// The article's published body.
    Body,
    /// `texts/ID.txt`. With a current lock the site says `lock`.
    Text,
    /// `dossier.lock`.
    Lock,
}

impl Checked {
    /// Gives the word of the data documents.
    pub fn name(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Text => "text",
            Self::Lock => "lock",
        }
    }
}

/// A contiguous stretch of an article's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Words, counted from 0, end exclusive.
    pub words: Range<usize>,
    /// Code points of the text, counted from 0, end exclusive.
    pub chars: Range<usize>,
}

/// Text that two articles share.
#[derive(Debug, Clone, PartialEq)]
pub struct Reuse {
    /// The article whose ID comes first.
    pub a: ArticleIx,
    /// The other.
    pub b: ArticleIx,
    /// Share of `a`'s words that stand in `b`, 0 to 1.
    pub share_a: f64,
    /// Share of `b`'s words that stand in `a`, 0 to 1.
    pub share_b: f64,
    /// Share of `a`'s words that are in passages of prose, 0 to 1.
    pub prose_a: f64,
    /// Share of `b`'s words that are in passages of prose, 0 to 1.
    pub prose_b: f64,
    /// The shared passages, in the order of `a`.
    pub passages: Vec<Passage>,
    /// Who can have taken from whom.
    pub direction: Direction,
    /// From what that is known.
    pub basis: Ground,
}

impl Reuse {
    /// Gives the share that decides whether the two count as one text: the larger of the two in prose.
    pub fn prose(&self) -> f64 {
        self.prose_a.max(self.prose_b)
    }
}

/// A shared passage.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// Words of `a`.
    pub a: Range<usize>,
    /// Words of `b`.
    pub b: Range<usize>,
    /// Share of equal words, 0.75 to 1.
    pub similarity: f64,
    /// What it is.
    pub label: Label,
}

/// What a shared passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// Words of the articles themselves.
    Prose,
    /// Someone's words, which both quote.
    Quotation,
    /// A phrase that many separate texts have, or names with titles.
    Formula,
}

impl Label {
    /// Every label, the most telling first.
    pub const ALL: &[Self] = &[Self::Prose, Self::Quotation, Self::Formula];

    /// Gives the word of the data documents.
    pub fn name(self) -> &'static str {
        match self {
            Self::Prose => "prose",
            Self::Quotation => "quotation",
            Self::Formula => "formula",
        }
    }
}

/// Sentences of two articles that say the same in other words.
#[derive(Debug, Clone, PartialEq)]
pub struct Rewording {
    /// The article whose ID comes first.
    pub a: ArticleIx,
    /// The other.
    pub b: ArticleIx,
    /// The pairs of sentences, in the order of `a`, then of `b`; a sentence may be in several.
    pub sentences: Vec<Reworded>,
}

/// Two sentences, or what is left of them beside shared passages, that say the same in other words.
#[derive(Debug, Clone, PartialEq)]
pub struct Reworded {
    /// Words of `a`.
    pub a: Range<usize>,
    /// Words of `b`.
    pub b: Range<usize>,
    /// How alike they are, 0 to 1, by the weight of the words in common.
    pub similarity: f64,
    /// How they stand opposite each other.
    pub steps: WordSteps,
}

/// How the words of two stretches stand opposite each other: rows of one kind of step with their lengths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordSteps {
    /// The rows in order; none is empty.
    pub rows: Vec<(WordStep, usize)>,
}

/// One step of an alignment of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordStep {
    /// The same word on both sides.
    Equal,
    /// Another word, or another form of the word, on each side.
    Replaced,
    /// A word of the second side alone.
    Inserted,
    /// A word of the first side alone.
    Dropped,
}

impl WordSteps {
    /// Joins steps to rows.
    pub fn new(steps: impl IntoIterator<Item = WordStep>) -> Self {
        let mut rows: Vec<(WordStep, usize)> = Vec::new();
        for step in steps {
            match rows.last_mut() {
                Some((last, count)) if *last == step => *count += 1,
                _ => rows.push((step, 1)),
            }
        }
        Self { rows }
    }

    /// Counts the steps of one kind.
    pub fn count(&self, kind: WordStep) -> usize {
        self.rows.iter().filter(|(step, _)| *step == kind).map(|(_, count)| count).sum()
    }

    /// Counts the words that the steps take on each side.
    pub fn words(&self) -> (usize, usize) {
        let common = self.count(WordStep::Equal) + self.count(WordStep::Replaced);
        (common + self.count(WordStep::Dropped), common + self.count(WordStep::Inserted))
    }
}

impl WordStep {
    /// Gives the letter of the lock.
    pub fn letter(self) -> char {
        match self {
            Self::Equal => 'e',
            Self::Replaced => 'r',
            Self::Inserted => 'i',
            Self::Dropped => 'd',
        }
    }

    /// Reads the letter of the lock.
    pub fn of_letter(letter: char) -> Option<Self> {
        [Self::Equal, Self::Replaced, Self::Inserted, Self::Dropped].into_iter().find(|step| step.letter() == letter)
    }

    /// Gives the word of the data documents.
    pub fn name(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Replaced => "replaced",
            Self::Inserted => "inserted",
            Self::Dropped => "dropped",
        }
    }
}

/// Who can have taken a text from whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// `b` can have taken it from `a`, not the other way round.
    AToB,
    /// `a` can have taken it from `b`, not the other way round.
    BToA,
    /// It is not known.
    Unknown,
}

/// From what the direction of shared text is known, or why it is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// The dates of publication.
    Dates,
    /// The later article's record says that it reprints or translates the other.
    Record,
    /// The later article credits this agency, which published the other.
    Agency(String),
    /// Both credit this agency: a common source, and no direction between the two.
    CommonAgency(String),
    /// Nothing decides.
    Nothing,
}

impl Ground {
    /// Gives the word of the data documents; none where nothing decides.
    pub fn name(&self) -> Option<&'static str> {
        match self {
            Self::Dates => Some("dates"),
            Self::Record => Some("record"),
            Self::Agency(_) => Some("agency"),
            Self::CommonAgency(_) => Some("common-agency"),
            Self::Nothing => None,
        }
    }
}

/// What was found about a note.
#[derive(Debug, Clone)]
pub struct NoteFinding {
    /// What its reports show when they are all set beside each other.
    pub compared: Compared,
    /// For each report: how its quotation was verified.
    pub verified: Vec<Option<Verification>>,
}

/// A place that mentions an entity or links to a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mention {
    /// A note.
    Note(NoteIx),
    /// An article.
    Article(ArticleIx),
    /// A page.
    Page(PageIx),
    /// Another entity.
    Entity(EntityIx),
}
