//! Bytes → the text to keep: UTF-8, line feeds, no byte-order mark, one line feed at the end.

use encoding_rs::Encoding;

use crate::diagnostic::Refusal;

/// Decodes a document, by the encoding that its server named where it is not UTF-8, and ends its lines with line feeds.
pub(super) fn decode(bytes: &[u8], charset: Option<&str>) -> Result<String, Refusal> {
    let hint = "save it as UTF-8 text";
    let other =
        charset.filter(|_| std::str::from_utf8(bytes).is_err()).and_then(|name| Encoding::for_label(name.as_bytes()));
    let decoded = other.and_then(|encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes));
    let text = decoded.as_deref().map_or_else(|| std::str::from_utf8(bytes), Ok).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|b| **b == b'\n').count() + 1;
        Refusal::new(format!("it is not UTF-8 from line {line} on"), hint)
    })?;
    if text.contains('\0') {
        return Err(Refusal::new("it is not a text: there are zero bytes in it", hint));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Takes empty lines off both ends, and ends the last line.
pub(super) fn tidy(text: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    let is_full = |line: &&str| !line.trim().is_empty();
    let first = lines.iter().position(is_full).unwrap_or(0);
    let last = lines.iter().rposition(is_full).map_or(first, |last| last + 1);
    let mut tidy = lines[first..last].join("\n");
    tidy.push('\n');
    tidy
}
