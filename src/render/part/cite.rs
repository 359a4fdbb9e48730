//! How to cite a page of the dossier: in words, for BibTeX, for CSL.
//!
//! Takes the page's title and address; the state of reporting stands in each form, as a page read later may say otherwise.
//! An article of another's is cited by `page/source/record`; the forms for programs are those of
//! `render/reference`.

use serde::Serialize;

use crate::locale::{Direction, without_isolates};
use crate::render::address::View;
use crate::render::html::Html;
use crate::render::reference::{self, Medium, Reference};
use crate::render::sheet::Sheet;
use crate::render::tongue::Word;

/// A page as others cite it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Citation {
    /// A sentence in the language of the page's furniture, inserted words isolated.
    text: Html,
    /// An entry for BibTeX (biblatex fields).
    bibtex: Html,
    /// An item of CSL-JSON, in a list as tools read it.
    csl: Html,
}

/// Cites a page by its title, empty on the front page. A parallel view is cited by its first language, whose address stays.
pub(crate) fn page(sheet: &Sheet<'_>, title: &str) -> Citation {
    let config = &sheet.site.dossier.config;
    let path = sheet.address.path(View::Single(sheet.lang()), sheet.site.dossier);
    let url = format!("{}{path}", config.base_url);
    let site = sheet.plain(&config.title);
    // Markup and tools of citation need none of the characters that set names apart in a title.
    let title = &without_isolates(title);
    let named = !title.is_empty();
    let reference = Reference {
        key: reference::key_of_page(sheet.site, sheet.address, sheet.lang()),
        medium: Medium::Page,
        authors: Vec::new(),
        title: Some(if named { title } else { &site }),
        container: named.then_some(&site),
        date: config.as_of.as_ref(),
        accessed: None,
        url: Some(&url),
        archive: None,
        lang: sheet.lang(),
    };
    let mut bibtex = String::new();
    reference.to_bibtex(&mut bibtex);
    let csl = serde_json::to_string_pretty(&[reference.to_csl()]).unwrap_or_default();
    let code = |text: &str| marked(sheet, text, Direction::LeftToRight);
    Citation { text: text(sheet, title, &site, &url), bibtex: code(&bibtex), csl: code(&csl) }
}

/// Sets words with those in another script marked.
fn marked(sheet: &Sheet<'_>, text: &str, around: Direction) -> Html {
    let mut out = String::with_capacity(text.len() + 64);
    sheet.mark_scripts(text, around, &mut out);
    Html::raw(out)
}

fn text(sheet: &Sheet<'_>, title: &str, site: &str, url: &str) -> Html {
    let tongue = sheet.tongue();
    let (shown, site) = (marked(sheet, title, tongue.lang.direction()), marked(sheet, site, tongue.lang.direction()));
    let as_of = sheet.site.dossier.config.as_of.as_ref().map(|date| tongue.locale.date(date));
    // In the direction of the sentence: a title may begin with a name in the other script.
    let (shown, site) = (tongue.apart(&shown), tongue.apart(&site));
    let mut args = vec![("title", Word::Phrase(&shown)), ("site", Word::Phrase(&site)), ("url", Word::Text(url))];
    args.extend(as_of.as_ref().map(|date| ("date", Word::Text(date))));
    let sentence = match (title.is_empty(), as_of.is_some()) {
        (true, true) => "cite-dossier-as-of",
        (true, false) => "cite-dossier",
        (false, true) => "cite-as-of",
        (false, false) => "cite",
    };
    tongue.html(sentence, &args)
}
