//! Goldens: the list of a site's files, and the `<main>` of some of its pages as text that a person can review.
//!
//! They stand in `tests/sites/NAME/expected/`. With `DOSSIER_BLESS=1` they are written anew instead of compared.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::support::folder;
use crate::support::html::{Token, is_void};
use crate::support::site::Site;

/// The golden that lists the files.
const LIST: &str = "files.txt";
/// Elements that stand within a line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "br", "button", "cite", "code", "data", "del", "dfn", "em", "i", "img", "input",
    "ins", "kbd", "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];
/// Attributes that say something to readers or programs. Classes and the like belong to the design.
const TELLING: &[&str] = &[
    "id",
    "href",
    "src",
    "lang",
    "dir",
    "hreflang",
    "datetime",
    "alt",
    "title",
    "aria-label",
    "cite",
    "open",
    "scope",
    "colspan",
    "rowspan",
    "value",
];

/// Says whether goldens are to be written.
pub(crate) fn blessing() -> bool {
    std::env::var_os("DOSSIER_BLESS").is_some_and(|value| value == "1")
}

/// Compares a site with the goldens of a fixture: the list of its files and the `<main>` of each of `pages`. A golden that
/// nothing is compared with is a fault too.
#[track_caller]
pub(crate) fn compare(site: &Site, fixture: &str, pages: &[&str]) {
    let expected = folder::tests().join("sites").join(fixture).join("expected");
    let mut faults = Vec::new();
    let mut seen = BTreeSet::from([LIST.to_owned()]);
    faults.extend(one(&expected.join(LIST), &list(site)));
    for path in pages {
        let golden = path.replace(".html", ".txt");
        let main = site.page(path).inside("main").unwrap_or_else(|| panic!("{path} has no <main>"));
        faults.extend(one(&expected.join(&golden), &outline(main)));
        seen.insert(golden);
    }
    for left in folder::files(&expected).into_iter().filter(|golden| !seen.contains(golden)) {
        if blessing() {
            fs::remove_file(expected.join(&left)).expect("a golden can be removed");
        } else {
            faults.push(format!("{fixture}/expected/{left} is compared with nothing"));
        }
    }
    assert!(faults.is_empty(), "{}\n\nIf this is as it should be: DOSSIER_BLESS=1 cargo test", faults.join("\n\n"));
}

/// Lists the files of a site; of the theme's own, none.
fn list(site: &Site) -> String {
    let own = site.files.keys().filter(|path| !path.starts_with("static/"));
    own.fold(String::new(), |list, path| list + path + "\n")
}

/// Compares one golden with what there is; gives the fault.
pub(crate) fn one(golden: &Path, got: &str) -> Option<String> {
    let wanted = fs::read_to_string(golden).unwrap_or_default();
    if wanted == got {
        return None;
    }
    if blessing() {
        fs::create_dir_all(golden.parent().expect("a golden stands in a folder")).expect("a folder can be made");
        fs::write(golden, got).expect("a golden can be written");
        return None;
    }
    Some(format!("{} differs:\n{}", golden.display(), first_difference(&wanted, got)))
}

/// Shows where two texts part.
fn first_difference(wanted: &str, got: &str) -> String {
    let same = wanted.lines().zip(got.lines()).take_while(|(a, b)| a == b).count();
    let part = |text: &str, sign: char| {
        let lines = text.lines().skip(same).take(5);
        lines.fold(String::new(), |out, line| format!("{out}\n  {sign} {line}"))
    };
    format!("from line {}:{}{}", same + 1, part(wanted, '-'), part(got, '+'))
}

/// Draws markup as text: one element that makes a line a line, indented by its depth.
fn outline(tokens: &[Token]) -> String {
    let mut drawing = Drawing::default();
    for token in tokens {
        drawing.take(token);
    }
    drawing.end_line();
    drawing.out
}

#[derive(Default)]
struct Drawing {
    out: String,
    line: String,
    /// Blocks that are open.
    depth: usize,
    /// Whether each open element within a line was drawn.
    inline: Vec<bool>,
    /// The depth of the line that is being drawn.
    drawn: usize,
}

impl Drawing {
    fn take(&mut self, token: &Token) {
        match token {
            Token::Text(text) => self.words(text),
            Token::Start { name, .. } | Token::End(name)
                if matches!(name.as_str(), "path" | "rect" | "line" | "circle") => {}
            Token::Start { name, attributes } if INLINE.contains(&name.as_str()) => {
                let told = told(attributes);
                let drawn = !told.is_empty() || is_void(name);
                if drawn {
                    let _ = write!(self.line, "<{name}{told}>");
                }
                self.inline.extend((!is_void(name)).then_some(drawn));
            }
            Token::End(name) if INLINE.contains(&name.as_str()) => {
                if self.inline.pop() == Some(true) {
                    let _ = write!(self.line, "</{name}>");
                }
            }
            Token::Start { name, attributes } => {
                self.end_line();
                let _ = write!(self.line, "<{name}{}> ", told(attributes));
                self.drawn = self.depth;
                self.depth += usize::from(!is_void(name));
            }
            Token::End(_) => {
                self.end_line();
                self.depth -= 1;
                self.drawn = self.depth;
            }
        }
    }

    fn words(&mut self, text: &str) {
        let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let space = |edge: bool| if edge { " " } else { "" };
        let (before, after) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
        if folded.is_empty() {
            self.line.push_str(space(before));
        } else {
            let _ = write!(self.line, "{}{folded}{}", space(before), space(after));
        }
    }

    fn end_line(&mut self) {
        let line = self.line.split_whitespace().collect::<Vec<_>>().join(" ");
        if !line.is_empty() {
            let _ = writeln!(self.out, "{}{line}", "  ".repeat(self.drawn));
        }
        self.line.clear();
        self.drawn = self.depth;
    }
}

/// Draws the telling attributes.
fn told(attributes: &[(String, String)]) -> String {
    let telling = attributes.iter().filter(|(key, _)| TELLING.contains(&key.as_str()));
    telling.fold(String::new(), |out, (key, value)| {
        if value.is_empty() { format!("{out} {key}") } else { format!("{out} {key}=\"{value}\"") }
    })
}

#[test]
fn an_outline_has_one_element_a_line() {
    let tokens = crate::support::html::scan(
        "<section id=\"s\" class=\"x\"><h2>Two\n words</h2><p>One <a href=\"a/\"><b>link</b></a>, more.<br>Next</p>bare</section>",
    );
    let wanted = "<section id=\"s\">\n  <h2> Two words\n  <p> One <a href=\"a/\">link</a>, more.<br>Next\n  bare\n";
    assert_eq!(outline(&tokens.expect("it is well formed")), wanted);
}
