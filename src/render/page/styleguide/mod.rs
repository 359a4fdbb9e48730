//! The style guide: every component of the theme, in each language of the dossier and so in both directions.
//!
//! Built with `--drafts` alone, for those who change the theme. It takes its words from the dossier itself, as invented ones
//! would hide what real ones do to a line; a component for which the dossier has nothing is left out.

mod compared;
mod told;

use serde::Serialize;

use crate::analyze::Agreement;
use crate::diagnostic::Diagnostic;
use crate::locale::Lang;
use crate::render::address::View;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::page::charts;
use crate::render::page::section::{self, Entry};
use crate::render::part::agreement::{self, AgreementView};
use crate::render::part::article::{self, ArticleRef};
use crate::render::part::card::{self, Card};
use crate::render::part::correction::{self, CorrectionView};
use crate::render::part::fact::{self, Fact};
use crate::render::part::value::{self, ValueView};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::NoteIx;
use compared::Compared;
use told::Told;

/// Entries of a list that show how it is set.
const FEW: usize = 3;

/// What the style guide shows.
#[derive(Serialize)]
struct Content {
    specimens: Vec<Specimen>,
}

/// Every component in one language, set.
#[derive(Serialize)]
struct Specimen {
    lang: Lang,
    dir: &'static str,
    html: Html,
}

/// Every component in one language, to be set.
#[derive(Serialize)]
struct Parts {
    name: String,
    title: TextView,
    summary: TextView,
    marks: Vec<AgreementView>,
    values: Vec<ValueView>,
    articles: Vec<ArticleRef>,
    facts: Vec<Fact>,
    cards: Vec<Card>,
    warning: Option<TextView>,
    entries: Vec<Entry>,
    stances: Vec<TextView>,
    corrections: Vec<CorrectionView>,
    passages: Option<Html>,
    told: Told,
    compared: Compared,
}

/// Makes the style guide.
pub(crate) fn render(sheet: &Sheet<'_>) -> Result<Vec<u8>, Diagnostic> {
    let frame = Frame::new(sheet, "styleguide", &sheet.say("styleguide-title"));
    let languages = sheet.site.dossier.config.languages.iter().map(|language| language.lang);
    let specimens = languages.map(|lang| specimen(sheet, &frame, lang)).collect::<Result<_, _>>()?;
    sheet.site.fill(sheet, "styleguide.html", &frame, &Content { specimens })
}

/// Sets every component as on a page of its own language, labels and all; links lead from the page around it.
fn specimen(around: &Sheet<'_>, frame: &Frame, lang: Lang) -> Result<Specimen, Diagnostic> {
    let mut own = Sheet::new(around.site, around.address, View::Single(lang));
    own.links = around.links.in_view(View::Single(lang));
    let set = around.site.fill(&own, "specimen.html", frame, &parts(&own, lang))?;
    let html = Html::raw(apart(&String::from_utf8_lossy(&set), lang));
    Ok(Specimen { lang, dir: lang.direction().as_str(), html })
}

/// Tells the IDs of one specimen, and what leads to them, from those of the others.
fn apart(html: &str, lang: Lang) -> String {
    const NAMED: [&str; 4] = [" id=\"", " href=\"#", " aria-labelledby=\"", " aria-details=\""];
    let mut out = String::with_capacity(html.len() + html.len() / 32);
    let mut rest = html;
    while let Some((at, name)) = NAMED.iter().filter_map(|name| Some((rest.find(name)?, name))).min() {
        let (before, after) = rest.split_at(at + name.len());
        let (ids, behind) = after.split_at(after.find('"').unwrap_or(after.len()));
        // A label may be made of several.
        let ids: Vec<String> = ids.split(' ').map(|id| format!("{lang}-{id}")).collect();
        out.push_str(before);
        out.push_str(&ids.join(" "));
        rest = behind;
    }
    out + rest
}

fn parts(own: &Sheet<'_>, lang: Lang) -> Parts {
    let site = own.site;
    let notes: Vec<NoteIx> = site.public.notes().collect();
    let graphic = notes.iter().find_map(|ix| site.dossier.note(*ix).warning.as_ref());
    let stances = &site.dossier.config.stances;
    let public = site.public.articles().take(FEW);
    let ways = [Agreement::Agree, Agreement::Compatible, Agreement::Differ, Agreement::Conflict, Agreement::Single];
    Parts {
        name: site.tongue(lang).own_name(),
        title: own.text(&site.dossier.config.title),
        summary: own.text(&site.dossier.config.summary),
        marks: ways.into_iter().map(|way| agreement::mark(own, way)).collect(),
        values: values(own, &notes),
        articles: public.map(|ix| article::refer(own, ix)).collect(),
        facts: notes.first().map_or_else(Vec::new, |ix| fact::of_note(own, site.dossier.note(*ix))),
        cards: one_of_each_kind(own, &notes).into_iter().map(|ix| card::card(own, ix).again()).collect(),
        warning: graphic.map(|words| own.text(words)),
        entries: section::entries(own, &site.index.chronology[..site.index.chronology.len().min(FEW)], None),
        stances: stances.keys().take(FEW).map(|key| fact::term(own, stances, key)).collect(),
        corrections: site.index.corrections.iter().take(1).map(|c| correction::correction(own, *c)).collect(),
        passages: passages(own),
        told: told::told(own, &notes),
        compared: compared::compared(own),
    }
}

/// Draws what the two articles share that share most.
fn passages(sheet: &Sheet<'_>) -> Option<Html> {
    let reuse = &sheet.site.findings.reuse[*sheet.site.ledger.by_share.first()?];
    charts::passages::chart(sheet, "chart-passages", [reuse.a, reuse.b], &reuse.passages, None)
}

/// Gives the first note of each kind that is not graphic.
fn one_of_each_kind(sheet: &Sheet<'_>, notes: &[NoteIx]) -> Vec<NoteIx> {
    let mut chosen: Vec<(&str, NoteIx)> = Vec::new();
    for ix in notes {
        let note = sheet.site.dossier.note(*ix);
        let kind = note.kind.name();
        if note.warning.is_none() && chosen.iter().all(|(known, _)| *known != kind) {
            chosen.push((kind, *ix));
        }
    }
    chosen.into_iter().map(|(_, ix)| ix).collect()
}

/// Gives each form of a figure once.
fn values(sheet: &Sheet<'_>, notes: &[NoteIx]) -> Vec<ValueView> {
    let mut seen: Vec<std::mem::Discriminant<crate::resolve::Value>> = Vec::new();
    let mut shown = Vec::new();
    let reports = notes.iter().flat_map(|ix| &sheet.site.dossier.note(*ix).reports);
    for (given, _) in reports.filter_map(|report| report.value.as_ref()) {
        if !seen.contains(&std::mem::discriminant(given)) {
            seen.push(std::mem::discriminant(given));
            shown.push(value::value(sheet, given));
        }
    }
    shown
}
