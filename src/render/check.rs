//! Links that editors wrote, resolved and checked.
//!
//! Takes the links of Markdown, gives each its address on the page where it stands, and at the end says which lead
//! nowhere. Links that the program makes are made from planned addresses and need no check.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::render::address::Address;
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::source::Span;

/// A link of an editor from one page of the site to another, or to a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageLink {
    /// Where the link is written.
    pub span: Span,
    /// The file that it leads to, below the site's root.
    pub file: String,
    /// The place on the page.
    pub anchor: Option<String>,
    /// As written.
    pub written: String,
}

/// What a link of an editor is.
pub(crate) enum Resolved {
    /// It leads out of the site.
    Outside,
    /// It is of a kind that is not allowed.
    Forbidden,
    /// It leads to a place of the site.
    Inside {
        /// The address from the page where it is shown.
        href: String,
        /// What is to be checked; its span is still to be set.
        link: PageLink,
    },
}

/// Folders that stand at the site's root whatever the view.
const SHARED: &[&str] = &["assets/", "data/", "static/"];

/// Resolves a link that is written in a text of the page `home`, for the page that `sheet` makes. An address that begins
/// with `/` starts at the root of the view. Files that all views share are found from each.
pub(crate) fn resolve(to: &str, home: Address, sheet: &Sheet<'_>) -> Resolved {
    let scheme = to
        .find(':')
        .filter(|end| to[..*end].bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.')));
    match scheme.map(|end| to[..end].to_ascii_lowercase()) {
        Some(scheme) if matches!(scheme.as_str(), "http" | "https" | "mailto") => return Resolved::Outside,
        Some(_) => return Resolved::Forbidden,
        None if to.starts_with("//") => return Resolved::Forbidden,
        None => {}
    }
    let (path, anchor) = to.split_once('#').map_or((to, None), |(path, anchor)| (path, Some(anchor)));
    let path = path.split('?').next().unwrap_or_default();
    let dossier = sheet.site.dossier;
    let prefix = sheet.view.prefix(dossier.default_language());
    let own = home.path(sheet.view, dossier);
    let below = joined(own.strip_prefix(&prefix).unwrap_or(&own), path);
    let shared = SHARED.iter().any(|folder| below.starts_with(folder)) && !below.ends_with('/');
    let full = if shared { below } else { format!("{prefix}{below}") };
    let file = if full.is_empty() || full.ends_with('/') { format!("{full}index.html") } else { full.clone() };
    let hash = anchor.map_or_else(String::new, |a| format!("#{a}"));
    let href =
        if path.is_empty() && home == sheet.address { hash } else { format!("{}{full}{hash}", sheet.links.root()) };
    let anchor = anchor.filter(|a| !a.is_empty()).map(str::to_owned);
    let link = PageLink { span: Span::new(crate::source::FileId(0), 0, 0), file, anchor, written: to.to_owned() };
    Resolved::Inside { href, link }
}

/// Joins a path with one relative to it; what climbs above the root stays there.
fn joined(base: &str, path: &str) -> String {
    if path.is_empty() {
        return base.to_owned();
    }
    let (mut parts, rest): (Vec<&str>, &str) = match path.strip_prefix('/') {
        Some(rest) => (Vec::new(), rest),
        None => (base.rsplit_once('/').map_or(Vec::new(), |(folder, _)| folder.split('/').collect()), path),
    };
    let folder = rest.ends_with('/') || rest.is_empty() || rest.ends_with("/.") || rest.ends_with("..") || rest == ".";
    for part in rest.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    let slash = if folder && !parts.is_empty() { "/" } else { "" };
    format!("{}{slash}", parts.join("/"))
}

/// Says which of the links lead nowhere. `files` are those that the site has beside its pages. A page is looked at again
/// only where a link leads to a place on it, so that no list of all places of all pages is kept.
pub fn check_links(
    site: &Site<'_>,
    links: impl IntoIterator<Item = PageLink>,
    files: &BTreeSet<String>,
) -> Vec<Diagnostic> {
    let links: BTreeSet<PageLink> = links.into_iter().collect();
    if links.is_empty() {
        return Vec::new();
    }
    let pages: BTreeMap<&str, usize> = site.pages().iter().enumerate().map(|(i, p)| (p.path.as_str(), i)).collect();
    let mut places: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    let mut found = BTreeMap::new();
    for link in links {
        let diagnostic = match (pages.get(link.file.as_str()), &link.anchor) {
            (Some(page), Some(anchor)) => {
                let places = places.entry(*page).or_insert_with(|| anchors(site, *page));
                (!places.contains(anchor) && !places.contains(&decoded(anchor)))
                    .then(|| broken_anchor(&link, anchor, places))
            }
            (Some(_), None) => None,
            (None, _) if files.contains(&link.file) => None,
            (None, _) => Some(broken_link(&link, pages.keys().copied())),
        };
        if let Some(diagnostic) = diagnostic {
            // One link is on several pages and in several views; once is enough.
            found.entry(link.span).or_insert(diagnostic);
        }
    }
    found.into_values().collect()
}

fn broken_link<'p>(link: &PageLink, pages: impl Iterator<Item = &'p str>) -> Diagnostic {
    let message = format!("the link `{}` leads to no page of the site", link.written);
    let near =
        crate::diagnostic::nearest(&link.file, pages).map(|p| p.strip_suffix("index.html").unwrap_or(p).to_owned());
    let diagnostic = Diagnostic::new(Code::BrokenLink, link.span, message);
    match near {
        Some(page) => diagnostic.help(format!("did you mean `/{page}`?")),
        None => diagnostic,
    }
}

fn broken_anchor(link: &PageLink, anchor: &str, places: &BTreeSet<String>) -> Diagnostic {
    let message = format!("the link `{}` leads to a place that the page does not have", link.written);
    Diagnostic::new(Code::BrokenAnchor, link.span, message).suggest(anchor, places.iter().map(String::as_str))
}

/// Gives every `id` of a page.
fn anchors(site: &Site<'_>, page: usize) -> BTreeSet<String> {
    let Ok(rendered) = site.render(&site.pages()[page]) else {
        return BTreeSet::new();
    };
    let html = String::from_utf8_lossy(&rendered.bytes);
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(id, _)| id.to_owned()).collect()
}

/// Undoes the percent encoding of an address or an anchor.
pub(crate) fn decoded(anchor: &str) -> String {
    let mut bytes = Vec::with_capacity(anchor.len());
    let mut rest = anchor.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).and_then(|h| std::str::from_utf8(h).ok()).and_then(|h| u8::from_str_radix(h, 16).ok());
        match (first, hex) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{decoded, joined};

    #[test]
    fn relative_links_start_at_the_page_of_their_text() {
        assert_eq!(joined("notes/a/", "../b/"), "notes/b/");
        assert_eq!(joined("notes/a/", "../../method/"), "method/");
        assert_eq!(joined("notes/a/", "/method/"), "method/");
        assert_eq!(joined("notes/a/", ""), "notes/a/");
        assert_eq!(joined("", "assets/x.pdf"), "assets/x.pdf");
        assert_eq!(joined("notes/a/", "../../../.."), "");
    }

    #[test]
    fn anchors_may_be_percent_encoded() {
        assert_eq!(decoded("%D9%85-1"), "م-1");
    }
}
