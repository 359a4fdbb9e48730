//! Bytes of a connection → one request after the other.
//!
//! Heads are parsed by `httparse`; a body is never read, because nothing that is served takes one.

use std::io::{self, Read};

/// The most bytes of a head.
const MOST: usize = 16 * 1024;
/// The most header lines.
const MOST_LINES: usize = 100;

/// A request, as far as the preview heeds it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Request {
    /// Such as `GET`.
    pub(super) method: String,
    /// What is asked for, as sent.
    pub(super) target: String,
    /// The `Host`; `None` where there is none or more than one.
    pub(super) host: Option<String>,
    /// The version that the browser has (`If-None-Match`).
    pub(super) known: Option<String>,
    /// Another request may follow.
    pub(super) keep: bool,
}

/// What came over a connection.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// A request.
    Request(Request),
    /// The other side is done.
    End,
    /// No request.
    Nonsense,
    /// A head that is too large.
    TooLarge,
}

/// Reads the next request; what was read beyond it stays in `buffer`.
///
/// # Errors
/// When the connection fails, and where `hurry`, which is asked before each piece, says that it took too long.
pub(super) fn read(
    stream: &mut impl Read,
    buffer: &mut Vec<u8>,
    mut hurry: impl FnMut() -> io::Result<()>,
) -> io::Result<Came> {
    loop {
        if let Some(came) = parse(buffer) {
            return Ok(came);
        }
        if buffer.len() >= MOST {
            return Ok(Came::TooLarge);
        }
        hurry()?;
        let mut chunk = [0; 4096];
        match stream.read(&mut chunk) {
            Ok(0) => return Ok(Came::End),
            Ok(count) => buffer.extend_from_slice(&chunk[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Takes a whole head from the buffer; `None` where it is not whole yet.
fn parse(buffer: &mut Vec<u8>) -> Option<Came> {
    let mut lines = [httparse::EMPTY_HEADER; MOST_LINES];
    let mut head = httparse::Request::new(&mut lines);
    let length = match head.parse(buffer) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return None,
        Err(httparse::Error::TooManyHeaders) => return Some(Came::TooLarge),
        Err(_) => return Some(Came::Nonsense),
    };
    let values = |name: &'static str| {
        let lines = head.headers.iter().filter(move |line| line.name.eq_ignore_ascii_case(name));
        lines.map(|line| String::from_utf8_lossy(line.value).into_owned())
    };
    let has_body = values("transfer-encoding").next().is_some() || values("content-length").any(|value| value != "0");
    let closes = values("connection").any(|value| value.to_ascii_lowercase().contains("close"));
    let mut hosts = values("host");
    let request = Request {
        method: head.method.unwrap_or_default().to_owned(),
        target: head.path.unwrap_or_default().to_owned(),
        host: hosts.next().filter(|_| hosts.next().is_none()),
        known: values("if-none-match").next(),
        keep: head.version == Some(1) && !closes && !has_body,
    };
    drop(hosts);
    buffer.drain(..length);
    Some(Came::Request(request))
}

#[cfg(test)]
mod tests {
    use super::{Came, read};

    #[test]
    fn requests_may_come_together_and_in_pieces() {
        let sent = b"GET /a HTTP/1.1\r\nHost: localhost\r\n\r\nHEAD /b HTTP/1.0\r\nhost: x\r\nHost: y\r\n\r\n";
        let mut stream = std::io::Read::chain(&sent[..10], &sent[10..]);
        let mut buffer = Vec::new();
        let mut next = || read(&mut stream, &mut buffer, || Ok(())).expect("it is there");
        let Came::Request(first) = next() else { panic!("a request") };
        assert_eq!((first.target.as_str(), first.host.as_deref(), first.keep), ("/a", Some("localhost"), true));
        let Came::Request(second) = next() else { panic!("a request") };
        assert_eq!((second.method.as_str(), second.host.as_deref(), second.keep), ("HEAD", None, false));
        assert_eq!(next(), Came::End);
    }

    #[test]
    fn a_head_that_comes_letter_by_letter_is_not_waited_for() {
        struct Drips;
        impl std::io::Read for Drips {
            fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
                into[0] = b'G';
                Ok(1)
            }
        }
        let mut seconds = 0;
        let hurry = || {
            seconds += 3;
            if seconds < 10 { Ok(()) } else { Err(std::io::ErrorKind::TimedOut.into()) }
        };
        let mut buffer = Vec::new();
        let error = read(&mut Drips, &mut buffer, hurry).expect_err("too late");
        assert_eq!((error.kind(), buffer.len()), (std::io::ErrorKind::TimedOut, 3));
    }

    #[test]
    fn nonsense_and_endless_heads_are_told_apart() {
        let came = |sent: &[u8]| read(&mut &sent[..], &mut Vec::new(), || Ok(())).expect("it is there");
        assert_eq!(came(b"\x16\x03\x01\x02\r\n\r\n"), Came::Nonsense);
        let endless = [b"GET / HTTP/1.1\r\nx: ".to_vec(), vec![b'a'; 40_000]].concat();
        assert_eq!(came(&endless), Came::TooLarge);
    }
}
