//! What the reports of one note give otherwise, who gives what, and why: in figures, in positions, and in every aspect
//! beside them.
//!
//! Takes a note and some of its reports; gives [`Difference`]s, the gravest first. Reports that say the same stand together on one side, so that
//! a difference is told once however many articles are on either side. It decides nothing that `agreement` does not: a
//! difference is as grave as the clash of its sides.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyze::agreement::{self, Agreement, Said, Side};
use crate::analyze::aspects::{Aspect, Aspects, Own};
use crate::analyze::claimants::{Directory, Who};
use crate::analyze::reasons::{self, Reason};
use crate::resolve::{ArticleIx, Given, Note, Report};

/// Groups of equal figures up to which every pair is told. A note with more has a chart to be read by; the two ends of
/// its figures and the first groups are told then.
const EVERY_PAIR: usize = 16;

/// Something that reports of a note give otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What they give otherwise.
    pub about: About,
    /// How grave it is: conflict, differ or compatible.
    pub agreement: Agreement,
    /// Who gives what: reports by place in the note, in order, those of one side saying the same. Two sides, of an aspect
    /// two or more.
    pub sides: Vec<Vec<usize>>,
    /// Reports that do not state it, of an aspect alone.
    pub unstated: Vec<usize>,
    /// Why it is no more than it is, or no less; in order.
    pub reasons: Vec<Reason>,
    /// Of wordings, the differing words of each side as its articles have them.
    pub words: Vec<String>,
}

/// What reports give otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// Their figures.
    Figure,
    /// Some uphold the claim, others dispute or deny it.
    Position,
    /// The claimants: some affirm it, others deny it.
    Claimant,
    /// Something beside the figure.
    Aspect(Aspect),
    /// The words of one direct quotation.
    Wording,
}

impl About {
    /// Gives the word of the data documents.
    pub fn name(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Position => "position",
            Self::Claimant => "claimant",
            Self::Aspect(aspect) => aspect.name(),
            Self::Wording => "wording",
        }
    }
}

/// Finds what some of the reports of a note give otherwise.
pub(crate) fn find(note: &Note, reports: &[usize], directory: &Directory) -> Vec<Difference> {
    let sides = agreement::sides(note, reports);
    let mut found = figures(note, &sides, directory);
    found.extend(parted(&sides, About::Position, |_| true, |side| side.upholds));
    found.extend(parted(&sides, About::Claimant, |side| side.upholds, |side| !side.claimant_denies));
    let own = Aspects::of_note(note);
    found.extend(Aspect::ALL.iter().enumerate().filter_map(|(which, aspect)| otherwise(&sides, &own, which, *aspect)));
    found.sort_by(|x, y| (x.agreement, x.about, &x.sides).cmp(&(y.agreement, y.about, &y.sides)));
    found
}

/// Reports that give one figure of one thing as of one moment.
struct Group<'s, 'a> {
    first: &'s Side<'a>,
    reports: Vec<usize>,
    who: BTreeSet<Who>,
    articles: BTreeSet<ArticleIx>,
}

