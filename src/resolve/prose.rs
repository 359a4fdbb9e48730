//! Markdown of editors, with its wiki links bound.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::diagnostic::{Code, Diagnostic};
use crate::locale::Lang;
use crate::resolve::scope::Scope;
use crate::resolve::{ArticleIx, EntityIx, NoteIx, PageIx};
use crate::source::Span;

/// Markdown in one language.
#[derive(Debug, Clone)]
pub struct Prose {
    /// Its language.
    pub lang: Lang,
    /// The Markdown.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// Its wiki links, in the order of the text.
    pub links: Vec<WikiLink>,
}

/// A wiki link that leads somewhere.
#[derive(Debug, Clone)]
pub struct WikiLink {
    /// The bytes of [`Prose::text`], brackets included.
    pub range: Range<usize>,
    /// Where it leads.
    pub target: LinkTarget,
}

/// Where a wiki link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkTarget {
    /// `[[note-id]]`
    Note(NoteIx),
    /// `[[article:id]]`
    Article(ArticleIx),
    /// `[[entity:id]]`
    Entity(EntityIx),
    /// `[[page:id]]`
    Page(PageIx),
}

/// Markdown by language, in the order given.
#[derive(Debug, Clone, Default)]
pub struct ProseSet {
    texts: Vec<Prose>,
}

impl ProseSet {
    /// Joins texts of different languages.
    pub fn new(texts: Vec<Prose>) -> Self {
        Self { texts }
    }

    /// Adds a text.
    pub fn push(&mut self, prose: Prose) {
        self.texts.push(prose);
    }

    /// Says whether there is none.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Gives the text in that language.
    pub fn get(&self, lang: Lang) -> Option<&Prose> {
        self.texts.iter().find(|p| p.lang == lang)
    }

    /// Gives the text in that language, else in the default, else the first.
    pub fn pick(&self, lang: Lang, default: Lang) -> Option<&Prose> {
        self.get(lang).or_else(|| self.get(default)).or_else(|| self.texts.first())
    }

    /// Gives every text.
    pub fn iter(&self) -> impl Iterator<Item = &Prose> {
        self.texts.iter()
    }
}

/// The Markdown that editors may use; `render` reads it with the same.
pub fn markdown_options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// Binds the wiki links of Markdown and looks for what may not stand in it.
pub(crate) fn bind(scope: &Scope<'_>, lang: Lang, text: &str, span: Span, out: &mut Vec<Diagnostic>) -> Prose {
    let mut links = Vec::new();
    if is_read_through(text) {
        for (event, range) in Parser::new_ext(text, markdown_options()).into_offset_iter() {
            match event {
                Event::Start(Tag::Link { link_type: LinkType::WikiLink { .. }, dest_url, .. }) => {
                    let place = within(scope, span, text, &range);
                    if let Some(target) = scope.link_target(&dest_url, place, out) {
                        links.push(WikiLink { range, target });
                    }
                }
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) if is_forbidden(&dest_url) => {
                    let message = format!("`{dest_url}` is no address that the site may link to");
                    let place = within(scope, span, text, &range);
                    out.push(
                        Diagnostic::new(Code::ForbiddenLink, place, message)
                            .help("links are `http`, `https`, `mailto` or relative"),
                    );
                }
                Event::Start(Tag::Image { dest_url, .. }) if dest_url.contains("://") => {
                    let message =
                        format!("`{dest_url}` is a picture elsewhere: pages make no request outside the site");
                    let place = within(scope, span, text, &range);
                    out.push(
                        Diagnostic::new(Code::ForbiddenLink, place, message)
                            .help("put it into `content/assets/` and set it as `![what it shows](/assets/NAME)`"),
                    );
                }
                Event::Html(_) | Event::InlineHtml(_) => {
                    let place = within(scope, span, text, &range);
                    out.push(
                        Diagnostic::new(Code::HtmlInMarkdown, place, "HTML in Markdown is shown as text")
                            .help("write it in Markdown, or as code between backticks"),
                    );
                }
                _ => {}
            }
        }
    }
    Prose { lang, text: text.to_owned(), span, links }
}

