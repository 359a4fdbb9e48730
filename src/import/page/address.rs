//! Where a page stood and where it is kept: canonical addresses, the marks of archives and of tools that save pages, and
//! what an address tells of a date.

use dom_query::Document as Tree;

use crate::import::stated_date;
use crate::locale::{Date, Day, month_named};

use super::metas::Metas;
use super::tree::attribute;

/// What a copy tells of how it was saved.
#[derive(Debug, Default, Clone)]
pub(super) struct Saved {
    /// The address that it was saved from.
    pub(super) url: Option<String>,
    /// Where an archive keeps it.
    pub(super) archive: Option<String>,
    /// When.
    pub(super) at: Option<Date>,
    /// By what.
    pub(super) by: Option<&'static str>,
}

/// Finds the canonical address, and where it was found.
pub(super) fn canonical(tree: &Tree, metas: &Metas) -> Option<(String, &'static str)> {
    let link = tree.select("link[rel~=canonical][href]");
    let href = link.nodes().iter().find_map(|link| attribute(link, "href")).map(|url| (url, "link rel=canonical"));
    let open_graph = || Some((metas.all("og:url").into_iter().next()?, "OpenGraph, og:url"));
    let found = [href, open_graph()].into_iter().flatten();
    found.filter_map(|(url, from)| Some((web(&original(&url).unwrap_or(url))?, from))).next()
}

/// Gives an address of the web without white space and fragments, and nothing for any other.
pub(super) fn web(url: &str) -> Option<String> {
    let url = url.trim().split('#').next().unwrap_or_default();
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let is_sound =
        host.contains('.') && !url.contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c));
    is_sound.then(|| url.to_owned())
}

/// Gives the host of an address in lower case, without `www.`.
pub(super) fn host(url: &str) -> Option<String> {
    let rest = url.split_once("://")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?.to_lowercase();
    Some(host.strip_prefix("www.").unwrap_or(&host).to_owned()).filter(|host| !host.is_empty())
}

/// Gives the address that an archive's address is a copy of.
pub(super) fn original(url: &str) -> Option<String> {
    let is_archive =
        ["web.archive.org/web/", "archive.ph/", "archive.today/", "archive.is/"].iter().any(|a| url.contains(a));
    let at = url.get(8..)?.find("http").filter(|_| is_archive)? + 8;
    Some(url[at..].to_owned())
}

/// Reads what tools and archives wrote into the copy: comments of browsers and of SingleFile, the Wayback Machine's and
/// archive.today's addresses.
pub(super) fn saved(html: &str, tree: &Tree) -> Saved {
    let mut saved = Saved::default();
    let head = html.get(..floor(html, 4096)).unwrap_or_default();
    if let Some(rest) = after(head, "saved from url=(") {
        saved.url = rest.split_once(')').and_then(|(_, url)| web(url.split_whitespace().next()?));
        saved.by = Some("a browser");
    }
    if let Some(rest) = after(head, "Page saved with SingleFile") {
        saved.by = Some("SingleFile");
        saved.url = after(rest, "url: ").and_then(|url| web(url.split_whitespace().next()?));
        saved.at =
            after(rest, "saved date: ").and_then(|date| stated_date::read(date.lines().next()?)).map(|(date, _)| date);
    }
    let links = tree.select("link[href*='web.archive.org/web/'], link[href*='archive.ph/'], link[href*='archive.today/'], link[href*='archive.is/'], meta[property='og:url'][content*='archive.']");
    for link in links.nodes() {
        let Some(url) = attribute(link, "href").or_else(|| attribute(link, "content")) else { continue };
        let is_page = attribute(link, "rel").is_none_or(|rel| matches!(rel.as_str(), "canonical" | "bookmark"));
        if let Some(archive) =
            web(&url).filter(|_| is_page && (original(&url).is_some() || url.contains("archive.ph/")))
        {
            saved.url = saved.url.or_else(|| original(&archive));
            saved.at = saved.at.or_else(|| moment_of(&archive));
            saved.archive.get_or_insert(archive);
        }
    }
    wayback(html, &mut saved);
    saved
}

