//! &Dossier, &Findings → [`Unjoined`]: the same words of someone in two articles, which no note sets beside each other yet.
//!
//! Takes the shared passages, the rewordings, the words between quotation marks and where the notes' quotations stand, all
//! of which the lock has: no text is needed. It does not know who speaks; it offers what an editor may want to join. Copies
//! of one text are left out: what stands in the one stands in the other.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::analyze::findings::{Findings, Reuse, Rewording};
use crate::analyze::ranges::{across, common};
use crate::resolve::{ArticleIx, Dossier, NoteIx};

/// Words between quotation marks that two articles have in common at least.
const COMMON: usize = 6;

/// The same words of someone in two articles, joined by no note.
#[derive(Debug, Clone, PartialEq)]
pub struct Unjoined {
    /// Where they stand in the article whose ID comes first.
    pub a: Stands,
    /// Where they stand in the other.
    pub b: Stands,
    /// From what they are known.
    pub why: Why,
}

/// Words of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stands {
    /// The article.
    pub article: ArticleIx,
    /// The words, counted from 0, end exclusive.
    pub words: Range<usize>,
    /// The notes that quote some of them from this article, in order.
    pub notes: Vec<NoteIx>,
}

/// From what an utterance in two articles is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Both put the same words between quotation marks.
    Quoted,
    /// Both put words between quotation marks that say the same otherwise: two translations, or one that was altered.
    Reworded,
    /// A note quotes the words from the one, and they stand in the other too.
    InNote,
}

impl Why {
    /// Gives the word of the data documents and of `dossier status`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quoted => "quoted",
            Self::Reworded => "reworded",
            Self::InNote => "in-note",
        }
    }
}

/// Finds the utterances that no note joins, in the order of articles and words.
pub(crate) fn unjoined(dossier: &Dossier, findings: &Findings) -> Vec<Unjoined> {
    let search = Search { findings, quotations: quotations(dossier, findings) };
    let separate = |a: ArticleIx, b: ArticleIx| findings.articles[a.at()].origin != findings.articles[b.at()].origin;
    let mut found = Found::new();
    for pair in findings.reuse.iter().filter(|pair| separate(pair.a, pair.b)) {
        search.quoted(pair, &mut found);
    }
    for pair in findings.rewordings.iter().filter(|pair| separate(pair.a, pair.b)) {
        search.reworded(pair, &mut found);
    }
    for pair in findings.reuse.iter().filter(|pair| separate(pair.a, pair.b)) {
        search.in_notes(pair, &mut found);
    }
    let mut found: Vec<Unjoined> = found.into_values().flatten().collect();
    found.sort_by_key(|one| (one.a.article, one.b.article, one.a.words.start, one.b.words.start, one.why));
    found
}

/// What was found, by the two articles: only what is of the same two can be the same utterance.
type Found = BTreeMap<(ArticleIx, ArticleIx), Vec<Unjoined>>;

/// A quotation of a note.
#[derive(Debug)]
struct Quoted {
    note: NoteIx,
    words: Range<usize>,
}

/// Lists for each article what notes quote from it, in the order of notes; withdrawn reports join nothing.
fn quotations(dossier: &Dossier, findings: &Findings) -> Vec<Vec<Quoted>> {
    let mut all: Vec<Vec<Quoted>> = dossier.articles.iter().map(|_| Vec::new()).collect();
    for (place, (note, finding)) in dossier.notes.iter().zip(&findings.notes).enumerate() {
        let kept = note.reports.iter().zip(&finding.verified).filter(|(report, _)| report.withdrawn.is_none());
        for (report, verified) in kept {
            let segments = verified.iter().flat_map(|verified| &verified.segments);
            let own = segments.map(|segment| Quoted { note: NoteIx::new(place), words: segment.words.clone() });
            all[report.article.at()].extend(own);
        }
    }
    all
}

/// What is needed to tell whether words are joined.
struct Search<'a> {
    findings: &'a Findings,
    /// For each article what notes quote from it.
    quotations: Vec<Vec<Quoted>>,
}

