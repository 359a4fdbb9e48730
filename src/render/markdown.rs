//! Markdown of editors → HTML, one piece for each paragraph, list, table.
//!
//! Takes prose whose wiki links are bound; gives markup with links to other pages, the first mention of each entity
//! linked, headings below the page's own, and an address for every paragraph. HTML in Markdown is shown as text. What is
//! wrong with a text was reported when it was read.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd, TextMergeWithOffset};

use crate::analyze::Named;
use crate::render::address::Address;
use crate::render::html::{Html, escape};
use crate::render::part::evidence;
use crate::render::sheet::Sheet;
use crate::resolve::{LinkTarget, Prose, markdown_options};

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// The page that the text belongs to: its relative links start there.
    pub home: Address,
    /// Paragraphs and headings get addresses.
    pub anchors: bool,
    /// The first mention of each entity is linked.
    pub mentions: bool,
    /// The level of a heading written as `#`.
    pub heading: u8,
    /// The evidence for a paragraph stands beside it.
    pub evidence: bool,
}

impl Setting {
    /// Sets the main text of the page at `home`.
    pub fn main(home: Address) -> Self {
        Self { home, anchors: true, mentions: true, heading: 2, evidence: true }
    }

    /// Sets a free page, where a text that begins with `##` leaves out no level below the title.
    pub fn page(home: Address) -> Self {
        Self { heading: 1, ..Self::main(home) }
    }

    /// Sets a shorter text: entities are linked, but paragraphs have no address.
    pub fn side(home: Address) -> Self {
        Self { anchors: false, evidence: false, ..Self::main(home) }
    }

    /// Sets a text that stands on a card: its own links alone.
    pub fn card(home: Address) -> Self {
        Self { mentions: false, ..Self::side(home) }
    }
}

/// Sets a text in the given column of a page (0, or 1 for the second of two languages): one piece of markup for each
/// block at the top level.
pub(crate) fn blocks(prose: &Prose, column: usize, setting: Setting, sheet: &Sheet<'_>) -> Vec<Html> {
    let parser = Parser::new_ext(&prose.text, markdown_options());
    let mut setter = Setter {
        prose,
        column,
        setting,
        sheet,
        inside: Inside::default(),
        footnotes: HashMap::new(),
        referred: BTreeSet::new(),
        evidence: Vec::new(),
    };
    let mut out = Vec::new();
    let mut block: Vec<Event<'_>> = Vec::new();
    let mut depth = 0_usize;
    for (event, range) in TextMergeWithOffset::new(parser.into_offset_iter()) {
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        setter.take(event, range, &mut block);
        if depth == 0 {
            let mut html = String::new();
            pulldown_cmark::html::push_html(&mut html, block.drain(..));
            html.push_str(evidence::beside(sheet, column, &std::mem::take(&mut setter.evidence)).as_str());
            out.push(Html::raw(html));
        }
    }
    out
}

/// Sets a text as words of a line: the blocks without their paragraph tags.
pub(crate) fn inline(prose: &Prose, column: usize, setting: Setting, sheet: &Sheet<'_>) -> Html {
    let parts = blocks(prose, column, setting, sheet);
    let bare = |html: &Html| {
        let text = html.as_str().trim();
        text.strip_prefix("<p>").and_then(|t| t.strip_suffix("</p>")).unwrap_or(text).to_owned()
    };
    Html::raw(parts.iter().map(bare).collect::<Vec<_>>().join(" "))
}

/// Cuts a text at a word, with an ellipsis.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let end = text[..cut].rfind(char::is_whitespace).unwrap_or(cut);
    format!("{}…", text[..end].trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// Where in a text the setter is.
#[derive(Default)]
struct Inside {
    /// Inside a link, and whether it is one that readers cannot follow.
    link: Option<bool>,
    heading: bool,
    /// The code of a block and its language.
    code: Option<(String, String)>,
    /// Inside a wiki link without words of its own.
    bare: bool,
    image: bool,
    /// Inside a list, a quotation or a table: paragraphs there have no address.
    nested: usize,
}

/// Turns the events of one text into events that the HTML writer prints.
struct Setter<'a> {
    prose: &'a Prose,
    column: usize,
    setting: Setting,
    sheet: &'a Sheet<'a>,
    inside: Inside,
    footnotes: HashMap<String, usize>,
    /// Footnotes that a place refers to already.
    referred: BTreeSet<usize>,
    /// The notes and articles that the block links, which are to stand beside it.
    evidence: Vec<LinkTarget>,
}