/// Reads the comment that the Wayback Machine puts below a page, and the address that its script is given.
fn wayback(html: &str, saved: &mut Saved) {
    let Some(rest) = after(html, "__wm.wombat(\"").or_else(|| after(html, "__wm.wombat('")) else { return };
    let mut parts = rest.split(['"', '\'']).filter(|part| !part.trim_matches([',', ' ']).is_empty());
    let (Some(url), Some(stamp)) = (parts.next().and_then(web), parts.next()) else { return };
    saved.at = saved.at.clone().or_else(|| stated_date::read(stamp.get(..8)?).map(|(date, _)| date));
    saved.archive.get_or_insert(format!("https://web.archive.org/web/{stamp}/{url}"));
    saved.url.get_or_insert(url);
}

/// Reads the day in an archive's address: `…/web/20220106070000/…`.
fn moment_of(url: &str) -> Option<Date> {
    let stamp = url.split('/').find(|part| part.len() >= 8 && part.bytes().take(8).all(|b| b.is_ascii_digit()))?;
    stated_date::read(stamp.get(..8)?).map(|(date, _)| date)
}

/// Reads the day or month in an address: `/2022/01/06/`, `/2022-01-06-`, `/20220106/`, `/2022/jan/06/`, `/2022/01/`,
/// `/06-01-2022-`.
pub(super) fn dated(url: &str) -> Option<Date> {
    let path = url.split_once("://")?.1.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split('/').skip(1).flat_map(|part| part.split(['-', '_'])).collect();
    let figure =
        |part: &str| (part.bytes().all(|b| b.is_ascii_digit()) && part.len() <= 4).then(|| part.parse::<u16>().ok())?;
    let number = |part: &&str| figure(part).and_then(|n| u8::try_from(n).ok()).filter(|n| *n > 0);
    for (at, part) in parts.iter().enumerate() {
        if part.len() == 8
            && let Some((date, _)) = stated_date::read(part)
        {
            return date.day().and_then(doubtful);
        }
        let Some(year) = figure(part).filter(|year| part.len() == 4 && (1990..=2100).contains(year)) else { continue };
        let before = at.checked_sub(2).map(|first| (number(&parts[first]), number(&parts[first + 1])));
        if let Some((Some(day), Some(month))) = before
            && let Some(day) = Day::new(i32::from(year), month, day)
        {
            return doubtful(day);
        }
        let month = parts.get(at + 1).and_then(|m| number(m).or_else(|| month_named(m)));
        let Some(month) = month.filter(|month| (1..=12).contains(month)) else { continue };
        let day = parts.get(at + 2).filter(|day| day.len() <= 2).and_then(number);
        if let Some(day) = day.and_then(|day| Day::new(i32::from(year), month, day)) {
            return doubtful(day);
        }
        if parts.get(at + 1).is_some_and(|part| part.len() == 2) {
            return Date::parse(&format!("{year}-{month:02}?")).ok();
        }
    }
    None
}

fn doubtful(day: Day) -> Option<Date> {
    Date::parse(&format!("{day}?")).ok()
}

fn after<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    text.find(mark).map(|at| &text[at + mark.len()..])
}

/// Gives the last place at or before a byte where a text can be cut.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{dated, host, web};

    #[test]
    fn an_address_tells_a_day_that_stays_in_doubt() {
        for (url, date) in [
            ("https://example.org/2022/01/06/storm", Some("2022-01-06?")),
            ("https://example.org/news/2022-01-06-storm.html", Some("2022-01-06?")),
            ("https://example.org/a/20220106/storm", Some("2022-01-06?")),
            ("https://example.org/world/2022/jan/06/storm", Some("2022-01-06?")),
            ("https://example.org/2022/01/storm.html", Some("2022-01?")),
            ("https://example.org/the-2022-budget", None),
            ("https://example.org/item/2022011", None),
            ("https://2022.example.org/", None),
        ] {
            assert_eq!(dated(url).map(|date| date.to_string()).as_deref(), date, "{url}");
        }
    }

    #[test]
    fn only_addresses_of_the_web_are_taken() {
        assert_eq!(web(" https://example.org/a#b ").as_deref(), Some("https://example.org/a"));
        for wrong in
            ["/a", "javascript:alert(1)", "https://", "https://localhost/", "https://example.org/a b", "file:///a"]
        {
            assert_eq!(web(wrong), None, "{wrong}");
        }
        assert_eq!(host("https://www.Example.org:80/a").as_deref(), Some("example.org"));
    }
}
