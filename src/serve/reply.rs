//! What is answered, and how it is sent.

use std::io::{self, Write};

use crate::load::hex_sha256;

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reply {
    /// Number and words, such as `200 OK`.
    pub(super) status: &'static str,
    /// The type of the content.
    pub(super) kind: &'static str,
    /// Further lines of the head.
    pub(super) more: Vec<(&'static str, String)>,
    /// The content.
    pub(super) body: Vec<u8>,
}

/// How an answer is sent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sending<'a> {
    /// Without its body.
    pub(super) head_alone: bool,
    /// The connection stays.
    pub(super) keep: bool,
    /// The version that the browser has.
    pub(super) known: Option<&'a str>,
}

impl Reply {
    /// Answers with a file of the site.
    pub(super) fn file(path: &str, body: Vec<u8>) -> Self {
        Self { status: "200 OK", kind: content_type(path), more: Vec::new(), body }
    }

    /// Answers with a page that is no page of the site.
    pub(super) fn html(status: &'static str, body: String) -> Self {
        Self { status, kind: HTML, more: Vec::new(), body: body.into_bytes() }
    }

    /// Answers with a line of plain words.
    pub(super) fn line(status: &'static str, words: &str) -> Self {
        Self { status, kind: TEXT, more: Vec::new(), body: format!("{words}\n").into_bytes() }
    }

    /// Leads to another address.
    pub(super) fn redirect(to: String) -> Self {
        // Not for ever: the next dossier on this port may have a file there.
        Self { more: vec![("Location", to)], ..Self::line("307 Temporary Redirect", "it is one slash further") }
    }

    /// Adds a line to the head.
    #[must_use]
    pub(super) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.more.push((name, value.to_owned()));
        self
    }

    /// Sends the answer; without its body where the browser has this very version.
    ///
    /// # Errors
    /// When the connection fails.
    pub(super) fn send(&self, stream: &mut impl Write, sending: Sending<'_>) -> io::Result<()> {
        let tag = format!("\"{}\"", &hex_sha256(&self.body)[..32]);
        let same = self.status == "200 OK" && sending.known.is_some_and(|known| known == "*" || known.contains(&tag));
        let status = if same { "304 Not Modified" } else { self.status };
        let mut head = format!("HTTP/1.1 {status}\r\nContent-Type: {}\r\n", self.kind);
        if !same {
            head += &format!("Content-Length: {}\r\n", self.body.len());
        }
        if self.status == "200 OK" {
            head += &format!("ETag: {tag}\r\n");
        }
        for (name, value) in &self.more {
            head += &format!("{name}: {value}\r\n");
        }
        head += GUARDS;
        head += if sending.keep { "\r\n" } else { "Connection: close\r\n\r\n" };
        let mut bytes = head.into_bytes();
        if !same && !sending.head_alone {
            bytes.extend_from_slice(&self.body);
        }
        stream.write_all(&bytes)?;
        stream.flush()
    }
}

/// Lines of every head: nothing is used again unasked, no type is guessed, no other site may embed or learn an address.
pub(super) const GUARDS: &str = "Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: no-referrer\r\n";

const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// Types by the ending of a file's name; bytes for all others.
const TYPES: &[(&str, &str)] = &[
    ("avif", "image/avif"),
    ("bib", "application/x-bibtex; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("gif", "image/gif"),
    ("html", HTML),
    ("ico", "image/x-icon"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("md", "text/markdown; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("ttf", "font/ttf"),
    ("txt", TEXT),
    ("wasm", "application/wasm"),
    ("webm", "video/webm"),
    ("webmanifest", "application/manifest+json"),
    ("webp", "image/webp"),
    ("woff", "font/woff"),
    ("woff2", "font/woff2"),
    ("xml", "application/xml"),
    ("zip", "application/zip"),
];

/// Gives the type of a file by its name.
fn content_type(path: &str) -> &'static str {
    let ending =
        path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_ascii_lowercase());
    let known = ending.and_then(|ending| TYPES.iter().find(|(known, _)| *known == ending));
    known.map_or("application/octet-stream", |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::{Reply, Sending, content_type};

    fn sent(reply: &Reply, head_alone: bool, known: Option<&str>) -> String {
        let mut bytes = Vec::new();
        reply.send(&mut bytes, Sending { head_alone, keep: true, known }).expect("a list takes all");
        String::from_utf8(bytes).expect("UTF-8")
    }

    #[test]
    fn a_version_that_is_known_is_not_sent_again() {
        let reply = Reply::file("a/index.html", b"<p>".to_vec());
        let first = sent(&reply, false, None);
        assert!(first.starts_with("HTTP/1.1 200 OK\r\n") && first.ends_with("\r\n\r\n<p>"), "{first}");
        let tag = first.split_once("ETag: ").and_then(|(_, rest)| rest.split_once("\r\n")).expect("a version").0;
        let again = sent(&reply, false, Some(tag));
        assert!(again.starts_with("HTTP/1.1 304 ") && !again.contains("<p>"), "{again}");
        assert!(sent(&reply, false, Some("\"other\"")).starts_with("HTTP/1.1 200 "));
    }

    #[test]
    fn a_head_alone_says_the_length_of_what_is_left_out() {
        let head = sent(&Reply::file("x.csv", b"a,b".to_vec()), true, None);
        assert!(head.contains("Content-Length: 3\r\n") && head.ends_with("\r\n\r\n"), "{head}");
        assert!(head.contains("text/csv; charset=utf-8"));
    }

    #[test]
    fn types_go_by_the_ending() {
        assert_eq!(content_type("a/photo.JPG"), "image/jpeg");
        assert_eq!(content_type("a.b/LICENSE"), "application/octet-stream");
    }
}
