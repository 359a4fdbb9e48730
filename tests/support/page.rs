//! One page: what its tags say.

use crate::support::html::{Token, is_void};

/// An HTML page.
pub(crate) struct Page {
    /// Its path below the site's root.
    pub(crate) path: String,
    /// Its markup.
    pub(crate) tokens: Vec<Token>,
}

/// A start tag.
#[derive(Clone, Copy)]
pub(crate) struct Tag<'a> {
    /// Its name.
    pub(crate) name: &'a str,
    /// Its attributes.
    pub(crate) attributes: &'a [(String, String)],
}

impl<'a> Tag<'a> {
    /// Gives the value of an attribute.
    pub(crate) fn get(&self, key: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(k, _)| k == key).map(|(_, value)| value.as_str())
    }
}

impl Page {
    /// Gives every start tag.
    pub(crate) fn tags(&self) -> impl Iterator<Item = Tag<'_>> {
        self.tokens.iter().filter_map(|token| match token {
            Token::Start { name, attributes } => Some(Tag { name, attributes }),
            _ => None,
        })
    }

    /// Gives the tags of that name.
    pub(crate) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = Tag<'a>> {
        self.tags().filter(move |tag| tag.name == name)
    }

    /// Gives the `<link>`s of a relation.
    pub(crate) fn links<'a>(&'a self, relation: &'a str) -> impl Iterator<Item = Tag<'a>> {
        let is = move |tag: &Tag<'_>| tag.get("rel").is_some_and(|rel| rel.split_whitespace().any(|r| r == relation));
        self.named("link").filter(is)
    }

    /// Gives the alternates by language, in order.
    pub(crate) fn hreflang(&self) -> Vec<(String, String)> {
        let pair = |tag: Tag<'_>| Some((tag.get("hreflang")?.to_owned(), tag.get("href")?.to_owned()));
        self.links("alternate").filter_map(pair).collect()
    }

    /// Gives the values of every `id`.
    pub(crate) fn ids(&self) -> Vec<&str> {
        self.tags().filter_map(|tag| tag.get("id")).collect()
    }

    /// Says whether robots are asked to keep off.
    pub(crate) fn is_noindex(&self) -> bool {
        let robots = |tag: Tag<'_>| {
            tag.get("name") == Some("robots") && tag.get("content").is_some_and(|c| c.contains("noindex"))
        };
        self.named("meta").any(robots)
    }

    /// Says whether the page says again what others say, for a purpose of its own: a figure in a frame, or all on one page.
    pub(crate) fn is_edition(&self) -> bool {
        self.path.split('/').take(2).any(|part| part == "embed" || part == "print")
    }

    /// Says whether the page only leads to another.
    pub(crate) fn is_redirect(&self) -> bool {
        self.named("meta").any(|tag| tag.get("http-equiv") == Some("refresh"))
    }

    /// Gives the text of the first element of that name, white space folded.
    pub(crate) fn text_of(&self, name: &str) -> Option<String> {
        let words: Vec<String> = self
            .inside(name)?
            .iter()
            .filter_map(|token| match token {
                Token::Text(text) => Some(text.clone()),
                _ => None,
            })
            .collect();
        Some(words.concat().split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Gives what stands in the first element of that name.
    pub(crate) fn inside(&self, name: &str) -> Option<&[Token]> {
        let start = self.tokens.iter().position(|t| matches!(t, Token::Start { name: n, .. } if n == name))? + 1;
        let mut depth = 1_usize;
        for (at, token) in self.tokens.iter().enumerate().skip(start) {
            match token {
                Token::Start { name, .. } if !is_void(name) => depth += 1,
                Token::End(_) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some(&self.tokens[start..at]);
            }
        }
        None
    }

    /// Gives every address that the page asks for or leads to, with its tag.
    pub(crate) fn addresses(&self) -> Vec<(Tag<'_>, &str)> {
        let mut found = Vec::new();
        for tag in self.tags() {
            for key in ["href", "src", "action", "poster", "data", "xlink:href"] {
                found.extend(tag.get(key).map(|value| (tag, value)));
            }
            let set = tag.get("srcset").into_iter().flat_map(|set| set.split(','));
            found.extend(set.filter_map(|part| part.split_whitespace().next()).map(|value| (tag, value)));
            let refresh = tag.get("http-equiv").filter(|kind| *kind == "refresh").and_then(|_| tag.get("content"));
            found.extend(refresh.and_then(|content| content.split_once("url=")).map(|(_, value)| (tag, value)));
        }
        found
    }
}
