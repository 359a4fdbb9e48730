//! &Dossier, &Findings → [`Ledger`]: what each article, outlet and entity takes part in.
//!
//! Takes the dossier with what was found and what is public; gives for every record the places where it occurs, so that
//! no page has to look through the whole dossier. It is made once, in time linear in the reports, the shared passages and
//! the clashes, and holds places alone, no texts.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyze::{Coverage, Findings, Mention, Reported};
use crate::locale::Lang;
use crate::render::listing;
use crate::render::paired;
use crate::render::public::Public;
use crate::render::site::Site;
use crate::render::tally::Tally;
use crate::render::tongue::Tongue;
use crate::resolve::{Actor, ArticleIx, Dossier, Entity, EntityIx, EntityKind, Given, Kind, NoteIx, OutletIx};

/// Rows of one page of a section's matrix.
pub(crate) const MATRIX_ROWS: usize = 100;
/// Columns of one page of a section's matrix.
pub(crate) const MATRIX_COLUMNS: usize = 50;
/// Up to so many articles one matrix holds all.
pub(crate) const ONE_MATRIX: usize = 100;

/// The matrix of one section, where there are too many articles for one of all.
#[derive(Debug, Clone, Default)]
pub(crate) struct SectionMatrix {
    /// The notes that have a report, in the order of the section.
    pub(crate) notes: Vec<NoteIx>,
    /// For each page of rows: the articles that report in it, in order.
    pub(crate) columns: Vec<Vec<ArticleIx>>,
}

/// One report of one note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ReportAt {
    /// The note.
    pub(crate) note: NoteIx,
    /// Its place among the note's reports.
    pub(crate) report: usize,
}

/// Something that an entity said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Said {
    /// The note.
    pub(crate) note: NoteIx,
    /// The report on its word; none where the note as a whole is its statement.
    pub(crate) report: Option<usize>,
}

/// Two articles that have a page of their own, in the order of IDs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PairAt {
    /// The one that comes first.
    pub(crate) a: ArticleIx,
    /// The other.
    pub(crate) b: ArticleIx,
    /// What they share, by place in [`Findings::reuse`].
    pub(crate) reuse: Option<usize>,
}

/// What other articles made of one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Derived {
    /// Those that say that they reprint it.
    pub(crate) reprints: Vec<ArticleIx>,
    /// Those that say that they translate it.
    pub(crate) translations: Vec<ArticleIx>,
}

/// Where every record occurs; of public records alone.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    /// The public articles, in order.
    pub(crate) articles: Vec<ArticleIx>,
    /// How many separate texts they carry.
    pub(crate) origins: usize,
    /// Whether readers see a grading of any.
    pub(crate) graded: bool,
    /// For each article: the reports taken from it, in the order of notes.
    pub(crate) reports: Vec<Vec<ReportAt>>,
    /// For each article: what it shares with others, by place in [`Findings::reuse`].
    pub(crate) reuse: Vec<Vec<usize>>,
    /// The pairs that the data list, by place in [`Findings::reuse`], in order.
    pub(crate) listed: Vec<usize>,
    /// For each article: notes that it was read for in vain.
    pub(crate) silent: Vec<Vec<NoteIx>>,
    /// For each article: the places in the reasons of its origin that name it, and another that readers see.
    pub(crate) merges: Vec<Vec<usize>>,
    /// For each article: what was made of it.
    pub(crate) derived: Vec<Derived>,
    /// What two articles share, by place in [`Findings::reuse`], the largest share first.
    pub(crate) by_share: Vec<usize>,
    /// For each outlet: its articles.
    pub(crate) published: Vec<Vec<ArticleIx>>,
    /// For each outlet: notes that no other outlet reports.
    pub(crate) alone: Vec<Vec<NoteIx>>,
    /// For each outlet: its articles that share text with one of another, each with the place in [`Findings::reuse`];
    /// the largest share first.
    pub(crate) shares: Vec<Vec<(ArticleIx, usize)>>,
    /// What each article reports, alone and with others, and what it passes over.
    pub(crate) coverage: Coverage,
    /// For each entity: what it said.
    pub(crate) said: Vec<Vec<Said>>,
    /// Pairs with a page of their own, in order.
    pub(crate) pairs: Vec<PairAt>,
    /// For each section its matrix, where there are too many articles for one of all; else none.
    pub(crate) matrices: Vec<SectionMatrix>,
    /// For each language, the public entities in the order of an index: by kind, then by name.
    pub(crate) names: BTreeMap<Lang, Vec<EntityIx>>,
}

