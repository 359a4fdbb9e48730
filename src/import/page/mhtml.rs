//! MHTML: the page in a file that a browser saved with all that it shows (RFC 2557).
//!
//! Takes the bytes of the file; gives those of its first part in HTML, and what its head says of when and where. Pictures and
//! frames are left.

/// How far into a file its head is looked for.
const HEAD: usize = 16 << 10;

/// The page in the file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mail {
    /// Its HTML.
    pub(super) html: Vec<u8>,
    /// Where it was saved from.
    pub(super) url: Option<String>,
    /// When, as the file has it.
    pub(super) date: Option<String>,
}

/// Opens a file, if it is MHTML with a page in it.
pub(super) fn open(bytes: &[u8]) -> Option<Mail> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let text = String::from_utf8_lossy(head);
    let is_mail = ["from:", "mime-version:", "content-type:", "date:", "subject:"]
        .iter()
        .any(|key| text.get(..key.len()).is_some_and(|start| start.eq_ignore_ascii_case(key)));
    if !is_mail {
        return None;
    }
    let (head, _) = split(bytes)?;
    let boundary = parameter(
        &field(&head, "content-type").filter(|kind| kind.to_ascii_lowercase().contains("multipart/"))?,
        "boundary",
    )?;
    let mark = format!("--{boundary}").into_bytes();
    let parts = positions(bytes, &mark);
    let ends = parts.iter().skip(1).copied().chain([bytes.len()]);
    let part = parts.iter().zip(ends).find_map(|(start, end)| {
        let (head, body) = split(bytes.get(start + mark.len()..end)?.trim_ascii_start())?;
        let is_page = field(&head, "content-type")?.to_ascii_lowercase().contains("html");
        is_page.then(|| {
            (
                decoded(body, &field(&head, "content-transfer-encoding").unwrap_or_default()),
                field(&head, "content-location"),
            )
        })
    })?;
    let url = field(&head, "snapshot-content-location").or(part.1);
    Some(Mail { html: part.0, url, date: field(&head, "date") })
}

/// Splits head and body at the first empty line.
fn split(bytes: &[u8]) -> Option<(String, &[u8])> {
    let windows = positions(bytes, b"\n\r\n").first().map(|at| (*at, at + 3));
    let plain = positions(bytes, b"\n\n").first().map(|at| (*at, at + 2));
    let (end, start) = [windows, plain].into_iter().flatten().min()?;
    Some((String::from_utf8_lossy(&bytes[..end]).replace("\r\n", "\n"), &bytes[start..]))
}

/// Gives the places of some bytes. Linear: where a line begins is looked at alone.
fn positions(bytes: &[u8], mark: &[u8]) -> Vec<usize> {
    let first = mark[0];
    let starts = bytes
        .iter()
        .enumerate()
        .filter(|(at, byte)| **byte == first && (first == b'\n' || *at == 0 || bytes[at - 1] == b'\n'));
    starts.map(|(at, _)| at).filter(|at| bytes[*at..].starts_with(mark)).collect()
}

/// Gives a field of a head, with its lines joined.
fn field(head: &str, name: &str) -> Option<String> {
    let mut found: Option<String> = None;
    for line in head.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some(value) = &mut found {
                value.push(' ');
                value.push_str(line.trim());
            }
            continue;
        }
        if found.is_some() {
            break;
        }
        found = line
            .split_once(':')
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim().to_owned());
    }
    found
}

/// Gives a parameter of a field: `boundary="…"`.
fn parameter(value: &str, name: &str) -> Option<String> {
    let parts = value.split(';').filter_map(|part| part.trim().split_once('='));
    let of = parts
        .filter(|(key, _)| key.trim().eq_ignore_ascii_case(name))
        .map(|(_, value)| value.trim().trim_matches('"').to_owned());
    of.into_iter().find(|value| !value.is_empty())
}

fn decoded(body: &[u8], encoding: &str) -> Vec<u8> {
    match encoding.trim().to_ascii_lowercase().as_str() {
        "quoted-printable" => quoted_printable(body),
        "base64" => base64(body),
        _ => body.to_vec(),
    }
}

fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let digit =
        |at: usize| body.get(at).and_then(|byte| char::from(*byte).to_digit(16)).and_then(|n| u8::try_from(n).ok());
    let mut out = Vec::with_capacity(body.len());
    let mut at = 0;
    while let Some(byte) = body.get(at) {
        let rest = &body[at..];
        if *byte != b'=' {
            out.push(*byte);
            at += 1;
        } else if rest.starts_with(b"=\r\n") {
            at += 3;
        } else if rest.starts_with(b"=\n") {
            at += 2;
        } else if let Some((high, low)) = digit(at + 1).zip(digit(at + 2)) {
            out.push(high << 4 | low);
            at += 3;
        } else {
            out.push(b'=');
            at += 1;
        }
    }
    out
}

fn base64(body: &[u8]) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    };
    let (mut bits, mut count, mut out) = (0_u32, 0_u32, Vec::with_capacity(body.len() * 3 / 4));
    for six in body.iter().filter_map(|byte| value(*byte)) {
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Mail, open};

    #[test]
    fn the_page_of_a_file_is_found_and_decoded() {
        let file = |encoding: &str, body: &str| {
            format!(
                "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/a\r\nDate: Fri, 5 Mar 2032 09:12:44 -0000\r\n\
                MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--mark\"\r\n\r\n\
                ----mark\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n\
                ----mark\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n----mark--\r\n"
            )
        };
        let found = open(file("quoted-printable", "<p>caf=C3=A9 =\r\nx=3D1</p>").as_bytes()).unwrap();
        assert_eq!(String::from_utf8_lossy(&found.html).trim(), "<p>café x=1</p>");
        assert_eq!(found.url.as_deref(), Some("https://example.org/a"));
        assert_eq!(found.date.as_deref(), Some("Fri, 5 Mar 2032 09:12:44 -0000"));
        let Mail { html, .. } = open(file("base64", "PHA+Y2Fmw6k8L3A+").as_bytes()).unwrap();
        assert_eq!(html, "<p>café</p>".as_bytes());
    }

    #[test]
    fn what_is_no_such_file_is_none() {
        for other in [
            "",
            "<html>",
            "From: x",
            "From: x\n\nbody",
            "Content-Type: multipart/related; boundary=\n\n--\n\n",
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/plain\n\nx\n--a--",
        ] {
            assert_eq!(open(other.as_bytes()), None, "{other}");
        }
    }
}
