//! `/data/*.csv`: what is public, as tables for spreadsheets and databases.
//!
//! Each table is a list of columns, and each column says its name, its type, what it means and how its cell is written: the
//! header, the rows and the description in `datapackage.json` come from one list, and the documentation is held against it. A
//! text that readers see has one column for each language of the dossier, without fallbacks. Rows are written one after the
//! other into one buffer.

mod articles;
mod cell;
mod column;
mod entities;
mod figures;
mod notes;
pub(crate) mod package;
mod reports;
mod reuse;

use csv::{Terminator, WriterBuilder};

use crate::render::data::records::Scope;
use crate::render::data::table::column::{Cell, Column, Kind};
use crate::render::site::Site;

/// A table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// Source articles.
    Articles,
    /// Notes.
    Notes,
    /// What each article says of each note.
    Reports,
    /// Reports that give a figure.
    Figures,
    /// People, organisations, places.
    Entities,
    /// Pairs of articles that share text.
    Reuse,
}

impl Table {
    /// Every table, in the order in which a reader needs them.
    pub(crate) const ALL: [Self; 6] =
        [Self::Articles, Self::Notes, Self::Reports, Self::Figures, Self::Entities, Self::Reuse];

    /// Gives its name, which is that of its file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::Notes => "notes",
            Self::Reports => "reports",
            Self::Figures => "figures",
            Self::Entities => "entities",
            Self::Reuse => "reuse",
        }
    }

    /// Gives its file below the site's root.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Articles => "data/articles.csv",
            Self::Notes => "data/notes.csv",
            Self::Reports => "data/reports.csv",
            Self::Figures => "data/figures.csv",
            Self::Entities => "data/entities.csv",
            Self::Reuse => "data/reuse.csv",
        }
    }
}

/// Writes a table.
pub(crate) fn csv(site: &Site<'_>, table: Table) -> Vec<u8> {
    let scope = &Scope::new(site);
    match table {
        Table::Articles => written::<articles::Row<'_>>(scope),
        Table::Notes => written::<notes::Row<'_>>(scope),
        Table::Reports => written::<reports::Row<'_>>(scope),
        Table::Figures => written::<figures::Row<'_>>(scope),
        Table::Entities => written::<entities::Row<'_>>(scope),
        Table::Reuse => written::<reuse::Row<'_>>(scope),
    }
}

/// A row of a table, with what is known of the table as a whole.
trait Record<'a>: Sized {
    /// What a row is, in a sentence.
    const ABOUT: &'static str;
    /// The columns that tell rows apart.
    const KEY: &'static [&'static str];

    /// Gives the columns.
    fn columns() -> Vec<Column<Self>>;

    /// Gives the rows, in the order of their keys.
    fn rows(scope: &Scope<'a>) -> impl Iterator<Item = Self>;
}

fn written<'a, R: Record<'a>>(scope: &Scope<'a>) -> Vec<u8> {
    let languages: Vec<_> = scope.dossier.config.languages.iter().map(|language| language.lang).collect();
    let columns = R::columns();
    let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    let mut cell = String::new();
    let mut put = |fill: &mut dyn FnMut(&mut String)| {
        cell.clear();
        fill(&mut cell);
        writer.write_field(&cell)
    };
    let mut write = || -> csv::Result<()> {
        for column in &columns {
            match column.cell {
                Cell::One(_) => put(&mut |out| out.push_str(column.name))?,
                Cell::Each(_) => languages.iter().try_for_each(|lang| put(&mut |out| column.name_in(*lang, out)))?,
            }
        }
        Ok(())
    };
    write().and_then(|()| writer.write_record(None::<&[u8]>)).expect(MEMORY);
    for row in R::rows(scope) {
        let mut put = |kind: Kind, fill: &mut dyn FnMut(&mut String)| {
            cell.clear();
            fill(&mut cell);
            if kind == Kind::Text {
                cell::guard(&mut cell);
            }
            writer.write_field(&cell)
        };
        let mut write = || -> csv::Result<()> {
            for column in &columns {
                match column.cell {
                    Cell::One(fill) => put(column.kind, &mut |out| fill(&row, out))?,
                    Cell::Each(fill) => {
                        languages.iter().try_for_each(|lang| put(column.kind, &mut |out| fill(&row, *lang, out)))?;
                    }
                }
            }
            Ok(())
        };
        write().and_then(|()| writer.write_record(None::<&[u8]>)).expect(MEMORY);
    }
    writer.into_inner().expect(MEMORY)
}

/// Why writing a table cannot fail.
const MEMORY: &str = "the rows are as long as the header, and memory does not fail";
