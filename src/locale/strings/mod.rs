//! Interface strings in Fluent, one or more files a language.
//!
//! Takes Fluent sources, gives messages in words. Fluent's syntax is read by `fluent-syntax`; messages are resolved
//! here and not by `fluent-bundle`, whose plural rules are those of CLDR 37, whose digits are ASCII, and whose
//! bundles take a lock for every number, so that threads would wait for one another.

mod compile;
mod pattern;
mod resolve;

use super::Lang;
use super::Locale;
use super::numbers::Numbers;
use compile::compile;
use pattern::{Part, Pattern};
use resolve::Resolver;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// An argument of a message.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    /// A number: shown in the language's digits, and what plural forms are chosen by.
    Number(f64),
    /// Words: shown as they are.
    Text(&'a str),
}

/// A mistake in a file of strings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StringProblem {
    /// The file's name, as it was handed in.
    pub file: String,
    /// The bytes at fault.
    pub range: Range<usize>,
    /// What is wrong, lower case, without a full stop.
    pub message: String,
}

/// The interface strings of one language.
pub struct Strings {
    lang: Lang,
    numbers: Arc<Numbers>,
    /// Messages by key, their attributes as `key.attribute`, terms as `-key`.
    entries: HashMap<String, Pattern>,
}

impl Strings {
    /// Reads the sources of one language, each with its file's name. Later ones override earlier ones message by
    /// message; whatever can be read of a faulty file counts. The problems are in the order of files and bytes.
    pub fn parse(lang: Lang, locale: &Locale, sources: &[(&str, &str)]) -> (Self, Vec<StringProblem>) {
        Self::with_numbers(lang, locale.numbers(), sources)
    }

    /// Does what [`Self::parse`] does, with number formats that are already at hand.
    pub(super) fn with_numbers(
        lang: Lang,
        numbers: Arc<Numbers>,
        sources: &[(&str, &str)],
    ) -> (Self, Vec<StringProblem>) {
        let (entries, problems) = compile(sources);
        (Self { lang, numbers, entries }, problems)
    }

    /// Gives the language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Gives a message that has no arguments, at no cost; none where there is no such message or it has some. An
    /// attribute's key is `message.attribute`.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.entries.get(key)?.0.as_slice() {
            [] => Some(""),
            [Part::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// Gives a message with its arguments; none where there is no such message. An argument that is missing shows
    /// its name, as in `{$count}`.
    pub fn get(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        match self.text(key) {
            Some(text) => Some(text.to_owned()),
            None => Some(self.resolver(args, false).pattern(key, self.entries.get(key)?)),
        }
    }

    /// Gives a message with each text argument wrapped in U+2068 and U+2069, for places that hold no markup.
    pub fn get_isolated(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        Some(self.resolver(args, true).pattern(key, self.entries.get(key)?))
    }

    /// Tells whether there is such a message.
    pub fn has(&self, key: &str) -> bool {
        !key.starts_with('-') && self.entries.contains_key(key)
    }

    /// Gives the keys of all messages and of their attributes, in order; terms are not among them.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let mut keys: Vec<&str> = self.entries.keys().map(String::as_str).filter(|key| !key.starts_with('-')).collect();
        keys.sort_unstable();
        keys.into_iter()
    }

    /// Makes what writes one message.
    fn resolver<'a>(&'a self, args: &'a [(&'a str, Arg<'a>)], isolate: bool) -> Resolver<'a> {
        Resolver::new(&self.entries, &self.numbers, args, isolate)
    }
}

#[cfg(test)]
mod tests {
    use super::{Arg, Strings};
    use crate::locale::{Lang, Locale, Months, Numerals, Settings};

    fn parse(code: &str, numerals: &str, sources: &[(&str, &str)]) -> (Strings, Vec<(String, String)>) {
        let lang = Lang::parse(code).unwrap();
        let settings = Settings { numerals: Numerals::parse(numerals).unwrap(), months: Months::default() };
        let (strings, problems) = Strings::parse(lang, &Locale::new(lang, settings, None), sources);
        let source = |file: &str| sources.iter().find(|(name, _)| *name == file).unwrap().1;
        let shown = problems.into_iter().map(|p| (source(&p.file)[p.range].to_owned(), p.message)).collect();
        (strings, shown)
    }

