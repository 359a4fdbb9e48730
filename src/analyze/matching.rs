//! A quotation as a pattern, and where it stands in a folded text.
//!
//! Takes the pieces of a quotation; gives its contiguous segments folded, one hash that names them, and the places of the
//! segments in a text. The hash stands in the lock in place of the words. Diagnostics are made elsewhere.

use std::ops::Range;

use crate::analyze::reading::FoldedWords;
use crate::load::hex_sha256;
use crate::locale::text::fold_strict;
use crate::resolve::{Quotation, QuotationPiece};

/// A quotation made ready to be looked for.
#[derive(Debug)]
pub(crate) struct Pattern {
    /// The contiguous segments in order.
    pub(crate) segments: Vec<SegmentPattern>,
}

/// What stands contiguously in the text.
#[derive(Debug, Default)]
pub(crate) struct SegmentPattern {
    atoms: Vec<Atom>,
}

/// A part of a segment.
#[derive(Debug)]
enum Atom {
    /// Folded words, verbatim.
    Words(String),
    /// One letter in either case: as written, and the other ways.
    Letter(Vec<String>),
    /// A space or none: where an editor's words stood beside punctuation.
    Joint,
}

impl Pattern {
    /// Reads the pieces of a quotation.
    pub(crate) fn new(quotation: &Quotation) -> Self {
        let mut segments = vec![Builder::default()];
        for piece in &quotation.pieces {
            let last = segments.last_mut().expect("begun with one");
            match piece {
                QuotationPiece::Verbatim(words) => last.words(words),
                QuotationPiece::Insertion(_) => last.inserted = true,
                QuotationPiece::Recapitalised(letter) => last.letter(*letter),
                QuotationPiece::Omission => segments.push(Builder::default()),
            }
        }
        let segments = segments.into_iter().map(|builder| builder.segment).filter(|segment| !segment.atoms.is_empty());
        Self { segments: segments.collect() }
    }

    /// Gives the SHA-256 of the folded words with their marks, in hexadecimal.
    pub(crate) fn sha256(&self) -> String {
        let mut key = String::new();
        for segment in &self.segments {
            for atom in &segment.atoms {
                match atom {
                    Atom::Words(words) => key.push_str(words),
                    Atom::Letter(cases) => key.extend(["\u{1}", &cases[0]]),
                    Atom::Joint => key.push('\u{2}'),
                }
            }
            key.push('\n');
        }
        hex_sha256(key.as_bytes())
    }

    /// Finds the segments in order, without overlap, none beginning or ending within a word; `None` where they do not
    /// stand there.
    ///
    /// Of several ways the one is taken that runs over the fewest paragraph ends, then the shortest, then the first.
    /// `breaks` says how many paragraph ends a stretch runs over. Linear in the text for each segment.
    pub(crate) fn find(
        &self,
        text: &FoldedWords,
        breaks: impl Fn(&Range<usize>) -> usize,
    ) -> Option<Vec<Range<usize>>> {
        let mut ways: Vec<Vec<Way>> = Vec::with_capacity(self.segments.len());
        for segment in &self.segments {
            let before = ways.last().map(Vec::as_slice);
            let own = segment.places(text.text()).into_iter().filter(|place| text.is_whole(place));
            ways.push(continue_ways(before, own));
        }
        let cost = |way: &Way| {
            let whole = way.start..way.place.end;
            (breaks(&whole), whole.len(), way.start)
        };
        let last = ways.last()?;
        let mut best = (0..last.len()).min_by_key(|i| cost(&last[*i]))?;
        let mut places = Vec::with_capacity(ways.len());
        for ways in ways.iter().rev() {
            places.push(ways[best].place.clone());
            best = ways[best].after;
        }
        places.reverse();
        Some(places)
    }
}

/// A way to find all segments up to one, ending with a certain place of that one.
struct Way {
    place: Range<usize>,
    /// Where the first segment begins: of all ways to this place the latest, which makes the stretch the shortest.
    start: usize,
    /// Which way of the segment before it continues.
    after: usize,
}

