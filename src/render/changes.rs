//! What changed since, by the dates that the content itself carries.
//!
//! Takes the dossier and what is public; gives every change with its day, newest first: what came in (`added`), what was changed
//! (`updated`), second readings and verdicts, reports that were withdrawn, and corrections. Nothing is guessed: neither the
//! clock nor the history of the files is asked, the dates of the event and of publication are no changes of the dossier, and a
//! record without a date of its own is not here.

use std::cmp::Reverse;

use crate::locale::{Date, Day};
use crate::render::dates::Moment;
use crate::render::public::Public;
use crate::render::tally::Tally;
use crate::resolve::{ArticleIx, Dossier, Note, NoteIx, PageIx};

/// Something that changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The day; of a date that may mean several, the last.
    pub on: Day,
    /// What happened.
    pub how: How,
    /// To what.
    pub what: What,
}

/// What happened, in the order in which a reader should know of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It was corrected: the correction, by its place in the dossier.
    Corrected(usize),
    /// A report was withdrawn: its place in the note.
    Withdrawn(usize),
    /// It came in.
    Added,
    /// It was changed.
    Updated,
    /// An editor gave a verdict.
    Verdict,
    /// It was read a second time.
    Checked,
}

/// What changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// What a correction names; nothing where it is about the dossier as a whole.
    Named,
    /// A note.
    Note(NoteIx),
    /// An article.
    Article(ArticleIx),
    /// A page.
    Page(PageIx),
}

impl How {
    /// Gives the word of the data documents and of the interface.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Corrected(_) => "corrected",
            Self::Withdrawn(_) => "withdrawn",
            Self::Added => "added",
            Self::Updated => "updated",
            Self::Verdict => "verdict",
            Self::Checked => "checked",
        }
    }
}

/// Gathers the changes, newest first; `corrections` are those that readers see. Linear in the records but for the sort.
pub(crate) fn gather(
    dossier: &Dossier,
    public: &Public,
    tallies: &[Option<Tally>],
    corrections: &[usize],
) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut enter = |on: Option<&Date>, how: How, what: What| {
        changes.extend(on.and_then(Moment::of).map(|moment| Change { on: moment.day(), how, what }));
    };
    for at in corrections {
        enter(Some(&dossier.corrections[*at].on), How::Corrected(*at), What::Named);
    }
    for ix in public.notes() {
        let (note, tally) = (dossier.note(ix), &tallies[ix.at()]);
        record((note.added.as_ref(), note.updated.as_ref()), What::Note(ix), &mut enter);
        of_note(note, tally.as_ref(), What::Note(ix), &mut enter);
    }
    for ix in public.articles() {
        let article = dossier.article(ix);
        record((article.added.as_ref(), article.updated.as_ref()), What::Article(ix), &mut enter);
    }
    for ix in public.pages() {
        let page = dossier.page(ix);
        record((page.added.as_ref(), page.updated.as_ref()), What::Page(ix), &mut enter);
    }
    changes.sort_by_key(|change| (Reverse(change.on), change.how, change.what));
    changes
}

/// Takes a change where it has a date.
type Enter<'a> = dyn FnMut(Option<&Date>, How, What) + 'a;

/// Enters when a record came in and when it was changed; what was written on the day on which it came in is no change.
fn record((added, updated): (Option<&Date>, Option<&Date>), what: What, enter: &mut Enter<'_>) {
    enter(added, How::Added, what);
    enter(updated.filter(|_| updated != added), How::Updated, what);
}

/// Enters what happened to a note besides.
fn of_note(note: &Note, tally: Option<&Tally>, what: What, enter: &mut Enter<'_>) {
    enter(note.checked.as_ref().and_then(|(_, on)| on.as_ref()), How::Checked, what);
    enter(note.verdict.as_ref().and_then(|verdict| verdict.on.as_ref()), How::Verdict, what);
    for place in tally.map_or(&[][..], |tally| &tally.reports) {
        let withdrawn = note.reports[*place].withdrawn.as_ref();
        enter(withdrawn.and_then(|withdrawn| withdrawn.on.as_ref()), How::Withdrawn(*place), what);
    }
}
