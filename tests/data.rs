//! What other programs read: `/data/dossier.json`, feeds and site maps.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::sites::{FIXTURES, fixture};
use crate::support::json::{get, list, record};
use crate::support::site::Site;
use crate::support::xml;

fn dossier(site: &Site) -> Value {
    serde_json::from_str(site.text("data/dossier.json")).expect("dossier.json is JSON")
}

/// Gives the IDs of records, in order.
fn ids(records: &[Value]) -> Vec<&str> {
    records.iter().map(|record| get(record, "id").as_str().expect("an ID is a string")).collect()
}

#[track_caller]
fn keys(value: &Value, wanted: &[&str]) {
    for key in wanted {
        get(value, key);
    }
}

#[test]
fn the_document_has_every_key_of_the_contract() {
    for fixture in &FIXTURES {
        let document = dossier(fixture.site());
        assert_eq!(document["schema_version"], 1);
        keys(
            &document,
            &["title", "as_of", "languages", "articles", "sections", "notes", "reuse", "quotations", "entities"],
        );
        let languages: Vec<_> = list(&document, "languages").iter().map(|l| get(l, "code").as_str().unwrap()).collect();
        assert_eq!(languages, fixture.languages);
        list(&document, "languages").iter().for_each(|l| keys(l, &["direction"]));
        for article in list(&document, "articles") {
            keys(
                article,
                &["id", "title", "outlet", "language", "published", "rights", "words", "sha256", "origin", "url"],
            );
        }
        list(&document, "sections").iter().for_each(|s| keys(s, &["id", "layout", "title", "notes"]));
        list(&document, "notes").iter().for_each(note_keys);
        for rewording in list(&document, "rewordings") {
            keys(rewording, &["a", "b", "sentences"]);
            list(rewording, "sentences").iter().for_each(|s| keys(s, &["a", "b", "similarity", "steps"]));
        }
        for reuse in list(&document, "reuse") {
            keys(
                reuse,
                &["a", "b", "share_a", "share_b", "prose_a", "prose_b", "passages", "direction", "direction_basis"],
            );
            list(reuse, "passages").iter().for_each(|p| keys(p, &["a", "b", "similarity", "label"]));
        }
        for quotation in list(&document, "quotations") {
            keys(quotation, &["note", "variants"]);
            list(quotation, "variants").iter().for_each(|v| keys(v, &["article", "language", "quote"]));
        }
        for entity in list(&document, "entities") {
            keys(entity, &["id", "kind", "names", "mentioned_in"]);
            list(entity, "mentioned_in").iter().for_each(|m| keys(m, &["kind", "id"]));
        }
    }
}

/// Checks the keys of a note and of its reports.
#[track_caller]
fn note_keys(note: &Value) {
    keys(
        note,
        &["id", "kind", "section", "title", "articles", "origins", "claimants", "agreement", "reports", "silent"],
    );
    let agreement = get(note, "agreement").as_str();
    assert!(agreement.is_none_or(|a| ["agree", "compatible", "differ", "conflict", "single"].contains(&a)), "{note}");
    for report in list(note, "reports") {
        keys(report, &["id", "article", "position", "quote", "verified", "said_by", "as_of", "value"]);
        let verified = get(report, "verified");
        assert!(verified.is_null() || ["text", "lock", "body"].contains(&verified.as_str().unwrap()), "{report}");
        if !report["value"].is_null() {
            keys(&report["value"], &["low", "high", "text"]);
        }
    }
}

#[test]
fn texts_that_readers_see_are_always_maps_by_language() {
    for fixture in &FIXTURES {
        let document = dossier(fixture.site());
        let named = ["sections", "notes", "articles"].into_iter().flat_map(|key| list(&document, key));
        let titles = named.map(|record| get(record, "title")).chain([get(&document, "title")]);
        let names = list(&document, "entities").iter().map(|entity| get(entity, "names"));
        for text in titles.chain(names).filter(|text| !text.is_null()) {
            assert!(text.is_object(), "{}: {text}", fixture.name);
        }
    }
}

