//! Names articles in a sentence, with whose word each has it on.
//!
//! Takes reports of one note, gives words of the sentence's language: articles on the same word stand together, each is a
//! link to its report, and what is foreign keeps its own direction.

use std::collections::{BTreeMap, BTreeSet};

use crate::render::html::Html;
use crate::render::part::{actor, article};
use crate::render::sheet::Sheet;
use crate::render::tongue::{Tongue, Word};
use crate::resolve::{ArticleIx, Given, Note, Position, Report};

/// Articles that are named one by one, and those on whose word they are; of more the first are, and the rest are counted.
const NAMED: usize = 6;

/// Reports of a note whose articles are looked through for one of the same title.
const KNOWN: usize = 64;

/// Where a sentence stands and what it speaks of.
pub(super) struct Scene<'a> {
    /// The page that it stands on.
    pub(super) sheet: &'a Sheet<'a>,
    /// The note.
    pub(super) note: &'a Note,
    /// The link to the note's page; empty on that page itself.
    pub(super) page: &'a str,
}

impl Scene<'_> {
    /// Gives a report by its place in the note.
    pub(super) fn report(&self, at: usize) -> &Report {
        &self.note.reports[at]
    }

    /// Gives the articles of some reports, each once.
    pub(super) fn articles(&self, reports: &[usize]) -> BTreeSet<ArticleIx> {
        reports.iter().map(|at| self.report(*at).article).collect()
    }
}

/// Names the articles of some reports with whose word each has it on: "A and B, on the word of Y, and C, in its own
/// voice".
pub(super) fn named(scene: &Scene<'_>, reports: &[usize], tongue: &Tongue) -> Html {
    phrases(&by_word(scene, reports, tongue), tongue, |(first, words)| {
        let who = articles(scene, first, tongue);
        with_words(&who, first.len(), words, tongue)
    })
}

/// Speaks of articles that were named just before, with whose word they have it on now.
pub(super) fn again(scene: &Scene<'_>, reports: &[usize], tongue: &Tongue) -> Html {
    phrases(&by_word(scene, reports, tongue), tongue, |(first, words)| {
        let n = Word::Number(scene.articles(first).len() as f64);
        // The evidence stays one step away: the words lead to the first of the reports.
        let words_again = tongue.html("same-articles", &[("n", n)]);
        let who = Html::link(&format!("{}#{}", scene.page, scene.report(first[0]).id), &words_again);
        with_words(&who, first.len(), words, tongue)
    })
}

/// Names the articles of some reports, each once and linked to its first report.
pub(super) fn articles(scene: &Scene<'_>, reports: &[usize], tongue: &Tongue) -> Html {
    let mut seen = BTreeSet::new();
    let first = reports.iter().map(|at| scene.report(*at)).filter(|report| seen.insert(report.article));
    let all: Vec<&Report> = first.collect();
    let others: BTreeSet<ArticleIx> = scene.note.reports.iter().take(KNOWN).map(|report| report.article).collect();
    let shown = if all.len() > NAMED { NAMED - 1 } else { all.len() };
    let mut items: Vec<Html> = all[..shown]
        .iter()
        .map(|report| {
            let name = article::among(scene.sheet, report.article, &others, tongue);
            tongue.apart(&Html::link(&format!("{}#{}", scene.page, report.id), &name))
        })
        .collect();
    if shown < all.len() {
        items.push(tongue.html("articles-more", &[("n", Word::Number((all.len() - shown) as f64))]));
    }
    list(&items, tongue)
}

/// Names those whose word some reports are, each once.
pub(super) fn claimants(scene: &Scene<'_>, reports: &[usize], tongue: &Tongue) -> Html {
    let (mut names, mut known) = (Vec::new(), BTreeSet::new());
    for at in reports {
        let name = match &scene.report(*at).said_by {
            Some(Given::Stated(who)) => tongue.apart(&actor::within(scene.sheet, who, tongue)),
            _ => tongue.html("claimant-not-stated", &[]),
        };
        if known.insert(name.clone()) {
            names.push(name);
        }
    }
    list(&names, tongue)
}

