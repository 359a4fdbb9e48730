//! Reading of `dossier.yaml`.

use crate::config::{Config, Event, Language, Layout, Licence, QuotationLimit, Rights, Section, Vocabulary};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::Document;
use crate::load::yaml::Node;
use crate::locale::{Lang, Months, Numerals, Settings};
use crate::schema::{self, take};
use crate::zone;

/// Reads a configuration. What is wrong in it has a diagnostic and a default in its place.
pub fn read(document: &Document, themes: &[String]) -> (Config, Vec<Diagnostic>) {
    let root = &document.root;
    let mut out = schema::check(root, &schema::CONFIG);
    let languages = languages(root, &mut out);
    let default = languages[0].lang;
    let config = Config {
        title: take::text(root, "title", default),
        summary: take::text(root, "summary", default),
        base_url: base_url(root),
        parallel: parallel(root, &languages, &mut out),
        time_zone: time_zone(root, &mut out),
        event: event(root),
        as_of: take::date(root, "as_of"),
        contact: take::url(root, "contact"),
        theme: theme(root, themes, &mut out),
        sections: sections(root, default, &mut out),
        stances: vocabulary(root, "stances", default),
        measures: vocabulary(root, "measures", default),
        populations: vocabulary(root, "populations", default),
        actions: vocabulary(root, "actions", default),
        rights: rights(root).unwrap_or(Rights::Excerpts),
        quotation_limit: root.get("quotation_limit").map(quotation_limit),
        repository: take::url(root, "repository").map(|url| url.trim_end_matches('/').to_owned()),
        licence: root.get("licence").and_then(|node| licence(node, default)),
        languages,
    };
    (config, out)
}

/// Takes the key `rights` of the configuration or of an article.
pub(crate) fn rights(node: &Node) -> Option<Rights> {
    let word = node.get("rights")?.text()?;
    Rights::ALL.iter().copied().find(|r| r.name() == word)
}

fn time_zone(root: &Node, out: &mut Vec<Diagnostic>) -> Option<String> {
    let node = root.get("time_zone")?;
    let name = node.text()?;
    if zone::is_known(name) {
        return Some(name.to_owned());
    }
    let known = zone::names();
    let diagnostic = Diagnostic::new(Code::UnknownValue, node.span, format!("there is no time zone `{name}`"));
    out.push(diagnostic.suggest(name, known.iter().map(String::as_str)).help("zones have names such as `Asia/Amman`"));
    None
}

fn base_url(root: &Node) -> String {
    let url = take::url(root, "base_url").unwrap_or_else(|| "http://localhost/".to_owned());
    with_slash(url)
}

/// Gives a URL that ends in `/`, as addresses are joined to it.
pub fn with_slash(url: String) -> String {
    if url.ends_with('/') { url } else { url + "/" }
}

/// Takes the languages; English alone where none is well formed, so that the rest can be checked.
fn languages(root: &Node, out: &mut Vec<Diagnostic>) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    for node in take::many(root, "languages") {
        let Some(lang) = take::language(node, "code") else { continue };
        let code = node.get("code").map_or(node.span, |n| n.span);
        if languages.iter().any(|l| l.lang == lang) {
            out.push(Diagnostic::new(Code::DuplicateId, code, format!("the language `{lang}` stands twice")));
            continue;
        }
        languages.push(Language { lang, settings: settings(node, lang, out) });
    }
    if languages.is_empty() {
        if let Some(node) = root.get("languages").filter(|n| n.list().is_some_and(<[Node]>::is_empty)) {
            out.push(Diagnostic::new(Code::MissingKey, node.span, "a dossier has at least one language"));
        }
        let lang = Lang::parse("en").expect("a language code");
        languages.push(Language { lang, settings: Settings::usual(lang) });
    }
    languages
}

fn settings(node: &Node, lang: Lang, out: &mut Vec<Diagnostic>) -> Settings {
    let mut settings = Settings::usual(lang);
    if let Some(numerals) = node.get("numerals") {
        match numerals.text().and_then(Numerals::parse) {
            Some(parsed) => settings.numerals = parsed,
            None => {
                let word = numerals.text().unwrap_or_default();
                let diagnostic =
                    Diagnostic::new(Code::UnknownValue, numerals.span, format!("`{word}` is no numbering system"));
                out.push(diagnostic.help("such as `latn` (0123), `arab` (٠١٢٣) or `arabext` (۰۱۲۳)"));
            }
        }
    }
    if let Some(months) = node.get("months") {
        settings.months = months.text().and_then(Months::parse).unwrap_or_default();
        if settings.months != Months::default() && !lang.as_str().starts_with("ar") {
            out.push(Diagnostic::new(Code::InconsistentRecord, months.span, "Levantine names of months are Arabic"));
        }
    }
    settings
}

