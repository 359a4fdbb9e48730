//! Marks stretches of a text in the markup that was made of it.
//!
//! Takes markup, the plain text that it shows, and ranges of that text; gives the markup with `<mark>` around them and,
//! after each, a link to where it is quoted. The markup is walked once beside the text: tags are passed over, white space
//! is not compared, and what the text does not have (a footnote's number) is stepped over.

use std::fmt::Write;
use std::ops::Range;

use crate::render::html::escape;

/// A stretch to mark.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// Code points of the text.
    pub(super) chars: Range<usize>,
    /// Where it is quoted.
    pub(super) href: String,
    /// What that place is called.
    pub(super) title: String,
}

/// Marks the stretches, which are in order and apart from each other.
pub(super) fn marked(html: &str, text: &str, marks: &[Mark]) -> String {
    let mut walk = Walk {
        out: String::with_capacity(html.len() + marks.len() * 96),
        marks,
        next: 0,
        open: false,
        links: 0,
        owed: None,
    };
    let mut words = Words { rest: text, passed: 0 };
    let mut rest = html;
    while let Some(first) = rest.chars().next() {
        if walk.is_done() {
            walk.out.push_str(rest);
            break;
        }
        let same = walk.unmarked().map_or(0, |unmarked| words.pass(rest, unmarked));
        if same > 0 {
            walk.out.push_str(&rest[..same]);
            rest = &rest[same..];
            continue;
        }
        if first == '<' {
            let end = rest.find('>').map_or(rest.len(), |at| at + 1);
            walk.tag(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        let (shown, length) = letter(rest, first);
        if shown.is_whitespace() {
            walk.out.push_str(&rest[..length]);
        } else {
            walk.letter(&rest[..length], words.next_if(shown));
        }
        rest = &rest[length..];
    }
    walk.out
}

/// Gives the character that stands at the start of some markup, and how many bytes write it.
fn letter(rest: &str, first: char) -> (char, usize) {
    if first == '&' {
        for (entity, shown) in [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#39;", '\'')] {
            if rest.starts_with(entity) {
                return (shown, entity.len());
            }
        }
    }
    (first, first.len_utf8())
}

/// The plain text from where the walk is.
struct Words<'a> {
    rest: &'a str,
    /// Code points before it.
    passed: usize,
}

impl Words<'_> {
    /// Passes the next letter where it is the one that is shown, and gives its place.
    fn next_if(&mut self, shown: char) -> Option<usize> {
        let words = self.rest.trim_start();
        self.passed += self.rest[..self.rest.len() - words.len()].chars().count();
        self.rest = words.strip_prefix(shown).unwrap_or(words);
        let at = self.passed;
        self.passed += usize::from(self.rest.len() < words.len());
        (self.rest.len() < words.len()).then_some(at)
    }

    /// Passes what the markup has too, byte for byte and before the code point `end`, and gives its length in bytes.
    fn pass(&mut self, html: &str, end: usize) -> usize {
        let both = html.bytes().zip(self.rest.bytes());
        let mut same = both.take_while(|(shown, word)| shown == word && !matches!(shown, b'<' | b'&')).count();
        while !html.is_char_boundary(same) {
            same -= 1;
        }
        let mut count = html[..same].chars().count();
        if self.passed + count > end {
            count = end.saturating_sub(self.passed);
            same = html.char_indices().nth(count).map_or(same, |(at, _)| at);
        }
        self.rest = &self.rest[same..];
        self.passed += count;
        same
    }
}

/// Where the walk is.
struct Walk<'a> {
    out: String,
    marks: &'a [Mark],
    /// The mark that comes next or is being made.
    next: usize,
    /// Whether `<mark>` is open.
    open: bool,
    /// How many links are open: a link cannot stand in another.
    links: usize,
    /// A mark that ended inside a link, whose own link follows after it.
    owed: Option<usize>,
}