#[test]
fn every_id_that_the_document_names_is_in_it() {
    for fixture in &FIXTURES {
        let document = dossier(fixture.site());
        let of = |key: &str| ids(list(&document, key)).into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
        let (articles, notes, sections, entities) = (of("articles"), of("notes"), of("sections"), of("entities"));
        let known =
            |set: &BTreeSet<String>, id: &Value| id.is_null() || set.contains(id.as_str().expect("an ID is a string"));
        for note in list(&document, "notes") {
            assert!(known(&sections, get(note, "section")), "{note}");
            assert!(list(note, "silent").iter().all(|id| known(&articles, id)), "{note}");
            assert!(list(note, "reports").iter().all(|report| known(&articles, get(report, "article"))), "{note}");
        }
        for section in list(&document, "sections") {
            assert!(list(section, "notes").iter().all(|id| known(&notes, id)), "{section}");
        }
        for reuse in list(&document, "reuse") {
            assert!(known(&articles, get(reuse, "a")) && known(&articles, get(reuse, "b")), "{reuse}");
        }
        for entity in list(&document, "entities") {
            for mention in list(entity, "mentioned_in") {
                let of_kind = match mention["kind"].as_str() {
                    Some("note") => known(&notes, get(mention, "id")),
                    Some("article") => known(&articles, get(mention, "id")),
                    Some("entity") => known(&entities, get(mention, "id")),
                    _ => true,
                };
                assert!(of_kind, "{mention}");
            }
        }
    }
}

#[test]
fn the_document_holds_what_is_public_and_nothing_else() {
    let document = dossier(fixture("three-languages").site());
    let articles =
        ["aube-incendie", "aube-suite", "fajr-tarjama", "harbour-post", "island-wire", "mer-presse", "radio-cap"];
    assert_eq!(ids(list(&document, "articles")), articles);
    let notes = [
        "alarme",
        "blesses",
        "blesses-pompiers",
        "demande",
        "depart",
        "detecteurs",
        "deuil",
        "levee",
        "maitrise",
        "mort",
        "remorqueurs",
        "retrait",
    ];
    assert_eq!(ids(list(&document, "notes")), notes);
    assert_eq!(ids(list(&document, "sections")), ["bilan", "secours", "paroles", "timeline", "doutes"]);
}

#[test]
fn articles_origins_and_claimants_are_counted_as_the_contract_has_it() {
    let document = dossier(fixture("three-languages").site());
    let notes = list(&document, "notes");
    let counts = |id: &str| {
        let note = record(notes, id);
        ["articles", "origins", "claimants"].map(|key| get(note, key).as_u64().expect("a count"))
    };
    // Seven reports of six articles, one of them withdrawn: a reprint of a copy that credits an agency, that agency, a paper
    // that credits the agency too, its translation, and a brief of its own. The prefecture alone is named as claimant.
    // No report of this note is said to rest on the agency, so that the agency does not merge them.
    assert_eq!(counts("blesses"), [6, 4, 1]);
    // Of this one, a report came by way of the agency; it is another text than the agency's own, and one doubts.
    assert_eq!(counts("maitrise"), [3, 2, 1]);
    // A paper and its translation are one origin.
    assert_eq!(counts("blesses-pompiers"), [2, 1, 0]);
    assert_eq!(counts("detecteurs"), [2, 1, 1]);
    assert_eq!(counts("demande")[0], 1);
}

#[test]
fn agreement_is_what_the_contract_computes() {
    let of = |name: &str, id: &str| {
        let document = dossier(fixture(name).site());
        get(record(list(&document, "notes"), id), "agreement").as_str().expect("a word").to_owned()
    };
    // At least 240 and about 250 have values in common, but one of them is given of another place.
    assert_eq!(of("one-language", "evacuated"), "differ");
    // 612 and 640 at the same time.
    assert_eq!(of("one-language", "gauge"), "conflict");
    assert_eq!(of("one-language", "siren"), "single");
    // 310 against 250 to 300, both as of the first day.
    assert_eq!(of("two-languages", "on-strike"), "conflict");
    // 14 and more than 12.
    assert_eq!(of("two-languages", "ships-waiting"), "compatible");
    assert_eq!(of("sub-path", "injured"), "agree");
    assert_eq!(of("three-languages", "blesses-pompiers"), "agree");
    // One article doubts in its own voice what others report.
    assert_eq!(of("three-languages", "maitrise"), "conflict");
}

#[test]
fn bounds_are_numbers_or_open_and_words_are_never_numbers() {
    let value = |name: &str, note: &str, report: &str| {
        let document = dossier(fixture(name).site());
        let reports = list(record(list(&document, "notes"), note), "reports").to_vec();
        let value = get(record(&reports, report), "value").clone();
        (value["low"].as_f64(), value["high"].as_f64())
    };
    assert_eq!(value("one-language", "evacuated", "courier-front"), (Some(240.0), None));
    assert_eq!(value("one-language", "evacuated", "bulletin-notes"), (Some(225.0), Some(275.0)));
    assert_eq!(value("one-language", "gauge", "courier-front"), (Some(612.0), Some(612.0)));
    assert_eq!(value("two-languages", "on-strike", "freight-letter"), (Some(250.0), Some(300.0)));
    assert_eq!(value("two-languages", "ships-waiting", "freight-letter"), (Some(13.0), None));
    assert_eq!(value("three-languages", "levee", "aube-incendie"), (None, None));
    assert_eq!(value("three-languages", "mort", "island-wire-2"), (None, None));
}

