//! `dossier` makes a static site from a curated event dossier. A build is these stages, in the order in which data passes;
//! each knows only those before it and the ground floor.
//!
//! 1. [`load`]: disk → sources
//! 2. [`schema`] and [`config`]: what every record holds; `dossier.yaml` → settings
//! 3. [`resolve`]: sources → dossier
//! 4. [`analyze`]: dossier → findings
//! 5. [`render`]: dossier and findings → planned pages
//! 6. [`mod@write`]: planned pages → disk, or [`serve`]: planned pages → a browser on this machine
//!
//! Beside them stand [`import`]: a document → an article, and [`scaffold`]: an editor's words → new files.

pub mod source;
pub mod diagnostic;
pub mod locale;
pub mod zone;
pub mod options;
pub mod load;
pub mod schema;
pub mod config;
pub mod resolve;
pub mod analyze;
pub mod render;
pub mod write;
pub mod import;
pub mod scaffold;
pub mod serve;
pub mod cli;

pub use options::{BuildOptions, CheckOptions, Mended, Outcome, Progress, Today, Verified};

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use anyhow::Result;
use rayon::prelude::*;

use analyze::{Findings, Lock};
use diagnostic::{Code, Diagnostic, Severity};
use load::Sources;
use locale::Day;
use resolve::Dossier;
use source::Span;

/// Bytes of a site above which a build warns: GitHub Pages ends near 1 GB.
const LARGE_SITE: u64 = 900_000_000;

/// How often mending looks again.
const ROUNDS: usize = 20;

/// The lock, below the dossier's root.
const LOCK: &str = "dossier.lock";

/// Builds the site of the dossier at `root`.
///
/// # Errors
/// When the output folder is refused, and when reading or writing fails. Mistakes in the content are no errors.
pub fn build(root: &Path, options: &BuildOptions, progress: &dyn Progress) -> Result<Outcome<write::Report>> {
    let target = write::Target::open(&options.output, root)?;
    let proof = if options.locked { Proof::Locked } else { Proof::Found };
    let mut study = Study::new(root, options.base_url.as_deref(), proof, progress)?;
    if study.is_refused(options.deny_warnings) {
        return Ok(study.into_outcome(None));
    }
    let view =
        render::Options { drafts: options.drafts, private: false, today: day_of(&study.dossier, &options.today) };
    let mut found = Vec::new();
    let written = write::site(&target, |staging| {
        let keep = |path: &str| staging.keep(path);
        found = study.make(view, progress, keep, |path, bytes| staging.write(path, bytes))?;
        anyhow::ensure!(!refuses(&found, options.deny_warnings), Refused);
        Ok(())
    });
    study.diagnostics.extend(found);
    match written {
        Ok(report) => {
            study.diagnostics.extend(too_large(report));
            Ok(study.into_outcome(Some(report)))
        }
        Err(error) if error.is::<Refused>() => Ok(study.into_outcome(None)),
        Err(error) => Err(error),
    }
}

/// Finds everything that is wrong in the dossier at `root`, and writes nothing; with `public` it also says what would become
/// public, unless that cannot be told for mistakes.
///
/// # Errors
/// When reading fails.
pub fn check(
    root: &Path,
    options: &CheckOptions,
    progress: &dyn Progress,
) -> Result<Outcome<Option<render::Publication>>> {
    let mut study = Study::new(root, None, Proof::Found, progress)?;
    let view = render::Options { drafts: false, private: false, today: day_of(&study.dossier, &options.today) };
    let mut publication = None;
    if !study.is_refused(false) {
        let (files, bytes) = (AtomicUsize::new(0), AtomicU64::new(0));
        let count = |_: &str, page: &[u8]| {
            files.fetch_add(1, Ordering::Relaxed);
            bytes.fetch_add(page.len() as u64, Ordering::Relaxed);
            Ok(())
        };
        // Cards are drawn only where they are counted.
        let found = study.make(view, progress, |_| Ok(!options.public), count)?;
        study.diagnostics.extend(found);
        let files = (files.into_inner(), bytes.into_inner());
        publication = options.public.then(|| render::Publication { files, ..study.publication(&view) });
    }
    if options.public {
        let config =
            study.sources.config.as_ref().map_or(Span::new(source::FileId(0), 0, 0), |c| Span::new(c.file, 0, 0));
        study.diagnostics = analyze::escalate(study.diagnostics);
        study.diagnostics.extend(analyze::publishing(&study.dossier, config));
    }
    Ok(study.into_outcome(Some(publication)))
}

