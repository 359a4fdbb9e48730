//! A reference to an article: enough to know it by, one step from its page.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::locale::Localized;
use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::markdown::shortened;
use crate::render::part::actor;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::{Tongue, Word};
use crate::resolve::{Article, ArticleIx, Field, OutletIx};

/// Characters of a title in a sentence that names several articles.
const BRIEF: usize = 40;

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
    language: Html,
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
    match article.name() {
        Some(name) => sheet.name(name),
        None => sheet.text_in(article.language, Html::text(&article.id)),
    }
}

/// Names an article in a few words: by its outlet where that published no other, else with a short title behind the outlet.
pub(crate) fn name(sheet: &Sheet<'_>, ix: ArticleIx) -> TextView {
    match telling_outlet(sheet, sheet.site.dossier.article(ix)) {
        Some(outlet) => sheet.text(&sheet.site.dossier.outlet(outlet).name),
        None => sheet.sentence_by(|tongue| within(sheet, ix, tongue)),
    }
}

/// Names an article as [`name`] does, and tells it from others as [`among`] does.
pub(crate) fn name_among(sheet: &Sheet<'_>, ix: ArticleIx, others: &BTreeSet<ArticleIx>) -> TextView {
    match telling_outlet(sheet, sheet.site.dossier.article(ix)) {
        Some(_) => name(sheet, ix),
        None => sheet.sentence_by(|tongue| among(sheet, ix, others, tongue)),
    }
}

/// Names an article in a sentence, in the same words as [`name`].
pub(crate) fn within(sheet: &Sheet<'_>, ix: ArticleIx, tongue: &Tongue) -> Html {
    sheet.site.lines.name(ix, tongue.lang, || named(sheet, ix, tongue))
}

fn named(sheet: &Sheet<'_>, ix: ArticleIx, tongue: &Tongue) -> Html {
    let article = sheet.site.dossier.article(ix);
    let outlet = article.outlet.filter(|outlet| sheet.site.public.outlet(*outlet));
    let outlet = outlet.map(|outlet| actor::words(&sheet.site.dossier.outlet(outlet).name, tongue.lang, sheet));
    if let (Some(outlet), true) = (&outlet, telling_outlet(sheet, article).is_some()) {
        return outlet.clone();
    }
    let cut = |name: &Localized| Localized::new(name.iter().map(|(lang, title)| (lang, cut_short(title))).collect());
    let title = match article.name().map(cut) {
        Some(name) => cited(tongue, &actor::words(&name, tongue.lang, sheet)),
        None => Html::text(&article.id),
    };
    match outlet {
        Some(outlet) => {
            let args = [("outlet", Word::Markup(&outlet)), ("title", Word::Phrase(&title))];
            // The brackets are of the sentence, and nothing outside the names tells its direction.
            tongue.apart(&tongue.html("article-of-outlet", &args))
        }
        None => title,
    }
}

/// Names an article in a sentence as [`within`] does, and tells it from those of `others` whose name would read alike: by
/// its day, else by its ID.
pub(crate) fn among(sheet: &Sheet<'_>, ix: ArticleIx, others: &BTreeSet<ArticleIx>, tongue: &Tongue) -> Html {
    let name = within(sheet, ix, tongue);
    let article = sheet.site.dossier.article(ix);
    if telling_outlet(sheet, article).is_some() {
        return name;
    }
    let others = others.iter().filter(|other| **other != ix).map(|other| sheet.site.dossier.article(*other));
    // Titles are cut only where the outlets are the same: a page may name many articles.
    let mut alike: Vec<&Article> = others.filter(|other| other.outlet == article.outlet).collect();
    if alike.is_empty() {
        return name;
    }
    let title = |of: &Article| of.name().map(|name| name.iter().map(|(_, title)| cut_short(title)).collect::<Vec<_>>());
    let own = title(article);
    alike.retain(|other| title(other) == own);
    if alike.is_empty() {
        return name;
    }
    let day = |of: &Article| of.published.as_ref().and_then(|date| date.day());
    let detail = match &article.published {
        Some(date) if alike.iter().all(|other| day(other) != day(article)) => tongue.date_short(date),
        Some(date) if alike.iter().all(|other| other.published.as_ref() != Some(date)) => tongue.date(date),
        _ => Html::text(&article.id),
    };
    tongue.html("article-told-apart", &[("title", Word::Markup(&name)), ("detail", Word::Markup(&detail))])
}

