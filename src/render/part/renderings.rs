//! One utterance in several articles, word by word.
//!
//! Takes the quotations of a note, gives them by language; within a language each is set against the first: other words
//! marked, added ones too, and a sign where some are missing, all of it said again in words.

use std::collections::BTreeMap;

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::config::Rights;
use crate::locale::Lang;
use crate::locale::text::fold_loose;
use crate::render::html::{Html, escape};
use crate::render::part::{article, quotation};
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::{Kind, Note, Report, SaidIn};

/// The sign that stands where words are missing.
const GAP: &str = "<span class=\"gap\" aria-hidden=\"true\">‸</span>";

/// The renderings in one language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Group {
    language: Html,
    /// It is the language that the words were spoken in.
    spoken: bool,
    renderings: Vec<Rendering>,
}

/// The same words in one or more articles.
#[derive(Debug, Clone, Serialize)]
struct Rendering {
    text: TextView,
    sources: Vec<Source>,
    /// In words: what stands in place of what, what is added, and what is left out.
    differs: Vec<Html>,
    /// The first, with which the others are compared.
    first: bool,
}

/// An article that has a rendering.
#[derive(Debug, Clone, Serialize)]
struct Source {
    /// Its name, linked to its report on the page.
    article: TextView,
    /// How it gives the words: between quotation marks or in reported speech.
    speech: Option<String>,
}

/// A wording, with the reports that have it.
type Wording<'a> = (String, Vec<&'a Report>);

/// Compares the renderings of a note, those in the language that the words were spoken in first. A language with one
/// rendering alone has nothing to compare; that of the speaker is shown beside others.
pub(crate) fn groups(sheet: &Sheet<'_>, note: &Note, tally: &Tally) -> Vec<Group> {
    let mut by_language: Vec<(Lang, Vec<Wording<'_>>)> = Vec::new();
    let mut places: BTreeMap<(usize, String), usize> = BTreeMap::new();
    for report in tally.reports.iter().map(|i| &note.reports[*i]).filter(|r| r.withdrawn.is_none()) {
        let article = sheet.site.dossier.article(report.article);
        let Some(quote) = report.quote.as_ref().filter(|_| article.rights != Rights::Metadata) else {
            continue;
        };
        let words = quotation::plain(quote);
        let at = by_language.iter().position(|(lang, _)| *lang == article.language).unwrap_or_else(|| {
            by_language.push((article.language, Vec::new()));
            by_language.len() - 1
        });
        let group = &mut by_language[at].1;
        let place = *places.entry((at, folded(&words))).or_insert(group.len());
        match group.get_mut(place) {
            Some((_, reports)) => reports.push(report),
            None => group.push((words, vec![report])),
        }
    }
    let said_in = said_in(note);
    let spoken = |lang: Lang| said_in.is_some_and(|said| said.language() == lang.language());
    let languages = by_language.len();
    by_language.retain(|(lang, group)| group.len() > 1 || (spoken(*lang) && languages > 1));
    by_language.sort_by_key(|(lang, _)| !spoken(*lang));
    by_language.into_iter().map(|(lang, wordings)| group(sheet, lang, spoken(lang), &wordings)).collect()
}

/// Gives the language that a statement was spoken in, where an article carries it.
fn said_in(note: &Note) -> Option<Lang> {
    match &note.kind {
        Kind::Statement(statement) => match statement.said_in {
            Some(SaidIn::Language(lang)) => Some(lang),
            _ => None,
        },
        _ => None,
    }
}

fn group(sheet: &Sheet<'_>, lang: Lang, spoken: bool, group: &[Wording<'_>]) -> Group {
    let (first, _) = &group[0];
    let renderings = group
        .iter()
        .enumerate()
        .map(|(i, (words, reports))| {
            let (html, differs) =
                if i == 0 { (Html::text(words), Vec::new()) } else { compared(sheet, first, words, lang) };
            let sources = reports.iter().map(|report| source(sheet, report)).collect();
            Rendering { text: sheet.text_in(lang, html), sources, differs, first: i == 0 && group.len() > 1 }
        })
        .collect();
    Group { language: sheet.language(lang), spoken, renderings }
}

fn source(sheet: &Sheet<'_>, report: &Report) -> Source {
    Source {
        article: article::name(sheet, report.article).linked(&format!("#{}", report.id)),
        speech: report.speech.map(|speech| sheet.say(&format!("speech-{}", speech.name()))),
    }
}

