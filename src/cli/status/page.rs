//! The status of a dossier in lines for people: counts first, then what is open, each entry on one line behind its place.

use super::Mistakes;
use super::place::Places;
use super::table;
use crate::analyze::{Basis, Detail, Doubt, Item, List, NoteCount, Status, Unjoined};
use crate::cli::ink::{Ink, Tone, columns};
use crate::cli::terminal::counted;
use crate::locale::{Direction, Localized, isolate_rtl};
use crate::resolve::{ArticleIx, Dossier};
use crate::source::Span;

/// Entries of a list that an overview shows.
const SHOWN: usize = 8;
/// Sources that the table has.
const SOURCES: usize = 32;
/// Columns of a place beyond which what follows is no longer aligned.
const WIDEST: usize = 58;
/// Characters of an utterance that are shown.
const EXCERPT: usize = 72;

/// What is shown.
pub(super) struct Report<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) found: &'a Status,
    pub(super) places: Places<'a>,
    pub(super) mistakes: Mistakes,
}

/// Says what a list holds, in one line.
pub(super) fn meaning(list: List) -> &'static str {
    match list {
        List::Unverified => "quotations and titles that neither text nor lock proves",
        List::Untranslated => "records with a text that a language lacks",
        List::Stale => "translations older than the `updated` of what they translate",
        List::ConflictsWithoutCommentary => "notes whose reports exclude each other, without commentary",
        List::Unjoined => "the same words of someone in two articles, which no note joins",
        List::SourcesWithoutNotes => "articles from which no note reports",
        List::OneOrigin => "notes that rest on one separate text",
        List::FiguresWithoutAsOf => "figures whose report has no `as_of`",
        List::NotSecondRead => "notes without `checked`",
    }
}

/// Draws an overview, or some lists whole.
pub(super) fn draw(report: &Report<'_>, ink: &Ink, lists: &[List], all: bool) -> String {
    let mut out = String::new();
    if lists.is_empty() {
        out += &head(report, ink);
        out += &counts(report, ink);
    }
    for list in List::ALL.iter().filter(|list| lists.is_empty() || lists.contains(list)) {
        let items = &report.found.open[list];
        let shown = if lists.is_empty() && !all { SHOWN } else { items.len() };
        if !items.is_empty() || !lists.is_empty() {
            out += &section(report, ink, *list, items, shown);
        }
    }
    out.trim_start_matches('\n').to_owned()
}

fn head(report: &Report<'_>, ink: &Ink) -> String {
    let (dossier, notes) = (report.dossier, &report.found.notes);
    let mut out = format!("{}\n", ink.toned(&isolated(dossier, &dossier.config.title), Tone::Head));
    let as_of = dossier.config.as_of.as_ref().map(|date| format!(" · reporting up to {date}")).unwrap_or_default();
    out += &format!(
        "{} · {} · {} of {} verified{as_of}\n",
        counted(dossier.articles.len(), "article"),
        counted(notes.notes, "note"),
        notes.verified,
        counted(notes.quotations, "quotation")
    );
    let Mistakes { errors, warnings } = report.mistakes;
    if errors + warnings > 0 {
        let tone = if errors > 0 { Tone::Head } else { Tone::Plain };
        out += &format!("{}: see `dossier check`\n", ink.toned(&format!("errors {errors}, warnings {warnings}"), tone));
    }
    out
}

/// Draws the tables of counts.
fn counts(report: &Report<'_>, ink: &Ink) -> String {
    let (dossier, found) = (report.dossier, report.found);
    let open = List::ALL.iter().map(|list| (list.name().to_owned(), vec![found.open[list].len().to_string()]));
    let languages = found.languages.iter().map(|count| {
        let given = format!("{}/{}", count.given, count.texts);
        let cells =
            vec![given, (count.texts - count.given).to_string(), count.stale.to_string(), count.articles.to_string()];
        (count.lang.to_string(), cells)
    });
    let sections =
        dossier.config.sections.iter().zip(&found.sections).map(|(section, count)| (section.id.clone(), cells(count)));
    let kinds = found.kinds.iter().map(|(kind, count)| ((*kind).to_owned(), cells(count)));
    let articles = dossier.articles.iter().zip(&found.articles).take(SOURCES).map(|(article, count)| {
        let share = count.words.filter(|words| *words > 0).map(|words| format!("{} %", count.quoted * 100 / words));
        let verified = format!("{}/{}", count.verified, count.quotations);
        (
            article.id.clone(),
            vec![
                article.language.to_string(),
                count.notes.to_string(),
                verified,
                share.unwrap_or_else(|| "?".to_owned()),
            ],
        )
    });
    let heads = ["notes", "articles", "verified", "one origin", "conflicts", "untranslated", "not second-read"];
    [
        table::draw(ink, "Open", &["entries"], &open.collect::<Vec<_>>()),
        table::draw(ink, "Languages", &["texts", "missing", "stale", "articles"], &languages.collect::<Vec<_>>()),
        table::draw(ink, "Sections", &heads, &sections.collect::<Vec<_>>()),
        table::draw(ink, "Kinds", &heads, &kinds.collect::<Vec<_>>()),
        table::draw(ink, "Sources", &["language", "notes", "verified", "quoted"], &articles.collect::<Vec<_>>()),
    ]
    .concat()
        + &rest(dossier.articles.len(), ink)
}

/// Says how many sources the table leaves out.
fn rest(sources: usize, ink: &Ink) -> String {
    let more = sources.saturating_sub(SOURCES);
    let line = || ink.toned(&format!("  … and {more} more: `dossier status --json`\n"), Tone::Soft);
    if more > 0 { line() } else { String::new() }
}

