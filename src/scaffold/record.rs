//! New records: commented files, in which what is known is filled in and the rest is commented out.

use std::collections::BTreeMap;

use crate::locale::{Day, Lang};
use crate::scaffold::quoted;

/// What an editor knows of a new article.
#[derive(Debug, Clone)]
pub struct NewArticle<'a> {
    /// Its ID.
    pub id: &'a str,
    /// Its language.
    pub language: Lang,
    /// The default language of the dossier.
    pub default: Lang,
    /// When it comes in.
    pub added: Day,
    /// What is known, by key: `title`, `label`, `outlet`, `published`, `url`.
    pub known: BTreeMap<&'static str, String>,
}

/// What an editor knows of a new note.
#[derive(Debug, Clone)]
pub struct NewNote<'a> {
    /// Its title by language; one in the default language at least.
    pub titles: &'a [(Lang, String)],
    /// The languages of the dossier, the default one first.
    pub languages: &'a [Lang],
    /// Whether the title is made up, so that the note is not ready.
    pub draft: bool,
    /// When it comes in.
    pub added: Day,
    /// What is known, by key: `kind` and `section`; `when`, `speaker`, `actor`, `to`, `stance`, `measure`, `population`, `action`.
    pub known: BTreeMap<&'static str, String>,
    /// What articles say of it.
    pub reports: Vec<NewReport>,
}

/// What an article says, by key: `article`, `quote`, `said_by`, `as_of`, `value`.
pub type NewReport = BTreeMap<&'static str, String>;

/// What an editor knows of a new page.
#[derive(Debug, Clone)]
pub struct NewPage<'a> {
    /// Its title.
    pub title: &'a str,
    /// Whether the title is made up, so that the page is not ready.
    pub draft: bool,
    /// When it comes in.
    pub added: Day,
}

/// Draws the record of an article.
pub fn article(article: &NewArticle<'_>) -> String {
    let mut known = article.known.clone();
    for key in ["title", "label"] {
        known.entry(key).and_modify(|text| *text = quoted(text));
    }
    known.extend([
        ("id", article.id.to_owned()),
        ("language", article.language.to_string()),
        ("default", article.default.to_string()),
        ("added", article.added.to_string()),
    ]);
    fill(include_str!("../../starter/records/article.md"), &known)
}

/// Draws the record of a note.
pub fn note(note: &NewNote<'_>) -> String {
    let kind = note.known.get("kind").map_or("claim", String::as_str);
    let mut known = note.known.clone();
    let title = |lang: &Lang| note.titles.iter().find(|(of, _)| of == lang).map(|(_, title)| title);
    let titles = note.languages.iter().map(|lang| match title(lang) {
        Some(title) => format!("  {lang}: {}", quoted(title)),
        None => format!("  # {lang}: FILL IN"),
    });
    known.insert("titles", titles.collect::<Vec<_>>().join("\n"));
    known.insert("language", note.languages[0].to_string());
    known.insert("added", note.added.to_string());
    if note.draft {
        known.insert("draft", "# FILL IN the title, then delete the next line.\ndraft: true".to_owned());
    }
    let parts = [
        include_str!("../../starter/records/note-head.yaml"),
        own(kind),
        include_str!("../../starter/records/note-tail.yaml"),
    ];
    fill(&parts.concat(), &known) + &reports(note, kind)
}

/// Draws a page.
pub fn page(page: &NewPage<'_>) -> String {
    let mut known = BTreeMap::from([("title", quoted(page.title)), ("added", page.added.to_string())]);
    if page.draft {
        known.insert("draft", "# FILL IN the title and the text, then delete the next line.\ndraft: true".to_owned());
    }
    fill(include_str!("../../starter/records/page.md"), &known)
}

/// Gives the keys of a kind of note.
fn own(kind: &str) -> &'static str {
    match kind {
        "statement" => include_str!("../../starter/records/note-statement.yaml"),
        "figure" => include_str!("../../starter/records/note-figure.yaml"),
        "deployment" => include_str!("../../starter/records/note-deployment.yaml"),
        "event" => include_str!("../../starter/records/note-event.yaml"),
        _ => include_str!("../../starter/records/note-claim.yaml"),
    }
}

/// Draws the reports; without any, one to be filled in.
fn reports(note: &NewNote<'_>, kind: &str) -> String {
    let figure = if kind == "figure" { include_str!("../../starter/records/report-figure.yaml") } else { "" };
    let template = [include_str!("../../starter/records/report.yaml"), figure].concat();
    let language = ("language", note.languages[0].to_string());
    let heading = "# One report for each article, and for each rendering in it.\n";
    let silent = "# Articles that somebody looked through without finding it.\n# silent: [ID]\n";
    let drawn = |report: &NewReport| {
        let mut known = report.clone();
        known.entry("quote").and_modify(|quote| *quote = format!(">-\n      {}", one_line(quote)));
        known.extend([language.clone()]);
        fill(&template, &known)
    };
    if note.reports.is_empty() {
        let commented = drawn(&NewReport::from([("article", "ID".to_owned())]));
        let commented = commented.lines().map(|line| {
            if line.trim_start().starts_with('#') {
                format!("# {}\n", line.replacen("# ", "", 1))
            } else {
                format!("# {line}\n")
            }
        });
        return format!("{heading}# reports:\n{}{silent}", commented.collect::<String>());
    }
    format!("{heading}reports:\n{}{silent}", note.reports.iter().map(drawn).collect::<String>())
}

/// Sets words in one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Puts what is known into the places of a template, `@key|example@`. A line whose place stays empty is commented out, with
/// the example; one that is a place and nothing else is left out.
fn fill(template: &str, known: &BTreeMap<&'static str, String>) -> String {
    let mut filled = String::with_capacity(template.len());
    for line in template.lines() {
        let Some((before, place, after)) = place(line) else {
            filled.push_str(line);
            filled.push('\n');
            continue;
        };
        let (key, example) = place.split_once('|').unwrap_or((place, ""));
        match known.get(key) {
            Some(words) => filled.push_str(&format!("{before}{words}{after}\n")),
            None if before.trim().is_empty() => {}
            None => {
                let depth = before.len() - before.trim_start().len();
                filled.push_str(&format!("{}# {}{example}{after}\n", &before[..depth], &before[depth..]));
            }
        }
    }
    filled
}

/// Finds the place in a line of a template.
fn place(line: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = line.split_once('@')?;
    let (place, after) = rest.split_once('@')?;
    Some((before, place, after))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::fill;

    #[test]
    fn what_is_not_known_is_commented_out() {
        let template = "@draft|x@\n  when: @when|2022@\nkind: @kind@\n# at @id@.txt\n";
        let known = BTreeMap::from([("kind", "claim".to_owned()), ("id", "a".to_owned())]);
        assert_eq!(fill(template, &known), "  # when: 2022\nkind: claim\n# at a.txt\n");
    }
}
