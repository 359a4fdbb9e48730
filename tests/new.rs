//! `dossier new`: commented files that pass `check`, and nothing written over.

use std::io::Write;
use std::process::Stdio;

use crate::support::site_test::SiteTest;

const NOTE: [&str; 13] = [
    "new",
    "note",
    "injured",
    "--kind",
    "figure",
    "--section",
    "counts",
    "--title",
    "Injured: \"twenty\"",
    "--title",
    "ar=الجرحى",
    "--measure",
    "injured",
];

#[test]
fn each_kind_of_note_passes_the_check_as_it_is_made() {
    let test = SiteTest::smallest();
    for kind in ["statement", "figure", "deployment", "event", "claim"] {
        let when: &[&str] = if kind == "event" { &["--when", "2031-05-02"] } else { &[] };
        let id = format!("a-{kind}");
        test.run(&[&["new", "note", &id, "--kind", kind, "--section", "claims"], when].concat()).status(0).stderr("");
        let text = test.read(&format!("content/notes/claims/{id}.yaml"));
        assert!(
            text.contains("draft: true") && text.contains(&format!("A {kind}")) && text.contains("# reports:"),
            "{text}"
        );
    }
    test.check(&["--deny-warnings"]).status(0).stderr("");
}

#[test]
fn who_acts_and_where_to_can_be_said_in_words() {
    let test = SiteTest::smallest();
    let options =
        ["--section", "claims", "--kind", "deployment", "--actor", "the navy", "--to", "Port Elm", "--title", "Ships"];
    test.run(&[&["new", "note", "ships"][..], &options].concat()).status(0).stderr("");
    let text = test.read("content/notes/claims/ships.yaml");
    assert!(
        text.contains("\nactor: {text: \"the navy\"}\n") && text.contains("\nto: {text: \"Port Elm\"}\n"),
        "{text}"
    );
    let refused =
        ["new", "note", "b", "--section", "claims", "--kind", "figure", "--measure", "injured", "--to", "Port Elm"];
    test.run(&refused).status(2).says("`--to` is not for a note of the kind `figure`");
}

#[test]
fn articles_and_pages_pass_the_check_as_they_are_made() {
    let test = SiteTest::smallest();
    test.run(&[
        "new",
        "article",
        "late",
        "--outlet",
        "gazette",
        "--language",
        "ar",
        "--url",
        "https://gazette.example/late",
    ])
    .status(0)
    .stderr("");
    test.run(&["new", "article", "bare"]).status(0).stderr("");
    test.run(&["new", "page", "about"]).status(0).stderr("");
    test.run(&["new", "page", "about", "--language", "ar", "--title", "عن الملف"]).status(0).stderr("");
    test.check(&["--deny-warnings"]).status(0).stderr("");
    assert!(test.read("content/articles/late.md").contains("language: ar\n"));
    assert!(test.read("content/pages/about.md").contains("title: \"About\""));
    assert!(test.read("content/pages/about.ar.md").contains("title: \"عن الملف\""));
}

#[test]
fn records_say_when_they_came_in() {
    let test = SiteTest::smallest();
    let on = |arguments: &[&str]| test.run(&[arguments, &["--date", "2031-06-01"]].concat()).status(0).stderr("");
    on(&["new", "article", "late"]);
    on(&["new", "page", "about"]);
    on(&["new", "note", "a", "--kind", "claim", "--section", "claims", "--title", "A"]);
    for path in ["content/articles/late.md", "content/pages/about.md", "content/notes/claims/a.yaml"] {
        assert!(test.read(path).contains("\nadded: 2031-06-01\n"), "{path}");
    }
    let site = test.built(&[]);
    assert!(site.text("feed.json").contains("2031-06-01"), "the feeds go by it");
}

#[test]
fn a_headline_wants_the_text_that_it_is_checked_against() {
    let test = SiteTest::smallest();
    test.run(&["new", "article", "late", "--title", "A late report"])
        .status(2)
        .says("`dossier import FILE --id late`")
        .says("`--label`");
    assert!(!test.path("content/articles/late.md").exists());
    let test = test.with_file("texts/late.txt", "A late report\n\nNothing is new.\n");
    test.run(&["new", "article", "late", "--title", "A late report"]).status(0).stderr("");
    test.run(&["new", "article", "later", "--label", "A later report"]).status(0).stderr("");
}

