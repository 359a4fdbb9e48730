//! What the rows of a list carry: sections, places, names, outlets, and whatever else a list knows.

use std::collections::BTreeSet;

use crate::config::Vocabulary;
use crate::render::address::Address;
use crate::render::part::filter::Narrowed;
use crate::render::part::filter::choice::Gathered;
use crate::render::part::{card, fact};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::{Actor, EntityIx, Note, NoteIx, OutletIx};

/// Names, outlets and countries that are offered: those that most rows carry.
const FEW: usize = 10;

/// What a list can be narrowed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Where a note stands.
    Section,
    /// Where something happened.
    Place,
    /// Whom and what a note names.
    Named,
    /// Who acts.
    Actor,
    /// On whose word.
    Claimant,
    /// Who published it.
    Outlet,
    /// The stance that is taken.
    Stance,
    /// What is done.
    Action,
    /// What is counted.
    Measure,
    /// How reports agree.
    Agreement,
    /// Where an outlet is.
    Country,
    /// The language of an article.
    Language,
    /// What may be shown of an article.
    Rights,
}

impl Kind {
    /// Gives what tags of the kind begin with. They stand in addresses.
    fn name(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Place => "place",
            Self::Named => "names",
            Self::Actor => "who",
            Self::Claimant => "word-of",
            Self::Outlet => "outlet",
            Self::Stance => "stance",
            Self::Action => "action",
            Self::Measure => "measure",
            Self::Agreement => "agreement",
            Self::Country => "country",
            Self::Language => "language",
            Self::Rights => "rights",
        }
    }

    /// Gives the string that heads the choices.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Section => "frame-section",
            Self::Place => "fact-place",
            Self::Named => "nav-entities",
            Self::Actor => "section-strip-actor",
            Self::Claimant => "section-figure-claimant",
            Self::Outlet => "sources-outlet",
            Self::Stance => "fact-stance",
            Self::Action => "fact-action",
            Self::Measure => "fact-measure",
            Self::Agreement => "compare-agreement",
            Self::Country => "sources-country",
            Self::Language => "sources-language",
            Self::Rights => "sources-rights",
        }
    }

    /// Says how many records must carry a choice. Most names stand in one note, and that is found by its title.
    pub(super) fn least(self) -> usize {
        if self == Self::Named { 2 } else { 1 }
    }

    /// Says how many choices are offered: all words of a vocabulary, and of names and outlets those that most rows carry.
    pub(super) fn most(self) -> usize {
        if self.index().is_some() || self == Self::Country { FEW } else { usize::MAX }
    }

    /// Gives the page on which all choices of the kind are.
    pub(super) fn index(self) -> Option<Address> {
        match self {
            Self::Place | Self::Named | Self::Actor | Self::Claimant => Some(Address::Entities(1)),
            Self::Outlet => Some(Address::Sources(1)),
            _ => None,
        }
    }
}

/// Gathers what the rows of a list carry, row by row.
pub(crate) struct Carried<'s, 'a> {
    sheet: &'s Sheet<'a>,
    kinds: Vec<Gathered>,
    /// For each row, what it carries: kind and choice.
    rows: Vec<Vec<(usize, usize)>>,
    /// What the last row shows.
    record: usize,
    records: BTreeSet<usize>,
}

impl<'s, 'a> Carried<'s, 'a> {
    /// Begins with no row; kinds are offered in that order.
    pub(crate) fn new(sheet: &'s Sheet<'a>, kinds: &[Kind]) -> Self {
        let kinds = kinds.iter().map(|kind| Gathered::new(*kind)).collect();
        Self { sheet, kinds, rows: Vec::new(), record: 0, records: BTreeSet::new() }
    }

    /// Begins a row. Rows that show the same record count once.
    pub(crate) fn row(&mut self, record: usize) {
        self.record = record;
        self.records.insert(record);
        self.rows.push(Vec::new());
    }

    /// Notes what the row carries. A kind that the list is not narrowed by is passed over.
    pub(crate) fn carry(&mut self, kind: Kind, what: &str, label: impl FnOnce() -> TextView) {
        let Some(at) = self.kinds.iter().position(|known| known.kind == kind) else { return };
        let choice = self.kinds[at].carry(self.record, format!("{}-{what}", kind.name()), label);
        self.rows.last_mut().expect("a row was begun").push((at, choice));
    }

    /// Notes an entity that readers can follow.
    pub(crate) fn entity(&mut self, kind: Kind, ix: EntityIx) {
        let (sheet, entity) = (self.sheet, self.sheet.site.dossier.entity(ix));
        if sheet.site.public.entity(ix) {
            self.carry(kind, &entity.id, || sheet.text(&entity.names));
        }
    }

    /// Notes someone or some place.
    pub(crate) fn actor(&mut self, kind: Kind, actor: &Actor) {
        let sheet = self.sheet;
        match actor {
            Actor::Entity(ix) => self.entity(kind, *ix),
            // Words are what they are in the language that comes first in every view.
            Actor::Words(words) => {
                let first = words.iter().next().map(|(_, first)| slug(first)).unwrap_or_default();
                self.carry(kind, &first, || sheet.text(words));
            }
        }
    }

    /// Notes an outlet that readers can follow.
    pub(crate) fn outlet(&mut self, ix: OutletIx) {
        let (sheet, outlet) = (self.sheet, self.sheet.site.dossier.outlet(ix));
        if sheet.site.public.outlet(ix) {
            self.carry(Kind::Outlet, &outlet.id, || sheet.text(&outlet.name));
        }
    }

    /// Notes the outlets whose articles report a note.
    pub(crate) fn outlets(&mut self, note: &Note) {
        if self.kinds.iter().all(|known| known.kind != Kind::Outlet) {
            return;
        }
        card::outlets(self.sheet, note).into_iter().for_each(|ix| self.outlet(ix));
    }

    /// Notes where notes stand, where and what they are about, and who reports them: each is a row.
    pub(crate) fn notes(&mut self, notes: &[NoteIx]) {
        let dossier = self.sheet.site.dossier;
        let notes = notes.iter().map(|ix| (*ix, dossier.note(*ix)));
        // Where something happened at a place, the place is not offered among the names too.
        let places: BTreeSet<EntityIx> = notes.clone().filter_map(|(_, note)| note.place.as_ref()?.entity()).collect();
        for (ix, note) in notes {
            self.row(ix.at());
            self.section(note.section);
            note.place.iter().for_each(|place| self.actor(Kind::Place, place));
            note.named().filter(|ix| !places.contains(ix)).for_each(|ix| self.entity(Kind::Named, ix));
            self.outlets(note);
        }
    }

    /// Notes a section.
    pub(crate) fn section(&mut self, section: usize) {
        let (sheet, section) = (self.sheet, &self.sheet.site.dossier.config.sections[section]);
        self.carry(Kind::Section, &section.id, || sheet.text(&section.title));
    }

    /// Notes a word of a vocabulary.
    pub(crate) fn term(&mut self, kind: Kind, vocabulary: &Vocabulary, key: &str) {
        let sheet = self.sheet;
        self.carry(kind, key, || fact::term(sheet, vocabulary, key));
    }

    /// Makes the filters. `paged` says that the list has more pages than this.
    pub(crate) fn narrowed(self, paged: bool) -> Narrowed {
        Narrowed::new(self.sheet, self.kinds, &self.rows, self.records.len(), paged)
    }
}

/// Makes of words what can stand in an address.
pub(crate) fn slug(words: &str) -> String {
    let words = words.to_lowercase();
    let parts = words.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}
