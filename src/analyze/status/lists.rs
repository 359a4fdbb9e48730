//! The lists that come from notes and findings.

use std::collections::BTreeMap;

use crate::analyze::status::words::Places;
use crate::analyze::status::{Detail, Doubt, Item, List};
use crate::analyze::{Agreement, Basis, Findings};
use crate::config::Rights;
use crate::load::Sources;
use crate::resolve::{Article, ArticleIx, Dossier, Kind, Note, NoteIx, Page, Value, Visibility};
use crate::source::Span;

/// Finds what is open in notes and articles.
pub(super) fn find(sources: &Sources, dossier: &Dossier, findings: &Findings) -> Vec<(List, Item)> {
    let mut found = Vec::new();
    let bases = bases(findings);
    for at in 0..dossier.notes.len() {
        note(dossier, findings, NoteIx::new(at), &mut found);
        reports(dossier, findings, NoteIx::new(at), &bases, &mut found);
    }
    for (at, (article, finding)) in dossier.articles.iter().zip(&findings.articles).enumerate() {
        if article.unread {
            continue;
        }
        if finding.reported_in.is_empty() {
            found.push((List::SourcesWithoutNotes, of_article(article, article.span, Detail::Plain)));
        }
        // A title above a body that is published is no quotation from it, and of metadata alone none is asked.
        let asked = article.body.is_none() && (article.text.is_some() || article.rights != Rights::Metadata);
        if let (Some((_, title)), None, true) = (&article.title, &finding.title, asked) {
            let detail = Detail::Unverified(ArticleIx::new(at), doubt(article));
            found.push((List::Unverified, of_article(article, title.span, detail)));
        }
    }
    let mut places = Places::new(dossier, &sources.files);
    for one in &findings.unjoined {
        let place = places.of(one.a.article, &one.a.words);
        let detail = Detail::Unjoined(one.clone(), places.of(one.b.article, &one.b.words));
        found.push((List::Unjoined, of_article(dossier.article(one.a.article), place, detail)));
    }
    found
}

/// Makes an entry about a note.
pub(super) fn of_note(note: &Note, place: Span, detail: Detail) -> Item {
    let held_back = note.draft || note.internal || note.visibility == Visibility::Internal;
    Item { place, record: "note", id: note.id.clone(), title: Some(note.title.clone()), held_back, detail }
}

/// Makes an entry about an article.
pub(super) fn of_article(article: &Article, place: Span, detail: Detail) -> Item {
    let held_back = article.draft || article.internal;
    Item { place, record: "article", id: article.id.clone(), title: article.name().cloned(), held_back, detail }
}

/// Makes an entry about a page.
pub(super) fn of_page(page: &Page, place: Span, detail: Detail) -> Item {
    let held_back = page.draft || page.internal;
    Item { place, record: "page", id: page.id.clone(), title: Some(page.title.clone()), held_back, detail }
}

/// Adds what is open about a note as a whole.
fn note(dossier: &Dossier, findings: &Findings, ix: NoteIx, found: &mut Vec<(List, Item)>) {
    let (note, finding) = (dossier.note(ix), &findings.notes[ix.at()]);
    let item = |detail| of_note(note, note.span, detail);
    if finding.compared.origins.len() == 1 {
        found.push((List::OneOrigin, item(Detail::OneOrigin(finding.compared.articles.len()))));
    }
    if finding.compared.agreement == Agreement::Conflict && note.commentary.is_empty() {
        found.push((List::ConflictsWithoutCommentary, item(Detail::Plain)));
    }
    if note.checked.is_none() {
        found.push((List::NotSecondRead, item(Detail::Plain)));
    }
}

/// Adds what is open about a note's reports.
fn reports(
    dossier: &Dossier,
    findings: &Findings,
    ix: NoteIx,
    bases: &BTreeMap<(NoteIx, usize), Basis>,
    found: &mut Vec<(List, Item)>,
) {
    let note = dossier.note(ix);
    for (at, (report, verified)) in note.reports.iter().zip(&findings.notes[ix.at()].verified).enumerate() {
        let article = dossier.article(report.article);
        if let (Some(quote), None, false) = (&report.quote, verified, article.unread) {
            let detail = Detail::Unverified(report.article, doubt(article));
            found.push((List::Unverified, of_note(note, quote.span, detail)));
        }
        let figure = matches!(note.kind, Kind::Figure(_)) && report.withdrawn.is_none() && report.as_of.is_none();
        if let (true, Some((value, span))) = (figure, &report.value)
            && *value != Value::Undisclosed
        {
            let basis = bases.get(&(ix, at)).copied().unwrap_or(Basis::Unknown);
            found.push((List::FiguresWithoutAsOf, of_note(note, *span, Detail::WithoutAsOf(report.article, basis))));
        }
    }
}

/// Says for each figure of a series what its moment is taken from.
fn bases(findings: &Findings) -> BTreeMap<(NoteIx, usize), Basis> {
    let points = findings.series.iter().flat_map(|series| &series.points);
    points.flat_map(|point| point.reports.iter().map(|report| (*report, point.basis))).collect()
}

fn doubt(article: &Article) -> Doubt {
    if article.text.is_some() { Doubt::NotInText } else { Doubt::NotChecked }
}