impl Search<'_> {
    /// Adds words that both put between quotation marks.
    fn quoted(&self, pair: &Reuse, found: &mut Found) {
        for passage in &pair.passages {
            for stretch in self.spoken(pair.a, &passage.a) {
                let there = across(&stretch, &passage.a, &passage.b);
                for other in self.spoken(pair.b, &there) {
                    let here = common(&across(&other, &passage.b, &passage.a), &stretch);
                    if here.len().min(other.len()) >= COMMON {
                        self.add((pair.a, &here), (pair.b, &other), Why::Quoted, found);
                    }
                }
            }
        }
    }

    /// Adds sentences of which both have at least half between quotation marks.
    fn reworded(&self, pair: &Rewording, found: &mut Found) {
        let mostly = |article, words: &Range<usize>| {
            let spoken = self.spoken(article, words);
            let whole = spoken.first()?.start..spoken.last()?.end;
            (spoken.iter().map(Range::len).sum::<usize>() * 2 >= words.len()).then_some(whole)
        };
        for sentence in &pair.sentences {
            if let Some((a, b)) = mostly(pair.a, &sentence.a).zip(mostly(pair.b, &sentence.b)) {
                self.add((pair.a, &a), (pair.b, &b), Why::Reworded, found);
            }
        }
    }

    /// Adds quotations of notes that stand in the other article too, from which the note has no report.
    fn in_notes(&self, pair: &Reuse, found: &mut Found) {
        for passage in &pair.passages {
            let sides = [(pair.a, &passage.a, pair.b, &passage.b), (pair.b, &passage.b, pair.a, &passage.a)];
            for (one, from, other, to) in sides {
                for quoted in &self.quotations[one.at()] {
                    let here = common(&quoted.words, from);
                    // A quotation of a few words is a name or a formula; half of one is another utterance.
                    if here.len() < COMMON || here.len() * 2 < quoted.words.len() || self.reports(quoted.note, other) {
                        continue;
                    }
                    let there = across(&here, from, to);
                    if one == pair.a {
                        self.add((one, &here), (other, &there), Why::InNote, found);
                    } else {
                        self.add((other, &there), (one, &here), Why::InNote, found);
                    }
                }
            }
        }
    }

    /// Adds an utterance, unless a note joins it or it is known. Each is held against those of the same two articles, which are
    /// as few as the quotations that these have in common.
    fn add(
        &self,
        (a, words_a): (ArticleIx, &Range<usize>),
        (b, words_b): (ArticleIx, &Range<usize>),
        why: Why,
        found: &mut Found,
    ) {
        let (notes_a, notes_b) = (self.notes(a, words_a), self.notes(b, words_b));
        let joined = notes_a.iter().any(|note| notes_b.contains(note));
        let known = found.entry((a, b)).or_default();
        let overlaps = |known: &Unjoined| {
            !common(&known.a.words, words_a).is_empty() && !common(&known.b.words, words_b).is_empty()
        };
        if joined || known.iter().any(overlaps) {
            return;
        }
        let (words_a, words_b) = (words_a.clone(), words_b.clone());
        known.push(Unjoined {
            a: Stands { article: a, words: words_a, notes: notes_a },
            b: Stands { article: b, words: words_b, notes: notes_b },
            why,
        });
    }

    /// Gives the words of a stretch that are between quotation marks.
    fn spoken(&self, article: ArticleIx, within: &Range<usize>) -> Vec<Range<usize>> {
        let spoken = &self.findings.articles[article.at()].spoken;
        let first = spoken.partition_point(|stretch| stretch.end <= within.start);
        let inside = spoken[first..].iter().take_while(|stretch| stretch.start < within.end);
        inside.map(|stretch| common(stretch, within)).collect()
    }

    /// Gives the notes that quote some words of an article.
    fn notes(&self, article: ArticleIx, words: &Range<usize>) -> Vec<NoteIx> {
        let quoting = self.quotations[article.at()].iter().filter(|quoted| !common(&quoted.words, words).is_empty());
        let mut notes: Vec<NoteIx> = quoting.map(|quoted| quoted.note).collect();
        notes.dedup();
        notes
    }

    fn reports(&self, note: NoteIx, article: ArticleIx) -> bool {
        self.findings.articles[article.at()].reported_in.binary_search(&note).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{Unjoined, Why};
    use crate::analyze::sample::{article, dossier, note, quoting};
    use crate::analyze::{Options, analyze};
    use crate::resolve::{Kind, NoteIx, Report};

    const FIRST: &str = "Rain fell for a week and the river rose. Vera Lind said: “The dam at Ostrow is holding, and nobody \
        downstream of it has to leave their home tonight.” Bakers gave bread away to whoever came, and schools stayed shut.";
    const SECOND: &str = "On Monday the council met behind closed doors. “The dam at Ostrow is holding, and nobody downstream of \
        it has to leave their home tonight,” it heard from Vera Lind. Then members spoke of taxes, roads and a new bridge.";

    /// The same utterance in other words.
    const ALTERED: &str = "Nine boats reached the lower villages. “The Ostrow dam is standing firm, and no one downstream must quit \
        their home tonight,” it heard from Vera Lind. Then members spoke of taxes, roads and a new bridge.";

    fn unjoined(reports: Vec<Report>) -> Vec<Unjoined> {
        of_texts([FIRST, SECOND], reports)
    }

    fn of_texts<const N: usize>(texts: [&str; N], reports: Vec<Report>) -> Vec<Unjoined> {
        let (mut dossier, mut sources) = dossier();
        let articles = texts.iter().enumerate();
        dossier.articles = articles.map(|(at, text)| article(&format!("a{at}"), Some(text), &mut sources)).collect();
        dossier.notes = vec![note("dam", Kind::Claim, reports)];
        analyze(&dossier, &sources, None, &Options::default()).0.unjoined
    }

    #[test]
    fn words_that_a_note_quotes_from_one_article_are_found_in_the_other() {
        let found = unjoined(vec![quoting(0, "The dam at Ostrow is holding, and nobody downstream")]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((&found[0].a.notes, &found[0].b.notes), (&vec![NoteIx::new(0)], &Vec::new()));
        assert!(found[0].a.words.start == 12 && found[0].b.words.start == 8, "{found:?}");
    }

    #[test]
    fn words_that_both_put_between_marks_are_found_without_any_note() {
        let found = unjoined(Vec::new());
        assert_eq!(found.iter().map(|one| one.why).collect::<Vec<_>>(), [Why::Quoted]);
        assert_eq!((found[0].a.words.clone(), found[0].b.words.clone()), (12..29, 8..25));
        let unmarked = SECOND.replace(['“', '”'], "");
        assert!(of_texts([FIRST, &unmarked], Vec::new()).is_empty(), "one gives the words as its own");
    }

    #[test]
    fn words_between_marks_that_say_the_same_otherwise_are_found_until_a_note_joins_them() {
        let found = of_texts([FIRST, ALTERED], Vec::new());
        assert_eq!(found.iter().map(|one| one.why).collect::<Vec<_>>(), [Why::Reworded], "{found:?}");
        assert_eq!((found[0].a.words.clone(), found[0].b.words.clone()), (12..29, 6..21));
        let joined = vec![quoting(0, "The dam at Ostrow is holding"), quoting(1, "The Ostrow dam is standing firm")];
        assert!(of_texts([FIRST, ALTERED], joined).is_empty());
        let unmarked = ALTERED.replace(['“', '”'], "");
        assert!(of_texts([FIRST, &unmarked], Vec::new()).is_empty(), "one says it in its own voice");
    }

    #[test]
    fn an_utterance_that_is_known_in_two_ways_is_offered_once_for_each_two_articles() {
        let [first, second] = [FIRST, SECOND].map(|text| {
            text.replace(
                "The dam at Ostrow is holding, and nobody downstream of it has",
                "Trains to the coast run again, and whoever waited for one has",
            )
            .replace("to leave their home tonight", "a seat kept until the week is over")
        });
        let quoted = [
            (0, "The dam at Ostrow is holding, and nobody downstream"),
            (2, "Trains to the coast run again, and whoever"),
        ];
        let found = of_texts([FIRST, SECOND, &first, &second], quoted.map(|(at, words)| quoting(at, words)).to_vec());
        let of_two = |a: usize, b: usize| {
            let own = found.iter().filter(|one| (one.a.article.at(), one.b.article.at()) == (a, b));
            own.map(|one| one.why).collect::<Vec<_>>()
        };
        assert_eq!((of_two(0, 1), of_two(2, 3)), (vec![Why::Quoted], vec![Why::Quoted]), "{found:#?}");
    }

    #[test]
    fn what_a_note_joins_is_not_offered() {
        let both = [0, 1].map(|ix| quoting(ix, "The dam at Ostrow is holding, and nobody downstream"));
        assert!(unjoined(both.to_vec()).is_empty());
    }
}
