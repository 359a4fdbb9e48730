//! Mistakes of editors beyond one code each: many at once, files in strange forms, YAML that attacks.

use crate::support::site_test::SiteTest;

/// A note of the smallest dossier.
const NOTE: &str = "content/notes/harbour.yaml";

fn note(body: &str) -> String {
    format!("kind: claim\nsection: claims\ntitle: The harbour\n{body}")
}

/// Gives the places (`path:line`) of the diagnostics.
fn places(stderr: &str) -> Vec<String> {
    stderr.lines().map(|line| line.split(':').take(2).collect::<Vec<_>>().join(":")).collect()
}

#[test]
fn every_mistake_of_every_file_comes_in_one_run() {
    let run = SiteTest::smallest()
        .with_file(
            NOTE,
            note("sumary: x\nwhen: yesterday\nplace: nowhere\nreports:\n  - article: none\n    position: maybe\n"),
        )
        .with_file("content/notes/second.yaml", "kind: clam\nsection: claims\n")
        .with_file("content/notes/third.yaml", "title: [\n")
        .with_file("content/articles/morning.md", "---\nlanguage: en\noutlet: gazete\nurl: www\n---\n")
        .with_file("content/outlets.yaml", "gazette:\n  nam: Gazette\n")
        .replace("dossier.yaml", "layout: figures", "layout: figure")
        .check(&[])
        .status(1);
    let wanted = [
        "content/articles/morning.md:3",
        "content/articles/morning.md:4",
        "content/notes/harbour.yaml:4",
        "content/notes/harbour.yaml:5",
        "content/notes/harbour.yaml:6",
        "content/notes/harbour.yaml:8",
        "content/notes/harbour.yaml:9",
        "content/notes/second.yaml:1",
        "content/notes/second.yaml:1",
        "content/notes/third.yaml:1",
        "content/outlets.yaml:2",
        "dossier.yaml:16",
    ];
    assert_eq!(places(&run.stderr), wanted, "{}", run.stderr);
}

#[test]
fn a_file_that_is_no_yaml_gives_one_diagnostic_whatever_refers_to_it() {
    for (path, text) in [
        ("dossier.yaml", "title: a: b\n"),
        ("content/outlets.yaml", "gazette: [\n"),
        ("content/entities.yaml", "old-port: {\n"),
        ("content/notes/port-closed.yaml", "kind: claim\n  title: 'x\n"),
        ("content/articles/evening-report.md", "---\ntitle: a: b\n---\n"),
        ("content/articles/evening-report.md", "no front matter\n"),
        ("content/pages/method.md", "---\n}\n---\n"),
        ("content/pages/method.ar.md", "---\n\"\n---\n"),
        ("content/corrections.yaml", "- on: 2031-05-03\n kind: correction\n"),
        ("content/terms.yaml", "%\n"),
    ] {
        let run = SiteTest::smallest().with_file(path, text).check(&[]).status(1);
        assert_eq!(run.stderr.lines().count(), 1, "{path}: {text}\n{}", run.stderr);
        assert!(run.stderr.starts_with(&format!("{path}:")), "{}", run.stderr);
    }
}

#[test]
fn references_to_a_broken_file_are_no_mistakes_of_their_own() {
    let citing = note(
        "related: [port-closed]\nplace: old-port\nreports:\n  - article: evening-report\n    quote: The port was closed at noon\n",
    );
    for (path, text) in [
        ("content/notes/port-closed.yaml", "a: b: c\n"),
        ("content/entities.yaml", "a: b: c\n"),
        ("content/articles/evening-report.md", "---\na: b: c\n---\n"),
    ] {
        let run = SiteTest::smallest().with_file(NOTE, &citing).with_file(path, text).check(&[]).status(1);
        assert_eq!(run.codes(), ["yaml-syntax"], "{}", run.stderr);
        assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    }
}

