//! Wrong input never destroys: whatever goes wrong, the last good site stays, and files of others too.

use std::fs;
use std::process::Stdio;

use crate::support::folder;
use crate::support::site::LISTING;
use crate::support::site_test::{SiteTest, TODAY};

/// Ways to break a dossier, each in one file.
const BREAKAGES: &[(&str, &[u8])] = &[
    ("dossier.yaml", b"title: [\n"),
    ("content/notes/wage.yaml", b"kind: [\n"),
    ("content/notes/wage.yaml", b"\xff\xfe\x00"),
    ("content/notes/wage.yaml", b"kind: statement\nsection: nowhere\ntitle: x\n"),
    ("content/notes/strike-begins.md", b"no front matter"),
    ("content/articles/sadaf-first.md", b"---\nlanguage: ar\n---\n"),
    ("content/entities.yaml", b"- a list\n"),
    ("content/outlets.yaml", b"\0"),
    ("content/pages/method.md", b"---\ntitle: x\n---\n\n[x](/nowhere/)\n"),
    ("content/corrections.yaml", b"on: 2030\n"),
    ("dossier.lock", b"garbage\n"),
    ("themes/default/templates/note.html", b"{% if %}"),
    ("themes/default/templates/note.html", b"{{ nothing.like.it }}"),
];

#[test]
fn a_mistake_leaves_the_last_site_as_it_was() {
    let test = SiteTest::of("two-languages");
    test.build(&[]).status(0);
    let before = folder::bytes(&test.path("public"));
    for (path, bytes) in BREAKAGES {
        let whole = fs::read(test.path(path)).ok();
        fs::create_dir_all(test.path(path).parent().unwrap()).unwrap();
        fs::write(test.path(path), bytes).unwrap();
        let run = test.build(&[]).status(1);
        assert!(run.stderr.contains("error["), "{path}: {}", run.stderr);
        let differences = folder::differences(&before, &folder::bytes(&test.path("public")));
        assert!(differences.is_empty(), "{path}: {differences:#?}");
        match whole {
            Some(whole) => fs::write(test.path(path), whole).unwrap(),
            None => fs::remove_file(test.path(path)).unwrap(),
        }
    }
    assert_eq!(
        folder::folders(&test.root()),
        ["content", "public", "texts", "themes"],
        "nothing is left beside the site"
    );
}

#[test]
fn a_file_that_is_gone_leaves_the_last_site_as_it_was() {
    let test = SiteTest::of("two-languages");
    test.build(&[]).status(0);
    let before = folder::bytes(&test.path("public"));
    let test = test.without("content/articles/sadaf-first.md");
    test.build(&[]).status(1);
    let test = test.without("content/entities.yaml");
    test.build(&[]).status(1);
    assert_eq!(folder::differences(&before, &folder::bytes(&test.path("public"))), [""; 0]);
}

#[test]
fn warnings_that_are_denied_leave_the_last_site_as_it_was() {
    let test = SiteTest::of("two-languages");
    test.build(&[]).status(0);
    let before = folder::bytes(&test.path("public"));
    let test = test.replace("content/pages/colophon.md", "صفحة", "<b>صفحة</b>");
    test.build(&["--deny-warnings"]).status(1).says("html-in-markdown");
    assert_eq!(folder::differences(&before, &folder::bytes(&test.path("public"))), [""; 0]);
    test.build(&[]).status(0).says("warning[html-in-markdown]");
    assert!(!folder::differences(&before, &folder::bytes(&test.path("public"))).is_empty());
}

