//! The style sheet: the parts of the theme in one file.
//!
//! Takes `static/css/*.css` in the order of their names, within each other's layers; gives one sheet without comments and
//! indents, which readers would load for nothing. Behind them stand the margins of the print edition, which hold words of the
//! dossier: its title, and numbers of pages in the digits of the language.

use crate::config::Config;
use crate::load::theme::ThemeFiles;

/// Where the style sheet stands below the site's root.
pub(crate) const PATH: &str = "static/site.css";

/// Joins the parts. The first that has rules names the order of the layers.
pub(crate) fn sheet(theme: &ThemeFiles, config: &Config) -> Vec<u8> {
    let parts = theme.files.iter().filter(|(path, _)| is_part(path));
    let mut sheet = Vec::new();
    for (_, file) in parts {
        match std::str::from_utf8(&file.bytes) {
            Ok(css) => sheet.extend_from_slice(dense(css).as_bytes()),
            Err(_) => sheet.extend_from_slice(&file.bytes),
        }
        sheet.push(b'\n');
    }
    sheet.extend_from_slice(margins(config).as_bytes());
    sheet
}

/// Writes what stands in the margins of the print edition in each language. Only a style sheet can put words there, and a page
/// may carry none of its own.
fn margins(config: &Config) -> String {
    let default = config.default_language();
    let of_language = |language: &crate::config::Language| {
        let lang = language.lang;
        let title = config.title.pick(lang, default).map_or_else(String::new, |piece| string(piece.text));
        let digits = digits(language.settings.numerals.as_str());
        let font = "font: 8pt sans-serif;";
        format!(
            "@page print-{lang} {{ @top-center {{ content: {title}; {font} }} @bottom-center {{ content: counter(page, {digits}); {font} }} }}\n\
             @page print-{lang}:first {{ @top-center {{ content: none; }} @bottom-center {{ content: none; }} }}\n\
             @media print {{ .page-print:lang({lang}) {{ page: print-{lang}; }} }}\n\
             .page-print:lang({lang}) .print-sources {{ list-style-type: {digits}; }}\n"
        )
    };
    let languages: String = config.languages.iter().map(of_language).collect();
    format!("@layer print {{\n{languages}}}\n")
}

/// Writes words as a string of CSS.
fn string(words: &str) -> String {
    let mut out = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' | '<' | '>' | '&' => out.push_str(&format!("\\{:x} ", u32::from(c))),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Names the digits of a numbering system of CLDR as CSS calls them.
fn digits(numerals: &str) -> &'static str {
    match numerals {
        "arab" => "arabic-indic",
        "arabext" => "persian",
        "beng" => "bengali",
        "deva" => "devanagari",
        "thai" => "thai",
        _ => "decimal",
    }
}

/// Says whether a file is a part of the style sheet.
pub(crate) fn is_part(path: &str) -> bool {
    path.starts_with("static/css/") && path.ends_with(".css")
}

/// Takes out comments, indents and empty lines; what stands between quotation marks stays as it is.
fn dense(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    let mut quote: Option<char> = None;
    while let Some(c) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
            continue;
        }
        match quote {
            Some(open) if c == open => quote = None,
            None if matches!(c, '"' | '\'') => quote = Some(c),
            _ => {}
        }
        let starts_line = out.is_empty() || out.ends_with('\n');
        if quote.is_some() || !(starts_line && c.is_ascii_whitespace()) {
            out.push(c);
        }
        rest = &rest[c.len_utf8()..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{dense, string};

    #[test]
    fn words_of_a_title_end_no_string_and_no_rule() {
        assert_eq!(string("a \"b\"\n} \\<"), "\"a \\22 b\\22  } \\5c \\3c \"");
    }

    #[test]
    fn comments_and_indents_go_and_strings_stay() {
        let css = "/* a */\n.a {\n  b: c; /* d\n e */\n\n  content: \"/* not one */  x\";\n}\n";
        assert_eq!(dense(css), ".a {\nb: c; \ncontent: \"/* not one */  x\";\n}\n");
    }
}