#[test]
fn what_is_no_yaml_is_named_where_it_begins_with_help_that_fits() {
    let head = "kind: claim\nsection: claims\ntitle: A\n";
    for (rest, place, message, help) in [
        ("reports:\n  - article: evening-report\n\tquote: x\n    note: y\n", "6:1", "indented with a tab", "spaces"),
        ("summary: a\u{0}b\n", "4:11", "U+0000 is a control character", "delete it"),
        ("summary: \"abc\nplace:\n  text: x\n", "4:10", "this `\"` is not closed", "set `\"` behind the last word"),
        ("summary: 'abc\nplace:\n  text: x\n", "4:10", "this `'` is not closed", "set `'` behind"),
        (
            "<<<<<<< HEAD\nsummary: a\n=======\nsummary: b\n>>>>>>> other\n",
            "4:1",
            "the marks of a merge conflict",
            "keep what should stand",
        ),
        ("summary: {en: one، ar: two}\n", "4:18", "`،` does not part entries", "write `,`"),
        ("related: [a, b\nplace: x\n", "4:10", "this `[` is not closed", "close it with `]`"),
        ("summary: @abc\n", "4:10", "begins with `@`", "quotation marks"),
        ("summary: %abc\n", "4:10", "begins with `%`", "quotation marks"),
        ("summary: `abc`\n", "4:10", "begins with ```", "quotation marks"),
        ("summary: *a* go\n", "4:10", "name of an anchor", "quotation marks"),
        ("summary: [T]hey go\n", "4:13", "behind the end of what `[` began", "`\"[T]hey said\"`"),
        ("summary: \"a\" go\n", "4:13", "words behind the closing `\"`", "between `'` and `'`"),
        ("summary: \"a\\d\"\n", "4:10", "a backslash", "stands twice"),
        ("summary: a: b\n", "4:11", "a colon with a space behind it", "quotation marks"),
        ("summary: > a\n", "4:10", "words behind `>`", "on the next line"),
        ("summary: - a\n", "4:10", "`- ` within a line", "on the next line"),
        ("  summary: a\n", "4:10", "further in than those above", "same column"),
        ("summary a\nplace: b\n", "4:1", "neither a key nor a list entry", "a colon and a space"),
    ] {
        let run = SiteTest::smallest().with_file(NOTE, format!("{head}{rest}")).check(&[]).status(1);
        assert_eq!(run.stderr.lines().count(), 1, "{rest}\n{}", run.stderr);
        assert!(run.stderr.starts_with(&format!("{NOTE}:{place}: error[yaml-syntax]: ")), "{rest}\n{}", run.stderr);
        let (said, helped) = run.stderr.split_once("; help: ").unwrap();
        assert!(said.contains(message) && helped.contains(help), "{rest}\n{}", run.stderr);
    }
    let deep = SiteTest::smallest().with_file(NOTE, "[".repeat(200_000)).check(&[]).status(1);
    assert_eq!(deep.codes(), ["yaml-limit"]);
}

#[test]
fn carriage_returns_and_byte_order_marks_change_nothing() {
    let plain = SiteTest::of("two-languages").built(&[]);
    let mut test = SiteTest::of("two-languages");
    for path in crate::support::folder::files(&test.root()) {
        if path.starts_with("content/assets/") {
            continue;
        }
        let text = format!("\u{feff}{}", test.read(&path).replace('\n', "\r\n"));
        test = test.with_file(&path, text);
    }
    let other = test.built(&[]);
    let words = |site: &crate::support::site::Site, path: &str| site.page(path).text_of("h1");
    assert_eq!(plain.pages.keys().collect::<Vec<_>>(), other.pages.keys().collect::<Vec<_>>());
    for path in plain.pages.keys() {
        assert_eq!(words(&plain, path), words(&other, path), "{path}");
    }
}

#[test]
fn lines_and_columns_count_characters_and_not_the_byte_order_mark() {
    let text = "\u{feff}kind: claim\r\nsection: claims\r\ntitle: {ar: الميناء, en: x, العربية: y}\r\n";
    let run = SiteTest::smallest().with_file(NOTE, text).check(&[]).status(1);
    assert!(run.stderr.starts_with("content/notes/harbour.yaml:3:29: error[invalid-language]"), "{}", run.stderr);
}

#[test]
fn nesting_without_end_is_refused_in_every_form() {
    let deep = 100_000;
    for text in [
        note(&format!("place: {}{}\n", "[".repeat(deep), "]".repeat(deep))),
        note(&format!("place: {}{}\n", "{a: ".repeat(deep), "}".repeat(deep))),
        note(&"- ".repeat(2_000)),
        note(&(0..2_000).map(|level| format!("{}a:\n", " ".repeat(level))).collect::<String>()),
    ] {
        let run = SiteTest::smallest().with_file(NOTE, &text).check(&[]).status(1);
        assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    }
}

