//! The headline of an article as it is printed, and which article of a page's JSON-LD it is.

use dom_query::{Document as Tree, NodeRef};
use serde_json::{Map, Value};

use crate::import::found;
use crate::locale::Lang;
use crate::locale::text::fold_loose;

use super::body::Body;
use super::json_ld::{self, Linked};
use super::tree::{Paragraph, line};
use super::{Clue, Page, Sure, languages, metas, visible, words};

/// What stands between a headline and the site's name in a page's title.
const SEPARATORS: [&str; 9] = [" | ", " - ", " – ", " — ", " :: ", " » ", " / ", " « ", " • "];

/// Finds the headline. For one of several languages of a page, only what is written in that language can be it.
pub(super) fn find(
    page: &Page<'_>,
    paragraphs: &[Paragraph],
    only: Option<Lang>,
    visible: &[Paragraph],
) -> Option<Clue<String>> {
    let fits = |text: &str| only.is_none_or(|language| languages::fits(text, language));
    let printed = visible::heading(page.scope).map(|node| line(&node)).filter(|text| fits(text));
    let stated = stated(page, printed.as_deref()).filter(|clue| fits(&clue.value));
    let extracted = Some(words(&page.body.title)).filter(|text| !text.is_empty() && page.whole && fits(text));
    let part = || printed_part(page.tree, visible).filter(|text| page.whole && fits(text));
    match (stated, printed, extracted) {
        (Some(stated), Some(printed), _) if alike(&stated.value, &printed) => {
            Some(Clue::new(printed, format!("h1, as {}", stated.from), Sure::Stated))
        }
        (Some(stated), ..) => Some(stated),
        (None, Some(printed), extracted) => {
            let is_it = extracted.is_none_or(|title| alike(&title, &printed));
            match part().filter(|part| !is_it && !alike(part, &printed)) {
                // The largest heading is the site's or a section's.
                Some(part) => Some(Clue::new(part, "the page's title", Sure::Likely)),
                None => Some(Clue::new(printed, "h1", if is_it { Sure::Stated } else { Sure::Likely })),
            }
        }
        (None, None, Some(title)) => Some(Clue::new(part().unwrap_or(title), "the page's title", Sure::Likely)),
        (None, None, None) => {
            let heading = visible.iter().find(|p| p.heading && fits(&p.text)).map(|p| p.text.replace('\n', " "));
            let first = || found::headline(&paragraphs.first()?.text);
            heading
                .map(|text| Clue::new(text, "a heading", Sure::Likely))
                .or_else(|| Some(Clue::new(first()?, "the first line", Sure::Guess)))
        }
    }
}

/// Gives the headline that the page's data states: of several the one that is printed, else the first.
fn stated(page: &Page<'_>, printed: Option<&str>) -> Option<Clue<String>> {
    let keys = ["headline", "name"].into_iter();
    let linked = keys.filter_map(|key| Some((json_ld::text(page.article?, key)?, format!("JSON-LD, {key}"))));
    let names = metas::TITLE.iter().filter(|_| page.whole);
    let metas = names.filter_map(|key| Some((page.metas.all(key).into_iter().next()?, format!("meta {key}"))));
    // Many tools write the page's title here, with the site's name behind it.
    let site = page.metas.first(&["og:site_name"]).map(|(_, name)| name);
    let stated =
        linked.chain(metas).map(|(title, from)| Clue::new(without_site(&title, site.as_deref()), from, Sure::Stated));
    let stated: Vec<Clue<String>> = stated.collect();
    let is_printed = |clue: &&Clue<String>| printed.is_some_and(|printed| alike(&clue.value, printed));
    stated.iter().find(is_printed).or(stated.first()).cloned()
}

fn without_site(title: &str, site: Option<&str>) -> String {
    let cut =
        site.and_then(|site| SEPARATORS.iter().find_map(|separator| title.strip_suffix(site)?.strip_suffix(separator)));
    cut.unwrap_or(title).to_owned()
}

/// Gives the name of the site from the page's title, where the rest of that is the headline.
pub(super) fn site_in_title(tree: &Tree, headline: &str) -> Option<String> {
    let title = words(&tree.select_single("title").text());
    let parts = parts(&title);
    let is_site = |(_, rest, site): &&(usize, String, String)| {
        alike(rest, headline) && !alike(site, headline) && (1..=6).contains(&site.split_whitespace().count())
    };
    parts.iter().filter(is_site).min_by_key(|(length, ..)| *length).map(|(.., site)| site.clone())
}

/// Cuts a page's title at each separator: the rest, and what stands before it or after it.
fn parts(title: &str) -> Vec<(usize, String, String)> {
    let cuts = SEPARATORS.iter().chain([&": "]).flat_map(|separator| {
        title.match_indices(separator).map(move |(at, _)| (&title[..at], &title[at + separator.len()..]))
    });
    let both = cuts.flat_map(|(before, after)| [(before, after), (after, before)]);
    both.map(|(rest, site)| (site.len(), rest.trim().to_owned(), site.trim().to_owned())).collect()
}

/// Gives the part of the page's title that stands as a line on the page, which is then the headline as printed.
fn printed_part(tree: &Tree, visible: &[Paragraph]) -> Option<String> {
    let title = words(&tree.select_single("title").text());
    let whole = [(0, title.clone(), String::new())];
    let candidates = whole.into_iter().chain(parts(&title)).filter(|(_, part, _)| part.split_whitespace().count() >= 3);
    let is_line = |part: &str| visible.iter().take(200).any(|p| p.text.lines().any(|line| line.trim() == part));
    candidates.map(|(_, part, _)| part).find(|part| is_line(part))
}

/// Finds the article of the JSON-LD that a scope holds: by its headline; the first where the page has one article alone.
pub(super) fn linked_article<'a>(
    linked: &'a Linked,
    tree: &Tree,
    scope: &NodeRef<'_>,
    whole: bool,
    body: &Body,
) -> Option<&'a Map<String, Value>> {
    let heading = visible::heading(*scope).map(|node| line(&node)).unwrap_or_default();
    let title = words(&tree.select_single("title").text());
    let is_it = |article: &&Map<String, Value>| {
        let headline = json_ld::text(article, "headline").or_else(|| json_ld::text(article, "name"));
        headline.is_some_and(|headline| {
            alike(&headline, &heading) || whole && (alike(&headline, &body.title) || alike(&headline, &title))
        })
    };
    let first = || linked.articles.first().filter(|_| whole);
    linked.articles.iter().find(is_it).or_else(first)
}

/// Says whether two headlines are one: most words of the shorter are in the other.
pub(super) fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (fold_loose(a).text, fold_loose(b).text);
    let list = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let (a, b) = (list(&a), list(&b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let shared = short.iter().filter(|word| long.contains(word)).count();
    !short.is_empty() && shared * 4 >= short.len() * 3 && short.len() * 3 >= long.len()
}
