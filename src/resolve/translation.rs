//! Translations that stand in files of their own, `ID.ar.md` and its like: to what they belong, and in which language.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::load::Document;
use crate::locale::Lang;
use crate::resolve::bind::check_document;
use crate::resolve::scope::Scope;
use crate::resolve::{Note, prose};
use crate::schema::{self, take};
use crate::source::{FileId, Span};

/// Adds the titles and commentary of `ID.ar.md` and its like to their notes, which are in the order of IDs.
pub(crate) fn add_translations(
    scope: &Scope<'_>,
    notes: &mut [Note],
    translations: &[&Document],
    out: &mut Vec<Diagnostic>,
) {
    let mut known: BTreeMap<(&str, Lang), FileId> = BTreeMap::new();
    for document in translations {
        check_document(document, &schema::NOTE_TRANSLATION, out);
        let place = Span::new(document.file, 0, 0);
        let Some(lang) = translation_language(scope, document, out) else { continue };
        if let Some(first) = known.insert((&document.id, lang), document.file) {
            let message = format!("a second translation of `{}` into the same language", document.id);
            let diagnostic = Diagnostic::new(Code::DuplicateId, place, message);
            out.push(diagnostic.related(Span::new(first, 0, 0), "the first is here"));
            continue;
        }
        let Ok(at) = notes.binary_search_by(|n| n.id.cmp(&document.id)) else {
            let message = format!("this translates a note `{}` that is not there", document.id);
            let known = notes.iter().map(|n| n.id.as_str());
            out.push(Diagnostic::new(Code::OrphanTranslation, place, message).suggest(&document.id, known));
            continue;
        };
        let note = &mut notes[at];
        check_as_open(document, note.internal, out);
        note.title.add(&take::text(&document.root, "title", lang));
        let Some(span) = document.body.filter(|span| !scope.files.text(*span).trim().is_empty()) else { continue };
        note.commentary.push(prose::bind(scope, lang, scope.files.text(span), span, out));
    }
}

/// Refuses a translation that is internal while what it translates is not: its words would be published with the rest.
pub(crate) fn check_as_open(document: &Document, whole_internal: bool, out: &mut Vec<Diagnostic>) {
    if document.internal && !whole_internal {
        let message = "this translation is internal, and what it translates is not";
        let diagnostic = Diagnostic::new(Code::InconsistentRecord, Span::new(document.file, 0, 0), message);
        out.push(diagnostic.help("move both to `content/internal/`, or both out of it"));
    }
}

/// Gives the language that a file's name states, if the dossier has it.
pub(crate) fn translation_language(scope: &Scope<'_>, document: &Document, out: &mut Vec<Diagnostic>) -> Option<Lang> {
    let code = document.language.as_deref()?;
    let lang = Lang::parse(code).filter(|lang| scope.config.has_language(*lang));
    if lang.is_none() && !scope.no_config {
        let known = scope.config.languages.iter().map(|l| l.lang.as_str());
        let message = format!("`{code}` is no language of this dossier");
        out.push(Diagnostic::new(Code::InvalidLanguage, Span::new(document.file, 0, 0), message).suggest(code, known));
    }
    lang
}
