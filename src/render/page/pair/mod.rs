//! Two articles side by side: what both report, what only one does, where they differ, what text they share.

mod passages;
mod rewordings;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::analyze::{About, Agreement, Compared, Difference, Direction, Ground, Reuse};
use crate::diagnostic::Diagnostic;
use crate::render::address::Address;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::ledger::{PairAt, ReportAt};
use crate::render::page::{charts, names};
use crate::render::part::agreement::{self, AgreementView};
use crate::render::part::article::{self, ArticleRef};
use crate::render::part::chain::{self, ChainView};
use crate::render::part::difference::{self, DifferenceView};
use crate::render::part::pager::{self, Ranking};
use crate::render::part::quotation::{self, QuotationView};
use crate::render::part::value::{self, ValueView};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::{ArticleIx, Note, NoteIx, Report};

/// Rows of one list on the page.
const MOST: usize = 200;

/// Differences of one note that are told.
const TOLD: usize = 6;

/// What the template gets.
#[derive(Serialize)]
struct PairPage {
    title: TextView,
    a: ArticleRef,
    b: ArticleRef,
    same_origin: bool,
    differ: Vec<BothRow>,
    both: Vec<BothRow>,
    only: [OnlyList; 2],
    shared: Option<SharedText>,
    reworded: Option<rewordings::Rewordings>,
}

/// A note that rests on both.
#[derive(Serialize)]
pub(crate) struct BothRow {
    note: TextView,
    /// How the two clash, where they do.
    agreement: Option<AgreementView>,
    /// What the two give otherwise, in sentences.
    differences: Ranking<DifferenceView>,
    sides: [Vec<Side>; 2],
}

/// What one of the two says.
#[derive(Serialize)]
struct Side {
    chain: ChainView,
    value: Option<ValueView>,
    quotation: Option<QuotationView>,
}

/// Notes that rest on one of the two.
#[derive(Serialize)]
struct OnlyList {
    title: TextView,
    notes: Ranking<OnlyRow>,
}

/// A note that rests on one of the two.
#[derive(Serialize)]
struct OnlyRow {
    note: TextView,
    /// Whether an editor looked for it in the other.
    silent: bool,
}

/// Text that stands in both.
#[derive(Serialize)]
struct SharedText {
    shares: TextView,
    direction: TextView,
    about: TextView,
    chart: Option<Html>,
    /// The passages, by what they are.
    kinds: Vec<passages::Kind>,
    /// Says that there are more.
    rest: Option<TextView>,
}

/// Makes the page.
pub(crate) fn render(sheet: &Sheet<'_>, a: ArticleIx, b: ArticleIx) -> Result<Vec<u8>, Diagnostic> {
    let site = sheet.site;
    let notes = |ix| site.ledger.notes_of(ix).collect::<BTreeSet<NoteIx>>();
    let (of_a, of_b) = (notes(a), notes(b));
    let (mut differ, mut both) = (Vec::new(), Vec::new());
    for ix in of_a.intersection(&of_b) {
        let row = both_row(sheet, *ix, [a, b]);
        if row.agreement.is_some() { differ.push(row) } else { both.push(row) }
    }
    let only = |of: ArticleIx, other: ArticleIx, notes: Vec<&NoteIx>| OnlyList {
        title: titled(sheet, "pair-only", &[("article", of)]),
        notes: Ranking::head(sheet, &notes, MOST, |ix| only_row(sheet, **ix, other)),
    };
    let pair = site.ledger.pair(a, b);
    let content = PairPage {
        title: titled(sheet, "pair-title", &[("a", a), ("b", b)]),
        a: article::refer(sheet, a),
        b: article::refer(sheet, b),
        same_origin: site.findings.articles[a.at()].origin == site.findings.articles[b.at()].origin,
        differ,
        both,
        only: [only(a, b, of_a.difference(&of_b).collect()), only(b, a, of_b.difference(&of_a).collect())],
        shared: pair.and_then(|pair| shared(sheet, pair)),
        reworded: rewordings::rewordings(sheet, a, b),
    };
    let named = |ix| article::among(sheet, ix, &BTreeSet::from([a, b]), sheet.tongue()).isolated();
    let (first, second) = (named(a), named(b));
    let title = sheet.tongue().plain("pair-title", &[("a", Word::Text(&first)), ("b", Word::Text(&second))]);
    let frame = Frame::new(sheet, "pair", &title).described(sheet.say("pair-kind")).crumb(
        sheet,
        sheet.sentence("compare-title", &[]),
        Address::Compare,
    );
    site.fill(sheet, "pair.html", &frame, &content)
}