impl<'a> Setter<'a> {
    fn take(&mut self, event: Event<'a>, range: Range<usize>, out: &mut Vec<Event<'a>>) {
        match event {
            Event::Start(tag) => self.start(tag, range, out),
            Event::End(tag) => self.end(tag, out),
            Event::Text(text) => self.text(&text, range, out),
            Event::Html(html) => out.push(Event::Text(html)),
            Event::InlineHtml(html) => out.push(Event::Text(html)),
            Event::FootnoteReference(label) => {
                let (n, id) = self.footnote(&label);
                let shown = self.sheet.tongue().number(n);
                // The way back leads to the first place that refers to it.
                let back = if self.referred.insert(n) { format!(" id=\"{id}-back\"") } else { String::new() };
                out.push(raw(format!("<sup class=\"footnote\"><a href=\"#{id}\"{back}>{shown}</a></sup>")));
            }
            other if self.inside.bare || self.inside.image => drop(other),
            // What is written in code runs from left to right whatever the language around it.
            Event::Code(code) => {
                let mut html = "<code dir=\"ltr\">".to_owned();
                escape(&code, &mut html);
                out.push(raw(html + "</code>"));
            }
            other => out.push(other),
        }
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>, out: &mut Vec<Event<'a>>) {
        match tag {
            Tag::Paragraph if self.setting.anchors && self.inside.nested == 0 => {
                let id = self.sheet.paragraph_id(self.column);
                out.push(raw(format!("<p id=\"{id}\">")));
            }
            Tag::Heading { level, id, .. } => self.heading(level, id, range, out),
            Tag::Link { link_type: LinkType::WikiLink { has_pothole }, .. } => self.wiki_link(range, has_pothole, out),
            Tag::Link { dest_url, .. } => self.link(&dest_url, range, out),
            Tag::Image { dest_url, .. } => self.image(&dest_url, range, out),
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => info.split([' ', ',']).next().unwrap_or_default().to_owned(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.inside.code = Some((language, String::new()));
            }
            Tag::FootnoteDefinition(label) => {
                self.inside.nested += 1;
                let (n, id) = self.footnote(&label);
                let shown = self.sheet.tongue().number(n);
                out.push(raw(format!("<div class=\"footnote-text\" id=\"{id}\"><a href=\"#{id}-back\">{shown}</a> ")));
            }
            Tag::Table(alignments) => {
                self.inside.nested += 1;
                out.push(raw("<div class=\"table-frame\" tabindex=\"0\">".to_owned()));
                out.push(Event::Start(Tag::Table(alignments)));
            }
            Tag::HtmlBlock => out.push(raw("<p>".to_owned())),
            other => {
                if matches!(other, Tag::List(_) | Tag::BlockQuote(_)) {
                    self.inside.nested += 1;
                }
                out.push(Event::Start(other));
            }
        }
    }

