//! Differences, series and coverage as records of the data documents.
//!
//! Takes what was found, gives structs that serialize, with names for numbers. What readers do not see is left out: of a
//! series its points, of a difference its reports.

use serde::Serialize;

use crate::analyze::{Difference, Series};
use crate::locale::Date;
use crate::render::data::records::Scope;
use crate::resolve::{ArticleIx, Note, NoteIx};

/// Something that reports of a note give otherwise.
#[derive(Serialize)]
pub(super) struct DifferenceRecord<'a> {
    about: &'static str,
    agreement: &'static str,
    /// Reports by their ID; those of one side say the same.
    sides: Vec<Vec<&'a str>>,
    unstated: Vec<&'a str>,
    reasons: Vec<ReasonRecord>,
}

/// Why two figures differ.
#[derive(Serialize)]
struct ReasonRecord {
    reason: &'static str,
    aspect: Option<&'static str>,
}

impl<'a> DifferenceRecord<'a> {
    /// Makes the record of a difference.
    pub(super) fn new(note: &'a Note, found: &Difference) -> Self {
        let name = |places: &Vec<usize>| places.iter().map(|at| note.reports[*at].id.as_str()).collect();
        let reasons = found.reasons.iter();
        Self {
            about: found.about.name(),
            agreement: found.agreement.name(),
            sides: found.sides.iter().map(name).collect(),
            unstated: name(&found.unstated),
            reasons: reasons
                .map(|why| ReasonRecord { reason: why.name(), aspect: why.aspect().map(|aspect| aspect.name()) })
                .collect(),
        }
    }
}

/// Another figure of the same measure, which is never compared.
#[derive(Serialize)]
pub(super) struct ApartRecord<'a> {
    note: &'a str,
    why: Vec<&'static str>,
}

/// Names the figures that are never compared with a note's own.
pub(super) fn apart<'a>(scope: &Scope<'a>, ix: NoteIx) -> Vec<ApartRecord<'a>> {
    let others = scope.findings.apart.get(&ix).into_iter().flatten().filter(|apart| scope.public.note(apart.other));
    let record = |apart: &'a crate::analyze::Apart| ApartRecord {
        note: &scope.dossier.note(apart.other).id,
        why: apart.why.iter().map(|boundary| boundary.name()).collect(),
    };
    others.map(record).collect()
}

/// What one claimant gives of one thing over time.
#[derive(Serialize)]
pub(super) struct SeriesRecord<'a> {
    measure: Option<&'a str>,
    population: Option<&'a str>,
    part_of: Option<&'a str>,
    counts: Option<&'static str>,
    points: Vec<PointRecord<'a>>,
}

/// A figure at a moment; what it is stands in its reports.
#[derive(Serialize)]
struct PointRecord<'a> {
    at: Option<&'a Date>,
    basis: &'static str,
    reports: Vec<PlaceRecord<'a>>,
}

/// A report by its note and its ID.
#[derive(Serialize)]
struct PlaceRecord<'a> {
    note: &'a str,
    report: &'a str,
}

/// Makes the records of all series of which readers see something.
pub(super) fn series<'a>(scope: &Scope<'a>) -> Vec<SeriesRecord<'a>> {
    let all = scope.findings.series.iter().map(|series| SeriesRecord {
        measure: series.measure.as_deref(),
        population: series.population.as_deref(),
        part_of: series.part_of.filter(|ix| scope.public.note(*ix)).map(|ix| scope.dossier.note(ix).id.as_str()),
        counts: series.counts.map(|counts| counts.name()),
        points: points(scope, series),
    });
    all.filter(|series| !series.points.is_empty()).collect()
}

fn points<'a>(scope: &Scope<'a>, series: &'a Series) -> Vec<PointRecord<'a>> {
    let shown = |(note, report): &&(NoteIx, usize)| {
        scope.site.tally(*note).is_some_and(|tally| tally.reports.binary_search(report).is_ok())
    };
    let place = |(note, report): &(NoteIx, usize)| {
        let note = scope.dossier.note(*note);
        PlaceRecord { note: &note.id, report: &note.reports[*report].id }
    };
    let point = |point: &'a crate::analyze::Point| PointRecord {
        at: point.at.as_ref(),
        basis: point.basis.name(),
        reports: point.reports.iter().filter(shown).map(place).collect(),
    };
    series.points.iter().map(point).filter(|point| !point.reports.is_empty()).collect()
}

/// What an article reports alone, and what it passes over.
#[derive(Serialize)]
pub(super) struct CoverageRecord<'a> {
    /// Notes that no other text reports.
    alone: Vec<&'a str>,
    /// Sections of which it reports nothing.
    passes_over: Vec<&'a str>,
    sections: Vec<SectionRecord<'a>>,
}

/// What an article does with the notes of a section.
#[derive(Serialize)]
struct SectionRecord<'a> {
    section: &'a str,
    reported: u32,
    silent: u32,
    unchecked: u32,
}

impl<'a> CoverageRecord<'a> {
    /// Makes the record of an article.
    pub(super) fn new(scope: &Scope<'a>, ix: ArticleIx) -> Self {
        let all = &scope.site.ledger.coverage;
        let own = &all.articles[ix.at()];
        let id = |section: usize| scope.dossier.config.sections[section].id.as_str();
        let sections = own.sections.iter().zip(&all.sections).enumerate().filter(|(_, (_, all))| **all > 0);
        Self {
            alone: own.alone.iter().map(|note| scope.dossier.note(*note).id.as_str()).collect(),
            passes_over: own.passed_over(all).map(id).collect(),
            sections: sections
                .map(|(section, (own, all))| SectionRecord {
                    section: id(section),
                    reported: own.reported,
                    silent: own.silent,
                    unchecked: all.saturating_sub(own.reported + own.silent),
                })
                .collect(),
        }
    }
}

/// Names the notes that every article reports.
pub(super) fn by_all<'a>(scope: &Scope<'a>) -> Vec<&'a str> {
    scope.site.ledger.coverage.by_all.iter().map(|note| scope.dossier.note(*note).id.as_str()).collect()
}