/// Says a sentence in which articles are named.
fn titled(sheet: &Sheet<'_>, key: &str, articles: &[(&str, ArticleIx)]) -> TextView {
    sheet.sentence_by(|tongue| {
        let all: BTreeSet<ArticleIx> = articles.iter().map(|(_, ix)| *ix).collect();
        let named: Vec<_> = articles.iter().map(|(arg, ix)| (*arg, article::among(sheet, *ix, &all, tongue))).collect();
        let args: Vec<(&str, Word<'_>)> = named.iter().map(|(arg, html)| (*arg, Word::Markup(html))).collect();
        tongue.html(key, &args)
    })
}

/// Sets what two articles say of a note side by side, as if nobody else reported it.
pub(crate) fn both_row(sheet: &Sheet<'_>, ix: NoteIx, articles: [ArticleIx; 2]) -> BothRow {
    let note = sheet.site.dossier.note(ix);
    let reports = articles.map(|article| reports_of(sheet, article, ix));
    let mut places: Vec<usize> = reports.iter().flat_map(|own| own.iter().map(|at| at.report)).collect();
    places.sort_unstable();
    let compared = sheet.site.comparer.among(note, places);
    let clash = clash(note, &compared, &reports);
    let (differences, worded) = differences(sheet, ix, &compared, (articles, clash.is_some()));
    let agreement = match clash {
        Some(kind) => Some(agreement::mark(sheet, kind)),
        None => worded.then(|| agreement::mark_wording(sheet)),
    };
    let sides = reports.map(|reports| reports.iter().map(|at| side(sheet, *at)).collect());
    BothRow { note: names::note_link(sheet, ix), agreement, differences, sides }
}

/// Tells what the two give otherwise, and says whether they quote in other words.
fn differences(
    sheet: &Sheet<'_>,
    ix: NoteIx,
    compared: &Compared,
    (articles, clash): ([ArticleIx; 2], bool),
) -> (Ranking<DifferenceView>, bool) {
    let note = sheet.site.dossier.note(ix);
    let of_both = |found: &&Difference| {
        let of = |at: &usize| note.reports[*at].article;
        let places = || found.sides.iter().flatten().chain(&found.unstated);
        articles.iter().all(|article| places().any(|at| of(at) == *article))
    };
    let told = |found: &&Difference| {
        let graphic = found.about == About::Wording && note.warning.is_some();
        !graphic && (clash || found.about == About::Wording)
    };
    let found: Vec<&Difference> = compared.differences.iter().filter(told).filter(of_both).collect();
    let worded = found.iter().any(|found| found.about == About::Wording);
    let page = sheet.links.to(Address::Note(ix));
    let told = Ranking::head(sheet, &found, TOLD, |found| difference::difference(sheet, note, &page, found));
    (told, worded)
}

/// Gives the reports that one note takes from an article.
fn reports_of<'s>(sheet: &'s Sheet<'_>, article: ArticleIx, note: NoteIx) -> &'s [ReportAt] {
    let all = &sheet.site.ledger.reports[article.at()];
    let from = all.partition_point(|at| at.note < note);
    let to = all.partition_point(|at| at.note <= note);
    &all[from..to]
}

/// Says whether two articles give the same of a note. Two copies of one text may clash across two of their reports, but
/// they do not differ.
fn alike(all: &[Report], [a, b]: &[&[ReportAt]; 2]) -> bool {
    let same = |x: &Report, y: &Report| {
        x.position == y.position
            && x.value.as_ref().map(|(value, _)| value) == y.value.as_ref().map(|(value, _)| value)
            && x.quote.as_ref().map(|quote| &quote.text) == y.quote.as_ref().map(|quote| &quote.text)
    };
    // Each article has a few reports of one note at most, so that every pair may be looked at.
    let within =
        |one: &ReportAt, others: &[ReportAt]| others.iter().any(|other| same(&all[one.report], &all[other.report]));
    a.iter().all(|one| within(one, b)) && b.iter().all(|one| within(one, a))
}

/// Gives the gravest clash between the reports of the two, unless they give the same.
fn clash(note: &Note, compared: &Compared, reports: &[&[ReportAt]; 2]) -> Option<Agreement> {
    if alike(&note.reports, reports) {
        return None;
    }
    let across = |one: usize, other: usize| note.reports[one].article != note.reports[other].article;
    compared.clashes.iter().filter(|(a, b, _)| across(*a, *b)).map(|(_, _, kind)| *kind).min()
}

fn side(sheet: &Sheet<'_>, at: ReportAt) -> Side {
    let note = sheet.site.dossier.note(at.note);
    let report = &note.reports[at.report];
    let found = sheet.site.findings.notes[at.note.at()].verified.get(at.report).and_then(Option::as_ref);
    Side {
        chain: chain::chain(sheet, report),
        value: report.value.as_ref().map(|(given, _)| value::value(sheet, given)),
        quotation: note.warning.is_none().then(|| quotation::quotation(sheet, report, found, None)).flatten(),
    }
}

fn only_row(sheet: &Sheet<'_>, ix: NoteIx, other: ArticleIx) -> OnlyRow {
    OnlyRow { note: names::note_link(sheet, ix), silent: sheet.site.dossier.note(ix).silent.contains(&other) }
}

fn shared(sheet: &Sheet<'_>, pair: PairAt) -> Option<SharedText> {
    let site = sheet.site;
    let reuse = &site.findings.reuse[pair.reuse?];
    let shares = sheet.sentence_by(|tongue| {
        let (a, b) = (article::within(sheet, pair.a, tongue), article::within(sheet, pair.b, tongue));
        let (share_a, share_b) = (tongue.locale.percent(reuse.share_a), tongue.locale.percent(reuse.share_b));
        let words = [
            ("a", Word::Markup(&a)),
            ("b", Word::Markup(&b)),
            ("shareA", Word::Text(share_a.as_str())),
            ("shareB", Word::Text(share_b.as_str())),
        ];
        tongue.html("pair-shares", &words)
    });
    let kinds = passages::kinds(sheet, reuse);
    let about = match kinds.iter().any(passages::Kind::has_words) {
        true if passages::private(sheet, reuse) => "pair-shared-private",
        true => "pair-shared-text",
        false => "pair-shared-ranges",
    };
    let about = sheet.sentence(about, &[]);
    let chart = charts::passages::chart(sheet, "chart-passages", [pair.a, pair.b], &reuse.passages, Some("passages"));
    let rest = pager::rest(sheet, "compare-rest", passages::MOST, reuse.passages.len());
    Some(SharedText { shares, direction: direction(sheet, reuse), about, chart, kinds, rest })
}

/// Says who can have taken from whom, and from what that is known.
fn direction(sheet: &Sheet<'_>, reuse: &Reuse) -> TextView {
    let (first, second) = match reuse.direction {
        Direction::BToA => (reuse.b, reuse.a),
        Direction::AToB | Direction::Unknown => (reuse.a, reuse.b),
    };
    let (key, agency) = match &reuse.basis {
        Ground::Dates => ("pair-direction", None),
        Ground::Record => ("pair-direction-record", None),
        Ground::Agency(name) => ("pair-direction-agency", Some(name)),
        Ground::CommonAgency(name) => ("pair-direction-common", Some(name)),
        Ground::Nothing => ("pair-direction-unknown", None),
    };
    sheet.sentence_by(|tongue| {
        let (first, second) = (article::within(sheet, first, tongue), article::within(sheet, second, tongue));
        let mut words = vec![("first", Word::Markup(&first)), ("second", Word::Markup(&second))];
        let agency = agency.map(|name| article::agency(sheet, name, tongue));
        words.extend(agency.iter().map(|name| ("agency", Word::Markup(name))));
        tongue.html(key, &words)
    })
}
