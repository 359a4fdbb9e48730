//! Which language an article is in, and how a page with two is parted: by what its elements state, and by script.

use crate::import::{found, language};
use crate::locale::Lang;

use super::tree::Paragraph;
use super::{Clue, Document, Page, Sure, json_ld, metas};

/// Words of a paragraph that counts as running text; menus in another language have fewer.
const SENTENCE: usize = 10;
/// Words of running text that a language has at least, to be a version of the article of its own.
const VERSION: usize = 35;

/// One language of an article.
#[derive(Debug, Clone)]
pub(crate) struct Version {
    pub(crate) language: Clue<Lang>,
    pub(crate) paragraphs: Vec<Paragraph>,
}

/// Gives the language that a page states of itself.
pub(super) fn stated(page: &Page<'_>, document: &Document<'_>) -> Option<Clue<Lang>> {
    let linked = page
        .article
        .and_then(|article| json_ld::text(article, "inLanguage"))
        .map(|code| (code, "JSON-LD, inLanguage".to_owned()));
    let root = page.tree.html_root();
    let root =
        root.attr("lang").or_else(|| root.attr("xml:lang")).map(|code| (code.to_string(), "html lang".to_owned()));
    let body =
        page.tree.body().and_then(|body| body.attr("lang")).map(|code| (code.to_string(), "body lang".to_owned()));
    let meta = page.metas.first(metas::LANGUAGE).map(|(key, code)| (code, format!("meta {key}")));
    let all = [root, linked, meta, body].into_iter().flatten();
    all.filter_map(|(code, from)| Some(Clue::new(code_of(&code, document)?, from, Sure::Stated))).next()
}

/// Reads a code as pages write it (`en_US`, `ar-LB`): as the dossier has it, else without its region.
fn code_of(code: &str, document: &Document<'_>) -> Option<Lang> {
    let code = code.trim().replace('_', "-");
    let whole = Lang::parse(&code).filter(|lang| document.languages.contains(lang));
    whole.or_else(|| Lang::parse(&code.split('-').next().unwrap_or_default().to_lowercase()))
}

/// Parts the words of an article by language. `visible` are all words of the page: an extraction may have kept one
/// language and dropped the other.
pub(super) fn versions(
    body: &[Paragraph],
    visible: &[Paragraph],
    stated: Option<Clue<Lang>>,
    document: &Document<'_>,
) -> Vec<Version> {
    let whole: String = body.iter().map(|paragraph| paragraph.text.as_str()).collect::<Vec<_>>().join("\n");
    if let Some(language) = document.language {
        return vec![Version {
            language: Clue::new(language, "what was given", Sure::Stated),
            paragraphs: body.to_vec(),
        }];
    }
    let fallback = stated.filter(|clue| fits(&whole, clue.value) || !whole.contains(char::is_alphabetic));
    let fallback = fallback
        .map_or_else(|| language::of(&whole, document.languages), |stated| unless_wrong(stated, &whole, document));
    let mut versions = split(body, fallback.value, document.languages);
    for other in split(visible, fallback.value, document.languages) {
        if versions.len() == 1 && !versions.iter().any(|version| version.language.value == other.language.value) {
            let sentences = other.paragraphs.into_iter().filter(|p| p.text.split_whitespace().count() >= SENTENCE / 2);
            versions.push(Version { language: other.language, paragraphs: sentences.collect() });
        }
    }
    if let [only] = versions.as_mut_slice() {
        only.language = fallback;
    }
    versions
}

/// Gives the language that a page states, unless its words are plainly in another: templates state that of their maker.
fn unless_wrong(stated: Clue<Lang>, words: &str, document: &Document<'_>) -> Clue<Lang> {
    match language::against(words, stated.value, document.languages) {
        Some(other) => {
            Clue::new(other, format!("its words, against {}, `{}`", stated.from, stated.value), Sure::Likely)
        }
        None => stated,
    }
}

/// Parts paragraphs by language, the first language first. Where only one has running text enough, all stays together.
pub(crate) fn split(paragraphs: &[Paragraph], fallback: Lang, known: &[Lang]) -> Vec<Version> {
    let labels: Vec<Option<(Lang, bool)>> = paragraphs.iter().map(|p| label(p, fallback, known)).collect();
    let mut counts: Vec<(Lang, usize, bool)> = Vec::new();
    for (paragraph, label) in paragraphs.iter().zip(&labels) {
        let words = paragraph.text.split_whitespace().count();
        let Some((language, stated)) = label.filter(|_| words >= SENTENCE) else { continue };
        match counts.iter_mut().find(|(other, ..)| *other == language) {
            Some(count) => count.1 += words,
            None => counts.push((language, words, stated)),
        }
    }
    let all: usize = counts.iter().map(|(_, words, _)| words).sum();
    counts.retain(|(_, words, _)| *words >= VERSION && words * 7 >= all);
    if counts.len() < 2 {
        let language =
            Clue::new(counts.first().map_or(fallback, |(language, ..)| *language), "its letters", Sure::Likely);
        return vec![Version { language, paragraphs: paragraphs.to_vec() }];
    }
    let clue = |(language, _, stated): &(Lang, usize, bool)| {
        Clue::new(
            *language,
            if *stated { "lang of its paragraphs" } else { "its letters" },
            if *stated { Sure::Stated } else { Sure::Likely },
        )
    };
    let mut versions: Vec<Version> =
        counts.iter().map(|count| Version { language: clue(count), paragraphs: Vec::new() }).collect();
    let mut current = 0;
    for (paragraph, label) in paragraphs.iter().zip(&labels) {
        let of = label.and_then(|(language, _)| counts.iter().position(|(other, ..)| *other == language));
        current = of.unwrap_or(current);
        versions[current].paragraphs.push(paragraph.clone());
    }
    versions
}

/// Tells the language of a paragraph, and whether the page states it; nothing where it has no letters.
fn label(paragraph: &Paragraph, fallback: Lang, known: &[Lang]) -> Option<(Lang, bool)> {
    if !paragraph.text.contains(char::is_alphabetic) {
        return None;
    }
    let stated =
        paragraph.language.as_deref().and_then(|code| Lang::parse(&code.split(['-', '_']).next()?.to_lowercase()));
    if let Some(stated) = stated.filter(|language| fits(&paragraph.text, *language)) {
        return Some((stated, true));
    }
    if fits(&paragraph.text, fallback) {
        return Some((fallback, false));
    }
    Some((found::guess(&paragraph.text, known), false))
}

/// Says whether a text is in the script of a language, as far as Arabic script and all others are concerned.
pub(super) fn fits(text: &str, language: Lang) -> bool {
    found::is_arabic(text) == found::has_arabic_script(language)
}
