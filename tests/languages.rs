//! What stands in the head of each page: language, direction, the same page in other languages, what robots may keep.

use std::collections::{BTreeMap, BTreeSet};

use crate::sites::{FIXTURES, Fixture};
use crate::support::page::Page;
use crate::support::xml;

fn direction(language: &str) -> &'static str {
    if language == "ar" { "rtl" } else { "ltr" }
}

/// Gives the view of a page: a language, or a pair of which the first counts.
fn view<'a>(fixture: &'a Fixture, page: &Page) -> &'a str {
    let first = page.path.split_once('/').map_or("", |(first, _)| first);
    let known = fixture.pairs.iter().chain(fixture.languages).find(|view| **view == first);
    known.copied().unwrap_or(fixture.languages[0])
}

fn is_parallel(fixture: &Fixture, page: &Page) -> bool {
    fixture.pairs.contains(&view(fixture, page))
}

/// Gives the URL that a page is found at.
fn url(fixture: &Fixture, path: &str) -> String {
    format!("{}{}", fixture.base_url, path.strip_suffix("index.html").unwrap_or(path))
}

/// Gives the path of the same page in another view.
fn in_view(fixture: &Fixture, page: &Page, language: &str) -> String {
    let own = view(fixture, page);
    let below = if own == fixture.languages[0] { &page.path } else { &page.path[own.len() + 1..] };
    if language == fixture.languages[0] { below.to_owned() } else { format!("{language}/{below}") }
}

/// Gives the pages that search engines may keep.
fn proper(fixture: &Fixture) -> impl Iterator<Item = &Page> {
    fixture.site().proper_pages(fixture.pairs)
}

#[test]
fn every_page_says_its_language_and_direction() {
    for fixture in &FIXTURES {
        for page in fixture.site().pages.values() {
            let html = page.named("html").next().unwrap_or_else(|| panic!("{} has no <html>", page.path));
            let language = view(fixture, page).split('-').next().expect("a view names a language");
            assert_eq!(html.get("lang"), Some(language), "{}/{}", fixture.name, page.path);
            assert_eq!(html.get("dir"), Some(direction(language)), "{}/{}", fixture.name, page.path);
        }
    }
}

#[test]
fn what_is_in_another_script_says_its_direction() {
    for fixture in &FIXTURES {
        for page in fixture.site().pages.values() {
            let own = direction(view(fixture, page).split('-').next().expect("a view names a language"));
            for tag in page.tags().filter(|tag| tag.get("lang").is_some() && !matches!(tag.name, "html" | "a" | "link"))
            {
                let lang = tag.get("lang").unwrap_or_default();
                let wants = direction(lang.split('-').next().unwrap_or_default());
                let given = tag.get("dir");
                assert!(
                    given == Some(wants) || (given.is_none() && wants == own),
                    "{}/{}: <{} lang={lang} dir={given:?}>",
                    fixture.name,
                    page.path,
                    tag.name
                );
            }
        }
    }
}

#[test]
fn every_page_has_a_title_and_an_address_of_its_own() {
    for fixture in &FIXTURES {
        let mut titles: BTreeMap<String, &str> = BTreeMap::new();
        for page in proper(fixture) {
            let title = page.text_of("title").unwrap_or_default();
            assert!(!title.is_empty(), "{}/{} has no title", fixture.name, page.path);
            let canonical: Vec<_> = page.links("canonical").filter_map(|tag| tag.get("href")).collect();
            assert_eq!(canonical, [url(fixture, &page.path)], "{}/{}", fixture.name, page.path);
            // Two pages of one title cannot be told apart in a list of tabs or results.
            let key = format!("{} {title}", view(fixture, page));
            if let Some(other) = titles.insert(key, &page.path) {
                panic!("{}: {} and {other} are both called {title}", fixture.name, page.path);
            }
        }
    }
}

#[test]
fn every_page_names_itself_and_its_other_languages_and_they_name_it() {
    for fixture in &FIXTURES {
        for page in proper(fixture) {
            let mut wanted: Vec<_> = fixture
                .languages
                .iter()
                .map(|language| ((*language).to_owned(), url(fixture, &in_view(fixture, page, language))))
                .collect();
            wanted.push(("x-default".to_owned(), url(fixture, &in_view(fixture, page, fixture.languages[0]))));
            let mut got = page.hreflang();
            got.sort();
            wanted.sort();
            if fixture.languages.len() == 1 && got.is_empty() {
                continue;
            }
            assert_eq!(got, wanted, "{}/{}", fixture.name, page.path);
            for language in fixture.languages {
                fixture.site().page(&in_view(fixture, page, language));
            }
        }
    }
}

