//! The table of articles.

use crate::analyze::ArticleFinding;
use crate::render::address::Address;
use crate::render::data::records::{self, CaptureRecord, Scope};
use crate::render::data::table::Record;
use crate::render::data::table::cell;
use crate::render::data::table::column::{Column, Kind};
use crate::resolve::{Article, ArticleIx};

/// An article.
pub(super) struct Row<'a> {
    scope: Scope<'a>,
    ix: ArticleIx,
    article: &'a Article,
    found: &'a ArticleFinding,
}

impl<'a> Record<'a> for Row<'a> {
    const ABOUT: &'static str = "One source article.";
    const KEY: &'static [&'static str] = &["id"];

    fn rows(scope: &Scope<'a>) -> impl Iterator<Item = Self> {
        let scope = *scope;
        scope.public.articles().map(move |ix| Row {
            scope,
            ix,
            article: scope.dossier.article(ix),
            found: &scope.findings.articles[ix.at()],
        })
    }

    fn columns() -> Vec<Column<Self>> {
        let mut columns = named();
        columns.extend(dated());
        columns.extend(sourced());
        columns.extend(counted());
        columns
    }
}

fn named<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word("id", "The ID.", |row: &Row<'_>, out| out.push_str(&row.article.id)).required(),
        Column::new(
            "title",
            Kind::Text,
            "The title in the article's language, or the dossier's own label.",
            |row: &Row<'_>, out| {
                let default = row.scope.dossier.default_language();
                let piece = row.article.name().and_then(|name| name.pick(row.article.language, default));
                out.push_str(piece.map_or("", |piece| piece.text));
            },
        ),
        Column::each("title", "The title or label in that language.", |row: &Row<'_>, lang, out| {
            cell::text(row.article.name(), lang, out);
        }),
        Column::new("title_printed", Kind::Flag, "Whether the copy carries the title.", |row: &Row<'_>, out| {
            cell::flag(row.article.title.is_some(), out);
        })
        .required(),
        Column::word("outlet", "The ID of the outlet.", |row: &Row<'_>, out| {
            out.push_str(row.outlet().map_or("", |outlet| &outlet.id));
        }),
        Column::each("outlet", "The name of the outlet.", |row: &Row<'_>, lang, out| {
            cell::text(row.outlet().map(|outlet| &outlet.name), lang, out);
        }),
        Column::word("language", "The language, a code of BCP 47.", |row: &Row<'_>, out| {
            out.push_str(row.article.language.as_str());
        })
        .required(),
    ]
}

fn dated<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word("published", "When it was published, EDTF.", |row: &Row<'_>, out| {
            cell::date(row.article.published.as_ref(), out);
        }),
        Column::new("published_first", Kind::Day, "The first day that `published` may mean.", |row: &Row<'_>, out| {
            cell::first(row.article.published.as_ref(), out);
        }),
        Column::new("published_last", Kind::Day, "The last day that `published` may mean.", |row: &Row<'_>, out| {
            cell::last(row.article.published.as_ref(), out);
        }),
        Column::word("modified", "When its outlet last changed it, as the copy says, EDTF.", |row: &Row<'_>, out| {
            cell::date(row.article.modified.as_ref(), out);
        }),
        Column::word("retrieved", "When the copy was saved, EDTF.", |row: &Row<'_>, out| {
            cell::date(row.article.retrieved.as_ref(), out);
        }),
    ]
}

fn sourced<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::word("rights", "What is published of it: `full`, `excerpts` or `metadata`.", |row: &Row<'_>, out| {
            out.push_str(row.article.rights.name());
        })
        .required(),
        Column::word("url", "Where it was found.", |row: &Row<'_>, out| {
            out.push_str(row.article.url.as_deref().unwrap_or(""))
        }),
        Column::word("archive_url", "Where an archive keeps it.", |row: &Row<'_>, out| {
            out.push_str(row.article.archive_url.as_deref().unwrap_or(""));
        }),
        Column::new("authors", Kind::List, "Who wrote it, as printed.", |row: &Row<'_>, out| {
            let default = row.scope.dossier.default_language();
            let own = row.article.authors.iter().filter_map(|name| name.pick(row.article.language, default));
            cell::list(&own.map(|piece| piece.text).collect::<Vec<_>>(), out);
        }),
        Column::new("agencies", Kind::List, "Agencies that it credits by name.", |row: &Row<'_>, out| {
            cell::list(&row.article.agencies, out);
        }),
        Column::new("republishes", Kind::List, "IDs of articles that it reprints.", |row: &Row<'_>, out| {
            cell::list(&row.scope.articles(&row.article.republishes), out);
        }),
        Column::new("translation_of", Kind::List, "IDs of articles that it translates.", |row: &Row<'_>, out| {
            cell::list(&row.scope.articles(&row.article.translation_of), out);
        }),
        Column::new("not_stated", Kind::List, "What was looked for and is not in the copy.", |row: &Row<'_>, out| {
            cell::list(&row.article.not_stated.iter().map(|field| field.name()).collect::<Vec<_>>(), out);
        }),
    ]
}

fn counted<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("words", Kind::Integer, "Its length in words, where it was counted.", |row: &Row<'_>, out| {
            if let Some(words) = row.found.words {
                cell::number(words, out);
            }
        }),
        Column::word("sha256", "SHA-256 of the stored text, in hexadecimal.", |row: &Row<'_>, out| {
            out.push_str(row.found.sha256.as_deref().unwrap_or(""));
        }),
        Column::word("origin", "The ID of the article that names its separate text.", |row: &Row<'_>, out| {
            out.push_str(records::origin(&row.scope, row.found.origin).unwrap_or(""));
        })
        .names("articles"),
        Column::new(
            "shares_text_with",
            Kind::Integer,
            "With how many articles it shares text.",
            |row: &Row<'_>, out| {
                cell::number(row.scope.site.ledger.reuse[row.ix.at()].len(), out);
            },
        )
        .required(),
        Column::new("captures", Kind::List, "The copies that were kept, as in dossier.json.", |row: &Row<'_>, out| {
            cell::list(&CaptureRecord::all(row.article), out);
        }),
        Column::new("notes", Kind::Integer, "How many notes report from it.", |row: &Row<'_>, out| {
            cell::number(row.found.reported_in.iter().filter(|ix| row.scope.public.note(**ix)).count(), out);
        })
        .required(),
        Column::each("digest", "What it says, in the dossier's own words.", |row: &Row<'_>, lang, out| {
            cell::prose(&row.scope, &row.article.digest, lang, out);
        }),
        Column::word("page", "Its page on the site.", |row: &Row<'_>, out| {
            cell::page(&row.scope, Address::Source(row.ix), out);
        })
        .required(),
    ]
}

impl Row<'_> {
    fn outlet(&self) -> Option<&crate::resolve::Outlet> {
        let outlet = self.article.outlet.filter(|ix| self.scope.public.outlet(*ix))?;
        Some(self.scope.dossier.outlet(outlet))
    }
}
