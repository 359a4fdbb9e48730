//! How much there is, and how much of it is done: by language, section, kind and article.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyze::status::texts::Texts;
use crate::analyze::status::{Detail, Item, List, Status};
use crate::analyze::{Agreement, Findings, NoteFinding};
use crate::locale::Lang;
use crate::resolve::{Dossier, Note};

/// The state of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LanguageCount {
    /// The language.
    pub lang: Lang,
    /// Articles in it.
    pub articles: usize,
    /// Texts of editors that readers of any language see.
    pub texts: usize,
    /// Of these, those that are in it.
    pub given: usize,
    /// Translations into it that are older than their originals.
    pub stale: usize,
}

/// The state of some notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NoteCount {
    /// Notes.
    pub notes: usize,
    /// Their reports, withdrawn ones included.
    pub reports: usize,
    /// Articles that report.
    pub articles: usize,
    /// Quotations.
    pub quotations: usize,
    /// Of these, those whose words match our copy.
    pub verified: usize,
    /// Notes that rest on one separate text.
    pub one_origin: usize,
    /// Notes with a conflict.
    pub conflicts: usize,
    /// Notes with a text that a language lacks.
    pub untranslated: usize,
    /// Notes that nobody read a second time.
    pub not_second_read: usize,
}

/// The state of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ArticleCount {
    /// Notes that report from it.
    pub notes: usize,
    /// Quotations from it, its title not counted.
    pub quotations: usize,
    /// Of these, those whose words match our copy.
    pub verified: usize,
    /// Its length in words, where it is known.
    pub words: Option<usize>,
    /// Words of it that are quoted, each counted once.
    pub quoted: usize,
}

/// Counts, and hands the lists on.
pub(super) fn count(dossier: &Dossier, findings: &Findings, texts: &Texts, open: BTreeMap<List, Vec<Item>>) -> Status {
    let untranslated: BTreeSet<&str> =
        open[&List::Untranslated].iter().filter(|item| item.record == "note").map(|item| item.id.as_str()).collect();
    let all: Vec<(&Note, &NoteFinding)> = dossier.notes.iter().zip(&findings.notes).collect();
    let of = |wanted: &dyn Fn(&Note) -> bool| {
        let notes: Vec<_> = all.iter().filter(|(note, _)| wanted(note)).copied().collect();
        of_notes(&notes, &untranslated)
    };
    let names: BTreeSet<&'static str> = dossier.notes.iter().map(|note| note.kind.name()).collect();
    let order = crate::schema::NOTE_KINDS.iter().copied().filter(|name| names.contains(name));
    Status {
        languages: languages(dossier, texts, &open[&List::Stale]),
        sections: (0..dossier.config.sections.len()).map(|at| of(&|note| note.section == at)).collect(),
        kinds: order.map(|name| (name, of(&|note| note.kind.name() == name))).collect(),
        articles: articles(dossier, findings),
        notes: of(&|_| true),
        open,
    }
}

fn languages(dossier: &Dossier, texts: &Texts, stale: &[Item]) -> Vec<LanguageCount> {
    let count = |lang: Lang| LanguageCount {
        lang,
        articles: dossier.articles.iter().filter(|article| article.language.language() == lang.language()).count(),
        texts: texts.needed.get(&lang).copied().unwrap_or(0),
        given: texts.given.get(&lang).copied().unwrap_or(0),
        stale: stale.iter().filter(|item| matches!(&item.detail, Detail::Stale(of, ..) if *of == lang)).count(),
    };
    dossier.config.languages.iter().map(|language| count(language.lang)).collect()
}

fn of_notes(notes: &[(&Note, &NoteFinding)], untranslated: &BTreeSet<&str>) -> NoteCount {
    let count = |wanted: &dyn Fn(&Note, &NoteFinding) -> bool| notes.iter().filter(|(n, f)| wanted(n, f)).count();
    let sum = |size: &dyn Fn(&Note, &NoteFinding) -> usize| notes.iter().map(|(n, f)| size(n, f)).sum();
    NoteCount {
        notes: notes.len(),
        reports: sum(&|note, _| note.reports.len()),
        articles: notes.iter().flat_map(|(_, finding)| &finding.compared.articles).collect::<BTreeSet<_>>().len(),
        quotations: sum(&|note, _| note.reports.iter().filter(|report| report.quote.is_some()).count()),
        verified: sum(&|_, finding| finding.verified.iter().flatten().count()),
        one_origin: count(&|_, finding| finding.compared.origins.len() == 1),
        conflicts: count(&|_, finding| finding.compared.agreement == Agreement::Conflict),
        untranslated: count(&|note, _| untranslated.contains(note.id.as_str())),
        not_second_read: count(&|note, _| note.checked.is_none()),
    }
}

fn articles(dossier: &Dossier, findings: &Findings) -> Vec<ArticleCount> {
    let of = |finding: &crate::analyze::ArticleFinding| ArticleCount {
        notes: finding.reported_in.len(),
        words: finding.words,
        quoted: finding.quoted.iter().map(ExactSizeIterator::len).sum(),
        ..ArticleCount::default()
    };
    let mut counts: Vec<ArticleCount> = findings.articles.iter().map(of).collect();
    for (note, finding) in dossier.notes.iter().zip(&findings.notes) {
        for (report, verified) in
            note.reports.iter().zip(&finding.verified).filter(|(report, _)| report.quote.is_some())
        {
            let count = &mut counts[report.article.at()];
            count.quotations += 1;
            count.verified += usize::from(verified.is_some());
        }
    }
    counts
}
