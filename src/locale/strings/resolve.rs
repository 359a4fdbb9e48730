//! Writes a message: puts arguments in, chooses plural forms, follows references.
//!
//! Takes patterns and arguments, gives text. It cannot fail: what is missing shows its name, a message that refers to
//! itself too, and a message that would grow without bound stops growing.

use super::Arg;
use super::pattern::{Key, Part, Pattern, Select, Value};
use crate::locale::isolation;
use crate::locale::numbers::{NumberStyle, Numbers};
use std::borrow::Cow;
use std::collections::HashMap;

/// Bytes after which references are no longer followed: a few lines that double one another could fill the memory.
const LONGEST: usize = 1 << 16;

/// A value that is about to be written or to decide a choice.
enum Found<'a> {
    Number(f64, NumberStyle),
    Argument(&'a str),
    Text(Cow<'a, str>),
    Missing(String),
}

/// What one message is written with.
pub(super) struct Resolver<'a> {
    entries: &'a HashMap<String, Pattern>,
    numbers: &'a Numbers,
    args: &'a [(&'a str, Arg<'a>)],
    isolate: bool,
    /// Arguments of the terms that are being written, innermost last; a term sees its own alone.
    scopes: Vec<&'a [(String, Value)]>,
    /// Keys of the messages that are being written.
    open: Vec<&'a str>,
    written: usize,
}

impl<'a> Resolver<'a> {
    /// Makes a resolver for one message.
    pub(super) fn new(
        entries: &'a HashMap<String, Pattern>,
        numbers: &'a Numbers,
        args: &'a [(&'a str, Arg<'a>)],
        isolate: bool,
    ) -> Self {
        Self { entries, numbers, args, isolate, scopes: Vec::new(), open: Vec::new(), written: 0 }
    }

    /// Writes the pattern of a key.
    pub(super) fn pattern(mut self, key: &'a str, pattern: &'a Pattern) -> String {
        let mut out = String::new();
        self.open.push(key);
        self.write(pattern, &mut out);
        out
    }

    /// Writes a pattern.
    fn write(&mut self, pattern: &'a Pattern, out: &mut String) {
        for part in &pattern.0 {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Value(value) => self.place(value, out),
                Part::Select(select) => {
                    let chosen = self.choose(select);
                    self.write(chosen, out);
                }
            }
        }
    }

    /// Writes what a placeable holds.
    fn place(&mut self, value: &'a Value, out: &mut String) {
        match self.find(value) {
            Found::Number(number, style) => out.push_str(&self.numbers.format(number.into(), style)),
            Found::Argument(text) if self.isolate => {
                out.push(isolation::OPEN);
                out.push_str(text);
                out.push(isolation::CLOSE);
            }
            Found::Argument(text) => out.push_str(text),
            Found::Text(text) => out.push_str(&text),
            Found::Missing(name) => out.push_str(&name),
        }
    }

    /// Gives the first variant whose key fits, else the default one.
    fn choose(&mut self, select: &'a Select) -> &'a Pattern {
        let found = self.find(&select.selector);
        let fits = |key: &Key| match (&found, key) {
            (Found::Number(number, _), Key::Number(exact)) => number == exact,
            (Found::Number(number, style), Key::Name(name)) => self.numbers.category((*number).into(), *style) == name,
            (Found::Argument(text), Key::Name(name)) => text == name,
            (Found::Text(text), Key::Name(name)) => text == name,
            _ => false,
        };
        let chosen = select.variants.iter().position(|(key, _)| fits(key)).unwrap_or(select.default);
        &select.variants[chosen].1
    }

    /// Gives what a value stands for.
    fn find(&mut self, value: &'a Value) -> Found<'a> {
        match value {
            Value::Text(text) => Found::Text(Cow::Borrowed(text)),
            Value::Number(number, style) => Found::Number(*number, *style),
            Value::Variable(name) => self.argument(name),
            Value::Styled(inner, style) => match self.find(inner) {
                Found::Number(number, _) => Found::Number(number, *style),
                other => other,
            },
            Value::Message(key) => self.reference(key, None),
            Value::Term(key, args) => self.reference(key, Some(args)),
            Value::Nested(pattern) => {
                let mut out = String::new();
                self.write(pattern, &mut out);
                Found::Text(Cow::Owned(out))
            }
        }
    }

    /// Gives an argument: inside a term one of the term's own, elsewhere one of the message's.
    fn argument(&mut self, name: &str) -> Found<'a> {
        if let Some(scope) = self.scopes.last().copied() {
            return match scope.iter().find(|(n, _)| n == name) {
                Some((_, value)) => self.find(value),
                None => Found::Missing(format!("{{${name}}}")),
            };
        }
        match self.args.iter().find(|(n, _)| *n == name) {
            Some((_, Arg::Number(number))) => Found::Number(*number, NumberStyle::default()),
            Some((_, Arg::Text(text))) => Found::Argument(text),
            None => Found::Missing(format!("{{${name}}}")),
        }
    }

    /// Writes the message or term of a key; `args` are a term's own. One that is being written already, or that comes
    /// after too much was written, shows its key.
    fn reference(&mut self, key: &'a str, args: Option<&'a [(String, Value)]>) -> Found<'a> {
        let known = self.entries.get(key);
        let (Some(pattern), false) = (known, self.open.contains(&key) || self.written > LONGEST) else {
            return Found::Missing(format!("{{{key}}}"));
        };
        self.open.push(key);
        self.scopes.extend(args);
        let mut out = String::new();
        self.write(pattern, &mut out);
        if args.is_some() {
            self.scopes.pop();
        }
        self.open.pop();
        self.written += out.len() + 1;
        Found::Text(Cow::Owned(out))
    }
}
