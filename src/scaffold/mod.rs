//! Words of an editor → the files of a new dossier, or of a new record.
//!
//! Takes titles, languages and what is known of the record; gives paths with their bytes. The files are those of `starter/`,
//! which are in the program: here only languages are chosen and words are put in. It reads and writes nothing itself.

mod languages;
mod record;

pub use record::{NewArticle, NewNote, NewPage, NewReport, article, note, page};

use include_dir::{Dir, include_dir};

use crate::locale::Lang;

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter/dossier");

/// Files that are run, not read.
const PROGRAMS: [&str; 2] = [".githooks/pre-commit", ".github/install-dossier"];

/// What a new dossier is to be.
#[derive(Debug, Clone)]
pub struct Wish<'a> {
    /// Its languages, the default one first; at least one.
    pub languages: &'a [Lang],
    /// Its title by language.
    pub titles: &'a [(Lang, String)],
    /// Its name, for those who work on it.
    pub name: &'a str,
    /// Where its workflows get the program from; empty where that is not known.
    pub program: &'a str,
    /// Whether it has an example of each kind of note.
    pub examples: bool,
}

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Its path below the dossier's folder, with `/`.
    pub path: String,
    /// What is in it.
    pub text: String,
    /// Whether it is to be run.
    pub is_program: bool,
}

/// Gives the files of a new dossier, in the order of their paths.
pub fn dossier(wish: &Wish<'_>) -> Vec<NewFile> {
    let starter = texts();
    let find = |path: &str| starter.iter().find(|(known, _)| known == path).map(|(_, text)| *text);
    let mut files = Vec::new();
    for (path, text) in &starter {
        let Some(path) = languages::path(path, wish.languages, |path| find(path).is_some()) else { continue };
        if !wish.examples && path.contains("/example-") {
            continue;
        }
        let mut text = languages::choose(text, wish.languages);
        if !wish.examples && path.ends_with(".md") {
            text = without_examples(&text);
        }
        let is_program = PROGRAMS.contains(&path.as_str());
        files.push(NewFile { text: fill(&text, wish), path, is_program });
    }
    join_commentaries(&mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Leaves out the paragraphs that are about the examples.
fn without_examples(text: &str) -> String {
    text.split("\n\n").filter(|paragraph| !paragraph.contains("/example-*")).collect::<Vec<_>>().join("\n\n")
}

/// Gives every file of the starter with its path.
fn texts() -> Vec<(String, &'static str)> {
    let mut found = Vec::new();
    let mut folders = vec![&STARTER];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            let path = file.path().components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>();
            found.push((path.join("/"), file.contents_utf8().expect("the files of the starter are UTF-8")));
        }
    }
    found.sort();
    found
}

/// What stands in a workflow where nobody said where the program comes from.
const NO_PROGRAM: &str = "# FILL IN: the address of the Git repository of the program `dossier` itself";

/// Puts the editor's words where the starter has places for them.
fn fill(text: &str, wish: &Wish<'_>) -> String {
    let title = |lang: &Lang| wish.titles.iter().find(|(known, _)| known == lang).map(|(_, title)| title.as_str());
    let titled = wish.languages.iter().filter_map(|lang| Some(format!("\n  {lang}: {}", quoted(title(lang)?))));
    let languages = wish.languages.iter().map(|lang| format!("  - code: {lang}\n"));
    text.replace(" @title@", &titled.collect::<String>())
        .replace("@languages@\n", &languages.collect::<String>())
        .replace("@name@", wish.name)
        .replace("@program@", if wish.program.is_empty() { NO_PROGRAM } else { wish.program })
        .replace("@version@", env!("CARGO_PKG_VERSION"))
}

/// Makes one file of a note's record and of its commentary in the default language, as editors keep them.
fn join_commentaries(files: &mut Vec<NewFile>) {
    let bodies: Vec<NewFile> = files
        .extract_if(.., |file| file.path.starts_with("content/notes/") && is_default_commentary(&file.path))
        .collect();
    for body in bodies {
        let record = body.path.replace(".md", ".yaml");
        let Some(file) = files.iter_mut().find(|file| file.path == record) else { continue };
        let commentary = body.text.splitn(3, "---\n").last().unwrap_or_default();
        file.text = format!("---\n{}---\n{commentary}", file.text);
        file.path = body.path;
    }
}

/// Says whether a commentary has no language in its name: the one of the default language lost it.
fn is_default_commentary(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").is_some_and(|stem| !stem.contains('.'))
}

/// Writes a text as YAML between quotation marks.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::{Wish, dossier};
    use crate::locale::Lang;

    fn paths(codes: &[&str], examples: bool) -> Vec<String> {
        let languages: Vec<_> = codes.iter().map(|code| Lang::parse(code).unwrap()).collect();
        let wish = Wish { languages: &languages, titles: &[], name: "storm", program: "", examples };
        dossier(&wish).into_iter().map(|file| file.path).collect()
    }

    #[test]
    fn the_default_language_has_the_plain_names() {
        let arabic_first = paths(&["ar", "en"], true);
        for path in ["content/pages/method.md", "content/pages/method.en.md", "README.md", "README.en.md"] {
            assert!(arabic_first.iter().any(|known| known == path), "{path} of {arabic_first:?}");
        }
        assert!(arabic_first.iter().any(|path| path == "content/notes/claims/example-the-nest.md"));
        assert!(!arabic_first.iter().any(|path| path.contains(".fr.") || path.contains(".ar.")));
    }

    #[test]
    fn a_language_that_the_starter_does_not_have_gets_the_english_files() {
        let portuguese = paths(&["pt-BR"], true);
        assert!(portuguese.iter().any(|path| path == "content/pages/method.md"), "{portuguese:?}");
        assert!(!paths(&["en"], false).iter().any(|path| path.contains("example-")));
    }

    #[test]
    fn without_examples_nothing_speaks_of_them() {
        let languages: Vec<_> = ["en", "ar", "fr"].iter().map(|code| Lang::parse(code).unwrap()).collect();
        for (examples, count) in [(true, 3), (false, 0)] {
            let wish = Wish { languages: &languages, titles: &[], name: "storm", program: "", examples };
            let readmes = dossier(&wish).into_iter().filter(|file| file.path.starts_with("README"));
            assert_eq!(readmes.filter(|file| file.text.contains("example-*")).count(), count);
        }
    }
}
