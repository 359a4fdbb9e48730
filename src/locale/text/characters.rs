//! Characters that both foldings treat alike: invisible ones, and Arabic presentation forms.
//!
//! Takes single characters, gives what they stand for.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Tells whether a character shows nothing: zero-width and bidirectional marks.
///
/// | characters | are |
/// |---|---|
/// | U+200B–200D, U+2060, U+FEFF | zero-width space, joiners, byte-order mark |
/// | U+00AD | soft hyphen, which shows only at the end of a line |
/// | U+200E, U+200F, U+061C | left-to-right, right-to-left, Arabic letter mark |
/// | U+202A–202E, U+2066–2069 | embeddings, overrides, isolates |
///
/// Source: Unicode 17, `PropList.txt` (Bidi_Control, Join_Control) and the zero-width ones of General_Category Cf.
pub(super) fn is_ignorable(character: char) -> bool {
    let zero_width = matches!(character, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}');
    let mark = matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}');
    zero_width || mark || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Tells whether a character is an Arabic sign that folding drops: tatweel (U+0640), and harakat (U+064B–065F and
/// U+0670).
pub(super) fn is_tatweel_or_haraka(character: char) -> bool {
    matches!(character, '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}')
}

/// Tells whether a character is a shape of Arabic letters kept for old systems (U+FB50–FDFF, U+FE70–FEFC).
pub(super) fn is_presentation_form(character: char) -> bool {
    matches!(character, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Gives the letters of a presentation form, and any other character as it is. Shapes of marks alone stand on a space
/// in Unicode's data, which is no part of the text.
///
/// Source: Unicode 17, `UnicodeData.txt`, compatibility decompositions.
pub(super) fn presentation_form(character: char) -> impl Iterator<Item = char> {
    let mut letters: Vec<char> = vec![character];
    if is_presentation_form(character) {
        letters = DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(std::iter::once(character)).collect();
        let marks_alone = letters.len() > 1 && letters[1..].iter().all(|c| is_tatweel_or_haraka(*c));
        if letters[0] == ' ' && marks_alone {
            letters.remove(0);
        }
    }
    letters.into_iter()
}
