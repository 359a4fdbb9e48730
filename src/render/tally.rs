//! What of a note readers see, and how often: its public reports, with counts and agreement among them alone.
//!
//! Takes what `analyze` found over all articles; where some of a note's articles are not public, their part is taken out,
//! so that no count and no sentence speaks of what has no page.

use std::collections::BTreeSet;

use crate::analyze::{Agreement, Difference, NoteFinding};
use crate::render::public::Public;
use crate::resolve::{Actor, ArticleIx, ClaimantStance, Given, Note, Position, Report};

/// What of a note is shown.
#[derive(Debug, Clone)]
pub struct Tally {
    /// The reports that are shown, by place in the note.
    pub reports: Vec<usize>,
    /// The articles that report, each once; withdrawn reports do not count.
    pub articles: Vec<ArticleIx>,
    /// The separate texts behind them.
    pub origins: Vec<Vec<ArticleIx>>,
    /// How many claimants are named.
    pub claimants: usize,
    /// How the reports agree.
    pub agreement: Agreement,
    /// Pairs of reports that exclude each other or differ.
    pub clashes: Vec<(usize, usize, Agreement)>,
    /// What the reports give otherwise, and why; the gravest first.
    pub differences: Vec<Difference>,
}

impl Tally {
    /// Takes what is public from what was found about a note.
    pub(crate) fn new(note: &Note, found: &NoteFinding, public: &Public) -> Self {
        let shown = |i: usize| public.article(note.reports[i].article);
        let reports: Vec<usize> = (0..note.reports.len()).filter(|i| shown(*i)).collect();
        if reports.len() == note.reports.len() {
            return Self {
                reports,
                articles: found.articles.clone(),
                origins: found.origins.clone(),
                claimants: found.claimants,
                agreement: found.agreement,
                clashes: found.clashes.clone(),
                differences: found.differences.clone(),
            };
        }
        let kept = |articles: &[ArticleIx]| articles.iter().copied().filter(|a| public.article(*a)).collect::<Vec<_>>();
        let articles = kept(&found.articles);
        let origins = found.origins.iter().map(|o| kept(o)).filter(|o| !o.is_empty()).collect();
        let clashes: Vec<_> = found.clashes.iter().copied().filter(|(a, b, _)| shown(*a) && shown(*b)).collect();
        let standing: Vec<&Report> =
            reports.iter().map(|i| &note.reports[*i]).filter(|r| r.withdrawn.is_none()).collect();
        let agreement = among(&standing, &articles, &clashes);
        let differences = found.differences.iter().filter_map(|difference| difference.among(shown)).collect();
        Self { claimants: claimants(&standing), agreement, reports, articles, origins, clashes, differences }
    }
}

fn claimants(reports: &[&Report]) -> usize {
    let name = |r: &&Report| match &r.said_by {
        Some(Given::Stated(Actor::Entity(ix))) => Some(format!("entity {}", ix.at())),
        Some(Given::Stated(Actor::Words(words))) => words.iter().next().map(|(_, w)| format!("words {w}")),
        _ => None,
    };
    reports.iter().filter_map(name).collect::<BTreeSet<_>>().len()
}

/// Says how the reports that are left agree, by the rules of `analyze` for what no longer clashes.
fn among(reports: &[&Report], articles: &[ArticleIx], clashes: &[(usize, usize, Agreement)]) -> Agreement {
    if articles.len() < 2 {
        return Agreement::Single;
    }
    if let Some(worst) = clashes.iter().map(|(_, _, kind)| *kind).min() {
        return worst;
    }
    let yes = |r: &&&Report| {
        let affirms = matches!(r.position, Position::Asserts | Position::Attributes);
        affirms == (r.claimant == ClaimantStance::Affirms)
    };
    let values: Vec<_> = reports.iter().filter_map(|r| r.value.as_ref()).collect();
    let equal = values.windows(2).all(|pair| pair[0].0.bounds() == pair[1].0.bounds());
    let alike = values.is_empty() || (equal && values.len() == reports.len());
    if alike && (reports.iter().all(|r| yes(&r)) || !reports.iter().any(|r| yes(&r))) {
        Agreement::Agree
    } else {
        Agreement::Compatible
    }
}
