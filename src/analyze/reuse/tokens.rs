//! A text's words → [`Tokens`], one hash a word.
//!
//! Takes words that are folded already; gives numbers that are equal where the words are. It keeps no words, and it does
//! not say where in the text a word stands: the place in the list is the word's number.

/// The words of one text as hashes, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tokens {
    /// One hash for each word; equal hashes count as equal words.
    words: Vec<u32>,
}

impl Tokens {
    /// Hashes folded words; the n-th is word number n of the text.
    pub fn from_words<W: AsRef<str>>(words: impl IntoIterator<Item = W>) -> Self {
        Self { words: words.into_iter().map(|word| hash(word.as_ref())).collect() }
    }

    /// Gives the hashes.
    pub fn words(&self) -> &[u32] {
        &self.words
    }

    /// Counts the words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Says whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Hashes a word: FNV-1a of 64 bits, mixed and folded to 32.
///
/// The hash is fixed here, because passages are kept in `dossier.lock` and must not move with a compiler's hasher. Two
/// unequal words of a pair of texts have one hash with a chance of 1 in 4 thousand million, and then one word of a
/// passage counts as equal that is not.
fn hash(word: &str) -> u32 {
    let fnv = word
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    upper(mix(fnv))
}

/// Spreads every bit of a number over all 64: the finaliser of splitmix64.
pub(super) fn mix(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// Takes the upper half of a mixed number.
fn upper(bits: u64) -> u32 {
    u32::try_from(bits >> 32).expect("32 bits are left")
}

#[cfg(test)]
mod tests {
    use super::Tokens;

    #[test]
    fn equal_words_have_equal_hashes_and_others_do_not() {
        let tokens = Tokens::from_words(["one", "two", "one", "كتاب"]);
        assert_eq!(tokens.words()[0], tokens.words()[2]);
        assert_ne!(tokens.words()[0], tokens.words()[1]);
        assert_ne!(tokens.words()[1], tokens.words()[3]);
    }

    #[test]
    fn hashes_never_move() {
        assert_eq!(Tokens::from_words(["dossier"]).words(), Tokens::from_words(["dossier".to_owned()]).words());
    }
}
