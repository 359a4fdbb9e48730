//! Why two figures of one note are not the same.
//!
//! Takes two reports and how gravely they clash; gives [`Reason`]s: what they speak of, as of when, and on whose word. It decides
//! nothing that `agreement` does not.

use crate::analyze::agreement::{Agreement, Said, Side};
use crate::analyze::aspects::Aspect;
use crate::resolve::{Counts, Kind, Note};

/// Why two figures are different.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Both describe the same moment of the same thing.
    SameTime,
    /// They speak of another place, population, period and so on.
    Other(Aspect),
    /// One states it and the other does not, so that they are not shown to speak of the same.
    NotStated(Aspect),
    /// The later one, which counts all since the beginning as the other does, is the higher.
    Risen,
    /// The later one is the lower, although both count all since the beginning.
    Fallen,
    /// They describe different moments.
    OtherTime,
    /// One of them does not say as of when it holds, or neither does.
    TimeNotStated,
    /// They go back to different claimants.
    OtherClaimant,
    /// One gives a figure, the other says that none was given.
    Undisclosed,
    /// A word of which no bounds are known.
    NoBounds,
}

impl Reason {
    /// Gives the word of the data documents.
    pub fn name(self) -> &'static str {
        match self {
            Self::SameTime => "same-time",
            Self::Other(_) => "other",
            Self::NotStated(_) => "not-stated",
            Self::Risen => "risen",
            Self::Fallen => "fallen",
            Self::OtherTime => "other-time",
            Self::TimeNotStated => "time-not-stated",
            Self::OtherClaimant => "other-claimant",
            Self::Undisclosed => "undisclosed",
            Self::NoBounds => "no-bounds",
        }
    }

    /// Gives the aspect that it is about.
    pub fn aspect(self) -> Option<Aspect> {
        match self {
            Self::Other(aspect) | Self::NotStated(aspect) => Some(aspect),
            _ => None,
        }
    }
}

/// Gives the reasons for which two figures are not the same, in order; `other_claimants` where they go back to different ones.
pub(crate) fn of(
    note: &Note,
    (x, y): (&Side<'_>, &Side<'_>),
    agreement: Agreement,
    other_claimants: bool,
) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    let compared = Aspect::ALL.iter().enumerate().filter(|(_, aspect)| **aspect != Aspect::What);
    for (which, aspect) in compared {
        match (x.aspects.stated(which), y.aspects.stated(which)) {
            (Some(one), Some(other)) if one != other => reasons.push(Reason::Other(*aspect)),
            (Some(_), None) | (None, Some(_)) => reasons.push(Reason::NotStated(*aspect)),
            _ => {}
        }
    }
    let undisclosed = |side: &Side<'_>| side.said == Said::Undisclosed;
    let worded = |side: &Side<'_>| matches!(side.said, Said::Words(_));
    match agreement {
        Agreement::Conflict => reasons.push(Reason::SameTime),
        Agreement::Differ => reasons.push(time(note, x, y)),
        _ if undisclosed(x) || undisclosed(y) => reasons.push(Reason::Undisclosed),
        _ if worded(x) || worded(y) => reasons.push(Reason::NoBounds),
        _ => {}
    }
    if other_claimants {
        reasons.push(Reason::OtherClaimant);
    }
    reasons.sort_unstable();
    reasons
}

/// Says how the moments of two figures without a number in common stand to each other.
fn time(note: &Note, x: &Side<'_>, y: &Side<'_>) -> Reason {
    let moment = |side: &Side<'_>| note.reports[side.at].as_of.as_ref();
    let (Some(first), Some(second)) = (moment(x), moment(y)) else { return Reason::TimeNotStated };
    if first == second {
        return Reason::SameTime;
    }
    let (earlier, later) = if first.is_before(second) {
        (x, y)
    } else if second.is_before(first) {
        (y, x)
    } else {
        return Reason::OtherTime;
    };
    let low = |side: &Side<'_>| side.said.bounds().and_then(|bounds| bounds.low).unwrap_or(0.0);
    match (counts(note, x), counts(note, y)) {
        (Some(Counts::Cumulative), Some(Counts::Cumulative)) if low(later) > low(earlier) => Reason::Risen,
        (Some(Counts::Cumulative), Some(Counts::Cumulative)) => Reason::Fallen,
        _ => Reason::OtherTime,
    }
}

/// Gives the way in which a report counts: its own, else the note's.
fn counts(note: &Note, side: &Side<'_>) -> Option<Counts> {
    let figure = if let Kind::Figure(figure) = &note.kind { Some(figure) } else { None };
    note.reports[side.at].counts(figure)
}
