//! Filters of lists: each list offers what tells its rows from one another, and every choice leads somewhere and shows what
//! it says.

use std::collections::{BTreeMap, BTreeSet};

use crate::examples;
use crate::support::page::{Page, Tag};

/// Pages of the example with a filter, and what each is narrowed by.
const LISTS: [(&str, &[&str]); 6] = [
    ("timeline/", &["section", "place", "names"]),
    ("counts/", &["measure", "word-of", "outlet"]),
    ("help/", &["who", "action", "outlet"]),
    ("voices/", &["stance", "who", "outlet"]),
    ("sources/", &["outlet", "country", "language"]),
    ("compare/", &["agreement", "section"]),
];

/// Gives the choices of a page: target and number, in order.
fn choices(page: &Page) -> Vec<(&str, &str)> {
    let links = page.named("a").filter_map(|tag| Some((tag.get("href")?.strip_prefix('#')?, tag.get("data-show")?)));
    links.collect()
}

/// Gives the rows of a list by what they are found by, without what speaks of all of them.
fn rows(page: &Page) -> impl Iterator<Item = BTreeSet<&str>> {
    let rows = page.tags().filter(|tag: &Tag<'_>| tag.get("data-whole").is_none());
    rows.filter_map(|tag| tag.get("data-in")).map(|numbers| numbers.split(' ').filter(|n| !n.is_empty()).collect())
}

#[test]
fn each_list_is_narrowed_by_what_its_readers_look_for() {
    for (path, kinds) in LISTS {
        for view in ["", "en/", "ar-fr/"] {
            let page = examples::site().page(&format!("{view}{path}index.html"));
            let mut offered: Vec<&str> = Vec::new();
            for (target, _) in choices(page) {
                let tag = target.strip_prefix("only_").unwrap();
                let kind = kinds.iter().copied().find(|kind| tag.starts_with(&format!("{kind}-")));
                let kind = kind.unwrap_or_else(|| panic!("{}: `{target}` is of no kind that is looked for", page.path));
                if offered.last() != Some(&kind) {
                    offered.push(kind);
                }
            }
            assert_eq!(offered, kinds, "{}", page.path);
        }
    }
}

#[test]
fn a_choice_has_a_target_a_rule_of_the_style_sheet_and_rows() {
    let style = examples::site().text("static/site.css");
    for (path, _) in LISTS {
        let page = examples::site().page(&format!("{path}index.html"));
        let ids: BTreeSet<&str> = page.ids().into_iter().collect();
        let mut carried: BTreeMap<&str, usize> = BTreeMap::new();
        rows(page).flatten().for_each(|number| *carried.entry(number).or_default() += 1);
        let all = rows(page).count();
        for (target, number) in choices(page) {
            assert!(ids.contains(target), "{path}: `{target}` leads nowhere");
            assert!(style.contains(&format!(".only-{number}:target")), "{path}: no rule for {number}");
            let rows = carried.remove(number).unwrap_or_default();
            assert!((1..all).contains(&rows), "{path}: `{target}` shows {rows} of {all}");
        }
        assert!(carried.is_empty(), "{path}: rows carry what is not offered: {carried:?}");
    }
}

#[test]
fn a_short_list_and_a_page_without_a_list_have_no_filters() {
    for path in ["questions/", "", "search/", "entities/"] {
        let page = examples::site().page(&format!("{path}index.html"));
        assert!(choices(page).is_empty() && rows(page).next().is_none(), "{path}");
    }
}
