//! `dossier init DIR`: a new dossier in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use super::arguments::Shared;
use super::progress::Watch;
use super::terminal::Terminal;
use super::{Ending, schema, titles};
use crate::diagnostic::{Refusal, relative};
use crate::locale::Lang;
use crate::scaffold::{self, Wish};
use crate::write;

/// The title of a dossier that is given none.
const UNTITLED: &str = "Untitled dossier";

/// What is to be done where neither the editor nor the program said where the program comes from.
const WITHOUT_PROGRAM: &str = "  \
before the first push: in .github/workflows/pages.yml and check.yml, write the address of the Git\n  \
repository of `dossier` itself behind DOSSIER_REPOSITORY (or make the dossier with `--program URL`)";

/// The arguments of `dossier init`.
#[derive(Debug, Args)]
#[command(
    after_help = "The new dossier builds at once. What is to be filled in before it becomes public is marked FILL IN in its \
    files; its README says what to do first.\n\n\
    Examples:\n  dossier init storm --title \"The storm\" --title ar=العاصفة\n  \
    dossier init tempête --languages fr --title \"La tempête\" --no-examples"
)]
pub(super) struct Init {
    /// The folder: a new one, or one with nothing in it
    dir: PathBuf,
    /// Its languages, the default one first
    #[arg(long, value_name = "CODES", value_delimiter = ',', default_value = "en,ar", value_parser = language)]
    languages: Vec<Lang>,
    /// Its title; in another language than the default one as ar=العاصفة. May be given for each
    #[arg(long, value_name = "TITLE")]
    title: Vec<String>,
    /// The Git repository from which its workflows install the program
    #[arg(long, value_name = "URL", default_value = env!("CARGO_PKG_REPOSITORY"), hide_default_value = true, value_parser = repository)]
    program: String,
    /// Leaves out the example of each kind of note
    #[arg(long)]
    no_examples: bool,
}

/// Makes the dossier, and says what to do next.
pub(super) fn run(init: &Init, shared: &Shared, terminal: &Terminal) -> Result<Ending> {
    if shared.root.is_some() {
        let hint = "the folder of the new dossier stands behind `init`";
        return Err(Refusal::new("`--root` names a dossier that is there already", hint).into());
    }
    if let Some((at, twice)) = init.languages.iter().enumerate().find(|(at, lang)| init.languages[..*at].contains(lang))
    {
        let message = format!("the language `{twice}` stands twice, the second time at place {}", at + 1);
        return Err(Refusal::new(message, "name each language once: `--languages en,ar`").into());
    }
    let mut titles = titles::read(&init.title, &init.languages)?;
    if titles.iter().all(|(lang, _)| *lang != init.languages[0]) {
        titles.insert(0, (init.languages[0], UNTITLED.to_owned()));
    }
    refuse_full(&init.dir)?;
    let name = init.dir.file_name().map(|name| name.to_string_lossy().into_owned());
    let wish = Wish {
        languages: &init.languages,
        titles: &titles,
        name: &name.unwrap_or_else(|| titles[0].1.clone()),
        program: &init.program,
        examples: !init.no_examples,
    };
    let files = scaffold::dossier(&wish);
    for file in &files {
        let path = init.dir.join(&file.path);
        write::new_file(&path, file.text.as_bytes())?;
        if file.is_program {
            write::make_program(&path)?;
        }
    }
    schema::write_all(&init.dir, &init.dir.join(".vscode/schema"))?;
    let watch = Watch::start(terminal);
    let outcome = crate::verify(&init.dir, &watch);
    watch.wipe();
    let ending = terminal.diagnostics(&mut outcome?);
    say(&init.dir, files.len(), !init.no_examples, terminal)?;
    if init.program.is_empty() {
        terminal.result(WITHOUT_PROGRAM)?;
    }
    Ok(ending)
}

/// Says what was made, and what comes next.
fn say(dir: &Path, files: usize, examples: bool, terminal: &Terminal) -> Result<()> {
    let folder = relative(dir, terminal.cwd());
    let enter = match folder.as_str() {
        "." => String::new(),
        plain if plain.chars().all(|c| c.is_alphanumeric() || "/._-".contains(c)) => format!("  cd {plain}\n"),
        other => format!("  cd '{}'\n", other.replace('\'', "'\\''")),
    };
    terminal.result(&format!(
        "made a dossier of {files} files in {folder}\n\nnext:\n{enter}  dossier serve --open        look at it{}\n  \
        grep -rn \"FILL IN\" .       what is yours to fill in\n  git init && git config core.hooksPath .githooks",
        if examples { ", with the examples, which are drafts" } else { "" }
    ))
}

/// Refuses a folder that has anything in it but a new repository.
fn refuse_full(dir: &Path) -> Result<()> {
    let named = || format!("cannot look into `{}`", dir.display());
    if !dir.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(dir).with_context(named)? {
        let name = entry.with_context(named)?.file_name();
        if name != ".git" {
            let message = format!("`{}` is not empty: it has `{}`", dir.display(), name.to_string_lossy());
            return Err(Refusal::new(message, "name a folder that is not there yet").into());
        }
    }
    Ok(())
}

/// Takes what Git can clone from: an address, `user@host:path`, or a path. It stands in workflows as it is.
fn repository(text: &str) -> Result<String, String> {
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || "\"'`#<>{}".contains(c);
    let is_taken = match text.split_once("://") {
        Some((scheme, rest)) => ["https", "http", "ssh", "git", "file"].contains(&scheme) && !rest.is_empty(),
        None => {
            !text.contains(':')
                || text.split_once(':').is_some_and(|(host, path)| host.contains('@') && !path.is_empty())
        }
    };
    if !text.contains(is_odd) && !text.starts_with('-') && is_taken {
        return Ok(text.to_owned());
    }
    Err("not the address of a Git repository, such as https://git.example/dossier, or a path".to_owned())
}

fn language(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| "not a language code such as en or ar".to_owned())
}
