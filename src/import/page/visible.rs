//! What a page shows: microdata, RDFa and microformats, `<time>`, bylines and datelines, and where they stand.

use dom_query::{Document as Tree, NodeRef};

use crate::import::printed_date::{self, Printed};
use crate::import::{people, stated_date};
use crate::locale::text::fold_loose;
use crate::locale::{Date, Day};

use super::tree::{attribute, is_furniture, line, marks, paragraphs};

/// Characters of a line that says when or by whom; longer ones are text.
const SHORT: usize = 160;
/// Nodes inside an element whose words are few.
const INSIDE: usize = 60;
/// Elements after a headline among which its byline stands.
const NEAR: usize = 60;
/// Elements that are looked at for classes that speak of dates.
const LOOKED_AT: usize = 60_000;

/// How dates in figures alone are read, such as 3/4/2032.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Figures {
    /// The day stands first.
    DayFirst,
    /// The month stands first.
    MonthFirst,
    /// Either may: they are left.
    Unknown,
}

/// A date that a page shows, and where.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub(super) date: Date,
    pub(super) from: String,
    /// It stands under a name or word that says what it is.
    pub(super) named: bool,
    /// It says when the article was changed.
    pub(super) change: bool,
}

/// Gives the headline of a page or part: the first `h1` that is no furniture, else the first `h2` of an article.
pub(super) fn heading<'a>(scope: NodeRef<'a>) -> Option<NodeRef<'a>> {
    let all = |name: &str| scope.find(&[name]).into_iter().filter(|node| !is_furniture(node)).collect::<Vec<_>>();
    let usable = |node: &NodeRef<'a>| !line(node).is_empty() && line(node).chars().count() <= 300;
    let headings: Vec<_> = ["h1", "h2", "h3"].into_iter().flat_map(all).filter(usable).collect();
    let h1 = headings.iter().find(|node| node.has_name("h1"));
    headings.iter().find(|node| is_called_headline(node)).or(h1).or(headings.first()).copied()
}

/// Says whether an element's class or property calls it the headline of an article; a mere `title` may be the site's.
fn is_called_headline(node: &NodeRef<'_>) -> bool {
    let called = marks(node) + " " + &attribute(node, "itemprop").unwrap_or_default();
    let names =
        ["headline", "entry-title", "post-title", "article-title", "article__title", "story-title", "news-title"];
    !called.contains("site") && names.iter().any(|name| called.contains(name))
}

/// Gives the words of an element in one line, if they are few: no more than a line that says when or by whom.
pub(super) fn short_line(node: &NodeRef<'_>) -> Option<String> {
    let is_small = node.descendants_it().take(INSIDE + 1).count() <= INSIDE;
    Some(line(node)).filter(|text| is_small && !text.is_empty() && text.chars().count() <= SHORT)
}

/// Where in a page dates are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// In what is the page's own matter.
    Matter,
    /// Also around it, where some pages keep what they say of the article: not among comments.
    Around,
}

impl Where {
    fn leaves(self, node: &NodeRef<'_>) -> bool {
        let is_comment = |node: &NodeRef<'_>| marks(node).contains("comment");
        let is_left = match self {
            Self::Matter => is_furniture(node),
            Self::Around => is_comment(node) || node.ancestors_it(None).any(|above| is_comment(&above)),
        };
        is_left || in_comment(node)
    }
}

/// Gathers dates that are marked up as such, in the order of trust.
pub(super) fn marked(tree: &Tree, scope: &NodeRef<'_>, place: Where) -> Vec<Shown> {
    let mut shown = Vec::new();
    let selectors = [
        ("[itemprop~=datePublished], [itemprop~=dateCreated]", "microdata, datePublished", false),
        ("[itemprop~=dateModified]", "microdata, dateModified", true),
        (
            "[property~='datePublished'], [property~='schema:datePublished'], [property~='schema:dateCreated'], [property~='dc:date'], [property~='dc:created']",
            "RDFa, datePublished",
            false,
        ),
        ("time[pubdate]", "time pubdate", false),
        (".published, .dt-published, .entry-date.published", "microformat, published", false),
        (".updated, .dt-updated", "microformat, updated", true),
    ];
    for (selector, from, change) in selectors {
        for node in tree.select(selector).nodes() {
            if node.has_name("meta") || !is_inside(node, scope) || place.leaves(node) {
                continue;
            }
            // WordPress writes one element with both classes where nothing was changed.
            let change = change && !marks(node).contains("published");
            shown.extend(of_element(node).map(|date| Shown { date, from: from.to_owned(), named: true, change }));
        }
    }
    for node in tree.select("time").nodes() {
        if !is_inside(node, scope) || place.leaves(node) {
            continue;
        }
        let around = node.parent().map(|parent| marks(&parent)).unwrap_or_default() + &marks(node);
        let words = node.parent().map(|parent| line(&parent)).filter(|l| l.chars().count() < SHORT).unwrap_or_default();
        let change = speaks_of_change(&around) || is_change(&words_before(&words, &line(node)));
        shown.extend(of_element(node).map(|date| Shown { date, from: "time".to_owned(), named: false, change }));
    }
    shown
}

