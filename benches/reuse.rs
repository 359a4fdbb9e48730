//! How much of planted reuse is found, and in what time.
//!
//! `cargo bench --bench reuse` prints recall and precision by word, then times. Words are tokenised beforehand. Nothing
//! is asserted: the tests beside the code do that.

#![expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "a bench reads the clock")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::ops::Range;
use std::time::Instant;

use criterion::{Criterion, criterion_group, criterion_main};
use dossier::analyze::reuse::{Options, find, find_for};
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
    /// Words that were found.
    found: usize,
    /// Words that were found in pairs without a planted passage.
    elsewhere: usize,
    /// Words that were planted and found.
    both: usize,
}

/// Counts the words of both sides of all pairs.
fn count(corpus: &Corpus, options: &Options) -> Count {
    let mut count = Count::default();
    let mut planted = BTreeMap::new();
    for plant in &corpus.plants {
        let mut sides = [plant.from.clone(), plant.to.clone()];
        sides.sort_by_key(|side| side.0);
        count.planted += sides[0].1.len() + sides[1].1.len();
        planted.insert((sides[0].0, sides[1].0), (sides[0].1.clone(), sides[1].1.clone()));
    }
    for pair in find(&corpus.texts, options) {
        for passage in &pair.passages {
            count.found += passage.a.len() + passage.b.len();
            if !planted.contains_key(&(pair.a, pair.b)) {
                count.elsewhere += passage.a.len() + passage.b.len();
            }
            if let Some((a, b)) = planted.get(&(pair.a, pair.b)) {
                count.both += common(a, &passage.a) + common(b, &passage.b);
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
                println!(
                    "seeds of {seed_words}, {name}, {kind}: recall {:.4}, precision {:.4} (in pairs that share it {:.4}) of {} words",
                    count.both as f64 / count.planted as f64,
                    count.both as f64 / count.found as f64,
                    count.both as f64 / (count.found - count.elsewhere) as f64,
                    count.planted,
                );
            }
        }
    }
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
                "{name}, {threads} cores: {pairs} pairs in {:.1} ms at first",
                start.elapsed().as_secs_f64() * 1e3
            );
            if shape.texts > 5_000 {
                // One run tells enough of what takes seconds.
                continue;
            }
            group.bench_function(format!("{name}, {threads} cores"), |bench| {
                bench.iter(|| pool.install(|| black_box(find(&corpus.texts, &options))));
            });
        }
        group.bench_function(format!("one among {name}"), |bench| {
            bench.iter(|| black_box(find_for(1, &corpus.texts, &options)));
        });
    }
    group.finish();
}

criterion_group!(benches, quality, times);
criterion_main!(benches);
