//! How the reports of one note agree: their figures, their positions, and what each gives otherwise than the note.
//!
//! Takes a note and some of its reports; gives one word for all of them, and the pairs of reports that exclude each other or differ. It settles
//! nothing: two articles that conflict are shown, not weighed.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyze::aspects::{Aspects, Told};
use crate::locale::text::fold_loose;
use crate::resolve::{ArticleIx, Bounds, ClaimantStance, Note, Position, Report, Value};

/// How the reports of a note agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Agreement {
    /// Two reports exclude each other.
    Conflict,
    /// Two reports have no value in common, but the same time is not shown, or they speak of different things.
    Differ,
    /// Every pair has values in common, not all are equal.
    Compatible,
    /// All say the same.
    Agree,
    /// One article alone.
    Single,
}

impl Agreement {
    /// Every kind, gravest first.
    pub const ALL: &[Self] = &[Self::Conflict, Self::Differ, Self::Compatible, Self::Agree, Self::Single];

    /// Gives the word of the data documents.
    pub fn name(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Differ => "differ",
            Self::Compatible => "compatible",
            Self::Agree => "agree",
            Self::Single => "single",
        }
    }
}

/// Reports up to which every pair is compared. Above it each report is compared with witnesses alone, because the pairs
/// of a note with a thousand reports are half a million.
const EVERY_PAIR: usize = 64;

/// Two reports, by place in the note, that exclude each other or differ.
pub(crate) type Clash = (usize, usize, Agreement);

/// Says how some of the reports of a note agree, and which pairs do not.
///
/// Above 64 reports not every clashing pair is listed, but every report that clashes with any is in one of them.
pub(crate) fn compare(note: &Note, reports: &[usize]) -> (Agreement, Vec<Clash>) {
    let sides: Vec<Side<'_>> = sides(note, reports);
    let articles: BTreeSet<ArticleIx> = sides.iter().map(|side| side.article).collect();
    if articles.len() < 2 {
        return (Agreement::Single, Vec::new());
    }
    let clashes = clashes(&sides);
    let gravest = clashes.iter().map(|(_, _, kind)| *kind).min();
    let equal = sides.iter().all(|side| side.said == sides[0].said);
    let peaceful = if equal { Agreement::Agree } else { Agreement::Compatible };
    (gravest.unwrap_or(peaceful), clashes)
}

/// One report as it enters the comparison.
pub(crate) struct Side<'a> {
    /// Its place in the note.
    pub(crate) at: usize,
    /// Its article.
    pub(crate) article: ArticleIx,
    /// The article upholds the claim, in its own voice or on someone's word.
    pub(crate) upholds: bool,
    /// The one whose word it is says that it is not so.
    pub(crate) claimant_denies: bool,
    /// Its figure.
    pub(crate) said: Said,
    /// The moment that its figure describes, as written.
    pub(crate) as_of: Option<&'a str>,
    /// What it speaks of.
    pub(crate) aspects: Aspects,
}

/// The figure of a report.
#[derive(PartialEq)]
pub(crate) enum Said {
    /// None.
    Nothing,
    /// The numbers that it allows.
    Numbers(Bounds),
    /// No figure was given, the article says.
    Undisclosed,
    /// Words, folded, that the table of words does not have.
    Words(String),
}

impl Said {
    fn of(report: &Report) -> Self {
        let Some((value, _)) = &report.value else { return Self::Nothing };
        match (value.bounds(), value) {
            (Some(bounds), _) => Self::Numbers(bounds),
            (None, Value::Words(words)) => Self::Words(fold_loose(words).text),
            (None, _) => Self::Undisclosed,
        }
    }

    /// Gives the numbers that it allows.
    pub(crate) fn bounds(&self) -> Option<Bounds> {
        match self {
            Self::Numbers(bounds) => Some(*bounds),
            _ => None,
        }
    }
}

