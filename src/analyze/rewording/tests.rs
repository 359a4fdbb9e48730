//! Made-up texts: what is found in them, and what it does not hang on.

use super::{Prose, Shared, compare, find};
use crate::analyze::findings::{Label, Passage, Reworded, WordStep};
use crate::analyze::sample::lang;
use crate::locale::text::words;

const FIRST: &str = "The council met on Monday. “The dam at Ostrow is holding, and nobody downstream has to leave their \
    home tonight,” engineer Vera Lind told reporters beside the sluice. Boats were sent to the lower villages. Bakers \
    gave bread away.";
const SECOND: &str = "Rain fell for a week. “The Ostrow dam is standing firm, and no one downstream must quit their home \
    tonight,” engineer Vera Lind told journalists at the sluice. Vessels were dispatched to the lower hamlets. Schools \
    remain shut until the roads are mended.";

fn prose(code: &str, text: &str) -> Prose {
    Prose::of_text(text, lang(code))
}

fn shown<'t>(text: &'t str, range: &std::ops::Range<usize>) -> &'t str {
    let words = words(text);
    &text[words[range.start].start..words[range.end - 1].end]
}

fn found(a: &str, b: &str) -> Vec<Reworded> {
    compare(&prose("en", a), &prose("en", b), &[])
}

#[test]
fn a_sentence_with_swapped_words_is_found_and_others_are_not() {
    let pairs = found(FIRST, SECOND);
    let sentences: Vec<_> = pairs.iter().map(|pair| (shown(FIRST, &pair.a), shown(SECOND, &pair.b))).collect();
    assert_eq!(sentences.len(), 2, "{sentences:?}");
    assert!(sentences[0].0.starts_with("The dam at Ostrow") && sentences[0].1.starts_with("The Ostrow dam"));
    assert!(sentences[1].0.starts_with("Boats") && sentences[1].1.starts_with("Vessels"), "a neighbour counts");
}

#[test]
fn the_steps_set_every_word_of_both_sentences() {
    for pair in found(FIRST, SECOND) {
        assert_eq!(pair.steps.words(), (pair.a.len(), pair.b.len()));
        assert!(pair.steps.count(WordStep::Equal) > 3 && pair.steps.count(WordStep::Replaced) > 1, "{pair:?}");
    }
}

#[test]
fn words_of_a_shared_passage_do_not_count() {
    let whole = found(FIRST, SECOND);
    let passage = |a: std::ops::Range<usize>, b| Passage { similarity: 1.0, ..sample_passage(a, b) };
    let shared = [passage(whole[0].a.clone(), whole[0].b.clone())];
    assert!(compare(&prose("en", FIRST), &prose("en", SECOND), &shared).is_empty());
}

fn sample_passage(a: std::ops::Range<usize>, b: std::ops::Range<usize>) -> Passage {
    Passage { a, b, similarity: 1.0, label: Label::Prose }
}

#[test]
fn a_pair_is_found_the_same_among_others_and_either_way_round() {
    let (a, b) = (prose("en", FIRST), prose("en", SECOND));
    let alone = found(FIRST, SECOND);
    let more = ["The dam at Ostrow has a sluice.", "Engineer Vera Lind has a home.", FIRST];
    let texts: Vec<Prose> = [a, b].into_iter().chain(more.map(|text| prose("en", text))).collect();
    let pairs: Vec<(usize, usize)> = (0..5).flat_map(|a| (a + 1..5).map(move |b| (a, b))).collect();
    let among = find(&texts, &pairs, &Shared::new());
    assert_eq!(among.iter().find(|pair| (pair.a, pair.b) == (0, 1)).expect("found").sentences, alone);
    let turned: Vec<_> = found(SECOND, FIRST).into_iter().map(|pair| (pair.b, pair.a, pair.similarity)).collect();
    assert_eq!(turned, alone.iter().map(|p| (p.a.clone(), p.b.clone(), p.similarity)).collect::<Vec<_>>());
}

#[test]
fn texts_of_two_languages_are_not_compared() {
    let pair = find(&[prose("en", FIRST), prose("fr", SECOND)], &[(0, 1)], &Shared::new());
    assert!(pair.is_empty());
}

#[test]
fn forms_of_a_word_count_in_arabic() {
    let first = "اجتمع المجلس يوم الاثنين. قالت المهندسة فيرا ليند إن سد أوسترو صامد أمام الفيضانات ولا حاجة إلى إخلاء القرى \
        المنخفضة هذه الليلة. وزع الخبازون الخبز مجانا. أغلقت المدارس أبوابها.";
    let second = "هطل المطر أسبوعا كاملا. أكدت المهندسة فيرا ليند أن السد في أوسترو ثابت في وجه الفيضان ولا داعي لإخلاء قرى منخفضة \
        الليلة. أرسلت القوارب شمالا. انقطعت الكهرباء عن الحي.";
    let pairs = compare(&prose("ar", first), &prose("ar", second), &[]);
    assert_eq!(pairs.len(), 1);
}

#[test]
fn a_list_of_a_thousand_words_without_a_stop_is_compared_like_any_other_sentence() {
    let list: String = (0..1_000).map(|at| format!("harbour{at} ")).collect();
    let text = format!("{list}are listed. {}", "Boats lie there. ".repeat(100));
    let (a, b) = (prose("en", &text), prose("en", &text));
    let whole = a.sentences[0].clone();
    assert!(whole.len() > 1_000, "{whole:?}");
    assert_eq!(super::pairing::Pairing::new(&a, &b).alike(whole.clone(), whole).similarity, super::prose::ONE);
}
