//! What a shared passage is: prose, a quotation or a set phrase.
//!
//! Takes a passage and, for each of its two articles, which words are someone's speech and which are set phrases; gives a
//! label. All of that is in the lock, so that labels are the same with texts and without. A passage has one label, by what
//! most of it is: a copy with quotations in it stays one passage of prose.

use std::ops::Range;

use crate::analyze::findings::Label;
use crate::analyze::ranges::{across, common, held};
use crate::analyze::reuse::Alike;
use crate::resolve::{EntityIx, EntityKind};

/// Separate texts in which a phrase stands that many use.
pub const MANY: usize = 4;

/// Words that a set phrase has at most; what is longer is text.
pub(crate) const PHRASE_WORDS: usize = 32;

/// Words that would be a passage by themselves.
const PASSAGE_WORDS: usize = 12;

/// One article as labels see it.
#[derive(Debug, Clone, Default)]
pub struct Voices {
    /// Words that someone is quoted with, in order and apart.
    pub speech: Vec<Range<usize>>,
    /// Words in set phrases, in order and apart.
    pub phrases: Vec<Range<usize>>,
    /// Words of which notes say who speaks them.
    pub speakers: Vec<Speaker>,
    /// All words.
    pub words: usize,
}

/// Someone who speaks some words of an article, as a note has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The words.
    pub words: Range<usize>,
    /// Who speaks them.
    pub who: EntityIx,
    /// What that is.
    pub kind: EntityKind,
}

/// Labels a passage of two articles.
///
/// It is a quotation where on both sides most of its words, and all but fewer than twelve, are speech: twelve others would
/// be a passage by themselves; but not where notes say that the two articles give the words to different people. It is a formula where the same holds of set phrases, it has no more than 32 words, and it is
/// less than half of either article: what makes up a short article is its text.
pub fn label(passage: &Alike, a: &Voices, b: &Voices) -> Label {
    let sides = [(&passage.a, a), (&passage.b, b)];
    if sides.iter().all(|(range, article)| is_mostly(range, &article.speech)) && !differ(passage, a, b) {
        return Label::Quotation;
    }
    let short = |range: &Range<usize>, article: &Voices| range.len() <= PHRASE_WORDS && 2 * range.len() < article.words;
    if sides.iter().all(|(range, article)| short(range, article) && is_mostly(range, &article.phrases)) {
        return Label::Formula;
    }
    Label::Prose
}

fn is_mostly(range: &Range<usize>, of: &[Range<usize>]) -> bool {
    let inside = held(range, of);
    2 * inside > range.len() && range.len() - inside < PASSAGE_WORDS
}

/// Says whether some words of a passage are one's on the one side and surely another's on the other: both people, or both
/// bodies. A person and a body may be of one voice, as a spokesman is. Takes the square of the few who speak in it.
fn differ(passage: &Alike, a: &Voices, b: &Voices) -> bool {
    let within = |article: &'_ Voices, range: &Range<usize>| -> Vec<Speaker> {
        let inside = article.speakers.iter().map(|one| Speaker { words: common(&one.words, range), ..one.clone() });
        inside.filter(|one| !one.words.is_empty()).collect()
    };
    let (ours, theirs) = (within(a, &passage.a), within(b, &passage.b));
    let meet =
        |words: &Range<usize>, of: &&Speaker| 2 * common(words, &of.words).len() > words.len().min(of.words.len());
    ours.iter().any(|one| {
        let there = across(&one.words, &passage.a, &passage.b);
        let also: Vec<&Speaker> = ours.iter().filter(|other| meet(&one.words, other)).collect();
        let mut others = theirs.iter().filter(|other| meet(&there, other));
        let known = |other: &Speaker| also.iter().any(|one| one.who == other.who);
        others.clone().any(|other| other.kind == one.kind) && !others.any(known)
    })
}

#[cfg(test)]
mod tests {
    use super::{Speaker, Voices, label};
    use crate::analyze::findings::Label;
    use crate::analyze::reuse::Alike;
    use crate::resolve::{EntityIx, EntityKind};

    fn voices(speech: std::ops::Range<usize>, phrases: std::ops::Range<usize>) -> Voices {
        Voices { speech: vec![speech], phrases: vec![phrases], speakers: Vec::new(), words: 600 }
    }

    fn of(len: usize, a: &Voices, b: &Voices) -> Label {
        label(&Alike { a: 100..100 + len, b: 100..100 + len, similarity: 1.0 }, a, b)
    }

    #[test]
    fn a_quotation_is_one_on_both_sides_and_has_no_passage_beside_it() {
        let (quoted, unquoted) = (voices(100..130, 0..1), voices(0..1, 0..1));
        assert_eq!(of(41, &quoted, &quoted), Label::Quotation);
        assert_eq!(of(42, &quoted, &quoted), Label::Prose, "twelve words are the articles' own");
        assert_eq!(of(30, &quoted, &unquoted), Label::Prose, "one article gives the words as its own");
        assert_eq!(of(16, &voices(100..108, 0..1), &quoted), Label::Prose, "half is not most");
    }

    #[test]
    fn words_that_two_people_are_quoted_with_are_no_quotation_of_one() {
        let said = |words, who, kind| Speaker { words, who: EntityIx::new(who), kind };
        let by = |speakers: &[Speaker]| Voices { speakers: speakers.to_vec(), ..voices(100..130, 0..1) };
        let mayor = || said(104..116, 0, EntityKind::Person);
        let of_two = |other: &[Speaker]| of(30, &by(&[mayor()]), &by(other));
        assert_eq!(of_two(&[mayor()]), Label::Quotation);
        assert_eq!(of_two(&[]), Label::Quotation, "nobody says who speaks on the other side");
        assert_eq!(of_two(&[said(103..117, 1, EntityKind::Person)]), Label::Prose);
        assert_eq!(
            of_two(&[said(103..117, 1, EntityKind::Organisation)]),
            Label::Quotation,
            "a mayor speaks for the town"
        );
        assert_eq!(of_two(&[said(118..130, 1, EntityKind::Person)]), Label::Quotation, "other words of the passage");
        assert_eq!(of_two(&[said(103..117, 1, EntityKind::Person), mayor()]), Label::Quotation, "a note agrees");
    }

    #[test]
    fn a_formula_is_short_and_never_most_of_an_article() {
        let common = voices(0..1, 100..200);
        assert_eq!(of(32, &common, &common), Label::Formula);
        assert_eq!(of(33, &common, &common), Label::Prose);
        assert_eq!(of(20, &common, &Voices { words: 40, ..common.clone() }), Label::Prose);
        assert_eq!(of(20, &common, &voices(0..1, 100..111)), Label::Formula);
        assert_eq!(of(20, &common, &voices(0..1, 100..110)), Label::Prose);
    }
}
