//! The table of figures: reports that give one, with what is counted, so that it can be charted without a join.

use crate::config::Vocabulary;
use crate::locale::Lang;
use crate::render::data::records::Scope;
use crate::render::data::table::cell;
use crate::render::data::table::column::{Column, Kind};
use crate::render::data::table::{Record, reports};
use crate::render::part::value;
use crate::resolve::{Figure, Kind as NoteKind, Value};

/// A report that gives a figure.
pub(super) struct Row<'a> {
    report: reports::Row<'a>,
    value: &'a Value,
}

impl<'a> Record<'a> for Row<'a> {
    const ABOUT: &'static str = "One figure as one article gives it.";
    const KEY: &'static [&'static str] = &["note", "report"];

    fn rows(scope: &Scope<'a>) -> impl Iterator<Item = Self> {
        reports::all(*scope).filter_map(|row| {
            let (value, _) = row.report.value.as_ref()?;
            Some(Row { value, report: row })
        })
    }

    fn columns() -> Vec<Column<Self>> {
        let mut columns = named();
        columns.extend(counted());
        columns.extend(claimed());
        columns.extend(valued());
        columns
    }
}

fn named<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word("note", "The ID of the note.", |row: &Row<'_>, out| out.push_str(&row.report.note.id))
            .names("notes")
            .required(),
        Column::word("report", "The ID of the report in its note.", |row: &Row<'_>, out| {
            out.push_str(&row.report.report.id)
        })
        .required(),
        Column::each("title", "The title of the note.", |row: &Row<'_>, lang, out| {
            cell::text(Some(&row.report.note.title), lang, out);
        }),
        Column::word("article", "The ID of the article.", |row: &Row<'_>, out| out.push_str(&row.report.article.id))
            .names("articles")
            .required(),
        Column::word("language", "The language of the article.", |row: &Row<'_>, out| {
            out.push_str(row.report.article.language.as_str());
        })
        .required(),
    ]
}

fn counted<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word("measure", "What is counted.", |row: &Row<'_>, out| out.push_str(row.measure().unwrap_or(""))),
        Column::each("measure", "What is counted, in words.", |row: &Row<'_>, lang, out| {
            label(&row.report.scope.dossier.config.measures, row.measure(), lang, out);
        }),
        Column::word(
            "population",
            "Who is counted; what the article gives goes before what the note says.",
            |row: &Row<'_>, out| {
                out.push_str(row.population().unwrap_or(""));
            },
        ),
        Column::each("population", "Who is counted, in words.", |row: &Row<'_>, lang, out| {
            label(&row.report.scope.dossier.config.populations, row.population(), lang, out);
        }),
        Column::word(
            "counts",
            "`cumulative` or `period`; what the article gives goes before what the note says.",
            |row: &Row<'_>, out| {
                let counts = row.report.report.counts(row.figure());
                out.push_str(counts.map_or("", |counts| counts.name()));
            },
        ),
        Column::word("part_of", "The ID of the figure of which it is a part.", |row: &Row<'_>, out| {
            let scope = &row.report.scope;
            let whole = row.figure().and_then(|figure| figure.part_of).filter(|ix| scope.public.note(*ix));
            out.push_str(whole.map_or("", |ix| &scope.dossier.note(ix).id));
        })
        .names("notes"),
    ]
}

fn claimed<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word(
            "position",
            "What the article does: `asserts`, `attributes`, `disputes` or `denies`.",
            |row: &Row<'_>, out| {
                out.push_str(row.report.report.position.name());
            },
        )
        .required(),
        Column::word("said_by", "The ID of whoever's word it is.", |row: &Row<'_>, out| {
            cell::actor_id(&row.report.scope, row.report.said_by(), out);
        })
        .names("entities"),
        Column::each("said_by", "Whose word it is: the name, or free words.", |row: &Row<'_>, lang, out| {
            cell::actor_name(&row.report.scope, row.report.said_by(), lang, out);
        }),
        Column::word("claimant", "What that someone does: `affirms` or `denies`.", |row: &Row<'_>, out| {
            out.push_str(row.report.report.claimant.name());
        })
        .required(),
    ]
}

fn valued<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word("as_of", "The moment that it describes, EDTF.", |row: &Row<'_>, out| {
            cell::date(row.report.report.as_of.as_ref(), out);
        }),
        Column::word("reported_at", "When it was printed, EDTF.", |row: &Row<'_>, out| {
            cell::date(row.report.report.reported_at.as_ref().or(row.report.article.published.as_ref()), out);
        }),
        Column::word("form", "How it is given: `exact`, `at-least`, `more-than`, `at-most`, `about`, `between`, `words` or `undisclosed`.", |row: &Row<'_>, out| {
            out.push_str(form(row.value));
        })
        .required(),
        Column::new("low", Kind::Number, "The least that it allows; empty where open, and for words.", |row: &Row<'_>, out| {
            cell::some_number(row.report.bounds().and_then(|bounds| bounds.low), out);
        }),
        Column::new("high", Kind::Number, "The most that it allows; empty where open, and for words.", |row: &Row<'_>, out| {
            cell::some_number(row.report.bounds().and_then(|bounds| bounds.high), out);
        }),
        Column::each("value", "The figure in words.", |row: &Row<'_>, lang, out| {
            out.push_str(&value::plain(row.value, row.report.scope.site.tongue(lang)));
        }),
        Column::new("withdrawn", Kind::Flag, "Whether it was withdrawn and no longer counts.", |row: &Row<'_>, out| {
            cell::flag(row.report.report.withdrawn.is_some(), out);
        })
        .required(),
        Column::new("warning", Kind::Flag, "Whether the note warns of graphic matter.", |row: &Row<'_>, out| {
            cell::flag(row.report.note.warning.is_some(), out);
        })
        .required(),
        Column::word("page", "Its place on the page of the note.", |row: &Row<'_>, out| row.report.page(out)).required(),
    ]
}

/// Names the form of a figure.
fn form(value: &Value) -> &'static str {
    match value {
        Value::Exact(_) => "exact",
        Value::AtLeast(_) => "at-least",
        Value::MoreThan(_) => "more-than",
        Value::AtMost(_) => "at-most",
        Value::About(_) => "about",
        Value::Between(..) => "between",
        Value::Words(_) => "words",
        Value::Undisclosed => "undisclosed",
    }
}

fn label(words: &Vocabulary, key: Option<&str>, lang: Lang, out: &mut String) {
    cell::text(key.and_then(|key| words.label(key)), lang, out);
}

impl<'a> Row<'a> {
    fn figure(&self) -> Option<&'a Figure> {
        if let NoteKind::Figure(figure) = &self.report.note.kind { Some(figure) } else { None }
    }

    fn measure(&self) -> Option<&'a str> {
        self.figure()?.measure.as_deref()
    }

    fn population(&self) -> Option<&'a str> {
        self.report.report.population(self.figure()).map(String::as_str)
    }
}