    fn end(&mut self, tag: TagEnd, out: &mut Vec<Event<'a>>) {
        match tag {
            TagEnd::Heading(level) => {
                self.inside.heading = false;
                out.push(raw(format!("</h{}>\n", self.level(level))));
            }
            TagEnd::Link => {
                self.inside.bare = false;
                if self.inside.link.take() == Some(true) {
                    out.push(raw("</a>".to_owned()));
                }
            }
            TagEnd::Image => {
                self.inside.image = false;
            }
            TagEnd::CodeBlock => {
                if let Some((language, code)) = self.inside.code.take() {
                    out.push(raw(self.sheet.site.code.set(code, language)));
                }
            }
            TagEnd::FootnoteDefinition => {
                self.inside.nested -= 1;
                out.push(raw("</div>\n".to_owned()));
            }
            TagEnd::Table => {
                self.inside.nested -= 1;
                out.push(Event::End(TagEnd::Table));
                out.push(raw("</div>\n".to_owned()));
            }
            TagEnd::HtmlBlock => out.push(raw("</p>\n".to_owned())),
            other => {
                if matches!(other, TagEnd::List(_) | TagEnd::BlockQuote(_)) {
                    self.inside.nested -= 1;
                }
                out.push(Event::End(other));
            }
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>, out: &mut Vec<Event<'a>>) {
        if let Some((_, code)) = &mut self.inside.code {
            code.push_str(text);
        } else if self.inside.bare || self.inside.image {
        } else if self.inside.link.is_none() && !self.inside.heading && self.setting.mentions {
            let mut html = String::with_capacity(text.len() + 64);
            let around = self.prose.lang.direction();
            self.sheet.link_mentions(text, &self.named(text, range), self.column, around, &mut html);
            out.push(raw(html));
        } else {
            let mut html = String::with_capacity(text.len() + 16);
            self.sheet.mark_scripts(text, self.prose.lang.direction(), &mut html);
            out.push(raw(html));
        }
    }

    /// Gives the names in a stretch of text: those that were found in the Markdown, where the words stand there as they are.
    /// An underscore in them or beside them may be a mark or a part of a word, so that such words are looked through anew.
    fn named(&self, text: &str, range: Range<usize>) -> Named {
        let site = self.sheet.site;
        match site.findings.names.get(&self.prose.span) {
            Some(named) if self.prose.text[range.clone()] == *text && !self.touches_underscore(&range) => {
                let first = named.partition_point(|(name, _)| name.start < range.start);
                let within = named[first..].iter().take_while(|(name, _)| name.end <= range.end);
                within.map(|(name, ix)| (name.start - range.start..name.end - range.start, *ix)).collect()
            }
            _ => site.mentions(text),
        }
    }

    fn touches_underscore(&self, range: &Range<usize>) -> bool {
        let bytes = self.prose.text.as_bytes();
        bytes[range.start.saturating_sub(1)..(range.end + 1).min(bytes.len())].contains(&b'_')
    }

    fn heading(&mut self, level: HeadingLevel, id: Option<CowStr<'a>>, range: Range<usize>, out: &mut Vec<Event<'a>>) {
        self.inside.heading = true;
        let level = self.level(level);
        if !self.setting.anchors {
            out.push(raw(format!("<h{level}>")));
            return;
        }
        let wanted = id.map_or_else(|| slug(&self.prose.text[range.clone()]), |id| id.to_string());
        let id = self.sheet.heading_id(&wanted, self.column);
        self.sheet.list_heading(
            self.column,
            level,
            &id,
            without_targets(&self.prose.text[range]).trim_matches(['#', ' ', '\n']),
        );
        let mut html = format!("<h{level} id=\"");
        escape(&id, &mut html);
        html.push_str("\">");
        out.push(raw(html));
    }

    /// Shifts a heading below the page's own, which is the first; nothing goes deeper than the sixth level.
    fn level(&self, level: HeadingLevel) -> u8 {
        (level as u8 + self.setting.heading - 1).clamp(2, 6)
    }

    fn wiki_link(&mut self, range: Range<usize>, has_words: bool, out: &mut Vec<Event<'a>>) {
        let link = self.prose.links.iter().find(|l| l.range.contains(&range.start) || range.contains(&l.range.start));
        let target = link.map(|l| l.target).filter(|t| self.sheet.site.public.target(*t));
        let href = target.map(|t| self.sheet.links.to(address_of(t, self.sheet)));
        match target {
            Some(LinkTarget::Entity(ix)) => _ = self.sheet.mark_linked(ix, self.column),
            Some(to @ (LinkTarget::Note(_) | LinkTarget::Article(_)))
                if self.setting.evidence && !self.evidence.contains(&to) =>
            {
                self.evidence.push(to);
            }
            _ => {}
        }
        self.inside.link = Some(href.is_some());
        if let Some(href) = href {
            out.push(raw(format!("<a href=\"{href}\">")));
        }
        if !has_words {
            // The ID of what readers do not see is no word for them either.
            let name = target.map(|target| self.sheet.name_of(target, self.prose.lang).as_str().to_owned());
            self.inside.bare = true;
            out.push(raw(name.unwrap_or_else(|| "…".to_owned())));
        }
    }

    fn link(&mut self, to: &str, range: Range<usize>, out: &mut Vec<Event<'a>>) {
        let at = self.prose.span.slice(range.start, range.end);
        let href = self.sheet.href(to, self.setting.home, at);
        self.inside.link = Some(href.is_some());
        if let Some(href) = href {
            let mut html = "<a href=\"".to_owned();
            escape(&href, &mut html);
            html.push_str("\">");
            out.push(raw(html));
        }
    }

    /// Sets a picture of the dossier's own; pages make no request elsewhere, so one from outside is left out.
    fn image(&mut self, to: &str, range: Range<usize>, out: &mut Vec<Event<'a>>) {
        self.inside.image = true;
        let words = alternative(&self.prose.text[range.clone()]);
        let at = self.prose.span.slice(range.start, range.end);
        let outside = to.contains("://") || to.starts_with("mailto:");
        let mut html = String::new();
        match self.sheet.href(to, self.setting.home, at).filter(|_| !outside) {
            Some(href) => {
                html.push_str("<img loading=\"lazy\" src=\"");
                escape(&href, &mut html);
                html.push_str("\" alt=\"");
                escape(words, &mut html);
                html.push_str("\">");
            }
            None => escape(words, &mut html),
        }
        out.push(raw(html));
    }

    /// Gives the number of a footnote and its address.
    fn footnote(&mut self, label: &str) -> (usize, String) {
        let (sheet, column) = (self.sheet, self.column);
        let n = *self.footnotes.entry(label.to_owned()).or_insert_with(|| sheet.footnote_number(column));
        (n, format!("fn-{n}{}", self.sheet.column_suffix(self.column)))
    }
}

/// Gives the page of what a wiki link leads to; a section's introduction is the section.
pub(crate) fn address_of(target: LinkTarget, sheet: &Sheet<'_>) -> Address {
    match target {
        LinkTarget::Note(ix) => Address::Note(ix),
        LinkTarget::Article(ix) => Address::Source(ix),
        LinkTarget::Entity(ix) => Address::Entity(ix),
        LinkTarget::Page(ix) => match sheet.site.dossier.page(ix).section {
            Some(section) => Address::Section(section, 1),
            None => Address::Page(ix),
        },
    }
}

fn raw<'a>(html: String) -> Event<'a> {
    Event::InlineHtml(CowStr::from(html))
}

/// Gives the words between the brackets of `![words](…)`.
fn alternative(source: &str) -> &str {
    let inner = source.strip_prefix("![").unwrap_or(source);
    inner.split_once("](").map_or(inner, |(words, _)| words)
}

/// Makes an address of a heading's words: letters and digits of any script, hyphens between. The ID that a wiki link leads
/// to is no word of the heading, and may be one that readers do not see.
pub(crate) fn slug(words: &str) -> String {
    let mut out = String::new();
    for c in without_targets(words).chars() {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}

/// Leaves of each wiki link its label alone.
fn without_targets(words: &str) -> String {
    let mut parts = words.split("[[");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (link, after) = part.split_once("]]").unwrap_or(("", part));
        out.push_str(link.split_once('|').map_or("", |(_, label)| label));
        out.push(' ');
        out.push_str(after);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{shortened, slug};

    #[test]
    fn headings_have_addresses_in_any_script() {
        assert_eq!(slug("## What “match” means"), "what-match-means");
        assert_eq!(slug("# ما معنى المطابقة؟"), "ما-معنى-المطابقة");
        assert_eq!(slug("## See [[hidden-note]] and [[page:method|the method]]"), "see-and-the-method");
    }

    #[test]
    fn a_text_is_cut_at_a_word() {
        assert_eq!(shortened("one two, three", 10), "one two…");
        assert_eq!(shortened("one", 10), "one");
    }
}
