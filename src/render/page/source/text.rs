//! The full text of an article, where its rights allow to publish it, with the quoted passages marked.

use serde::Serialize;

use crate::analyze::Segment;
use crate::config::Rights;
use crate::render::address::{Address, View};
use crate::render::bodies;
use crate::render::html::Html;
use crate::render::markdown::{self, Setting};
use crate::render::page::source::marks::{self, Mark};
use crate::render::sheet::Sheet;
use crate::render::text::Block;
use crate::resolve::{ArticleIx, Prose};

/// The full text.
#[derive(Serialize)]
pub(super) struct FullText {
    /// The words, in the language of the article.
    body: Block,
    /// Whether passages are marked.
    marked: bool,
}

/// Sets the full text; none where it is not ours to publish.
pub(super) fn full(sheet: &Sheet<'_>, ix: ArticleIx) -> Option<FullText> {
    let article = sheet.site.dossier.article(ix);
    let body = article.body.as_ref().filter(|_| article.rights == Rights::Full)?;
    let html = set(sheet, ix, body);
    let marks = passages(sheet, ix);
    let words = article.text.as_ref().map(|text| text.words.as_str()).filter(|_| !marks.is_empty());
    let html = match words {
        Some(words) => marks::marked(&html, words, &marks),
        None => html,
    };
    Some(FullText { body: Block::new(sheet.lang(), body.lang, Html::raw(html)), marked: !marks.is_empty() })
}

/// Sets the words, once for all views in which they read alike.
fn set(sheet: &Sheet<'_>, ix: ArticleIx, body: &Prose) -> String {
    let write = || markdown::blocks(body, 0, Setting::main(sheet.address), sheet).iter().map(Html::as_str).collect();
    if !matches!(sheet.view, View::Single(_)) || !bodies::reads_alike(body) {
        return write();
    }
    let before = sheet.placed();
    if let Some((html, after)) = sheet.site.bodies.take(ix, &before) {
        sheet.place(after);
        return html;
    }
    let html: String = write();
    sheet.site.bodies.keep(ix, &html, before, sheet.placed());
    html
}

/// Gives the quoted passages in the order of the text, none inside another.
fn passages(sheet: &Sheet<'_>, ix: ArticleIx) -> Vec<Mark> {
    let site = sheet.site;
    let mut found: Vec<(&Segment, Mark)> = Vec::new();
    for at in &site.ledger.reports[ix.at()] {
        let note = site.dossier.note(at.note);
        let report = &note.reports[at.report];
        let verified = site.findings.notes[at.note.at()].verified.get(at.report).and_then(Option::as_ref);
        let href = sheet.links.to_anchor(Address::Note(at.note), &report.id);
        for segment in verified.iter().flat_map(|v| &v.segments) {
            found.push((
                segment,
                Mark { chars: segment.chars.clone(), href: href.clone(), title: sheet.plain(&note.title) },
            ));
        }
    }
    found.sort_by_key(|(segment, _)| (segment.chars.start, segment.chars.end));
    let mut end = 0;
    found.retain(|(segment, _)| {
        let apart = segment.chars.start >= end;
        end = end.max(segment.chars.end);
        apart
    });
    found.into_iter().map(|(_, mark)| mark).collect()
}
