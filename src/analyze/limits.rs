//! How much of the articles is quoted, and whether that is more than the dossier allows itself.
//!
//! Takes what was verified and which articles carry one text; gives for each article the words that are quoted from it, and
//! warnings for a quotation that is too long and for a text of which too much is quoted. It does not ask what law allows.

use std::ops::Range;

use crate::analyze::findings::{Findings, Reuse, Verification};
use crate::analyze::ranges;
use crate::config::{QuotationLimit, Rights};
use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::{ArticleIx, Dossier, Note, Visibility};

/// Notes that a warning names.
const NAMED: usize = 5;

/// Gives for each article the words that notes quote from it: ranges in order that do not overlap.
///
/// Notes that never leave this machine do not count, and titles, which cite the article, neither.
pub(crate) fn quoted(dossier: &Dossier, findings: &Findings) -> Vec<Vec<Range<usize>>> {
    let mut quoted: Vec<Vec<&Verification>> = vec![Vec::new(); dossier.articles.len()];
    for (note, finding) in dossier.notes.iter().zip(&findings.notes).filter(|(note, _)| leaves(note)) {
        for (report, verified) in note.reports.iter().zip(&finding.verified) {
            quoted[report.article.at()].extend(verified);
        }
    }
    quoted.into_iter().map(quoted_by).collect()
}

/// Gives the words of one article that quotations from it have between them: ranges in order that do not overlap.
pub fn quoted_by<'a>(quotations: impl IntoIterator<Item = &'a Verification>) -> Vec<Range<usize>> {
    let segments = quotations.into_iter().flat_map(|verified| &verified.segments);
    ranges::union(segments.map(|segment| segment.words.clone()).collect())
}

/// Warns of quotations that are too long and of texts of which too much is quoted. What is published whole has no limit.
pub(crate) fn check(dossier: &Dossier, findings: &Findings) -> Vec<Diagnostic> {
    let Some(limit) = dossier.config.quotation_limit else { return Vec::new() };
    let mut warnings = too_long(dossier, findings, limit);
    if let Some(share) = limit.share {
        warnings.extend(too_much(dossier, findings, share));
    }
    warnings
}

fn leaves(note: &Note) -> bool {
    !note.internal && note.visibility != Visibility::Internal
}

fn too_long(dossier: &Dossier, findings: &Findings, limit: QuotationLimit) -> Vec<Diagnostic> {
    let Some(most) = limit.words else { return Vec::new() };
    let mut warnings = Vec::new();
    for (note, finding) in dossier.notes.iter().zip(&findings.notes).filter(|(note, _)| leaves(note)) {
        for (report, verified) in note.reports.iter().zip(&finding.verified) {
            let Some((quotation, verified)) = report.quote.as_ref().zip(verified.as_ref()) else { continue };
            if dossier.article(report.article).rights == Rights::Full {
                continue;
            }
            let words: usize = verified.segments.iter().map(|segment| segment.words.len()).sum();
            if words > most {
                let message = format!("this quotation has {words} words, and the dossier allows itself {most}");
                let warning = Diagnostic::new(Code::QuotationLimit, quotation.span, message);
                warnings.push(warning.help("leave words out with `[…]`, or raise `quotation_limit`"));
            }
        }
    }
    warnings
}

/// Warns once for each text: at the copy of which the largest share is quoted.
///
/// For each copy, the words that other copies are quoted for are carried over to it through the passages that the two share,
/// and their union with its own is counted. So words that two copies have in common count once, and different words of two
/// copies of one text count together. Words of another copy that stand in no shared passage are not in this copy and do not
/// count for it.
fn too_much(dossier: &Dossier, findings: &Findings, limit: f64) -> Vec<Diagnostic> {
    let mut carried: Vec<Vec<Range<usize>>> = findings.articles.iter().map(|article| article.quoted.clone()).collect();
    for pair in &findings.reuse {
        if findings.articles[pair.a.at()].origin == findings.articles[pair.b.at()].origin {
            carry(findings, pair, &mut carried);
        }
    }
    let shares: Vec<(usize, usize)> = carried
        .into_iter()
        .zip(&findings.articles)
        .map(|(words, article)| (ranges::count(&ranges::union(words)), article.words.unwrap_or(0)))
        .collect();
    let share = |ix: ArticleIx| {
        let (quoted, words) = shares[ix.at()];
        if words == 0 { 0.0 } else { quoted as f64 / words as f64 }
    };
    let mut warnings = Vec::new();
    for origin in &findings.origins {
        let limited = origin.members.iter().copied().filter(|ix| dossier.article(*ix).rights != Rights::Full);
        let most = limited.max_by(|a, b| share(*a).total_cmp(&share(*b)).then(b.cmp(a)));
        if let Some(most) = most.filter(|ix| share(*ix) > limit) {
            let copies = origin.members.len();
            warnings.push(warning(dossier, findings, most, (shares[most.at()], limit), copies));
        }
    }
    warnings
}

fn warning(
    dossier: &Dossier,
    findings: &Findings,
    of: ArticleIx,
    ((quoted, words), limit): ((usize, usize), f64),
    copies: usize,
) -> Diagnostic {
    let article = dossier.article(of);
    let percent = |share: f64| (share * 1000.0).round() / 10.0;
    let (share, limit) = (percent(quoted as f64 / words as f64), percent(limit));
    let counted =
        if copies > 1 { format!(", the quotations of its {copies} copies counted together") } else { String::new() };
    let id = &article.id;
    let message = format!(
        "{share} % of `{id}` is quoted ({quoted} of {words} words){counted}; the dossier allows itself {limit} %"
    );
    let notes = &findings.articles[of.at()].reported_in;
    let named: Vec<String> = notes.iter().take(NAMED).map(|note| format!("`{}`", dossier.note(*note).id)).collect();
    let warning = Diagnostic::new(Code::QuotationLimit, article.span.at_start(), message);
    let more = if notes.len() > NAMED { format!(" and {} more", notes.len() - NAMED) } else { String::new() };
    match named.is_empty() {
        true => warning,
        false => warning.help(format!("shorten quotations in {}{more}, or raise `quotation_limit`", named.join(", "))),
    }
}

/// Carries the quoted words of each of two articles over to the other.
fn carry(findings: &Findings, pair: &Reuse, carried: &mut [Vec<Range<usize>>]) {
    let (a, b) = (pair.a.at(), pair.b.at());
    for passage in &pair.passages {
        carried[b].extend(ranges::all_across(&findings.articles[a].quoted, &passage.a, &passage.b));
        carried[a].extend(ranges::all_across(&findings.articles[b].quoted, &passage.b, &passage.a));
    }
}
