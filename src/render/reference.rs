//! A reference as others cite it: for BibTeX (the fields of biblatex) and as an item of CSL-JSON.
//!
//! Takes what is known of a page of the dossier or of an article; gives either form as text. Pages that show how they are
//! cited and the documents under `/data/` write their references here, so that both say the same.

use serde::Serialize;

use crate::locale::{Date, Day, Lang, Localized};
use crate::render::address::{Address, View};
use crate::render::site::Site;
use crate::resolve::ArticleIx;

/// Something that is cited.
#[derive(Debug, Clone)]
pub(crate) struct Reference<'a> {
    /// The name by which it is cited.
    pub(crate) key: String,
    /// What it is.
    pub(crate) medium: Medium,
    /// Who wrote it: names as they are written, which no tool should take apart.
    pub(crate) authors: Vec<&'a str>,
    /// The title.
    pub(crate) title: Option<&'a str>,
    /// What it is a part of: a site, a newspaper.
    pub(crate) container: Option<&'a str>,
    /// When it was published; of a page of the dossier, up to when reporting was read.
    pub(crate) date: Option<&'a Date>,
    /// When the copy was saved.
    pub(crate) accessed: Option<&'a Date>,
    /// Where it is.
    pub(crate) url: Option<&'a str>,
    /// Where an archive keeps it.
    pub(crate) archive: Option<&'a str>,
    /// Its language.
    pub(crate) lang: Lang,
}

/// What is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Medium {
    /// A page of this site.
    Page,
    /// An article of another's.
    Article,
}

/// Gives the reference of an article, texts in its own language.
pub(crate) fn of_article<'a>(site: &'a Site<'_>, ix: ArticleIx) -> Reference<'a> {
    let (article, default) = (site.dossier.article(ix), site.dossier.default_language());
    let own = |text: &'a Localized| text.pick(article.language, default).map(|piece| piece.text);
    let outlet = article.outlet.filter(|outlet| site.public.outlet(*outlet));
    Reference {
        key: article.id.clone(),
        medium: Medium::Article,
        authors: article.authors.iter().filter_map(own).collect(),
        title: article.name().and_then(own),
        container: outlet.and_then(|outlet| own(&site.dossier.outlet(outlet).name)),
        date: article.published.as_ref(),
        accessed: article.retrieved.as_ref(),
        url: article.url.as_deref(),
        archive: article.archive_url.as_deref(),
        lang: article.language,
    }
}

/// Gives the reference of the dossier as a whole, in a language.
pub(crate) fn of_dossier<'a>(site: &'a Site<'_>, lang: Lang) -> Reference<'a> {
    let config = &site.dossier.config;
    let mut key = key_of_page(site, Address::Front, site.dossier.default_language());
    // An article may have the ID that pages of the dossier are cited by.
    if site.dossier.articles.iter().any(|article| article.id == key) {
        key.push_str("-site");
    }
    Reference {
        key,
        medium: Medium::Page,
        authors: Vec::new(),
        title: config.title.pick(lang, site.dossier.default_language()).map(|piece| piece.text),
        container: None,
        date: config.as_of.as_ref(),
        accessed: None,
        url: Some(&config.base_url),
        archive: None,
        lang,
    }
}

/// Gives the name by which a page is cited: its path with hyphens, after the word `dossier`.
pub(crate) fn key_of_page(site: &Site<'_>, address: Address, lang: Lang) -> String {
    let path = address.path(View::Single(lang), site.dossier);
    let words = path.trim_end_matches(".html").replace(['/', '.'], " ");
    format!("dossier {words}").split_whitespace().collect::<Vec<_>>().join("-")
}

impl Reference<'_> {
    /// Appends the entry for BibTeX, without an end of line. A title in double braces keeps its capitals.
    pub(crate) fn to_bibtex(&self, out: &mut String) {
        let kind = if self.medium == Medium::Page { "@online{" } else { "@article{" };
        out.extend([kind, &self.key, ",\n"]);
        if !self.authors.is_empty() {
            out.push_str("  author = {");
            for (at, name) in self.authors.iter().enumerate() {
                out.push_str(if at == 0 { "{" } else { " and {" });
                escaped(name, out);
                out.push('}');
            }
            out.push_str("},\n");
        }
        let container = if self.medium == Medium::Page { "organization" } else { "journal" };
        let mut text = |name: &str, value: Option<&str>, braces: (&str, &str)| {
            let Some(value) = value else { return };
            out.extend(["  ", name, " = {", braces.0]);
            escaped(value, out);
            out.extend([braces.1, "},\n"]);
        };
        text("title", self.title, ("{", "}"));
        text(container, self.container, ("", ""));
        let mut verbatim = |name: &str, value: Option<&str>| {
            let Some(value) = value else { return };
            out.extend(["  ", name, " = {"]);
            out.extend(value.chars().filter(|c| !matches!(c, '{' | '}' | '\\')));
            out.push_str("},\n");
        };
        verbatim("date", self.date.map(Date::as_str));
        verbatim("url", self.url);
        verbatim("urldate", self.accessed.map(Date::as_str));
        verbatim("language", Some(self.lang.as_str()));
        out.push('}');
    }

    /// Gives the item of CSL-JSON.
    pub(crate) fn to_csl(&self) -> Item<'_> {
        Item {
            url: self.url,
            accessed: self.accessed.and_then(Issued::new),
            archive: self.archive,
            author: self.authors.iter().map(|name| Author { literal: name }).collect(),
            container: self.container,
            id: &self.key,
            issued: self.date.and_then(Issued::new),
            language: self.lang,
            title: self.title,
            kind: match (self.medium, self.container, self.url) {
                (Medium::Page, ..) | (Medium::Article, None, Some(_)) => "webpage",
                (Medium::Article, Some(_), _) => "article-newspaper",
                (Medium::Article, None, None) => "document",
            },
        }
    }
}

