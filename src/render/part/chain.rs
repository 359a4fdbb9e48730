//! On whose word an article says something, and who stands between.

use serde::Serialize;

use crate::render::html::Html;
use crate::render::part::actor;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::{Tongue, Word};
use crate::resolve::{ClaimantStance, Given, Position, Report};

/// Where the words come from.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChainView {
    /// What the article does, in a sentence: "attributes it to the Interior Ministry".
    sentence: TextView,
    /// Who stands between, nearest the article first.
    via: Vec<TextView>,
}

/// Shows what an article does with a claim, and on whose word.
pub(crate) fn chain(sheet: &Sheet<'_>, report: &Report) -> ChainView {
    ChainView {
        sentence: sheet.sentence_by(|tongue| sentence(sheet, report, tongue)),
        via: report.via.iter().map(|a| actor::actor(sheet, a)).collect(),
    }
}

fn sentence(sheet: &Sheet<'_>, report: &Report, tongue: &Tongue) -> Html {
    let position = report.position.name();
    let Some(said_by) = &report.said_by else {
        return tongue.html(&format!("report-{position}"), &[]);
    };
    let who = match said_by {
        Given::Stated(actor) => actor::within(sheet, actor, tongue),
        Given::NotStated => tongue.html("claimant-not-stated", &[]),
    };
    let stance = match report.claimant {
        ClaimantStance::Affirms => "affirms",
        ClaimantStance::Denies => "denies",
    };
    tongue.html(&format!("report-{position}-{stance}"), &[("who", Word::Markup(&who))])
}

/// Names the claimant of a report in a few words, for tables.
pub(crate) fn claimant(sheet: &Sheet<'_>, report: &Report) -> TextView {
    match &report.said_by {
        Some(Given::Stated(who)) => actor::actor(sheet, who),
        Some(Given::NotStated) => sheet.sentence("claimant-not-stated", &[]),
        None if report.position == Position::Asserts => sheet.sentence("claimant-own-voice", &[]),
        None => sheet.sentence("claimant-not-stated", &[]),
    }
}
