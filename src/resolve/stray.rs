//! Texts under a language that is likely a slip of another.
//!
//! Takes every map by language of the content; gives a warning for a key that is no language of the dossier and begins with one
//! that the map lacks, as `arr` or `ara` for `ar`. Other languages may stand there: names have more of them than a site.

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::load::yaml::{Key, Node, Value};
use crate::load::{Document, Sources};
use crate::locale::Lang;

/// Looks through all records.
pub(crate) fn check(sources: &Sources, config: &Config, out: &mut Vec<Diagnostic>) {
    let Sources { config: own, outlets, entities, terms, corrections, articles, notes, pages, .. } = sources;
    let all = [outlets, entities, terms, corrections, articles, notes, pages].into_iter().flatten().chain(own);
    for document in all.filter(|document| !document.broken) {
        look(document, config, out);
    }
}

/// Looks through a record, without recursion: its depth is its author's.
fn look(document: &Document, config: &Config, out: &mut Vec<Diagnostic>) {
    let mut rest = vec![&document.root];
    while let Some(node) = rest.pop() {
        match &node.value {
            Value::List(entries) => rest.extend(entries),
            Value::Map(entries) => {
                strays(entries, config, out);
                rest.extend(entries.iter().map(|(_, value)| value));
            }
            _ => {}
        }
    }
}

fn strays(entries: &[(Key, Node)], config: &Config, out: &mut Vec<Diagnostic>) {
    // Every map of every record comes here: codes are compared as they stand, which needs no reading of them.
    let own = || config.languages.iter().map(|language| language.lang);
    let language = |key: &Key| own().find(|lang| lang.as_str().eq_ignore_ascii_case(&key.text));
    let known: Vec<Lang> = entries.iter().filter_map(|(key, _)| language(key)).collect();
    if known.is_empty() {
        return;
    }
    let missing = || own().filter(|lang| !known.contains(lang));
    for (key, _) in entries.iter().filter(|(key, _)| language(key).is_none() && Lang::parse(&key.text).is_some()) {
        let begins = |lang: &Lang| key.text.len() == 3 && key.text.to_lowercase().starts_with(lang.as_str());
        let Some(meant) = missing().find(begins) else { continue };
        let message = format!("`{}` is no language of this dossier, which lacks `{meant}` here", key.text);
        let stray = Diagnostic::new(Code::InvalidLanguage, key.span, message).help(format!(
            "did you mean `{meant}`? Nothing is shown of a text in a language that the dossier does not have"
        ));
        out.push(Diagnostic { severity: Severity::Warning, ..stray.change(&key.text, meant.as_str()) });
    }
}
