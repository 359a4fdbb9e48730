//! The text of `dossier.lock` → [`Lock`], with a diagnostic for each line that cannot be read.
//!
//! Reads any text without failing: a line that is wrong is left out, so that what the others say still counts.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Lock, LockedArticle, VERSION};
use crate::analyze::findings::{Reworded, Segment, TermCount, WordStep, WordSteps};
use crate::analyze::reuse::Alike;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Span};

/// What git writes into a file that it cannot merge.
const CONFLICT_MARKS: &[&str] = &["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
/// Letters of a SHA-256 in hexadecimal.
const HASH_LETTERS: usize = 64;

impl Lock {
    /// Reads a lock; `file` is its number, for places in diagnostics.
    pub fn parse(text: &str, file: FileId) -> (Self, Vec<Diagnostic>) {
        let mut reader = Reader { lock: Self::default(), diagnostics: Vec::new(), conflict: false, file };
        let mut start = 0;
        for (number, line) in text.split_inclusive('\n').enumerate() {
            let words = line.trim_end_matches(['\n', '\r']);
            let span = Span::new(file, start, start + words.len());
            reader.line(number, words, span);
            start += line.len();
        }
        if text.is_empty() {
            reader.complain(Span::new(file, 0, 0), "the lock is empty: its first line is `version 1`");
        }
        reader.drop_what_cannot_be();
        (reader.lock, reader.diagnostics)
    }
}

struct Reader {
    lock: Lock,
    diagnostics: Vec<Diagnostic>,
    /// A mark of a merge conflict was seen.
    conflict: bool,
    file: FileId,
}

impl Reader {
    fn line(&mut self, number: usize, line: &str, span: Span) {
        if CONFLICT_MARKS.iter().any(|mark| line.starts_with(mark)) {
            self.conflict_at(span);
        } else if number == 0 {
            self.version(line, span);
        } else if line == VERSION || line.is_empty() {
            // Git may keep the first line of both sides.
        } else if let Err(why) = self.record(line, span) {
            self.complain(span, why);
        }
    }

    fn version(&mut self, line: &str, span: Span) {
        if line == VERSION {
            return;
        }
        let newer = line.strip_prefix("version ").is_some_and(|n| n.parse::<u32>().is_ok());
        let why = if newer {
            "this lock is of another version than this program writes, which is 1"
        } else {
            "the first line of a lock is `version 1`"
        };
        self.complain(span, why);
    }

    fn conflict_at(&mut self, span: Span) {
        if std::mem::replace(&mut self.conflict, true) {
            return;
        }
        let message = "dossier.lock holds the marks of a merge conflict";
        self.diagnostics.push(
            Diagnostic::new(Code::LockSyntax, span, message)
                .help("take either side, then run `dossier verify` where the texts are: it writes the file anew")
                .help("without the texts, take either side whole (`git checkout --ours dossier.lock`) and let someone who has them verify"),
        );
    }

    fn complain(&mut self, span: Span, why: &str) {
        let diagnostic = Diagnostic::new(Code::LockSyntax, span, why);
        self.diagnostics.push(diagnostic.help("`dossier verify` writes the lock anew; it is not edited by hand"));
    }

    fn record(&mut self, line: &str, span: Span) -> Result<(), &'static str> {
        let fields: Vec<&str> = line.split(' ').collect();
        let lock = &mut self.lock;
        let known = match fields.as_slice() {
            ["article", id, "text", text, "raw", raw, "words", words, "terms", terms] => {
                let article = LockedArticle {
                    sha256: hash(text)?,
                    raw_sha256: if *raw == "-" { None } else { Some(hash(raw)?) },
                    words: number(words)?,
                    terms: counts(terms)?,
                };
                put(&mut lock.articles, (*id).to_owned(), article)
            }
            ["quotation", article, name, segments @ ..] => {
                let segments = segments.iter().map(|field| segment(field)).collect::<Result<Vec<_>, _>>()?;
                put(&mut lock.quotations, ((*article).to_owned(), hash(name)?), segments)
            }
            ["reuse", a, b, passages @ ..] if a < b && !passages.is_empty() => {
                let passages = passages.iter().map(|field| passage(field)).collect::<Result<Vec<_>, _>>()?;
                put(&mut lock.reuse, ((*a).to_owned(), (*b).to_owned()), passages)
            }
            ["reword", a, b, sentences @ ..] if a < b && !sentences.is_empty() => {
                let sentences = sentences.iter().map(|field| reworded(field)).collect::<Result<Vec<_>, _>>()?;
                put(&mut lock.rewordings, ((*a).to_owned(), (*b).to_owned()), sentences)
            }
            ["spoken", article, ranges @ ..] if !ranges.is_empty() => {
                put(&mut lock.spoken, (*article).to_owned(), apart(ranges)?)
            }
            ["phrases", article, ranges @ ..] if !ranges.is_empty() => {
                put(&mut lock.phrases, (*article).to_owned(), apart(ranges)?)
            }
            ["terms", group, name] => put(&mut lock.terms, (*group).to_owned(), hash(name)?),
            _ => return Err("this line is no record of a lock"),
        };
        if known == Known::Otherwise {
            // A pair is of two articles; the words of a term group stand in the content.
            let articles = match fields.as_slice() {
                ["reuse" | "reword", a, b, ..] => &[*a, *b][..],
                ["terms", ..] => &[],
                [_, article, ..] => &[*article],
                _ => &[],
            };
            lock.contested.extend(articles.iter().map(|id| ((*id).to_owned(), span)));
        }
        // Both sides of a conflict may hold the record; that is said once, at the marks.
        if known != Known::Not && !self.conflict { Err("this record stands twice") } else { Ok(()) }
    }

    /// Drops ranges beyond the end of their article, so that nobody after has to ask.
    fn drop_what_cannot_be(&mut self) {
        let words: BTreeMap<&str, usize> =
            self.lock.articles.iter().map(|(id, article)| (id.as_str(), article.words)).collect();
        let length = |id: &str| words.get(id).copied().unwrap_or(0);
        let count = |lock: &Lock| {
            let pairs = lock.reuse.len() + lock.rewordings.len();
            lock.quotations.len() + pairs + lock.spoken.len() + lock.phrases.len()
        };
        let before = count(&self.lock);
        for ranged in [&mut self.lock.spoken, &mut self.lock.phrases] {
            ranged.retain(|id, ranges| ranges.iter().all(|range| range.end <= length(id)));
        }
        self.lock.quotations.retain(|(id, _), segments| segments.iter().all(|s| s.words.end <= length(id)));
        self.lock
            .reuse
            .retain(|(a, b), passages| passages.iter().all(|p| p.a.end <= length(a) && p.b.end <= length(b)));
        self.lock
            .rewordings
            .retain(|(a, b), sentences| sentences.iter().all(|s| s.a.end <= length(a) && s.b.end <= length(b)));
        let dropped = before - count(&self.lock);
        if dropped > 0 && self.diagnostics.is_empty() {
            let why =
                format!("{dropped} records of this lock are of articles that it does not have, or run past their end");
            self.complain(Span::new(self.file, 0, 0), &why);
        }
    }
}

