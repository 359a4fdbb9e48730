//! `dossier import` as an editor and a script meet it: what is written, what is asked, what is recognised, what is left.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use crate::support::folder;
use crate::support::run::Run;
use crate::support::site_test::SiteTest;

const WORDS: &str = "The storm came over the sea at night and sank four boats in the harbour of Elm before the wind fell again at \
    dawn, the harbour master told the town council on Thursday. It met in the school because the hall had lost its roof, and \
    voted to open the granary to those whose houses were flooded by the river in the hours before the sun came up.";

fn page(words: &str, url: &str) -> String {
    format!(
        "<html lang=en><head><title>Storm at Elm</title><link rel=canonical href='{url}'>\
        <meta property=article:published_time content=2032-03-04T07:00:00Z><meta name=author content='Mira Osei'></head>\
        <body><nav>Menu</nav><h1>Storm at Elm</h1><p>{words}</p><p>{words}</p></body></html>"
    )
}

fn first() -> SiteTest {
    SiteTest::smallest().with_file("storm.html", page(WORDS, "https://salt.example/storm"))
}

/// Everything that an import may change.
fn files(test: &SiteTest) -> std::collections::BTreeMap<String, Vec<u8>> {
    let all = folder::bytes(&test.root());
    all.into_iter().filter(|(path, _)| path.starts_with("content/") || path.starts_with("texts/")).collect()
}

fn import(test: &SiteTest, arguments: &[&str]) -> Run {
    test.run(&[&["import", "--date", "2032-03-05"], arguments].concat())
}

#[test]
fn a_page_becomes_an_article_that_passes_the_check() {
    let test = first();
    let run = import(&test, &["storm.html"]).status(0);
    assert!(
        run.stdout.contains("published   2032-03-04T07:00:00Z (stated: meta article:published_time)"),
        "{}",
        run.stdout
    );
    let record = test.read("content/articles/storm.md");
    for line in [
        "published: 2032-03-04T07:00:00Z",
        "authors: [\"Mira Osei\"]",
        "url: \"https://salt.example/storm\"",
        "added: 2032-03-05",
        "  - at: 2032-03-05",
    ] {
        assert!(record.contains(&format!("\n{line}\n")), "{line}:\n{record}");
    }
    assert!(test.read("texts/storm.txt").starts_with("Storm at Elm\n\nThe storm came"));
    let run = test.check(&[]);
    assert!(!run.stderr.contains("articles/storm.md"), "{}", run.stderr);
    let before = files(&test);
    let again = import(&test, &["storm.html"]).status(0);
    assert!(again.stdout.contains("this copy is in the dossier already, as `storm`"), "{}", again.stdout);
    assert_eq!(folder::differences(&before, &files(&test)), Vec::<String>::new());
}

#[test]
fn every_page_that_can_be_read_gives_a_record_without_mistakes() {
    let pages = folder::tests().join("import-pages");
    let test = SiteTest::smallest().with_folder(&pages, &[]);
    let names: Vec<String> = folder::files(&pages).into_iter().filter(|name| name.ends_with(".html")).collect();
    let arguments: Vec<&str> = ["--new"].into_iter().chain(names.iter().map(String::as_str)).collect();
    import(&test, &arguments).status(0);
    let run = test.check(&["--format", "short"]);
    let wrong: Vec<&str> = run.stderr.lines().filter(|line| line.contains("content/articles/")).collect();
    assert_eq!(wrong, Vec::<&str>::new());
}

