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

/// Words that the copy may have more between two runs of equal words for both to be of one passage.
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
        let wanted: Vec<String> = quoted.iter().map(|word| fold_loose(word).text).collect();
        let around = vote(&text, &wanted)?;
        let heard: Vec<&str> = text[around.clone()].to_vec();
        let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        let ops = capture_diff_slices(Algorithm::Myers, &wanted, &heard);
        let complete = ops.iter().all(|op| equal(op) || matches!(op, DiffOp::Insert { .. }));
        let (first, last) = if complete { ends(&ops)? } else { core(&ops)? };
        let before = ops[..first].iter().map(|op| op.old_range().len()).sum::<usize>();
        let after = ops[last + 1..].iter().map(|op| op.old_range().len()).sum::<usize>();
        let start = (around.start + ops[first].new_range().start).saturating_sub(before);
        let end = (around.start + ops[last].new_range().end + after).min(text.len());
        let mut same = vec![false; end - start];
        for op in ops[first..=last].iter().filter(|op| equal(op)) {
            for (old, new) in op.old_range().zip(op.new_range()) {
                let at = around.start + new;
                let printed = &reading.text[reading.words[at].clone()];
                same[at - start] = fold_strict(printed).text == fold_strict(quoted[old]).text;
            }
        }
        let gaps = ops[first..=last].iter().any(|op| matches!(op, DiffOp::Insert { .. }));
        Some(Self { window: start..end, same, complete, gaps })
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

fn equal(op: &DiffOp) -> bool {
    matches!(op, DiffOp::Equal { .. })
}

/// Gives the first and the last run of equal words.
fn ends(ops: &[DiffOp]) -> Option<(usize, usize)> {
    Some((ops.iter().position(equal)?, ops.iter().rposition(equal)?))
}

/// Gives the runs of equal words around the longest that stand close together: a lone "the" far off is no part of the
/// passage.
fn core(ops: &[DiffOp]) -> Option<(usize, usize)> {
    let longest = (0..ops.len()).filter(|i| equal(&ops[*i])).min_by_key(|i| usize::MAX - ops[*i].new_range().len())?;
    let reach = |steps: &mut dyn Iterator<Item = usize>| {
        let (mut kept, mut apart) = (longest, 0);
        for i in steps {
            let op = &ops[i];
            if equal(op) && apart <= CLOSE + op.new_range().len() {
                (kept, apart) = (i, 0);
            } else {
                apart += op.new_range().len().saturating_sub(op.old_range().len());
            }
        }
        kept
    };
    Some((reach(&mut (0..longest).rev()), reach(&mut (longest + 1..ops.len()))))
}

/// Finds the stretch of words in which the nearest passage lies.
///
/// Each word of the quotation votes for where the quotation would begin if this were its word; votes weigh more the rarer
/// the word. Neighbouring votes count together, because words may be added or dropped in between.
fn vote(text: &[&str], wanted: &[String]) -> Option<Range<usize>> {
    let mut places: HashMap<&str, Vec<usize>> = wanted.iter().map(|word| (word.as_str(), Vec::new())).collect();
    for (at, word) in text.iter().enumerate() {
        if let Some(places) = places.get_mut(word) {
            places.push(at);
        }
    }
    let rarest = places.values().map(Vec::len).filter(|count| *count > 0).min()?;
    let block = wanted.len().max(4);
    let mut votes: BTreeMap<usize, f64> = BTreeMap::new();
    for (i, word) in wanted.iter().enumerate() {
        let places = &places[word.as_str()];
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
