//! The index of grams → where one text meets each other one.
//!
//! Gathers for one text at a time, so that no list of all pairs is ever held.

use super::chain::Run;
use super::corpus::narrow;
use super::grams::{Grams, Place};

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
}

impl Meetings {
    /// Makes room for so many texts.
    pub(super) fn new(texts: usize) -> Self {
        Self { heads: vec![END; texts], list: Vec::new(), texts: Vec::new() }
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

    /// Takes the meetings with one text as the starts of runs, with the text at hand first or second.
    pub(super) fn runs(&mut self, other: usize, is_first: bool, runs: &mut Vec<Run>) {
        runs.clear();
        let mut at = std::mem::replace(&mut self.heads[other], END);
        while let Some(meeting) = self.list.get(at as usize) {
            let (here, there) = (meeting.word as usize, meeting.other as usize);
            let (first, second) = if is_first { (here, there) } else { (there, here) };
            runs.push(Run { first, second, len: 0 });
            at = meeting.next;
        }
    }
}
