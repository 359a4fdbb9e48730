//! Where each entity is mentioned, and what links to each note.
//!
//! Takes the dossier; looks through notes, articles and pages, both for what their records name and for names in their texts
//! and wiki links. Drafts and internal records are among them; what of it is shown is for `render`. Quotations are not looked
//! through: they are the articles' words.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::analyze::findings::{Mention, Named};
use crate::analyze::memory::Memory;
use crate::analyze::mentions::Names;
use crate::locale::Localized;
use crate::resolve::{
    Actor, Article, Dossier, Entity, EntityIx, Given, Gives, Kind, LinkTarget, Note, NoteIx, Page, Prose, ProseSet,
    Report,
};
use crate::resolve::{ArticleIx, PageIx};
use crate::source::Span;

/// Where entities are mentioned, by entity, and what links to notes.
pub(crate) struct Places {
    /// For each entity, in order.
    pub(crate) mentions: Vec<Vec<Mention>>,
    /// For each note that anything links to.
    pub(crate) backlinks: BTreeMap<NoteIx, Vec<Mention>>,
    /// The names in each text, by its place.
    pub(crate) names: HashMap<Span, Named>,
}

/// Gathers mentions and links of the whole dossier.
pub(crate) fn gather(dossier: &Dossier, names: &Names, memory: Option<&mut Memory>) -> Places {
    let (notes, articles) = (dossier.notes.len(), dossier.articles.len());
    let (pages, entities) = (dossier.pages.len(), dossier.entities.len());
    let places: Vec<Mention> = (0..notes)
        .map(|i| Mention::Note(NoteIx::new(i)))
        .chain((0..articles).map(|i| Mention::Article(ArticleIx::new(i))))
        .chain((0..pages).map(|i| Mention::Page(PageIx::new(i))))
        .chain((0..entities).map(|i| Mention::Entity(EntityIx::new(i))))
        .collect();
    let known = memory.as_deref().map(Memory::names);
    let mut seen: Vec<Seen<'_>> =
        places.clone().into_par_iter().map(|place| look(dossier, names, known, place)).collect();
    let fresh: Vec<_> = seen.iter_mut().flat_map(|seen| std::mem::take(&mut seen.fresh)).collect();
    let mut gathered =
        Places { mentions: vec![Vec::new(); entities], backlinks: BTreeMap::new(), names: HashMap::new() };
    for (place, seen) in places.into_iter().zip(seen) {
        gathered.names.extend(seen.named);
        for entity in seen.entities {
            let own = place == Mention::Entity(entity);
            if !own && !dossier.entity(entity).protect {
                gathered.mentions[entity.at()].push(place);
            }
        }
        for note in seen.links.into_iter().filter(|note| place != Mention::Note(*note)) {
            gathered.backlinks.entry(note).or_default().push(place);
        }
    }
    if let Some(memory) = memory {
        memory.keep_names(fresh, gathered.names.len());
    }
    for mentions in gathered.mentions.iter_mut().chain(gathered.backlinks.values_mut()) {
        mentions.sort_unstable();
    }
    gathered
}

fn look<'a>(
    dossier: &Dossier,
    names: &'a Names,
    known: Option<&'a HashMap<String, Named>>,
    place: Mention,
) -> Seen<'a> {
    let mut seen =
        Seen { names, known, fresh: Vec::new(), entities: BTreeSet::new(), links: BTreeSet::new(), named: Vec::new() };
    match place {
        Mention::Note(ix) => seen.note(dossier.note(ix)),
        Mention::Article(ix) => seen.article(dossier.article(ix)),
        Mention::Page(ix) => seen.page(dossier.page(ix)),
        Mention::Entity(ix) => seen.entity(dossier.entity(ix)),
    }
    seen
}

/// What was seen in one place.
struct Seen<'a> {
    names: &'a Names,
    /// The names in texts that were looked through before, where anyone remembers.
    known: Option<&'a HashMap<String, Named>>,
    /// The names in texts that were not.
    fresh: Vec<(String, Named)>,
    entities: BTreeSet<EntityIx>,
    links: BTreeSet<NoteIx>,
    named: Vec<(Span, Named)>,
}

