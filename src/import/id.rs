//! The ID of an article, made of a file's name or of an address.

/// Makes an ID of a file's name without its extension; `None` where it has no ASCII letter or digit.
pub fn from_file_name(stem: &str) -> Option<String> {
    let parts = stem.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let id = parts.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    Some(id).filter(|id| !id.is_empty())
}

/// Makes an ID of the last part of an address that has words in ASCII letters; `None` where none has.
pub fn from_address(url: &str) -> Option<String> {
    let path = url.split_once("://")?.1.split(['?', '#']).next()?;
    let stems = path.split('/').skip(1).map(|part| part.rsplit_once('.').map_or(part, |(stem, _)| stem));
    let has_words = |part: &&str| part.bytes().filter(u8::is_ascii_alphabetic).count() >= 4 && !part.contains('%');
    from_file_name(stems.filter(has_words).last()?)
}

#[cfg(test)]
mod tests {
    use super::{from_address, from_file_name};

    #[test]
    fn a_file_name_becomes_an_id() {
        assert_eq!(from_file_name("Evening Report_2022 (1)").as_deref(), Some("evening-report-2022-1"));
        assert_eq!(from_file_name("تقرير"), None);
        let address = "https://example.org/2022/01/06/storm-at-elm.html?x=1";
        assert_eq!(from_address(address).as_deref(), Some("storm-at-elm"));
        assert_eq!(from_address("https://example.org/12345"), None);
    }
}
