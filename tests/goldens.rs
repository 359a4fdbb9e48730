//! The sites of the fixtures against their goldens.

use crate::sites::fixture;
use crate::support::golden;

fn compare(name: &str) {
    let fixture = fixture(name);
    golden::compare(fixture.site(), name, fixture.goldens);
}

#[test]
fn one_language_is_built_as_it_was_reviewed() {
    compare("one-language");
}

#[test]
fn two_languages_are_built_as_they_were_reviewed() {
    compare("two-languages");
}

#[test]
fn three_languages_are_built_as_they_were_reviewed() {
    compare("three-languages");
}

#[test]
fn a_site_below_a_sub_path_is_built_as_it_was_reviewed() {
    compare("sub-path");
}
