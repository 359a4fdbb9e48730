//! Filters of a list: what can be chosen, and where each choice leads without scripts.
//!
//! A choice is a link to a place that holds what is wanted: a group of the page, or the page of an entity, a section or an
//! outlet. With scripts the same link shows only what carries its tag.

use serde::Serialize;

use crate::render::html::Html;
use crate::render::sheet::Sheet;
use crate::render::text::TextView;

/// Choices of one kind, of which one is taken at a time.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Filter {
    label: Html,
    options: Vec<Choice>,
}

/// One choice.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Choice {
    /// What the entries that it shows carry.
    tag: String,
    href: String,
    label: TextView,
    /// How many entries carry it.
    count: String,
}

/// Gathers the choices of one kind, each once, in the order in which they come.
pub(crate) struct Choices {
    key: &'static str,
    found: Vec<(Choice, usize)>,
}

impl Choices {
    /// Begins with none; `key` names the kind.
    pub(crate) fn new(key: &'static str) -> Self {
        Self { key, found: Vec::new() }
    }

    /// Counts an entry for the choice with that tag, which is made where it is new.
    pub(crate) fn count(&mut self, tag: &str, make: impl FnOnce() -> (String, TextView)) {
        if let Some((_, n)) = self.found.iter_mut().find(|(choice, _)| choice.tag == tag) {
            *n += 1;
            return;
        }
        let (href, label) = make();
        self.found.push((Choice { tag: tag.to_owned(), href, label, count: String::new() }, 1));
    }

    /// Gives the filter; none where there is nothing to choose between.
    pub(crate) fn filter(self, sheet: &Sheet<'_>) -> Option<Filter> {
        let several = self.found.len() > 1;
        let counted = |(choice, n): (Choice, usize)| Choice { count: sheet.number(n), ..choice };
        several.then(|| Filter { label: sheet.label(self.key), options: self.found.into_iter().map(counted).collect() })
    }
}
