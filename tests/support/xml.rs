//! A check that XML is well formed, by the rules that a feed reader needs.

use std::collections::BTreeSet;

/// Says what is not well formed; `Ok` with the names of all elements in the order of their start tags.
///
/// # Errors
/// A message with the place in bytes.
pub(crate) fn elements(text: &str) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = text.strip_prefix("<?xml").and_then(|t| t.split_once("?>")).map_or(text, |(_, rest)| rest);
    while let Some(at) = rest.find('<') {
        characters(&rest[..at])?;
        if open.is_empty() && !rest[..at].trim().is_empty() {
            return Err(format!("text outside the root: `{}`", &rest[..at]));
        }
        let end = rest[at..].find('>').ok_or("a tag does not close")? + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let opened = open.pop().unwrap_or_default();
            if opened != name.trim_end() {
                return Err(format!("</{name}> closes <{opened}>"));
            }
            continue;
        }
        if open.is_empty() && !names.is_empty() {
            return Err(format!("a second root <{tag}>"));
        }
        let (inner, closed) = tag.strip_suffix('/').map_or((tag, false), |inner| (inner, true));
        let name = inner.split_whitespace().next().ok_or("a tag without a name")?;
        attributes(&inner[name.len()..])?;
        names.push(name.to_owned());
        if !closed {
            open.push(name.to_owned());
        }
    }
    match open.last() {
        Some(name) => Err(format!("<{name}> does not close")),
        None if names.is_empty() => Err("no element".to_owned()),
        None => characters(rest).map(|()| names),
    }
}

/// Gives the text of every element of that name that holds text alone.
pub(crate) fn texts<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let (start, end) = (format!("<{name}>"), format!("</{name}>"));
    text.split(&start).skip(1).filter_map(|part| part.split_once(&end)).map(|(words, _)| words).collect()
}

fn attributes(text: &str) -> Result<(), String> {
    let mut rest = text.trim_start();
    let mut keys = BTreeSet::new();
    while !rest.is_empty() {
        let (key, after) = rest.split_once("=\"").ok_or_else(|| format!("no attribute: `{rest}`"))?;
        let (value, after) = after.split_once('"').ok_or_else(|| format!("the value of `{key}` does not close"))?;
        if key.contains(char::is_whitespace) || value.contains('<') || !keys.insert(key) {
            return Err(format!("the attribute `{key}`"));
        }
        characters(value)?;
        rest = after.trim_start();
    }
    Ok(())
}

/// Checks that text has no character that XML forbids and no `&` that is no reference.
fn characters(text: &str) -> Result<(), String> {
    if text.contains(|c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r')) {
        return Err("a control character".to_owned());
    }
    for part in text.split('&').skip(1) {
        let name = part.split_once(';').map(|(name, _)| name).ok_or("a bare `&`")?;
        let number =
            name.strip_prefix('#').is_some_and(|n| n.trim_start_matches('x').bytes().all(|b| b.is_ascii_hexdigit()));
        if !number && !["amp", "lt", "gt", "quot", "apos"].contains(&name) {
            return Err(format!("`&{name};` is not known to XML"));
        }
    }
    Ok(())
}

#[test]
fn what_a_feed_reader_refuses_is_refused() {
    for wrong in
        ["", "<a>", "<a></b>", "<a/><b/>", "<a>&nbsp;</a>", "<a b=c/>", "<a b=\"1\" b=\"2\"/>", "<a>\u{1}</a>", "x<a/>"]
    {
        assert!(elements(wrong).is_err(), "{wrong}");
    }
    let right = "<?xml version=\"1.0\"?>\n<a b=\"1\"><c/>x &amp; y</a>\n";
    assert_eq!(elements(right).expect("it is well formed"), ["a", "c"]);
    assert_eq!(texts("<a><c>x</c><c>y</c></a>", "c"), ["x", "y"]);
}
