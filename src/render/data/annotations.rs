//! `/data/annotations.jsonld`: where the words of every quotation stand, as W3C web annotations.
//!
//! One annotation for each quotation that is shown and whose place is known: its body is the note, its targets are the
//! contiguous segments in the stored text, and, where the article has an address, the same words on the live page as a text
//! fragment. Words before and after a segment are given only where the article's rights allow to publish all of it.

use std::ops::Range;

use serde::Serialize;

use crate::analyze::{Segment, Verification};
use crate::config::Rights;
use crate::locale::Lang;
use crate::render::address::{Address, View};
use crate::render::data::lines::to_bytes;
use crate::render::data::records::Scope;
use crate::render::site::Site;
use crate::resolve::{Article, NoteIx, Quotation, QuotationPiece, Report};

/// Its file below the site's root.
pub(super) const PATH: &str = "data/annotations.jsonld";

/// Code points of the text that a selector gives before and after its words.
const AROUND: usize = 32;

/// Words of a segment above which a text fragment names its beginning and its end alone.
const LONG: usize = 12;

/// Words of such a beginning or end.
const ENDS: usize = 5;

/// Writes the document.
pub(super) fn write(site: &Site<'_>) -> Vec<u8> {
    let scope = &Scope::new(site);
    let id = format!("{}{PATH}", site.dossier.config.base_url);
    let items: Vec<_> = scope.public.notes().flat_map(|ix| of_note(scope, ix, &id)).collect();
    to_bytes(&Collection { context: "http://www.w3.org/ns/anno.jsonld", id, kind: "AnnotationPage", items })
}

/// All annotations on one page of annotations.
#[derive(Serialize)]
struct Collection<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    items: Vec<Annotation<'a>>,
}

/// A quotation with its places.
#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: Body,
    target: Vec<Target<'a>>,
}

/// The report on the page of the note.
#[derive(Serialize)]
struct Body {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    format: &'static str,
    language: Lang,
}

/// A place of the words.
#[derive(Serialize)]
struct Target<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(rename = "type")]
    kind: &'static str,
    source: Source<'a>,
    selector: Vec<Selector>,
}

/// What is selected from.
#[derive(Serialize)]
#[serde(untagged)]
enum Source<'a> {
    /// The live page.
    Page(&'a str),
    /// The stored text, named by the article's page on the site.
    Text {
        id: String,
        #[serde(rename = "type")]
        kind: &'static str,
        language: Lang,
        #[serde(skip_serializing_if = "Option::is_none")]
        via: Option<&'a str>,
        #[serde(rename = "schema:sha256", skip_serializing_if = "Option::is_none")]
        sha256: Option<&'a str>,
    },
}

/// How the words are found.
#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector {
    #[serde(rename = "TextQuoteSelector")]
    Quote {
        exact: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        prefix: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        suffix: Option<String>,
    },
    #[serde(rename = "TextPositionSelector")]
    Position { start: usize, end: usize },
    #[serde(rename = "FragmentSelector")]
    Fragment {
        #[serde(rename = "conformsTo")]
        conforms_to: &'static str,
        value: String,
    },
}

fn of_note<'a>(scope: &Scope<'a>, ix: NoteIx, collection: &str) -> Vec<Annotation<'a>> {
    let (dossier, found) = (scope.dossier, &scope.findings.notes[ix.at()]);
    let note = dossier.note(ix);
    let places = scope.site.tally(ix).map_or(&[][..], |tally| &tally.reports);
    let page = || {
        let path = Address::Note(ix).path(View::Single(dossier.default_language()), dossier);
        format!("{}{path}", dossier.config.base_url)
    };
    let annotation = |place: &usize| {
        let report = &note.reports[*place];
        let verified = found.verified.get(*place)?.as_ref()?;
        scope.quote(report)?;
        Some(Annotation {
            id: format!("{collection}#{}/{}", note.id, report.id),
            kind: "Annotation",
            motivation: "linking",
            body: Body {
                id: format!("{}#{}", page(), report.id),
                kind: "Text",
                format: "text/html",
                language: dossier.default_language(),
            },
            target: targets(scope, report, verified),
        })
    };
    places.iter().filter(|place| note.reports[**place].withdrawn.is_none()).filter_map(annotation).collect()
}

/// Gives the places of a quotation: each segment in the stored text, then each on the live page.
fn targets<'a>(scope: &Scope<'a>, report: &'a Report, verified: &Verification) -> Vec<Target<'a>> {
    let article = scope.dossier.article(report.article);
    let quotation = report.quote.as_ref().expect("what was verified is a quotation");
    let exact = exact(article, quotation, &verified.segments);
    let segments = exact.iter().zip(&verified.segments);
    let stored = segments.map(|(exact, segment)| Target {
        id: None,
        kind: "SpecificResource",
        source: text(scope, report, article),
        selector: vec![
            quote(article, exact, segment),
            Selector::Position { start: segment.chars.start, end: segment.chars.end },
        ],
    });
    let live = article.url.as_deref().into_iter().flat_map(|url| {
        exact.iter().map(move |exact| {
            let value = fragment(exact);
            let joint = if url.contains('#') { "" } else { "#" };
            Target {
                id: Some(format!("{url}{joint}{value}")),
                kind: "SpecificResource",
                source: Source::Page(url),
                selector: vec![Selector::Fragment {
                    conforms_to: "https://wicg.github.io/scroll-to-text-fragment/",
                    value,
                }],
            }
        })
    });
    stored.chain(live).collect()
}

