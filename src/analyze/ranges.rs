//! Ranges of words: joined, and counted against each other.
//!
//! Takes ranges of numbers; knows no texts.

use std::ops::Range;

/// Joins ranges in the order of their starts where they overlap or touch.
pub(crate) fn joined(ranges: impl IntoIterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

/// Joins ranges in any order where they overlap or touch.
pub(crate) fn union(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    joined(ranges)
}

/// Counts the words of ranges that are apart.
pub(crate) fn count(ranges: &[Range<usize>]) -> usize {
    ranges.iter().map(Range::len).sum()
}

/// Gives those of some ranges, in order and apart, that meet another.
fn meeting<'a>(range: &Range<usize>, others: &'a [Range<usize>]) -> impl Iterator<Item = &'a Range<usize>> + use<'a> {
    let first = others.partition_point(|other| other.end <= range.start);
    let end = range.end;
    others[first..].iter().take_while(move |other| other.start < end)
}

/// Counts the words of a range that stand in others, which are in order and apart.
pub(crate) fn held(range: &Range<usize>, others: &[Range<usize>]) -> usize {
    meeting(range, others).map(|other| other.end.min(range.end) - other.start.max(range.start)).sum()
}

/// Gives the words of two stretches of one text that are in both.
pub(crate) fn common(a: &Range<usize>, b: &Range<usize>) -> Range<usize> {
    let start = a.start.max(b.start);
    start..a.end.min(b.end).max(start)
}

/// Gives the words of one side of a passage that answer to some of the other, in proportion to the two lengths.
pub(crate) fn across(words: &Range<usize>, from: &Range<usize>, to: &Range<usize>) -> Range<usize> {
    let within = common(words, from);
    let (start, end) = (within.start - from.start, within.end - from.start);
    to.start + start * to.len() / from.len().max(1)..to.start + (end * to.len()).div_ceil(from.len().max(1))
}

/// Gives the words of one side of a passage that answer to those of some ranges, in order and apart, that stand in the other.
pub(crate) fn all_across<'a>(
    ranges: &'a [Range<usize>],
    from: &'a Range<usize>,
    to: &'a Range<usize>,
) -> impl Iterator<Item = Range<usize>> + 'a {
    meeting(from, ranges).map(move |range| across(range, from, to))
}

#[cfg(test)]
mod tests {
    use super::{held, joined};

    #[test]
    fn ranges_that_meet_are_joined_and_words_held_are_counted_once() {
        let ranges = joined([0..3, 2..5, 5..6, 9..12]);
        assert_eq!(ranges, [0..6, 9..12]);
        assert_eq!([held(&(4..10), &ranges), held(&(6..9), &ranges), held(&(0..20), &ranges)], [3, 0, 9]);
    }
}
