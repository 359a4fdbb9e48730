//! A text → its words between quotation marks, as ranges of words.
//!
//! Takes a text and its language; gives where it says that words are someone else's. It reads marks alone: it does not know
//! who speaks, nor whether a word is put between marks to be quoted or to be doubted.
//!
//! Marks are read paragraph by paragraph, nested ones with a stack. Whether a mark opens or closes is told by its form, by
//! what is open, and, for forms that do both (`"`, `'`, and those that languages use either way round), by the letters
//! beside it. A mark that is never closed reaches to the end of its paragraph where it begins that paragraph or where the
//! next one begins with a mark, as speeches of several paragraphs are printed; elsewhere to the end of its sentence. Single
//! marks, most of which are apostrophes, count where they are closed.

use std::ops::Range;

use crate::analyze::ranges::joined;
use crate::locale::Lang;

/// Languages that open with the mark that closes: ”så här”.
const SAME_ON_BOTH_SIDES: &[&str] = &["sv", "fi"];

/// Gives the words between quotation marks, in order and apart from each other. `words` are the bytes of the text's words.
pub(crate) fn stretches(text: &str, words: &[Range<usize>], lang: Lang) -> Vec<Range<usize>> {
    let same = SAME_ON_BOTH_SIDES.contains(&lang.language());
    let paragraphs = paragraphs(text);
    let mut found = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let goes_on = paragraphs.get(at + 1).is_some_and(|next| begins_with_mark(&text[next.clone()]));
        let mut reader =
            Reader { text, paragraph: paragraph.clone(), goes_on, same, open: Vec::new(), found: Vec::new() };
        reader.read();
        found.extend(reader.found);
    }
    found.sort_unstable_by_key(|stretch| (stretch.start, stretch.end));
    let in_words = |stretch: Range<usize>| {
        let first = words.partition_point(|word| word.start < stretch.start);
        first..words.partition_point(|word| word.end <= stretch.end)
    };
    joined(found.into_iter().map(in_words).filter(|range| !range.is_empty()))
}

/// Finds the paragraphs: what blank lines part; in a text without any, lines that end a sentence end one.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let blank = |line: &str| line.trim().is_empty();
    let inner = lines.iter().skip_while(|line| blank(line)).skip_while(|line| !blank(line));
    let has_blank = inner.clone().any(|line| !blank(line));
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in lines {
        at += line.len();
        let ends = if has_blank { blank(line) } else { ends_sentence(line.trim_end()) };
        if ends || at == text.len() {
            paragraphs.push(start..at);
            start = at;
        }
    }
    paragraphs.retain(|paragraph| !blank(&text[paragraph.clone()]));
    paragraphs
}

/// Says whether a line ends where a sentence may.
fn ends_sentence(line: &str) -> bool {
    let closed = line.trim_end_matches(|c: char| Kind::of(c).is_some() || matches!(c, ')' | ']'));
    closed.len() < line.len() || closed.ends_with(is_stop)
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '؟' | '۔' | '।' | '。' | '！' | '？')
}

fn begins_with_mark(paragraph: &str) -> bool {
    let first = paragraph.trim_start().chars().next();
    first.and_then(Kind::of).is_some_and(|kind| kind != Kind::Single)
}

/// Marks that close each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// “ ” „ ‟ "
    Double,
    /// « »
    Angle,
    /// ‹ ›
    SmallAngle,
    /// ‘ ’ ‚ ‛ '
    Single,
    /// 「 」
    Corner,
    /// 『 』
    WhiteCorner,
}

impl Kind {
    fn of(mark: char) -> Option<Self> {
        Some(match mark {
            '“' | '”' | '„' | '‟' | '"' | '＂' => Self::Double,
            '«' | '»' => Self::Angle,
            '‹' | '›' => Self::SmallAngle,
            '‘' | '’' | '‚' | '‛' | '\'' => Self::Single,
            '「' | '」' => Self::Corner,
            '『' | '』' => Self::WhiteCorner,
            _ => return None,
        })
    }
}

/// What a mark does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Does {
    Open,
    Close,
    /// It may close, or be the apostrophe of a plural: what comes later tells.
    MayClose,
    Nothing,
}

/// A mark with what stands beside it.
struct Mark {
    /// The mark.
    mark: char,
    kind: Kind,
    /// The byte at which it stands.
    at: usize,
    before: Option<char>,
    after: Option<char>,
}

impl Mark {
    /// Says whether it stands where words begin.
    fn may_open(&self) -> bool {
        let free = |c: char| {
            c.is_whitespace() || matches!(c, '(' | '[' | '{' | '-' | '–' | '—' | '/') || Kind::of(c).is_some()
        };
        self.before.is_none_or(free) && self.after.is_some_and(|c| !c.is_whitespace())
    }

