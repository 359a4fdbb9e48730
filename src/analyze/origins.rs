//! Which articles carry one text.
//!
//! Takes the records' words (`republishes`, `translation_of`, `origin`) and the text that pairs share; gives groups of
//! articles, each named by its earliest, with why they were merged. Articles in different groups are separate texts, not
//! proven independent.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyze::claimants::{Directory, Who};
use crate::analyze::findings::{MergeReason, Origin, Reuse};
use crate::resolve::{Article, ArticleIx, Dossier, Note, OriginWord};

/// The share of one article's words that must stand in the other for the two to count as one text. At half, the larger
/// part of at least one of them is the other's; documented in the guide.
pub(crate) const ONE_TEXT: f64 = 0.5;

/// Groups all articles into origins, in the order of the articles that name them.
///
/// An article whose editor calls it `separate` is merged with none. One whose editor names its origin is merged with that
/// and with what it reprints or translates, not with what the comparison alone found.
pub(crate) fn group(dossier: &Dossier, reuse: &[Reuse]) -> Vec<Origin> {
    let mut edges = stated(dossier);
    edges.extend(shared(dossier, reuse));
    edges.sort_by_key(|(a, b, _)| (*a, *b));
    let mut sets = Sets::new(dossier.articles.len());
    for (a, b, _) in &edges {
        sets.join(a.at(), b.at());
    }
    let mut origins: Vec<Origin> = sets
        .groups()
        .into_iter()
        .map(|members| {
            let members: Vec<ArticleIx> = members.into_iter().map(ArticleIx::new).collect();
            let named_by = earliest(dossier, &members);
            Origin { named_by, members, reasons: Vec::new() }
        })
        .collect();
    origins.sort_by_key(|origin| origin.named_by);
    let home = homes(&origins, dossier.articles.len());
    for edge in edges {
        origins[home[edge.0.at()]].reasons.push(edge);
    }
    origins
}

/// Gives for each article the place of its origin.
pub(crate) fn homes(origins: &[Origin], articles: usize) -> Vec<usize> {
    let mut home = vec![0; articles];
    for (i, origin) in origins.iter().enumerate() {
        for member in &origin.members {
            home[member.at()] = i;
        }
    }
    home
}

/// Groups the articles of some reports of a note into separate texts: by their origin, and by the named agency that reports rest on.
///
/// `home` gives each article's origin, `agencies` what [`agency_merges`] found of the same reports. A common claimant merges
/// nothing: two reporters can hear one minister.
pub(crate) fn of_note(
    note: &Note,
    reports: &[usize],
    home: &[usize],
    agencies: &[(ArticleIx, ArticleIx, String)],
) -> Vec<Vec<ArticleIx>> {
    let mut articles: Vec<ArticleIx> = reports.iter().map(|at| note.reports[*at].article).collect();
    articles.sort_unstable();
    articles.dedup();
    let place = |article: ArticleIx| articles.binary_search(&article).expect("collected from the same reports");
    let mut sets = Sets::new(articles.len());
    let mut by_origin: BTreeMap<usize, usize> = BTreeMap::new();
    for (i, article) in articles.iter().enumerate() {
        sets.join(*by_origin.entry(home[article.at()]).or_insert(i), i);
    }
    for (one, other, _) in agencies {
        sets.join(place(*one), place(*other));
    }
    sets.groups().into_iter().map(|group| group.into_iter().map(|i| articles[i]).collect()).collect()
}

/// Gives the articles of those of some reports of a note that rest on one named agency: the first, another, and the agency's name as the
/// other credits it, each two once.
pub(crate) fn agency_merges(
    dossier: &Dossier,
    note: &Note,
    reports: &[usize],
    directory: &Directory,
) -> Vec<(ArticleIx, ArticleIx, String)> {
    let mut first: BTreeMap<Who, ArticleIx> = BTreeMap::new();
    let mut known: BTreeSet<(ArticleIx, ArticleIx)> = BTreeSet::new();
    let mut merges: Vec<(ArticleIx, ArticleIx, String)> = Vec::new();
    for report in reports.iter().map(|at| &note.reports[*at]) {
        let Some((agency, name)) = directory.agency(report, dossier.article(report.article)) else { continue };
        let one = *first.entry(agency).or_insert(report.article);
        if one != report.article && known.insert((one, report.article)) {
            merges.push((one, report.article, name.to_owned()));
        }
    }
    merges
}