/// Appends words that TeX sets as they are: what it would take for a command is masked, and braces, which may not pair,
/// are left out.
fn escaped(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '{' | '}' | '\\' => {}
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', c]),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            _ => out.push(c),
        }
    }
}

/// An item of CSL-JSON (schema 1.0.2), keys in the order of the alphabet.
#[derive(Debug, Serialize)]
pub(crate) struct Item<'a> {
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<Issued>,
    #[serde(skip_serializing_if = "Option::is_none")]
    archive: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Author<'a>>,
    #[serde(rename = "container-title", skip_serializing_if = "Option::is_none")]
    container: Option<&'a str>,
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    language: Lang,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(rename = "type")]
    kind: &'static str,
}

/// A name that stays whole.
#[derive(Debug, Serialize)]
struct Author<'a> {
    literal: &'a str,
}

/// A date of CSL: one date, or the two ends of a span, each as precise as it is known.
#[derive(Debug, Serialize)]
struct Issued {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    circa: bool,
    #[serde(rename = "date-parts")]
    parts: Vec<Vec<i32>>,
}

impl Issued {
    /// Reads a date; none where it has an open end, which CSL cannot say.
    fn new(date: &Date) -> Option<Self> {
        let (first, last) = (date.earliest()?, date.latest()?);
        let bare = date.as_str().trim_end_matches(['~', '?', '%']);
        let whole = |day: Day| vec![day.year, i32::from(day.month), i32::from(day.day)];
        let parts = match (first == last, bare.len()) {
            (true, _) => vec![whole(first)],
            _ if Day::parse(&format!("{bare}-01")) == Some(first) => vec![vec![first.year, i32::from(first.month)]],
            _ if Day::parse(&format!("{bare}-01-01")) == Some(first) => vec![vec![first.year]],
            _ => vec![whole(first), whole(last)],
        };
        Some(Self { circa: date.is_approximate() || date.is_uncertain(), parts })
    }
}

#[cfg(test)]
mod tests {
    use super::{Issued, Medium, Reference};
    use crate::locale::{Date, Lang};

    #[test]
    fn dates_keep_their_precision_and_say_where_they_are_inferred() {
        let parts = |text: &str| Issued::new(&Date::parse(text).unwrap()).map(|date| (date.parts, date.circa));
        assert_eq!(parts("2022-01-06T07:00:00+06:00"), Some((vec![vec![2022, 1, 6]], false)));
        assert_eq!(parts("2022-01-05?"), Some((vec![vec![2022, 1, 5]], true)));
        assert_eq!(parts("2022-01~"), Some((vec![vec![2022, 1]], true)));
        assert_eq!(parts("2022"), Some((vec![vec![2022]], false)));
        assert_eq!(parts("2022-01-05/2022-01-19"), Some((vec![vec![2022, 1, 5], vec![2022, 1, 19]], false)));
        assert_eq!(parts("2022-01-05/.."), None);
    }

    #[test]
    fn what_tex_takes_for_commands_is_masked_but_not_in_addresses() {
        let reference = Reference {
            key: "one".into(),
            medium: Medium::Article,
            authors: vec!["A & B"],
            title: Some("50% of {x}_y"),
            container: None,
            date: None,
            accessed: None,
            url: Some("https://a.example/x_y?a&b"),
            archive: None,
            lang: Lang::parse("en").unwrap(),
        };
        let mut out = String::new();
        reference.to_bibtex(&mut out);
        let want = "@article{one,\n  author = {{A \\& B}},\n  title = {{50\\% of x\\_y}},\n  url = {https://a.example/x_y?a&b},\n  language = {en},\n}";
        assert_eq!(out, want);
    }
}