/// Links to an article by the name that [`among`] gives it.
pub(crate) fn linked(sheet: &Sheet<'_>, ix: ArticleIx, others: &BTreeSet<ArticleIx>, tongue: &Tongue) -> Html {
    Html::link(&sheet.links.to(Address::Source(ix)), &among(sheet, ix, others, tongue))
}

/// Names an agency as a copy credits it, in whatever script.
pub(crate) fn agency(sheet: &Sheet<'_>, name: &str, tongue: &Tongue) -> Html {
    let mut words = String::with_capacity(name.len() + 32);
    sheet.mark_scripts(name, tongue.lang.direction(), &mut words);
    Html::raw(words)
}

/// Cuts a title short, before a quotation that would stay open.
fn cut_short(title: &str) -> String {
    let short = shortened(title, BRIEF);
    let last = short.rfind(['«', '“']).filter(|at| *at > 0 && !short[*at..].contains(['»', '”']));
    match last {
        Some(at) => format!("{}…", short[..at].trim_end()),
        None => short,
    }
}

/// Gives the outlet of an article where its name tells the article from all others.
fn telling_outlet(sheet: &Sheet<'_>, article: &Article) -> Option<OutletIx> {
    let outlet = article.outlet.filter(|o| sheet.site.public.outlet(*o))?;
    (sheet.site.ledger.published[outlet.at()].len() == 1).then_some(outlet)
}

/// Sets a title between the quotation marks of the sentence's language. Marks of that form within it turn to the inner
/// ones, as else none would tell where the title ends.
fn cited(tongue: &Tongue, title: &Html) -> Html {
    let inner = inner_marks(&tongue.text("article-cited"), title.as_str());
    let title = Html::raw(format!("<cite>{inner}</cite>"));
    let cited = tongue.html("article-cited", &[("title", Word::Markup(&title))]);
    // The marks are of the sentence: around a title in another script they would else stand the wrong way round.
    tongue.apart(&cited)
}

/// Turns the marks in a title that have the form of those around it. French sets spaces inside its marks, others do not.
fn inner_marks(around: &str, title: &str) -> String {
    let spaces: &[char] = &[' ', '\u{a0}', '\u{202f}'];
    let mut out = String::with_capacity(title.len());
    let mut rest = title;
    let marks: &[(char, char)] = match around {
        _ if around.contains('«') => &[('«', '“'), ('»', '”')],
        _ if around.contains('“') => &[('“', '‘'), ('”', '’')],
        _ => &[],
    };
    while let Some((at, mark, inner)) =
        marks.iter().filter_map(|(mark, inner)| Some((rest.find(*mark)?, *mark, *inner))).min()
    {
        let (before, after) = (&rest[..at], &rest[at + mark.len_utf8()..]);
        let closes = mark == '»';
        out.push_str(if closes { before.trim_end_matches(spaces) } else { before });
        out.push(inner);
        rest = if mark == '«' { after.trim_start_matches(spaces) } else { after };
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::inner_marks;

    #[test]
    fn marks_in_a_title_differ_from_those_around_it() {
        assert_eq!(inner_marks("«{ $title }»", "قتيلان في «أوزن»"), "قتيلان في “أوزن”");
        assert_eq!(inner_marks("« { $title } »", "Le « Hudhud », ici"), "Le “Hudhud”, ici");
        assert_eq!(inner_marks("“{ $title }”", "The “ferry”, «العبّارة»"), "The ‘ferry’, «العبّارة»");
    }
}
