//! The target of a request → the path of a file of the site.
//!
//! What comes out is looked up among planned pages and listed assets, never on the disk. What cannot be such a path is
//! refused here all the same, so that no later change can make it dangerous.

/// Reads the target of a request: decoded, without its query, `index.html` added to a folder. `None` where it is no path.
pub(super) fn read(target: &str) -> Option<String> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = decoded(path)?;
    if path.chars().any(|c| c.is_control() || c == '\\') {
        return None;
    }
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let is_name = |part: &str| !part.is_empty() && part != "." && part != "..";
    let sound = (folders.is_empty() && !path.starts_with('/')) || folders.split('/').all(is_name);
    match name {
        _ if !sound => None,
        "." | ".." => None,
        "" => Some(format!("{path}index.html")),
        _ => Some(path),
    }
}

/// Undoes percent encoding; `None` where it is broken, or no UTF-8.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let digit = |at: usize| tail.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        bytes.push(u8::try_from(digit(0)? * 16 + digit(1)?).ok()?);
        rest = &tail[2..];
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_folder_is_its_index_and_signs_are_decoded() {
        let path = |target: &str| read(target).expect("a path");
        assert_eq!(path("/"), "index.html");
        assert_eq!(path("/ar/notes/a/?x=1"), "ar/notes/a/index.html");
        assert_eq!(path("/assets/%D9%85%20a.pdf"), "assets/م a.pdf");
        assert_eq!(path("/notes/a"), "notes/a");
    }

    #[test]
    fn nothing_leads_out() {
        for target in [
            "/..",
            "/../x",
            "/a/../b",
            "/a/..",
            "/%2e%2e/x",
            "/a/%2e%2e%2fb",
            "/a//b",
            "//a",
            "/a/./b",
            "/a%00b",
            "/a\\b",
            "/a%5c..%5cb",
            "/%2fetc/passwd",
            "/%ff",
            "/%4",
            "/%zz",
            "a",
            "*",
            "http://x/",
        ] {
            assert_eq!(read(target), None, "{target}");
        }
    }
}
