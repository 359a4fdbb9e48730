//! Code with its parts marked by classes, which the style sheet colours.
//!
//! Takes code and the name of its language, gives a `<pre>`. Blocks in texts go through `syntect`, whose grammars are
//! loaded when the first block needs them. The records of notes do not: they are on every note's page, their YAML is of one
//! plain shape, and `syntect` would take longer over them than all the rest of a build takes. [`yaml`] gives the same
//! classes for them.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock};

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

use crate::locale::{Direction, Lang};
use crate::render::html::Html;
use crate::render::script::marked;

static GRAMMARS: OnceLock<SyntaxSet> = OnceLock::new();

/// Blocks that were set already, by language and code: a text is set in every view, and `syntect` takes a quarter of a
/// millisecond over a line.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    set: Mutex<HashMap<(String, String), String>>,
}

impl Blocks {
    /// Sets a block of code; one in a language that is not known is set plainly.
    pub(crate) fn set(&self, code: String, language: String) -> String {
        let key = (language, code);
        if let Some(done) = self.known().get(&key) {
            return done.clone();
        }
        let done = block(&key.1, &key.0);
        self.known().insert(key, done.clone());
        done
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<(String, String), String>> {
        self.set.lock().expect("no thread panics with the blocks in hand")
    }
}

fn block(code: &str, language: &str) -> String {
    let inner = if language.is_empty() { None } else { classed(code, language) };
    let inner = inner.unwrap_or_else(|| Html::text(code).as_str().to_owned());
    let mut out = String::with_capacity(inner.len() + 64);
    out.push_str("<pre class=\"code\" dir=\"ltr\" tabindex=\"0\"><code>");
    out.push_str(&inner);
    out.push_str("</code></pre>\n");
    out
}

fn classed(code: &str, language: &str) -> Option<String> {
    let grammars = GRAMMARS.get_or_init(SyntaxSet::load_defaults_newlines);
    let syntax = grammars.find_syntax_by_token(language)?;
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, grammars, ClassStyle::Spaced);
    for line in LinesWithEndings::from(code) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}

/// Marks comments, keys, quoted strings and numbers of a record's YAML, line by line, with the classes of `syntect`, and words
/// written from right to left with the one of `languages` that is.
pub(crate) fn yaml(source: &str, languages: &[Lang]) -> Html {
    let mut out = String::with_capacity(source.len() * 2);
    for line in source.lines() {
        yaml_line(line, languages, &mut out);
        out.push('\n');
    }
    Html::raw(out)
}

fn yaml_line(line: &str, languages: &[Lang], out: &mut String) {
    let body = line.trim_start();
    out.push_str(&line[..line.len() - body.len()]);
    if body.starts_with('#') {
        return span("comment line", body, languages, out);
    }
    let mut rest = body;
    while let Some(after) = rest.strip_prefix("- ") {
        span("punctuation definition", "-", languages, out);
        out.push(' ');
        rest = after.trim_start();
    }
    match key_end(rest) {
        Some(end) => {
            span("entity name tag", &rest[..end], languages, out);
            span("punctuation separator", ":", languages, out);
            yaml_value(&rest[end + 1..], languages, out);
        }
        None => yaml_value(rest, languages, out),
    }
}

fn yaml_value(text: &str, languages: &[Lang], out: &mut String) {
    let value = text.trim_start();
    out.push_str(&text[..text.len() - value.len()]);
    let number = !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
    match value.as_bytes().first() {
        Some(b'"' | b'\'') => span("string quoted", value, languages, out),
        Some(b'#') => span("comment line", value, languages, out),
        Some(b'>' | b'|') if value.len() < 4 => span("keyword control", value, languages, out),
        Some(_) if number => span("constant numeric", value, languages, out),
        _ => marked(value, Direction::LeftToRight, languages.iter().copied(), out),
    }
}

/// Finds the colon that ends a key of plain letters, digits, hyphens and underscores.
fn key_end(text: &str) -> Option<usize> {
    let end = text.bytes().position(|b| !(b.is_ascii_alphanumeric() || b == b'-' || b == b'_'))?;
    let rest = &text[end..];
    (end > 0 && (rest == ":" || rest.starts_with(": "))).then_some(end)
}

fn span(class: &str, text: &str, languages: &[Lang], out: &mut String) {
    out.push_str("<span class=\"");
    out.push_str(class);
    out.push_str("\">");
    marked(text, Direction::LeftToRight, languages.iter().copied(), out);
    out.push_str("</span>");
}

#[cfg(test)]
mod tests {
    use super::{block, yaml};
    use crate::locale::Lang;

    #[test]
    fn keys_and_values_of_a_record_are_marked() {
        let html = yaml("- article: a-b # c\n  value: 8\n  ar: \"ماء\"\n", &[Lang::parse("ar").expect("a code")]);
        assert!(html.as_str().contains("<span class=\"entity name tag\">article</span>"));
        assert!(html.as_str().contains("<span class=\"constant numeric\">8</span>"));
        assert!(html.as_str().contains("&quot;<span lang=\"ar\" dir=\"rtl\">ماء</span>&quot;"));
    }

    #[test]
    fn code_keeps_its_angle_brackets() {
        assert!(block("a < b", "").contains("a &lt; b"));
        assert!(block("let a = 1;", "rust").contains("class=\""));
    }
}