    /// Says whether it stands where words end.
    fn may_close(&self) -> bool {
        self.before.is_some_and(|c| !c.is_whitespace()) && !self.after.is_some_and(char::is_alphanumeric)
    }

    /// Says whether it stands within a word: an apostrophe, or the sign of a Hebrew abbreviation.
    fn is_inside_word(&self) -> bool {
        let letter = |c: char| c.is_alphanumeric() && c < '\u{2E80}';
        self.before.is_some_and(letter) && self.after.is_some_and(letter)
    }
}

/// A mark that is open.
struct Open {
    mark: char,
    kind: Kind,
    /// The byte after the mark.
    start: usize,
    /// Where it may have been closed already.
    may_end: Option<usize>,
}

/// Reads one paragraph.
struct Reader<'a> {
    text: &'a str,
    paragraph: Range<usize>,
    /// The next paragraph begins with a mark.
    goes_on: bool,
    /// The language opens with the mark that closes.
    same: bool,
    open: Vec<Open>,
    /// Bytes between marks.
    found: Vec<Range<usize>>,
}

impl Reader<'_> {
    fn read(&mut self) {
        let mut before = None;
        let mut chars = self.text[self.paragraph.clone()].char_indices().peekable();
        while let Some((at, mark)) = chars.next() {
            if let Some(kind) = Kind::of(mark) {
                let after = chars.peek().map(|(_, c)| *c);
                self.mark(&Mark { mark, kind, at: self.paragraph.start + at, before, after });
            }
            before = Some(mark);
        }
        while let Some(open) = self.open.pop() {
            let end = self.end_of(&open);
            self.keep(open, end);
        }
    }

    fn mark(&mut self, mark: &Mark) {
        let open = self.open.iter().rposition(|open| open.kind == mark.kind);
        match self.does(mark, open.map(|open| self.open[open].mark)) {
            Does::Open => {
                match open {
                    // A single mark that was never closed was an apostrophe.
                    Some(open) if mark.kind == Kind::Single => drop(self.open.remove(open)),
                    // A straight mark that opens again ends what was never closed.
                    Some(open) if matches!(mark.mark, '"' | '＂') => self.close(open, mark.at),
                    _ => {}
                }
                let start = mark.at + mark.mark.len_utf8();
                self.open.push(Open { mark: mark.mark, kind: mark.kind, start, may_end: None });
            }
            Does::Close => open.into_iter().for_each(|open| self.close(open, mark.at)),
            Does::MayClose => open.into_iter().for_each(|open| self.open[open].may_end = Some(mark.at)),
            Does::Nothing => {}
        }
    }

    /// Tells what a mark does; `open` is the innermost open mark of its kind.
    fn does(&self, mark: &Mark, open: Option<char>) -> Does {
        let either = |opens: bool| if opens { Does::Open } else { Does::Nothing };
        match mark.mark {
            '„' | '‟' | '「' | '『' => Does::Open,
            '」' | '』' => Does::Close,
            '«' | '‹' if !matches!(open, Some('»' | '›')) => Does::Open,
            '«' | '‹' => Does::Close,
            '»' | '›' | '”' if open.is_some() => Does::Close,
            '»' | '›' | '”' => either(mark.may_open()),
            '“' if open == Some('„') || (open.is_some() && !mark.may_open() && mark.may_close()) => Does::Close,
            '“' => Does::Open,
            '"' | '＂' if mark.is_inside_word() => Does::Nothing,
            '"' | '＂' if open.is_some() && !mark.may_open() => Does::Close,
            '"' | '＂' => either(mark.may_open()),
            _ => self.single(mark, open),
        }
    }

    fn single(&self, mark: &Mark, open: Option<char>) -> Does {
        let letter_follows = mark.after.is_some_and(char::is_alphabetic) && !mark.is_inside_word();
        match mark.mark {
            '‚' if letter_follows => Does::Open,
            '‘' if open == Some('‚') && mark.may_close() => Does::Close,
            '‘' | '‛' if letter_follows && mark.may_open() => Does::Open,
            '\'' if letter_follows && mark.may_open() => Does::Open,
            '’' if self.same && open.is_none() && letter_follows && mark.may_open() => Does::Open,
            '’' | '\'' if open.is_some() && mark.may_close() => {
                let plural = matches!(mark.before, Some('s' | 'S')) && mark.after.is_some_and(char::is_whitespace);
                if plural { Does::MayClose } else { Does::Close }
            }
            _ => Does::Nothing,
        }
    }

    /// Closes an open mark, and with it what was opened inside and never closed.
    fn close(&mut self, open: usize, end: usize) {
        let mut inner = self.open.split_off(open).into_iter();
        let outer = inner.next();
        outer.into_iter().for_each(|outer| self.found.push(outer.start..end));
        // What is inside lies in the outer stretch already.
    }

    /// Keeps a mark that was never closed as far as it may reach.
    fn keep(&mut self, open: Open, end: usize) {
        match (open.kind, open.may_end) {
            (Kind::Single, Some(end)) => self.found.push(open.start..end),
            (Kind::Single, None) => {}
            _ => self.found.push(open.start..end),
        }
    }

    /// Gives how far a mark reaches that was never closed.
    fn end_of(&self, open: &Open) -> usize {
        let paragraph = &self.text[self.paragraph.clone()];
        let before = self.text[self.paragraph.start..open.start].trim_start();
        if self.goes_on || before.chars().count() == 1 {
            return self.paragraph.start + paragraph.trim_end().len();
        }
        let rest = &self.text[open.start..self.paragraph.end];
        let mut stops = rest.char_indices().filter(|(_, c)| is_stop(*c)).map(|(at, c)| at + c.len_utf8());
        let ends = |at: &usize| !rest[*at..].starts_with(char::is_alphanumeric);
        open.start + stops.find(ends).unwrap_or(rest.len())
    }
}

