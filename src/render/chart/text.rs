//! Words in a drawing: how wide they are, and where their lines break.
//!
//! A program that makes a page does not know with which font it will be read. Widths are estimates by kinds of letters, on
//! the large side for the fonts of the default theme, so that what fits here fits there. Shaping and the order of letters
//! are the browser's; but to it each line is a text of its own, so that what is set apart is set apart on each line.

/// How much wider than usual the letters of a font may be, bold ones among them.
const SLACK: f64 = 1.12;

/// The first byte of the marks that set words apart.
const MARK: u8 = 0xe2;

/// Widths of the letters of ASCII.
static ASCII: [f64; 128] = {
    let mut widths = [0.0; 128];
    let mut at = 0;
    while at < 128 {
        widths[at] = by_kind(at as u8 as char);
        at += 1;
    }
    widths
};

/// Ends what was set apart.
const CLOSE: char = '\u{2069}';

/// Estimates the width of words at a size, in the units of the size.
pub(crate) fn width(words: &str, size: f64) -> f64 {
    words.chars().map(em).sum::<f64>() * size * SLACK
}

/// Breaks words into lines no wider than `most`. What goes beyond `lines` is cut, with an ellipsis; a word that is wider
/// than a line is broken.
pub(crate) fn wrap(words: &str, size: f64, most: f64, lines: usize) -> Vec<String> {
    let mut done: Vec<String> = Vec::new();
    let (mut line, mut used) = (String::new(), 0.0);
    let space = width(" ", size);
    // Spaces that keep words together, such as those inside French marks of quotation, are no place to break.
    let breaks = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
    for word in words.split(breaks).filter(|word| !word.is_empty()) {
        let wide = width(word, size);
        if !line.is_empty() && used + space + wide <= most {
            line.push(' ');
            line.push_str(word);
            used += space + wide;
            continue;
        }
        if !line.is_empty() {
            done.push(std::mem::take(&mut line));
        }
        (line, used) = match wide <= most {
            true => (word.to_owned(), wide),
            false => broken(word, size, most, &mut done),
        };
    }
    if !line.is_empty() {
        done.push(line);
    }
    if done.len() > lines {
        done.truncate(lines);
        if let Some(last) = done.last_mut() {
            *last = cut(last, size, most);
        }
    }
    set_apart_by_line(&mut done);
    done
}

/// Ends what a line leaves set apart, and begins it anew on the next in the direction that it has.
fn set_apart_by_line(lines: &mut [String]) {
    // The marks are three bytes that begin alike; few labels hold one.
    if !lines.iter().any(|line| line.as_bytes().contains(&MARK)) {
        return;
    }
    let mut open: Vec<char> = Vec::new();
    for at in 0..lines.len() {
        let begun: String = open.iter().collect();
        for (place, c) in lines[at].char_indices() {
            match c {
                '\u{2066}' | '\u{2067}' => open.push(c),
                '\u{2068}' => open.push(direction(&lines[at][place..], lines.get(at + 1))),
                CLOSE => drop(open.pop()),
                _ => {}
            }
        }
        if !begun.is_empty() || !open.is_empty() {
            let ended: String = open.iter().map(|_| CLOSE).collect();
            lines[at] = format!("{begun}{}{ended}", lines[at]);
        }
    }
}

/// Gives the mark of the direction that words set apart take from their first letter.
fn direction(words: &str, next: Option<&String>) -> char {
    let letters = || words.chars().chain(next.into_iter().flat_map(|line| line.chars()));
    let first = letters().find(|c| c.is_alphabetic());
    if first.is_some_and(|c| matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FEFC}')) {
        '\u{2067}'
    } else {
        '\u{2066}'
    }
}

/// Shortens words so that they and an ellipsis are no wider than `most`.
fn cut(words: &str, size: f64, most: f64) -> String {
    let room = most - width("…", size);
    let mut used = 0.0;
    let kept: String = words
        .chars()
        .take_while(|c| {
            used += em(*c) * size * SLACK;
            used <= room
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// Breaks a word that is wider than a line: all lines but the last go to `done`. Gives the last with its width.
fn broken(word: &str, size: f64, most: f64, done: &mut Vec<String>) -> (String, f64) {
    let mut line = String::new();
    let mut used = 0.0;
    for c in word.chars() {
        let wide = em(c) * size * SLACK;
        if used + wide > most && !line.is_empty() {
            done.push(std::mem::take(&mut line));
            used = 0.0;
        }
        line.push(c);
        used += wide;
    }
    (line, used)
}

/// Gives the width of a letter, 1 being the size of the font.
fn em(c: char) -> f64 {
    if c.is_ascii() { ASCII[c as usize] } else { by_kind(c) }
}

const fn by_kind(c: char) -> f64 {
    match c {
        // Vowel signs stand above and below, isolation marks nowhere.
        '\u{0610}'..='\u{061A}'
        | '\u{064B}'..='\u{065F}'
        | '\u{0670}'
        | '\u{2066}'..='\u{2069}'
        | '\u{200B}'..='\u{200F}' => 0.0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '’' | '‘' | '·' | 'ا' | 'أ' | 'إ' | 'آ'
        | '،' => 0.32,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' | '“' | '”' | 'ر' | 'ز' | 'د' | 'ذ' | 'ل' => {
            0.42
        }
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' => 0.92,
        'س' | 'ش' | 'ص' | 'ض' => 0.9,
        'A'..='Z' => 0.7,
        '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{FF00}'..='\u{FF60}' => 1.02,
        _ => 0.58,
    }
}

#[cfg(test)]
mod tests {
    use super::{width, wrap};

    #[test]
    fn lines_keep_to_the_width_and_lose_no_word() {
        let words = "منظمة معاهدة الأمن الجماعي and a Verylongwordthatdoesnotfitinaline of Latin letters";
        let lines = wrap(words, 13.0, 110.0, 99);
        assert!(lines.iter().all(|line| width(line, 13.0) <= 110.0), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), words.replace(' ', ""));
    }

    #[test]
    fn what_is_set_apart_is_set_apart_on_each_line_and_what_follows_it_is_not() {
        let lines = wrap("\u{2068}one two three four\u{2069}، كلمة", 13.0, 80.0, 9);
        assert_eq!(lines, ["\u{2068}one two\u{2069}", "\u{2066}three four\u{2069}،", "كلمة"]);
    }

    #[test]
    fn what_has_no_room_ends_in_an_ellipsis() {
        let lines = wrap("one two three four five six", 13.0, 60.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && width(&lines[1], 13.0) <= 60.0, "{lines:?}");
        assert!(wrap("  ", 13.0, 60.0, 2).is_empty());
    }
}
