//! Where some words of an article stand in its file.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::locale::text::words;
use crate::resolve::{Article, ArticleIx, Dossier, Text, TextPlace};
use crate::source::{SourceMap, Span};

/// Words by which a place in a body is looked for.
const FIRST: usize = 6;

/// Finds words in texts, each of which is counted once.
pub(super) struct Places<'a> {
    dossier: &'a Dossier,
    files: &'a SourceMap,
    counted: BTreeMap<ArticleIx, Vec<Range<usize>>>,
}

impl<'a> Places<'a> {
    pub(super) fn new(dossier: &'a Dossier, files: &'a SourceMap) -> Self {
        Self { dossier, files, counted: BTreeMap::new() }
    }

    /// Gives the place of some words: exactly in a text file, by their beginning in a body where it stands there once, else
    /// that of the record.
    pub(super) fn of(&mut self, ix: ArticleIx, wanted: &Range<usize>) -> Span {
        let article = self.dossier.article(ix);
        self.found(ix, article, wanted).unwrap_or(article.span)
    }

    fn found(&mut self, ix: ArticleIx, article: &Article, wanted: &Range<usize>) -> Option<Span> {
        let Text { words: text, from } = article.text.as_ref()?;
        let counted = self.counted.entry(ix).or_insert_with(|| words(text)).get(wanted.clone())?;
        match from {
            TextPlace::File(file) if self.files.file(*file).text == *text => {
                Some(Span::new(*file, counted.first()?.start, counted.last()?.end))
            }
            TextPlace::File(file) => Some(Span::new(*file, 0, 0)),
            TextPlace::Body(body) => {
                let first = &counted[..counted.len().min(FIRST)];
                let beginning = &text[first.first()?.start..first.last()?.end];
                let mut places = self.files.text(*body).match_indices(beginning).map(|(at, _)| at);
                let at = places.next().filter(|_| places.next().is_none())?;
                Some(body.slice(at, at + beginning.len()))
            }
        }
    }
}
