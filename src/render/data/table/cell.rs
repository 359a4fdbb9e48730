//! What a cell of a table is made of.
//!
//! Takes parts of records, appends them to a cell. A list is JSON, because a cell can then be read again whatever stands in
//! it, and because tools that read tables know it.

use std::fmt::Write;

use serde::Serialize;

use crate::locale::{Date, Lang, Localized};
use crate::render::address::{Address, View};
use crate::render::data::plain::plain;
use crate::render::data::records::Scope;
use crate::resolve::{Actor, ProseSet};

/// Keeps words from being taken for a formula by a spreadsheet that opens the file: what begins with one of the characters
/// that begin a formula there, after any number of apostrophes, gets one more apostrophe before it. A program takes one away
/// where it finds that, and has the words again.
pub(super) fn guard(cell: &mut String) {
    let after = cell.trim_start_matches('\'');
    if after.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        cell.insert(0, '\'');
    }
}

/// Appends a text in exactly that language.
pub(super) fn text(text: Option<&Localized>, lang: Lang, out: &mut String) {
    out.push_str(text.and_then(|text| text.get(lang)).unwrap_or_default());
}

/// Appends a text of Markdown in exactly that language, without its marks.
pub(super) fn prose(scope: &Scope<'_>, set: &ProseSet, lang: Lang, out: &mut String) {
    if let Some(prose) = set.iter().find(|prose| prose.lang == lang) {
        out.push_str(&plain(prose, scope.site));
    }
}

/// Appends a date as it was written.
pub(super) fn date(date: Option<&Date>, out: &mut String) {
    out.push_str(date.map_or("", Date::as_str));
}

/// Appends the first day that a date may mean.
pub(super) fn first(date: Option<&Date>, out: &mut String) {
    if let Some(day) = date.and_then(Date::earliest) {
        number(day, out);
    }
}

/// Appends the last day that a date may mean.
pub(super) fn last(date: Option<&Date>, out: &mut String) {
    if let Some(day) = date.and_then(Date::latest) {
        number(day, out);
    }
}

/// Appends a number, or something else that writes itself.
pub(super) fn number(number: impl std::fmt::Display, out: &mut String) {
    write!(out, "{number}").expect("memory does not fail");
}

/// Appends a number where there is one; whole ones without a point.
pub(super) fn some_number(value: Option<f64>, out: &mut String) {
    if let Some(value) = value {
        number(value, out);
    }
}

/// Appends `true` or `false`.
pub(super) fn flag(flag: bool, out: &mut String) {
    out.push_str(if flag { "true" } else { "false" });
}

/// Appends a list, or nothing where it is empty.
pub(super) fn list<T: Serialize>(list: &[T], out: &mut String) {
    if !list.is_empty() {
        json(&list, out);
    }
}

/// Appends something as JSON.
pub(super) fn json(value: &impl Serialize, out: &mut String) {
    out.push_str(&serde_json::to_string(value).expect("records have text keys alone"));
}

/// Appends the ID of someone or some place that readers see; nothing for free words.
pub(super) fn actor_id(scope: &Scope<'_>, actor: Option<&Actor>, out: &mut String) {
    let entity = actor.and_then(Actor::entity).filter(|ix| scope.public.entity(*ix));
    out.push_str(entity.map_or("", |ix| &scope.dossier.entity(ix).id));
}

/// Appends the name of someone or some place that readers see, or the free words, in exactly that language.
pub(super) fn actor_name(scope: &Scope<'_>, actor: Option<&Actor>, lang: Lang, out: &mut String) {
    match actor {
        Some(Actor::Entity(ix)) if scope.public.entity(*ix) => text(Some(&scope.dossier.entity(*ix).names), lang, out),
        Some(Actor::Words(words)) => text(Some(words), lang, out),
        _ => {}
    }
}

/// Appends the address of a page in the default language.
pub(super) fn page(scope: &Scope<'_>, address: Address, out: &mut String) {
    out.push_str(&scope.dossier.config.base_url);
    out.push_str(&address.path(View::Single(scope.dossier.default_language()), scope.dossier));
}

#[cfg(test)]
mod tests {
    use super::guard;

    fn guarded(text: &str) -> String {
        let mut cell = text.to_owned();
        guard(&mut cell);
        cell
    }

    #[test]
    fn what_would_be_a_formula_is_masked_so_that_the_words_can_be_had_again() {
        assert_eq!(guarded("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(guarded("- 5 dead"), "'- 5 dead");
        assert_eq!(guarded("'=x"), "''=x");
        assert_eq!(guarded("'twas = quiet"), "'twas = quiet");
        assert_eq!(guarded("five – six"), "five – six");
    }
}
