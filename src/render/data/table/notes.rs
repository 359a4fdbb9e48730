//! The table of notes.

use crate::render::address::Address;
use crate::render::data::records::Scope;
use crate::render::data::table::Record;
use crate::render::data::table::cell;
use crate::render::data::table::column::{Column, Kind};
use crate::render::tally::Tally;
use crate::resolve::{Actor, Deployment, Figure, Kind as NoteKind, Note, NoteIx, SaidIn, Statement};
use crate::schema::NOT_STATED;

/// A note.
pub(super) struct Row<'a> {
    scope: Scope<'a>,
    ix: NoteIx,
    note: &'a Note,
    tally: &'a Tally,
}

impl<'a> Record<'a> for Row<'a> {
    const ABOUT: &'static str = "One note: a claim, with how many articles report it and how they agree.";
    const KEY: &'static [&'static str] = &["id"];

    fn rows(scope: &Scope<'a>) -> impl Iterator<Item = Self> {
        let scope = *scope;
        let row = move |ix| Some(Row { scope, ix, note: scope.dossier.note(ix), tally: scope.site.tally(ix)? });
        scope.public.notes().filter_map(row)
    }

    fn columns() -> Vec<Column<Self>> {
        let mut columns = named();
        columns.extend(placed());
        columns.extend(said());
        columns.extend(figured());
        columns.extend(counted());
        columns.extend(kept());
        columns
    }
}

fn named<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word("id", "The ID.", |row: &Row<'_>, out| out.push_str(&row.note.id)).required(),
        Column::word("kind", "`statement`, `figure`, `deployment`, `event` or `claim`.", |row: &Row<'_>, out| {
            out.push_str(row.note.kind.name());
        })
        .required(),
        Column::word("section", "The ID of its section.", |row: &Row<'_>, out| {
            out.push_str(&row.scope.dossier.config.sections[row.note.section].id);
        })
        .required(),
        Column::each("title", "The title.", |row: &Row<'_>, lang, out| cell::text(Some(&row.note.title), lang, out)),
        Column::each("summary", "What is said and how the articles differ.", |row: &Row<'_>, lang, out| {
            cell::prose(&row.scope, &row.note.summary, lang, out);
        }),
        Column::each(
            "warning",
            "What makes it graphic: warn before showing the note or what is quoted in it.",
            |row: &Row<'_>, lang, out| {
                cell::text(row.note.warning.as_ref(), lang, out);
            },
        ),
    ]
}

fn placed<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word("when", "When it happened, EDTF.", |row: &Row<'_>, out| cell::date(row.note.when.as_ref(), out)),
        Column::new("when_first", Kind::Day, "The first day that `when` may mean.", |row: &Row<'_>, out| {
            cell::first(row.note.when.as_ref(), out);
        }),
        Column::new("when_last", Kind::Day, "The last day that `when` may mean.", |row: &Row<'_>, out| {
            cell::last(row.note.when.as_ref(), out);
        }),
        Column::each("when_text", "Words for when.", |row: &Row<'_>, lang, out| {
            cell::text(row.note.when_text.as_ref(), lang, out);
        }),
        Column::word("place", "The ID of the place where it happened.", |row: &Row<'_>, out| {
            cell::actor_id(&row.scope, row.note.place.as_ref(), out);
        })
        .names("entities"),
        Column::each("place", "The name of the place, or free words.", |row: &Row<'_>, lang, out| {
            cell::actor_name(&row.scope, row.note.place.as_ref(), lang, out);
        }),
    ]
}

fn said<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word("speaker", "Of a statement, the ID of who spoke.", |row: &Row<'_>, out| {
            cell::actor_id(&row.scope, row.speaker(), out);
        })
        .names("entities"),
        Column::each("speaker", "Who spoke: the name, or free words.", |row: &Row<'_>, lang, out| {
            cell::actor_name(&row.scope, row.speaker(), lang, out);
        }),
        Column::word(
            "actor",
            "Of a statement, the ID of whoever it speaks for; of a deployment, of who acts.",
            |row: &Row<'_>, out| {
                cell::actor_id(&row.scope, row.actor(), out);
            },
        )
        .names("entities"),
        Column::each("actor", "Who that is: the name, or free words.", |row: &Row<'_>, lang, out| {
            cell::actor_name(&row.scope, row.actor(), lang, out);
        }),
        Column::new("stances", Kind::List, "Of a statement, its stances.", |row: &Row<'_>, out| {
            cell::list(row.statement().map_or(&[], |statement| &statement.stances), out);
        }),
        Column::word("said_on", "When a statement was spoken, EDTF.", |row: &Row<'_>, out| {
            cell::date(row.statement().and_then(|statement| statement.said_on.as_ref()), out);
        }),
        Column::word("said_in", "The language that was spoken, or `not-stated`.", |row: &Row<'_>, out| {
            match row.statement().and_then(|statement| statement.said_in) {
                Some(SaidIn::Language(lang)) => out.push_str(lang.as_str()),
                Some(SaidIn::NotStated) => out.push_str(NOT_STATED),
                None => {}
            }
        }),
    ]
}

