//! Did-you-mean: the known word that a misspelt one is nearest to.

/// Jaro–Winkler similarity below which a word is no suggestion.
const NEAR_ENOUGH: f64 = 0.8;
/// Bytes above which a word is a slip of nothing: distances take the product of two lengths.
pub(super) const LONGEST: usize = 200;
/// Letters that a common prefix must have to suggest by itself.
const PREFIX: usize = 3;

/// Gives the known word nearest to `word`: by Jaro–Winkler similarity of at least 0.8, or where one begins with the other.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let score = |k: &str| {
        let prefix = word.chars().count() >= PREFIX && k.chars().count() >= PREFIX;
        let begins = prefix && (k.starts_with(word) || word.starts_with(k));
        strsim::jaro_winkler(word, k).max(if begins { NEAR_ENOUGH } else { 0.0 })
    };
    known
        .into_iter()
        .filter(|k| *k != word)
        .map(|k| (score(k), k))
        .filter(|(s, _)| *s >= NEAR_ENOUGH)
        .max_by(|(a, x), (b, y)| a.total_cmp(b).then_with(|| y.cmp(x)))
        .map(|(_, k)| k)
}

/// Gives the help line for the nearest known word.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, known).map(|k| format!("did you mean `{k}`?"))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_misspelt_key_finds_its_neighbour() {
        assert_eq!(nearest("secton", ["kind", "section", "title"]), Some("section"));
        assert_eq!(nearest("zzz", ["kind", "section"]), None);
    }
}
