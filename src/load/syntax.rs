//! What keeps a text from being YAML → where that is, what it is, and what mends it, in an editor's words.
//!
//! Takes the text and the parser's error; gives the place of the cause, which often stands before the place where the parser
//! gave up. What it cannot tell it says as the parser does. It mends nothing: that is for `slips`.

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use crate::diagnostic::Code;
use crate::load::yaml::DEPTH_LIMIT;

/// Help for a text that YAML takes for something else.
const QUOTE: &str = "set the whole text between quotation marks, or on the next line below `>-`";
/// Help for one of our own marks, or any bracket, at the beginning of a text.
const BRACKET: &str =
    "a text that begins with a bracket stands between quotation marks, as in `\"[T]hey said\"`, or below `>-`";

/// Why a text is no YAML.
pub(super) struct Fault {
    /// Which kind of mistake.
    pub(super) code: Code,
    /// Where the cause stands.
    pub(super) place: Range<usize>,
    /// Lower case, without a full stop.
    pub(super) message: String,
    /// What mends it.
    pub(super) help: String,
}

/// A line of a text, as far as it is a key and its value.
struct Line<'t> {
    /// Where its value begins in the text.
    start: usize,
    value: &'t str,
    /// Its value has no key before it.
    bare: bool,
}

/// Says why reading `text` failed with `error`.
pub(super) fn explain(text: &str, error: &ScanError) -> Fault {
    let mut at = error.marker().byte_offset().unwrap_or(0).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        let message = format!("more than {DEPTH_LIMIT} levels of nesting");
        let help = "no record has more than eight".to_owned();
        return Fault { code: Code::YamlLimit, place: at..at, message, help };
    }
    let found = control(text, at)
        .or_else(|| conflict(text))
        .or_else(|| tab(text, at))
        .or_else(|| comma(text, at))
        .or_else(|| open_mark(text, at, error.kind()))
        .or_else(|| open_bracket(text, at, error.kind()))
        .or_else(|| too_far_in(text, at, error.kind()))
        .or_else(|| value(text, at, error.kind()));
    let (place, message, help) = found.unwrap_or_else(|| {
        let help = "hold its indentation and its marks against the lines around it".to_owned();
        (at..at, error.kind().to_string().replace("EOF", "end of file"), help)
    });
    Fault { code: Code::YamlSyntax, place, message, help }
}

type Found = Option<(Range<usize>, String, String)>;

fn found(place: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Found {
    Some((place, message.into(), help.into()))
}

/// A character that no YAML may hold.
fn control(text: &str, at: usize) -> Found {
    let line = line_start(text, at);
    let (after, odd) = text[line..].char_indices().find(|(_, c)| c.is_control() && !matches!(c, '\t' | '\n' | '\r'))?;
    let message = format!("U+{:04X} is a control character, which no YAML may hold", u32::from(odd));
    let start = line + after;
    (start <= line_end(text, at)).then_some(())?;
    found(start..start + odd.len_utf8(), message, "delete it: it came in from where the words were copied")
}

/// What git writes into a file that it cannot merge.
fn conflict(text: &str) -> Found {
    let mark = "<<<<<<< ";
    let start = if text.starts_with(mark) { 0 } else { text.find(&format!("\n{mark}"))? + 1 };
    let help = "keep what should stand, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`";
    found(start..line_end(text, start), "here begin the marks of a merge conflict", help)
}

/// A comma of Arabic between the entries of a list or map in one line.
fn comma(text: &str, at: usize) -> Found {
    let start = line_start(text, at);
    let line = &text[start..line_end(text, at)];
    let open = line.find(['{', '['])?;
    let comma = start + open + line[open..].find('،')?;
    let help =
        "write `,` between entries: YAML knows no other comma; a text that has one stands between quotation marks";
    found(comma..comma + '،'.len_utf8(), "`،` does not part entries", help)
}

/// A tab that indents a line: the parser names the line before it, or the one behind.
fn tab(text: &str, at: usize) -> Found {
    let first = line_start(text, line_start(text, at).saturating_sub(1));
    let last = line_end(text, (line_end(text, at) + 1).min(text.len()));
    let mut start = first;
    text[first..last].split_inclusive('\n').find_map(|line| {
        let place = start;
        start += line.len();
        let indent = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        let tab = indent.find('\t').filter(|_| !line.trim().is_empty())?;
        let help = "indent with spaces: a tab has no width that every program agrees on";
        found(place + tab..place + indent.len(), "this line is indented with a tab", help)
    })
}

/// A quotation mark that does not close: it is missed where the next key begins, or at the end.
fn open_mark(text: &str, at: usize, kind: &ErrorKind) -> Found {
    let is_mark = matches!(
        kind,
        ErrorKind::UnclosedQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::DocumentIndicatorInQuotedScalar
            | ErrorKind::InvalidFlowScalarIndent
    );
    let opens = |line: &Line<'_>| {
        let mark = line.value.chars().next().filter(|c| is_mark && matches!(c, '"' | '\''))?;
        (!line.value[1..].contains(mark)).then_some(mark)
    };
    let (line, mark) = lines_before(text, at).find_map(|line| opens(&line).map(|mark| (line.start, mark)))?;
    let help = format!("set `{mark}` behind the last word; a text of several lines stands below `>-`");
    found(line..line + 1, format!("this `{mark}` is not closed"), help)
}

