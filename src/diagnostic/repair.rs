//! Repairs: other words in the place of wrong ones, where there is one way and no doubt.
//!
//! Takes a wrong word and the known ones, or a text and its repairs; gives the word that was meant, or the text mended. A
//! suggestion helps who reads it and may be far off; a repair is made unread, so it has to be sure.

use crate::diagnostic::suggest::LONGEST;
use crate::source::Span;

/// Letters from which on two slips are taken for one word.
const LONG: usize = 8;
/// Letters below which a slip may as well be another word.
const SHORT: usize = 4;
/// Quotation marks that word processors set in pairs.
const PAIRS: [(char, char); 6] = [('“', '”'), ('„', '“'), ('„', '”'), ('«', '»'), ('‘', '’'), ('‹', '›')];

/// The one way to mend a mistake.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Repair {
    /// What is to be changed, all together.
    pub changes: Vec<Change>,
}

/// Other words for wrong ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where the wrong words stand, or what they stand in.
    pub span: Span,
    /// The wrong words. They are replaced where they stand in the span once.
    pub from: String,
    /// The right ones.
    pub to: String,
}

/// Gives the known word that was meant: written otherwise (capitals, hyphens, spaces, quotation marks around it), or the only
/// near one, with a letter or two amiss. Words with other figures in them are other words.
pub(super) fn sure<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let bare = without_marks(word);
    if bare.len() > LONGEST {
        return None;
    }
    let known: Vec<&str> = known.into_iter().filter(|known| *known != word).collect();
    if let Some(exact) = known.iter().find(|known| **known == bare) {
        return Some(exact);
    }
    let plain = folded(bare);
    let alike: Vec<&str> = known.iter().copied().filter(|known| folded(known) == plain).collect();
    if let [only] = alike.as_slice() {
        return Some(only);
    }
    let length = plain.chars().count();
    let slips = if length >= LONG { 2 } else { usize::from(length >= SHORT) };
    let distance = |known: &&'a str| (strsim::osa_distance(bare, known), *known);
    let mut near: Vec<(usize, &str)> = known.iter().map(distance).filter(|(far, _)| *far <= slips * 2).collect();
    near.sort_unstable();
    let (far, first) = *near.first().filter(|(far, known)| *far <= slips && same_but_for_a_slip(bare, known))?;
    near.get(1).is_none_or(|(next, _)| *next >= far * 2).then_some(first)
}

/// Says whether two words differ by a slip and not on purpose: `report-2` is not `report-1`, and `report-b` not `report-a`.
fn same_but_for_a_slip(a: &str, b: &str) -> bool {
    let figures = |word: &str| word.chars().filter(char::is_ascii_digit).collect::<String>();
    let parts = |word: &'_ str| word.split(['-', '_', ' ']).map(str::to_owned).collect::<Vec<_>>();
    let (left, right) = (parts(a), parts(b));
    let long = |(x, y): (&String, &String)| x == y || x.chars().count().max(y.chars().count()) >= SHORT;
    figures(a) == figures(b) && (left.len() != right.len() || left.iter().zip(&right).all(long))
}

/// Takes white space and a pair of typographic quotation marks from around a word.
pub fn without_marks(word: &str) -> &str {
    let bare = word.trim();
    let inner = PAIRS.iter().find_map(|(open, close)| bare.strip_prefix(*open)?.strip_suffix(*close));
    inner.map_or(bare, str::trim)
}

/// Changes a text: where the words of a change stand in its span once, unless it overlaps one before it. Gives the text and how
/// many changes were made.
pub fn mend(text: &str, changes: &[&Change]) -> (String, usize) {
    let mut places: Vec<(usize, usize, &str)> = changes
        .iter()
        .filter_map(|change| {
            let (start, end) = (change.span.start as usize, change.span.end as usize);
            let mut found = text.get(start..end)?.match_indices(change.from.as_str());
            let (at, _) = found.next().filter(|_| found.next().is_none())?;
            Some((start + at, start + at + change.from.len(), change.to.as_str()))
        })
        .collect();
    places.sort_unstable();
    places.dedup();
    let (mut mended, mut done, mut count) = (String::with_capacity(text.len()), 0, 0);
    for (start, end, to) in places {
        if start >= done {
            mended.push_str(&text[done..start]);
            mended.push_str(to);
            (done, count) = (end, count + 1);
        }
    }
    mended.push_str(&text[done..]);
    (mended, count)
}

/// Writes a word as all its ways of writing have it.
fn folded(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '-' | '_' | ' ' | '\u{a0}')).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{Change, mend, sure};
    use crate::source::{FileId, Span};

    #[test]
    fn only_what_can_mean_one_thing_is_sure() {
        let keys = ["section", "said_on", "said_in", "said_by", "title", "kind"];
        for (word, meant) in [
            ("secton", Some("section")),
            ("Said-By", Some("said_by")),
            ("“title”", Some("title")),
            ("titel", Some("title")),
            ("said_an", None),
            ("said_onn", None),
            ("sec", None),
            ("knd", None),
        ] {
            assert_eq!(sure(word, keys), meant, "{word}");
        }
        assert_eq!(sure("report-2", ["report-1"]), None);
        assert_eq!(sure("evening-reprot", ["evening-report", "morning-report"]), Some("evening-report"));
    }

    #[test]
    fn a_text_is_mended_where_the_words_stand_once() {
        let change = |start, end, from: &str, to: &str| Change {
            span: Span::new(FileId(0), start, end),
            from: from.to_owned(),
            to: to.to_owned(),
        };
        let text = "knid: a\n- x-x\n";
        let [first, second] = [change(0, 4, "knid", "kind"), change(8, 13, "x", "y")];
        assert_eq!(mend(text, &[&first, &first, &second]), ("kind: a\n- x-x\n".to_owned(), 1));
    }
}
