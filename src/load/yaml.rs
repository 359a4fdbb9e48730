//! YAML text → one tree of spanned nodes.
//!
//! Takes a stretch of a file; gives a [`Node`] in which every scalar keeps its source text and every node its place, so that
//! one run can report every mistake of a document. It types nothing: `no`, `010` and `2022-01-06` are words here, and
//! `schema` says what they should be.

use std::collections::{BTreeMap, HashMap};

use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError};

use crate::diagnostic::{Change, Code, Diagnostic};
use crate::load::{slips, syntax};
use crate::source::{FileId, Span};

/// Levels of nesting above which a document is refused: no record of ours has more than eight.
pub(super) const DEPTH_LIMIT: usize = 32;
/// Bytes of YAML above which a file is refused: ten thousand records of a kind take less.
const SIZE_LIMIT: usize = 8_000_000;
/// Values that aliases may copy into one document.
const ALIAS_LIMIT: usize = 10_000;
/// Bytes that aliases may copy into one document, so that a few lines cannot become gigabytes, nor one long text.
const ALIAS_BYTES: usize = 4_000_000;

/// A node of YAML with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing: an empty plain scalar, `~` or `null`.
    Null,
    /// A scalar, as text.
    Scalar(String),
    /// A sequence.
    List(Vec<Node>),
    /// A map, in the order of the file; no key stands twice.
    Map(Vec<(Key, Node)>),
}

/// A key of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Where it stands.
    pub span: Span,
    /// The key.
    pub text: String,
}

impl Node {
    /// Gives the text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// Gives the entries of a list.
    pub fn list(&self) -> Option<&[Self]> {
        match &self.value {
            Value::List(entries) => Some(entries),
            _ => None,
        }
    }

    /// Gives the entries of a map; none for anything else.
    pub fn entries(&self) -> &[(Key, Self)] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// Gives the value of a key, unless it is null.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let found = self.entries().iter().find(|(k, _)| k.text == key).map(|(_, node)| node);
        found.filter(|node| node.value != Value::Null)
    }

    /// Names what it is, for messages.
    pub fn describe(&self) -> &'static str {
        match &self.value {
            Value::Null => "nothing",
            Value::Scalar(_) => "a word or text",
            Value::List(_) => "a list",
            Value::Map(_) => "a map",
        }
    }
}

/// Reads the YAML in `text[range]` of a file; `None` where it is no YAML at all, with one diagnostic that says why.
pub(crate) fn parse(file: FileId, text: &str, start: usize, end: usize) -> (Option<Node>, Vec<Diagnostic>) {
    if end - start > SIZE_LIMIT {
        let message = format!("more than {} MB of YAML in one file", SIZE_LIMIT / 1_000_000);
        let diagnostic = Diagnostic::new(Code::YamlLimit, Span::new(file, start, start), message);
        return (None, vec![diagnostic.help("a record takes a few kilobytes: look for what came in by mistake")]);
    }
    let mut builder = Builder::new(file, text, start, end);
    let slice = &text[start..end];
    for next in Parser::new_from_str(slice) {
        let step = match next {
            Ok((event, span)) => {
                let range = span.byte_range().unwrap_or(0..0);
                builder.take(event, range)
            }
            Err(error) => Err(Box::new(syntax_error(file, text, (start, end), &error))),
        };
        if let Err(diagnostic) = step {
            return (None, vec![*diagnostic]);
        }
    }
    let root = builder.root.take().unwrap_or(Node { span: Span::new(file, start, start), value: Value::Null });
    (Some(root), builder.diagnostics)
}

