//! Someone as an editor names them → how a record holds them: an entity's ID, `not-stated`, or `{text: …}`.
//!
//! Takes a line of an option or of an answer, and the dossier for its entities and languages. Only an ID or a whole name is
//! taken for an entity; whatever is merely near one stays words, and the editor is told.

use crate::cli::new::note::Desk;
use crate::diagnostic::nearest;
use crate::import;
use crate::load::yaml::{self, Node, Value};
use crate::locale::text::fold_loose;
use crate::locale::{Lang, Localized};
use crate::resolve::Entity;
use crate::schema::NOT_STATED;
use crate::source::FileId;

/// Someone, ready for a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Someone {
    /// The value of the key, as YAML.
    pub(super) yaml: String,
    /// What the editor should know of how they were taken.
    pub(super) remark: Option<String>,
}

/// Where someone is named.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'a> {
    /// On the note itself.
    Note,
    /// In the report of the article of this ID: it may be one who is not named.
    Report(&'a str),
}

/// Reads someone; the error says why it can be nobody.
pub(super) fn read(words: &str, place: Place<'_>, desk: &Desk<'_>) -> Result<Someone, String> {
    let words = words.trim();
    let plain = |yaml: String| Ok(Someone { yaml, remark: None });
    if words.is_empty() {
        return Err("there are no words that say who".to_owned());
    }
    if words == NOT_STATED {
        return match place {
            Place::Report(_) => plain(words.to_owned()),
            Place::Note => Err("`not-stated` is for `said_by` alone: here, who is not known is left out".to_owned()),
        };
    }
    if words.starts_with('{') {
        return plain(format!("{{text: {}}}", written(words)?));
    }
    let entities = &desk.dossier.entities;
    if entities.iter().any(|entity| entity.id == words) {
        return plain(words.to_owned());
    }
    let folded = fold_loose(words).text;
    let named: Vec<&str> =
        entities.iter().filter(|entity| is_called(entity, &folded)).map(|entity| entity.id.as_str()).collect();
    let remark = match named.as_slice() {
        [id] => {
            return Ok(Someone { yaml: (*id).to_owned(), remark: Some(format!("`{words}` is the entity `{id}`")) });
        }
        [] => nearest(&folded, entities.iter().map(|entity| entity.id.as_str()))
            .map(|near| format!("no entity is called `{words}`; kept as words; did you mean `{near}`?")),
        several => Some(format!("`{words}` is what several are called; kept as words; by ID: {}", several.join(", "))),
    };
    Ok(Someone { yaml: in_words(words, place, desk), remark })
}

/// Writes words under the language that they can be in by their script: the default one goes first, then the article's.
fn in_words(words: &str, place: Place<'_>, desk: &Desk<'_>) -> String {
    let default = desk.languages[0];
    let article = match place {
        Place::Report(id) => desk.dossier.articles.iter().find(|article| article.id == id),
        Place::Note => None,
    };
    let of_article = article.map(|article| article.language);
    let all = [default].into_iter().chain(of_article).chain(desk.languages.iter().copied());
    let fitting = all.into_iter().find(|language| import::can_be_in(words, *language)).unwrap_or(default);
    let words = serde_json::Value::from(words);
    if fitting == default { format!("{{text: {words}}}") } else { format!("{{text: {{{fitting}: {words}}}}}") }
}

/// Says whether an entity has a name in any language that reads so, whatever its case and marks.
fn is_called(entity: &Entity, folded: &str) -> bool {
    let single = [Some(&entity.names), entity.short.as_ref(), entity.in_sentence.as_ref()];
    let names = single.into_iter().flatten().flat_map(Localized::iter).map(|(_, name)| name);
    let aliases = entity.aliases.iter().flat_map(|(_, names)| names.iter().map(String::as_str));
    names.chain(aliases).any(|name| fold_loose(name).text == folded)
}

/// Takes the words of someone who is typed as a record holds them: `{text: words}`, or by language.
fn written(typed: &str) -> Result<String, String> {
    let wrong = || "someone who is no entity is their words alone, or `{text: words}`".to_owned();
    let (node, mistakes) = yaml::parse(FileId(0), typed, 0, typed.len());
    let node = node.filter(|_| mistakes.is_empty()).ok_or_else(wrong)?;
    let [(key, text)] = node.entries() else { return Err(wrong()) };
    let quoted = |node: &Node| {
        let words = node.text().map(str::trim).filter(|words| !words.is_empty());
        words.map(|words| serde_json::Value::from(words).to_string())
    };
    let by_language = || {
        let Value::Map(entries) = &text.value else { return None };
        let one = |(code, words): &(yaml::Key, Node)| Some(format!("{}: {}", Lang::parse(&code.text)?, quoted(words)?));
        let all: Option<Vec<String>> = entries.iter().map(one).collect();
        all.filter(|all| !all.is_empty()).map(|all| format!("{{{}}}", all.join(", ")))
    };
    Some(text).filter(|_| key.text == "text").and_then(|text| quoted(text).or_else(by_language)).ok_or_else(wrong)
}
