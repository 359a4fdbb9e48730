//! What is known of an article: the fields of its record, how the copy was kept, and how it is cited.

use serde::Serialize;

use crate::locale::{Direction, Lang, Localized};
use crate::render::html::Html;
use crate::render::page::outlet::bare;
use crate::render::page::{article_rows, names};
use crate::render::part::article;
use crate::render::reference;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::Word;
use crate::resolve::{Article, ArticleIx, Capture, Field};

/// A field of the record.
#[derive(Serialize)]
pub(super) struct Fact {
    label: Html,
    /// What it says; none where it was looked for and the copy does not state it.
    values: Vec<TextView>,
}

/// How the copy was kept.
#[derive(Serialize)]
pub(super) struct Provenance {
    sha256: Option<String>,
    raw_sha256: Option<String>,
    captures: Vec<CaptureView>,
}

/// A copy that was kept.
#[derive(Serialize)]
struct CaptureView {
    at: Option<Html>,
    by: Option<String>,
    sha256: Option<String>,
    url: Option<Html>,
    /// That it is what is quoted, or how many of its words are new and how many are gone. The words themselves may not be ours to publish.
    change: Vec<TextView>,
    /// Its words are others than those that are quoted.
    changed: bool,
}

/// How the article is cited.
#[derive(Serialize)]
pub(super) struct Citation {
    text: TextView,
    bibtex: Html,
}

/// Gives the fields that are known, or that were looked for in vain, in the order of the record.
pub(super) fn facts(sheet: &Sheet<'_>, ix: ArticleIx) -> Vec<Fact> {
    let site = sheet.site;
    let article = site.dossier.article(ix);
    let texts = |list: &[Localized]| list.iter().map(|text| sheet.name(text)).collect::<Vec<_>>();
    let date = |date: &crate::locale::Date| names::own(sheet.date(date));
    let link = |url: &String| names::own(Html::link(url, &Html::raw(bare(url))));
    let words = |text: &str| vec![names::own(Html::text(text))];
    let articles = |list: &[ArticleIx]| {
        list.iter().filter(|ix| site.public.article(**ix)).map(|ix| names::article_link(sheet, *ix)).collect::<Vec<_>>()
    };
    let length = site.findings.articles[ix.at()].words.map(|n| names::own(Html::text(&sheet.number(n))));
    let grading = article.grading.as_ref().filter(|g| g.public).map(article_rows::graded);
    let agencies = article.agencies.iter().map(|name| sheet.sentence_by(|tongue| article::agency(sheet, name, tongue)));
    let derived = &site.ledger.derived[ix.at()];
    let rows: [(&str, Option<Field>, Vec<TextView>); 17] = [
        ("source-label", Some(Field::Title), Vec::new()),
        ("sources-outlet", Some(Field::Outlet), names::outlet_of(sheet, ix).into_iter().collect()),
        ("sources-language", None, vec![names::own(sheet.language(article.language))]),
        ("sources-published", Some(Field::Published), article.published.iter().map(date).collect()),
        ("source-authors", Some(Field::Authors), texts(&article.authors)),
        ("source-agencies", Some(Field::Agencies), agencies.collect()),
        ("source-url", Some(Field::Url), article.url.iter().map(link).collect()),
        ("source-archive", None, article.archive_url.iter().map(link).collect()),
        ("source-modified", None, article.modified.iter().map(date).collect()),
        ("source-retrieved", None, article.retrieved.iter().map(date).collect()),
        ("source-republishes", None, articles(&article.republishes)),
        ("source-translation-of", None, articles(&article.translation_of)),
        ("source-republished-by", None, articles(&derived.reprints)),
        ("source-translated-by", None, articles(&derived.translations)),
        ("sources-length", None, length.into_iter().collect()),
        ("sources-rights", None, vec![names::own(article_rows::rights(sheet, ix))]),
        ("sources-grading", None, grading.iter().flat_map(|g| words(g)).collect()),
    ];
    let known =
        |(_, field, values): &(&str, Option<Field>, Vec<TextView>)| !values.is_empty() || looked_for(article, *field);
    rows.into_iter().filter(known).map(|(key, _, values)| Fact { label: sheet.label(key), values }).collect()
}

/// Says whether a field was looked for and is not in the copy.
fn looked_for(article: &Article, field: Option<Field>) -> bool {
    field.is_some_and(|field| article.not_stated.contains(&field))
}

