//! `/sitemap.xml`, its parts, and `/robots.txt`.
//!
//! Takes the planned site; gives files. Parallel views are left out: they hold
//! nothing that the two single ones do not.

use std::fmt::Write;

use crate::locale::Lang;
use crate::render::address::{Address, View};
use crate::render::dates::Moment;
use crate::render::site::{Planned, Site};
use crate::render::{dates, frame, xml};
use crate::resolve::Dossier;

/// Addresses in one part. The protocol allows 50,000 and 50 MB; with alternates a part stays near 5 MB.
const PART: usize = 10_000;

/// Gives how many parts the map of a site has.
pub(crate) fn parts(site: &Site<'_>) -> usize {
    (listed(site).count() * site.dossier.config.languages.len()).div_ceil(PART).max(1)
}

/// Gives the pages that search engines should know, in the order of the plan.
fn listed<'a>(site: &'a Site<'_>) -> impl Iterator<Item = Address> + 'a {
    let default = View::Single(site.dossier.default_language());
    site.pages.iter().filter_map(move |page| match page.what {
        Planned::Page(address, view) if view == default && !frame::unlisted(address) => Some(address),
        _ => None,
    })
}

/// Gives when a page changed, where that is known.
fn changed(site: &Site<'_>, address: Address) -> Option<Moment> {
    let dossier = site.dossier;
    match address {
        Address::Note(ix) => dates::of_note(dossier.note(ix), dossier),
        Address::Source(ix) => dates::of_article(dossier.article(ix), dossier),
        Address::Page(ix) => dates::of_page(dossier.page(ix), dossier),
        _ => None,
    }
}

/// Gives the file of a part, counted from 1. It stands at the root, because a site map speaks for what is below it.
pub(crate) fn part_file(part: usize) -> String {
    format!("sitemap-{part}.xml")
}

/// Writes the index of the parts.
pub(crate) fn index(site: &Site<'_>) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for part in 1..=parts(site) {
        let _ =
            writeln!(out, "<sitemap><loc>{}</loc></sitemap>", xml::escape(&absolute(site.dossier, &part_file(part))));
    }
    out.push_str("</sitemapindex>\n");
    out
}

/// Writes one part, counted from 1.
pub(crate) fn part(site: &Site<'_>, part: usize) -> String {
    let dossier = site.dossier;
    let languages: Vec<Lang> = dossier.config.languages.iter().map(|l| l.lang).collect();
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let every = listed(site).flat_map(|address| languages.iter().map(move |lang| (address, *lang)));
    for (address, lang) in every.skip((part - 1) * PART).take(PART) {
        write_url(site, address, lang, &languages, &mut out);
    }
    out.push_str("</urlset>\n");
    out
}

/// Writes `/robots.txt`. Nothing is shut off: a robot has to read a page to learn that it is `noindex`.
pub(crate) fn robots(dossier: &Dossier) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", absolute(dossier, "sitemap.xml"))
}

fn write_url(site: &Site<'_>, address: Address, lang: Lang, languages: &[Lang], out: &mut String) {
    let dossier = site.dossier;
    let location = |lang| xml::escape(&absolute(dossier, &address.path(View::Single(lang), dossier)));
    let _ = write!(out, "<url><loc>{}</loc>", location(lang));
    if let Some(day) = changed(site, address).map(Moment::day) {
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
