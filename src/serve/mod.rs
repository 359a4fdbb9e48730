//! The preview: the private view of a dossier, served on this machine and renewed as its files change.
//!
//! Takes the root of a dossier and [`Options`]; answers requests until it is told to stop, and tells what happens as
//! [`Heard`]. A page is made when it is asked for, nothing is written, and no request names a file: it names a page that
//! is planned or an asset that was listed. While the content has mistakes, the last good site stays and shows them.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the preview reads assets when they are asked for, and the clock for how long a change takes"
)]

mod asset;
mod bind;
mod connection;
mod generation;
mod host;
mod overlay;
mod path;
mod reply;
mod request;
mod stage;
mod watch;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::Result;

use self::bind::Bound;
use self::generation::{Generation, Views};
use self::host::Hosts;
use self::stage::Stage;
use self::watch::Watch;
use crate::diagnostic::Diagnostic;
use crate::options::Today;
use crate::source::SourceMap;
use crate::{Memory, Study};

/// Silence after a change that ends it: programs save a file in several steps.
const QUIET: Duration = Duration::from_millis(6);
/// The longest that a change may go on before it is looked at.
const LONGEST: Duration = Duration::from_millis(100);

/// Draws diagnostics for whoever runs the preview, in order.
pub type Draw = Arc<dyn Fn(&mut Vec<Diagnostic>, &SourceMap) -> String + Send + Sync>;

/// How often a disk that fails is tried again.
const TRIES: usize = 3;

/// How the preview is served.
pub struct Options {
    /// The address or name to listen at; `None` for loopback alone.
    pub host: Option<String>,
    /// The port; 0 for any that is free.
    pub port: u16,
    /// Looks for changes itself instead of being told by the system.
    pub poll: bool,
    /// Takes every warning for an error.
    pub deny_warnings: bool,
    /// What "today" is.
    pub today: Today,
    /// Draws diagnostics for whoever runs the preview.
    pub draw: Draw,
}

/// What whoever runs the preview hears of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// The preview answers.
    Serving {
        /// Where.
        url: String,
        /// Other machines can reach it.
        open: bool,
        /// It looks for changes itself, because the system does not tell, or because it was asked to.
        polling: bool,
    },
    /// Files were read anew.
    Renewed {
        /// Those that changed, below the root; none at the start.
        changed: Vec<String>,
        /// How long it took from the first word of the change until the new pages could be had.
        took: Duration,
        /// The diagnostics, drawn.
        drawn: String,
        /// Mistakes keep the last good site in place.
        refused: bool,
    },
    /// Every page of the site that `build` would make was tried.
    Tried {
        /// All diagnostics, drawn.
        drawn: String,
    },
}

/// What the preview waits for.
#[derive(Debug)]
enum Event {
    /// These files may have changed, below the root; `None` where nobody knows which.
    Changed(Option<Vec<String>>),
    /// A generation has tried every page.
    Tried(String),
    /// It is enough.
    Stop,
}

/// Ends a preview from another thread.
#[derive(Debug, Clone)]
pub struct Stop(Sender<Event>);

impl Stop {
    /// Ends it.
    pub fn stop(&self) {
        // A preview that has ended already need not be told.
        let _ = self.0.send(Event::Stop);
    }
}

/// A preview that listens and does not answer yet.
pub struct Preview {
    root: PathBuf,
    options: Options,
    bound: Bound,
    inbox: Receiver<Event>,
    post: Sender<Event>,
}

impl Preview {
    /// Takes the port.
    ///
    /// # Errors
    /// A [`crate::diagnostic::Refusal`] where the port is in use or the address is not this machine's.
    pub fn open(root: &Path, options: Options) -> Result<Self> {
        let bound = bind::bind(options.host.as_deref(), options.port)?;
        let (post, inbox) = channel();
        Ok(Self { root: root.to_owned(), options, bound, inbox, post })
    }

    /// Gives what ends the preview.
    pub fn stopper(&self) -> Stop {
        Stop(self.post.clone())
    }