/// Mends in the content of the dossier at `root` what has one sure repair, and says what was changed. A repair may lay open
/// another mistake, so it looks again until there is nothing more to do.
///
/// # Errors
/// When reading or writing fails.
pub fn mend(root: &Path, progress: &dyn Progress) -> Result<Vec<Mended>> {
    let mut mended: Vec<Mended> = Vec::new();
    for _ in 0..ROUNDS {
        let study = Study::new(root, None, Proof::Found, progress)?;
        let changed = study.mended();
        if changed.is_empty() {
            break;
        }
        for file in changed {
            write::text_in_place(&root.join(&file.path), &file.after)?;
            match mended.iter_mut().find(|known| known.path == file.path) {
                Some(known) => known.after = file.after,
                None => mended.push(file),
            }
        }
    }
    mended.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(mended)
}

/// Checks every quotation of the dossier at `root`, compares its texts, and writes `dossier.lock`.
///
/// # Errors
/// When reading or writing fails.
pub fn verify(root: &Path, progress: &dyn Progress) -> Result<Outcome<Verified>> {
    let study = Study::new(root, None, Proof::Renewed, progress)?;
    if study.is_refused(false) {
        return Ok(study.into_outcome(None));
    }
    let lock = Lock::from(&study.dossier, &study.findings);
    let lock_changed = write::file_if_changed(&root.join(LOCK), lock.render().as_bytes())?;
    let verified = Verified {
        quotations: study.findings.notes.iter().flat_map(|n| &n.verified).filter(|v| v.is_some()).count(),
        articles: study.dossier.articles.iter().filter(|a| a.text.is_some()).count(),
        lock_changed,
    };
    Ok(study.into_outcome(Some(verified)))
}

/// Reads and analyzes the dossier at `root`, and hands it to `look`: what can be read of it, whatever mistakes it has.
///
/// # Errors
/// When reading fails, and when `look` does.
pub fn look<T>(root: &Path, progress: &dyn Progress, look: impl FnOnce(&Dossier, &Findings) -> Result<T>) -> Result<T> {
    let study = Study::new(root, None, Proof::Found, progress)?;
    look(&study.dossier, &study.findings)
}

/// Says how far the dossier at `root` is: what of it is translated, verified and reported, and what is still open.
///
/// # Errors
/// When reading fails. What is open is no mistake; the mistakes are in the diagnostics.
pub fn status(root: &Path, progress: &dyn Progress) -> Result<Outcome<(Dossier, analyze::Status)>> {
    let study = Study::new(root, None, Proof::Found, progress)?;
    let status = analyze::status(&study.sources, &study.dossier, &study.findings);
    let Study { sources, dossier, diagnostics, .. } = study;
    Ok(Outcome { sources: sources.files, diagnostics, made: Some((dossier, status)) })
}

/// Looks at the dossier at `root`, and tells of its mistakes those in one file, by its path below the root.
///
/// # Errors
/// When reading fails.
pub fn look_into<T>(
    root: &Path,
    path: &str,
    progress: &dyn Progress,
    look: impl FnOnce(&Dossier, &Findings) -> T,
) -> Result<Outcome<T>> {
    let mut study = Study::new(root, None, Proof::Found, progress)?;
    let files = &study.sources.files;
    study.diagnostics.retain(|d| d.span.is_some_and(|span| files.file(span.file).path == Path::new(path)));
    let looked = look(&study.dossier, &study.findings);
    Ok(study.into_outcome(Some(looked)))
}

/// Lists what the dossier at `root` has, by ID and name: what can be read of it, whatever mistakes it has.
///
/// # Errors
/// When reading fails.
pub fn known(root: &Path) -> Result<schema::json::Known> {
    Ok(resolve::known(&resolve::resolve(&load::load(root)?.0).0))
}

