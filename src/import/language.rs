//! Which language words are in: told by their script and by the letters that stand together in them, the dossier's languages first.
//!
//! `whatlang` compares the commonest sequences of three letters with those of some seventy languages (Cavnar and Trenkle, "N-gram-
//! based text categorization", 1994). Languages that it does not know are told by their script alone.

use whatlang::{Detector, Info, Lang as Profile, detect_script};

use super::clue::{Clue, Sure};
use super::found::{guess, has_arabic_script, is_arabic};
use crate::locale::Lang;

/// Letters from which on a text is told to be in a language that the dossier does not have: some fifty words, where words are apart.
const LONG: usize = 240;
/// Letters from which on a text may be told to be in another language than its page states.
const CONTRADICTED: usize = 600;
/// Bytes of a text that are looked at.
const LOOKED_AT: usize = 20_000;

/// The languages that can be told apart, by their codes.
const PROFILES: [(&str, Profile); 71] = [
    ("af", Profile::Afr),
    ("ak", Profile::Aka),
    ("am", Profile::Amh),
    ("ar", Profile::Ara),
    ("az", Profile::Aze),
    ("be", Profile::Bel),
    ("bg", Profile::Bul),
    ("bn", Profile::Ben),
    ("ca", Profile::Cat),
    ("cs", Profile::Ces),
    ("cy", Profile::Cym),
    ("da", Profile::Dan),
    ("de", Profile::Deu),
    ("el", Profile::Ell),
    ("en", Profile::Eng),
    ("eo", Profile::Epo),
    ("es", Profile::Spa),
    ("et", Profile::Est),
    ("fa", Profile::Pes),
    ("fi", Profile::Fin),
    ("fr", Profile::Fra),
    ("gu", Profile::Guj),
    ("he", Profile::Heb),
    ("hi", Profile::Hin),
    ("hr", Profile::Hrv),
    ("hu", Profile::Hun),
    ("hy", Profile::Hye),
    ("id", Profile::Ind),
    ("it", Profile::Ita),
    ("ja", Profile::Jpn),
    ("jv", Profile::Jav),
    ("ka", Profile::Kat),
    ("km", Profile::Khm),
    ("kn", Profile::Kan),
    ("ko", Profile::Kor),
    ("la", Profile::Lat),
    ("lt", Profile::Lit),
    ("lv", Profile::Lav),
    ("mk", Profile::Mkd),
    ("ml", Profile::Mal),
    ("mr", Profile::Mar),
    ("my", Profile::Mya),
    ("nb", Profile::Nob),
    ("ne", Profile::Nep),
    ("nl", Profile::Nld),
    ("no", Profile::Nob),
    ("or", Profile::Ori),
    ("pa", Profile::Pan),
    ("pl", Profile::Pol),
    ("pt", Profile::Por),
    ("ro", Profile::Ron),
    ("ru", Profile::Rus),
    ("si", Profile::Sin),
    ("sk", Profile::Slk),
    ("sl", Profile::Slv),
    ("sn", Profile::Sna),
    ("sr", Profile::Srp),
    ("sv", Profile::Swe),
    ("ta", Profile::Tam),
    ("te", Profile::Tel),
    ("th", Profile::Tha),
    ("tk", Profile::Tuk),
    ("tl", Profile::Tgl),
    ("tr", Profile::Tur),
    ("uk", Profile::Ukr),
    ("ur", Profile::Urd),
    ("uz", Profile::Uzb),
    ("vi", Profile::Vie),
    ("yi", Profile::Yid),
    ("zh", Profile::Cmn),
    ("zu", Profile::Zul),
];

/// Says whether words can be in a language by their script. Where the language is not known by its letters, Arabic script and all
/// others are told apart; words without letters can be in any.
pub fn can_be_in(words: &str, language: Lang) -> bool {
    if !words.contains(char::is_alphabetic) {
        return true;
    }
    match (detect_script(words), profile(language)) {
        (Some(script), Some(profile)) => script.langs().contains(&profile),
        _ => has_arabic_script(language) == is_arabic(words),
    }
}

