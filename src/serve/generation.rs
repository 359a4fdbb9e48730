//! One state of the dossier, planned as the private view: pages are made when they are asked for.
//!
//! A generation lives on a thread of its own, which holds everything that was read and found, and hears one question at a
//! time. When nobody asks, it tries every page of the site that `build` would make, and tells what is wrong with them. It
//! ends when the last who could ask lets go of it.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use super::overlay::{self, Banner, HIDDEN};
use super::stage::Stage;
use super::{Draw, Event, asset};
use crate::diagnostic::Diagnostic;
use crate::locale::Day;
use crate::render::address::{Address, View};
use crate::render::{self, Export, Planned, PlannedPage, Public, Site};
use crate::resolve::{NoteIx, Visibility};
use crate::source::SourceMap;
use crate::{Study, refuses};

/// How long nobody may have asked before the pages are tried.
const REST: Duration = Duration::from_millis(300);

/// How long trying waits at a time while files are read anew.
const BREATH: Duration = Duration::from_millis(10);

/// What tells the pages of one generation from those of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Numbers {
    /// Of the pages.
    pub(super) page: u64,
    /// Of the style sheet.
    pub(super) style: u64,
}

/// What is shown here, and what a build would show.
#[derive(Debug, Clone, Copy)]
pub(super) struct Views {
    private: render::Options,
    public: render::Options,
    deny_warnings: bool,
}

impl Views {
    /// Sees the dossier on a day.
    pub(super) fn new(today: Day, deny_warnings: bool) -> Self {
        let view = |private| render::Options { drafts: private, private, today };
        Self { private: view(true), public: view(false), deny_warnings }
    }
}

/// What a generation is begun with.
pub(super) struct Task {
    pub(super) study: Study,
    pub(super) views: Views,
    pub(super) numbers: Numbers,
    pub(super) draw: Draw,
    pub(super) stage: Arc<Stage>,
    pub(super) post: Sender<Event>,
}

/// A generation that was begun.
pub(super) struct Begun {
    /// None where the theme or the addresses forbid a site.
    pub(super) generation: Option<Arc<Generation>>,
    /// What is wrong, for the page.
    pub(super) trouble: Option<String>,
    /// All diagnostics so far, drawn.
    pub(super) drawn: String,
}

/// What became of a question.
#[derive(Debug)]
pub(super) enum Answer {
    /// The file.
    File(Vec<u8>),
    /// It is a folder that has a page.
    Folder,
    /// There is no such file; this is the page that says so.
    Missing(Vec<u8>),
    /// A template cannot be filled; what is wrong.
    Fault(String),
}

struct Question {
    path: String,
    numbers: Numbers,
    answer: Sender<Answer>,
}

/// A state of the dossier that can be asked for pages.
pub(super) struct Generation {
    /// Its numbers.
    pub(super) numbers: Numbers,
    questions: Sender<Question>,
    faulty: Arc<AtomicBool>,
}

impl Generation {
    /// Plans the site on a thread of its own.
    pub(super) fn begin(task: Task) -> Begun {
        let (questions, asked) = channel();
        let (tell, told) = channel();
        let (numbers, faulty) = (task.numbers, Arc::new(AtomicBool::new(false)));
        let flag = Arc::clone(&faulty);
        thread::spawn(move || live(task, &flag, &tell, &asked));
        let (sound, trouble, drawn) = told.recv().unwrap_or((false, None, String::new()));
        let generation = sound.then(|| Arc::new(Self { numbers, questions, faulty }));
        Begun { generation, trouble, drawn }
    }

    /// Gives a file by its path below the site's root.
    pub(super) fn answer(&self, path: &str) -> Answer {
        self.answer_as(path, self.numbers)
    }

    /// Gives a file as if it were of another generation, for which it stands in.
    pub(super) fn answer_as(&self, path: &str, numbers: Numbers) -> Answer {
        let (answer, answered) = channel();
        let asked = self.questions.send(Question { path: path.to_owned(), numbers, answer });
        let answered = asked.ok().and_then(|()| answered.recv().ok());
        answered.unwrap_or_else(|| Answer::Fault(overlay::words("the preview has ended")))
    }

    /// Says whether one of its pages could not be made.
    pub(super) fn is_faulty(&self) -> bool {
        self.faulty.load(Ordering::Relaxed)
    }
}

