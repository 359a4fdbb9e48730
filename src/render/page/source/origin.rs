//! Whose text an article carries, why, and where an editor has overruled what was computed.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::render::page::{article_rows, names};
use crate::render::part::pager::{self, Ranking};
use crate::render::part::{article, merge};
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::{Tongue, Word};
use crate::resolve::{ArticleIx, OriginWord};

/// Whose text it is.
#[derive(Serialize)]
pub(super) struct OriginView {
    sentences: Vec<TextView>,
    members: Ranking<TextView>,
    reasons: Vec<TextView>,
    /// Says that there are more reasons.
    rest: Option<TextView>,
}

/// Says whose text an article carries.
pub(super) fn origin(sheet: &Sheet<'_>, ix: ArticleIx) -> OriginView {
    let site = sheet.site;
    let origin = site.findings.origins.get(site.findings.articles[ix.at()].origin);
    let members = origin.map_or(&[][..], |origin| &origin.members);
    let others: Vec<ArticleIx> =
        members.iter().copied().filter(|other| *other != ix && site.public.article(*other)).collect();
    let overruled = merge::overruled(sheet, ix);
    let mut sentences = Vec::new();
    if others.is_empty() {
        let apart = site.dossier.article(ix).origin == Some(OriginWord::Separate);
        let key = if apart || !overruled.is_empty() { "source-origin-apart" } else { "source-origin-single" };
        sentences.extend([key, "source-origin-proof"].map(|key| sheet.sentence(key, &[])));
    } else {
        sentences.push(sheet.sentence("source-origin-group", &[("count", Word::Number(others.len() as f64))]));
        if let Some(named_by) = article_rows::origin(sheet, ix) {
            let named = |t: &Tongue| {
                let link = article::linked(sheet, named_by, &BTreeSet::from([ix]), t);
                t.html("source-origin-named", &[("article", Word::Markup(&link))])
            };
            sentences.push(sheet.sentence_by(named));
        }
    }
    let (mut reasons, rest) = merge::of_origin(sheet, &BTreeSet::from([ix]), site.findings.articles[ix.at()].origin);
    reasons.extend(overruled);
    let members = Ranking::head(sheet, &others, pager::ROWS, |ix| names::article_link(sheet, *ix));
    OriginView { sentences, members, reasons, rest }
}
