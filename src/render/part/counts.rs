//! "5 articles · 3 separate texts · 2 claimants".

use crate::render::html::Html;
use crate::render::sheet::Sheet;
use crate::render::tally::Tally;
use crate::render::text::TextView;
use crate::render::tongue::Word;

/// Counts what a note rests on, in each language of the page.
pub(crate) fn counts(sheet: &Sheet<'_>, tally: &Tally) -> TextView {
    let parts = [
        ("counts-articles", tally.articles.len()),
        ("counts-texts", tally.origins.len()),
        ("counts-claimants", tally.claimants),
    ];
    sheet.sentence_by(|tongue| {
        let shown = parts.iter().filter(|(key, n)| *n > 0 || *key == "counts-articles");
        let words = shown.map(|(key, n)| tongue.html(key, &[("n", Word::Number(*n as f64))]));
        let words: Vec<String> = words.map(|html| format!("<span class=\"tally\">{}</span>", html.as_str())).collect();
        Html::raw(words.join(" · "))
    })
}
