//! &Dossier → [`Findings`]: what the texts and notes show when they are set side by side.
//!
//! Takes a bound dossier and the lock; gives for each quotation whether its words stand in its article, for each pair of
//! articles what text they share, for each article its origin, for each note how its reports agree, and for each entity
//! where it is mentioned. It changes nothing and settles no truth.

mod agreement;
mod apart;
mod aspects;
mod claimants;
mod compared;
mod coverage;
mod differences;
mod direction;
mod findings;
mod labels;
mod limits;
mod lock;
mod matching;
mod memory;
mod mentions;
mod nearest;
mod originals;
mod origins;
mod pairs;
mod phrases;
mod places;
mod publishing;
mod ranges;
mod reading;
mod reasons;
pub mod reuse;
pub mod rewording;
mod rules;
mod series;
mod set_phrases;
mod spoken;
mod status;
mod terms;
mod utterances;
mod verify;
mod wording;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

pub use agreement::Agreement;
pub use apart::{Apart, Boundary};
pub use aspects::Aspect;
pub use compared::{Compared, Comparer};
pub use coverage::{ArticleCoverage, Coverage, Reported, SectionCoverage};
pub use differences::{About, Difference};
pub use findings::{
    ArticleFinding, Checked, Direction, Findings, Ground, Label, Mention, MergeReason, Named, NoteFinding, Origin,
    Passage, Reuse, Reworded, Rewording, Segment, TermCount, Verification, WordStep, WordSteps,
};
pub use labels::{MANY, Speaker, Voices, label};
pub use limits::quoted_by;
pub use lock::{Lock, check_current};
pub use memory::Memory;
pub use mentions::Names;
pub(crate) use origins::ONE_TEXT;
pub use pairs::{ALL_PAIRS, PAIRS_OF_ONE};
pub use publishing::{escalate, publishing};
pub use reasons::Reason;
pub use series::{Basis, Point, Series};
pub use status::{ArticleCount, Detail, Doubt, Item, LanguageCount, List, NoteCount, Status, status};
pub use utterances::{Stands, Unjoined, Why};

use std::collections::BTreeMap;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::analyze::claimants::Directory;
use crate::analyze::set_phrases::SetPhrases;
use crate::analyze::terms::TermCounter;
use crate::analyze::verify::{ArticleCheck, Asked, Bench, By};
use crate::diagnostic::Diagnostic;
use crate::resolve::{Dossier, Note, NoteIx};
use crate::source::SourceMap;

/// How the analysis is done.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// A lock that does not match the content is an error.
    pub locked: bool,
    /// Finds what articles say in other words, however many articles there are. Otherwise the lock is asked where there are
    /// more than [`ALL_PAIRS`].
    pub reword: bool,
    /// SHA-256 of captured originals at hand (`texts/raw/`) by article, in hexadecimal.
    pub raw: BTreeMap<String, String>,
}

/// Analyzes a dossier.
pub fn analyze(
    dossier: &Dossier,
    sources: &SourceMap,
    lock: Option<&Lock>,
    options: &Options,
) -> (Findings, Vec<Diagnostic>) {
    analyze_with(dossier, sources, lock, options, None)
}

/// Analyzes a dossier that was analyzed before: what `memory` holds is not found again. What it gives is the same as without.
pub fn analyze_again(
    dossier: &Dossier,
    sources: &SourceMap,
    lock: Option<&Lock>,
    options: &Options,
    memory: &mut Memory,
) -> (Findings, Vec<Diagnostic>) {
    memory.settle(dossier, lock);
    analyze_with(dossier, sources, lock, options, Some(memory))
}

