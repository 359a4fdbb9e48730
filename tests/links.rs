//! Links and anchors of whole sites: each leads somewhere, none asks for anything outside.

use std::collections::{BTreeMap, BTreeSet};

use crate::sites::{FIXTURES, Fixture};
use crate::support::page::{Page, Tag};
use crate::support::site_test::SiteTest;

/// Where an address of a page leads.
enum Target {
    /// Out of the site.
    Outside,
    /// To a file of the site, by its path, and a place on it.
    Inside(String, Option<String>),
    /// Above the folder in which the site stands.
    Escapes,
}

#[test]
fn every_link_leads_to_a_file_of_the_site_and_every_fragment_to_a_place_on_it() {
    let mut all = BTreeSet::new();
    for fixture in &FIXTURES {
        let site = fixture.site();
        let ids: BTreeMap<&str, BTreeSet<&str>> =
            site.pages.values().map(|page| (page.path.as_str(), page.ids().into_iter().collect())).collect();
        let mut faults = BTreeSet::new();
        for page in site.pages.values() {
            for (_, address) in page.addresses() {
                match target(fixture, page, address) {
                    Target::Outside => {}
                    Target::Escapes => _ = faults.insert(format!("{}: {address} leaves the site", page.path)),
                    Target::Inside(file, _) if !site.files.contains_key(&file) => {
                        faults.insert(format!("{}: {address} leads to no file ({file})", page.path));
                    }
                    Target::Inside(file, Some(place))
                        if ids.get(file.as_str()).is_some_and(|ids| !ids.contains(place.as_str())) =>
                    {
                        faults.insert(format!("{}: {address} leads to no place", page.path));
                    }
                    Target::Inside(..) => {}
                }
            }
        }
        all.extend(faults.into_iter().map(|fault| format!("{}/{fault}", fixture.name)));
    }
    report(&all);
}

#[test]
fn every_id_stands_once_on_its_page() {
    let mut all = BTreeSet::new();
    for fixture in &FIXTURES {
        let mut faults = BTreeSet::new();
        for page in fixture.site().pages.values() {
            let mut seen = BTreeSet::new();
            faults.extend(
                page.ids().into_iter().filter(|id| !seen.insert(*id)).map(|id| format!("{}: #{id}", page.path)),
            );
            faults.extend(
                seen.iter().filter(|id| id.is_empty() || id.contains(' ')).map(|id| format!("{}: `{id}`", page.path)),
            );
        }
        all.extend(faults.into_iter().map(|fault| format!("{}/{fault}", fixture.name)));
    }
    report(&all);
}

#[test]
fn labels_and_descriptions_name_elements_of_their_page() {
    let mut all = BTreeSet::new();
    for fixture in &FIXTURES {
        let mut faults = BTreeSet::new();
        for page in fixture.site().pages.values() {
            let ids: BTreeSet<_> = page.ids().into_iter().collect();
            for tag in page.tags() {
                for key in
                    ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list"]
                {
                    let named = tag.get(key).into_iter().flat_map(str::split_whitespace);
                    faults.extend(
                        named.filter(|id| !ids.contains(id)).map(|id| format!("{}: {key}=\"{id}\"", page.path)),
                    );
                }
            }
        }
        all.extend(faults.into_iter().map(|fault| format!("{}/{fault}", fixture.name)));
    }
    report(&all);
}

#[test]
fn no_page_makes_a_request_outside_the_site() {
    let mut all = BTreeSet::new();
    for fixture in &FIXTURES {
        let mut faults = BTreeSet::new();
        for page in fixture.site().pages.values() {
            let asks = |tag: &Tag<'_>| match tag.name {
                "a" | "area" => false,
                // An address that names the page or another form of it is not fetched.
                "link" => !tag.get("rel").is_some_and(|rel| ["canonical", "alternate", "license", "me"].contains(&rel)),
                _ => true,
            };
            for (tag, address) in page.addresses().into_iter().filter(|(tag, _)| asks(tag)) {
                if is_absolute(address) {
                    faults.insert(format!("{}: <{}> asks for {address}", page.path, tag.name));
                }
            }
        }
        let styles = fixture.site().files.iter().filter(|(path, _)| path.ends_with(".css") || path.ends_with(".js"));
        for (path, bytes) in styles {
            let text = String::from_utf8_lossy(bytes);
            let asks =
                ["url(http", "url(\"http", "url('http", "url(//", "@import \"http", "fetch(\"http", "import(\"http"];
            faults.extend(asks.iter().filter(|words| text.contains(*words)).map(|words| format!("{path}: {words}")));
        }
        all.extend(faults.into_iter().map(|fault| format!("{}/{fault}", fixture.name)));
    }
    report(&all);
}

