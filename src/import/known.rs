//! Whether an article is in the dossier already: by its bytes, its address, its words, or nearly its words.

use crate::analyze::reuse::{self, Tokens};
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

/// Tells what an article is to those that are there. Linear in their words.
pub fn known(question: &Question<'_>, articles: &[KnownArticle]) -> Known {
    let same_language = |article: &&KnownArticle| article.language == question.language;
    let mut candidates = articles.iter().filter(same_language);
    let is_copy = |article: &&KnownArticle| {
        article.raw_sha256.iter().any(|hash| hash == question.raw_sha256)
            && article.text_sha256.iter().any(|hash| hash == question.text_sha256)
    };
    if let Some(article) = candidates.clone().find(is_copy) {
        return Known::Same(article.id.clone());
    }
    if let Some(url) = question.url.map(plain) {
        let stands_there = |article: &&KnownArticle| article.urls.iter().any(|other| plain(other) == url);
        if let Some(article) = candidates.clone().find(stands_there) {
            return Known::Capture(article.id.clone(), "it has the same address");
        }
    }
    let of = |article: &KnownArticle, why| match is_elsewhere(question, article) {
        true => Known::Reprint(article.id.clone(), why),
        false => Known::Capture(article.id.clone(), why),
    };
    let is_text = |article: &&KnownArticle| article.text_sha256.iter().any(|hash| hash == question.text_sha256);
    if let Some(article) = candidates.find(is_text) {
        return of(article, "it has the same words");
    }
    match nearest(question, articles) {
        Some(article) => of(article, "it has nearly the same words"),
        None => Known::New,
    }
}

/// Gives the ID of the article that stood at an address, however that is written.
pub fn at<'a>(url: &str, articles: &'a [KnownArticle]) -> Option<&'a str> {
    let (url, is_here) = (plain(url), |known: &String, url: &str| plain(known) == url);
    let article = articles.iter().find(|article| article.urls.iter().any(|known| is_here(known, &url)))?;
    Some(&article.id)
}

/// Finds the article that shares most words, if those are nearly all of both.
fn nearest<'a>(question: &Question<'_>, articles: &'a [KnownArticle]) -> Option<&'a KnownArticle> {
    let with_text: Vec<&KnownArticle> = articles.iter().filter(|article| article.text.is_some()).collect();
    let texts = with_text.iter().filter_map(|article| article.text.as_deref());
    let tokens: Vec<Tokens> = std::iter::once(question.text).chain(texts).map(tokens).collect();
    if tokens[0].len() < WORDS {
        return None;
    }
    let pairs = reuse::find_for(0, &tokens, &reuse::Options::default());
    let near = pairs.iter().filter(|pair| pair.a == 0 && pair.share_a.min(pair.share_b) >= NEARLY);
    let best = near.max_by(|a, b| a.share_a.min(a.share_b).total_cmp(&b.share_a.min(b.share_b)))?;
    with_text.get(best.b.checked_sub(1)?).copied()
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
    use super::{Known, KnownArticle, Question, known};

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
        let ask = |question: Question<'_>| known(&question, &[article()]);
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
        assert_eq!(known(&question, &[article()]), Known::New);
    }
}
