//! How much an import finds of what a page says: measured on invented pages that are built as real ones are, and, where they
//! are at hand, on the test pages of Mozilla's Readability and of htmldate.
//!
//! The second are other people's and no part of the repository: `DOSSIER_READABILITY` names the folder `test/test-pages` of
//! <https://github.com/mozilla/readability>. What they expect is what Readability finds, which is not always what is true.
//! `DOSSIER_HTMLDATE` names the folder `tests` of <https://github.com/adbar/htmldate>, whose dates were found by people.
#![expect(clippy::print_stderr, reason = "a measurement is printed, and a test that is left out says so")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use dossier::import::{Document, Form, Imported, Publisher, import};
use dossier::locale::Day;
use serde_json::Value;

use crate::support::folder;

fn read(bytes: &[u8]) -> Result<Vec<Imported>, String> {
    import(&Document::new(Form::Page, bytes)).map_err(|refusal| refusal.message)
}

/// Right and all answers by field.
#[derive(Default)]
struct Score {
    fields: BTreeMap<&'static str, (usize, usize)>,
    wrong: Vec<String>,
}

impl Score {
    fn count(&mut self, page: &str, field: &'static str, found: &str, wanted: &str) {
        let (right, all) = self.fields.entry(field).or_default();
        *all += 1;
        if found == wanted {
            *right += 1;
        } else {
            self.wrong.push(format!("{page}: {field}: `{found}` for `{wanted}`"));
        }
    }

    fn share(&self, field: &str) -> f64 {
        let (right, all) = self.fields[field];
        right as f64 / all as f64
    }

    fn print(&self, what: &str) {
        let shares = self.fields.iter().map(|(field, (right, all))| format!("{field} {right}/{all}"));
        eprintln!("{what}: {}\n  {}", shares.collect::<Vec<_>>().join(", "), self.wrong.join("\n  "));
    }
}

fn outlet(article: &Imported) -> String {
    match article.found.outlet.as_ref().map(|clue| &clue.value) {
        Some(Publisher::Named(name) | Publisher::Known(name)) => name.clone(),
        None => String::new(),
    }
}

/// Gives the day of a date, with its doubt.
fn day(date: &str) -> String {
    date.split('T').next().unwrap_or_default().to_owned()
}

fn words(value: &Value) -> String {
    match value {
        Value::Array(values) => values.iter().map(words).collect::<Vec<_>>().join(", "),
        value => value.as_str().unwrap_or_default().to_owned(),
    }
}

#[test]
fn the_fields_of_pages_are_found() {
    let pages = folder::tests().join("import-pages");
    let expected: BTreeMap<String, Vec<Value>> =
        serde_json::from_str(&fs::read_to_string(pages.join("expected.json")).unwrap()).unwrap();
    assert!(expected.len() >= 20 && expected.keys().filter(|name| name.starts_with("ar-")).count() >= 10);
    let mut score = Score::default();
    for (page, wanted) in &expected {
        let articles = read(&fs::read(pages.join(format!("{page}.html"))).unwrap()).unwrap();
        score.count(page, "articles", &articles.len().to_string(), &wanted.len().to_string());
        for (article, wanted) in articles.iter().zip(wanted) {
            let found = &article.found;
            let date = |clue: &Option<dossier::import::Clue<dossier::locale::Date>>| {
                clue.as_ref().map(|clue| day(&clue.value.to_string())).unwrap_or_default()
            };
            let text = |clue: &Option<dossier::import::Clue<String>>| {
                clue.as_ref().map(|c| c.value.clone()).unwrap_or_default()
            };
            let list = |clue: &Option<dossier::import::Clue<Vec<String>>>| {
                clue.as_ref().map(|c| c.value.join(", ")).unwrap_or_default()
            };
            let fields = [
                ("title", text(&found.title)),
                ("outlet", outlet(article)),
                ("authors", list(&found.authors)),
                ("agencies", list(&found.agencies)),
                ("language", found.language.value.language().to_owned()),
                ("published", date(&found.published)),
                ("modified", date(&found.modified)),
                ("retrieved", date(&found.retrieved)),
                ("url", text(&found.url)),
                ("archive_url", text(&found.archive_url)),
            ];
            for (field, value) in fields {
                score.count(page, field, &value, &words(&wanted[field]));
            }
            let has = |key: &str| {
                wanted[key].as_array().unwrap().iter().map(words).filter(|w| article.text.contains(w.as_str())).count()
            };
            score.count(page, "body", &has("has").to_string(), &wanted["has"].as_array().unwrap().len().to_string());
            score.count(page, "furniture", &has("lacks").to_string(), "0");
        }
    }
    score.print("invented pages");
    for field in [
        "articles",
        "title",
        "outlet",
        "authors",
        "agencies",
        "language",
        "published",
        "modified",
        "retrieved",
        "url",
        "archive_url",
        "body",
        "furniture",
    ] {
        assert!(score.share(field) > 0.95, "{field}: {:.3}", score.share(field));
    }
}