fn parallel(root: &Node, languages: &[Language], out: &mut Vec<Diagnostic>) -> Option<Vec<(Lang, Lang)>> {
    let pairs = root.get("parallel")?.list()?;
    let known = |node: &Node, out: &mut Vec<Diagnostic>| {
        let code = node.text()?;
        let lang = Lang::parse(code)?;
        if languages.iter().any(|l| l.lang == lang) {
            return Some(lang);
        }
        let codes = languages.iter().map(|l| l.lang.as_str());
        out.push(
            Diagnostic::new(Code::InvalidLanguage, node.span, format!("`{code}` is no language of this dossier"))
                .suggest(code, codes)
                .help("name it under `languages`"),
        );
        None
    };
    let mut read = Vec::new();
    for pair in pairs {
        match pair.list() {
            Some([a, b]) => match (known(a, out), known(b, out)) {
                (Some(a), Some(b)) if read.contains(&(a, b)) => {
                    let message = format!("the parallel view of `{a}` and `{b}` stands twice");
                    out.push(Diagnostic::new(Code::DuplicateId, pair.span, message));
                }
                (Some(a), Some(b)) if a != b => read.push((a, b)),
                (Some(_), Some(_)) => {
                    out.push(Diagnostic::new(
                        Code::WrongType,
                        pair.span,
                        "a parallel view has two different languages",
                    ));
                }
                _ => {}
            },
            _ => out.push(Diagnostic::new(
                Code::WrongType,
                pair.span,
                "a parallel view has two languages, such as `[en, ar]`",
            )),
        }
    }
    Some(read)
}

fn event(root: &Node) -> Event {
    let Some(node) = root.get("event") else { return Event::default() };
    let place = node.get("place").and_then(|n| n.text().map(|id| (id.to_owned(), n.span)));
    Event { start: take::date(node, "start"), end: take::date(node, "end"), place }
}

fn theme(root: &Node, themes: &[String], out: &mut Vec<Diagnostic>) -> String {
    let name = take::words(root, "theme").unwrap_or_else(|| "default".to_owned());
    if !themes.contains(&name) {
        let span = root.get("theme").map_or(root.span, |n| n.span);
        let diagnostic = Diagnostic::new(Code::UnknownId, span, format!("there is no theme `{name}`"));
        out.push(
            diagnostic
                .suggest(&name, themes.iter().map(String::as_str))
                .help("themes are folders of `themes/`; `default` is in the program"),
        );
    }
    name
}

fn sections(root: &Node, default: Lang, out: &mut Vec<Diagnostic>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for node in take::many(root, "sections") {
        let Some((id, span)) = node.get("id").and_then(|n| n.text().map(|id| (id.to_owned(), n.span))) else {
            continue;
        };
        if let Some(first) = sections.iter().find(|s| s.id == id) {
            let message = format!("the section `{id}` stands twice");
            out.push(Diagnostic::new(Code::DuplicateId, span, message).related(first.span, "first here"));
            continue;
        }
        let layout = node.get("layout").and_then(Node::text);
        let layout = Layout::ALL.iter().copied().find(|l| Some(l.name()) == layout).unwrap_or(Layout::List);
        let (title, summary) = (take::text(node, "title", default), take::text(node, "summary", default));
        sections.push(Section { id, span, layout, title, summary });
    }
    sections
}

fn vocabulary(root: &Node, key: &str, default: Lang) -> Vocabulary {
    let entries = root.get(key).map(Node::entries).unwrap_or_default();
    Vocabulary::new(entries.iter().map(|(k, label)| (k.text.clone(), take::localized(label, default))).collect())
}

fn quotation_limit(node: &Node) -> QuotationLimit {
    QuotationLimit {
        words: take::words(node, "words").and_then(|n| n.parse().ok()),
        share: take::words(node, "share").and_then(|n| n.parse().ok()),
    }
}

fn licence(node: &Node, default: Lang) -> Option<Licence> {
    let title = take::some_text(node, "title", default)?;
    Some(Licence { title, spdx: take::words(node, "spdx"), url: take::url(node, "url") })
}
