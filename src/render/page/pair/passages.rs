//! Passages that stand in two articles: their words where both may be published, their places otherwise.

use std::ops::Range;

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::analyze::{Label, Reuse};
use crate::config::Rights;
use crate::locale::text::words;
use crate::render::html::{Html, escape};
use crate::render::sheet::Sheet;
use crate::render::text::Block;
use crate::render::tongue::Word;
use crate::resolve::{Article, ArticleIx};

/// Passages shown.
pub(super) const MOST: usize = 100;

/// A passage.
#[derive(Serialize)]
pub(super) struct PassageView {
    a: Html,
    b: Html,
    similarity: Html,
    words_a: Option<Block>,
    words_b: Option<Block>,
}

/// Passages that are of one kind, with a word of explanation.
#[derive(Serialize)]
pub(super) struct Kind {
    name: &'static str,
    title: String,
    about: String,
    passages: Vec<PassageView>,
}

impl Kind {
    /// Says whether the words are shown.
    pub(super) fn has_words(&self) -> bool {
        self.passages.iter().any(|passage| passage.words_a.is_some())
    }
}

/// A text whose words can be found by their number.
struct Counted<'a> {
    text: &'a str,
    words: Vec<Range<usize>>,
}

impl<'a> Counted<'a> {
    /// Counts the words of a text that may be shown: where it is published, and in the private view any that is at hand.
    fn new(article: &'a Article, private: bool) -> Option<Self> {
        let text = article.text.as_ref().filter(|_| private || article.rights == Rights::Full)?.words.as_str();
        Some(Self { text, words: words(text) })
    }

    /// Gives the words of a range, each with what stands before it; nothing where the text has fewer.
    fn slice(&self, range: &Range<usize>) -> Option<Vec<&'a str>> {
        let words = self.words.get(range.clone())?;
        Some(words.iter().map(|word| &self.text[word.clone()]).collect())
    }

    /// Gives the stretch of the text from the first of some words to the last.
    fn stretch(&self, range: &Range<usize>) -> &'a str {
        match (self.words.get(range.start), self.words.get(range.end.saturating_sub(1))) {
            (Some(first), Some(last)) if first.start <= last.end => &self.text[first.start..last.end],
            _ => "",
        }
    }
}

/// Says whether the words of two articles are shown that no built site shows.
pub(super) fn private(sheet: &Sheet<'_>, reuse: &Reuse) -> bool {
    let published = |ix: ArticleIx| sheet.site.dossier.article(ix).rights == Rights::Full;
    sheet.site.private && !(published(reuse.a) && published(reuse.b))
}

/// Gathers the passages of two articles by what they are, the most telling kind first.
pub(super) fn kinds(sheet: &Sheet<'_>, reuse: &Reuse) -> Vec<Kind> {
    let mut views: Vec<(Label, PassageView)> = passages(sheet, reuse);
    let mut kinds = Vec::new();
    for label in Label::ALL {
        let (own, rest) = views.into_iter().partition(|(of, _)| of == label);
        views = rest;
        let passages: Vec<PassageView> = own.into_iter().map(|(_, view)| view).collect();
        if !passages.is_empty() {
            let key = |what: &str| sheet.say(&format!("reuse-{}{what}", label.name()));
            kinds.push(Kind { name: label.name(), title: key(""), about: key("-about"), passages });
        }
    }
    kinds
}

/// Gathers the passages of two articles in the order of the first.
fn passages(sheet: &Sheet<'_>, reuse: &Reuse) -> Vec<(Label, PassageView)> {
    let article = |ix: ArticleIx| sheet.site.dossier.article(ix);
    let (a, b) = (article(reuse.a), article(reuse.b));
    let private = sheet.site.private;
    let both = Counted::new(a, private).zip(Counted::new(b, private));
    let view = |passage: &crate::analyze::Passage| {
        let share = sheet.tongue().locale.percent(passage.similarity);
        let set = both.as_ref().and_then(|(left, right)| compared(left, right, &passage.a, &passage.b));
        let (words_a, words_b) = set.unzip();
        let view = PassageView {
            a: place(sheet, &passage.a),
            b: place(sheet, &passage.b),
            similarity: sheet.phrase("pair-similarity", &[("share", Word::Text(&share))]),
            words_a: words_a.map(|html| Block::new(sheet.lang(), a.language, html)),
            words_b: words_b.map(|html| Block::new(sheet.lang(), b.language, html)),
        };
        (passage.label, view)
    };
    reuse.passages.iter().take(MOST).map(view).collect()
}

/// Names a range of words, counted from 1, both ends included.
pub(super) fn place(sheet: &Sheet<'_>, range: &Range<usize>) -> Html {
    let number = |n: usize| Word::Number(n as f64);
    sheet.phrase("pair-words", &[("from", number(range.start + 1)), ("to", number(range.end))])
}

/// Sets two stretches with the words marked that the other does not have.
fn compared(left: &Counted<'_>, right: &Counted<'_>, a: &Range<usize>, b: &Range<usize>) -> Option<(Html, Html)> {
    let (old, new) = (left.slice(a)?, right.slice(b)?);
    let (mut differing_a, mut differing_b) = (vec![false; old.len()], vec![false; new.len()]);
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        if !matches!(op, DiffOp::Equal { .. }) {
            differing_a[op.old_range()].fill(true);
            differing_b[op.new_range()].fill(true);
        }
    }
    Some((marked(left, a, &differing_a), marked(right, b, &differing_b)))
}

/// Sets a stretch, some of its words marked.
fn marked(counted: &Counted<'_>, range: &Range<usize>, differing: &[bool]) -> Html {
    let stretch = counted.stretch(range);
    let Some(first) = counted.words.get(range.start) else { return Html::default() };
    let mut html = String::with_capacity(stretch.len() + 64);
    let mut from = 0;
    for (word, differs) in counted.words[range.clone()].iter().zip(differing) {
        let (start, end) = (word.start - first.start, word.end - first.start);
        escape(&stretch[from..start], &mut html);
        html.push_str(if *differs { "<mark>" } else { "" });
        escape(&stretch[start..end], &mut html);
        html.push_str(if *differs { "</mark>" } else { "" });
        from = end;
    }
    Html::raw(html)
}
