//! Isolates a text from the direction of its surroundings with characters, for places that hold no markup.
//!
//! Takes text, gives text. Where markup is possible, `<bdi>` or `dir` is better; in JSON-LD and addresses nothing is.

/// FIRST STRONG ISOLATE: what follows takes the direction of its own first strong letter.
pub(super) const OPEN: char = '\u{2068}';
/// POP DIRECTIONAL ISOLATE: ends an isolate.
pub(super) const CLOSE: char = '\u{2069}';

/// Wraps a text in FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9), for `<title>` and attributes.
pub fn isolate(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 6);
    out.push(OPEN);
    out.push_str(text);
    out.push(CLOSE);
    out
}
