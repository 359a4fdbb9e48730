//! How much of planted reuse is found, and in what time.
//!
//! `cargo bench --bench reuse` prints recall and precision by word, over all passages and by label, then times and the most
//! memory that was in use. Words are tokenised beforehand. Nothing is asserted: the tests beside the code do that.

#![expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "a bench reads the clock")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::ops::Range;
use std::time::Instant;

use criterion::{Criterion, criterion_group, criterion_main};
use dossier::analyze::reuse::{Library, Memory, Options, find};
use dossier::analyze::{Label, MANY, Voices, label};
use rayon::{ThreadPool, ThreadPoolBuilder};

use planted::{Corpus, Language, Shape, corpus};

mod planted;

/// A corpus that shares little, with set phrases.
const NEWS: Shape = Shape {
    texts: 1000,
    words: 600,
    one_in: 20,
    passage: (12, 120),
    altered: 0,
    phrases: 6,
    language: Language::English,
    seed: 7,
};

/// Words found and planted.
#[derive(Default)]
struct Count {
    /// Planted words.
    planted: usize,
    /// Words that were found, in passages of prose and in set phrases.
    found: [usize; 2],
    /// Words that were planted and found, in passages of prose and in set phrases.
    both: [usize; 2],
    /// Words of prose that were found in pairs without a planted passage.
    elsewhere: usize,
}

impl Count {
    /// Gives the share of the planted words that are in passages of prose, and in any.
    fn recall(&self) -> [f64; 2] {
        [self.both[0], self.both[0] + self.both[1]].map(|both| both as f64 / self.planted as f64)
    }

    /// Gives the share of the words in passages of prose that were planted, and of those in any.
    fn precision(&self) -> [f64; 2] {
        let all = (self.both[0] + self.both[1]) as f64 / (self.found[0] + self.found[1]) as f64;
        [self.both[0] as f64 / self.found[0] as f64, all]
    }
}

/// Counts the words of both sides of all pairs.
fn count(corpus: &Corpus, options: &Options) -> Count {
    let mut count = Count::default();
    let library = Library::new(&corpus.texts, options);
    let alone: Vec<Option<usize>> = (0..corpus.texts.len()).map(Some).collect();
    let phrases = library.frequent(&alone, MANY).into_iter();
    let voices: Vec<Voices> = phrases
        .zip(&corpus.texts)
        .map(|(phrases, text)| Voices { phrases, words: text.len(), ..Voices::default() })
        .collect();
    let mut planted = BTreeMap::new();
    for plant in &corpus.plants {
        let mut sides = [plant.from.clone(), plant.to.clone()];
        sides.sort_by_key(|side| side.0);
        count.planted += sides[0].1.len() + sides[1].1.len();
        planted.insert((sides[0].0, sides[1].0), (sides[0].1.clone(), sides[1].1.clone()));
    }
    for pair in library.pairs() {
        for passage in &pair.passages {
            let words = passage.a.len() + passage.b.len();
            let kind = usize::from(label(passage, &voices[pair.a], &voices[pair.b]) == Label::Formula);
            count.found[kind] += words;
            match planted.get(&(pair.a, pair.b)) {
                Some((a, b)) => count.both[kind] += common(a, &passage.a) + common(b, &passage.b),
                None if kind == 0 => count.elsewhere += words,
                None => {}
            }
        }
    }
    count
}

/// Counts the words in both ranges.
fn common(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// Prints recall and precision.
#[expect(clippy::print_stdout, reason = "a bench reports to the terminal")]
fn quality(_: &mut Criterion) {
    let kinds = [
        ("exact, 12 to 120 words", 0, (12, 120)),
        ("exact, 12 to 16 words", 0, (12, 16)),
        ("one word in ten altered, 16 to 120 words", 100, (16, 120)),
        ("one word in ten altered, 16 to 24 words", 100, (16, 24)),
        ("one word in six altered, 20 to 120 words", 167, (20, 120)),
    ];
    for seed_words in [5, 4] {
        let options = Options { seed_words, ..Options::default() };
        for (name, language) in [("English-like", Language::English), ("Arabic-like", Language::Arabic)] {
            for (kind, altered, passage) in kinds {
                let shape = Shape { one_in: 2, texts: 2000, altered, passage, language, ..NEWS };
                let count = count(&corpus(shape), &options);
                let ([prose, all], [precise, precise_all]) = (count.recall(), count.precision());
                println!(
                    "seeds of {seed_words}, {name}, {kind}: recall {prose:.4}, precision {precise:.4} \
                     (any label: {all:.4}, {precise_all:.4}) of {} words; found as prose in pairs that share nothing: {}",
                    count.planted, count.elsewhere,
                );
            }
        }
    }
}

/// Times what a server does after one text has changed: the phrases of all, and the pairs of that one.
#[expect(clippy::print_stdout, reason = "a bench reports to the terminal")]
fn again(name: &str, corpus: &Corpus, options: &Options) {
    let keys: Vec<String> = (0..corpus.texts.len()).map(|at| at.to_string()).collect();
    let mut keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let mut memory = Memory::default();
    memory.pairs(&Library::new(&corpus.texts, options), &keys);
    keys[1] = "changed";
    let start = Instant::now();
    let pairs = memory.pairs(&Library::new(&corpus.texts, options), &keys).len();
    println!("{name}, one changed: {pairs} pairs in {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
}

/// Gives the most memory that the process has had in use, in MiB; nothing where the system does not tell.
#[expect(clippy::disallowed_methods, reason = "a bench asks the system")]
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}

/// Makes a pool of so many threads.
fn pool(threads: usize) -> ThreadPool {
    ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started")
}

/// Times the corpora.
#[expect(clippy::print_stdout, reason = "a bench reports to the terminal")]
fn times(criterion: &mut Criterion) {
    let options = Options::default();
    let mut group = criterion.benchmark_group("find");
    group.sample_size(10);
    let shapes = [
        ("1500 texts of 640 words, no phrases", Shape { texts: 1500, words: 640, phrases: 0, ..NEWS }),
        ("1500 texts of 640 words", Shape { texts: 1500, words: 640, ..NEWS }),
        ("1000 articles of 600 words", NEWS),
        ("10000 articles of 600 words", Shape { texts: 10_000, ..NEWS }),
    ];
    for (name, shape) in shapes {
        let corpus = corpus(shape);
        for threads in [1, 2] {
            let pool = pool(threads);
            let start = Instant::now();
            let pairs = pool.install(|| find(&corpus.texts, &options)).len();
            println!(
                "{name}, {threads} cores: {pairs} pairs in {:.1} ms at first, {} MiB at most so far",
                start.elapsed().as_secs_f64() * 1e3,
                peak().unwrap_or(0),
            );
            if shape.texts > 5_000 {
                // One run tells enough of what takes seconds.
                continue;
            }
            group.bench_function(format!("{name}, {threads} cores"), |bench| {
                bench.iter(|| pool.install(|| black_box(find(&corpus.texts, &options))));
            });
        }
        again(name, &corpus, &options);
    }
    group.finish();
}

criterion_group!(benches, quality, times);
criterion_main!(benches);
