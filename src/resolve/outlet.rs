//! Outlets and groups of terms: the small records of map files.

use crate::diagnostic::Diagnostic;
use crate::resolve::bind::Keyed;
use crate::resolve::scope::Scope;
use crate::resolve::{Outlet, TermGroup, entity};
use crate::schema::{self, take};

/// Binds an outlet's record.
pub(crate) fn bind(scope: &Scope<'_>, keyed: &Keyed<'_>, out: &mut Vec<Diagnostic>) -> Outlet {
    let node = keyed.node;
    out.extend(schema::check(node, &schema::OUTLET));
    Outlet {
        id: keyed.key.text.clone(),
        span: keyed.key.span,
        name: take::text(node, "name", scope.default()),
        kind: scope.some_text(node, "kind"),
        country: scope.some_text(node, "country"),
        language: take::language(node, "language"),
        url: take::url(node, "url"),
        note: scope.prose(node, "note", out),
        internal: keyed.internal,
    }
}

/// Binds a group of terms.
pub(crate) fn bind_terms(scope: &Scope<'_>, keyed: &Keyed<'_>, out: &mut Vec<Diagnostic>) -> TermGroup {
    let node = keyed.node;
    out.extend(schema::check(node, &schema::TERM_GROUP));
    TermGroup {
        id: keyed.key.text.clone(),
        span: keyed.key.span,
        label: take::text(node, "label", scope.default()),
        terms: entity::names_of(node, "terms", scope.default()),
        note: scope.prose(node, "note", out),
        internal: keyed.internal,
    }
}
