//! Words in lines: broken where the Unicode line breaking algorithm allows (UAX #14), each line in the order of the
//! bidirectional algorithm (UAX #9) from a base direction that is given, never guessed.
//!
//! What is measured is what is drawn: one shaping serves both.

use std::ops::Range;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use unicode_bidi::{BidiInfo, Level};

use crate::locale::Direction;
use crate::render::card::face::{Face, stretches};

/// What stands where words were cut off.
const MORE: &str = "…";

/// How words are set.
#[derive(Clone, Copy)]
pub(crate) struct Measure<'a> {
    /// The faces, in the order in which they are asked for a letter.
    pub(crate) faces: &'a [Face],
    /// Pixels of an em.
    pub(crate) size: f32,
    /// Pixels that a line may take.
    pub(crate) width: f32,
}

/// A line, from left to right.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Line {
    /// Its glyphs.
    pub(crate) glyphs: Vec<Glyph>,
    /// Its width in pixels.
    pub(crate) width: f32,
}

/// A glyph of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    /// The face, by its place among those of the measure.
    pub(crate) face: usize,
    /// Its number in the face.
    pub(crate) id: u32,
    /// Pixels from the start of the line.
    pub(crate) x: f32,
    /// Pixels above the base line.
    pub(crate) y: f32,
}

/// Sets a text in all the lines that it needs.
pub(crate) fn lines(text: &str, base: Direction, measure: Measure<'_>) -> Vec<Line> {
    let paragraph = Paragraph::new(text, base, measure);
    paragraph.broken().into_iter().map(|range| paragraph.line(range)).collect()
}

/// Sets a text in as many lines as it needs, but none much shorter than the others: a title does not end on a lone word.
pub(crate) fn lines_even(text: &str, base: Direction, measure: Measure<'_>) -> Vec<Line> {
    let mut set = lines(text, base, measure);
    let (mut low, mut high) = (widest_word(text, base, measure).max(measure.width / 2.0), measure.width);
    if set.len() < 2 || low > high {
        return set;
    }
    // Five halvings come within a sixtieth of the width.
    for _ in 0..5 {
        let width = f32::midpoint(low, high);
        let narrower = lines(text, base, Measure { width, ..measure });
        if narrower.len() <= set.len() {
            (set, high) = (narrower, width);
        } else {
            low = width;
        }
    }
    set
}

/// Gives the width of what can least be broken.
fn widest_word(text: &str, base: Direction, measure: Measure<'_>) -> f32 {
    let paragraph = Paragraph::new(text, base, measure);
    let ends: Vec<usize> = segmenter().segment_str(text).collect();
    ends.windows(2).map(|two| paragraph.line(two[0]..two[1]).width).fold(0.0, f32::max)
}

/// Sets a text in at most so many lines; what is left over goes, from a word on, and a sign says so.
pub(crate) fn lines_cut(text: &str, base: Direction, measure: Measure<'_>, most: usize) -> Vec<Line> {
    let whole = Paragraph::new(text, base, measure);
    let ranges = whole.broken();
    let Some(last) = most.checked_sub(1).and_then(|last| ranges.get(last)) else {
        return if most == 0 { Vec::new() } else { ranges.into_iter().map(|range| whole.line(range)).collect() };
    };
    if ranges.len() <= most {
        return ranges.into_iter().map(|range| whole.line(range)).collect();
    }
    let mut kept = &text[..last.end];
    loop {
        let set = lines(&shortened(kept), base, measure);
        if set.len() <= most {
            return set;
        }
        kept = match kept.trim_end().rsplit_once(char::is_whitespace) {
            Some((before, _)) => before,
            None => &kept[..kept.char_indices().next_back().map_or(0, |(at, _)| at)],
        };
    }
}

/// Ends a text that goes on, with every isolate in it closed.
fn shortened(kept: &str) -> String {
    let count = |signs: &[char]| kept.chars().filter(|c| signs.contains(c)).count();
    let open = count(&['\u{2066}', '\u{2067}', '\u{2068}']).saturating_sub(count(&['\u{2069}']));
    let words =
        kept.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '،' | '؛' | '–' | '—'));
    format!("{words}{}{MORE}", "\u{2069}".repeat(open))
}

/// A text with the order of its letters and the face of each.
struct Paragraph<'a> {
    text: &'a str,
    bidi: BidiInfo<'a>,
    stretches: Vec<(Range<usize>, usize)>,
    measure: Measure<'a>,
}

impl<'a> Paragraph<'a> {
    fn new(text: &'a str, base: Direction, measure: Measure<'a>) -> Self {
        let level = if base == Direction::RightToLeft { Level::rtl() } else { Level::ltr() };
        let bidi = BidiInfo::new(text, Some(level));
        Self { text, bidi, stretches: stretches(text, measure.faces), measure }
    }

    /// Breaks the text: at each place the longest line that fits, and within a word only where it is longer than a line.
    fn broken(&self) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let (mut start, mut fits) = (0, 0);
        for end in segmenter().segment_str(self.text).skip(1) {
            while start < end && !self.fits(start..end) {
                let cut = if fits > start { fits } else { self.within_word(start, end) };
                out.push(start..cut);
                (start, fits) = (cut, cut);
            }
            fits = end;
        }
        if start < self.text.len() {
            out.push(start..self.text.len());
        }
        out
    }

    /// Finds the last place in a word too long for a line up to which it fits, at least one letter on.
    fn within_word(&self, start: usize, end: usize) -> usize {
        let ends = self.text[start..end].char_indices().map(|(at, c)| start + at + c.len_utf8());
        let mut cut = None;
        for at in ends {
            if cut.is_some() && !self.fits(start..at) {
                break;
            }
            cut = Some(at);
        }
        cut.unwrap_or(end)
    }

    fn fits(&self, range: Range<usize>) -> bool {
        self.line(range).width <= self.measure.width
    }

    /// Sets what stands in a range as one line; spaces at its end take no room.
    fn line(&self, range: Range<usize>) -> Line {
        let end = range.start + self.text[range.clone()].trim_end().len();
        let mut line = Line::default();
        let Some(paragraph) = self.bidi.paragraphs.first().filter(|_| end > range.start) else { return line };
        let (levels, runs) = self.bidi.visual_runs(paragraph, range.start..end);
        for run in runs {
            let right_to_left = levels[run.start].is_rtl();
            let mut parts: Vec<(Range<usize>, usize)> =
                self.stretches.iter().filter_map(|(part, face)| Some((shared(part, &run)?, *face))).collect();
            if right_to_left {
                parts.reverse();
            }
            for (part, face) in parts {
                self.append(&mut line, part, face, right_to_left);
            }
        }
        line
    }

    fn append(&self, line: &mut Line, part: Range<usize>, face: usize, right_to_left: bool) {
        let Some(font) = self.measure.faces.get(face) else { return };
        let scale = self.measure.size / font.em;
        let (glyphs, width) = font.shape(&self.text[part], right_to_left);
        let placed = glyphs.iter().map(|g| Glyph { face, id: g.id, x: line.width + g.x * scale, y: g.y * scale });
        line.glyphs.extend(placed);
        line.width += width * scale;
    }
}

fn segmenter() -> LineSegmenterBorrowed<'static> {
    LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default())
}

fn shared(a: &Range<usize>, b: &Range<usize>) -> Option<Range<usize>> {
    let both = a.start.max(b.start)..a.end.min(b.end);
    (both.start < both.end).then_some(both)
}