#[test]
fn readability_s_own_pages_are_read_as_well_as_measured() {
    let named = std::env::var_os("DOSSIER_READABILITY").map(PathBuf::from);
    let Some(pages) = named.filter(|pages| pages.is_dir()) else {
        eprintln!("left out: the test pages of Readability (DOSSIER_READABILITY names their folder)");
        return;
    };
    let mut score = Score::default();
    for page in folder::folders(&pages) {
        let file = |name: &str| fs::read(pages.join(&page).join(name)).unwrap();
        let expected: Value = serde_json::from_slice(&file("expected-metadata.json")).unwrap();
        let article = match read(&file("source.html")) {
            Ok(articles) => articles.into_iter().next().unwrap(),
            Err(message) => {
                score.count(&page, "read", &message, "");
                continue;
            }
        };
        score.count(&page, "read", "", "");
        let found = &article.found;
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let mut field = |field: &'static str, value: String, wanted: &Value, how: fn(&str) -> String| {
            if let Some(wanted) = wanted.as_str() {
                score.count(&page, field, &plain(&how(&value)), &plain(&how(wanted)));
            }
        };
        let as_it_is: fn(&str) -> String = str::to_owned;
        // Readability gives the title of the page, which may have the site's name with it; ours is the headline.
        let title = plain(&found.title.as_ref().map(|c| c.value.clone()).unwrap_or_default());
        let wanted = plain(expected["title"].as_str().unwrap_or_default());
        let is_part = !title.is_empty() && wanted.contains(&title) || title.contains(&wanted);
        field("title", if is_part { wanted } else { title }, &expected["title"], as_it_is);
        field(
            "byline",
            found.authors.as_ref().map(|c| c.value.join(", ")).unwrap_or_default(),
            &expected["byline"],
            |byline| {
                let byline = byline
                    .trim_start_matches("By ")
                    .trim_start_matches("by ")
                    .trim_start_matches("Par ")
                    .replace(" and ", ", ");
                byline.split('\n').next().unwrap_or_default().to_owned()
            },
        );
        field("site", outlet(&article), &expected["siteName"], as_it_is);
        field("language", found.language.value.language().to_owned(), &expected["lang"], |code| {
            code.split('-').next().unwrap_or_default().to_owned()
        });
        let published = found.published.as_ref().map(|c| c.value.to_string()).unwrap_or_default();
        field("published", published, &expected["publishedTime"], |date| date.chars().take(10).collect());
    }
    score.print("Readability's pages");
    for (field, least) in
        [("read", 0.99), ("title", 0.7), ("byline", 0.7), ("site", 0.9), ("language", 0.98), ("published", 0.96)]
    {
        assert!(score.share(field) > least, "{field}: {:.3}", score.share(field));
    }
}

