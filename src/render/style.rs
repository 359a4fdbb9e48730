//! The style sheet: the parts of the theme in one file.
//!
//! Takes `static/css/*.css` in the order of their names, within each other's layers; gives one sheet without comments and
//! indents, which readers would load for nothing.

use crate::load::theme::ThemeFiles;

/// Where the style sheet stands below the site's root.
pub(crate) const PATH: &str = "static/site.css";

/// Joins the parts. The first that has rules names the order of the layers.
pub(crate) fn sheet(theme: &ThemeFiles) -> Vec<u8> {
    let parts = theme.files.iter().filter(|(path, _)| is_part(path));
    let mut sheet = Vec::new();
    for (_, file) in parts {
        match std::str::from_utf8(&file.bytes) {
            Ok(css) => sheet.extend_from_slice(dense(css).as_bytes()),
            Err(_) => sheet.extend_from_slice(&file.bytes),
        }
        sheet.push(b'\n');
    }
    sheet
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
    use super::dense;

    #[test]
    fn comments_and_indents_go_and_strings_stay() {
        let css = "/* a */\n.a {\n  b: c; /* d\n e */\n\n  content: \"/* not one */  x\";\n}\n";
        assert_eq!(dense(css), ".a {\nb: c; \ncontent: \"/* not one */  x\";\n}\n");
    }
}