fn foreign(text: &str, lang: Lang) -> String {
    let dir = lang.direction().as_str();
    format!("<bdi lang=\"{lang}\" dir=\"{dir}\">{}</bdi>", Html::text(text).as_str())
}

fn isolated(text: &str) -> String {
    format!("<bdi>{}</bdi>", Html::text(text).as_str())
}

/// Gives how the copy was kept.
pub(super) fn provenance(sheet: &Sheet<'_>, ix: ArticleIx) -> Provenance {
    let found = &sheet.site.findings.articles[ix.at()];
    let kept = &sheet.site.dossier.article(ix).captures;
    // What a record counts was counted against the text of one of its captures. If quotations are checked against another by now,
    // the counts say nothing of it.
    let is_quoted = |c: &Capture| c.text_sha256.is_some() && c.text_sha256 == found.sha256;
    let quoted = kept.iter().position(is_quoted);
    let capture = |(at, c): (usize, &Capture)| CaptureView {
        at: c.at.as_ref().map(|date| sheet.date(date)),
        by: c.by.clone(),
        sha256: c.sha256.clone(),
        url: c.url.as_ref().map(|url| Html::link(url, &Html::raw(bare(url)))),
        change: match quoted {
            Some(quoted) if quoted == at => vec![sheet.sentence("source-capture-quoted", &[])],
            Some(_) if is_quoted(c) => vec![sheet.sentence("source-capture-same", &[])],
            Some(_) => change(sheet, c.added_words, c.removed_words),
            None => Vec::new(),
        },
        changed: quoted.is_some()
            && !is_quoted(c)
            && [c.added_words, c.removed_words].into_iter().flatten().any(|n| n > 0),
    };
    Provenance {
        sha256: found.sha256.clone(),
        raw_sha256: found.raw_sha256.clone(),
        captures: kept.iter().enumerate().map(capture).collect(),
    }
}

/// Tells how the words of a copy differ from those that are quoted; nothing where the record does not say.
fn change(sheet: &Sheet<'_>, added: Option<u64>, removed: Option<u64>) -> Vec<TextView> {
    if added.is_none() && removed.is_none() {
        return Vec::new();
    }
    let counts = [("source-capture-added", added), ("source-capture-removed", removed)];
    let counts = counts.into_iter().filter_map(|(key, count)| Some((key, count.filter(|count| *count > 0)?)));
    let sentence = |(key, count): (&str, u64)| sheet.sentence(key, &[("count", Word::Number(count as f64))]);
    let sentences: Vec<TextView> = counts.map(sentence).collect();
    if sentences.is_empty() { vec![sheet.sentence("source-capture-same", &[])] } else { sentences }
}

/// Gives the citation of an article in words and for BibTeX.
pub(super) fn citation(sheet: &Sheet<'_>, ix: ArticleIx) -> Citation {
    let (mut bibtex, mut marked) = (String::new(), String::new());
    reference::of_article(sheet.site, ix).to_bibtex(&mut bibtex);
    sheet.mark_scripts(&bibtex, Direction::LeftToRight, &mut marked);
    Citation { text: in_words(sheet, ix), bibtex: Html::raw(marked) }
}

/// Gives the citation of an article in words: authors, title, outlet, date, address, as far as they are known.
pub(crate) fn in_words(sheet: &Sheet<'_>, ix: ArticleIx) -> TextView {
    let site = sheet.site;
    let article = site.dossier.article(ix);
    let outlet = article.outlet.filter(|o| site.public.outlet(*o)).map(|o| &site.dossier.outlet(o).name);
    sheet.sentence_by(|tongue| {
        let name = |text: &Localized| {
            let piece = text.pick(tongue.lang, site.dossier.default_language())?;
            Some(if piece.fallback { foreign(piece.text, piece.lang) } else { isolated(piece.text) })
        };
        let authors: Vec<String> = article.authors.iter().filter_map(&name).collect();
        let title = article.name().and_then(&name).unwrap_or_else(|| isolated(&article.id));
        let mut parts = vec![title];
        if !authors.is_empty() {
            parts.insert(0, tongue.locale.list_and(&authors));
        }
        parts.extend(outlet.and_then(&name));
        parts.extend(article.published.as_ref().map(|date| tongue.date(date).as_str().to_owned()));
        parts.extend(article.url.as_ref().map(|url| format!("<bdi dir=\"ltr\">{}</bdi>", Html::text(url).as_str())));
        Html::raw(format!("{}.", parts.join(". ")))
    })
}