/// Gives the comments of some YAML, each to the end of its line, in order: what a record does not say.
pub(crate) fn comments(yaml: &str) -> Vec<Range<usize>> {
    if !yaml.contains('#') {
        return Vec::new();
    }
    let events = Parser::new_from_str(yaml).map_while(Result::ok);
    let scalars = events.filter(|(event, _)| matches!(event, Event::Scalar(..)));
    let texts: Vec<Range<usize>> = scalars.filter_map(|(_, span)| span.byte_range()).collect();
    let is_text = |at: usize| {
        let before = texts.partition_point(|text| text.start <= at);
        before.checked_sub(1).is_some_and(|last| at < texts[last].end)
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in yaml.match_indices('#') {
        let stands_apart = yaml[..at].chars().next_back().is_none_or(char::is_whitespace);
        if stands_apart && found.last().is_none_or(|last| last.end <= at) && !is_text(at) {
            found.push(at..yaml[at..].find('\n').map_or(yaml.len(), |end| at + end));
        }
    }
    found
}

fn syntax_error(file: FileId, text: &str, (base, end): (usize, usize), error: &ScanError) -> Diagnostic {
    let slice = &text[base..end];
    let change = |(place, to): slips::Slip| Change {
        span: Span::new(file, base + place.start, base + place.end),
        from: slice[place].to_owned(),
        to,
    };
    let changes = slips::find(slice).into_iter().map(change).collect();
    let fault = syntax::explain(slice, error);
    let place = Span::new(file, base + fault.place.start, base + fault.place.end);
    Diagnostic::new(fault.code, place, fault.message).changes(changes).help(fault.help)
}

/// A list or map that is not closed yet.
enum Open {
    List { start: usize, anchor: usize, entries: Vec<Node> },
    Map { start: usize, anchor: usize, entries: Vec<(Key, Node)>, key: Option<Key> },
}

/// Puts events together; keeps its own stack, so that nesting cannot exhaust the program's.
struct Builder<'t> {
    file: FileId,
    text: &'t str,
    base: usize,
    end: usize,
    open: Vec<Open>,
    anchors: BTreeMap<usize, Node>,
    /// Values and bytes that aliases have copied.
    copied: (usize, usize),
    root: Option<Node>,
    diagnostics: Vec<Diagnostic>,
}

impl<'t> Builder<'t> {
    fn new(file: FileId, text: &'t str, base: usize, end: usize) -> Self {
        let (open, anchors, diagnostics) = (Vec::new(), BTreeMap::new(), Vec::new());
        Self { file, text, base, end, open, anchors, copied: (0, 0), root: None, diagnostics }
    }

    fn span(&self, range: &std::ops::Range<usize>) -> Span {
        let clip = |at: usize| (self.base + at).min(self.end);
        Span::new(self.file, clip(range.start), clip(range.end))
    }

