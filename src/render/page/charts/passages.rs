//! What two articles share, as two joined bars.

use crate::analyze::{Label, Passage};
use crate::render::chart::passages::{Fill, Joined, PassagesChart, Strip};
use crate::render::html::Html;
use crate::render::page::charts::{Easel, Naming, in_each};
use crate::render::sheet::Sheet;
use crate::render::tongue::Word;
use crate::resolve::ArticleIx;

/// Passages drawn, from the first.
const MOST: usize = 100;

/// Charts the passages that stand in both of two articles.
pub(crate) fn chart(
    sheet: &Sheet<'_>,
    id: &str,
    articles: [ArticleIx; 2],
    passages: &[Passage],
    table: Option<&str>,
) -> Option<Html> {
    if passages.is_empty() {
        return None;
    }
    in_each(sheet, |easel| {
        let joined =
            |passage: &Passage| Joined { words: [passage.a.clone(), passage.b.clone()], fill: fill(passage.label) };
        let of_both: Vec<Joined> = passages.iter().take(MOST).map(joined).collect();
        let strip = |side: usize| strip(easel, articles[side], of_both.iter().map(|p| p.words[side].end).max());
        let texts = [strip(0), strip(1)];
        let names = texts.each_ref().map(|text| text.label.words.clone());
        let chart = PassagesChart { texts, passages: of_both, key: key(easel) };
        let args = [("a", Word::Text(&names[0])), ("b", Word::Text(&names[1]))];
        let naming = Naming {
            id,
            title: easel.sentence("chart-passages-title", &args),
            description: easel.sentence("chart-passages-about", &[("n", Word::Number(passages.len() as f64))]),
            table,
            rest: passages.len().saturating_sub(MOST),
        };
        easel.set(naming, |frame| chart.draw(frame))
    })
}

/// Gives how a kind of passage is drawn.
fn fill(label: Label) -> Fill {
    match label {
        Label::Prose => Fill::Solid,
        Label::Quotation => Fill::Hatched,
        Label::Formula => Fill::Dotted,
    }
}

/// Names the kinds.
fn key(easel: &Easel<'_>) -> Vec<(Fill, crate::render::chart::canvas::Label)> {
    Label::ALL.iter().map(|label| (fill(*label), easel.say(&format!("reuse-{}", label.name())))).collect()
}

/// Describes a text; where its length is not known it ends with its last passage.
fn strip(easel: &Easel<'_>, ix: ArticleIx, last: Option<usize>) -> Strip {
    let words = easel.sheet.site.findings.articles[ix.at()].words.or(last).unwrap_or(1).max(1);
    let length = easel.sentence("chart-length", &[("n", Word::Number(words as f64))]);
    Strip { label: easel.own(easel.article(ix)), length: easel.own(length), words }
}
