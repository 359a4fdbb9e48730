//! Sentences of two articles that say the same in other words: their words, marked, where both may be published; their
//! places and how the words stand opposite each other otherwise.

use std::ops::Range;

use serde::Serialize;

use crate::analyze::{Reworded, WordStep};
use crate::config::Rights;
use crate::locale::text::words;
use crate::render::html::{Html, escape};
use crate::render::page::pair::passages;
use crate::render::part::pager::Ranking;
use crate::render::sheet::Sheet;
use crate::render::text::{Block, TextView};
use crate::render::tongue::Word;
use crate::resolve::{Article, ArticleIx};

/// Pairs of sentences shown.
const MOST: usize = 100;

/// What the template gets.
#[derive(Serialize)]
pub(super) struct Rewordings {
    about: TextView,
    sentences: Ranking<SentenceView>,
}

/// Two sentences.
#[derive(Serialize)]
struct SentenceView {
    a: Html,
    b: Html,
    /// How many words are equal, swapped, and of one side alone.
    steps: Vec<Html>,
    words_a: Option<Block>,
    words_b: Option<Block>,
}

/// Gathers what two articles say in other words; none where nothing was found.
pub(super) fn rewordings(sheet: &Sheet<'_>, a: ArticleIx, b: ArticleIx) -> Option<Rewordings> {
    let all = &sheet.site.findings.rewordings;
    let at = all.binary_search_by_key(&(a, b), |pair| (pair.a, pair.b)).ok()?;
    let articles = [a, b].map(|ix| sheet.site.dossier.article(ix));
    let texts = words_of(articles[0]).zip(words_of(articles[1]));
    let view = |sentence: &Reworded| {
        let block = |article: &Article, html| Block::new(sheet.lang(), article.language, html);
        let set = texts.as_ref().and_then(|(left, right)| {
            let (first, second) = marks(sentence);
            Some((marked(left, &sentence.a, &first)?, marked(right, &sentence.b, &second)?))
        });
        let (words_a, words_b) = set.unzip();
        SentenceView {
            a: passages::place(sheet, &sentence.a),
            b: passages::place(sheet, &sentence.b),
            steps: steps(sheet, sentence),
            words_a: words_a.map(|html| block(articles[0], html)),
            words_b: words_b.map(|html| block(articles[1], html)),
        }
    };
    let about = if texts.is_some() { "pair-reworded-text" } else { "pair-shared-ranges" };
    let sentences = Ranking::head(sheet, &all[at].sentences, MOST, view);
    Some(Rewordings { about: sheet.sentence(about, &[]), sentences })
}

/// Gives a text that may be published, with the places of its words.
fn words_of(article: &Article) -> Option<(&str, Vec<Range<usize>>)> {
    let text = article.text.as_ref().filter(|_| article.rights == Rights::Full)?.words.as_str();
    Some((text, words(text)))
}

/// Says how many words stand opposite each other in which way.
fn steps(sheet: &Sheet<'_>, sentence: &Reworded) -> Vec<Html> {
    let kinds = [
        (WordStep::Equal, "pair-reworded-equal"),
        (WordStep::Replaced, "pair-reworded-replaced"),
        (WordStep::Dropped, "pair-reworded-dropped"),
        (WordStep::Inserted, "pair-reworded-inserted"),
    ];
    let counted = kinds.map(|(kind, key)| (sentence.steps.count(kind), key));
    let said = counted.into_iter().filter(|(count, _)| *count > 0);
    said.map(|(count, key)| sheet.phrase(key, &[("count", Word::Number(count as f64))])).collect()
}

/// Gives for each word of both sides by which step it stands there.
fn marks(sentence: &Reworded) -> (Vec<WordStep>, Vec<WordStep>) {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for (step, count) in &sentence.steps.rows {
        if *step != WordStep::Inserted {
            first.extend(std::iter::repeat_n(*step, *count));
        }
        if *step != WordStep::Dropped {
            second.extend(std::iter::repeat_n(*step, *count));
        }
    }
    (first, second)
}

/// Sets a stretch with the words marked that were swapped, or that the other side does not have.
fn marked((text, words): &(&str, Vec<Range<usize>>), range: &Range<usize>, steps: &[WordStep]) -> Option<Html> {
    let words = words.get(range.clone())?;
    let mut from = words.first()?.start;
    let mut html = String::with_capacity(words.last()?.end - from + 64);
    for (word, step) in words.iter().zip(steps) {
        escape(&text[from..word.start], &mut html);
        let (open, close) = match step {
            WordStep::Equal => ("", ""),
            WordStep::Replaced => ("<mark>", "</mark>"),
            WordStep::Inserted | WordStep::Dropped => ("<mark class=\"alone\">", "</mark>"),
        };
        html.push_str(open);
        escape(&text[word.clone()], &mut html);
        html.push_str(close);
        from = word.end;
    }
    Some(Html::raw(html))
}