/// Continues the ways of the segment before with the places of the next: each place takes the way that begins last of
/// those that end before it begins. Both are in order, so one pass over both is enough.
fn continue_ways(before: Option<&[Way]>, places: impl Iterator<Item = Range<usize>>) -> Vec<Way> {
    let Some(before) = before else {
        return places.map(|place| Way { start: place.start, place, after: 0 }).collect();
    };
    let mut ways = Vec::new();
    let (mut seen, mut best): (usize, Option<usize>) = (0, None);
    for place in places {
        while seen < before.len() && before[seen].place.end <= place.start {
            best = best.filter(|known| before[*known].start >= before[seen].start).or(Some(seen));
            seen += 1;
        }
        if let Some(after) = best {
            ways.push(Way { place, start: before[after].start, after });
        }
    }
    ways
}

impl SegmentPattern {
    /// Gives its words as the editor wrote them, folded.
    pub(crate) fn plain(&self) -> String {
        let plain = |atom: &Atom| match atom {
            Atom::Words(words) => words.clone(),
            Atom::Letter(cases) => cases[0].clone(),
            Atom::Joint => String::new(),
        };
        self.atoms.iter().map(plain).collect()
    }

    /// Finds every place of the segment in a folded text, in order, also within words.
    ///
    /// The longest of its parts is looked for, and the others are tried around it.
    pub(crate) fn places(&self, text: &str) -> Vec<Range<usize>> {
        let length = |atom: &Atom| match atom {
            Atom::Words(words) => words.len(),
            Atom::Letter(_) => 1,
            Atom::Joint => 0,
        };
        let Some(anchor) = (0..self.atoms.len()).max_by_key(|i| length(&self.atoms[*i])) else { return Vec::new() };
        let mut places: Vec<Range<usize>> = self.atoms[anchor]
            .places(text)
            .filter_map(|at| {
                let start = self.atoms[..anchor].iter().rev().try_fold(at.start, |end, atom| atom.back(text, end))?;
                let end = self.atoms[anchor + 1..].iter().try_fold(at.end, |start, atom| atom.forth(text, start))?;
                Some(start..end)
            })
            .collect();
        places.sort_by_key(|place| (place.start, place.end));
        places
    }
}

impl Atom {
    fn variants(&self) -> &[String] {
        match self {
            Self::Words(words) => std::slice::from_ref(words),
            Self::Letter(cases) => cases,
            Self::Joint => &[],
        }
    }

    /// Finds it anywhere, places that overlap included.
    fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        self.variants().iter().flat_map(move |words| {
            let step = words.chars().next().map_or(1, char::len_utf8);
            let next = move |from: usize| text.get(from..)?.find(words.as_str()).map(|at| from + at);
            let starts = std::iter::successors(next(0), move |at| next(at + step));
            starts.map(move |at| at..at + words.len())
        })
    }

    /// Gives where it begins if it ends at a place.
    fn back(&self, text: &str, end: usize) -> Option<usize> {
        let before = &text[..end];
        match self {
            Self::Joint => Some(before.strip_suffix(' ').unwrap_or(before).len()),
            _ => self.variants().iter().find_map(|words| before.strip_suffix(words.as_str())).map(str::len),
        }
    }

    /// Gives where it ends if it begins at a place.
    fn forth(&self, text: &str, start: usize) -> Option<usize> {
        let after = &text[start..];
        let rest = match self {
            Self::Joint => Some(after.strip_prefix(' ').unwrap_or(after)),
            _ => self.variants().iter().find_map(|words| after.strip_prefix(words.as_str())),
        };
        rest.map(|rest| text.len() - rest.len())
    }
}

/// Gathers a segment piece by piece.
#[derive(Default)]
struct Builder {
    segment: SegmentPattern,
    /// White space was passed since the last part.
    space: bool,
    /// Words of the editor were passed since the last part.
    inserted: bool,
}

impl Builder {
    fn words(&mut self, words: &str) {
        let folded = fold_strict(words).text;
        let trimmed = folded.trim_matches(' ');
        self.space |= folded.starts_with(' ');
        let Some(first) = trimmed.chars().next() else { return };
        self.join(first);
        match self.segment.atoms.last_mut() {
            Some(Atom::Words(before)) => before.push_str(trimmed),
            _ => self.segment.atoms.push(Atom::Words(trimmed.to_owned())),
        }
        self.space = folded.ends_with(' ');
    }

