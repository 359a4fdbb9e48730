//! The ground floor: what is wrong in the content, where, and what would mend it.
//!
//! Stages gather [`Diagnostic`]s and hand them on; nothing here prints or ends a run. `cli` draws them with [`draw()`].

mod code;
mod draw;
mod refusal;
mod repair;
mod suggest;

pub use code::{Code, Severity};
pub use draw::{Format, Look, draw, relative, summary};
pub use refusal::Refusal;
pub use repair::{Change, Repair, mend, without_marks};
pub use suggest::{did_you_mean, nearest};

use crate::source::Span;

/// One mistake or doubt, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of mistake.
    pub code: Code,
    /// How grave: at first as the code has it.
    pub severity: Severity,
    /// Lower case, without a full stop.
    pub message: String,
    /// Where; `None` where no file is at fault.
    pub span: Option<Span>,
    /// A few words at the place itself.
    pub label: Option<Box<str>>,
    /// Other places that explain it.
    pub related: Vec<(Span, String)>,
    /// How to mend it, one line each.
    pub help: Vec<String>,
    /// What mends it without any doubt; mostly nothing.
    pub repair: Option<Box<Repair>>,
}

impl Diagnostic {
    /// Makes a diagnostic at a place.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { span: Some(span), ..Self::anywhere(code, message) }
    }

    /// Makes a diagnostic that belongs to no place in a file.
    pub fn anywhere(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: shortened(message.into()),
            span: None,
            label: None,
            related: Vec::new(),
            help: Vec::new(),
            repair: None,
        }
    }

    /// Adds the words drawn at the place.
    #[must_use]
    pub fn label(mut self, label: impl Into<Box<str>>) -> Self {
        self.label = Some(shortened(String::from(label.into())).into());
        self
    }

    /// Adds another place that explains it.
    #[must_use]
    pub fn related(mut self, span: Span, message: impl Into<String>) -> Self {
        self.related.push((span, shortened(message.into())));
        self
    }

    /// Adds a line of help.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(shortened(help.into()));
        self
    }

    /// Adds "did you mean" where one of `known` is near enough to `word`, and a repair where it can be nothing else.
    #[must_use]
    pub fn suggest<'a>(mut self, word: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        if let Some(meant) = repair::sure(word, known.iter().copied()) {
            self = self.change(word, meant);
        }
        match did_you_mean(word, known) {
            Some(help) => self.help(help),
            None => self,
        }
    }

    /// Adds that at its place other words are meant, without any doubt.
    #[must_use]
    pub fn change(self, from: impl Into<String>, to: impl Into<String>) -> Self {
        match self.span {
            Some(span) => self.changes(vec![Change { span, from: from.into(), to: to.into() }]),
            None => self,
        }
    }

    /// Adds what mends it, if that is anything.
    #[must_use]
    pub fn changes(mut self, changes: Vec<Change>) -> Self {
        self.repair = Some(Box::new(Repair { changes })).filter(|repair| !repair.changes.is_empty());
        self
    }

    /// Makes it an error, where a rule is stricter than the code (`check --public`).
    #[must_use]
    pub fn escalate(mut self) -> Self {
        self.severity = Severity::Error;
        self
    }
}

/// Bytes above which a line is looked through for words that are too long to be read.
const LONG: usize = 600;
/// Letters of a word or text between backquotes that are shown of it in such a line.
const SHOWN: usize = 120;

/// Cuts long words of the content out of a line that repeats them: nobody reads a page of them, and a terminal shows nothing else.
fn shortened(line: String) -> String {
    if line.len() <= LONG {
        return line;
    }
    let cut = |part: &str, most: usize| match part.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &part[..at]),
        None => part.to_owned(),
    };
    let parts = line.split('`').enumerate();
    let quoted = parts.map(|(at, part)| if at % 2 == 1 { cut(part, SHOWN) } else { part.to_owned() });
    cut(&quoted.collect::<Vec<_>>().join("`"), LONG * 4)
}

/// Sorts by file and place, so that one file's mistakes stand together in the order of its lines.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| (a.span, a.code.name(), &a.message).cmp(&(b.span, b.code.name(), &b.message)));
    diagnostics.dedup();
}

#[cfg(test)]
mod tests {
    use super::{Code, Diagnostic};

    #[test]
    fn a_line_shows_the_beginning_of_what_is_too_long_to_be_read() {
        let word = "ب".repeat(200_000);
        let diagnostic = Diagnostic::anywhere(Code::UnknownValue, format!("`{word}` is nothing that `kind` takes"));
        assert_eq!(diagnostic.message, format!("`{}…` is nothing that `kind` takes", "ب".repeat(120)));
        let list = vec!["`word`"; 200].join(", ");
        assert_eq!(Diagnostic::anywhere(Code::UnknownValue, list.clone()).help(list.clone()).help, [list]);
    }
}