/// Whether a lock has a record already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    Not,
    /// It says the same.
    Alike,
    /// It says something else.
    Otherwise,
}

/// Keeps a record, and tells whether there was one.
fn put<K: Ord, V: PartialEq>(records: &mut BTreeMap<K, V>, key: K, record: V) -> Known {
    let known = match records.get(&key) {
        None => Known::Not,
        Some(before) if *before == record => Known::Alike,
        Some(_) => Known::Otherwise,
    };
    records.insert(key, record);
    known
}

fn hash(field: &str) -> Result<String, &'static str> {
    let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    let is_hash = field.len() == HASH_LETTERS && field.bytes().all(hex);
    if is_hash { Ok(field.to_owned()) } else { Err("a hash in this line is not a SHA-256 in hexadecimal") }
}

fn number(field: &str) -> Result<usize, &'static str> {
    field.parse::<u32>().map(|n| n as usize).map_err(|_| "a number in this line cannot be read")
}

fn counts(field: &str) -> Result<Option<BTreeMap<String, TermCount>>, &'static str> {
    const WRONG: &str = "the counts of terms in this line cannot be read";
    let count = |field: &str| {
        let (group, n) = field.split_once(':').ok_or(WRONG)?;
        let (all, quoted) = n.split_once('/').ok_or(WRONG)?;
        let count = TermCount { all: number(all)?, quoted: number(quoted)? };
        if count.quoted > count.all { Err(WRONG) } else { Ok((group.to_owned(), count)) }
    };
    match field {
        "?" => Ok(None),
        "-" => Ok(Some(BTreeMap::new())),
        _ => field.split(',').map(count).collect::<Result<_, _>>().map(Some),
    }
}

