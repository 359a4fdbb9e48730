//! Names of months, as articles and editors of some languages write them → their numbers.
//!
//! Takes a name; gives the month that it can only be. It writes none: how a dossier's own languages write dates is CLDR's matter.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::text::fold_loose;

/// Names in lower case, January first: in full and short, in English, French, Spanish, German, Turkish, Indonesian and
/// Russian, and in Arabic as in Egypt and the Gulf, the Levant and Iraq, Algeria and Tunisia, and Morocco.
const MONTHS: [&[&str]; 12] = [
    &[
        "january",
        "jan",
        "janvier",
        "janv",
        "enero",
        "januar",
        "ocak",
        "januari",
        "января",
        "يناير",
        "كانون الثاني",
        "جانفي",
    ],
    &[
        "february",
        "feb",
        "février",
        "févr",
        "febrero",
        "februar",
        "şubat",
        "februari",
        "февраля",
        "فبراير",
        "شباط",
        "فيفري",
    ],
    &["march", "mar", "mars", "marzo", "märz", "mart", "maret", "марта", "مارس", "آذار"],
    &["april", "apr", "avril", "avr", "abril", "nisan", "апреля", "أبريل", "إبريل", "نيسان", "أفريل"],
    &["may", "mai", "mayo", "mayıs", "mei", "мая", "مايو", "أيار", "ماي"],
    &["june", "jun", "juin", "junio", "juni", "haziran", "июня", "يونيو", "يونيه", "حزيران", "جوان"],
    &[
        "july",
        "jul",
        "juillet",
        "juil",
        "julio",
        "juli",
        "temmuz",
        "июля",
        "يوليو",
        "يوليه",
        "تموز",
        "جويلية",
        "يوليوز",
    ],
    &["august", "aug", "août", "agosto", "ağustos", "agustus", "августа", "أغسطس", "آب", "أوت", "غشت"],
    &["september", "sept", "sep", "septembre", "septiembre", "eylül", "сентября", "سبتمبر", "أيلول", "شتنبر"],
    &["october", "oct", "octobre", "octubre", "oktober", "ekim", "октября", "أكتوبر", "تشرين الأول", "تشرين أول"],
    &["november", "nov", "novembre", "noviembre", "kasım", "ноября", "نوفمبر", "تشرين الثاني", "تشرين ثاني", "نونبر"],
    &[
        "december",
        "dec",
        "décembre",
        "déc",
        "diciembre",
        "dezember",
        "aralık",
        "desember",
        "декабря",
        "ديسمبر",
        "كانون الأول",
        "كانون أول",
        "دجنبر",
    ],
];

/// The months by their names, folded: letter case, accents, vowel marks and the forms of alif make no other name.
static BY_NAME: LazyLock<BTreeMap<String, u8>> = LazyLock::new(|| {
    let months = (1..).zip(MONTHS);
    months.flat_map(|(month, names)| names.iter().map(move |name| (fold_loose(name).text, month))).collect()
});

/// Finds the number of a month, 1 to 12, by its name, by the first three letters or more of an English one, or by two names that
/// agree: `January`, `Sept.`, `كانون الثاني/يناير`, `كانون الثاني يناير`.
pub fn month_named(name: &str) -> Option<u8> {
    let name = fold_loose(name.trim()).text;
    let mut names = name.split('/').map(|name| one(name.trim()).or_else(|| twice(name.trim())));
    let month = names.next()??;
    names.all(|other| other == Some(month)).then_some(month)
}

fn one(name: &str) -> Option<u8> {
    let name = name.trim_end_matches('.');
    let begins = |names: &&[&str]| name.len() >= 3 && names[0].starts_with(name);
    let begun = || u8::try_from(MONTHS.iter().position(begins)? + 1).ok();
    BY_NAME.get(name).copied().or_else(begun)
}

fn twice(name: &str) -> Option<u8> {
    let (first, second) = name.rsplit_once(' ')?;
    one(first).filter(|month| one(second) == Some(*month))
}

#[cfg(test)]
mod tests {
    use super::super::text::fold_loose;
    use super::{BY_NAME, MONTHS, month_named};

    #[test]
    fn a_month_is_found_however_its_name_is_written() {
        for name in
            ["January", "Jan.", "janvier", "OCAK", "يناير", "كانونُ الثّاني", "كانون الثاني/يناير", "كانون الثاني يناير"]
        {
            assert_eq!(month_named(name), Some(1), "{name}");
        }
        assert_eq!((month_named("févr."), month_named("FEVRIER"), month_named("Şubat")), (Some(2), Some(2), Some(2)));
        for other in ["", "ma", "monday", "كانون الثاني/شباط", "january march", "janx"] {
            assert_eq!(month_named(other), None, "{other}");
        }
    }

    #[test]
    fn no_name_is_that_of_two_months() {
        for (month, names) in (1..).zip(MONTHS) {
            names.iter().for_each(|name| assert_eq!(BY_NAME[&fold_loose(name).text], month, "{name}"));
        }
    }
}
