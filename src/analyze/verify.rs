//! Whether the words of quotations and titles stand in their articles.
//!
//! Takes an article with everything that is quoted from it, its text where one is at hand, and the lock; gives where the
//! words stand, and a diagnostic for each quotation that nothing proves. The text is folded once. Quotations are looked for
//! one after the other, each in one pass over the text: that is the product of the two, but at the speed of a plain search,
//! and few articles are quoted more than some dozen times.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::analyze::findings::{Checked, TermCount, Verification};
use crate::analyze::lock::Lock;
use crate::analyze::matching::Pattern;
use crate::analyze::nearest::Place;
use crate::analyze::reading::{FoldedWords, Reading};
use crate::analyze::reuse::Tokens;
use crate::analyze::rewording::Prose;
use crate::analyze::set_phrases::SetPhrases;
use crate::analyze::spoken;
use crate::analyze::terms::TermCounter;
use crate::config::Rights;
use crate::diagnostic::{Code, Diagnostic, without_marks};
use crate::load::hex_sha256;
use crate::resolve::{Article, Dossier, Quotation, Text, TextPlace};
use crate::source::SourceMap;

/// What is quoted from an article.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    /// The words.
    pub(crate) quotation: &'a Quotation,
    /// Where they are quoted.
    pub(crate) by: By,
}

/// Where words are quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// As the title of the article's own record.
    Title,
    /// In a report, by the places of the note and of the report in it.
    Report(usize, usize),
}

/// What the checks need beside the article.
pub(crate) struct Bench<'a> {
    /// All texts, to name a place in a text.
    pub(crate) sources: &'a SourceMap,
    /// The lock, where there is one.
    pub(crate) lock: Option<&'a Lock>,
    /// SHA-256 of captured originals by article.
    pub(crate) raw: &'a BTreeMap<String, String>,
    /// Counts words whose choice is compared.
    pub(crate) terms: &'a TermCounter,
    /// Finds names and titles.
    pub(crate) phrases: &'a SetPhrases,
    /// Sentences will be compared, so that they are to be read.
    pub(crate) reword: bool,
}

/// What was found in one article.
#[derive(Debug, Clone, Default)]
pub(crate) struct ArticleCheck {
    pub(crate) words: Option<usize>,
    pub(crate) sha256: Option<String>,
    pub(crate) raw_sha256: Option<String>,
    pub(crate) terms: Vec<TermCount>,
    /// Words between quotation marks.
    pub(crate) spoken: Vec<Range<usize>>,
    /// Words in names and titles; where the text is not at hand, in all the set phrases that the lock knows.
    pub(crate) set_phrases: Vec<Range<usize>>,
    /// The text as the comparison of texts takes it, where it is at hand.
    pub(crate) tokens: Option<Tokens>,
    /// The same as the search for rewordings takes it.
    pub(crate) prose: Option<Prose>,
    /// The lock was made from this very text, or there is no text to say otherwise.
    pub(crate) lock_holds: bool,
    /// For each thing asked, in order.
    pub(crate) verified: Vec<Option<Verification>>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Lists for each article what is quoted from it: its title first, then reports in the order of notes. A body that is
/// published stands below its title, so that the title is no quotation from it.
pub(crate) fn asked(dossier: &Dossier) -> Vec<Vec<Asked<'_>>> {
    let mut asked: Vec<Vec<Asked<'_>>> = Vec::with_capacity(dossier.articles.len());
    for article in &dossier.articles {
        let title = article.title.as_ref().filter(|_| article.body.is_none());
        asked.push(title.map(|(_, quotation)| Asked { quotation, by: By::Title }).into_iter().collect());
    }
    for (note, record) in dossier.notes.iter().enumerate() {
        for (at, report) in record.reports.iter().enumerate() {
            if let Some(quotation) = &report.quote {
                asked[report.article.at()].push(Asked { quotation, by: By::Report(note, at) });
            }
        }
    }
    asked
}

