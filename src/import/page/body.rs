//! The words of an article without the furniture around it.

use dom_query::Document as Tree;
use dom_smoothie::{Config, Readability};

use super::tree::{Paragraph, lays_out, name, paragraphs};

/// Elements that the extraction is tried on; beyond, its cost is not linear.
const ELEMENTS: usize = 60_000;

/// Words up to which a paragraph of links alone is no part of an article.
const LINKED: usize = 12;

/// The words of an article, and what the extraction made of its head.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) title: String,
    pub(super) byline: Option<String>,
    pub(super) outlet: Option<String>,
}

/// Extracts the body of a page. Where no article can be told from the rest, all visible words are given.
pub(super) fn extract(html: &str) -> Body {
    let tree = Tree::from(html);
    // Short pages are taken whole by the extraction, with what is no article by its very name.
    tree.select("nav, footer, [role=navigation], [role=contentinfo], [role=search]").remove();
    unfold_tables(&tree);
    let all = tree.body().map(paragraphs).unwrap_or_default();
    let config = Config { max_elements_to_parse: ELEMENTS, ..Config::default() };
    let Some(article) =
        Readability::with_document(tree, None, Some(config)).ok().and_then(|mut reader| reader.parse().ok())
    else {
        return Body { paragraphs: all, ..Body::default() };
    };
    let content = Tree::from(article.content);
    let mut kept = content.body().map(paragraphs).unwrap_or_default();
    // Menus that the extraction kept, and what else to read.
    kept.retain(|paragraph| !paragraph.linked || paragraph.text.split_whitespace().count() > LINKED);
    if letters(&kept) == 0 {
        kept = all;
    }
    Body { paragraphs: kept, title: article.title, byline: article.byline, outlet: article.site_name }
}

/// Makes plain blocks of tables that lay a page out: the extraction joins the words of their cells.
fn unfold_tables(tree: &Tree) {
    let cells = tree.select("td, th");
    for cell in cells.nodes().iter().filter(|cell| lays_out(cell)) {
        let frame = cell.ancestors_it(None).take_while(|above| !above.has_name("body"));
        let frame: Vec<_> =
            frame.take(4).filter(|above| matches!(name(above).as_str(), "tr" | "tbody" | "table")).collect();
        frame.iter().chain([cell]).for_each(|node| node.rename("div"));
    }
    // The other cells of such a row are left without one.
    tree.select("div > td, div > th, div > tr, div > tbody").rename("div");
}

fn letters(paragraphs: &[Paragraph]) -> usize {
    paragraphs.iter().map(|paragraph| paragraph.text.chars().filter(|c| c.is_alphabetic()).count()).sum()
}
