//! The table of pairs of articles that share text.

use crate::analyze::Reuse;
use crate::render::data::records::Scope;
use crate::render::data::shared;
use crate::render::data::table::Record;
use crate::render::data::table::cell;
use crate::render::data::table::column::{Column, Kind};

/// Two articles that share text.
pub(super) struct Row<'a> {
    scope: Scope<'a>,
    reuse: &'a Reuse,
}

impl<'a> Record<'a> for Row<'a> {
    const ABOUT: &'static str = "Two articles that share text; the passages are in dossier.json. Of more than 50 articles the strongest pairs of each are listed: articles.csv counts all (shares_text_with).";
    const KEY: &'static [&'static str] = &["a", "b"];

    fn rows(scope: &Scope<'a>) -> impl Iterator<Item = Self> {
        let scope = *scope;
        shared::shared(&scope).map(move |reuse| Row { scope, reuse })
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::word("a", "The ID of the article whose ID comes first.", |row: &Row<'_>, out| {
                out.push_str(&row.scope.dossier.article(row.reuse.a).id);
            })
            .names("articles")
            .required(),
            Column::word("b", "The ID of the other.", |row: &Row<'_>, out| {
                out.push_str(&row.scope.dossier.article(row.reuse.b).id);
            })
            .names("articles")
            .required(),
            share("share_a", "The share of a's words that stand in b, 0 to 1.", |row: &Row<'_>, out| {
                cell::number(shared::round(row.reuse.share_a), out);
            }),
            share("share_b", "The share of b's words that stand in a, 0 to 1.", |row: &Row<'_>, out| {
                cell::number(shared::round(row.reuse.share_b), out);
            }),
            share("prose_a", "The share of a's words in shared passages of prose.", |row: &Row<'_>, out| {
                cell::number(shared::round(row.reuse.prose_a), out);
            }),
            share("prose_b", "The share of b's words in shared passages of prose.", |row: &Row<'_>, out| {
                cell::number(shared::round(row.reuse.prose_b), out);
            }),
            Column::new("passages", Kind::Integer, "How many passages they share.", |row: &Row<'_>, out| {
                cell::number(row.reuse.passages.len(), out);
            })
            .required(),
            Column::word("direction", "Who can have taken from whom: `a-to-b` or `b-to-a`.", |row: &Row<'_>, out| {
                out.push_str(shared::direction(row.reuse).unwrap_or(""));
            }),
            Column::word(
                "direction_basis",
                "From what that is known: `dates`, `record`, `agency` or `common-agency`.",
                |row: &Row<'_>, out| {
                    out.push_str(row.reuse.basis.name().unwrap_or(""));
                },
            ),
            Column::new("agency", Kind::Text, "The agency that they credit.", |row: &Row<'_>, out| {
                out.push_str(shared::agency(row.reuse).unwrap_or(""));
            }),
        ]
    }
}

fn share<'a>(name: &'static str, about: &'static str, fill: fn(&Row<'a>, &mut String)) -> Column<Row<'a>> {
    Column::new(name, Kind::Number, about, fill).required()
}
