//! The sample dossier, with the texts that its quotations are from where they are at hand, and without them.
//!
//! The texts are not part of the repository: they are looked for where `DOSSIER_SEEDS` points, else in `../shared/seeds`.
//! Without them, what needs them is left out, and says so.
#![expect(clippy::print_stderr, reason = "a test that is left out says so")]

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::folder;
use crate::support::run::Run;
use crate::support::site::Site;
use crate::support::site_test::SiteTest;

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Copies the sample as a stranger's clone has it: without texts, and without what is internal.
pub(crate) fn sample() -> SiteTest {
    let mut test = SiteTest::empty();
    folder::copy(&repository().join("content"), &test.path("content"), &["internal"]);
    for name in ["dossier.yaml", "dossier.lock"] {
        let bytes = fs::read(repository().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        test = test.with_file(name, bytes);
    }
    test
}

/// Copies the sample with its texts, imported as `make texts` does; says so where there are none.
fn sample_with_texts(what: &str) -> Option<SiteTest> {
    let named = std::env::var_os("DOSSIER_SEEDS").map(PathBuf::from);
    let seeds = named.unwrap_or_else(|| repository().join("../shared/seeds"));
    if !seeds.is_dir() {
        eprintln!("left out: {what} (there is no {}; DOSSIER_SEEDS names the folder of the texts)", seeds.display());
        return None;
    }
    let test = sample();
    let makefile = fs::read_to_string(repository().join("Makefile")).unwrap();
    let imports: Vec<_> = makefile.lines().filter_map(|line| line.trim().strip_prefix("$(IMPORT) ")).collect();
    assert_eq!(imports.len(), 6, "`make texts` imports six articles");
    for import in imports {
        let line = import.replace("$(SEEDS)", seeds.to_str().expect("a path of Unicode"));
        let arguments: Vec<_> = ["import"].into_iter().chain(line.split_whitespace()).collect();
        test.run(&arguments).status(0);
    }
    Some(test)
}

/// Where the words of a quotation stand in a file of YAML.
struct Quoted {
    /// The file.
    path: String,
    /// The line with the word that is to be changed, from 1.
    line: usize,
    /// The word.
    word: std::ops::Range<usize>,
}

/// Finds every quotation of the notes, with a word of it that is the article's.
fn quotations(test: &SiteTest) -> Vec<Quoted> {
    let notes = folder::files(&test.root()).into_iter().filter(|path| path.starts_with("content/notes/"));
    let mut found = Vec::new();
    for path in notes {
        let text = test.read(&path);
        let lines: Vec<_> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let Some(start) = line.find("quote: ").map(|start| start + "quote: ".len()) else { continue };
            let (line, from) = if line[start..].starts_with('>') { (at + 1, 0) } else { (at, start) };
            let word = own_word(lines[line], from).unwrap_or_else(|| panic!("{path}:{}: no word", line + 1));
            found.push(Quoted { path: path.clone(), line: line + 1, word });
        }
    }
    found
}

/// Finds the longest word of a line that is not between the brackets of an editor.
fn own_word(line: &str, from: usize) -> Option<std::ops::Range<usize>> {
    let mut depth = 0;
    let mut words = vec![(from, from)];
    for (at, c) in line.char_indices().skip_while(|(at, _)| *at < from) {
        depth += i32::from(c == '[') - i32::from(c == ']');
        let (_, end) = words.last_mut().expect("there is one at the start");
        let next = at + c.len_utf8();
        if c.is_alphabetic() && depth == 0 && *end == at {
            *end = next;
        } else {
            words.push((next, next));
        }
    }
    let words = words.into_iter().map(|(start, end)| start..end);
    words.filter(|word| !word.is_empty()).max_by_key(|word| word.len())
}

/// Changes one word of every quotation, and gives the places that have to be named.
fn change_every_quotation(mut test: SiteTest) -> (SiteTest, Vec<String>) {
    let found = quotations(&test);
    for quoted in &found {
        let text = test.read(&quoted.path);
        let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
        lines[quoted.line - 1].replace_range(quoted.word.clone(), "qqchanged");
        test = test.with_file(&quoted.path, lines.join("\n") + "\n");
    }
    let mut places: Vec<_> = found.iter().map(|quoted| format!("{}:{}", quoted.path, quoted.line)).collect();
    assert!(places.len() > 100, "too few quotations: {}", places.len());
    places.sort();
    (test, places)
}

/// Gives the places (`path:line`) of the diagnostics of a code.
fn places(run: &Run, code: &str) -> Vec<String> {
    let lines = run.stderr.lines().filter(|line| line.contains(&format!(" error[{code}]")));
    let mut places: Vec<_> = lines.map(|line| line.split(':').take(2).collect::<Vec<_>>().join(":")).collect();
    places.sort();
    places
}

#[test]
fn a_fresh_clone_builds_the_sample_without_a_diagnostic() {
    let site = sample().built(&[]);
    let locked = sample().built(&["--locked"]);
    assert_eq!(folder::differences(&site.files, &locked.files), [""; 0]);
    for page in ["index.html", "ar/index.html", "en-ar/index.html", "data/dossier.json"] {
        assert!(site.files.contains_key(page), "{page}");
    }
}

#[test]
fn the_sample_may_be_published() {
    sample().check(&["--public"]).status(0).stderr("");
}

#[test]
fn verification_reproduces_the_lock_of_the_sample() {
    let Some(test) = sample_with_texts("the lock of the sample") else { return };
    let committed = test.read("dossier.lock");
    test.run(&["verify"]).status(0).stderr("");
    assert!(test.read("dossier.lock") == committed, "dossier.lock is another: run `make texts` and `dossier verify`");
    let test = test.without("dossier.lock");
    test.run(&["verify"]).status(0).stderr("");
    assert!(test.read("dossier.lock") == committed, "dossier.lock depends on the lock that was there");
}

#[test]
fn the_sample_is_the_same_with_and_without_its_texts() {
    let Some(test) = sample_with_texts("the sample with its texts") else { return };
    let with: Site = test.built(&["--locked"]);
    assert_eq!(folder::differences(&with.files, &sample().built(&["--locked"]).files), [""; 0]);
}

#[test]
fn one_changed_word_of_any_quotation_fails_at_its_line() {
    let Some(test) = sample_with_texts("changed quotations against the texts") else { return };
    let (test, wanted) = change_every_quotation(test);
    let run = test.build(&[]).status(1);
    assert_eq!(places(&run, "quotation-not-found"), wanted);
    let run = test.without("texts").build(&[]).status(1);
    assert_eq!(places(&run, "quotation-unverified"), wanted, "against the lock alone");
}

#[test]
fn without_texts_the_lock_proves_every_quotation_and_no_changed_one() {
    let (test, wanted) = change_every_quotation(sample());
    let run = test.build(&[]).status(1);
    assert_eq!(places(&run, "quotation-unverified"), wanted);
}

#[test]
fn without_texts_and_lock_nothing_is_proved() {
    let test = sample().without("dossier.lock");
    let wanted: Vec<_> =
        quotations(&test).into_iter().map(|quoted| format!("{}:{}", quoted.path, quoted.line)).collect();
    let unproved = places(&test.build(&[]).status(1), "quotation-unverified");
    let notes: Vec<_> = unproved.into_iter().filter(|place| place.starts_with("content/notes/")).collect();
    assert_eq!(notes.len(), wanted.len());
}
