//! What was found before → what need not be found again after an edit.
//!
//! Takes what an analysis is made from; gives back earlier results where everything that they hang on is still the same, by
//! comparison and not by a hash or a date, so that an analysis with a memory gives what one without gives. It finds nothing
//! itself.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::analyze::claimants::all_names;
use crate::analyze::findings::Named;
use crate::analyze::lock::Lock;
use crate::analyze::reuse;
use crate::analyze::verify::{self, ArticleCheck, Asked, Bench, By};
use crate::locale::Lang;
use crate::resolve::{Article, Dossier, QuotationPiece, TextPlace};

/// What was found in earlier analyses of a dossier.
#[derive(Debug, Default)]
pub struct Memory {
    ground: Option<Ground>,
    /// By article.
    checks: BTreeMap<String, Kept>,
    /// Names of entities in long texts of editors, by the text.
    names: HashMap<String, Named>,
    /// What two texts share.
    compared: reuse::Memory,
}

/// What the findings about every article hang on.
#[derive(Debug, PartialEq)]
struct Ground {
    lock: Option<Lock>,
    terms: Vec<Group>,
    entities: Vec<Known>,
}

/// An entity: whether it is protected, whether it is internal; its headwords, all its names, its roles.
type Known = ((bool, bool), [Vec<String>; 3]);

/// A term group: its ID, whether it is internal, and its words by language.
type Group = (String, bool, Vec<(Lang, Vec<String>)>);

/// What was found in one article's text, with all that it hangs on besides.
#[derive(Debug)]
struct Kept {
    words: String,
    is_body: bool,
    language: Lang,
    raw: Option<String>,
    asked: Vec<(bool, Vec<QuotationPiece>)>,
    check: ArticleCheck,
}

impl Memory {
    /// Forgets everything where the lock, the terms or the names of entities are others than before.
    pub(crate) fn settle(&mut self, dossier: &Dossier, lock: Option<&Lock>) {
        let terms = dossier.terms.iter().map(|group| (group.id.clone(), group.internal, group.terms.clone()));
        let entities = dossier.entities.iter().map(|entity| {
            let headwords = entity.names.iter().map(|(_, name)| name.to_owned()).collect();
            let roles = entity.role.iter().flat_map(|role| role.iter().map(|(_, words)| words.to_owned())).collect();
            ((entity.protect, entity.internal), [headwords, all_names(entity).map(str::to_owned).collect(), roles])
        });
        let ground = Ground { lock: lock.cloned(), terms: terms.collect(), entities: entities.collect() };
        if self.ground.as_ref() != Some(&ground) {
            *self = Self { ground: Some(ground), ..Self::default() };
        }
    }

    /// Checks what is quoted from an article, unless that was done.
    pub(crate) fn check(&self, article: &Article, asked: &[Asked<'_>], bench: &Bench<'_>) -> ArticleCheck {
        match self.checks.get(&article.id).filter(|kept| kept.is_of(article, asked, bench)) {
            Some(kept) => kept.check.clone(),
            None => verify::check(article, asked, bench),
        }
    }

    /// Remembers what was found in texts. What was wrong is found anew: its diagnostics hang on places too.
    pub(crate) fn keep(
        &mut self,
        dossier: &Dossier,
        asked: &[Vec<Asked<'_>>],
        checks: &[ArticleCheck],
        bench: &Bench<'_>,
    ) {
        let ids: BTreeSet<&str> = dossier.articles.iter().map(|article| article.id.as_str()).collect();
        self.checks.retain(|id, _| ids.contains(id.as_str()));
        for ((article, asked), check) in dossier.articles.iter().zip(asked).zip(checks) {
            if self.checks.get(&article.id).is_some_and(|kept| kept.is_of(article, asked, bench)) {
                continue;
            }
            match Kept::new(article, asked, check, bench).filter(|_| check.diagnostics.is_empty()) {
                Some(kept) => _ = self.checks.insert(article.id.clone(), kept),
                None => _ = self.checks.remove(&article.id),
            }
        }
    }

    /// Gives what is remembered of texts that were compared.
    pub(crate) fn compared(&mut self) -> &mut reuse::Memory {
        &mut self.compared
    }

    /// Gives the names that were found in texts.
    pub(crate) fn names(&self) -> &HashMap<String, Named> {
        &self.names
    }

    /// Remembers the names in further texts; `count` is how many texts there are now.
    pub(crate) fn keep_names(&mut self, fresh: Vec<(String, Named)>, count: usize) {
        // Texts that are gone are let go of now and then, all with the others.
        if self.names.len() > 2 * count + 1000 {
            self.names.clear();
        }
        self.names.extend(fresh);
    }
}

impl Kept {
    fn new(article: &Article, asked: &[Asked<'_>], check: &ArticleCheck, bench: &Bench<'_>) -> Option<Self> {
        let text = article.text.as_ref()?;
        Some(Self {
            words: text.words.clone(),
            is_body: matches!(text.from, TextPlace::Body(_)),
            language: article.language,
            raw: bench.raw.get(&article.id).cloned(),
            asked: asked.iter().map(|one| (one.by == By::Title, one.quotation.pieces.clone())).collect(),
            check: check.clone(),
        })
    }

    /// Says whether it is what a check would find: everything that [`verify::check`] looks at is the same.
    fn is_of(&self, article: &Article, asked: &[Asked<'_>], bench: &Bench<'_>) -> bool {
        let same = |(one, (title, pieces)): (&Asked<'_>, &(bool, Vec<QuotationPiece>))| {
            (one.by == By::Title) == *title && one.quotation.pieces == *pieces
        };
        article.text.as_ref().is_some_and(|text| {
            self.language == article.language
                && self.check.prose.is_some() == bench.reword
                && self.is_body == matches!(text.from, TextPlace::Body(_))
                && self.raw.as_ref() == bench.raw.get(&article.id)
                && self.asked.len() == asked.len()
                && asked.iter().zip(&self.asked).all(same)
                && self.words == text.words
        })
    }
}
