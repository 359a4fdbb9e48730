//! Words that are to stay on one line.
//!
//! Takes a text, gives it as markup in which what no reader wants torn is marked for the style sheet: a short word with a
//! hyphen or a slash ("a-t-il", "الثاني/يناير"), and a mark with the word that it belongs to, where a language sets a space
//! between them ("à bord ?"). No character is changed, and where a line is too short the style sheet may still break it.

use crate::render::html::{Html, escape};

/// Characters that are kept together at most: longer ones would stand out of a narrow column.
const MOST: usize = 18;

/// Makes markup of a text.
pub(crate) fn set(text: &str) -> Html {
    if !may_be_torn(text) {
        return Html::text(text);
    }
    let mut out = String::with_capacity(text.len() + 64);
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        let mut kept = word.to_owned();
        while words.peek().is_some_and(|next| word == "«" && kept == word || is_mark(next)) {
            kept.push(' ');
            kept.push_str(words.next().unwrap_or_default());
        }
        let torn = kept.len() > word.len() || is_joined(word);
        if torn && kept.chars().count() <= MOST {
            out.push_str("<span class=\"joined\">");
            escape(&kept, &mut out);
            out.push_str("</span>");
        } else {
            escape(&kept, &mut out);
        }
        if words.peek().is_some() {
            out.push(' ');
        }
    }
    Html::raw(out)
}

/// Says whether there is anything to look at: most texts have nothing.
fn may_be_torn(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'-' | b'/')) || text.split(' ').any(|word| word == "«" || is_mark(word))
}

/// Says whether a word is a mark that belongs to the one before it, with what closes a sentence behind it.
fn is_mark(word: &str) -> bool {
    word.starts_with([':', ';', '?', '!', '»']) && word.chars().all(|c| !c.is_alphanumeric())
}

/// Says whether a word has a hyphen or a slash between letters or digits.
fn is_joined(word: &str) -> bool {
    let inner = word.trim_matches(|c: char| !c.is_alphanumeric());
    inner.contains(['-', '/'])
}

#[cfg(test)]
mod tests {
    use super::set;

    #[test]
    fn short_words_and_their_marks_stay_on_one_line() {
        let joined = |words: &str| format!("<span class=\"joined\">{words}</span>");
        let kept = [
            ("Y a-t-il un bac ?", format!("Y {} un {}", joined("a-t-il"), joined("bac ?"))),
            ("كانون الثاني/يناير 2022", format!("كانون {} 2022", joined("الثاني/يناير"))),
            ("dit « oui » : non", format!("dit {} non", joined("« oui » :"))),
            ("a < b, 5 - 3", "a &lt; b, 5 - 3".to_owned()),
            ("https://example.org/a/long/way", "https://example.org/a/long/way".to_owned()),
        ];
        for (text, html) in kept {
            assert_eq!(set(text).as_str(), html, "{text}");
        }
    }
}
