//! A column of a table: its name, its type, what it means, and how its cell is written.

use crate::locale::Lang;

/// A column of a table whose rows are `R`.
pub(super) struct Column<R> {
    /// Its name; of a text in every language the beginning, before `_` and the code.
    pub(super) name: &'static str,
    /// What its cells hold.
    pub(super) kind: Kind,
    /// What it means, in a sentence.
    pub(super) about: &'static str,
    /// The table whose `id` its cells name.
    pub(super) names: Option<&'static str>,
    /// No cell of it is empty.
    pub(super) required: bool,
    /// How a cell is written.
    pub(super) cell: Cell<R>,
}

/// How a cell is written. A cell that is left empty says that there is nothing.
pub(super) enum Cell<R> {
    /// One column.
    One(fn(&R, &mut String)),
    /// One column for each language of the dossier.
    Each(fn(&R, Lang, &mut String)),
}

/// What a cell holds, as the types of Frictionless tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words of people, which are guarded against being taken for a formula.
    Text,
    /// An ID, a code, a hash, a date in EDTF, an address: words that never begin like a formula.
    Word,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A day of the calendar.
    Day,
    /// A list, as JSON.
    List,
    /// A map, as JSON.
    Map,
}

impl Kind {
    /// Gives the type of Frictionless tables.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Text | Self::Word => "string",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Flag => "boolean",
            Self::Day => "date",
            Self::List => "array",
            Self::Map => "object",
        }
    }
}

impl<R> Column<R> {
    /// Makes a column.
    pub(super) fn new(name: &'static str, kind: Kind, about: &'static str, fill: fn(&R, &mut String)) -> Self {
        Self { name, kind, about, names: None, required: false, cell: Cell::One(fill) }
    }

    /// Makes columns of a text that readers see, one for each language.
    pub(super) fn each(name: &'static str, about: &'static str, fill: fn(&R, Lang, &mut String)) -> Self {
        Self { name, kind: Kind::Text, about, names: None, required: false, cell: Cell::Each(fill) }
    }

    /// Makes a column of words that are no text.
    pub(super) fn word(name: &'static str, about: &'static str, fill: fn(&R, &mut String)) -> Self {
        Self::new(name, Kind::Word, about, fill)
    }

    /// Says that no cell is empty.
    pub(super) fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// Says that its cells name records of a table.
    pub(super) fn names(self, table: &'static str) -> Self {
        Self { names: Some(table), ..self }
    }

    /// Appends the name of the column for a language.
    pub(super) fn name_in(&self, lang: Lang, out: &mut String) {
        out.extend([self.name, "_", lang.as_str()]);
    }
}