/// Gives reports of a note, by their places, as they enter the comparison.
pub(crate) fn sides<'a>(note: &'a Note, reports: &[usize]) -> Vec<Side<'a>> {
    let own = Aspects::of_note(note);
    let report = |at: &usize| (*at, &note.reports[*at]);
    reports
        .iter()
        .map(report)
        .map(|(at, report)| Side {
            at,
            article: report.article,
            upholds: matches!(report.position, Position::Asserts | Position::Attributes),
            claimant_denies: report.claimant == ClaimantStance::Denies,
            said: Said::of(report),
            as_of: report.as_of.as_ref().map(|date| date.as_str()),
            aspects: Aspects::of_report(&report.gives, &own),
        })
        .collect()
}

/// Says how two reports clash.
///
/// One article that upholds the claim and one that disputes or denies it conflict. Figures without a number in common conflict
/// where both describe the same moment of the same thing; otherwise they differ. Reports that speak of another
/// place, date, population and so on differ, and so do two claimants of whom one affirms what the other denies: both
/// articles may be right about their claimant.
pub(crate) fn clash(x: &Side<'_>, y: &Side<'_>) -> Option<Agreement> {
    if x.upholds != y.upholds {
        return Some(Agreement::Conflict);
    }
    let disjoint = x.said.bounds().zip(y.said.bounds()).is_some_and(|(a, b)| !a.meets(b));
    if disjoint {
        let same_time = x.as_of.is_some() && x.as_of == y.as_of;
        let exclude = same_time && x.aspects.comparable(&y.aspects);
        return Some(if exclude { Agreement::Conflict } else { Agreement::Differ });
    }
    let claimants_differ = x.upholds && x.claimant_denies != y.claimant_denies;
    (claimants_differ || x.aspects.differ(&y.aspects)).then_some(Agreement::Differ)
}

fn clashes(sides: &[Side<'_>]) -> Vec<Clash> {
    let everyone: Vec<usize> = (0..sides.len()).collect();
    let witnesses = (sides.len() > EVERY_PAIR).then(|| Witnesses::of(sides));
    let mut found = BTreeSet::new();
    for (i, side) in sides.iter().enumerate() {
        let (some, same_moment) = match &witnesses {
            Some(witnesses) => (&witnesses.of_all, witnesses.of_moment(side)),
            None => (&everyone, Vec::new()),
        };
        for j in some.iter().copied().chain(same_moment) {
            let (first, second) = (i.min(j), i.max(j));
            if first != second
                && let Some(kind) = clash(&sides[first], &sides[second])
            {
                found.insert((side.at.min(sides[j].at), side.at.max(sides[j].at), kind));
            }
        }
    }
    found.into_iter().collect()
}

/// The moment and the aspects of figures that can be compared.
type Comparable<'a> = (&'a str, &'a [Told]);

/// Reports such that every report that clashes with any clashes with one of them, and as gravely.
struct Witnesses<'a> {
    /// Those that every report is compared with: as many as there are kinds of positions and aspects, however many reports.
    of_all: Vec<usize>,
    /// Of figures that can be compared, the one with the lowest upper end and the one with the highest lower end.
    ends: BTreeMap<Comparable<'a>, (usize, usize)>,
}

