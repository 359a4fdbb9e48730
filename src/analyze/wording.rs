//! Renderings of one direct quotation that differ in words.
//!
//! Takes some reports of one note, gives differences about wording: quotations between quotation marks, of one speaker and
//! in one language, which have words in common and other words in the place of some. What one of them merely quotes
//! beyond the other, or leaves out, is no difference. Agreement is not touched: two translations of one sentence may both
//! be right.

use std::collections::{BTreeMap, BTreeSet};

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::analyze::agreement::Agreement;
use crate::analyze::claimants::{Directory, Who};
use crate::analyze::differences::{About, Difference};
use crate::config::Rights;
use crate::locale::Lang;
use crate::locale::text::fold_loose;
use crate::resolve::{Article, ArticleIx, Given, Note, Quotation, QuotationPiece as Piece, Report, Speech};

/// Wordings of one speaker in one language that are compared, each with each; a note with more is read on its own page.
const WORDINGS: usize = 16;

/// Stands for words that the article has and the quotation leaves out: nothing is known of them here.
const OMITTED: &str = "…";

/// The same words in one or more reports.
struct Wording {
    words: Vec<Token>,
    reports: Vec<usize>,
    /// Which words another wording has others for.
    differing: BTreeSet<usize>,
}

/// One word of a quotation.
struct Token {
    /// Folded, letters and digits alone; [`OMITTED`] where words are left out.
    key: String,
    /// As it is shown.
    shown: String,
}

/// Finds the quotations of reports that give one utterance in other words.
pub(crate) fn find(note: &Note, reports: &[usize], articles: &[Article], directory: &Directory) -> Vec<Difference> {
    let mut by_speaker: BTreeMap<(Lang, Who), Vec<Wording>> = BTreeMap::new();
    for at in reports.iter().copied() {
        let report = &note.reports[at];
        let Some((quote, speaker)) = direct(report, articles, directory) else { continue };
        let known = by_speaker.entry((articles[report.article.at()].language, speaker)).or_default();
        let words = tokens(quote);
        let same = |one: &&mut Wording| {
            one.words.len() == words.len() && one.words.iter().zip(&words).all(|(a, b)| a.key == b.key)
        };
        let full = known.len() == WORDINGS;
        match known.iter_mut().find(same) {
            Some(one) => one.reports.push(at),
            None if full => {}
            None => known.push(Wording { words, reports: vec![at], differing: BTreeSet::new() }),
        }
    }
    by_speaker.into_values().flat_map(|wordings| utterances(note, wordings)).collect()
}

/// Gives the words of a direct quotation that may be shown, and whose they are.
fn direct<'a>(report: &'a Report, articles: &[Article], directory: &Directory) -> Option<(&'a Quotation, Who)> {
    let quote = report.quote.as_ref()?;
    let Some(Given::Stated(speaker)) = &report.said_by else { return None };
    let shown = articles[report.article.at()].rights != Rights::Metadata;
    (shown && report.speech == Some(Speech::Direct)).then(|| (quote, directory.who(speaker)))
}

/// Takes together the wordings that are of one utterance.
fn utterances(note: &Note, mut wordings: Vec<Wording>) -> Vec<Difference> {
    let mut home: Vec<usize> = (0..wordings.len()).collect();
    for i in 0..wordings.len() {
        for j in i + 1..wordings.len() {
            let Some((one, other)) = swapped(&wordings[i].words, &wordings[j].words) else { continue };
            wordings[i].differing.extend(one);
            wordings[j].differing.extend(other);
            let (from, to) = (home[i].max(home[j]), home[i].min(home[j]));
            home.iter_mut().filter(|at| **at == from).for_each(|at| *at = to);
        }
    }
    let together =
        |of: usize| wordings.iter().zip(&home).filter(move |(_, at)| **at == of).map(|(one, _)| one).collect();
    let groups = (0..wordings.len()).map(together);
    groups.filter_map(|group: Vec<&Wording>| difference(note, &group)).collect()
}

fn difference(note: &Note, group: &[&Wording]) -> Option<Difference> {
    let reports = group.iter().flat_map(|one| &one.reports);
    let articles: BTreeSet<ArticleIx> = reports.map(|at| note.reports[*at].article).collect();
    // An article that quotes two wordings differs from nobody.
    (group.len() > 1 && articles.len() > 1).then(|| Difference {
        about: About::Wording,
        agreement: Agreement::Compatible,
        sides: group.iter().map(|one| one.reports.clone()).collect(),
        unstated: Vec::new(),
        reasons: Vec::new(),
        words: group.iter().map(|one| one.spelled()).collect(),
    })
}

