//! Which documents each term finds, as the files that a browser loads.
//!
//! Takes the documents; gives their terms in order, cut into files of a few kilobytes. A line is `TERM POSTINGS;`, a posting the
//! distance from the document before and a letter for what the match is worth, `A` least: `harbour 12C3A;` finds documents 12
//! and 15. Digits come first in each, so that no posting can spell a name. Three kinds of terms are no words:
//!
//! | term | finds |
//! |---|---|
//! | `#e/N` | what mentions the entity that is document N |
//! | `#s/ID`, `#o/ID`, `#l/CODE` | what is of a section, of an outlet, in a language |
//!
//! A word of very many documents tells little, and its line would be most of what a reader loads: such a line begins with `*`,
//! and lists the documents where it is worth most.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

use rayon::iter::{IndexedParallelIterator, ParallelIterator};
use rayon::slice::ParallelSlice;

use crate::analyze::Mention;
use crate::locale::text::{Reading, fold_loose, stem, terms};
use crate::render::search::documents::{Catalogue, Document};
use crate::render::search::fields::{self, Worth};
use crate::render::search::shown;
use crate::render::site::Site;
use crate::resolve::EntityIx;

/// Documents that one thread takes at a time.
const AT_ONCE: usize = 128;
/// Files of terms that a small index has at least.
const FEW: usize = 16;
/// Bytes of one file of terms: at least, and at most but for a single longer line.
const FILE: (usize, usize) = (6_000, 20_000);
/// Documents of a word above which it counts as common.
const COMMON: usize = 3_000;
/// What a match is worth at most, for which there is a letter.
const MOST: u8 = 26;

/// What two words of a name are worth where a reader writes them as one.
const OF_NEIGHBOURS: u8 = 10;

/// The terms of all documents.
#[derive(Debug, Default)]
pub(super) struct Terms {
    /// The first term of each file, and its lines.
    pub(super) files: Vec<(String, String)>,
    /// A hash of all that was indexed.
    pub(super) version: String,
}

/// A document with what a match is worth.
type Posting = (u32, u8);
/// The documents of each term, in order.
type Postings = HashMap<String, Vec<Posting>, BuildHasherDefault<Fnv>>;

impl Terms {
    /// Indexes documents.
    pub(super) fn new(site: &Site<'_>, catalogue: &Catalogue) -> Self {
        let entities = Entities::new(site, catalogue);
        let parts: Vec<Part> = catalogue
            .documents
            .par_chunks(AT_ONCE)
            .enumerate()
            .map(|(at, documents)| Part::new(site, &entities, at * AT_ONCE, documents))
            .collect();
        let mut all = Postings::default();
        let mut version = Fnv::default();
        for part in parts {
            version.write(&part.hash.to_le_bytes());
            for (term, found) in part.postings {
                all.entry(term).or_default().extend(found);
            }
        }
        entities.add_mentions(site, catalogue, &mut all);
        let mut all: Vec<(String, Vec<Posting>)> = all.into_iter().collect();
        all.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        Self { files: files(all), version: format!("{:016x}", version.finish()) }
    }
}

/// Cuts terms in order into files.
fn files(all: Vec<(String, Vec<Posting>)>) -> Vec<(String, String)> {
    let lines: Vec<(String, String)> = all
        .into_iter()
        .map(|(term, mut found)| {
            found.sort_unstable();
            let line = line(&term, &found);
            (term, line)
        })
        .collect();
    let bytes: usize = lines.iter().map(|(_, line)| line.len()).sum();
    let most = (bytes / FEW).clamp(FILE.0, FILE.1);
    let mut files: Vec<(String, String)> = Vec::new();
    for (term, line) in lines {
        match files.last_mut().filter(|(_, file)| file.len() + line.len() <= most) {
            Some((_, file)) => file.push_str(&line),
            None => files.push((term, line)),
        }
    }
    files
}

/// Writes a term with its documents, which are in order.
fn line(term: &str, found: &[Posting]) -> String {
    let mut line = format!("{term} ");
    let mut kept = found;
    let most_telling;
    if found.len() > COMMON && !term.starts_with('#') {
        line.push('*');
        most_telling = telling(found);
        kept = &most_telling;
    }
    let mut before = 0;
    for (document, worth) in kept {
        line.push_str(&(document - before).to_string());
        line.push(char::from(b'A' + worth - 1));
        before = *document;
    }
    line.push(';');
    line
}

/// Gives the documents where a common word is worth most: as many as are of the same worth or a higher one, up to the limit.
fn telling(found: &[Posting]) -> Vec<Posting> {
    let mut worths = [0_usize; MOST as usize + 1];
    found.iter().for_each(|(_, worth)| worths[usize::from(*worth)] += 1);
    let mut least = MOST + 1;
    let mut kept = 0;
    while least > 1 && kept + worths[usize::from(least - 1)] <= COMMON {
        least -= 1;
        kept += worths[usize::from(least)];
    }
    found.iter().copied().filter(|(_, worth)| *worth >= least).collect()
}