#[test]
fn aliases_that_double_and_double_are_refused_at_once() {
    let lines = (1..40).map(|i| format!("k{i}: &a{i} [*a{0}, *a{0}]\n", i - 1));
    let text = note(&format!("k0: &a0 x\n{}", lines.collect::<String>()));
    let run = SiteTest::smallest().with_file(NOTE, text).check(&[]).status(1);
    assert_eq!(run.codes(), ["yaml-limit"], "{}", run.stderr);
}

#[test]
fn markdown_that_nests_without_end_is_set() {
    for body in ["> ".repeat(5_000), "[".repeat(5_000), "*".repeat(20_000), "- ".repeat(2_000), "[[".repeat(5_000)] {
        let text = format!("---\n{}---\n\n{body}a\n", note(""));
        SiteTest::smallest().with_file("content/notes/harbour.md", text).build(&[]).status(0);
    }
}

#[test]
fn texts_that_are_not_utf8_are_named_and_nothing_else() {
    let legacy = b"---\ntitle: \xe3\xe4\xc7\xc1\n---\n";
    let run = SiteTest::smallest()
        .with_file("content/pages/about.md", legacy)
        .with_file("texts/evening-report.txt", b"The port \xff")
        .check(&[])
        .status(1);
    let wanted = ["content/pages/about.md:2", "texts/evening-report.txt:1"];
    assert_eq!(
        (run.codes(), places(&run.stderr)),
        (vec!["not-utf8"], wanted.map(str::to_owned).to_vec()),
        "{}",
        run.stderr
    );
}

#[test]
fn a_key_that_stands_twice_is_named_at_any_depth() {
    let text = note(
        "reports:\n  - article: evening-report\n    quote: The port was closed at noon\n    gives: {when: 2031, when: 2030}\n    article: evening-report\n",
    );
    let run = SiteTest::smallest().with_file(NOTE, text).check(&[]).status(1);
    assert_eq!(run.codes(), ["duplicate-key"]);
    assert_eq!(places(&run.stderr), ["content/notes/harbour.yaml:7", "content/notes/harbour.yaml:8"], "{}", run.stderr);
}

#[test]
fn words_that_other_yaml_takes_for_something_else_stay_words() {
    let text = "kind: claim\nsection: claims\ntitle: {en: no, ar: 'نعم'}\nsummary: 0o17\nreports:\n  - article: evening-report\n    quote: The port was closed at noon\n    translation: {ar: 1e3}\n";
    let site = SiteTest::smallest().with_file(NOTE, text).built(&[]);
    assert_eq!(site.page("notes/harbour/index.html").text_of("h1").as_deref(), Some("no"));
}

#[test]
fn a_language_that_is_nearly_one_of_the_dossier_is_told_and_mended() {
    let note = |key: &str| format!("kind: claim\nsection: claims\ntitle: {{en: A storm, {key}: عاصفة}}\n");
    for key in ["arr", "ARA"] {
        let test = SiteTest::smallest().with_file("content/notes/a.yaml", note(key));
        test.check(&[]).status(0).says("which lacks `ar` here");
        test.check(&["--fix"]).status(0);
        assert_eq!(test.read("content/notes/a.yaml"), note("ar"));
    }
    // A language of which the site has none may stand beside those that it has.
    SiteTest::smallest().with_file("content/notes/a.yaml", note("kk")).check(&[]).status(0).stderr("");
}

#[test]
fn dates_of_every_day_are_told_how_they_are_written() {
    for date in ["12.5.2031", "5/12/2031", "22 November 2026", "yesterday"] {
        let note = format!("kind: event\nsection: claims\ntitle: A\nwhen: {date}\n");
        SiteTest::smallest().with_file("content/notes/a.yaml", note).check(&[]).status(1).says("the year stands first");
    }
}

#[test]
fn a_parallel_view_that_stands_twice_is_told() {
    let run = SiteTest::smallest().replace(
        "dossier.yaml",
        "sections:",
        "parallel: [[en, ar], [ar, en], [en, ar]]\nsections:",
    );
    assert_eq!(run.check(&[]).codes(), ["duplicate-id"]);
}

