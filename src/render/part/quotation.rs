//! The words of an article as an editor quotes them.

use serde::Serialize;

use crate::analyze::Verification;
use crate::locale::Lang;
use crate::render::html::{Html, escape};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::{Quotation, QuotationPiece};

/// Words of an article.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct QuotationView {
    /// The words, in the language of the article.
    #[serde(serialize_with = "crate::render::text::blocks")]
    text: TextView,
    /// They match our copy.
    verified: bool,
    /// Where in the article they stand: "words 120–135 of 812".
    place: Option<Html>,
}

/// Quotes an article of so many words.
pub(crate) fn quotation(
    sheet: &Sheet<'_>,
    quotation: &Quotation,
    lang: Lang,
    found: Option<&Verification>,
    words: Option<usize>,
) -> QuotationView {
    QuotationView {
        text: sheet.text_in(lang, set(quotation)),
        verified: found.is_some(),
        place: found.and_then(|v| place(sheet, v, words)),
    }
}

/// Sets the words with the marks of the editor told from those of the article.
pub(crate) fn set(quotation: &Quotation) -> Html {
    let mut out = String::with_capacity(quotation.text.len() + 32);
    for piece in &quotation.pieces {
        match piece {
            QuotationPiece::Verbatim(words) => escape(words, &mut out),
            QuotationPiece::Omission => out.push_str("<span class=\"editorial\">[…]</span>"),
            QuotationPiece::Insertion(words) => {
                out.push_str("<span class=\"editorial\">[");
                escape(words, &mut out);
                out.push_str("]</span>");
            }
            QuotationPiece::Recapitalised(letter) => {
                out.push_str("<span class=\"editorial\">[");
                escape(&letter.to_string(), &mut out);
                out.push_str("]</span>");
            }
        }
    }
    Html::raw(out)
}

/// Gives the words as plain text, marks in their brackets.
pub(crate) fn plain(quotation: &Quotation) -> String {
    let piece = |piece: &QuotationPiece| match piece {
        QuotationPiece::Verbatim(words) => words.clone(),
        QuotationPiece::Omission => "[…]".to_owned(),
        QuotationPiece::Insertion(words) => format!("[{words}]"),
        QuotationPiece::Recapitalised(letter) => format!("[{letter}]"),
    };
    quotation.pieces.iter().map(piece).collect()
}

/// Says where the words stand, counted from 1 for readers.
fn place(sheet: &Sheet<'_>, found: &Verification, words: Option<usize>) -> Option<Html> {
    let (first, last) = (found.segments.first()?.words.start + 1, found.segments.last()?.words.end);
    let (from, to) = (sheet.number(first), sheet.number(last));
    let count = (last + 1).saturating_sub(first);
    let range = [("from", Word::Text(&from)), ("to", Word::Text(&to)), ("count", Word::Number(count as f64))];
    Some(match words {
        Some(total) => {
            let [from, to, count] = range;
            sheet.phrase("quotation-place", &[from, to, count, ("total", Word::Number(total as f64))])
        }
        None => sheet.phrase("quotation-place-alone", &range),
    })
}
