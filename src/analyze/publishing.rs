//! What becomes public, held against the rules for publishing (`check --public`).
//!
//! Takes a bound dossier; gives what a public dossier must have and lacks, and what is internal on the site while a public
//! repository would show it. The limits of quotation are checked in `limits`; here their warnings become errors.

use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::{Dossier, Visibility};
use crate::source::Span;

/// The page that says how the dossier was made.
const METHOD_PAGE: &str = "method";

/// Gives what publishing forbids. `config` is the place of `dossier.yaml`.
pub fn publishing(dossier: &Dossier, config: Span) -> Vec<Diagnostic> {
    let mut out = missing(dossier, config);
    out.extend(exposed(dossier));
    out
}

/// Makes errors of the warnings that publishing takes for such.
pub fn escalate(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let strict = |d: Diagnostic| if d.code == Code::QuotationLimit { d.escalate() } else { d };
    diagnostics.into_iter().map(strict).collect()
}

fn missing(dossier: &Dossier, config: Span) -> Vec<Diagnostic> {
    let method = dossier.pages.iter().find(|page| page.id == METHOD_PAGE && !page.internal);
    let how = match method {
        Some(_) => "it is there, and still a draft: take `draft: true` out of it when it says what it should",
        None => "why these articles, who made the dossier, and what it cannot show: `content/pages/method.md`",
    };
    let needed = [
        (dossier.config.contact.is_some(), "`contact`", "readers must be able to write to someone"),
        (dossier.config.as_of.is_some(), "`as_of`", "readers must know up to when reporting was read"),
        (method.is_some_and(|page| !page.draft), "a page `method`", how),
    ];
    let lacks = needed.into_iter().filter(|(there, ..)| !there);
    lacks
        .map(|(_, what, why)| {
            Diagnostic::new(Code::MissingForPublic, config, format!("a public dossier needs {what}")).help(why)
        })
        .collect()
}

/// Finds what the site keeps back and the repository would not.
fn exposed(dossier: &Dossier) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let mut say = |span: Span, what: String| {
        out.push(
            Diagnostic::new(
                Code::InternalInRepository,
                span,
                format!("{what}, and stands in a repository that may be public"),
            )
            .help("what must not leave this machine belongs in `content/internal/`, which git ignores"),
        );
    };
    for note in dossier.notes.iter().filter(|n| !n.internal) {
        match &note.visibility {
            Visibility::Internal => {
                say(note.span.at_start(), format!("the note `{}` is internal on the site", note.id))
            }
            Visibility::EmbargoUntil(day) => {
                say(note.span.at_start(), format!("the note `{}` is under embargo until {day}", note.id));
            }
            Visibility::Public if note.draft => say(note.span.at_start(), format!("the note `{}` is a draft", note.id)),
            Visibility::Public => {}
        }
    }
    for article in dossier.articles.iter().filter(|a| !a.internal) {
        if article.draft {
            say(article.span.at_start(), format!("the article `{}` is a draft", article.id));
        }
        if article.grading.as_ref().is_some_and(|g| !g.public) {
            say(article.span.at_start(), format!("the grading of `{}` is internal on the site", article.id));
        }
    }
    for page in dossier.pages.iter().filter(|page| page.draft && !page.internal) {
        say(page.span.at_start(), format!("the page `{}` is a draft", page.id));
    }
    for entity in dossier.entities.iter().filter(|e| e.protect && !e.internal) {
        say(entity.span, format!("`{}` is protected", entity.id));
    }
    out
}
