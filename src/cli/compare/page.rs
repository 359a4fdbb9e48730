//! Two articles → everything that is said of them, in lines.

use std::collections::BTreeMap;

use super::{texts, wording};
use crate::analyze::{Agreement, Findings, MergeReason};
use crate::cli::ink::{Ink, Tone, Toned};
use crate::locale::{Lang, Localized};
use crate::resolve::{Actor, ArticleIx, Dossier, Given, Note, NoteIx, Report, Value};

/// The names of the two sides.
const SIDES: [&str; 2] = ["A", "B"];

/// A note with the places of its reports from each side.
type Rows = BTreeMap<NoteIx, [Vec<usize>; 2]>;

/// Draws the whole comparison.
pub(super) fn draw(dossier: &Dossier, findings: &Findings, articles: [ArticleIx; 2], ink: &Ink) -> String {
    let page = Page { dossier, findings, articles, ink };
    let rows = page.rows();
    let mut out: String = (0..2).map(|side| page.head(side)).collect();
    out += &page.same_text();
    let both: Vec<_> = rows.iter().filter(|(_, sides)| sides.iter().all(|reports| !reports.is_empty())).collect();
    let (differ, same): (Vec<_>, Vec<_>) = both.into_iter().partition(|(ix, sides)| page.differ(**ix, sides));
    out += &ink.heading(&format!("Where they differ ({})", differ.len()));
    if !differ.is_empty() {
        out += &ink.line("  ", ink.legend(), Tone::Soft);
    }
    out.extend(differ.into_iter().map(|(ix, sides)| page.both(*ix, sides)));
    out += &ink.heading(&format!("What both report alike ({})", same.len()));
    out.extend(same.into_iter().map(|(ix, _)| page.title(*ix, "")));
    for side in 0..2 {
        let only = rows.iter().filter(|(_, sides)| !sides[side].is_empty() && sides[1 - side].is_empty());
        let only: Vec<NoteIx> = only.map(|(ix, _)| *ix).collect();
        out += &ink.heading(&format!("What only {} reports ({})", SIDES[side], only.len()));
        let silent = |ix: NoteIx| dossier.note(ix).silent.contains(&articles[1 - side]);
        out.extend(only.into_iter().map(|ix| page.title(ix, if silent(ix) { " (not in the other)" } else { "" })));
    }
    out + &texts::draw(dossier, findings, articles, ink)
}

/// What is drawn.
struct Page<'a> {
    dossier: &'a Dossier,
    findings: &'a Findings,
    articles: [ArticleIx; 2],
    ink: &'a Ink,
}