impl<'a> Witnesses<'a> {
    /// Chooses them.
    ///
    /// A figure has no number in common with some other exactly where it lies above the lowest upper end or below the highest
    /// lower end; so those two ends, over all reports and over each group of comparable ones, stand for all figures. Of
    /// positions, claimants and each aspect, the first of each of four kinds stand for all.
    fn of(sides: &'a [Side<'_>]) -> Self {
        let low = |i: usize| sides[i].said.bounds().and_then(|b| b.low).unwrap_or(f64::NEG_INFINITY);
        let high = |i: usize| sides[i].said.bounds().and_then(|b| b.high).unwrap_or(f64::INFINITY);
        let further = |(lowest, highest): (usize, usize), i: usize| {
            (if high(i) < high(lowest) { i } else { lowest }, if low(i) > low(highest) { i } else { highest })
        };
        let mut ends: BTreeMap<Comparable<'_>, (usize, usize)> = BTreeMap::new();
        let mut of_all: Option<(usize, usize)> = None;
        for (i, side) in sides.iter().enumerate().filter(|(_, side)| side.said.bounds().is_some()) {
            of_all = Some(further(of_all.unwrap_or((i, i)), i));
            if let Some(moment) = side.as_of {
                let known = ends.entry((moment, side.aspects.compared())).or_insert((i, i));
                *known = further(*known, i);
            }
        }
        let mut chosen: BTreeSet<usize> = of_all.into_iter().flat_map(|(a, b)| [a, b]).collect();
        chosen.extend(firsts(sides.iter().map(|side| Some((side.upholds, side.claimant_denies)))));
        for which in 0..Aspects::COUNT {
            chosen.extend(firsts(sides.iter().map(|side| side.aspects.stated(which))));
        }
        Self { of_all: chosen.into_iter().collect(), ends }
    }

    /// Gives those that a report is compared with because they speak of the same thing at the same moment.
    fn of_moment(&self, side: &Side<'_>) -> Vec<usize> {
        let ends = side.as_of.and_then(|moment| self.ends.get(&(moment, side.aspects.compared())));
        ends.map_or_else(Vec::new, |(a, b)| vec![*a, *b])
    }
}

/// Gives the place of the first of each of the first four different things.
fn firsts<T: PartialEq>(things: impl Iterator<Item = Option<T>>) -> Vec<usize> {
    let mut seen: Vec<(usize, T)> = Vec::new();
    for (i, thing) in things.enumerate() {
        if let Some(thing) = thing
            && seen.len() < 4
            && seen.iter().all(|(_, known)| *known != thing)
        {
            seen.push((i, thing));
        }
    }
    seen.into_iter().map(|(i, _)| i).collect()
}

#[cfg(test)]
mod tests {
    use super::Agreement::{self, Agree, Compatible, Conflict, Differ, Single};
    use super::compare;
    use crate::analyze::sample::{counting, date, note, report, said_by, words};
    use crate::resolve::{ClaimantStance, Counts, Figure, Given, Kind, Position, Report, Value};

    /// Compares all reports of a note.
    fn all(kind: Kind, reports: Vec<Report>) -> (Agreement, Vec<super::Clash>) {
        let places: Vec<usize> = (0..reports.len()).collect();
        compare(&note("a", kind, reports), &places)
    }

    fn figure(reports: Vec<Report>) -> (Agreement, Vec<super::Clash>) {
        let kind =
            Figure { measure: None, population: Some("all".into()), counts: Some(Counts::Cumulative), part_of: None };
        all(Kind::Figure(kind), reports)
    }

    fn at(day: &str, report: Report) -> Report {
        Report { as_of: Some(date(day)), ..report }
    }

    fn taking(position: Position, article: usize) -> Report {
        Report { position, ..report(article) }
    }

    #[test]
    fn figures_agree_where_all_are_equal_and_are_compatible_where_they_meet() {
        let agree = |reports| figure(reports).0;
        assert_eq!(agree(vec![counting(0, Value::Exact(8.0)), counting(1, Value::Exact(8.0))]), Agree);
        assert_eq!(agree(vec![counting(0, Value::AtLeast(201.0)), counting(1, Value::MoreThan(200.0))]), Agree);
        assert_eq!(agree(vec![counting(0, Value::AtLeast(8.0)), counting(1, Value::Exact(13.0))]), Compatible);
        assert_eq!(
            agree(vec![counting(0, Value::Words("dozens".into())), counting(1, Value::Words("عشرات".into()))]),
            Agree
        );
        assert_eq!(agree(vec![counting(0, Value::Exact(8.0)), counting(1, Value::Undisclosed)]), Compatible);
        assert_eq!(agree(vec![counting(0, Value::Exact(8.0)), counting(0, Value::Exact(9.0))]), Single);
        assert_eq!(agree(Vec::new()), Single);
    }

