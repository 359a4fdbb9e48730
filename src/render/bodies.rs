//! Full texts that were set for one language's view and are wanted again for the next.
//!
//! Takes the markup of an article's text with what the page held before and after it; gives it back where another page holds
//! the same before. A text that says anything in the reader's language is not taken. Kept until every view had it: as the
//! views of one page are rendered one after another, few are kept at a time.

use std::sync::{Mutex, PoisonError};

use crate::render::sheet::Placed;
use crate::resolve::{ArticleIx, Prose};

/// A text as it was set.
struct Body {
    before: Placed,
    after: Placed,
    html: String,
    /// How many views still want it.
    wanted: usize,
}

/// The texts of a site that are kept.
pub(crate) struct Bodies {
    kept: Vec<Mutex<Option<Body>>>,
    views: usize,
}

impl Bodies {
    /// Makes room for the texts of so many articles, in so many views of one language.
    pub(crate) fn new(articles: usize, views: usize) -> Self {
        Self { kept: (0..articles).map(|_| Mutex::new(None)).collect(), views }
    }

    /// Gives the markup of a text and what the page holds after it, where the same was set on a page that held the same.
    pub(crate) fn take(&self, ix: ArticleIx, before: &Placed) -> Option<(String, Placed)> {
        let mut kept = self.kept[ix.at()].lock().unwrap_or_else(PoisonError::into_inner);
        let body = kept.as_mut().filter(|body| body.before == *before)?;
        body.wanted -= 1;
        if body.wanted > 0 {
            return Some((body.html.clone(), body.after.clone()));
        }
        kept.take().map(|body| (body.html, body.after))
    }

    /// Keeps the markup of a text for the other views, if no link in it leads into this one.
    pub(crate) fn keep(&self, ix: ArticleIx, html: &str, before: Placed, after: Placed) {
        let mut kept = self.kept[ix.at()].lock().unwrap_or_else(PoisonError::into_inner);
        if self.views > 1 && kept.is_none() && after.has_links_of(&before) {
            *kept = Some(Body { before, after, html: html.to_owned(), wanted: self.views - 1 });
        }
    }
}

/// Says whether a text is set alike for readers of every language: a footnote has a number in the reader's digits, and what
/// a wiki link leads to stands beside it in the reader's language.
pub(crate) fn reads_alike(body: &Prose) -> bool {
    body.links.is_empty() && !body.text.contains("[^")
}
