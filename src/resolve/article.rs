//! A source article, bound.

use crate::config::{self, Rights};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::yaml::Node;
use crate::load::{Document, Sources};
use crate::locale::{Date, Lang, Localized};
use crate::resolve::bind::{check_document, check_not_itself, former_ids};
use crate::resolve::scope::Scope;
use crate::resolve::{ArticleIx, OutletIx, Prose, ProseSet, Quotation, prose};
use crate::schema::{self, take};
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
    /// When its outlet last changed it, as the copy says.
    pub modified: Option<Date>,
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
    /// Its record could not be read, and has its diagnostic: nothing more is to be said of what rests on it.
    pub unread: bool,
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
    pub const ALL: &[Self] = &[Self::Title, Self::Outlet, Self::Published, Self::Url, Self::Authors, Self::Agencies];

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
    /// SHA-256 of the text that was read from it, in hexadecimal.
    pub text_sha256: Option<String>,
    /// Words that it has and the article's text has not.
    pub added_words: Option<u64>,
    /// Words that the article's text has and it has not.
    pub removed_words: Option<u64>,
    /// Where it is.
    pub url: Option<String>,
}

/// Binds an article's record, with its text.
pub(crate) fn bind(scope: &Scope<'_>, document: &Document, sources: &Sources, out: &mut Vec<Diagnostic>) -> Article {
    check_document(document, &schema::ARTICLE, out);
    let root = &document.root;
    for key in ["republishes", "translation_of", "origin"] {
        check_not_itself(root, key, &document.id, out);
    }
    let language = take::language(root, "language").unwrap_or(scope.default());
    let rights = config::rights(root).unwrap_or_else(|| usual_rights(scope, document));
    let body = body(scope, document, language, rights, out);
    let text = match (&body, sources.texts.get(&document.id)) {
        (Some(body), _) => {
            let words = document.words.get_or_init(|| prose::plain(&body.text)).clone();
            Some(Text { words, from: TextPlace::Body(body.span) })
        }
        (None, Some(file)) => Some(Text { words: scope.files.file(*file).text.clone(), from: TextPlace::File(*file) }),
        (None, None) => None,
    };
    Article {
        id: document.id.clone(),
        span: document.data,
        file: document.file,
        title: title(root, language, out),
        label: scope.some_text(root, "label"),
        outlet: root.get("outlet").and_then(|n| scope.outlet(n, out)),
        language,
        published: take::date(root, "published"),
        modified: take::date(root, "modified"),
        retrieved: take::date(root, "retrieved"),
        url: take::url(root, "url"),
        archive_url: take::url(root, "archive_url"),
        authors: take::many(root, "authors").iter().map(|n| take::localized(n, language)).collect(),
        agencies: take::word_list(root, "agencies"),
        republishes: scope.article_list(root, "republishes", out),
        translation_of: scope.article_list(root, "translation_of", out),
        origin: root.get("origin").and_then(|n| match n.text() {
            Some("separate") => Some(OriginWord::Separate),
            _ => scope.article(n, out).map(OriginWord::Of),
        }),
        not_stated: not_stated(root, out),
        rights,
        grading: root.get("grading").and_then(|n| grading(scope, n, out)),
        captures: take::many(root, "captures").iter().map(capture).collect(),
        digest: scope.prose(root, "digest", out),
        body,
        text,
        unread: document.broken,
        draft: take::flag(root, "draft"),
        internal: document.internal,
        added: take::date(root, "added"),
        updated: take::date(root, "updated"),
        formerly: former_ids(root, out),
    }
}

/// Gives the rights of a record that names none. Without a configuration a text that stands there is taken to be allowed
/// to: what the configuration says of it is not known.
fn usual_rights(scope: &Scope<'_>, document: &Document) -> Rights {
    let has_text = document.body.is_some_and(|span| !scope.files.text(span).trim().is_empty());
    if scope.no_config && has_text { Rights::Full } else { scope.config.rights }
}

fn title(root: &Node, language: Lang, out: &mut Vec<Diagnostic>) -> Option<(Localized, Quotation)> {
    let node = root.get("title")?;
    let title = take::localized(node, language);
    let printed = take::by_language(node, language).find(|(lang, _)| *lang == language);
    let Some((_, printed)) = printed else {
        let message = format!("`title` is as printed: in the article's language, `{language}`");
        let diagnostic = Diagnostic::new(Code::InconsistentRecord, node.span, message);
        out.push(diagnostic.help("a name of ours for an article without a title is `label`"));
        return None;
    };
    match Quotation::parse(printed.text().unwrap_or_default().trim(), printed.span) {
        Ok(quotation) => Some((title, quotation)),
        Err(message) => {
            out.push(Diagnostic::new(Code::InvalidQuotation, printed.span, message));
            None
        }
    }
}

/// Takes the text below the front matter, which is published and so stands only under full rights.
fn body(
    scope: &Scope<'_>,
    document: &Document,
    language: Lang,
    rights: Rights,
    out: &mut Vec<Diagnostic>,
) -> Option<Prose> {
    let span = document.body?;
    let text = scope.files.text(span);
    if text.trim().is_empty() {
        return None;
    }
    if rights != Rights::Full {
        let message = format!("the text of an article with `rights: {}` does not stand in its record", rights.name());
        let diagnostic = Diagnostic::new(Code::InconsistentRecord, span.at_start(), message);
        out.push(diagnostic.help(format!("keep it as `texts/{}.txt`, which is never published", document.id)));
        return None;
    }
    Some(prose::bind(scope, language, text, span, out))
}

fn not_stated(root: &Node, out: &mut Vec<Diagnostic>) -> Vec<Field> {
    let mut fields = Vec::new();
    for node in take::many(root, "not_stated") {
        let Some(field) = Field::ALL.iter().copied().find(|f| Some(f.name()) == node.text()) else { continue };
        if root.get(field.name()).is_some() {
            let message = format!("`{}` is given, and also said not to be stated", field.name());
            out.push(Diagnostic::new(Code::InconsistentRecord, node.span, message));
        }
        fields.push(field);
    }
    fields
}

fn grading(scope: &Scope<'_>, node: &Node, out: &mut Vec<Diagnostic>) -> Option<Grading> {
    Some(Grading {
        source: take::words(node, "source")?.chars().next()?,
        item: take::words(node, "item")?.parse().ok()?,
        by: take::words(node, "by"),
        on: take::date(node, "on"),
        why: scope.prose(node, "why", out),
        public: take::flag(node, "public"),
    })
}

fn capture(node: &Node) -> Capture {
    let count = |key| take::words(node, key).and_then(|count| count.parse().ok());
    Capture {
        at: take::date(node, "at"),
        by: take::words(node, "by"),
        sha256: take::words(node, "sha256"),
        text_sha256: take::words(node, "text_sha256"),
        added_words: count("added_words"),
        removed_words: count("removed_words"),
        url: take::url(node, "url"),
    }
}
