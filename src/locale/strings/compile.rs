//! Reads Fluent sources into patterns, and finds what is wrong with them.
//!
//! Takes sources by file name, gives every message by key and the problems with their bytes. Nothing is written out
//! here; `resolve` does.

use super::StringProblem;
use super::pattern::{Key, Part, Pattern, Select, Value};
use crate::locale::numbers::NumberStyle;
use fluent_syntax::ast;
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// A reference that a file makes, to be looked up when every file is read.
struct Reference {
    file: usize,
    range: Range<usize>,
    key: String,
}

/// Reads one file.
struct Reader<'s> {
    file: usize,
    name: &'s str,
    source: &'s str,
    problems: Vec<StringProblem>,
    references: Vec<Reference>,
}

/// Reads all sources; later ones override earlier ones.
pub(super) fn compile(sources: &[(&str, &str)]) -> (HashMap<String, Pattern>, Vec<StringProblem>) {
    let mut entries = HashMap::new();
    let (mut problems, mut references) = (Vec::new(), Vec::new());
    for (file, (name, source)) in sources.iter().enumerate() {
        let mut reader = Reader { file, name, source, problems: Vec::new(), references: Vec::new() };
        reader.read(&mut entries);
        problems.push(reader.problems);
        references.append(&mut reader.references);
    }
    for reference in references.into_iter().filter(|r| !entries.contains_key(&r.key)) {
        problems[reference.file].push(StringProblem {
            file: sources[reference.file].0.to_owned(),
            range: reference.range,
            message: format!("there is no message or term `{}`", reference.key),
        });
    }
    for of_file in &mut problems {
        of_file.sort_by_key(|problem| (problem.range.start, problem.range.end));
    }
    (entries, problems.concat())
}