#[test]
fn a_build_that_is_killed_leaves_one_whole_site() {
    let test = SiteTest::of("three-languages");
    test.build(&[]).status(0);
    let old = folder::bytes(&test.path("public"));
    let test = test.replace("content/pages/methode.md", "Une citation", "QQNEW citation");
    let fresh = SiteTest::of("three-languages").replace("content/pages/methode.md", "Une citation", "QQNEW citation");
    fresh.build(&[]).status(0);
    let new = folder::bytes(&fresh.path("public"));
    let mut killed = 0;
    // As soon as so many files of the new site are there; the last builds come to their end.
    for staged in [0, 1, 2, 5, 10, 20, 50, 100, 200, 400, 800, usize::MAX, usize::MAX] {
        let mut build = test.command(&["build", "--date", TODAY]);
        let mut child = build.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        while staged_files(&test) < staged && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        killed += usize::from(!child.wait().unwrap().success());
        let found = folder::bytes(&test.path("public"));
        let differences = folder::differences(&found, if found == old { &old } else { &new });
        assert!(differences.is_empty(), "neither the old nor the new site after {staged} files: {differences:#?}");
    }
    assert!(killed > 2, "too few builds were killed: {killed}");
    test.build(&[]).status(0);
    assert_eq!(folder::differences(&new, &folder::bytes(&test.path("public"))), [""; 0]);
    assert_eq!(folder::folders(&test.root()), ["content", "public", "texts"], "what was left beside the site is gone");
}

/// Counts the files of a site that is not complete yet: it grows beside the old one.
fn staged_files(test: &SiteTest) -> usize {
    let beside = folder::folders(&test.root()).into_iter().filter(|name| name.starts_with(".public."));
    beside.map(|name| folder::files(&test.path(&name)).len()).sum()
}

#[test]
fn files_of_others_are_carried_over_and_our_old_ones_are_not() {
    let test = SiteTest::of("two-languages");
    test.build(&[]).status(0);
    let test = test
        .with_file("public/CNAME", "harbour.example\n")
        .with_file("public/.well-known/security.txt", "Contact: x\n")
        .with_file("public/notes/wage/extra.txt", "mine\n");
    let test = test.without("content/notes/pledge.yaml");
    test.build(&[]).status(0);
    assert_eq!(test.read("public/CNAME"), "harbour.example\n");
    assert_eq!(test.read("public/.well-known/security.txt"), "Contact: x\n");
    assert_eq!(test.read("public/notes/wage/extra.txt"), "mine\n");
    assert!(!test.path("public/notes/pledge").exists(), "a page that is no more is gone");
    let listing = test.read(&format!("public/{LISTING}"));
    assert!(listing.contains("notes/wage/index.html\n") && !listing.contains("CNAME") && !listing.contains("pledge"));
}

#[test]
fn a_full_folder_that_is_no_site_is_refused_and_not_touched() {
    let test = SiteTest::of("two-languages").with_file("public/thesis.txt", "years of work\n");
    test.build(&[]).status(2).says("hint");
    test.build(&["--output", "content"]).status(2);
    test.build(&["--output", "."]).status(2);
    test.build(&["--output", "texts/site"]).status(2);
    test.build(&["--output", "dossier.yaml"]).status(2);
    assert_eq!(folder::files(&test.path("public")), ["thesis.txt"]);
    let root = folder::folders(&test.root());
    assert_eq!(root, ["content", "public", "texts"]);
}

#[test]
fn an_empty_folder_is_taken_and_one_that_is_not_there_is_made() {
    let test = SiteTest::of("two-languages");
    fs::create_dir(test.path("public")).unwrap();
    test.build(&[]).status(0);
    test.build(&["--output", "a/b/c"]).status(0);
    assert!(test.path("a/b/c/index.html").is_file());
}

#[test]
fn a_check_writes_nothing() {
    let test = SiteTest::of("two-languages");
    let before = folder::bytes(&test.root());
    test.check(&[]).status(0);
    test.check(&["--public"]);
    assert_eq!(folder::differences(&before, &folder::bytes(&test.root())), [""; 0]);
}

#[test]
fn a_verification_that_finds_a_mistake_leaves_the_lock_as_it_was() {
    let test = SiteTest::of("two-languages");
    test.run(&["verify"]).status(0);
    let lock = test.read("dossier.lock");
    let test = test.replace("content/notes/pledge.yaml", "قبل الجلوس", "رفض الجلوس");
    test.run(&["verify"]).status(1);
    assert_eq!(test.read("dossier.lock"), lock);
}
