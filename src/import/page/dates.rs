//! When an article was published and when it was changed: from what states it, then from what shows it, then from what it
//! can only be concluded from, and then with `?`.

use crate::import::printed_date;
use crate::locale::{Date, Day, Lang};

use super::tree::Paragraph;
use super::visible::{self, Figures, Shown, Where};
use super::{Clue, Page, Sure, address, json_ld, metas};
use crate::import::stated_date;

/// Paragraphs after a headline in which its date is looked for.
const NEAR: usize = 8;

/// Words with which a paragraph may begin that are a date without anything after it.
const FIRST: usize = 4;

/// The dates of an article.
#[derive(Debug, Default)]
pub(super) struct Dates {
    pub(super) published: Option<Clue<Date>>,
    pub(super) modified: Option<Clue<Date>>,
}

impl Dates {
    /// Finds them.
    pub(super) fn find(page: &Page<'_>, title: &str, language: Lang, body: &[&str], visible: &[Paragraph]) -> Self {
        let figures = order(page, language);
        let marked = visible::marked(page.tree, page.scope_ref(), Where::Matter);
        let classed = visible::classed(page.scope_ref(), figures, Where::Matter);
        let near = near(title, visible, figures);
        let pick = |list: &[Shown], change: bool, named: bool, sure: Sure| {
            let found = list.iter().find(|shown| shown.change == change && (shown.named || !named))?;
            Some(Clue::new(found.date.clone(), found.from.clone(), sure))
        };
        let modified = linked(page, "dateModified")
            .or_else(|| meta(page, metas::MODIFIED))
            .or_else(|| pick(&marked, true, false, Sure::Stated))
            .or_else(|| pick(&classed, true, false, Sure::Likely))
            .or_else(|| pick(&near, true, false, Sure::Likely));
        let published = linked(page, "datePublished")
            .or_else(|| meta(page, metas::PUBLISHED))
            .or_else(|| pick(&marked, false, true, Sure::Stated))
            .or_else(|| linked(page, "dateCreated"))
            .or_else(|| of_page(page))
            .or_else(|| pick(&marked, false, false, Sure::Likely))
            .or_else(|| pick(&classed, false, true, Sure::Likely))
            .or_else(|| pick(&near, false, true, Sure::Likely))
            .or_else(|| pick(&near, false, false, Sure::Likely))
            .or_else(|| pick(&classed, false, false, Sure::Likely))
            .or_else(|| dateline(page, body, modified.as_ref(), figures))
            .or_else(|| around(page, figures))
            .or_else(|| of_month(page, visible, figures))
            .or_else(|| of_address(page))
            .or_else(|| before(title, visible, figures))
            .or_else(|| anywhere(visible, figures));
        // Many tools write the day of publication twice; what a page says in words it means.
        let is_change = |change: &Clue<Date>| {
            change.sure == Sure::Likely || published.as_ref().is_none_or(|first| first.value != change.value)
        };
        Self { modified: modified.filter(is_change), published }
    }
}

impl<'a> Page<'a> {
    fn scope_ref(&self) -> &dom_query::NodeRef<'a> {
        &self.scope
    }
}

/// Tells how dates in figures alone are read: with the day first in every language but English, and there by its country.
fn order(page: &Page<'_>, language: Lang) -> Figures {
    let stated = page.tree.html_root().attr("lang").map(|lang| lang.to_lowercase()).unwrap_or_default();
    match stated.as_str() {
        _ if language.language() != "en" => Figures::DayFirst,
        "en-us" | "en_us" => Figures::MonthFirst,
        stated if stated.len() > 3 => Figures::DayFirst,
        _ => Figures::Unknown,
    }
}

fn linked(page: &Page<'_>, key: &str) -> Option<Clue<Date>> {
    let (date, _) = stated_date::read(&json_ld::text(page.article?, key)?)?;
    Some(Clue::new(date, format!("JSON-LD, {key}"), Sure::Stated))
}

/// Reads the date that JSON-LD states of the page, where it has no article.
fn of_page(page: &Page<'_>) -> Option<Clue<Date>> {
    let of =
        |page: &serde_json::Map<String, serde_json::Value>| stated_date::read(&json_ld::text(page, "datePublished")?);
    let (date, _) = page.linked.pages.iter().filter(|_| page.whole).find_map(of)?;
    Some(Clue::new(date, "JSON-LD, datePublished of the page", Sure::Stated))
}

fn meta(page: &Page<'_>, names: &[&'static str]) -> Option<Clue<Date>> {
    let contents =
        names.iter().filter(|_| page.whole).flat_map(|name| page.metas.all(name).into_iter().map(move |c| (name, c)));
    let mut read = contents.filter_map(|(name, content)| Some((name, stated_date::read(&content)?)));
    let (name, (date, _)) = read.find(|(_, (_, either_way))| !either_way)?;
    Some(Clue::new(date, format!("meta {name}"), Sure::Stated))
}

/// Finds where the headline stands among the lines of a page.
fn headline_at(title: &str, visible: &[Paragraph]) -> Option<usize> {
    let at = visible.iter().position(|p| p.heading && p.text.replace('\n', " ") == title);
    at.or_else(|| visible.iter().position(|p| !title.is_empty() && p.text == title))
}

