//! What articles are called, set once: their names in sentences, and the lines that refer to them in long lists.
//!
//! Takes an article; gives its name in a language, and for a view the markup of `article.html`, in which only the way to the
//! view's front differs from page to page. Where many articles mention a name or share words, most of a site's bytes are such
//! names and lines: setting each anew took a tenth of the work of a build.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::locale::Lang;
use crate::render::address::View;
use crate::render::html::Html;
use crate::render::part::article::{self, ArticleRef};
use crate::render::sheet::Sheet;
use crate::resolve::ArticleIx;

/// Stands for the way to the view's front: no text that an editor writes holds it.
const FRONT: char = '\0';

/// The names and lines of a site that were set.
pub(crate) struct Lines {
    names: BTreeMap<Lang, Vec<OnceLock<Html>>>,
    of: Vec<(View, Vec<OnceLock<String>>)>,
}

/// What the template gets.
#[derive(Serialize)]
struct Line {
    article: ArticleRef,
}

impl Lines {
    /// Makes room for so many articles in each view.
    pub(crate) fn new(articles: usize, views: &[View]) -> Self {
        let languages = views.iter().flat_map(|view| view.languages());
        Self {
            names: languages.map(|lang| (lang, room(articles))).collect(),
            of: views.iter().map(|view| (*view, room(articles))).collect(),
        }
    }

    /// Gives the name of an article in a language, which `make` gives where it was not asked for before.
    pub(crate) fn name(&self, ix: ArticleIx, lang: Lang, make: impl FnOnce() -> Html) -> Html {
        match self.names.get(&lang) {
            Some(names) => names[ix.at()].get_or_init(make).clone(),
            None => make(),
        }
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
                let anywhere = Sheet::anywhere(sheet.site, sheet.view, FRONT.encode_utf8(&mut [0; 1]));
                let content = Line { article: article::refer(&anywhere, ix) };
                let made = sheet.site.fill_part(sheet.view, "article.html", &content)?;
                lines[ix.at()].get_or_init(|| made)
            }
        };
        Ok(Html::raw(line.replace(FRONT, sheet.links.front())))
    }
}

fn room<T>(articles: usize) -> Vec<OnceLock<T>> {
    (0..articles).map(|_| OnceLock::new()).collect()
}
