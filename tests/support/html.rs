//! HTML text → tokens. A strict reader for markup that a program wrote, not one for the web: what a browser would mend in
//! silence is a fault here.

/// One part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    /// A start tag.
    Start {
        /// Its name.
        name: String,
        /// Its attributes, values decoded.
        attributes: Vec<(String, String)>,
    },
    /// An end tag.
    End(String),
    /// Characters, decoded; those of scripts and styles as they are.
    Text(String),
}

/// Elements that have no end tag.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
/// Elements whose text is not markup.
const RAW: &[&str] = &["script", "style"];

/// Says whether an element has no end tag.
pub(crate) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

/// Reads a page.
///
/// # Errors
/// Says where the markup is not well formed: a tag that is not closed or closes another, an attribute that stands twice or
/// has no quotation marks, a bare `<` or `&`.
pub(crate) fn scan(text: &str) -> Result<Vec<Token>, String> {
    let mut scanner = Scanner { text, at: 0, tokens: Vec::new(), open: Vec::new() };
    scanner.run().map_err(|fault| {
        let before = &text[..scanner.at.min(text.len())];
        let start = before.char_indices().rev().nth(80).map_or(0, |(at, _)| at);
        format!("line {}: {fault}, after `{}`", before.matches('\n').count() + 1, &before[start..])
    })?;
    Ok(scanner.tokens)
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<Token>,
    open: Vec<String>,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn run(&mut self) -> Result<(), String> {
        while !self.rest().is_empty() {
            let rest = self.rest();
            if rest.starts_with("<!--") {
                self.at += rest.find("-->").ok_or("a comment does not close")? + 3;
            } else if rest.starts_with("<!") {
                self.at += rest.find('>').ok_or("a declaration does not close")? + 1;
            } else if rest.starts_with("</") {
                self.end_tag()?;
            } else if rest.starts_with('<') {
                self.start_tag()?;
            } else {
                let end = rest.find('<').unwrap_or(rest.len());
                let text = decode(&rest[..end])?;
                self.at += end;
                self.tokens.push(Token::Text(text));
            }
        }
        match self.open.last() {
            Some(name) => Err(format!("<{name}> does not close")),
            None => Ok(()),
        }
    }

    fn end_tag(&mut self) -> Result<(), String> {
        let rest = self.rest();
        let end = rest.find('>').ok_or("a tag does not close")?;
        let name = rest[2..end].trim().to_ascii_lowercase();
        match self.open.pop() {
            Some(open) if open == name => {}
            open => return Err(format!("</{name}> closes <{}>", open.unwrap_or_default())),
        }
        self.at += end + 1;
        self.tokens.push(Token::End(name));
        Ok(())
    }

    fn start_tag(&mut self) -> Result<(), String> {
        self.at += 1;
        let name = self.word().to_ascii_lowercase();
        if name.is_empty() {
            return Err("a bare `<`".to_owned());
        }
        let mut attributes: Vec<(String, String)> = Vec::new();
        let closed = loop {
            self.at += self.rest().len() - self.rest().trim_start().len();
            if let Some(length) = [">", "/>"].iter().find(|end| self.rest().starts_with(**end)).map(|end| end.len()) {
                self.at += length;
                break length == 2;
            }
            let (key, value) = self.attribute()?;
            if attributes.iter().any(|(k, _)| *k == key) {
                return Err(format!("`{key}` stands twice in <{name}>"));
            }
            attributes.push((key, value));
        };
        self.tokens.push(Token::Start { name: name.clone(), attributes });
        if RAW.contains(&name.as_str()) && !closed {
            self.raw(&name)
        } else if closed && !is_void(&name) {
            self.tokens.push(Token::End(name));
            Ok(())
        } else {
            self.open.extend((!is_void(&name)).then_some(name));
            Ok(())
        }
    }

    /// Takes the text of a script or style, and its end tag.
    fn raw(&mut self, name: &str) -> Result<(), String> {
        let end = self.rest().find(&format!("</{name}>")).ok_or_else(|| format!("<{name}> does not close"))?;
        self.tokens.push(Token::Text(self.rest()[..end].to_owned()));
        self.tokens.push(Token::End(name.to_owned()));
        self.at += end + name.len() + 3;
        Ok(())
    }

    fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '_' | '.' | '@')))
            .unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn attribute(&mut self) -> Result<(String, String), String> {
        let key = self.word().to_ascii_lowercase();
        if key.is_empty() {
            return Err("a tag with something that is no attribute".to_owned());
        }
        let Some(rest) = self.rest().strip_prefix('=') else { return Ok((key, String::new())) };
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
        let quote = quote.ok_or_else(|| format!("`{key}` without quotation marks"))?;
        let end = rest[1..].find(quote).ok_or_else(|| format!("the value of `{key}` does not close"))?;
        let value = &rest[1..=end];
        self.at += end + 3;
        Ok((key, decode(value)?))
    }
}

/// Decodes character references.
fn decode(text: &str) -> Result<String, String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let end = rest[at..].find(';').filter(|end| *end <= 12).ok_or("a bare `&`")?;
        out.push(reference(&rest[at + 1..at + end])?);
        rest = &rest[at + end + 1..];
    }
    out.push_str(rest);
    Ok(out)
}

fn reference(name: &str) -> Result<char, String> {
    let number = name
        .strip_prefix("#x")
        .map(|hex| u32::from_str_radix(hex, 16))
        .or(name.strip_prefix('#').map(str::parse::<u32>));
    let known = match (name, number) {
        (_, Some(code)) => code.ok().and_then(char::from_u32),
        ("amp", _) => Some('&'),
        ("lt", _) => Some('<'),
        ("gt", _) => Some('>'),
        ("quot", _) => Some('"'),
        ("apos", _) => Some('\''),
        ("nbsp", _) => Some('\u{a0}'),
        _ => None,
    };
    known.ok_or_else(|| format!("`&{name};` is no character"))
}

#[test]
fn faults_that_browsers_mend_are_found() {
    for wrong in
        ["<p>a", "<p><b>a</p></b>", "<p id=a>b</p>", "a & b", "<a href=\"x\" href=\"y\">z</a>", "1 < 2", "</p>"]
    {
        assert!(scan(wrong).is_err(), "{wrong}");
    }
    let right = "<!doctype html>\n<p id=\"a\">b &amp; c<br><img alt=\"\" src='x'></p><script>1 < 2</script>";
    assert_eq!(scan(right).expect("it is well formed").len(), 9);
}
