//! The site's search: an index made here, asked by the script of the search page.
//!
//! Takes the site; gives its documents with the words that each is found by, as files that a browser loads a few of for each
//! query. They are scripts and no data files, because pages opened from a disk may load scripts alone. What is indexed is
//! what readers see: records of an editor's, names, and quotations as the pages show them; never the text of an article, whose
//! index would be a copy. What a note warns of is found, but not shown among the results.
//!
//! | file | holds |
//! |---|---|
//! | `search/index.js` | how many documents there are of each kind and in a file, languages, the first term of each file of terms |
//! | `search/terms/N.js` | terms in order, each with the documents that it finds |
//! | `search/documents/N.js` | what is shown of so many documents |

mod documents;
mod fields;
mod postings;
mod shown;

use serde::Serialize;

use crate::locale::Lang;
use crate::render::site::Site;

use documents::Catalogue;
pub(crate) use documents::Document;
use postings::Terms;

/// Files of documents that a small site has at least: a reader loads those of the results alone.
const FEW: usize = 64;
/// Documents of one file: at least, and at most.
const PER_FILE: (usize, usize) = (4, 16);

/// The index, ready to be written.
#[derive(Debug, Default)]
pub(crate) struct Search {
    catalogue: Catalogue,
    terms: Terms,
    /// Every language that words of a document may be in; results name one by its place here.
    languages: Vec<Lang>,
}

/// What `search/index.js` says.
#[derive(Serialize)]
struct Head<'a> {
    /// The first document of each kind, and one past the last.
    kinds: [usize; 6],
    per: usize,
    languages: Vec<&'a str>,
    /// The first term of each file of terms.
    starts: Vec<&'a str>,
}

impl Search {
    /// Indexes a site, in time linear in the words of its records, in parallel.
    pub(crate) fn new(site: &Site<'_>) -> Self {
        let catalogue = Catalogue::new(site);
        let mut languages: Vec<Lang> = site.dossier.config.languages.iter().map(|l| l.lang).collect();
        for article in site.public.articles().map(|ix| site.dossier.article(ix)) {
            if !languages.contains(&article.language) {
                languages.push(article.language);
            }
        }
        let terms = Terms::new(site, &catalogue);
        Self { catalogue, terms, languages }
    }

    /// Gives what changes whenever a term or a document does, so that no browser mixes the files of two builds.
    pub(crate) fn version(&self) -> &str {
        &self.terms.version
    }

    /// Gives every language that something is found in: those of the dossier, then those of its articles.
    pub(crate) fn languages(&self) -> &[Lang] {
        &self.languages
    }

    /// Gives how many files of terms there are.
    pub(crate) fn term_files(&self) -> usize {
        self.terms.files.len()
    }

    /// Gives how many files of documents there are.
    pub(crate) fn document_files(&self) -> usize {
        self.catalogue.documents.len().div_ceil(self.per())
    }

    fn per(&self) -> usize {
        (self.catalogue.documents.len() / FEW).clamp(PER_FILE.0, PER_FILE.1)
    }

    /// Writes `search/index.js`.
    pub(crate) fn head(&self) -> Vec<u8> {
        let head = Head {
            kinds: self.catalogue.kinds,
            per: self.per(),
            languages: self.languages.iter().map(|lang| lang.as_str()).collect(),
            starts: self.terms.files.iter().map(|(first, _)| first.as_str()).collect(),
        };
        script("index", &json(&head))
    }

    /// Writes a file of terms.
    pub(crate) fn terms(&self, file: usize) -> Vec<u8> {
        script(&format!("terms/{file}"), &json(&self.terms.files[file].1))
    }

    /// Writes a file of documents.
    pub(crate) fn documents(&self, site: &Site<'_>, file: usize) -> Vec<u8> {
        let from = file * self.per();
        let to = (from + self.per()).min(self.catalogue.documents.len());
        let rows =
            self.catalogue.documents[from..to].iter().map(|document| shown::shown(site, &self.languages, *document));
        script(&format!("documents/{file}"), &json(&rows.collect::<Vec<_>>()))
    }
}

/// Writes what a file holds as a call, by which the script that asked for the file is handed it.
fn script(name: &str, value: &str) -> Vec<u8> {
    format!("dossierSearch(\"{name}\",{value})\n").into_bytes()
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("strings and numbers are JSON")
}
