//! What the dossier has already: its articles with their copies, its outlets, its languages.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::document::Ready;
use crate::diagnostic::{self, Refusal};
use crate::import::known::{Catalogue, Known, KnownArticle, Question};
use crate::import::{self, KnownOutlet};
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
    pub(super) articles: Catalogue,
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
        // The later copies of an article, `ID.2` and on, stand together in the order of names.
        let raw = |id: &str| {
            let later = sources.raw.range(format!("{id}.")..format!("{id}/")).map(|(_, hash)| hash);
            sources.raw.get(id).into_iter().chain(later).cloned().collect::<Vec<_>>()
        };
        Ok(Self {
            root: root.to_owned(),
            languages: import::languages(configuration.unwrap_or_default()),
            outlets: outlets(&dossier),
            articles: Catalogue::new(
                dossier.articles.iter().map(|article| known_article(article, &dossier, raw(&article.id))).collect(),
            ),
            today: today.and_then(Date::from_day),
        })
    }

    /// Says whether the words of an article are at hand.
    pub(super) fn has_text(&self, id: &str) -> bool {
        self.articles.text(id).is_some()
    }

    /// Gives the words of an article, where they are at hand.
    pub(super) fn text(&self, id: &str) -> Option<&str> {
        self.articles.text(id)
    }

    /// Gives the ID of the article that stood at an address, if the dossier has it.
    pub(super) fn with_address(&self, url: &str) -> Option<&str> {
        self.articles.at(url)
    }

    /// Gives the ID of the outlet that an editor names by its ID or its name.
    ///
    /// # Errors
    /// When the dossier has no such outlet: an import makes none, for nobody but the editor can tell what it is.
    pub(super) fn outlet(&self, named: &str) -> Result<String, Refusal> {
        let by_id = self.outlets.iter().find(|outlet| outlet.id == named).map(|outlet| outlet.id.clone());
        by_id.or_else(|| import::outlet_named(&self.outlets, named)).ok_or_else(|| {
            let add = "add it to content/outlets.yaml first";
            let near = diagnostic::nearest(named, self.outlets.iter().map(|outlet| outlet.id.as_str()));
            let hint = near.map_or_else(|| add.to_owned(), |near| format!("did you mean `{near}`? A new one: {add}"));
            Refusal::new(format!("there is no outlet `{named}`"), hint)
        })
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
            import::Publisher::Known(id) => Some(id.as_str()),
            import::Publisher::Named(_) => None,
        });
        let question = Question {
            raw_sha256: &one.sha256,
            text_sha256: &hex_sha256(one.imported.text.as_bytes()),
            text: &one.imported.text,
            language: found.language.value.language(),
            url: found.url.as_ref().map(|url| url.value.as_str()),
            outlet,
        };
        match self.articles.known(&question) {
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
        self.articles.add(article);
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
