//! The files of a dossier → word of what may have changed.
//!
//! The system is asked to tell; where it cannot, the files are looked at twice a second. What is told is a hint: an editor
//! that saves by renaming, a folder that comes and goes, a list that ran over, all end in the same reading of the files.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, MetadataKind, ModifyKind};
use notify::{Config, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::Event;
use crate::load::theme::slashed;

/// Folders below the root that a dossier is made of.
const FOLDERS: [&str; 3] = ["content", "texts", "themes"];
/// Files at the root that a dossier is made of.
const FILES: [&str; 2] = ["dossier.yaml", "dossier.lock"];
/// How often files are looked at where the system does not tell.
const INTERVAL: Duration = Duration::from_millis(500);

/// A watch over a dossier.
pub(super) struct Watch {
    root: PathBuf,
    watcher: Box<dyn Watcher + Send>,
    /// Folders that are watched.
    watched: BTreeSet<PathBuf>,
    polls: bool,
}

impl Watch {
    /// Begins to watch.
    pub(super) fn begin(root: &Path, poll: bool, post: &Sender<Event>) -> Self {
        // Some systems tell of files by their real paths.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        if !poll && let Ok(watcher) = RecommendedWatcher::new(teller(&root, post), Config::default()) {
            let mut watch =
                Self { root: root.clone(), watcher: Box::new(watcher), watched: BTreeSet::new(), polls: false };
            // The system may have no room for so many folders.
            if watch.cover() {
                return watch;
            }
        }
        let config = Config::default().with_poll_interval(INTERVAL);
        let watcher =
            PollWatcher::new(teller(&root, post), config).expect("a watcher that looks for itself asks for nothing");
        let mut watch = Self { root, watcher: Box::new(watcher), watched: BTreeSet::new(), polls: true };
        watch.cover();
        watch
    }

    /// Says whether files are looked at instead of being told of.
    pub(super) fn polls(&self) -> bool {
        self.polls
    }

    /// Watches folders that have come since, and forgets those that are gone.
    pub(super) fn renew(&mut self) {
        self.watched.retain(|folder| folder.is_dir());
        self.cover();
    }

    /// Watches the root and each folder that is there; false where one cannot be watched.
    fn cover(&mut self) -> bool {
        let folders = FOLDERS.iter().map(|name| (self.root.join(name), RecursiveMode::Recursive));
        let all: Vec<_> = [(self.root.clone(), RecursiveMode::NonRecursive)].into_iter().chain(folders).collect();
        let mut covered = true;
        for (folder, mode) in all {
            if !self.watched.contains(&folder) && folder.is_dir() {
                let watched = self.watcher.watch(&folder, mode).is_ok();
                covered &= watched;
                if watched {
                    self.watched.insert(folder);
                }
            }
        }
        covered
    }
}

/// Makes what hears the watcher: changes are passed on, reading is not.
fn teller(root: &Path, post: &Sender<Event>) -> impl FnMut(notify::Result<notify::Event>) + Send + 'static {
    let (root, post) = (root.to_owned(), post.clone());
    move |told| {
        let event = match told {
            Ok(event) if event.need_rescan() => Event::Changed(None),
            Ok(event) if !is_change(event.kind) => return,
            Ok(event) => {
                let paths: Vec<String> = event.paths.iter().filter_map(|path| relevant(&root, path)).collect();
                if paths.is_empty() {
                    return;
                }
                Event::Changed(Some(paths))
            }
            Err(_) => Event::Changed(None),
        };
        // A preview that has ended need not be told.
        let _ = post.send(event);
    }
}

fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        EventKind::Modify(ModifyKind::Metadata(MetadataKind::AccessTime)) => false,
        _ => true,
    }
}

/// Gives a path below the root, where it can be one of the dossier's.
fn relevant(root: &Path, path: &Path) -> Option<String> {
    let below = path.strip_prefix(root).ok()?;
    let name = |part: Component<'_>| part.as_os_str().to_string_lossy().into_owned();
    let mut parts = below.components().map(name);
    let first = parts.next()?;
    let ours =
        FOLDERS.contains(&first.as_str()) || (FILES.contains(&first.as_str()) && below.components().count() == 1);
    // Editors keep files of their own beside those that they save.
    let own = |part: String| part.starts_with('.') || part.ends_with('~');
    (ours && !parts.any(own)).then(|| slashed(below))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::relevant;

    #[test]
    fn what_is_no_part_of_the_dossier_is_passed_over() {
        let seen = |path: &str| relevant(Path::new("/d"), &Path::new("/d").join(path));
        for ours in
            ["dossier.yaml", "content/notes/a.yaml", "texts/a.txt", "themes/default/static/css/1.css", "content"]
        {
            assert_eq!(seen(ours).as_deref(), Some(ours));
        }
        for other in [
            "public/index.html",
            "content/notes/.a.yaml.swp",
            "content/a.md~",
            ".git/index",
            "dossier.yaml/x",
            "README.md",
        ] {
            assert_eq!(seen(other), None, "{other}");
        }
    }
}
