//! &Dossier, a note, some of its reports → [`Compared`]: what these show when they are set beside each other.
//!
//! Takes the reports that somebody sees: all of them, or those that are left when articles are held back. Whatever is said
//! of a note is found here, over whichever reports, so that no second set of rules can come to say something else.
//! Withdrawn reports are left out.

use crate::analyze::agreement::Agreement;
use crate::analyze::claimants::Directory;
use crate::analyze::differences::Difference;
use crate::analyze::findings::Findings;
use crate::analyze::{agreement, claimants, differences, origins, wording};
use crate::resolve::{ArticleIx, Dossier, Note};

/// What reports of a note show when they are set beside each other: all of them, or those that somebody sees.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The articles that report, each once, in order; withdrawn reports do not count.
    pub articles: Vec<ArticleIx>,
    /// The separate texts behind them: groups of articles, each in order. Reports that rest on one named agency are one.
    pub origins: Vec<Vec<ArticleIx>>,
    /// Of articles whose reports rest on one named agency: the first, another, and the agency's name as the other credits
    /// it.
    pub agencies: Vec<(ArticleIx, ArticleIx, String)>,
    /// How many claimants are named.
    pub claimants: usize,
    /// How the reports agree.
    pub agreement: Agreement,
    /// Pairs of reports (by place in the note) that exclude each other or differ, with which of the two it is.
    pub clashes: Vec<(usize, usize, Agreement)>,
    /// What the reports give otherwise, who gives what, and why; the gravest first.
    pub differences: Vec<Difference>,
}

/// Sets the reports of notes beside each other.
pub struct Comparer<'a> {
    dossier: &'a Dossier,
    /// For each article the place of its origin.
    home: Vec<usize>,
    directory: Directory,
}

impl<'a> Comparer<'a> {
    /// Makes ready to compare what readers see of the notes of a dossier: in time linear in its articles and entities.
    pub fn new(dossier: &'a Dossier, findings: &Findings) -> Self {
        let home = findings.articles.iter().map(|article| article.origin).collect();
        Self::with(dossier, home, Directory::new(&dossier.entities))
    }

    /// Makes ready where it is known which article is of which origin.
    pub(crate) fn with(dossier: &'a Dossier, home: Vec<usize>, directory: Directory) -> Self {
        Self { dossier, home, directory }
    }

    /// Gives who is known under which name.
    pub(crate) fn directory(&self) -> &Directory {
        &self.directory
    }

    /// Compares all reports of a note.
    pub(crate) fn all(&self, note: &Note) -> Compared {
        self.among(note, 0..note.reports.len())
    }

    /// Compares some reports of a note, by their places in it, in order.
    pub fn among(&self, note: &Note, seen: impl IntoIterator<Item = usize>) -> Compared {
        let reports: Vec<usize> = seen.into_iter().filter(|at| note.reports[*at].withdrawn.is_none()).collect();
        let agencies = origins::agency_merges(self.dossier, note, &reports, &self.directory);
        let origins = origins::of_note(note, &reports, &self.home, &agencies);
        let mut articles: Vec<ArticleIx> = origins.iter().flatten().copied().collect();
        articles.sort_unstable();
        let (agreement, clashes) = agreement::compare(note, &reports);
        let mut differences = differences::find(note, &reports, &self.directory);
        differences.extend(wording::find(note, &reports, &self.dossier.articles, &self.directory));
        let claimants = claimants::count(note, &reports, &self.directory);
        Compared { articles, origins, agencies, claimants, agreement, clashes, differences }
    }
}

#[cfg(test)]
mod tests {
    use super::{Compared, Comparer};
    use crate::analyze::agreement::Agreement::{Compatible, Conflict, Single};
    use crate::analyze::claimants::Directory;
    use crate::analyze::sample::{article, counting, date, dossier, entity, known, note, report, said_by, words};
    use crate::resolve::{Figure, Kind, Report, Value, Withdrawal};

    /// Compares reports of as many articles, but for those that are held back; each article is a text of its own.
    fn among(reports: Vec<Report>, held_back: &[usize]) -> Compared {
        let (mut dossier, mut sources) = dossier();
        dossier.entities = vec![entity("ministry", &[("en", "Ministry")], &[("en", "Health Ministry")])];
        dossier.articles = (0..reports.len())
            .map(|at| {
                let mut article = article(&format!("a{at}"), None, &mut sources);
                article.agencies = vec!["Wire".to_owned()];
                article
            })
            .collect();
        let home = (0..reports.len()).collect();
        let figure = Figure { measure: None, population: None, counts: None, part_of: None };
        let seen: Vec<usize> = (0..reports.len()).filter(|at| !held_back.contains(at)).collect();
        let comparer = Comparer::with(&dossier, home, Directory::new(&dossier.entities));
        comparer.among(&note("n", Kind::Figure(figure), reports), seen)
    }

    fn as_of(report: Report) -> Report {
        Report { as_of: Some(date("2022-01-06")), ..report }
    }

    #[test]
    fn words_without_bounds_do_not_agree_because_another_report_is_held_back() {
        let unknown = |at, words: &str| counting(at, Value::Words(words.into()));
        let left = among(vec![unknown(0, "a throng"), unknown(1, "a horde"), unknown(2, "a throng")], &[2]);
        assert_eq!((left.agreement, left.articles.len()), (Compatible, 2));
        let left = among(vec![unknown(0, "a throng"), counting(1, Value::Undisclosed), report(2)], &[2]);
        assert_eq!(left.agreement, Compatible);
    }

    #[test]
    fn a_claimant_under_two_names_is_one_whatever_is_held_back() {
        let reports = vec![said_by(known(0), report(0)), said_by(words("health ministry"), report(1)), report(2)];
        assert_eq!(among(reports, &[2]).claimants, 1);
    }

    #[test]
    fn of_many_reports_those_that_clash_are_told_when_the_ends_of_all_are_held_back() {
        let mut reports = vec![as_of(counting(0, Value::Exact(1.0))), as_of(counting(1, Value::Exact(99.0)))];
        reports.extend((2..80).map(|at| as_of(counting(at, Value::Exact(if at % 2 == 0 { 8.0 } else { 9.0 })))));
        let left = among(reports, &[0, 1]);
        assert_eq!(left.agreement, Conflict);
        assert!(!left.clashes.is_empty() && left.clashes.iter().all(|(a, b, _)| *a > 1 && *b > 1));
    }

    #[test]
    fn reports_on_one_agency_stay_one_text_when_the_first_of_them_is_held_back() {
        let via = |at| Report { via: vec![words("Wire")], ..report(at) };
        let left = among(vec![via(0), via(1), via(2)], &[0]);
        assert_eq!((left.origins.len(), left.agencies.len()), (1, 1));
    }

    #[test]
    fn withdrawn_reports_are_left_out() {
        let withdrawn = Some(Withdrawal { on: None, by: None, why: Default::default() });
        let gone = Report { withdrawn, ..as_of(counting(1, Value::Exact(9.0))) };
        let left = among(vec![as_of(counting(0, Value::Exact(8.0))), gone], &[]);
        assert_eq!((left.agreement, left.articles.len(), left.differences.len()), (Single, 1, 0));
    }
}
