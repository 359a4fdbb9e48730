//! One language of the interface: its formats and its strings, and sentences made of both.
//!
//! Takes keys with arguments, gives words: as HTML with inserted words in `<bdi>`, or as plain text with isolation
//! characters for places that hold no markup. A key that is nowhere shows itself, which `plan` reports beforehand.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use tera::Value;

use crate::locale::{Arg, Date, Day, Direction, Lang, Locale, Quantity, Strings, Time};
use crate::render::html::{Html, escape};
use crate::render::together;

/// Where the characters begin that stand for markup while a sentence is put together (a private use area, so that
/// no text holds them by chance).
const MARKUP: u32 = 0xF_0000;

/// An argument of a sentence.
#[derive(Debug, Clone, Copy)]
pub enum Word<'a> {
    /// A number, which decides the plural form.
    Number(f64),
    /// Words, which keep their own direction.
    Text(&'a str),
    /// Words that are set already, such as a link.
    Markup(&'a Html),
    /// A part of the sentence itself, in its own language: it is not set apart, because a list of foreign names that is
    /// would run in the direction of the first.
    Phrase(&'a Html),
}

/// One language of the interface.
pub struct Tongue {
    /// The language.
    pub lang: Lang,
    /// Its formats.
    pub locale: Locale,
    /// Its strings, then those that stand in for what it lacks.
    strings: Vec<Arc<Strings>>,
    /// Names of languages by code: lists of articles ask for them in every row.
    languages: HashMap<String, String>,
    /// Dates that were set with a short month, as they are written: the same few stand in every list of articles.
    short_dates: Mutex<HashMap<String, Html>>,
}

impl Tongue {
    /// Joins the formats of a language with its strings; `stand_in` serves for keys that it lacks.
    pub(crate) fn new(locale: Locale, strings: Arc<Strings>, stand_in: Option<Arc<Strings>>) -> Self {
        let strings: Vec<Arc<Strings>> = std::iter::once(strings).chain(stand_in).collect();
        let named = strings.iter().rev().flat_map(|strings| {
            let keys = strings.keys().filter_map(|key| Some((key, key.strip_prefix("language-")?)));
            keys.filter_map(|(key, code)| Some((code.to_owned(), strings.text(key)?.to_owned())))
        });
        let languages = named.collect();
        Self { lang: locale.lang(), locale, strings, languages, short_dates: Mutex::default() }
    }

    /// Names a language; its code where the strings have no name.
    pub fn language(&self, lang: Lang) -> Cow<'_, str> {
        let known = self.languages.get(lang.language());
        known.map_or_else(|| Cow::Owned(lang.to_string()), |name| Cow::Borrowed(name.as_str()))
    }

    /// Names this language in itself: the words that stand in for its own would give it the name of another.
    pub fn own_name(&self) -> String {
        let own = self.strings[0].text("language-own-name").or_else(|| self.lang.own_name());
        own.map_or_else(|| self.lang.to_string(), str::to_owned)
    }

    /// Gives a string without arguments as it stands in the file.
    pub fn text(&self, key: &str) -> String {
        let plain = |strings: &Strings| strings.text(key).map(str::to_owned).or_else(|| strings.get(key, &[]));
        self.find(key).and_then(|strings| plain(strings)).unwrap_or_else(|| key.to_owned())
    }

    /// Gives a sentence as plain text, inserted words isolated by characters: for titles and attributes.
    pub fn plain(&self, key: &str, args: &[(&str, Word<'_>)]) -> String {
        let args: Vec<(&str, Arg<'_>)> = args
            .iter()
            .map(|(name, word)| match word {
                Word::Number(n) => (*name, Arg::Number(*n)),
                Word::Text(text) => (*name, Arg::Text(text)),
                Word::Markup(html) | Word::Phrase(html) => (*name, Arg::Text(html.as_str())),
            })
            .collect();
        self.find(key).and_then(|s| s.get_isolated(key, &args)).unwrap_or_else(|| key.to_owned())
    }

    /// Sets a part of a sentence apart in the direction of this language: one that begins with a quotation mark or a foreign
    /// name would else run from left to right, marks and all.
    pub fn apart(&self, part: &Html) -> Html {
        let dir = if self.lang.direction() == Direction::RightToLeft { " dir=\"rtl\"" } else { "" };
        Html::raw(format!("<bdi{dir}>{}</bdi>", part.as_str()))
    }

    /// Gives a sentence as HTML, inserted words in `<bdi>`.
    pub fn html(&self, key: &str, args: &[(&str, Word<'_>)]) -> Html {
        let stands: Vec<String> = (0..args.len() as u32).map(|i| stand(i).to_string()).collect();
        let with: Vec<(&str, Arg<'_>)> = args
            .iter()
            .zip(&stands)
            .map(|((name, word), stand)| match word {
                Word::Number(n) => (*name, Arg::Number(*n)),
                Word::Text(_) | Word::Markup(_) | Word::Phrase(_) => (*name, Arg::Text(stand)),
            })
            .collect();
        let Some(sentence) = self.find(key).and_then(|s| s.get(key, &with)) else {
            return Html::text(key);
        };
        Html::raw(filled(&sentence, args))
    }

    /// Gives a number in the language's digits.
    pub fn number(&self, number: impl Into<Quantity>) -> String {
        self.locale.number(number)
    }

    /// Gives a date as HTML: words in `<time>`, with the day and the time of day for machines where there are any.
    pub fn date(&self, date: &Date) -> Html {
        dated(date.day().map(|day| moment(day, date.time())), &self.locale.date(date))
    }

    /// Gives a date as [`Tongue::date`] does, with a short month and without the time of day.
    pub fn date_short(&self, date: &Date) -> Html {
        let known = || self.short_dates.lock().expect("no thread panics with the dates in hand");
        if let Some(set) = known().get(date.as_str()) {
            return set.clone();
        }
        let set = dated(date.day().map(|day| moment(day, None)), &self.locale.date_short(date));
        known().insert(date.as_str().to_owned(), set.clone());
        set
    }

    /// Gives a string for a template: without arguments as it is, with arguments as HTML; `None` where there is none.
    pub(crate) fn value(&self, key: &str, args: &[(&str, Word<'_>)]) -> Option<Value> {
        for strings in &self.strings {
            match strings.text(key) {
                Some(text) if args.is_empty() => return Some(Value::normal_string(text)),
                None if !strings.has(key) => {}
                _ => return Some(Value::safe_string(self.html(key, args).as_str())),
            }
        }
        None
    }

    /// Says whether any of the strings has that key.
    pub fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    fn find(&self, key: &str) -> Option<&Arc<Strings>> {
        self.strings.iter().find(|s| s.has(key))
    }
}

/// Writes a day for machines, with the time where the words show one. A time without an offset stays without.
fn moment(day: Day, time: Option<Time>) -> String {
    let Some(time) = time else { return day.to_string() };
    format!("{day}T{:02}:{:02}{}", time.hour, time.minute, time.designator().unwrap_or_default())
}

fn dated(machine: Option<String>, words: &str) -> Html {
    let mut out = String::with_capacity(words.len() + 64);
    match &machine {
        Some(moment) => out.push_str(&format!("<time datetime=\"{moment}\">")),
        None => out.push_str("<bdi>"),
    }
    out.push_str(together::set(words).as_str());
    out.push_str(if machine.is_some() { "</time>" } else { "</bdi>" });
    Html::raw(out)
}

/// Gives the character that stands for an argument.
fn stand(at: u32) -> char {
    char::from_u32(MARKUP + at).expect("few arguments, in a plane of private use")
}

/// Escapes a sentence and puts the arguments where their characters stand.
fn filled(sentence: &str, args: &[(&str, Word<'_>)]) -> String {
    let mut out = String::with_capacity(sentence.len() + 64);
    let mut from = 0;
    for (at, c) in sentence.char_indices() {
        let Some((_, word)) = (c as u32).checked_sub(MARKUP).and_then(|i| args.get(i as usize)) else {
            continue;
        };
        escape(&sentence[from..at], &mut out);
        match word {
            Word::Text(text) => {
                out.push_str("<bdi>");
                escape(text, &mut out);
                out.push_str("</bdi>");
            }
            Word::Markup(html) => {
                out.push_str("<bdi>");
                out.push_str(html.as_str());
                out.push_str("</bdi>");
            }
            Word::Phrase(html) => out.push_str(html.as_str()),
            Word::Number(_) => {}
        }
        from = at + c.len_utf8();
    }
    escape(&sentence[from..], &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::{Word, filled, moment, stand};
    use crate::locale::Date;
    use crate::render::html::Html;

    #[test]
    fn machines_are_told_the_time_of_day_with_the_offset_that_was_written() {
        let told = |text: &str| Date::parse(text).map(|d| d.day().map(|day| moment(day, d.time())));
        assert_eq!(told("2022-01-05T07:00:00+06:00"), Ok(Some("2022-01-05T07:00+06:00".to_owned())));
        assert_eq!(told("2022-01-05T07:00:00"), Ok(Some("2022-01-05T07:00".to_owned())));
        assert_eq!(told("2022-01-05"), Ok(Some("2022-01-05".to_owned())));
    }

    #[test]
    fn inserted_words_are_isolated_and_only_markup_stays_markup() {
        let link = Html::raw("<a href=\"x\">y</a>");
        let args = [("a", Word::Text("<b>")), ("b", Word::Markup(&link))];
        let sentence = format!("A & {} – {}", stand(0), stand(1));
        assert_eq!(filled(&sentence, &args), "A &amp; <bdi>&lt;b&gt;</bdi> – <bdi><a href=\"x\">y</a></bdi>");
    }
}
