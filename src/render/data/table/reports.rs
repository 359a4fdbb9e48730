//! The table of reports: what each article says of each note.

use crate::render::address::Address;
use crate::render::data::records::{GivesRecord, Scope};
use crate::render::data::table::Record;
use crate::render::data::table::cell;
use crate::render::data::table::column::{Column, Kind};
use crate::render::part::value;
use crate::resolve::{Actor, Article, Given, Note, NoteIx, Report};

/// A report.
pub(super) struct Row<'a> {
    /// What records are made from.
    pub(super) scope: Scope<'a>,
    /// Its note.
    pub(super) ix: NoteIx,
    /// Its note.
    pub(super) note: &'a Note,
    /// Its place in the note.
    pub(super) place: usize,
    /// The report.
    pub(super) report: &'a Report,
    /// Its article.
    pub(super) article: &'a Article,
}

impl<'a> Record<'a> for Row<'a> {
    const ABOUT: &'static str = "What one article says of one note.";
    const KEY: &'static [&'static str] = &["note", "id"];

    fn rows(scope: &Scope<'a>) -> impl Iterator<Item = Self> {
        all(*scope)
    }

    fn columns() -> Vec<Column<Self>> {
        let mut columns = named();
        columns.extend(quoted());
        columns.extend(claimed());
        columns.extend(given());
        columns.extend(ended());
        columns
    }
}

/// Gives every report that readers see, in the order of notes.
pub(super) fn all<'a>(scope: Scope<'a>) -> impl Iterator<Item = Row<'a>> {
    scope.public.notes().flat_map(move |ix| {
        let note = scope.dossier.note(ix);
        let places = scope.site.tally(ix).map_or(&[][..], |tally| &tally.reports);
        places.iter().map(move |place| {
            let report = &note.reports[*place];
            Row { scope, ix, note, place: *place, report, article: scope.dossier.article(report.article) }
        })
    })
}

fn named<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word("note", "The ID of the note.", |row: &Row<'_>, out| out.push_str(&row.note.id))
            .names("notes")
            .required(),
        Column::word("id", "The ID of the report, unique in its note.", |row: &Row<'_>, out| {
            out.push_str(&row.report.id)
        })
        .required(),
        Column::word("article", "The ID of the article.", |row: &Row<'_>, out| out.push_str(&row.article.id))
            .names("articles")
            .required(),
        Column::word("language", "The language of the article.", |row: &Row<'_>, out| {
            out.push_str(row.article.language.as_str());
        })
        .required(),
        Column::word(
            "position",
            "What the article does: `asserts`, `attributes`, `disputes` or `denies`.",
            |row: &Row<'_>, out| {
                out.push_str(row.report.position.name());
            },
        )
        .required(),
    ]
}

fn quoted<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new(
            "quote",
            Kind::Text,
            "Its words, with marks: […] for words left out, [words] for words of the editor.",
            |row: &Row<'_>, out| {
                out.push_str(row.quote().unwrap_or(""));
            },
        ),
        Column::word(
            "verified",
            "What the words were checked against: `body`, `text` or `lock`.",
            |row: &Row<'_>, out| {
                let found = row.scope.findings.notes[row.ix.at()].verified.get(row.place).and_then(Option::as_ref);
                out.push_str(found.filter(|_| row.quote().is_some()).map_or("", |found| found.checked.name()));
            },
        ),
        Column::each("translation", "The dossier's translation of the words.", |row: &Row<'_>, lang, out| {
            cell::text(row.report.translation.as_ref().filter(|_| row.quote().is_some()), lang, out);
        }),
        Column::word(
            "speech",
            "How the words are given: `direct`, `indirect`, `own` or `unclear`.",
            |row: &Row<'_>, out| {
                out.push_str(row.report.speech.map_or("", |speech| speech.name()));
            },
        ),
        Column::new("warning", Kind::Flag, "Whether the note warns of graphic matter.", |row: &Row<'_>, out| {
            cell::flag(row.note.warning.is_some(), out);
        })
        .required(),
    ]
}

