//! The words of an article as an editor quotes them.

use serde::Serialize;

use crate::analyze::Verification;
use crate::config::Rights;
use crate::locale::{Lang, Localized};
use crate::render::html::{Html, escape};
use crate::render::sheet::Sheet;
use crate::render::text::{Block, TextView};
use crate::render::tongue::Word;
use crate::resolve::{Quotation, QuotationPiece, Report};

/// Words of an article.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct QuotationView {
    /// The words, in the language of the article.
    #[serde(serialize_with = "crate::render::text::blocks")]
    text: TextView,
    /// Our translation, in the languages of the page that the words are not in.
    translation: Option<TextView>,
    /// They match our copy.
    verified: bool,
    /// Where in the article they stand: "words 120–135 of 812".
    place: Option<Html>,
}

/// Quotes what a report quotes of an article of so many words; none where the article's quotations may not be published.
pub(crate) fn quotation(
    sheet: &Sheet<'_>,
    report: &Report,
    found: Option<&Verification>,
    words: Option<usize>,
) -> Option<QuotationView> {
    let article = sheet.site.dossier.article(report.article);
    let quote = report.quote.as_ref().filter(|_| article.rights != Rights::Metadata)?;
    Some(QuotationView {
        text: sheet.text_in(article.language, set(quote)),
        translation: translation(sheet, report),
        verified: found.is_some(),
        place: found.and_then(|v| place(sheet, v, words)),
    })
}

/// Gives our translation of what a report quotes, in the languages of the page; the quotation's own needs none.
pub(crate) fn translation(sheet: &Sheet<'_>, report: &Report) -> Option<TextView> {
    let texts = report.translation.as_ref()?;
    let quoted = sheet.site.dossier.article(report.article).language;
    let block = |lang: Lang, texts: &Localized| Some(Block::new(sheet.lang(), lang, Html::text(texts.get(lang)?)));
    let others = sheet.tongues().iter().map(|tongue| tongue.lang).filter(|lang| *lang != quoted);
    let blocks: Vec<Block> = others.filter_map(|lang| block(lang, texts)).collect();
    (!blocks.is_empty()).then_some(TextView { blocks })
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
    let count = (last + 1).saturating_sub(first);
    let number = |n: usize| Word::Number(n as f64);
    let range = [("from", number(first)), ("to", number(last)), ("count", number(count))];
    Some(match words {
        Some(total) => {
            let [from, to, count] = range;
            sheet.phrase("quotation-place", &[from, to, count, ("total", number(total))])
        }
        None => sheet.phrase("quotation-place-alone", &range),
    })
}
