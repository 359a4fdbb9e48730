//! Markdown → the words that a reader sees, which is what quotations are checked against.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Gives the words of a Markdown text, one paragraph, heading or list item a block, without its front matter and HTML.
pub(super) fn words(text: &str) -> String {
    let options = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS | Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut words = String::with_capacity(text.len());
    let mut hidden = false;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::MetadataBlock(_)) => hidden = true,
            Event::End(TagEnd::MetadataBlock(_)) => hidden = false,
            Event::Text(part) | Event::Code(part) if !hidden => words.push_str(&part),
            Event::SoftBreak | Event::HardBreak => words.push('\n'),
            Event::End(TagEnd::TableCell) => words.push(' '),
            Event::Start(Tag::Item) | Event::End(TagEnd::TableRow | TagEnd::TableHead) => end_line(&mut words),
            Event::End(end) if is_block(end) => end_block(&mut words),
            _ => {}
        }
    }
    words
}

/// Says whether an empty line follows the element.
fn is_block(end: TagEnd) -> bool {
    matches!(end, TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::List(_) | TagEnd::Table)
}

fn end_line(words: &mut String) {
    if !words.is_empty() && !words.ends_with('\n') {
        words.push('\n');
    }
}

fn end_block(words: &mut String) {
    end_line(words);
    if !words.is_empty() && !words.ends_with("\n\n") {
        words.push('\n');
    }
}