/// An article, the one that it is merged with, and why.
type Edge = (ArticleIx, ArticleIx, MergeReason);

/// Gives what the records themselves say.
fn stated(dossier: &Dossier) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (i, article) in dossier.articles.iter().enumerate() {
        let ix = ArticleIx::new(i);
        edges.extend(article.republishes.iter().map(|other| (ix, *other, MergeReason::Republishes)));
        edges.extend(article.translation_of.iter().map(|other| (ix, *other, MergeReason::Translation)));
        if let Some(OriginWord::Of(other)) = article.origin {
            edges.push((ix, other, MergeReason::Editor));
        }
    }
    let apart = |ix: &ArticleIx| dossier.article(*ix).origin == Some(OriginWord::Separate);
    edges.retain(|(a, b, _)| a != b && !apart(a) && !apart(b));
    edges
}

/// Gives what the comparison of texts found, where no editor has spoken. Set phrases and quotations merge nothing.
fn shared(dossier: &Dossier, reuse: &[Reuse]) -> Vec<Edge> {
    let open = |ix: ArticleIx| dossier.article(ix).origin.is_none();
    let near = reuse.iter().filter(|pair| open(pair.a) && open(pair.b));
    near.map(|pair| (pair.a, pair.b, pair.prose()))
        .filter(|(_, _, share)| *share >= ONE_TEXT)
        .map(|(a, b, share)| (a, b, MergeReason::SharedText(share)))
        .collect()
}

/// Chooses the article that names a group: one that is published before a draft or an internal one, the earliest before
/// later ones, an undated one last, ties by ID.
fn earliest(dossier: &Dossier, members: &[ArticleIx]) -> ArticleIx {
    let hidden = |article: &Article| article.internal || article.draft;
    let key = |ix: &ArticleIx| {
        let article = dossier.article(*ix);
        let day = article.published.as_ref().and_then(|date| date.earliest());
        (hidden(article), day.is_none(), day, *ix)
    };
    members.iter().copied().min_by_key(key).expect("a group has a member")
}

/// Disjoint sets of numbers (union by smaller number, with path halving).
struct Sets {
    parent: Vec<usize>,
}

impl Sets {
    fn new(size: usize) -> Self {
        Self { parent: (0..size).collect() }
    }

    fn root(&mut self, mut of: usize) -> usize {
        while self.parent[of] != of {
            self.parent[of] = self.parent[self.parent[of]];
            of = self.parent[of];
        }
        of
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parent[a.max(b)] = a.min(b);
    }

