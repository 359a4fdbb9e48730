//! A text in several languages, and the choice of one for a reader.
//!
//! Takes pairs of language and text in the order given, gives the text for a language with its fallbacks. It does not
//! know which language is the default; the caller says so.

use super::Lang;
use serde::{Serialize, Serializer};

/// A text by language, in the order in which an author gave it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Localized {
    texts: Vec<(Lang, String)>,
}

/// The text chosen for a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Piece<'a> {
    /// The words.
    pub text: &'a str,
    /// The language that they are in.
    pub lang: Lang,
    /// Whether this is another language than the one asked for.
    pub fallback: bool,
}

impl Localized {
    /// Takes texts in the order given; of two in one language the first counts.
    pub fn new(texts: Vec<(Lang, String)>) -> Self {
        let mut kept: Vec<(Lang, String)> = Vec::with_capacity(texts.len());
        for (lang, text) in texts {
            if kept.iter().all(|(l, _)| *l != lang) {
                kept.push((lang, text));
            }
        }
        Self { texts: kept }
    }

    /// Makes a text in one language.
    pub fn single(lang: Lang, text: impl Into<String>) -> Self {
        Self { texts: vec![(lang, text.into())] }
    }

    /// Adds the texts of languages that are not there yet.
    pub fn add(&mut self, more: &Self) {
        for (lang, text) in more.iter() {
            if self.get(lang).is_none() {
                self.texts.push((lang, text.to_owned()));
            }
        }
    }

    /// Gives the text in exactly that language.
    pub fn get(&self, lang: Lang) -> Option<&str> {
        self.iter().find(|(l, _)| *l == lang).map(|(_, text)| text)
    }

    /// Gives the text for a reader of `lang`: in that language, else in the default, else in the first given; none
    /// only where there is no text at all.
    pub fn pick(&self, lang: Lang, default: Lang) -> Option<Piece<'_>> {
        let find = |wanted: Lang| self.iter().find(|(l, _)| *l == wanted);
        let (found, text) = find(lang).or_else(|| find(default)).or_else(|| self.iter().next())?;
        Some(Piece { text, lang: found, fallback: found != lang })
    }

    /// Gives every language with its text, in the order given.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.texts.iter().map(|(lang, text)| (*lang, text.as_str()))
    }

    /// Tells whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}

impl Serialize for Localized {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, Localized};

    fn lang(code: &str) -> Lang {
        Lang::parse(code).unwrap()
    }

    #[test]
    fn a_missing_language_falls_back_to_the_default_then_to_the_first() {
        let text = Localized::new(vec![(lang("fr"), "un".into()), (lang("en"), "one".into())]);
        let pick = |l, d| text.pick(lang(l), lang(d)).map(|p| (p.text, p.fallback));
        assert_eq!(pick("fr", "en"), Some(("un", false)));
        assert_eq!(pick("ar", "en"), Some(("one", true)));
        assert_eq!(pick("ar", "de"), Some(("un", true)));
        assert_eq!(Localized::default().pick(lang("en"), lang("en")), None);
    }

    #[test]
    fn a_text_is_a_map_in_json_in_the_order_given() {
        let text = Localized::new(vec![(lang("en"), "one".into()), (lang("ar"), "واحد".into())]);
        assert_eq!(serde_json::to_string(&text).unwrap(), r#"{"en":"one","ar":"واحد"}"#);
    }
}