/// Tells the language of a text of which nothing says it. A language that the dossier does not have is always a guess.
pub(super) fn of(text: &str, languages: &[Lang]) -> Clue<Lang> {
    let in_arabic = is_arabic(text);
    let fitting: Vec<Lang> =
        languages.iter().copied().filter(|language| has_arabic_script(*language) == in_arabic).collect();
    let by_letters = || {
        let sure = if fitting.len() == 1 { Sure::Likely } else { Sure::Guess };
        Clue::new(guess(text, languages), "its letters", sure)
    };
    // One that is not known by its words may be the one.
    let is_comparable = fitting.iter().all(|language| profile(*language).is_some());
    is_comparable.then(|| by_words(start(text), &fitting)).flatten().unwrap_or_else(by_letters)
}

/// Tells it by the words, where these tell more than the letters do. `fitting` are the dossier's languages in the script.
fn by_words(text: &str, fitting: &[Lang]) -> Option<Clue<Lang>> {
    let clue = |language: Lang, sure: Sure| Clue::new(language, "its words", sure);
    let among = |info: &Info| fitting.iter().copied().find(|language| profile(*language) == Some(info.lang()));
    let any = Detector::new().detect(text).filter(Info::is_reliable);
    let is_long = || letters(text) >= LONG;
    if let Some(info) = any.filter(|info| among(info).is_none() && is_long()) {
        return code(info.lang()).map(|other| clue(other, Sure::Guess));
    }
    if fitting.len() < 2 {
        return None;
    }
    let profiles = fitting.iter().filter_map(|language| profile(*language)).collect();
    let best = Detector::with_allowlist(profiles).detect(text)?;
    Some(clue(among(&best)?, if best.is_reliable() { Sure::Likely } else { Sure::Guess }))
}

/// Gives the language of the dossier that a long text is in beyond doubt, its beginning, middle and end each, where that is another
/// one than is stated of it.
pub(super) fn against(text: &str, stated: Lang, languages: &[Lang]) -> Option<Lang> {
    let text = start(text);
    if letters(text) < CONTRADICTED {
        return None;
    }
    let stated = profile(stated)?;
    let told = |part: &str| Detector::new().detect(part).filter(Info::is_reliable);
    let info = told(text)?;
    let third = (text.len() / 3..).find(|at| text.is_char_boundary(*at))?;
    let rest = &text[third..];
    let half = (rest.len() / 2..).find(|at| rest.is_char_boundary(*at))?;
    let is_throughout = |part: &str| told(part).is_some_and(|other| other.lang() == info.lang());
    if ![&text[..third], &rest[..half], &rest[half..]].into_iter().all(is_throughout) {
        return None;
    }
    // One language may be written in two scripts, of which one is known.
    let is_comparable = info.lang() != stated && info.script().langs().contains(&stated);
    languages.iter().copied().find(|language| is_comparable && profile(*language) == Some(info.lang()))
}

/// Gives the first part of a text.
fn start(text: &str) -> &str {
    let end = (0..=LOOKED_AT.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    &text[..end.unwrap_or_default()]
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphabetic()).count()
}

fn profile(language: Lang) -> Option<Profile> {
    PROFILES.iter().find(|(code, _)| *code == language.language()).map(|(_, profile)| *profile)
}

fn code(profile: Profile) -> Option<Lang> {
    PROFILES.iter().find(|(_, known)| *known == profile).and_then(|(code, _)| Lang::parse(code))
}

#[cfg(test)]
mod tests {
    use super::{PROFILES, against, code, of};
    use crate::import::Sure;
    use crate::locale::Lang;

    const ENGLISH: &str = "The storm came over the sea at night and sank four boats in the harbour before the wind fell again at dawn, \
        the harbour master told the town council. It met in the school because the hall had lost its roof, and voted to open the \
        granary to those whose houses were flooded by the river in the hours before the sun came up over the hills.";
    const GERMAN: &str = "Der Sturm kam in der Nacht über das Meer und versenkte vier Boote im Hafen, bevor der Wind gegen Morgen \
        nachließ, wie der Hafenmeister dem Rat der Stadt sagte.";
    const SPANISH: &str = "La tormenta llegó por la noche desde el mar y hundió cuatro barcos en el puerto antes de que el viento \
        amainara al amanecer, según dijo el capitán del puerto al consejo de la ciudad.";
    const ARABIC: &str = "هبت العاصفة على البحر ليلا وأغرقت أربعة زوارق في المرفأ قبل أن تهدأ الرياح عند الفجر";
    const PERSIAN: &str =
        "شب گذشته توفانی از سوی دریا رسید و چهار قایق را در بندر غرق کرد، پیش از آنکه باد در سپیده‌دم آرام شود";

