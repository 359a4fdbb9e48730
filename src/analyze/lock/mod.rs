//! `dossier.lock`: what was checked against texts that are not published, so that a clone without them proves itself.
//!
//! One record a line, in the order of bytes behind the line `version 1`, so that git merges it line by line:
//!
//! ```text
//! version 1
//! article ID text SHA256 raw SHA256|- words N terms GROUP:N/QUOTED,…|-|?
//! phrases ARTICLE WORDS …
//! quotation ARTICLE SHA256 WORDS:CHARS …
//! reuse A B WORDS:WORDS:SIMILARITY …
//! reword A B WORDS:WORDS:SIMILARITY:STEPS …
//! spoken ARTICLE WORDS …
//! terms GROUP SHA256
//! ```
//!
//! Ranges are `FROM-TO`, counted from 0, ends exclusive. A quotation is named by the hash of its folded words with their
//! marks. `STEPS` are how the words of two sentences stand opposite each other: a count and a letter each, `e` equal, `r`
//! replaced, `i` inserted in B, `d` dropped from A. `terms` records of which words the counts are, `spoken` the words
//! between quotation marks, `phrases` those in set phrases and names. There is never a word of a text in it. Shares, labels
//! and directions are not kept: they follow from the ranges and from the articles' records.

mod current;
mod parse;

pub use current::check_current;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use crate::analyze::findings::{ArticleFinding, Findings, Passage, Reworded, Segment, TermCount, Verification};
use crate::analyze::reuse::Alike;
use crate::analyze::terms::TermCounter;
use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::{Article, Dossier};
use crate::source::Span;

/// The version of the format.
const VERSION: &str = "version 1";

/// What was checked against texts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lock {
    articles: BTreeMap<String, LockedArticle>,
    /// By article, and by the hash of the folded words.
    quotations: BTreeMap<(String, String), Vec<Segment>>,
    /// By the two articles, the one whose ID comes first in front.
    reuse: BTreeMap<(String, String), Vec<Alike>>,
    /// By the two articles, likewise.
    rewordings: BTreeMap<(String, String), Vec<Reworded>>,
    /// Hashes of the words of each term group.
    terms: BTreeMap<String, String>,
    /// By article, its words between quotation marks, where it has any.
    spoken: BTreeMap<String, Vec<Range<usize>>>,
    /// By article, its words in set phrases and names, where it has any.
    phrases: BTreeMap<String, Vec<Range<usize>>>,
    /// Articles of which two records say two things, as after a merge, with the place of the second.
    contested: BTreeMap<String, Span>,
}

/// What was found in one article's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LockedArticle {
    /// SHA-256 of the text.
    pub(crate) sha256: String,
    /// SHA-256 of the captured original.
    pub(crate) raw_sha256: Option<String>,
    /// Length in words.
    pub(crate) words: usize,
    /// Occurrences of each term group that has any; `None` where they were not counted.
    pub(crate) terms: Option<BTreeMap<String, TermCount>>,
}

impl Lock {
    /// Records what was found, whether in texts at hand or in the lock before.
    ///
    /// What stands in `content/internal/` is left out: the lock is committed, and those files never leave the machine.
    pub fn from(dossier: &Dossier, findings: &Findings) -> Self {
        let mut lock = Self { terms: TermCounter::hashes(&dossier.terms), ..Self::default() };
        let articles = dossier.articles.iter().zip(&findings.articles).filter(|(article, _)| !article.internal);
        for (article, finding) in articles {
            if let Some(locked) = LockedArticle::from(dossier, finding) {
                lock.articles.insert(article.id.clone(), locked);
                lock.add_ranges(article, finding);
            }
            lock.add_quotation(article, finding.title.as_ref());
        }
        for (note, finding) in dossier.notes.iter().zip(&findings.notes).filter(|(note, _)| !note.internal) {
            for (report, verified) in note.reports.iter().zip(&finding.verified) {
                lock.add_quotation(dossier.article(report.article), verified.as_ref());
            }
        }
        let hidden = |ix| dossier.article(ix).internal;
        for pair in findings.reuse.iter().filter(|pair| !hidden(pair.a) && !hidden(pair.b)) {
            let key = [pair.a, pair.b].map(|ix| dossier.article(ix).id.clone());
            let alike = |p: &Passage| Alike { a: p.a.clone(), b: p.b.clone(), similarity: p.similarity };
            lock.reuse.insert(key.into(), pair.passages.iter().map(alike).collect());
        }
        for pair in findings.rewordings.iter().filter(|pair| !hidden(pair.a) && !hidden(pair.b)) {
            let key = [pair.a, pair.b].map(|ix| dossier.article(ix).id.clone());
            lock.rewordings.insert(key.into(), pair.sentences.clone());
        }
        lock
    }

    fn add_ranges(&mut self, article: &Article, finding: &ArticleFinding) {
        for (map, ranges) in [(&mut self.spoken, &finding.spoken), (&mut self.phrases, &finding.set_phrases)] {
            if !ranges.is_empty() {
                map.insert(article.id.clone(), ranges.clone());
            }
        }
    }

    fn add_quotation(&mut self, article: &Article, verified: Option<&Verification>) {
        if let Some(verified) = verified.filter(|_| !article.internal) {
            self.quotations.insert((article.id.clone(), verified.sha256.clone()), verified.segments.clone());
        }
    }