/// Reads the dossier at `root`, whatever mistakes it has, and says which day it is in it.
///
/// # Errors
/// When reading fails.
pub fn read_on(root: &Path, today: &Today) -> Result<(Dossier, Day)> {
    let dossier = resolve::resolve(&load::load(root)?.0).0;
    let day = day_of(&dossier, today);
    Ok((dossier, day))
}

/// Gives the day that embargoes are held against, and that records come in on.
fn day_of(dossier: &Dossier, today: &Today) -> Day {
    match today {
        Today::Day(day) => *day,
        Today::Now(moment) => {
            let zone = dossier.config.time_zone.as_deref().unwrap_or("UTC");
            moment.day_in(zone).or_else(|| moment.day_in("UTC")).expect("every database of zones has UTC")
        }
    }
}

/// The content forbids a site; what is wrong is in the diagnostics.
#[derive(Debug)]
struct Refused;

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the content has mistakes")
    }
}

impl std::error::Error for Refused {}

fn refuses(diagnostics: &[Diagnostic], deny_warnings: bool) -> bool {
    diagnostics.iter().any(|d| deny_warnings || d.severity == Severity::Error)
}

fn too_large(report: write::Report) -> Option<Diagnostic> {
    let message = format!("the site has {} MB: GitHub Pages ends near 1,000", report.bytes / 1_000_000);
    (report.bytes > LARGE_SITE).then(|| Diagnostic::anywhere(Code::SiteTooLarge, message))
}

/// What was read and found before, for [`Study::again`].
#[derive(Debug, Default)]
struct Memory {
    load: load::Memory,
    analyze: analyze::Memory,
}

/// What the lock is to a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Proof {
    /// It is asked where a text is not at hand.
    Found,
    /// It has to match the content.
    Locked,
    /// It is made anew, with what is too dear to find on every build.
    Renewed,
}

/// A dossier that was read, bound and analyzed.
struct Study {
    sources: Sources,
    dossier: Dossier,
    findings: Findings,
    diagnostics: Vec<Diagnostic>,
}

impl Study {
    /// Passes through the stages before `render`.
    fn new(root: &Path, base_url: Option<&str>, proof: Proof, progress: &dyn Progress) -> Result<Self> {
        progress.stage("load");
        Self::of(load::load(root)?, base_url, proof, progress, None)
    }

    /// Passes through the stages before `render` once more, doing again only what hangs on what has changed since.
    fn again(root: &Path, base_url: &str, memory: &mut Memory) -> Result<Self> {
        let read = load::load_again(root, &mut memory.load)?;
        Self::of(read, Some(base_url), Proof::Found, &options::Silent, Some(&mut memory.analyze))
    }

    fn of(
        (mut sources, mut diagnostics): (Sources, Vec<Diagnostic>),
        base_url: Option<&str>,
        proof: Proof,
        progress: &dyn Progress,
        memory: Option<&mut analyze::Memory>,
    ) -> Result<Self> {
        progress.stage("resolve");
        let (mut dossier, mistakes) = resolve::resolve(&sources);
        diagnostics.extend(mistakes);
        if let Some(url) = base_url {
            dossier.config.base_url = config::with_slash(url.to_owned());
        }
        progress.stage("analyze");
        let lock = sources.lock.map(|file| Lock::parse(&sources.files.file(file).text, file));
        let options = analyze::Options {
            locked: proof == Proof::Locked,
            reword: proof == Proof::Renewed,
            raw: std::mem::take(&mut sources.raw),
        };
        let known = lock.as_ref().map(|(lock, _)| lock);
        let (findings, found) = match memory {
            Some(memory) => analyze::analyze_again(&dossier, &sources.files, known, &options, memory),
            None => analyze::analyze(&dossier, &sources.files, known, &options),
        };
        diagnostics.extend(match (lock, proof) {
            // A lock that cannot be read is what is there to be mended, but for what the texts alone can tell.
            (Some((lock, _)), Proof::Renewed) => lock.unsettled(&dossier),
            (Some((_, mistakes)), _) => mistakes,
            (None, _) => Vec::new(),
        });
        diagnostics.extend(found);
        Ok(Self { sources, dossier, findings, diagnostics })
    }

