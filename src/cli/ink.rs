//! Words with tones → lines for a terminal or a pipe: colours or plain signs, wrapped, each line kept in its direction.
//!
//! A line of a language written from right to left stands between isolates (UAX #9), so that what is beside it does not move
//! into it; each line by itself, since a line break ends a paragraph for a terminal.

use crate::locale::{Direction, Lang, isolate_rtl};

/// How a word is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// As it is.
    Plain,
    /// A heading.
    Head,
    /// Less than the rest.
    Soft,
    /// Other on the two sides.
    Differs,
    /// On this side alone.
    Alone,
    /// A place in a file.
    Place,
}

impl Tone {
    fn colour(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Head => Some("\x1b[1m"),
            Self::Soft => Some("\x1b[2m"),
            Self::Differs => Some("\x1b[1;33m"),
            Self::Alone | Self::Place => Some("\x1b[36m"),
        }
    }

    /// Gives the sign that stands on both sides of a word where there are no colours.
    fn sign(self) -> &'static str {
        match self {
            Self::Differs => "*",
            Self::Alone => "_",
            _ => "",
        }
    }
}

/// A word, or what is not to be broken, with its tone.
pub(super) type Toned = (String, Tone);

/// How lines are drawn.
#[derive(Debug)]
pub(super) struct Ink {
    colour: bool,
    width: usize,
}

impl Ink {
    /// Draws with or without colours in so many columns.
    pub(super) fn new(colour: bool, width: usize) -> Self {
        Self { colour, width: width.clamp(40, 100) }
    }

    /// Says what the tones of words mean here.
    pub(super) fn legend(&self) -> &'static str {
        match self.colour {
            true => "yellow: other on the two sides; cyan: on this side alone",
            false => "*so*: other on the two sides; _so_: on this side alone",
        }
    }

    /// Draws a heading.
    pub(super) fn heading(&self, words: &str) -> String {
        format!("\n{}\n", self.toned(words, Tone::Head))
    }

    /// Draws a paragraph of the program's own language behind a label; further lines are indented by as much.
    pub(super) fn line(&self, label: &str, words: &str, tone: Tone) -> String {
        let words: Vec<Toned> = words.split_whitespace().map(|word| (word.to_owned(), tone)).collect();
        self.paragraph(label, &words, None)
    }

    /// Draws words behind a label, in the direction of their language where one is given.
    pub(super) fn paragraph(&self, label: &str, words: &[Toned], lang: Option<Lang>) -> String {
        let indent = columns(label);
        let room = self.width.saturating_sub(indent).max(20);
        let direction = lang.map_or(Direction::LeftToRight, Lang::direction);
        let mut out = String::new();
        let mut start = label.to_owned();
        for line in lines(words, room, self.colour) {
            let rows = line.chunk_by(|one, other| one.1 == other.1).map(|row| {
                let words: Vec<&str> = row.iter().map(|(word, _)| word.as_str()).collect();
                self.toned(&words.join(" "), row[0].1)
            });
            out += &format!("{start}{}\n", isolate_rtl(&rows.collect::<Vec<_>>().join(" "), direction));
            start = " ".repeat(indent);
        }
        out
    }

    /// Draws words in one tone.
    pub(super) fn toned(&self, words: &str, tone: Tone) -> String {
        match tone.colour().filter(|_| self.colour) {
            Some(colour) => format!("{colour}{words}\x1b[0m"),
            None => format!("{sign}{words}{sign}", sign = if self.colour { "" } else { tone.sign() }),
        }
    }
}

/// Breaks words into lines; one that is longer than a line stands alone.
fn lines(words: &[Toned], room: usize, colour: bool) -> Vec<&[Toned]> {
    let (mut lines, mut start, mut used) = (Vec::new(), 0, 0);
    for (at, (word, tone)) in words.iter().enumerate() {
        let signs = if colour { 0 } else { 2 * tone.sign().len() };
        let needed = columns(word) + signs;
        if at > start && used + 1 + needed > room {
            lines.push(&words[start..at]);
            (start, used) = (at, needed);
        } else {
            used += needed + usize::from(at > start);
        }
    }
    if start < words.len() {
        lines.push(&words[start..]);
    }
    lines
}

/// Counts the columns that words take: none for marks and signs without width, two for wide letters (UAX #11, roughly).
pub(super) fn columns(words: &str) -> usize {
    let width = |c: char| match c {
        '\u{300}'..='\u{36F}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' => 0,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => 0,
        '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' => 2,
        '\u{FF00}'..='\u{FF60}' | '\u{1F300}'..='\u{1FAFF}' | '\u{20000}'..='\u{3FFFD}' => 2,
        _ => 1,
    };
    words.chars().map(width).sum()
}

#[cfg(test)]
mod tests {
    use super::{Ink, Tone, columns};
    use crate::locale::Lang;

    #[test]
    fn every_line_of_arabic_is_isolated_and_none_is_too_long() {
        let words: Vec<_> =
            "قال الرئيس إن السد صامد ".repeat(9).split_whitespace().map(|w| (w.to_owned(), Tone::Alone)).collect();
        let drawn = Ink::new(false, 60).paragraph("  A ", &words, Lang::parse("ar"));
        assert!(drawn.lines().count() > 2);
        for line in drawn.lines() {
            assert!(line.starts_with("  A \u{2067}") || line.starts_with("    \u{2067}"), "{line:?}");
            assert!(line.ends_with('\u{2069}') && columns(line) <= 60, "{line:?}");
        }
    }

    #[test]
    fn tones_are_colours_or_signs() {
        let words = [("held".to_owned(), Tone::Differs)];
        assert_eq!(Ink::new(false, 80).paragraph("", &words, None), "*held*\n");
        assert_eq!(Ink::new(true, 80).paragraph("", &words, None), "\x1b[1;33mheld\x1b[0m\n");
    }
}
