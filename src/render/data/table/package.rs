//! `/data/datapackage.json`: what the tables hold, for programs (Data Package 2.0).

use serde::Serialize;

use crate::config::Licence;
use crate::render::data::lines::to_bytes;
use crate::render::data::records::Scope;
use crate::render::data::table::column::{Cell, Column};
use crate::render::data::table::{Record, Table, articles, entities, figures, notes, reports, reuse};
use crate::render::site::Site;

/// Its file below the site's root.
pub(crate) const PATH: &str = "data/datapackage.json";

/// Writes the description.
pub(crate) fn write(site: &Site<'_>) -> Vec<u8> {
    let config = &site.dossier.config;
    let scope = &Scope::new(site);
    let words = |text: &crate::locale::Localized| {
        text.pick(config.default_language(), config.default_language()).map(|piece| piece.text.to_owned())
    };
    to_bytes(&Package {
        schema: "https://datapackage.org/profiles/2.0/datapackage.json",
        name: "dossier",
        id: format!("{}{PATH}", config.base_url),
        title: words(&config.title),
        description: words(&config.summary).filter(|words| !words.is_empty()),
        homepage: &config.base_url,
        licenses: config.licence.iter().map(|licence| LicenceRecord::new(licence, words(&licence.title))).collect(),
        resources: Table::ALL.into_iter().map(|table| resource(table, scope)).collect(),
    })
}

/// The package.
#[derive(Serialize)]
struct Package<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    name: &'static str,
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    homepage: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<LicenceRecord<'a>>,
    resources: Vec<Resource>,
}

/// Under what the dossier's own words may be used.
#[derive(Serialize)]
struct LicenceRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
}

impl<'a> LicenceRecord<'a> {
    fn new(licence: &'a Licence, title: Option<String>) -> Self {
        Self { name: licence.spdx.as_deref(), path: licence.url.as_deref(), title }
    }
}

/// A table.
#[derive(Serialize)]
struct Resource {
    name: &'static str,
    path: String,
    #[serde(rename = "type")]
    kind: &'static str,
    description: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    dialect: Dialect,
    schema: Schema,
}

/// How its rows are written.
#[derive(Serialize)]
struct Dialect {
    #[serde(rename = "lineTerminator")]
    line_terminator: &'static str,
}

/// What its columns are.
#[derive(Serialize)]
struct Schema {
    fields: Vec<Field>,
    #[serde(rename = "primaryKey")]
    primary_key: &'static [&'static str],
    #[serde(rename = "foreignKeys", skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey>,
}

/// A column.
#[derive(Serialize)]
struct Field {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    description: &'static str,
    #[serde(skip_serializing_if = "Constraints::is_empty")]
    constraints: Constraints,
}

/// What holds for every cell.
#[derive(Serialize)]
struct Constraints {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    required: bool,
}

impl Constraints {
    fn is_empty(&self) -> bool {
        !self.required
    }
}

/// A column that names records of a table.
#[derive(Serialize)]
struct ForeignKey {
    fields: [&'static str; 1],
    reference: Reference,
}

/// Where they stand; the empty name is the table itself.
#[derive(Serialize)]
struct Reference {
    resource: &'static str,
    fields: [&'static str; 1],
}

fn resource(table: Table, scope: &Scope<'_>) -> Resource {
    match table {
        Table::Articles => of::<articles::Row<'_>>(table, scope),
        Table::Notes => of::<notes::Row<'_>>(table, scope),
        Table::Reports => of::<reports::Row<'_>>(table, scope),
        Table::Figures => of::<figures::Row<'_>>(table, scope),
        Table::Entities => of::<entities::Row<'_>>(table, scope),
        Table::Reuse => of::<reuse::Row<'_>>(table, scope),
    }
}

fn of<'a, R: Record<'a>>(table: Table, scope: &Scope<'a>) -> Resource {
    let columns = R::columns();
    let named = columns.iter().filter_map(|column| Some((column.name, column.names?)));
    let foreign_keys = named.map(|(field, other)| ForeignKey {
        fields: [field],
        reference: Reference { resource: if other == table.name() { "" } else { other }, fields: ["id"] },
    });
    Resource {
        name: table.name(),
        path: format!("{}.csv", table.name()),
        kind: "table",
        description: R::ABOUT,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: Dialect { line_terminator: "\n" },
        schema: Schema {
            foreign_keys: foreign_keys.collect(),
            fields: columns.iter().flat_map(|column| fields(column, scope)).collect(),
            primary_key: R::KEY,
        },
    }
}

/// Describes a column, or those of a text in every language.
fn fields<R>(column: &Column<R>, scope: &Scope<'_>) -> Vec<Field> {
    let field = |name: String| Field {
        name,
        kind: column.kind.name(),
        description: column.about,
        constraints: Constraints { required: column.required },
    };
    match column.cell {
        Cell::One(_) => vec![field(column.name.to_owned())],
        Cell::Each(_) => {
            let name = |lang| {
                let mut name = String::new();
                column.name_in(lang, &mut name);
                name
            };
            scope.dossier.config.languages.iter().map(|language| field(name(language.lang))).collect()
        }
    }
}
