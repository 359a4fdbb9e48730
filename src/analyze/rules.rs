//! What reports may not do, or had better not, whatever the texts say.
//!
//! Takes the notes; gives a diagnostic for a quotation from an article of which nothing may be quoted, and for a figure
//! without the words that state it.

use crate::config::Rights;
use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::{Article, Dossier, Note, Report, Visibility};

/// Checks every report.
pub(crate) fn check(dossier: &Dossier) -> Vec<Diagnostic> {
    let reports = dossier.notes.iter().flat_map(|note| note.reports.iter().map(move |report| (note, report)));
    let checked = reports.map(|(note, report)| (note, report, dossier.article(report.article)));
    checked
        .flat_map(|(note, report, article)| [forbidden(note, report, article), unquoted(report, article)])
        .flatten()
        .collect()
}

fn forbidden(note: &Note, report: &Report, article: &Article) -> Option<Diagnostic> {
    let published = !note.draft && !note.internal && note.visibility != Visibility::Internal;
    let quotation = report.quote.as_ref().filter(|_| published && article.rights == Rights::Metadata)?;
    let message = format!("the rights in `{}` allow no quotation", article.id);
    Some(
        Diagnostic::new(Code::InconsistentRecord, quotation.span, message)
            .related(article.span, "its record says `rights: metadata`")
            .help("say it in your own words, in the report's `note`, or give the article `rights: excerpts`"),
    )
}

fn unquoted(report: &Report, article: &Article) -> Option<Diagnostic> {
    let (_, span) = report.value.as_ref()?;
    let expected = report.quote.is_none() && report.withdrawn.is_none() && article.rights != Rights::Metadata;
    let message = format!("a figure from `{}` without the words that state it", article.id);
    let warning =
        || Diagnostic::new(Code::ValueWithoutQuotation, *span, message).help("add `quote` with the article's words");
    expected.then(warning)
}
