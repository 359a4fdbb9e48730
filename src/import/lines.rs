//! `--lines`: which lines of a document are the article.

use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::diagnostic::Refusal;

/// Lines of a file, counted from 1: `10-90`, or several parts as `1,5-39`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    parts: Vec<RangeInclusive<usize>>,
}

impl Lines {
    /// Gives these lines of a text. Parts that do not touch are set apart by an empty line, as paragraphs are: no words
    /// follow each other that do not in the document.
    ///
    /// # Errors
    /// When the text has fewer lines.
    pub(super) fn of(&self, text: &str) -> Result<String, Refusal> {
        let lines: Vec<_> = text.lines().collect();
        let mut taken = String::with_capacity(text.len());
        let mut last = None;
        for part in &self.parts {
            let Some(found) = lines.get(part.start() - 1..*part.end()) else {
                let message = format!("there is no line {}: the document has {}", part.end(), lines.len());
                return Err(Refusal::new(message, "`--lines` counts from 1, such as 10-90 or 1,5-39"));
            };
            if last.is_some_and(|last| last + 1 != *part.start()) {
                taken.push('\n');
            }
            for line in found {
                taken.push_str(line);
                taken.push('\n');
            }
            last = Some(*part.end());
        }
        Ok(taken)
    }
}

impl FromStr for Lines {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = |text: &str| text.trim().parse::<usize>().ok().filter(|n| *n > 0);
        let part = |text: &str| {
            let (first, last) = text.split_once('-').unwrap_or((text, text));
            let (first, last) = (number(first)?, number(last)?);
            (first <= last).then_some(first..=last)
        };
        let parts: Option<Vec<_>> = text.split(',').map(part).collect();
        let parts = parts.ok_or("not lines such as 10-90 or 1,5-39")?;
        if parts.windows(2).any(|pair| pair[0].end() >= pair[1].start()) {
            return Err("the parts must stand in order and not overlap, such as 1,5-39".to_owned());
        }
        Ok(Self { parts })
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    fn taken(lines: &str) -> String {
        lines.parse::<Lines>().unwrap().of("a\nb\nc\nd\ne\n").unwrap()
    }

    #[test]
    fn parts_are_set_apart_unless_they_touch() {
        assert_eq!(taken("2-3"), "b\nc\n");
        assert_eq!(taken("1,4-5"), "a\n\nd\ne\n");
        assert_eq!(taken("1-2, 3"), "a\nb\nc\n");
    }

    #[test]
    fn lines_that_are_none_are_refused() {
        for wrong in ["", "0", "3-1", "1-", "a", "1,,2", "-3", "5,1", "1-3,3", "99999999999999999999"] {
            assert!(wrong.parse::<Lines>().is_err(), "{wrong}");
        }
        let missing = "4-6".parse::<Lines>().unwrap().of("a\nb\nc\nd\ne\n").unwrap_err();
        assert_eq!(missing.message, "there is no line 6: the document has 5");
        assert!("7-9".parse::<Lines>().unwrap().of("a\n").is_err());
    }
}