    fn take(&mut self, event: Event<'_>, range: std::ops::Range<usize>) -> Result<(), Box<Diagnostic>> {
        let span = self.span(&range);
        match event {
            Event::Scalar(_, _, _, Some(tag)) => {
                let message = format!("`{tag}` is a tag, which no key takes");
                let diagnostic = Diagnostic::new(Code::YamlSyntax, span, message);
                Err(Box::new(diagnostic.help("a text that begins with `!` stands between quotation marks")))
            }
            Event::Scalar(text, style, anchor, None) => {
                if style == ScalarStyle::Plain {
                    self.check_end(span);
                }
                let empty = style == ScalarStyle::Plain && matches!(text.as_ref(), "" | "~" | "null");
                let value = if empty { Value::Null } else { Value::Scalar(text.into_owned()) };
                self.place(Node { span, value }, anchor)
            }
            Event::SequenceStart(_, anchor, _) => {
                self.descend(span, Open::List { start: range.start, anchor, entries: Vec::new() })
            }
            Event::MappingStart(_, anchor, _) => {
                self.descend(span, Open::Map { start: range.start, anchor, entries: Vec::new(), key: None })
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(range.end),
            Event::Alias(anchor) => self.copy(anchor, span),
            Event::DocumentStart(..) if self.root.is_some() => Err(Box::new(
                Diagnostic::new(Code::YamlSyntax, span, "a second document in one file")
                    .help("each record has a file of its own"),
            )),
            _ => Ok(()),
        }
    }

    /// Warns where ` #` cuts a text short that goes on: a comment of an editor has a space behind its sign.
    fn check_end(&mut self, span: Span) {
        let end = span.end as usize;
        let rest = self.text[end..self.end].lines().next().unwrap_or_default();
        let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let lost = rest[spaces..].trim_end();
        if spaces > 0
            && lost
                .strip_prefix('#')
                .is_some_and(|words| !words.is_empty() && !words.starts_with([' ', '\t', '#', '!']))
        {
            let place = Span::new(self.file, end + spaces, end + spaces + lost.len());
            let diagnostic =
                Diagnostic::new(Code::CutText, place, format!("`{lost}` is a comment: the text ends before it"));
            self.diagnostics
                .push(diagnostic.help("where it belongs to the text, set the whole between quotation marks"));
        }
    }

    fn descend(&mut self, span: Span, open: Open) -> Result<(), Box<Diagnostic>> {
        if self.open.len() >= DEPTH_LIMIT {
            let message = format!("more than {DEPTH_LIMIT} levels of nesting");
            return Err(Box::new(Diagnostic::new(Code::YamlLimit, span.at_start(), message)));
        }
        self.open.push(open);
        Ok(())
    }

    fn close(&mut self, end: usize) -> Result<(), Box<Diagnostic>> {
        let (start, anchor, value) = match self.open.pop() {
            Some(Open::List { start, anchor, entries }) => (start, anchor, Value::List(entries)),
            Some(Open::Map { start, anchor, entries, .. }) => {
                (start, anchor, Value::Map(self.without_repeats(entries)))
            }
            None => return Ok(()),
        };
        let span = self.span(&(start..end));
        self.place(Node { span, value }, anchor)
    }

    fn copy(&mut self, anchor: usize, span: Span) -> Result<(), Box<Diagnostic>> {
        let Some(node) = self.anchors.get(&anchor) else {
            return Err(Box::new(Diagnostic::new(Code::YamlSyntax, span, "an alias within its own anchor")));
        };
        let (values, bytes) = size(node);
        self.copied = (self.copied.0 + values, self.copied.1 + bytes);
        if self.copied.0 > ALIAS_LIMIT || self.copied.1 > ALIAS_BYTES {
            let message = match self.copied.0 > ALIAS_LIMIT {
                true => format!("aliases copy more than {ALIAS_LIMIT} values"),
                false => format!("aliases copy more than {} MB", ALIAS_BYTES / 1_000_000),
            };
            return Err(Box::new(Diagnostic::new(Code::YamlLimit, span, message).help("write the values out")));
        }
        let node = Node { span, value: node.value.clone() };
        self.place(node, 0)
    }

    fn place(&mut self, node: Node, anchor: usize) -> Result<(), Box<Diagnostic>> {
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { entries, .. }) => entries.push(node),
            Some(Open::Map { entries, key, .. }) => match key.take() {
                Some(key) => entries.push((key, node)),
                None => return self.key(node),
            },
        }
        Ok(())
    }

    /// Takes a node as the next key of the open map.
    fn key(&mut self, node: Node) -> Result<(), Box<Diagnostic>> {
        let text = match node.value {
            Value::Scalar(text) => text,
            Value::Null => String::new(),
            _ => return Err(Box::new(Diagnostic::new(Code::YamlSyntax, node.span, "a key that is no word"))),
        };
        if let Some(Open::Map { key, .. }) = self.open.last_mut() {
            *key = Some(Key { span: node.span, text });
        }
        Ok(())
    }

    /// Keeps the first of keys that stand twice.
    fn without_repeats(&mut self, entries: Vec<(Key, Node)>) -> Vec<(Key, Node)> {
        let mut first: HashMap<String, Span> = HashMap::with_capacity(entries.len());
        let mut kept = Vec::with_capacity(entries.len());
        for (key, node) in entries {
            if let Some(span) = first.get(&key.text) {
                let message = format!("the key `{}` stands twice in one map", key.text);
                let diagnostic = Diagnostic::new(Code::DuplicateKey, key.span, message).related(*span, "first here");
                self.diagnostics.push(diagnostic);
                continue;
            }
            first.insert(key.text.clone(), key.span);
            kept.push((key, node));
        }
        kept
    }
}

