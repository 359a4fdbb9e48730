//! The table of people, organisations and places.

use crate::render::address::Address;
use crate::render::data::json;
use crate::render::data::records::Scope;
use crate::render::data::table::Record;
use crate::render::data::table::cell;
use crate::render::data::table::column::{Column, Kind};
use crate::resolve::{Entity, EntityIx};

/// An entity.
pub(super) struct Row<'a> {
    scope: Scope<'a>,
    ix: EntityIx,
    entity: &'a Entity,
}

impl<'a> Record<'a> for Row<'a> {
    const ABOUT: &'static str = "A person, an organisation or a place that articles name.";
    const KEY: &'static [&'static str] = &["id"];

    fn rows(scope: &Scope<'a>) -> impl Iterator<Item = Self> {
        let scope = *scope;
        scope.public.entities().map(move |ix| Row { scope, ix, entity: scope.dossier.entity(ix) })
    }

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column::word("id", "The ID.", |row: &Row<'_>, out| out.push_str(&row.entity.id)).required(),
            Column::word("kind", "`person`, `organisation` or `place`.", |row: &Row<'_>, out| {
                out.push_str(row.entity.kind.name());
            })
            .required(),
            Column::each("name", "The name.", |row: &Row<'_>, lang, out| {
                cell::text(Some(&row.entity.names), lang, out)
            }),
            Column::new("aliases", Kind::Map, "Other names and spellings, lists by language.", |row: &Row<'_>, out| {
                if !row.entity.aliases.is_empty() {
                    cell::json(&json::aliases(row.entity), out);
                }
            }),
            Column::each("role", "What it is known as.", |row: &Row<'_>, lang, out| {
                cell::text(row.entity.role.as_ref(), lang, out);
            }),
            Column::word("wikidata", "Its item on Wikidata.", |row: &Row<'_>, out| {
                out.push_str(row.entity.wikidata.as_deref().unwrap_or(""));
            }),
            Column::new(
                "mentions",
                Kind::Integer,
                "How many notes, articles, pages and entities mention it.",
                |row: &Row<'_>, out| {
                    cell::number(json::mentions(&row.scope, row.ix).count(), out);
                },
            )
            .required(),
            Column::word("page", "Its page on the site.", |row: &Row<'_>, out| {
                cell::page(&row.scope, Address::Entity(row.ix), out);
            })
            .required(),
        ]
    }
}
