//! Titles as the command line takes them: `--title TITLE`, and `--title ar=TITLE` for another language than the default one.

use anyhow::Result;

use crate::diagnostic::Refusal;
use crate::locale::Lang;

/// Reads the titles of something in these languages, the default one first.
///
/// # Errors
/// A [`Refusal`] where one is empty or in a language that is not there, or two are in one language.
pub(super) fn read(given: &[String], languages: &[Lang]) -> Result<Vec<(Lang, String)>> {
    let mut titles: Vec<(Lang, String)> = Vec::new();
    for given in given {
        let by_code = given.split_once('=').and_then(|(code, title)| Some((Lang::parse(code)?, title)));
        let (lang, title) = match by_code {
            Some((lang, title)) if languages.contains(&lang) => (lang, title),
            // Two letters before the sign are a code; a longer word may be one of the title.
            Some((lang, _)) if lang.language().len() == 2 => {
                let known: Vec<&str> = languages.iter().map(Lang::as_str).collect();
                let message = format!("`--title {given}`: the dossier has no language `{lang}`");
                return Err(Refusal::new(message, format!("its languages are {}", known.join(", "))).into());
            }
            _ => (languages[0], given.as_str()),
        };
        if title.trim().is_empty() || titles.iter().any(|(known, _)| *known == lang) {
            let message = format!("`--title {given}`: one title, with words, for each language");
            return Err(
                Refusal::new(message, "in another language than the default one as `--title ar=العاصفة`").into()
            );
        }
        titles.push((lang, title.trim().to_owned()));
    }
    Ok(titles)
}
