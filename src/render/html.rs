//! Words that are set as HTML, apart from words that are not yet.
//!
//! Takes plain text, gives markup in which nothing of the text is taken for a tag; templates print [`Html`] as it is and
//! escape everything else.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

/// Markup that is safe to print.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Html(String);

impl Html {
    /// Takes markup as it is.
    pub fn raw(markup: impl Into<String>) -> Self {
        Self(markup.into())
    }

    /// Makes markup of plain text.
    pub fn text(text: &str) -> Self {
        let mut out = String::with_capacity(text.len() + text.len() / 16);
        escape(text, &mut out);
        Self(out)
    }

    /// Makes a link; the words are markup already.
    pub fn link(href: &str, words: &Self) -> Self {
        let mut out = String::with_capacity(href.len() + words.0.len() + 16);
        out.push_str("<a href=\"");
        escape(href, &mut out);
        out.push_str("\">");
        out.push_str(&words.0);
        out.push_str("</a>");
        Self(out)
    }

    /// Gives the markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Gives the markup without its tags, to tell whether two read the same.
    pub fn words(&self) -> String {
        let mut words = String::with_capacity(self.0.len());
        for part in self.0.split('<') {
            // What stands before the first tag has no end of one.
            words.push_str(part.split_once('>').map_or(part, |(_, after)| after));
        }
        words
    }

    /// Gives the words with the characters that set a part apart in place of the elements that do: for drawings and titles.
    pub(crate) fn isolated(&self) -> String {
        let mut out = String::with_capacity(self.0.len());
        let mut open: Vec<bool> = Vec::new();
        for (at, part) in self.0.split('<').enumerate() {
            let (tag, words) = if at == 0 { ("", part) } else { part.split_once('>').unwrap_or(("", part)) };
            if tag.starts_with('/') {
                out.extend(open.pop().filter(|apart| *apart).map(|_| isolate::CLOSE));
            } else if !tag.is_empty() {
                let mark = isolate::of(tag);
                out.extend(mark);
                open.push(mark.is_some());
            }
            out.push_str(words);
        }
        unescape(&out.replace("&lt;", "<").replace("&gt;", ">")).into_owned()
    }

    /// Says whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Html {
    /// Hands the markup to a template marked as safe, so that no template needs a filter for it.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(&self.0).serialize(serializer)
    }
}

/// The characters that set words apart.
mod isolate {
    /// Ends what the others begin.
    pub(super) const CLOSE: char = '\u{2069}';

    /// Gives the character for a start tag that sets its words apart.
    pub(super) fn of(tag: &str) -> Option<char> {
        match tag {
            tag if tag.contains("dir=\"rtl\"") => Some('\u{2067}'),
            tag if tag.contains("dir=\"ltr\"") => Some('\u{2066}'),
            "bdi" => Some('\u{2068}'),
            _ => None,
        }
    }
}

/// Gives text in which the escapes of names (apostrophes, quotation marks, ampersands) are letters again.
pub(crate) fn unescape(text: &str) -> Cow<'_, str> {
    const ESCAPES: [(&str, &str); 6] =
        [("&#x27;", "'"), ("&#39;", "'"), ("&apos;", "'"), ("&quot;", "\""), ("&#34;", "\""), ("&amp;", "&")];
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(ESCAPES.iter().fold(text.to_owned(), |text, (escape, letter)| text.replace(escape, letter)))
}

/// Bytes that are looked at together.
const CHUNK: usize = 32;

/// Appends text with the characters escaped that have a meaning in HTML, in attributes too.
pub(crate) fn escape(text: &str, out: &mut String) {
    let mut from = 0;
    let mut chunk = 0;
    // Most texts have none: a chunk is looked at as a whole, which the compiler does for all its bytes at once.
    for bytes in text.as_bytes().chunks(CHUNK) {
        if bytes.iter().fold(false, |found, byte| found | matches!(byte, b'&' | b'<' | b'>' | b'"')) {
            for (at, byte) in bytes.iter().enumerate() {
                let entity = match byte {
                    b'&' => "&amp;",
                    b'<' => "&lt;",
                    b'>' => "&gt;",
                    b'"' => "&quot;",
                    _ => continue,
                };
                out.push_str(&text[from..chunk + at]);
                out.push_str(entity);
                from = chunk + at + 1;
            }
        }
        chunk += bytes.len();
    }
    out.push_str(&text[from..]);
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(Html::text("a <b> & \"ج\"").as_str(), "a &lt;b&gt; &amp; &quot;ج&quot;");
        for before in 0..2 * super::CHUNK {
            let before = "ج".repeat(before);
            assert_eq!(Html::text(&format!("{before}<{before}&")).as_str(), format!("{before}&lt;{before}&amp;"));
        }
    }

    #[test]
    fn what_elements_set_apart_characters_set_apart() {
        let html = Html::raw(
            "<bdi dir=\"rtl\">«<cite><span lang=\"en\" dir=\"ltr\">a &amp; b</span></cite>»</bdi>، <bdi>c</bdi>",
        );
        assert_eq!(html.isolated(), "\u{2067}«\u{2066}a & b\u{2069}»\u{2069}، \u{2068}c\u{2069}");
    }

    #[test]
    fn links_to_two_places_read_the_same() {
        let link = |to: &str| Html::link(to, &Html::text("a > b"));
        assert_ne!(link("#1"), link("#2"));
        assert_eq!(link("#1").words(), link("#2").words());
    }
}