    fn told(text: &str, languages: &[&str]) -> (String, &'static str, String) {
        let languages: Vec<Lang> = languages.iter().map(|code| Lang::parse(code).unwrap()).collect();
        let clue = of(text, &languages);
        (clue.value.to_string(), clue.sure.word(), clue.from)
    }

    fn wanted(code: &str, sure: Sure, from: &str) -> (String, &'static str, String) {
        (code.to_owned(), sure.word(), from.to_owned())
    }

    #[test]
    fn languages_of_one_script_are_told_apart_by_words() {
        for (text, languages, code) in [
            (ENGLISH, &["de", "en"][..], "en"),
            (GERMAN, &["en", "de"], "de"),
            (ENGLISH, &["es", "ar", "en-GB"], "en-GB"),
            (SPANISH, &["en", "ar", "es"], "es"),
            (PERSIAN, &["ar", "fa"], "fa"),
            (ARABIC, &["fa", "ar"], "ar"),
        ] {
            assert_eq!(told(text, languages), wanted(code, Sure::Likely, "its words"), "{languages:?}");
        }
    }

    #[test]
    fn a_language_that_is_alone_in_its_script_is_told_by_it() {
        assert_eq!(told(ARABIC, &["en", "ar"]), wanted("ar", Sure::Likely, "its letters"));
        assert_eq!(told(GERMAN, &["ar", "de"]), wanted("de", Sure::Likely, "its letters"));
        assert_eq!(told("Kalat Elm 3", &["ar", "en"]), wanted("en", Sure::Likely, "its letters"));
    }

    #[test]
    fn what_the_dossier_does_not_have_or_cannot_be_told_is_a_guess() {
        assert_eq!(told(ENGLISH, &["de", "ar"]), wanted("en", Sure::Guess, "its words"));
        let japanese =
            "嵐は夜のうちに海からやってきて、夜明けに風がやむ前に港で四隻の船を沈めた、と港長は町議会に述べた。"
                .repeat(8);
        assert_eq!(told(&japanese, &["de", "en"]), wanted("ja", Sure::Guess, "its words"), "words stand together");
        assert_eq!(told(ARABIC, &["ckb", "ar"]), wanted("ckb", Sure::Guess, "its letters"));
        assert_eq!(told("12 — 34", &["en", "de"]).1, Sure::Guess.word());
        assert_eq!(told("", &[]), wanted("en", Sure::Guess, "its letters"));
    }

    #[test]
    fn a_long_text_may_contradict_what_is_stated_of_it() {
        let lang = |code: &str| Lang::parse(code).unwrap();
        let (long, languages) = ([ENGLISH; 4].join(" "), [lang("de"), lang("en-GB")]);
        assert_eq!(against(&long, lang("de"), &languages), Some(lang("en-GB")));
        for right in ["en", "ar", "gl"] {
            assert_eq!(
                against(&long, lang(right), &languages),
                None,
                "{right} is right, in another script, or not known"
            );
        }
        assert_eq!(against(&long, lang("de"), &[lang("de")]), None, "the dossier has no English");
        assert_eq!(against(GERMAN, lang("en"), &languages), None, "too short");
        let mixed = format!("{GERMAN} {GERMAN} {GERMAN} {long}");
        assert_eq!(against(&mixed, lang("de"), &languages), None, "it begins in German");
    }

    #[test]
    fn every_code_is_one_of_a_language() {
        assert!(PROFILES.iter().all(|(_, profile)| code(*profile).is_some()));
        assert!(PROFILES.is_sorted_by_key(|(code, _)| *code));
    }
}
