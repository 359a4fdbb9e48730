//! How far a run is: a line that is drawn over and wiped on a terminal, and the stages' times for `--timings`.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::terminal::{self, Terminal};
use crate::options::Progress;

/// How long a run may take before its progress is shown: short ones do not flicker.
const PATIENCE: Duration = Duration::from_millis(400);
/// How often the line is drawn anew.
const REDRAW: Duration = Duration::from_millis(100);

/// Listens to a run.
#[derive(Debug)]
pub(super) struct Watch {
    shows: bool,
    started: Instant,
    seen: Mutex<Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    stages: Vec<(&'static str, Instant)>,
    drawn: Option<Instant>,
}

impl Watch {
    /// Starts the clock.
    pub(super) fn start(terminal: &Terminal) -> Self {
        Self { shows: terminal.shows_progress(), started: Instant::now(), seen: Mutex::default() }
    }

    /// Wipes the line of progress.
    pub(super) fn wipe(&self) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.drawn.take().is_some() {
            terminal::complain("\r\x1b[K");
        }
    }

    /// Prints how long each stage took, and all of them.
    pub(super) fn print_timings(&self) {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let end = Instant::now();
        let ends = seen.stages.iter().skip(1).map(|(_, start)| *start).chain([end]);
        let rows = seen.stages.iter().zip(ends).map(|((name, start), end)| (*name, end - *start));
        let all = rows.chain([("all", end - self.started)]);
        let text: String =
            all.map(|(name, took)| format!("{name:<10} {:>9.1} ms\n", took.as_secs_f64() * 1000.0)).collect();
        terminal::complain(&text);
    }

    /// Draws the line anew, if it is time.
    fn draw(&self, seen: &mut Seen, line: &str) {
        let now = Instant::now();
        let last = seen.drawn.unwrap_or(self.started);
        let due = if seen.drawn.is_none() { PATIENCE } else { REDRAW };
        if self.shows && now - last >= due {
            terminal::complain(&format!("\r\x1b[K{line}"));
            seen.drawn = Some(now);
        }
    }
}

impl Progress for Watch {
    fn stage(&self, name: &'static str) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.stages.push((name, Instant::now()));
        self.draw(&mut seen, &format!("{name} …"));
    }

    fn pages(&self, done: usize, of: usize) {
        // A thread that finds another at it has nothing to add.
        if self.shows
            && let Ok(mut seen) = self.seen.try_lock()
        {
            self.draw(&mut seen, &format!("write … {done} of {of}"));
        }
    }
}