    fn strings(code: &str, numerals: &str, source: &str) -> Strings {
        let (strings, problems) = parse(code, numerals, &[("a.ftl", source)]);
        assert_eq!(problems, []);
        strings
    }

    #[test]
    fn later_sources_override_earlier_ones_message_by_message() {
        let sources = [("theme.ftl", "a = one\nb = two\n"), ("own.ftl", "b = second\n    .title = the title\n")];
        let (strings, problems) = parse("en", "latn", &sources);
        assert_eq!(problems, []);
        assert_eq!((strings.text("a"), strings.text("b")), (Some("one"), Some("second")));
        assert_eq!(strings.text("b.title"), Some("the title"));
        assert_eq!(strings.get("c", &[]), None);
        assert_eq!(strings.keys().collect::<Vec<_>>(), ["a", "b", "b.title"]);
    }

    #[test]
    fn arabic_plurals_and_digits_come_from_cldr() {
        let source = "
n = { $n ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $n } مواد
    [many] { $n } مادة
   *[other] { $n } مادة
}
";
        let strings = strings("ar", "arab", source);
        let shown = [0.0, 1.0, 2.0, 3.0, 1100.0].map(|n| strings.get("n", &[("n", Arg::Number(n))]).unwrap());
        assert_eq!(shown, ["لا مواد", "مادة واحدة", "مادتان", "٣ مواد", "١٬١٠٠ مادة"]);
    }

    #[test]
    fn terms_references_literals_and_styles_are_resolved() {
        let source = r#"
-name = { $case ->
   *[plain] dossier
    [capital] Dossier
}
title = { -name(case: "capital") } and { -name }: { other } { "{" }{ NUMBER($y, useGrouping: "false") }
other = { $kind ->
    [a] first
   *[b] second
}
rank = { NUMBER($n, type: "ordinal") ->
    [0] none
    [one] { $n }st
   *[other] { $n }th
}
"#;
        let strings = strings("en", "latn", source);
        let args = [("kind", Arg::Text("a")), ("y", Arg::Number(2022.0))];
        assert_eq!(strings.get("title", &args).as_deref(), Some("Dossier and dossier: first {2022"));
        let rank = |n| strings.get("rank", &[("n", Arg::Number(n))]).unwrap();
        assert_eq!([rank(0.0), rank(1.0), rank(21.0), rank(4.0)], ["none", "1st", "21st", "4th"]);
        assert_eq!(strings.get("other", &[]).as_deref(), Some("second"));
    }

    #[test]
    fn only_text_arguments_are_isolated_and_only_when_asked() {
        let strings = strings("en", "latn", "by = { $who } in { $n } texts{ $gone }");
        let args = [("who", Arg::Text("الجزيرة")), ("n", Arg::Number(3.0))];
        assert_eq!(strings.get("by", &args).as_deref(), Some("الجزيرة in 3 texts{$gone}"));
        let isolated = strings.get_isolated("by", &args).unwrap();
        assert_eq!(isolated, "\u{2068}الجزيرة\u{2069} in 3 texts{$gone}");
    }

    #[test]
    fn mistakes_are_told_with_their_bytes_and_the_rest_is_kept() {
        let source = "good = yes\nbad { oops\nlost = { nowhere } { FORMAT($x) }\ngood = again\n";
        let (strings, problems) = parse("en", "latn", &[("a.ftl", source)]);
        let messages: Vec<&str> = problems.iter().map(|(_, message)| message.as_str()).collect();
        assert_eq!(problems.len(), 4, "{problems:?}");
        assert!(problems.iter().any(|(at, message)| at == "nowhere" && message.contains("`nowhere`")), "{messages:?}");
        assert!(problems.iter().any(|(at, _)| at == "FORMAT"), "{messages:?}");
        assert_eq!(strings.text("good"), Some("again"));
    }

    #[test]
    fn messages_that_refer_to_themselves_or_double_one_another_end() {
        let mut source = "loop = a { loop }\nm0 = xxxxxxxxxx\n".to_owned();
        for n in 1..40 {
            source.push_str(&format!("m{n} = {{ m{p} }}{{ m{p} }}\n", p = n - 1));
        }
        let strings = strings("en", "latn", &source);
        assert_eq!(strings.get("loop", &[]).as_deref(), Some("a {loop}"));
        assert!(strings.get("m39", &[]).unwrap().len() < 1 << 20);
    }
}
