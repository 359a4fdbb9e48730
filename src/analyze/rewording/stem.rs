//! A folded word → what it is compared by: the word without its inflection, roughly.
//!
//! Light and the same for every language of a script. Arabic words lose what light10 strips (Larkey, Ballesteros and Connell
//! 2007), again and again, so that a plural and its singular meet; words of scripts without spaces stay whole; all others are cut to their first five letters, which over many
//! alphabetic languages does about as well as a stemmer made for each (McNamee, Nicholas and Mayfield 2009). It decides
//! nothing about meaning: two words of one stem may be of different ones.

/// Letters that a stem keeps.
const LETTERS: usize = 5;
/// What stands before an Arabic word, written together with it, the longest first.
const BEFORE: &[&str] = &["وال", "بال", "كال", "فال", "ال", "لل", "و"];
/// What stands after it.
const AFTER: &[&str] = &["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];
/// Letters that stripping leaves at least.
const LEFT: usize = 3;

/// Cuts a word that was folded loosely.
pub(super) fn stem(word: &str) -> &str {
    match word.chars().next() {
        Some('\u{620}'..='\u{6D3}') => arabic(word),
        Some(c) if is_spaceless(c) || c.is_numeric() => word,
        _ => first_letters(without_possessive(word)),
    }
}

/// Counts a word's letters as far as they tell how rare it may be: a sign of a script without spaces is worth three.
pub(super) fn letters(word: &str) -> usize {
    without_possessive(word).chars().map(|c| if is_spaceless(c) { 3 } else { 1 }).sum()
}

fn without_possessive(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}

fn first_letters(word: &str) -> &str {
    word.char_indices().nth(LETTERS).map_or(word, |(end, _)| &word[..end])
}

fn arabic(word: &str) -> &str {
    let enough = |rest: &&str| rest.chars().count() >= LEFT;
    let rest = BEFORE.iter().find_map(|before| word.strip_prefix(before).filter(enough)).unwrap_or(word);
    std::iter::successors(Some(rest), |word| without_ending(word)).last().unwrap_or(rest)
}

/// Takes one ending from an Arabic word; none where too little would be left.
fn without_ending(word: &str) -> Option<&str> {
    let mut endings = AFTER.iter().filter_map(|after| word.strip_suffix(after));
    endings.find(|rest| rest.chars().count() >= LEFT)
}

/// Says whether a character is of a script that puts no spaces between words.
fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn inflected_words_have_one_stem() {
        for (a, b) in [
            ("protesters", "protests"),
            ("organisation", "organization"),
            ("ministry's", "ministry"),
            ("inondations", "inondation"),
            ("наводнение", "наводнения"),
            ("الفيضانات", "وفيضان"),
            ("المدينه", "مدينه"),
        ] {
            assert_eq!(stem(a), stem(b), "{a}, {b}");
        }
        assert_eq!((stem("2022"), stem("洪水"), stem("ولد")), ("2022", "洪水", "ولد"));
    }
}