/// Lists parts of a sentence: "a, b and c".
pub(super) fn list(items: &[Html], tongue: &Tongue) -> Html {
    let items: Vec<&str> = items.iter().map(Html::as_str).collect();
    Html::raw(tongue.locale.list_and(&items))
}

/// Reports on the same word, the first of each article, with that word.
type Group = (Vec<usize>, Vec<Words>);

/// Groups reports by whose word their article has it on, in order.
fn by_word(scene: &Scene<'_>, reports: &[usize], tongue: &Tongue) -> Vec<Group> {
    let mut order: Vec<(usize, Vec<Words>)> = Vec::new();
    let mut of_article: BTreeMap<ArticleIx, usize> = BTreeMap::new();
    for at in reports {
        let report = scene.report(*at);
        let words = Words::of(scene, report, tongue);
        let place = *of_article.entry(report.article).or_insert(order.len());
        match order.get_mut(place) {
            // An article has a thing on the word of a few.
            Some((_, known)) if known.contains(&words) => {}
            Some((_, known)) => known.push(words),
            None => order.push((*at, vec![words])),
        }
    }
    let mut groups: Vec<Group> = Vec::new();
    let mut of_words: BTreeMap<Vec<Words>, usize> = BTreeMap::new();
    for (at, words) in order {
        let place = *of_words.entry(words.clone()).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((reports, _)) => reports.push(at),
            None => groups.push((vec![at], words)),
        }
    }
    groups
}

/// Says a phrase of each group, of many the first, and counts the articles of the others.
fn phrases(groups: &[Group], tongue: &Tongue, phrase: impl Fn(&Group) -> Html) -> Html {
    let shown = if groups.len() > NAMED { NAMED - 1 } else { groups.len() };
    let rest: usize = groups[shown..].iter().map(|(articles, _)| articles.len()).sum();
    let more = (rest > 0).then(|| tongue.html("articles-more", &[("n", Word::Number(rest as f64))]));
    joined(groups[..shown].iter().map(phrase).chain(more), tongue)
}

/// Whose word it is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Words {
    Own,
    NotStated,
    Of(Html),
}

impl Words {
    fn of(scene: &Scene<'_>, report: &Report, tongue: &Tongue) -> Self {
        match &report.said_by {
            Some(Given::Stated(who)) => {
                let who = tongue.apart(&actor::within(scene.sheet, who, tongue));
                let via = report.via.iter().map(|one| tongue.apart(&actor::within(scene.sheet, one, tongue)));
                // Someone who is quoted from their own publication stands in nobody's way.
                let via: Vec<Html> = via.filter(|one| *one != who).collect();
                if via.is_empty() {
                    return Self::Of(who);
                }
                let via = list(&via, tongue);
                Self::Of(tongue.html("word-via", &[("who", Word::Phrase(&who)), ("via", Word::Phrase(&via))]))
            }
            None if report.position == Position::Asserts => Self::Own,
            _ => Self::NotStated,
        }
    }
}

/// Adds to so many articles whose word they have it on.
fn with_words(who: &Html, count: usize, words: &[Words], tongue: &Tongue) -> Html {
    let n = Word::Number(count as f64);
    let name = |words: &Words| match words {
        Words::Of(who) => Some(who.clone()),
        Words::Own | Words::NotStated => None,
    };
    let named: Vec<Html> = words.iter().filter_map(name).collect();
    let mut asides: Vec<Html> = Vec::new();
    if words.contains(&Words::Own) {
        asides.push(tongue.html("aside-own", &[("n", n)]));
    }
    if !named.is_empty() {
        asides.push(tongue.html("aside-on-word", &[("who", Word::Phrase(&list(&named, tongue)))]));
    }
    if words.contains(&Words::NotStated) {
        asides.push(tongue.html("aside-not-stated", &[("n", n)]));
    }
    let aside = list(&asides, tongue);
    tongue.html("voice-with", &[("who", Word::Phrase(who)), ("aside", Word::Phrase(&aside))])
}

fn joined(phrases: impl Iterator<Item = Html>, tongue: &Tongue) -> Html {
    let join = |first: Html, second: Html| {
        tongue.html("voices-joined", &[("first", Word::Phrase(&first)), ("second", Word::Phrase(&second))])
    };
    phrases.reduce(join).unwrap_or_default()
}
