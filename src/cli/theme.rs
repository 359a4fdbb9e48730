//! `dossier theme`: the theme that is in the program, laid open.

use anyhow::Result;
use clap::{Args, Subcommand};

use super::arguments::Shared;
use super::terminal::{self, Terminal};
use super::{Ending, root};
use crate::diagnostic::{Refusal, nearest, relative};
use crate::load::ThemeFiles;
use crate::write;

/// The arguments of `dossier theme`.
#[derive(Debug, Args)]
#[command(arg_required_else_help = true)]
#[command(after_help = "Examples:\n  dossier theme list\n  dossier theme eject templates/note.html")]
pub(super) struct Theme {
    /// What to do with it
    #[command(subcommand)]
    command: ThemeCommand,
}

/// What can be done with the theme.
#[derive(Debug, Subcommand)]
enum ThemeCommand {
    /// Lists the files of the theme in the program
    #[command(after_help = "Example: dossier theme list")]
    List,
    /// Copies files of the theme in the program into the dossier, to be changed there
    #[command(
        after_help = "A file in themes/default/ takes the place of the one in the program, so copy only what you change: the rest \
        stays current with the program. Files that are there are left as they are.\n\n\
        Examples:\n  dossier theme eject templates/note.html static/css/tokens.css\n  dossier theme eject --name harbour"
    )]
    Eject(Eject),
}

/// The arguments of `dossier theme eject`.
#[derive(Debug, Args)]
struct Eject {
    /// Paths below the theme, or folders of it [default: all of it]
    #[arg(value_name = "PATH")]
    paths: Vec<String>,
    /// The folder of themes/ that they go to; another than `default` has to be named under `theme` in `dossier.yaml`
    #[arg(long, value_name = "NAME", default_value = "default", value_parser = folder)]
    name: String,
}

/// Lists the theme, or copies of it.
pub(super) fn run(theme: &Theme, shared: &Shared, terminal: &Terminal) -> Result<Ending> {
    let embedded = ThemeFiles::embedded();
    match &theme.command {
        ThemeCommand::List => {
            terminal::print(&embedded.files.keys().map(|path| format!("{path}\n")).collect::<String>())?;
        }
        ThemeCommand::Eject(eject) => {
            let into = root::find(shared, terminal)?.join("themes").join(&eject.name);
            let wanted = wanted(eject, &embedded)?;
            let (mut written, mut kept) = (0, 0);
            for path in wanted {
                let target = into.join(path);
                if target.exists() {
                    kept += 1;
                } else {
                    write::new_file(&target, &embedded.files[path].bytes)?;
                    written += 1;
                }
            }
            let kept = if kept == 0 { String::new() } else { format!("; {kept} there already, left as they are") };
            let files = if written == 1 { "file" } else { "files" };
            terminal.result(&format!("{written} {files} in {}{kept}", relative(&into, terminal.cwd())))?;
        }
    }
    Ok(Ending::Fine)
}

/// Gives the files that are asked for.
fn wanted<'a>(eject: &Eject, embedded: &'a ThemeFiles) -> Result<Vec<&'a str>> {
    let all = || embedded.files.keys().map(String::as_str);
    if eject.paths.is_empty() {
        return Ok(all().collect());
    }
    let mut wanted = Vec::new();
    for path in &eject.paths {
        let path = path.trim_end_matches('/');
        let below = format!("{path}/");
        let found: Vec<_> = all().filter(|known| *known == path || known.starts_with(&below)).collect();
        if found.is_empty() {
            let hint = match nearest(path, all()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`dossier theme list` lists its files".to_owned(),
            };
            return Err(Refusal::new(format!("the theme has no file `{path}`"), hint).into());
        }
        wanted.extend(found);
    }
    wanted.sort_unstable();
    wanted.dedup();
    Ok(wanted)
}

fn folder(text: &str) -> Result<String, String> {
    let is_plain = !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    if is_plain { Ok(text.to_owned()) } else { Err("a name has letters, digits and hyphens".to_owned()) }
}
