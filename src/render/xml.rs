//! Text in XML.
//!
//! Takes text, gives it with what XML reserves written as references. Feeds and site maps are a dozen elements each; a
//! library for them would be longer than they are.

/// Escapes a text for an element or an attribute in double quotes. Control characters that XML 1.0 cannot hold
/// (§ 2.2) are left out.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_that_xml_reserves_is_left() {
        assert_eq!(escape("a < b & \"c\"\u{8}"), "a &lt; b &amp; &quot;c&quot;");
    }
}
