//! Planted passages are found where they were planted, and nowhere else.

use super::align::Aligner;
use super::chain::Run;
use super::passages::passages;
use super::{Alike, Library, Memory, Options, PairReuse, Tokens, find, settle, turned};
use crate::analyze::reading::Reading;

/// Random numbers: splitmix64.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        (super::tokens::mix(self.0) % end as u64) as usize
    }

    /// Writes words of a vocabulary in which some are far more frequent.
    fn words(&mut self, count: usize) -> Vec<String> {
        (0..count).map(|_| format!("w{}", (1 << self.below(14)) + self.below(64))).collect()
    }
}

/// Writes words that no other text has.
fn own(name: &str, count: usize) -> Vec<String> {
    (0..count).map(|at| format!("{name}{at}")).collect()
}

fn tokens(words: &[String]) -> Tokens {
    Tokens::from_words(words)
}

fn pairs(texts: &[Vec<String>]) -> Vec<PairReuse> {
    let texts: Vec<Tokens> = texts.iter().map(|text| tokens(text)).collect();
    find(&texts, &Options::default())
}

#[test]
fn twelve_words_are_a_passage_and_eleven_are_not() {
    for (count, found) in [(11, 0), (12, 1)] {
        let shared = own("s", count);
        let a = [own("a", 30), shared.clone(), own("b", 30)].concat();
        let b = [own("c", 7), shared, own("d", 90)].concat();
        let pairs = pairs(&[a, b]);
        assert_eq!(pairs.len(), found, "{count} words");
        if let Some(pair) = pairs.first() {
            assert_eq!((pair.passages[0].a.clone(), pair.passages[0].b.clone()), (30..42, 7..19));
            assert_eq!(pair.passages[0].similarity, 1.0);
        }
    }
}

#[test]
fn one_paragraph_of_a_long_text_is_found() {
    let paragraph = own("p", 40);
    let long = [own("a", 60_000), paragraph.clone(), own("b", 60_000)].concat();
    let short = [own("c", 100), paragraph].concat();
    let pair = &pairs(&[long, short])[0];
    assert_eq!(pair.passages[0].a, 60_000..60_040);
    assert_eq!(pair.passages[0].b, 100..140);
    assert!((pair.share_b - 40.0 / 140.0).abs() < 1e-12);
}

#[test]
fn replaced_inserted_and_dropped_words_stay_within_a_passage() {
    let original = own("p", 60);
    let mut copy = original.clone();
    copy[10] = "other".to_owned();
    copy.remove(25);
    copy.insert(40, "new".to_owned());
    let a = [own("a", 20), original].concat();
    let pair = &pairs(&[a, [copy, own("b", 20)].concat()])[0];
    assert_eq!(pair.passages.len(), 1);
    assert_eq!((pair.passages[0].a.clone(), pair.passages[0].b.clone()), (20..80, 0..60));
    assert_eq!(pair.passages[0].similarity, 58.0 / 61.0);
}

#[test]
fn what_is_too_little_alike_is_cut_where_it_is_worst() {
    let original = own("p", 150);
    let mut copy = original.clone();
    for at in (15..135).step_by(3) {
        copy[at] = format!("x{at}");
    }
    let pair = &pairs(&[original, copy])[0];
    assert!(pair.passages.iter().all(|passage| passage.similarity >= 0.75));
    assert_eq!(pair.passages.iter().map(|passage| passage.a.clone()).collect::<Vec<_>>(), [0..15, 133..150]);
}

