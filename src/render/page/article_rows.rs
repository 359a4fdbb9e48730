//! Articles as rows of a table: on the page of all sources and on the page of an outlet.

use serde::Serialize;

use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::page::names;
use crate::render::part::filter::{Choices, Narrowing, Tags};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::resolve::{ArticleIx, Field, Grading};

/// One article.
#[derive(Debug, Serialize)]
pub(crate) struct ArticleRow {
    id: String,
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
    found_by: Option<Tags>,
}

/// Makes the row of an article.
pub(crate) fn row(sheet: &Sheet<'_>, ix: ArticleIx) -> ArticleRow {
    let site = sheet.site;
    let article = site.dossier.article(ix);
    let outlet = article.outlet.filter(|o| site.public.outlet(*o)).map(|o| site.dossier.outlet(o));
    let origin = origin(sheet, ix).filter(|named_by| *named_by != ix);
    ArticleRow {
        id: article.id.clone(),
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
        found_by: None,
    }
}

/// Makes the rows of some articles, and offers what they can be narrowed to: an outlet, a country, a language, rights.
pub(crate) fn narrowed(sheet: &Sheet<'_>, articles: &[ArticleIx]) -> (Vec<ArticleRow>, Option<Narrowing>) {
    let dossier = sheet.site.dossier;
    let kinds = ["outlet", "country", "language", "rights"];
    let mut choices = kinds.map(|kind| Choices::new(["sources-", kind].concat()));
    for ix in articles {
        let article = dossier.article(*ix);
        let outlet = article.outlet.filter(|outlet| sheet.site.public.outlet(*outlet));
        let [own, country, language, rights_of] = tags(sheet, *ix);
        if let (Some(tag), Some(outlet)) = (own, outlet) {
            let named = || (sheet.links.to(Address::Outlet(outlet)), sheet.text(&dossier.outlet(outlet).name));
            choices[0].count(&tag, named);
            if let (Some(tag), Some(name)) = (country, &dossier.outlet(outlet).country) {
                choices[1].count(&tag, || (String::new(), sheet.text(name)));
            }
        }
        let own = |html: Html| (String::new(), names::own(html));
        language.iter().for_each(|tag| choices[2].count(tag, || own(sheet.language(article.language))));
        rights_of.iter().for_each(|tag| choices[3].count(tag, || own(rights(sheet, *ix))));
    }
    let narrowing = Narrowing::new(sheet, choices.into(), "articles");
    let row = |ix: &ArticleIx| {
        let tags: Vec<String> = tags(sheet, *ix).into_iter().flatten().collect();
        ArticleRow { found_by: narrowing.as_ref().map(|narrowing| narrowing.tags(&tags)), ..row(sheet, *ix) }
    };
    (articles.iter().map(row).collect(), narrowing)
}

/// Gives what an article is found by: its outlet, the country of that, its language, its rights.
fn tags(sheet: &Sheet<'_>, ix: ArticleIx) -> [Option<String>; 4] {
    let dossier = sheet.site.dossier;
    let article = dossier.article(ix);
    let outlet = article.outlet.filter(|outlet| sheet.site.public.outlet(*outlet)).map(|ix| dossier.outlet(ix));
    let word = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-");
    // A country is what its name is in the language that names it in every view.
    let country = outlet.and_then(|outlet| outlet.country.as_ref()?.iter().next().map(|(_, name)| word(name)));
    [
        outlet.map(|outlet| format!("outlet-{}", outlet.id)),
        country.map(|country| format!("country-{country}")),
        Some(format!("language-{}", article.language)),
        Some(format!("rights-{}", article.rights.name())),
    ]
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
