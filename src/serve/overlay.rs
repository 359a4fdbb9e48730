//! What the preview lays over and around pages: the banner, the script, and what is wrong.
//!
//! It is put into the bytes of a made page, so that no theme can leave it out and no built site can have it.

use std::path::Path;

use super::generation::Numbers;
use crate::diagnostic::{self, Diagnostic, Format, Look, Severity};
use crate::render::Html;
use crate::source::SourceMap;

/// The script, below the site's root: no ID begins with a dot.
pub(super) const SCRIPT: &str = ".dossier/live.js";
/// The style of what is laid over pages.
pub(super) const STYLE: &str = ".dossier/live.css";
/// Where browsers hear the news.
pub(super) const EVENTS: &str = ".dossier/events";
/// The addresses that no built site has, with what keeps each from it.
pub(super) const HIDDEN: &str = ".dossier/hidden.json";

/// The script itself.
pub(super) const SCRIPT_TEXT: &str = include_str!("live.js");
/// The style itself.
pub(super) const STYLE_TEXT: &str = include_str!("live.css");

/// Diagnostics drawn in a page: the rest is in the terminal.
const MOST: usize = 20;
/// Columns of a drawn diagnostic.
const WIDTH: usize = 110;

/// Draws the mistakes for a page; `None` where there is none.
pub(super) fn trouble(diagnostics: &[Diagnostic], sources: &SourceMap) -> Option<String> {
    let look = Look { format: Format::Human, color: false, width: Some(WIDTH), cwd: sources.root() };
    let errors: Vec<&Diagnostic> = diagnostics.iter().filter(|one| one.severity == Severity::Error).collect();
    if errors.is_empty() {
        return None;
    }
    let mut drawn: String = errors.iter().take(MOST).map(|one| diagnostic::draw(one, sources, &look)).collect();
    if errors.len() > MOST {
        drawn += &format!("… and {} more in the terminal\n", errors.len() - MOST);
    }
    let count = format!("{} {}", errors.len(), if errors.len() == 1 { "error" } else { "errors" });
    Some(format!("<strong>{count}</strong> – the page below is the last good one<pre>{}</pre>", text(drawn.trim_end())))
}

/// Sets a message without a place.
pub(super) fn words(message: &str) -> String {
    format!("<strong>error</strong><pre>{}</pre>", text(message))
}

/// What stands on a page beside the script.
pub(super) struct Banner<'a> {
    /// The language of the page.
    pub(super) lang: &'a str,
    /// Its direction.
    pub(super) dir: &'a str,
    /// That this is the private view.
    pub(super) about: &'a str,
    /// What keeps this page from a built site.
    pub(super) marks: &'a [String],
    /// The names of all such marks, as attributes of the script.
    pub(super) names: &'a str,
}

/// Puts banner and script into a page.
pub(super) fn dress(page: &[u8], banner: &Banner<'_>, numbers: Numbers) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let opening = page.find("<body").and_then(|at| page[at..].find('>').map(|end| at + end + 1)).unwrap_or(0);
    let closing = page.rfind("</body>").unwrap_or(page.len()).max(opening);
    let marks: String = banner.marks.iter().map(|mark| format!(" <strong>{}</strong>", text(mark))).collect();
    let mut dressed = String::with_capacity(page.len() + 1024);
    dressed += &page[..opening];
    dressed += &format!(
        "<aside class=\"dossier-private\" lang=\"{}\" dir=\"{}\"><link rel=\"stylesheet\" href=\"/{STYLE}\">\
         <p>{}{marks}</p></aside>",
        banner.lang,
        banner.dir,
        text(banner.about),
    );
    dressed += &page[opening..closing];
    dressed += &script(numbers, banner.names);
    dressed += &page[closing..];
    dressed.into_bytes()
}

/// Makes a page that has nothing but what is wrong.
pub(super) fn bare(trouble: &str, numbers: Numbers) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>dossier</title>\
         <link rel=\"stylesheet\" href=\"/{STYLE}\"></head>\n\
         <body><div class=\"dossier-trouble\" role=\"alert\">{trouble}</div>{}</body>\n</html>\n",
        script(numbers, "")
    )
}

fn script(Numbers { page, style }: Numbers, names: &str) -> String {
    format!("<script src=\"/{SCRIPT}\" data-page=\"{page}\" data-style=\"{style}\"{names} defer></script>")
}

/// Escapes plain words.
pub(super) fn text(words: &str) -> String {
    Html::text(words).as_str().to_owned()
}

/// Gives a path below the root as people write it in a browser.
pub(super) fn address(file: &str) -> String {
    let below = match Path::new(file).file_name() {
        Some(name) if name == "index.html" => &file[..file.len() - "index.html".len()],
        _ => file,
    };
    format!("/{below}")
}
