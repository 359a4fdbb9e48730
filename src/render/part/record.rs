//! The record of a note as it stands in its file: "how this is sourced".
//!
//! Takes the file's text, gives its YAML highlighted, without what readers do not see: comments, which are between editors,
//! reports from articles that are not public, and lines that name a record that is not.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::load::yaml;
use crate::locale::Lang;
use crate::render::highlight;
use crate::render::html::Html;
use crate::render::sheet::Sheet;
use crate::resolve::{Kind, LinkTarget, Note};
use crate::source::Span;

/// A note's record.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RecordView {
    /// The file, below the dossier's root.
    path: String,
    /// Its YAML.
    yaml: Html,
}

/// Shows the record of a note.
pub(crate) fn record(sheet: &Sheet<'_>, note: &Note) -> RecordView {
    let file = sheet.site.sources.file(note.file);
    let (from, yaml) = front_matter(&file.text);
    let hidden: Vec<Span> =
        note.reports.iter().filter(|r| !sheet.site.public.article(r.article)).map(|r| r.span).collect();
    let shown = without(yaml, from, &hidden, &secret(sheet, note));
    // The dossier's own languages first: most of a record is written in them.
    let own = sheet.site.dossier.config.languages.iter().map(|l| l.lang);
    let quoted = note.reports.iter().map(|r| sheet.site.dossier.article(r.article).language);
    let languages: Vec<Lang> = own.chain(quoted).collect();
    RecordView { path: file.path.display().to_string().replace('\\', "/"), yaml: highlight::yaml(&shown, &languages) }
}

/// Gives the YAML of a file and the byte at which it starts: what stands between the fences, or all of it.
fn front_matter(text: &str) -> (usize, &str) {
    let Some(body) = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n")) else {
        return (0, text);
    };
    let from = text.len() - body.len();
    let end = body.find("\n---").map_or(body.len(), |at| at + 1);
    (from, &body[..end])
}

/// Gives the IDs that the record of a note names and readers do not see.
fn secret<'a>(sheet: &'a Sheet<'_>, note: &'a Note) -> BTreeSet<&'a str> {
    let (dossier, public) = (sheet.site.dossier, &sheet.site.public);
    let mut ids = BTreeSet::new();
    ids.extend(
        note.reports
            .iter()
            .map(|r| r.article)
            .chain(note.silent.iter().copied())
            .filter(|a| !public.article(*a))
            .map(|a| dossier.article(a).id.as_str()),
    );
    ids.extend(note.related.iter().filter(|n| !public.note(**n)).map(|n| dossier.note(*n).id.as_str()));
    // Actors stand in many places of a record; every entity that has no page is looked for.
    ids.extend(sheet.site.index.hidden_entities.iter().map(|e| dossier.entity(*e).id.as_str()));
    let whole = match &note.kind {
        Kind::Figure(figure) => figure.part_of.filter(|whole| !public.note(*whole)),
        _ => None,
    };
    ids.extend(whole.map(|whole| dossier.note(whole).id.as_str()));
    let of_reports = note.reports.iter().flat_map(|report| {
        report.note.iter().chain(report.withdrawn.iter().flat_map(|withdrawal| withdrawal.why.iter()))
    });
    let replies = note.replies.iter().flat_map(|reply| reply.text.iter());
    let verdict = note.verdict.iter().flat_map(|verdict| verdict.why.iter());
    let proses = note.summary.iter().chain(note.commentary.iter()).chain(of_reports).chain(replies).chain(verdict);
    let links = proses.flat_map(|prose| &prose.links).map(|link| link.target);
    ids.extend(links.filter(|t| !public.target(*t)).map(|target| match target {
        LinkTarget::Note(ix) => dossier.note(ix).id.as_str(),
        LinkTarget::Article(ix) => dossier.article(ix).id.as_str(),
        LinkTarget::Entity(ix) => dossier.entity(ix).id.as_str(),
        LinkTarget::Page(ix) => dossier.page(ix).id.as_str(),
    }));
    ids
}

/// Leaves out comments, the lines of the hidden spans and those that name a hidden ID. `from` is the place of `yaml` in its file.
fn without(yaml: &str, from: usize, hidden: &[Span], secret: &BTreeSet<&str>) -> String {
    let mut out = String::with_capacity(yaml.len());
    let mut comments = yaml::comments(yaml).into_iter().peekable();
    let mut start = from;
    for line in yaml.split_inclusive('\n') {
        let end = start + line.len();
        let cut = hidden.iter().any(|s| (s.start as usize) < end && (s.end as usize) > start);
        let is_id = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let names = !secret.is_empty() && line.split(|c| !is_id(c)).any(|word| secret.contains(word));
        let comment = comments.next_if(|comment| comment.start < end - from);
        let words = comment.as_ref().map_or(line, |comment| line[..comment.start - (start - from)].trim_end());
        if !cut && !names && (comment.is_none() || !words.is_empty()) {
            out.push_str(words);
            out.push_str(if comment.is_some() { "\n" } else { "" });
        }
        start = end;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{front_matter, without};
    use crate::source::{FileId, Span};
    use std::collections::BTreeSet;

    #[test]
    fn what_readers_do_not_see_is_left_out() {
        let text = "---\na: 1\nb: secret-id\nreports:\n  - x: 1\n    y: 2\n  - z: 3\n---\nwords\n";
        let (from, yaml) = front_matter(text);
        let at = text.find("x: 1").expect("x");
        let span = Span::new(FileId(0), at, text.find("  - z").expect("z"));
        let shown = without(yaml, from, &[span], &BTreeSet::from(["secret-id"]));
        assert_eq!(shown, "a: 1\nreports:\n  - z: 3\n");
    }

    #[test]
    fn comments_are_left_out_and_texts_that_look_like_them_stay() {
        let yaml = "# Ask her.\na: 1 # sure?\nb: x#y\nc: \"one # two\"\nd: |\n  # Heading\n\n  text # more\ne: >-\n  # no\n  # comment\n# Last.\n";
        let wanted = "a: 1\nb: x#y\nc: \"one # two\"\nd: |\n  # Heading\n\n  text # more\ne: >-\n  # no\n  # comment\n";
        assert_eq!(without(yaml, 0, &[], &BTreeSet::new()), wanted);
    }
}
