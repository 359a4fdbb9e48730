//! The tree of a page, walked without recursion: visible words, attributes, and what is furniture around an article.

use dom_query::NodeRef;

/// Elements whose words no reader sees.
const UNSEEN: [&str; 12] = [
    "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "select", "textarea", "object",
    "canvas",
];
/// Elements that begin and end a paragraph.
const BLOCKS: [&str; 38] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tr",
    "ul",
];
/// Words in classes and IDs of what stands around an article.
const FURNITURE: [&str; 19] = [
    "comment",
    "related",
    "sidebar",
    "widget",
    "recommend",
    "trending",
    "popular",
    "most-read",
    "mostread",
    "latest",
    "ticker",
    "teaser",
    "footer",
    "promo",
    "read-more",
    "readmore",
    "newsletter",
    "breaking",
    "more-",
];
/// Words that have one of these in them and mark what is an article's own: what stands below a post, and the part of a page of
/// Blogger in which the posts are.
const OWN: [&str; 4] = ["post-footer", "entry-footer", "article-footer", "widget blog"];

/// Walks a tree in order; `enter` says whether to look inside.
pub(super) fn walk<'a>(
    root: NodeRef<'a>,
    mut enter: impl FnMut(&NodeRef<'a>) -> bool,
    mut leave: impl FnMut(&NodeRef<'a>),
) {
    let mut at = root;
    loop {
        if enter(&at)
            && let Some(child) = at.first_child()
        {
            at = child;
            continue;
        }
        loop {
            leave(&at);
            if at.id == root.id {
                return;
            }
            if let Some(next) = at.next_sibling() {
                at = next;
                break;
            }
            match at.parent() {
                Some(parent) => at = parent,
                None => return,
            }
        }
    }
}

/// Gives an element's name in lower case; nothing for a text.
pub(super) fn name(node: &NodeRef<'_>) -> String {
    node.node_name().map(|name| name.to_ascii_lowercase()).unwrap_or_default()
}

/// Gives an attribute without white space around it, if it has a value.
pub(super) fn attribute(node: &NodeRef<'_>, key: &str) -> Option<String> {
    node.attr(key).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

/// Gives the visible words of an element in one line.
pub(super) fn line(node: &NodeRef<'_>) -> String {
    let paragraphs = paragraphs(*node);
    paragraphs.iter().map(|paragraph| paragraph.text.replace('\n', " ")).collect::<Vec<_>>().join(" ")
}

/// A paragraph, with the language that the page states for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// Its words; lines are apart where the page breaks them.
    pub(crate) text: String,
    /// The nearest `lang` around it.
    pub(crate) language: Option<String>,
    /// It is a heading.
    pub(crate) heading: bool,
    /// It is nothing but links.
    pub(crate) linked: bool,
}

/// Gives the visible words below an element as paragraphs, in order.
pub(super) fn paragraphs(root: NodeRef<'_>) -> Vec<Paragraph> {
    let gather = std::cell::RefCell::new(Gather::default());
    let enter = |node: &NodeRef<'_>| gather.borrow_mut().enter(node);
    let leave = |node: &NodeRef<'_>| gather.borrow_mut().leave(node);
    walk(root, enter, leave);
    let mut gather = gather.into_inner();
    gather.end();
    gather.done
}

/// What is gathered while walking.
#[derive(Default)]
struct Gather {
    done: Vec<Paragraph>,
    text: String,
    languages: Vec<String>,
    headings: usize,
    links: usize,
    /// Letters outside of links, of the paragraph at hand.
    unlinked: usize,
}

impl Gather {
    fn enter(&mut self, node: &NodeRef<'_>) -> bool {
        if node.is_text() {
            self.words(&node.text());
            return false;
        }
        let name = name(node);
        if UNSEEN.contains(&name.as_str()) || is_hidden(node) {
            return false;
        }
        if is_block(node, &name) {
            self.end();
        }
        match name.as_str() {
            "br" => self.text.push('\n'),
            "td" | "th" => self.text.push(' '),
            _ => {}
        }
        self.headings += usize::from(is_heading(&name));
        self.links += usize::from(name == "a");
        if let Some(language) = language_of(node) {
            self.end();
            self.languages.push(language);
        }
        true
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        if !node.is_element() {
            return;
        }
        let name = name(node);
        if UNSEEN.contains(&name.as_str()) || is_hidden(node) {
            return;
        }
        if is_block(node, &name) {
            self.end();
        }
        if language_of(node).is_some() {
            self.end();
            self.languages.pop();
        }
        self.headings -= usize::from(is_heading(&name));
        self.links -= usize::from(name == "a");
    }

    /// Adds words with single spaces between them.
    fn words(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_control() && !c.is_whitespace() {
                continue;
            }
            if !c.is_whitespace() {
                self.text.push(c);
                self.unlinked += usize::from(self.links == 0 && c.is_alphanumeric());
            } else if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
        }
    }

    fn end(&mut self) {
        let (text, unlinked) = (std::mem::take(&mut self.text), std::mem::take(&mut self.unlinked));
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        // Two breaks in a row are how old pages end a paragraph.
        for part in lines.join("\n").split("\n\n").map(str::trim).filter(|part| !part.is_empty()) {
            let (language, heading) = (self.languages.last().cloned(), self.headings > 0);
            self.done.push(Paragraph { text: part.to_owned(), language, heading, linked: unlinked == 0 });
        }
    }
}

/// Says whether an element is a paragraph of its own. A cell of a table is one where it holds more than a word or a figure.
fn is_block(node: &NodeRef<'_>, name: &str) -> bool {
    BLOCKS.contains(&name) || matches!(name, "td" | "th") && lays_out(node)
}

/// Says whether a cell of a table is a part of the page's layout, as on old pages.
pub(super) fn lays_out(cell: &NodeRef<'_>) -> bool {
    let is_block =
        |node: NodeRef<'_>| matches!(name(&node).as_str(), "br" | "p" | "div" | "table" | "h1" | "h2" | "ul");
    cell.descendants_it().take(30).any(is_block)
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3")
}

fn is_hidden(node: &NodeRef<'_>) -> bool {
    node.has_attr("hidden")
        || attribute(node, "style").is_some_and(|style| style.replace(' ', "").contains("display:none"))
}

/// Gives the `lang` of an element inside the page; the root's is the page's own.
fn language_of(node: &NodeRef<'_>) -> Option<String> {
    if node.has_name("html") || node.has_name("body") {
        return None;
    }
    attribute(node, "lang").or_else(|| attribute(node, "xml:lang"))
}

/// Says whether an element stands among comments, related stories and the like, or outside of what is the page's own matter.
pub(super) fn is_furniture(node: &NodeRef<'_>) -> bool {
    std::iter::once(*node).chain(node.ancestors_it(None)).any(|node| {
        let name = name(&node);
        // What is told of an article may stand aside of it: by whom it is, and when.
        let tells = || ["meta", "byline"].iter().any(|word| marks(&node).contains(word));
        if matches!(name.as_str(), "footer" | "nav") || name == "aside" && !tells() {
            return true;
        }
        if matches!(name.as_str(), "" | "body" | "html" | "main" | "article") {
            return false;
        }
        let words = OWN.iter().fold(marks(&node), |words, own| words.replace(own, ""));
        FURNITURE.iter().any(|word| words.contains(word))
    })
}

/// Gives an element's class and ID in lower case.
pub(super) fn marks(node: &NodeRef<'_>) -> String {
    let class = attribute(node, "class").unwrap_or_default();
    let id = attribute(node, "id").unwrap_or_default();
    format!("{class} {id}").to_ascii_lowercase()
}
