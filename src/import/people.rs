//! Names in bylines, and agencies that are credited.

use super::printed_date;
use crate::locale::text::fold_loose;

/// Words in front of a name.
const LABELS: [&str; 26] = [
    "by",
    "written by",
    "story by",
    "report by",
    "reported by",
    "author",
    "authors",
    "posted by",
    "published by",
    "from",
    "par",
    "de",
    "por",
    "von",
    "oleh",
    "yazan",
    "автор",
    "بقلم",
    "كتب",
    "كتبت",
    "كتبه",
    "إعداد",
    "اعداد",
    "تقرير",
    "الكاتب",
    "تحرير",
];
/// Words after which a byline goes on with other things.
const ENDS: [&str; 22] = [
    "published",
    "updated",
    "posted",
    "last",
    "on",
    "at",
    "share",
    "follow",
    "photo",
    "contributor",
    "correspondent in",
    "min read",
    "minutes",
    "نشر",
    "نُشر",
    "آخر",
    "تاريخ",
    "منذ",
    "تحديث",
    "publié",
    "mis à jour",
    "le",
];
/// What follows a name behind a comma.
const ROLES: [&str; 14] = [
    "staff writer",
    "staff reporter",
    "staff",
    "correspondent",
    "special correspondent",
    "senior writer",
    "senior reporter",
    "reporter",
    "editor",
    "columnist",
    "journaliste",
    "مراسل",
    "محرر",
    "خاص",
];
/// Agencies as articles credit them, by the name that the record takes. No two share a spelling.
const AGENCIES: [(&str, &[&str]); 33] = [
    ("AFP", &["afp", "agence france-presse", "أ ف ب", "ا ف ب", "أ.ف.ب", "فرانس برس", "وكالة فرانس برس"]),
    ("Reuters", &["reuters", "thomson reuters", "رويترز", "وكالة رويترز"]),
    (
        "AP",
        &["ap", "associated press", "the associated press", "أ ب", "أ.ب", "أسوشيتد برس", "اسوشيتد برس", "أسوشييتد برس"],
    ),
    ("dpa", &["dpa", "deutsche presse-agentur", "د ب أ", "د.ب.أ", "وكالة الأنباء الألمانية"]),
    ("EFE", &["efe", "agencia efe"]),
    ("ANSA", &["ansa"]),
    ("TASS", &["tass", "itar-tass", "тасс", "تاس", "وكالة تاس"]),
    ("Interfax", &["interfax", "интерфакс", "إنترفاكس", "انترفاكس"]),
    ("RIA Novosti", &["ria novosti", "ria", "риа новости", "ريا نوفوستي", "نوفوستي"]),
    ("Sputnik", &["sputnik", "سبوتنيك", "وكالة سبوتنيك"]),
    ("Xinhua", &["xinhua", "شينخوا", "وكالة شينخوا"]),
    ("Anadolu", &["anadolu", "anadolu agency", "anadolu ajansı", "الأناضول", "وكالة الأناضول"]),
    ("DHA", &["dha"]),
    ("Kyodo", &["kyodo", "kyodo news"]),
    ("Yonhap", &["yonhap"]),
    ("PTI", &["pti", "press trust of india"]),
    ("ANI", &["ani"]),
    ("Antara", &["antara"]),
    ("PA", &["pa media", "press association"]),
    ("UPI", &["upi", "united press international", "يونايتد برس"]),
    ("Bloomberg", &["bloomberg", "بلومبرغ", "بلومبيرغ"]),
    ("SANA", &["sana", "سانا", "وكالة سانا"]),
    ("NNA", &["nna", "الوكالة الوطنية للإعلام"]),
    ("MENA", &["mena", "أ ش أ", "أ.ش.أ", "وكالة أنباء الشرق الأوسط"]),
    ("WAM", &["wam", "وام"]),
    ("SPA", &["spa", "واس", "وكالة الأنباء السعودية"]),
    ("QNA", &["qna", "قنا", "وكالة الأنباء القطرية"]),
    ("KUNA", &["kuna", "كونا"]),
    ("Petra", &["petra", "بترا"]),
    ("WAFA", &["wafa", "وفا"]),
    ("APS", &["aps", "وكالة الأنباء الجزائرية"]),
    ("IRNA", &["irna", "إرنا", "ارنا"]),
    ("INA", &["ina", "واع", "وكالة الأنباء العراقية"]),
];