#[test]
fn of_two_originals_of_one_article_the_first_is_hashed_and_the_other_is_told() {
    let test = SiteTest::smallest();
    let test = test
        .with_file("texts/raw/evening-report.html", "<p>The port")
        .with_file("texts/raw/evening-report.html~", "<p>A draft of it")
        .with_file("texts/raw/.evening-report.pdf", "a lock of an office suite");
    test.run(&["verify", "--format", "short"]).status(0).stderr("");
    let hashed = test.read("dossier.lock");
    let test = test.with_file("texts/raw/evening-report.pdf", "%PDF");
    let run = test.run(&["verify", "--format", "short"]).status(0);
    assert_eq!(
        (run.codes(), places(&run.stderr)),
        (vec!["unexpected-file"], vec!["texts/raw/evening-report.pdf:1".to_owned()])
    );
    assert_eq!(test.read("dossier.lock"), hashed);
}

#[test]
fn records_that_cannot_be_true_together_are_named() {
    let article = |keys: &str| format!("---\nlabel: A\nlanguage: en\noutlet: gazette\n{keys}---\n");
    let note = |keys: &str| format!("kind: figure\nsection: counts\ntitle: A\nmeasure: injured\n{keys}");
    let base = SiteTest::smallest;
    for (test, code, says) in [
        (
            base()
                .with_file("content/articles/one.md", article("republishes: [two]\n"))
                .with_file("content/articles/two.md", article("translation_of: one\n")),
            "inconsistent-record",
            "`one`, `two` are each said to be taken from the next",
        ),
        (
            base()
                .with_file("content/notes/one.yaml", note("part_of: two\n"))
                .with_file("content/notes/two.yaml", note("part_of: one\n")),
            "inconsistent-record",
            "`one`, `two` are each said to be part of the next",
        ),
        (
            base().with_file("content/notes/one.yaml", note("related: [one]\n")),
            "inconsistent-record",
            "`related` names the record itself",
        ),
        (
            base()
                .with_file("content/notes/one.yaml", note("reports:\n  - article: evening-report\n    id: content\n")),
            "reserved-id",
            "a place that every page of a note has",
        ),
        (
            base().with_file("content/notes/one.yaml", note("summary: {en: A, EN: B}\n")),
            "duplicate-key",
            "`EN` is the language `en`",
        ),
        (
            base().with_file("content/notes/one.yaml", note("summary: \"![x](https://pictures.example/a.png)\"\n")),
            "forbidden-link",
            "content/assets/",
        ),
        (
            base().with_file("content/pages/methodd.ar.md", "---\ntitle: A\n---\nA\n"),
            "orphan-translation",
            "did you mean `method`?",
        ),
    ] {
        let run = test.check(&[]).status(1);
        assert_eq!((run.codes(), run.stderr.contains(says)), (vec![code], true), "{}", run.stderr);
    }
}

#[test]
fn an_item_of_wikidata_has_its_form_and_an_address_of_one_is_mended() {
    let entity = |item: &str| format!("someone:\n  kind: person\n  names: A\n  wikidata: {item}\n");
    let path = "content/internal/entities.yaml";
    let test = SiteTest::smallest().with_file(path, entity("https://www.wikidata.org/wiki/q42"));
    test.check(&[]).status(1).says("such as `Q42`");
    test.check(&["--fix"]).status(0);
    assert_eq!(test.read(path), entity("Q42"));
    SiteTest::smallest().with_file(path, entity("42")).check(&[]).status(1).says("wrong-type");
}

#[test]
fn a_report_of_an_article_that_bears_the_name_of_a_place_has_another_anchor() {
    let test =
        SiteTest::smallest().with_file("content/articles/reports.md", "---\nlabel: A\nlanguage: en\n---\n").with_file(
            "content/notes/one.yaml",
            "kind: claim\nsection: claims\ntitle: A\nreports:\n  - article: reports\n",
        );
    let site = test.built(&[]);
    let page = site.text("notes/one/index.html");
    assert_eq!((page.matches(" id=\"reports\"").count(), page.matches(" id=\"reports-2\"").count()), (1, 1));
}

#[test]
fn a_folder_with_the_name_of_a_file_is_named() {
    for path in ["content/outlets.yaml", "content/internal/entities.yaml", "dossier.lock"] {
        let test = SiteTest::smallest().without("content/outlets.yaml").without("content/entities.yaml");
        std::fs::create_dir_all(test.path(path)).unwrap();
        test.check(&[]).status(2).says(&format!("`{path}` is a folder"));
    }
}

#[test]
fn a_file_whose_name_can_be_no_address_is_named() {
    let test = SiteTest::smallest().with_file("content/assets/a\u{1}b.txt", "x");
    test.check(&[]).status(2).says("content/assets/a\\u{1}b.txt").says("control character");
}
