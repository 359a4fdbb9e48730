//! A note: the claim, how its reports agree, and each report in its own words.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::analyze::Mention;
use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::markdown::Setting;
use crate::render::page::embed::{self, Offer};
use crate::render::part::agreement::{self, AgreementDetail};
use crate::render::part::article::{self, ArticleRef};
use crate::render::part::correction::{self, CorrectionView};
use crate::render::part::fact::{self, Fact};
use crate::render::part::merge::{self, OneText};
use crate::render::part::record::{self, RecordView};
use crate::render::part::renderings::{self, Group};
use crate::render::part::report::{self, ReportView};
use crate::render::part::{actor, counts};
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::text::{ProseView, TextView};
use crate::resolve::{ArticleIx, Kind, Note, NoteIx, Reply, Verdict};

/// Articles that are named one by one where nobody has looked; above it only their number is told.
const NAMED: usize = 40;

/// Characters of a description.
const DESCRIPTION: usize = 200;

/// What a note's page shows.
#[derive(Serialize)]
struct Content {
    kind: &'static str,
    kind_name: Html,
    title: TextView,
    summary: ProseView,
    facts: Vec<Fact>,
    counts: TextView,
    /// Which articles carry each separate text, and why they count as one.
    texts: Vec<OneText>,
    agreement: AgreementDetail,
    warning: Option<TextView>,
    reports: Vec<ReportView>,
    renderings: Vec<Group>,
    silent: Vec<ArticleRef>,
    unchecked: Vec<ArticleRef>,
    unchecked_count: usize,
    commentary: ProseView,
    part_of: Option<TextView>,
    related: Vec<TextView>,
    backlinks: Vec<TextView>,
    entities: Vec<TextView>,
    replies: Vec<ReplyView>,
    verdict: Option<VerdictView>,
    corrections: Vec<CorrectionView>,
    checked: Option<Html>,
    embed: Option<Offer>,
    record: RecordView,
    previous: Option<TextView>,
    next: Option<TextView>,
}

/// A reply of someone concerned.
#[derive(Serialize)]
struct ReplyView {
    by: TextView,
    on: Option<Html>,
    text: ProseView,
    url: Option<String>,
}

/// An editor's verdict.
#[derive(Serialize)]
struct VerdictView {
    rating: TextView,
    by: String,
    on: Option<Html>,
    why: ProseView,
}

/// Makes the page of a note.
pub(crate) fn render(sheet: &Sheet<'_>, ix: NoteIx) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let note = site.dossier.note(ix);
    let tally = site.tally(ix).expect("only public notes have a page");
    // Graphic matter stands on the page alone, never in what other sites show of it.
    let description = if note.warning.is_some() { String::new() } else { sheet.snippet(&note.summary, DESCRIPTION) };
    let section = &site.dossier.config.sections[note.section];
    let frame = Frame::titled(sheet, "note", &note.title)
        .described(description)
        .crumb(sheet, sheet.text(&section.title), Address::Section(note.section, 1))
        .source(sheet, note.file);
    site.fill(sheet, "note.html", &frame, &content(sheet, ix, note, tally))
}

fn content(sheet: &Sheet<'_>, ix: NoteIx, note: &Note, tally: &Tally) -> Content {
    let site = sheet.site;
    let home = Address::Note(ix);
    let found = &site.findings.notes[ix.at()].verified;
    let verified = |i: usize| found.get(i).and_then(Option::as_ref);
    let (previous, next) = site.index.neighbours(ix, note.section);
    let unchecked = unchecked(sheet, note);
    let summary = sheet.prose(&note.summary, Setting::side(home));
    Content {
        kind: note.kind.name(),
        kind_name: sheet.label(&format!("kind-{}", note.kind.name())),
        title: sheet.text(&note.title),
        summary,
        facts: fact::of_note(sheet, note),
        counts: counts::counts(sheet, tally),
        texts: merge::texts(sheet, tally),
        agreement: agreement::detail(sheet, note, tally),
        warning: note.warning.as_ref().map(|w| sheet.text(w)),
        reports: tally.reports.iter().map(|i| report::report(sheet, &note.reports[*i], verified(*i), home)).collect(),
        renderings: renderings::groups(sheet, note, tally),
        silent: refer(sheet, note.silent.iter().copied().filter(|a| site.public.article(*a))),
        unchecked_count: unchecked.len(),
        unchecked: if unchecked.len() > NAMED { Vec::new() } else { refer(sheet, unchecked.into_iter()) },
        commentary: sheet.prose(&note.commentary, Setting::main(home)),
        part_of: part_of(sheet, note),
        related: note.related.iter().filter_map(|n| linked(sheet, *n)).collect(),
        backlinks: backlinks(sheet, ix),
        entities: entities(sheet, note),
        replies: note.replies.iter().map(|r| reply(sheet, r, home)).collect(),
        verdict: note.verdict.as_ref().map(|v| verdict(sheet, v, home)),
        corrections: site
            .index
            .note_corrections
            .get(&ix)
            .into_iter()
            .flatten()
            .map(|c| correction::correction(sheet, *c))
            .collect(),
        checked: note.checked.as_ref().map(|(by, on)| checked(sheet, by, on.as_ref())),
        embed: embed::offer(sheet, ix),
        record: record::record(sheet, note),
        previous: previous.and_then(|n| linked(sheet, n)),
        next: next.and_then(|n| linked(sheet, n)),
    }
}

