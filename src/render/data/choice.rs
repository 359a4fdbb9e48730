//! The choice of words as data: the groups, and how often articles and outlets use them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analyze::TermCount;
use crate::locale::{Lang, Localized};
use crate::render::data::records::Scope;
use crate::render::page::source::rate;
use crate::resolve::{ArticleIx, OutletIx, TermGroup};

/// A group of terms.
#[derive(Serialize)]
pub(super) struct TermGroupRecord<'a> {
    id: &'a str,
    label: &'a Localized,
    terms: BTreeMap<Lang, &'a [String]>,
}

/// How often the terms of a group are used.
#[derive(Serialize)]
pub(super) struct TermRecord<'a> {
    group: &'a str,
    count: usize,
    /// Of these, between quotation marks.
    quoted: usize,
    /// In all, in a thousand words.
    per_thousand: f64,
}

/// Gives the groups that readers see.
pub(super) fn groups<'a>(scope: &Scope<'a>) -> Vec<TermGroupRecord<'a>> {
    let record = |group: &'a TermGroup| TermGroupRecord {
        id: &group.id,
        label: &group.label,
        terms: group.terms.iter().map(|(lang, terms)| (*lang, terms.as_slice())).collect(),
    };
    scope.dossier.terms.iter().filter(|group| !group.internal).map(record).collect()
}

/// Counts over the articles of an outlet.
pub(super) fn of_outlet<'a>(scope: &Scope<'a>, outlet: OutletIx) -> Vec<TermRecord<'a>> {
    of_articles(scope, &scope.site.ledger.published[outlet.at()])
}

/// Counts over articles together; those that were not counted are left out.
pub(super) fn of_articles<'a>(scope: &Scope<'a>, articles: &[ArticleIx]) -> Vec<TermRecord<'a>> {
    let found = articles.iter().map(|ix| &scope.findings.articles[ix.at()]).filter(|found| !found.terms.is_empty());
    let found: Vec<_> = found.collect();
    let words: usize = found.iter().filter_map(|found| found.words).sum();
    let record = |(at, group): (usize, &'a TermGroup)| {
        let counts = found.iter().map(|found| found.terms[at]);
        let sum = counts.fold(TermCount::default(), |sum, count| TermCount {
            all: sum.all + count.all,
            quoted: sum.quoted + count.quoted,
        });
        let per_thousand = (rate(sum.all, Some(words))? * 1e3).round() / 1e3;
        Some(TermRecord { group: &group.id, count: sum.all, quoted: sum.quoted, per_thousand })
    };
    let groups = scope.dossier.terms.iter().enumerate().filter(|(_, group)| !group.internal);
    groups.filter_map(record).collect()
}