fn figures(note: &Note, sides: &[Side<'_>], directory: &Directory) -> Vec<Difference> {
    let mut groups: Vec<Group<'_, '_>> = Vec::new();
    for side in sides.iter().filter(|side| side.said != Said::Nothing) {
        let same = |group: &&mut Group<'_, '_>| {
            let first = group.first;
            first.said == side.said && first.as_of == side.as_of && first.aspects.comparable(&side.aspects)
        };
        let report = &note.reports[side.at];
        let who = who(report, directory);
        // A group for each of thousands of figures would take the square of their number to make.
        let full = groups.len() == EVERY_PAIR * 4;
        match groups.iter_mut().find(same) {
            Some(group) => {
                group.reports.push(side.at);
                group.who.insert(who);
                group.articles.insert(side.article);
            }
            None if full => {}
            None => groups.push(Group {
                first: side,
                reports: vec![side.at],
                who: BTreeSet::from([who]),
                articles: BTreeSet::from([side.article]),
            }),
        }
    }
    let told = told(&groups);
    let pairs = told.iter().enumerate().flat_map(|(i, a)| told[i + 1..].iter().map(move |b| (*a, *b)));
    pairs.filter_map(|(a, b)| figure(note, &groups[a], &groups[b])).collect()
}

/// Chooses the groups that are told, in order: of many, those at the two ends and the first.
fn told(groups: &[Group<'_, '_>]) -> Vec<usize> {
    if groups.len() <= EVERY_PAIR {
        return (0..groups.len()).collect();
    }
    let low = |i: &usize| groups[*i].first.said.bounds().and_then(|b| b.low).unwrap_or(f64::NEG_INFINITY);
    let high = |i: &usize| groups[*i].first.said.bounds().and_then(|b| b.high).unwrap_or(f64::INFINITY);
    let lowest = (0..groups.len()).min_by(|a, b| high(a).total_cmp(&high(b)));
    let highest = (0..groups.len()).max_by(|a, b| low(a).total_cmp(&low(b)));
    let chosen = lowest.into_iter().chain(highest).chain(0..EVERY_PAIR - 2);
    chosen.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Says whose word a report is; an article that speaks for itself is its own claimant, and so is the nameless someone of
/// each.
pub(crate) fn who(report: &Report, directory: &Directory) -> Who {
    match &report.said_by {
        Some(Given::Stated(actor)) => directory.who(actor),
        _ => Who::Words(format!("article {}", report.article.at())),
    }
}

fn figure(note: &Note, a: &Group<'_, '_>, b: &Group<'_, '_>) -> Option<Difference> {
    let (x, y) = (a.first, b.first);
    if x.said == y.said {
        return None;
    }
    let disjoint = x.said.bounds().zip(y.said.bounds()).is_some_and(|(x, y)| !x.meets(y));
    let agreement = if disjoint { agreement::clash(x, y)? } else { Agreement::Compatible };
    let sides = vec![a.reports.clone(), b.reports.clone()];
    // An article that gives two figures is not two claimants, and one that speaks for itself needs no other.
    let others = a.who.is_disjoint(&b.who) && a.articles != b.articles;
    let reasons = reasons::of(note, (x, y), agreement, others);
    Some(Difference { about: About::Figure, agreement, sides, unstated: Vec::new(), reasons, words: Vec::new() })
}

/// Parts those reports that are `asked` in two by what they do; none where all do the same.
fn parted(
    sides: &[Side<'_>],
    about: About,
    asked: impl Fn(&Side<'_>) -> bool,
    yes: impl Fn(&Side<'_>) -> bool,
) -> Option<Difference> {
    let asked = sides.iter().filter(|side| asked(side));
    let (one, other): (Vec<&Side<'_>>, Vec<&Side<'_>>) = asked.partition(|side| yes(side));
    let (first, second) = (one.first()?, other.first()?);
    let agreement = agreement::clash(first, second).unwrap_or(Agreement::Differ);
    let agreement = if about == About::Position { Agreement::Conflict } else { agreement };
    let places = |group: Vec<&Side<'_>>| group.into_iter().map(|side| side.at).collect();
    Some(Difference {
        about,
        agreement,
        sides: vec![places(one), places(other)],
        unstated: Vec::new(),
        reasons: Vec::new(),
        words: Vec::new(),
    })
}

/// Groups reports by what they state of one aspect; none where all that state it state the same.
fn otherwise(sides: &[Side<'_>], own: &Own, which: usize, aspect: Aspect) -> Option<Difference> {
    let mut groups: BTreeMap<Option<&str>, Vec<usize>> = BTreeMap::new();
    let mut unstated = Vec::new();
    for side in sides {
        match side.aspects.stated(which) {
            // A note that states nothing leaves nothing to be the same as.
            Some(None) if !own.states(which) => unstated.push(side.at),
            // Whoever denies the claim does not tell what its title says.
            Some(None) if aspect == Aspect::What && (!side.upholds || side.claimant_denies) => {}
            Some(stated) => groups.entry(stated).or_default().push(side.at),
            None => unstated.push(side.at),
        }
    }
    let noted = own.states(which);
    let several = groups.len() > 1 || (!noted && !groups.is_empty() && !unstated.is_empty());
    if !several {
        return None;
    }
    let mut sides: Vec<Vec<usize>> = groups.into_values().collect();
    sides.sort();
    Some(Difference {
        about: About::Aspect(aspect),
        agreement: Agreement::Differ,
        sides,
        unstated,
        reasons: vec![Reason::Other(aspect)],
        words: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::{About, Difference, Reason, find};
    use crate::analyze::agreement::Agreement::{Compatible, Conflict, Differ};
    use crate::analyze::aspects::Aspect;
    use crate::analyze::claimants::Directory;
    use crate::analyze::sample::{counting, date, english, note, report, said_by, words};
    use crate::resolve::{Counts, Figure, Given, Kind, Position, Report, Value};

    /// Compares all reports of a note.
    fn all(kind: Kind, reports: Vec<Report>) -> Vec<Difference> {
        let places: Vec<usize> = (0..reports.len()).collect();
        find(&note("a", kind, reports), &places, &Directory::default())
    }

    fn found(counts: Option<Counts>, reports: Vec<Report>) -> Vec<Difference> {
        let kind = Figure { measure: None, population: Some("all".into()), counts, part_of: None };
        all(Kind::Figure(kind), reports)
    }

    fn at(day: &str, report: Report) -> Report {
        Report { as_of: Some(date(day)), ..report }
    }

    fn only(found: Vec<Difference>) -> (crate::analyze::Agreement, Vec<Vec<usize>>, Vec<Reason>) {
        let [one] = <[Difference; 1]>::try_from(found).expect("one difference");
        (one.agreement, one.sides, one.reasons)
    }

    #[test]
    fn articles_that_say_the_same_stand_on_one_side() {
        let mayor = |article, value| said_by(words("the mayor"), counting(article, value));
        let reports = vec![mayor(0, Value::Exact(8.0)), mayor(1, Value::Exact(8.0)), mayor(2, Value::Exact(9.0))];
        assert_eq!(only(found(None, reports)), (Differ, vec![vec![0, 1], vec![2]], vec![Reason::TimeNotStated]));
    }

    #[test]
    fn a_later_count_since_the_beginning_may_be_higher_and_not_lower() {
        let (low, high) = (Value::Exact(8.0), Value::Exact(13.0));
        let pair = |first: &Value, second: &Value, counts| {
            let reports =
                vec![at("2022-01-05", counting(0, first.clone())), at("2022-01-06", counting(0, second.clone()))];
            only(found(Some(counts), reports)).2
        };
        assert_eq!(pair(&low, &high, Counts::Cumulative), [Reason::Risen]);
        assert_eq!(pair(&high, &low, Counts::Cumulative), [Reason::Fallen]);
        assert_eq!(pair(&low, &high, Counts::Period), [Reason::OtherTime]);
        let day = |morning: &Value, evening: &Value| {
            let reports = [("08", morning), ("20", evening)]
                .map(|(hour, value)| at(&format!("2022-01-06T{hour}:00:00+06:00"), counting(0, value.clone())));
            only(found(Some(Counts::Cumulative), reports.to_vec())).2
        };
        assert_eq!([day(&low, &high), day(&high, &low)], [[Reason::Risen], [Reason::Fallen]]);
    }

    #[test]
    fn one_moment_is_a_conflict_unless_the_figures_are_of_other_things() {
        let eight = || at("2022-01-06", counting(0, Value::Exact(8.0)));
        let nine = || at("2022-01-06", counting(1, Value::Exact(9.0)));
        let (agreement, _, reasons) = only(found(None, vec![eight(), nine()]));
        assert_eq!((agreement, reasons), (Conflict, vec![Reason::SameTime, Reason::OtherClaimant]));
        let mut police = nine();
        police.gives.population = Some(Given::Stated("police".into()));
        let both = found(None, vec![eight(), police]);
        assert!(both.iter().all(|found| found.agreement == Differ));
        assert!(both[0].reasons.contains(&Reason::Other(Aspect::Population)));
        assert_eq!(both[1].about, About::Aspect(Aspect::Population));
    }

    #[test]
    fn what_articles_call_a_thing_differs_by_its_words_and_leaves_their_figures_comparable() {
        let calling = |article, figure, what: &str| {
            let mut report = at("2022-01-06", counting(article, Value::Exact(figure)));
            report.gives.what = Some(Given::Stated(english(what)));
            report
        };
        let (agreement, sides, _) = only(found(None, vec![calling(0, 8.0, "soldiers"), calling(1, 8.0, "Police")]));
        assert_eq!((agreement, sides), (Differ, vec![vec![0], vec![1]]));
        assert!(
            found(None, vec![calling(0, 8.0, "a note"), at("2022-01-06", counting(1, Value::Exact(8.0)))]).is_empty()
        );
        let both = found(None, vec![calling(0, 8.0, "soldiers"), calling(1, 9.0, "police")]);
        assert_eq!((both[0].agreement, &both[0].reasons[0]), (Conflict, &Reason::SameTime));
        assert_eq!(both[1].about, About::Aspect(Aspect::What));
    }

    #[test]
    fn figures_that_meet_are_compatible_and_equal_ones_are_no_difference() {
        let at_least = counting(0, Value::AtLeast(8.0));
        assert_eq!(only(found(None, vec![at_least.clone(), counting(0, Value::Exact(13.0))])).0, Compatible);
        assert!(found(None, vec![at_least.clone(), counting(1, Value::MoreThan(7.0))]).is_empty());
        let reasons = only(found(None, vec![at_least, counting(0, Value::Undisclosed)])).2;
        assert_eq!(reasons, [Reason::Undisclosed]);
    }

    #[test]
    fn positions_stand_against_each_other_and_silence_of_an_aspect_is_no_value() {
        let denies = Report { position: Position::Denies, ..report(1) };
        let claim = |reports| all(Kind::Claim, reports);
        let found = claim(vec![report(0), denies]);
        assert_eq!((found.len(), found[0].about, found[0].agreement), (1, About::Position, Conflict));
        let elsewhere = |place, article| {
            let mut elsewhere = report(article);
            elsewhere.gives.place = Some(place);
            elsewhere
        };
        let harbour = || Given::Stated(words("the harbour"));
        let found = claim(vec![elsewhere(harbour(), 0), elsewhere(Given::NotStated, 1), report(2)]);
        assert_eq!((found[0].sides.clone(), found[0].unstated.clone()), (vec![vec![0]], vec![1, 2]));
        assert!(claim(vec![elsewhere(harbour(), 0), elsewhere(harbour(), 1)]).is_empty());
    }
}
