//! What a page says of itself to programs: schema.org as JSON-LD in the head.
//!
//! Takes a page with its frame; gives one block of data, which no browser runs. Every page that is listed has the way from the
//! front page; what else there is stands on the page that it belongs to, and nowhere else: a claim with its appearances on its
//! note, the cited article on its source, the data set on the page of the data, corrections on theirs. Names that do not change
//! (`@id`) are addresses in the default language. Of a note with a warning the words stay away, as from cards and feeds.

mod claim;

use serde_json::{Value, json};

use crate::locale::{Date, Localized};
use crate::render::address::{Address, View};
use crate::render::data::plain::plain;
use crate::render::data::{Export, Table};
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::page::corrections;
use crate::render::part::pager;
use crate::render::sheet::Sheet;
use crate::resolve::ArticleIx;

/// Writes the data of a page; none where search engines may not list it.
pub(crate) fn data(sheet: &Sheet<'_>, frame: &Frame) -> Option<Html> {
    if !frame.is_indexed() {
        return None;
    }
    let mut out = String::from("{\"@context\":\"https://schema.org\",\"@graph\":[");
    let start = out.len();
    crumbs(sheet, frame, &mut out);
    for node in nodes(sheet) {
        if out.len() > start {
            out.push(',');
        }
        string(&node, &mut out);
    }
    if out.len() == start {
        return None;
    }
    out.push_str("]}");
    // Words of editors and articles must not end the element that they stand in.
    Some(Html::raw(if out.contains('<') { out.replace('<', "\\u003c") } else { out }))
}

/// Appends a value as JSON.
fn string(value: &impl serde::Serialize, out: &mut String) {
    out.push_str(&serde_json::to_string(value).expect("keys are text, and memory does not fail"));
}

/// Appends the way from the front page to this one.
fn crumbs(sheet: &Sheet<'_>, frame: &Frame, out: &mut String) {
    if sheet.address == Address::Front {
        return;
    }
    let front = sheet.say("frame-front");
    let before = std::iter::once((front, Address::Front)).chain(frame.trail());
    out.push_str("{\"@type\":\"BreadcrumbList\",\"itemListElement\":[");
    let mut position = 1;
    for (name, address) in before {
        out.push_str(&format!("{{\"@type\":\"ListItem\",\"position\":{position},\"name\":"));
        string(&name, out);
        out.push_str(",\"item\":");
        string(&here(sheet, address), out);
        out.push_str("},");
        position += 1;
    }
    out.push_str(&format!("{{\"@type\":\"ListItem\",\"position\":{position},\"name\":"));
    string(&frame.name(), out);
    out.push_str("}]}");
}

/// Gives what stands on this page and on no other.
fn nodes(sheet: &Sheet<'_>) -> Vec<Value> {
    match sheet.address {
        Address::Front => site(sheet),
        Address::Note(ix) => claim::of_note(sheet, ix),
        Address::Source(ix) => vec![json!({
            "@type": "WebPage",
            "@id": here(sheet, sheet.address),
            "inLanguage": sheet.lang().as_str(),
            "isPartOf": { "@id": stable(sheet, Address::Front, "site") },
            "citation": cited(sheet, ix),
        })],
        Address::Data => vec![data_set(sheet)],
        Address::Corrections => corrections(sheet),
        _ => Vec::new(),
    }
}

/// Gives the address of a page in the language of this one.
fn here(sheet: &Sheet<'_>, address: Address) -> String {
    let dossier = sheet.site.dossier;
    format!("{}{}", dossier.config.base_url, address.path(View::Single(sheet.lang()), dossier))
}

/// Gives the name of something that stands on a page: the same in every language.
fn stable(sheet: &Sheet<'_>, address: Address, anchor: &str) -> String {
    let dossier = sheet.site.dossier;
    let path = address.path(View::Single(dossier.default_language()), dossier);
    format!("{}{path}#{anchor}", dossier.config.base_url)
}

/// Takes what has nothing out of a record.
fn filled(mut record: Value) -> Value {
    if let Value::Object(fields) = &mut record {
        fields.retain(|_, value| !matches!(value, Value::Null) && value.as_array().is_none_or(|list| !list.is_empty()));
    }
    record
}

/// Gives the days of a date as ISO 8601 has them, where they are known: a day, or the two ends of an interval.
fn days(date: Option<&Date>) -> (Option<String>, Option<String>) {
    let day = |day: Option<crate::locale::Day>| day.map(|day| day.to_string());
    date.map_or((None, None), |date| (day(date.earliest()), day(date.latest())))
}