fn text<'a>(scope: &Scope<'a>, report: &Report, article: &'a Article) -> Source<'a> {
    let (dossier, found) = (scope.dossier, &scope.findings.articles[report.article.at()]);
    let path = Address::Source(report.article).path(View::Single(dossier.default_language()), dossier);
    Source::Text {
        id: format!("{}{path}", dossier.config.base_url),
        kind: "Text",
        language: article.language,
        via: article.url.as_deref(),
        sha256: found.sha256.as_deref(),
    }
}

/// Gives the words of each segment: as the text has them where all of it may be published, else as they are quoted, which
/// may differ in what quotations are free in (white space, forms of quotation marks and dashes, vowel signs).
fn exact(article: &Article, quotation: &Quotation, segments: &[Segment]) -> Vec<String> {
    match published(article) {
        Some(text) => segments.iter().map(|segment| slice(text, segment.chars.clone()).to_owned()).collect(),
        None => as_quoted(quotation),
    }
}

/// Gives the text of an article that may be published whole.
fn published(article: &Article) -> Option<&str> {
    article.text.as_ref().filter(|_| article.rights == Rights::Full && article.body.is_some()).map(|t| t.words.as_str())
}

/// Cuts code points out of a text.
fn slice(text: &str, chars: Range<usize>) -> &str {
    let mut starts = text.char_indices().map(|(at, _)| at);
    let start = starts.nth(chars.start).unwrap_or(text.len());
    let end = match chars.len() {
        0 => start,
        length => starts.nth(length - 1).unwrap_or(text.len()),
    };
    &text[start..end]
}

/// Gives the segments of a quotation without the editor's marks: a letter whose case was changed has its own case again.
fn as_quoted(quotation: &Quotation) -> Vec<String> {
    let mut segments = vec![String::new()];
    for piece in &quotation.pieces {
        let last = segments.last_mut().expect("begun with one");
        match piece {
            QuotationPiece::Verbatim(words) => {
                for word in words.split_inclusive(char::is_whitespace) {
                    let (bare, spaced) = (word.trim_end(), word.ends_with(char::is_whitespace));
                    last.push_str(bare);
                    if spaced && !last.is_empty() && !last.ends_with(' ') {
                        last.push(' ');
                    }
                }
            }
            QuotationPiece::Recapitalised(letter) if letter.is_uppercase() => last.extend(letter.to_lowercase()),
            QuotationPiece::Recapitalised(letter) => last.extend(letter.to_uppercase()),
            QuotationPiece::Insertion(_) => {}
            QuotationPiece::Omission => segments.push(String::new()),
        }
    }
    let trimmed = segments.into_iter().map(|segment| segment.trim().to_owned());
    trimmed.filter(|segment| segment.chars().any(char::is_alphanumeric)).collect()
}

/// Selects the words of a segment, with what stands around them where all of the text may be published.
fn quote(article: &Article, exact: &str, segment: &Segment) -> Selector {
    let around = |chars: Range<usize>| Some(slice(published(article)?, chars)).filter(|text| !text.is_empty());
    let Range { start, end } = segment.chars;
    Selector::Quote {
        exact: exact.to_owned(),
        prefix: around(start.saturating_sub(AROUND)..start).map(str::to_owned),
        suffix: around(end..end + AROUND).map(str::to_owned),
    }
}

/// Writes a text fragment: the words, or of many the first and the last.
fn fragment(exact: &str) -> String {
    let words: Vec<&str> = exact.split_whitespace().collect();
    let mut out = String::from(":~:text=");
    if words.len() <= LONG {
        encode(&words.join(" "), &mut out);
        return out;
    }
    encode(&words[..ENDS].join(" "), &mut out);
    out.push(',');
    encode(&words[words.len() - ENDS..].join(" "), &mut out);
    out
}

/// Encodes everything that is not a letter or digit of ASCII, hyphens and commas included, which have a meaning there.
fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => {
                let digit = |n: u8| char::from(b"0123456789ABCDEF"[usize::from(n)]);
                out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{as_quoted, fragment, slice};
    use crate::resolve::Quotation;
    use crate::source::{FileId, Span};

    #[test]
    fn segments_are_the_words_between_omissions_without_the_editors_marks() {
        let quotation = |text: &str| Quotation::parse(text, Span::new(FileId(0), 0, 0)).unwrap();
        let segments = as_quoted(&quotation("[T]hey  came\nlate […] and [he said] \\[sic\\] left."));
        assert_eq!(segments, ["they came late", "and [sic] left."]);
    }

    #[test]
    fn text_is_cut_by_code_points() {
        assert_eq!(slice("قال a😀b", 4..6), "a😀");
        assert_eq!(slice("abc", 1..9), "bc");
        assert_eq!(slice("abc", 3..5), "");
    }

    #[test]
    fn a_text_fragment_encodes_what_has_a_meaning_and_names_the_ends_of_many_words() {
        assert_eq!(fragment("one-two, three"), ":~:text=one%2Dtwo%2C%20three");
        assert_eq!(fragment("قال"), ":~:text=%D9%82%D8%A7%D9%84");
        let long: Vec<String> = (1..=20).map(|n| n.to_string()).collect();
        assert_eq!(fragment(&long.join(" ")), ":~:text=1%202%203%204%205,16%2017%2018%2019%2020");
    }
}
