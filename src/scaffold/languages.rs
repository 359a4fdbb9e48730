//! The starter has its texts in several languages: this chooses those of a dossier.

use crate::locale::Lang;

/// The languages of the starter; the first stands for any other.
const KNOWN: [&str; 3] = ["en", "ar", "fr"];

/// Gives the path that a file of the starter has in a dossier of these languages; `None` where it has none there.
/// `exists` says whether the starter has a file.
pub(super) fn path(path: &str, languages: &[Lang], exists: impl Fn(&str) -> bool) -> Option<String> {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let parts: Vec<&str> = name.split('.').collect();
    let [stem, code, ending] = parts.as_slice() else { return Some(path.to_owned()) };
    if !KNOWN.contains(code) {
        return Some(path.to_owned());
    }
    let below = |name: String| if folder.is_empty() { name } else { format!("{folder}/{name}") };
    let default = languages[0].as_str();
    let stands_in = if exists(&below(format!("{stem}.{default}.{ending}"))) { default } else { KNOWN[0] };
    if *code == stands_in {
        return Some(below(format!("{stem}.{ending}")));
    }
    languages.iter().any(|lang| lang.as_str() == *code).then(|| path.to_owned())
}

/// Keeps of each text by language those of the dossier, in its order. A language that the starter does not have takes the
/// English words, for somebody to translate.
pub(super) fn choose(text: &str, languages: &[Lang]) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut kept: Vec<String> = Vec::with_capacity(lines.len());
    let mut at = 0;
    while at < lines.len() {
        let mut texts = Vec::new();
        while let Some((code, length)) = text_at(&lines[at..]).filter(|_| same_depth(&texts, lines[at])) {
            texts.push((code, &lines[at..at + length]));
            at += length;
        }
        if texts.is_empty() {
            kept.push(lines[at].to_owned());
            at += 1;
            continue;
        }
        let chosen: Vec<String> = languages.iter().flat_map(|lang| words_of(lang.as_str(), &texts)).collect();
        if chosen.is_empty() {
            // A key with nothing behind it says nothing.
            kept.pop();
        }
        kept.extend(chosen);
    }
    kept.join("\n") + "\n"
}

/// Gives the lines of a language, under its own code.
fn words_of(code: &str, texts: &[(&str, &[&str])]) -> Vec<String> {
    let source = if KNOWN.contains(&code) { code } else { KNOWN[0] };
    let Some((_, lines)) = texts.iter().find(|(known, _)| *known == source) else { return Vec::new() };
    let first = lines[0].replacen(&format!("{source}:"), &format!("{code}:"), 1);
    std::iter::once(first).chain(lines[1..].iter().map(|line| (*line).to_owned())).collect()
}

/// Finds a text of one language at the beginning of some lines: its code, and how many lines it has.
fn text_at<'a>(lines: &[&'a str]) -> Option<(&'a str, usize)> {
    let depth = depth(lines.first()?);
    let code = lines[0][depth..].split(':').next().filter(|code| KNOWN.contains(code))?;
    let rest = lines[1..].iter().take_while(|line| self::depth(line) > depth && !line.trim().is_empty());
    Some((code, 1 + rest.count()))
}

fn same_depth(texts: &[(&str, &[&str])], line: &str) -> bool {
    texts.first().is_none_or(|(_, lines)| depth(lines[0]) == depth(line))
}

/// Counts the columns before the words of a line, also where it is commented out.
fn depth(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '#']).len()
}

#[cfg(test)]
mod tests {
    use super::choose;
    use crate::locale::Lang;

    fn chosen(text: &str, codes: &[&str]) -> String {
        choose(text, &codes.iter().map(|code| Lang::parse(code).unwrap()).collect::<Vec<_>>())
    }

    const TEXT: &str =
        "title:\n  en: A\n  ar: >-\n    ب\n    ت\n  fr: C\n# note:\n#   en: D\n#   ar: E\nlanguage: en\n";

    #[test]
    fn texts_are_those_of_the_dossier_in_its_order() {
        assert_eq!(
            chosen(TEXT, &["ar", "en"]),
            "title:\n  ar: >-\n    ب\n    ت\n  en: A\n# note:\n#   ar: E\n#   en: D\nlanguage: en\n"
        );
        assert_eq!(chosen(TEXT, &["pt"]), "title:\n  pt: A\n# note:\n#   pt: D\nlanguage: en\n");
    }

    #[test]
    fn a_key_that_keeps_no_text_goes() {
        assert_eq!(chosen("a: 1\ntranslation:\n  en: A\nb: 2\n", &["ar"]), "a: 1\nb: 2\n");
    }
}
