//! What becomes public, record by record, for those who have to answer for it.

use std::collections::BTreeSet;

use crate::render::Public;
use crate::resolve::Dossier;

/// What a build would show of a dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publication {
    /// Where the site will stand.
    pub base_url: String,
    /// Each record that readers see.
    pub records: Vec<PublicRecord>,
    /// How many files the site has, and their bytes.
    pub files: (usize, u64),
}

/// A record that readers see.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicRecord {
    /// What it is: `article`, `note` …
    pub kind: &'static str,
    /// Its ID, or the path of a file.
    pub id: String,
    /// What of it is shown; empty where that is all.
    pub what: String,
}

/// Lists the records that readers see: by kind, then by ID. `assets` are the files that the site carries as they are.
pub fn publication(dossier: &Dossier, public: &Public, assets: &BTreeSet<String>) -> Publication {
    let record = |kind, id: &str, what: &str| PublicRecord { kind, id: id.to_owned(), what: what.to_owned() };
    let mut records = Vec::new();
    records.extend(public.articles().map(|ix| {
        let article = dossier.article(ix);
        let what = match article.rights.name() {
            "full" => "its whole text",
            "excerpts" => "quotations",
            _ => "its record, and no words of its text",
        };
        record("article", &article.id, what)
    }));
    records.extend(public.notes().map(|ix| record("note", &dossier.note(ix).id, dossier.note(ix).kind.name())));
    records.extend(public.pages().map(|ix| record("page", &dossier.page(ix).id, "")));
    records.extend(public.outlets().map(|ix| record("outlet", &dossier.outlet(ix).id, "")));
    records
        .extend(public.entities().map(|ix| record("entity", &dossier.entity(ix).id, dossier.entity(ix).kind.name())));
    let terms = dossier.terms.iter().filter(|group| !group.internal);
    records.extend(terms.map(|group| record("term group", &group.id, "")));
    let corrections = dossier.corrections.iter().filter(|one| public.correction(one));
    records.extend(corrections.map(|one| record("correction", one.on.as_str(), one.kind.name())));
    records.extend(assets.iter().map(|path| record("file", path, "as it is")));
    Publication { base_url: dossier.config.base_url.clone(), records, files: (0, 0) }
}
