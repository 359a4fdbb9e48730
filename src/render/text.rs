//! Texts as templates get them: in one language, or in two side by side.
//!
//! A text has one [`Block`] in a single view and two in a parallel view, so that one template serves both. A block says
//! its language only where it is another than the page's.

use serde::Serialize;

use crate::locale::Lang;
use crate::render::html::Html;

/// A text, in each language in which the page is read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
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
}

/// A text of several paragraphs. Where two languages have as many paragraphs each, every row holds one of each, so that
/// they stay level side by side; else one row holds all.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ProseView {
    /// The rows.
    pub rows: Vec<TextView>,
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
            return Self { rows: vec![TextView { blocks: whole }] };
        };
        if left.len() != right.len() {
            return Self { rows: vec![TextView { blocks: vec![filled(first, left), filled(second, right)] }] };
        }
        let pair = |(i, (l, r)): (usize, (&Html, &Html))| {
            // The badge of a fallback stands once, at the head of its column.
            let badge = |block: &Block, part: &Html| {
                let fallback = block.fallback.clone().filter(|_| i == 0);
                Block { html: part.clone(), fallback, ..block.clone() }
            };
            TextView { blocks: vec![badge(first, l), badge(second, r)] }
        };
        Self { rows: left.iter().zip(right).enumerate().map(pair).collect() }
    }
}

fn filled(block: &Block, parts: &[Html]) -> Block {
    Block { html: Html::raw(parts.iter().map(Html::as_str).collect::<String>()), ..block.clone() }
}
