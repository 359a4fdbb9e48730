//! Languages by their BCP 47 codes, and the direction in which they are written.
//!
//! Takes a code as an author wrote it, gives a small copyable value in canonical case. It knows no language's words.

use crate::locale::autonym;
use icu_locale_core::LanguageIdentifier;
use serde::{Serialize, Serializer};
use std::fmt;

/// The longest code that is held, in bytes: enough for language, script, region and a short variant.
const LONGEST: usize = 15;

/// Scripts that are written from right to left, by ISO 15924 code (Unicode, Bidi_Class R and AL).
const RIGHT_TO_LEFT_SCRIPTS: &[&str] =
    &["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"];

/// Languages whose usual script is written from right to left (CLDR 48, likely subtags of scripts in living use).
const RIGHT_TO_LEFT_LANGUAGES: &[&str] = &[
    "aeb", "aii", "apc", "apd", "ar", "arc", "arq", "ars", "ary", "arz", "bal", "bft", "bgn", "bqi", "brh", "ckb",
    "dv", "fa", "glk", "haz", "he", "khw", "ks", "lrc", "luz", "mid", "mzn", "nqo", "pnb", "ps", "rhg", "sam", "sd",
    "sdh", "skr", "syr", "ug", "ur", "yi",
];

/// Regions in which a language is usually written from right to left although it is not elsewhere (same source).
const RIGHT_TO_LEFT_REGIONS: &[(&str, &str)] = &[
    ("az", "IQ"),
    ("az", "IR"),
    ("ku", "IQ"),
    ("ku", "IR"),
    ("ms", "CC"),
    ("pa", "PK"),
    ("tg", "PK"),
    ("tk", "AF"),
    ("uz", "AF"),
    ("kk", "AF"),
    ("kk", "CN"),
    ("kk", "IR"),
    ("kk", "MN"),
    ("ky", "CN"),
    ("tt", "CN"),
];

/// A language: a well-formed BCP 47 code in canonical case, at most 15 bytes, such as `ar`, `zh-Hant` or `en-GB`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang {
    /// The code, padded with zeros, so that the order of bytes is the order of codes.
    bytes: [u8; LONGEST],
    length: u8,
    /// Follows from the code; kept, as every text on every page asks for it.
    direction: Direction,
}

impl Lang {
    /// Reads a code; none where it is not well-formed (RFC 5646 without extensions) or too long.
    pub fn parse(code: &str) -> Option<Self> {
        if code.contains('_') {
            return None;
        }
        let id = LanguageIdentifier::try_from_str(code).ok()?;
        let canonical = id.to_string();
        let mut bytes = [0; LONGEST];
        bytes.get_mut(..canonical.len())?.copy_from_slice(canonical.as_bytes());
        Some(Self { bytes, length: canonical.len() as u8, direction: direction(&id) })
    }

    /// Gives the code in canonical case.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.length)]).expect("a parsed code is ASCII")
    }

    /// Gives the direction in which the language is written: by its script where the code names one, else by its
    /// usual script in its region.
    pub fn direction(self) -> Direction {
        self.direction
    }

    /// Gives the name of the language in itself, such as “Deutsch”; none where the program does not know it.
    pub fn own_name(&self) -> Option<&'static str> {
        autonym::of(self.language())
    }

    /// Gives the language alone, without script and region: `en` of `en-GB`.
    pub fn language(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }
}

fn direction(id: &LanguageIdentifier) -> Direction {
    let right_to_left = match id.script {
        Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script.as_str()),
        None => {
            let region = id.region.as_ref().map(|r| r.as_str());
            RIGHT_TO_LEFT_LANGUAGES.contains(&id.language.as_str())
                || RIGHT_TO_LEFT_REGIONS.iter().any(|(l, r)| *l == id.language.as_str() && Some(*r) == region)
        }
    };
    if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lang({})", self.as_str())
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The direction of a line of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Direction {
    /// As in English.
    #[serde(rename = "ltr")]
    LeftToRight,
    /// As in Arabic.
    #[serde(rename = "rtl")]
    RightToLeft,
}

impl Direction {
    /// Gives the value of HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Lang};

    #[test]
    fn codes_take_canonical_case_and_ill_formed_ones_are_refused() {
        let shown = |code| Lang::parse(code).map(|l| l.to_string());
        assert_eq!(shown("AR").as_deref(), Some("ar"));
        assert_eq!(shown("zh-hant-tw").as_deref(), Some("zh-Hant-TW"));
        for wrong in ["", "english-language", "e", "en_GB", "ar-u-nu-latn", "sl-rozaj-biske-1994", "عربي"] {
            assert_eq!(shown(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn languages_are_in_the_order_of_their_codes() {
        let mut codes = ["fr", "ar-SY", "en", "ar"].map(|c| Lang::parse(c).unwrap());
        codes.sort();
        assert_eq!(codes.map(|l| l.to_string()), ["ar", "ar-SY", "en", "fr"]);
    }

    #[test]
    fn direction_follows_script_before_language() {
        for rtl in ["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "ku-Arab", "az-Arab", "pa-PK"] {
            assert_eq!(Lang::parse(rtl).unwrap().direction(), Direction::RightToLeft, "{rtl}");
        }
        for ltr in ["en", "ku", "ar-Latn", "kk", "ru", "zh-Hans", "pa", "tr"] {
            assert_eq!(Lang::parse(ltr).unwrap().direction(), Direction::LeftToRight, "{ltr}");
        }
    }
}
