//! Messages as they are kept: Fluent's syntax tree without the source that it came from.
//!
//! Only types; `compile` makes them and `resolve` reads them.

use crate::locale::numbers::NumberStyle;

/// A message, or a variant of one.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Pattern(pub(super) Vec<Part>);

/// A piece of a pattern.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    /// Words.
    Text(String),
    /// A placeable.
    Value(Value),
    /// A choice between patterns.
    Select(Select),
}

/// A choice between patterns by a value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Select {
    /// What decides.
    pub(super) selector: Value,
    /// The patterns, in order.
    pub(super) variants: Vec<(Key, Pattern)>,
    /// The number of the one that is taken where no key fits.
    pub(super) default: usize,
}

/// What a variant is chosen by.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Key {
    /// A word: the same text, or a plural category.
    Name(String),
    /// Exactly this number.
    Number(f64),
}

/// What a placeable or a selector holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// A string in quotation marks.
    Text(String),
    /// A number, and how it is written.
    Number(f64, NumberStyle),
    /// An argument of the message.
    Variable(String),
    /// `NUMBER(…)`: a value with a style.
    Styled(Box<Value>, NumberStyle),
    /// Another message, or its attribute.
    Message(String),
    /// A term, or its attribute, with arguments of its own.
    Term(String, Vec<(String, Value)>),
    /// A placeable in a placeable.
    Nested(Box<Pattern>),
}
