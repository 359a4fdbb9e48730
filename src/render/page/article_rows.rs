//! Articles as rows of a table: on the page of all sources and on the page of an outlet.

use serde::Serialize;

use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::page::names;
use crate::render::part::filter::{self, Carried, Found, Kind, Narrowing};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::{ArticleIx, Field, Grading};

/// One article.
#[derive(Debug, Serialize)]
pub(crate) struct ArticleRow {
    /// Its place on the page; none where the article has another there.
    id: Option<String>,
    title: TextView,
    outlet: Option<TextView>,
    /// Whether the outlet was looked for in vain.
    outlet_not_stated: bool,
    country: Option<TextView>,
    language: Html,
    published: Option<Html>,
    /// Whether the date was looked for in vain.
    published_not_stated: bool,
    words: Option<String>,
    /// The article whose text it carries, where it is another.
    origin: Option<TextView>,
    rights: Html,
    grading: Option<String>,
    notes: String,
    notes_href: String,
    /// What filters find it by; none where there are none.
    found: Option<Found>,
}

impl ArticleRow {
    /// Gives the row without its place on the page, for where the article has another.
    #[must_use]
    pub(crate) fn again(mut self) -> Self {
        self.id = None;
        self
    }
}

/// Makes the row of an article.
pub(crate) fn row(sheet: &Sheet<'_>, ix: ArticleIx) -> ArticleRow {
    let site = sheet.site;
    let article = site.dossier.article(ix);
    let outlet = article.outlet.filter(|o| site.public.outlet(*o)).map(|o| site.dossier.outlet(o));
    let origin = origin(sheet, ix).filter(|named_by| *named_by != ix);
    ArticleRow {
        id: Some(article.id.clone()),
        title: names::article_link(sheet, ix),
        outlet: names::outlet_of(sheet, ix),
        outlet_not_stated: article.outlet.is_none() && article.not_stated.contains(&Field::Outlet),
        country: outlet.and_then(|o| o.country.as_ref()).map(|country| sheet.text(country)),
        language: sheet.language(article.language),
        published: article.published.as_ref().map(|date| sheet.date_short(date)),
        published_not_stated: article.published.is_none() && article.not_stated.contains(&Field::Published),
        words: site.findings.articles[ix.at()].words.map(|words| sheet.number(words)),
        origin: origin.map(|ix| names::article_link(sheet, ix)),
        rights: rights(sheet, ix),
        grading: article.grading.as_ref().filter(|g| g.public).map(graded),
        notes: sheet.number(site.ledger.notes_of(ix).count()),
        notes_href: sheet.links.to_anchor(Address::Source(ix), "quotations"),
        found: None,
    }
}

/// Makes the rows of some articles, and offers what they can be narrowed to: an outlet, a country, a language, rights.
pub(crate) fn narrowed(sheet: &Sheet<'_>, articles: &[ArticleIx], paged: bool) -> (Vec<ArticleRow>, Option<Narrowing>) {
    let dossier = sheet.site.dossier;
    let mut carried = Carried::new(sheet, &[Kind::Outlet, Kind::Country, Kind::Language, Kind::Rights]);
    for ix in articles {
        let article = dossier.article(*ix);
        carried.row(ix.at());
        if let Some(outlet) = article.outlet.filter(|outlet| sheet.site.public.outlet(*outlet)) {
            carried.outlet(outlet);
            let country = dossier.outlet(outlet).country.as_ref();
            // A country is what its name is in the language that names it in every view.
            let first = country.and_then(|country| country.iter().next()).map(|(_, first)| filter::slug(first));
            first.iter().zip(country).for_each(|(tag, country)| {
                carried.carry(Kind::Country, tag, || sheet.text(country));
            });
        }
        let language = article.language;
        carried.carry(Kind::Language, language.as_str(), || names::own(sheet.language(language)));
        carried.carry(Kind::Rights, article.rights.name(), || names::own(rights(sheet, *ix)));
    }
    let mut narrowed = carried.narrowed(paged);
    let rows = articles.iter().map(|ix| ArticleRow { found: narrowed.next(), ..row(sheet, *ix) }).collect();
    (rows, narrowed.narrowing)
}

/// Names the rights of an article.
pub(crate) fn rights(sheet: &Sheet<'_>, ix: ArticleIx) -> Html {
    sheet.label(&format!("rights-{}", sheet.site.dossier.article(ix).rights.name()))
}

/// Writes a grading by the Admiralty code.
pub(crate) fn graded(grading: &Grading) -> String {
    format!("{}{}", grading.source, grading.item)
}

/// Gives the article that names the text of an article: the earliest that readers see.
pub(crate) fn origin(sheet: &Sheet<'_>, ix: ArticleIx) -> Option<ArticleIx> {
    let origin = sheet.site.findings.origins.get(sheet.site.findings.articles[ix.at()].origin)?;
    let mut named = std::iter::once(origin.named_by).chain(origin.members.iter().copied());
    named.find(|ix| sheet.site.public.article(*ix))
}
