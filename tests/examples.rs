//! The example in `examples/`, whose texts are published: its lock is current, and all that it was written to show is found.
//!
//! What is planted in which article stands in the digests of the articles.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;

use crate::support::folder;
use crate::support::json::{get, list, record};
use crate::support::site::Site;
use crate::support::site_test::SiteTest;

/// The folder of the example.
fn folder_of_the_example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/ouzen-ferry")
}

/// Copies the example as a stranger's clone has it.
fn example() -> SiteTest {
    SiteTest::copy_of(&folder_of_the_example(), &["public"])
}

/// Gives its site, built once, without any diagnostic and with a lock that is current.
pub(crate) fn site() -> &'static Site {
    static BUILT: OnceLock<Site> = OnceLock::new();
    BUILT.get_or_init(|| example().built(&["--locked"]))
}

/// Gives its data.
fn data() -> Value {
    serde_json::from_str(site().text("data/dossier.json")).unwrap()
}

/// Gives the text that two articles share, if they share any.
fn shared<'a>(data: &'a Value, a: &str, b: &str) -> Option<&'a Value> {
    list(data, "reuse").iter().find(|pair| pair["a"] == a && pair["b"] == b)
}

/// Gives the words of the longest passage of a pair, in its first article and in its second.
fn longest(pair: &Value) -> (u64, u64) {
    let words = |range: &Value| range[1].as_u64().unwrap() - range[0].as_u64().unwrap();
    let passages = list(pair, "passages").iter();
    passages.map(|passage| (words(get(passage, "a")), words(get(passage, "b")))).max().expect("a pair has a passage")
}

/// Gives the article that names the origin of another.
fn origin(data: &Value, article: &str) -> String {
    get(record(list(data, "articles"), article), "origin").as_str().unwrap().to_owned()
}

/// Asserts how many articles, separate texts and claimants a note has, and how its reports agree.
#[track_caller]
fn assert_counts(note: &str, counts: [u64; 3], agreement: &str) {
    let data = data();
    let note = record(list(&data, "notes"), note);
    let found = ["articles", "origins", "claimants"].map(|key| get(note, key).as_u64().unwrap());
    assert_eq!((found, get(note, "agreement").as_str()), (counts, Some(agreement)), "{}", note["id"]);
}

#[test]
fn the_only_folder_of_examples_is_the_one_that_is_tested() {
    assert_eq!(folder::folders(folder_of_the_example().parent().unwrap()), ["ouzen-ferry"]);
}

#[test]
fn it_builds_in_each_language_and_keeps_back_what_may_not_be_seen() {
    for page in ["index.html", "fr/index.html", "en/index.html", "ar-fr/index.html", "fr-en/index.html"] {
        assert!(site().pages.contains_key(page), "{page}");
    }
    for (path, bytes) in &site().files {
        let text = String::from_utf8_lossy(bytes);
        for kept_back in ["rope-laboratory", "sister-ferries"] {
            assert!(!path.contains(kept_back) && !text.contains(kept_back), "{kept_back} in {path}");
        }
    }
}

#[test]
fn its_lock_is_what_verification_writes() {
    let test = example();
    let committed = test.read("dossier.lock");
    let test = test.without("dossier.lock");
    test.run(&["verify"]).status(0).stderr("");
    assert!(test.read("dossier.lock") == committed, "run `dossier verify --root examples/ouzen-ferry`");
}

#[test]
fn a_whole_reprint_without_a_credit_is_found_directed_and_merged() {
    let data = data();
    let pair = shared(&data, "radio-reprise", "rivage-recit").expect("a reprint shares text");
    assert!(pair["share_a"].as_f64() > Some(0.9), "{pair}");
    assert_eq!(pair["direction"], "b-to-a", "the newspaper was a day earlier");
    assert!(longest(pair).0 > 200, "{pair}");
    assert_eq!(origin(&data, "radio-reprise"), "rivage-recit");
}

#[test]
fn a_paragraph_that_was_carried_over_is_found_and_merges_nothing() {
    let data = data();
    let pair = shared(&data, "courier-early", "herald-inquiry").expect("a paragraph is shared");
    assert_eq!(longest(pair), (55, 55), "the paragraph to the word");
    assert_eq!(pair["direction"], "a-to-b");
    assert_eq!(origin(&data, "herald-inquiry"), "herald-inquiry");
}

#[test]
fn agency_copy_is_shared_by_two_outlets_and_merges_them_where_a_note_rests_on_it() {
    let data = data();
    let pair = shared(&data, "courier-early", "herald-wire").expect("agency copy is shared");
    assert!(longest(pair).0 >= 50, "{pair}");
    assert_ne!(origin(&data, "herald-wire"), origin(&data, "courier-early"), "too little for one text");
    // The agency's word in English and in Arabic, in articles that share no word; and one article that has its own.
    assert_counts("departure", [5, 2, 1], "differ");
    assert_counts("divers-sent", [4, 2, 2], "differ");
}

#[test]
fn a_corrected_article_a_rewording_and_a_translation_are_one_text_with_what_they_come_from() {
    let data = data();
    let versions = shared(&data, "courier-corrected", "courier-early").expect("two versions share text");
    assert!(versions["share_a"].as_f64() > Some(0.85) && versions["share_b"].as_f64() < Some(1.0), "{versions}");
    for (article, from) in [
        ("courier-corrected", "courier-early"),
        ("digest-reworded", "courier-early"),
        ("minbar-tarjama", "rivage-recit"),
    ] {
        assert_eq!(origin(&data, article), from, "{article}");
    }
    assert!(shared(&data, "courier-early", "digest-reworded").is_none(), "the editor's word alone joins the rewording");
    assert!(shared(&data, "minbar-tarjama", "rivage-recit").is_none(), "the record alone joins the translation");
}

#[test]
fn figures_agree_meet_differ_and_conflict_as_they_were_written_to() {
    assert_counts("on-the-quay", [7, 3, 0], "agree"); // “dozens” in three languages
    assert_counts("missing", [6, 3, 1], "compatible"); // upper bounds
    assert_counts("dead", [12, 8, 1], "differ"); // a count that rises
    assert_counts("treated", [2, 2, 1], "differ"); // two days
    assert_counts("on-board", [12, 8, 2], "conflict"); // two claimants on one moment
}

#[test]
fn a_withdrawn_report_no_longer_counts_and_stays_to_be_seen() {
    assert_counts("skipper-last", [5, 4, 3], "conflict");
    let page = site().text("en/notes/skipper-last/index.html");
    assert!(page.contains("The skipper left the wheelhouse before the last passengers were off"));
}

#[test]
fn a_chart_over_time_has_a_line_for_each_article_that_speaks_for_itself() {
    let page = site().text("en/counts/index.html");
    let charts = page.split("<svg").skip(1).filter_map(|rest| rest.split("</svg>").next());
    let charts: Vec<_> = charts.filter(|svg| svg.contains("chart-time-figures-dead-passengers-wide")).collect();
    assert_eq!(charts.len(), 1);
    for claimant in ["Civil Protection", "Le Rivage", "The Mersane Courier", "13 Oct 2018", "14 Oct 2018"] {
        assert!(charts[0].contains(claimant), "no line of {claimant}");
    }
}