fn claimed<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word("said_by", "The ID of whoever's word it is.", |row: &Row<'_>, out| {
            cell::actor_id(&row.scope, row.said_by(), out);
        })
        .names("entities"),
        Column::each("said_by", "Whose word it is: the name, or free words.", |row: &Row<'_>, lang, out| {
            cell::actor_name(&row.scope, row.said_by(), lang, out);
        }),
        Column::new(
            "said_by_not_stated",
            Kind::Flag,
            "Whether it was looked for and the article does not say whose word it is.",
            |row: &Row<'_>, out| {
                cell::flag(matches!(row.report.said_by, Some(Given::NotStated)), out);
            },
        )
        .required(),
        Column::word("claimant", "What that someone does: `affirms` or `denies`.", |row: &Row<'_>, out| {
            out.push_str(row.report.claimant.name());
        })
        .required(),
        Column::new(
            "via",
            Kind::List,
            "Who stands between, nearest the article first: IDs, or maps of free words.",
            |row: &Row<'_>, out| {
                let between = row.report.via.iter().filter_map(|actor| row.scope.actor(actor));
                cell::list(&between.collect::<Vec<_>>(), out);
            },
        ),
    ]
}

fn given<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word("reported_at", "When it was printed, EDTF.", |row: &Row<'_>, out| {
            cell::date(row.report.reported_at.as_ref().or(row.article.published.as_ref()), out);
        }),
        Column::word("as_of", "The moment that it describes, EDTF.", |row: &Row<'_>, out| {
            cell::date(row.report.as_of.as_ref(), out);
        }),
        Column::new("low", Kind::Number, "The least that its figure allows.", |row: &Row<'_>, out| {
            cell::some_number(row.bounds().and_then(|bounds| bounds.low), out);
        }),
        Column::new("high", Kind::Number, "The most that its figure allows.", |row: &Row<'_>, out| {
            cell::some_number(row.bounds().and_then(|bounds| bounds.high), out);
        }),
        Column::each("value", "Its figure in words.", |row: &Row<'_>, lang, out| {
            if let Some((value, _)) = &row.report.value {
                out.push_str(&value::plain(value, row.scope.site.tongue(lang)));
            }
        }),
        Column::new("gives", Kind::Map, "What it gives otherwise than the note.", |row: &Row<'_>, out| {
            if !row.report.gives.is_empty() {
                cell::json(&GivesRecord::new(&row.scope, &row.report.gives), out);
            }
        }),
    ]
}

fn ended<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("withdrawn", Kind::Flag, "Whether it was withdrawn and no longer counts.", |row: &Row<'_>, out| {
            cell::flag(row.report.withdrawn.is_some(), out);
        })
        .required(),
        Column::word("withdrawn_on", "When it was withdrawn, EDTF.", |row: &Row<'_>, out| {
            cell::date(row.report.withdrawn.as_ref().and_then(|withdrawal| withdrawal.on.as_ref()), out);
        }),
        Column::word("page", "Its place on the page of the note.", |row: &Row<'_>, out| row.page(out)).required(),
    ]
}

impl<'a> Row<'a> {
    /// Gives its words, where they may be shown.
    pub(super) fn quote(&self) -> Option<&'a str> {
        self.scope.quote(self.report)
    }

    /// Gives whose word it is, where that is stated.
    pub(super) fn said_by(&self) -> Option<&'a Actor> {
        match &self.report.said_by {
            Some(Given::Stated(actor)) => Some(actor),
            _ => None,
        }
    }

    /// Gives the numbers that its figure allows.
    pub(super) fn bounds(&self) -> Option<crate::resolve::Bounds> {
        self.report.value.as_ref().and_then(|(value, _)| value.stated_bounds())
    }

    /// Appends the address of its place.
    pub(super) fn page(&self, out: &mut String) {
        cell::page(&self.scope, Address::Note(self.ix), out);
        out.extend(["#", &self.report.id]);
    }
}