/// Counts the nodes of a tree, and the bytes of their text.
fn size(node: &Node) -> (usize, usize) {
    let sum = |all: (usize, usize), (values, bytes): (usize, usize)| (all.0 + values, all.1 + bytes);
    match &node.value {
        Value::Null => (1, 0),
        Value::Scalar(text) => (1, text.len()),
        Value::List(entries) => entries.iter().map(size).fold((1, 0), sum),
        Value::Map(entries) => {
            let entry = |(key, node): &(Key, Node)| sum((0, key.text.len()), size(node));
            entries.iter().map(entry).fold((1, 0), sum)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Value, parse};
    use crate::diagnostic::Code;
    use crate::source::FileId;

    fn codes(text: &str) -> Vec<Code> {
        parse(FileId(0), text, 0, text.len()).1.into_iter().map(|d| d.code).collect()
    }

    #[test]
    fn scalars_stay_text() {
        let text = "a: no\nb: 010\nc: ~\nعنوان: «نص»\n";
        let root = parse(FileId(0), text, 0, text.len()).0.expect("a tree");
        assert_eq!(root.get("a").and_then(|n| n.text()), Some("no"));
        assert_eq!(root.get("b").and_then(|n| n.text()), Some("010"));
        assert_eq!(root.get("c"), None);
        let title = root.get("عنوان").expect("a value");
        assert_eq!(&text[title.span.start as usize..title.span.end as usize], "«نص»");
    }

    #[test]
    fn a_repeated_key_keeps_the_first_value_and_the_rest_is_read() {
        let text = "a: 1\na: 2\nb: 3\n";
        let (root, diagnostics) = parse(FileId(0), text, 0, text.len());
        assert_eq!(diagnostics.len(), 1);
        assert_eq!(root.expect("a tree").entries().len(), 2);
    }

    #[test]
    fn a_text_that_a_sign_cuts_short_is_told_and_a_comment_is_not() {
        assert_eq!(
            codes("a: Platform #2 was closed\nb: x # a comment\nc: x #\nd: \"Platform #2\"\ne: x#2\n"),
            [Code::CutText]
        );
        assert_eq!(codes("a: !people on the bridge\n"), [Code::YamlSyntax]);
    }

    #[test]
    fn a_file_of_more_than_the_limit_is_refused_before_it_is_read() {
        let text = format!("a: {}\n", "x".repeat(super::SIZE_LIMIT));
        assert_eq!(codes(&text), [Code::YamlLimit]);
        assert!(codes(&text[..super::SIZE_LIMIT]).is_empty());
    }

    #[test]
    fn bombs_are_refused() {
        let nested = "[".repeat(40) + &"]".repeat(40);
        assert_eq!(codes(&nested), [Code::YamlLimit]);
        let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for i in 1..9 {
            let before = format!("*a{}, ", i - 1).repeat(9);
            bomb += &format!("a{i}: &a{i} [{}]\n", before.trim_end_matches(", "));
        }
        assert_eq!(codes(&bomb), [Code::YamlLimit]);
        let long = format!("a: &a {}\n{}", "x".repeat(100_000), "b: [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n");
        assert!(codes(&long).is_empty());
        let lists: String = (0..5).map(|at| format!("b{at}: [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n")).collect();
        assert_eq!(
            codes(&format!("a: &a {}\n{lists}", "x".repeat(100_000))),
            [Code::YamlLimit],
            "few values, many bytes"
        );
    }

    #[test]
    fn no_yaml_at_all_is_one_mistake() {
        assert_eq!(codes("a: [1, 2\nb: }\n"), [Code::YamlSyntax]);
        let root = parse(FileId(0), "", 0, 0).0.expect("a tree");
        assert_eq!(root.value, Value::Null);
    }
}