    /// Gives the sets, each in order, in the order of their least members.
    fn groups(mut self) -> Vec<Vec<usize>> {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for i in 0..self.parent.len() {
            groups.entry(self.root(i)).or_default().push(i);
        }
        groups.into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{agency_merges, group, homes, of_note};
    use crate::analyze::claimants::Directory;
    use crate::analyze::findings::{Direction, Ground, MergeReason, Reuse};
    use crate::analyze::sample::{article, date, dossier, entity, known, note, report, said_by, words};
    use crate::resolve::{ArticleIx, Dossier, Kind, OriginWord, Report};

    /// A dossier of articles by their dates of publication, which may be blank.
    fn published(dates: &[&str]) -> Dossier {
        let (mut dossier, mut sources) = dossier();
        for (i, day) in dates.iter().enumerate() {
            let mut article = article(&format!("a{i}"), None, &mut sources);
            article.published = Some(*day).filter(|day| !day.is_empty()).map(date);
            dossier.articles.push(article);
        }
        dossier
    }

    fn sharing(a: usize, b: usize, share_a: f64, share_b: f64) -> Reuse {
        let (a, b) = (ArticleIx::new(a), ArticleIx::new(b));
        let (prose_a, prose_b, passages) = (share_a, share_b, Vec::new());
        let (direction, basis) = (Direction::Unknown, Ground::Nothing);
        Reuse { a, b, share_a, share_b, prose_a, prose_b, passages, direction, basis }
    }

    fn members(dossier: &Dossier, reuse: &[Reuse]) -> Vec<(usize, Vec<usize>)> {
        let at = |members: &[ArticleIx]| members.iter().map(|ix| ix.at()).collect();
        group(dossier, reuse).iter().map(|origin| (origin.named_by.at(), at(&origin.members))).collect()
    }

    #[test]
    fn articles_that_share_half_a_text_are_one_named_by_the_earliest() {
        let dossier = published(&["", "2022-01-07", "2022-01-06", "2022-01-06"]);
        let reuse = [sharing(0, 1, 0.2, 0.5), sharing(1, 3, 0.9, 0.9), sharing(0, 2, 0.49, 0.3)];
        assert_eq!(members(&dossier, &reuse), [(2, vec![2]), (3, vec![0, 1, 3])]);
        let origins = group(&dossier, &reuse);
        let reason = (ArticleIx::new(0), ArticleIx::new(1), MergeReason::SharedText(0.5));
        assert_eq!(origins[1].reasons[0], reason);
    }

    #[test]
    fn records_merge_and_an_editors_word_goes_before_what_is_computed() {
        let mut dossier = published(&["", "", "", "", ""]);
        dossier.articles[1].republishes = vec![ArticleIx::new(0)];
        dossier.articles[2].translation_of = vec![ArticleIx::new(1)];
        dossier.articles[3].origin = Some(OriginWord::Separate);
        dossier.articles[4].origin = Some(OriginWord::Of(ArticleIx::new(0)));
        let reuse = [sharing(0, 3, 1.0, 1.0), sharing(3, 4, 1.0, 1.0)];
        assert_eq!(members(&dossier, &reuse), [(0, vec![0, 1, 2, 4]), (3, vec![3])]);
    }

    #[test]
    fn a_named_agency_merges_reports_of_a_note_and_a_claimant_does_not() {
        let mut dossier = published(&["", "", "", ""]);
        dossier.entities =
            vec![entity("newsco", &[("en", "News Company"), ("ar", "شركة الأنباء")], &[("en", "NewsCo")])];
        for (article, agency) in dossier.articles.iter_mut().zip(["NewsCo", "شركة الانباء", "Other", "Other"])
        {
            article.agencies = vec![agency.to_owned()];
        }
        let via = |actor, article| Report { via: vec![actor], ..said_by(words("a minister"), report(article)) };
        let home = homes(&group(&dossier, &[]), 4);
        let directory = Directory::new(&dossier.entities);
        let texts = |reports| {
            let (note, places) = (note("n", Kind::Claim, reports), [0, 1, 2]);
            let places = &places[..note.reports.len()];
            let agencies = agency_merges(&dossier, &note, places, &directory);
            let groups = of_note(&note, places, &home, &agencies);
            groups.iter().map(|group| group.iter().map(|ix| ix.at()).collect()).collect::<Vec<Vec<_>>>()
        };
        assert_eq!(
            texts(vec![via(known(0), 0), via(words("newsco"), 1), via(words("NewsCo"), 2)]),
            [vec![0, 1], vec![2]]
        );
        assert_eq!(
            texts(vec![said_by(words("a minister"), report(0)), said_by(words("a minister"), report(1))]),
            [[0], [1]]
        );
        assert_eq!(texts(vec![said_by(words("OTHER"), report(2)), said_by(words("Other"), report(3))]), [[2, 3]]);
    }
}