fn figured<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word("measure", "Of a figure, what is counted.", |row: &Row<'_>, out| {
            out.push_str(row.figure().and_then(|figure| figure.measure.as_deref()).unwrap_or(""));
        }),
        Column::word("population", "Of a figure, who is counted.", |row: &Row<'_>, out| {
            out.push_str(row.figure().and_then(|figure| figure.population.as_deref()).unwrap_or(""));
        }),
        Column::word("counts", "Of a figure, `cumulative` or `period`.", |row: &Row<'_>, out| {
            out.push_str(row.figure().and_then(|figure| figure.counts).map_or("", |counts| counts.name()));
        }),
        Column::word("part_of", "The ID of the figure of which it is a part.", |row: &Row<'_>, out| {
            let whole = row.figure().and_then(|figure| figure.part_of).filter(|ix| row.scope.public.note(*ix));
            out.push_str(whole.map_or("", |ix| &row.scope.dossier.note(ix).id));
        })
        .names("notes"),
        Column::word("action", "Of a deployment, what is done.", |row: &Row<'_>, out| {
            out.push_str(row.deployment().and_then(|deployment| deployment.action.as_deref()).unwrap_or(""));
        }),
        Column::word("to", "Of a deployment, the ID of where it goes.", |row: &Row<'_>, out| {
            cell::actor_id(&row.scope, row.deployment().and_then(|deployment| deployment.to.as_ref()), out);
        })
        .names("entities"),
        Column::each("to", "Where it goes: the name, or free words.", |row: &Row<'_>, lang, out| {
            let to = row.deployment().and_then(|deployment| deployment.to.as_ref());
            cell::actor_name(&row.scope, to, lang, out);
        }),
    ]
}

fn counted<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("articles", Kind::Integer, "How many articles report it.", |row: &Row<'_>, out| {
            cell::number(row.tally.compared.articles.len(), out);
        })
        .required(),
        Column::new("origins", Kind::Integer, "How many separate texts those are.", |row: &Row<'_>, out| {
            cell::number(row.tally.compared.origins.len(), out);
        })
        .required(),
        Column::new("claimants", Kind::Integer, "On how many claimants' word.", |row: &Row<'_>, out| {
            cell::number(row.tally.compared.claimants, out);
        })
        .required(),
        Column::word("agreement", "`agree`, `compatible`, `differ`, `conflict` or `single`.", |row: &Row<'_>, out| {
            out.push_str(row.tally.compared.agreement.name());
        })
        .required(),
        Column::new(
            "silent",
            Kind::List,
            "IDs of articles that an editor looked through without finding it.",
            |row: &Row<'_>, out| {
                cell::list(&row.scope.articles(&row.note.silent), out);
            },
        ),
    ]
}

fn kept<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("entities", Kind::List, "IDs of whom and what it is about.", |row: &Row<'_>, out| {
            let shown = row.note.entities.iter().filter(|ix| row.scope.public.entity(**ix));
            cell::list(&shown.map(|ix| &row.scope.dossier.entity(*ix).id).collect::<Vec<_>>(), out);
        }),
        Column::new("related", Kind::List, "IDs of notes to read with it.", |row: &Row<'_>, out| {
            let shown = row.note.related.iter().filter(|ix| row.scope.public.note(**ix));
            cell::list(&shown.map(|ix| &row.scope.dossier.note(*ix).id).collect::<Vec<_>>(), out);
        }),
        Column::each("verdict", "An editor's verdict, where one was given.", |row: &Row<'_>, lang, out| {
            cell::text(row.note.verdict.as_ref().map(|verdict| &verdict.rating), lang, out);
        }),
        Column::new("checked_by", Kind::Text, "Who read it a second time.", |row: &Row<'_>, out| {
            out.push_str(row.note.checked.as_ref().map_or("", |(by, _)| by));
        }),
        Column::word("checked_on", "When, EDTF.", |row: &Row<'_>, out| {
            cell::date(row.note.checked.as_ref().and_then(|(_, on)| on.as_ref()), out);
        }),
        Column::word("added", "When it came in, EDTF.", |row: &Row<'_>, out| cell::date(row.note.added.as_ref(), out)),
        Column::word("updated", "When it was changed, EDTF.", |row: &Row<'_>, out| {
            cell::date(row.note.updated.as_ref(), out)
        }),
        Column::word("page", "Its page on the site.", |row: &Row<'_>, out| {
            cell::page(&row.scope, Address::Note(row.ix), out)
        })
        .required(),
    ]
}

impl<'a> Row<'a> {
    fn statement(&self) -> Option<&'a Statement> {
        if let NoteKind::Statement(statement) = &self.note.kind { Some(statement) } else { None }
    }

    fn figure(&self) -> Option<&'a Figure> {
        if let NoteKind::Figure(figure) = &self.note.kind { Some(figure) } else { None }
    }

    fn deployment(&self) -> Option<&'a Deployment> {
        if let NoteKind::Deployment(deployment) = &self.note.kind { Some(deployment) } else { None }
    }

    fn speaker(&self) -> Option<&'a Actor> {
        self.statement()?.speaker.as_ref()
    }

    fn actor(&self) -> Option<&'a Actor> {
        match &self.note.kind {
            NoteKind::Statement(statement) => statement.actor.as_ref(),
            NoteKind::Deployment(deployment) => deployment.actor.as_ref(),
            _ => None,
        }
    }
}
