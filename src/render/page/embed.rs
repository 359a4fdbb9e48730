//! A figure as a page of its own, for a frame on another site.
//!
//! It has the figure, what it rests on and a link back, and nothing around them; it sets no cookies, asks for nothing from
//! elsewhere and follows the light or dark of its reader. Graphic matter is not given away.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::locale::Direction;
use crate::render::address::{Address, View};
use crate::render::frame::Frame;
use crate::render::html::{Html, escape};
use crate::render::page::charts::{self, Easel};
use crate::render::page::section::figures::{self, FigureView};
use crate::render::sheet::Sheet;
use crate::render::site::Site;
use crate::resolve::{Kind, NoteIx};

/// What the template gets.
#[derive(Serialize)]
struct Embed {
    framed: Framed,
    /// The page of the figure.
    note: String,
    /// Where that page is for everyone.
    canonical: String,
}

/// A figure and its chart.
#[derive(Serialize)]
pub(crate) struct Framed {
    figure: FigureView,
    chart: Option<Html>,
}

/// What others need to show a figure.
#[derive(Serialize)]
pub(crate) struct Offer {
    /// The page of its own.
    href: String,
    /// The code for the frame.
    code: Html,
}

/// Says whether a note is a figure that others may show.
pub(crate) fn is_offered(site: &Site<'_>, ix: NoteIx) -> bool {
    let note = site.dossier.note(ix);
    let shown = |place: &usize| note.reports[*place].value.is_some();
    let figured = site.tally(ix).is_some_and(|tally| tally.reports.iter().any(shown));
    matches!(note.kind, Kind::Figure(_)) && note.warning.is_none() && figured
}

/// Makes the page.
pub(crate) fn render(sheet: &Sheet<'_>, ix: NoteIx) -> Result<Vec<u8>, Diagnostic> {
    let note = sheet.site.dossier.note(ix);
    let content = Embed {
        framed: framed(sheet, ix),
        note: sheet.links.to(Address::Note(ix)),
        canonical: url(sheet, Address::Note(ix)),
    };
    sheet.site.fill(sheet, "embed.html", &Frame::titled(sheet, "embed", &note.title), &content)
}

/// Sets what the frame shows.
pub(crate) fn framed(sheet: &Sheet<'_>, ix: NoteIx) -> Framed {
    let note = sheet.site.dossier.note(ix);
    let table = format!("table-{}", note.id);
    let what = |easel: &Easel<'_>| easel.text(&note.title);
    let about = charts::figures::About { id: "chart", what: &what, table: Some(&table) };
    Framed { chart: charts::figures::chart(sheet, &about, &[ix]), figure: figures::figure(sheet, ix) }
}

/// Gives away a figure beside which this stands: on its note, in its section and in the style guide, and not in parallel views,
/// which have no such page.
pub(crate) fn offer(sheet: &Sheet<'_>, ix: NoteIx) -> Option<Offer> {
    let beside = matches!(sheet.address, Address::Note(_) | Address::Section(..) | Address::Styleguide);
    let offered = beside && matches!(sheet.view, View::Single(_)) && is_offered(sheet.site, ix);
    offered.then(|| Offer { href: sheet.links.to(Address::Embed(ix)), code: code(sheet, ix) })
}

/// Writes the code that others put on their pages.
fn code(sheet: &Sheet<'_>, ix: NoteIx) -> Html {
    let mut code = String::from("<iframe src=\"");
    escape(&url(sheet, Address::Embed(ix)), &mut code);
    code.push_str("\" title=\"");
    escape(&sheet.plain(&sheet.site.dossier.note(ix).title), &mut code);
    code.push_str("\" width=\"100%\" height=\"480\" loading=\"lazy\" style=\"border: 0\"></iframe>");
    let mut out = String::new();
    sheet.mark_scripts(&code, Direction::LeftToRight, &mut out);
    Html::raw(out)
}

fn url(sheet: &Sheet<'_>, address: Address) -> String {
    let dossier = sheet.site.dossier;
    format!("{}{}", dossier.config.base_url, address.path(View::Single(sheet.lang()), dossier))
}