impl<'s> Reader<'s> {
    /// Reads every message and term of the file.
    fn read(&mut self, entries: &mut HashMap<String, Pattern>) {
        let resource = match parser::parse(self.source) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    self.problem(error.pos.clone(), &error.kind.to_string());
                }
                resource
            }
        };
        let mut seen = BTreeSet::new();
        for entry in &resource.body {
            let (prefix, id, value, attributes) = match entry {
                ast::Entry::Message(m) => ("", &m.id, m.value.as_ref(), &m.attributes),
                ast::Entry::Term(t) => ("-", &t.id, Some(&t.value), &t.attributes),
                _ => continue,
            };
            let key = format!("{prefix}{}", id.name);
            if !seen.insert(key.clone()) {
                self.problem(self.place(id.name), &format!("`{key}` is given twice in this file"));
            }
            for attribute in attributes {
                entries.insert(format!("{key}.{}", attribute.id.name), self.pattern(&attribute.value));
            }
            if let Some(value) = value {
                entries.insert(key, self.pattern(value));
            }
        }
    }

    /// Reads a pattern; words that stand side by side become one.
    fn pattern(&mut self, pattern: &ast::Pattern<&'s str>) -> Pattern {
        let mut parts: Vec<Part> = Vec::new();
        for element in &pattern.elements {
            let part = match element {
                ast::PatternElement::TextElement { value } => Part::Text((*value).to_owned()),
                ast::PatternElement::Placeable { expression } => self.expression(expression),
            };
            match (parts.last_mut(), part) {
                (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
                (_, part) => parts.push(part),
            }
        }
        Pattern(parts)
    }

    /// Reads what stands in braces.
    fn expression(&mut self, expression: &ast::Expression<&'s str>) -> Part {
        match expression {
            ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => {
                Part::Text(unescape_unicode_to_string(value).into_owned())
            }
            ast::Expression::Inline(inline) => Part::Value(self.value(inline)),
            ast::Expression::Select { selector, variants } => Part::Select(Select {
                selector: self.value(selector),
                variants: variants.iter().map(|v| (variant_key(&v.key), self.pattern(&v.value))).collect(),
                default: variants.iter().position(|v| v.default).unwrap_or(0),
            }),
        }
    }

    /// Reads a value: a literal, an argument, a reference or a function.
    fn value(&mut self, inline: &ast::InlineExpression<&'s str>) -> Value {
        use ast::InlineExpression as Inline;
        match inline {
            Inline::StringLiteral { value } => Value::Text(unescape_unicode_to_string(value).into_owned()),
            Inline::NumberLiteral { value } => number(value),
            Inline::VariableReference { id } => Value::Variable(id.name.to_owned()),
            Inline::FunctionReference { id, arguments } => self.function(id.name, arguments),
            Inline::MessageReference { id, attribute } => Value::Message(self.refer("", id.name, attribute.as_ref())),
            Inline::TermReference { id, attribute, arguments } => {
                let key = self.refer("-", id.name, attribute.as_ref());
                let named = arguments.as_ref().map(|a| a.named.as_slice()).unwrap_or_default();
                Value::Term(key, named.iter().map(|n| (n.name.name.to_owned(), self.value(&n.value))).collect())
            }
            Inline::Placeable { expression } => Value::Nested(Box::new(Pattern(vec![self.expression(expression)]))),
        }
    }

    /// Reads a call of a function; there is only `NUMBER`.
    fn function(&mut self, name: &'s str, arguments: &ast::CallArguments<&'s str>) -> Value {
        let argument = arguments.positional.first().map(|a| self.value(a));
        let (Some(argument), "NUMBER") = (argument, name) else {
            self.problem(self.place(name), &format!("`{name}` is no function of ours; there is `NUMBER($value)`"));
            return Value::Text(format!("{{{name}()}}"));
        };
        let mut style = NumberStyle::default();
        for option in &arguments.named {
            if !set_option(&mut style, option) {
                let option = option.name.name;
                self.problem(self.place(option), &format!("`NUMBER` has no option `{option}` with that value"));
            }
        }
        Value::Styled(Box::new(argument), style)
    }

    /// Notes a reference and gives its key.
    fn refer(&mut self, prefix: &str, id: &'s str, attribute: Option<&ast::Identifier<&'s str>>) -> String {
        let key = match attribute {
            Some(attribute) => format!("{prefix}{id}.{}", attribute.name),
            None => format!("{prefix}{id}"),
        };
        self.references.push(Reference { file: self.file, range: self.place(id), key: key.clone() });
        key
    }

    /// Gives the bytes of a slice of the source.
    fn place(&self, slice: &str) -> Range<usize> {
        let start = (slice.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize);
        start..start + slice.len()
    }

    /// Notes a mistake.
    fn problem(&mut self, range: Range<usize>, message: &str) {
        let mut message = message.trim_end_matches('.').to_owned();
        if let Some(first) = message.get_mut(..1) {
            first.make_ascii_lowercase();
        }
        // A parser that comes to the end of the text says a place behind it, and one within a letter for what it did not expect.
        let within =
            |at: usize| (0..=at.min(self.source.len())).rev().find(|at| self.source.is_char_boundary(*at)).unwrap_or(0);
        let range = within(range.start)..within(range.end.max(range.start));
        self.problems.push(StringProblem { file: self.name.to_owned(), range, message });
    }
}

/// Reads the key of a variant.
fn variant_key(key: &ast::VariantKey<&str>) -> Key {
    match key {
        ast::VariantKey::Identifier { name } => Key::Name((*name).to_owned()),
        ast::VariantKey::NumberLiteral { value } => Key::Number(value.parse().unwrap_or(f64::NAN)),
    }
}

/// Reads a number; its digits after the point are kept when it is shown.
fn number(text: &str) -> Value {
    let digits = text.split_once('.').map_or(0, |(_, fraction)| fraction.len().min(20) as u8);
    let style = NumberStyle { least_digits: Some(digits), ..NumberStyle::default() };
    text.parse().map_or_else(|_| Value::Text(text.to_owned()), |number| Value::Number(number, style))
}

/// Sets an option of `NUMBER` by the name that Fluent has for it; false where there is none such.
fn set_option(style: &mut NumberStyle, option: &ast::NamedArgument<&str>) -> bool {
    let value = match &option.value {
        ast::InlineExpression::StringLiteral { value } | ast::InlineExpression::NumberLiteral { value } => *value,
        _ => return false,
    };
    let digits = value.parse::<u8>().ok().filter(|digits| *digits <= 20);
    match (option.name.name, value) {
        ("minimumFractionDigits", _) => style.least_digits = digits,
        ("maximumFractionDigits", _) => style.most_digits = digits,
        ("useGrouping", "true" | "false" | "0" | "1") => style.ungrouped = matches!(value, "false" | "0"),
        ("type", "ordinal" | "cardinal") => style.ordinal = value == "ordinal",
        _ => return false,
    }
    !option.name.name.ends_with("Digits") || digits.is_some()
}