    fn letter(&mut self, letter: char) {
        self.join(letter);
        let forms = [letter.to_string(), letter.to_lowercase().collect(), letter.to_uppercase().collect()];
        let mut cases: Vec<String> = Vec::new();
        for form in forms.map(|form: String| fold_strict(&form).text) {
            if !cases.contains(&form) {
                cases.push(form);
            }
        }
        self.segment.atoms.push(Atom::Letter(cases));
        self.space = false;
    }

    /// Joins what follows, which begins with `next`, to what stands there already.
    ///
    /// The editor's words are not in the text, and the spaces around them only where words stand on both sides: `he [the
    /// minister] said` is `he said`, `so [sic].` is `so.`.
    fn join(&mut self, next: char) {
        let (space, inserted) = (std::mem::take(&mut self.space), std::mem::take(&mut self.inserted));
        let Some(last) = self.segment.last_char() else { return };
        if !space {
            return;
        }
        let between_words = last.is_alphanumeric() && next.is_alphanumeric();
        match self.segment.atoms.last_mut() {
            _ if inserted && !between_words => self.segment.atoms.push(Atom::Joint),
            Some(Atom::Words(before)) => before.push(' '),
            _ => self.segment.atoms.push(Atom::Words(" ".to_owned())),
        }
    }
}

impl SegmentPattern {
    fn last_char(&self) -> Option<char> {
        self.atoms.last()?.variants().first()?.chars().next_back()
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;
    use crate::analyze::reading::Reading;
    use crate::resolve::Quotation;
    use crate::source::{FileId, Span};

    fn found(text: &str, quotation: &str) -> Option<Vec<String>> {
        let quotation = Quotation::parse(quotation, Span::new(FileId(0), 0, 0)).expect("a quotation");
        let folded = Reading::new(text).strict();
        let places = Pattern::new(&quotation).find(&folded, |_| 0)?;
        Some(places.into_iter().map(|place| folded.text()[place].to_owned()).collect())
    }

    fn holds(text: &str, quotation: &str) -> bool {
        found(text, quotation).is_some()
    }

    #[test]
    fn the_editors_words_and_the_spaces_around_them_are_not_looked_for() {
        assert!(holds("The minister said so. He left", "The minister [of war] said so [sic]. He"));
        assert!(holds("“He said”", "“[The man] He said”"));
        assert!(!holds("The minister of war said so", "The minister [he] said"));
        assert!(!holds("They understand", "They under[!] stand"));
    }

    #[test]
    fn one_letter_may_change_its_case_and_no_other() {
        assert!(holds("Then they came", "[T]hey came"));
        assert!(holds("They came", "[t]hey came"));
        assert!(!holds("Then they came", "They came"));
        assert!(!holds("Then THEY came", "[T]hey came"));
    }

    #[test]
    fn segments_stand_in_order_and_as_close_as_they_can() {
        let text = "the army said the president of the state said the president left";
        let got = found(text, "the president […] said").expect("there");
        assert_eq!(got, ["the president", "said"]);
        assert!(holds("a b a c", "b […] a c"));
        assert!(holds("one two one three", "one […] one three"), "an early match hides no later one");
        assert!(!holds("first second", "second […] first"));
        assert!(!holds("one two", "one two […] two"), "segments do not overlap");
    }

    #[test]
    fn no_word_is_cut() {
        assert!(!holds("protesters came", "testers came"));
        assert!(!holds("10,000 dead", "000 dead"));
        assert!(!holds("والرئيس قال", "الرئيس قال"), "a prefix belongs to its word");
        assert!(!holds("أعلنت وفاته", "أعلنت وفا"));
        assert!(holds("قالَ الرئيسُ: «نعم»", "قال الرئيس: \"نعم\""));
    }

    #[test]
    fn hamza_digits_and_case_are_strict() {
        assert!(!holds("إعلان", "اعلان"));
        assert!(!holds("مدرسة", "مدرسه"));
        assert!(!holds("٨ قتلى", "8 قتلى"));
        assert!(!holds("The Army", "The army"));
    }

    #[test]
    fn the_hash_tells_marks_apart() {
        let hash =
            |text: &str| Pattern::new(&Quotation::parse(text, Span::new(FileId(0), 0, 0)).expect("one")).sha256();
        assert_eq!(hash("so  “said”"), hash("so \"said\""));
        assert_ne!(hash("[T]hey came"), hash("They came"));
        assert_ne!(hash("they […] came"), hash("they came"));
        assert_eq!(hash("they [all] came"), hash("they came"));
    }
}
