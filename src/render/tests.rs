//! The stage from a small dossier made by hand to the bytes of its pages.

use crate::analyze::{Agreement, ArticleFinding, Compared, Findings, NoteFinding};
use crate::config::{Config, Event, Language, Layout, Rights, Section, Vocabulary};
use crate::diagnostic::Diagnostic;
use crate::load::theme::ThemeFiles;
use crate::locale::{Date, Day, Lang, Localized, Settings};
use crate::render::address::{Address, View};
use crate::render::{Inputs, Options, Planned, Site, plan};
use crate::resolve::{
    Article, ArticleIx, ClaimantStance, Dossier, Figure, Gives, Kind, Note, NoteIx, Position, Prose, ProseSet,
    Quotation, Report, Value, Visibility,
};
use crate::source::{FileId, SourceMap, Span};

/// A dossier with everything that its pages need.
struct Fixture {
    dossier: Dossier,
    findings: Findings,
    sources: SourceMap,
    theme: ThemeFiles,
}

fn lang(code: &str) -> Lang {
    Lang::parse(code).expect("a code")
}

fn both(en: &str, ar: &str) -> Localized {
    Localized::new(vec![(lang("en"), en.to_owned()), (lang("ar"), ar.to_owned())])
}

fn span() -> Span {
    Span::new(FileId(0), 0, 0)
}

fn prose(code: &str, text: &str) -> ProseSet {
    ProseSet::new(vec![Prose { lang: lang(code), text: text.to_owned(), span: span(), links: Vec::new() }])
}

fn article(id: &str, code: &str, internal: bool) -> Article {
    let title = both(&format!("Title of {id}"), "عنوان");
    Article {
        id: id.to_owned(),
        span: span(),
        file: FileId(0),
        title: None,
        label: Some(title),
        outlet: None,
        language: lang(code),
        published: Date::parse("2021-07-01").ok(),
        modified: None,
        retrieved: None,
        url: None,
        archive_url: None,
        authors: Vec::new(),
        agencies: Vec::new(),
        republishes: Vec::new(),
        translation_of: Vec::new(),
        origin: None,
        not_stated: Vec::new(),
        rights: Rights::Excerpts,
        grading: None,
        captures: Vec::new(),
        digest: ProseSet::default(),
        body: None,
        text: None,
        unread: false,
        draft: false,
        internal,
        added: None,
        updated: None,
        formerly: Vec::new(),
    }
}

fn report(article: usize, id: &str, quote: &str, value: Value) -> Report {
    Report {
        id: id.to_owned(),
        span: span(),
        article: ArticleIx::new(article),
        quote: Quotation::parse(quote, span()).ok(),
        position: Position::Asserts,
        said_by: None,
        claimant: ClaimantStance::Affirms,
        via: Vec::new(),
        speech: None,
        translation: None,
        reported_at: None,
        as_of: None,
        value: Some((value, span())),
        gives: Gives::default(),
        withdrawn: None,
        note: ProseSet::default(),
    }
}

fn note(id: &str, reports: Vec<Report>) -> Note {
    let figure = Figure { measure: None, population: None, counts: None, part_of: None };
    Note {
        id: id.to_owned(),
        span: span(),
        file: FileId(0),
        kind: Kind::Figure(figure),
        section: 0,
        title: both("Bridges closed", "جسور أُغلقت"),
        summary: prose("en", "Two counts of **bridges**. <b>Not</b> a tag."),
        when: Date::parse("2021-07-01").ok(),
        when_text: None,
        place: None,
        entities: Vec::new(),
        related: Vec::new(),
        visibility: Visibility::Public,
        warning: None,
        checked: None,
        replies: Vec::new(),
        verdict: None,
        reports,
        silent: Vec::new(),
        commentary: prose("en", "First.\n\nSee [the other](../b/) and [nowhere](../none/).\n\n# Head\n"),
        draft: false,
        internal: false,
        added: None,
        updated: None,
        formerly: vec!["old".to_owned()],
    }
}

fn config() -> Config {
    let language = |code| Language { lang: lang(code), settings: Settings::usual(lang(code)) };
    Config {
        title: both("The flood", "الفيضان"),
        summary: both("What was reported", "ما نُشر"),
        base_url: "https://example.org/flood/".to_owned(),
        languages: vec![language("en"), language("ar")],
        parallel: None,
        time_zone: None,
        event: Event::default(),
        as_of: Date::parse("2021-07-02").ok(),
        contact: None,
        theme: "default".to_owned(),
        sections: vec![Section {
            id: "figures".to_owned(),
            span: span(),
            layout: Layout::Figures,
            title: both("Figures", "أرقام"),
            summary: Localized::default(),
        }],
        stances: Vocabulary::default(),
        measures: Vocabulary::default(),
        populations: Vocabulary::default(),
        actions: Vocabulary::default(),
        rights: Rights::Excerpts,
        quotation_limit: None,
        repository: None,
        licence: None,
    }
}