/// Answers until nobody can ask any more.
fn live(
    mut task: Task,
    faulty: &AtomicBool,
    tell: &Sender<(bool, Option<String>, String)>,
    asked: &Receiver<Question>,
) {
    let mut found = std::mem::take(&mut task.study.diagnostics);
    let study = &task.study;
    let (site, mistakes) = render::plan(study.inputs(), &task.views.private);
    let sound = !refuses(&mistakes, task.views.deny_warnings);
    found.extend(mistakes);
    let drawn = (task.draw)(&mut found, &study.sources.files);
    let trouble = overlay::trouble(&found, &study.sources.files);
    // Whoever began this generation waits for it.
    let _ = tell.send((sound, trouble, drawn));
    let room = Room::new(&site, study, &task.views, faulty);
    loop {
        match asked.recv_timeout(REST) {
            Ok(question) => room.answer(question),
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
    match try_all(&room, &task, asked) {
        Tried::Alone => return,
        Tried::Overtaken => {}
        Tried::All(mistakes) => {
            found.extend(mistakes);
            let drawn = (task.draw)(&mut found, &study.sources.files);
            task.stage.trouble_with(task.numbers, overlay::trouble(&found, &study.sources.files));
            let _ = task.post.send(Event::Tried(drawn));
        }
    }
    drop((task.stage, task.post));
    while let Ok(question) = asked.recv() {
        room.answer(question);
    }
}

/// What became of trying every page.
enum Tried {
    /// Nobody can ask any more.
    Alone,
    /// There is a newer generation, whose pages are to be tried.
    Overtaken,
    /// What is wrong with them.
    All(Vec<Diagnostic>),
}

/// Makes every page of the site that `build` would make, between questions, and not while files are read anew: whoever saved
/// one waits for that.
fn try_all(room: &Room<'_>, task: &Task, asked: &Receiver<Question>) -> Tried {
    let (site, mut found) = render::plan(room.study.inputs(), &task.views.public);
    let (mut links, mut files) = (Vec::new(), std::collections::BTreeSet::new());
    // The data document takes longest, and whoever asks meanwhile would wait for it: it comes last.
    let late = |page: &&PlannedPage| page.what == Planned::Export(Export::Dossier);
    let pages = site.pages().iter().filter(|page| !late(page)).chain(site.pages().iter().filter(late));
    for page in pages {
        match room.answer_waiting(asked, &task.stage) {
            Some(()) if task.stage.is_newest(task.numbers) => {}
            Some(()) => return Tried::Overtaken,
            None => return Tried::Alone,
        }
        match site.render(page) {
            Ok(file) => links.extend(file.links),
            Err(mistake) => found.push(mistake),
        }
    }
    for (path, file) in &room.study.sources.assets {
        if room.answer_waiting(asked, &task.stage).is_none() {
            return Tried::Alone;
        }
        let path = format!("assets/{path}");
        found.extend(asset::read(room.root(), file).ok().and_then(|bytes| site.guard(&path, &bytes).err()));
        files.insert(path);
    }
    found.extend(render::check_links(&site, links, &files));
    Tried::All(found)
}

/// Where questions are answered.
struct Room<'a> {
    site: &'a Site<'a>,
    study: &'a Study,
    /// What a build would show.
    published: Public,
    pages: BTreeMap<&'a str, &'a PlannedPage>,
    assets: BTreeMap<String, &'a PathBuf>,
    /// The files of the search's index, planned when the first of them is asked for.
    search: OnceCell<BTreeMap<String, PlannedPage>>,
    faulty: &'a AtomicBool,
}

impl<'a> Room<'a> {
    fn new(site: &'a Site<'a>, study: &'a Study, views: &Views, faulty: &'a AtomicBool) -> Self {
        Self {
            site,
            study,
            published: Public::new(&study.dossier, &views.public),
            pages: site.pages().iter().map(|page| (page.path.as_str(), page)).collect(),
            assets: study.sources.assets.iter().map(|(path, file)| (format!("assets/{path}"), file)).collect(),
            search: OnceCell::new(),
            faulty,
        }
    }

    fn root(&self) -> &std::path::Path {
        self.study.sources.files.root()
    }

    /// Answers what is asked by now, and while files are read anew; `None` where nobody can ask any more.
    fn answer_waiting(&self, asked: &Receiver<Question>, stage: &Stage) -> Option<()> {
        loop {
            let patience = if stage.is_busy() { BREATH } else { Duration::ZERO };
            match asked.recv_timeout(patience) {
                Ok(question) => self.answer(question),
                Err(RecvTimeoutError::Timeout) if stage.is_busy() => {}
                Err(RecvTimeoutError::Timeout) => return Some(()),
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    fn answer(&self, question: Question) {
        let Question { path, numbers, answer } = question;
        let given = match (self.page(&path), self.assets.get(&path)) {
            (Some(page), _) => self.made(page, numbers),
            (None, Some(file)) => asset::read(self.root(), file).map_or_else(|_| self.missing(numbers), Answer::File),
            (None, None) if path == HIDDEN => Answer::File(self.hidden()),
            (None, None) if self.pages.contains_key(format!("{path}/index.html").as_str()) => Answer::Folder,
            (None, None) => self.missing(numbers),
        };
        // Whoever asked may be gone.
        let _ = answer.send(given);
    }

    fn page(&self, path: &str) -> Option<&PlannedPage> {
        let search = || {
            let all = || self.site.search_pages().into_iter().map(|page| (page.path.clone(), page)).collect();
            path.starts_with("search/").then(|| self.search.get_or_init(all).get(path)).flatten()
        };
        self.pages.get(path).copied().or_else(search)
    }

    /// Makes a page, in the dress of the preview.
    fn made(&self, page: &PlannedPage, numbers: Numbers) -> Answer {
        match (self.site.render(page), &page.what) {
            (Ok(file), Planned::Page(address, view)) => {
                Answer::File(self.dressed(&file.bytes, *address, *view, numbers))
            }
            (Ok(file), _) => Answer::File(file.bytes),
            (Err(mistake), _) => {
                self.faulty.store(true, Ordering::Relaxed);
                let trouble = overlay::trouble(&[mistake.escalate()], self.sources());
                Answer::Fault(trouble.unwrap_or_default())
            }
        }
    }

    fn missing(&self, numbers: Numbers) -> Answer {
        let page = self.pages.get("404.html").map(|page| self.made(page, numbers));
        match page {
            Some(Answer::File(bytes)) => Answer::Missing(bytes),
            Some(other) => other,
            None => Answer::Missing(Vec::new()),
        }
    }

    fn dressed(&self, page: &[u8], address: Address, view: View, numbers: Numbers) -> Vec<u8> {
        let tongue = self.site.tongue(view.primary());
        let say = |what: &str| tongue.text(&format!("private-{what}"));
        let names =
            ["draft", "internal", "embargo"].map(|what| format!(" data-{what}=\"{}\"", overlay::text(&say(what))));
        let marks: Vec<String> = self.kept_back(address).into_iter().map(say).collect();
        let banner = Banner {
            lang: tongue.lang.as_str(),
            dir: tongue.lang.direction().as_str(),
            about: &tongue.text("private-banner"),
            marks: &marks,
            names: &names.concat(),
        };
        overlay::dress(page, &banner, numbers)
    }

    /// Gives what keeps a page from a built site.
    fn kept_back(&self, address: Address) -> Vec<&'static str> {
        let dossier = &self.study.dossier;
        let of = |draft: bool, internal: bool| {
            [draft.then_some("draft"), internal.then_some("internal")].into_iter().flatten().collect::<Vec<_>>()
        };
        match address.first() {
            Address::Note(ix) if !self.published.note(ix) => self.note_kept_back(ix),
            Address::Source(ix) => of(dossier.article(ix).draft, dossier.article(ix).internal),
            Address::Pair(a, b) => {
                let (a, b) = (dossier.article(a), dossier.article(b));
                of(a.draft || b.draft, a.internal || b.internal)
            }
            Address::Page(ix) => of(dossier.page(ix).draft, dossier.page(ix).internal),
            Address::Outlet(ix) => of(false, dossier.outlet(ix).internal),
            Address::Entity(ix) => of(false, dossier.entity(ix).internal),
            _ => Vec::new(),
        }
    }

    fn note_kept_back(&self, ix: NoteIx) -> Vec<&'static str> {
        let note = self.study.dossier.note(ix);
        let embargo = matches!(note.visibility, Visibility::EmbargoUntil(_));
        let internal = note.internal || note.visibility == Visibility::Internal;
        let mut marks: Vec<&'static str> = Vec::new();
        marks.extend(note.draft.then_some("draft"));
        marks.extend(internal.then_some("internal"));
        marks.extend(embargo.then_some("embargo"));
        // All its articles are kept back.
        if marks.is_empty() { vec!["internal"] } else { marks }
    }

    /// Lists the addresses that no built site has, for links to them to be marked.
    fn hidden(&self) -> Vec<u8> {
        let one = |page: &&PlannedPage| match page.what {
            Planned::Page(address, _) => {
                self.kept_back(address).first().map(|what| (overlay::address(&page.path), *what))
            }
            _ => None,
        };
        let all: BTreeMap<String, &str> = self.pages.values().filter_map(one).collect();
        serde_json::to_vec(&all).unwrap_or_default()
    }

    fn sources(&self) -> &SourceMap {
        &self.study.sources.files
    }
}