/// Says whether Markdown may have wiki links, HTML or links that are forbidden. Reading it through costs more than all else that is
/// done to a long text, and most have none: each place where the address of a link can stand is looked at instead.
fn is_read_through(text: &str) -> bool {
    let is_plain = |rest: &str| {
        let trimmed = rest.trim_start();
        // On the next line marks of a quotation may go before it.
        if rest[..rest.len() - trimmed.len()].contains('\n') {
            return false;
        }
        let address = trimmed.split(char::is_whitespace).next().unwrap_or_default();
        let is_web = ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
        // What is masked or written as an entity may be anything.
        !address.contains("&#")
            && !address.contains(|c: char| c == '\\' || c.is_control())
            && (is_web || !address.contains([':', '&']) && !address.starts_with("//"))
    };
    text.contains('<')
        || text.contains("[[")
        || text.contains("![")
        || text.split("](").skip(1).chain(text.split("]:").skip(1)).any(|rest| !is_plain(rest))
}

/// Says whether an address has a scheme other than those that the site links to.
pub fn is_forbidden(url: &str) -> bool {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme);
    let is_scheme = |s: &str| s.starts_with(|c: char| c.is_ascii_alphabetic()) && !s.contains(['/', '?', '#']);
    let url_has_control = url.chars().any(char::is_control);
    url_has_control
        || url.starts_with("//")
        || scheme
            .is_some_and(|s| is_scheme(s) && !["http", "https", "mailto"].contains(&s.to_ascii_lowercase().as_str()))
}

/// Names the place of a stretch of Markdown in its file: exactly in a body, by its words in a YAML text, whose folding moves
/// bytes, else the whole text.
fn within(scope: &Scope<'_>, span: Span, text: &str, range: &Range<usize>) -> Span {
    let source = scope.files.text(span);
    let words = &text[range.clone()];
    if source == text {
        return span.slice(range.start, range.end);
    }
    match source.find(words) {
        Some(at) => span.slice(at, at + words.len()),
        None => span,
    }
}

/// Gives the words of Markdown without its marks, paragraphs and other blocks apart by a blank line.
pub(crate) fn plain(markdown: &str) -> String {
    let mut words = String::with_capacity(markdown.len());
    for event in Parser::new_ext(markdown, markdown_options()) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                words.push_str(&text)
            }
            Event::SoftBreak => words.push(' '),
            Event::HardBreak => words.push('\n'),
            Event::End(TagEnd::TableCell) => words.push(' '),
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => words.push('\n'),
            Event::Start(Tag::Item | Tag::BlockQuote(_) | Tag::Table(_) | Tag::CodeBlock(_) | Tag::List(_))
            | Event::Rule => {
                break_block(&mut words);
            }
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::CodeBlock
                | TagEnd::Table
                | TagEnd::HtmlBlock,
            ) => break_block(&mut words),
            _ => {}
        }
    }
    words.truncate(words.trim_end().len());
    words.push('\n');
    words
}

fn break_block(words: &mut String) {
    words.truncate(words.trim_end().len());
    if !words.is_empty() {
        words.push_str("\n\n");
    }
}

#[cfg(test)]
mod tests {
    use super::{is_forbidden, is_read_through, plain};

    #[test]
    fn marks_are_gone_and_blocks_stand_apart() {
        let text = "# Head\n\nOne *two* [three](https://x.example)\nfour\n\n- five\n- `six`\n";
        assert_eq!(plain(text), "Head\n\nOne two three four\n\nfive\n\nsix\n");
    }

    #[test]
    fn what_may_be_wrong_is_read_through_and_what_cannot_be_is_not() {
        for text in [
            "[[note]]",
            "a <b>",
            "[a](javascript:x)",
            "[a]( \n javascript:x)",
            "[a](//b)",
            "[a](java&#115;cript:x)",
            "[a](javascript&colon;x)",
            "[a](javascript\\:x)",
            "[a]\n\n[a]: javascript:x",
            "> [a]:\n> javascript:x",
            "[a](https://b) [c](data:x)",
        ] {
            assert!(is_read_through(text), "{text}");
        }
        for text in
            ["plain: words", "[a](https://b.example/?c=d&e=f:g)", "[a](../b/#c)", "a [b] c: d", "[a]: mailto:b@c"]
        {
            assert!(!is_read_through(text), "{text}");
        }
    }

    #[test]
    fn only_known_schemes_pass() {
        assert!(is_forbidden("javascript:alert(1)"));
        assert!(is_forbidden("//elsewhere.example/"));
        assert!(!is_forbidden("../notes/a/#b:c"));
        assert!(!is_forbidden("HTTPS://x.example"));
    }
}
