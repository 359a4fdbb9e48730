//! The index of grams → where one text meets each other one.
//!
//! Gathers for one text at a time, so that no list of all pairs is ever held.

use super::chain::{GAP, Run};
use super::corpus::narrow;
use super::grams::{Grams, Place};
use super::outline::Outline;

/// Ends a list.
const END: u32 = u32::MAX;

/// A place where a run of equal words begins, in a list for the other text.
struct Meeting {
    /// The word in the text at hand.
    word: u32,
    /// The word in the other.
    other: u32,
    /// The meeting before it with the same text.
    next: u32,
}

/// The meetings of one text.
pub(super) struct Meetings {
    /// For each other text its last meeting.
    heads: Vec<u32>,
    /// All meetings.
    list: Vec<Meeting>,
    /// The texts that are met.
    texts: Vec<usize>,
    /// How far apart two runs of a chain may begin, if neither is a passage by itself.
    reach: u32,
}

impl Meetings {
    /// Makes room for so many texts.
    pub(super) fn new(texts: usize, passage_words: usize) -> Self {
        Self { reach: narrow(GAP + passage_words), heads: vec![END; texts], list: Vec::new(), texts: Vec::new() }
    }

    /// Gathers where a text meets those after it, or all others.
    pub(super) fn gather(&mut self, text: usize, grams: &Grams, only_later: bool) {
        self.list.clear();
        for (place, others) in grams.later(text) {
            self.meet(place, others);
        }
        if !only_later {
            for (place, others) in grams.earlier(text) {
                self.meet(place, others);
            }
        }
        self.texts.sort_unstable();
    }

    /// Notes the meetings at one place; within a run that has begun earlier there is nothing to note.
    fn meet(&mut self, place: Place, others: &[Place]) {
        for other in others.iter().filter(|other| other.text != place.text && !other.goes_on_at(place)) {
            let head = &mut self.heads[other.text as usize];
            if *head == END {
                self.texts.push(other.text as usize);
            }
            let next = std::mem::replace(head, narrow(self.list.len()));
            self.list.push(Meeting { word: place.word, other: other.word, next });
        }
    }

    /// Takes the texts that are met, in order.
    pub(super) fn take_texts(&mut self) -> Vec<usize> {
        std::mem::take(&mut self.texts)
    }

    /// Takes the meetings with one text as the starts of runs, with the text at hand first or second; none where none of
    /// them can be part of a passage.
    pub(super) fn runs(&mut self, (text, other): (usize, usize), outline: &Outline, runs: &mut Vec<Run>) {
        runs.clear();
        let head = std::mem::replace(&mut self.heads[other], END);
        if !self.may_share(head, (text, other), outline) {
            return;
        }
        let mut at = head;
        while let Some(meeting) = self.list.get(at as usize) {
            let (here, there) = (meeting.word as usize, meeting.other as usize);
            let (first, second) = if text < other { (here, there) } else { (there, here) };
            runs.push(Run { first, second, len: 0 });
            at = meeting.next;
        }
    }

    /// Says whether a list holds two runs that may be in one chain, or one that may be in a passage by itself. Two texts
    /// that have but one set phrase in common, as many pairs do, are done with here.
    fn may_share(&self, head: u32, (text, other): (usize, usize), outline: &Outline) -> bool {
        let from =
            |at: u32| std::iter::successors(self.list.get(at as usize), |last| self.list.get(last.next as usize));
        let grows = |at: &Meeting| outline.may_grow((narrow(text), at.word), (narrow(other), at.other));
        from(head).any(|meeting| {
            // The list goes backwards through the text at hand.
            let mut earlier = from(meeting.next).take_while(|other| meeting.word - other.word <= self.reach);
            earlier.any(|other| meeting.other.wrapping_sub(other.other) <= self.reach) || grows(meeting)
        })
    }
}
