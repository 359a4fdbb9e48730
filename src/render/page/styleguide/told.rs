//! What the style guide shows of notes: reports and renderings, figures, evidence, paper.

use std::cmp::Reverse;

use serde::Serialize;

use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::markdown::Setting;
use crate::render::page::embed::{self, Framed};
use crate::render::page::front::{self, KeyFigure};
use crate::render::page::names;
use crate::render::page::print;
use crate::render::page::section::figures::{self, FigureView};
use crate::render::page::styleguide::FEW;
use crate::render::part::agreement::{self, AgreementDetail};
use crate::render::part::card::{self, Card};
use crate::render::part::report::{self, ReportView};
use crate::render::part::series::{self, SeriesTable};
use crate::render::part::{evidence, renderings};
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::text::{ProseView, TextView};
use crate::resolve::{ArticleIx, LinkTarget, Note, NoteIx};

/// Notes in every form.
#[derive(Serialize)]
pub(super) struct Told {
    summary: ProseView,
    /// What paragraphs carry beside them.
    evidence: Html,
    agreement: Option<AgreementDetail>,
    reports: Vec<ReportView>,
    renderings: Vec<renderings::Group>,
    figure: Option<FigureView>,
    series: SeriesTable,
    key_figure: Option<KeyFigure>,
    framed: Option<Framed>,
    brief: Option<Card>,
    links: Vec<TextView>,
    printed: Option<print::Note>,
    sources: Vec<print::Source>,
}

/// Shows notes that are not graphic.
pub(super) fn told(own: &Sheet<'_>, notes: &[NoteIx]) -> Told {
    let site = own.site;
    let plain = notes.iter().copied().filter(|ix| site.dossier.note(*ix).warning.is_none());
    let plain: Vec<(NoteIx, &Note, &Tally)> =
        plain.filter_map(|ix| Some((ix, site.dossier.note(ix), site.tally(ix)?))).collect();
    // Renderings lead to the reports of their note, so both are of one.
    let quoted = plain.iter().find(|(_, note, tally)| !renderings::groups(own, note, tally).is_empty());
    let quoted = quoted.or(plain.first());
    let differs = plain.iter().find(|(.., tally)| !tally.compared.differences.is_empty());
    let mut figures: Vec<NoteIx> = plain.iter().map(|(ix, ..)| *ix).filter(|ix| embed::is_offered(site, *ix)).collect();
    // What most articles give says most of a chart and a table.
    figures.sort_by_key(|ix| Reverse(site.dossier.note(*ix).reports.len()));
    let articles: Vec<ArticleIx> = quoted.map_or_else(Vec::new, |(.., tally)| tally.compared.articles.clone());
    let leads = |(ix, ..): &(NoteIx, &Note, &Tally)| LinkTarget::Note(*ix);
    Told {
        summary: quoted.map_or_else(ProseView::default, |(ix, note, _)| {
            own.prose(&note.summary, Setting::side(Address::Note(*ix)))
        }),
        evidence: evidence::beside(own, 0, &plain.iter().take(FEW).map(leads).collect::<Vec<_>>()),
        agreement: differs
            .map(|(ix, note, tally)| agreement::detail_at(own, note, tally, &own.links.to(Address::Note(*ix)))),
        reports: quoted.map_or_else(Vec::new, |(ix, note, tally)| reports(own, *ix, note, tally)),
        renderings: quoted.map_or_else(Vec::new, |(_, note, tally)| renderings::groups(own, note, tally)),
        figure: figures.first().map(|ix| figures::figure(own, *ix)),
        series: series::table(own, &figures),
        key_figure: figures.first().map(|ix| front::key_figure(own, *ix, true)),
        // Another one, as a page has the table of each once.
        framed: figures.get(1).map(|ix| embed::framed(own, *ix)),
        brief: plain.first().map(|(ix, ..)| card::card(own, *ix)),
        links: plain.iter().take(FEW).map(|(ix, ..)| names::note_link(own, *ix)).collect(),
        printed: quoted.map(|(ix, ..)| print::note(own, *ix, &articles)),
        sources: print::sources(own, &articles),
    }
}

/// Gives every report of a note.
fn reports(own: &Sheet<'_>, ix: NoteIx, note: &Note, tally: &Tally) -> Vec<ReportView> {
    let found = &own.site.findings.notes[ix.at()].verified;
    let verified = |at: usize| found.get(at).and_then(Option::as_ref);
    let report = |at: &usize| report::report(own, &note.reports[*at], verified(*at), Address::Note(ix));
    tally.reports.iter().map(report).collect()
}
