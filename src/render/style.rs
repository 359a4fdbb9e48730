//! The style sheet: the parts of the theme in one file.
//!
//! Takes `static/css/*.css` in the order of their names, within each other's layers; gives one sheet.

use crate::load::theme::ThemeFiles;

/// Where the style sheet stands below the site's root.
pub(crate) const PATH: &str = "static/site.css";

/// Joins the parts. The first of them names the order of the layers.
pub(crate) fn sheet(theme: &ThemeFiles) -> Vec<u8> {
    let parts = theme.files.iter().filter(|(path, _)| is_part(path));
    parts.flat_map(|(_, file)| [file.bytes.as_slice(), b"\n"].concat()).collect()
}

/// Says whether a file is a part of the style sheet.
pub(crate) fn is_part(path: &str) -> bool {
    path.starts_with("static/css/") && path.ends_with(".css")
}
