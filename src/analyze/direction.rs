//! Who can have taken shared text from whom.
//!
//! Takes two articles' records; gives a direction and from what it is known. A record that says that it reprints or
//! translates the other goes before all; then agencies that articles credit by name; then dates of publication, where one
//! is surely over before the other begins. Nothing here says that anybody took anything.

use std::collections::BTreeSet;

use crate::analyze::claimants::{Directory, Who};
use crate::analyze::findings::{Direction, Ground};
use crate::locale::Date;
use crate::resolve::{Article, ArticleIx, Dossier};

/// Tells the direction between two articles.
pub(crate) fn between(dossier: &Dossier, directory: &Directory, a: ArticleIx, b: ArticleIx) -> (Direction, Ground) {
    let (first, second) = (dossier.article(a), dossier.article(b));
    let takes = |article: &Article, from| article.republishes.contains(&from) || article.translation_of.contains(&from);
    match (takes(second, a), takes(first, b)) {
        (true, false) => return (Direction::AToB, Ground::Record),
        (false, true) => return (Direction::BToA, Ground::Record),
        _ => {}
    }
    if let Some(agency) = common_agency(directory, first, second) {
        return (Direction::Unknown, Ground::CommonAgency(agency));
    }
    let dated = by_dates(first, second);
    match (credit(dossier, directory, second, first), credit(dossier, directory, first, second)) {
        (Some(agency), None) if dated != Direction::BToA => (Direction::AToB, Ground::Agency(agency)),
        (None, Some(agency)) if dated != Direction::AToB => (Direction::BToA, Ground::Agency(agency)),
        // Credits and dates that contradict each other, or credits both ways, decide nothing.
        (Some(_), _) | (_, Some(_)) => (Direction::Unknown, Ground::Nothing),
        (None, None) if dated == Direction::Unknown => (Direction::Unknown, Ground::Nothing),
        (None, None) => (dated, Ground::Dates),
    }
}

/// Gives the agency that both credit, as the first writes it.
fn common_agency(directory: &Directory, a: &Article, b: &Article) -> Option<String> {
    // Most articles credit none, and folding names costs more than all the rest.
    if a.agencies.is_empty() || b.agencies.is_empty() {
        return None;
    }
    let others: BTreeSet<Who> = b.agencies.iter().map(|name| directory.named(name)).collect();
    a.agencies.iter().find(|name| others.contains(&directory.named(name))).cloned()
}

/// Gives the agency that one article credits and that published the other.
fn credit(dossier: &Dossier, directory: &Directory, of: &Article, publisher: &Article) -> Option<String> {
    if of.agencies.is_empty() {
        return None;
    }
    let names = &dossier.outlet(publisher.outlet?).name;
    let known: BTreeSet<Who> = names.iter().map(|(_, name)| directory.named(name)).collect();
    of.agencies.iter().find(|name| known.contains(&directory.named(name))).cloned()
}

/// Tells from the dates of publication: one must surely be over before the other begins. A date that is marked as uncertain
/// or approximate may be another, so that it decides nothing.
fn by_dates(a: &Article, b: &Article) -> Direction {
    let sure = |date: &&Date| !date.is_uncertain() && !date.is_approximate();
    let (Some(a), Some(b)) = (a.published.as_ref().filter(sure), b.published.as_ref().filter(sure)) else {
        return Direction::Unknown;
    };
    match (a.is_before(b), b.is_before(a)) {
        (true, _) => Direction::AToB,
        (_, true) => Direction::BToA,
        _ => Direction::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::between;
    use crate::analyze::claimants::Directory;
    use crate::analyze::findings::{Direction, Ground};
    use crate::analyze::sample::{article, date, dossier, english, entity, span};
    use crate::resolve::{ArticleIx, Dossier, Outlet, OutletIx, ProseSet};

    /// Two articles with their dates and the agencies that they credit; the first is of an agency.
    fn told(dates: [&str; 2], agencies: [&[&str]; 2]) -> (Direction, Option<&'static str>) {
        let (mut dossier, mut sources): (Dossier, _) = dossier();
        dossier.entities =
            vec![entity("newsco", &[("en", "News Company"), ("ar", "شركة الأنباء")], &[("en", "NewsCo")])];
        dossier.outlets = vec![outlet("News Company")];
        for (at, (day, credits)) in dates.into_iter().zip(agencies).enumerate() {
            let mut article = article(&format!("a{at}"), None, &mut sources);
            article.published = Some(day).filter(|day| !day.is_empty()).map(date);
            article.agencies = credits.iter().map(|name| (*name).to_owned()).collect();
            article.outlet = (at == 0).then(|| OutletIx::new(0));
            dossier.articles.push(article);
        }
        let directory = Directory::new(&dossier.entities);
        let (direction, basis) = between(&dossier, &directory, ArticleIx::new(0), ArticleIx::new(1));
        if let Ground::Agency(name) | Ground::CommonAgency(name) = &basis {
            assert!(["NewsCo", "شركة الأنباء", "Other"].contains(&name.as_str()), "{name}");
        }
        (direction, basis.name())
    }

    fn outlet(name: &str) -> Outlet {
        Outlet {
            id: "agency".into(),
            span: span(),
            name: english(name),
            kind: None,
            country: None,
            language: None,
            url: None,
            note: ProseSet::default(),
            internal: false,
        }
    }

    #[test]
    fn only_dates_that_are_sure_and_apart_decide() {
        let told = |a, b| told([a, b], [&[], &[]]);
        assert_eq!(told("2022-01-05", "2022-01-06"), (Direction::AToB, Some("dates")));
        assert_eq!(told("2022-01-07", "2022-01-06"), (Direction::BToA, Some("dates")));
        for (a, b) in [
            ("2022-01-05", ""),
            ("2022-01-06", "2022-01-06"),
            ("2022-01-05?", "2022-01-06"),
            ("2022-01-05", "2022-01-09~"),
            ("2022-01", "2022-01-09"),
            ("../2022-01-05", "2022-01-04/.."),
        ] {
            assert_eq!(told(a, b), (Direction::Unknown, None), "{a} {b}");
        }
        let (morning, evening) = ("2022-01-06T00:30:00+06:00", "2022-01-05T20:00:00Z");
        assert_eq!(told(morning, evening), (Direction::AToB, Some("dates")), "by moments, not by days");
    }

    #[test]
    fn an_agency_that_is_credited_goes_before_dates_and_a_common_one_gives_no_direction() {
        let undated = ["", ""];
        assert_eq!(told(undated, [&[], &["NewsCo"]]), (Direction::AToB, Some("agency")));
        assert_eq!(told(undated, [&[], &["شركة الأنباء"]]), (Direction::AToB, Some("agency")));
        assert_eq!(told(["2022-01-06", "2022-01-05"], [&[], &["NewsCo"]]), (Direction::Unknown, None));
        let dated = ["2022-01-05", "2022-01-06"];
        assert_eq!(told(dated, [&["Other"], &["Other"]]), (Direction::Unknown, Some("common-agency")));
        assert_eq!(told(dated, [&[], &["Other"]]), (Direction::AToB, Some("dates")));
    }

    #[test]
    fn a_record_that_says_so_goes_before_all() {
        let (mut dossier, mut sources) = dossier();
        for id in ["a", "b"] {
            dossier.articles.push(article(id, None, &mut sources));
        }
        dossier.articles[0].translation_of = vec![ArticleIx::new(1)];
        let told = between(&dossier, &Directory::default(), ArticleIx::new(0), ArticleIx::new(1));
        assert_eq!(told, (Direction::BToA, Ground::Record));
    }
}
