//! A dossier's own theme: one template, one colour and one string over those of the program.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::support::folder;
use crate::support::site_test::SiteTest;

/// Builds the fixture with the files of `tests/themes/harbour` over the theme, as docs/theming.md tells.
fn themed() -> crate::support::site::Site {
    let theme = folder::tests().join("themes/harbour");
    SiteTest::of("two-languages").with_folder(&theme, &[]).built(&[])
}

#[test]
fn one_template_one_colour_and_one_string_are_replaced_and_all_else_stays() {
    let (own, plain) = (themed(), SiteTest::of("two-languages").built(&[]));
    let page = own.text("en/404.html");
    assert!(page.contains("<p class=\"harbour\">"), "the template of the theme is used:\n{page}");
    assert!(page.contains("class=\"masthead\""), "and stands in the frame of the program's own");
    let sheet = own.text("static/site.css");
    let ours = sheet.find("--link: #123456").expect("the colour is in the sheet");
    let first = sheet.find("--link:").expect("a colour of the program is in the sheet");
    assert!(first < ours, "and comes after the program's own");
    let front = own.text("en/index.html");
    assert!(front.contains(">Harbour sources<"), "the string of the theme is used");
    assert!(!plain.text("en/index.html").contains("Harbour sources"));
    assert!(own.text("index.html").contains("lang=\"ar\""), "the language without an own string keeps its words");
    assert_eq!(own.text("static/site.js"), plain.text("static/site.js"));
}

#[test]
fn strings_that_break_off_and_files_that_are_not_utf8_have_a_place() {
    for (text, place) in [
        (&b"a = {"[..], "zz.ftl:1:"),
        (b"x = { $a ->\n", "zz.ftl:"),
        ("a = { $ع".as_bytes(), "zz.ftl:1:"),
        (b"a = \xff\n", "not-utf8"),
    ] {
        let test = SiteTest::smallest().with_file("themes/default/strings/en/zz.ftl", text);
        for format in ["short", "human"] {
            let run = test.run(&["check", "--format", format]);
            assert!(run.stderr.contains(place), "{format}: {text:?}: {}", run.stderr);
        }
    }
    SiteTest::smallest().with_file("themes/default/strings/en/zz.ftl", "\u{feff}zz = A\n").check(&[]).status(0);
}

/// Gives the components that a template names.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let tags = text.split("{{ <").skip(1).filter_map(|rest| rest.split([' ', '/']).next());
    tags.filter(|name| name.contains('.'))
}

#[test]
fn the_style_guide_sets_every_component() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates");
    let mut bodies: BTreeMap<String, String> = BTreeMap::new();
    for file in fs::read_dir(folder.join("components")).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for component in text.split("{% component ").skip(1) {
            let (name, body) = component.split_once('(').unwrap();
            bodies.insert(name.to_owned(), body.to_owned());
        }
    }
    let guide = fs::read_to_string(folder.join("specimen.html")).unwrap();
    let mut left: Vec<&str> = named(&guide).collect();
    let mut set: BTreeSet<&str> = BTreeSet::new();
    while let Some(name) = left.pop() {
        if set.insert(name) {
            left.extend(named(&bodies[name]));
        }
    }
    // The head of a section has the heading of its page, and the guide has one of its own.
    set.insert("section.head");
    let missing: Vec<_> = bodies.keys().filter(|name| !set.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "not in the style guide: {missing:?}");
}
