//! The passage that a report quotes, picked from an article's text by searching it.

use std::io::{BufRead, Write};
use std::ops::Range;

use anyhow::Result;

use super::ask::Ask;
use crate::locale::text::{fold_loose, fold_strict, sentences, words};

/// Sentences that are shown at once.
const SHOWN: usize = 9;

/// Asks for a passage of a text; `None` where nothing is to be quoted.
pub(super) fn pick<R: BufRead, W: Write>(ask: &mut Ask<R, W>, text: &str) -> Result<Option<String>> {
    let sentences = in_lines(text);
    loop {
        let Some(searched) = ask.line("Words of the passage (Enter to quote nothing)")? else { return Ok(None) };
        let found = search(&sentences, &searched);
        if found.is_empty() {
            ask.say("no sentence of the text has these words\n")?;
            continue;
        }
        let shown: Vec<_> = found.iter().take(SHOWN).map(|sentence| ((*sentence).to_owned(), String::new())).collect();
        if found.len() > SHOWN {
            ask.say(&format!("{} sentences have them; the first {SHOWN}:\n", found.len()))?;
        }
        let sentence = match shown.as_slice() {
            [(only, _)] => {
                ask.say(&format!("  {only}\n"))?;
                only.clone()
            }
            _ => match ask.choose("Which sentence", &shown, true)? {
                Some(sentence) => sentence,
                None => continue,
            },
        };
        return part(ask, &sentence).map(Some);
    }
}

/// Asks which part of a sentence to quote.
fn part<R: BufRead, W: Write>(ask: &mut Ask<R, W>, sentence: &str) -> Result<String> {
    loop {
        let Some(part) = ask.line("Quote which words of it (Enter for the whole sentence)")? else {
            return Ok(escaped(sentence));
        };
        if holds(sentence, &part) {
            return Ok(escaped(&part));
        }
        ask.say("these words do not stand so in the sentence\n")?;
    }
}

/// Says whether words stand in a sentence as a quotation has to: every letter as it is, at the ends of words.
fn holds(sentence: &str, part: &str) -> bool {
    let (sentence, part) = (fold_strict(sentence).text, fold_strict(part).text);
    let (sentence, part) = (sentence.trim(), part.trim());
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    sentence.match_indices(part).any(|(at, _)| {
        !part.is_empty()
            && !inside(sentence[..at].chars().next_back())
            && !inside(sentence[at + part.len()..].chars().next())
    })
}

/// Finds the sentences that have all the words, whatever their case and marks.
fn search<'a>(sentences: &'a [String], searched: &str) -> Vec<&'a str> {
    let wanted: Vec<String> = fold_loose(searched).text.split_whitespace().map(str::to_owned).collect();
    let has = |sentence: &&String| {
        let folded = fold_loose(sentence).text;
        wanted.iter().all(|word| folded.contains(word.as_str()))
    };
    sentences.iter().filter(has).map(String::as_str).collect()
}

/// Gives the sentences of a text, each in one line.
fn in_lines(text: &str) -> Vec<String> {
    let words = words(text);
    let ranges = sentences(text, &words);
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    // Each is parted from the next in what stands between their words: marks that open belong to what follows.
    let ends = |range: &Range<usize>| words[range.end - 1].end;
    let before = ranges.iter().scan(0, |end, range| {
        let gap = *end..words[range.start].start;
        *end = ends(range);
        Some(gap)
    });
    let mut parts: Vec<(usize, usize)> = before.map(|gap| parted(text, gap)).collect();
    parts.push((ranges.last().map_or(0, |last| closed(text, ends(last))), text.len()));
    parts.windows(2).map(|pair| one_line(&text[pair[0].1..pair[1].0])).collect()
}

/// Parts what stands between two sentences: gives where the first ends, and where the next begins.
fn parted(text: &str, gap: Range<usize>) -> (usize, usize) {
    let between = &text[gap.clone()];
    let spaces: Vec<(usize, char)> = between.char_indices().filter(|(_, c)| c.is_whitespace()).collect();
    let without = if gap.start == 0 { 0 } else { gap.end };
    let opens = spaces.last().map_or(without, |(at, c)| gap.start + at + c.len_utf8());
    (spaces.first().map_or(opens, |(at, _)| gap.start + at), opens)
}

/// Gives the end of the marks that close the last sentence.
fn closed(text: &str, end: usize) -> usize {
    text[end..].find(char::is_whitespace).map_or(text.len(), |at| end + at)
}

/// Marks brackets as the article's own: in a quotation they would be ours.
fn escaped(words: &str) -> String {
    words.replace('[', "\\[").replace(']', "\\]")
}

#[cfg(test)]
mod tests {
    use super::pick;
    use crate::cli::ask::Ask;

    const TEXT: &str = "The port was closed at noon. At least twenty sailors [of forty] were injured,\nthe master said.\n\nNobody knows.\n";

    fn picked(answers: &str) -> (Option<String>, String) {
        let mut questions = Vec::new();
        let picked = pick(&mut Ask::new(answers.as_bytes(), &mut questions), TEXT).unwrap();
        (picked, String::from_utf8(questions).unwrap())
    }

    #[test]
    fn a_passage_is_found_by_some_of_its_words() {
        assert_eq!(
            picked("TWENTY injured\n\n").0.as_deref(),
            Some("At least twenty sailors \\[of forty\\] were injured, the master said.")
        );
        assert_eq!(picked("the\n1\nclosed at noon\n").0.as_deref(), Some("closed at noon"));
        assert_eq!(picked("\n").0, None);
    }

    #[test]
    fn a_sentence_has_its_own_marks_and_ends_with_its_paragraph() {
        let text = "“A ferry runs every hour.\n\n“We will open it again when it is safe,” said the mayor. “Soon.” «نعم». (No.)\n\n– Then\n";
        assert_eq!(
            super::in_lines(text),
            [
                "“A ferry runs every hour.",
                "“We will open it again when it is safe,” said the mayor.",
                "“Soon.”",
                "«نعم».",
                "(No.)",
                "Then"
            ]
        );
    }

    #[test]
    fn only_words_that_stand_there_are_taken() {
        let (picked, said) = picked("storm\nport\nlosed at noon\nwas closed\n");
        assert_eq!(picked.as_deref(), Some("was closed"));
        assert!(said.contains("no sentence of the text has these words") && said.contains("do not stand so"), "{said}");
    }
}
