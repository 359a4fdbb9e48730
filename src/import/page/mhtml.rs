//! MHTML: the page in a file that a browser saved with all that it shows (RFC 2557).
//!
//! Takes the bytes of the file; gives those of its first part in HTML, and what its head says of when and where. Pictures and
//! frames are left.

use crate::diagnostic::Refusal;

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

/// Opens a file; gives nothing where it is no MHTML.
///
/// # Errors
/// When it is MHTML and no whole page is in it.
pub(super) fn open(bytes: &[u8]) -> Result<Option<Mail>, Refusal> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
    let begins = |key: &&str| start.get(..key.len()).is_some_and(|start| start.eq_ignore_ascii_case(key));
    let is_mail = ["from:", "mime-version:", "content-type:", "date:", "subject:", "snapshot-"].iter().any(begins);
    let (head, body) = split(bytes).unwrap_or_else(|| (start.replace("\r\n", "\n"), &[]));
    if !is_mail || field(&head, "content-type").or_else(|| field(&head, "mime-version")).is_none() {
        return Ok(None);
    }
    let kind = field(&head, "content-type").unwrap_or_default();
    let page = match kind.to_ascii_lowercase().contains("multipart/") {
        true => {
            let boundary =
                parameter(&kind, "boundary").ok_or_else(|| broken("it names no boundary between its parts"))?;
            page(body, &format!("--{boundary}").into_bytes())?
        }
        false => (head.clone(), body),
    };
    if !is_page(&page.0) {
        return Err(broken("there is no page in it"));
    }
    let encoding = field(&page.0, "content-transfer-encoding").unwrap_or_default();
    let other = || broken(&format!("its page is not the {} that it says", encoding.trim()));
    let html = decoded(page.1, &encoding).ok_or_else(other)?;
    let url = field(&head, "snapshot-content-location").or_else(|| field(&page.0, "content-location"));
    Ok(Some(Mail { html, url, date: field(&head, "date") }))
}

/// Gives head and body of the first part that is a page.
fn page<'a>(body: &'a [u8], mark: &[u8]) -> Result<(String, &'a [u8]), Refusal> {
    let marks = positions(body, mark);
    for (at, start) in marks.iter().enumerate() {
        let end = marks.get(at + 1).copied();
        let part = split(body[start + mark.len()..end.unwrap_or(body.len())].trim_ascii_start());
        match part.filter(|(head, _)| is_page(head)) {
            Some(_) if end.is_none() => return Err(broken("it ends within its page")),
            Some(part) => return Ok(part),
            None => {}
        }
    }
    let has_parts = marks.len() > 1;
    Err(broken(if has_parts { "there is no page in it" } else { "the parts that it speaks of are not in it" }))
}

fn is_page(head: &str) -> bool {
    field(head, "content-type").is_some_and(|kind| kind.to_ascii_lowercase().contains("html"))
}

fn broken(what: &str) -> Refusal {
    Refusal::new(format!("this MHTML is broken: {what}"), "save the page anew, as MHTML or as HTML")
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

/// Undoes an encoding; nothing where it is an unknown one, or the bytes are not in it.
fn decoded(body: &[u8], encoding: &str) -> Option<Vec<u8>> {
    match encoding.trim().to_ascii_lowercase().as_str() {
        "quoted-printable" => Some(quoted_printable(body)),
        "base64" => base64(body),
        "" | "7bit" | "8bit" | "binary" => Some(body.to_vec()),
        _ => None,
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

fn base64(body: &[u8]) -> Option<Vec<u8>> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    };
    let (mut bits, mut count, mut out) = (0_u32, 0_u32, Vec::with_capacity(body.len() * 3 / 4));
    let body = body.trim_ascii_end();
    let body = body.strip_suffix(b"==").or_else(|| body.strip_suffix(b"=")).unwrap_or(body);
    for byte in body.iter().filter(|byte| !byte.is_ascii_whitespace()) {
        bits = bits << 6 | u32::from(value(*byte)?);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    // Four signs are three bytes: a single one is left only where some are missing.
    (count < 6).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::{Mail, open};

    fn file(encoding: &str, body: &str) -> String {
        format!(
            "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/a\r\nDate: Fri, 5 Mar 2032 09:12:44 -0000\r\n\
            MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--mark\"\r\n\r\n\
            ----mark\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n\
            ----mark\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n----mark--\r\n"
        )
    }

    #[test]
    fn the_page_of_a_file_is_found_and_decoded() {
        let open = |text: &str| open(text.as_bytes()).unwrap().unwrap();
        let found = open(&file("quoted-printable", "<p>caf=C3=A9 =\r\nx=3D1</p>"));
        assert_eq!(String::from_utf8_lossy(&found.html).trim(), "<p>café x=1</p>");
        assert_eq!(found.url.as_deref(), Some("https://example.org/a"));
        assert_eq!(found.date.as_deref(), Some("Fri, 5 Mar 2032 09:12:44 -0000"));
        let Mail { html, .. } = open(&file("base64", "PHA+Y2Fm\r\nw6k8L3A+"));
        assert_eq!(html, "<p>café</p>".as_bytes());
        let Mail { html, .. } = open("MIME-Version: 1.0\nContent-Type: text/html\n\n<p>x");
        assert_eq!(html, b"<p>x", "a page without parts around it");
    }

    #[test]
    fn what_is_broken_is_refused_with_what_is_wrong() {
        let whole = file("base64", "PHA+Y2Fmw6k8L3A+");
        for (broken, said) in [
            (whole.replace("boundary=\"--mark\"", "x=y"), "it names no boundary between its parts"),
            (whole.replace("PHA+", "PHA!"), "its page is not the base64 that it says"),
            (whole.replace("PHA+Y", "PHA+YA"), "its page is not the base64 that it says"),
            (
                whole.replace("png\r\nContent-Transfer-Encoding: base64", "png").replace("base64", "uuencode"),
                "its page is not the uuencode that it says",
            ),
            (whole.replace("text/html\r\n", "text/plain\r\n"), "there is no page in it"),
            (whole.replace("\r\n----mark--", ""), "it ends within its page"),
            (whole.replace("\r\n----mark", "\r\n----other"), "the parts that it speaks of are not in it"),
            (
                "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a".to_owned(),
                "the parts that it speaks of are not in it",
            ),
            ("MIME-Version: 1.0\n\n<p>x".to_owned(), "there is no page in it"),
        ] {
            assert_eq!(
                open(broken.as_bytes()).unwrap_err().message,
                format!("this MHTML is broken: {said}"),
                "{broken}"
            );
        }
    }

    #[test]
    fn what_is_no_such_file_is_none() {
        for other in ["", "<html>", "From: x", "From: x\n\nbody", "From: me<p>Content-Type: multipart/related"] {
            assert_eq!(open(other.as_bytes()).unwrap(), None, "{other}");
        }
    }
}
