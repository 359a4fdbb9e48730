//! What the dossier has already: its articles with their copies, its outlets, its languages.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::document::Ready;
use crate::import::KnownOutlet;
use crate::import::known::{self, Known, KnownArticle, Question};
use crate::load::{self, hex_sha256};
use crate::locale::{Date, Lang};
use crate::options::Today;
use crate::resolve::{self, Dossier};

/// Where records may be; a new one goes to the first.
pub(super) const RECORDS: [&str; 2] = ["content/articles", "content/internal/articles"];

/// What the dossier has.
#[derive(Debug)]
pub(super) struct Shelf {
    /// Its folder.
    pub(super) root: PathBuf,
    /// Its languages, the default one first.
    pub(super) languages: Vec<Lang>,
    /// Its outlets.
    pub(super) outlets: Vec<KnownOutlet>,
    /// Its articles.
    pub(super) articles: Vec<KnownArticle>,
    /// The day of the import.
    pub(super) today: Option<Date>,
}

impl Shelf {
    /// Reads the dossier. Mistakes in it are no matter here: `check` shows them.
    pub(super) fn open(root: &Path, today: Today) -> Result<Self> {
        let (sources, _) = load::load(root)?;
        let (dossier, _) = resolve::resolve(&sources);
        let configuration = sources.config.as_ref().map(|config| sources.files.file(config.file).text.as_str());
        let zone = dossier.config.time_zone.as_deref().unwrap_or("UTC");
        let today = match today {
            Today::Day(day) => Some(day),
            Today::Now(moment) => moment.day_in(zone).or_else(|| moment.day_in("UTC")),
        };
        let raw = |id: &str| {
            let of = |name: &str| name == id || name.strip_prefix(id).is_some_and(|rest| rest.starts_with('.'));
            sources.raw.iter().filter(|(name, _)| of(name)).map(|(_, hash)| hash.clone()).collect::<Vec<_>>()
        };
        Ok(Self {
            root: root.to_owned(),
            languages: crate::import::languages(configuration.unwrap_or_default()),
            outlets: outlets(&dossier),
            articles: dossier
                .articles
                .iter()
                .map(|article| known_article(article, &dossier, raw(&article.id)))
                .collect(),
            today: today.and_then(Date::from_day),
        })
    }

    /// Says whether the words of an article are at hand.
    pub(super) fn has_text(&self, id: &str) -> bool {
        self.articles.iter().any(|article| article.id == id && article.text.is_some())
    }

    /// Gives the words of an article, where they are at hand.
    pub(super) fn text(&self, id: &str) -> Option<&str> {
        self.articles.iter().find(|article| article.id == id)?.text.as_deref()
    }

    /// Gives the ID of the article that stood at an address, if the dossier has it.
    pub(super) fn with_address(&self, url: &str) -> Option<&str> {
        known::at(url, &self.articles)
    }

    /// Gives the file of an article's record, if it has one.
    pub(super) fn record(&self, id: &str) -> Option<PathBuf> {
        let mut records = RECORDS.iter().map(|folder| self.root.join(folder).join(format!("{id}.md")));
        records.find(|record| record.exists())
    }

    /// Tells whether an article is there already, unless it is to be taken for new. Who names a record that is there wants its text filled in.
    pub(super) fn known(&self, one: &Ready, new: bool) -> Known {
        if new || self.record(&one.id).is_some() && (one.is_named || !self.has_text(&one.id)) {
            return Known::New;
        }
        let found = &one.imported.found;
        let outlet = found.outlet.as_ref().and_then(|clue| match &clue.value {
            crate::import::Publisher::Known(id) => Some(id.as_str()),
            crate::import::Publisher::Named(_) => None,
        });
        let question = Question {
            raw_sha256: &one.sha256,
            text_sha256: &hex_sha256(one.imported.text.as_bytes()),
            text: &one.imported.text,
            language: found.language.value.language(),
            url: found.url.as_ref().map(|url| url.value.as_str()),
            outlet,
        };
        match known::known(&question, &self.articles) {
            Known::Capture(id, why) if one.is_named => Known::Reprint(id, why),
            known => known,
        }
    }

    /// Takes an article that was just written.
    pub(super) fn take(&mut self, one: &Ready, id: &str) {
        let found = &one.imported.found;
        let article = KnownArticle {
            id: id.to_owned(),
            language: found.language.value.language().to_owned(),
            outlet: None,
            urls: found.url.iter().chain(&found.archive_url).map(|url| url.value.clone()).collect(),
            raw_sha256: vec![one.sha256.clone()],
            text_sha256: vec![hex_sha256(one.imported.text.as_bytes())],
            text: Some(one.imported.text.clone()),
        };
        self.articles.push(article);
    }
}

fn outlets(dossier: &Dossier) -> Vec<KnownOutlet> {
    let known = |outlet: &resolve::Outlet| KnownOutlet {
        id: outlet.id.clone(),
        names: outlet.name.iter().map(|(_, name)| name.to_owned()).collect(),
        url: outlet.url.clone(),
    };
    dossier.outlets.iter().map(known).collect()
}

fn known_article(article: &resolve::Article, dossier: &Dossier, mut raw: Vec<String>) -> KnownArticle {
    let captures = || article.captures.iter();
    raw.extend(captures().filter_map(|capture| capture.sha256.clone()));
    let text = article.text.as_ref().map(|text| text.words.clone());
    let hashes = captures().filter_map(|capture| capture.text_sha256.clone());
    let urls = article.url.iter().chain(&article.archive_url).cloned();
    KnownArticle {
        id: article.id.clone(),
        language: article.language.language().to_owned(),
        outlet: article.outlet.map(|outlet| dossier.outlet(outlet).id.clone()),
        urls: urls.chain(captures().filter_map(|capture| capture.url.clone())).collect(),
        raw_sha256: raw,
        text_sha256: hashes.chain(text.as_ref().map(|text| hex_sha256(text.as_bytes()))).collect(),
        text,
    }
}
