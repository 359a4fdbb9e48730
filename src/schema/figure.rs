//! The forms of a figure: a plain number, a bound, a range, a word, or nothing disclosed.

use crate::load::yaml::{Node, Value};
use crate::source::Span;

/// The forms, for help.
pub(crate) const FORMS: &str = "a figure is a plain number, `{at_least: n}`, `{more_than: n}`, `{at_most: n}`, `{about: n}`, \
     `{between: [low, high]}`, `{words: dozens}` or `undisclosed`";

/// A figure as it is written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Figure {
    /// A plain number.
    Exact(f64),
    /// A key and its number.
    Bound(Bound, f64),
    /// From, to.
    Between(f64, f64),
    /// A word.
    Words(String),
    /// `undisclosed`.
    Undisclosed,
}

/// The keys that take one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    /// `at_least`
    AtLeast,
    /// `more_than`
    MoreThan,
    /// `at_most`
    AtMost,
    /// `about`
    About,
}

/// Reads a figure; the error says where and what is wrong.
pub(crate) fn read(node: &Node) -> Result<Figure, (Span, String)> {
    match &node.value {
        Value::Scalar(text) if text == "undisclosed" => Ok(Figure::Undisclosed),
        Value::Scalar(_) => number(node).map(Figure::Exact),
        Value::Map(entries) => match entries.as_slice() {
            [(key, value)] => bound(&key.text, key.span, value),
            _ => Err((node.span, "a figure has one bound".to_owned())),
        },
        _ => Err((node.span, format!("a figure is not {}", node.describe()))),
    }
}

fn bound(key: &str, span: Span, value: &Node) -> Result<Figure, (Span, String)> {
    let one = |bound| number(value).map(|n| Figure::Bound(bound, n));
    match key {
        "at_least" => one(Bound::AtLeast),
        "more_than" => one(Bound::MoreThan),
        "at_most" => one(Bound::AtMost),
        "about" => one(Bound::About),
        "words" => match value.text() {
            Some(words) if !words.trim().is_empty() => Ok(Figure::Words(words.to_owned())),
            _ => Err((value.span, "`words` takes a word".to_owned())),
        },
        "between" => match value.list() {
            Some([low, high]) => match (number(low)?, number(high)?) {
                (l, h) if l <= h => Ok(Figure::Between(l, h)),
                _ => Err((value.span, "the lower number of `between` comes first".to_owned())),
            },
            _ => Err((value.span, "`between` takes two numbers".to_owned())),
        },
        other => Err((span, format!("a figure has no bound `{other}`"))),
    }
}

/// From here on a whole number cannot be told from its neighbours in the arithmetic that we use, IEEE 754.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// Figures of a number with a fraction that this arithmetic keeps.
const KEPT: usize = 15;

/// Reads a plain number, which is published as it is written: one that would be altered is refused.
fn number(node: &Node) -> Result<f64, (Span, String)> {
    let text = node.text().unwrap_or_default();
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'_'));
    let parsed = text.replace('_', "").parse::<f64>().ok().filter(|n| plain && n.is_finite());
    let number = parsed.ok_or_else(|| (node.span, format!("`{text}` is no plain number")))?;
    let figures = text.bytes().filter(u8::is_ascii_digit).skip_while(|b| *b == b'0').count();
    if number >= EXACT || (figures > KEPT && number.fract() != 0.0) {
        return Err((node.span, format!("`{text}` has more figures than can be kept exactly")));
    }
    Ok(number)
}

#[cfg(test)]
mod tests {
    use super::{Figure, read};
    use crate::load::yaml;
    use crate::source::FileId;

    fn figure(text: &str) -> Option<Figure> {
        read(&yaml::parse(FileId(0), text, 0, text.len()).0.unwrap()).ok()
    }

    #[test]
    fn a_number_is_exact_or_refused() {
        assert_eq!(figure("9007199254740991"), Some(Figure::Exact(9_007_199_254_740_991.0)));
        assert_eq!(figure("1_200.5"), Some(Figure::Exact(1200.5)));
        for text in ["9007199254740992", "{at_least: 99999999999999999999999}", "0.12345678901234567"] {
            assert_eq!(figure(text), None, "{text}");
        }
    }

    #[test]
    fn words_for_a_number_are_words() {
        assert_eq!(figure("{words: dozens}"), Some(Figure::Words("dozens".to_owned())));
        assert_eq!(figure("{words: \" \"}"), None);
    }
}
