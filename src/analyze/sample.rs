//! A dossier made by hand, for the tests of this stage: two languages, as many articles, notes and entities as a test adds.

use crate::config::{Config, Event, Language, Rights, Vocabulary};
use crate::locale::{Date, Lang, Localized, Settings};
use crate::resolve::{
    Actor, Article, ArticleIx, ClaimantStance, Dossier, Entity, EntityIx, EntityKind, Given, Gives, Kind, LinkTarget,
    Note, Position, Prose, ProseSet, Quotation, Report, TermGroup, Text, TextPlace, Value, Visibility, WikiLink,
};
use crate::source::{FileId, SourceMap, Span};

/// A place for records whose place does not matter.
pub(crate) fn span() -> Span {
    Span::new(FileId(0), 0, 0)
}

/// Reads a language code.
pub(crate) fn lang(code: &str) -> Lang {
    Lang::parse(code).expect("a code")
}

/// Reads a date.
pub(crate) fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

/// Makes a text in English.
pub(crate) fn english(text: &str) -> Localized {
    Localized::single(lang("en"), text)
}

/// Makes Markdown in English with links.
pub(crate) fn prose(text: &str, links: &[(&str, LinkTarget)]) -> ProseSet {
    let links = links.iter().map(|(written, target)| {
        let start = text.find(written).expect("the link stands in the text");
        WikiLink { range: start..start + written.len(), target: *target }
    });
    ProseSet::new(vec![Prose { lang: lang("en"), text: text.into(), span: span(), links: links.collect() }])
}

/// An empty dossier with its texts.
pub(crate) fn dossier() -> (Dossier, SourceMap) {
    let language = |code| Language { lang: lang(code), settings: Settings::usual(lang(code)) };
    let config = Config {
        title: english("A flood"),
        summary: english("What was written of it."),
        base_url: "https://example.org/".into(),
        languages: vec![language("en"), language("ar")],
        parallel: None,
        time_zone: None,
        event: Event::default(),
        as_of: None,
        contact: None,
        theme: "default".into(),
        sections: Vec::new(),
        stances: Vocabulary::default(),
        measures: Vocabulary::default(),
        populations: Vocabulary::default(),
        actions: Vocabulary::default(),
        rights: Rights::Excerpts,
        quotation_limit: None,
        repository: None,
        licence: None,
    };
    let dossier = Dossier {
        config,
        outlets: Vec::new(),
        entities: Vec::new(),
        terms: Vec::new(),
        articles: Vec::new(),
        notes: Vec::new(),
        pages: Vec::new(),
        corrections: Vec::new(),
        event_place: None,
    };
    let mut sources = SourceMap::new("/dossier");
    sources.add("content/notes.yaml", String::new());
    (dossier, sources)
}

/// Makes an article; its text, where it has one, becomes `texts/ID.txt`.
pub(crate) fn article(id: &str, text: Option<&str>, sources: &mut SourceMap) -> Article {
    let text = text.map(|words| Text {
        words: words.into(),
        from: TextPlace::File(sources.add(format!("texts/{id}.txt"), words.into())),
    });
    Article {
        id: id.into(),
        span: span(),
        file: FileId(0),
        title: None,
        label: None,
        outlet: None,
        language: lang("en"),
        published: None,
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
        text,
        unread: false,
        draft: false,
        internal: false,
        added: None,
        updated: None,
        formerly: Vec::new(),
    }
}

/// Makes a note of a kind with its reports.
pub(crate) fn note(id: &str, kind: Kind, reports: Vec<Report>) -> Note {
    Note {
        id: id.into(),
        span: span(),
        file: FileId(0),
        kind,
        section: 0,
        title: english("A note"),
        summary: ProseSet::default(),
        when: None,
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
        commentary: ProseSet::default(),
        draft: false,
        internal: false,
        added: None,
        updated: None,
        formerly: Vec::new(),
    }
}

/// Makes a report from an article that asserts.
pub(crate) fn report(article: usize) -> Report {
    Report {
        id: format!("report-{article}"),
        span: span(),
        article: ArticleIx::new(article),
        quote: None,
        position: Position::Asserts,
        said_by: None,
        claimant: ClaimantStance::Affirms,
        via: Vec::new(),
        speech: None,
        translation: None,
        reported_at: None,
        as_of: None,
        value: None,
        gives: Gives::default(),
        withdrawn: None,
        note: ProseSet::default(),
    }
}

/// Makes a report with a quotation.
pub(crate) fn quoting(article: usize, words: &str) -> Report {
    Report { quote: Some(quotation(words)), ..report(article) }
}

/// Makes a report with a figure.
pub(crate) fn counting(article: usize, value: Value) -> Report {
    Report { value: Some((value, span())), ..report(article) }
}

/// Reads a quotation.
pub(crate) fn quotation(words: &str) -> Quotation {
    Quotation::parse(words, span()).expect("a quotation")
}

/// Makes someone whom the dossier does not know.
pub(crate) fn words(text: &str) -> Actor {
    Actor::Words(english(text))
}

/// Names an entity of the dossier.
pub(crate) fn known(at: usize) -> Actor {
    Actor::Entity(EntityIx::new(at))
}

/// Says whose word a report is.
pub(crate) fn said_by(actor: Actor, report: Report) -> Report {
    Report { said_by: Some(Given::Stated(actor)), ..report }
}

/// Makes an entity with names in English and Arabic.
pub(crate) fn entity(id: &str, names: &[(&str, &str)], aliases: &[(&str, &str)]) -> Entity {
    let text = |(code, name): &(&str, &str)| (lang(code), (*name).to_owned());
    Entity {
        id: id.into(),
        span: span(),
        kind: EntityKind::Organisation,
        names: Localized::new(names.iter().map(text).collect()),
        aliases: aliases.iter().map(text).map(|(lang, name)| (lang, vec![name])).collect(),
        short: None,
        in_sentence: None,
        sort: None,
        role: None,
        place: None,
        wikidata: None,
        protect: false,
        internal: false,
    }
}

/// Makes a group of terms in one language.
pub(crate) fn terms(id: &str, code: &str, terms: &[&str]) -> TermGroup {
    TermGroup {
        id: id.into(),
        span: span(),
        label: english(id),
        terms: vec![(lang(code), terms.iter().map(|term| (*term).to_owned()).collect())],
        note: ProseSet::default(),
        internal: false,
    }
}