/// Reads short lines after the headline.
fn near(title: &str, visible: &[Paragraph], figures: Figures) -> Vec<Shown> {
    let start = headline_at(title, visible).map_or(0, |at| at + 1);
    lines(visible.iter().skip(start).take(NEAR), figures)
}

/// Reads short lines before the headline: mostly the day on which the page was looked at, and so in doubt.
fn before(title: &str, visible: &[Paragraph], figures: Figures) -> Option<Clue<Date>> {
    let end = headline_at(title, visible)?;
    let found = lines(visible[..end].iter().rev().take(3), figures).into_iter().next()?;
    Some(Clue::new(doubtful(&found.date)?, found.from, Sure::Guess))
}

fn lines<'p>(paragraphs: impl Iterator<Item = &'p Paragraph>, figures: Figures) -> Vec<Shown> {
    let lines = paragraphs.flat_map(|p| p.text.lines()).filter(|line| line.split_whitespace().count() <= 14);
    let shown = lines.flat_map(|line| {
        let of = move |(date, named, change)| Shown { date, from: format!("the line “{line}”"), named, change };
        visible::dates(line, figures).into_iter().map(of).collect::<Vec<_>>()
    });
    shown.collect()
}

/// Reads the dateline of the first paragraphs, such as `PORT ELM, Jan 6 (AFP) —`. Where it has no year, that of the address,
/// of a change or of the copy is taken, and the day stays in doubt.
fn dateline(page: &Page<'_>, body: &[&str], modified: Option<&Clue<Date>>, figures: Figures) -> Option<Clue<Date>> {
    let of_url = page.url.as_ref().and_then(|url| address::dated(&url.value));
    let known = [of_url, modified.map(|clue| clue.value.clone()), page.saved.at.clone()];
    let year = known.into_iter().flatten().find_map(|date| Some(date.earliest()?.year));
    let heads: Vec<String> = body.iter().take(5).flat_map(|paragraph| heads(paragraph)).collect();
    let clue = |date: Date, head: &str, sure| Clue::new(date, format!("the dateline “{}”", head.trim()), sure);
    let first = |paragraph: &&str| paragraph.split_whitespace().take(FIRST).collect::<Vec<_>>().join(" ");
    let firsts: Vec<String> = body.iter().take(5).map(first).collect();
    let whole = heads.iter().chain(&firsts).find_map(|head| {
        let (date, ..) = visible::dates(head, figures).into_iter().next()?;
        Some(clue(date, head, Sure::Likely))
    });
    whole.or_else(|| {
        heads.iter().find_map(|head| {
            let (month, day) = printed_date::month_and_day(&printed_date::words(head))?;
            let day = Day::new(year?, month, day)?;
            Some(clue(Date::parse(&format!("{day}?")).ok()?, head, Sure::Guess))
        })
    })
}

/// Gives what a paragraph begins with before each dash, colon or closing bracket, as far as that can be a dateline.
fn heads(paragraph: &str) -> Vec<String> {
    let start: String = paragraph.chars().take(110).collect();
    let dashes = ["—", "–", " - ", " -- ", ":", "ـ", ")"];
    let mut ends: Vec<usize> = dashes.iter().flat_map(|dash| start.match_indices(dash).map(|(at, _)| at)).collect();
    ends.sort_unstable();
    ends.dedup();
    let heads = ends.into_iter().filter(|at| *at > 5).map(|at| start[..at].to_owned());
    heads.filter(|head| head.split_whitespace().count() <= 14).collect()
}

/// Reads what is marked up or called a date around the article, where some pages keep what they say of it.
fn around(page: &Page<'_>, figures: Figures) -> Option<Clue<Date>> {
    let marked = visible::marked(page.tree, page.scope_ref(), Where::Around);
    let marked = marked.into_iter().find(|shown| shown.named && !shown.change);
    let classed = || visible::classed(page.scope_ref(), figures, Where::Around);
    let found = marked.or_else(|| classed().into_iter().find(|shown| shown.named && !shown.change))?;
    Some(Clue::new(found.date, found.from, Sure::Guess))
}

/// Finds the first day on the page that is of the month in its address.
fn of_month(page: &Page<'_>, visible: &[Paragraph], figures: Figures) -> Option<Clue<Date>> {
    let month = address::dated(&page.url.as_ref()?.value).filter(|date| date.day().is_none())?;
    let is_of = |shown: &Shown| {
        let days = [&month, &shown.date].map(|date| date.earliest().map(|day| (day.year, day.month)));
        days[0].is_some() && days[0] == days[1] && !shown.change
    };
    let found = lines(visible.iter(), figures).into_iter().find(is_of)?;
    Some(Clue::new(found.date, found.from, Sure::Likely))
}

/// Reads the first short line of the page with a date of anything but a change: in doubt, as it may be of something else.
fn anywhere(visible: &[Paragraph], figures: Figures) -> Option<Clue<Date>> {
    let found = lines(visible.iter(), figures).into_iter().find(|shown| !shown.change)?;
    Some(Clue::new(doubtful(&found.date)?, found.from, Sure::Guess))
}

fn of_address(page: &Page<'_>) -> Option<Clue<Date>> {
    let date = address::dated(&page.url.as_ref()?.value)?;
    Some(Clue::new(date, "the address", Sure::Guess))
}

fn doubtful(date: &Date) -> Option<Date> {
    Date::parse(&format!("{}?", date.day()?)).ok()
}
