//! Isolates a text from the direction of its surroundings with characters (UAX #9), for places that hold no markup.
//!
//! Takes text, gives text. Where markup is possible, `<bdi>` or `dir` is better; in JSON-LD and addresses nothing is.

use crate::locale::Direction;

/// FIRST STRONG ISOLATE: what follows takes the direction of its own first strong letter.
pub(super) const OPEN: char = '\u{2068}';
/// POP DIRECTIONAL ISOLATE: ends an isolate.
pub(super) const CLOSE: char = '\u{2069}';

/// LEFT-TO-RIGHT ISOLATE.
const LEFT_TO_RIGHT: char = '\u{2066}';
/// RIGHT-TO-LEFT ISOLATE.
const RIGHT_TO_LEFT: char = '\u{2067}';

/// Wraps a text in FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, for `<title>` and attributes.
pub fn isolate(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 6);
    out.push(OPEN);
    out.push_str(text);
    out.push(CLOSE);
    out
}

/// Keeps words that are written from right to left apart from what stands beside them, in lines for a terminal; others stay as
/// they are, for most terminals show isolates that they need not have as a gap.
pub fn isolate_rtl(words: &str, direction: Direction) -> String {
    match direction {
        Direction::RightToLeft => format!("{RIGHT_TO_LEFT}{words}{CLOSE}"),
        Direction::LeftToRight => words.to_owned(),
    }
}

/// Takes every isolate out of a text, for what keeps directions apart itself.
pub fn without_isolates(text: &str) -> String {
    text.replace([LEFT_TO_RIGHT, RIGHT_TO_LEFT, OPEN, CLOSE], "")
}