impl Ledger {
    /// Goes through the dossier once.
    pub(crate) fn new(site: &Site<'_>) -> Self {
        let Site { dossier, findings, public, tallies, tongues, .. } = site;
        let (pairs, (by_share, coverage, matrices)) = rayon::join(
            || paired::pairs(dossier, findings, public, tallies),
            || (by_share(findings, public), coverage(dossier, public, tallies), matrices(site)),
        );
        let mut ledger = Self {
            articles: public.articles().collect(),
            origins: findings.origins.iter().filter(|o| o.members.iter().any(|ix| public.article(*ix))).count(),
            graded: public.articles().any(|ix| dossier.article(ix).grading.as_ref().is_some_and(|g| g.public)),
            reports: vec![Vec::new(); dossier.articles.len()],
            reuse: vec![Vec::new(); dossier.articles.len()],
            listed: Vec::new(),
            silent: vec![Vec::new(); dossier.articles.len()],
            merges: vec![Vec::new(); dossier.articles.len()],
            derived: vec![Derived::default(); dossier.articles.len()],
            by_share,
            published: vec![Vec::new(); dossier.outlets.len()],
            alone: vec![Vec::new(); dossier.outlets.len()],
            shares: vec![Vec::new(); dossier.outlets.len()],
            coverage,
            said: vec![Vec::new(); dossier.entities.len()],
            pairs,
            matrices,
            names: tongues.iter().map(|(lang, tongue)| (*lang, in_order(dossier, public, tongue))).collect(),
        };
        for ix in public.articles() {
            let article = dossier.article(ix);
            if let Some(outlet) = article.outlet.filter(|outlet| public.outlet(*outlet)) {
                ledger.published[outlet.at()].push(ix);
            }
            article.republishes.iter().for_each(|of| ledger.derived[of.at()].reprints.push(ix));
            article.translation_of.iter().for_each(|of| ledger.derived[of.at()].translations.push(ix));
        }
        for (place, tally) in tallies.iter().enumerate() {
            if let Some(tally) = tally {
                ledger.enter_note(dossier, NoteIx::new(place), tally);
            }
        }
        for (place, reuse) in findings.reuse.iter().enumerate() {
            if public.article(reuse.a) && public.article(reuse.b) {
                ledger.reuse[reuse.a.at()].push(place);
                ledger.reuse[reuse.b.at()].push(place);
            }
        }
        for origin in &findings.origins {
            let reasons = origin.reasons.iter().enumerate();
            for (place, (one, other, _)) in reasons.filter(|(_, (a, b, _))| public.article(*a) && public.article(*b)) {
                ledger.merges[one.at()].push(place);
                ledger.merges[other.at()].push(place);
            }
        }
        ledger.enter_shares(dossier, findings);
        ledger.listed = listing::listed(findings, &ledger.articles, &ledger.reuse, &ledger.pairs);
        ledger
    }

    /// Gives the pair of two articles in either order, where it has a page.
    pub(crate) fn pair(&self, one: ArticleIx, other: ArticleIx) -> Option<PairAt> {
        let (a, b) = if one < other { (one, other) } else { (other, one) };
        let at = self.pairs.binary_search_by(|pair| (pair.a, pair.b).cmp(&(a, b))).ok()?;
        Some(self.pairs[at])
    }

    /// Counts the outlets that have an article which readers see; one that was entered beforehand is not a source yet.
    pub(crate) fn outlets(&self) -> usize {
        self.published.iter().filter(|articles| !articles.is_empty()).count()
    }

    /// Gives the notes that rest on an article, each once.
    pub(crate) fn notes_of(&self, article: ArticleIx) -> impl Iterator<Item = NoteIx> {
        let reports = &self.reports[article.at()];
        let first = |at: usize| at == 0 || reports[at - 1].note != reports[at].note;
        (0..reports.len()).filter(move |at| first(*at)).map(|at| reports[at].note)
    }

    /// Enters what articles of an outlet share with those of others: a pair of its own says nothing of other outlets.
    fn enter_shares(&mut self, dossier: &Dossier, findings: &Findings) {
        let outlet = |ix: ArticleIx| dossier.article(ix).outlet;
        for (own, articles) in self.published.iter().enumerate() {
            for one in articles {
                let other = |place: &usize| {
                    let reuse = &findings.reuse[*place];
                    if reuse.a == *one { reuse.b } else { reuse.a }
                };
                let shared = self.reuse[one.at()].iter().filter(|place| outlet(other(place)) != outlet(*one));
                self.shares[own].extend(shared.map(|place| (*one, *place)));
            }
            let share = |(one, place): &(ArticleIx, usize)| {
                let reuse = &findings.reuse[*place];
                if reuse.a == *one { reuse.share_a } else { reuse.share_b }
            };
            self.shares[own].sort_by(|x, y| share(y).total_cmp(&share(x)).then(x.cmp(y)));
        }
    }

