//! What was changed after publication.

use crate::diagnostic::{Code, Diagnostic};
use crate::load::Document;
use crate::load::yaml::{Node, Value};
use crate::resolve::scope::Scope;
use crate::resolve::{Correction, CorrectionKind};
use crate::schema::{self, take};

/// Binds the entries of all files, newest first.
pub(crate) fn bind_all(scope: &Scope<'_>, documents: &[Document], out: &mut Vec<Diagnostic>) -> Vec<Correction> {
    let mut corrections = Vec::new();
    for document in documents.iter().filter(|d| !d.broken) {
        match &document.root.value {
            Value::List(entries) => {
                corrections.extend(entries.iter().filter_map(|n| bind(scope, n, document.internal, out)))
            }
            Value::Null => {}
            _ => {
                let message = format!("corrections are a list, not {}", document.root.describe());
                out.push(Diagnostic::new(Code::WrongType, document.root.span, message));
            }
        }
    }
    corrections.sort_by(|a: &Correction, b: &Correction| b.on.cmp(&a.on).then(a.span.cmp(&b.span)));
    corrections
}

fn bind(scope: &Scope<'_>, node: &Node, internal: bool, out: &mut Vec<Diagnostic>) -> Option<Correction> {
    out.extend(schema::check(node, &schema::CORRECTION));
    let kinds =
        [CorrectionKind::Correction, CorrectionKind::Clarification, CorrectionKind::Update, CorrectionKind::Removal];
    let kind = node.get("kind").and_then(Node::text);
    Some(Correction {
        span: node.span,
        internal,
        on: take::date(node, "on")?,
        kind: kinds.into_iter().find(|k| Some(k.name()) == kind).unwrap_or(CorrectionKind::Correction),
        notes: scope.note_list(node, "notes", out),
        articles: scope.article_list(node, "articles", out),
        pages: scope.page_list(node, "pages", out),
        what: scope.prose(node, "what", out),
        why: scope.prose(node, "why", out),
        was: scope.some_text(node, "was"),
        now: scope.some_text(node, "now"),
    })
}
