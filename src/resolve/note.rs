//! An editorial note, bound.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::load::Document;
use crate::load::yaml::Node;
use crate::locale::{Date, Lang, Localized};
use crate::resolve::bind::{check_document, check_not_itself, former_ids};
use crate::resolve::scope::Scope;
use crate::resolve::{Actor, ArticleIx, EntityIx, NoteIx, ProseSet, Report, prose, report};
use crate::schema::{self, NOT_STATED, take};
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

impl Note {
    /// Gives the entities that the note names, each once: whom and what it is about, who speaks, who acts.
    pub fn named(&self) -> impl Iterator<Item = EntityIx> {
        let parts = match &self.kind {
            Kind::Statement(statement) => [statement.speaker.as_ref(), statement.actor.as_ref()],
            Kind::Deployment(deployment) => [deployment.actor.as_ref(), deployment.to.as_ref()],
            Kind::Figure(_) | Kind::Event | Kind::Claim => [None, None],
        };
        let parts = parts.into_iter().flatten().filter_map(Actor::entity);
        self.entities.iter().copied().chain(parts).collect::<BTreeSet<_>>().into_iter()
    }
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

/// Binds a note's record; its translations come by `translation::add_translations`.
pub(crate) fn bind(scope: &Scope<'_>, document: &Document, out: &mut Vec<Diagnostic>) -> Note {
    check_document(document, &schema::NOTE, out);
    let root = &document.root;
    let default = scope.default();
    check_keys_of_kind(root, out);
    let mut commentary = ProseSet::default();
    if let Some(span) = document.body
        && !scope.files.text(span).trim().is_empty()
    {
        commentary.push(prose::bind(scope, default, scope.files.text(span), span, out));
    }
    let reports = report::bind_all(scope, root, out);
    check_silence(scope, root, &reports, out);
    for key in ["part_of", "related"] {
        check_not_itself(root, key, &document.id, out);
    }
    Note {
        id: document.id.clone(),
        span: document.data,
        file: document.file,
        kind: kind(scope, root, out),
        section: root.get("section").and_then(|n| scope.section(n, out)).unwrap_or(0),
        title: take::text(root, "title", default),
        summary: scope.prose(root, "summary", out),
        when: take::date(root, "when"),
        when_text: scope.some_text(root, "when_text"),
        place: scope.some_actor(root, "place", out),
        entities: scope.entity_list(root, "entities", out),
        related: scope.note_list(root, "related", out),
        visibility: visibility(root, out),
        warning: scope.some_text(root, "warning"),
        checked: root.get("checked").and_then(|n| Some((take::words(n, "by")?, take::date(n, "on")))),
        replies: take::many(root, "replies").iter().filter_map(|n| reply(scope, n, out)).collect(),
        verdict: root.get("verdict").and_then(|n| verdict(scope, n, out)),
        reports,
        silent: scope.article_list(root, "silent", out),
        commentary,
        draft: take::flag(root, "draft"),
        internal: document.internal,
        added: take::date(root, "added"),
        updated: take::date(root, "updated"),
        formerly: former_ids(root, out),
    }
}

/// Refuses an article that is said to be silent of what a report has it say.
fn check_silence(scope: &Scope<'_>, root: &Node, reports: &[Report], out: &mut Vec<Diagnostic>) {
    for node in take::many(root, "silent") {
        // An ID that nothing has is told where the list is bound.
        let Some(article) = scope.article(node, &mut Vec::new()) else { continue };
        if reports.iter().any(|report| report.article == article && report.withdrawn.is_none()) {
            let message =
                format!("`{}` is said to be silent, and there is a report of it", node.text().unwrap_or_default());
            out.push(Diagnostic::new(Code::InconsistentRecord, node.span, message));
        }
    }
}

fn check_keys_of_kind(root: &Node, out: &mut Vec<Diagnostic>) {
    let Some(kind) = root.get("kind").and_then(Node::text).filter(|k| schema::NOTE_KINDS.contains(k)) else { return };
    for (key, _) in root.entries() {
        let Some((_, kinds)) = schema::KEYS_OF_KINDS.iter().find(|(k, _)| *k == key.text) else { continue };
        if !kinds.contains(&kind) {
            let message = format!("a note of kind `{kind}` has no key `{}`", key.text);
            let help = format!("`{}` belongs to the kind `{}`", key.text, kinds.join("` or `"));
            out.push(Diagnostic::new(Code::UnknownKey, key.span, message).help(help));
        }
    }
    if kind == "event" && root.get("when").is_none() {
        let span = root.get("kind").map_or(root.span, |n| n.span);
        out.push(Diagnostic::new(Code::MissingKey, span, "an event needs `when`").help("when it happened"));
    }
}

fn kind(scope: &Scope<'_>, root: &Node, out: &mut Vec<Diagnostic>) -> Kind {
    match root.get("kind").and_then(Node::text) {
        Some("statement") => Kind::Statement(Statement {
            speaker: scope.some_actor(root, "speaker", out),
            actor: scope.some_actor(root, "actor", out),
            stances: take::many(root, "stance")
                .iter()
                .filter_map(|n| scope.term(&scope.config.stances, "stances", n, out))
                .collect(),
            said_on: take::date(root, "said_on"),
            said_in: root.get("said_in").and_then(|n| match n.text() {
                Some(NOT_STATED) => Some(SaidIn::NotStated),
                text => text.and_then(Lang::parse).map(SaidIn::Language),
            }),
        }),
        Some("figure") => Kind::Figure(Figure {
            measure: root.get("measure").and_then(|n| scope.term(&scope.config.measures, "measures", n, out)),
            population: root
                .get("population")
                .and_then(|n| scope.term(&scope.config.populations, "populations", n, out)),
            counts: root.get("counts").and_then(counts),
            part_of: root.get("part_of").and_then(|n| scope.note(n, out)),
        }),
        Some("deployment") => Kind::Deployment(Deployment {
            actor: scope.some_actor(root, "actor", out),
            action: root.get("action").and_then(|n| scope.term(&scope.config.actions, "actions", n, out)),
            to: scope.some_actor(root, "to", out),
        }),
        Some("event") => Kind::Event,
        _ => Kind::Claim,
    }
}

/// Takes a way of counting.
pub(crate) fn counts(node: &Node) -> Option<Counts> {
    [Counts::Cumulative, Counts::Period].into_iter().find(|c| Some(c.name()) == node.text())
}

fn visibility(root: &Node, out: &mut Vec<Diagnostic>) -> Visibility {
    let Some(node) = root.get("visibility") else { return Visibility::Public };
    if let Some(until) = node.get("embargo_until").filter(|until| until.text().is_some_and(|text| text.contains('T'))) {
        let message = "an embargo ends with a day, not at a time of day";
        out.push(
            Diagnostic::new(Code::InvalidDate, until.span, message)
                .help("give the day from which everyone may see the note; a site shows it when it is next built"),
        );
        return Visibility::Internal;
    }
    match (node.text(), take::date(node, "embargo_until")) {
        (Some("public"), _) => Visibility::Public,
        (None, Some(date)) => Visibility::EmbargoUntil(date),
        // What is misspelt is kept back: it has its diagnostic, and must not slip out.
        _ => Visibility::Internal,
    }
}

fn reply(scope: &Scope<'_>, node: &Node, out: &mut Vec<Diagnostic>) -> Option<Reply> {
    let (on, url) = (take::date(node, "on"), take::url(node, "url"));
    let text = scope.prose(node, "text", out);
    scope.some_actor(node, "by", out).map(|by| Reply { by, on, text, url })
}

fn verdict(scope: &Scope<'_>, node: &Node, out: &mut Vec<Diagnostic>) -> Option<Verdict> {
    let rating = scope.some_text(node, "rating")?;
    Some(Verdict {
        rating,
        by: take::words(node, "by")?,
        on: take::date(node, "on"),
        why: scope.prose(node, "why", out),
    })
}
