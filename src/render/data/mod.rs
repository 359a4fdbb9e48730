//! The documents that other programs read: what stands under `/data/`.
//!
//! Takes the planned site; gives bytes. Only what is public is in them. A document is added by adding its file and its line in
//! [`Export`].

mod annotations;
mod choice;
mod comparison;
pub(crate) mod json;
mod lines;
pub(crate) mod linked;
pub(crate) mod plain;
mod records;
mod references;
mod shared;
pub(crate) mod table;

pub use table::Table;

use crate::render::site::Site;

/// A document for other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    /// Everything public in one document.
    Dossier,
    /// The JSON Schema of that document.
    Schema,
    /// A table.
    Table(Table),
    /// What the tables hold.
    Package,
    /// The dossier and its articles for BibTeX.
    Bibtex,
    /// The same as CSL-JSON.
    Csl,
    /// Where every quotation stands, as web annotations.
    Annotations,
}

impl Export {
    /// Gives every document, those that take longest first.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let tables = Table::ALL.into_iter().map(Self::Table);
        let others = [Self::Bibtex, Self::Csl, Self::Package, Self::Schema];
        [Self::Dossier, Self::Annotations].into_iter().chain(tables).chain(others)
    }

    /// Gives its file below the site's root.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Dossier => "data/dossier.json",
            Self::Schema => "data/schema/dossier.schema.json",
            Self::Table(table) => table.path(),
            Self::Package => table::package::PATH,
            Self::Bibtex => "data/references.bib",
            Self::Csl => "data/references.json",
            Self::Annotations => annotations::PATH,
        }
    }

    /// Writes it.
    pub(crate) fn write(self, site: &Site<'_>) -> Vec<u8> {
        match self {
            Self::Dossier => json::dossier_json(site),
            Self::Schema => include_bytes!("dossier.schema.json").to_vec(),
            Self::Table(table) => table::csv(site, table),
            Self::Package => table::package::write(site),
            Self::Bibtex => references::bibtex(site).into_bytes(),
            Self::Csl => references::csl(site),
            Self::Annotations => annotations::write(site),
        }
    }
}
