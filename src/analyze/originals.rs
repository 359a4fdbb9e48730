//! Whether the originals at hand are those that were captured.
//!
//! Takes the dossier and the hashes of `texts/raw/`; gives a warning for each original of which no capture in its article's
//! record tells. What an article says rests on the captured bytes: a file that took their place proves nothing.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::Dossier;

/// Holds the originals at hand, by article, against the captures that name a hash.
pub(crate) fn check(dossier: &Dossier, raw: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for article in &dossier.articles {
        let mut captured = article.captures.iter().filter_map(|capture| capture.sha256.as_ref()).peekable();
        let Some(original) = raw.get(&article.id).filter(|_| captured.peek().is_some()) else { continue };
        if !captured.any(|sha256| sha256.eq_ignore_ascii_case(original)) {
            let message = format!("the original of `{}` in texts/raw/ is none that its `captures` tell of", article.id);
            let help =
                "put the captured file back; a newer copy of the page is imported: it becomes a capture of its own";
            diagnostics.push(Diagnostic::new(Code::CaptureChanged, article.span, message).help(help));
        }
    }
    diagnostics
}
