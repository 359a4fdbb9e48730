//! `<meta>` elements by their names: OpenGraph, Dublin Core, and what publishers' tools call the same things.

use dom_query::Document as Tree;

use super::tree::attribute;
use super::words;

/// Names of the headline.
pub(super) const TITLE: &[&str] = &[
    "dc.title",
    "dcterms.title",
    "og:title",
    "citation_title",
    "parsely-title",
    "twitter:title",
    "weibo:article:title",
];
/// Names of who wrote it.
pub(super) const AUTHOR: &[&str] = &[
    "dc.creator",
    "dcterms.creator",
    "article:author",
    "author",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "byl",
    "rnews:author",
    "twitter:data1",
];
/// Names of who published it.
pub(super) const OUTLET: &[&str] =
    &["og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher"];
/// Names of when it was published, the surest first.
pub(super) const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "rnews:datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "citation_publication_date",
    "citation_date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "vr:published_time",
    "bt:pubdate",
    "article.published",
    "published_time",
    "publish_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "publication_date",
    "publicationdate",
    "date_published",
    "article_date_original",
    "originalpublicationdate",
    "weibo:article:create_at",
    "dc.date",
    "dcterms.date",
    "date",
];
/// Names of when it was changed.
pub(super) const MODIFIED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "article:modified",
    "last-modified",
    "lastmod",
    "modified_time",
];
/// Names of its language.
pub(super) const LANGUAGE: &[&str] = &["og:locale", "content-language", "dc.language", "dcterms.language", "language"];

/// The named contents of a page's `<meta>` elements, in order.
#[derive(Debug)]
pub(super) struct Metas {
    list: Vec<(String, String)>,
}

impl Metas {
    /// Gathers them. One element may have several names.
    pub(super) fn read(tree: &Tree) -> Self {
        let mut list = Vec::new();
        for meta in tree.select("meta[content]").nodes() {
            let Some(content) = attribute(meta, "content") else { continue };
            for key in ["property", "name", "itemprop", "http-equiv"] {
                let names = attribute(meta, key).unwrap_or_default().to_lowercase();
                list.extend(names.split_whitespace().map(|name| (plain(name), content.clone())));
            }
        }
        Self { list }
    }

    /// Gives the first content under any of some names, the earlier names first, with its name.
    pub(super) fn first(&self, names: &[&'static str]) -> Option<(&'static str, String)> {
        names.iter().find_map(|name| Some((*name, self.all(name).into_iter().next()?)))
    }

    /// Gives all contents under a name.
    pub(super) fn all(&self, name: &str) -> Vec<String> {
        let of = self.list.iter().filter(|(other, _)| other == name);
        of.map(|(_, content)| words(content)).filter(|content| !content.is_empty()).collect()
    }
}

/// Writes the names of Dublin Core in one way: `dc:title`, `DC.Title`, `dc-title`.
fn plain(name: &str) -> String {
    for prefix in ["dc", "dcterms"] {
        let rest = name.strip_prefix(prefix).and_then(|rest| rest.strip_prefix([':', '.', '-', '_']));
        if let Some(rest) = rest {
            return format!("{prefix}.{}", rest.replace(':', "."));
        }
    }
    name.to_owned()
}
