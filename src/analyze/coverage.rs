//! What each article reports and what it passes over: alone, with all others, section by section.
//!
//! Takes who reports each note and who was read for it in vain; gives the same article by article. It is told which notes
//! and articles count, so that what readers do not see is no part of any number. An article that nobody has looked
//! through for a note is neither silent nor reporting. Linear in the reports.

use crate::resolve::{ArticleIx, NoteIx};

/// Who reports a note.
#[derive(Debug, Clone, Copy)]
pub struct Reported<'a> {
    /// The note.
    pub note: NoteIx,
    /// Its section.
    pub section: usize,
    /// The articles that report it, each once.
    pub articles: &'a [ArticleIx],
    /// How many separate texts they carry.
    pub texts: usize,
    /// Articles that an editor read for it in vain.
    pub silent: &'a [ArticleIx],
}

/// What all articles report and pass over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// For each article, by its index.
    pub articles: Vec<ArticleCoverage>,
    /// For each section: how many notes have a report.
    pub sections: Vec<u32>,
    /// Notes that every article reports, in order; none where there is one article alone.
    pub by_all: Vec<NoteIx>,
}

/// What one article reports and passes over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ArticleCoverage {
    /// Notes that no article of another text reports, in order.
    pub alone: Vec<NoteIx>,
    /// For each section, what it does with the notes that have a report.
    pub sections: Vec<SectionCoverage>,
}

/// What an article does with the notes of a section; the rest of them nobody has looked for in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SectionCoverage {
    /// It reports so many.
    pub reported: u32,
    /// An editor looked for so many in vain.
    pub silent: u32,
}

impl ArticleCoverage {
    /// Gives the sections of which it reports nothing, of those that have a report at all.
    pub fn passed_over<'a>(&'a self, coverage: &'a Coverage) -> impl Iterator<Item = usize> + 'a {
        let sections = self.sections.iter().zip(&coverage.sections).enumerate();
        sections.filter(|(_, (own, all))| own.reported == 0 && **all > 0).map(|(section, _)| section)
    }
}

impl Coverage {
    /// Goes through the notes once. `articles` are those that count; the lists have a place for `places` articles.
    pub fn new<'a>(
        notes: impl Iterator<Item = Reported<'a>>,
        articles: &[ArticleIx],
        places: usize,
        sections: usize,
    ) -> Self {
        let mut coverage = Self {
            articles: vec![ArticleCoverage::default(); places],
            sections: vec![0; sections],
            by_all: Vec::new(),
        };
        for ix in articles {
            coverage.articles[ix.at()].sections = vec![SectionCoverage::default(); sections];
        }
        for reported in notes.filter(|reported| !reported.articles.is_empty()) {
            coverage.enter(reported, articles.len());
        }
        coverage
    }

    fn enter(&mut self, reported: Reported<'_>, count: usize) {
        self.sections[reported.section] += 1;
        if count > 1 && reported.articles.len() == count {
            self.by_all.push(reported.note);
        }
        for ix in reported.articles {
            let own = &mut self.articles[ix.at()];
            own.sections[reported.section].reported += 1;
            if reported.texts == 1 {
                own.alone.push(reported.note);
            }
        }
        for ix in reported.silent {
            // An article that does not count has no sections here.
            if let Some(section) = self.articles[ix.at()].sections.get_mut(reported.section) {
                section.silent += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Coverage, Reported, SectionCoverage};
    use crate::resolve::{ArticleIx, NoteIx};

    fn note<'a>(
        at: usize,
        section: usize,
        articles: &'a [ArticleIx],
        texts: usize,
        silent: &'a [ArticleIx],
    ) -> Reported<'a> {
        Reported { note: NoteIx::new(at), section, articles, texts, silent }
    }

    #[test]
    fn what_one_text_alone_reports_counts_for_each_of_its_copies() {
        let [a, b, c] = [0, 1, 2].map(ArticleIx::new);
        let (all, copies, last, first) = ([a, b, c], [a, b], [c], [a]);
        let notes = [
            note(0, 0, &all, 2, &[]),
            note(1, 0, &copies, 1, &last),
            note(2, 1, &last, 1, &first),
            note(3, 2, &[], 0, &first),
        ];
        let coverage = Coverage::new(notes.into_iter(), &[a, b, c], 3, 3);
        assert_eq!(coverage.by_all, [NoteIx::new(0)]);
        let alone = |ix: ArticleIx| coverage.articles[ix.at()].alone.clone();
        assert_eq!((alone(a), alone(b), alone(c)), (vec![NoteIx::new(1)], vec![NoteIx::new(1)], vec![NoteIx::new(2)]));
        assert_eq!(coverage.articles[0].sections[1], SectionCoverage { reported: 0, silent: 1 });
        let passed: Vec<usize> = coverage.articles[0].passed_over(&coverage).collect();
        assert_eq!(passed, [1], "a section without reports is passed over by nobody");
    }
}
