//! Names of months, as articles of some languages print them.

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

/// Finds the number of a month, 1 to 12, by its name, or by two that agree: `كانون الثاني/يناير`, `كانون الثاني يناير`.
pub(super) fn month_of(name: &str) -> Option<u8> {
    let mut names = name.split('/').map(|name| one(name.trim()).or_else(|| twice(name.trim())));
    let month = names.next()??;
    names.all(|other| other == Some(month)).then_some(month)
}

fn one(name: &str) -> Option<u8> {
    let at = MONTHS.iter().position(|names| names.iter().any(|known| fold(known) == name))?;
    u8::try_from(at + 1).ok()
}

fn twice(name: &str) -> Option<u8> {
    let (first, second) = name.rsplit_once(' ')?;
    one(first).filter(|month| one(second) == Some(*month))
}

/// Makes Arabic-Indic and Persian digits ASCII.
pub(super) fn digits(text: &str) -> String {
    text.chars().map(ascii_digit).collect()
}

fn ascii_digit(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

/// Folds what writers of Arabic leave out or put otherwise: vowel marks, the forms of alif, tāʾ marbūṭa; and letter case.
pub(super) fn fold(word: &str) -> String {
    let kept = word.chars().filter(|c| !matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}'));
    let folded = kept.map(|c| match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ة' => 'ه',
        'ى' => 'ي',
        _ => c,
    });
    folded.flat_map(char::to_lowercase).collect()
}
