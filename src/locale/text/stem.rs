//! A folded word → the word without its inflection, roughly.
//!
//! Light and without a dictionary. Arabic words lose what light10 strips (Larkey, Ballesteros and Connell 2007), again and
//! again, so that a plural and its singular meet; words in other alphabets the plural's s (Harman 1991); words of scripts
//! without spaces and numbers stay whole. It decides nothing about meaning: two words of one stem may be of different ones.

use super::affixes::{CERTAIN, POSSIBLE, STEM_ENDINGS};
use super::scripts::{is_arabic, is_spaceless};

/// Letters of a stump.
const STUMP: usize = 5;
/// Letters that stripping leaves at least.
const LEFT: usize = 3;
/// Letters that a word has at least after a particle of one letter that may be its own.
const LEFT_IN_DOUBT: usize = 4;

/// Gives the stem of a word that was folded loosely. What is long is never cut: a stem is what a word is looked for by.
pub fn stem(word: &str) -> &str {
    match word.chars().next() {
        Some(c) if is_arabic(c) => without_endings(without_certain(word)),
        Some(c) if is_spaceless(c) => word,
        _ => singular(word),
    }
}

/// Gives the stem that an Arabic word has if its first letters are particles which may as well be its own: بمدينة, لرئيس,
/// وفي; none where no word would be left.
pub fn stem_in_doubt(word: &str) -> Option<&str> {
    if !word.starts_with(is_arabic) || without_certain(word).len() + 'و'.len_utf8() < word.len() {
        return None;
    }
    let left = |rest: &&str| has_letters(rest, LEFT_IN_DOUBT);
    POSSIBLE.iter().find_map(|particle| word.strip_prefix(particle).filter(left)).map(without_endings)
}

/// Gives what inflected and derived forms of a word have in common: in Arabic the stem; in other alphabets the first five
/// letters, which over many languages does about as well as a stemmer made for each (McNamee, Nicholas and Mayfield 2009).
pub fn stump(word: &str) -> &str {
    match word.chars().next() {
        Some(c) if is_arabic(c) => stem(word),
        Some(c) if is_spaceless(c) || c.is_numeric() => word,
        _ => {
            let word = without_possessive(word);
            word.char_indices().nth(STUMP).map_or(word, |(end, _)| &word[..end])
        }
    }
}

/// Counts a word's letters as far as they tell how rare it may be: a sign of a script without spaces is worth three.
pub fn telling_letters(word: &str) -> usize {
    without_possessive(word).chars().map(|c| if is_spaceless(c) { 3 } else { 1 }).sum()
}

fn without_possessive(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}

/// Takes the s of a plural off, as a word that ends in `us` or `ss` has none.
fn singular(word: &str) -> &str {
    let word = without_possessive(word);
    match word.strip_suffix('s') {
        Some(rest) if !rest.ends_with(['s', 'u']) && has_letters(rest, LEFT) => rest,
        _ => word,
    }
}

/// Takes off an Arabic word what no word of three letters begins with by itself.
fn without_certain(word: &str) -> &str {
    let left = |rest: &&str| has_letters(rest, LEFT);
    CERTAIN.iter().find_map(|particles| word.strip_prefix(particles).filter(left)).unwrap_or(word)
}

fn without_endings(word: &str) -> &str {
    std::iter::successors(Some(word), |word| without_ending(word)).last().unwrap_or(word)
}

/// Takes one ending from an Arabic word; none where too little would be left.
fn without_ending(word: &str) -> Option<&str> {
    let mut endings = STEM_ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    endings.find(|rest| has_letters(rest, LEFT))
}

/// Says whether a word has at least so many letters.
fn has_letters(word: &str, least: usize) -> bool {
    word.chars().nth(least - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::{stem, stem_in_doubt, stump};

    #[test]
    fn inflected_words_have_one_stump() {
        for (a, b) in [
            ("protesters", "protests"),
            ("organisation", "organization"),
            ("ministry's", "ministry"),
            ("inondations", "inondation"),
            ("наводнение", "наводнения"),
            ("الفيضانات", "وفيضان"),
            ("المدينه", "مدينه"),
        ] {
            assert_eq!(stump(a), stump(b), "{a}, {b}");
        }
        assert_eq!((stump("2022"), stump("洪水"), stump("ولد")), ("2022", "洪水", "ولد"));
    }

    #[test]
    fn a_stem_keeps_what_may_be_the_words_own() {
        for (word, own) in
            [("harbours", "harbour"), ("campus", "campus"), ("press", "press"), ("الماء", "ماء"), ("وبالمدينه", "مدين")]
        {
            assert_eq!(stem(word), own);
        }
        assert_eq!(stem("بمدينه"), "بمد");
        assert_eq!(stem_in_doubt("بمدينه"), Some("مدين"));
        assert_eq!(stem_in_doubt("ولمدينه"), Some("مدين"));
        assert_eq!((stem_in_doubt("بلد"), stem_in_doubt("المدينه"), stem_in_doubt("city")), (None, None, None));
    }
}