/// Reads the date of an element: from its attributes, else from its words.
fn of_element(node: &NodeRef<'_>) -> Option<Date> {
    let stated = ["datetime", "content", "data-datetime", "title"].iter().filter_map(|key| attribute(node, key));
    let stated = stated.filter_map(|text| stated_date::read(&text)).find(|(_, either_way)| !either_way);
    let printed = || stated_date::read(&line(node).chars().take(SHORT).collect::<String>());
    stated.or_else(printed).map(|(date, _)| date)
}

/// Gathers dates from elements whose class, ID or test name speaks of dates, in order.
pub(super) fn classed(scope: &NodeRef<'_>, figures: Figures, place: Where) -> Vec<Shown> {
    let mut shown = Vec::new();
    let names = [
        "date",
        "time",
        "publi",
        "posted",
        "byline",
        "meta",
        "info",
        "stamp",
        "datum",
        "fecha",
        "created",
        "submitted",
        "authored",
    ];
    for node in scope.descendants_it().filter(NodeRef::is_element).take(LOOKED_AT) {
        let words = marks(&node) + &attribute(&node, "data-testid").unwrap_or_default().to_lowercase();
        if words.len() < 4 || !names.iter().any(|name| words.contains(name)) || place.leaves(&node) {
            continue;
        }
        let Some(text) = short_line(&node) else { continue };
        let from = format!("the line “{text}”");
        let change = speaks_of_change(&words);
        shown.extend(dates(&text, figures).into_iter().map(|(date, labelled, says_change)| Shown {
            date,
            from: from.clone(),
            named: labelled,
            change: says_change || change && !labelled,
        }));
    }
    shown
}

/// Reads the dates of a short line, each with whether a word says what it is, and whether that is a change.
pub(super) fn dates(line: &str, figures: Figures) -> Vec<(Date, bool, bool)> {
    let words = printed_date::words(line);
    let found = printed_date::all(&words);
    let mut before = 0;
    let mut dates = Vec::new();
    for Printed { day, ends, either_way } in found {
        let label = words[before.min(ends)..ends].join(" ");
        before = ends + 1;
        // The day on which the page was looked at is no date of an article.
        if ["today", "اليوم", "aujourd"].iter().any(|word| label.split(' ').any(|other| other == *word)) {
            continue;
        }
        let day = match figures {
            _ if !either_way => Some(day),
            Figures::DayFirst => Some(day),
            Figures::MonthFirst => Day::new(day.year, day.day, day.month),
            Figures::Unknown => None,
        };
        let Some(day) = day else { continue };
        let doubt = if either_way { "?" } else { "" };
        let Ok(date) = Date::parse(&format!("{day}{doubt}")) else { continue };
        let change = is_change(&label);
        dates.push((date, change || PUBLISHED.iter().any(|word| label.contains(word)), change));
    }
    dates
}

/// Words, folded, before the day of publication.
const PUBLISHED: [&str; 18] = [
    "publish",
    "posted",
    "on",
    "date",
    "publie",
    "en ligne",
    "publica",
    "fecha",
    "pubblicato",
    "datum",
    "veroffentlicht",
    "erschienen",
    "erstellt",
    "опубликовано",
    "yayin",
    "نشر",
    "تاريخ",
    "الموافق",
];
/// Words, folded, before the day of a change.
const CHANGED: [&str; 16] = [
    "updat",
    "modif",
    "mis a jour",
    "mise a jour",
    "revised",
    "edited",
    "actualizado",
    "aggiornat",
    "aktualisi",
    "geandert",
    "anderung",
    "bearbeitet",
    "обновлено",
    "تحديث",
    "تعديل",
    "guncel",
];

/// Says whether words say that a date is that of a change.
fn is_change(words: &str) -> bool {
    let words = fold_loose(words).text;
    CHANGED.iter().any(|word| words.contains(word))
}

