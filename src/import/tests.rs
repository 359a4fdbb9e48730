//! Documents in, texts and records out.

use super::{Document, Form, Imported, Lines, import, languages};
use crate::diagnostic::Refusal;
use crate::locale::Lang;

fn document(bytes: &[u8]) -> Document<'_> {
    Document { bytes, form: Form::Text, id: "a", lines: None, language: None, outlet: None, languages: &[] }
}

fn imported(bytes: &[u8]) -> Imported {
    import(&document(bytes)).unwrap()
}

fn line<'a>(record: &'a str, start: &str) -> Option<&'a str> {
    record.lines().find(|line| line.starts_with(start))
}

#[test]
fn the_text_has_line_feeds_one_end_and_no_mark() {
    let text = imported("\u{feff}\r\nA storm\r\n\r\nIt rained.\rMuch.\r\n\r\n".as_bytes()).text;
    assert_eq!(text, "A storm\n\nIt rained.\nMuch.\n");
}

#[test]
fn an_arabic_article_is_recognised_with_its_title_on_a_line_of_its_own() {
    let lines: Lines = "2-4".parse().unwrap();
    let copy = "Share\nعاصفة: «أمطار» في المدينة\n6 كانون الثاني/يناير 2022\nهطلت الأمطار.\n";
    let Imported { text, record } = import(&Document { lines: Some(&lines), ..document(copy.as_bytes()) }).unwrap();
    assert!(text.starts_with("عاصفة"));
    assert!(record.starts_with("---\n#") && record.ends_with("\n---\n"));
    assert!(record.contains("title: >-\n  عاصفة: «أمطار» في المدينة\n"));
    assert_eq!(line(&record, "language"), Some("language: ar"));
    assert_eq!(line(&record, "published"), Some("published: 2022-01-06"));
    assert_eq!(line(&record, "outlet"), None);
}

#[test]
fn what_the_editor_says_goes_before_what_is_guessed() {
    let languages = languages("languages:\n  - code: fr\n  - code: fa\n");
    let base = Document { languages: &languages, ..document("Une tempête [en bref]\nIl pleut.\n".as_bytes()) };
    let guessed = import(&base).unwrap().record;
    assert_eq!(line(&guessed, "language"), Some("language: fr"));
    assert_eq!(line(&guessed, "published"), None);
    assert!(guessed.contains("  Une tempête \\[en bref]\n"), "brackets in a title are marks unless escaped");
    let said = import(&Document { language: Lang::parse("oc"), outlet: Some("gazette"), ..base }).unwrap().record;
    assert_eq!(line(&said, "language"), Some("language: oc"));
    assert_eq!(line(&said, "outlet"), Some("outlet: gazette"));
}

#[test]
fn a_first_line_that_is_no_headline_is_not_taken_for_one() {
    let record = imported("It rained and rained. ".repeat(20).as_bytes()).record;
    assert!(line(&record, "title").is_none() && line(&record, "# label").is_some());
    let record = imported(b"Jan 6 2022\nIt rained.\n").record;
    assert!(line(&record, "title").is_none() && line(&record, "published").is_some());
}

#[test]
fn a_broken_configuration_has_no_languages() {
    for broken in ["", "languages: [", "languages: en", "languages: [{numerals: latn}, en]"] {
        assert_eq!(languages(broken), []);
    }
}

#[test]
fn markdown_keeps_its_words_alone() {
    let text =
        "---\ntitle: x\n---\n# A *storm*\n\nIt [rained](https://example.org)\n**much**.\n\n- one\n- two\n\n<b>x</b>\n";
    let imported = import(&Document { form: Form::Markdown, ..document(text.as_bytes()) }).unwrap();
    assert_eq!(imported.text, "A storm\n\nIt rained\nmuch.\n\none\ntwo\n\nx\n");
    assert!(imported.record.contains("title: >-\n  A storm\n"));
}

#[test]
fn what_is_no_text_is_refused() {
    let message = |bytes: &[u8]| -> String {
        let Refusal { message, .. } = import(&document(bytes)).unwrap_err();
        message
    };
    assert_eq!(message(b"a\nb \xff c"), "it is not UTF-8 from line 2 on");
    assert_eq!(message(b"a\0b\0"), "it is not a text: there are zero bytes in it");
    assert_eq!(message(b" \n\n- - -\n"), "there are no words in it");
    assert_eq!(message(b""), "there are no words in it");
}
