//! The evidence for a paragraph, to stand beside it: the notes that it links with what each rests on, and the articles.
//!
//! Takes what a paragraph leads to; gives a disclosure that a wide page shows in its margin and a narrow one opens
//! in place. Says nothing that the notes' own pages do not say.

use crate::render::address::Address;
use crate::render::html::{Html, escape};
use crate::render::part::{actor, agreement, article, counts};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::{ArticleIx, LinkTarget, NoteIx};

/// Sets what a paragraph links, in the language of its column; empty where it links none.
pub(crate) fn beside(sheet: &Sheet<'_>, column: usize, targets: &[LinkTarget]) -> Html {
    let row = |target: &LinkTarget| match *target {
        LinkTarget::Note(ix) => note(sheet, column, ix),
        LinkTarget::Article(ix) => Some(article(sheet, column, ix)),
        LinkTarget::Entity(_) | LinkTarget::Page(_) => None,
    };
    let rows: String = targets.iter().filter_map(row).collect();
    if rows.is_empty() {
        return Html::default();
    }
    let tongue = sheet.tongues()[column];
    let summary = Html::text(&tongue.text("evidence-beside"));
    Html::raw(format!(
        "<details class=\"side-note\"><summary>{}</summary><ul>{rows}</ul></details>\n",
        summary.as_str()
    ))
}

fn note(sheet: &Sheet<'_>, column: usize, ix: NoteIx) -> Option<String> {
    let tally = sheet.site.tally(ix)?;
    let tongue = sheet.tongues()[column];
    let title = actor::words(&sheet.site.dossier.note(ix).title, tongue.lang, sheet);
    let link = Html::link(&sheet.links.to(Address::Note(ix)), &title);
    let mark = agreement::mark(sheet, tally.compared.agreement);
    let mut name = String::new();
    escape(mark.name(), &mut name);
    Some(format!(
        "<li>{} <span class=\"agreement agreement-{name}\">{}</span> <span class=\"counts\">{}</span></li>",
        link.as_str(),
        in_column(mark.label(), column),
        in_column(&counts::beside_mark(sheet, tally), column),
    ))
}

fn article(sheet: &Sheet<'_>, column: usize, ix: ArticleIx) -> String {
    let (tongue, record) = (sheet.tongues()[column], sheet.site.dossier.article(ix));
    let name = article::within(sheet, ix, tongue);
    let link = Html::link(&sheet.links.to(Address::Source(ix)), &name);
    let mut about = vec![Html::text(&tongue.language(record.language)).as_str().to_owned()];
    about.extend(record.published.as_ref().map(|date| tongue.date_short(date).as_str().to_owned()));
    format!("<li>{} <span class=\"source-meta\">{}</span></li>", link.as_str(), about.join(" · "))
}

fn in_column(text: &TextView, column: usize) -> &str {
    text.blocks.get(column).or(text.blocks.first()).map_or("", |block| block.html.as_str())
}
