//! One utterance in several articles, word by word.
//!
//! Takes the quotations of a note, gives them by language; within a language each is set against the first, with the words
//! that only one of the two has marked, and named again in words for those who do not see the marks.

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::config::Rights;
use crate::locale::Lang;
use crate::render::html::{Html, escape};
use crate::render::part::{article, quotation};
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::{Note, Report};

/// The renderings in one language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Group {
    language: Html,
    renderings: Vec<Rendering>,
}

/// The same words in one or more articles.
#[derive(Debug, Clone, Serialize)]
struct Rendering {
    text: TextView,
    /// The articles, each linked to its report on the page.
    articles: Vec<TextView>,
    /// The differing words once more, for those who do not see the marks.
    differs: Option<Html>,
    /// The first, with which the others are compared.
    first: bool,
}

/// A wording, with the reports that have it.
type Wording<'a> = (String, Vec<&'a Report>);

/// Compares the renderings of a note. A language with one rendering alone has nothing to compare.
pub(crate) fn groups(sheet: &Sheet<'_>, note: &Note, tally: &Tally) -> Vec<Group> {
    let mut by_language: Vec<(Lang, Vec<Wording<'_>>)> = Vec::new();
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
        match group.iter_mut().find(|(known, _)| alike(known, &words)) {
            Some((_, reports)) => reports.push(report),
            None => group.push((words, vec![report])),
        }
    }
    let several = by_language.into_iter().filter(|(_, group)| group.len() > 1);
    several.map(|(lang, group)| self::group(sheet, lang, &group)).collect()
}

fn group(sheet: &Sheet<'_>, lang: Lang, group: &[(String, Vec<&Report>)]) -> Group {
    let (first, _) = &group[0];
    let renderings = group
        .iter()
        .enumerate()
        .map(|(i, (words, reports))| {
            let (html, differs) = if i == 0 { (Html::text(words), None) } else { compared(sheet, first, words, lang) };
            let articles = reports.iter().map(|r| article::name(sheet, r.article).linked(&format!("#{}", r.id)));
            Rendering { text: sheet.text_in(lang, html), articles: articles.collect(), differs, first: i == 0 }
        })
        .collect();
    Group { language: sheet.language(lang), renderings }
}

/// Marks in `words` what `first` does not have; says in words what is added and what is missing.
fn compared(sheet: &Sheet<'_>, first: &str, words: &str, lang: Lang) -> (Html, Option<Html>) {
    let (old, new): (Vec<&str>, Vec<&str>) = (first.split_whitespace().collect(), words.split_whitespace().collect());
    let (old_keys, new_keys) =
        (old.iter().map(|w| key(w)).collect::<Vec<_>>(), new.iter().map(|w| key(w)).collect::<Vec<_>>());
    let mut html = String::new();
    let (mut added, mut missing): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for op in capture_diff_slices(Algorithm::Myers, &old_keys, &new_keys) {
        if !matches!(op, DiffOp::Equal { .. }) && !op.old_range().is_empty() {
            missing.push(old[op.old_range()].join(" "));
        }
        let range = op.new_range();
        if range.is_empty() {
            continue;
        }
        if !html.is_empty() {
            html.push(' ');
        }
        let text = new[range].join(" ");
        if matches!(op, DiffOp::Equal { .. }) {
            escape(&text, &mut html);
        } else {
            html.push_str("<mark>");
            escape(&text, &mut html);
            html.push_str("</mark>");
            added.push(text);
        }
    }
    (Html::raw(html), Some(spoken(sheet, &added, &missing, lang)))
}

/// Says what is added and what is missing.
fn spoken(sheet: &Sheet<'_>, added: &[String], missing: &[String], lang: Lang) -> Html {
    let quoted = |words: &[String]| {
        let set = |w: &String| {
            let mut out = format!("<q lang=\"{lang}\" dir=\"{}\">", lang.direction().as_str());
            escape(w, &mut out);
            out.push_str("</q>");
            out
        };
        Html::raw(words.iter().map(set).collect::<Vec<_>>().join(" · "))
    };
    let (plus, minus) = (quoted(added), quoted(missing));
    let args = [("added", Word::Markup(&plus)), ("missing", Word::Markup(&minus))];
    match (added.is_empty(), missing.is_empty()) {
        (false, false) => sheet.phrase("renderings-differ", &args),
        (false, true) => sheet.phrase("renderings-add", &args),
        (true, _) => sheet.phrase("renderings-lack", &args),
    }
}

/// Says whether two quotations have the same words.
fn alike(a: &str, b: &str) -> bool {
    let mut left = a.split_whitespace().map(key).filter(|k| !k.is_empty());
    let mut right = b.split_whitespace().map(key).filter(|k| !k.is_empty());
    loop {
        match (left.next(), right.next()) {
            (None, None) => return true,
            (x, y) if x != y => return false,
            _ => {}
        }
    }
}

/// Gives what a word is compared by: its letters and digits, whatever the case.
fn key(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn case_and_marks_make_no_rendering() {
        assert!(alike("“We ask, again”", "we ask again."));
        assert!(!alike("we ask", "we asked"));
    }
}
