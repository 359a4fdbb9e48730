//! Which articles carry one text.
//!
//! Takes the records' words (`republishes`, `translation_of`, `origin`) and the text that pairs share; gives groups of
//! articles, each named by its earliest, with why they were merged. Articles in different groups are separate texts, not
//! proven independent.

use std::collections::BTreeMap;

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

/// Groups the articles of a note into separate texts: by their origin, and by the named agency that reports rest on.
///
/// `home` gives each article's origin. A common claimant merges nothing: two reporters can hear one minister.
pub(crate) fn of_note(dossier: &Dossier, note: &Note, home: &[usize], directory: &Directory) -> Vec<Vec<ArticleIx>> {
    let standing: Vec<_> = note.reports.iter().filter(|report| report.withdrawn.is_none()).collect();
    let mut articles: Vec<ArticleIx> = standing.iter().map(|report| report.article).collect();
    articles.sort_unstable();
    articles.dedup();
    let place = |article: ArticleIx| articles.binary_search(&article).expect("collected from the same reports");
    let mut sets = Sets::new(articles.len());
    let mut by_origin: BTreeMap<usize, usize> = BTreeMap::new();
    for (i, article) in articles.iter().enumerate() {
        sets.join(*by_origin.entry(home[article.at()]).or_insert(i), i);
    }
    let mut by_agency: BTreeMap<Who, usize> = BTreeMap::new();
    for report in standing {
        if let Some(agency) = directory.agency(report, dossier.article(report.article)) {
            let i = place(report.article);
            sets.join(*by_agency.entry(agency).or_insert(i), i);
        }
    }
    sets.groups().into_iter().map(|group| group.into_iter().map(|i| articles[i]).collect()).collect()
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

/// Gives what the comparison of texts found, where no editor has spoken.
fn shared(dossier: &Dossier, reuse: &[Reuse]) -> Vec<Edge> {
    let open = |ix: ArticleIx| dossier.article(ix).origin.is_none();
    let near = reuse.iter().filter(|pair| open(pair.a) && open(pair.b));
    near.map(|pair| (pair.a, pair.b, pair.share_a.max(pair.share_b)))
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
