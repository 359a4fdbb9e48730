//! What the page of a note says to programs: its claim, where that appears, the event that it tells of, an editor's verdict.

use serde_json::{Value, json};

use crate::render::address::Address;
use crate::render::data::linked::{days, filled, here, stable};
use crate::render::data::plain::plain;
use crate::render::data::records::Scope;
use crate::render::page::corrections;
use crate::render::sheet::Sheet;
use crate::resolve::{Actor, Kind, Note, NoteIx, Verdict};

/// Gives the claim of a note with what hangs on it.
pub(super) fn of_note(sheet: &Sheet<'_>, ix: NoteIx) -> Vec<Value> {
    let note = sheet.site.dossier.note(ix);
    let title = note.title.pick(sheet.lang(), sheet.site.dossier.default_language());
    let anchors = sheet.site.index.note_corrections.get(&ix).map(|_| corrections::anchors(sheet.site));
    let corrected = sheet.site.index.note_corrections.get(&ix).into_iter().flatten();
    let corrected = corrected.zip(anchors.iter().cycle()).map(|(at, anchors)| {
        json!({ "@type": "CorrectionComment", "@id": stable(sheet, Address::Corrections, &anchors[*at]) })
    });
    let event = matches!(note.kind, Kind::Event).then(|| stable(sheet, Address::Note(ix), "event"));
    let claim = filled(json!({
        "@type": "Claim",
        "@id": stable(sheet, Address::Note(ix), "claim"),
        "url": here(sheet, Address::Note(ix)),
        "name": title.as_ref().map(|piece| piece.text),
        "inLanguage": title.as_ref().map(|piece| piece.lang.as_str()),
        "about": event.as_ref().map(|id| json!({ "@id": id })),
        "appearance": appearances(sheet, ix, note),
        "correction": corrected.collect::<Vec<_>>(),
    }));
    let verdict = note.verdict.as_ref().map(|verdict| review(sheet, ix, verdict));
    let event = event.map(|id| self::event(sheet, note, &id));
    std::iter::once(claim).chain(event).chain(verdict).collect()
}

/// Gives where the claim appears: the words of an article, or the article where it gives none.
fn appearances(sheet: &Sheet<'_>, ix: NoteIx, note: &Note) -> Vec<Value> {
    let scope = Scope::new(sheet.site);
    let places = sheet.site.tally(ix).map_or(&[][..], |tally| &tally.reports);
    let standing = places.iter().map(|place| &note.reports[*place]).filter(|report| report.withdrawn.is_none());
    let appearance = |report: &crate::resolve::Report| {
        let article = json!({ "@type": "Article", "@id": stable(sheet, Address::Source(report.article), "article") });
        match scope.quote(report).filter(|_| note.warning.is_none()) {
            Some(words) => json!({
                "@type": "Quotation",
                "@id": stable(sheet, Address::Note(ix), &report.id),
                "text": words,
                "inLanguage": scope.dossier.article(report.article).language.as_str(),
                "isPartOf": article,
            }),
            None => article,
        }
    };
    standing.map(appearance).collect()
}

fn event(sheet: &Sheet<'_>, note: &Note, id: &str) -> Value {
    let (start, end) = days(note.when.as_ref());
    let place = note.place.as_ref().and_then(|place| match place {
        Actor::Entity(ix) => sheet.site.public.entity(*ix).then(|| sheet.plain(&sheet.site.dossier.entity(*ix).names)),
        Actor::Words(words) => Some(sheet.plain(words)),
    });
    filled(json!({
        "@type": "Event",
        "@id": id,
        "name": sheet.plain(&note.title),
        "startDate": start,
        "endDate": end,
        "location": place.map(|name| json!({ "@type": "Place", "name": name })),
    }))
}

/// Gives an editor's verdict. The program itself gives none.
fn review(sheet: &Sheet<'_>, ix: NoteIx, verdict: &Verdict) -> Value {
    let note = sheet.site.dossier.note(ix);
    let why = verdict.why.pick(sheet.lang(), sheet.site.dossier.default_language());
    filled(json!({
        "@type": "ClaimReview",
        "@id": stable(sheet, Address::Note(ix), "verdict"),
        "url": here(sheet, Address::Note(ix)),
        "claimReviewed": sheet.plain(&note.title),
        "itemReviewed": { "@type": "Claim", "@id": stable(sheet, Address::Note(ix), "claim") },
        "reviewRating": { "@type": "Rating", "alternateName": sheet.plain(&verdict.rating) },
        "reviewBody": why.filter(|_| note.warning.is_none()).map(|prose| plain(prose, sheet.site)),
        "author": { "@type": "Organization", "name": verdict.by },
        "datePublished": days(verdict.on.as_ref()).0,
    }))
}
