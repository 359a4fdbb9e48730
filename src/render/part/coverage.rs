//! What an article or an outlet reports of each section, and what nobody else does.

use serde::Serialize;

use crate::analyze::SectionCoverage;
use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::page::names;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::{ArticleIx, NoteIx};

/// What is covered.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CoverageView {
    sections: Vec<SectionRow>,
    /// The sections that it passes over, in a sentence.
    passed_over: Option<TextView>,
    /// Notes that no other text reports; an outlet's page lists its own.
    alone: Vec<TextView>,
    /// Says how many those are.
    alone_count: TextView,
}

/// What is done with one section.
#[derive(Debug, Clone, Serialize)]
struct SectionRow {
    title: TextView,
    reported: Html,
    silent: String,
    /// Notes that nobody has looked for in it.
    unchecked: String,
    passed_over: bool,
}

/// Gives the sections that have a report.
pub(crate) fn sections(sheet: &Sheet<'_>) -> Vec<usize> {
    let counts = sheet.site.ledger.coverage.sections.iter().enumerate();
    counts.filter(|(_, count)| **count > 0).map(|(section, _)| section).collect()
}

/// Writes how many of all are reported, in a short form for tables.
pub(crate) fn share(sheet: &Sheet<'_>, reported: u32, all: u32) -> Html {
    let (reported, all) = (Word::Number(f64::from(reported)), Word::Number(f64::from(all)));
    sheet.phrase("coverage-share", &[("n", reported), ("of", all)])
}

/// Tells what an article covers.
pub(crate) fn of_article(sheet: &Sheet<'_>, ix: ArticleIx) -> CoverageView {
    let own = &sheet.site.ledger.coverage.articles[ix.at()];
    view(sheet, &own.sections, &own.alone)
}

/// Tells what the articles of an outlet cover together; of a section, what the one does that reports most.
pub(crate) fn of_outlet(sheet: &Sheet<'_>, articles: &[ArticleIx]) -> CoverageView {
    let ledger = &sheet.site.ledger;
    let mut sections = vec![SectionCoverage::default(); ledger.coverage.sections.len()];
    let mut reported: Vec<std::collections::BTreeSet<NoteIx>> = vec![Default::default(); sections.len()];
    let mut silent = reported.clone();
    for ix in articles {
        for note in ledger.notes_of(*ix) {
            reported[sheet.site.dossier.note(note).section].insert(note);
        }
        for note in &ledger.silent[ix.at()] {
            silent[sheet.site.dossier.note(*note).section].insert(*note);
        }
    }
    for (at, section) in sections.iter_mut().enumerate() {
        section.reported = reported[at].len() as u32;
        section.silent = silent[at].difference(&reported[at]).count() as u32;
    }
    view(sheet, &sections, &[])
}

fn view(sheet: &Sheet<'_>, own: &[SectionCoverage], alone: &[NoteIx]) -> CoverageView {
    let shown = sections(sheet);
    let title = |section: usize| {
        let title = sheet.text(&sheet.site.dossier.config.sections[section].title);
        title.linked(&sheet.links.to(Address::Section(section, 1)))
    };
    let row = |section: &usize| {
        let (own, all) = (own[*section], sheet.site.ledger.coverage.sections[*section]);
        SectionRow {
            title: title(*section),
            reported: share(sheet, own.reported, all),
            silent: sheet.number(own.silent as usize),
            unchecked: sheet.number(all.saturating_sub(own.reported + own.silent) as usize),
            passed_over: own.reported == 0,
        }
    };
    let passed: Vec<usize> = shown.iter().copied().filter(|section| own[*section].reported == 0).collect();
    CoverageView {
        sections: shown.iter().map(row).collect(),
        passed_over: (!passed.is_empty()).then(|| passed_over(sheet, &passed)),
        alone: alone.iter().map(|ix| names::note_link(sheet, *ix)).collect(),
        alone_count: sheet.sentence("coverage-alone-count", &[("n", Word::Number(alone.len() as f64))]),
    }
}

fn passed_over(sheet: &Sheet<'_>, sections: &[usize]) -> TextView {
    sheet.sentence_by(|tongue| {
        let name = |section: &usize| {
            let title = &sheet.site.dossier.config.sections[*section].title;
            let words = crate::render::part::actor::words(title, tongue.lang, sheet);
            tongue.html("article-cited", &[("title", Word::Markup(&words))]).as_str().to_owned()
        };
        let names = Html::raw(tongue.locale.list_and(&sections.iter().map(name).collect::<Vec<_>>()));
        tongue.html("coverage-passed-over", &[("sections", Word::Phrase(&names))])
    })
}