impl Seen<'_> {
    fn note(&mut self, note: &Note) {
        self.entities.extend(&note.entities);
        self.texts(&note.title);
        self.prose(&note.summary);
        self.prose(&note.commentary);
        self.actors(&note.place);
        match &note.kind {
            Kind::Statement(statement) => {
                self.actors(&statement.speaker);
                self.actors(&statement.actor);
            }
            Kind::Deployment(deployment) => {
                self.actors(&deployment.actor);
                self.actors(&deployment.to);
            }
            Kind::Figure(_) | Kind::Event | Kind::Claim => {}
        }
        for reply in &note.replies {
            self.actors([&reply.by]);
            self.prose(&reply.text);
        }
        if let Some(verdict) = &note.verdict {
            self.prose(&verdict.why);
        }
        note.reports.iter().for_each(|report| self.report(report));
    }

    fn report(&mut self, report: &Report) {
        let Gives { place, actor, to, speaker, .. } = &report.gives;
        self.actors(&report.via);
        for given in [&report.said_by, place, actor, to, speaker].into_iter().flatten() {
            if let Given::Stated(actor) = given {
                self.actors([actor]);
            }
        }
        self.prose(&report.note);
        if let Some(withdrawn) = &report.withdrawn {
            self.prose(&withdrawn.why);
        }
    }

    fn article(&mut self, article: &Article) {
        if let Some(name) = article.name() {
            self.texts(name);
        }
        article.authors.iter().for_each(|author| self.texts(author));
        article.agencies.iter().for_each(|agency| self.text(agency));
        self.prose(&article.digest);
        article.body.iter().for_each(|body| self.one(body));
    }

    fn page(&mut self, page: &Page) {
        self.texts(&page.title);
        self.prose(&page.summary);
        self.prose(&page.body);
    }

    fn entity(&mut self, entity: &Entity) {
        self.actors(&entity.place);
        entity.role.iter().for_each(|role| self.texts(role));
    }

    fn actors<'x>(&mut self, actors: impl IntoIterator<Item = &'x Actor>) {
        for actor in actors {
            match actor {
                Actor::Entity(ix) => {
                    self.entities.insert(*ix);
                }
                Actor::Words(words) => self.texts(words),
            }
        }
    }

    fn texts(&mut self, texts: &Localized) {
        texts.iter().for_each(|(_, text)| self.text(text));
    }

    fn text(&mut self, text: &str) {
        self.entities.extend(self.names.find(text).into_iter().map(|(_, entity)| entity));
    }

    fn prose(&mut self, texts: &ProseSet) {
        texts.iter().for_each(|prose| self.one(prose));
    }

    /// Finds the names in a text, unless they are known.
    fn find(&mut self, text: &str) -> Named {
        let Some(known) = self.known else { return self.names.find(text) };
        if let Some(named) = known.get(text) {
            return named.clone();
        }
        let named = self.names.find(text);
        self.fresh.push((text.to_owned(), named.clone()));
        named
    }

    /// Looks through Markdown: names count outside of wiki links and in their labels, not in the IDs that they lead to.
    fn one(&mut self, prose: &Prose) {
        for link in &prose.links {
            match link.target {
                LinkTarget::Note(note) => {
                    self.links.insert(note);
                }
                LinkTarget::Entity(entity) => {
                    self.entities.insert(entity);
                }
                LinkTarget::Article(_) | LinkTarget::Page(_) => {}
            }
        }
        let is_target = |at: usize| {
            let after = prose.links.partition_point(|link| link.range.end <= at);
            let inside = prose.links.get(after).map(|link| &link.range).filter(|range| range.contains(&at));
            inside.is_some_and(|range| !prose.text[range.start..at].contains('|'))
        };
        let named = self.find(&prose.text);
        self.entities.extend(named.iter().filter(|(range, _)| !is_target(range.start)).map(|(_, entity)| entity));
        self.named.push((prose.span, named));
    }
}
