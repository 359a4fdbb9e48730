//! JSON-LD of a page: the articles of schema.org in it, wherever they stand, with what they refer to.

use std::collections::BTreeMap;

use dom_query::Document as Tree;
use serde_json::{Map, Value};

use super::words;

/// Types of schema.org that are articles.
const ARTICLES: [&str; 13] = [
    "NewsArticle",
    "Article",
    "BlogPosting",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "LiveBlogPosting",
    "Report",
    "TechArticle",
    "ScholarlyArticle",
    "SocialMediaPosting",
];
/// Values that are looked through; a page has some hundreds.
const VALUES: usize = 50_000;

/// What a page says of itself in JSON-LD.
#[derive(Debug, Default)]
pub(super) struct Linked {
    /// The articles, in order.
    pub(super) articles: Vec<Map<String, Value>>,
    /// The page itself, where it is described apart from its article.
    pub(super) pages: Vec<Map<String, Value>>,
    /// What has an `@id`.
    named: BTreeMap<String, Map<String, Value>>,
}

/// Reads all JSON-LD of a page.
pub(super) fn read(tree: &Tree) -> Linked {
    let mut linked = Linked::default();
    for script in tree.select("script:not([src])").nodes() {
        let text = script.text();
        // Some tools forget the type.
        let is_linked = match script.attr("type") {
            Some(kind) => kind.contains("ld+json"),
            None => text.trim_start().starts_with(r#"{"@context""#),
        };
        if let Some(value) = is_linked.then(|| parse(&text)).flatten() {
            linked.take(value);
        }
    }
    linked
}

/// Parses JSON as it stands in pages: between marks of comments, with line breaks in strings, with a semicolon after it.
fn parse(text: &str) -> Option<Value> {
    let marks = ["<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"];
    let mut text = text.trim();
    for mark in marks {
        text = text.strip_prefix(mark).unwrap_or(text).trim_start();
    }
    for mark in ["-->", "//]]>", "]]>", "/*]]>*/", ";"] {
        text = text.strip_suffix(mark).unwrap_or(text).trim_end();
    }
    let parsed = serde_json::from_str(text);
    parsed.or_else(|_| serde_json::from_str(&text.replace(char::is_control, " "))).ok()
}

impl Linked {
    /// Sorts what stands in a value. Lists of other articles are not looked into.
    fn take(&mut self, value: Value) {
        let mut open = vec![value];
        let mut seen = 0;
        while let Some(value) = open.pop() {
            seen += 1;
            if seen > VALUES {
                return;
            }
            match value {
                Value::Array(values) => open.extend(values.into_iter().rev()),
                Value::Object(object) => {
                    let inner = ["mainEntity", "mainEntityOfPage", "@graph"];
                    open.extend(
                        inner.iter().filter_map(|key| object.get(*key)).filter(|value| !value.is_string()).cloned(),
                    );
                    self.sort(object);
                }
                _ => {}
            }
        }
    }

    fn sort(&mut self, object: Map<String, Value>) {
        if let Some(Value::String(id)) = object.get("@id") {
            // A mere reference has no other key.
            if object.len() > 1 {
                self.named.entry(id.clone()).or_insert_with(|| object.clone());
            }
        }
        if has_type(&object, |name| ARTICLES.contains(&name)) {
            self.articles.push(object);
        } else if has_type(&object, |name| name.ends_with("Page")) {
            self.pages.push(object);
        }
    }

    /// Gives the names of the persons and organisations that a value stands for, with whether each is an organisation.
    pub(super) fn names(&self, value: &Value) -> Vec<(String, bool)> {
        let values = match value {
            Value::Array(values) => values.iter().collect(),
            value => vec![value],
        };
        values.into_iter().filter_map(|value| self.name(value)).collect()
    }

    fn name(&self, value: &Value) -> Option<(String, bool)> {
        match value {
            Value::String(name) => {
                Some((words(name), false)).filter(|(name, _)| !name.is_empty() && !name.starts_with("http"))
            }
            Value::Object(object) => {
                let known = || self.named.get(object.get("@id")?.as_str()?);
                let object = if object.contains_key("name") { object } else { known()? };
                let name = words(object.get("name").and_then(first_string)?);
                let is_organisation = has_type(object, |name| name.ends_with("Organization") || name == "Corporation");
                Some((name, is_organisation)).filter(|(name, _)| !name.is_empty())
            }
            _ => None,
        }
    }
}

/// Gives a text of an article, the first where there are several.
pub(super) fn text(object: &Map<String, Value>, key: &str) -> Option<String> {
    object.get(key).and_then(first_string).map(words).filter(|text| !text.is_empty())
}

/// Gives an address of an article, which may be an object with an `@id`.
pub(super) fn address(object: &Map<String, Value>, key: &str) -> Option<String> {
    let value = object.get(key)?;
    let of_object = || value.get("@id").or_else(|| value.get("url"))?.as_str();
    value.as_str().or_else(of_object).map(str::to_owned)
}

fn first_string(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) => Some(text),
        Value::Array(values) => values.iter().find_map(Value::as_str),
        Value::Object(object) => object.get("@value").and_then(Value::as_str),
        _ => None,
    }
}

fn has_type(object: &Map<String, Value>, is: impl Fn(&str) -> bool) -> bool {
    let bare = |name: &str| is(name.rsplit(['/', ':', '#']).next().unwrap_or(name));
    match object.get("@type") {
        Some(Value::String(name)) => bare(name),
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).any(bare),
        _ => false,
    }
}