/// The terms of some documents that stand together.
struct Part {
    postings: Postings,
    hash: u64,
}

impl Part {
    fn new(site: &Site<'_>, entities: &Entities, first: usize, documents: &[Document]) -> Self {
        let mut part = Self { postings: Postings::default(), hash: 0 };
        let mut hash = Fnv::default();
        for (at, document) in documents.iter().enumerate() {
            let number = (first + at) as u32;
            let is_named = matches!(document, Document::Entity(_) | Document::Outlet(_));
            fields::texts(site, *document, &mut |text, worth| {
                hash.write(text.as_bytes());
                part.text(number, text, worth);
                if is_named && matches!(worth, Worth::Name | Worth::Alias) {
                    part.neighbours(number, text);
                }
            });
            hash.write(shown::path(site, *document).as_bytes());
            fields::choices(site, *document).iter().for_each(|choice| part.add(choice, number, 1));
            fields::speakers(site, *document)
                .filter_map(|entity| entities.document(entity))
                .for_each(|entity| part.add(&mention_term(entity), number, 2));
        }
        part.hash = hash.finish();
        part
    }

    fn text(&mut self, number: u32, text: &str, worth: Worth) {
        let full = of_text(text, worth);
        terms(&fold_loose(text).text, |term, reading, _| {
            let worth = if reading == Reading::InDoubt { full.div_ceil(2) } else { full };
            self.add(term, number, worth);
        });
    }

    /// Adds each two words of a name as one, as some write them: `Nursultan`, عبدالله.
    fn neighbours(&mut self, number: u32, name: &str) {
        let folded = fold_loose(name).text;
        let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        for pair in words.windows(2) {
            self.add(stem(&pair.concat()), number, OF_NEIGHBOURS);
        }
    }

    /// Adds a document to a term; of several matches in one the best counts.
    fn add(&mut self, term: &str, number: u32, worth: u8) {
        let Some(found) = self.postings.get_mut(term) else {
            self.postings.insert(term.to_owned(), vec![(number, worth)]);
            return;
        };
        match found.last_mut().filter(|(last, _)| *last == number) {
            Some((_, known)) => *known = worth.max(*known),
            None => found.push((number, worth)),
        }
    }
}

/// Says what a match in a text is worth: in a name, the more the fewer words it has.
fn of_text(text: &str, worth: Worth) -> u8 {
    let of_name = |most: usize, least: usize| {
        let words = text.split_whitespace().count();
        u8::try_from((most * 4 / (3 + words.max(1))).max(least)).expect("no more than the most")
    };
    match worth {
        Worth::Name => of_name(usize::from(MOST), 7),
        Worth::Alias => of_name(usize::from(MOST) - 4, 6),
        Worth::Text => 5,
        Worth::Aside => 2,
    }
}

/// The documents of entities.
struct Entities {
    documents: Vec<Option<u32>>,
}

impl Entities {
    fn new(site: &Site<'_>, catalogue: &Catalogue) -> Self {
        let mut documents = vec![None; site.dossier.entities.len()];
        for (at, document) in catalogue.documents.iter().enumerate() {
            if let Document::Entity(ix) = document {
                documents[ix.at()] = Some(at as u32);
            }
        }
        Self { documents }
    }

    fn document(&self, entity: EntityIx) -> Option<u32> {
        self.documents[entity.at()]
    }

    /// Adds to each entity the documents that mention it.
    fn add_mentions(&self, site: &Site<'_>, catalogue: &Catalogue, all: &mut Postings) {
        let places: BTreeMap<Mention, u32> = catalogue
            .documents
            .iter()
            .enumerate()
            .filter_map(|(at, document)| Some((fields::mention(site, *document)?, at as u32)))
            .collect();
        for (entity, mentions) in site.findings.mentions.iter().enumerate() {
            let Some(document) = self.document(EntityIx::new(entity)) else { continue };
            let mut found = mentions.iter().filter_map(|mention| Some((*places.get(mention)?, 1))).peekable();
            if found.peek().is_some() {
                all.entry(mention_term(document)).or_default().extend(found);
            }
        }
    }
}

fn mention_term(entity: u32) -> String {
    format!("#e/{entity}")
}

/// FNV-1a: the words of an index are short and many, and nobody chooses them to collide.
#[derive(Debug)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{COMMON, line, telling};

    #[test]
    fn a_line_gives_distances_and_worth() {
        assert_eq!(line("harbour", &[(12, 3), (15, 1)]), "harbour 12C3A;");
    }

    #[test]
    fn a_common_word_keeps_the_documents_where_it_tells_most() {
        let found: Vec<_> = (0..COMMON as u32 + 5).map(|at| (at, if at < 7 { 20 } else { 2 })).collect();
        assert_eq!(telling(&found).len(), 7);
        assert!(line("the", &found).starts_with("the *0T1T"));
        assert!(!line("#l/en", &found).contains('*'));
    }
}
