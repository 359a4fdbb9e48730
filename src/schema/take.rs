//! Takes typed values from a tree that [`check`](super::check()) has looked at. What is malformed is passed over in silence: it has its
//! diagnostic already.

use crate::load::yaml::{Node, Value};
use crate::locale::{Date, Lang, Localized};

/// Takes the date of a key.
pub(crate) fn date(node: &Node, key: &str) -> Option<Date> {
    node.get(key)?.text().and_then(|text| Date::parse(text).ok())
}

/// Takes the string of a key.
pub(crate) fn words(node: &Node, key: &str) -> Option<String> {
    node.get(key)?.text().map(str::to_owned)
}

/// Takes the address of a key.
pub(crate) fn url(node: &Node, key: &str) -> Option<String> {
    words(node, key).filter(|text| super::is_url(text))
}

/// Takes the language of a key.
pub(crate) fn language(node: &Node, key: &str) -> Option<Lang> {
    node.get(key)?.text().and_then(Lang::parse)
}

/// Says whether a key is `true`.
pub(crate) fn flag(node: &Node, key: &str) -> bool {
    node.get(key).and_then(Node::text) == Some("true")
}

/// Takes the entries of a list, or the one value that stands for it.
pub(crate) fn many<'a>(node: &'a Node, key: &str) -> &'a [Node] {
    match node.get(key) {
        Some(Node { value: Value::List(entries), .. }) => entries,
        Some(one) => std::slice::from_ref(one),
        None => &[],
    }
}

/// Takes the strings of a list.
pub(crate) fn word_list(node: &Node, key: &str) -> Vec<String> {
    many(node, key).iter().filter_map(Node::text).map(str::to_owned).collect()
}

/// Takes the text of a node by language; a plain string is in `default`.
pub(crate) fn localized(node: &Node, default: Lang) -> Localized {
    Localized::new(
        by_language(node, default)
            .map(|(lang, node)| (lang, node.text().unwrap_or_default().trim().to_owned()))
            .collect(),
    )
}

/// Takes the text of a key by language; empty where there is none.
pub(crate) fn text(node: &Node, key: &str, default: Lang) -> Localized {
    node.get(key).map_or_else(|| Localized::new(Vec::new()), |n| localized(n, default))
}

/// Takes the text of a key by language, where there is any.
pub(crate) fn some_text(node: &Node, key: &str, default: Lang) -> Option<Localized> {
    Some(text(node, key, default)).filter(|text| !text.is_empty())
}

/// Gives the scalars of a text with their languages.
pub(crate) fn by_language(node: &Node, default: Lang) -> impl Iterator<Item = (Lang, &Node)> {
    let whole = node.text().map(|_| (default, node));
    let entries = node.entries().iter();
    let each =
        entries.filter_map(|(key, n)| Lang::parse(&key.text).filter(|_| n.text().is_some()).map(|lang| (lang, n)));
    whole.into_iter().chain(each)
}