#[test]
fn texts_that_change_places_give_the_same_passages() {
    let mut random = Random(1);
    for _ in 0..50 {
        let base = random.words(120);
        let a = [base.clone(), random.words(40), base[20..70].to_vec()].concat();
        let b = [random.words(20), base[10..90].to_vec(), base[30..60].to_vec()].concat();
        let (one, other) = (pairs(&[a.clone(), b.clone()]), pairs(&[b, a]));
        let mut turned: Vec<_> =
            other[0].passages.iter().map(|passage| (passage.b.clone(), passage.a.clone())).collect();
        turned.sort_by_key(|(a, _)| a.start);
        let passages: Vec<_> = one[0].passages.iter().map(|passage| (passage.a.clone(), passage.b.clone())).collect();
        assert_eq!(passages, turned);
        assert_eq!((one[0].share_a, one[0].share_b), (other[0].share_b, other[0].share_a));
    }
}

#[test]
fn other_texts_never_move_what_two_share() {
    let mut random = Random(2);
    let boilerplate = own("all rights reserved ", 9);
    let texts: Vec<Vec<String>> = (0..40)
        .map(|_| {
            [
                random.words(80),
                boilerplate.clone(),
                random.words(30),
                vec![boilerplate.clone(); random.below(12)].concat(),
            ]
            .concat()
        })
        .collect();
    let mut texts = texts;
    for at in 1..texts.len() {
        let (from, len) = (random.below(at), 12 + random.below(20));
        let passage = texts[from][5..5 + len].to_vec();
        let place = random.below(texts[at].len());
        texts[at].splice(place..place, passage);
    }
    let all: Vec<Tokens> = texts.iter().map(|text| tokens(text)).collect();
    let options = Options::default();
    let found = find(&all, &options);
    for a in 0..all.len() {
        for b in a + 1..all.len() {
            let alone = super::compare(&all[a], &all[b], &options);
            let among = found.iter().find(|pair| (pair.a, pair.b) == (a, b));
            assert_eq!(among.map(|pair| pair.passages.clone()).unwrap_or_default(), alone, "texts {a} and {b}");
        }
        let with_one: Vec<_> = found.iter().filter(|pair| pair.a == a || pair.b == a).cloned().collect();
        let is_new: Vec<bool> = (0..all.len()).map(|text| text == a).collect();
        assert_eq!(Library::new(&all, &options).pairs_of_new(&is_new), with_one);
    }
}

#[test]
fn no_two_passages_have_a_word_in_common_and_no_text_is_paired_with_itself() {
    let mut random = Random(3);
    for _ in 0..50 {
        let parts: Vec<Vec<String>> = (0..4).map(|_| random.words(25)).collect();
        let texts: Vec<Vec<String>> =
            (0..4).map(|_| (0..8).flat_map(|_| parts[random.below(4)].clone()).collect()).collect();
        for pair in pairs(&texts) {
            assert!(pair.a < pair.b);
            for (at, passage) in pair.passages.iter().enumerate() {
                for other in &pair.passages[at + 1..] {
                    assert!(passage.a.end <= other.a.start);
                    assert!(passage.b.end <= other.b.start || other.b.end <= passage.b.start);
                }
            }
        }
    }
}

#[test]
fn planted_words_are_found_exactly() {
    let mut random = Random(4);
    for _ in 0..200 {
        let (len, start, end) = (12 + random.below(60), random.below(90), random.below(90));
        let planted = random.words(len);
        let a = [own("a", start), planted.clone(), own("b", 20)].concat();
        let b = [own("c", end), planted.clone(), own("d", 20)].concat();
        let pair = &pairs(&[a.clone(), b.clone()])[0];
        assert_eq!(pair.passages.len(), 1);
        assert_eq!(a[pair.passages[0].a.clone()], planted);
        assert_eq!(b[pair.passages[0].b.clone()], planted);
    }
}

#[test]
fn a_line_repeated_without_end_is_soon_done_with() {
    let line = own("line", 6);
    let pair = &pairs(&[vec![line.clone(); 5_000].concat(), vec![line; 4_000].concat()])[0];
    assert_eq!(pair.passages[0].b.len(), 24_000);
    assert_eq!(pair.share_b, 1.0);
}