/// Checks everything that is quoted from an article, against its text, else against the lock.
pub(crate) fn check(article: &Article, asked: &[Asked<'_>], bench: &Bench<'_>) -> ArticleCheck {
    match &article.text {
        Some(text) => against_text(article, text, asked, bench),
        None => against_lock(article, asked, bench),
    }
}

fn against_text(article: &Article, text: &Text, asked: &[Asked<'_>], bench: &Bench<'_>) -> ArticleCheck {
    let reading = Reading::new(&text.words);
    let loose = reading.loose();
    let sha256 = hex_sha256(text.words.as_bytes());
    let locked = bench.lock.and_then(|lock| lock.article(&article.id)).filter(|locked| locked.sha256 == sha256);
    let raw = bench.raw.get(&article.id).or(locked.and_then(|locked| locked.raw_sha256.as_ref()));
    let spoken = spoken::stretches(reading.text, &reading.words, article.language);
    let mut check = ArticleCheck {
        words: Some(reading.words.len()),
        raw_sha256: raw.cloned(),
        terms: bench.terms.count(article.language, &loose, &spoken),
        spoken,
        set_phrases: bench.phrases.find(reading.text, &loose),
        tokens: Some(Tokens::from_words(loose.words())),
        prose: bench.reword.then(|| Prose::new(&reading, &loose, article.language)),
        lock_holds: locked.is_some(),
        sha256: Some(sha256),
        ..ArticleCheck::default()
    };
    drop(loose);
    if asked.is_empty() {
        return check;
    }
    let strict = reading.strict();
    let search = Search { article, text, reading: &reading, breaks: paragraph_ends(&reading, &strict), strict, bench };
    for one in asked {
        let (verified, diagnostic) = search.verify(one, locked.is_some());
        check.verified.push(verified);
        check.diagnostics.extend(diagnostic);
    }
    check
}

/// One article's text while its quotations are looked for.
struct Search<'a> {
    article: &'a Article,
    text: &'a Text,
    reading: &'a Reading<'a>,
    strict: FoldedWords,
    /// The places of the folded text at which a paragraph other than the first begins.
    breaks: Vec<usize>,
    bench: &'a Bench<'a>,
}

impl Search<'_> {
    fn verify(&self, asked: &Asked<'_>, lock_holds: bool) -> (Option<Verification>, Option<Diagnostic>) {
        let pattern = Pattern::new(asked.quotation);
        let crossed = |stretch: &Range<usize>| {
            let after = self.breaks.partition_point(|at| *at <= stretch.start);
            self.breaks[after..].partition_point(|at| *at < stretch.end)
        };
        let Some(places) = pattern.find(&self.strict, crossed) else {
            return (None, Some(self.not_found(asked, &pattern)));
        };
        let segments: Vec<_> = places.iter().filter_map(|place| self.reading.segment(&self.strict, place)).collect();
        let sha256 = pattern.sha256();
        let known = || self.bench.lock.and_then(|lock| lock.quotation(&self.article.id, &sha256));
        let checked = match self.text.from {
            TextPlace::Body(_) => Checked::Body,
            TextPlace::File(_) if lock_holds && known().is_some_and(|known| known == segments) => Checked::Lock,
            TextPlace::File(_) => Checked::Text,
        };
        let whole = places.first().map_or(0, |place| place.start)..places.last().map_or(0, |place| place.end);
        let warning = (crossed(&whole) > 0).then(|| self.crosses(asked));
        (Some(Verification { checked, segments, sha256 }), warning)
    }

    fn crosses(&self, asked: &Asked<'_>) -> Diagnostic {
        let message = format!("this quotation runs over the end of a paragraph in the text of `{}`", self.article.id);
        Diagnostic::new(Code::QuotationCrossesParagraph, asked.quotation.span, message)
            .help("quote from one paragraph, or make two reports of it: set side by side, the words may say what the article does not")
    }

    fn not_found(&self, asked: &Asked<'_>, pattern: &Pattern) -> Diagnostic {
        let (code, what) = match asked.by {
            By::Title => (Code::TitleNotFound, "title"),
            By::Report(..) => (Code::QuotationNotFound, "quotation"),
        };
        let message = format!("this {what} is not in the text of `{}`", self.article.id);
        let diagnostic = self.unmarked(asked, Diagnostic::new(code, asked.quotation.span, message));
        let place = match self.text.from {
            TextPlace::File(file) if self.bench.sources.file(file).text == self.text.words => Some(file),
            _ => None,
        };
        Place { reading: self.reading, strict: &self.strict, file: place }.explain(pattern, diagnostic)
    }
}

