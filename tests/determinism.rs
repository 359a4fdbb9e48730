//! The same content gives the same bytes: on every run, on any number of threads, from any folder, with or without texts.

use crate::sites::FIXTURES;
use crate::support::folder;
use crate::support::run::Run;
use crate::support::site::Site;
use crate::support::site_test::{SiteTest, TODAY};

#[track_caller]
fn same(a: &Site, b: &Site, what: &str) {
    let differences = folder::differences(&a.files, &b.files);
    assert!(differences.is_empty(), "{what}: {differences:#?}");
}

#[test]
fn two_builds_give_the_same_bytes() {
    for fixture in &FIXTURES {
        // A folder of another name, so that no path of this machine can be in the output.
        same(fixture.site(), &fixture.copy().built(&[]), fixture.name);
    }
}

#[test]
fn one_thread_gives_the_same_bytes_as_many() {
    for fixture in &FIXTURES {
        let test = fixture.copy();
        for threads in ["1", "7"] {
            let mut command = test.command(&["build", "--date", TODAY]);
            command.env("RAYON_NUM_THREADS", threads);
            Run::of(command).status(0);
            same(fixture.site(), &Site::read(&test.path("public")), &format!("{} on {threads} threads", fixture.name));
        }
    }
}

#[test]
fn the_place_of_the_output_and_the_old_site_in_it_change_nothing() {
    let fixture = &FIXTURES[0];
    let test = fixture.copy();
    test.build(&["--output", "elsewhere/site"]).status(0);
    same(fixture.site(), &Site::read(&test.path("elsewhere/site")), "another folder");
    test.build(&["--output", "elsewhere/site"]).status(0);
    same(fixture.site(), &Site::read(&test.path("elsewhere/site")), "over the old site");
}

#[test]
fn the_base_url_of_the_command_line_is_as_good_as_that_of_the_configuration() {
    let url = "https://elsewhere.example/under/here/";
    let by_argument = SiteTest::of("sub-path").built(&["--base-url", url]);
    let by_file =
        SiteTest::of("sub-path").replace("dossier.yaml", "https://example.org/projects/kestrel", url).built(&[]);
    same(&by_argument, &by_file, "--base-url");
    let leftover =
        by_argument.files.iter().find(|(_, bytes)| String::from_utf8_lossy(bytes).contains("projects/kestrel"));
    assert!(leftover.is_none(), "{:?} has the old base URL", leftover.map(|(path, _)| path));
}

#[test]
fn with_a_current_lock_texts_make_no_difference() {
    for name in ["sub-path", "three-languages"] {
        let test = SiteTest::of(name);
        test.run(&["verify"]).status(0).stderr("");
        let with = test.built(&["--locked"]);
        let without = test.without("texts").built(&["--locked"]);
        same(&with, &without, name);
    }
}

#[test]
fn the_day_changes_what_is_embargoed_and_nothing_else() {
    let before = SiteTest::of("two-languages").built(&[]);
    let after = SiteTest::of("two-languages");
    after.run(&["build", "--date", "2040-01-01", "--format", "short"]).status(0).stderr("");
    same(&before, &Site::read(&after.path("public")), "another day");
}