/// Reads the names of a line that is a byline: its first part begins as one, or names somebody behind a date.
pub(super) fn byline(line: &str) -> Vec<String> {
    let parts = line.split(['|', '\n', '•', '·', '–', '—']).map(str::trim);
    let of = |part: &str| {
        let behind_date = || {
            let (before, after) = part.split_once(" by ")?;
            printed_date::find(before).map(|_| names(after))
        };
        if has_label(part) { names(part) } else { behind_date().unwrap_or_default() }
    };
    let small = |name: &String| name.chars().next().is_some_and(char::is_lowercase);
    parts.map(of).find(|names| !names.is_empty() && !names.iter().any(small)).unwrap_or_default()
}

/// Turns `Linden, Ada` into `Ada Linden`, as catalogues write one name.
pub(super) fn turned(name: &str) -> Option<String> {
    let (surname, given) = name.split_once(", ")?;
    let is_short = |part: &str| (1..=3).contains(&part.split_whitespace().count()) && !part.contains(',');
    (is_short(surname) && is_short(given)).then(|| format!("{given} {surname}"))
}

/// Reads names from a byline; none where it is no list of names.
pub(super) fn names(byline: &str) -> Vec<String> {
    let line =
        byline.split(['|', '\n', '•', '·', '–', '—']).map(str::trim).find(|part| !part.is_empty()).unwrap_or_default();
    let line = without_label(line);
    let line = cut(line);
    let parts = line.split([',', '،', ';', '&', '/']).flat_map(|part| {
        [" and ", " und ", " et ", " و "]
            .iter()
            .fold(vec![part], |parts, join| parts.iter().flat_map(|p| p.split(join)).collect())
    });
    parts.map(|name| tidy(without_label(name.trim()))).filter(|name| is_name(name)).collect()
}

/// Says whether a line begins as a byline does.
pub(super) fn has_label(line: &str) -> bool {
    let line = line.trim();
    let labels = ["by", "written by", "par", "por", "oleh", "بقلم", "كتب", "كتبت", "إعداد"];
    line.split_whitespace().count() <= 9
        && labels.iter().any(|label| after_label(line, label).is_some_and(|rest| !rest.is_empty()))
}

fn without_label(line: &str) -> &str {
    let mut longest = LABELS.iter().filter_map(|label| after_label(line, label)).collect::<Vec<_>>();
    longest.sort_by_key(|rest| rest.len());
    longest.first().copied().unwrap_or(line)
}

/// Gives what follows a label, which ends with a space or a colon.
fn after_label<'a>(line: &'a str, label: &str) -> Option<&'a str> {
    let end = line.char_indices().nth(label.chars().count()).map(|(at, _)| at)?;
    let (start, rest) = line.split_at(end);
    let is_label = start.to_lowercase() == label && rest.starts_with([' ', ':', '\u{a0}', '-']);
    is_label.then(|| rest.trim_start_matches([' ', ':', '\u{a0}', '-']))
}

/// Cuts a byline where a date or something else begins.
fn cut(line: &str) -> &str {
    let lower = line.to_lowercase();
    let end = ENDS.iter().filter_map(|word| lower.find(&format!(" {word} ")));
    let end =
        end.chain(line.find(|c: char| c.is_ascii_digit())).filter(|at| *at > 0 && line.is_char_boundary(*at)).min();
    line[..end.unwrap_or(line.len())].trim()
}

fn tidy(name: &str) -> String {
    let name = name.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')' | '\u{64b}'..='\u{65f}'));
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Says whether words can be somebody's name: few of them, and neither a date nor an address.
fn is_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    (1..=6).contains(&words)
        && letters >= if name.is_ascii() { 3 } else { 2 }
        && !name.split_whitespace().any(is_host)
        && name.chars().count() <= 60
        && !name.contains(['@', ':', '?', '!', '«', '"', '“'])
        && !name.contains("http")
        && printed_date::find(name).is_none()
        && !ROLES.contains(&name.to_lowercase().as_str())
        && !["admin", "administrator", "null", "undefined", "unknown"].contains(&name.to_lowercase().as_str())
}