#[test]
fn another_copy_becomes_a_capture_and_the_rest_of_the_record_stays() {
    let changed =
        page(&WORDS.replace("four boats", "five boats or more"), "http://www.salt.example/storm/?utm_source=x");
    let test = first().with_file("later.html", changed);
    import(&test, &["storm.html"]).status(0);
    let (record, text) = (test.read("content/articles/storm.md"), test.read("texts/storm.txt"));
    let run = import(&test, &["later.html"]).status(0);
    assert!(run.stdout.contains("another copy of `storm`: it has the same address"), "{}", run.stdout);
    assert!(run.stdout.contains("6 words are new in it, 2 are gone"), "{}", run.stdout);
    let after = test.read("content/articles/storm.md");
    assert!(after.starts_with(record.strip_suffix("---\n").unwrap()), "{after}");
    assert!(after.contains("    added_words: 6\n    removed_words: 2\n"), "{after}");
    assert_eq!(test.read("texts/storm.txt"), text, "the text that quotations are checked against stays");
    assert!(test.path("texts/raw/storm.2.html").is_file() && !test.path("content/articles/later.md").exists());
    let site = test.build(&[]).status(0);
    drop(site);
    let page = test.read("public/sources/storm/index.html");
    for words in [
        "Those that we quote from",
        "6 words that are not in the text we quote from",
        "2 words of the text we quote from are gone",
    ] {
        assert!(page.contains(words), "the page tells of the change: {words}");
    }
    assert_eq!(page.matches("<li class=\"changed\">").count(), 1, "the change is marked");
    assert_eq!(page.matches("Changed words").count(), 1, "and named");
    // What was counted against another text says nothing of this one.
    let test = test.replace("texts/storm.txt", "four boats", "four old boats");
    test.build(&[]).status(0);
    assert!(
        !test.read("public/sources/storm/index.html").contains("we quote from"),
        "counts of another text are shown"
    );
}

#[test]
fn one_word_is_counted_as_one() {
    let once = |words: &str| page("", "https://salt.example/storm").replacen("<p></p>", &format!("<p>{words}</p>"), 1);
    let test = SiteTest::smallest()
        .with_file("storm.html", once(WORDS))
        .with_file("later.html", once(&WORDS.replace("four boats", "four old boats")));
    import(&test, &["storm.html"]).status(0);
    let run = import(&test, &["later.html"]).status(0);
    assert!(run.stdout.contains("1 word is new in it, 0 are gone"), "{}", run.stdout);
}

#[test]
fn a_file_without_words_is_refused_by_what_it_is() {
    let test = SiteTest::smallest()
        .with_file("empty.txt", "\n")
        .with_file("empty.html", "")
        .with_file("report.txt", b"%PDF-1.7\n%\xe2\xe3");
    for file in ["empty.txt", "empty.html"] {
        import(&test, &[file]).status(2).says("it is empty");
    }
    import(&test, &["report.txt"]).status(2).says("it is a PDF").says("save its words as text");
}

#[test]
fn the_words_of_another_outlet_are_a_reprint() {
    let test = first().with_file("post.html", page(WORDS, "https://post.example/a/storm-at-elm"));
    import(&test, &["storm.html"]).status(0);
    import(&test, &["post.html"]).status(0);
    assert!(test.read("content/articles/post.md").contains("\nrepublishes: [storm]\n"));
    let run = test.check(&[]);
    assert!(!run.stderr.contains("articles/post.md"), "{}", run.stderr);
}

#[test]
fn nothing_is_written_when_nothing_is_to_be_or_one_is_refused() {
    let test = first().with_file("bad.html", "<div>".repeat(2000)).with_file("image.png", "x");
    let before = files(&test);
    import(&test, &["storm.html", "--dry-run"]).status(0);
    import(&test, &["storm.html", "bad.html"]).status(2).says("512 deep");
    import(&test, &["storm.html", "image.png"]).status(2).says("only .html, .mhtml, .txt and .md can be imported");
    import(&test, &["storm.html", "bad.html", "--url", "https://a.example/b"])
        .status(2)
        .says("`--url` is for one document");
    #[cfg(not(feature = "fetch"))]
    import(&test, &["https://a.example/b"]).status(2).says("this build fetches no addresses");
    import(&test, &["storm.html", "--lines", "1-2"]).status(2).says("a page has no lines");
    import(&test, &["--csv", "nothing.csv"]).status(2).says("cannot import `nothing.csv`");
    import(&test, &["storm.html", "--csv", "nothing.csv"]).status(2);
    assert_eq!(folder::differences(&before, &files(&test)), Vec::<String>::new());
}