fn cells(count: &NoteCount) -> Vec<String> {
    let verified = format!("{}/{}", count.verified, count.quotations);
    let rest = [count.one_origin, count.conflicts, count.untranslated, count.not_second_read];
    let first = [count.notes.to_string(), count.articles.to_string(), verified];
    first.into_iter().chain(rest.map(|n| n.to_string())).collect()
}

fn section(report: &Report<'_>, ink: &Ink, list: List, items: &[Item], shown: usize) -> String {
    let mut out = ink.heading(&format!("{} ({})", list.name(), items.len()));
    out += &format!("{}\n", ink.toned(meaning(list), Tone::Soft));
    let lines: Vec<(String, String)> = items.iter().take(shown).flat_map(|item| lines(report, item)).collect();
    let width = lines.iter().map(|(place, _)| columns(place)).filter(|width| *width <= WIDEST).max().unwrap_or(0);
    for (place, words) in lines {
        let room = " ".repeat(width.saturating_sub(columns(&place)));
        out += format!("  {}{room}  {words}", ink.toned(&place, Tone::Place)).trim_end();
        out.push('\n');
    }
    if items.len() > shown {
        let more = format!("  … and {} more: `dossier status {}`\n", items.len() - shown, list.name());
        out += &ink.toned(&more, Tone::Soft);
    }
    out
}

/// Gives the place of an entry and what is said of it; an utterance has a line for each of its articles.
fn lines(report: &Report<'_>, item: &Item) -> Vec<(String, String)> {
    let held_back = if item.held_back { " (held back)" } else { "" };
    let title = item.title.as_ref().map(|title| isolated(report.dossier, title)).unwrap_or_default();
    let said = match &item.detail {
        Detail::Unjoined(one, other) => return utterance(report, item.place, one, *other),
        Detail::Missing(lang, texts) => format!("{lang}: {} · ", missing(report, texts)),
        Detail::Stale(lang, dated, changed) => {
            let dated = dated.as_ref().map_or("no date".to_owned(), |date| format!("of {date}"));
            format!("{lang}: {dated}, original updated {changed} · ")
        }
        Detail::Unverified(article, Doubt::NotInText) => format!("not in the text of {} · ", id(report, *article)),
        Detail::Unverified(article, Doubt::NotChecked) => {
            format!("not yet checked against the text of {} · ", id(report, *article))
        }
        Detail::OneOrigin(1) => String::new(),
        Detail::OneOrigin(articles) => format!("{articles} articles, one text · "),
        Detail::WithoutAsOf(article, basis) => format!("{}, {} · ", id(report, *article), moment(*basis)),
        Detail::Plain => String::new(),
    };
    let said = if title.is_empty() { said.trim_end_matches(" · ") } else { &said };
    vec![(report.places.both(item.place), format!("{said}{title}{held_back}"))]
}

fn utterance(report: &Report<'_>, place: Span, one: &Unjoined, other: Span) -> Vec<(String, String)> {
    let line = |place: Span, stands: &crate::analyze::Stands| {
        let notes: Vec<&str> = stands.notes.iter().map(|ix| report.dossier.note(*ix).id.as_str()).collect();
        let notes = if notes.is_empty() { "in no note".to_owned() } else { format!("in {}", notes.join(", ")) };
        let article = report.dossier.article(stands.article);
        let at_hand = article.text.is_some() && place != article.span;
        let words =
            if at_hand { excerpt(report.places.words(place), article.language.direction()) } else { String::new() };
        let said = format!("{} words {}–{}, {notes}{words}", article.id, stands.words.start + 1, stands.words.end);
        (report.places.both(place), said)
    };
    let mut lines = vec![line(place, &one.a), line(other, &one.b)];
    lines[0].1 = format!("{} · {}", one.why.name(), lines[0].1);
    lines[1].1 = format!("{} · {}", "└".to_owned() + &" ".repeat(one.why.name().len() - 1), lines[1].1);
    lines
}

/// Gives the beginning of some words, on one line and kept in their direction.
fn excerpt(words: &str, direction: Direction) -> String {
    let line: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = line.chars().take(EXCERPT).collect();
    let more = if short.len() < line.len() { "…" } else { "" };
    format!(": {}", isolate_rtl(&format!("{}{more}", short.trim_end()), direction))
}

/// Names missing texts, each kind once, with the lines on which they are wanted.
fn missing(report: &Report<'_>, texts: &[(&'static str, Span)]) -> String {
    let mut keys: Vec<(&str, Vec<String>)> = Vec::new();
    for (key, place) in texts {
        let line = report.places.line(*place).to_string();
        match keys.iter_mut().find(|(known, _)| known == key) {
            Some((_, lines)) => lines.push(line),
            None => keys.push((key, vec![line])),
        }
    }
    let named = keys.into_iter().map(|(key, lines)| match lines.as_slice() {
        [_] => key.to_owned(),
        _ => format!("{key} (lines {})", lines.join(", ")),
    });
    named.collect::<Vec<_>>().join(", ")
}

fn moment(basis: Basis) -> &'static str {
    match basis {
        Basis::AsOf => "as of its own moment",
        Basis::When => "drawn at the note's `when`",
        Basis::Printed => "drawn at the day of printing",
        Basis::Unknown => "at no known time",
    }
}

fn id<'a>(report: &Report<'a>, article: ArticleIx) -> &'a str {
    &report.dossier.article(article).id
}

/// Gives a text in the default language, else in the first that it has, kept in its direction.
fn isolated(dossier: &Dossier, text: &Localized) -> String {
    let default = dossier.default_language();
    text.pick(default, default).map(|piece| isolate_rtl(piece.text, piece.lang.direction())).unwrap_or_default()
}
