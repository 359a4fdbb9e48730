//! Questions on a terminal, one line each, so that a screen reader has no trouble with them.
//!
//! Takes lines from a reader and writes questions to a writer, so that a test can answer. Nothing is drawn over, and where the
//! answers end nothing is guessed.

use std::io::{BufRead, Write};

use anyhow::{Context, Result};

use crate::diagnostic::{Refusal, nearest};

/// Choices that are shown at once.
const SHOWN: usize = 20;

/// Someone who is asked.
pub(super) struct Ask<R, W> {
    answers: R,
    questions: W,
}

impl<R: BufRead, W: Write> Ask<R, W> {
    /// Asks by these two.
    pub(super) fn new(answers: R, questions: W) -> Self {
        Self { answers, questions }
    }

    /// Asks, and gives the answer without white space around it; `None` where there are no more answers.
    pub(super) fn answer(&mut self, question: &str) -> Result<Option<String>> {
        self.say(&format!("{question}: "))?;
        let mut answer = String::new();
        let read = self.answers.read_line(&mut answer).context("cannot read the answer")?;
        Ok((read > 0).then(|| answer.trim().to_owned()))
    }

    /// Asks for a line; `None` where it is left empty.
    ///
    /// # Errors
    /// A [`Refusal`] when there are no more answers.
    pub(super) fn line(&mut self, question: &str) -> Result<Option<String>> {
        let no_answer = || Refusal::new("no answer, so nothing was written", "give what is needed as options");
        Ok(Some(self.answer(question)?.ok_or_else(no_answer)?).filter(|answer| !answer.is_empty()))
    }

    /// Asks until there are words, and they can be what is asked for; what is wrong with others is said.
    pub(super) fn words<T>(&mut self, question: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<T> {
        loop {
            if let Some(answer) = self.some(question, &read)? {
                return Ok(answer);
            }
        }
    }

    /// Does the same, and takes an empty line for nothing.
    pub(super) fn some<T>(&mut self, question: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<Option<T>> {
        while let Some(answer) = self.line(question)? {
            match read(&answer) {
                Ok(read) => return Ok(Some(read)),
                Err(why) => self.say(&format!("{why}\n"))?,
            }
        }
        Ok(None)
    }

    /// Asks for one of some IDs, by its number or its ID; `None` where it may be left empty, and is.
    pub(super) fn choose(
        &mut self,
        question: &str,
        choices: &[(String, String)],
        may_skip: bool,
    ) -> Result<Option<String>> {
        self.choose_or(question, choices, may_skip, |answer| {
            let hint = nearest(answer, choices.iter().map(|(id, _)| id.as_str()));
            hint.map_or(String::new(), |near| format!("did you mean `{near}`?"))
        })
    }

    /// Does the same, and gives to an answer that is none of them the hint that is made of it.
    pub(super) fn choose_or(
        &mut self,
        question: &str,
        choices: &[(String, String)],
        may_skip: bool,
        hint: impl Fn(&str) -> String,
    ) -> Result<Option<String>> {
        for (at, (id, name)) in choices.iter().enumerate().take(SHOWN) {
            let name = if name.is_empty() { String::new() } else { format!("  {name}") };
            self.say(&format!("  {}  {id}{name}\n", at + 1))?;
        }
        if choices.len() > SHOWN {
            self.say(&format!("  … and {} more, by their IDs\n", choices.len() - SHOWN))?;
        }
        loop {
            let skip = if may_skip { ", or Enter for none" } else { "" };
            let Some(answer) = self.line(&format!("{question} (number or ID{skip})"))? else {
                if may_skip {
                    return Ok(None);
                }
                continue;
            };
            let by_number = answer.parse::<usize>().ok().and_then(|n| choices.get(n.checked_sub(1)?));
            if let Some((id, _)) = by_number.or_else(|| choices.iter().find(|(id, _)| *id == answer)) {
                return Ok(Some(id.clone()));
            }
            let hint = Some(hint(&answer)).filter(|hint| !hint.is_empty());
            self.say(&format!("there is no `{answer}`{}\n", hint.map_or(String::new(), |hint| format!("; {hint}"))))?;
        }
    }

    /// Shows something.
    pub(super) fn say(&mut self, text: &str) -> Result<()> {
        self.questions.write_all(text.as_bytes()).and_then(|()| self.questions.flush()).context("cannot ask")
    }
}