#[test]
fn a_quotation_is_verified_before_the_note_stays() {
    let test = SiteTest::smallest();
    let quoting =
        |quote| [&NOTE[..], &["--article", "evening-report", "--value", "{at_least: 20}", "--quote", quote]].concat();
    let refused = test.run(&quoting("At least thirty sailors were injured")).status(2).says("quotation-not-found");
    assert!(refused.stderr.contains("twenty") && refused.stderr.contains("not written"), "{}", refused.stderr);
    assert!(!test.path("content/notes/counts/injured.yaml").exists());
    let run = test.run(&quoting("At least twenty sailors were injured")).status(0).stderr("");
    assert!(run.stdout.contains("quoted from `evening-report`: words "), "{}", run.stdout);
    let site = test.built(&[]);
    assert_eq!(site.page("notes/injured/index.html").text_of("h1").as_deref(), Some("Injured: \"twenty\""));
    assert_eq!(site.page("ar/notes/injured/index.html").text_of("h1").as_deref(), Some("الجرحى"));
}

#[test]
fn what_is_there_is_never_written_over() {
    let test = SiteTest::smallest();
    let before = test.read("content/notes/port-closed.yaml");
    test.run(&["new", "note", "port-closed", "--kind", "claim", "--section", "counts"]).status(2).says("taken");
    test.run(&["new", "article", "evening-report"]).status(2).says("taken");
    test.run(&["new", "page", "method"]).status(2).says("taken");
    test.run(&["new", "page", "method", "--language", "ar"]).status(2).says("is there already");
    assert_eq!(test.read("content/notes/port-closed.yaml"), before);
}

#[test]
fn what_would_not_pass_the_check_is_not_written() {
    let test = SiteTest::smallest();
    test.run(&["new", "note", "a", "--kind", "claim", "--section", "clams"]).status(2).says("did you mean `claims`?");
    test.run(&["new", "note", "a", "--kind", "event", "--section", "claims"]).status(2).says("needs `when`");
    test.run(&["new", "note", "a", "--kind", "claim", "--section", "claims", "--when", "6.1.2031"])
        .status(2)
        .says("invalid-date");
    test.run(&["new", "page", "search"]).status(2).says("reserved-id");
    test.run(&["new", "article", "a", "--outlet", "gazete"]).status(2).says("did you mean `gazette`?");
    test.run(&["new", "note", "a", "--kind", "claim", "--section", "../../.."]).status(2).says("there is no section");
    test.run(&["new", "note", "a", "--kind", "claim", "--section", "claims", "--speaker", "captain"])
        .status(2)
        .says("is for the kind `statement`");
    test.run(&["new", "note", "A b", "--kind", "claim"]).status(2).says("lower-case");
    test.run(&["new", "note", "a"]).status(2).says("`--kind` and `--section`");
    assert_eq!(test.check(&[]).status(0).stderr, "");
    for path in [
        "content/notes/claims/a.yaml",
        "content/notes/clams/a.yaml",
        "content/pages/search.md",
        "content/articles/a.md",
    ] {
        assert!(!test.path(path).exists(), "{path}");
    }
}

#[test]
fn schemas_for_editors_know_what_was_made() {
    let test = SiteTest::smallest();
    test.run(&["schema", "--output", ".vscode/schema"]).status(0);
    test.run(&["new", "article", "morning-report"]).status(0);
    assert!(test.read(".vscode/schema/note.json").contains("\"morning-report\""));
}

const POLICE: &str = "police:\n  kind: organisation\n  names: {en: Police, ar: الشرطة}\nnoor:\n  kind: organisation\n  \
    names: {en: Noor Group, ar: نور}\n  aliases: {en: [Noor Holdings]}\n\
old-port:\n  kind: place\n  names: {en: Old Port, ar: الميناء القديم}\n";

/// Makes a dossier with two organisations.
fn with_police() -> SiteTest {
    SiteTest::smallest().with_file("content/entities.yaml", POLICE)
}

