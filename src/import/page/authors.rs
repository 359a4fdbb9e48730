//! Who wrote an article, and which agencies its byline names.

use serde_json::Value;

use crate::import::clue::Publisher;
use crate::import::people;
use crate::locale::Lang;
use crate::locale::text::fold_loose;

use super::{Clue, Page, Sure, languages, metas, visible, words};

type Names = Option<Clue<Vec<String>>>;

/// Finds authors and agencies. An organisation that is the outlet itself is no author, and an agency is no person.
pub(super) fn find(
    page: &Page<'_>,
    title: &str,
    outlet: Option<&Clue<Publisher>>,
    only: Option<Lang>,
) -> (Names, Names) {
    let candidates = [linked(page), stated(page), shown(page, title), extracted(page), near(page)];
    let own = outlet.and_then(|outlet| match &outlet.value {
        Publisher::Named(name) => Some(fold_loose(name).text),
        Publisher::Known(_) => None,
    });
    let site = page.metas.first(&["og:site_name"]).map(|(_, name)| fold_loose(&name).text);
    let mut agencies: Names = None;
    for clue in candidates.into_iter().flatten() {
        let (mut persons, mut credited) = (Vec::new(), Vec::new());
        for name in clue.value {
            let folded = Some(fold_loose(&name).text);
            match people::agency(&name) {
                Some(agency) => credited.push(agency.to_owned()),
                None if folded == own || folded == site => {}
                None if only.is_some_and(|language| !languages::fits(&name, language)) => {}
                None if persons.contains(&name) => {}
                None => persons.push(name),
            }
        }
        if agencies.is_none() && !credited.is_empty() {
            agencies = Some(Clue::new(credited, clue.from.clone(), clue.sure));
        }
        if !persons.is_empty() {
            return (Some(Clue::new(persons, clue.from, clue.sure)), agencies);
        }
    }
    (None, agencies)
}

fn linked(page: &Page<'_>) -> Names {
    let article = page.article?;
    let value = article.get("author").or_else(|| article.get("creator"))?;
    let names = page
        .linked
        .names(value)
        .into_iter()
        .filter(|(name, is_organisation)| !is_organisation || people::agency(name).is_some());
    let is_list = matches!(value, Value::Array(values) if values.len() > 1);
    let names: Vec<String> = names.flat_map(|(name, _)| if is_list { vec![name] } else { split(&name) }).collect();
    (!names.is_empty()).then(|| Clue::new(names, "JSON-LD, author", Sure::Stated))
}

fn stated(page: &Page<'_>) -> Names {
    for key in metas::AUTHOR.iter().filter(|_| page.whole) {
        let catalogued = key.starts_with("dc") || key.starts_with("citation");
        let of = |name: &String| match people::turned(name).filter(|_| catalogued) {
            Some(name) => vec![name],
            None => split(name),
        };
        let names: Vec<String> = page.metas.all(key).iter().filter(|name| !name.contains("://")).flat_map(of).collect();
        if !names.is_empty()
            && (*key != "twitter:data1" || page.metas.all("twitter:label1").iter().any(|label| is_label(label)))
        {
            return Some(Clue::new(names, format!("meta {key}"), Sure::Stated));
        }
    }
    None
}

fn is_label(label: &str) -> bool {
    ["written by", "author", "par", "écrit par", "كتبه", "بقلم"]
        .iter()
        .any(|known| label.to_lowercase().contains(known))
}

fn shown(page: &Page<'_>, title: &str) -> Names {
    let (names, from, marked) = visible::authors(page.tree, &page.scope, title)?;
    Some(Clue::new(names, from, if marked { Sure::Stated } else { Sure::Likely }))
}

fn near(page: &Page<'_>) -> Names {
    let (names, from) = visible::small_author(&page.scope)?;
    Some(Clue::new(names, from, Sure::Likely))
}

fn extracted(page: &Page<'_>) -> Names {
    let byline = words(page.body.byline.as_deref()?);
    // The extraction knows no comments.
    let comments = page.tree.select("[class*=comment], [id*=comment]");
    if comments.nodes().iter().any(|comment| comment.text().contains(&byline)) {
        return None;
    }
    let names = Some(people::names(&byline)).filter(|names| !names.is_empty() && byline.len() < 100)?;
    Some(Clue::new(names, format!("the line “{byline}”"), Sure::Likely))
}

/// Splits a stated name into several where it is a list.
fn split(name: &str) -> Vec<String> {
    let names = people::names(name);
    if names.is_empty() && people::agency(name).is_some() { vec![name.to_owned()] } else { names }
}