/// Gives the site and the event that it is about.
fn site(sheet: &Sheet<'_>) -> Vec<Value> {
    let config = &sheet.site.dossier.config;
    let place = sheet.site.dossier.event_place.filter(|ix| sheet.site.public.entity(*ix));
    let place = place.map(|ix| json!({ "@type": "Place", "name": sheet.plain(&sheet.site.dossier.entity(ix).names) }));
    let event = filled(json!({
        "@type": "Event",
        "@id": stable(sheet, Address::Front, "event"),
        "name": sheet.plain(&config.title),
        "startDate": days(config.event.start.as_ref()).0,
        "endDate": days(config.event.end.as_ref()).1,
        "location": place,
    }));
    let site = filled(json!({
        "@type": "WebSite",
        "@id": stable(sheet, Address::Front, "site"),
        "url": here(sheet, Address::Front),
        "name": sheet.plain(&config.title),
        "description": some(sheet.plain(&config.summary)),
        "inLanguage": sheet.lang().as_str(),
        "license": config.licence.as_ref().and_then(|licence| licence.url.as_deref()),
        "about": { "@id": stable(sheet, Address::Front, "event") },
    }));
    let dated = config.event.start.is_some();
    std::iter::once(site).chain(dated.then_some(event)).collect()
}

fn some(words: String) -> Option<String> {
    Some(words).filter(|words| !words.is_empty())
}

/// Gives an article of another's as it is cited.
fn cited(sheet: &Sheet<'_>, ix: ArticleIx) -> Value {
    let (dossier, default) = (sheet.site.dossier, sheet.site.dossier.default_language());
    let article = dossier.article(ix);
    let own = |text: &Localized| text.pick(article.language, default).map(|piece| piece.text.to_owned());
    let outlet = article.outlet.filter(|outlet| sheet.site.public.outlet(*outlet));
    let publisher = outlet.map(|ix| json!({ "@type": "Organization", "name": own(&dossier.outlet(ix).name) }));
    let authors = article.authors.iter().filter_map(own).map(|name| json!({ "@type": "Person", "name": name }));
    let day = |date: &Option<Date>| date.as_ref().and_then(Date::day).map(|day| day.to_string());
    filled(json!({
        "@type": "Article",
        "@id": stable(sheet, Address::Source(ix), "article"),
        "headline": article.name().and_then(own),
        "inLanguage": article.language.as_str(),
        "url": article.url,
        "archivedAt": article.archive_url,
        "publisher": publisher,
        "author": authors.collect::<Vec<_>>(),
        "datePublished": day(&article.published),
        "dateModified": day(&article.modified),
    }))
}

/// Gives the data set with its files.
fn data_set(sheet: &Sheet<'_>) -> Value {
    let config = &sheet.site.dossier.config;
    let file = |export: Export, format: &str| {
        json!({
            "@type": "DataDownload",
            "contentUrl": format!("{}{}", config.base_url, export.path()),
            "encodingFormat": format,
        })
    };
    let tables = Table::ALL.map(|table| file(Export::Table(table), "text/csv"));
    let others = [
        file(Export::Dossier, "application/json"),
        file(Export::Bibtex, "application/x-bibtex"),
        file(Export::Csl, "application/vnd.citationstyles.csl+json"),
        file(Export::Annotations, "application/ld+json"),
    ];
    let (start, end) = (days(config.event.start.as_ref()).0, days(config.as_of.as_ref()).1);
    filled(json!({
        "@type": "Dataset",
        "@id": stable(sheet, Address::Data, "dataset"),
        "url": here(sheet, Address::Data),
        "name": sheet.plain(&config.title),
        "description": some(sheet.plain(&config.summary)).unwrap_or_else(|| sheet.say("data-summary")),
        "inLanguage": config.languages.iter().map(|language| language.lang.as_str()).collect::<Vec<_>>(),
        "license": config.licence.as_ref().and_then(|licence| licence.url.as_deref()),
        "temporalCoverage": start.map(|start| format!("{start}/{}", end.as_deref().unwrap_or(".."))),
        "dateModified": end,
        "isAccessibleForFree": true,
        "distribution": others.into_iter().chain(tables).collect::<Vec<_>>(),
    }))
}

/// Gives the corrections with what they are on.
fn corrections(sheet: &Sheet<'_>) -> Vec<Value> {
    let (site, dossier) = (sheet.site, sheet.site.dossier);
    let anchors = corrections::anchors(site);
    let node = |at: &usize| {
        let correction = &dossier.corrections[*at];
        let notes = correction.notes.iter().filter(|ix| site.public.note(**ix));
        let articles = correction.articles.iter().filter(|ix| site.public.article(**ix));
        let on = notes.map(|ix| stable(sheet, Address::Note(*ix), "claim"));
        let on = on.chain(articles.map(|ix| stable(sheet, Address::Source(*ix), "article")));
        let what = correction.what.pick(sheet.lang(), dossier.default_language());
        filled(json!({
            "@type": "CorrectionComment",
            "@id": stable(sheet, Address::Corrections, &anchors[*at]),
            "datePublished": days(Some(&correction.on)).0,
            "inLanguage": what.map(|prose| prose.lang.as_str()),
            "text": what.map(|prose| plain(prose, site)),
            "about": on.map(|id| json!({ "@id": id })).collect::<Vec<_>>(),
        }))
    };
    pager::rows(&site.index.corrections, 1).iter().map(node).collect()
}