#[test]
fn nothing_is_found_in_nothing() {
    assert_eq!(pairs(&[]), []);
    assert_eq!(pairs(&[vec![], own("a", 3), own("a", 3), own("a", 5), own("a", 11)]), []);
}

/// Finds what two texts share without an index: every place where five words stand in both begins a run.
fn without_index(a: &Tokens, b: &Tokens) -> Vec<Alike> {
    let (a, b) = (a.words(), b.words());
    let is_turned = (a.len(), a) > (b.len(), b);
    let mut runs = Vec::new();
    for first in 0..a.len().saturating_sub(4) {
        for second in 0..b.len().saturating_sub(4) {
            let goes_on = first > 0 && second > 0 && a[first - 1] == b[second - 1];
            if !goes_on && a[first..first + 5] == b[second..second + 5] {
                runs.push(Run { first, second, len: 0 });
            }
        }
    }
    let sides = if is_turned { (b, a) } else { (a, b) };
    settle(&mut runs, is_turned, sides, 5);
    let passages = passages(sides, &runs, &Options::default(), &mut Aligner::default());
    if is_turned { turned(passages) } else { passages }
}

#[test]
fn the_index_and_the_outline_save_work_and_change_nothing() {
    let mut random = Random(5);
    let mut found = 0;
    for _ in 0..2_000 {
        // Few words and many small edits: most pairs are near the border of what is a passage.
        let mut draw = |count: usize| (0..count).map(|_| random.below(40).to_string()).collect::<Vec<_>>();
        let (base, around) = (draw(15), [draw(30), draw(30)]);
        let mut copy = base.clone();
        for _ in 0..random.below(7) {
            let at = random.below(copy.len());
            match random.below(3) {
                0 => copy[at] = random.below(40).to_string(),
                1 => copy.insert(at, random.below(40).to_string()),
                _ => drop(copy.remove(at)),
            }
        }
        let (a, b) = (tokens(&[around[0].clone(), base].concat()), tokens(&[copy, around[1].clone()].concat()));
        let passages = super::compare(&a, &b, &Options::default());
        assert_eq!(passages, without_index(&a, &b));
        found += passages.len();
    }
    assert!((500..1_950).contains(&found), "{found} of 2000 pairs");
}

#[test]
fn case_punctuation_marks_and_letter_variants_never_matter() {
    let pairs = [
        (
            "“The Council,” it said, sent Peace-Keepers to the north’s two towns at dawn today.",
            "the council it SAID sent: peace-keepers to the north's two 'towns' at dawn TODAY",
        ),
        (
            "أعلنَ الرئيسُ أنّ القواتِ وصلت إلى المدينة صباح اليوم بعد طلب رسمي من الحكومة",
            "اعلن الرئيس ان القوات وصلت الى المدينه صبـاح اليوم بعد طلب رسمى من الحكومة",
        ),
    ];
    for (one, other) in pairs {
        let [one, other] = [one, other].map(|text| Tokens::from_words(Reading::new(text).loose().words()));
        let passages = super::compare(&one, &other, &Options::default());
        assert_eq!(passages.len(), 1, "{one:?} {other:?}");
        assert_eq!((passages[0].a.clone(), passages[0].similarity), (0..one.len(), 1.0));
    }
}

/// Writes a word in some script, of few or many letters.
fn word(random: &mut Random) -> String {
    const SCRIPTS: &[(u32, usize)] =
        &[(0x61, 26), (0x430, 32), (0x628, 20), (0x3B1, 24), (0x5D0, 22), (0x915, 20), (0xAC00, 400)];
    let (first, letters) = SCRIPTS[random.below(SCRIPTS.len())];
    let letter = |random: &mut Random| first + random.below(letters) as u32;
    (0..4 + random.below(6)).filter_map(|_| char::from_u32(letter(random))).collect()
}

