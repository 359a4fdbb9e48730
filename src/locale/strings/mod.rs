//! Interface strings in Fluent, one or more files a language.
//!
//! Takes Fluent sources, gives messages in words. Fluent's syntax is read by `fluent-syntax`; messages are resolved
//! here and not by `fluent-bundle`, whose plural rules are those of CLDR 37, whose digits are ASCII, and whose
//! bundles take a lock for every number, so that threads would wait for one another.

mod compile;
mod pattern;
mod resolve;

use super::Lang;
use super::Locale;
use super::numbers::Numbers;
use compile::compile;
use pattern::{Part, Pattern};
use resolve::Resolver;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// An argument of a message.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    /// A number: shown in the language's digits, and what plural forms are chosen by.
    Number(f64),
    /// Words: shown as they are.
    Text(&'a str),
}

/// A mistake in a file of strings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StringProblem {
    /// The file's name, as it was handed in.
    pub file: String,
    /// The bytes at fault.
    pub range: Range<usize>,
    /// What is wrong, lower case, without a full stop.
    pub message: String,
}

/// The interface strings of one language.
pub struct Strings {
    lang: Lang,
    numbers: Arc<Numbers>,
    /// Messages by key, their attributes as `key.attribute`, terms as `-key`.
    entries: BTreeMap<String, Pattern>,
}

impl Strings {
    /// Reads the sources of one language, each with its file's name. Later ones override earlier ones message by
    /// message; whatever can be read of a faulty file counts. The problems are in the order of files and bytes.
    pub fn parse(lang: Lang, locale: &Locale, sources: &[(&str, &str)]) -> (Self, Vec<StringProblem>) {
        Self::with_numbers(lang, locale.numbers(), sources)
    }

    /// Does what [`Self::parse`] does, with number formats that are already at hand.
    pub(super) fn with_numbers(
        lang: Lang,
        numbers: Arc<Numbers>,
        sources: &[(&str, &str)],
    ) -> (Self, Vec<StringProblem>) {
        let (entries, problems) = compile(sources);
        (Self { lang, numbers, entries }, problems)
    }

    /// Gives the language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Gives a message that has no arguments, at no cost; none where there is no such message or it has some. An
    /// attribute's key is `message.attribute`.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.entries.get(key)?.0.as_slice() {
            [] => Some(""),
            [Part::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// Gives a message with its arguments; none where there is no such message. An argument that is missing shows
    /// its name, as in `{$count}`.
    pub fn get(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        match self.text(key) {
            Some(text) => Some(text.to_owned()),
            None => Some(self.resolver(args, false).pattern(key, self.entries.get(key)?)),
        }
    }

    /// Gives a message with each text argument wrapped in U+2068 and U+2069, for places that hold no markup.
    pub fn get_isolated(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        Some(self.resolver(args, true).pattern(key, self.entries.get(key)?))
    }

    /// Tells whether there is such a message.
    pub fn has(&self, key: &str) -> bool {
        !key.starts_with('-') && self.entries.contains_key(key)
    }

    /// Gives the keys of all messages and of their attributes, in order; terms are not among them.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries
            .keys()
            .map(String::as_str)
            .filter(|key| !key.starts_with('-'))
    }

    /// Makes what writes one message.
    fn resolver<'a>(&'a self, args: &'a [(&'a str, Arg<'a>)], isolate: bool) -> Resolver<'a> {
        Resolver::new(&self.entries, &self.numbers, args, isolate)
    }
}