/// Marks in `words` what `first` has otherwise or not at all, and where it has more; says the same in words.
fn compared(sheet: &Sheet<'_>, first: &str, words: &str, lang: Lang) -> (Html, Vec<Html>) {
    let keyed = |text: &'_ str| -> Vec<String> { text.split_whitespace().map(key).filter(|k| !k.is_empty()).collect() };
    let old: Vec<&str> = first.split_whitespace().filter(|word| !key(word).is_empty()).collect();
    let new: Vec<&str> = words.split_whitespace().filter(|word| !key(word).is_empty()).collect();
    let mut tags = vec![""; new.len() + 1];
    let mut gaps = vec![false; new.len() + 1];
    let (mut swapped, mut added, mut missing) = (Vec::new(), Vec::new(), Vec::new());
    for op in capture_diff_slices(Algorithm::Myers, &keyed(first), &keyed(words)) {
        let (before, after) = (old[op.old_range()].join(" "), new[op.new_range()].join(" "));
        match op {
            DiffOp::Equal { .. } => {}
            DiffOp::Replace { .. } => {
                tags[op.new_range()].fill("mark");
                swapped.push((before, after));
            }
            DiffOp::Insert { .. } => {
                tags[op.new_range()].fill("ins");
                added.push(after);
            }
            DiffOp::Delete { .. } => {
                gaps[op.new_range().start] = true;
                missing.push(before);
            }
        }
    }
    (marked(words, &tags, &gaps), spoken(sheet, lang, &swapped, &added, &missing))
}

/// Sets words with their tags, and a sign where words of the first are missing. What has neither letter nor digit, such as
/// the mark of an omission, is set as it is.
fn marked(words: &str, tags: &[&'static str], gaps: &[bool]) -> Html {
    let (mut html, mut open, mut at) = (String::new(), "", 0);
    let close = |html: &mut String, open: &mut &'static str| {
        if !open.is_empty() {
            html.extend(["</", *open, ">"]);
        }
        *open = "";
    };
    for word in words.split_whitespace() {
        let counts = !key(word).is_empty();
        let tag = if counts { tags[at] } else { "" };
        if tag != open || (counts && gaps[at]) {
            close(&mut html, &mut open);
        }
        html.push_str(if html.is_empty() { "" } else { " " });
        if counts && gaps[at] {
            html.push_str(GAP);
            html.push(' ');
        }
        if tag != open {
            html.extend(["<", tag, ">"]);
            open = tag;
        }
        escape(word, &mut html);
        at += usize::from(counts);
    }
    close(&mut html, &mut open);
    if gaps[at] {
        html.push(' ');
        html.push_str(GAP);
    }
    Html::raw(html)
}

/// Says what stands in place of what, what is added, and what is missing.
fn spoken(
    sheet: &Sheet<'_>,
    lang: Lang,
    swapped: &[(String, String)],
    added: &[String],
    missing: &[String],
) -> Vec<Html> {
    let quoted = |words: &String| {
        let mut out = format!("<bdi lang=\"{lang}\" dir=\"{}\">", lang.direction().as_str());
        escape(words, &mut out);
        out.push_str("</bdi>");
        Html::raw(out)
    };
    let pairs = swapped.iter().map(|(before, after)| {
        let (before, after) = (quoted(before), quoted(after));
        let args = [("added", Word::Phrase(&after)), ("missing", Word::Phrase(&before))];
        sheet.phrase("renderings-differ", &args)
    });
    let more = added.iter().map(|words| sheet.phrase("renderings-add", &[("added", Word::Phrase(&quoted(words)))]));
    let less =
        missing.iter().map(|words| sheet.phrase("renderings-lack", &[("missing", Word::Phrase(&quoted(words)))]));
    pairs.chain(more).chain(less).collect()
}

/// Gives what a quotation is compared by: those that have the same words have the same.
fn folded(words: &str) -> String {
    words.split_whitespace().map(key).filter(|key| !key.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Gives what a word is compared by: its letters and digits, whatever the case, the vowel signs and the variants of a letter.
fn key(word: &str) -> String {
    fold_loose(word).text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn case_and_marks_make_no_rendering() {
        assert_eq!(folded("“We ask, again”"), folded("we ask again."));
        assert_ne!(folded("we ask"), folded("we asked"));
        assert_eq!(folded("إنّ السدّ صامد"), folded("إن السد، صامد"));
    }

    #[test]
    fn omissions_insertions_and_swaps_are_told_apart() {
        let html =
            super::marked("they […] keep dams now", &["", "mark", "", "ins", ""], &[false, false, true, false, false]);
        let gap = super::GAP;
        assert_eq!(html.as_str(), format!("they […] <mark>keep</mark> {gap} dams <ins>now</ins>"));
    }
}
