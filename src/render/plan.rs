//! Which pages there are.
//!
//! Takes what the stages before handed on; gives the planned site, with what is wrong in the theme and in the addresses.

use std::sync::{Arc, OnceLock};

use crate::analyze::{Comparer, Findings, Names, NoteFinding};
use crate::diagnostic::Diagnostic;
use crate::load::theme::ThemeFiles;
use crate::locale::Lang;
use crate::render::address::{Address, Long, View};
use crate::render::bodies::Bodies;
use crate::render::card::{Card, Cards};
use crate::render::data::Export;
use crate::render::feed::{self, Form};
use crate::render::frame;
use crate::render::highlight::Blocks;
use crate::render::index::Index;
use crate::render::ledger::Ledger;
use crate::render::lines::Lines;
use crate::render::page::{
    changes, compare, corrections, embed, entities, entity, outlet, print, search, section, sources,
};
use crate::render::public::{Options, Public};
use crate::render::search::Search;
use crate::render::site::{Planned, PlannedPage, Site, is_static, without_conflicts};
use crate::render::tally::Tally;
use crate::render::tongue::Tongue;
use crate::render::{sitemap, style, templates};
use crate::resolve::{Dossier, Note, NoteIx};
use crate::source::SourceMap;

/// What a site is planned from.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// What was found about it.
    pub findings: &'a Findings,
    /// The files that were read; a note's page shows its record.
    pub sources: &'a SourceMap,
    /// The files of the theme.
    pub theme: &'a ThemeFiles,
}

/// Plans the site.
pub fn plan<'a>(inputs: Inputs<'a>, options: &Options) -> (Site<'a>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let Inputs { dossier, findings, sources, theme } = inputs;
    let public = Public::new(dossier, options);
    let comparer = Comparer::new(dossier, findings);
    let tallies = tallies(dossier, findings, &public, &comparer);
    let tongues = templates::tongues(&dossier.config, theme, &mut diagnostics);
    let parsed = templates::parse(theme, &mut diagnostics);
    templates::unused(theme, &mut diagnostics);
    let index = Index::new(dossier, &public, &tallies);
    let all = views(dossier, &public);
    let own_name = |lang: Lang| tongues.get(&lang).map_or_else(|| lang.to_string(), |t| t.own_name());
    let views = all
        .iter()
        .map(|view| {
            let spoken: Vec<Arc<Tongue>> = view.languages().iter().map(|lang| Arc::clone(&tongues[lang])).collect();
            let shared = frame::shared(dossier, &public, *view, &all, own_name, &spoken);
            (*view, templates::for_view(&parsed, &spoken, shared))
        })
        .collect();
    let tongues = tongues.into_iter().map(|(lang, tongue)| (lang, Arc::clone(&tongue))).collect();
    let mut site = Site {
        dossier,
        findings,
        sources,
        theme,
        private: options.private,
        public,
        index,
        ledger: Ledger::default(),
        compared: compare::Lists::default(),
        alphabet: search::Alphabet::default(),
        search: OnceLock::new(),
        names: Names::new(&dossier.entities),
        code: Blocks::default(),
        lines: Lines::new(dossier.articles.len(), &all),
        bodies: Bodies::new(dossier.articles.len(), dossier.config.languages.len()),
        comparer,
        tallies,
        tongues,
        cards: Cards::default(),
        views,
        pages: Vec::new(),
    };
    site.ledger = Ledger::new(&site);
    let (search, (compared, alphabet, cards)) = rayon::join(
        || (!options.private).then(|| Search::new(&site)),
        || (compare::Lists::new(&site), search::Alphabet::new(&site), Cards::new(&site, &mut diagnostics)),
    );
    (site.compared, site.alphabet, site.cards) = (compared, alphabet, cards);
    site.search = search.map(OnceLock::from).unwrap_or_default();
    site.pages = without_conflicts(pages(&site), dossier, &mut diagnostics);
    sitemap_parts(&mut site);
    (site, diagnostics)
}

/// Tallies the notes that readers see.
fn tallies(dossier: &Dossier, findings: &Findings, public: &Public, comparer: &Comparer<'_>) -> Vec<Option<Tally>> {
    let notes = dossier.notes.iter().zip(&findings.notes).enumerate();
    let tally = |(at, (note, found)): (usize, (&Note, &NoteFinding))| {
        public.note(NoteIx::new(at)).then(|| Tally::new(note, found, public, comparer))
    };
    notes.map(tally).collect()
}

/// Gives the views: each language, then each pair that is shown side by side.
fn views(dossier: &Dossier, public: &Public) -> Vec<View> {
    let single = dossier.config.languages.iter().map(|l| View::Single(l.lang));
    let pairs = dossier.config.parallel_views(public.articles().count());
    let known = |lang: &Lang| dossier.config.has_language(*lang);
    let pairs = pairs.into_iter().filter(|(a, b)| a != b && known(a) && known(b)).map(|(a, b)| View::Parallel(a, b));
    single.chain(pairs).collect()
}