#[test]
fn links_out_of_the_site_are_of_kinds_that_are_allowed() {
    let mut all = BTreeSet::new();
    for fixture in &FIXTURES {
        let mut faults = BTreeSet::new();
        for page in fixture.site().pages.values() {
            for (_, address) in page.addresses().into_iter().filter(|(_, address)| is_absolute(address)) {
                if !["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme)) {
                    faults.insert(format!("{}: {address}", page.path));
                }
            }
        }
        all.extend(faults.into_iter().map(|fault| format!("{}/{fault}", fixture.name)));
    }
    report(&all);
}

#[test]
fn every_page_but_the_unfound_one_works_from_any_folder() {
    for fixture in &FIXTURES {
        let pages = fixture.site().pages.values().filter(|page| !page.path.ends_with("404.html"));
        for page in pages {
            let rooted = page.addresses().into_iter().find(|(_, address)| address.starts_with('/'));
            assert!(rooted.is_none(), "{}/{}: {}", fixture.name, page.path, rooted.map_or("", |(_, address)| address));
        }
    }
}

/// Fails where there are faults.
#[track_caller]
fn report(faults: &BTreeSet<String>) {
    let shown: Vec<_> = faults.iter().take(40).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), shown.join("\n"));
}

fn is_absolute(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    address.starts_with("//")
        || scheme.is_some_and(|s| !s.is_empty() && s.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b)))
}

/// Follows an address from a page.
fn target(fixture: &Fixture, page: &Page, address: &str) -> Target {
    let (path, place) = address.split_once('#').map_or((address, None), |(path, place)| (path, Some(decoded(place))));
    let place = place.filter(|place| !place.is_empty());
    let path = path.split('?').next().unwrap_or_default();
    if let Some(below) = path.strip_prefix(fixture.base_url) {
        return Target::Inside(file(below.split('/').collect()), place);
    }
    if is_absolute(path) {
        return Target::Outside;
    }
    if path.is_empty() {
        return Target::Inside(page.path.clone(), place);
    }
    let host = fixture.base_url.split('/').take(3).map(|part| part.len() + 1).sum::<usize>() - 1;
    let base_path = &fixture.base_url[host..];
    let (mut parts, rest): (Vec<&str>, &str) = match path.strip_prefix('/') {
        Some(_) => match path.strip_prefix(base_path) {
            Some(rest) => (Vec::new(), rest),
            None => return Target::Escapes,
        },
        None => (page.path.split('/').collect(), path),
    };
    if !path.starts_with('/') {
        parts.pop();
    }
    for part in rest.split('/') {
        match part {
            "." => {}
            ".." if parts.pop().is_none() => return Target::Escapes,
            ".." => {}
            part => parts.push(part),
        }
    }
    if rest.ends_with("..") || rest.ends_with("./") && parts.is_empty() {
        parts.push("");
    }
    Target::Inside(file(parts), place)
}

#[test]
fn a_heading_of_an_editor_has_another_place_than_what_the_page_calls_alike() {
    let headings = "# Reports\n\nWords.\n\n# Reports\n\n# P 1\n\n# Evening report\n\n# Record {#record}\n\nWords.\n";
    let site = SiteTest::smallest()
        .with_file("content/notes/port-closed.md", format!("---\n{}---\n{headings}", note_of_the_smallest()))
        .without("content/notes/port-closed.yaml")
        .built(&[]);
    for path in ["notes/port-closed/index.html", "en-ar/notes/port-closed/index.html"] {
        let Some(page) = site.pages.get(path) else { continue };
        let mut seen = BTreeSet::new();
        let twice: Vec<&str> = page.ids().into_iter().filter(|id| !seen.insert(*id)).collect();
        assert!(twice.is_empty(), "{path}: {twice:?}");
    }
    let ids: BTreeSet<&str> = site.page("notes/port-closed/index.html").ids().into_iter().collect();
    for id in ["_reports", "_reports-2", "_p-1", "_evening-report", "_record", "reports", "p-1", "evening-report"] {
        assert!(ids.contains(id), "{id}: {ids:?}");
    }
}

fn note_of_the_smallest() -> String {
    SiteTest::smallest().read("content/notes/port-closed.yaml")
}

/// Gives the file that serves a path: an empty last part is a folder's page.
fn file(parts: Vec<&str>) -> String {
    let path: Vec<_> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    let folder = parts.last().is_none_or(|last| last.is_empty() || *last == ".");
    let file = if folder { [&path[..], &["index.html"]].concat() } else { path };
    decoded(&file.join("/"))
}

/// Undoes percent encoding.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut parts = text.split('%');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).expect("an encoded byte has two digits"));
        bytes.extend(part[2..].bytes());
    }
    String::from_utf8(bytes).expect("an address is UTF-8")
}
