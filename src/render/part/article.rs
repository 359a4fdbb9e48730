//! A reference to an article: enough to know it by, one step from its page.

use serde::Serialize;

use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::part::actor;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::Tongue;
use crate::resolve::{Article, ArticleIx, Field};

/// A reference to an article.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ArticleRef {
    /// Its page.
    href: String,
    /// Its title as printed, or our own name for it.
    title: TextView,
    /// The title is ours.
    ours: bool,
    /// Who published it.
    outlet: Option<TextView>,
    /// The copy does not say who published it.
    outlet_not_stated: bool,
    /// The name of its language.
    language: String,
    /// When it was published.
    published: Option<Html>,
}

/// Refers to an article.
pub(crate) fn refer(sheet: &Sheet<'_>, ix: ArticleIx) -> ArticleRef {
    let article = sheet.site.dossier.article(ix);
    let outlet = article.outlet.filter(|o| sheet.site.public.outlet(*o));
    let outlet_name = |o| sheet.text(&sheet.site.dossier.outlet(o).name).linked(&sheet.links.to(Address::Outlet(o)));
    ArticleRef {
        href: sheet.links.to(Address::Source(ix)),
        title: title(sheet, article),
        ours: article.title.is_none(),
        outlet: outlet.map(outlet_name),
        outlet_not_stated: article.outlet.is_none() && article.not_stated.contains(&Field::Outlet),
        language: sheet.language(article.language),
        published: article.published.as_ref().map(|d| sheet.date_short(d)),
    }
}

/// Gives what readers call an article. A printed title is no translation that is missing: it carries no badge.
pub(crate) fn title(sheet: &Sheet<'_>, article: &Article) -> TextView {
    let Some(name) = article.name() else {
        return sheet.text_in(article.language, Html::text(&article.id));
    };
    let mut title = sheet.text(name);
    title.blocks.iter_mut().for_each(|block| block.fallback = None);
    title
}

/// Names an article in a few words: by its outlet where it has one, else by its title.
pub(crate) fn name(sheet: &Sheet<'_>, ix: ArticleIx) -> TextView {
    let article = sheet.site.dossier.article(ix);
    match article.outlet.filter(|o| sheet.site.public.outlet(*o)) {
        Some(outlet) => sheet.text(&sheet.site.dossier.outlet(outlet).name),
        None => {
            let mut title = title(sheet, article);
            for block in &mut title.blocks {
                block.html = Html::raw(format!("<cite>{}</cite>", block.html.as_str()));
            }
            title
        }
    }
}

/// Names an article in a sentence: by its outlet where it has one, else by its title; linked to a place on the page.
pub(crate) fn within(sheet: &Sheet<'_>, ix: ArticleIx, tongue: &Tongue) -> Html {
    let article = sheet.site.dossier.article(ix);
    match article.outlet.filter(|o| sheet.site.public.outlet(*o)) {
        Some(outlet) => actor::words(&sheet.site.dossier.outlet(outlet).name, tongue.lang, sheet),
        None => match article.name() {
            Some(name) => {
                let title = actor::words(name, tongue.lang, sheet);
                Html::raw(format!("<cite>{}</cite>", title.as_str()))
            }
            None => Html::text(&article.id),
        },
    }
}
