//! Which choices a list offers.

use super::NUMBERED;
use super::carried::Kind;
use super::choice::{self, Gathered};
use crate::render::text::TextView;

/// Gathers for each record the tags that it carries.
fn gathered(kind: Kind, records: &[&[&str]]) -> Gathered {
    let mut gathered = Gathered::new(kind);
    for (record, tags) in records.iter().enumerate() {
        for tag in *tags {
            gathered.carry(record, (*tag).to_owned(), TextView::default);
        }
    }
    gathered.settle(records.len());
    gathered
}

#[test]
fn choices_come_in_the_order_of_how_many_records_carry_them() {
    let of = gathered(Kind::Outlet, &[&["a"], &["b"], &["b"], &["c"], &["c", "b"], &["a"]]);
    assert_eq!(of.tags(), [("b", 3), ("a", 2), ("c", 2)]);
}

#[test]
fn a_record_that_is_shown_twice_counts_once() {
    let mut of = Gathered::new(Kind::Stance);
    for (record, tag) in [(0, "calm"), (1, "angry"), (0, "calm"), (2, "calm")] {
        of.carry(record, tag.to_owned(), TextView::default);
    }
    of.settle(3);
    assert_eq!(of.tags(), [("calm", 2), ("angry", 1)]);
}

#[test]
fn what_every_record_carries_is_no_choice_and_one_choice_is_none() {
    let of = gathered(Kind::Outlet, &[&["all", "a"], &["all", "b"], &["all"]]);
    assert_eq!(of.tags(), [("a", 1), ("b", 1)]);
    let of = gathered(Kind::Outlet, &[&["all", "a"], &["all"], &["all"]]);
    assert!(of.tags().is_empty());
}

#[test]
fn a_name_that_one_record_carries_is_found_in_the_index_alone() {
    let records: [&[&str]; 4] = [&["minister", "mayor"], &["minister", "mayor"], &["witness"], &["minister"]];
    assert_eq!(gathered(Kind::Named, &records).tags(), [("minister", 3), ("mayor", 2)]);
    assert_eq!(gathered(Kind::Actor, &records).tags(), [("minister", 3), ("mayor", 2), ("witness", 1)]);
    assert!(gathered(Kind::Named, &records).leaves_out() && !gathered(Kind::Actor, &records).leaves_out());
}

#[test]
fn names_are_few_and_words_of_a_vocabulary_are_all_there() {
    let tags: Vec<String> = (0..20).map(|at| format!("tag-{at}")).collect();
    let records: Vec<Vec<&str>> = tags.iter().map(|tag| vec![tag.as_str()]).collect();
    let records: Vec<&[&str]> = records.iter().map(Vec::as_slice).collect();
    assert_eq!(gathered(Kind::Outlet, &records).offered(), 10);
    assert_eq!(gathered(Kind::Stance, &records).offered(), 20);
}

#[test]
fn a_kind_that_parts_the_records_as_another_does_is_not_offered_again() {
    let mut kinds = [
        gathered(Kind::Outlet, &[&["herald"], &["herald"], &["shore"]]),
        gathered(Kind::Country, &[&["north"], &["north"], &["south"]]),
        gathered(Kind::Language, &[&["en"], &["fr"], &["fr"]]),
    ];
    choice::drop_useless(&mut kinds);
    assert_eq!(kinds.map(|kind| kind.offered()), [2, 0, 2]);
}

#[test]
fn room_is_shared_by_those_kinds_that_need_it() {
    assert_eq!(choice::most(&[13, 8, 2], NUMBERED), NUMBERED);
    assert_eq!(choice::most(&[40, 10, 2], 30), 18);
    assert_eq!(choice::most(&[40, 40, 40, 40], 30), 7);
}
