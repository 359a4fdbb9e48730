//! Digits of Arabic script → those of ASCII.

/// Gives the ASCII digit for an Arabic-Indic or a Persian one (`UnicodeData.txt`, decimal values), and any other character as it is.
pub(super) fn ascii_digit(character: char) -> char {
    let zero = match character {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return character,
    };
    char::from(b'0' + (character as u32 - zero as u32) as u8)
}

/// Writes the Arabic-Indic and Persian digits of a text in ASCII.
pub fn ascii_digits(text: &str) -> String {
    text.chars().map(ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::ascii_digits;

    #[test]
    fn digits_of_arabic_script_become_those_of_ascii() {
        assert_eq!(ascii_digits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0٫5"), "0123456789 0123456789 0٫5");
    }
}
