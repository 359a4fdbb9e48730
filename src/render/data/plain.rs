//! Markdown of editors → the words alone, for documents that hold no markup.
//!
//! Takes prose whose wiki links are bound; gives paragraphs apart by a blank line, with the words that a reader sees: of
//! a wiki link its label, or the name of what it leads to.

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use crate::render::site::Site;
use crate::resolve::{LinkTarget, Prose, WikiLink, markdown_options};

/// Gives the words of a text.
pub(crate) fn plain(prose: &Prose, site: &Site<'_>) -> String {
    let mut out = String::with_capacity(prose.text.len());
    let mut bare = false;
    for (event, range) in Parser::new_ext(&prose.text, markdown_options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { link_type: LinkType::WikiLink { has_pothole: false }, .. }) => {
                bare = true;
                let link =
                    prose.links.iter().find(|link| link.range.start <= range.start && range.start < link.range.end);
                out.push_str(&name(link, prose, site));
            }
            Event::End(TagEnd::Link) => bare = false,
            Event::Text(_) | Event::Code(_) if bare => {}
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Item | TagEnd::TableCell) => out.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::TableRow) => {
                out.push_str("\n\n")
            }
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Gives the name of what a link leads to, in the language of the text; nothing where readers do not see it.
fn name<'a>(link: Option<&WikiLink>, prose: &Prose, site: &'a Site<'_>) -> std::borrow::Cow<'a, str> {
    let Some(target) = link.map(|link| link.target).filter(|target| site.public.target(*target)) else {
        return "…".into();
    };
    let dossier = site.dossier;
    let name = match target {
        LinkTarget::Note(ix) => Some(&dossier.note(ix).title),
        LinkTarget::Article(ix) => dossier.article(ix).name(),
        LinkTarget::Entity(ix) => Some(&dossier.entity(ix).names),
        LinkTarget::Page(ix) => Some(&dossier.page(ix).title),
    };
    name.and_then(|name| name.pick(prose.lang, dossier.default_language()))
        .map_or("…".into(), |piece| piece.text.into())
}