impl Search<'_> {
    /// Adds the repair where the quotation would be right without the quotation marks around it, which were meant for YAML.
    fn unmarked(&self, asked: &Asked<'_>, diagnostic: Diagnostic) -> Diagnostic {
        let (written, span) = (asked.quotation.text.as_str(), asked.quotation.span);
        let bare = without_marks(written);
        let Some(quotation) = Quotation::parse(bare, span).ok().filter(|_| bare.len() < written.trim().len()) else {
            return diagnostic;
        };
        if Pattern::new(&quotation).find(&self.strict, |_| 0).is_none() {
            return diagnostic;
        }
        // What stands in the file without marks of YAML's own needs them now.
        let is_plain = self.bench.sources.text(span).starts_with(written.trim());
        let meant = if is_plain { serde_json::Value::from(bare).to_string() } else { bare.to_owned() };
        diagnostic.change(written.trim(), meant).help("quotation marks around a quotation are no part of it")
    }
}

/// Finds where paragraphs begin: after each line with nothing on it.
fn paragraph_ends(reading: &Reading<'_>, strict: &FoldedWords) -> Vec<usize> {
    let mut breaks = Vec::new();
    let mut line_start = 0;
    for line in reading.text.split_inclusive('\n') {
        if line.trim().is_empty() {
            breaks.push(strict.folded.starts.partition_point(|start| (*start as usize) < line_start));
        }
        line_start += line.len();
    }
    breaks.dedup();
    breaks
}

fn against_lock(article: &Article, asked: &[Asked<'_>], bench: &Bench<'_>) -> ArticleCheck {
    let locked = bench.lock.and_then(|lock| lock.article(&article.id));
    let mut check = ArticleCheck {
        words: locked.map(|locked| locked.words),
        sha256: locked.map(|locked| locked.sha256.clone()),
        raw_sha256: locked.and_then(|locked| locked.raw_sha256.clone()),
        terms: locked.and_then(|locked| bench.lock?.terms(locked, bench.terms)).unwrap_or_default(),
        spoken: bench.lock.map(|lock| lock.spoken(&article.id).to_vec()).unwrap_or_default(),
        set_phrases: bench.lock.map(|lock| lock.phrases(&article.id).to_vec()).unwrap_or_default(),
        lock_holds: locked.is_some(),
        ..ArticleCheck::default()
    };
    for one in asked {
        let verified = by_lock(article, one, bench);
        let excused = article.unread || (article.rights == Rights::Metadata && one.by == By::Title);
        if verified.is_none() && !excused {
            check.diagnostics.push(unverified(article, one));
        }
        check.verified.push(verified);
    }
    check
}

fn by_lock(article: &Article, asked: &Asked<'_>, bench: &Bench<'_>) -> Option<Verification> {
    let sha256 = Pattern::new(asked.quotation).sha256();
    let segments = bench.lock?.quotation(&article.id, &sha256)?.to_vec();
    Some(Verification { checked: Checked::Lock, segments, sha256 })
}

fn unverified(article: &Article, asked: &Asked<'_>) -> Diagnostic {
    let what = if asked.by == By::Title { "title" } else { "quotation" };
    let message = format!("this {what} is not yet checked against the text of `{}`, which is not at hand", article.id);
    let mut help = format!("someone with texts/{}.txt runs `dossier verify` and commits dossier.lock", article.id);
    // A program that took it cannot be asked.
    let person = |by: &&str| !by.contains("dossier ");
    if let Some(by) = article.captures.iter().filter_map(|capture| capture.by.as_deref()).find(person) {
        help += &format!("; the capture was taken by {by}");
    }
    Diagnostic::new(Code::QuotationUnverified, asked.quotation.span, message).label("not yet checked").help(help)
}