fn speaks_of_change(marks: &str) -> bool {
    (marks.contains("updat") || marks.contains("modif")) && !marks.contains("publish")
}

/// Gives what stands before some words in a line.
fn words_before(line: &str, words: &str) -> String {
    let start = line.split(words).next().unwrap_or_default();
    let kept: Vec<char> = start.chars().rev().take(30).collect();
    kept.into_iter().rev().collect()
}

/// Finds who wrote it: microdata and `rel=author`, then elements whose class says so, then a line that begins as a byline.
pub(super) fn authors(tree: &Tree, scope: &NodeRef<'_>, title: &str) -> Option<(Vec<String>, String, bool)> {
    let marked = [
        ("[itemprop~=author] [itemprop~=name], [itemprop~=creator] [itemprop~=name]", "microdata, author"),
        ("[itemprop~=author], [itemprop~=creator]", "microdata, author"),
        ("[rel~=author]", "rel=author"),
        (".fn, .p-author", "microformat, fn"),
    ];
    for (selector, from) in marked {
        let mut names = Vec::new();
        for node in tree.select(selector).nodes() {
            if is_inside(node, scope) && !is_furniture(node) && !in_comment(node) {
                let text = attribute(node, "content").unwrap_or_else(|| line(node));
                names.extend(people::names(&text).into_iter().filter(|_| text.chars().count() <= SHORT));
            }
        }
        names.dedup();
        if !names.is_empty() {
            return Some((names, from.to_owned(), true));
        }
    }
    classed_author(scope).or_else(|| printed_author(scope, title)).map(|(names, from)| (names, from, false))
}

fn classed_author(scope: &NodeRef<'_>) -> Option<(Vec<String>, String)> {
    for node in scope.descendants_it().filter(NodeRef::is_element).take(LOOKED_AT) {
        let words = marks(&node);
        let speaks = ["byline", "author", "writer", "p-author", "كاتب"].iter().any(|word| words.contains(word));
        if !speaks || words.contains("bio") || words.contains("-date") || is_furniture(&node) || in_comment(&node) {
            continue;
        }
        let Some(text) = short_line(&node) else { continue };
        let first = paragraphs(node).first().map(|p| p.text.clone()).unwrap_or_default();
        let names = people::names(&first);
        if !names.is_empty() {
            return Some((names, format!("the line “{text}”")));
        }
    }
    None
}

/// Looks for a byline in the lines after the headline.
fn printed_author(scope: &NodeRef<'_>, title: &str) -> Option<(Vec<String>, String)> {
    let lines = paragraphs(*scope);
    let start = lines.iter().position(|p| !title.is_empty() && p.text == title).map_or(0, |at| at + 1);
    let near = lines.iter().skip(start).take(6).flat_map(|p| p.text.lines()).map(str::to_owned);
    near.filter_map(|line| byline(&line)).next()
}

/// Looks for a byline in the small elements after the headline.
pub(super) fn small_author(scope: &NodeRef<'_>) -> Option<(Vec<String>, String)> {
    let heading = heading(*scope)?;
    let elements = scope.descendants_it().filter(NodeRef::is_element).take(LOOKED_AT);
    let after = elements.skip_while(|node| node.id != heading.id).take(NEAR).filter(|node| !is_furniture(node));
    after.filter_map(|node| byline(&short_line(&node)?)).next()
}

fn byline(line: &str) -> Option<(Vec<String>, String)> {
    let names = people::byline(line);
    (!names.is_empty() && line.chars().count() <= SHORT).then(|| (names, format!("the line “{line}”")))
}

/// Finds who published it in microdata.
pub(super) fn publisher(tree: &Tree) -> Option<String> {
    let names = tree.select("[itemprop~=publisher] [itemprop~=name], [itemprop~=publisher][content]");
    let mut names = names.nodes().iter().map(|node| attribute(node, "content").unwrap_or_else(|| line(node)));
    names.find(|name| !name.is_empty() && name.chars().count() <= 80)
}

/// Says whether a node stands below another.
pub(super) fn is_inside(node: &NodeRef<'_>, scope: &NodeRef<'_>) -> bool {
    scope.is_document()
        || scope.has_name("html")
        || scope.has_name("body")
        || node.ancestors_it(None).any(|above| above.id == scope.id)
}

/// Says whether a node is part of a reader's comment or of another work in microdata.
fn in_comment(node: &NodeRef<'_>) -> bool {
    node.ancestors_it(None).any(|above| {
        attribute(&above, "itemtype").is_some_and(|kind| kind.contains("Comment") || kind.contains("WebSite"))
    })
}
