//! Words that are set as HTML, apart from words that are not yet.
//!
//! Takes plain text, gives markup in which nothing of the text is taken for a tag; templates print [`Html`] as it is and
//! escape everything else.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

/// Markup that is safe to print.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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

/// Gives text in which the escapes of names (apostrophes, quotation marks, ampersands) are letters again.
pub(crate) fn unescape(text: &str) -> Cow<'_, str> {
    const ESCAPES: [(&str, &str); 6] =
        [("&#x27;", "'"), ("&#39;", "'"), ("&apos;", "'"), ("&quot;", "\""), ("&#34;", "\""), ("&amp;", "&")];
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(ESCAPES.iter().fold(text.to_owned(), |text, (escape, letter)| text.replace(escape, letter)))
}

/// Appends text with the characters escaped that have a meaning in HTML, in attributes too.
pub(crate) fn escape(text: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(entity);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(Html::text("a <b> & \"ج\"").as_str(), "a &lt;b&gt; &amp; &quot;ج&quot;");
    }

    #[test]
    fn links_to_two_places_read_the_same() {
        let link = |to: &str| Html::link(to, &Html::text("a > b"));
        assert_ne!(link("#1"), link("#2"));
        assert_eq!(link("#1").words(), link("#2").words());
    }
}
