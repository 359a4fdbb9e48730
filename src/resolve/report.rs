//! What one article says of a note's claim.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::load::yaml::Node;
use crate::locale::{Date, Localized};
use crate::resolve::scope::{Scope, given};
use crate::resolve::{ArticleIx, Counts, EntityIx, Figure, ProseSet, Quotation, Value, bind, note, reserved};
use crate::schema::{self, take};
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

impl Report {
    /// Gives who is counted: by this article, else by the note's figure.
    pub fn population<'a>(&'a self, figure: Option<&'a Figure>) -> Option<&'a String> {
        Given::before(self.gives.population.as_ref(), figure.and_then(|figure| figure.population.as_ref()))
    }

    /// Gives how is counted: by this article, else by the note's figure.
    pub fn counts(&self, figure: Option<&Figure>) -> Option<Counts> {
        Given::before(self.gives.counts.as_ref(), figure.and_then(|figure| figure.counts.as_ref())).copied()
    }
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

impl<T> Given<T> {
    /// Gives what an article says otherwise than its note, else what the note says; nothing where it was looked for in vain.
    pub fn before<'a>(given: Option<&'a Self>, noted: Option<&'a T>) -> Option<&'a T> {
        match given {
            Some(Self::Stated(it)) => Some(it),
            Some(Self::NotStated) => None,
            None => noted,
        }
    }
}

/// What an article gives otherwise than its note.
#[derive(Debug, Clone, Default)]
pub struct Gives {
    /// What happened or what the thing is called, in free words; without it, what the title of the note says.
    pub what: Option<Given<Localized>>,
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
        self.what.is_none()
            && self.when.is_none()
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

/// Binds the reports of a note; one whose article is unknown is left out.
pub(crate) fn bind_all(scope: &Scope<'_>, note: &Node, out: &mut Vec<Diagnostic>) -> Vec<Report> {
    let nodes = take::many(note, "reports");
    let mut reports: Vec<Report> = nodes.iter().filter_map(|node| bind_one(scope, node, out)).collect();
    name_anchors(scope, nodes, &mut reports, out);
    reports
}

/// Gives each report without an anchor its article's ID, then `ARTICLE-2` and so on, passing over those that are taken.
fn name_anchors(scope: &Scope<'_>, nodes: &[Node], reports: &mut [Report], out: &mut Vec<Diagnostic>) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for node in nodes.iter().filter_map(|n| n.get("id")) {
        let id = node.text().unwrap_or_default();
        bind::check_id(id, node.span, out);
        if reserved::is_place(id) {
            let message = format!("`{id}` is a place that every page of a note has");
            out.push(Diagnostic::new(Code::ReservedId, node.span, message).help("choose another ID"));
        }
        if !taken.insert(id.to_owned()) {
            out.push(Diagnostic::new(
                Code::DuplicateId,
                node.span,
                format!("two reports of this note have the ID `{id}`"),
            ));
        }
    }
    let mut counts: BTreeMap<ArticleIx, usize> = BTreeMap::new();
    for report in reports.iter_mut().filter(|r| r.id.is_empty()) {
        let base = scope.articles.name(report.article.at());
        let count = counts.entry(report.article).or_default();
        report.id = loop {
            *count += 1;
            let id = if *count == 1 { base.to_owned() } else { format!("{base}-{count}") };
            if !reserved::is_place(&id) && taken.insert(id.clone()) {
                break id;
            }
        };
    }
}

fn bind_one(scope: &Scope<'_>, node: &Node, out: &mut Vec<Diagnostic>) -> Option<Report> {
    let said_by = scope.given_actor(node, "said_by", out);
    let position = node.get("position").and_then(Node::text);
    let default = if said_by.is_some() { Position::Attributes } else { Position::Asserts };
    let report = Report {
        id: take::words(node, "id").unwrap_or_default(),
        span: node.span,
        article: ArticleIx::new(0),
        quote: node.get("quote").and_then(|n| quote(n, out)),
        position: Position::ALL.iter().copied().find(|p| Some(p.name()) == position).unwrap_or(default),
        said_by,
        claimant: match node.get("claimant").and_then(Node::text) {
            Some("denies") => ClaimantStance::Denies,
            _ => ClaimantStance::Affirms,
        },
        via: take::many(node, "via").iter().filter_map(|n| scope.actor(n, out)).collect(),
        speech: node.get("speech").and_then(speech),
        translation: scope.some_text(node, "translation"),
        reported_at: take::date(node, "reported_at"),
        as_of: take::date(node, "as_of"),
        value: node.get("value").and_then(|n| Some((Value::from(schema::figure::read(n).ok()?), n.span))),
        gives: node.get("gives").map(|n| gives(scope, n, out)).unwrap_or_default(),
        withdrawn: node.get("withdrawn").map(|n| withdrawal(scope, n, out)),
        note: scope.prose(node, "note", out),
    };
    check_claimant(node, &report, out);
    let article = scope.article(node.get("article")?, out)?;
    Some(Report { article, ..report })
}

fn quote(node: &Node, out: &mut Vec<Diagnostic>) -> Option<Quotation> {
    match Quotation::parse(node.text()?.trim(), node.span) {
        Ok(quotation) => Some(quotation),
        Err(message) => {
            let help = "`[…]` skips words, `[words]` inserts them, `\\[` is a literal bracket";
            out.push(Diagnostic::new(Code::InvalidQuotation, node.span, message).help(help));
            None
        }
    }
}

fn speech(node: &Node) -> Option<Speech> {
    let known = [Speech::Direct, Speech::Indirect, Speech::Own, Speech::Unclear];
    known.into_iter().find(|s| Some(s.name()) == node.text())
}

/// Checks keys that speak of a claimant where there is none.
fn check_claimant(node: &Node, report: &Report, out: &mut Vec<Diagnostic>) {
    let Some(claimant) = node.get("claimant") else { return };
    if report.said_by.is_none() {
        let diagnostic = Diagnostic::new(Code::InconsistentRecord, claimant.span, "`claimant` without `said_by`");
        out.push(diagnostic.help("`claimant` says what the someone of `said_by` does"));
    }
}

fn gives(scope: &Scope<'_>, node: &Node, out: &mut Vec<Diagnostic>) -> Gives {
    let config = scope.config;
    Gives {
        what: given(node, "what", |n| Some(take::localized(n, scope.default()))),
        when: given(node, "when", date),
        place: scope.given_actor(node, "place", out),
        population: given(node, "population", |n| scope.term(&config.populations, "populations", n, out)),
        counts: given(node, "counts", note::counts),
        actor: scope.given_actor(node, "actor", out),
        action: given(node, "action", |n| scope.term(&config.actions, "actions", n, out)),
        to: scope.given_actor(node, "to", out),
        speaker: scope.given_actor(node, "speaker", out),
        said_on: given(node, "said_on", date),
        stance: given(node, "stance", |n| scope.term(&config.stances, "stances", n, out)),
    }
}

fn date(node: &Node) -> Option<Date> {
    node.text().and_then(|text| Date::parse(text).ok())
}

fn withdrawal(scope: &Scope<'_>, node: &Node, out: &mut Vec<Diagnostic>) -> Withdrawal {
    let why = scope.prose(node, "why", out);
    Withdrawal { on: take::date(node, "on"), by: scope.some_text(node, "by"), why }
}
