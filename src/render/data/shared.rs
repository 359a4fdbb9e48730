//! What two articles share, and what they say in other words, as records of the data documents.

use serde::Serialize;

use crate::analyze::{Direction, Ground, Passage, Reuse, Reworded, Rewording};
use crate::render::data::records::Scope;

/// Text that two articles share. Passages are ranges of words, counted from 0, ends exclusive.
#[derive(Serialize)]
pub(super) struct ReuseRecord<'a> {
    a: &'a str,
    b: &'a str,
    share_a: f64,
    share_b: f64,
    /// Shares in passages of prose, which alone decide whether two articles count as one text.
    prose_a: f64,
    prose_b: f64,
    passages: Vec<PassageRecord>,
    direction: Option<&'static str>,
    /// From what the direction is known, or the agency that both credit.
    direction_basis: Option<&'static str>,
    agency: Option<&'a str>,
}

/// A shared passage.
#[derive(Serialize)]
struct PassageRecord {
    a: [usize; 2],
    b: [usize; 2],
    similarity: f64,
    label: &'static str,
}

/// Gives the pairs of articles that share text and that are listed, in order.
pub(super) fn shared<'a>(scope: &Scope<'a>) -> impl Iterator<Item = &'a Reuse> + use<'a> {
    let scope = *scope;
    scope.site.ledger.listed.iter().map(move |place| &scope.findings.reuse[*place])
}

/// Counts the pairs that share text and are not listed.
pub(super) fn left_out(scope: &Scope<'_>) -> usize {
    scope.site.ledger.by_share.len() - scope.site.ledger.listed.len()
}

/// Names who can have taken from whom.
pub(super) fn direction(reuse: &Reuse) -> Option<&'static str> {
    match reuse.direction {
        Direction::AToB => Some("a-to-b"),
        Direction::BToA => Some("b-to-a"),
        Direction::Unknown => None,
    }
}

/// Names the agency that two articles credit.
pub(super) fn agency(reuse: &Reuse) -> Option<&str> {
    match &reuse.basis {
        Ground::Agency(name) | Ground::CommonAgency(name) => Some(name),
        _ => None,
    }
}

/// Makes the records of what pairs of articles share.
pub(super) fn reuse<'a>(scope: &Scope<'a>) -> Vec<ReuseRecord<'a>> {
    let passage = |p: &Passage| PassageRecord {
        a: [p.a.start, p.a.end],
        b: [p.b.start, p.b.end],
        similarity: round(p.similarity),
        label: p.label.name(),
    };
    let record = |reuse: &'a Reuse| ReuseRecord {
        a: &scope.dossier.article(reuse.a).id,
        b: &scope.dossier.article(reuse.b).id,
        share_a: round(reuse.share_a),
        share_b: round(reuse.share_b),
        prose_a: round(reuse.prose_a),
        prose_b: round(reuse.prose_b),
        passages: reuse.passages.iter().map(passage).collect(),
        direction: direction(reuse),
        direction_basis: reuse.basis.name(),
        agency: agency(reuse),
    };
    shared(scope).map(record).collect()
}

/// What two articles say in other words: pairs of sentences, as ranges of words, counted from 0, ends exclusive.
#[derive(Serialize)]
pub(super) struct RewordingRecord<'a> {
    a: &'a str,
    b: &'a str,
    sentences: Vec<SentencesRecord>,
}

/// Two sentences that say the same in other words.
#[derive(Serialize)]
struct SentencesRecord {
    a: [usize; 2],
    b: [usize; 2],
    similarity: f64,
    /// How their words stand opposite each other: kinds of steps with how many there are in a row.
    steps: Vec<(&'static str, usize)>,
}

/// Makes the records of what pairs of articles say in other words.
pub(super) fn rewordings<'a>(scope: &Scope<'a>) -> Vec<RewordingRecord<'a>> {
    let shown = scope.findings.rewordings.iter().filter(|r| scope.public.article(r.a) && scope.public.article(r.b));
    let sentences = |pair: &Reworded| SentencesRecord {
        a: [pair.a.start, pair.a.end],
        b: [pair.b.start, pair.b.end],
        similarity: round(pair.similarity),
        steps: pair.steps.rows.iter().map(|(step, count)| (step.name(), *count)).collect(),
    };
    let record = |rewording: &'a Rewording| RewordingRecord {
        a: &scope.dossier.article(rewording.a).id,
        b: &scope.dossier.article(rewording.b).id,
        sentences: rewording.sentences.iter().map(sentences).collect(),
    };
    shown.map(record).collect()
}

/// Rounds a share to four places, more than its words can tell.
pub(super) fn round(share: f64) -> f64 {
    (share * 1e4).round() / 1e4
}