/// Says whether a word is the name of a host, such as `example.org`, and no initials.
fn is_host(word: &str) -> bool {
    let parts: Vec<&str> = word.trim_matches('.').split('.').collect();
    parts.len() > 1 && parts.iter().all(|part| part.chars().count() > 1) && word.is_ascii()
}

/// Gives the agency of a name, if it is one's.
pub(super) fn agency(name: &str) -> Option<&'static str> {
    let name = fold_loose(name.trim().trim_matches(|c: char| !c.is_alphanumeric())).text;
    AGENCIES
        .iter()
        .find(|(_, names)| names.iter().any(|known| fold_loose(known).text == name))
        .map(|(agency, _)| *agency)
}

/// Finds agencies that the first or the last lines of a text credit: in brackets or after a dash of a dateline, after
/// `Source:`, or on a line of their own.
pub(super) fn credited(paragraphs: &[&str]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut take = |name: &str| {
        if let Some(agency) = agency(name)
            && !found.iter().any(|other| other == agency)
        {
            found.push(agency.to_owned());
        }
    };
    let ends = paragraphs.iter().take(4).chain(paragraphs.iter().skip(4.max(paragraphs.len().saturating_sub(3))));
    for paragraph in ends {
        let start: String = paragraph.chars().take(90).collect();
        let tail: String = paragraph.chars().skip(paragraph.chars().count().saturating_sub(60)).collect();
        for part in [&start, &tail] {
            bracketed(part).into_iter().for_each(&mut take);
        }
        // `City – AFP: …`, `City/ AFP -`
        let dateline = start.split([':', '-', '–', '—', '/', ',']).skip(1).take(3);
        if start.contains([':', '–', '—', '-']) && start.len() > 8 {
            dateline.filter(|part| part.split_whitespace().count() <= 4).for_each(&mut take);
        }
        if paragraph.chars().count() <= 80 {
            let credit = paragraph
                .split_once(':')
                .filter(|(label, _)| is_source_label(label))
                .map_or(*paragraph, |(_, names)| names);
            credit
                .split([',', '،', '/', '-', '–', '+', '؛', '&'])
                .flat_map(|part| part.split(" and "))
                .for_each(&mut take);
        }
    }
    found
}

fn is_source_label(label: &str) -> bool {
    ["source", "sources", "المصدر", "المصادر", "مصدر", "agencies", "وكالات", "with"]
        .contains(&label.trim().to_lowercase().as_str())
}

fn bracketed(text: &str) -> Vec<&str> {
    let inside = text.split('(').skip(1).filter_map(|part| part.split_once(')')).map(|(inside, _)| inside);
    inside.flat_map(|inside| inside.split([',', '/', '،', '-'])).collect()
}

#[cfg(test)]
mod tests {
    use super::{credited, names};

    #[test]
    fn bylines_are_names_without_what_stands_around_them() {
        for (line, wanted) in [
            ("By Mira Osei and Tomas Vale", &["Mira Osei", "Tomas Vale"][..]),
            ("Mira Osei | 6 January 2022", &["Mira Osei"]),
            ("By Mira Osei Published 6 January 2022", &["Mira Osei"]),
            ("بقلم: ليلى منصور، سامر حداد", &["ليلى منصور", "سامر حداد"]),
            ("كتبت ليلى منصور", &["ليلى منصور"]),
            ("6 January 2022", &[]),
            ("admin", &[]),
            ("", &[]),
        ] {
            assert_eq!(names(line), wanted, "{line}");
        }
    }

    #[test]
    fn agencies_are_credited_in_datelines_and_at_the_end() {
        assert_eq!(
            credited(&["PORT ELM (AFP) — The storm came at night.", "x", "Reuters, AP"]),
            ["AFP", "Reuters", "AP"]
        );
        assert_eq!(credited(&["مرفأ الدردار – أ ف ب: ضربت العاصفة الساحل.", "المصدر: رويترز"]), ["AFP", "Reuters"]);
        assert_eq!(
            credited(&[
                "The storm, Reuters reported in a long piece on Monday that nobody had read to the end until now, was strong."
            ]),
            Vec::<String>::new()
        );
    }
}
