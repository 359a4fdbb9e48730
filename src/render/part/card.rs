//! A note on another page: its title, what it rests on, how its reports agree, and its leading words.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::analyze::Agreement;
use crate::config::Rights;
use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::index;
use crate::render::markdown::Setting;
use crate::render::part::agreement::{self, AgreementView};
use crate::render::part::filter::Found;
use crate::render::part::{actor, article, counts, quotation};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::{Actor, Kind, Note, NoteIx, OutletIx, Report};

/// A note on another page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Card {
    /// Its place on the page; none where the same card stands there already.
    id: Option<String>,
    href: String,
    kind: &'static str,
    title: TextView,
    /// Empty for graphic matter.
    summary: TextView,
    /// What makes it graphic; its words are then on its own page alone.
    warning: Option<TextView>,
    date: Option<Html>,
    /// On whose behalf, or who acts.
    actor: Option<TextView>,
    speaker: Option<TextView>,
    counts: TextView,
    agreement: AgreementView,
    quotation: Option<Lead>,
    /// What filters find it by; none where there are none.
    found: Option<Found>,
}

/// The leading words of a note.
#[derive(Debug, Clone, Serialize)]
struct Lead {
    #[serde(serialize_with = "crate::render::text::blocks")]
    text: TextView,
    /// Our translation, where the page is in another language.
    translation: Option<TextView>,
    article: TextView,
    href: String,
}

impl Card {
    /// Gives the card without its place on the page, for where it stands a second time.
    #[must_use]
    pub(crate) fn again(mut self) -> Self {
        self.id = None;
        self
    }

    /// Gives the card as a row of a list with filters.
    #[must_use]
    pub(crate) fn found_by(mut self, found: Option<Found>) -> Self {
        self.found = found;
        self
    }
}

/// Shows a note that is public.
pub(crate) fn card(sheet: &Sheet<'_>, ix: NoteIx) -> Card {
    let note = sheet.site.dossier.note(ix);
    let tally = sheet.site.tally(ix).expect("only public notes are shown on cards");
    let graphic = note.warning.is_some();
    let address = Address::Note(ix);
    let (who, speaker) = actors(note);
    Card {
        id: Some(note.id.clone()),
        href: sheet.links.to(address),
        kind: note.kind.name(),
        title: sheet.text(&note.title),
        summary: if graphic { TextView::default() } else { sheet.inline(&note.summary, Setting::card(address)) },
        warning: note.warning.as_ref().map(|w| sheet.text(w)),
        date: index::date(note).map(|d| sheet.date_short(d)),
        actor: who.map(|a| actor::actor(sheet, a)),
        speaker: speaker.map(|a| actor::actor(sheet, a)),
        counts: counts::beside_mark(sheet, tally),
        agreement: agreement::mark(sheet, tally.compared.agreement),
        // Of two that exclude each other neither speaks for the note.
        quotation: if graphic || tally.compared.agreement == Agreement::Conflict {
            None
        } else {
            lead(sheet, note, &tally.reports, ix)
        },
        found: None,
    }
}

/// Gives the outlets whose articles report a note, each once.
pub(crate) fn outlets(sheet: &Sheet<'_>, note: &Note) -> BTreeSet<OutletIx> {
    let public = &sheet.site.public;
    let shown = note.reports.iter().filter(|r| public.article(r.article));
    shown.filter_map(|r| sheet.site.dossier.article(r.article).outlet).filter(|o| public.outlet(*o)).collect()
}

/// Gives who acts in a note and who speaks; a speaker who acts for no one else stands for both.
fn actors(note: &Note) -> (Option<&Actor>, Option<&Actor>) {
    match &note.kind {
        Kind::Statement(s) if s.actor.is_none() => (s.speaker.as_ref(), None),
        Kind::Statement(s) if same(s.actor.as_ref(), s.speaker.as_ref()) => (s.actor.as_ref(), None),
        Kind::Statement(s) => (s.actor.as_ref(), s.speaker.as_ref()),
        Kind::Deployment(d) => (d.actor.as_ref(), None),
        Kind::Figure(_) | Kind::Event | Kind::Claim => (None, None),
    }
}

/// Says whether an organisation speaks for itself.
fn same(a: Option<&Actor>, b: Option<&Actor>) -> bool {
    a.and_then(Actor::entity).is_some_and(|ix| b.and_then(Actor::entity) == Some(ix))
}

/// Chooses the leading words: the first quotation in the page's language, else the first.
fn lead(sheet: &Sheet<'_>, note: &Note, reports: &[usize], ix: NoteIx) -> Option<Lead> {
    let dossier = sheet.site.dossier;
    let quoted = |r: &&Report| {
        r.quote.is_some() && r.withdrawn.is_none() && dossier.article(r.article).rights != Rights::Metadata
    };
    let all = || reports.iter().map(|i| &note.reports[*i]).filter(quoted);
    let report = all().find(|r| dossier.article(r.article).language == sheet.lang()).or_else(|| all().next())?;
    let quote = report.quote.as_ref()?;
    Some(Lead {
        text: sheet.text_in(dossier.article(report.article).language, quotation::set(quote)),
        translation: quotation::translation(sheet, report),
        article: article::name(sheet, report.article),
        href: sheet.links.to_anchor(Address::Note(ix), &report.id),
    })
}
