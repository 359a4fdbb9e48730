//! A seed → texts that share exactly what was planted in them.
//!
//! Takes the shape of a corpus; gives its texts as hashed words, and for each pair with a planted passage where its words
//! stand on both sides. Words follow Zipf's law, half of them depend on the word before, and set phrases of four to nine
//! words recur in many texts. Nothing is read, and the same seed always gives the same corpus.

use std::ops::Range;

use dossier::analyze::reuse::Tokens;

/// How words are spread, and what they look like.
#[derive(Clone, Copy)]
pub(crate) enum Language {
    /// Few forms for each word.
    English,
    /// Many forms for each word: prefixes and suffixes are written with it.
    Arabic,
}

/// The shape of a corpus.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    /// How many texts.
    pub texts: usize,
    /// Words in a text, before anything is planted.
    pub words: usize,
    /// One text in so many takes a passage from another; 2 at the least.
    pub one_in: usize,
    /// Words of a planted passage.
    pub passage: (usize, usize),
    /// Words changed, inserted or dropped, of a thousand.
    pub altered: u64,
    /// Set phrases in a text.
    pub phrases: usize,
    /// How words are spread.
    pub language: Language,
    /// Where the random numbers begin.
    pub seed: u64,
}

/// A planted passage.
pub(crate) struct Plant {
    /// The text that it was taken from, and where.
    pub from: (usize, Range<usize>),
    /// The text that it was put into, and where.
    pub to: (usize, Range<usize>),
}

/// A corpus with what was planted.
pub(crate) struct Corpus {
    /// The texts.
    pub texts: Vec<Tokens>,
    /// The planted passages, one for a pair at most.
    pub plants: Vec<Plant>,
}

/// Random numbers: splitmix64.
pub(crate) struct Random(pub u64);

impl Random {
    /// Gives the next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// Gives a number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// Gives a number in a range, both ends included.
    fn between(&mut self, (low, high): (usize, usize)) -> usize {
        low + self.below(high - low + 1)
    }
}

/// A vocabulary under Zipf's law.
struct Vocabulary {
    /// For each rank the share of all words up to it.
    sums: Vec<f64>,
    /// Letters of its words.
    letters: &'static [&'static str],
}

impl Vocabulary {
    /// Spreads the words of a language.
    fn new(language: Language) -> Self {
        let (size, exponent, letters): (usize, f64, &'static [&'static str]) = match language {
            Language::English => (30_000, 1.0, &["e", "t", "a", "o", "n", "r", "s", "k"]),
            Language::Arabic => (90_000, 0.9, &["ا", "ل", "م", "و", "ن", "ر", "ت", "ب"]),
        };
        let mut sum = 0.0;
        let sums = (1..=size).map(|rank| {
            sum += (rank as f64).powf(-exponent);
            sum
        });
        Self { sums: sums.collect(), letters }
    }

    /// Draws a word by its rank; every other depends on the word before.
    fn draw(&self, random: &mut Random, before: usize) -> usize {
        let top = self.sums[self.sums.len() - 1];
        let bits = random.next();
        let share = (bits >> 11) as f64 / (1_u64 << 53) as f64;
        if bits & 1 == 0 {
            return self.sums.partition_point(|sum| *sum < share * top);
        }
        let nearest = self.sums.partition_point(|sum| *sum < share * self.sums[99]);
        let bound = Random((before * 100 + nearest) as u64).next() >> 11;
        self.sums.partition_point(|sum| *sum < bound as f64 / (1_u64 << 53) as f64 * top)
    }

    /// Draws so many words.
    fn sentence(&self, random: &mut Random, words: usize) -> Vec<usize> {
        let mut before = 0;
        (0..words)
            .map(|_| {
                before = self.draw(random, before);
                before
            })
            .collect()
    }

    /// Spells a word.
    fn spell(&self, rank: usize) -> String {
        let mut left = rank + 1;
        let mut word = String::new();
        while left > 0 {
            word.push_str(self.letters[left % 8]);
            left /= 8;
        }
        word
    }
}

