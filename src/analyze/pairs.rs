//! What pairs of articles share: from the texts at hand, else from the lock.
//!
//! Takes the words of the texts and the lock; gives the pairs in order, with shares, labels and direction. How passages are
//! found is for `reuse`, what each of them is for `labels`.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::analyze::claimants::{Directory, Who};
use crate::analyze::direction;
use crate::analyze::findings::{Direction, Ground, Label, Passage, Reuse};
use crate::analyze::labels::{self, MANY, PHRASE_WORDS, Speaker, Voices};
use crate::analyze::lock::{Lock, rounded};
use crate::analyze::origins;
use crate::analyze::ranges::joined;
use crate::analyze::reuse::{Alike, Library, Memory, Options, Tokens};
use crate::analyze::verify::{ArticleCheck, Asked, By};
use crate::resolve::{Actor, ArticleIx, Dossier, Given, Kind, Note, Report, Speech};

/// Articles up to which every two are set beside each other.
pub const ALL_PAIRS: usize = 50;
/// Beyond that, others that an article is set beside at most.
pub const PAIRS_OF_ONE: usize = 20;

/// Two articles with what they share, before it is labelled.
type Found = ((usize, usize), Vec<Alike>);

/// Finds what pairs of articles share, and adds the phrases that many texts have to each article's set phrases.
///
/// Of two articles whose texts are both at hand the texts decide. Where one is not, the lock is believed as long as the other
/// is still the text that the lock was made from. `memory` holds what was found before, and then what is found now.
pub(crate) fn find(
    dossier: &Dossier,
    checks: &mut [ArticleCheck],
    asked: &[Vec<Asked<'_>>],
    lock: Option<&Lock>,
    memory: &mut Memory,
) -> Vec<Reuse> {
    let at_hand: Vec<usize> = (0..checks.len()).filter(|i| checks[*i].tokens.is_some()).collect();
    let tokens: Vec<Tokens> = at_hand.iter().filter_map(|i| checks[*i].tokens.take()).collect();
    let options = Options::default();
    let library = Library::new(&tokens, &options);
    let keys: Vec<&str> = at_hand.iter().map(|i| checks[*i].sha256.as_deref().unwrap_or_default()).collect();
    let pairs = memory.pairs(&library, &keys).into_iter();
    let mut found: Vec<Found> =
        pairs.map(|pair| ((at_hand[pair.a], at_hand[pair.b]), rounded_all(pair.passages))).collect();
    found.extend(from_lock(dossier, checks, &at_hand, lock));
    found.sort_unstable_by_key(|(pair, _)| *pair);
    add_phrases(dossier, checks, &found, (&library, &at_hand), lock);
    label(dossier, checks, asked, found)
}

/// Gives what the lock knows of pairs whose texts are not both at hand.
fn from_lock<'l>(
    dossier: &Dossier,
    checks: &[ArticleCheck],
    at_hand: &[usize],
    lock: Option<&'l Lock>,
) -> impl Iterator<Item = Found> + use<'l> {
    let ids: BTreeMap<&str, usize> =
        dossier.articles.iter().enumerate().map(|(i, article)| (article.id.as_str(), i)).collect();
    let known = lock.into_iter().flat_map(Lock::pairs).filter_map(|(a, b, passages)| {
        let (a, b) = ids.get(a).copied().zip(ids.get(b).copied())?;
        let both_at_hand = [a, b].iter().all(|i| at_hand.binary_search(i).is_ok());
        let holds = !both_at_hand && checks[a].lock_holds && checks[b].lock_holds;
        holds.then(|| ((a, b), passages.to_vec()))
    });
    known.collect::<Vec<_>>().into_iter()
}