impl Walk<'_> {
    /// Says whether every mark is made, so that the rest stays as it is.
    fn is_done(&self) -> bool {
        self.next == self.marks.len() && !self.open && self.owed.is_none()
    }

    /// Gives the code point before which nothing is marked; none where something is.
    fn unmarked(&self) -> Option<usize> {
        self.marks.get(self.next).filter(|_| !self.open).map(|mark| mark.chars.start)
    }

    /// Writes a tag. A mark is closed before it, so that the two nest, and opened again at the next letter.
    fn tag(&mut self, tag: &str) {
        self.shut();
        self.out.push_str(tag);
        match tag {
            "</a>" => self.links = self.links.saturating_sub(1),
            _ if tag.starts_with("<a ") => self.links += 1,
            _ => {}
        }
        if self.links == 0
            && let Some(owed) = self.owed.take()
        {
            self.link(owed);
        }
    }

    /// Writes a letter; `at` is its place in the text.
    fn letter(&mut self, written: &str, at: Option<usize>) {
        if let Some(at) = at {
            while self.next < self.marks.len() && at >= self.marks[self.next].chars.end {
                self.close();
            }
            let inside = self.marks.get(self.next).is_some_and(|mark| mark.chars.contains(&at));
            if inside && !self.open {
                self.out.push_str("<mark>");
                self.open = true;
            }
        }
        self.out.push_str(written);
        let last = self.marks.get(self.next).is_some_and(|mark| at.is_some_and(|at| at + 1 == mark.chars.end));
        if last {
            self.close();
        }
    }

    fn shut(&mut self) {
        if self.open {
            self.out.push_str("</mark>");
            self.open = false;
        }
    }

    fn close(&mut self) {
        self.shut();
        if self.links == 0 {
            self.link(self.next)
        } else {
            self.owed = Some(self.next)
        }
        self.next += 1;
    }

    fn link(&mut self, mark: usize) {
        let Mark { href, title, .. } = &self.marks[mark];
        self.out.push_str("<a class=\"quoted-in\" href=\"");
        escape(href, &mut self.out);
        self.out.push_str("\" title=\"");
        escape(title, &mut self.out);
        let _ = write!(self.out, "\"><sup>{}</sup></a>", mark + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::{Mark, marked};

    fn mark(chars: std::ops::Range<usize>) -> Mark {
        Mark { chars, href: "n".to_owned(), title: "t".to_owned() }
    }

    #[test]
    fn a_mark_goes_around_tags_and_through_entities() {
        let got = marked("<p>One <em>two</em> &amp; three.</p>", "One two & three.", &[mark(4..9)]);
        let want = "<p>One <em><mark>two</mark></em> <mark>&amp;</mark><a class=\"quoted-in\" href=\"n\" title=\"t\"><sup>1</sup></a> three.</p>";
        assert_eq!(got, want);
    }

    #[test]
    fn the_link_of_a_mark_waits_for_the_end_of_a_link() {
        let got = marked("<p><a href=\"x\">one two</a> three</p>", "one two three", &[mark(0..3)]);
        let want = "<p><a href=\"x\"><mark>one</mark> two</a><a class=\"quoted-in\" href=\"n\" title=\"t\"><sup>1</sup></a> three</p>";
        assert_eq!(got, want);
    }
    #[test]
    fn marks_keep_their_places_through_other_white_space_footnotes_and_letters_of_several_bytes() {
        let text = "قال  أحد:\n«لا».\n\nثم قال: نعم";
        let html = "<p>قال أحد: «لا».<sup>1</sup></p>\n<p>ثم قال: نعم</p>";
        let at = |words: &str| {
            let start = text[..text.find(words).unwrap()].chars().count();
            mark(start..start + words.chars().count())
        };
        let got = marked(html, text, &[at("لا"), at("نعم")]);
        let link = |n| format!("<a class=\"quoted-in\" href=\"n\" title=\"t\"><sup>{n}</sup></a>");
        let want = format!(
            "<p>قال أحد: «<mark>لا</mark>{}».<sup>1</sup></p>\n<p>ثم قال: <mark>نعم</mark>{}</p>",
            link(1),
            link(2)
        );
        assert_eq!(got, want);
    }
}
