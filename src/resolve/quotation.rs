//! A quotation as an editor writes it: verbatim words, with marks for what was left out, put in or recapitalised.
//!
//! `[…]` or `[...]` skips words, `[words]` inserts, `[T]hey` changes a capital, `\[` is a literal bracket. Whether the
//! words stand in the article is for `analyze`.

use crate::source::Span;

/// A quotation with its marks understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Quotation {
    /// As written, marks and all.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// The words and marks in order.
    pub pieces: Vec<Piece>,
}

/// One part of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words of the article.
    Verbatim(String),
    /// Words left out.
    Omission,
    /// Words of the editor, not the article's.
    Insertion(String),
    /// One letter of the article in the other case, as the editor writes it.
    Recapitalised(char),
}

impl Quotation {
    /// Reads the marks of `text`; the message says what is wrong (a bracket that does not close, no words at all).
    ///
    /// # Errors
    /// A message in lower case without a full stop.
    pub fn parse(text: &str, span: Span) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let mut words = String::new();
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            match c {
                '\\' if matches!(chars.peek(), Some((_, '[' | ']'))) => {
                    words.extend(chars.next().map(|(_, bracket)| bracket));
                }
                '[' => {
                    let rest = &text[at + 1..];
                    let Some(end) = rest.find(']') else {
                        return Err("a bracket in this quotation does not close".to_owned());
                    };
                    flush(&mut words, &mut pieces);
                    let follows = rest[end + 1..].chars().next();
                    pieces.push(mark(&rest[..end], follows));
                    while chars.peek().is_some_and(|(i, _)| *i <= at + 1 + end) {
                        chars.next();
                    }
                }
                _ => words.push(c),
            }
        }
        flush(&mut words, &mut pieces);
        let has_words = |p: &Piece| matches!(p, Piece::Verbatim(w) if w.chars().any(char::is_alphanumeric));
        if !pieces.iter().any(has_words) {
            return Err("this quotation has no words".to_owned());
        }
        Ok(Self { text: text.to_owned(), span, pieces })
    }
}

/// Understands what stands between two brackets.
fn mark(inside: &str, follows: Option<char>) -> Piece {
    let mut letters = inside.chars();
    match (inside.trim(), letters.next(), letters.next()) {
        ("…" | "...", _, _) => Piece::Omission,
        (_, Some(letter), None) if letter.is_alphabetic() && follows.is_some_and(char::is_alphabetic) => {
            Piece::Recapitalised(letter)
        }
        (words, _, _) => Piece::Insertion(words.to_owned()),
    }
}

fn flush(words: &mut String, pieces: &mut Vec<Piece>) {
    if !words.is_empty() {
        pieces.push(Piece::Verbatim(std::mem::take(words)));
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, Quotation};
    use crate::source::{FileId, Span};

    fn pieces(text: &str) -> Result<Vec<Piece>, String> {
        Quotation::parse(text, Span::new(FileId(0), 0, 0)).map(|q| q.pieces)
    }

    #[test]
    fn marks_are_told_from_words() {
        let got = pieces(r"[T]hey came […] and \[sic\] [he] left").expect("a quotation");
        let words = |w: &str| Piece::Verbatim(w.to_owned());
        let want = vec![
            Piece::Recapitalised('T'),
            words("hey came "),
            Piece::Omission,
            words(" and [sic] "),
            Piece::Insertion("he".to_owned()),
            words(" left"),
        ];
        assert_eq!(got, want);
    }

    #[test]
    fn a_bracket_must_close() {
        assert!(pieces("they [came").is_err());
        assert!(pieces("[…]").is_err());
    }
}
