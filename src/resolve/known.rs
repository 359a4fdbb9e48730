//! What a dossier has, by ID and name: for editors, where IDs complete.

use crate::locale::{Lang, Localized};
use crate::resolve::Dossier;
use crate::schema::json::Known;

/// Lists the IDs of all records, and the dossier's own words.
pub fn known(dossier: &Dossier) -> Known {
    let default = dossier.default_language();
    let named = |id: &str, name: Option<&Localized>| {
        let name =
            name.and_then(|name| name.pick(default, default)).map_or(String::new(), |piece| piece.text.to_owned());
        (id.to_owned(), name)
    };
    let config = &dossier.config;
    let words = |words: &crate::config::Vocabulary| words.keys().map(|key| named(key, words.label(key))).collect();
    let articles = || dossier.articles.iter().map(|article| named(&article.id, article.name()));
    let called = |lang: Lang| (lang.to_string(), lang.own_name().unwrap_or_default().to_owned());
    Known::from([
        ("article", articles().collect()),
        // An editor's word on an article's origin: another article, or a word.
        ("origin", articles().chain([("separate".to_owned(), String::new())]).collect()),
        ("note", dossier.notes.iter().map(|note| named(&note.id, Some(&note.title))).collect()),
        ("page", dossier.pages.iter().map(|page| named(&page.id, None)).collect()),
        ("entity", dossier.entities.iter().map(|entity| named(&entity.id, Some(&entity.names))).collect()),
        ("outlet", dossier.outlets.iter().map(|outlet| named(&outlet.id, Some(&outlet.name))).collect()),
        ("section", config.sections.iter().map(|section| named(&section.id, Some(&section.title))).collect()),
        ("language", config.languages.iter().map(|language| called(language.lang)).collect()),
        ("stance", words(&config.stances)),
        ("measure", words(&config.measures)),
        ("population", words(&config.populations)),
        ("action", words(&config.actions)),
    ])
}