/// A bracket that does not close.
fn open_bracket(text: &str, at: usize, kind: &ErrorKind) -> Found {
    let is_open = matches!(
        kind,
        ErrorKind::UnexpectedEofFlowSequence
            | ErrorKind::UnexpectedEofFlowMapping
            | ErrorKind::UnexpectedEofImplicitFlowMapping
            | ErrorKind::ExpectedFlowMappingSeparator
            | ErrorKind::ExpectedFlowSequenceSeparator
            | ErrorKind::UnclosedFlowCollection { .. }
            | ErrorKind::BlockEntryInFlowCollection
            | ErrorKind::InvalidColonPlacement
            | ErrorKind::InvalidFlowScalarIndent
            | ErrorKind::InvalidIndentation
    );
    let opens = |line: &Line<'_>| {
        let bracket = line.value.chars().next().filter(|c| is_open && matches!(c, '[' | '{'))?;
        closing(line.value).is_none().then_some(bracket)
    };
    let (start, bracket) = lines_before(text, at).find_map(|line| opens(&line).map(|bracket| (line.start, bracket)))?;
    let close = if bracket == '[' { ']' } else { '}' };
    let help = format!("close it with `{close}`; {BRACKET}");
    found(start..start + 1, format!("this `{bracket}` is not closed"), help)
}

/// A value that YAML takes for something else than its words.
fn value(text: &str, at: usize, kind: &ErrorKind) -> Found {
    let line = lines_before(text, at).next()?;
    let (start, words) = (line.start, line.value);
    let first = words.chars().next()?;
    let mark = start..start + first.len_utf8();
    let rest = |end: usize| start + end..start + words.len();
    match first {
        '@' | '`' | '%' => found(mark, format!("no text of YAML begins with `{first}`"), QUOTE),
        '*' | '&' => found(mark, format!("to YAML `{first}` begins the name of an anchor, not a text"), QUOTE),
        '[' | '{' => {
            let end = closing(words)?;
            found(rest(end), format!("words behind the end of what `{first}` began"), BRACKET)
        }
        '"' | '\'' if matches!(kind, ErrorKind::UnknownQuotedScalarEscape) => {
            let help = "between `'` and `'` a backslash is a backslash; between `\"` it stands twice";
            found(at..at, "a backslash between `\"` begins a sign of YAML, and this is none", help)
        }
        '"' | '\'' => {
            let end = words[1..].find(first)? + 2;
            let other = if first == '"' { '\'' } else { '"' };
            let help = format!(
                "a text that holds `{first}` stands between `{other}` and `{other}`, or on the next line below `>-`"
            );
            found(rest(end), format!("words behind the closing `{first}`"), help)
        }
        '>' | '|' => {
            found(mark, format!("words behind `{first}`"), "they begin on the next line, further in than the key")
        }
        '-' | '?' if words[1..].starts_with(' ') => {
            found(mark, format!("`{first} ` within a line"), format!("a list begins on the next line; else {QUOTE}"))
        }
        _ if matches!(kind, ErrorKind::SimpleKeyExpected) && line.bare => {
            let help = "a key has a colon and a space behind it; words that go on from the line above stand further in";
            found(start..start + words.len(), "this line is neither a key nor a list entry", help)
        }
        _ => {
            let colon = words.find(": ").or_else(|| words.ends_with(':').then(|| words.len() - 1))?;
            found(start + colon..start + colon + 1, "a colon with a space behind it within a text", QUOTE)
        }
    }
}

/// A key that is further in than the line above, which has a value already.
fn too_far_in(text: &str, at: usize, kind: &ErrorKind) -> Found {
    let start = line_start(text, at);
    let depth = |line: &str| line.len() - line.trim_start().len();
    let above = text[..start].lines().rev().find(|line| !line.trim().is_empty())?;
    let before = &text[start..at];
    let is_key = matches!(kind, ErrorKind::MappingValueNotAllowed) && !before.contains([':', '"', '\'']);
    (is_key && depth(before) > depth(above) && !above.trim_end().ends_with(':')).then_some(())?;
    found(at..at, "this key is further in than those above", "the keys of one record begin in the same column")
}

/// Gives the end of what a bracket at the beginning of words opens, where it closes in them.
fn closing(words: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in words.char_indices() {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return Some(at + c.len_utf8());
        }
    }
    None
}

/// Gives the lines from the one at a place upward.
fn lines_before(text: &str, at: usize) -> impl Iterator<Item = Line<'_>> {
    let end = line_end(text, at);
    let mut ends = end;
    text[..end].split('\n').rev().map(move |line| {
        let start = ends - line.len();
        ends = start.saturating_sub(1);
        value_of(line, start)
    })
}

/// Parts a line, which begins at `start`, into a key and its value.
fn value_of(line: &str, start: usize) -> Line<'_> {
    let words = line.trim_end();
    let entry = words.len() - words.trim_start_matches([' ', '-']).len();
    let colon = words[entry..]
        .find(": ")
        .filter(|colon| words[entry..entry + colon].chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-')));
    let before = colon.map_or(entry, |colon| entry + colon + 2);
    let value = words[before..].trim_start();
    Line { start: start + words.len() - value.len(), value, bare: colon.is_none() }
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end)
}
