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
    let mut words = text.chars().enumerate().filter(|(_, c)| !c.is_whitespace()).peekable();
    let mut rest = html;
    while let Some(first) = rest.chars().next() {
        if walk.is_done() {
            walk.out.push_str(rest);
            break;
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
            let at = words.next_if(|(_, c)| *c == shown).map(|(at, _)| at);
            walk.letter(&rest[..length], at);
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
}