impl Wording {
    /// Spells out the differing words, with a sign where others stand between them.
    fn spelled(&self) -> String {
        let mut out = String::new();
        let mut last = None;
        for at in &self.differing {
            let gap = match last {
                None => "",
                Some(before) if before + 1 == *at => " ",
                Some(_) => " … ",
            };
            out.push_str(gap);
            out.push_str(&self.words[*at].shown);
            last = Some(*at);
        }
        out
    }
}

/// Gives the places of the words that stand in the place of one another, where half of the shorter quotation is common.
///
/// Quotations are held below fifty words by their limits, so that the square that the comparison may take is small.
fn swapped(one: &[Token], other: &[Token]) -> Option<(Vec<usize>, Vec<usize>)> {
    let keys = |words: &'_ [Token]| -> Vec<String> { words.iter().map(|word| word.key.clone()).collect() };
    let (mut a, mut b, mut common) = (Vec::new(), Vec::new(), 0);
    for step in capture_diff_slices(Algorithm::Myers, &keys(one), &keys(other)) {
        let known = |words: &[Token]| words.iter().all(|word| word.key != OMITTED);
        match step {
            DiffOp::Equal { .. } => common += one[step.old_range()].iter().filter(|word| word.key != OMITTED).count(),
            DiffOp::Replace { .. } if known(&one[step.old_range()]) && known(&other[step.new_range()]) => {
                a.extend(step.old_range());
                b.extend(step.new_range());
            }
            _ => {}
        }
    }
    let count = |words: &[Token]| words.iter().filter(|word| word.key != OMITTED).count();
    (common * 2 >= count(one).min(count(other)) && !a.is_empty()).then_some((a, b))
}

/// Takes a quotation apart; what the editor put in counts as left out.
fn tokens(quote: &Quotation) -> Vec<Token> {
    let mut text = String::new();
    for piece in &quote.pieces {
        match piece {
            Piece::Verbatim(words) => text.push_str(words),
            Piece::Recapitalised(letter) => text.push(*letter),
            Piece::Omission | Piece::Insertion(_) => text.push_str(" … "),
        }
    }
    let token = |word: &str| {
        let shown = word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let key: String = fold_loose(&shown).text.chars().filter(|c| c.is_alphanumeric()).collect();
        match word {
            OMITTED => Some(Token { key: OMITTED.to_owned(), shown: OMITTED.to_owned() }),
            _ => (!key.is_empty()).then_some(Token { key, shown }),
        }
    };
    text.split_whitespace().filter_map(token).collect()
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::analyze::claimants::Directory;
    use crate::analyze::sample::{article, dossier, note, quoting, said_by, words};
    use crate::resolve::{Article, Kind, Report, Speech};

    fn quoted(at: usize, quote: &str) -> Report {
        Report { speech: Some(Speech::Direct), ..said_by(words("the mayor"), quoting(at, quote)) }
    }

    fn told(reports: Vec<Report>) -> Vec<Vec<String>> {
        let mut sources = dossier().1;
        let articles: Vec<Article> = ["a", "b", "c"].iter().map(|id| article(id, None, &mut sources)).collect();
        let places: Vec<usize> = (0..reports.len()).collect();
        let found = find(&note("n", Kind::Claim, reports), &places, &articles, &Directory::default());
        found.into_iter().map(|one| one.words).collect()
    }

    #[test]
    fn words_in_the_place_of_others_are_named_and_stand_together_over_three_wordings() {
        let found = told(vec![
            quoted(0, "“premises where small arms” were kept"),
            quoted(1, "places where small arms were kept"),
            quoted(2, "locations where small guns were kept"),
        ]);
        assert_eq!(found, [["premises … arms", "places … arms", "locations … guns"]]);
    }

    #[test]
    fn what_is_only_left_out_quoted_further_or_in_reported_speech_is_no_other_wording() {
        assert!(
            told(vec![quoted(0, "the harbour is safe"), quoted(1, "[T]he harbour is safe, and so are we")]).is_empty()
        );
        assert!(told(vec![quoted(0, "the harbour […] safe"), quoted(1, "the harbour will be safe")]).is_empty());
        assert!(told(vec![quoted(0, "the harbour is safe"), quoted(1, "nobody came to the town")]).is_empty());
        assert!(told(vec![quoted(0, "the harbour is safe"), quoted(0, "the harbour is closed")]).is_empty());
        let reported = Report { speech: Some(Speech::Indirect), ..quoted(1, "the harbour is closed") };
        assert!(told(vec![quoted(0, "the harbour is safe"), reported]).is_empty());
    }
}
