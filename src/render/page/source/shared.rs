//! What of an article stands in others: a chart for each other article, and a table that says the same.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::Serialize;

use crate::analyze::{Label, Passage, Reuse};
use crate::locale::text::words;
use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::page::{charts, names};
use crate::render::part::{article, pager};
use crate::render::sheet::Sheet;
use crate::render::text::{Block, TextView};
use crate::render::tongue::Word;
use crate::resolve::{Article, ArticleIx};

/// Other articles shown: those that share most come first.
const MOST: usize = 20;
/// Others drawn: of a text that stands in many places, the table says more than a page of bars.
const DRAWN: usize = 5;
/// Passages listed for one other article.
const PASSAGES: usize = 50;

/// What stands in other articles.
#[derive(Serialize)]
pub(super) struct SharedList {
    others: Vec<Shared>,
    /// Says that there are more.
    rest: Option<TextView>,
}

/// What stands in one other article.
#[derive(Serialize)]
struct Shared {
    other: TextView,
    outlet: Option<TextView>,
    caption: TextView,
    /// The table below the chart.
    table: String,
    chart: Option<Html>,
    /// What kinds of passages there are, with a word of explanation.
    kinds: Vec<KindView>,
    share: String,
    share_other: String,
    rows: Vec<PassageRow>,
    /// Says that there are more.
    rest: Option<TextView>,
    pair: Option<String>,
}

/// A kind of passage.
#[derive(Serialize)]
struct KindView {
    title: String,
    about: String,
}

/// One passage.
#[derive(Serialize)]
struct PassageRow {
    here: Html,
    there: Html,
    alike: String,
    /// What the passage is.
    kind: String,
    /// Its words, in the private view alone.
    words: Option<Block>,
}

/// The article's own text, to show passages in their words: in the private view alone, with the text at hand.
struct OwnWords<'a> {
    article: &'a Article,
    text: &'a str,
    words: Vec<Range<usize>>,
}

impl<'a> OwnWords<'a> {
    fn private(sheet: &Sheet<'a>, ix: ArticleIx) -> Option<Self> {
        let article = sheet.site.dossier.article(ix);
        let text = article.text.as_ref().filter(|_| sheet.site.private)?.words.as_str();
        Some(Self { article, text, words: words(text) })
    }

    /// Gives the words of a passage; none where the text has fewer.
    fn passage(&self, sheet: &Sheet<'_>, range: &Range<usize>) -> Option<Block> {
        let (first, last) = self.words.get(range.start).zip(self.words.get(range.end.checked_sub(1)?))?;
        let words = self.text.get(first.start..last.end)?;
        Some(Block::new(sheet.lang(), self.article.language, Html::text(words)))
    }
}

/// What two articles share, told from the one whose page it is.
#[derive(Clone, Copy)]
struct Between<'a> {
    here: ArticleIx,
    other: ArticleIx,
    share: f64,
    share_other: f64,
    /// The passages, in the order in which they were found.
    passages: &'a [Passage],
    /// Whether their first side is the other article's.
    turned: bool,
}

impl<'a> Between<'a> {
    fn seen_from(here: ArticleIx, reuse: &'a Reuse) -> Self {
        let (turned, passages) = (reuse.a != here, reuse.passages.as_slice());
        let (own, other) = ((reuse.a, reuse.share_a), (reuse.b, reuse.share_b));
        let ((here, share), (other, share_other)) = if turned { (other, own) } else { (own, other) };
        Self { here, other, share, share_other, passages, turned }
    }

    /// Gives the passages with this article's side first, in its order.
    fn passages(&self) -> Vec<Passage> {
        let mut passages = self.passages.to_vec();
        if self.turned {
            passages.iter_mut().for_each(|p| std::mem::swap(&mut p.a, &mut p.b));
            passages.sort_by_key(|p| (p.a.start, p.b.start));
        }
        passages
    }
}

/// Gathers it, the largest share first.
pub(super) fn shared(sheet: &Sheet<'_>, ix: ArticleIx) -> SharedList {
    let site = sheet.site;
    let places = &site.ledger.reuse[ix.at()];
    let mut others: Vec<Between<'_>> =
        places.iter().map(|place| Between::seen_from(ix, &site.findings.reuse[*place])).collect();
    // Where shares are equal, what was found first stays first.
    others.sort_by(|a, b| b.share.total_cmp(&a.share));
    let own = OwnWords::private(sheet, ix);
    let shown = others.iter().take(MOST).enumerate();
    SharedList {
        others: shown.map(|(at, between)| with_other(sheet, between, own.as_ref(), at < DRAWN)).collect(),
        rest: pager::rest(sheet, "list-rest", MOST, others.len()),
    }
}

fn with_other(sheet: &Sheet<'_>, between: &Between<'_>, own: Option<&OwnWords<'_>>, drawn: bool) -> Shared {
    let site = sheet.site;
    let (Between { here, other, share, share_other, .. }, passages) = (*between, between.passages());
    let pair = site.ledger.pair(here, other);
    let table = format!("shared-{}", site.dossier.article(other).id);
    let chart = || charts::passages::chart(sheet, &format!("chart-{table}"), [here, other], &passages, Some(&table));
    Shared {
        other: names::article_link(sheet, other),
        outlet: names::outlet_of(sheet, other),
        caption: caption(sheet, here, other, share, passages.len()),
        chart: drawn.then(chart).flatten(),
        kinds: kinds(sheet, &passages),
        share: sheet.tongue().locale.percent(share),
        share_other: sheet.tongue().locale.percent(share_other),
        rows: passages.iter().take(PASSAGES).map(|passage| row(sheet, passage, own)).collect(),
        rest: pager::rest(sheet, "list-rest", PASSAGES, passages.len()),
        pair: pair.map(|pair| sheet.links.to(Address::Pair(pair.a, pair.b))),
        table,
    }
}

/// Explains the kinds of passages that there are.
fn kinds(sheet: &Sheet<'_>, passages: &[Passage]) -> Vec<KindView> {
    let present = Label::ALL.iter().filter(|label| passages.iter().any(|passage| passage.label == **label));
    let say = |label: &Label, what: &str| sheet.say(&format!("reuse-{}{what}", label.name()));
    let view = |label: &Label| KindView { title: say(label, ""), about: say(label, "-about") };
    present.map(view).collect()
}

fn caption(sheet: &Sheet<'_>, ix: ArticleIx, other: ArticleIx, share: f64, passages: usize) -> TextView {
    sheet.sentence_by(|tongue| {
        let (share, other) =
            (tongue.locale.percent(share), article::linked(sheet, other, &BTreeSet::from([ix]), tongue));
        let words = [
            ("share", Word::Text(share.as_str())),
            ("other", Word::Markup(&other)),
            ("passages", Word::Number(passages as f64)),
        ];
        tongue.html("source-shared-strip", &words)
    })
}

fn row(sheet: &Sheet<'_>, passage: &Passage, own: Option<&OwnWords<'_>>) -> PassageRow {
    PassageRow {
        words: own.and_then(|own| own.passage(sheet, &passage.a)),
        here: range(sheet, &passage.a),
        there: range(sheet, &passage.b),
        alike: sheet.tongue().locale.percent(passage.similarity),
        kind: sheet.say(&format!("reuse-{}", passage.label.name())),
    }
}

/// Writes a range of words as readers count: from the first to the last, both included, beginning with 1.
pub(crate) fn range(sheet: &Sheet<'_>, words: &Range<usize>) -> Html {
    let number = |n: usize| Word::Number(n as f64);
    sheet.phrase("source-range", &[("from", number(words.start + 1)), ("to", number(words.end))])
}
