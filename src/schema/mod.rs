//! What every record holds: one table of fields for each, and the check of a document against its table.
//!
//! The tables drive reading, did-you-mean, the JSON Schemas and the reference in `docs/`. [`check()`] takes a tree from `load`
//! and gives a diagnostic for each key that is unknown or missing and each value of the wrong kind; whoever binds the
//! record afterwards may take what is well formed and pass over the rest in silence.

mod check;
pub(crate) mod figure;
pub mod json;
mod tables;
pub(crate) mod take;
mod written_date;

pub use check::check;
pub(crate) use check::is_url;
pub use tables::{
    ARTICLE, CONFIG, CORRECTION, ENTITY, KEYS_OF_KINDS, NOTE, NOTE_KINDS, NOTE_MEANINGS, NOTE_TRANSLATION, OUTLET,
    PAGE, REPORT, TERM_GROUP,
};

/// A record: a map with known keys.
#[derive(Debug)]
pub struct Record {
    /// What it is called in messages, such as "a note".
    pub name: &'static str,
    /// Its keys.
    pub fields: &'static [Field],
}

/// A key of a record.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// What it takes.
    pub shape: Shape,
    /// The record cannot stand without it.
    pub required: bool,
    /// What it means, in a sentence.
    pub doc: &'static str,
}

/// What a key takes.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Text that readers see: a string, or a map by language.
    Text,
    /// A string that is not translated.
    Words,
    /// A date in EDTF.
    Date,
    /// `true` or `false`.
    Flag,
    /// A whole number from the first to the second, both inclusive.
    Whole(u64, u64),
    /// A number from 0 to 1.
    Share,
    /// An address: `http`, `https` or `mailto`.
    Url,
    /// An item of Wikidata: `Q` and a number.
    Item,
    /// A language code, BCP 47.
    Language,
    /// One of these words, each with what it means.
    OneOf(&'static [(&'static str, &'static str)]),
    /// A key of the configuration's own words, or an ID of a record of that name; bound by `resolve`.
    Id(&'static str),
    /// An entity's ID, or `{text: …}`.
    Actor,
    /// As [`Shape::Actor`], or `not-stated`.
    ActorOrNotStated,
    /// A figure.
    Value,
    /// By language, a name or a list of names.
    Names,
    /// A list.
    List(&'static Self),
    /// One, or a list.
    OneOrMany(&'static Self),
    /// A map from ID to such.
    MapOf(&'static Self),
    /// A record.
    Record(&'static Record),
    /// The first where it is a scalar, else the second.
    ScalarOr(&'static Self, &'static Self),
    /// The word `not-stated`, or such.
    OrNotStated(&'static Self),
}

/// The word of a record for what was looked for and is not in the copy.
pub const NOT_STATED: &str = "not-stated";
