//! The passage of a text that is nearest to a quotation which is not in it, and what differs.
//!
//! Takes the text and the quotation's pattern; adds to a diagnostic the copy's own words with the differing ones marked, their
//! place, and what would mend the quotation where that can be told. Linear in the text: windows are found by votes of the
//! quotation's rarer words, and only the best is compared word by word.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::analyze::matching::{Pattern, SegmentPattern};
use crate::analyze::reading::{FoldedWords, Reading};
use crate::diagnostic::Diagnostic;
use crate::locale::text::{fold_loose, fold_strict, words};
use crate::source::{FileId, Span};

/// A word of the quotation votes if it stands in the text no more often than this.
const RARE: usize = 40;
/// Words of the copy that may stand between the words of a quotation for an omission to be suspected.
const SLACK: usize = 60;

/// Words by which the nearest passage may begin sooner or end later than the quotation; in long ones a quarter of it.
const CLOSE: usize = 4;

/// Where to look for the nearest passage.
pub(crate) struct Place<'a> {
    /// The text.
    pub(crate) reading: &'a Reading<'a>,
    /// The text folded as quotations are.
    pub(crate) strict: &'a FoldedWords,
    /// The file that holds just this text.
    pub(crate) file: Option<FileId>,
}

impl Place<'_> {
    /// Adds to a diagnostic what the copy has in place of the quotation.
    pub(crate) fn explain(&self, pattern: &Pattern, diagnostic: Diagnostic) -> Diagnostic {
        let missing = |segment: &&SegmentPattern| self.whole_places(segment) == 0;
        let Some(segment) = pattern.segments.iter().find(missing) else {
            return diagnostic.help("each part stands in the text, but not in this order, or two of them overlap");
        };
        if let Some(cut) = self.cut_word(segment) {
            let word = &self.reading.text[self.reading.words[cut].clone()];
            return self
                .point(diagnostic, cut..cut + 1)
                .help(format!("the quotation begins or ends within the word `{word}`: quote whole words"));
        }
        match Comparison::new(self.reading, &segment.plain()) {
            Some(comparison) => self.show(&comparison, diagnostic),
            None => diagnostic.help("nothing in the text resembles it: is it quoted from another article?"),
        }
    }

    fn whole_places(&self, segment: &SegmentPattern) -> usize {
        segment.places(self.strict.text()).iter().filter(|place| self.strict.is_whole(place)).count()
    }

    /// Finds a word that the quotation begins or ends within.
    fn cut_word(&self, segment: &SegmentPattern) -> Option<usize> {
        let places = segment.places(self.strict.text());
        places.iter().find_map(|place| self.strict.cut(place.start).or(self.strict.cut(place.end)))
    }

    fn show(&self, comparison: &Comparison, diagnostic: Diagnostic) -> Diagnostic {
        let copy = comparison.copy(self.reading);
        let diagnostic = self.point(diagnostic, comparison.window.clone());
        match comparison.verdict() {
            Verdict::SpellingAlone => {
                diagnostic.help(format!("the copy has `{copy}`: letter case, digits, hamza and ة/ه must be as printed"))
            }
            Verdict::PunctuationAlone => {
                diagnostic.help(format!("the copy has `{copy}`: only the punctuation differs"))
            }
            Verdict::WordsLeftOut => {
                diagnostic.help(format!("the copy has `{copy}`: mark the words that are left out with `[…]`"))
            }
            Verdict::OtherWords => diagnostic.help(format!(
                "the nearest passage is `{copy}` (what stands between asterisks is not as in the quotation)"
            )),
        }
    }

    fn point(&self, diagnostic: Diagnostic, window: Range<usize>) -> Diagnostic {
        let bytes = self.reading.words[window.start].start..self.reading.words[window.end - 1].end;
        match self.file {
            Some(file) => diagnostic.related(Span::new(file, bytes.start, bytes.end), "the nearest passage"),
            None => diagnostic,
        }
    }
}

/// How a quotation differs from the nearest passage.
enum Verdict {
    SpellingAlone,
    PunctuationAlone,
    WordsLeftOut,
    OtherWords,
}

/// A quotation beside the nearest passage.
struct Comparison {
    /// The words of the passage, by number.
    window: Range<usize>,
    /// For each word of the passage, whether the quotation has it just so.
    same: Vec<bool>,
    /// Every word of the quotation is in the passage, spelling apart.
    complete: bool,
    /// The passage has words between those of the quotation.
    gaps: bool,
}

impl Comparison {
    /// Finds the nearest passage; `None` where no word of the quotation is in the text.
    fn new(reading: &Reading<'_>, quotation: &str) -> Option<Self> {
        let loose_text = reading.loose();
        let text: Vec<&str> = loose_text.words().collect();
        let quoted: Vec<&str> = words(quotation).into_iter().map(|word| &quotation[word]).collect();
        let folded: Vec<String> = quoted.iter().map(|word| fold_loose(word).text).collect();
        let wanted: Vec<&str> = folded.iter().map(String::as_str).collect();
        let aligned = align(&text, &wanted)?;
        let (first, last) = (aligned.iter().position(equal)?, aligned.iter().rposition(equal)?);
        let before: usize = aligned[..first].iter().map(|op| op.old_range().len()).sum();
        let after: usize = aligned[last + 1..].iter().map(|op| op.old_range().len()).sum();
        let start = aligned[first].new_range().start.saturating_sub(before);
        let end = (aligned[last].new_range().end + after).min(text.len());
        let mut same = vec![false; end - start];
        for op in aligned.iter().filter(|op| equal(op)) {
            for (old, at) in op.old_range().zip(op.new_range()) {
                let printed = &reading.text[reading.words[at].clone()];
                same[at - start] = fold_strict(printed).text == fold_strict(quoted[old]).text;
            }
        }
        let gaps = aligned[first..=last].iter().any(|op| matches!(op, DiffOp::Insert { .. }));
        Some(Self { window: start..end, same, complete: is_complete(&aligned), gaps })
    }

