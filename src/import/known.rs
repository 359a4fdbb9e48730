//! Whether an article is in the dossier already: by its bytes, its address, its words, or nearly its words.
//!
//! Keeps indexes of what is there, so that each question costs what its own words do, however many articles there are.

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::sketch::Sketches;
use crate::analyze::reuse::{self, Alike, Tokens};
use crate::locale::text::{fold_loose, words};

/// Share of both texts that stands in the other, from which on they are one text.
const NEARLY: f64 = 0.8;
/// Words below which two texts are not compared: a headline is no article.
const WORDS: usize = 20;

/// An article that the dossier has.
#[derive(Debug, Clone, Default)]
pub struct KnownArticle {
    /// Its ID.
    pub id: String,
    /// The language of its record.
    pub language: String,
    /// Its outlet's ID.
    pub outlet: Option<String>,
    /// Its addresses, those of its captures and of archives too.
    pub urls: Vec<String>,
    /// SHA-256 of its captured originals, in hexadecimal.
    pub raw_sha256: Vec<String>,
    /// SHA-256 of the texts that were read from them.
    pub text_sha256: Vec<String>,
    /// Its words, where they are at hand.
    pub text: Option<String>,
}

/// What is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// SHA-256 of the document.
    pub raw_sha256: &'a str,
    /// SHA-256 of the text that was read from it.
    pub text_sha256: &'a str,
    /// The words.
    pub text: &'a str,
    /// The language.
    pub language: &'a str,
    /// The address.
    pub url: Option<&'a str>,
    /// The outlet's ID.
    pub outlet: Option<&'a str>,
}

/// What an article is to the dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// It is new.
    New,
    /// This very copy is there.
    Same(String),
    /// It is another copy of an article, and why.
    Capture(String, &'static str),
    /// Another outlet's article has its words, and why.
    Reprint(String, &'static str),
}

/// The articles that a dossier has, found by what they are known by.
#[derive(Debug, Default)]
pub struct Catalogue {
    articles: Vec<KnownArticle>,
    /// By ID, by hash and by address the numbers of articles, in order.
    ids: Index,
    texts: Index,
    urls: Index,
    /// By their numbers the words of those that have a text.
    words: BTreeMap<usize, Tokens>,
    sketches: Sketches,
}

/// Numbers of articles by something that they have.
type Index = BTreeMap<String, Vec<usize>>;

impl Catalogue {
    /// Indexes articles. Linear in their words.
    pub fn new(articles: Vec<KnownArticle>) -> Self {
        let read: Vec<Option<Tokens>> =
            articles.par_iter().map(|article| article.text.as_deref().map(tokens)).collect();
        let mut catalogue = Self::default();
        articles.into_iter().zip(read).for_each(|(article, words)| catalogue.enter(article, words));
        catalogue
    }

    /// Adds an article. Linear in its words.
    pub fn add(&mut self, article: KnownArticle) {
        let words = article.text.as_deref().map(tokens);
        self.enter(article, words);
    }

    fn enter(&mut self, article: KnownArticle, words: Option<Tokens>) {
        let number = self.articles.len();
        self.ids.entry(article.id.clone()).or_default().push(number);
        article.text_sha256.iter().for_each(|hash| self.texts.entry(hash.clone()).or_default().push(number));
        article.urls.iter().for_each(|url| self.urls.entry(plain(url)).or_default().push(number));
        if let Some(words) = words {
            self.sketches.add(number, &words);
            self.words.insert(number, words);
        }
        self.articles.push(article);
    }

    /// Gives the words of an article, where they are at hand.
    pub fn text(&self, id: &str) -> Option<&str> {
        self.of(&self.ids, id).find_map(|article| article.text.as_deref())
    }

    /// Gives the ID of the article that stood at an address, however that is written.
    pub fn at(&self, url: &str) -> Option<&str> {
        self.of(&self.urls, &plain(url)).next().map(|article| article.id.as_str())
    }

    /// Tells what an article is to those that are there. Linear in its words.
    pub fn known(&self, question: &Question<'_>) -> Known {
        let in_language = |article: &&KnownArticle| article.language == question.language;
        let with_text = || self.of(&self.texts, question.text_sha256).filter(in_language);
        let is_copy = |article: &&KnownArticle| article.raw_sha256.iter().any(|hash| hash == question.raw_sha256);
        if let Some(article) = with_text().find(is_copy) {
            return Known::Same(article.id.clone());
        }
        let there = question.url.map(plain).and_then(|url| self.of(&self.urls, &url).find(in_language));
        if let Some(article) = there {
            return Known::Capture(article.id.clone(), "it has the same address");
        }
        let of = |article: &KnownArticle, why| match is_elsewhere(question, article) {
            true => Known::Reprint(article.id.clone(), why),
            false => Known::Capture(article.id.clone(), why),
        };
        if let Some(article) = with_text().next() {
            return of(article, "it has the same words");
        }
        match self.nearest(question.text) {
            Some(article) => of(article, "it has nearly the same words"),
            None => Known::New,
        }
    }

    /// Gives the articles of an index, in the order in which they were entered.
    fn of<'a>(&'a self, index: &'a Index, key: &str) -> impl Iterator<Item = &'a KnownArticle> + use<'a> {
        index.get(key).into_iter().flatten().map(|number| &self.articles[*number])
    }

    /// Finds the article that shares most words, if those are nearly all of both.
    fn nearest(&self, text: &str) -> Option<&KnownArticle> {
        let asked = tokens(text);
        if asked.len() < WORDS {
            return None;
        }
        let shared = |other: &Tokens| {
            let passages = reuse::compare(&asked, other, &reuse::Options::default());
            let share = |words: fn(&Alike) -> usize, all: &Tokens| {
                passages.iter().map(words).sum::<usize>() as f64 / all.len() as f64
            };
            share(|passage| passage.a.len(), &asked).min(share(|passage| passage.b.len(), other))
        };
        let compared = self.sketches.alike(&asked).into_iter().map(|number| (shared(&self.words[&number]), number));
        // Of those that are equally near the first is taken.
        let best =
            compared.filter(|(share, _)| *share >= NEARLY).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        best.map(|(_, number)| &self.articles[number])
    }
}

