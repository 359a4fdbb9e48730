//! Someone or some place, linked where it has a page.

use crate::locale::{Lang, Localized};
use crate::render::address::Address;
use crate::render::html::Html;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;
use crate::render::tongue::Tongue;
use crate::resolve::{Actor, EntityIx};

/// Gives the name of an actor. One that is protected is not named.
pub(crate) fn actor(sheet: &Sheet<'_>, actor: &Actor) -> TextView {
    match actor {
        Actor::Entity(ix) => entity(sheet, *ix),
        Actor::Words(words) => sheet.text(words),
    }
}

/// Gives the name of an entity, linked.
pub(crate) fn entity(sheet: &Sheet<'_>, ix: EntityIx) -> TextView {
    if !sheet.site.public.entity(ix) {
        return sheet.sentence("actor-withheld", &[]);
    }
    sheet.text(&sheet.site.dossier.entity(ix).names).linked(&sheet.links.to(Address::Entity(ix)))
}

/// Gives the name of an actor as a part of a sentence in one language.
pub(crate) fn within(sheet: &Sheet<'_>, actor: &Actor, tongue: &Tongue) -> Html {
    match actor {
        Actor::Entity(ix) if !sheet.site.public.entity(*ix) => tongue.html("actor-withheld", &[]),
        Actor::Entity(ix) => {
            let entity = sheet.site.dossier.entity(*ix);
            let inflected =
                entity.in_sentence.as_ref().and_then(|text| text.iter().find(|(lang, _)| *lang == tongue.lang));
            let name = match inflected {
                Some((_, name)) => Html::text(name),
                None => words(&entity.names, tongue.lang, sheet),
            };
            Html::link(&sheet.links.to(Address::Entity(*ix)), &name)
        }
        Actor::Words(text) => words(text, tongue.lang, sheet),
    }
}

/// Gives the name of an actor as plain words.
pub(crate) fn plain(sheet: &Sheet<'_>, actor: &Actor) -> String {
    match actor {
        Actor::Entity(ix) if !sheet.site.public.entity(*ix) => sheet.say("actor-withheld"),
        Actor::Entity(ix) => sheet.plain(&sheet.site.dossier.entity(*ix).names),
        Actor::Words(text) => sheet.plain(text),
    }
}

/// Sets a text for a sentence in one language; words of another are marked.
pub(crate) fn words(text: &Localized, lang: Lang, sheet: &Sheet<'_>) -> Html {
    let Some(piece) = text.pick(lang, sheet.site.dossier.default_language()) else {
        return Html::default();
    };
    let html = Html::text(piece.text);
    if !piece.fallback {
        return html;
    }
    let (code, dir) = (piece.lang, piece.lang.direction().as_str());
    Html::raw(format!("<span lang=\"{code}\" dir=\"{dir}\">{}</span>", html.as_str()))
}
