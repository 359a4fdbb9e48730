//! Bounds on what is read as HTML: a page that no browser would show whole is refused before a tree is grown from it.
//!
//! One pass over the bytes, which knows no more of HTML than where tags begin. A tree's growth is quadratic in the elements
//! that are left open: each keeps its place on a stack, and formatting is repeated in every block that follows.

use crate::diagnostic::Refusal;

/// Bytes of a page; the longest articles have a tenth of that, pictures included.
const BYTES: usize = 24 << 20;
/// Elements inside each other: Chromium keeps no deeper ones either.
const DEPTH: usize = 512;
/// Elements that open formatting may be repeated in, each counted as often as there is formatting open.
const REPEATS: usize = 4_000_000;
/// Bytes of a tag that are looked through.
const TAG: usize = 2_000;
/// Elements without an end, and those whose end is understood.
const SHALLOW: [&str; 30] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li",
    "td", "th", "tr", "dt", "dd", "option", "optgroup", "thead", "tbody", "tfoot", "colgroup", "rt", "rp", "param",
    "path",
];
/// Elements of drawings, which may close themselves: `<use/>`. Elsewhere the stroke says nothing, and they would stay open.
const DRAWING: [&str; 16] = [
    "animate", "circle", "clippath", "defs", "ellipse", "g", "image", "line", "mask", "path", "polygon", "polyline",
    "rect", "stop", "symbol", "use",
];
/// Elements that are opened anew in every block until they are closed.
const FORMATTING: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Refuses a page that is too large, too deep, or would grow out of proportion.
pub(super) fn look(html: &str) -> Result<(), Refusal> {
    let refuse = |message: &str| Err(Refusal::new(message, "save the article's words as a .txt file and import that"));
    if html.len() > BYTES {
        return refuse("the page is larger than 24 MB");
    }
    let (mut depth, mut formatting, mut repeats) = (0_usize, 0_usize, 0_usize);
    let (mut rest, mut draws) = (html, false);
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let closes = rest.starts_with('/');
        let name_at = usize::from(closes);
        let name = name(&rest[name_at..]);
        let is_drawn = DRAWING.contains(&name.as_str());
        let is_closed = draws && is_drawn && !closes && closes_itself(rest);
        // Whatever else stands within a drawing may end it.
        draws = name == "svg" && !closes || draws && (is_drawn || name.is_empty());
        if name.is_empty() || is_closed || SHALLOW.contains(&name.as_str()) {
            repeats += formatting;
        } else if closes {
            depth = depth.saturating_sub(1);
            formatting = formatting.saturating_sub(usize::from(FORMATTING.contains(&name.as_str())));
        } else {
            depth += 1;
            repeats += formatting;
            formatting += usize::from(FORMATTING.contains(&name.as_str()));
            if matches!(name.as_str(), "script" | "style" | "textarea" | "title") {
                rest = after_raw(rest, &name);
                depth -= 1;
            }
        }
        if depth > DEPTH {
            return refuse("its elements stand inside each other more than 512 deep");
        }
        if repeats > REPEATS {
            return refuse("its formatting is never closed");
        }
    }
    Ok(())
}

/// Reads the name of a tag in lower case; a name of more than ten letters is one of no interest.
fn name(text: &str) -> String {
    let name = text.bytes().take_while(u8::is_ascii_alphanumeric).take(11);
    name.map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

/// Says whether a tag surely ends in `/>`: its attributes stand between quotation marks, so that the stroke is in none of them.
fn closes_itself(tag: &str) -> bool {
    let (mut quote, mut last) = (None, b' ');
    for byte in tag.bytes().take(TAG) {
        match (quote, byte) {
            (Some(mark), _) if byte == mark => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') if last == b'=' => quote = Some(byte),
            (None, b'"' | b'\'') => return false,
            (None, b'>') => return last == b'/',
            (None, _) if last == b'=' => return false,
            _ => {}
        }
        last = byte;
    }
    false
}

/// Gives what follows the end of a script or the like, in which no tag counts.
fn after_raw<'a>(text: &'a str, name: &str) -> &'a str {
    let is_end = |at: &usize| {
        let end = text.as_bytes().get(at + 2..at + 2 + name.len());
        end.is_some_and(|end| end.eq_ignore_ascii_case(name.as_bytes()))
    };
    let end = text.match_indices("</").map(|(at, _)| at).find(is_end);
    end.map_or("", |at| &text[at + 2..])
}

#[cfg(test)]
mod tests {
    use super::look;

    #[test]
    fn what_would_grow_out_of_proportion_is_refused() {
        let message = |html: &str| look(html).unwrap_err().message;
        assert!(message(&"<div>".repeat(600)).contains("512 deep"));
        assert!(message(&" ".repeat(25 << 20)).contains("24 MB"));
        let open = (0..400).map(|n| format!("<b id={n}>")).collect::<String>();
        assert!(message(&(open + &"<p>x".repeat(20_000))).contains("never closed"));
    }

    #[test]
    fn usual_pages_pass_also_with_ends_left_out() {
        assert!(look(&"<p>One<li>two<tr><td>three".repeat(10_000)).is_ok());
        assert!(look(&format!("<script>{}</script><p>x", "'<div>'+".repeat(2_000))).is_ok());
        let drawing = format!("<svg>{}</svg>", "<use href='#a'/><g><path d='m'/></g>".repeat(2_000));
        assert!(look(&drawing).is_ok());
        for open in ["<svg><p>", "<svg></p>", "<svg></svg>", ""] {
            assert!(look(&format!("{open}{}", "<use/>".repeat(2_000))).is_err(), "{open}: no drawing");
        }
        for open in ["<use x='/>'>", "<use x=a/>", "<use a'b='/>'>", "<use <use/"] {
            assert!(look(&format!("<svg>{}", open.repeat(2_000))).is_err(), "{open} stays open");
        }
        assert!(look("<").is_ok() && look("</").is_ok() && look("<é").is_ok());
    }
}
