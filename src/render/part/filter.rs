//! Filters of a list: what can be chosen, and where each choice leads without scripts.
//!
//! A choice is a link to a place that holds what is wanted: a group of the page, or the page of an entity, a section or an
//! outlet. With scripts the same link shows only what carries its tag. A table has no such places: there a choice leads to
//! an empty mark above it, and while that is the target of the address the style sheet shows its rows alone ([`Narrowing`]).

use std::collections::BTreeMap;

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
    /// The number by which the style sheet knows it, in a [`Narrowing`].
    number: Option<usize>,
}

/// Gathers the choices of one kind, each once, in the order in which they come.
pub(crate) struct Choices {
    key: String,
    found: Vec<(Choice, usize)>,
}

impl Choices {
    /// Begins with none; `key` names the kind.
    pub(crate) fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), found: Vec::new() }
    }

    /// Counts an entry for the choice with that tag, which is made where it is new.
    pub(crate) fn count(&mut self, tag: &str, make: impl FnOnce() -> (String, TextView)) {
        if let Some((_, n)) = self.found.iter_mut().find(|(choice, _)| choice.tag == tag) {
            *n += 1;
            return;
        }
        let (href, label) = make();
        self.found.push((Choice { tag: tag.to_owned(), href, label, count: String::new(), number: None }, 1));
    }

    /// Gives the filter; none where there is nothing to choose between.
    pub(crate) fn filter(self, sheet: &Sheet<'_>) -> Option<Filter> {
        let several = self.found.len() > 1;
        let counted = |(choice, n): (Choice, usize)| Choice { count: sheet.number(n), ..choice };
        several
            .then(|| Filter { label: sheet.label(&self.key), options: self.found.into_iter().map(counted).collect() })
    }
}

/// Choices for which the style sheet has rules.
const NUMBERED: usize = 24;
/// Choices of one kind in a [`Narrowing`]: those that most rows carry.
const FEW: usize = 10;

/// What the rows of a table can be narrowed to, without scripts too.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Narrowing {
    filters: Vec<Filter>,
    /// The targets of the choices.
    marks: Vec<Mark>,
    /// Where the choice is taken back.
    all: String,
    #[serde(skip)]
    numbers: BTreeMap<String, usize>,
}

/// The target of a choice.
#[derive(Debug, Clone, Serialize)]
struct Mark {
    id: String,
    number: usize,
}

/// What a row is found by.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Tags {
    /// By scripts.
    tags: String,
    /// By the style sheet.
    classes: String,
}

impl Narrowing {
    /// Numbers the choices; none where there is nothing to choose between. `all` is the anchor of the table.
    pub(crate) fn new(sheet: &Sheet<'_>, kinds: Vec<Choices>, all: &str) -> Option<Self> {
        let (mut numbers, mut marks) = (BTreeMap::new(), Vec::new());
        let kinds = kinds.into_iter().filter_map(|mut choices| {
            choices.found.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
            choices.found.truncate(FEW);
            choices.filter(sheet)
        });
        let mut filters: Vec<Filter> = kinds.collect();
        for choice in filters.iter_mut().flat_map(|filter| &mut filter.options).take(NUMBERED) {
            let (number, id) = (marks.len() + 1, format!("only_{}", choice.tag));
            (choice.number, choice.href) = (Some(number), format!("#{id}"));
            numbers.insert(choice.tag.clone(), number);
            marks.push(Mark { id, number });
        }
        // What has no rule would lead nowhere.
        filters.iter_mut().for_each(|filter| filter.options.retain(|choice| !choice.href.is_empty()));
        (!marks.is_empty()).then(|| Self { filters, marks, all: format!("#{all}"), numbers })
    }

    /// Says what a row with some tags is found by.
    pub(crate) fn tags(&self, tags: &[String]) -> Tags {
        let numbers = tags.iter().filter_map(|tag| self.numbers.get(tag));
        let classes: Vec<String> = numbers.map(|number| format!("in-{number}")).collect();
        Tags { tags: tags.join(" "), classes: classes.join(" ") }
    }
}
