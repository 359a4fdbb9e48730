//! Atom (RFC 4287) as text.
//!
//! Takes a feed with its entries, gives the document. It chooses nothing and formats no dates.

use std::fmt::Write;

use crate::locale::Lang;
use crate::render::xml::escape;

/// A feed.
#[derive(Debug)]
pub(super) struct Feed {
    /// Its permanent name: the address of the feed itself.
    pub(super) id: String,
    /// Where it is, in the form in which it is written.
    pub(super) own: String,
    /// The language of everything in it that says nothing else.
    pub(super) lang: Lang,
    /// The title.
    pub(super) title: String,
    /// A sentence on it.
    pub(super) subtitle: String,
    /// The newest `updated` of its entries, RFC 3339.
    pub(super) updated: String,
    /// Who stands for it.
    pub(super) author: String,
    /// The page that it is the feed of.
    pub(super) page: String,
    /// The entries, newest first.
    pub(super) entries: Vec<Entry>,
}

/// An entry.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Its permanent name, the same in every language.
    pub(super) id: String,
    /// The language of title and content, where it is not the feed's.
    pub(super) lang: Lang,
    /// The title.
    pub(super) title: String,
    /// The page that it is about.
    pub(super) page: String,
    /// When it changed, RFC 3339.
    pub(super) updated: String,
    /// What it is filed under: a term and its label.
    pub(super) categories: Vec<(String, String)>,
    /// The content in HTML, links absolute.
    pub(super) html: String,
}

impl Feed {
    /// Writes the document.
    pub(super) fn to_xml(&self) -> String {
        let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        let _ = write!(
            xml,
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{}</id>\n",
            self.lang,
            escape(&self.id)
        );
        let _ =
            write!(xml, "<title>{}</title>\n<subtitle>{}</subtitle>\n", escape(&self.title), escape(&self.subtitle));
        let _ = write!(
            xml,
            "<updated>{}</updated>\n<author><name>{}</name></author>\n",
            self.updated,
            escape(&self.author)
        );
        let _ = write!(
            xml,
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n<link rel=\"alternate\" type=\"text/html\" hreflang=\"{}\" href=\"{}\"/>\n",
            escape(&self.own),
            self.lang,
            escape(&self.page)
        );
        for entry in &self.entries {
            entry.write(self.lang, &mut xml);
        }
        xml.push_str("</feed>\n");
        xml
    }
}

impl Entry {
    fn write(&self, feed_lang: Lang, xml: &mut String) {
        let lang = if self.lang == feed_lang { String::new() } else { format!(" xml:lang=\"{}\"", self.lang) };
        let _ = write!(xml, "<entry{lang}>\n<id>{}</id>\n<title>{}</title>\n", escape(&self.id), escape(&self.title));
        let _ = write!(
            xml,
            "<updated>{}</updated>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
            self.updated,
            escape(&self.page)
        );
        for (term, label) in &self.categories {
            let _ = writeln!(xml, "<category term=\"{}\" label=\"{}\"/>", escape(term), escape(label));
        }
        let _ = write!(xml, "<content type=\"html\">{}</content>\n</entry>\n", escape(&self.html));
    }
}