fn refer(sheet: &Sheet<'_>, articles: impl Iterator<Item = ArticleIx>) -> Vec<ArticleRef> {
    articles.map(|ix| article::refer(sheet, ix)).collect()
}

/// Gives the public articles that neither report nor are known to be silent.
fn unchecked(sheet: &Sheet<'_>, note: &Note) -> Vec<ArticleIx> {
    let looked: BTreeSet<ArticleIx> =
        note.reports.iter().map(|r| r.article).chain(note.silent.iter().copied()).collect();
    sheet.site.public.articles().filter(|ix| !looked.contains(ix)).collect()
}

/// Links another note by its title, where readers see it.
fn linked(sheet: &Sheet<'_>, ix: NoteIx) -> Option<TextView> {
    let shown = sheet.site.public.note(ix);
    shown.then(|| sheet.text(&sheet.site.dossier.note(ix).title).linked(&sheet.links.to(Address::Note(ix))))
}

fn part_of(sheet: &Sheet<'_>, note: &Note) -> Option<TextView> {
    match &note.kind {
        Kind::Figure(figure) => figure.part_of.and_then(|ix| linked(sheet, ix)),
        _ => None,
    }
}

fn backlinks(sheet: &Sheet<'_>, ix: NoteIx) -> Vec<TextView> {
    let (dossier, public) = (sheet.site.dossier, &sheet.site.public);
    let shown = |mention: &Mention| match *mention {
        Mention::Note(from) => linked(sheet, from),
        Mention::Article(from) => public
            .article(from)
            .then(|| article::title(sheet, dossier.article(from)).linked(&sheet.links.to(Address::Source(from)))),
        Mention::Page(from) => public.page(from).then(|| {
            let page = dossier.page(from);
            let address = page.section.map_or(Address::Page(from), |section| Address::Section(section, 1));
            sheet.text(&page.title).linked(&sheet.links.to(address))
        }),
        Mention::Entity(from) => public.entity(from).then(|| actor::entity(sheet, from)),
    };
    sheet.site.findings.backlinks.get(&ix).into_iter().flatten().filter_map(shown).collect()
}

/// Gives the entities that the record names, each once.
fn entities(sheet: &Sheet<'_>, note: &Note) -> Vec<TextView> {
    let public = &sheet.site.public;
    note.entities.iter().filter(|e| public.entity(**e)).map(|e| actor::entity(sheet, *e)).collect()
}

fn reply(sheet: &Sheet<'_>, reply: &Reply, home: Address) -> ReplyView {
    ReplyView {
        by: actor::actor(sheet, &reply.by),
        on: reply.on.as_ref().map(|d| sheet.date(d)),
        text: sheet.prose(&reply.text, Setting::side(home)),
        url: reply.url.clone(),
    }
}

fn verdict(sheet: &Sheet<'_>, verdict: &Verdict, home: Address) -> VerdictView {
    VerdictView {
        rating: sheet.text(&verdict.rating),
        by: verdict.by.clone(),
        on: verdict.on.as_ref().map(|d| sheet.date(d)),
        why: sheet.prose(&verdict.why, Setting::side(home)),
    }
}

fn checked(sheet: &Sheet<'_>, by: &str, on: Option<&crate::locale::Date>) -> Html {
    use crate::render::tongue::{Tongue, Word};
    match on {
        Some(date) => {
            let dated = |tongue: &Tongue| tongue.date(date);
            sheet.each(|tongue| {
                let args = [("by", Word::Text(by)), ("date", Word::Markup(&dated(tongue)))];
                tongue.html("note-second-read-on", &args)
            })
        }
        None => sheet.phrase("note-second-read", &[("by", Word::Text(by))]),
    }
}