    fn verdict(&self) -> Verdict {
        match (self.complete, self.gaps, self.same.iter().all(|same| *same)) {
            (true, false, true) => Verdict::PunctuationAlone,
            (true, false, false) => Verdict::SpellingAlone,
            (true, true, _) => Verdict::WordsLeftOut,
            (false, ..) => Verdict::OtherWords,
        }
    }

    /// Gives the copy's own words on one line, with asterisks around each run that differs from the quotation.
    fn copy(&self, reading: &Reading<'_>) -> String {
        let words = &reading.words[self.window.clone()];
        let mark_any = self.same.iter().any(|same| !same);
        let mut line = String::new();
        for (i, word) in words.iter().enumerate() {
            let differs = |at: usize| mark_any && self.same.get(at).is_some_and(|same| !same);
            let follows_differing = i > 0 && differs(i - 1);
            if differs(i) && !follows_differing {
                line.push('*');
            }
            line.push_str(&reading.text[word.clone()]);
            if differs(i) && !differs(i + 1) {
                line.push('*');
            }
            if let Some(next) = words.get(i + 1) {
                line.push_str(&reading.text[word.end..next.start]);
            }
        }
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Sets the words of the quotation against those of the text, by number, where the nearest passage lies.
///
/// Where the text has every word in order, words may have been left out. Otherwise the passage is about as long as the
/// quotation and lies around the longest run of equal words: words like it that stand further off are no part of it.
fn align(text: &[&str], wanted: &[&str]) -> Option<Vec<DiffOp>> {
    let around = vote(text, wanted)?;
    let wide = compare(text, wanted, around);
    if is_complete(&wide) {
        return Some(wide);
    }
    let runs = wide.iter().filter(|op| equal(op));
    let longest = runs.min_by_key(|op| usize::MAX - op.new_range().len())?;
    let slack = CLOSE.max(wanted.len() / CLOSE);
    let begin = longest.new_range().start.saturating_sub(longest.old_range().start + slack);
    let end = longest.new_range().end + wanted.len() - longest.old_range().end + slack;
    Some(compare(text, wanted, begin..end.min(text.len())))
}

/// Compares the quotation with a stretch of the text; the places in the result are those of the whole text.
fn compare(text: &[&str], wanted: &[&str], within: Range<usize>) -> Vec<DiffOp> {
    let mut ops = capture_diff_slices(Algorithm::Myers, wanted, &text[within.clone()]);
    for op in &mut ops {
        match op {
            DiffOp::Equal { new_index, .. }
            | DiffOp::Delete { new_index, .. }
            | DiffOp::Insert { new_index, .. }
            | DiffOp::Replace { new_index, .. } => *new_index += within.start,
        }
    }
    ops
}

fn equal(op: &DiffOp) -> bool {
    matches!(op, DiffOp::Equal { .. })
}

/// Says whether every word of the quotation is in the passage.
fn is_complete(ops: &[DiffOp]) -> bool {
    ops.iter().all(|op| equal(op) || matches!(op, DiffOp::Insert { .. }))
}

/// Finds the stretch of words in which the nearest passage lies.
///
/// Each word of the quotation votes for where the quotation would begin if this were its word; votes weigh more the rarer
/// the word. Neighbouring votes count together, because words may be added or dropped in between.
fn vote(text: &[&str], wanted: &[&str]) -> Option<Range<usize>> {
    let mut places: HashMap<&str, Vec<usize>> = wanted.iter().map(|word| (*word, Vec::new())).collect();
    for (at, word) in text.iter().enumerate() {
        if let Some(places) = places.get_mut(*word) {
            places.push(at);
        }
    }
    let rarest = places.values().map(Vec::len).filter(|count| *count > 0).min()?;
    let block = wanted.len().max(4);
    let mut votes: BTreeMap<usize, f64> = BTreeMap::new();
    for (i, word) in wanted.iter().enumerate() {
        let places = &places[word];
        for at in places.iter().filter(|_| places.len() <= RARE.max(rarest)) {
            let begin = (at + wanted.len()).saturating_sub(i);
            for side in [begin / block, begin / block + 1] {
                *votes.entry(side).or_default() += 1.0 / places.len() as f64;
            }
        }
    }
    let mut best: Option<(usize, f64)> = None;
    for (side, weight) in votes {
        best = if best.is_none_or(|(_, known)| weight > known) { Some((side, weight)) } else { best };
    }
    // A block and the one before it were counted together; they are shifted by the length of the quotation.
    let start = (best?.0.saturating_sub(1) * block).saturating_sub(wanted.len());
    let end = start + 2 * block + wanted.len() + SLACK;
    Some(start.min(text.len())..end.min(text.len()))
}
