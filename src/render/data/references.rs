//! `/data/references.bib` and `/data/references.json`: the dossier itself, then every article, for BibTeX and as CSL-JSON.

use crate::render::data::lines::to_bytes;
use crate::render::reference::{self, Reference};
use crate::render::site::Site;

/// Writes the references for BibTeX.
pub(super) fn bibtex(site: &Site<'_>) -> String {
    let mut out = String::new();
    for reference in all(site) {
        reference.to_bibtex(&mut out);
        out.push_str("\n\n");
    }
    out.truncate(out.trim_end().len() + 1);
    out
}

/// Writes the references as CSL-JSON.
pub(super) fn csl(site: &Site<'_>) -> Vec<u8> {
    let all: Vec<Reference<'_>> = all(site).collect();
    to_bytes(&all.iter().map(Reference::to_csl).collect::<Vec<_>>())
}

/// Gives the dossier and its articles, in the order of their IDs.
fn all<'a>(site: &'a Site<'_>) -> impl Iterator<Item = Reference<'a>> {
    let own = reference::of_dossier(site, site.dossier.default_language());
    std::iter::once(own).chain(site.public.articles().map(|ix| reference::of_article(site, ix)))
}
