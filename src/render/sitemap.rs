//! `/sitemap.xml`, its parts, and `/robots.txt`.
//!
//! Takes the addresses that search engines should know, in order; gives files. Parallel views are left out: they hold
//! nothing that the two single ones do not.

use std::fmt::Write;

use crate::locale::{Date, Lang};
use crate::render::address::{Address, View};
use crate::render::{dates, xml};
use crate::resolve::Dossier;

/// Addresses in one part. The protocol allows 50,000 and 50 MB; with alternates a part stays near 5 MB.
const PART: usize = 10_000;

/// A page that search engines should know.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<'a> {
    /// Its address.
    pub(crate) address: Address,
    /// When it changed.
    pub(crate) changed: Option<&'a Date>,
}

/// Gives how many parts so many pages in so many languages need.
pub(crate) fn parts(pages: usize, languages: usize) -> usize {
    (pages * languages).div_ceil(PART).max(1)
}

/// Gives the file of a part, counted from 1. It stands at the root, because a site map speaks for what is below it.
pub(crate) fn part_file(part: usize) -> String {
    format!("sitemap-{part}.xml")
}

/// Writes the index of so many parts.
pub(crate) fn index(dossier: &Dossier, parts: usize) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for part in 1..=parts {
        let _ = writeln!(out, "<sitemap><loc>{}</loc></sitemap>", xml::escape(&absolute(dossier, &part_file(part))));
    }
    out.push_str("</sitemapindex>\n");
    out
}

/// Writes one part, counted from 1.
pub(crate) fn part(dossier: &Dossier, entries: &[Entry<'_>], part: usize) -> String {
    let languages: Vec<Lang> = dossier.config.languages.iter().map(|l| l.lang).collect();
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let every = entries.iter().flat_map(|entry| languages.iter().map(move |lang| (entry, *lang)));
    for (entry, lang) in every.skip((part - 1) * PART).take(PART) {
        write_url(dossier, *entry, lang, &languages, &mut out);
    }
    out.push_str("</urlset>\n");
    out
}

/// Writes `/robots.txt`. Nothing is shut off: a robot has to read a page to learn that it is `noindex`.
pub(crate) fn robots(dossier: &Dossier) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", absolute(dossier, "sitemap.xml"))
}

fn write_url(dossier: &Dossier, entry: Entry<'_>, lang: Lang, languages: &[Lang], out: &mut String) {
    let location = |lang| xml::escape(&absolute(dossier, &entry.address.path(View::Single(lang), dossier)));
    let _ = write!(out, "<url><loc>{}</loc>", location(lang));
    if let Some(day) = entry.changed.and_then(dates::last_day) {
        let _ = write!(out, "<lastmod>{day}</lastmod>");
    }
    if languages.len() > 1 {
        for other in languages {
            let _ = write!(out, "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\"/>", location(*other));
        }
        let default = location(dossier.default_language());
        let _ = write!(out, "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"{default}\"/>");
    }
    out.push_str("</url>\n");
}

/// Gives the URL of a path below the site's root.
fn absolute(dossier: &Dossier, path: &str) -> String {
    format!("{}{path}", dossier.config.base_url)
}
