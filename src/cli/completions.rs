//! `dossier completions SHELL` and `dossier man`: what shells and `man` want to know of the program, made of its arguments.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::Ending;
use super::arguments::Arguments;
use super::terminal::{self, Terminal};
use crate::diagnostic::{Refusal, nearest, relative};
use crate::write;

/// The arguments of `dossier completions`.
#[derive(Debug, Args)]
#[command(after_help = "Put the output where your shell looks for completions.\n\n\
    Examples:\n  dossier completions zsh > ~/.zfunc/_dossier\n  dossier completions bash > ~/.local/share/bash-completion/completions/dossier\n  \
    dossier completions fish > ~/.config/fish/completions/dossier.fish")]
pub(super) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// The arguments of `dossier man`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  dossier man | man -l -\n  dossier man check | man -l -\n  \
    dossier man --output ~/.local/share/man/man1")]
pub(super) struct Man {
    /// The command that the page is about [default: the program]
    #[arg(conflicts_with = "output")]
    command: Option<String>,
    /// Writes the pages of the program and of each command into this folder, in place of printing one
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,
}

/// Prints the completions of a shell.
pub(super) fn run(completions: &Completions) -> Result<Ending> {
    let mut text = Vec::new();
    clap_complete::generate(completions.shell, &mut Arguments::command(), "dossier", &mut text);
    if completions.shell == Shell::Fish {
        text.extend(words_in_fish(&Arguments::command()).into_bytes());
    }
    terminal::print(&String::from_utf8(text)?)?;
    Ok(Ending::Fine)
}

/// Gives what the generator for fish leaves out: the words that a command takes without an option before them.
fn words_in_fish(program: &clap::Command) -> String {
    let line = |command: &clap::Command| {
        let words = command.get_positionals().flat_map(clap::Arg::get_possible_values);
        let words = words.map(|word| word.get_name().to_owned()).collect::<Vec<_>>().join(" ");
        let name = command.get_name();
        (!words.is_empty())
            .then(|| format!("complete -c dossier -n \"__fish_dossier_using_subcommand {name}\" -f -a \"{words}\"\n"))
    };
    program.get_subcommands().filter_map(line).collect()
}

/// Prints a page of the manual, or writes all of them.
pub(super) fn man(man: &Man, terminal: &Terminal) -> Result<Ending> {
    let mut program = Arguments::command();
    program.build();
    if let Some(folder) = &man.output {
        write::file_if_changed(&folder.join("dossier.1"), &page(program.clone())?)?;
        for command in program.get_subcommands().filter(|command| command.get_name() != "help") {
            let name = format!("dossier-{}", command.get_name());
            write::file_if_changed(&folder.join(format!("{name}.1")), &page(command.clone())?)?;
        }
        terminal.result(&format!("manual pages in {}", relative(folder, terminal.cwd())))?;
        return Ok(Ending::Fine);
    }
    let page = match &man.command {
        None => page(program)?,
        Some(name) => match program.find_subcommand(name) {
            Some(command) => page(command.clone())?,
            None => return Err(unknown(name, &program).into()),
        },
    };
    terminal::print(&String::from_utf8(page)?)?;
    Ok(Ending::Fine)
}

fn unknown(name: &str, program: &clap::Command) -> Refusal {
    let hint = match nearest(name, program.get_subcommands().map(clap::Command::get_name)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`dossier --help` lists the commands".to_owned(),
    };
    Refusal::new(format!("there is no command `{name}`"), hint)
}

/// Sets a page.
fn page(command: clap::Command) -> Result<Vec<u8>> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    Ok(page)
}
