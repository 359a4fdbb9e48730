//! Who is named: whose word a claim is, and which agency a report rests on.
//!
//! Takes the actors of reports; counts each claimant once, and names the agency of a report so that two reports of one
//! agency are known to be of one. It merges nothing; `origins` does.

use std::collections::{BTreeMap, BTreeSet};

use crate::locale::Localized;
use crate::locale::text::fold_loose;
use crate::resolve::{Actor, Article, Entity, EntityIx, Given, Note, Report};

/// Someone, known again under any of their names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Who {
    /// An entity.
    Entity(EntityIx),
    /// Words that name no entity, folded.
    Words(String),
}

/// Entities by their folded names and aliases.
#[derive(Debug, Default)]
pub(crate) struct Directory {
    /// `None` where two entities have that name.
    names: BTreeMap<String, Option<EntityIx>>,
}

impl Directory {
    /// Reads the names of all entities.
    pub(crate) fn new(entities: &[Entity]) -> Self {
        let mut names: BTreeMap<String, Option<EntityIx>> = BTreeMap::new();
        for (at, entity) in entities.iter().enumerate() {
            let ix = EntityIx::new(at);
            for name in all_names(entity) {
                let same = names.entry(fold(name)).or_insert(Some(ix));
                *same = same.filter(|known| *known == ix);
            }
        }
        Self { names }
    }

    /// Finds who is meant by an actor.
    pub(crate) fn who(&self, actor: &Actor) -> Who {
        match actor {
            Actor::Entity(ix) => Who::Entity(*ix),
            Actor::Words(words) => {
                let known = words.iter().find_map(|(_, text)| self.names.get(&fold(text)).copied().flatten());
                known.map_or_else(|| Who::Words(words_key(words)), Who::Entity)
            }
        }
    }

    /// Finds who is meant by a name as an article credits it.
    pub(crate) fn named(&self, name: &str) -> Who {
        let key = fold(name);
        match self.names.get(&key).copied().flatten() {
            Some(ix) => Who::Entity(ix),
            None => Who::Words(key),
        }
    }

    /// Gives the agency that a report rests on, with its name as the article credits it: the first of `via`, else
    /// `said_by`, where its article credits an agency of that name.
    pub(crate) fn agency<'a>(&self, report: &Report, article: &'a Article) -> Option<(Who, &'a str)> {
        let said_by = match &report.said_by {
            Some(Given::Stated(actor)) => Some(actor),
            _ => None,
        };
        let nearest = report.via.first().or(said_by)?;
        let who = self.who(nearest);
        let plain = match nearest {
            Actor::Words(words) => words.iter().map(|(_, text)| Who::Words(fold(text))).collect(),
            Actor::Entity(_) => Vec::new(),
        };
        let credited = |name: &String| {
            let named = self.named(name);
            named == who || plain.contains(&named)
        };
        let name = article.agencies.iter().find(|name| credited(name))?;
        Some((who, name))
    }
}

/// Counts who is named in some reports of a note as the one whose word it is; a report that names nobody adds none.
pub(crate) fn count(note: &Note, reports: &[usize], directory: &Directory) -> usize {
    let claimants: BTreeSet<Who> = reports
        .iter()
        .filter_map(|at| match &note.reports[*at].said_by {
            Some(Given::Stated(actor)) => Some(directory.who(actor)),
            _ => None,
        })
        .collect();
    claimants.len()
}

/// Folds free words so that equal ones are equal: the text of the first language in the order of codes, because authors
/// may give languages in any order.
pub(crate) fn words_key(words: &Localized) -> String {
    let first = words.iter().min_by_key(|(lang, _)| *lang);
    first.map(|(_, text)| fold(text)).unwrap_or_default()
}

/// Gives every name of an entity: headwords, aliases and short names in every language.
pub(crate) fn all_names(entity: &Entity) -> impl Iterator<Item = &str> {
    let aliases = entity.aliases.iter().flat_map(|(_, names)| names.iter().map(String::as_str));
    let short = entity.short.iter().flat_map(|short| short.iter().map(|(_, name)| name));
    entity.names.iter().map(|(_, name)| name).chain(aliases).chain(short)
}

fn fold(text: &str) -> String {
    fold_loose(text).text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Directory, count};
    use crate::analyze::sample::{entity, known, note, report, said_by, words};
    use crate::resolve::{Given, Kind, Report};

    #[test]
    fn each_claimant_counts_once_under_any_name_and_nobody_does_not_count() {
        let directory = Directory::new(&[entity("ministry", &[("en", "Ministry"), ("ar", "الوزارة")], &[])]);
        let nobody = Report { said_by: Some(Given::NotStated), ..report(0) };
        let reports = vec![
            said_by(known(0), report(0)),
            said_by(words("the  Mayor"), report(1)),
            said_by(words("The mayor"), report(2)),
            said_by(words("ministry"), report(3)),
            nobody,
            report(4),
        ];
        assert_eq!(count(&note("n", Kind::Claim, reports), &[0, 1, 2, 3, 4, 5], &directory), 2);
    }
}