/// Gives every file: pages in every view, redirects, then what the theme adds.
fn pages(site: &Site<'_>) -> Vec<PlannedPage> {
    let mut pages = Vec::new();
    // The data document is the longest of all: begun last, it would be waited for.
    documents(site, &mut pages);
    let card = |(key, card): (_, &Card)| PlannedPage { path: card.path.clone(), what: Planned::Card(key) };
    pages.extend(site.cards.all().map(card));
    // The views of a page follow one another, as they have much in common.
    for address in addresses(site) {
        let in_view = |view| PlannedPage { path: address.file(view, site.dossier), what: Planned::Page(address, view) };
        let shown = |view: &View| !matches!((address, view), (Address::Embed(_), View::Parallel(..)));
        pages.extend(site.views().filter(shown).map(in_view));
    }
    site.views().for_each(|view| redirects(site, view, &mut pages));
    pages.push(PlannedPage { path: style::PATH.to_owned(), what: Planned::Style });
    let copied = site.theme.files.iter().filter(|(path, _)| is_static(path));
    pages.extend(copied.map(|(path, _)| PlannedPage { path: path.clone(), what: Planned::Static(path.clone()) }));
    pages
}

/// Gives the address of every page from a template.
fn addresses(site: &Site<'_>) -> Vec<Address> {
    let (public, dossier) = (&site.public, site.dossier);
    let mut all = vec![Address::Front];
    for section in 0..dossier.config.sections.len() {
        all.extend((1..=section::count(site, section)).map(|page| Address::Section(section, page)));
    }
    all.extend(public.notes().map(Address::Note));
    all.extend(site.index.pages.iter().copied().map(Address::Page));
    all.extend((1..=sources::count(site)).map(Address::Sources));
    all.extend(public.articles().map(Address::Source));
    let mut long = |what: Long, pages: usize| all.extend((1..=pages).map(|page| what.page(page)));
    public.outlets().for_each(|ix| long(Long::Outlet(ix), outlet::count(site, ix)));
    public.entities().for_each(|ix| long(Long::Entity(ix), entity::count(site, ix)));
    long(Long::Compare, compare::count(site));
    long(Long::Search, search::count(site));
    long(Long::Corrections, corrections::count(site));
    long(Long::Changes, changes::count(site));
    all.extend((1..=entities::count(site)).map(Address::Entities));
    all.extend(compare::section::addresses(site));
    all.extend(site.ledger.pairs.iter().map(|pair| Address::Pair(pair.a, pair.b)));
    all.extend([Address::Data, Address::NotFound]);
    all.extend(print::is_made(site).then_some(Address::Print));
    all.extend(public.notes().filter(|ix| embed::is_offered(site, *ix)).map(Address::Embed));
    all.extend(public.shows_drafts().then_some(Address::Styleguide));
    if !dossier.config.sections.iter().any(|s| s.id == "timeline") {
        all.extend((1..=section::timeline_count(site)).map(Address::Timeline));
    }
    all
}

/// Plans what is not a page: feeds in every language, documents for other programs, and the files for robots and hosts.
fn documents(site: &Site<'_>, pages: &mut Vec<PlannedPage>) {
    let dossier = site.dossier;
    for lang in dossier.config.languages.iter().map(|language| language.lang) {
        for (scope, form) in feed::Scope::all(dossier).flat_map(|scope| [(scope, Form::Atom), (scope, Form::Json)]) {
            let path = scope.path(form, lang, dossier);
            pages.push(PlannedPage { path, what: Planned::Feed(scope, form, lang) });
        }
    }
    let mut file = |path: &str, what: Planned| pages.push(PlannedPage { path: path.to_owned(), what });
    Export::all().for_each(|export| file(export.path(), Planned::Export(export)));
    file("sitemap.xml", Planned::Sitemap);
    file("robots.txt", Planned::Robots);
    file(".nojekyll", Planned::NoJekyll);
    if !site.private {
        pages.extend(site.search_pages());
    }
}

/// Plans the parts of the site map, which names the pages that are planned already.
fn sitemap_parts(site: &mut Site<'_>) {
    let parts = (1..=sitemap::parts(site))
        .map(|part| PlannedPage { path: sitemap::part_file(part), what: Planned::SitemapPart(part) });
    let parts: Vec<PlannedPage> = parts.collect();
    site.pages.extend(parts);
}

/// Plans a redirect at every old address of what is public.
fn redirects(site: &Site<'_>, view: View, pages: &mut Vec<PlannedPage>) {
    let (public, dossier) = (&site.public, site.dossier);
    let mut redirect = |folder: &str, old: &[String], now: Address| {
        for id in old {
            let path = format!("{}{folder}{id}/index.html", view.prefix(dossier.default_language()));
            pages.push(PlannedPage { path, what: Planned::Redirect(now, view) });
        }
    };
    for ix in public.notes() {
        redirect("notes/", &dossier.note(ix).formerly, Address::Note(ix));
    }
    for ix in public.articles() {
        redirect("sources/", &dossier.article(ix).formerly, Address::Source(ix));
    }
    for ix in public.pages() {
        let page = dossier.page(ix);
        let now = page.section.map_or(Address::Page(ix), |section| Address::Section(section, 1));
        redirect("", &page.formerly, now);
    }
}