/// Makes a corpus.
pub(crate) fn corpus(shape: Shape) -> Corpus {
    let vocabulary = Vocabulary::new(shape.language);
    let mut random = Random(shape.seed);
    let phrases: Vec<Vec<usize>> = (0..40)
        .map(|_| random.between((4, 9)))
        .collect::<Vec<_>>()
        .into_iter()
        .map(|words| vocabulary.sentence(&mut random, words))
        .collect();
    let mut texts: Vec<Vec<usize>> =
        (0..shape.texts).map(|_| text(shape, &vocabulary, &phrases, &mut random)).collect();
    let mut plants = Vec::new();
    for to in (1..shape.texts).step_by(shape.one_in.max(2)) {
        // Each text gives one passage at most and takes one at most, so that no third text has it too.
        let from = (to + 2 * random.below(3) + shape.texts - 5) / 2 * 2 % shape.texts;
        if plants.iter().rev().take(8).all(|plant: &Plant| plant.from.0 != from) && from.is_multiple_of(2) {
            plants.push(plant(shape, &vocabulary, (from, to), &mut texts, &mut random));
        }
    }
    let spelled: Vec<String> = (0..vocabulary.sums.len()).map(|rank| vocabulary.spell(rank)).collect();
    let texts = texts.iter().map(|text| Tokens::from_words(text.iter().map(|rank| &spelled[*rank]))).collect();
    Corpus { texts, plants }
}

/// Writes a text of its own words and of phrases that others use too.
fn text(shape: Shape, vocabulary: &Vocabulary, phrases: &[Vec<usize>], random: &mut Random) -> Vec<usize> {
    let mut text = vocabulary.sentence(random, shape.words);
    // Phrases stay apart, so that two of them never make a passage that nobody planted.
    let room = shape.words / shape.phrases.max(1);
    for slot in 0..shape.phrases {
        // The lesser of two draws, so that some phrases are in every fourth text.
        let phrase = &phrases[random.below(phrases.len()).min(random.below(phrases.len()))];
        let at = slot * room + random.below(room / 2);
        text[at..at + phrase.len()].copy_from_slice(phrase);
    }
    text
}

/// Puts a passage of one text into another.
fn plant(
    shape: Shape,
    vocabulary: &Vocabulary,
    (from, to): (usize, usize),
    texts: &mut [Vec<usize>],
    random: &mut Random,
) -> Plant {
    let len = random.between(shape.passage);
    let start = random.below(texts[from].len() - len);
    let (copy, kept) = loop {
        let (copy, kept, steps) = alter(shape, vocabulary, &texts[from][start..start + len], random);
        if kept >= 12 && kept * 4 >= steps * 3 {
            break (copy, kept);
        }
    };
    debug_assert!(kept <= copy.len());
    let at = random.below(texts[to].len());
    let end = at + copy.len();
    texts[to].splice(at..at, copy);
    Plant { from: (from, start..start + len), to: (to, at..end) }
}

/// Replaces, inserts and drops words; the first and last stay. Gives the copy, the words kept, and the steps of both.
fn alter(shape: Shape, vocabulary: &Vocabulary, words: &[usize], random: &mut Random) -> (Vec<usize>, usize, usize) {
    let (mut copy, mut kept, mut steps) = (Vec::new(), 0, 0);
    for (at, word) in words.iter().enumerate() {
        steps += 1;
        let is_end = at == 0 || at + 1 == words.len();
        if is_end || random.next() % 1000 >= shape.altered {
            copy.push(*word);
            kept += 1;
            continue;
        }
        let other = vocabulary.draw(random, 0);
        match random.below(3) {
            0 => copy.push(other),
            1 => {
                copy.extend([other, *word]);
                (kept, steps) = (kept + 1, steps + 1);
            }
            _ => {}
        }
    }
    (copy, kept, steps)
}
