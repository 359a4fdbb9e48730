//! What is being served: the newest generation that can be shown, the one before it, and what browsers are told.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Serialize;

use super::generation::{Generation, Numbers};

/// What browsers are told. It is a state and no event: whoever comes late, or comes back, is told the same.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(super) struct News {
    /// The number of the pages: a page with another is loaded anew.
    page: u64,
    /// The number of the style sheet: a page with another takes it anew.
    style: u64,
    /// What is wrong, as HTML to lay over the page.
    trouble: Option<String>,
}

/// What is on the stage.
#[derive(Default)]
pub(super) struct Stage {
    now: Mutex<Now>,
    changed: Condvar,
    /// Files are being read anew.
    busy: AtomicBool,
}

#[derive(Default)]
struct Now {
    generation: Option<Arc<Generation>>,
    /// The last one of which every page that was asked for could be made.
    before: Option<Arc<Generation>>,
    news: News,
    /// Counts the news.
    edition: u64,
}

impl Stage {
    /// Puts a generation on the stage. Its mistakes are not known yet.
    pub(super) fn enter(&self, generation: Arc<Generation>) {
        let Numbers { page, style } = generation.numbers;
        let mut now = self.now();
        let last = now.generation.replace(generation).filter(|last| !last.is_faulty());
        now.before = last.or(now.before.take());
        self.tell(&mut now, News { page, style, trouble: None });
    }

    /// Shows what is wrong over what is on the stage.
    pub(super) fn trouble(&self, trouble: Option<String>) {
        let mut now = self.now();
        let news = News { trouble, ..now.news.clone() };
        self.tell(&mut now, news);
    }

    /// Shows what is wrong with a generation, if it is still the newest.
    pub(super) fn trouble_with(&self, page: Numbers, trouble: Option<String>) {
        let mut now = self.now();
        if now.generation.as_ref().is_some_and(|generation| generation.numbers == page) {
            let news = News { trouble, ..now.news.clone() };
            self.tell(&mut now, news);
        }
    }

    /// Gives the numbers that the next generation has.
    pub(super) fn numbers_after(&self, style_alone: bool, number: u64) -> Numbers {
        let now = self.now();
        // Trouble may have kept pages from being made that are new besides their style.
        let same = style_alone && now.generation.is_some() && now.news.trouble.is_none();
        Numbers { page: if same { now.news.page } else { number }, style: number }
    }

    /// Says whether files are being read anew, for which everything that can wait should.
    pub(super) fn is_busy(&self) -> bool {
        self.busy.load(Ordering::Relaxed)
    }

    /// Says that files are being read anew, or no longer.
    pub(super) fn set_busy(&self, busy: bool) {
        self.busy.store(busy, Ordering::Relaxed);
    }

    /// Says whether a generation is the one on the stage.
    pub(super) fn is_newest(&self, numbers: Numbers) -> bool {
        self.now().generation.as_ref().is_some_and(|generation| generation.numbers == numbers)
    }

    /// Gives what is on the stage and what was before.
    pub(super) fn generations(&self) -> (Option<Arc<Generation>>, Option<Arc<Generation>>) {
        let now = self.now();
        (now.generation.clone(), now.before.clone())
    }

    /// Gives the news.
    pub(super) fn news(&self) -> News {
        self.now().news.clone()
    }

    /// Waits for another edition of the news than the one that is known; `None` where there is none for so long.
    pub(super) fn wait(&self, known: Option<u64>, patience: Duration) -> Option<(u64, News)> {
        let stale = |now: &mut Now| Some(now.edition) == known;
        let waited = self.changed.wait_timeout_while(self.now(), patience, stale);
        let (now, _) = waited.unwrap_or_else(PoisonError::into_inner);
        (Some(now.edition) != known).then(|| (now.edition, now.news.clone()))
    }

    fn tell(&self, now: &mut Now, news: News) {
        if now.news != news {
            now.news = news;
            now.edition += 1;
            self.changed.notify_all();
        }
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl News {
    /// Gives what is wrong.
    pub(super) fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }
}
