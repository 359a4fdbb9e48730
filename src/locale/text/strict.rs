//! The folding of quotations: what may differ between a quotation and its article, and nothing else.
//!
//! Takes a text, gives it folded by this table, which is the contract's:
//!
//! | characters | become | source |
//! |---|---|---|
//! | a run of white space (White_Space) | one space | Unicode `PropList.txt` |
//! | `“ ” „ ‟ « » 〝 〞 〟 「 」 『 』 ＂` and their small and half-wide forms | `"` | Quotation_Mark in `PropList.txt` |
//! | `‘ ’ ‚ ‛ ‹ › ＇`, modifier apostrophe U+02BC | `'` | the same; U+02BC is Unicode's letter apostrophe |
//! | `‐ ‑ ‒ – — ― − ⸺ ⸻ ﹘ ﹣ －` | `-` | Dash in `PropList.txt`, those of Western typography |
//! | `…`, `⋯` | `...` | U+2026, U+22EF |
//! | composed and decomposed letters | NFC | UAX #15 |
//! | Arabic presentation forms | their letters | `UnicodeData.txt` |
//! | zero-width and bidirectional marks, soft hyphen | nothing | `characters` |
//! | tatweel, harakat U+064B–065F and U+0670 | nothing | the contract |
//!
//! Composition comes before the dropping of harakat, so that a hamza written as a mark of its own (U+0654 after ا)
//! is still a hamza. Hamza, ة and ه, digits and letter case are strict.

use super::characters::is_tatweel_or_haraka;
use super::fold::{Folded, Folding, Sink, fold};

/// Folds a quotation, or a text in which quotations are looked for.
pub fn fold_strict(text: &str) -> Folded {
    fold(text, Strict)
}

/// The folding of quotations.
struct Strict;

impl Folding for Strict {
    const LOWERS: bool = false;

    fn fold(&mut self, character: char, place: usize, sink: &mut Sink) {
        fold_character(character, |folded| sink.push(folded, place));
    }
}

/// Gives what a character becomes in both foldings.
pub(super) fn fold_character(character: char, mut push: impl FnMut(char)) {
    match character {
        'ء'..='ؿ' | 'ف'..='ي' | ' '..='~' => push(character),
        c if is_tatweel_or_haraka(c) => {}
        '“' | '”' | '„' | '‟' | '«' | '»' | '〝' | '〞' | '〟' | '「' | '」' | '『' | '』' | '＂' | '｢' | '｣'
        | '﹁' | '﹂' | '﹃' | '﹄' | '⹂' => push('"'),
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '＇' | 'ʼ' => push('\''),
        '‐'..='―' | '−' | '⸺' | '⸻' | '﹘' | '﹣' | '－' => push('-'),
        '…' | '⋯' => "...".chars().for_each(push),
        c => push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::fold_strict;

    fn folded(text: &str) -> String {
        fold_strict(text).text
    }

    #[test]
    fn typography_is_folded() {
        assert_eq!(folded("“It’s—well…”,\u{a0}\n he\tsaid «so»"), "\"It's-well...\", he said \"so\"");
        assert_eq!(folded("e\u{301}te\u{301}"), "été");
        assert_eq!(folded("a \u{200B} b\u{AD}c"), "a bc");
    }

    #[test]
    fn vowel_signs_tatweel_and_shapes_are_folded_in_arabic() {
        assert_eq!(folded("مُحَمَّدٌ"), "محمد");
        assert_eq!(folded("كـــتاب\u{200F}"), "كتاب");
        assert_eq!(folded("ﻣﺤﻤﺪ ﷲ ﻻ"), "محمد الله لا");
    }

    #[test]
    fn hamza_taa_marbuta_digits_and_case_are_strict() {
        for (a, b) in [("أحمد", "احمد"), ("مدرسة", "مدرسه"), ("على", "علي"), ("٣", "3"), ("He", "he"), ("ؤ", "و")]
        {
            assert_ne!(folded(a), folded(b));
        }
        assert_eq!(folded("ا\u{654}حمد"), "أحمد", "a hamza of its own is still a hamza");
        assert_eq!(folded("ﺃحمد"), "أحمد");
    }

    #[test]
    fn ranges_lead_back_to_whole_characters() {
        let text = "قال: «مُحَمَّدٌ…» ثم";
        let folded = fold_strict(text);
        let find = |needle: &str| {
            let at = folded.text.find(needle).unwrap();
            &text[folded.original_range(at..at + needle.len())]
        };
        assert_eq!(find("محمد"), "مُحَمَّدٌ");
        assert_eq!(find("."), "…");
        assert_eq!(find("\"محمد..."), "«مُحَمَّدٌ…");
        assert_eq!(folded.original_range(4..4), 4..4);
    }
}
