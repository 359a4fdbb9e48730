//! Which parts of a page are articles of their own.

use std::collections::BTreeSet;

use dom_query::{Document as Tree, NodeRef};

use super::tree::{is_furniture, name, paragraphs};
use super::visible;
use crate::diagnostic::Refusal;

/// Words that an article of a page with several has at least; teasers for other stories have fewer.
const WORDS: usize = 60;

/// Articles that a page has at most: beyond, it is a list of a site's articles and none of them in itself. Each is kept with
/// the whole page, and read with its head.
const ARTICLES: usize = 100;
/// Bytes that the head of a page with several articles may have to be read with each.
const HEAD: usize = 64 << 10;

/// Finds the elements of a page that each hold an article with a headline of its own; fewer than two where the page has one.
///
/// # Errors
/// When there are more than a page has.
pub(super) fn articles(tree: &Tree) -> Result<Vec<NodeRef<'_>>, Refusal> {
    let mut found: Vec<(NodeRef<'_>, usize)> = Vec::new();
    let (mut nodes, mut headings) = (BTreeSet::new(), BTreeSet::new());
    for node in tree
        .select("article, [itemtype*='schema.org/NewsArticle'], [itemtype*='schema.org/BlogPosting'], .hentry")
        .nodes()
    {
        let is_within = node.ancestors_it(None).any(|above| nodes.contains(&above.id));
        if is_within || is_furniture(node) || name(node) == "body" {
            continue;
        }
        let Some(heading) = visible::heading(*node) else { continue };
        let words = paragraphs(*node)
            .iter()
            .filter(|p| !p.heading)
            .map(|p| p.text.split_whitespace().count())
            .filter(|n| *n > 7)
            .sum();
        if words >= WORDS && headings.insert(super::tree::line(&heading)) {
            nodes.insert(node.id);
            found.push((*node, words));
        }
    }
    let most = found.iter().map(|(_, words)| *words).max().unwrap_or_default();
    found.retain(|(_, words)| words * 5 >= most);
    if found.len() > ARTICLES {
        let message = format!("there are {} articles on the page, and {ARTICLES} is the most", found.len());
        return Err(Refusal::new(message, "save the pages of the articles that you need"));
    }
    Ok(found.into_iter().map(|(node, _)| node).collect())
}

/// Gives the head of a page as it is read with each of its articles: without what no reader sees, and without all of it where it
/// is large.
pub(super) fn head(tree: &Tree) -> String {
    let head = Tree::from(tree.head().map(|head| head.html().to_string()).unwrap_or_default());
    head.select("script, style, noscript, template").remove();
    let html = head.head().map(|head| head.html().to_string()).unwrap_or_default();
    if html.len() > HEAD { String::new() } else { html }
}

/// Gives a page with one of its articles alone.
pub(super) fn alone(head: &str, article: &NodeRef<'_>) -> String {
    format!("<!DOCTYPE html><html>{head}<body>{}</body></html>", article.html())
}