#[test]
fn parallel_views_and_redirects_are_kept_out_of_search_engines() {
    for fixture in &FIXTURES {
        let hidden = |page: &&Page| {
            is_parallel(fixture, page) || page.is_redirect() || page.is_edition() || page.path.ends_with("404.html")
        };
        for page in fixture.site().pages.values() {
            assert_eq!(page.is_noindex(), hidden(&page), "{}/{}", fixture.name, page.path);
            assert!(!hidden(&page) || page.hreflang().is_empty(), "{}/{} has hreflang", fixture.name, page.path);
        }
        for pair in fixture.pairs {
            let count = |prefix: &str| {
                let pages = fixture.site().pages.values().filter(|p| p.path.starts_with(prefix) && !p.is_redirect());
                pages.filter(|p| !p.is_edition() && !p.path.ends_with("404.html")).count()
            };
            let languages = fixture.languages.len();
            assert_eq!(count(&format!("{pair}/")), proper(fixture).count() / languages, "{}: /{pair}/", fixture.name);
            assert!(
                !fixture
                    .site()
                    .files
                    .keys()
                    .any(|path| path.starts_with(&format!("{pair}/")) && path.ends_with(".xml")),
                "{pair} has feeds"
            );
        }
    }
}

#[test]
fn the_site_map_has_every_page_that_search_engines_may_keep_and_no_other() {
    for fixture in &FIXTURES {
        let site = fixture.site();
        let index = site.text("sitemap.xml");
        let parts = xml::texts(index, "loc");
        let parts = parts.iter().map(|part| part.strip_prefix(fixture.base_url).expect("a part is below the base URL"));
        let urls: Vec<&str> = parts.flat_map(|part| xml::texts(site.text(part), "loc")).collect();
        let listed: BTreeSet<String> = urls.iter().map(|url| (*url).to_owned()).collect();
        let wanted: BTreeSet<String> = proper(fixture).map(|page| url(fixture, &page.path)).collect();
        let missing: Vec<_> = wanted.difference(&listed).collect();
        let foreign: Vec<_> = listed.difference(&wanted).collect();
        assert!(
            missing.is_empty() && foreign.is_empty(),
            "{}: missing {missing:#?}, foreign {foreign:#?}",
            fixture.name
        );
        assert_eq!(urls.len(), listed.len(), "{}: an address stands twice", fixture.name);
        assert!(site.text("robots.txt").contains(&format!("Sitemap: {}sitemap.xml", fixture.base_url)));
    }
}

#[test]
fn the_switch_of_languages_keeps_the_page() {
    for fixture in FIXTURES.iter().filter(|fixture| fixture.languages.len() > 1) {
        for page in proper(fixture) {
            let links: Vec<_> = page.named("a").filter(|tag| tag.get("hreflang").is_some()).collect();
            for language in fixture.languages.iter().filter(|language| **language != view(fixture, page)) {
                let link = links.iter().find(|tag| tag.get("hreflang") == Some(language));
                let link = link.unwrap_or_else(|| panic!("{}/{} has no switch to {language}", fixture.name, page.path));
                assert_eq!(
                    link.get("lang"),
                    Some(*language),
                    "{}/{}: a language's name is in that language",
                    fixture.name,
                    page.path
                );
                let depth = page.path.matches('/').count();
                let path = in_view(fixture, page, language);
                let wanted = format!("{}{}", "../".repeat(depth), path.strip_suffix("index.html").unwrap_or(&path));
                let got = link.get("href").unwrap_or_default().split('#').next().unwrap_or_default();
                assert_eq!(got.trim_start_matches("./"), wanted, "{}/{}", fixture.name, page.path);
            }
        }
    }
}

#[test]
fn every_page_can_be_reached_from_the_front_page() {
    for fixture in &FIXTURES {
        let site = fixture.site();
        for view in fixture.languages.iter().chain(fixture.pairs) {
            let prefix = if *view == fixture.languages[0] { String::new() } else { format!("{view}/") };
            let mut reached = BTreeSet::from([format!("{prefix}index.html")]);
            let mut next: Vec<String> = reached.iter().cloned().collect();
            while let Some(path) = next.pop() {
                let Some(page) = site.pages.get(&path) else { continue };
                for tag in page.named("a") {
                    let href = tag.get("href").unwrap_or_default().split('#').next().unwrap_or_default();
                    if href.is_empty() || href.contains(':') {
                        continue;
                    }
                    let mut parts: Vec<_> = path.split('/').collect();
                    parts.pop();
                    for part in href.split('/') {
                        match part {
                            "." | "" => {}
                            ".." => _ = parts.pop(),
                            part => parts.push(part),
                        }
                    }
                    let folder = href.ends_with('/') || href.ends_with('.');
                    let path = if folder { [&parts[..], &["index.html"]].concat().join("/") } else { parts.join("/") };
                    if site.pages.contains_key(&path) && reached.insert(path.clone()) {
                        next.push(path);
                    }
                }
            }
            let of_view = |page: &&Page| {
                let others = fixture.languages.iter().skip(1).chain(fixture.pairs).filter(|other| *other != view);
                page.path.starts_with(&prefix)
                    && !others.into_iter().any(|other| page.path.starts_with(&format!("{other}/")))
            };
            let lost = site
                .pages
                .values()
                .filter(of_view)
                .filter(|page| !page.is_redirect() && !page.path.ends_with("404.html"));
            let lost: Vec<_> = lost.filter(|page| !reached.contains(&page.path)).map(|page| &page.path).collect();
            assert!(lost.is_empty(), "{} in {view}: no way to {lost:#?}", fixture.name);
        }
    }
}