#[test]
fn htmldate_s_own_pages_are_dated_as_well_as_measured() {
    let named = std::env::var_os("DOSSIER_HTMLDATE").map(PathBuf::from);
    let Some(pages) = named.filter(|pages| pages.is_dir()) else {
        eprintln!("left out: the test pages of htmldate (DOSSIER_HTMLDATE names their folder)");
        return;
    };
    let mut score = Score::default();
    let (mut none, mut refused, mut beside) = (0, 0, 0);
    for list in ["eval_default.json", "eval_mediacloud_2020.json"] {
        // Python writes what is no number, and no JSON, for a page without a date.
        let list = fs::read_to_string(pages.join(list)).unwrap().replace(": NaN", ": null");
        let list: BTreeMap<String, Value> = serde_json::from_str(&list).unwrap();
        for wanted in list.values().filter(|wanted| wanted["date"].is_string()) {
            let file = wanted["file"].as_str().unwrap();
            let mut places = ["test_set", "cache", "eval"].iter().map(|folder| pages.join(folder).join(file));
            let bytes = fs::read(places.find(|place| place.is_file()).unwrap()).unwrap();
            let articles = read(&bytes).unwrap_or_default();
            refused += usize::from(articles.is_empty());
            let found = articles.first().and_then(|article| article.found.published.as_ref());
            none += usize::from(found.is_none());
            let (found, wanted) =
                (found.map(|clue| clue.value.to_string()).unwrap_or_default(), wanted["date"].as_str().unwrap());
            beside += usize::from(is_beside(&found, wanted));
            score.count(file, "published", &found.chars().take(10).collect::<String>(), wanted);
        }
    }
    let (right, all) = score.fields["published"];
    // As htmldate counts: a wrong date is false, and so is none.
    let (precision, recall) = (right as f64 / (all - none) as f64, right as f64 / (right + none) as f64);
    let f = 2.0 * precision * recall / (precision + recall);
    score.print("htmldate's pages");
    eprintln!("htmldate's pages: {right} of {all} right, {none} without a date, of which {refused} were refused");
    eprintln!(
        "htmldate's pages: {beside} of those that are wrong are moments in universal time on the day before or after"
    );
    eprintln!("htmldate's pages: precision {precision:.3}, recall {recall:.3}, F {f:.3}");
    assert!(f > 0.93, "{f:.3}");
}

/// Says whether a moment in universal time is of the day before or after: then it may be on that day where the outlet is.
fn is_beside(found: &str, day: &str) -> bool {
    let days = [found.get(..10), Some(day)].map(|day| day.and_then(Day::parse).map(Day::number));
    let [Some(found_day), Some(day)] = days else { return false };
    found.ends_with('Z') && found_day.abs_diff(day) == 1
}

#[test]
fn damaged_pages_are_read_or_refused() {
    let pages = folder::tests().join("import-pages");
    let mut seed = 7_u64;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let splices: [&[u8]; 12] = [
        b"\0",
        b"<",
        b"</div>",
        b"<table><tr>",
        b"\xff\xfe",
        b"<script>",
        b"<!--",
        b"]]>",
        b"&#x110000;",
        b"{\"@graph\":[",
        b"<article><h1>",
        b"\xd9",
    ];
    for path in folder::files(&pages).into_iter().filter(|path| path.ends_with(".html")) {
        let whole = fs::read(pages.join(&path)).unwrap();
        for _ in 0..6 {
            let mut bytes = whole.clone();
            for _ in 0..1 + random(12) {
                let at = random(bytes.len());
                match random(4) {
                    0 => bytes.truncate(at.max(1)),
                    1 => bytes[at] = u8::try_from(random(256)).unwrap(),
                    2 => drop(bytes.splice(at..at, splices[random(splices.len())].iter().copied())),
                    _ => drop(bytes.drain(at..(at + random(200)).min(bytes.len()))),
                }
                if bytes.is_empty() {
                    bytes.push(b'<');
                }
            }
            if let Ok(articles) = read(&bytes) {
                assert!(articles.iter().all(|one| !one.text.contains('\0') && one.text.ends_with('\n')), "{path}");
            }
        }
    }
}

#[test]
fn hostile_pages_are_read_or_refused_at_once() {
    let deep = format!("<p>{}", "<div>x".repeat(500));
    assert!(read(deep.as_bytes()).is_ok());
    assert!(read("<div>".repeat(100_000).as_bytes()).unwrap_err().contains("512 deep"));
    assert!(read(&[b"<p>x".repeat(300_000), b"</p>".to_vec()].concat()).is_ok());
    let nested = format!("<script type='application/ld+json'>{}</script><p>Some words of a text.", "[".repeat(100_000));
    assert!(read(nested.as_bytes()).is_ok());
    assert_eq!(read(b"<script>alert('x')</script>").unwrap_err(), "there are no words in it");
    let steering = read("<h1>A \u{1b}[31m&#27;]0;x&#7; B</h1><p>One two three.".as_bytes()).unwrap().remove(0);
    assert!(!format!("{}{}", steering.found.title.unwrap().value, steering.text).contains(['\u{1b}', '\u{7}']));
    let article = read(b"<h1>A &amp; B</h1><p onclick='x()'>One <script>two</script><b>three</b>.").unwrap().remove(0);
    assert_eq!(article.text, "A & B\n\nOne three.\n");
}
