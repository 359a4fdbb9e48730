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
            message: message.into(),
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
        self.label = Some(label.into());
        self
    }

    /// Adds another place that explains it.
    #[must_use]
    pub fn related(mut self, span: Span, message: impl Into<String>) -> Self {
        self.related.push((span, message.into()));
        self
    }

    /// Adds a line of help.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
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

/// Sorts by file and place, so that one file's mistakes stand together in the order of its lines.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| (a.span, a.code.name(), &a.message).cmp(&(b.span, b.code.name(), &b.message)));
    diagnostics.dedup();
}
