//! References to articles as lines of long lists, each set once for a view.
//!
//! Takes an article; gives the markup of `article.html`, in which only the way to the view's front differs from page to page.
//! A name that many articles mention leads to lists of all of them, so that setting each line anew took a tenth of a build.

use std::sync::OnceLock;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::render::address::View;
use crate::render::html::Html;
use crate::render::part::article::{self, ArticleRef};
use crate::render::sheet::Sheet;
use crate::resolve::ArticleIx;

/// Stands for the way to the view's front: no text that an editor writes holds it.
const FRONT: &str = "\0";

/// The lines of a site that were set.
pub(crate) struct Lines {
    of: Vec<(View, Vec<OnceLock<String>>)>,
}

/// What the template gets.
#[derive(Serialize)]
struct Line {
    article: ArticleRef,
}

impl Lines {
    /// Makes room for the lines of so many articles in each view.
    pub(crate) fn new(articles: usize, views: impl Iterator<Item = View>) -> Self {
        Self { of: views.map(|view| (view, (0..articles).map(|_| OnceLock::new()).collect())).collect() }
    }

    /// Gives the line of an article.
    ///
    /// # Errors
    /// A diagnostic where the template cannot be filled.
    pub(crate) fn line(&self, sheet: &Sheet<'_>, ix: ArticleIx) -> Result<Html, Diagnostic> {
        let (_, lines) = self.of.iter().find(|(view, _)| *view == sheet.view).expect("a page is of a view of the site");
        let line = match lines[ix.at()].get() {
            Some(line) => line,
            None => {
                let anywhere = Sheet::anywhere(sheet.site, sheet.view, FRONT);
                let content = Line { article: article::refer(&anywhere, ix) };
                let made = sheet.site.fill_part(sheet.view, "article.html", &content)?;
                lines[ix.at()].get_or_init(|| made)
            }
        };
        Ok(Html::raw(line.replace(FRONT, sheet.links.front())))
    }
}