#[cfg(test)]
mod tests {
    use super::stretches;
    use crate::analyze::sample::lang;
    use crate::locale::text::words;

    /// Gives the words between marks of a text, stretch by stretch.
    fn spoken(code: &str, text: &str) -> Vec<String> {
        let all = words(text);
        let found = stretches(text, &all, lang(code));
        let said = |range: &std::ops::Range<usize>| {
            all[range.clone()].iter().map(|word| &text[word.clone()]).collect::<Vec<_>>().join(" ")
        };
        found.iter().map(said).collect()
    }

    #[test]
    fn every_usual_pair_of_marks_is_read() {
        for (code, text) in [
            ("en", "He said “we left” today."),
            ("en", "He said \"we left\" today."),
            ("en", "He said ‘we left’ today."),
            ("en", "He said 'we left', today."),
            ("ar", "He said «we left» today."),
            ("fr", "He said « we left » today."),
            ("de", "He said „we left“ today."),
            ("pl", "He said „we left” today."),
            ("de", "He said »we left« today."),
            ("de", "He said ‚we left‘ today."),
            ("de-CH", "He said ‹we left› today."),
            ("sv", "He said ”we left” today."),
            ("sv", "He said ’we left’ today."),
            ("en", "He said “we left\" today."),
        ] {
            assert_eq!(spoken(code, text), ["we left"], "{text}");
        }
        assert_eq!(spoken("ja", "彼は「行った」と言った"), spoken("ja", "「行った」"));
    }

    #[test]
    fn nested_marks_are_one_stretch() {
        assert_eq!(spoken("en", "“They shouted ‘out’ and “go”,” he said."), ["They shouted out and go"]);
        assert_eq!(spoken("ar", "قال «إن “الجسر” سليم» ثم غادر"), ["إن الجسر سليم"]);
        assert_eq!(spoken("fr", "« Il a dit “non” hier » selon lui"), ["Il a dit non hier"]);
    }

    #[test]
    fn apostrophes_inches_and_marks_within_words_open_nothing() {
        assert!(spoken("en", "The mayor's and the rioters’ 6\" pipes of the '90s, don’t").is_empty());
        assert_eq!(spoken("en", "He said ‘the rioters’ demands’ were met."), ["the rioters demands"]);
        assert!(spoken("he", "דובר צה\"ל מסר").is_empty());
        assert!(spoken("fr", "l’eau d’une ville").is_empty());
    }

    #[test]
    fn a_mark_that_is_never_closed_ends_with_its_sentence_or_its_paragraph() {
        assert_eq!(spoken("en", "He said “we left. Nobody came.\n\nRain fell."), ["we left"]);
        assert_eq!(spoken("en", "“We left. Nobody came.\n\n“Rain,” he said."), ["We left Nobody came Rain"]);
        assert_eq!(spoken("en", "He said: \"we left. \"No,\" she said."), ["we left No"]);
        assert!(spoken("en", "outside interference,\" quoted the paper").is_empty());
        assert_eq!(spoken("en", "said 'terrorist; seize 'places of arms'. He"), ["places of arms"]);
    }

    #[test]
    fn a_speech_may_run_over_lines_and_not_over_paragraphs() {
        assert_eq!(spoken("en", "One.\nHe said “we\nleft” today.\nTwo."), ["we left"]);
        assert_eq!(spoken("en", "a “b c\n\nd” e"), ["b c"]);
    }
}
