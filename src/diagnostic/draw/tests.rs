//! The four formats, on lines in both directions.

use std::path::Path;

use super::{Format, Look, draw};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{SourceMap, Span};

const NOTE: &str = "kind: figure\ntitle:\n  ar: عدد القتلى، بحسب الشرطة\nsecton: casualties\nreports: []\n";

/// A file in a dossier that lies beside the working directory, and the place of a word in it.
fn note(text: &str, word: &str) -> (SourceMap, Span) {
    let mut sources = SourceMap::new("../dossier");
    let file = sources.add("content/notes/a.yaml", text.to_owned());
    let start = text.find(word).unwrap();
    let span = Span::new(file, start, start + word.len());
    (sources, span)
}

fn drawn(diagnostic: &Diagnostic, sources: &SourceMap, format: Format) -> String {
    draw(diagnostic, sources, &Look { format, color: false, width: Some(80), cwd: Path::new("/home/editor") })
}

fn misspelt(span: Span) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::UnknownKey, span, "unknown key `secton`").label("not a key of a figure");
    diagnostic.suggest("secton", ["kind", "section"])
}

#[test]
fn people_see_the_line_a_caret_and_help() {
    let (sources, span) = note(NOTE, "secton");
    let expected = "\
error[unknown-key]: unknown key `secton`
 --> ../dossier/content/notes/a.yaml:4:1
  |
4 | secton: casualties
  | ^^^^^^ not a key of a figure
  |
  = help: did you mean `section`?

";
    assert_eq!(drawn(&misspelt(span), &sources, Format::Human), expected);
}

#[test]
fn the_caret_stands_under_arabic_words() {
    let (mut sources, span) = note(NOTE, "بحسب الشرطة");
    let other = sources.add("texts/a.txt", "قالت الشرطة\n".to_owned());
    let diagnostic = Diagnostic::new(Code::TitleNotFound, span, "not in the text").label("these words");
    let diagnostic = diagnostic.related(Span::new(other, 0, "قالت".len()), "the nearest passage");
    let expected = "\
error[title-not-found]: not in the text
 --> ../dossier/content/notes/a.yaml:3:19
  |
3 |   ar: عدد القتلى، بحسب الشرطة
  |                   ^^^^^^^^^^^ these words
  |
 ::: ../dossier/texts/a.txt:1:1
  |
1 | قالت الشرطة
  | ---- the nearest passage

";
    assert_eq!(drawn(&diagnostic, &sources, Format::Human), expected);
}

#[test]
fn a_long_line_is_trimmed_around_the_place() {
    let text = format!("quote: {}النهاية {}\n", "كلمة ".repeat(100), "كلمة ".repeat(100));
    let (sources, span) = note(&text, "النهاية");
    let drawing = drawn(&Diagnostic::new(Code::QuotationNotFound, span, "not in the text"), &sources, Format::Human);
    let line = drawing.lines().find(|line| line.contains("النهاية")).unwrap();
    let caret = drawing.lines().find(|line| line.contains('^')).unwrap();
    assert!(line.chars().count() <= 90, "{line}");
    let column = |line: &str, what: &str| line[..line.find(what).unwrap()].chars().count();
    assert_eq!(column(line, "النهاية"), column(caret, "^^^^^^^"));
}

#[test]
fn places_at_the_end_of_a_file_and_across_lines_are_drawn() {
    let (sources, span) = note(NOTE, "reports: []\n");
    let end = Span { start: span.end, ..span };
    assert!(
        drawn(&Diagnostic::new(Code::MissingKey, end, "no `when`"), &sources, Format::Human).contains("a.yaml:6:1")
    );
    let (sources, span) = note(NOTE, "title:\n  ar: عدد القتلى، بحسب الشرطة\n");
    let lines = drawn(&Diagnostic::new(Code::WrongType, span, "not a text"), &sources, Format::Human);
    assert!(lines.contains("2 | / title:") && !lines.contains("4 |"), "{lines}");
    let mut sources = SourceMap::new(".");
    let empty = Span::new(sources.add("empty.yaml", String::new()), 0, 0);
    assert!(
        drawn(&Diagnostic::new(Code::MissingKey, empty, "no `title`"), &sources, Format::Human)
            .contains("empty.yaml:1:1")
    );
}

#[test]
fn short_is_one_line_with_the_suggestion() {
    let (sources, span) = note(NOTE, "secton");
    let diagnostic = Diagnostic { help: vec!["another help".into()], ..misspelt(span) }.suggest("secton", ["section"]);
    let expected = "../dossier/content/notes/a.yaml:4:1: error[unknown-key]: unknown key `secton`; help: did you mean `section`?\n";
    assert_eq!(drawn(&diagnostic, &sources, Format::Short), expected);
    let nowhere = Diagnostic::anywhere(Code::SiteTooLarge, "950 MB\nof 1 GB");
    assert_eq!(drawn(&nowhere, &sources, Format::Short), "warning[site-too-large]: 950 MB of 1 GB\n");
}

#[test]
fn json_is_one_object_a_line_with_columns_in_characters() {
    let (sources, span) = note(NOTE, "بحسب");
    let diagnostic = Diagnostic::new(Code::TitleNotFound, span, "not in \"the\" text").related(span, "here");
    let line = drawn(&diagnostic, &sources, Format::Json);
    let expected = concat!(
        r#"{"code":"title-not-found","severity":"error","message":"not in \"the\" text","#,
        r#""path":"../dossier/content/notes/a.yaml","line":3,"column":19,"end_line":3,"end_column":23,"label":null,"help":[],"#,
        r#""related":[{"message":"here","path":"../dossier/content/notes/a.yaml","line":3,"column":19,"end_line":3,"end_column":23}]}"#,
        "\n"
    );
    assert_eq!(line, expected);
}

#[test]
fn github_commands_are_escaped() {
    let mut sources = SourceMap::new("/home/editor");
    let file = sources.add("content/a,b:c.yaml", "quote: x\nmore\n".to_owned());
    let diagnostic = Diagnostic::new(Code::QuotationLimit, Span::new(file, 7, 8), "45 % of it").help("shorten it");
    let command = drawn(&diagnostic, &sources, Format::Github);
    let place = "file=content/a%2Cb%3Ac.yaml,line=1,col=8,endColumn=9";
    assert_eq!(command, format!("::warning {place},title=quotation-limit::45 %25 of it%0Ahelp: shorten it\n"));
    let lines = Diagnostic::new(Code::WrongType, Span::new(file, 0, 10), "not a text");
    let command = drawn(&lines, &sources, Format::Github);
    assert_eq!(command, "::error file=content/a%2Cb%3Ac.yaml,line=1,endLine=2,title=wrong-type::not a text\n");
}

#[test]
fn colours_come_on_demand() {
    let (sources, span) = note(NOTE, "secton");
    let look = Look { format: Format::Human, color: true, width: None, cwd: Path::new("/") };
    assert!(draw(&misspelt(span), &sources, &look).contains("\x1b["));
    assert!(!drawn(&misspelt(span), &sources, Format::Human).contains('\x1b'));
}
