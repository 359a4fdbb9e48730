//! Which script a letter is of, as far as words are cut or joined by it.
//!
//! Takes single characters, says what is known of their script.

/// Says whether a character is a letter of Arabic script: Arabic, Persian, Urdu and the like (Unicode, block Arabic).
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64A}' | '\u{66E}' | '\u{66F}' | '\u{671}'..='\u{6D3}')
}

/// Says whether a character is of a script that puts no spaces between words, where a word's end cannot be told so:
/// Thai, Lao, Myanmar, Khmer, kana and Han.
pub(super) fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}
