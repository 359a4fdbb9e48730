//! What the index of the search holds, and what it must not.

use std::collections::BTreeSet;

use crate::sites::fixture;
use crate::support::site::Site;
use dossier::locale::text::{fold_loose, terms};
use serde_json::Value;

/// Reads what a file of the index hands to the script.
fn handed(site: &Site, path: &str) -> Value {
    let text = site.text(path);
    let call = text.strip_prefix("dossierSearch(").and_then(|rest| rest.strip_suffix(")\n")).unwrap();
    serde_json::from_str::<Value>(&format!("[{call}]")).unwrap()[1].take()
}

fn files<'s>(site: &'s Site, folder: &'s str) -> impl Iterator<Item = Value> + 's {
    let paths = (0..).map(move |at| format!("search/{folder}/{at}.js"));
    paths.take_while(|path| site.files.contains_key(path)).map(|path| handed(site, &path))
}

/// Gives what is shown of each document, in order.
fn documents(site: &Site) -> Vec<Value> {
    files(site, "documents").flat_map(|file| file.as_array().unwrap().clone()).collect()
}

/// Gives every term with its documents as they are written.
fn indexed(site: &Site) -> Vec<(String, String)> {
    let lines: Vec<String> = files(site, "terms").map(|file| file.as_str().unwrap().to_owned()).collect();
    let lines = lines.iter().flat_map(|file| file.split_terminator(';'));
    lines.map(|line| line.split_once(' ').map(|(term, found)| (term.to_owned(), found.to_owned())).unwrap()).collect()
}

fn terms_of(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    terms(&fold_loose(text).text, |term, _, _| {
        found.insert(term.to_owned());
    });
    found
}

#[test]
fn every_file_and_every_document_is_where_the_head_says() {
    let site = fixture("three-languages").site();
    let head = handed(site, "search/index.js");
    let starts: Vec<&str> = head["starts"].as_array().unwrap().iter().map(|start| start.as_str().unwrap()).collect();
    assert_eq!(starts.len(), files(site, "terms").count());
    assert!(starts.is_sorted());
    let all = indexed(site);
    assert!(all.iter().map(|(term, _)| term).is_sorted(), "terms stand in order over all files");
    let shown = documents(site);
    assert_eq!(head["kinds"][5], shown.len());
    for document in &shown {
        let path = document[0].as_str().unwrap().split('#').next().unwrap();
        assert!(site.files.contains_key(&format!("{path}index.html")), "{path}");
    }
    for (term, found) in &all {
        let steps = found.trim_start_matches('*').split_terminator(|c: char| c.is_ascii_uppercase());
        let last: usize = steps.map(|step| step.parse::<usize>().unwrap()).sum();
        assert!(last < shown.len(), "{term} finds document {last} of {}", shown.len());
    }
}

#[test]
fn a_warning_stands_before_the_words_of_a_note_and_before_its_quotations() {
    let site = fixture("three-languages").site();
    let shown = documents(site);
    let of_note: Vec<&Value> = shown.iter().filter(|d| d[0].as_str().unwrap().starts_with("notes/mort/")).collect();
    assert_eq!(of_note.len(), 1, "none of its quotations is listed");
    assert_eq!(of_note[0][1].as_array().unwrap().len(), 3, "the title is, in each language");
    assert!(of_note[0][2].as_array().unwrap().is_empty(), "and no words of it");
    assert!(shown.iter().any(|d| d[0].as_str().unwrap().starts_with("notes/alarme/#")), "quotations of others are");
}

#[test]
fn words_that_stand_in_the_text_of_an_article_alone_are_not_indexed() {
    let fixture = fixture("three-languages");
    let site = fixture.site();
    let text = fixture.copy().read("texts/aube-suite.txt");
    let indexed: BTreeSet<String> = indexed(site).into_iter().map(|(term, _)| term).collect();
    // Whatever is indexed stands on a page; what stands on none is of the text alone.
    let mut on_pages = BTreeSet::new();
    site.pages.keys().for_each(|path| on_pages.extend(terms_of(site.text(path))));
    let alone: Vec<String> = terms_of(&text).difference(&on_pages).cloned().collect();
    assert!(alone.len() > 4, "{alone:?}");
    let copied: Vec<&String> = alone.iter().filter(|term| indexed.contains(*term)).collect();
    assert!(copied.is_empty(), "{copied:?}");
}