    #[test]
    fn figures_conflict_where_both_state_the_same_time_and_differ_otherwise() {
        let (eight, nine) = (|| counting(0, Value::Exact(8.0)), || counting(1, Value::Exact(9.0)));
        assert_eq!(
            figure(vec![at("2022-01-06", eight()), at("2022-01-06", nine())]),
            (Conflict, vec![(0, 1, Conflict)])
        );
        assert_eq!(figure(vec![at("2022-01-05", eight()), at("2022-01-06", nine())]).0, Differ);
        assert_eq!(figure(vec![at("2022-01-06", eight()), nine()]).0, Differ);
        assert_eq!(figure(vec![eight(), nine()]).0, Differ);
        let denied = Report { position: Position::Denies, ..nine() };
        assert_eq!(figure(vec![eight(), denied]).0, Conflict, "whoever denies it gives another number besides");
    }

    #[test]
    fn figures_of_other_things_differ_and_do_not_conflict() {
        let mut other = at("2022-01-06", counting(1, Value::Exact(9.0)));
        other.gives.population = Some(Given::Stated("police".into()));
        let reports = |other: &Report| vec![at("2022-01-06", counting(0, Value::Exact(8.0))), other.clone()];
        assert_eq!(figure(reports(&other)).0, Differ);
        other.gives.population = Some(Given::NotStated);
        assert_eq!(figure(reports(&other)).0, Differ, "what is not stated is not shown to be the same");
        other.gives.population = Some(Given::Stated("all".into()));
        assert_eq!(figure(reports(&other)).0, Conflict, "what is given just as noted is the same");
    }

    #[test]
    fn without_figures_positions_decide() {
        let claim = |reports| all(Kind::Claim, reports).0;
        let asserts = || taking(Position::Asserts, 0);
        assert_eq!(claim(vec![asserts(), taking(Position::Attributes, 1)]), Agree);
        assert_eq!(claim(vec![asserts(), taking(Position::Disputes, 1)]), Conflict);
        assert_eq!(claim(vec![taking(Position::Denies, 0), taking(Position::Disputes, 1)]), Agree);
        let denied = Report { claimant: ClaimantStance::Denies, ..said_by(words("the ministry"), report(1)) };
        assert_eq!(claim(vec![asserts(), denied]), Differ, "a denial that is reported is not the article's own");
        let mut elsewhere = report(1);
        elsewhere.gives.place = Some(Given::Stated(words("the harbour")));
        assert_eq!(claim(vec![asserts(), elsewhere.clone()]), Differ);
        elsewhere.gives.place = Some(Given::NotStated);
        assert_eq!(claim(vec![asserts(), elsewhere]), Agree);
    }

    #[test]
    fn every_report_that_clashes_is_listed_among_many_too() {
        let many: Vec<Report> =
            (0..1_000).map(|i| at("2022-01-06", counting(i, Value::AtLeast((i % 3) as f64)))).collect();
        let mut with_odd = many.clone();
        with_odd.push(at("2022-01-06", counting(1_000, Value::Exact(1.0))));
        assert_eq!(figure(many).0, Compatible);
        let (agreement, clashes) = figure(with_odd);
        assert_eq!(agreement, Conflict);
        assert_eq!(clashes.len(), 333, "each that says at least 2 excludes the one that says 1");
        assert!(clashes.iter().all(|clash| clash.1 == 1_000));
    }

    #[test]
    fn clashes_are_as_many_as_reports_however_many_moments_there_are() {
        let day = |i: usize| format!("{}-{:02}-{:02}", 1900 + i / 336, i / 28 % 12 + 1, i % 28 + 1);
        let many: Vec<Report> = (0..1_000).map(|i| at(&day(i), counting(i, Value::Exact(i as f64)))).collect();
        let (agreement, clashes) = figure(many);
        assert_eq!(agreement, Differ);
        assert!((999..5_000).contains(&clashes.len()), "{} of 499,500 pairs", clashes.len());
    }
}
