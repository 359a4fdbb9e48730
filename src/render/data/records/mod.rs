//! Articles, outlets, notes and reports as records of the data documents.
//!
//! Takes places in the dossier, gives structs that serialize; whoever asks has made sure that the record itself is
//! public. What a record refers to is checked here: a name that is not public is left out.

mod article;
mod note;
mod report;

pub(super) use article::{ArticleRecord, CaptureRecord, OutletRecord, origin};
pub(super) use note::NoteRecord;
pub(super) use report::GivesRecord;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analyze::Findings;
use crate::config::{Rights, Vocabulary};
use crate::locale::{Lang, Localized};
use crate::render::data::plain::plain;
use crate::render::public::Public;
use crate::render::site::Site;
use crate::resolve::{Actor, ArticleIx, Dossier, EntityIx, Given, ProseSet, Report};
use crate::schema::NOT_STATED;

/// What the records are made from.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    /// The planned site.
    pub(crate) site: &'a Site<'a>,
    /// The dossier.
    pub(crate) dossier: &'a Dossier,
    /// What was found.
    pub(crate) findings: &'a Findings,
    /// What readers may see.
    pub(crate) public: &'a Public,
}

impl<'a> Scope<'a> {
    /// Takes what the records need from a site.
    pub(crate) fn new(site: &'a Site<'a>) -> Self {
        Self { site, dossier: site.dossier, findings: site.findings, public: &site.public }
    }

    /// Gives the words of a report, where its article's rights allow.
    pub(crate) fn quote(&self, report: &'a Report) -> Option<&'a str> {
        let article = self.dossier.article(report.article);
        let allowed = self.public.article(report.article) && article.rights != Rights::Metadata;
        report.quote.as_ref().filter(|_| allowed).map(|q| q.text.as_str())
    }

    /// Gives a text as plain words by language.
    pub(crate) fn prose(&self, set: &ProseSet) -> BTreeMap<Lang, String> {
        set.iter().map(|prose| (prose.lang, plain(prose, self.site))).collect()
    }

    /// Names someone or some place that readers see.
    pub(crate) fn actor(&self, actor: &'a Actor) -> Option<ActorRecord<'a>> {
        match actor {
            Actor::Entity(ix) => Some(ActorRecord::Entity(self.entity(*ix)?)),
            Actor::Words(text) => Some(ActorRecord::Words { text }),
        }
    }

    fn entity(&self, ix: EntityIx) -> Option<&'a str> {
        self.public.entity(ix).then(|| self.dossier.entity(ix).id.as_str())
    }

    /// Gives the IDs of those articles that readers see.
    pub(crate) fn articles(&self, list: &'a [ArticleIx]) -> Vec<&'a str> {
        list.iter().filter(|ix| self.public.article(**ix)).map(|ix| self.dossier.article(*ix).id.as_str()).collect()
    }
}

/// Someone or some place: the ID of an entity, or free words.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum ActorRecord<'a> {
    Entity(&'a str),
    Words { text: &'a Localized },
}

/// Something that an article gives, or `not-stated`.
#[derive(Serialize)]
#[serde(untagged)]
enum GivenRecord<T> {
    Stated(T),
    NotStated(&'static str),
}

/// Turns what an article gives into its record; nothing where the thing given is not public.
fn given<'a, T, R>(given: Option<&'a Given<T>>, record: impl FnOnce(&'a T) -> Option<R>) -> Option<GivenRecord<R>> {
    match given? {
        Given::Stated(stated) => record(stated).map(GivenRecord::Stated),
        Given::NotStated => Some(GivenRecord::NotStated(NOT_STATED)),
    }
}

/// A word of the dossier's own.
#[derive(Serialize)]
pub(crate) struct VocabularyEntry<'a> {
    id: &'a str,
    label: &'a Localized,
}

impl<'a> VocabularyEntry<'a> {
    /// Gives a vocabulary in the order of the configuration.
    pub(crate) fn all(vocabulary: &'a Vocabulary) -> Vec<Self> {
        vocabulary.keys().filter_map(|id| Some(Self { id, label: vocabulary.label(id)? })).collect()
    }
}
