//! Bytes of a page → text, as browsers decode it: by its byte-order mark, else as UTF-8 where it is that, else by what its
//! server names, else by what the page declares, else as Arabic or Western Windows text.
//!
//! A page that declares one encoding and is written in UTF-8 is taken as UTF-8: no text in another encoding with Arabic or
//! accented letters is UTF-8 by chance. Zero bytes are dropped, as a browser shows none.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252, WINDOWS_1256};

/// How far into a page its encoding is looked for; the standard has 1,024 bytes, and old pages have it later.
const PRESCAN: usize = 8192;

/// Decodes a page; `charset` is the encoding that its server named.
pub(super) fn decode(bytes: &[u8], charset: Option<&str>) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return clean(&encoding.decode_without_bom_handling(&bytes[mark..]).0);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return clean(text);
    }
    let other = |encoding: &&Encoding| **encoding != *UTF_8;
    let served = charset.and_then(|name| Encoding::for_label(name.as_bytes())).filter(other);
    let named = served.or_else(|| declared(&bytes[..bytes.len().min(PRESCAN)]).filter(other));
    let encoding = named.unwrap_or_else(|| guess(bytes));
    clean(&encoding.decode_without_bom_handling(bytes).0)
}

/// Drops what is no text and ends lines with line feeds.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "")
}

/// Finds `charset=` in the head of a page.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let labels = head.match_indices("charset").filter_map(|(at, word)| {
        let rest = head[at + word.len()..].trim_start().strip_prefix('=')?.trim_start();
        let rest = rest.trim_start_matches(['"', '\'']);
        let end =
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':'))).unwrap_or(rest.len());
        Encoding::for_label(&rest.as_bytes()[..end])
    });
    labels.into_iter().next()
}

/// Guesses what no page declares, or declares wrongly: mostly UTF-8 with single broken characters, else Arabic where most
/// of its high bytes are letters of that code page, else Western.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let text = UTF_8.decode_without_bom_handling(bytes).0;
    let (broken, other) = text.chars().filter(|c| !c.is_ascii()).fold((0_usize, 0_usize), |(broken, other), c| {
        if c == '\u{fffd}' { (broken + 1, other) } else { (broken, other + 1) }
    });
    if broken * 10 < other {
        return UTF_8;
    }
    let text = WINDOWS_1256.decode_without_bom_handling(bytes).0;
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 2);
    let arabic = words.filter(|word| word.chars().all(|c| ('\u{600}'..='\u{6ff}').contains(&c))).count();
    if arabic > 10 { WINDOWS_1256 } else { WINDOWS_1252 }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn pages_are_decoded_as_they_say_unless_they_are_wrong() {
        let arabic = "عاصفة في المرفأ ليلا أغرقت زوارق الصيادين وقطعت الكهرباء عن المدينة القديمة والأحياء القريبة منها";
        let encoded = encoding_rs::WINDOWS_1256.encode(arabic).0;
        let page = |head: &str, bytes: &[u8]| decode(&[head.as_bytes(), bytes].concat(), None);
        assert!(page("<meta charset=windows-1256>", &encoded).ends_with(arabic));
        assert!(
            page("<meta http-equiv='Content-Type' content='text/html; charset=\"cp1256\"'>", &encoded)
                .ends_with(arabic)
        );
        assert!(page("<meta charset=windows-1256>", arabic.as_bytes()).ends_with(arabic), "declared wrongly");
        assert!(page("<meta charset=utf-8>", &encoded).ends_with(arabic), "declared wrongly the other way");
        assert!(page("", &encoded).ends_with(arabic), "not declared");
        assert_eq!(page("", b"caf\xe9"), "café");
        let served = |name: &str| decode(b"<meta charset=windows-1252>\xe7\xe8", Some(name));
        assert!(served("iso-8859-5").ends_with("чш"), "the server goes before the page");
        assert!(served("no-such").ends_with("çè") && served("utf-8").ends_with("çè"), "named wrongly");
        assert_eq!(decode(b"\xff\xfea\0b\0", Some("utf-8")), "ab");
        assert_eq!(decode(b"a\0b\r\nc", None), "ab\nc");
    }
}