impl Page<'_> {
    /// Gathers the reports of both sides note by note; withdrawn ones do not count.
    fn rows(&self) -> Rows {
        let mut rows = Rows::new();
        for (place, note) in self.dossier.notes.iter().enumerate() {
            for (at, report) in note.reports.iter().enumerate().filter(|(_, report)| report.withdrawn.is_none()) {
                if let Some(side) = self.articles.iter().position(|ix| *ix == report.article) {
                    rows.entry(NoteIx::new(place)).or_default()[side].push(at);
                }
            }
        }
        rows
    }

    fn head(&self, side: usize) -> String {
        let ix = self.articles[side];
        let (article, finding) = (self.dossier.article(ix), &self.findings.articles[ix.at()]);
        let mut out = self.ink.line(&format!("{}  ", SIDES[side]), &article.id, Tone::Head);
        if let Some(name) = article.name() {
            out += &self.localized("   ", name, Some(article.language));
        }
        let outlet = article.outlet.map(|ix| self.words(&self.dossier.outlet(ix).name).to_owned());
        let published = article.published.as_ref().map(ToString::to_string);
        let length = finding.words.map(|words| format!("{words} words"));
        let origin = &self.findings.origins[finding.origin];
        let named = &self.dossier.article(origin.named_by).id;
        let origin = if origin.members.len() > 1 { format!("origin {named}") } else { "a separate text".to_owned() };
        let facts = [outlet, published, Some(article.language.to_string()), length, Some(origin)];
        out + &self.ink.line("   ", &facts.into_iter().flatten().collect::<Vec<_>>().join(" · "), Tone::Soft)
    }

    /// Says whether the two count as one text, and why.
    fn same_text(&self) -> String {
        let [a, b] = self.articles;
        let origin = self.findings.articles[a.at()].origin;
        if origin != self.findings.articles[b.at()].origin {
            return String::new();
        }
        let between = |one: ArticleIx, other: ArticleIx| (one == a && other == b) || (one == b && other == a);
        let reasons = &self.findings.origins[origin].reasons;
        let why = match reasons.iter().find(|(one, other, _)| between(*one, *other)).map(|(_, _, why)| why) {
            Some(MergeReason::SharedText(_)) => ": they share most of it",
            Some(MergeReason::Republishes) => ": a record says that one reprints the other",
            Some(MergeReason::Translation) => ": a record says that one translates the other",
            Some(MergeReason::Editor) => ": an editor says so",
            _ => "",
        };
        self.ink.line("   ", &format!("The two count as one text{why}."), Tone::Plain)
    }

    /// Says whether the reports of the two sides clash, or quote one utterance in other words.
    fn differ(&self, ix: NoteIx, sides: &[Vec<usize>; 2]) -> bool {
        let note = self.dossier.note(ix);
        let same = |one: &Report, other: &Report| {
            one.position == other.position
                && one.value.as_ref().map(|(value, _)| value) == other.value.as_ref().map(|(value, _)| value)
                && match (&one.quote, &other.quote) {
                    (Some(a), Some(b)) => wording::alike(&a.text, &b.text),
                    (a, b) => a.is_none() && b.is_none(),
                }
        };
        let within =
            |at: &usize, others: &[usize]| others.iter().any(|other| same(&note.reports[*at], &note.reports[*other]));
        let alike = sides[0].iter().all(|at| within(at, &sides[1])) && sides[1].iter().all(|at| within(at, &sides[0]));
        let lang = |side: usize| self.dossier.article(self.articles[side]).language.language().to_owned();
        !alike && (self.clash(ix, sides).is_some() || lang(0) == lang(1))
    }

    /// Gives the gravest clash between the two sides.
    fn clash(&self, ix: NoteIx, sides: &[Vec<usize>; 2]) -> Option<Agreement> {
        let between = |a: usize, b: usize| {
            (sides[0].contains(&a) && sides[1].contains(&b)) || (sides[0].contains(&b) && sides[1].contains(&a))
        };
        let clashes = &self.findings.notes[ix.at()].compared.clashes;
        clashes.iter().filter(|(a, b, _)| between(*a, *b)).map(|(_, _, kind)| *kind).min()
    }

    /// Draws what both sides say of a note.
    fn both(&self, ix: NoteIx, sides: &[Vec<usize>; 2]) -> String {
        let note = self.dossier.note(ix);
        let kind = self.clash(ix, sides).map_or(String::new(), |kind| format!(" [{}]", kind.name()));
        let mut out = self.title(ix, &kind);
        for side in 0..2 {
            for at in &sides[side] {
                out += &self.report(note, side, *at, &sides[1 - side]);
            }
        }
        out
    }

    /// Draws a report, its words set against those of the other side that are nearest.
    fn report(&self, note: &Note, side: usize, at: usize, others: &[usize]) -> String {
        let report = &note.reports[at];
        let label = format!("    {} ", SIDES[side]);
        let mut head: Vec<String> = vec![report.position.name().to_owned()];
        head.extend(
            report.said_by.as_ref().and_then(|given| self.claimant(given)).map(|who| format!("on the word of {who}")),
        );
        head.extend(report.speech.map(|speech| format!("{} speech", speech.name())));
        head.extend(report.value.as_ref().map(|(given, _)| value(given)));
        let mut out = self.ink.line(&label, &head.join(" · "), Tone::Plain);
        let Some(quote) = &report.quote else { return out };
        let lang = |report: &Report| self.dossier.article(report.article).language;
        let same_language = |other: &&Report| lang(other).language() == lang(report).language();
        let theirs = others.iter().map(|other| &note.reports[*other]).filter(same_language);
        let set = |theirs: &str| wording::compared(&quote.text, theirs)[0].clone();
        let plain = |words: &[Toned]| words.iter().filter(|(_, tone)| *tone == Tone::Plain).count();
        let nearest =
            theirs.filter_map(|other| Some(set(&other.quote.as_ref()?.text))).max_by_key(|words| plain(words));
        let words = nearest.unwrap_or_else(|| quoted(&quote.text));
        out += &self.ink.paragraph("      ", &words, Some(lang(report)));
        out
    }

    fn claimant(&self, given: &Given<Actor>) -> Option<String> {
        match given {
            Given::Stated(Actor::Entity(ix)) => Some(self.words(&self.dossier.entity(*ix).names).to_owned()),
            Given::Stated(Actor::Words(words)) => Some(self.words(words).to_owned()),
            Given::NotStated => None,
        }
    }

    fn title(&self, ix: NoteIx, more: &str) -> String {
        let note = self.dossier.note(ix);
        let title = format!("{} ({}){more}", self.words(&note.title), note.id);
        self.ink.line("  - ", &title, Tone::Plain)
    }

    /// Gives a text in the default language, else in the first that it has.
    fn words<'t>(&self, text: &'t Localized) -> &'t str {
        let default = self.dossier.default_language();
        text.pick(default, default).map_or("", |piece| piece.text)
    }

    /// Draws a text in its own language.
    fn localized(&self, label: &str, text: &Localized, own: Option<Lang>) -> String {
        let lang = own.unwrap_or(self.dossier.default_language());
        let Some(piece) = text.pick(lang, self.dossier.default_language()) else { return String::new() };
        self.ink.paragraph(label, &quoted(piece.text), Some(piece.lang))
    }
}

fn quoted(text: &str) -> Vec<Toned> {
    text.split_whitespace().map(|word| (word.to_owned(), Tone::Plain)).collect()
}

/// Says a figure in the words of the content files.
fn value(value: &Value) -> String {
    match value {
        Value::Exact(n) => n.to_string(),
        Value::AtLeast(n) => format!("at least {n}"),
        Value::MoreThan(n) => format!("more than {n}"),
        Value::AtMost(n) => format!("at most {n}"),
        Value::About(n) => format!("about {n}"),
        Value::Between(low, high) => format!("between {low} and {high}"),
        Value::Words(words) => format!("“{words}”"),
        Value::Undisclosed => "undisclosed".to_owned(),
    }
}