#[test]
fn quotations_say_what_proved_them() {
    let verified = |site: &Site, note: &str, report: &str| {
        let document = dossier(site);
        let reports = list(record(list(&document, "notes"), note), "reports").to_vec();
        get(record(&reports, report), "verified").as_str().map(str::to_owned)
    };
    let site = fixture("one-language").site();
    assert_eq!(verified(site, "gauge", "courier-front").as_deref(), Some("body"));
    assert_eq!(verified(site, "gauge", "agency-copy").as_deref(), Some("text"));
    let locked = fixture("one-language").copy();
    locked.run(&["verify"]).status(0);
    assert_eq!(verified(&locked.built(&[]), "gauge", "agency-copy").as_deref(), Some("lock"));
}

#[test]
fn near_identical_articles_share_their_text_in_the_direction_of_their_dates() {
    let document = dossier(fixture("three-languages").site());
    let reuse = list(&document, "reuse");
    let pair = reuse.iter().find(|r| r["a"] == "harbour-post" && r["b"] == "island-wire");
    let pair = pair.unwrap_or_else(|| panic!("the reprint is not found: {reuse:#?}"));
    assert_eq!(pair["direction"], "b-to-a");
    let share = |key: &str| get(pair, key).as_f64().expect("a share");
    assert!(
        share("share_a") > 0.5 && share("share_a") <= 1.0 && share("share_b") > 0.5 && share("share_b") <= 1.0,
        "{pair}"
    );
}

#[test]
fn feeds_and_site_maps_are_well_formed() {
    for fixture in &FIXTURES {
        let site = fixture.site();
        for (path, bytes) in site.files.iter().filter(|(path, _)| path.ends_with(".xml") || path.ends_with(".svg")) {
            let text = std::str::from_utf8(bytes).expect("XML is UTF-8");
            if let Err(fault) = xml::elements(text) {
                panic!("{}/{path}: {fault}", fixture.name);
            }
        }
    }
}

#[test]
fn every_language_and_section_has_an_atom_feed_that_a_reader_takes() {
    for fixture in &FIXTURES {
        let site = fixture.site();
        let document = dossier(site);
        for (at, language) in fixture.languages.iter().enumerate() {
            let prefix = if at == 0 { String::new() } else { format!("{language}/") };
            let sections = ids(list(&document, "sections")).into_iter().map(|id| format!("{prefix}{id}/feed.xml"));
            for path in sections.chain([format!("{prefix}feed.xml")]) {
                let feed = site.text(&path);
                let elements = xml::elements(feed).unwrap_or_else(|fault| panic!("{path}: {fault}"));
                assert!(feed.contains("xmlns=\"http://www.w3.org/2005/Atom\"") && elements[0] == "feed", "{path}");
                for needed in ["id", "title", "updated"] {
                    let entries = elements.iter().filter(|e| *e == "entry").count();
                    let count = elements.iter().filter(|e| *e == needed).count();
                    assert_eq!(count, entries + 1, "{path}: <{needed}>");
                }
                let ids: Vec<_> = xml::texts(feed, "id");
                assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path}: an ID stands twice");
                assert!(
                    xml::texts(feed, "updated").iter().all(|at| at.len() >= 20 && at.contains('T')),
                    "{path}: a moment is RFC 3339"
                );
                assert!(feed.contains(&format!("href=\"{}{path}\"", fixture.base_url)), "{path} does not name itself");
            }
        }
    }
}

#[test]
fn pages_name_the_feeds_of_their_language() {
    for fixture in &FIXTURES {
        for (at, language) in fixture.languages.iter().enumerate() {
            let front = if at == 0 { "index.html".to_owned() } else { format!("{language}/index.html") };
            let page = fixture.site().page(&front);
            let feed = page.links("alternate").find(|tag| tag.get("type") == Some("application/atom+xml"));
            let href = feed
                .and_then(|tag| tag.get("href"))
                .unwrap_or_else(|| panic!("{}/{front} names no feed", fixture.name));
            assert!(href.ends_with("feed.xml"), "{href}");
        }
    }
}

#[test]
fn every_json_file_is_json() {
    for fixture in &FIXTURES {
        for (path, bytes) in
            fixture.site().files.iter().filter(|(path, _)| path.ends_with(".json") || path.ends_with(".jsonld"))
        {
            let parsed: Result<Value, _> = serde_json::from_slice(bytes);
            assert!(parsed.is_ok(), "{}/{path}: {:?}", fixture.name, parsed.err());
        }
    }
}