/// Runs an import with an editor's answers.
fn answered(test: &SiteTest, answers: &str) -> String {
    let mut command = test.command(&["import", "storm.html", "--ask", "--date", "2032-03-05"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(answers.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn an_editor_takes_changes_or_leaves_what_was_found() {
    let test = first();
    answered(&test, "s\n");
    answered(&test, "");
    assert!(!test.path("texts/storm.txt").exists());
    let asked = answered(&test, "what\ne\nelm-storm\n\n\n-\nAFP\nen_!\nen\n2032-03\nno address\n\n\n");
    assert!(asked.contains("`what` is none of these") && asked.contains("not a language code"), "{asked}");
    let record = test.read("content/articles/elm-storm.md");
    for line in ["published: 2032-03", "agencies: [\"AFP\"]", "# authors: [Name as printed]", "language: en"] {
        assert!(record.contains(&format!("\n{line}\n")), "{line}:\n{record}");
    }
    assert!(!record.contains('\x1b') && !asked.contains('\x1b'), "nothing is drawn over");
}

#[test]
fn a_table_is_imported_row_by_row() {
    let words = format!(
        "\"Ferry late\n\n{}\"",
        WORDS.replace("storm", "ferry").replace("Elm", "Quern").replace("boats", "carts of timber")
    );
    let table = format!(
        "Link,Archive Status,Archive Location,Archive Date,Upload Timestamp,Upload Title,Text Content,file,language\n\
        https://salt.example/storm,archived,https://archive.example/1,2032-03-06T10:00:00,2031-01-01,,,storm.html,\n\
        https://salt.example/ferry-late,archived,,2032-03-06,2032-03-04T08:00:00+00:00,Ferry late,{words},,en\n\
        ,nothing archived,,,,,,,\n\
        https://salt.example/lost,archived,,,,,,lost.html,\n\
        https://salt.example/storm,archived,,,,,,storm.html,\n"
    );
    let test = first().with_file("rows.csv", table);
    let run = import(&test, &["--csv", "rows.csv"]).status(2).says("2 of 5 rows could not be imported");
    assert!(
        run.stderr.contains("rows.csv:6: it has neither a copy nor words (archive status: nothing archived)"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("rows.csv:7: cannot import `lost.html`"), "{}", run.stderr);
    assert!(
        run.stdout.contains("5 rows: 2 new articles, 0 reprints, 0 captures, 1 there already, 2 failed"),
        "{}",
        run.stdout
    );
    let ferry = test.read("content/articles/ferry-late.md");
    assert!(ferry.contains("published: 2032-03-04T08:00:00Z") && ferry.contains("retrieved: 2032-03-06"), "{ferry}");
    let storm = test.read("content/articles/storm.md");
    assert!(
        storm.contains("archive_url: \"https://archive.example/1\"") && storm.contains("published: 2032-03-04"),
        "{storm}"
    );
    let before = files(&test);
    let again = import(&test, &["--csv", "rows.csv"]).status(2);
    assert!(again.stdout.contains("3 there already"), "{}", again.stdout);
    assert_eq!(folder::differences(&before, &files(&test)), Vec::<String>::new());
    fs::write(test.path("rows.csv"), "link,file\nhttps://salt.example/storm,storm.html\n").unwrap();
    import(&test, &["--csv", "rows.csv"]).status(0);
}

/// Makes a dossier in two languages of one script.
fn bilingual() -> SiteTest {
    first().replace("dossier.yaml", "  - code: en\n", "  - code: de\n  - code: en\n")
}

#[test]
fn an_outlet_that_the_dossier_does_not_have_is_refused_and_one_that_it_has_is_found_by_its_name() {
    let test = first().with_file(
        "rows.csv",
        "id,outlet,text\na,Gazette,The harbour was closed at noon.\nb,gazete,The harbour was open again at night.\n",
    );
    let before = files(&test);
    import(&test, &["storm.html", "--outlet", "gazete"])
        .status(2)
        .says("there is no outlet `gazete`")
        .says("did you mean `gazette`?");
    assert_eq!(folder::differences(&before, &files(&test)), Vec::<String>::new());
    let run = import(&test, &["--csv", "rows.csv"]).status(2);
    assert!(run.stderr.contains("rows.csv:3: there is no outlet `gazete`; did you mean `gazette`?"), "{}", run.stderr);
    assert!(test.read("content/articles/a.md").contains("\noutlet: gazette\n"));
    assert!(!test.path("content/articles/b.md").exists());
}

#[test]
fn a_table_is_refused_or_told_of_in_plain_words() {
    let test = first();
    let run = |table: &str, status: i32| {
        fs::write(test.path("rows.csv"), table).unwrap();
        import(&test, &["--csv", "rows.csv", "--dry-run"]).status(status)
    };
    run("name,color\nx,y\n", 2)
        .says("`rows.csv` has no column that is read")
        .says("those that are read are link, url, file");
    run("link,file\n", 2).says("there are no rows in `rows.csv`");
    run("text\n\"The harbour\nwas closed.\n", 2).says("the quotation mark that opens on line 2 is never closed");
    let one = run("file,thumbnail,,hash\nstorm.html,a,b,c\n", 0);
    assert!(one.stdout.contains("ignored, as nothing reads `thumbnail`, `hash`"), "{}", one.stdout);
    assert!(one.stdout.contains("1 row: 1 new article, 0 reprints, 0 captures, 0 there already"), "{}", one.stdout);
    let twice = run("id,text\na,The harbour was closed.\nb,The granary was open.\na,The school was full.\n", 2);
    assert!(twice.stderr.contains("rows.csv:4: `a` is the ID of the row on line 2 already"), "{}", twice.stderr);
    assert!(twice.stderr.contains("1 of 3 rows could not be imported"), "{}", twice.stderr);
}

#[test]
fn a_saved_page_that_is_broken_is_refused_and_none_is_made_of_its_head() {
    let head = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"m\"\r\n\r\n";
    let part = "--m\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n<p>no base64\r\n--m--\r\n";
    let test = SiteTest::smallest()
        .with_file("headless.mhtml", head.replace("boundary", "x"))
        .with_file("undecodable.mhtml", [head, part].concat())
        .with_file("words.html", "The harbour was closed at noon.");
    let before = files(&test);
    import(&test, &["headless.mhtml"]).status(2).says("this MHTML is broken: it names no boundary between its parts");
    import(&test, &["undecodable.mhtml"])
        .status(2)
        .says("this MHTML is broken: its page is not the base64 that it says");
    import(&test, &["words.html"]).status(2).says("it is no page: there is no tag in it");
    assert_eq!(folder::differences(&before, &files(&test)), Vec::<String>::new());
}

#[test]
fn a_page_of_more_articles_than_one_has_is_refused() {
    let articles = (0..101).map(|n| format!("<article><h2>Storm {n} at Elm</h2><p>{WORDS}</p></article>"));
    let test = SiteTest::smallest().with_file("all.html", articles.collect::<String>());
    import(&test, &["all.html"]).status(2).says("there are 101 articles on the page, and 100 is the most");
}

#[test]
fn the_language_of_words_is_told_from_others_in_its_script() {
    let test = bilingual().with_file("words.txt", format!("Storm at Elm\n\n{WORDS}\n"));
    let run = import(&test, &["words.txt", "--dry-run"]).status(0);
    assert!(run.stdout.contains("language    en (likely: its words)"), "{}", run.stdout);
}

#[test]
fn an_editor_is_asked_for_a_language_that_is_a_guess_and_told_what_cannot_be() {
    let french = "La tempête est venue de la mer pendant la nuit et a coulé quatre bateaux dans le port avant que le vent ne tombe. ";
    let page = format!("<h1>Une tempête</h1><p>{}</p>", french.repeat(4));
    let test = bilingual().with_file("storm.html", page);
    let answers = "fr\ne\n\nNo such words\n\ngazete\ngazette\n\n\n\nyesterday\n6 March 2032\n\n\n";
    let asked = answered(&test, answers);
    assert!(asked.starts_with("language: fr (a guess: its words): "), "{asked}");
    for said in [
        "the text has no such words",
        "Enter leaves it as it was\ntitle: Une tempête",
        "there is no outlet `gazete`; did you mean `gazette`?",
        "`yesterday` is no date: write it as 2022-01-31",
        "read as 2032-03-06",
    ] {
        assert!(asked.contains(said), "{said}:\n{asked}");
    }
    let record = test.read("content/articles/storm.md");
    for line in ["  Une tempête", "language: fr", "outlet: gazette", "published: 2032-03-06"] {
        assert!(record.contains(&format!("\n{line}\n")), "{line}:\n{record}");
    }
}

#[test]
fn the_id_of_an_imported_article_completes_in_an_editor() {
    let test = first();
    test.run(&["schema", "--output", ".vscode/schema"]).status(0);
    let offered = |test: &SiteTest| test.read(".vscode/schema/note.json").contains("\"storm\"");
    assert!(!offered(&test));
    import(&test, &["storm.html", "--dry-run"]).status(0);
    assert!(!offered(&test), "an article that was not written is not offered");
    import(&test, &["storm.html"]).status(0);
    assert!(offered(&test));
    let test = test.with_file("rows.csv", "id,text\nferry,The ferry was late by an hour.\n");
    import(&test, &["--csv", "rows.csv"]).status(0);
    assert!(test.read(".vscode/schema/note.json").contains("\"ferry\""));
}
