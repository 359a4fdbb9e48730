//! `dossier check --fix`: what has one sure repair is mended in place, and nothing else moves.

use crate::support::site_test::SiteTest;

const NOTE: &str = "content/notes/harbour.yaml";

/// A note with a slip of each kind that has a repair, in the smallest dossier.
fn slips() -> SiteTest {
    let note = "# A comment:  with two spaces  \nknid: Claim\nsection: “claims”\ntitle: “The harbour: closed”\nwhen: 2 May 2031\n\
        place:   old-prt   # kept\ndraft: yes\nrelated: [port_closed, 'port-closd']\n\nreports:\n  - article: evening-reprot\n    qoute: “The port was closed at noon”\n";
    SiteTest::smallest().with_file(NOTE, note)
}

#[test]
fn slips_are_mended_in_place_and_shown() {
    let test = slips();
    test.check(&[]).status(1);
    let run = test.check(&["--fix"]).status(0).stderr("");
    let mended = "# A comment:  with two spaces  \nkind: claim\nsection: claims\ntitle: \"The harbour: closed\"\nwhen: 2031-05-02\n\
        place:   old-port   # kept\ndraft: true\nrelated: [port-closed, 'port-closed']\n\nreports:\n  - article: evening-report\n    quote: \"The port was closed at noon\"\n";
    assert_eq!(test.read(NOTE), mended);
    for line in [
        "--- content/notes/harbour.yaml",
        "-knid: Claim",
        "+kind: claim",
        "-when: 2 May 2031",
        "+when: 2031-05-02",
        "nothing to mend",
    ] {
        assert!(run.stdout.lines().any(|shown| shown == line), "no `{line}` in\n{}", run.stdout);
    }
}

#[test]
fn mending_twice_changes_nothing() {
    let test = slips();
    test.check(&["--fix"]).status(0);
    let once = test.read(NOTE);
    let run = test.check(&["--fix"]).status(0).stderr("");
    assert_eq!((run.stdout.as_str(), test.read(NOTE)), ("nothing to mend\n", once));
}

#[test]
fn what_could_mean_two_things_is_left_and_reported() {
    let note = "kind: claim\nsection: clam\ntitle: A\nwhen: 2/5/2031\nlocaton: here\nrelated: [none-such]\nreports:\n  - article: evening-report\n    quote: The port was opened at noon\n";
    let test = SiteTest::smallest().with_file(NOTE, note);
    let before = test.check(&[]).status(1);
    let run = test.check(&["--fix"]).status(1);
    assert_eq!(
        (test.read(NOTE).as_str(), run.stderr.as_str(), run.stdout.as_str()),
        (note, before.stderr.as_str(), "")
    );
}

#[test]
fn a_file_is_mended_until_it_can_be_read_or_not_at_all() {
    let head = "kind: figure\nsection: counts\ntitle:\n    en: Sailors\nreports:\n";
    for (rest, mended) in [
        ("    - article: evening-report\n\tvalue: {about: 40}\n", None),
        (
            "  - article: evening-report\n\tvalue: {about: 40}\n",
            Some("  - article: evening-report\n    value: {about: 40}\n"),
        ),
        (
            "- article: evening-report\n  quote: [T]he port: closed\n    at noon\n  note: «Seen: twice»\n",
            Some(
                "- article: evening-report\n  quote: \"[T]he port: closed\n    at noon\"\n  note: \"«Seen: twice»\"\n",
            ),
        ),
        ("- article: evening-report\n  note: Storm: second\n    day: after\n", None),
        ("- article: @evening\n  note: }\n", None),
    ] {
        let text = format!("{head}{rest}");
        let test = SiteTest::smallest().with_file(NOTE, &text);
        let run = test.check(&["--fix"]);
        let expected = mended.map_or_else(|| text.clone(), |mended| format!("{head}{mended}"));
        assert_eq!(test.read(NOTE), expected);
        assert_eq!(run.stderr.contains("yaml-syntax"), mended.is_none(), "{rest}\n{}", run.stderr);
    }
}

#[test]
fn the_rest_of_a_file_is_still_reported() {
    let test = slips().replace(NOTE, "draft: yes\n", "draft: yes\nlocaton: here\n");
    let run = test.check(&["--fix"]).status(1);
    assert_eq!(run.codes(), ["unknown-key"]);
    assert!(run.stdout.contains("+kind: claim"), "{}", run.stdout);
}

#[test]
fn line_ends_and_byte_order_marks_stay() {
    let test = SiteTest::smallest().with_file(NOTE, "\u{feff}knid: claim\r\nsection: claims\r\ntitle: A\r\n");
    test.check(&["--fix"]).status(0);
    assert_eq!(test.read(NOTE), "\u{feff}kind: claim\r\nsection: claims\r\ntitle: A\r\n");
}

#[test]
fn a_key_that_is_there_already_is_not_made_twice() {
    let text = "kind: claim\nsection: claims\ntitle: A\nsumary: B\nsummary: C\n";
    let test = SiteTest::smallest().with_file(NOTE, text);
    test.check(&["--fix"]).status(1).says("unknown-key");
    assert_eq!(test.read(NOTE), text);
}

#[test]
fn people_are_told_that_something_can_be_mended() {
    slips().run(&["check"]).status(1).says("`dossier check --fix` mends ");
    let run = slips().run(&["check", "--format", "json"]).status(1);
    assert!(run.stderr.lines().all(|line| line.starts_with('{')), "{}", run.stderr);
}

#[test]
fn no_mistake_of_the_catalogue_is_made_worse() {
    for code in dossier::diagnostic::Code::ALL.iter().filter(|code| code.name() != "site-too-large") {
        let fixture = crate::support::folder::tests().join("sites/diagnostics").join(code.name());
        let test = SiteTest::smallest().with_folder(&fixture, &["expected.txt", "arguments.txt"]);
        let before = test.check(&[]).stderr.lines().count();
        let once = test.check(&["--fix"]);
        let again = test.check(&["--fix"]);
        assert!(once.stderr.lines().count() <= before, "{}:\n{}", code.name(), once.stderr);
        assert_eq!(once.stderr, again.stderr, "{}", code.name());
        assert!(!again.stdout.contains("+++"), "{}:\n{}", code.name(), again.stdout);
    }
}
