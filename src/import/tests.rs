//! Documents in, texts and records out.

use super::{Capture, Document, Entry, Form, Imported, KnownOutlet, Lines, Publisher, Sure, import, languages, record};
use crate::diagnostic::Refusal;
use crate::locale::Lang;

fn document(bytes: &[u8]) -> Document<'_> {
    Document::new(Form::Text, bytes)
}

/// An article as it would be written.
struct Written {
    text: String,
    record: String,
}

fn written(document: &Document<'_>) -> Written {
    let Imported { text, found } = import(document).unwrap().remove(0);
    let capture = Capture {
        at: None,
        by: "a test".to_owned(),
        sha256: "ab".to_owned(),
        text_sha256: "cd".to_owned(),
        url: None,
        change: None,
    };
    let record = record(&found, &Entry { id: "a", republishes: None, capture: &capture, added: None });
    Written { text, record }
}

fn imported(bytes: &[u8]) -> Written {
    written(&document(bytes))
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
    let Written { text, record } = written(&Document { lines: Some(&lines), ..document(copy.as_bytes()) });
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
    let guessed = written(&base).record;
    assert_eq!(line(&guessed, "language"), Some("language: fr"));
    assert_eq!(line(&guessed, "published"), None);
    assert!(guessed.contains("  Une tempête \\[en bref]\n"), "brackets in a title are marks unless escaped");
    let said = written(&Document { language: Lang::parse("oc"), outlet: Some("gazette"), ..base }).record;
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
    let imported = written(&Document { form: Form::Markdown, ..document(text.as_bytes()) });
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
    assert_eq!(message(b""), "it is empty");
}

const STORM: &str = "The storm came over the sea at night and sank four boats in the harbour of Elm before the wind fell again at \
    dawn, the harbour master told the town council on Thursday. It met in the school because the hall had lost its roof.";

fn page(html: &str) -> Vec<Imported> {
    import(&Document { form: Form::Page, ..document(html.as_bytes()) }).unwrap()
}

#[test]
fn a_page_says_of_each_field_where_it_is_from() {
    let html = format!(
        "<html lang=en><head><title>Storm at Elm | Elm Gazette</title><meta property=og:site_name content='Elm Gazette'>\
        <script type=application/ld+json>{{\"@graph\": [{{\"@type\": \"Person\", \"@id\": \"#p\", \"name\": \"Mira Osei\"}}, \
        {{\"@type\": \"NewsArticle\", \"headline\": \"Storm at Elm\", \"datePublished\": \"2032-03-04T07:00:00+02:00\", \
        \"author\": {{\"@id\": \"#p\"}}}}]}}</script></head>\
        <body><nav>Home News Sport</nav><h1>Storm at Elm</h1><p>{STORM}</p><p>{STORM}</p></body></html>"
    );
    let outlets = [KnownOutlet { id: "gazette".to_owned(), names: vec!["ELM GAZETTE".to_owned()], url: None }];
    let found =
        import(&Document { form: Form::Page, outlets: &outlets, ..document(html.as_bytes()) }).unwrap().remove(0);
    assert!(
        found.text.starts_with("Storm at Elm\n\nThe storm came") && !found.text.contains("Sport"),
        "{}",
        found.text
    );
    let found = found.found;
    let published = found.published.unwrap();
    assert_eq!((published.value.to_string().as_str(), published.sure), ("2032-03-04T07:00:00+02:00", Sure::Stated));
    assert_eq!(published.from, "JSON-LD, datePublished");
    assert_eq!(found.authors.unwrap().value, ["Mira Osei"]);
    assert_eq!(found.outlet.unwrap().value, Publisher::Known("gazette".to_owned()));
}

#[test]
fn the_day_is_found_where_a_page_keeps_it() {
    let (title, text) =
        ("<h1>A storm sinks four boats</h1>", "<p>It rained on the harbour for two days and sank four boats.</p>");
    let blog = r#"<link rel="canonical" href="https://quern.example/2032/03/storm.html">"#;
    for (head, before, after, published) in [
        ("", "", "<p><b>04.03.2032</b> In the harbour four boats were lost, and nobody was hurt.</p>", "2032-03-04"),
        ("", "", "<p>PORT ELM (4.3.32) In the harbour four boats were lost, and nobody was hurt.</p>", "2032-03-04"),
        ("", "", "<div class=sidebar><span class=datum>Erschienen am: 4. März 2032</span></div>", "2032-03-04"),
        (blog, "<h4>Thursday, March 4, 2032</h4>", "", "2032-03-04"),
        (blog, "<p>Founded on 6 May 1999</p>", "", "2032-03?"),
        (blog, "", "<p>Last edited on 7 March 2032</p>", "2032-03?"),
    ] {
        let page = format!("<html><head>{head}</head><body>{before}{title}{text}{after}{text}</body></html>");
        let found = import(&Document { form: Form::Page, ..document(page.as_bytes()) }).unwrap().remove(0).found;
        assert_eq!(found.published.map(|clue| clue.value.to_string()).as_deref(), Some(published), "{page}");
    }
}

#[test]
fn two_articles_on_a_page_are_two() {
    let article =
        |title: &str, text: &str| format!("<article><h2>{title}</h2><p>{text}</p><p>{text} {text}</p></article>");
    let html = format!(
        "<html lang=en><body><h1>Elm Gazette</h1>{}{}</body></html>",
        article("Storm at Elm", STORM),
        article("Roof of the hall lost", &STORM.replace("storm", "gale"))
    );
    let titles: Vec<_> = page(&html).into_iter().map(|one| one.found.title.unwrap().value).collect();
    assert_eq!(titles, ["Storm at Elm", "Roof of the hall lost"]);
}

#[test]
fn two_languages_on_a_page_are_two() {
    let arabic = "هبت العاصفة على البحر ليلا وأغرقت أربعة زوارق في مرفأ الدردار قبل أن تهدأ الرياح عند الفجر كما قال مدير المرفأ لمجلس البلدة يوم الخميس، \
        واجتمع المجلس في المدرسة لأن مبنى البلدية فقد سقفه في تلك الليلة الطويلة التي لم ينم فيها أحد من سكان البلدة القديمة.";
    let html = format!(
        "<html lang=en><body><h1>Storm at Elm</h1><p>{STORM}</p><p>{STORM}</p><h2>عاصفة في الدردار</h2><p>{arabic}</p><p>{arabic}</p></body></html>"
    );
    let found: Vec<_> = page(&html)
        .into_iter()
        .map(|one| (one.found.language.value.to_string(), one.found.title.unwrap().value))
        .collect();
    let wanted = [("en", "Storm at Elm"), ("ar", "عاصفة في الدردار")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    assert_eq!(found, wanted);
}