/// Runs `new note` with an editor's answers; gives its exit status and what it said.
fn answered(test: &SiteTest, options: &[&str], answers: &str) -> (Option<i32>, String) {
    let mut command = test.command(&[&["new", "note", "n", "--ask"], options].concat());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(answers.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn someone_is_an_entity_by_id_or_by_a_whole_name_and_words_else() {
    let test = with_police();
    let claimants = [
        ("police", "said_by: police\n", ""),
        ("not-stated", "said_by: not-stated\n", ""),
        ("witnesses", "said_by: {text: \"witnesses\"}\n", ""),
        (
            "polise",
            "said_by: {text: \"polise\"}\n",
            "no entity is called `polise`; kept as words; did you mean `police`?",
        ),
        ("{text: police}", "said_by: {text: \"police\"}\n", ""),
        ("{text: {ar: شهود}}", "said_by: {text: {ar: \"شهود\"}}\n", ""),
        ("Noor Holdings", "said_by: noor\n", "`Noor Holdings` is the entity `noor`"),
        ("الشرطة", "said_by: police\n", "is the entity `police`"),
        ("شهود", "said_by: {text: {ar: \"شهود\"}}\n", ""),
    ];
    for (at, (who, line, told)) in claimants.into_iter().enumerate() {
        let id = format!("n-{at}");
        let options = ["--kind", "claim", "--section", "claims", "--article", "evening-report", "--said-by", who];
        let run = test.run(&[&["new", "note", &id][..], &options].concat()).status(0);
        assert!(run.stderr.contains(told) && run.stderr.is_empty() == told.is_empty(), "{who}: {}", run.stderr);
        let text = test.read(&format!("content/notes/claims/{id}.yaml"));
        assert!(text.contains(line), "{who}: {text}");
    }
    let speaking =
        |who| test.run(&["new", "note", "s", "--kind", "statement", "--section", "claims", "--speaker", who]);
    speaking("{name: police}").status(2).says("their words alone");
    speaking("not-stated").status(2).says("for `said_by` alone");
    speaking("witnesses").status(0).stderr("");
    assert!(test.read("content/notes/claims/s.yaml").contains("\nspeaker: {text: \"witnesses\"}\n"));
}

#[test]
fn an_answer_that_cannot_be_one_is_asked_for_again() {
    let test = with_police();
    let answers = "figure\ncounts\nInjured\n\ninjured\nworkers\nsailors\nevening-report\n\n{name: x}\nمصدر طبي\nmany\n\
        {at_least: 20}\n6.1.2031\n2031-05-02\n\n";
    let (status, said) = answered(&test, &[], answers);
    assert_eq!(status, Some(0), "{said}");
    for told in [
        "there is no `workers`; there are `sailors`; a new one is added in dossier.yaml, under `populations`",
        "On whose word: an entity's ID or name, not-stated, or words in `en`",
        "someone who is no entity is their words alone",
        "`many` is no plain number",
        "`6.1.2031` is no date",
    ] {
        assert!(said.contains(told), "{told}:\n{said}");
    }
    let text = test.read("content/notes/counts/n.yaml");
    for line in
        ["value: {at_least: 20}", "as_of: 2031-05-02", "said_by: {text: {ar: \"مصدر طبي\"}}", "population: sailors"]
    {
        assert!(text.contains(line), "{line}:\n{text}");
    }
}

#[test]
fn what_was_typed_is_shown_when_the_note_is_refused() {
    let test = with_police();
    let options = ["--kind", "claim", "--section", "claims", "--article", "evening-report", "--quote", "No such words"];
    let (status, said) = answered(&test, &options, "A title of some length\n\n\n");
    assert_eq!(status, Some(2));
    assert!(said.contains("quotation-not-found") && said.contains("  en: \"A title of some length\"\n"), "{said}");
    assert!(said.contains("save it as `content/notes/claims/n.yaml`"), "{said}");
    assert!(!test.path("content/notes/claims/n.yaml").exists());
}

#[test]
fn a_key_that_is_not_there_is_refused_before_anything_is_asked() {
    let test = SiteTest::smallest();
    let options = ["--kind", "figure", "--section", "counts", "--population", "workers"];
    let (status, said) = answered(&test, &options, "A title\n");
    assert_eq!(status, Some(2));
    assert!(said.contains("there is no population `workers`") && said.contains("there are `sailors`"), "{said}");
    assert!(said.contains("under `populations`") && !said.contains("Title"), "{said}");
    test.run(&["new", "note", "port-closed", "--kind", "claim"]).status(2).says("there is such a note");
    test.run(&["new", "article", "evening-report"]).status(2).says("there is such an article");
}