    fn enter_note(&mut self, dossier: &Dossier, ix: NoteIx, tally: &Tally) {
        let note = dossier.note(ix);
        for speaker in speakers(&note.kind) {
            self.said[speaker.at()].push(Said { note: ix, report: None });
        }
        note.silent.iter().for_each(|article| self.silent[article.at()].push(ix));
        for place in tally.reports.iter().copied() {
            let report = &note.reports[place];
            self.reports[report.article.at()].push(ReportAt { note: ix, report: place });
            if let Some(Given::Stated(Actor::Entity(claimant))) = &report.said_by {
                self.said[claimant.at()].push(Said { note: ix, report: Some(place) });
            }
        }
        // What was withdrawn is no report that an outlet has alone, or has from another.
        let outlets: BTreeSet<Option<OutletIx>> =
            tally.compared.articles.iter().map(|ix| dossier.article(*ix).outlet).collect();
        if let (Some(Some(only)), 1) = (outlets.first(), outlets.len()) {
            self.alone[only.at()].push(ix);
        }
    }
}

/// Finds what each public article reports and passes over.
fn coverage(dossier: &Dossier, public: &Public, tallies: &[Option<Tally>]) -> Coverage {
    let articles: Vec<ArticleIx> = public.articles().collect();
    let notes = dossier.notes.iter().zip(tallies).enumerate().filter_map(|(at, (note, tally))| {
        let tally = tally.as_ref()?;
        Some(Reported {
            note: NoteIx::new(at),
            section: note.section,
            articles: &tally.compared.articles,
            texts: tally.compared.origins.len(),
            silent: &note.silent,
        })
    });
    Coverage::new(notes, &articles, dossier.articles.len(), dossier.config.sections.len())
}

/// Gives who speaks in a statement, and on whose behalf: each once.
fn speakers(kind: &Kind) -> Vec<EntityIx> {
    let Kind::Statement(statement) = kind else { return Vec::new() };
    let mut speakers: Vec<_> =
        [&statement.speaker, &statement.actor].into_iter().flatten().filter_map(Actor::entity).collect();
    speakers.dedup();
    speakers
}

/// Gives the places that mention an entity and that readers see.
pub(crate) fn mentions_of<'s>(site: &'s Site<'_>, entity: EntityIx) -> impl Iterator<Item = Mention> + 's {
    let all = site.findings.mentions.get(entity.at()).map_or(&[][..], Vec::as_slice);
    all.iter().copied().filter(|mention| is_shown(*mention, &site.public))
}

/// Says whether readers see a place that mentions something.
pub(crate) fn is_shown(mention: Mention, public: &Public) -> bool {
    match mention {
        Mention::Note(ix) => public.note(ix),
        Mention::Article(ix) => public.article(ix),
        Mention::Page(ix) => public.page(ix),
        Mention::Entity(ix) => public.entity(ix),
    }
}

/// Puts what articles share in the order of the larger share.
fn by_share(findings: &Findings, public: &Public) -> Vec<usize> {
    let share = |place: &usize| findings.reuse[*place].share_a.max(findings.reuse[*place].share_b);
    let shown = |place: &usize| public.article(findings.reuse[*place].a) && public.article(findings.reuse[*place].b);
    let mut places: Vec<usize> = (0..findings.reuse.len()).filter(shown).collect();
    places.sort_by(|x, y| share(y).total_cmp(&share(x)).then(x.cmp(y)));
    places
}

/// Makes the matrix of every section, where there are too many articles for one of all.
fn matrices(site: &Site<'_>) -> Vec<SectionMatrix> {
    if site.public.articles().nth(ONE_MATRIX).is_none() {
        return Vec::new();
    }
    let articles = |ix: &NoteIx| site.tally(*ix).map_or(&[][..], |tally| &tally.compared.articles);
    let matrix = |notes: &Vec<NoteIx>| {
        let notes: Vec<NoteIx> = notes.iter().copied().filter(|ix| !articles(ix).is_empty()).collect();
        let columns = notes.chunks(MATRIX_ROWS).map(|rows| {
            let reporting: BTreeSet<ArticleIx> = rows.iter().flat_map(articles).copied().collect();
            reporting.into_iter().collect()
        });
        SectionMatrix { columns: columns.collect(), notes }
    };
    site.index.sections.iter().map(matrix).collect()
}

/// Puts entities in the order of an index.
fn in_order(dossier: &Dossier, public: &Public, tongue: &Tongue) -> Vec<EntityIx> {
    let default = dossier.default_language();
    let mut named: Vec<(EntityKind, &str, EntityIx)> = public
        .entities()
        .map(|ix| {
            let entity = dossier.entity(ix);
            (entity.kind, sort_key(entity, tongue.lang, default), ix)
        })
        .collect();
    named.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| tongue.locale.compare_names(a.1, b.1)).then(a.2.cmp(&b.2)));
    named.into_iter().map(|(_, _, ix)| ix).collect()
}

/// Gives the words that an entity is sorted by.
pub(crate) fn sort_key(entity: &Entity, lang: Lang, default: Lang) -> &str {
    let given = entity.sort.as_ref().and_then(|sort| sort.get(lang));
    given.or_else(|| entity.names.pick(lang, default).map(|piece| piece.text)).unwrap_or(&entity.id)
}