    fn is_refused(&self, deny_warnings: bool) -> bool {
        refuses(&self.diagnostics, deny_warnings)
    }

    /// Gives what a site is planned from.
    fn inputs(&self) -> render::Inputs<'_> {
        render::Inputs {
            dossier: &self.dossier,
            findings: &self.findings,
            sources: &self.sources.files,
            theme: &self.sources.theme,
        }
    }

    /// Renders every page into `take`, in parallel, then hands it the assets, and gives what is wrong with them. What a
    /// path tells is rendered only where `keep` does not have it already.
    fn make(
        &self,
        options: render::Options,
        progress: &dyn Progress,
        keep: impl Fn(&str) -> Result<bool> + Sync,
        take: impl Fn(&str, &[u8]) -> Result<()> + Sync,
    ) -> Result<Vec<Diagnostic>> {
        anyhow::ensure!(!options.private, "the private view is never written");
        progress.stage("plan");
        let (site, mut found) = render::plan(self.inputs(), &options);
        if refuses(&found, false) {
            return Ok(found);
        }
        progress.stage("render and write");
        let (pages, done, mistakes) = (site.pages(), AtomicUsize::new(0), Mutex::new(Vec::new()));
        let links = pages.par_iter().map(|page| {
            // What is wrong with a page that was not kept, rendering says.
            let kept = matches!(site.is_told_by_path(page), Ok(true)) && keep(&page.path)?;
            let links = match if kept { Ok(None) } else { site.render(page).map(Some) } {
                Ok(None) => Ok(Vec::new()),
                Ok(Some(file)) => take(&file.path, &file.bytes).map(|()| file.links),
                Err(mistake) => {
                    mistakes.lock().expect("no thread panics with the list in hand").push(mistake);
                    Ok(Vec::new())
                }
            };
            progress.pages(done.fetch_add(1, Ordering::Relaxed) + 1, pages.len());
            links
        });
        let links: Vec<Vec<render::PageLink>> = links.collect::<Result<_>>()?;
        found.extend(mistakes.into_inner().expect("no thread panics with the list in hand"));
        let mut files = BTreeSet::new();
        for (path, file) in &self.sources.assets {
            let (path, bytes) = (format!("assets/{path}"), load::read_bytes(file)?);
            found.extend(site.guard(&path, &bytes).err());
            take(&path, &bytes)?;
            files.insert(path);
        }
        progress.stage("links");
        found.extend(render::check_links(&site, links.into_iter().flatten(), &files));
        Ok(render::traced(found, &self.dossier, &self.sources.files))
    }

    /// Lists what the site shows.
    fn publication(&self, view: &render::Options) -> render::Publication {
        let assets = self.sources.assets.iter().map(|(path, _)| format!("assets/{path}")).collect();
        render::publication(&self.dossier, &render::Public::new(&self.dossier, view), &assets)
    }

    /// Gives the content files in which something has one sure repair, as they then are.
    fn mended(&self) -> Vec<Mended> {
        let repairs = self.diagnostics.iter().filter_map(|diagnostic| diagnostic.repair.as_deref());
        let changes: Vec<_> = repairs.flat_map(|repair| &repair.changes).collect();
        let is_content = |path: &Path| path.starts_with("content") || path == Path::new("dossier.yaml");
        let mend = |(id, file): (source::FileId, &source::SourceFile)| {
            let here: Vec<_> = changes.iter().copied().filter(|change| change.span.file == id).collect();
            let (after, count) = diagnostic::mend(&file.text, &here);
            (count > 0 && after != file.text).then(|| Mended {
                path: file.path.clone(),
                before: file.text.clone(),
                after,
            })
        };
        self.sources.files.iter().filter(|(_, file)| is_content(&file.path)).filter_map(mend).collect()
    }

    fn into_outcome<T>(mut self, made: Option<T>) -> Outcome<T> {
        diagnostic::sort(&mut self.diagnostics);
        // A command ends here: to take all records apart, piece by piece, would be the fiftieth part of a large build.
        std::mem::forget((self.dossier, self.findings));
        Outcome { sources: self.sources.files, diagnostics: self.diagnostics, made }
    }
}
