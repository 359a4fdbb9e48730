//! `dossier compare`: two articles side by side in the terminal.
//!
//! Takes two IDs; prints what both report, where they differ, what only one reports, and what text they share, with its
//! words where the texts are at hand: a terminal is private. It writes nothing, and it does not say what is wrong with the
//! content; `dossier check` does.

mod page;
mod texts;
mod wording;

use anyhow::Result;
use clap::Args;

use super::arguments::Shared;
use super::ink::Ink;
use super::progress::Watch;
use super::terminal::{self, Terminal};
use super::{Ending, root};
use crate::diagnostic::{Refusal, did_you_mean};
use crate::resolve::{ArticleIx, Dossier};

/// The arguments of `dossier compare`.
#[derive(Debug, Args)]
#[command(
    after_help = "Shared passages are shown with their words where both texts are at hand, in `texts/` or in the record.\n\n\
    Examples:\n  dossier compare harbour-post island-wire\n  dossier compare harbour-post island-wire --color always | less -R"
)]
pub(super) struct Compare {
    /// An article's ID: the name of its file without `.md`
    #[arg(value_name = "A")]
    a: String,
    /// Another's
    #[arg(value_name = "B")]
    b: String,
}

/// Compares two articles.
pub(super) fn run(compare: &Compare, shared: &Shared, terminal: &Terminal) -> Result<Ending> {
    let root = root::find(shared, terminal)?;
    let watch = Watch::start(terminal);
    let ink = Ink::new(terminal::paints_results(shared.color), terminal::result_width());
    let drawn = crate::look(&root, &watch, |dossier, findings| {
        let (a, b) = (article(dossier, &compare.a)?, article(dossier, &compare.b)?);
        if a == b {
            let hint = "`dossier compare` takes the IDs of two articles";
            return Err(Refusal::new(format!("`{}` is one article", compare.a), hint).into());
        }
        Ok(page::draw(dossier, findings, [a, b], &ink))
    });
    watch.wipe();
    terminal.result(drawn?.trim_end())?;
    Ok(Ending::Fine)
}

/// Finds an article by its ID.
fn article(dossier: &Dossier, id: &str) -> Result<ArticleIx> {
    let place = dossier.articles.binary_search_by(|article| article.id.as_str().cmp(id));
    place.map(ArticleIx::new).map_err(|_| {
        let ids = dossier.articles.iter().map(|article| article.id.as_str());
        let hint = did_you_mean(id, ids).unwrap_or_else(|| "articles are files in `content/articles/`".to_owned());
        Refusal::new(format!("there is no article `{id}`"), hint).into()
    })
}
