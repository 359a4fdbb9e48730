//! Shared passages and rewordings of two articles, with their words where both texts are at hand.

use std::ops::Range;

use super::wording;
use crate::analyze::{Findings, Passage, Reworded, WordStep};
use crate::cli::ink::{Ink, Tone, Toned};
use crate::locale::Lang;
use crate::locale::text::words;
use crate::resolve::{Article, ArticleIx, Dossier};

/// A text whose words can be found by their number.
struct Counted<'a> {
    text: &'a str,
    words: Vec<Range<usize>>,
    lang: Lang,
}

impl<'a> Counted<'a> {
    fn new(article: &'a Article) -> Option<Self> {
        let text = article.text.as_ref()?.words.as_str();
        Some(Self { text, words: words(text), lang: article.language })
    }

    /// Gives the stretch of the text from the first of some words to the last.
    fn stretch(&self, range: &Range<usize>) -> &'a str {
        let words = self.words.get(range.clone()).unwrap_or_default();
        words.first().zip(words.last()).map_or("", |(first, last)| &self.text[first.start..last.end])
    }

    /// Gives each word of a range in its tone, with what stands before the next; words without a space between them are one.
    fn toned(&self, range: &Range<usize>, tones: &[Tone]) -> Vec<Toned> {
        let words = self.words.get(range.clone()).unwrap_or_default();
        let ends = words.iter().skip(1).map(|next| next.start).chain(words.last().map(|last| last.end));
        let mut set: Vec<Toned> = Vec::with_capacity(words.len());
        let mut apart = true;
        for ((word, end), tone) in words.iter().zip(ends).zip(tones) {
            let piece = &self.text[word.start..end];
            match set.last_mut().filter(|_| !apart) {
                Some((whole, first)) => {
                    whole.push_str(piece.trim_end());
                    *first = if *first == Tone::Plain { *tone } else { *first };
                }
                None => set.push((piece.trim_end().to_owned(), *tone)),
            }
            apart = piece.contains(char::is_whitespace);
        }
        set
    }
}

/// Draws what two articles share.
pub(super) fn draw(dossier: &Dossier, findings: &Findings, [one, other]: [ArticleIx; 2], ink: &Ink) -> String {
    let turned = one > other;
    let (a, b) = if turned { (other, one) } else { (one, other) };
    let texts = Counted::new(dossier.article(one)).zip(Counted::new(dossier.article(other)));
    let texts = texts.as_ref();
    let mut out = ink.heading("Shared passages");
    match findings.reuse.binary_search_by_key(&(a, b), |pair| (pair.a, pair.b)) {
        Ok(at) => {
            let pair = &findings.reuse[at];
            let (mine, theirs) = if turned { (pair.share_b, pair.share_a) } else { (pair.share_a, pair.share_b) };
            let shares = format!("{} of A stand in B, {} of B in A.", percent(mine), percent(theirs));
            out += &ink.line("  ", &shares, Tone::Plain);
            let sides = |passage: &Passage| order(turned, passage.a.clone(), passage.b.clone());
            out.extend(pair.passages.iter().map(|passage| self::passage(passage, sides(passage), texts, ink)));
        }
        Err(_) => out += &ink.line("  ", "None was found.", Tone::Soft),
    }
    out += &ink.heading("Said in other words");
    match findings.rewordings.binary_search_by_key(&(a, b), |pair| (pair.a, pair.b)) {
        Ok(at) => {
            let sentences = &findings.rewordings[at].sentences;
            out.extend(sentences.iter().map(|sentence| reworded(sentence, turned, texts, ink)));
        }
        Err(_) => out += &ink.line("  ", "No sentence was found.", Tone::Soft),
    }
    out
}

fn order<T>(turned: bool, a: T, b: T) -> [T; 2] {
    if turned { [b, a] } else { [a, b] }
}

fn passage(
    passage: &Passage,
    [a, b]: [Range<usize>; 2],
    texts: Option<&(Counted<'_>, Counted<'_>)>,
    ink: &Ink,
) -> String {
    let head = format!("{}, {} equal", places(&a, &b), percent(passage.similarity));
    let mut out = ink.line("  - ", &head, Tone::Soft);
    if let Some((left, right)) = texts {
        let [first, second] = wording::compared(left.stretch(&a), right.stretch(&b));
        out += &ink.paragraph("    A ", &first, Some(left.lang));
        if first.iter().chain(&second).any(|(_, tone)| *tone != Tone::Plain) {
            out += &ink.paragraph("    B ", &second, Some(right.lang));
        }
    }
    out
}

fn reworded(sentence: &Reworded, turned: bool, texts: Option<&(Counted<'_>, Counted<'_>)>, ink: &Ink) -> String {
    let [a, b] = order(turned, sentence.a.clone(), sentence.b.clone());
    let count = |step| sentence.steps.count(step);
    let (equal, swapped) = (count(WordStep::Equal), count(WordStep::Replaced));
    let head = format!("{}, {equal} equal, {swapped} swapped", places(&a, &b));
    let mut out = ink.line("  - ", &head, Tone::Soft);
    let Some((left, right)) = texts else { return out };
    let [tones_a, tones_b] = tones(sentence, turned);
    out += &ink.paragraph("    A ", &left.toned(&a, &tones_a), Some(left.lang));
    out += &ink.paragraph("    B ", &right.toned(&b, &tones_b), Some(right.lang));
    out
}

/// Gives the tone of every word of both sides.
fn tones(sentence: &Reworded, turned: bool) -> [Vec<Tone>; 2] {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for (step, count) in &sentence.steps.rows {
        let tone = match step {
            WordStep::Equal => Tone::Plain,
            WordStep::Replaced => Tone::Differs,
            WordStep::Inserted | WordStep::Dropped => Tone::Alone,
        };
        if *step != WordStep::Inserted {
            first.extend(std::iter::repeat_n(tone, *count));
        }
        if *step != WordStep::Dropped {
            second.extend(std::iter::repeat_n(tone, *count));
        }
    }
    order(turned, first, second)
}

/// Names the places of both sides, counted from 1, both ends included.
fn places(a: &Range<usize>, b: &Range<usize>) -> String {
    format!("A words {}–{}, B words {}–{}", a.start + 1, a.end, b.start + 1, b.end)
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}