/// Writes a text around some words, with all that stands between words; every word is one of UAX #29.
fn written(random: &mut Random, before: usize, words: &[String], after: usize) -> String {
    const BETWEEN: &[&str] = &[" ", ", ", ". ", " — ", "\n\n", " “", "” ", " («", "») ", "… ", " \u{200f}", " 👉 "];
    let own: Vec<String> = (0..before + after).map(|_| word(random)).collect();
    let mut text = String::new();
    for word in own[..before].iter().chain(words).chain(&own[before..]) {
        text.push_str(BETWEEN[random.below(BETWEEN.len())]);
        text.push_str(word);
    }
    text
}

#[test]
fn ranges_lead_back_to_exactly_the_words_that_were_planted_in_any_script() {
    let mut random = Random(6);
    for _ in 0..300 {
        let count = 12 + random.below(40);
        let planted: Vec<String> = (0..count).map(|_| word(&mut random)).collect();
        let (before, after) = (random.below(60), random.below(60));
        let a = written(&mut random, before, &planted, after);
        let b = written(&mut random, after, &planted, before);
        let (a, b) = (Reading::new(&a), Reading::new(&b));
        let [first, second] = [&a, &b].map(|reading| Tokens::from_words(reading.loose().words()));
        let passages = super::compare(&first, &second, &Options::default());
        assert_eq!(passages.len(), 1, "{:?}\n{:?}", a.text, b.text);
        for (reading, range) in [(&a, &passages[0].a), (&b, &passages[0].b)] {
            let found: Vec<&str> =
                reading.words[range.clone()].iter().map(|word| &reading.text[word.clone()]).collect();
            assert_eq!(found, planted);
        }
    }
}

#[test]
fn what_is_compared_after_a_change_is_what_a_comparison_of_all_finds() {
    let mut random = Random(7);
    let options = Options::default();
    let parts: Vec<Vec<String>> = (0..12).map(|_| random.words(15 + random.0 as usize % 20)).collect();
    let draw = |random: &mut Random| {
        let text: Vec<String> =
            (0..6).flat_map(|_| [random.words(20), parts[random.below(12)].clone()].concat()).collect();
        text
    };
    let mut texts: Vec<Vec<String>> = (0..20).map(|_| draw(&mut random)).collect();
    let mut memory = Memory::default();
    for _ in 0..40 {
        match random.below(4) {
            0 => texts.push(draw(&mut random)),
            1 => drop(texts.remove(random.below(texts.len()))),
            2 => texts.push(texts[random.below(texts.len())].clone()),
            _ => {
                let (at, new) = (random.below(texts.len()), draw(&mut random));
                texts[at] = new;
            }
        }
        let place = random.below(texts.len());
        texts.rotate_left(place);
        let all: Vec<Tokens> = texts.iter().map(|text| tokens(text)).collect();
        let keys: Vec<String> = texts.iter().map(|text| text.join(" ")).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        assert_eq!(memory.pairs(&Library::new(&all, &options), &keys), find(&all, &options));
    }
}

#[test]
fn a_phrase_is_frequent_by_the_groups_of_texts_that_have_it() {
    let phrase = own("phrase", 7);
    let texts: Vec<Tokens> = (0..6)
        .map(|at| tokens(&[own(&format!("a{at}x"), 10 + at), phrase.clone(), own(&format!("b{at}x"), 9)].concat()))
        .collect();
    let options = Options::default();
    let library = Library::new(&texts, &options);
    let group = |groups: [usize; 6]| groups.map(|group| (group < 9).then_some(group));
    let frequent = library.frequent(&group([0, 1, 2, 3, 3, 9]), 4);
    assert_eq!(frequent[0].as_slice(), std::slice::from_ref(&(10..17)));
    assert_eq!(frequent[5].as_slice(), std::slice::from_ref(&(15..22)), "it has the phrase, though it is not counted");
    assert!(library.frequent(&group([0, 1, 2, 2, 2, 9]), 4).iter().all(Vec::is_empty));
}