fn tokens(text: &str) -> Tokens {
    let folded = fold_loose(text).text;
    Tokens::from_words(words(&folded).into_iter().map(|range| folded[range].to_owned()))
}

/// Says whether an article stood with another outlet, as far as both say: by outlet, else by host.
fn is_elsewhere(question: &Question<'_>, article: &KnownArticle) -> bool {
    if let (Some(here), Some(there)) = (question.outlet, article.outlet.as_deref()) {
        return here != there;
    }
    let Some(here) = question.url.and_then(host) else { return false };
    !article.urls.is_empty() && article.urls.iter().all(|url| host(url) != Some(here.clone()))
}

fn host(url: &str) -> Option<String> {
    plain(url).split('/').next().map(str::to_owned)
}

/// Writes an address in one way: without scheme, `www.`, what counts readers, and a slash at the end.
fn plain(url: &str) -> String {
    let url = url.split('#').next().unwrap_or(url);
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let counts =
        |part: &&str| ["utm_", "fbclid", "gclid", "ref=", "igshid", "mc_"].iter().any(|name| part.starts_with(name));
    let kept: Vec<&str> = query.split('&').filter(|part| !part.is_empty() && !counts(part)).collect();
    let (host, rest) = path.split_once('/').unwrap_or((path, ""));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").or_else(|| host.strip_prefix("m.")).unwrap_or(&host);
    let rest = rest.trim_end_matches('/');
    let rest = rest.strip_suffix("/amp").unwrap_or(rest);
    format!("{host}/{rest}{}{}", if kept.is_empty() { "" } else { "?" }, kept.join("&"))
}

#[cfg(test)]
mod tests {
    use super::{Catalogue, Known, KnownArticle, Question};

    const TEXT: &str = "The storm came over the sea at night and sank four boats in the harbour of Elm before the wind fell again \
        at dawn, the harbour master told the town council, which met in the school because the hall had lost its roof.";

    fn article() -> KnownArticle {
        KnownArticle {
            id: "storm".to_owned(),
            language: "en".to_owned(),
            outlet: Some("gazette".to_owned()),
            urls: vec!["https://www.gazette.example/storm/".to_owned()],
            raw_sha256: vec!["raw".to_owned()],
            text_sha256: vec!["text".to_owned()],
            text: Some(TEXT.to_owned()),
        }
    }

    fn question() -> Question<'static> {
        Question { raw_sha256: "x", text_sha256: "y", text: "Other words.", language: "en", url: None, outlet: None }
    }

    #[test]
    fn an_article_is_recognised_by_bytes_address_and_words() {
        let ask = |question: Question<'_>| Catalogue::new(vec![article()]).known(&question);
        assert_eq!(ask(question()), Known::New);
        assert_eq!(
            ask(Question { raw_sha256: "raw", text_sha256: "text", ..question() }),
            Known::Same("storm".to_owned())
        );
        let url = Some("http://gazette.example/storm?utm_source=x#top");
        assert_eq!(ask(Question { url, ..question() }), Known::Capture("storm".to_owned(), "it has the same address"));
        assert_eq!(
            ask(Question { text_sha256: "text", ..question() }),
            Known::Capture("storm".to_owned(), "it has the same words")
        );
        let near = TEXT.replace("four boats", "five boats");
        assert_eq!(
            ask(Question { text: &near, ..question() }),
            Known::Capture("storm".to_owned(), "it has nearly the same words")
        );
        let other = Question { text: &near, url: Some("https://post.example/a"), outlet: Some("post"), ..question() };
        assert_eq!(ask(other), Known::Reprint("storm".to_owned(), "it has nearly the same words"));
    }

    #[test]
    fn the_other_language_of_a_page_is_another_article() {
        let question =
            Question { language: "ar", url: Some("https://gazette.example/storm"), raw_sha256: "raw", ..question() };
        assert_eq!(Catalogue::new(vec![article()]).known(&question), Known::New);
    }

    #[test]
    fn an_article_is_found_by_its_id_and_its_address_as_soon_as_it_is_added() {
        let mut catalogue = Catalogue::new(vec![KnownArticle { text: None, ..article() }]);
        assert_eq!((catalogue.text("storm"), catalogue.at("gazette.example/storm#x")), (None, Some("storm")));
        catalogue.add(article());
        assert_eq!(catalogue.text("storm"), Some(TEXT), "the text of a record may come later");
        assert_eq!((catalogue.text("gale"), catalogue.at("gazette.example/gale")), (None, None));
    }
}