    /// Writes the file.
    pub fn render(&self) -> String {
        let mut lines: Vec<String> = self.articles.iter().map(|(id, article)| article.line(id)).collect();
        lines.extend(self.spoken.iter().map(|(article, ranges)| ranges_line("spoken", article, ranges)));
        lines.extend(self.phrases.iter().map(|(article, ranges)| ranges_line("phrases", article, ranges)));
        lines.extend(self.quotations.iter().map(|((article, hash), segments)| quotation_line(article, hash, segments)));
        lines.extend(self.reuse.iter().map(|((a, b), passages)| reuse_line(a, b, passages)));
        lines.extend(self.rewordings.iter().map(|((a, b), sentences)| reword_line(a, b, sentences)));
        lines.extend(self.terms.iter().map(|(group, hash)| format!("terms {group} {hash}")));
        lines.sort_unstable();
        let mut text = format!("{VERSION}\n");
        for line in lines {
            text.push_str(&line);
            text.push('\n');
        }
        text
    }

    /// Tells of the articles of which it says two things, where no text is at hand to say which is right.
    pub fn unsettled(&self, dossier: &Dossier) -> Vec<Diagnostic> {
        let without = dossier.articles.iter().filter(|article| article.text.is_none());
        let told = without.filter_map(|article| Some((article, self.contested.get(&article.id)?)));
        told.map(|(article, span)| {
            let id = &article.id;
            let message = format!("the lock says two things of `{id}`, whose text is not at hand");
            let help = format!("take one side of the merge whole, as with `git checkout --ours dossier.lock`, or let someone with texts/{id}.txt run `dossier verify`");
            Diagnostic::new(Code::LockSyntax, *span, message).help(help)
        })
        .collect()
    }

    /// Says whether it records nothing.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty() && self.quotations.is_empty() && self.reuse.is_empty()
    }

    pub(crate) fn article(&self, id: &str) -> Option<&LockedArticle> {
        self.articles.get(id)
    }

    /// Gives an article's words between quotation marks.
    pub(crate) fn spoken(&self, article: &str) -> &[Range<usize>] {
        self.spoken.get(article).map_or(&[], Vec::as_slice)
    }

    /// Gives an article's words in set phrases and names.
    pub(crate) fn phrases(&self, article: &str) -> &[Range<usize>] {
        self.phrases.get(article).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn quotation(&self, article: &str, sha256: &str) -> Option<&[Segment]> {
        self.quotations.get(&(article.to_owned(), sha256.to_owned())).map(Vec::as_slice)
    }

    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str, &[Alike])> {
        self.reuse.iter().map(|((a, b), passages)| (a.as_str(), b.as_str(), passages.as_slice()))
    }

    pub(crate) fn rewordings(&self) -> impl Iterator<Item = (&str, &str, &[Reworded])> {
        self.rewordings.iter().map(|((a, b), sentences)| (a.as_str(), b.as_str(), sentences.as_slice()))
    }

    /// Gives an article's counts in the order of the dossier's groups; `None` where they are of other words than today's.
    pub(crate) fn terms(&self, article: &LockedArticle, counter: &TermCounter) -> Option<Vec<TermCount>> {
        let counts = article.terms.as_ref()?;
        counter
            .matches(&self.terms)
            .then(|| counter.ids().map(|id| counts.get(id).copied().unwrap_or_default()).collect())
    }
}

impl LockedArticle {
    fn from(dossier: &Dossier, finding: &ArticleFinding) -> Option<Self> {
        let counted = finding.terms.len() == dossier.terms.len();
        let counts = dossier.terms.iter().zip(&finding.terms).filter(|(group, n)| n.all > 0 && !group.internal);
        Some(Self {
            sha256: finding.sha256.clone()?,
            raw_sha256: finding.raw_sha256.clone(),
            words: finding.words?,
            terms: counted.then(|| counts.map(|(group, n)| (group.id.clone(), *n)).collect()),
        })
    }

    fn line(&self, id: &str) -> String {
        let raw = self.raw_sha256.as_deref().unwrap_or("-");
        let terms = match &self.terms {
            None => "?".to_owned(),
            Some(counts) if counts.is_empty() => "-".to_owned(),
            Some(counts) => {
                let count = |(group, n): (&String, &TermCount)| format!("{group}:{}/{}", n.all, n.quoted);
                counts.iter().map(count).collect::<Vec<_>>().join(",")
            }
        };
        format!("article {id} text {} raw {raw} words {} terms {terms}", self.sha256, self.words)
    }
}

/// Rounds a similarity to the three digits that the lock keeps, so that findings are the same from texts and from the lock.
pub(crate) fn rounded(similarity: f64) -> f64 {
    (similarity * 1000.0).round() / 1000.0
}

fn quotation_line(article: &str, hash: &str, segments: &[Segment]) -> String {
    let mut line = format!("quotation {article} {hash}");
    for segment in segments {
        // Writing to a string does not fail.
        let _ = write!(line, " {}:{}", range(&segment.words), range(&segment.chars));
    }
    line
}

fn ranges_line(what: &str, article: &str, ranges: &[Range<usize>]) -> String {
    let words: Vec<String> = ranges.iter().map(range).collect();
    format!("{what} {article} {}", words.join(" "))
}

fn reuse_line(a: &str, b: &str, passages: &[Alike]) -> String {
    let mut line = format!("reuse {a} {b}");
    for passage in passages {
        let _ = write!(line, " {}:{}:{:.3}", range(&passage.a), range(&passage.b), passage.similarity);
    }
    line
}

fn reword_line(a: &str, b: &str, sentences: &[Reworded]) -> String {
    let mut line = format!("reword {a} {b}");
    for sentence in sentences {
        let _ = write!(line, " {}:{}:{:.3}:", range(&sentence.a), range(&sentence.b), sentence.similarity);
        for (step, count) in &sentence.steps.rows {
            let _ = write!(line, "{count}{}", step.letter());
        }
    }
    line
}

fn range(range: &Range<usize>) -> String {
    format!("{}-{}", range.start, range.end)
}
