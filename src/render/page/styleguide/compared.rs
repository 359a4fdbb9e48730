//! What the style guide shows of lists and of articles side by side.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::render::address::Address;
use crate::render::page::article_rows::{self, ArticleRow};
use crate::render::page::compare::matrix::{self, KeyRow, Matrix};
use crate::render::page::compare::reuse::{self, HeatMap};
use crate::render::page::compare::words::{self, Choice};
use crate::render::page::pair::{self, BothRow};
use crate::render::page::styleguide::FEW;
use crate::render::part::article::{self, ArticleRef};
use crate::render::part::coverage::{self, CoverageView};
use crate::render::part::pager::{self, Pager};
use crate::render::sheet::Sheet;
use crate::resolve::{ArticleIx, NoteIx};

/// Rows of the matrix: enough to be narrowed.
const ROWS: usize = 8;

/// Lists, and articles side by side.
#[derive(Serialize)]
pub(super) struct Compared {
    pager: Option<Pager>,
    rows: Vec<ArticleRow>,
    coverage: Option<CoverageView>,
    key: Vec<KeyRow>,
    matrix: Option<Matrix>,
    sides: Option<Sides>,
    heat: Option<HeatMap>,
    choice: Option<Choice>,
}

/// Two articles and what they say.
#[derive(Serialize)]
struct Sides {
    a: ArticleRef,
    b: ArticleRef,
    rows: Vec<BothRow>,
}

/// Gathers it from what the dossier has.
pub(super) fn compared(own: &Sheet<'_>) -> Compared {
    let site = own.site;
    let sections = site.index.sections.iter().enumerate();
    let longest = sections.filter(|(_, notes)| !notes.is_empty()).max_by_key(|(_, notes)| notes.len());
    let articles: Vec<ArticleIx> = site.public.articles().take(FEW).collect();
    let set = |(at, notes): (usize, &Vec<NoteIx>)| {
        let reported =
            notes.iter().copied().filter(|ix| site.tally(*ix).is_some_and(|tally| !tally.reports.is_empty()));
        matrix::of_some(own, at, &reported.take(ROWS).collect::<Vec<_>>(), &articles, false)
    };
    Compared {
        // Every step leads to a page that is there.
        pager: pager::pager(own, 3, 9, |_| Address::Sources(1)),
        rows: articles.iter().map(|ix| article_rows::row(own, *ix).again()).collect(),
        coverage: articles.first().map(|ix| coverage::of_article(own, *ix)),
        key: matrix::key(own),
        matrix: longest.map(set),
        sides: sides(own),
        heat: reuse::heat_map(own),
        choice: words::choice(own, 1),
    }
}

/// Sets the first two articles side by side that report on the same.
fn sides(own: &Sheet<'_>) -> Option<Sides> {
    let notes = |ix: ArticleIx| own.site.ledger.notes_of(ix).collect::<BTreeSet<NoteIx>>();
    let both = |a, b| notes(a).intersection(&notes(b)).copied().take(1).collect::<Vec<NoteIx>>();
    let found = own.site.ledger.pairs.iter().map(|pair| (pair.a, pair.b, both(pair.a, pair.b)));
    let (a, b, notes) = found.into_iter().find(|(.., notes)| !notes.is_empty())?;
    let rows = notes.iter().map(|ix| pair::both_row(own, *ix, [a, b])).collect();
    Some(Sides { a: article::refer(own, a), b: article::refer(own, b), rows })
}
