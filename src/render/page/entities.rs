//! The index of people, organisations and places: by kind, and by letter in the order of the page's language.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::ledger;
use crate::render::part::actor;
use crate::render::part::pager::{self, Pager};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::{EntityIx, EntityKind};

/// What the template gets.
#[derive(Serialize)]
struct Entities {
    kinds: Vec<KindGroup>,
    pager: Option<Pager>,
}

/// Entities of one kind.
#[derive(Serialize)]
struct KindGroup {
    id: &'static str,
    label: TextView,
    letters: Vec<LetterGroup>,
}

/// Entities under one letter.
#[derive(Serialize)]
struct LetterGroup {
    letter: String,
    /// The anchor of the letter.
    id: String,
    rows: Vec<EntityRow>,
}

/// One entity.
#[derive(Serialize)]
struct EntityRow {
    name: TextView,
    role: Option<TextView>,
    mentions: TextView,
}

/// Gives how many pages the index has.
pub(crate) fn count(site: &Site<'_>) -> usize {
    pager::pages(site.public.entities().count())
}

/// Makes a page of the index, counted from 1.
pub(crate) fn render(sheet: &Sheet<'_>, page: usize) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let names = site.ledger.names.get(&sheet.lang()).map_or(&[][..], Vec::as_slice);
    let mut kinds: Vec<(EntityKind, KindGroup)> = Vec::new();
    for ix in pager::rows(names, page) {
        let kind = site.dossier.entity(*ix).kind;
        if kinds.last().is_none_or(|(last, _)| *last != kind) {
            let label = sheet.sentence(&format!("entities-{}", kind.name()), &[]);
            kinds.push((kind, KindGroup { id: kind.name(), label, letters: Vec::new() }));
        }
        if let Some((_, group)) = kinds.last_mut() {
            enter(sheet, group, *ix);
        }
    }
    let content = Entities {
        kinds: kinds.into_iter().map(|(_, group)| group).collect(),
        pager: pager::pager(sheet, page, pager::pages(names.len()), Address::Entities),
    };
    let frame = Frame::new(sheet, "entities", &sheet.say("entities-title")).described(sheet.say("entities-summary"));
    site.fill(sheet, "entities.html", &frame, &content)
}

fn enter(sheet: &Sheet<'_>, group: &mut KindGroup, ix: EntityIx) {
    let site = sheet.site;
    let entity = site.dossier.entity(ix);
    let key = ledger::sort_key(entity, sheet.lang(), site.dossier.default_language());
    let letter = sheet.tongue().locale.first_letter(key);
    if group.letters.last().is_none_or(|last| last.letter != letter) {
        let id = format!("{}-{}", group.id, group.letters.len() + 1);
        group.letters.push(LetterGroup { letter, id, rows: Vec::new() });
    }
    let mentions = ledger::mentions_of(site, ix).count();
    let row = EntityRow {
        name: actor::entity(sheet, ix),
        role: entity.role.as_ref().map(|role| sheet.text(role)),
        mentions: sheet.sentence("entities-mentions", &[("count", Word::Number(mentions as f64))]),
    };
    if let Some(last) = group.letters.last_mut() {
        last.rows.push(row);
    }
}
