//! Texts as templates get them: in one language, or in two side by side.
//!
//! A text has one [`Block`] in a single view and two in a parallel view, so that one template serves both. A block says
//! its language only where it is another than the page's. A text in a line reaches templates as markup that is made here:
//! most of what stands on a page is such texts, and a component for each took longer than all else that templates do.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::locale::Lang;
use crate::render::html::{Html, escape};

/// A text, in each language in which the page is read. Templates get its markup, or nothing where there is no text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextView {
    /// One block, or two side by side; one alone where both would be the same words; none where there is no text.
    pub blocks: Vec<Block>,
}

/// A text in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Block {
    /// The language, where it is not the page's.
    pub lang: Option<Lang>,
    /// The direction, where the language is not the page's.
    pub dir: Option<&'static str>,
    /// The words.
    pub html: Html,
    /// Names the language of the words where it is not the one asked for, such as "in English".
    pub fallback: Option<String>,
}

impl Block {
    /// Sets words of a language on a page of another or of the same.
    pub fn new(page: Lang, lang: Lang, html: Html) -> Self {
        let foreign = lang != page;
        let dir = foreign.then(|| lang.direction().as_str());
        Self { lang: foreign.then_some(lang), dir, html, fallback: None }
    }

    /// Appends the words in a span that says their language where it is not the page's.
    fn span(&self, out: &mut String) {
        out.push_str("<span");
        if let (Some(lang), Some(dir)) = (self.lang, self.dir) {
            out.push_str(" lang=\"");
            out.push_str(lang.as_str());
            out.push_str("\" dir=\"");
            out.push_str(dir);
            out.push('"');
        }
        out.push('>');
        out.push_str(self.html.as_str());
        out.push_str("</span>");
    }
}

impl TextView {
    /// Says whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Wraps the words of each block in a link.
    #[must_use]
    pub fn linked(mut self, href: &str) -> Self {
        for block in &mut self.blocks {
            block.html = Html::link(href, &block.html);
        }
        self
    }

    /// Gives the text in a line: one language, or two, each on a line of its own.
    pub fn line(&self) -> Cow<'_, str> {
        match self.blocks.as_slice() {
            [] => Cow::Borrowed(""),
            [one] if one.lang.is_none() && one.fallback.is_none() => Cow::Borrowed(one.html.as_str()),
            [one] => {
                let mut out = String::with_capacity(one.html.as_str().len() + 64);
                match one.lang {
                    Some(_) => one.span(&mut out),
                    None => out.push_str(one.html.as_str()),
                }
                if let Some(fallback) = &one.fallback {
                    out.push_str(" <small class=\"badge badge-language\">");
                    escape(fallback, &mut out);
                    out.push_str("</small>");
                }
                Cow::Owned(out)
            }
            both => {
                let mut out = String::from("<span class=\"both\">");
                for (i, block) in both.iter().enumerate() {
                    out.push_str(if i > 0 { " " } else { "" });
                    block.span(&mut out);
                }
                out.push_str("</span>");
                Cow::Owned(out)
            }
        }
    }
}

impl Serialize for TextView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.is_empty() {
            true => serializer.serialize_none(),
            false => tera::Value::safe_string(&self.line()).serialize(serializer),
        }
    }
}

/// Hands the blocks of a text to a template that sets each in an element of its own.
///
/// # Errors
/// Those of the serializer.
pub(crate) fn blocks<S: Serializer>(text: &TextView, serializer: S) -> Result<S::Ok, S::Error> {
    text.blocks.serialize(serializer)
}

/// A text of several paragraphs. Where two languages have as many paragraphs each, every row holds one of each, so that
/// they stay level side by side; else one row holds all.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ProseView {
    /// The rows.
    pub rows: Vec<Row>,
}

/// Paragraphs that stand side by side, or one column of them.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// One block for each column.
    pub blocks: Vec<Block>,
}

impl ProseView {
    /// Says whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Sets paragraphs of each column side by side. A column is a block without words, and its paragraphs.
    pub(crate) fn level(columns: Vec<(Block, Vec<Html>)>) -> Self {
        let [(first, left), (second, right)] = columns.as_slice() else {
            let whole = columns.into_iter().map(|(block, parts)| filled(&block, &parts)).collect();
            return Self { rows: vec![Row { blocks: whole }] };
        };
        if left.len() != right.len() {
            return Self { rows: vec![Row { blocks: vec![filled(first, left), filled(second, right)] }] };
        }
        let pair = |(i, (l, r)): (usize, (&Html, &Html))| {
            // The badge of a fallback stands once, at the head of its column.
            let badge = |block: &Block, part: &Html| {
                let fallback = block.fallback.clone().filter(|_| i == 0);
                Block { html: part.clone(), fallback, ..block.clone() }
            };
            Row { blocks: vec![badge(first, l), badge(second, r)] }
        };
        Self { rows: left.iter().zip(right).enumerate().map(pair).collect() }
    }
}

fn filled(block: &Block, parts: &[Html]) -> Block {
    Block { html: Html::raw(parts.iter().map(Html::as_str).collect::<String>()), ..block.clone() }
}
