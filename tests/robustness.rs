//! Content that was garbled at random: the library finds mistakes in it or none, and never panics.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use dossier::diagnostic::{Format, Look, draw};
use dossier::options::{CheckOptions, Silent, Today};

use crate::support::folder;
use crate::support::site_test::SiteTest;

/// Mutants made of each fixture.
const MUTANTS: u64 = 150;

/// A generator of numbers that are the same on every run (xorshift64*).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

/// Pieces that mean something in YAML, Markdown, dates, quotations or templates.
const PIECES: &[&str] = &[
    ":",
    ": ",
    "\n",
    "- ",
    "  ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "#",
    "|\n",
    ">-\n",
    "&a ",
    "*a ",
    "!!map ",
    "---\n",
    "...\n",
    "null",
    "~",
    "%",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "\r",
    "[[",
    "]]",
    "|",
    "[…]",
    "\\[",
    "<b>",
    "![x](",
    "](javascript:x)",
    "```\n",
    "2022-13-45",
    "2022-01-05/..",
    "9999999999999999999999",
    "-1",
    "1e999",
    "ar",
    "xx-yy",
    "🙂",
    "\u{301}",
    "ﷺ",
    "{{ x }}",
    "{% raw %}",
    "&#0;",
    "../../..",
];

fn mutate(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    let (from, to) = (numbers.below(bytes.len()), numbers.below(bytes.len()));
    let (from, to) = (from.min(to), from.max(to));
    // Most changes are small: a file that is cut to pieces ends at the YAML parser.
    let to = if numbers.below(4) == 0 { to } else { to.min(from + 12) };
    match numbers.below(7) {
        0 => drop(bytes.drain(from..to)),
        1 => {
            let part = bytes[from..to].to_vec();
            bytes.splice(from..from, part);
        }
        2 => bytes.truncate(from),
        3 if !bytes.is_empty() => bytes[from] = numbers.next() as u8,
        4 => {
            let mut lines: Vec<_> = bytes.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
            let (a, b) = (numbers.below(lines.len()), numbers.below(lines.len()));
            lines.swap(a, b);
            *bytes = lines.join(&b'\n');
        }
        5 => {
            let mut lines: Vec<_> = bytes.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
            lines.remove(numbers.below(lines.len()));
            *bytes = lines.join(&b'\n');
        }
        _ => {
            let piece = PIECES[numbers.below(PIECES.len())];
            bytes.splice(from..from, piece.bytes());
        }
    }
}

#[test]
fn garbled_content_never_panics() {
    for (at, name) in ["one-language", "two-languages", "three-languages", "sub-path"].into_iter().enumerate() {
        let test = SiteTest::of(name);
        let files = folder::files(&test.root());
        let files: Vec<_> = files.iter().filter(|path| !path.starts_with("content/assets/")).collect();
        let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15 + at as u64);
        for mutant in 0..MUTANTS {
            let path = test.path(files[numbers.below(files.len())]);
            let whole = fs::read(&path).unwrap();
            let mut bytes = whole.clone();
            for _ in 0..=numbers.below(3) {
                mutate(&mut bytes, &mut numbers);
            }
            fs::write(&path, &bytes).unwrap();
            let outcome = catch_unwind(AssertUnwindSafe(|| run(&test.root())));
            assert!(
                outcome.is_ok(),
                "mutant {mutant} of {name} panics with {}:\n{}",
                path.display(),
                String::from_utf8_lossy(&bytes)
            );
            fs::write(&path, &whole).unwrap();
        }
    }
}

/// Does everything that the program does with content, without writing.
fn run(root: &Path) {
    let today = Today::Day(dossier::locale::Day::parse("2032-08-01").unwrap());
    let checked = dossier::check(root, &CheckOptions { public: true, today }, &Silent);
    let outcome = checked.expect("mistakes in the content are no errors");
    for diagnostic in &outcome.diagnostics {
        for format in [Format::Human, Format::Short, Format::Json, Format::Github] {
            let look = Look { format, color: false, width: Some(80), cwd: root };
            assert!(!draw(diagnostic, &outcome.sources, &look).is_empty());
        }
    }
}