/// Adds to each article's names and titles the words that stand in many separate texts.
///
/// Copies of one text count once: whatever it says would be a phrase of many else. Where some texts are not at hand, what
/// the lock knows of the others' phrases is kept.
fn add_phrases(
    dossier: &Dossier,
    checks: &mut [ArticleCheck],
    found: &[Found],
    (library, at_hand): (&Library<'_>, &[usize]),
    lock: Option<&Lock>,
) {
    let copies: Vec<Reuse> = found.iter().map(|(pair, passages)| provisional(checks, *pair, passages)).collect();
    let home = origins::homes(&origins::group(dossier, &copies), checks.len());
    let counts = |i: usize| (!dossier.articles[i].internal).then_some(home[i]);
    let group_of: Vec<Option<usize>> = at_hand.iter().map(|i| counts(*i)).collect();
    let all_at_hand = at_hand.len() == checks.len();
    for (i, frequent) in at_hand.iter().zip(library.frequent(&group_of, MANY)) {
        let known = lock.filter(|_| !all_at_hand && checks[*i].lock_holds);
        let known = known.map_or(&[][..], |lock| lock.phrases(&dossier.articles[*i].id)).to_vec();
        let mut phrases = [std::mem::take(&mut checks[*i].set_phrases), frequent, known].concat();
        phrases.sort_unstable_by_key(|range| (range.start, range.end));
        checks[*i].set_phrases = joined(phrases);
    }
}

/// Makes a pair as if its passages were prose, but for those that may be set phrases: to tell copies before labels are known.
fn provisional(checks: &[ArticleCheck], (a, b): (usize, usize), passages: &[Alike]) -> Reuse {
    let long = |passage: &&Alike| passage.a.len() > PHRASE_WORDS;
    let prose =
        |of: usize, side: fn(&Alike) -> &Range<usize>| share(passages.iter().filter(long).map(side), checks[of].words);
    Reuse {
        a: ArticleIx::new(a),
        b: ArticleIx::new(b),
        share_a: 0.0,
        share_b: 0.0,
        prose_a: prose(a, |passage| &passage.a),
        prose_b: prose(b, |passage| &passage.b),
        passages: Vec::new(),
        direction: Direction::Unknown,
        basis: Ground::Nothing,
    }
}

/// Labels all passages, and tells the shares and the direction of each pair.
fn label(dossier: &Dossier, checks: &[ArticleCheck], asked: &[Vec<Asked<'_>>], found: Vec<Found>) -> Vec<Reuse> {
    let directory = Directory::new(&dossier.entities);
    let voices = |(check, asked): (&ArticleCheck, &Vec<Asked<'_>>)| voices_of(dossier, &directory, check, asked);
    let voices: Vec<Voices> = checks.par_iter().zip(asked).map(voices).collect();
    found.into_par_iter().map(|(pair, passages)| shared(dossier, &directory, &voices, pair, passages)).collect()
}

/// Gathers which words of an article someone is quoted with: those between marks, and those that a note quotes as direct
/// speech, with the speaker where the note names one. A note that never leaves the machine tells nothing here.
fn voices_of(dossier: &Dossier, directory: &Directory, check: &ArticleCheck, asked: &[Asked<'_>]) -> Voices {
    let (mut speech, mut speakers) = (check.spoken.clone(), Vec::new());
    for (asked, verified) in asked.iter().zip(&check.verified) {
        let (By::Report(note, report), Some(verified)) = (asked.by, verified) else { continue };
        let note = &dossier.notes[note];
        let report = &note.reports[report];
        if note.internal || report.speech != Some(Speech::Direct) {
            continue;
        }
        let words = || verified.segments.iter().map(|segment| segment.words.clone());
        speech.extend(words());
        if let Some(Who::Entity(who)) = speaker(note, report).map(|actor| directory.who(actor)) {
            let kind = dossier.entity(who).kind;
            speakers.extend(words().map(|words| Speaker { words, who, kind }));
        }
    }
    speech.sort_unstable_by_key(|range| (range.start, range.end));
    let (phrases, words) = (check.set_phrases.clone(), check.words.unwrap_or(0));
    Voices { speech: joined(speech), phrases, speakers, words }
}

/// Gives who speaks the words of a report: as this article has it, else whose word it is, else as the note has it.
fn speaker<'a>(note: &'a Note, report: &'a Report) -> Option<&'a Actor> {
    match (&report.gives.speaker, &report.said_by, &note.kind) {
        (Some(Given::Stated(actor)), ..) | (None, Some(Given::Stated(actor)), _) => Some(actor),
        (None, None, Kind::Statement(statement)) => statement.speaker.as_ref(),
        _ => None,
    }
}

fn shared(
    dossier: &Dossier,
    directory: &Directory,
    voices: &[Voices],
    (a, b): (usize, usize),
    passages: Vec<Alike>,
) -> Reuse {
    let labelled = |passage: Alike| {
        let label = labels::label(&passage, &voices[a], &voices[b]);
        Passage { a: passage.a, b: passage.b, similarity: passage.similarity, label }
    };
    let passages: Vec<Passage> = passages.into_iter().map(labelled).collect();
    let all = |of: usize, side: fn(&Passage) -> &Range<usize>| share(passages.iter().map(side), Some(voices[of].words));
    let prose = |of: usize, side: fn(&Passage) -> &Range<usize>| {
        let prose = passages.iter().filter(|passage| passage.label == Label::Prose);
        share(prose.map(side), Some(voices[of].words))
    };
    let (first, second) = (ArticleIx::new(a), ArticleIx::new(b));
    let (direction, basis) = direction::between(dossier, directory, first, second);
    Reuse {
        a: first,
        b: second,
        share_a: all(a, |passage| &passage.a),
        share_b: all(b, |passage| &passage.b),
        prose_a: prose(a, |passage| &passage.a),
        prose_b: prose(b, |passage| &passage.b),
        passages,
        direction,
        basis,
    }
}

fn rounded_all(mut passages: Vec<Alike>) -> Vec<Alike> {
    for passage in &mut passages {
        passage.similarity = rounded(passage.similarity);
    }
    passages
}

/// Gives the share of an article's words that ranges cover, those in several of them once.
fn share<'r>(ranges: impl Iterator<Item = &'r Range<usize>>, words: Option<usize>) -> f64 {
    let mut ranges: Vec<Range<usize>> = ranges.cloned().collect();
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let covered: usize = joined(ranges).iter().map(Range::len).sum();
    words.filter(|words| *words > 0).map_or(0.0, |words| covered as f64 / words as f64)
}
