//! Wrong usage: one clear line and a hint, in place of clap's paragraphs.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::terminal;

/// Answers what clap could not take: help and version on standard output, mistakes in two lines on standard error.
pub(super) fn answer(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        let printed = terminal::print(&error.render().to_string());
        return if printed.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(2) };
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        terminal::complain(&error.render().to_string());
    } else {
        terminal::complain(&format!("{}\nhint: {}\n", one_line(error), hint(error)));
    }
    ExitCode::from(2)
}

/// Joins the first paragraph, which is the mistake itself: `error: …`.
fn one_line(error: &clap::Error) -> String {
    let text = error.render().to_string();
    let first = text.lines().take_while(|line| !line.trim().is_empty()).map(str::trim);
    first.collect::<Vec<_>>().join(" ").replace("error: error: ", "error: ")
}

/// Gives the word that was meant, where clap knows one; else the way to the help.
fn hint(error: &clap::Error) -> String {
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let word = meant.into_iter().find_map(|kind| error.get(kind)).and_then(|value| match value {
        ContextValue::String(word) => Some(word.as_str()),
        ContextValue::Strings(words) => words.last().map(String::as_str),
        _ => None,
    });
    match (word, error.get(ContextKind::Usage)) {
        (Some(word), _) => format!("did you mean `{word}`?"),
        (None, Some(ContextValue::StyledStr(usage))) if error.kind() == ErrorKind::MissingRequiredArgument => {
            let usage = usage.to_string();
            format!("it is `{}`", usage.trim().trim_start_matches("Usage: "))
        }
        _ => "`--help` shows what can be given".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::{hint, one_line};
    use crate::cli::arguments::Arguments;

    fn two_lines(arguments: &[&str]) -> (String, String) {
        let error = Arguments::try_parse_from(arguments).unwrap_err();
        (one_line(&error), hint(&error))
    }

    #[test]
    fn wrong_usage_is_one_line_and_a_hint() {
        let (line, hint) = two_lines(&["dossier", "biuld"]);
        assert_eq!(line, "error: unrecognized subcommand 'biuld'");
        assert_eq!(hint, "did you mean `build`?");
        let (line, hint) = two_lines(&["dossier", "check", "--publik"]);
        assert_eq!(line, "error: unexpected argument '--publik' found");
        assert_eq!(hint, "did you mean `--public`?");
        let (line, hint) = two_lines(&["dossier", "import"]);
        assert_eq!(line, "error: the following required arguments were not provided: <FILE>...");
        assert_eq!(hint, "it is `dossier import <FILE>...`");
        let (line, _) = two_lines(&["dossier", "build", "--date", "6.1.2022"]);
        assert_eq!(line, "error: invalid value '6.1.2022' for '--date <DATE>': not a day such as 2022-01-06");
    }
}