    /// Serves until it is told to stop.
    ///
    /// # Errors
    /// When the dossier cannot be read at the start. Mistakes in it are shown in the page.
    pub fn run(self, mut hear: impl FnMut(Heard)) -> Result<()> {
        let Self { root, options, bound, inbox, post } = self;
        // What changes while the dossier is read for the first time must not be missed.
        let mut watch = Watch::begin(&root, options.poll, &post);
        let stage = Arc::new(Stage::default());
        let mut run = Run {
            root,
            options,
            url: bound.url.clone(),
            number: first_number(),
            memory: Memory::default(),
            stage,
            post,
        };
        hear(run.renew(&[], Instant::now())?);
        let hosts = Arc::new(Hosts::new(run.options.host.as_deref()));
        for listener in bound.listeners {
            connection::accept(listener, Arc::clone(&run.stage), Arc::clone(&hosts));
        }
        hear(Heard::Serving { url: bound.url, open: bound.open, polling: watch.polls() });
        while let Ok(event) = inbox.recv() {
            match event {
                Event::Stop => break,
                Event::Tried(drawn) => hear(Heard::Tried { drawn }),
                Event::Changed(first) => {
                    let start = Instant::now();
                    run.stage.set_busy(true);
                    let Some((changed, tried)) = gather(first, &inbox, start) else { break };
                    watch.renew();
                    let heard = run.renew_patiently(&changed, start);
                    run.stage.set_busy(false);
                    hear(heard);
                    tried.into_iter().for_each(|drawn| hear(Heard::Tried { drawn }));
                }
            }
        }
        Ok(())
    }
}

/// Waits until a change is over, and gives the files; `None` where the preview ends meanwhile.
fn gather(first: Option<Vec<String>>, inbox: &Receiver<Event>, start: Instant) -> Option<(Vec<String>, Vec<String>)> {
    let (mut changed, mut tried) = (BTreeSet::from_iter(first.into_iter().flatten()), Vec::new());
    while start.elapsed() < LONGEST {
        match inbox.recv_timeout(QUIET) {
            Ok(Event::Changed(more)) => changed.extend(more.into_iter().flatten()),
            Ok(Event::Tried(drawn)) => tried.push(drawn),
            Ok(Event::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
            Err(RecvTimeoutError::Timeout) => break,
        }
    }
    Some((changed.into_iter().collect(), tried))
}

/// Gives a number that no earlier preview began with, so that a page in a browser knows that it is not of this one.
fn first_number() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or_default()
}

/// A preview that answers.
struct Run {
    root: PathBuf,
    options: Options,
    url: String,
    /// The number of the newest generation.
    number: u64,
    /// What need not be read and found again.
    memory: Memory,
    stage: Arc<Stage>,
    post: Sender<Event>,
}

impl Run {
    /// Reads the dossier and, if it can be shown, puts it on the stage.
    fn renew(&mut self, changed: &[String], start: Instant) -> Result<Heard> {
        let mut study = Study::again(&self.root, &self.url, &mut self.memory)?;
        let renewed =
            |drawn, refused| Heard::Renewed { changed: changed.to_vec(), took: start.elapsed(), drawn, refused };
        if study.is_refused(self.options.deny_warnings) {
            let drawn = (self.options.draw)(&mut study.diagnostics, &study.sources.files);
            self.stage.trouble(overlay::trouble(&study.diagnostics, &study.sources.files));
            return Ok(renewed(drawn, true));
        }
        self.number += 1;
        let style_alone = !changed.is_empty() && changed.iter().all(|path| is_style(path));
        let views = Views::new(crate::day_of(&study.dossier, &self.options.today), self.options.deny_warnings);
        let task = generation::Task {
            study,
            views,
            numbers: self.stage.numbers_after(style_alone, self.number),
            draw: Arc::clone(&self.options.draw),
            stage: Arc::clone(&self.stage),
            post: self.post.clone(),
        };
        let begun = Generation::begin(task);
        let refused = begun.generation.is_none();
        match begun.generation {
            Some(generation) => self.stage.enter(generation),
            None => self.stage.trouble(begun.trouble),
        }
        Ok(renewed(begun.drawn, refused))
    }

    /// Reads the dossier, more than once where a file goes between being listed and being read.
    fn renew_patiently(&mut self, changed: &[String], start: Instant) -> Heard {
        for _ in 0..TRIES {
            if let Ok(heard) = self.renew(changed, start) {
                return heard;
            }
            std::thread::sleep(LONGEST);
        }
        self.renew(changed, start).unwrap_or_else(|error| self.unreadable(changed, start, &error))
    }

    /// Says that the disk failed; the last good site stays.
    fn unreadable(&self, changed: &[String], start: Instant, error: &anyhow::Error) -> Heard {
        self.stage.trouble(Some(overlay::words(&format!("{error:#}"))));
        let drawn = format!("error: {error:#}\n");
        Heard::Renewed { changed: changed.to_vec(), took: start.elapsed(), drawn, refused: true }
    }
}

/// Says whether a file is a part of the style sheet, which a browser can exchange without loading the page anew.
fn is_style(path: &str) -> bool {
    let mut parts = path.split('/');
    parts.next() == Some("themes") && parts.nth(1) == Some("static") && path.ends_with(".css")
}
