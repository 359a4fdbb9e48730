//! A figure as an article gives it, in words of the page, with the numbers that it allows.

use serde::Serialize;

use crate::render::html::{Html, unescape};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::{Tongue, Word};
use crate::resolve::Value;

/// A figure.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ValueView {
    /// The figure in words: "at least 8".
    text: TextView,
    /// The numbers that it allows, such as "171 to 209"; none where the words say as much.
    bounds: Option<Html>,
    /// The bounds are our convention for a word.
    convention: bool,
    /// Which form it takes, for the style sheet.
    form: &'static str,
}

/// Shows a figure.
pub(crate) fn value(sheet: &Sheet<'_>, value: &Value) -> ValueView {
    let implied = matches!(value, Value::About(_) | Value::Words(_));
    ValueView {
        text: sheet.sentence_by(|tongue| words(value, tongue)),
        bounds: if implied { bounds(sheet, value) } else { None },
        convention: matches!(value, Value::Words(_)),
        form: form(value),
    }
}

/// Gives a figure in the words of a language as plain text: for drawings and data.
pub(crate) fn plain(value: &Value, tongue: &Tongue) -> String {
    let words = words(value, tongue).words().replace("&lt;", "<").replace("&gt;", ">");
    unescape(&words).into_owned()
}

/// Gives a figure in the words of a language.
pub(crate) fn words(value: &Value, tongue: &Tongue) -> Html {
    let n = |key: &str, n: f64| tongue.html(key, &[("n", Word::Number(n))]);
    match value {
        Value::Exact(x) => Html::text(&tongue.number(*x)),
        Value::AtLeast(x) => n("value-at-least", *x),
        Value::MoreThan(x) => n("value-more-than", *x),
        Value::AtMost(x) => n("value-at-most", *x),
        Value::About(x) => n("value-about", *x),
        Value::Between(low, high) => {
            tongue.html("value-between", &[("low", Word::Number(*low)), ("high", Word::Number(*high))])
        }
        Value::Words(words) => match value.wording() {
            Some(key) => Html::text(&tongue.text(&format!("value-word-{key}"))),
            None => tongue.html("value-words", &[("words", Word::Text(words))]),
        },
        Value::Undisclosed => tongue.html("value-undisclosed", &[]),
    }
}

/// Gives the numbers that a figure allows, in words: signs and dashes between digits turn round in some directions.
fn bounds(sheet: &Sheet<'_>, value: &Value) -> Option<Html> {
    let bounds = value.bounds()?;
    // Around a small number, whole numbers would hide that there are bounds.
    let close = bounds.low.zip(bounds.high).is_some_and(|(low, high)| low != high && low.round() == high.round());
    let near = |x: f64| if close { (x * 10.0).round() / 10.0 } else { x.round() };
    let allowed = match (bounds.low.map(near), bounds.high.map(near)) {
        (Some(low), Some(high)) if low == high => Value::Exact(low),
        (Some(low), Some(high)) => Value::Between(low, high),
        (Some(low), None) => Value::AtLeast(low),
        (None, Some(high)) => Value::AtMost(high),
        (None, None) => return None,
    };
    Some(sheet.each(|tongue| words(&allowed, tongue)))
}

fn form(value: &Value) -> &'static str {
    match value {
        Value::Exact(_) => "exact",
        Value::AtLeast(_) | Value::MoreThan(_) => "from",
        Value::AtMost(_) => "to",
        Value::About(_) | Value::Between(..) => "range",
        Value::Words(_) => "words",
        Value::Undisclosed => "undisclosed",
    }
}
