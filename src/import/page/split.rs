//! Which parts of a page are articles of their own.

use dom_query::{Document as Tree, NodeRef};

use super::tree::{is_furniture, name, paragraphs};
use super::visible;

/// Words that an article of a page with several has at least; teasers for other stories have fewer.
const WORDS: usize = 60;

/// Finds the elements of a page that each hold an article with a headline of its own; fewer than two where the page has one.
pub(super) fn articles(tree: &Tree) -> Vec<NodeRef<'_>> {
    let mut found: Vec<(NodeRef<'_>, String, usize)> = Vec::new();
    for node in tree
        .select("article, [itemtype*='schema.org/NewsArticle'], [itemtype*='schema.org/BlogPosting'], .hentry")
        .nodes()
    {
        let is_within = node.ancestors_it(None).any(|above| found.iter().any(|(other, ..)| other.id == above.id));
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
        let heading = super::tree::line(&heading);
        if words >= WORDS && !found.iter().any(|(_, other, _)| *other == heading) {
            found.push((*node, heading, words));
        }
    }
    let most = found.iter().map(|(.., words)| *words).max().unwrap_or_default();
    found.retain(|(.., words)| words * 5 >= most);
    found.into_iter().map(|(node, ..)| node).collect()
}

/// Gives a page with one of its articles alone.
pub(super) fn alone(tree: &Tree, article: &NodeRef<'_>) -> String {
    let head = tree.head().map(|head| head.html().to_string()).unwrap_or_default();
    format!("<!DOCTYPE html><html>{head}<body>{}</body></html>", article.html())
}
