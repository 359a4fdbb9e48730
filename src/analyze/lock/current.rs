//! Whether a lock is what `dossier verify` would write: for builds with `--locked`.
//!
//! Takes the lock and what the findings would record; gives a diagnostic for each article, quotation, pair or term group on
//! which the two are not the same. What cannot be seen without the texts is taken on the lock's word.

use std::collections::{BTreeMap, BTreeSet};

use super::Lock;
use crate::analyze::findings::{Findings, Verification};
use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::Dossier;
use crate::source::Span;

/// Compares a lock with the content, the texts at hand and what was found in them.
pub fn check_current(lock: Option<&Lock>, dossier: &Dossier, findings: &Findings) -> Vec<Diagnostic> {
    let wanted = Lock::from(dossier, findings);
    let Some(lock) = lock else {
        let missing = Diagnostic::anywhere(Code::LockStale, "there is no dossier.lock, and `--locked` asks for one");
        return if wanted.is_empty() { Vec::new() } else { vec![advise(missing)] };
    };
    let places = Places::new(dossier, findings);
    let mut stale = Vec::new();
    for (id, why) in differing(&lock.articles, &wanted.articles) {
        stale.push(places.article(id, format!("{why} the text of `{id}`, its length or its counts")));
    }
    for ((id, hash), why) in differing(&lock.quotations, &wanted.quotations) {
        stale.push(places.quotation(id, hash, format!("{why} a quotation from `{id}`")));
    }
    for ((a, b), why) in differing(&lock.reuse, &wanted.reuse) {
        stale.push(places.article(a, format!("{why} what `{a}` and `{b}` share")));
    }
    for ((a, b), why) in differing(&lock.rewordings, &wanted.rewordings) {
        stale.push(places.article(a, format!("{why} what `{a}` and `{b}` say in other words")));
    }
    for (id, why) in differing(&lock.spoken, &wanted.spoken) {
        stale.push(places.article(id, format!("{why} the words of `{id}` between quotation marks")));
    }
    for (id, why) in differing(&lock.phrases, &wanted.phrases) {
        stale.push(places.article(id, format!("{why} the set phrases of `{id}`")));
    }
    for (id, why) in differing(&lock.terms, &wanted.terms) {
        let span = dossier.terms.iter().find(|group| group.id == *id).map(|group| group.span);
        stale.push(at(span, format!("{why} the words of `{id}`")));
    }
    stale
}

/// Lists the keys on which two maps are not the same, with how the message begins.
fn differing<'a, K: Ord, V: PartialEq>(
    lock: &'a BTreeMap<K, V>,
    wanted: &'a BTreeMap<K, V>,
) -> impl Iterator<Item = (&'a K, &'static str)> {
    let keys: BTreeSet<&K> = lock.keys().chain(wanted.keys()).collect();
    keys.into_iter().filter_map(|key| match (lock.get(key), wanted.get(key)) {
        (Some(a), Some(b)) if a == b => None,
        (None, _) => Some((key, "dossier.lock lacks")),
        (_, None) => Some((key, "dossier.lock still has")),
        _ => Some((key, "dossier.lock differs in")),
    })
}

/// Where records stand.
struct Places<'a> {
    articles: BTreeMap<&'a str, Span>,
    quotations: BTreeMap<(&'a str, &'a str), Span>,
}

impl<'a> Places<'a> {
    fn new(dossier: &'a Dossier, findings: &'a Findings) -> Self {
        let mut places = Self {
            articles: dossier.articles.iter().map(|article| (article.id.as_str(), article.span)).collect(),
            quotations: BTreeMap::new(),
        };
        for (article, finding) in dossier.articles.iter().zip(&findings.articles) {
            let quotation = article.title.as_ref().map(|(_, quotation)| quotation.span);
            places.add(&article.id, finding.title.as_ref(), quotation);
        }
        for (note, finding) in dossier.notes.iter().zip(&findings.notes) {
            for (report, verified) in note.reports.iter().zip(&finding.verified) {
                let quotation = report.quote.as_ref().map(|quotation| quotation.span);
                places.add(&dossier.article(report.article).id, verified.as_ref(), quotation);
            }
        }
        places
    }

    fn add(&mut self, article: &'a str, verified: Option<&'a Verification>, span: Option<Span>) {
        if let Some((verified, span)) = verified.zip(span) {
            self.quotations.entry((article, &verified.sha256)).or_insert(span);
        }
    }

    fn article(&self, id: &str, message: String) -> Diagnostic {
        at(self.articles.get(id).copied(), message)
    }

    fn quotation(&self, id: &str, hash: &str, message: String) -> Diagnostic {
        let span = self.quotations.get(&(id, hash)).or(self.articles.get(id));
        at(span.copied(), message)
    }
}

fn at(span: Option<Span>, message: String) -> Diagnostic {
    let diagnostic = Diagnostic::anywhere(Code::LockStale, message);
    advise(Diagnostic { span: span.map(Span::at_start), ..diagnostic })
}

fn advise(diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.help("run `dossier verify` where the texts are, and commit dossier.lock")
}
