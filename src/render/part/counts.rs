//! "5 articles · 3 separate texts · 2 claimants".

use crate::analyze::Agreement;
use crate::render::html::Html;
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::text::TextView;
use crate::render::tongue::Word;

/// Counts what a note rests on, in each language of the page.
pub(crate) fn counts(sheet: &Sheet<'_>, tally: &Tally) -> TextView {
    listed(sheet, tally, false)
}

/// Counts the same for beside the mark of agreement, which says already where there is one article only.
pub(crate) fn beside_mark(sheet: &Sheet<'_>, tally: &Tally) -> TextView {
    listed(sheet, tally, tally.compared.agreement == Agreement::Single && tally.compared.articles.len() == 1)
}

fn listed(sheet: &Sheet<'_>, tally: &Tally, said: bool) -> TextView {
    let parts = [
        ("counts-articles", tally.compared.articles.len(), !said),
        ("counts-texts", tally.compared.origins.len(), !tally.compared.origins.is_empty() && !said),
        ("counts-claimants", tally.compared.claimants, tally.compared.claimants > 0),
    ];
    sheet.sentence_by(|tongue| {
        let shown = parts.iter().filter(|(.., shown)| *shown);
        let words = shown.map(|(key, n, _)| tongue.html(key, &[("n", Word::Number(*n as f64))]));
        let words: Vec<String> = words.map(|html| format!("<span class=\"tally\">{}</span>", html.as_str())).collect();
        // The dot stays at the end of a line, never alone at the beginning of one.
        Html::raw(words.join("\u{a0}· "))
    })
}
