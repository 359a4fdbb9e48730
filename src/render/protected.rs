//! Where the names of protected people come from that would stand in the site.
//!
//! Takes what is wrong with the files of a site; gives, for all files that name one person, the places in the content where
//! the name stands, as far as it stands there as it is.

use std::collections::BTreeMap;
use std::path::Path;

use crate::analyze::Names;
use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::Dossier;
use crate::source::{SourceMap, Span};

/// Places that are told of one person.
const PLACES: usize = 10;

/// Brings together the diagnostics of files that name someone protected: one at each place of the content that the name may be
/// from, else one at the record of the person. The others stay as they are. Linear in the content, where there are any.
pub(crate) fn traced(found: Vec<Diagnostic>, dossier: &Dossier, sources: &SourceMap) -> Vec<Diagnostic> {
    let (named, mut rest): (Vec<_>, Vec<_>) = found.into_iter().partition(|found| found.code == Code::ProtectedName);
    if named.is_empty() {
        return rest;
    }
    let mut of: BTreeMap<Option<Span>, Vec<Diagnostic>> = BTreeMap::new();
    for diagnostic in named {
        of.entry(diagnostic.span).or_default().push(diagnostic);
    }
    let places = places(dossier, sources);
    for entity in &dossier.entities {
        let Some(mut files) = of.remove(&Some(entity.span)) else { continue };
        files.sort_by(|a, b| a.message.cmp(&b.message));
        let (count, first) = (files.len(), files.swap_remove(0));
        let at = |span: &Span| {
            let files = if count == 1 { "a file".to_owned() } else { format!("{count} files") };
            let id = &entity.id;
            let message = format!("a name of `{id}`, who is protected, stands here, and in {files} of the site");
            Diagnostic { span: Some(*span), message, ..first.clone() }
        };
        match places.get(entity.id.as_str()) {
            Some(places) => rest.extend(places.iter().take(PLACES).map(at)),
            None if count == 1 => rest.push(first),
            None => {
                let message = format!("{}, and in {} more files of the site", first.message, count - 1);
                rest.push(Diagnostic { message, ..first });
            }
        }
    }
    rest.extend(of.into_values().flatten());
    rest
}

/// Finds the names of protected people in what may be published, by their IDs.
fn places<'a>(dossier: &'a Dossier, sources: &SourceMap) -> BTreeMap<&'a str, Vec<Span>> {
    let names = Names::new(&dossier.entities);
    // The record of the person has the name, and is where it belongs.
    let is_record = |path: &Path| path.file_stem().is_some_and(|stem| stem == "entities");
    let may_be = |path: &Path| {
        let content = path.starts_with("content") && !path.starts_with("content/internal") && !is_record(path);
        content || path == Path::new("dossier.yaml")
    };
    let mut places: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for (id, file) in sources.iter().filter(|(_, file)| may_be(&file.path)) {
        for (range, entity) in names.find_protected(&file.text) {
            places.entry(&dossier.entity(entity).id).or_default().push(Span::new(id, range.start, range.end));
        }
    }
    places
}
