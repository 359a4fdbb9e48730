//! JSON Feed 1.1 as text.
//!
//! Takes a feed with its entries, gives the document. It chooses nothing and formats no dates.

use serde::Serialize;

use crate::locale::Lang;
use crate::render::feed::atom;

/// Writes the document.
pub(super) fn write(feed: &atom::Feed) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(&Feed::new(feed)).expect("keys are text, and memory does not fail");
    bytes.push(b'\n');
    bytes
}

/// A feed.
#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    language: Lang,
    authors: [Author<'a>; 1],
    items: Vec<Item<'a>>,
}

/// Who stands for it.
#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

/// An entry.
#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    content_html: &'a str,
    date_modified: &'a str,
    language: Lang,
    tags: Vec<&'a str>,
}

impl<'a> Feed<'a> {
    fn new(feed: &'a atom::Feed) -> Self {
        let item = |entry: &'a atom::Entry| Item {
            id: &entry.id,
            url: &entry.page,
            title: &entry.title,
            content_html: &entry.html,
            date_modified: &entry.updated,
            language: entry.lang,
            tags: entry.categories.iter().map(|(_, label)| label.as_str()).collect(),
        };
        Self {
            version: "https://jsonfeed.org/version/1.1",
            title: &feed.title,
            home_page_url: &feed.page,
            feed_url: &feed.own,
            description: &feed.subtitle,
            language: feed.lang,
            authors: [Author { name: &feed.author }],
            items: feed.entries.iter().map(item).collect(),
        }
    }
}