fn range(field: &str) -> Result<Range<usize>, &'static str> {
    let (start, end) = field.split_once('-').ok_or("a range in this line cannot be read")?;
    let range = number(start)?..number(end)?;
    if range.is_empty() { Err("a range in this line is empty") } else { Ok(range) }
}

/// Reads ranges that are in order and apart.
fn apart(fields: &[&str]) -> Result<Vec<Range<usize>>, &'static str> {
    let ranges = fields.iter().map(|field| range(field)).collect::<Result<Vec<_>, _>>()?;
    let in_order = ranges.windows(2).all(|pair| pair[0].end <= pair[1].start);
    if in_order { Ok(ranges) } else { Err("the ranges in this line are not in order") }
}

fn segment(field: &str) -> Result<Segment, &'static str> {
    let (words, chars) = field.split_once(':').ok_or("a segment in this line cannot be read")?;
    Ok(Segment { words: range(words)?, chars: range(chars)? })
}

fn passage(field: &str) -> Result<Alike, &'static str> {
    let mut parts = field.split(':');
    let (Some(a), Some(b), Some(similarity), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return Err("a passage in this line cannot be read");
    };
    let similarity: f64 = similarity.parse().map_err(|_| "a similarity in this line cannot be read")?;
    if !(0.0..=1.0).contains(&similarity) {
        return Err("a similarity in this line is not between 0 and 1");
    }
    Ok(Alike { a: range(a)?, b: range(b)?, similarity })
}

fn reworded(field: &str) -> Result<Reworded, &'static str> {
    let parts: Vec<&str> = field.split(':').collect();
    let [a, b, similarity, steps] = parts.as_slice() else {
        return Err("a rewording in this line cannot be read");
    };
    let similarity: f64 = similarity.parse().map_err(|_| "a similarity in this line cannot be read")?;
    if !(0.0..=1.0).contains(&similarity) {
        return Err("a similarity in this line is not between 0 and 1");
    }
    let (a, b, steps) = (range(a)?, range(b)?, word_steps(steps)?);
    if steps.words() != (a.len(), b.len()) {
        return Err("the steps of a rewording in this line do not fit its words");
    }
    Ok(Reworded { a, b, similarity, steps })
}

fn word_steps(field: &str) -> Result<WordSteps, &'static str> {
    let rows = field.split_inclusive(|c: char| !c.is_ascii_digit()).map(|row| {
        let step = row.chars().next_back().and_then(WordStep::of_letter)?;
        let count = number(&row[..row.len() - 1]).ok().filter(|count| *count > 0)?;
        Some((step, count))
    });
    let rows = rows.collect::<Option<Vec<_>>>().ok_or("the steps of a rewording in this line cannot be read")?;
    let total = rows.iter().try_fold(0_usize, |sum, (_, count)| sum.checked_add(*count));
    total.map(|_| WordSteps { rows }).ok_or("the steps of a rewording in this line cannot be read")
}
