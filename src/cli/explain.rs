//! `dossier explain CODE`: a section of `docs/diagnostics.md`, which is in the binary.

use std::ffi::OsStr;

use anyhow::Result;
use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Args, Command};

use super::Ending;
use super::terminal::{self, Terminal};
use crate::diagnostic::{Code, Refusal, nearest};

/// What every code means.
const CATALOGUE: &str = include_str!("../../docs/diagnostics.md");

/// The arguments of `dossier explain`.
#[derive(Debug, Args)]
#[command(after_help = "Example: dossier explain quotation-not-found")]
pub(super) struct Explain {
    /// The word in brackets behind `error` or `warning` [default: a list of all codes]
    #[arg(value_parser = Codes, hide_possible_values = true)]
    code: Option<String>,
}

/// Takes any word, for [`find`] has a better answer to a wrong one; shells complete the codes.
#[derive(Debug, Clone)]
struct Codes;

impl TypedValueParser for Codes {
    type Value = String;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Code::ALL.iter().map(|code| PossibleValue::new(code.name()).help(code.title()))))
    }
}

/// Prints what a code means.
pub(super) fn run(explain: &Explain, _: &Terminal) -> Result<Ending> {
    let text = match &explain.code {
        Some(name) => format!("{}\n", section(find(name)?)),
        None => Code::ALL.iter().map(|code| format!("{:<28} {}\n", code.name(), code.title())).collect(),
    };
    terminal::print(&text)?;
    Ok(Ending::Fine)
}

/// Finds a code by its name, also as it stands in a diagnostic: `error[unknown-key]`.
fn find(given: &str) -> Result<Code, Refusal> {
    let name = given.split_once('[').map_or(given, |(_, rest)| rest).trim_end_matches([']', ':']);
    Code::from_name(name).ok_or_else(|| {
        let hint = match nearest(name, Code::ALL.iter().map(|code| code.name())) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`dossier explain` lists all codes".to_owned(),
        };
        Refusal::new(format!("there is no diagnostic `{name}`"), hint)
    })
}

/// Gives the section of a code, with its heading.
fn section(code: Code) -> &'static str {
    let heading = format!("## {}\n", code.name());
    let start = CATALOGUE.find(&heading).expect("a test ties the catalogue to the codes");
    let body = start + heading.len();
    let end = CATALOGUE[body..].find("\n## ").map_or(CATALOGUE.len(), |at| body + at + 1);
    CATALOGUE[start..end].trim_end()
}

#[cfg(test)]
mod tests {
    use super::{CATALOGUE, find, section};
    use crate::diagnostic::Code;

    #[test]
    fn every_code_has_a_section_and_every_section_a_code_in_the_order_of_the_catalogue() {
        let headings: Vec<_> = CATALOGUE.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        let codes: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(headings, codes);
    }

    #[test]
    fn every_section_says_how_grave_it_is_and_has_an_example_and_a_way_out() {
        for code in Code::ALL {
            let text = section(*code);
            let severity = format!("*{}: {}*", code.severity().name(), code.title());
            for part in [severity.as_str(), "```", "**Mend it:**"] {
                assert!(text.contains(part), "{} lacks {part}", code.name());
            }
        }
    }

    #[test]
    fn a_code_is_found_as_it_stands_in_a_diagnostic() {
        assert_eq!(find("error[unknown-key]:").unwrap(), Code::UnknownKey);
        assert_eq!(find("unknown-kye").unwrap_err().hint, "did you mean `unknown-key`?");
        assert_eq!(find("zzz").unwrap_err().hint, "`dossier explain` lists all codes");
    }
}