fn analyze_with(
    dossier: &Dossier,
    sources: &SourceMap,
    lock: Option<&Lock>,
    options: &Options,
    mut memory: Option<&mut Memory>,
) -> (Findings, Vec<Diagnostic>) {
    let terms = TermCounter::new(&dossier.terms);
    let phrases = SetPhrases::new(&dossier.entities);
    let reword = options.reword || dossier.articles.len() <= ALL_PAIRS;
    let bench = Bench { sources, lock, raw: &options.raw, terms: &terms, phrases: &phrases, reword };
    let asked = verify::asked(dossier);
    let mut checks: Vec<ArticleCheck> = dossier
        .articles
        .par_iter()
        .zip(asked.par_iter())
        .map(|(article, asked)| match memory.as_deref() {
            Some(memory) => memory.check(article, asked, &bench),
            None => verify::check(article, asked, &bench),
        })
        .collect();
    if let Some(memory) = memory.as_deref_mut() {
        memory.keep(dossier, &asked, &checks, &bench);
    }
    let mut nothing = reuse::Memory::default();
    let compared = memory.as_deref_mut().map_or(&mut nothing, Memory::compared);
    let reuse = pairs::find(dossier, &mut checks, &asked, lock, compared);
    let rewordings = rewording::gather(dossier, &mut checks, &reuse, lock);
    let mut diagnostics: Vec<Diagnostic> =
        checks.iter_mut().flat_map(|check| std::mem::take(&mut check.diagnostics)).collect();
    let mut findings = Findings { rewordings, ..assemble(dossier, checks, &asked, reuse, memory) };
    findings.unjoined = utterances::unjoined(dossier, &findings);
    diagnostics.extend(rules::check(dossier));
    diagnostics.extend(originals::check(dossier, &options.raw));
    diagnostics.extend(limits::check(dossier, &findings));
    if options.locked {
        diagnostics.extend(check_current(lock, dossier, &findings));
    }
    (findings, diagnostics)
}

/// Brings together what was found article by article and pair by pair.
fn assemble(
    dossier: &Dossier,
    checks: Vec<ArticleCheck>,
    asked: &[Vec<Asked<'_>>],
    reuse: Vec<Reuse>,
    memory: Option<&mut Memory>,
) -> Findings {
    let origins = origins::group(dossier, &reuse);
    let home = origins::homes(&origins, dossier.articles.len());
    let comparer = Comparer::with(dossier, home.clone(), Directory::new(&dossier.entities));
    let of_note = |note: &Note| NoteFinding { compared: comparer.all(note), verified: vec![None; note.reports.len()] };
    let mut findings = Findings {
        notes: dossier.notes.par_iter().map(of_note).collect(),
        series: series::find(dossier, comparer.directory()),
        apart: apart::find(dossier),
        origins,
        reuse,
        ..Findings::default()
    };
    for ((check, asked), origin) in checks.into_iter().zip(asked).zip(home) {
        findings.articles.push(of_article(check, asked, origin, &mut findings.notes));
    }
    for (ix, note) in dossier.notes.iter().enumerate() {
        for report in &note.reports {
            let reported_in = &mut findings.articles[report.article.at()].reported_in;
            if reported_in.last() != Some(&NoteIx::new(ix)) {
                reported_in.push(NoteIx::new(ix));
            }
        }
    }
    let quoted = limits::quoted(dossier, &findings);
    for (article, quoted) in findings.articles.iter_mut().zip(quoted) {
        article.quoted = quoted;
    }
    let places = places::gather(dossier, &Names::new(&dossier.entities), memory);
    Findings { mentions: places.mentions, backlinks: places.backlinks, names: places.names, ..findings }
}

/// Gives what was found about an article, and hands each note the verifications that are its own.
fn of_article(check: ArticleCheck, asked: &[Asked<'_>], origin: usize, notes: &mut [NoteFinding]) -> ArticleFinding {
    let mut title = None;
    for (asked, verified) in asked.iter().zip(check.verified) {
        match asked.by {
            By::Title => title = verified,
            By::Report(note, report) => notes[note].verified[report] = verified,
        }
    }
    ArticleFinding {
        words: check.words,
        sha256: check.sha256,
        raw_sha256: check.raw_sha256,
        origin,
        terms: check.terms,
        spoken: check.spoken,
        set_phrases: check.set_phrases,
        title,
        ..ArticleFinding::default()
    }
}