fn finding(articles: &[usize], agreement: Agreement, reports: usize) -> NoteFinding {
    let articles: Vec<ArticleIx> = articles.iter().copied().map(ArticleIx::new).collect();
    let origins = articles.iter().map(|a| vec![*a]).collect();
    let compared = Compared {
        articles,
        origins,
        agencies: Vec::new(),
        claimants: 0,
        agreement,
        clashes: Vec::new(),
        differences: Vec::new(),
    };
    NoteFinding { compared, verified: vec![None; reports] }
}

fn fixture() -> Fixture {
    let mut sources = SourceMap::new("/nowhere");
    sources.add("content/notes/a.yaml", "kind: figure\nreports:\n  - article: a\n".to_owned());
    let theme = ThemeFiles::embedded();
    let reports = vec![
        report(0, "a", "Five bridges were closed", Value::Exact(5.0)),
        report(1, "b", "أُغلقت ستة جسور", Value::AtLeast(6.0)),
        report(2, "hidden", "a secret count", Value::Exact(9.0)),
    ];
    let dossier = Dossier {
        config: config(),
        event_place: None,
        outlets: Vec::new(),
        entities: Vec::new(),
        terms: Vec::new(),
        articles: vec![article("a", "en", false), article("b", "ar", false), article("c-hidden", "en", true)],
        notes: vec![note("a", reports), note("b", vec![report(2, "only", "a secret", Value::Exact(9.0))])],
        pages: Vec::new(),
        corrections: Vec::new(),
    };
    let findings = Findings {
        articles: vec![ArticleFinding::default(); 3],
        notes: vec![finding(&[0, 1, 2], Agreement::Conflict, 3), finding(&[2], Agreement::Single, 1)],
        ..Findings::default()
    };
    Fixture { dossier, findings, sources, theme }
}

impl Fixture {
    fn plan(&self) -> (Site<'_>, Vec<Diagnostic>) {
        let options = Options { drafts: false, private: false, today: Day::parse("2021-07-03").expect("a day") };
        let Self { dossier, findings, sources, theme } = self;
        plan(Inputs { dossier, findings, sources, theme }, &options)
    }
}

fn html(site: &Site<'_>, address: Address, view: View) -> String {
    let wanted = Planned::Page(address, view);
    let page = site.pages().iter().find(|p| p.what == wanted).expect("a planned page");
    String::from_utf8(site.render(page).expect("a page").bytes).expect("UTF-8")
}

#[test]
fn the_default_theme_has_no_mistake_and_every_string_in_every_language() {
    let fixture = fixture();
    let (site, diagnostics) = fixture.plan();
    assert_eq!(diagnostics, Vec::new());
    for page in site.pages() {
        assert_eq!(site.render(page).map(|r| r.path), Ok(page.path.clone()));
    }
}

#[test]
fn a_note_is_read_in_each_view() {
    let fixture = fixture();
    let (site, _) = fixture.plan();
    let (en, ar) = (lang("en"), lang("ar"));
    let address = Address::Note(NoteIx::new(0));
    let english = html(&site, address, View::Single(en));
    assert!(english.contains("<html lang=\"en\" dir=\"ltr\">"));
    assert!(english.contains("Two counts of <strong>bridges</strong>. &lt;b&gt;Not&lt;/b&gt; a tag."));
    assert!(english.contains("lang=\"ar\" dir=\"rtl\"><p>أُغلقت ستة جسور"));
    assert!(english.contains("<p id=\"p-1\">First."));
    assert!(english.contains("hreflang=\"x-default\" href=\"https://example.org/flood/notes/a/\""));
    let arabic = html(&site, address, View::Single(ar));
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(arabic.contains("باللغة \u{2068}الإنكليزية"));
    let parallel = html(&site, address, View::Parallel(en, ar));
    assert!(parallel.contains("noindex") && !parallel.contains("rel=\"canonical\""));
    assert!(parallel.contains("<span>Bridges closed</span> <span lang=\"ar\" dir=\"rtl\">جسور أُغلقت</span>"));
}

#[test]
fn what_is_internal_leaves_no_trace() {
    let fixture = fixture();
    let (site, _) = fixture.plan();
    for page in site.pages() {
        let bytes = site.render(page).expect("a page").bytes;
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("secret") && !text.contains("c-hidden"), "{}", page.path);
        assert!(!page.path.contains("notes/b/"), "{}", page.path);
    }
}

#[test]
fn links_of_editors_are_checked_once_for_all_views() {
    let fixture = fixture();
    let (site, _) = fixture.plan();
    let links: Vec<_> = site.pages().iter().flat_map(|p| site.render(p).expect("a page").links).collect();
    let found = super::check_links(&site, links, &std::collections::BTreeSet::new());
    // The fixture's spans are all alike, and one place is reported once.
    assert_eq!(found.len(), 1);
}
